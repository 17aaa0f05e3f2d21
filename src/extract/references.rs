//! Mentions of other documents: their type, symbol, issuer, date and title.
//!
//! The walk looks for symbols; words around one say what it belongs to, by the forms of
//! [`lexicon::citations`](super::lexicon::citations). What stands before gives the type ([`lead`]), what
//! stands after the date, issuer and title ([`tail`]). Laws may have a name for a symbol ([`laws`]).

mod around;
mod body;
mod clause;
mod form;
mod laws;
mod lead;
mod letters;
mod list;
mod mention;
mod own;
mod reader;
mod symbol;
mod tail;
#[cfg(test)]
mod tests;
mod title;
mod unit;

use std::sync::LazyLock;

use crate::document::Span;
use crate::limits;
use crate::record::{DateRole, DrawnAs};

use super::beginnings::{Beginnings, CITATION};
use super::dates::DateFact;
use super::lexicon::citations::{FOLLOWS, HEADS, Head};
use super::lexicon::clauses::OF;
use super::lexicon::types::{self, DocType, Sort};
use super::patterns::{Match, Patterns, Scratch};
use super::slots;
use super::view::{TokenKind, View};
use super::vocabulary::WordId;
pub(crate) use clause::ends_sentence;
use clause::{date_at, is_capital};
use lead::Lead;
use mention::Mention;
pub(crate) use mention::ReferenceFact;
use reader::symbol_at;
use symbol::Symbol;
use tail::Continuation;

static BEGINNINGS: LazyLock<Patterns<Head>> = LazyLock::new(|| Patterns::new(HEADS));
static GOES_ON: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(FOLLOWS));

/// All mentions in the main text, in order. A date that belongs to one gets the role
/// [`DateRole::Reference`] (or `Form`) in `dates`, which are in document order; years inside a
/// law's name are taken out of `dates`.
pub(crate) fn find(view: &View<'_>, beginnings: &Beginnings, dates: &mut Vec<DateFact>) -> Vec<ReferenceFact> {
    let mut finder = Finder { view, dates, mentions: Vec::new(), floor: 0, scratch: Scratch::default() };
    let mut next = 0;
    for at in beginnings.of_kind(CITATION) {
        // With one more than the most there are too many, as `extract_within` says.
        if finder.mentions.len() > limits::MENTIONS {
            break;
        }
        if at >= next {
            next = finder.step(at).unwrap_or(0);
        }
    }
    let mut mentions = finder.mentions;
    list::share(view, &mut mentions);
    drop_years(dates, &mentions);
    mentions.into_iter().map(|m| m.fact(view)).collect()
}

/// Whether a citation may begin with a token; most words begin none.
pub(crate) fn may_begin(kind: TokenKind, word: WordId) -> bool {
    match kind {
        TokenKind::Word => BEGINNINGS.may_begin_with(word),
        TokenKind::Number | TokenKind::Drawing(_) | TokenKind::Symbol('/') => true,
        TokenKind::Symbol(_) => false,
    }
}

/// Digits of the longest number that a well-known document is called by.
const SHORT: usize = 3;

/// The walk.
struct Finder<'v, 'd> {
    view: &'v View<'d>,
    dates: &'v mut Vec<DateFact>,
    mentions: Vec<Mention>,
    /// The token after the last mention: no type word before it introduces the next.
    floor: usize,
    scratch: Scratch,
}

impl Finder<'_, '_> {
    /// Looks at one token; the token to go on from, when it was part of something.
    fn step(&mut self, at: usize) -> Option<usize> {
        match self.view.kind(at)? {
            TokenKind::Word => self.words(at),
            TokenKind::Number => self.bare(at),
            TokenKind::Drawing(_) | TokenKind::Symbol('/') => self.unfilled(at),
            TokenKind::Symbol(_) => None,
        }
    }

    /// The words at token `at`, when they begin a citation.
    fn words(&mut self, at: usize) -> Option<usize> {
        let found: Match<'static, Head> = BEGINNINGS.found(self.view, at, &mut self.scratch)?;
        match *found.reads {
            Head::Number => self.numbered(at, found.first),
            Head::OwnNumber => symbol_at(self.view, found.first, true).map(|symbol| symbol.next),
            Head::Law | Head::WholeLaw => {
                let (kind, _) = lead::type_at(self.view, at)?;
                let law = laws::named(self.view, at, found.next - 1, *found.reads == Head::WholeLaw)?;
                self.law(kind, law)
            }
            Head::Nickname(name) => self.law(types::named(name)?, laws::nicknamed(self.view, at)?),
            Head::Nothing => Some(found.next),
        }
    }

    fn law(&mut self, kind: &'static DocType, law: laws::Named) -> Option<usize> {
        let start = self.view.token_from(law.name.start);
        let mut tail = self.tail(law.next - 1, law.next, DateRole::Reference, Some(kind), None);
        if law.undated && tail.date.is_none() {
            return None;
        }
        let mut span = law.span;
        if let Some(end) = tail.date_end {
            // `ngày 20 tháng 6 năm 2012 (sửa đổi, bổ sung năm 2020)`
            span.end = span.end.max(end);
            let next = laws::amended(self.view, tail.next);
            if next > tail.next {
                span = span.join(self.view.tokens[next - 1].span);
                tail.next = next;
            }
        }
        let tokens = (start, tail.next);
        let name = Some(law.name);
        self.push(Mention { kind: Some(kind), led: true, symbol: None, name, form: false, span, tokens, tail })
    }

    /// `số` at token `at`, and what follows it from token `first` on.
    fn numbered(&mut self, at: usize, first: usize) -> Option<usize> {
        let view = self.view;
        let close = lead::adjacent(view, at, self.floor);
        let found = if view.same_paragraph(at, first) { symbol_at(view, first, true) } else { None };
        let Some(symbol) = found else { return self.missing(at, first, close) };
        let lead = lead::before(view, at, self.floor, &symbol);
        let dated = date_at(view, self.dates, symbol.next).is_some();
        let own = own::is_own_number(view, at, lead, &symbol, dated) || own::is_quoted(view, lead, &symbol);
        if own || lead::is_form_number(view, at, lead) {
            return Some(symbol.next);
        }
        let lead = lead.or_else(|| self.headed(at, &symbol));
        let introduced = lead.is_some_and(|l| {
            let heading = || symbol.is_number() && own::is_heading(view, at);
            lead::describes(view, l, at) && l.admits(&symbol) && !heading()
        });
        let invoice = if introduced { None } else { lead::invoice(view, at, self.floor) };
        let (lead, introduced) = (invoice.or(lead), introduced || invoice.is_some());
        if !introduced && !symbol.class().certain {
            return None;
        }
        let list = list::numbers(view, &symbol);
        let next = self.mention(at, lead, symbol)?;
        self.numbers(list, next)
    }

    /// `số` with nothing after it, where a type word asks for a number.
    fn missing(&mut self, at: usize, first: usize, lead: Option<Lead>) -> Option<usize> {
        let view = self.view;
        let lead = lead.filter(|l| l.is_plain() && !own::is_title(view, l.start, l.kind))?;
        let before = view.tokens[first - 1].span.end as usize;
        let (span, drawn_as) = if view.same_paragraph(at, first) && view.tokens[first].line == view.tokens[at].line {
            let (span, drawn_as) = slots::missing(view, first).blank()?;
            let dated = date_at(view, self.dates, first).is_some_and(|d| !self.dates[d].slots.is_empty());
            if !GOES_ON.stands(view, first) || !(span.len() > 2 || dated) {
                return None;
            }
            (span, drawn_as)
        } else {
            let colon = first > at + 1 || laws::is_ground(view, at);
            let cell = view.paragraph_of(at).is_none_or(|p| view.document.paragraphs[p as usize].cell.is_some());
            if !colon || cell {
                return None;
            }
            match slots::missing(view, first).blank()? {
                (span, DrawnAs::Tab) => (span, DrawnAs::Tab),
                _ => (Span::new(before, before), DrawnAs::Nothing),
            }
        };
        self.mention(at, Some(lead), Symbol::blank(span, drawn_as, first))
    }

    /// A number that no `số` stands before.
    fn bare(&mut self, at: usize) -> Option<usize> {
        let view = self.view;
        if at > 0
            && view.gap(at).is_empty()
            && !matches!(view.kind(at - 1), Some(TokenKind::Symbol('(' | '“' | '"' | ':')))
        {
            return None;
        }
        if !matches!(view.kind(at + 1), Some(TokenKind::Symbol('/' | '-' | '–' | '_') | TokenKind::Word)) {
            return self.short(at);
        }
        let letters = (at + 1..at + 5)
            .any(|t| view.kind(t) == Some(TokenKind::Word) || matches!(view.kind(t), Some(TokenKind::Drawing(_))));
        if !letters {
            return self.short(at);
        }
        let close = lead::adjacent(view, at, self.floor);
        // `02 bản`: no symbol goes on with a word behind a space, and a bare number needs its type word.
        if close.is_none() && view.kind(at + 1) == Some(TokenKind::Word) && !view.gap(at + 1).is_empty() {
            return None;
        }
        let symbol = symbol_at(view, at, close.is_some())?;
        let class = symbol.class();
        if !(class.certain || close.is_some() && symbol.is_structured() && class.kind.is_some()) {
            let ends = !view.same_paragraph(at, symbol.next) || GOES_ON.stands(view, symbol.next);
            return match self.headed(at, &symbol).filter(|_| ends) {
                Some(lead) => self.mention(at, Some(lead), symbol),
                None => self.short(at),
            };
        }
        let lead = lead::before(view, at, self.floor, &symbol);
        let own = lead.is_none() && own::is_number_line(view, at, &symbol) || own::is_quoted(view, lead, &symbol);
        if own || lead::is_form_number(view, at, lead) {
            return Some(symbol.next);
        }
        self.mention(at, lead, symbol)
    }

    /// `Nghị định 30`, `Thông tư 200/2014`: only these types are so well known by number; others need a date.
    fn short(&mut self, at: usize) -> Option<usize> {
        let view = self.view;
        let short = view.tokens[at].span.len() <= SHORT;
        let dated = date_at(view, self.dates, at + 1).is_some();
        if !short && !dated {
            return None;
        }
        let lead = lead::adjacent(view, at, self.floor).filter(Lead::is_plain)?;
        let known = short && lead.kind.sort == Sort::Decree && is_capital(view, lead.start);
        let dated = dated && view.kind(at + 1) == Some(TokenKind::Word);
        if !known && !dated {
            return None;
        }
        let symbol = symbol_at(view, at, true)?;
        self.mention(at, Some(lead), symbol)
    }

    /// A symbol that begins with a blank and has no `số`: `Quyết định ……/QĐ-UBND`.
    fn unfilled(&mut self, at: usize) -> Option<usize> {
        let view = self.view;
        let slash = view.is_symbol(at, '/');
        if slash && view.gap(at).is_empty() {
            return None;
        }
        let close = lead::adjacent(view, at, self.floor)?;
        let symbol = symbol_at(view, at, true)?;
        let structured = symbol.class().kind.is_some();
        let whole = !slash
            && !symbol.is_structured()
            && laws::is_ground(view, at)
            && close.is_plain()
            && (GOES_ON.stands(view, symbol.next) || !view.same_paragraph(at, symbol.next));
        if !structured && !whole {
            return None;
        }
        self.mention(at, Some(close), symbol)
    }

    /// The type that a heading gives to a symbol whose letters say none.
    fn headed(&self, at: usize, symbol: &Symbol) -> Option<Lead> {
        let unknown = symbol.is_lettered() && symbol.class().kind.is_none();
        unknown.then(|| lead::above(self.view, at)).flatten()
    }

    /// Records the mention whose symbol (or `số`) stands at token `at`.
    fn mention(&mut self, at: usize, lead: Option<Lead>, symbol: Symbol) -> Option<usize> {
        let view = self.view;
        let start = lead.map_or(at, |l| l.start);
        let kind = lead.map(|l| l.kind).filter(|kind| !kind.name.is_empty()).or_else(|| symbol.class().kind);
        let form = kind.is_none_or(DocType::issues_forms) && form::is_form_line(view, start);
        let last = symbol.next.saturating_sub(1).max(at);
        let role = if form { DateRole::Form } else { DateRole::Reference };
        let mut tail = self.tail(last, symbol.next, role, kind, symbol.year());
        self.date_apart(start, lead.is_some(), &mut tail);
        tail.issuer = tail.issuer.or(lead.and_then(|l| self.issuer_before(l, at)));
        let mut span = view.tokens[start].span.join(symbol.span);
        if let Some(end) = tail.date_end {
            span.end = span.end.max(end);
        }
        let name = lead.and_then(|l| lead::law_name(view, l, at));
        let tokens = (start, tail.next);
        self.push(Mention { kind, led: lead.is_some(), symbol: Some(symbol), name, form, span, tokens, tail })
    }

    /// `Quyết định của UBND huyện số …`
    fn issuer_before(&self, lead: Lead, at: usize) -> Option<Span> {
        let view = self.view;
        let first = (lead.end..at).find(|&t| OF.stands(view, t))? + 1;
        let end = body::body(view, self.dates, first)?.min(at);
        (end > first).then(|| view.tokens[first].span.join(view.tokens[end - 1].span))
    }

    /// The date that stands apart from a document whose first token is `start`: before it, or in its row.
    fn date_apart(&mut self, start: usize, led: bool, tail: &mut Continuation) {
        if tail.date.is_some() {
            return;
        }
        let before = if led { around::before(self.view, self.dates, self.floor, start) } else { None };
        if let Some(before) = &before {
            tail.issuer = tail.issuer.or(before.issuer);
            tail.before = true;
        }
        let date = before.map(|before| before.date).or_else(|| around::beside(self.view, self.dates, start));
        if let Some(fact) = date.and_then(|date| self.dates.get_mut(date)) {
            fact.role = DateRole::Reference;
            tail.date = Some(fact.date);
        }
    }

    /// What follows token `last`, from token `at` on, for a document of a type and with a year in its symbol.
    fn tail(
        &mut self,
        last: usize,
        at: usize,
        role: DateRole,
        kind: Option<&'static DocType>,
        year: Option<u16>,
    ) -> Continuation {
        tail::TailReader { view: self.view, dates: self.dates, role, symbol: last, kind, year }.read(at)
    }

    fn push(&mut self, mention: Mention) -> Option<usize> {
        let next = mention.tokens.1;
        self.floor = next;
        self.mentions.push(mention);
        Some(next)
    }

    /// Records the rest of a list of numbers; the letters of the last are those of all.
    fn numbers(&mut self, list: Vec<Symbol>, next: usize) -> Option<usize> {
        let Some(last) = list.last() else { return Some(next) };
        let letters = if last.is_number() { String::new() } else { last.tail().to_owned() };
        if let Some(symbol) = self.mentions.last_mut().and_then(|m| m.symbol.as_mut()) {
            symbol.text.push_str(&letters);
        }
        let mut end = next;
        for mut symbol in list {
            if symbol.is_number() {
                symbol.text.push_str(&letters);
            }
            let at = symbol.next - 1;
            let begin = self.view.token_from(symbol.span.start).min(at);
            end = self.mention(begin, None, symbol)?;
        }
        Some(end)
    }
}

/// Takes years inside the names of laws out of `dates`.
fn drop_years(dates: &mut Vec<DateFact>, mentions: &[Mention]) {
    let laws: Vec<Span> = mentions.iter().filter(|m| m.name.is_some()).map(|m| m.span).collect();
    let mut next = 0;
    dates.retain(|date| {
        while laws.get(next).is_some_and(|l| l.end <= date.span.start) {
            next += 1;
        }
        let inside = laws.get(next).is_some_and(|l| l.contains(date.span));
        !inside || date.role != DateRole::Mentioned
    });
}
