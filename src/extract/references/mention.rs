//! A citation as it is put together.

use crate::document::Span;
use crate::edtf::Date;
use crate::extract::drawings::STRONG;
use crate::extract::lexicon::types::{DocType, Sort};
use crate::extract::view::View;
use crate::record::{BLANK, Blank, By, DrawnAs, Field, Reference, Spot, Table, TableRow, quote};

use super::symbol::Symbol;
use super::tail::{Continuation, blank};

/// A mention and its unfilled slots.
#[derive(Debug, Clone)]
pub(crate) struct ReferenceFact {
    pub(crate) reference: Reference,
    /// Number and issuer slots (the date's are in its [`DateFact`]).
    pub(crate) blanks: Vec<Blank>,
    /// It is of minutes.
    minutes: bool,
}

impl ReferenceFact {
    /// Whether minutes with this number and of this day cite themselves.
    pub(crate) fn is_own(&self, number: Option<&String>, day: Option<&Date>) -> bool {
        let Reference { symbol, date, .. } = &self.reference;
        let named = self.minutes && !symbol.contains(BLANK) && number == Some(symbol);
        named && (date.is_none() || date.as_ref() == day)
    }
}

/// A mention while its list is not yet complete.
pub(super) struct Mention {
    /// The type that words before it or its letters say.
    pub(super) kind: Option<&'static DocType>,
    /// A type word of its own stands before it.
    pub(super) led: bool,
    pub(super) symbol: Option<Symbol>,
    /// A law's name.
    pub(super) name: Option<Span>,
    pub(super) form: bool,
    pub(super) span: Span,
    /// The first token, and the one after symbol, date and issuer.
    pub(super) tokens: (usize, usize),
    pub(super) tail: Continuation,
}

impl Mention {
    pub(super) fn fact(self, view: &View<'_>) -> ReferenceFact {
        let mut blanks = self.tail.blanks;
        if let Some(symbol) = &self.symbol {
            let number = |&(span, drawn_as): &(Span, DrawnAs)| blank(view, span, Field::ReferenceNumber, drawn_as);
            blanks.splice(0..0, symbol.blanks.iter().map(number));
        }
        blanks.sort_by_key(|b| b.span);
        let spot = if self.form { Spot::FormLine } else { Spot::Citation };
        let row = self.kind.map_or(TableRow::None, |kind| TableRow::Of(Table::Types, kind.words));
        let by = By { row, spot };
        blanks.iter_mut().for_each(|blank| blank.by = by);
        let issuer = self.tail.issuer.map_or(String::new(), |s| quote(view.document, &blanks, s));
        let title = self.name.or(self.tail.title).map_or(String::new(), |s| title(view, s));
        let reference = Reference {
            form: self.form,
            kind: self.kind.map_or(String::new(), |kind| kind.name.to_owned()),
            symbol: self.symbol.map_or(String::new(), |s| s.text),
            issuer,
            date: self.tail.date.flatten(),
            title,
            span: self.span,
            by,
        };
        let minutes = self.kind.is_some_and(|kind| kind.sort == Sort::Minutes);
        ReferenceFact { reference, blanks, minutes }
    }
}

/// A title as it is quoted: its unfilled places are blanks of other fields.
fn title(view: &View<'_>, span: Span) -> String {
    let blanks: Vec<Blank> = view
        .drawings_in(span)
        .filter(|d| d.weight >= STRONG || d.span.start == span.start)
        .map(|d| blank(view, d.span, Field::Other, d.drawn_as))
        .collect();
    quote(view.document, &blanks, span)
}
