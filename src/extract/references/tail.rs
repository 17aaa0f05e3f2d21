//! What follows a symbol: its date, the body that issued it, what it is about.

use std::sync::LazyLock;

use crate::document::Span;
use crate::edtf::Date;
use crate::extract::dates::DateFact;
use crate::extract::lexicon::citations::{AFTER_DATE, ANOTHER, DATE_LINKS, ISSUERS, Issuer, SERIES, Series};
use crate::extract::lexicon::clauses::{ISSUING, OPTIONAL};
use crate::extract::lexicon::types::{DocType, Sort};
use crate::extract::patterns::Patterns;
use crate::extract::slots;
use crate::extract::view::{TokenKind, View};
use crate::record::{Blank, DateRole, DrawnAs, Field};

use super::body::body;
use super::clause::{date_at, is_capital, next_citation, title_start};
use super::title;

static LINKS: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(DATE_LINKS));
static AFTER: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(AFTER_DATE));
static ANOTHER_CITATION: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(ANOTHER));
static ISSUED: LazyLock<Patterns<Issuer>> = LazyLock::new(|| Patterns::new(ISSUERS));
static SERIES_WORDS: LazyLock<Patterns<Series>> = LazyLock::new(|| Patterns::new(SERIES));

/// What was found after a symbol.
#[derive(Debug, Clone, Default)]
pub(super) struct Continuation {
    pub(super) date: Option<Option<Date>>,
    pub(super) issuer: Option<Span>,
    pub(super) title: Option<Span>,
    /// Of the issuer, or of a second number (`ký hiệu`).
    pub(super) blanks: Vec<Blank>,
    /// The date stands before the document.
    pub(super) before: bool,
    /// Where the date ends.
    pub(super) date_end: Option<u32>,
    /// The token after symbol, date and issuer.
    pub(super) next: usize,
}

/// Most bytes of a line that is searched for `(nếu có)`; a longer one is no line of a form.
const LINE: usize = 2000;

/// Most tokens between a symbol and its date.
const LINK: usize = 8;

/// Most tokens of a remark in brackets.
const REMARK: usize = 12;

/// Reads what follows.
pub(super) struct TailReader<'v, 'd> {
    pub(super) view: &'v View<'d>,
    pub(super) dates: &'v mut [DateFact],
    pub(super) role: DateRole,
    /// The symbol's last token: what follows belongs to its paragraph.
    pub(super) symbol: usize,
    pub(super) kind: Option<&'static DocType>,
    /// The year in the symbol.
    pub(super) year: Option<u16>,
}

impl TailReader<'_, '_> {
    /// The parts from token `at` on, in any order, each once.
    pub(super) fn read(mut self, at: usize) -> Continuation {
        let mut tail = Continuation { next: at, ..Continuation::default() };
        for _ in 0..6 {
            let found =
                self.series(&mut tail) || self.date(&mut tail) || self.issuer(&mut tail) || self.remark(&mut tail);
            if !found {
                break;
            }
        }
        self.title(&mut tail);
        tail
    }

    fn here(&self, at: usize) -> bool {
        self.view.same_paragraph(self.symbol, at)
    }

    /// `ký hiệu 1C24TAA` of an invoice, which may be blank: `số ▢ ký ▢`.
    fn series(&mut self, tail: &mut Continuation) -> bool {
        let view = self.view;
        let invoice = self.kind.is_some_and(|kind| kind.sort == Sort::Invoice);
        if !invoice || !self.here(tail.next) {
            return false;
        }
        let Some(found) = SERIES_WORDS.at(view, tail.next) else { return false };
        let start = found.first;
        if let Some(drawing) = view.drawing(start).filter(|_| self.here(start)) {
            tail.blanks.push(blank(view, drawing.span, Field::ReferenceNumber, drawing.drawn_as));
            tail.next = start + 1;
            return true;
        }
        let mut at = start;
        while self.here(at)
            && (at == start || view.gap(at).is_empty())
            && (view.kind(at) == Some(TokenKind::Number) || view.is_symbol(at, '/') || is_capital(view, at))
        {
            at += 1;
        }
        let found = at > start && *found.reads == Series::Named;
        if found {
            tail.next = at;
        }
        found
    }

    /// `ngày 03/12/2018`, `, ký ngày …`, `(ngày …)`, `Xuất ngày ▢`.
    fn date(&mut self, tail: &mut Continuation) -> bool {
        if tail.date.is_some() {
            return false;
        }
        let Some((index, at)) = self.linked_date(tail.next) else { return false };
        let view = self.view;
        if at == tail.next + 1 && view.is_symbol(tail.next, ',') && !self.is_own_date(index) {
            return false;
        }
        let open = (tail.next..at).any(|t| view.is_symbol(t, '('));
        let fact = &mut self.dates[index];
        fact.role = self.role;
        tail.date = Some(fact.date);
        tail.date_end = Some(fact.span.end);
        tail.next = view.token_from(fact.span.end);
        tail.next += usize::from(open && view.is_symbol(tail.next, ')'));
        true
    }

    /// The date that is linked to what stands before token `next`, and the token at which it begins.
    fn linked_date(&self, next: usize) -> Option<(usize, usize)> {
        let view = self.view;
        let found = |at: usize| date_at(view, self.dates, at).filter(|_| self.reaches(next, at)).map(|date| (date, at));
        found(next).or_else(|| {
            let at = LINKS.at(view, next).filter(|_| self.here(next))?.first;
            found(at).filter(|_| at <= next + LINK)
        })
    }

    /// Whether a date behind a comma is that of the document, by what follows it: `Thông tư số 05/2016/TT-BXD,
    /// ngày 08/4/2024 trạm bơm ngừng chạy` begins another clause with it.
    fn is_own_date(&self, index: usize) -> bool {
        let (view, date) = (self.view, &self.dates[index]);
        let next = view.token_from(date.span.end);
        if !self.here(next) {
            return true;
        }
        // Of two readings the one in which the years agree.
        let year = date.date.and_then(|date| date.year_number());
        let differs = self.year.is_some() && year.is_some() && year != self.year;
        let another = || ANOTHER_CITATION.at(view, next).is_some_and(|found| next_citation(view, found.first));
        let issued = || ISSUED.at(view, next).is_some_and(|found| body(view, self.dates, found.first).is_some());
        let unlinked = || body(view, self.dates, next).is_some_and(|end| title_start(view, end).is_some());
        match AFTER.stands(view, next) {
            true => !(differs && view.is_symbol(next, ',')),
            false => title_start(view, next).is_some() || another() || issued() || unlinked(),
        }
    }

    /// `(bản điều chỉnh)`: a remark between the symbol and what belongs to it.
    fn remark(&mut self, tail: &mut Continuation) -> bool {
        let view = self.view;
        if !view.is_symbol(tail.next, '(') {
            return false;
        }
        let inside = |&t: &usize| {
            self.here(t) && matches!(view.kind(t), Some(TokenKind::Word | TokenKind::Symbol('-' | '–' | ',')))
                || view.number(t).is_some_and(|number| number < 100)
        };
        let words = (tail.next + 1..tail.next + REMARK).take_while(inside).count();
        let next = tail.next + 1 + words;
        let follows = || self.linked_date(next + 1).is_some() || ISSUED.stands(view, next + 1);
        let found = words > 0 && view.is_symbol(next, ')') && self.here(next + 1) && follows();
        if found {
            tail.next = next + 1;
        }
        found
    }

    /// The date of a form-issuing line may stand on the line below.
    fn reaches(&self, next: usize, at: usize) -> bool {
        let view = self.view;
        let below = || {
            let line = view.tokens[self.symbol].line;
            self.role == DateRole::Form && next == at && view.tokens.get(at).is_some_and(|t| t.line <= line + 1)
        };
        self.here(at) || below()
    }

    /// `của UBND tỉnh`, `do Công ty ▢`.
    fn issuer(&mut self, tail: &mut Continuation) -> bool {
        let view = self.view;
        if tail.issuer.is_some() || !self.here(tail.next) {
            return false;
        }
        let Some(found) = ISSUED.at(view, tail.next) else { return false };
        let first = found.first;
        if let Some(span) = missing_issuer(view, first) {
            tail.blanks.push(blank(view, span, Field::ReferenceIssuer, DrawnAs::Spaces));
            tail.issuer = Some(span);
            tail.next = first;
            return true;
        }
        let Some(end) = body(view, self.dates, first).filter(|_| self.here(first)) else { return false };
        for t in first..end {
            if let Some(drawing) = view.drawing(t) {
                tail.blanks.push(blank(view, drawing.span, Field::ReferenceIssuer, drawing.drawn_as));
            }
        }
        tail.issuer = Some(view.span_of(first, end));
        tail.next = end;
        // `do UBND tỉnh ban hành ngày …`
        if *found.reads == Issuer::By
            && let Some(issuing) = ISSUING.at(view, end)
        {
            tail.next = issuing.next;
        }
        true
    }

    /// `về việc …`. `Quyết định số 12/QĐ-UBND về việc … ngày 05/01/2022;`: the date that ends the clause is
    /// its own.
    fn title(&mut self, tail: &mut Continuation) {
        let paper = self.kind.is_some_and(|kind| !kind.issues_forms());
        let Some(title) = title::title(self.view, self.dates, tail.next, paper).filter(|_| self.here(tail.next)) else {
            return;
        };
        tail.title = Some(title.span);
        if tail.date.is_none()
            && let Some(index) = title.date
        {
            self.dates[index].role = self.role;
            tail.date = Some(self.dates[index].date);
        }
    }
}

/// A blank of a cited document.
pub(super) fn blank(view: &View<'_>, span: Span, field: Field, drawn_as: DrawnAs) -> Blank {
    let line = view.lines.get(view.line_at(span.start));
    let optional = line.is_some_and(|l| l.span.len() <= LINE && view.low(l.span).contains(OPTIONAL));
    Blank { optional, cited: true, ..Blank::new(span, field, drawn_as) }
}

/// The spaces before token `next` where the name of a body belongs.
fn missing_issuer(view: &View<'_>, next: usize) -> Option<Span> {
    let stops = title_start(view, next).is_some_and(|first| first > next) || view.is_symbol(next, ';');
    match slots::missing(view, next).blank()? {
        (span, DrawnAs::Spaces) if stops && span.len() > 2 && view.same_paragraph(next - 1, next) => Some(span),
        _ => None,
    }
}
