//! What follows a symbol: its date, the body that issued it, what it is about.

use crate::document::Span;
use crate::edtf::Date;
use crate::extract::dates::DateFact;
use crate::extract::lexicon::{clauses, types};
use crate::extract::slots;
use crate::extract::view::{TokenKind, View};
use crate::record::{Blank, DateRole, DrawnAs, Field};

/// What was found after a symbol.
#[derive(Debug, Clone, Default)]
pub(super) struct Continuation {
    pub(super) date: Option<Option<Date>>,
    pub(super) issuer: Option<Span>,
    pub(super) title: Option<Span>,
    /// Of the issuer, or of a second number (`ký hiệu`).
    pub(super) blanks: Vec<Blank>,
    /// Where the date ends.
    pub(super) date_end: Option<u32>,
    /// The token after symbol, date and issuer.
    pub(super) next: usize,
}

/// Most tokens of an issuer's name, and of a title, and most bytes of either: nobody writes longer
/// ones, and the bounds keep a line of nothing but citations cheap.
const ISSUER: usize = 40;
const TITLE: usize = 240;
const BYTES: u32 = 4000;

/// Most bytes of a line that is searched for `(nếu có)`; a longer one is no line of a form.
const LINE: usize = 2000;

/// Reads what follows.
pub(super) struct TailReader<'v, 'd> {
    pub(super) view: &'v View<'d>,
    pub(super) dates: &'v mut [DateFact],
    pub(super) role: DateRole,
    /// The symbol's last token: what follows belongs to its paragraph.
    pub(super) symbol: usize,
    pub(super) invoice: bool,
}

impl TailReader<'_, '_> {
    /// The parts from token `at` on, in any order, each once.
    pub(super) fn read(mut self, at: usize) -> Continuation {
        let mut tail = Continuation { next: at, ..Continuation::default() };
        for _ in 0..6 {
            let found = self.series(&mut tail) || self.date(&mut tail) || self.issuer(&mut tail);
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
        let mut at = tail.next + usize::from(view.is_symbol(tail.next, ','));
        if !self.invoice || !self.here(at) || view.word(at) != "ký" {
            return false;
        }
        at += if view.word(at + 1) == "hiệu" { 2 } else { 1 };
        at += usize::from(view.is_symbol(at, ':'));
        if let Some(drawing) = view.drawing(at).filter(|_| self.here(at)) {
            tail.blanks.push(blank(view, drawing.span, Field::ReferenceNumber, drawing.drawn_as));
            tail.next = at + 1;
            return true;
        }
        let start = at;
        while self.here(at)
            && (at == start || view.gap(at).is_empty())
            && (view.kind(at) == Some(TokenKind::Number) || view.is_symbol(at, '/') || is_capital(view, at))
        {
            at += 1;
        }
        let found = at > start && view.word(start - 1) == "hiệu";
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
        let view = self.view;
        let mut open = false;
        for at in tail.next..tail.next + 5 {
            if let Some(index) = date_at(view, self.dates, at).filter(|_| self.reaches(tail.next, at)) {
                let fact = &mut self.dates[index];
                fact.role = self.role;
                tail.date = Some(fact.date);
                tail.date_end = Some(fact.span.end);
                tail.next = view.token_from(fact.span.end);
                if open && view.is_symbol(tail.next, ')') {
                    tail.next += 1;
                }
                return true;
            }
            match view.kind(at) {
                Some(TokenKind::Symbol('(')) => open = true,
                Some(TokenKind::Symbol(',')) => {}
                Some(TokenKind::Word) if clauses::DATE_LINKS.contains(&view.word(at)) => {}
                _ => return false,
            }
        }
        false
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
        let at = tail.next + usize::from(view.is_symbol(tail.next, ','));
        let by = view.word(at);
        if tail.issuer.is_some() || !matches!(by, "của" | "do") || !self.here(at) {
            return false;
        }
        let first = at + 1;
        if let Some(span) = missing_issuer(view, at) {
            tail.blanks.push(blank(view, span, Field::ReferenceIssuer, DrawnAs::Spaces));
            tail.issuer = Some(span);
            tail.next = first;
            return true;
        }
        let Some(end) = issuer(view, self.dates, first) else { return false };
        for t in first..end {
            if let Some(drawing) = view.drawing(t) {
                tail.blanks.push(blank(view, drawing.span, Field::ReferenceIssuer, drawing.drawn_as));
            }
        }
        tail.issuer = Some(view.tokens[first].span.join(view.tokens[end - 1].span));
        tail.next = end;
        // `do UBND tỉnh ban hành ngày …`
        if by == "do"
            && let Some(next) = ["ban hành", "phát hành", "ký", "cấp", "lập"].iter().find_map(|w| view.says(end, w))
        {
            tail.next = next;
        }
        true
    }

    fn title(&mut self, tail: &mut Continuation) {
        let view = self.view;
        let mut at = tail.next;
        if matches!(view.kind(at), Some(TokenKind::Symbol(',' | ':' | '-' | '–' | '('))) {
            at += 1;
        }
        if view.word(at) == "giữa" {
            at = self.after_sides(at);
        }
        let Some(first) = title_start(view, at).filter(|&f| self.here(at) && self.here(f)) else { return };
        if is_amendment(view, at) {
            return;
        }
        let (end, dated) = self.title_end(first);
        if end <= first {
            return;
        }
        tail.title = Some(view.tokens[first].span.join(view.tokens[end - 1].span));
        // `Quyết định số 12/QĐ-UBND về việc … ngày 05/01/2022;`: the date that ends the clause is its own.
        if tail.date.is_none()
            && let Some(index) = dated
        {
            self.dates[index].role = self.role;
            tail.date = Some(self.dates[index].date);
        }
    }

    /// Over `giữa Công ty A và Công ty B` to `về việc`; the place itself when there is none near.
    fn after_sides(&self, at: usize) -> usize {
        (at..at + ISSUER)
            .take_while(|&t| self.here(t) && !self.view.is_symbol(t, ';'))
            .find(|&t| title_start(self.view, t).is_some_and(|f| f > t))
            .unwrap_or(at)
    }

    /// The token after the last of the title, and the date that ends its clause.
    fn title_end(&self, first: usize) -> (usize, Option<usize>) {
        let view = self.view;
        let (mut depth, mut end, mut cites) = (0u32, first, false);
        let mut quoted = false;
        for t in first..first + TITLE {
            if !self.here(t) || view.tokens[t].span.end - view.tokens[first].span.start > BYTES {
                break;
            }
            let word = view.word(t);
            match view.kind(t) {
                Some(TokenKind::Symbol(';')) if depth == 0 && !quoted => break,
                Some(TokenKind::Symbol('.')) if ends_sentence(view, t) => break,
                Some(TokenKind::Symbol('(')) if is_aside(view, t + 1) => break,
                Some(TokenKind::Symbol('(')) => depth += 1,
                Some(TokenKind::Symbol(')')) if depth == 0 => break,
                Some(TokenKind::Symbol(')')) => depth -= 1,
                Some(TokenKind::Symbol('”' | '»')) if !quoted => break,
                Some(TokenKind::Symbol('“' | '«')) => quoted = true,
                Some(TokenKind::Symbol('”' | '»')) => quoted = false,
                Some(TokenKind::Symbol('"')) => quoted = !quoted,
                Some(TokenKind::Symbol(',')) if next_thought(view, t + 1) => break,
                Some(TokenKind::Word) if word == "và" && next_citation(view, t + 1) => break,
                Some(TokenKind::Word) if word == "ngày" => {
                    let date = date_at(view, self.dates, t);
                    let closes = date.filter(|&d| !cites && closes_clause(view, self.dates[d].span.end));
                    if date.is_some() {
                        return (end, closes);
                    }
                }
                Some(TokenKind::Number) if matches!(view.kind(t + 1), Some(TokenKind::Symbol('/'))) => cites = true,
                _ => {}
            }
            let trailing = matches!(view.kind(t), Some(TokenKind::Symbol(',' | '-' | '–' | ':' | '.' | '/')));
            if !trailing {
                end = t + 1;
            }
        }
        (end, None)
    }
}

/// A blank of a cited document.
pub(super) fn blank(view: &View<'_>, span: Span, field: Field, drawn_as: DrawnAs) -> Blank {
    let line = view.lines.get(view.line_at(span.start));
    let optional = line.is_some_and(|l| l.span.len() <= LINE && view.low(l.span).contains("(nếu có)"));
    Blank { optional, cited: true, ..Blank::new(span, field, drawn_as) }
}

/// The date that begins at token `at`.
pub(super) fn date_at(view: &View<'_>, dates: &[DateFact], at: usize) -> Option<usize> {
    let start = view.tokens.get(at)?.span.start;
    let index = dates.partition_point(|d| d.span.start < start);
    dates.get(index).filter(|d| d.span.start == start).map(|_| index)
}

/// The spaces after `của` at token `at` where a name belongs.
fn missing_issuer(view: &View<'_>, at: usize) -> Option<Span> {
    let next = at + 1;
    let stops = view.word(next) == "về" || view.is_symbol(next, ';') || view.says(next, "v / v").is_some();
    match slots::missing(view, next).blank()? {
        (span, DrawnAs::Spaces) if stops && span.len() > 2 && view.same_paragraph(at, next) => Some(span),
        _ => None,
    }
}

/// The token after the name of the body that begins at token `first`.
pub(super) fn issuer(view: &View<'_>, dates: &[DateFact], first: usize) -> Option<usize> {
    let starts = is_capital(view, first)
        || view.drawing(first).is_some()
        || clauses::BODY_HEADS.iter().any(|h| view.says(first, h).is_some());
    if !starts {
        return None;
    }
    let mut end = first;
    for t in first..first + ISSUER {
        let long = |t: usize| view.tokens[t].span.end - view.tokens[first].span.start > BYTES;
        if !view.same_paragraph(first, t) || long(t) || date_at(view, dates, t).is_some() {
            break;
        }
        let inside = match view.kind(t) {
            Some(TokenKind::Word) => t == first || word_of_issuer(view, t),
            Some(TokenKind::Number | TokenKind::Drawing(_)) => true,
            Some(TokenKind::Symbol(',')) => joins(view, t + 1),
            Some(TokenKind::Symbol('-' | '–')) => {
                view.gap(t).is_empty() || joins(view, t + 1) || (is_capital(view, t + 1) && is_name(view, t + 1))
            }
            Some(TokenKind::Symbol('&')) => true,
            Some(TokenKind::Symbol('.')) => !ends_sentence(view, t) && view.raw(view.tokens[t - 1].span).len() <= 3,
            _ => false,
        };
        if !inside {
            break;
        }
        if !matches!(view.kind(t), Some(TokenKind::Symbol(_))) && view.word(t) != "và" {
            end = t + 1;
        }
    }
    (end > first).then_some(end)
}

fn word_of_issuer(view: &View<'_>, t: usize) -> bool {
    match view.word(t) {
        "và" => is_capital(view, t + 1) && !next_citation(view, t + 1),
        "v" => !view.is_symbol(t + 1, '/'),
        "số" => view.kind(t + 1) == Some(TokenKind::Number) && !view.is_symbol(t + 2, '/'),
        _ if is_capital(view, t) => view.word(t) != "về" && view.word(t + 1) != "ngày" && !next_citation(view, t),
        "giao" => view.word(t - 1) == "ngoại",
        _ => !clauses::ISSUER_STOPS.iter().any(|s| view.says(t, s).is_some()),
    }
}

fn joins(view: &View<'_>, at: usize) -> bool {
    clauses::ISSUER_JOINS.iter().any(|j| view.says(at, j).is_some())
}

fn is_name(view: &View<'_>, at: usize) -> bool {
    !next_citation(view, at) && view.word(at) != "căn" && title_start(view, at).is_none()
}

/// The first token of the title that begins at token `at`: after `về việc`, or at its verb.
fn title_start(view: &View<'_>, at: usize) -> Option<usize> {
    if view.word(at) == "v" && view.is_symbol(at + 1, '/') && view.word(at + 2) == "v" {
        return Some(at + 3 + usize::from(view.is_symbol(at + 3, ':')));
    }
    if let Some(next) = view.says(at, "về việc").or_else(|| view.says(at, "về")) {
        return Some(next + usize::from(view.is_symbol(next, ':')));
    }
    clauses::TITLE_VERBS.iter().any(|v| view.says(at, v).is_some()).then_some(at)
}

/// `sửa đổi, bổ sung bởi Nghị định …`, `sửa đổi năm 2020`: what became of the document, no title.
fn is_amendment(view: &View<'_>, at: usize) -> bool {
    matches!(view.word(at), "sửa" | "bổ") && (at + 2..at + 7).any(|t| matches!(view.word(t), "bởi" | "năm" | "tại"))
}

/// A full stop that ends a sentence, not one of `TP. Huế` or `1.2`.
fn ends_sentence(view: &View<'_>, at: usize) -> bool {
    let ends_line = view.tokens.get(at + 1).is_none_or(|t| t.line != view.tokens[at].line);
    let short =
        at > 0 && matches!(view.word(at - 1), "tp" | "tx" | "tt" | "ths" | "ts" | "pgs" | "gs" | "bs" | "q" | "p");
    ends_line || view.is_symbol(at + 1, '/') || (!view.gap(at + 1).is_empty() && !short)
}

/// `(sau đây gọi là …)`: said about the document, no part of its title.
fn is_aside(view: &View<'_>, at: usize) -> bool {
    matches!(view.word(at), "sau" | "gọi" | "kèm" | "được" | "đã" | "ban" | "có" | "viết" | "dưới")
}

fn next_thought(view: &View<'_>, at: usize) -> bool {
    clauses::NEXT_THOUGHT.iter().any(|n| view.says(at, n).is_some()) || next_citation(view, at) || acts(view, at)
}

/// `Sở Tài chính đã tổ chức …`: a body and what it did.
fn acts(view: &View<'_>, at: usize) -> bool {
    let body = is_capital(view, at) && clauses::BODY_HEADS.iter().any(|h| view.says(at, h).is_some());
    let clause = (at..at + ISSUER).take_while(|&t| view.same_paragraph(at, t) && !view.is_symbol(t, ','));
    body && clause.into_iter().any(|t| clauses::ACTS.iter().any(|v| view.says(t, v).is_some()))
}

/// Whether another citation begins at token `at`: a type word with a number near.
fn next_citation(view: &View<'_>, at: usize) -> bool {
    let numbered = |t: usize| {
        let number =
            matches!(view.kind(t + 1), Some(TokenKind::Number | TokenKind::Drawing(_) | TokenKind::Symbol(':' | '/')));
        (view.word(t) == "số" && number) || (view.kind(t) == Some(TokenKind::Number) && view.is_symbol(t + 1, '/'))
    };
    let Some(next) = types::TYPES.iter().find_map(|t| view.says(at, t.words)) else { return numbered(at) };
    view.word(at) == "luật" || (next..next + 8).take_while(|&t| view.same_paragraph(at, t)).any(numbered)
}

fn closes_clause(view: &View<'_>, end: u32) -> bool {
    let next = view.token_from(end);
    let Some(token) = view.tokens.get(next) else { return true };
    view.line_at(end) != token.line as usize
        || matches!(token.kind, TokenKind::Symbol(';' | '.' | ',' | ')'))
        || view.word(next) == "của"
}

fn is_capital(view: &View<'_>, at: usize) -> bool {
    view.tokens.get(at).is_some_and(|t| view.raw(t.span).starts_with(char::is_uppercase))
}
