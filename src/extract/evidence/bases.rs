//! The documents that minutes rest on, on their own day, and what they say of other days.
//!
//! A citation is a basis where its line begins as grounds do (`Căn cứ`, `Theo`, `Thực hiện`, `Xét`) or stands under
//! such a head, and where an article of it is applied (`theo khoản 2 Điều 5 Nghị định …`). It is none where the
//! words round it speak of another document (`sửa đổi, bổ sung một số điều của …`) or of another time (`trước đây`).

use std::ops::Range;

use crate::record::{BLANK, Basis, DateMention, DateRole, Evidence, Record, Reference};

use super::super::lexicon::bases::{
    ACTS, AHEAD, AMENDED, AMENDING, AND, APPLIED, ARTICLE, DONE_UNDER, FORMER, GROUND, HEAD_WORDS, HEADS,
    NO_BEGINNINGS, NO_GROUND, OF_PAPERS, PASSED, PLACES, REHEARSALS, SEVERALS, SPOKEN, TOLD, TRANSITIONAL, UNDER,
};
use super::super::lexicon::index::Phrases;
use super::super::lexicon::phrases::GROUNDS;
use super::super::references::ends_sentence;
use super::super::view::{TokenKind, View};
use super::super::zones::Segment;
use super::near::{around, sentence};

/// Lines of a list over which its head is looked for.
const LIST: usize = 60;

/// Fills in what the minutes rest on, and where there is anything, what else they say of its day.
pub(super) fn fill(view: &View<'_>, segment: &Segment, record: &Record, evidence: &mut Evidence) {
    evidence.head = Some(view.stretch(segment.head()));
    evidence.bases = find(view, segment, record);
    if !evidence.bases.is_empty() {
        evidence.transitional = is_said(&TRANSITIONAL, view, segment);
        evidence.rehearsed = is_said(&REHEARSALS, view, segment);
        evidence.acts = acts(view, record);
    }
}

/// The citations that are bases.
fn find(view: &View<'_>, segment: &Segment, record: &Record) -> Vec<Basis> {
    let mut found = Vec::new();
    let mut walk = Walk { view, record, line: None, other: false };
    let own = view.stretch(segment.lines.start..segment.after);
    // What has no symbol or a blank in it is nowhere to be looked up.
    let known = |r: &Reference| !r.form && !r.symbol.is_empty() && !r.symbol.contains(BLANK) && own.contains(r.span);
    for (index, reference) in record.references.iter().enumerate().filter(|(_, reference)| known(reference)) {
        found.extend(walk.told(index, reference));
    }
    found
}

/// The line that was looked at last.
#[derive(Debug, Clone, Copy)]
struct Head {
    line: usize,
    /// Its first token behind a list mark, and the one that ends its first sentence.
    first: usize,
    stop: usize,
    begins: Begins,
    /// It stands in a list under a head of grounds.
    listed: bool,
}

/// How a line begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begins {
    /// As grounds do: `Căn cứ`, `Cơ sở pháp lý`.
    Grounds,
    /// With a word that grounds begin with, and other sentences too: `Theo`, `Thực hiện`; the token behind it.
    Perhaps(usize),
    Otherwise,
}

/// A walk over the citations, in order.
struct Walk<'w, 'd> {
    view: &'w View<'d>,
    record: &'w Record,
    line: Option<Head>,
    /// The last citation is spoken of as no basis of today: `… của Luật A và Luật B`.
    other: bool,
}

impl Walk<'_, '_> {
    /// What is told of citation number `index`, where it is a basis.
    fn told(&mut self, index: usize, reference: &Reference) -> Option<Basis> {
        let view = self.view;
        let tokens = view.tokens_in(reference.span);
        let head = self.head(view.line_at(reference.span.start));
        let sentence = around(tokens.clone(), head.first..view.line_tokens(head.line).end, |at| ends(view, at));
        let from = sentence.start;
        let before = index.checked_sub(1).map(|before| view.tokens_in(self.record.references[before].span).end);
        let before = before.filter(|&end| (from..=tokens.start).contains(&end));
        let place = place(view, tokens.start, before.unwrap_or(from));
        let rests = rests(view, &head, from, &place, tokens.start);
        let loose = !rests && UNDER.ends_at(view, place.start);
        if !rests && !loose {
            self.other = false;
            return None;
        }
        let clause = before.unwrap_or(from)..place.start;
        self.other = match before {
            Some(_) if self.other && is_joined(view, tokens.start, reference) => true,
            Some(end) => belongs(view, end, place.start) || is_other(view, clause, place.start),
            None => is_other(view, clause, place.start),
        };
        if self.other || PASSED.is_among(view, tokens.end..self.until(index, sentence.end)) {
            return None;
        }
        Some(Basis {
            reference: index,
            loose,
            paragraph: view.lines[head.line].paragraph,
            amended: AMENDED.is_among(view, tokens.end..sentence.end),
            ahead: AHEAD.is_among(view, sentence),
        })
    }

    /// The token up to which words behind citation number `index` speak of it, in a sentence that ends with token `end`.
    fn until(&self, index: usize, end: usize) -> usize {
        let next = self.record.references.get(index + 1).map(|next| self.view.token_from(next.span.start));
        next.map_or(end, |next| next.min(end))
    }

    /// What is known of a line.
    fn head(&mut self, line: usize) -> Head {
        if let Some(head) = self.line.filter(|head| head.line == line) {
            return head;
        }
        let view = self.view;
        let tokens = view.body_tokens(line);
        let ends = |&at: &usize| view.is_symbol(at, '.') && ends_sentence(view, at);
        let head = Head {
            line,
            first: tokens.start,
            stop: tokens.clone().find(ends).unwrap_or(tokens.end),
            begins: begins(view, line),
            listed: self.is_listed(line),
        };
        self.line = Some(head);
        head
    }

    /// Whether a line goes on with a list of grounds: under a head, under another of the list, or in the cell right of
    /// a head.
    fn is_listed(&self, line: usize) -> bool {
        let view = self.view;
        if !self.cites_at_once(line) {
            return false;
        }
        let left = view.paragraph(line).cell.and_then(|cell| view.grid.left(cell));
        let beside = left.and_then(|cell| view.lines_in(view.document.cells[cell as usize].span).next());
        if beside.is_some_and(|beside| HEADS.begins(view, beside).is_some()) {
            return true;
        }
        let items = (line.saturating_sub(LIST)..line)
            .rev()
            .take_while(|&above| view.siblings(above, line) || self.cites_at_once(above) && !is_head(view, above));
        let Some(above) = (line - items.count()).checked_sub(1) else { return false };
        is_head(view, above)
            || begins(view, above) == Begins::Grounds && view.body(&view.lines[above]).ends_with([';', ','])
    }

    /// Whether a line begins with a citation.
    fn cites_at_once(&self, line: usize) -> bool {
        let (first, references) = (self.view.lines[line].body, &self.record.references);
        let near = references.partition_point(|reference| reference.span.start < first);
        references.get(near).is_some_and(|reference| reference.span.start <= first + SLACK)
    }
}

/// Bytes before a citation that begins a line: a quotation mark, `các`.
const SLACK: u32 = 6;

/// How a line begins.
fn begins(view: &View<'_>, line: usize) -> Begins {
    let tokens = view.body_tokens(line);
    if NO_BEGINNINGS.begins(view, line).is_some() {
        return Begins::Otherwise;
    }
    if HEADS.begins(view, line).is_some() {
        return Begins::Grounds;
    }
    GROUNDS.within(view, tokens.start, tokens.end).map_or(Begins::Otherwise, |said| Begins::Perhaps(said.next))
}

/// Whether a line is the head of a list of grounds: `Căn cứ pháp lý:`, `I. CĂN CỨ`.
fn is_head(view: &View<'_>, line: usize) -> bool {
    let here = &view.lines[line];
    let colon = view.body(here).ends_with(':') && here.span.len() < LONG && HEAD_WORDS.is_in(view, line);
    colon || HEADS.begins(view, line).is_some() && (here.capitals || here.span.len() < SHORT)
}

/// Bytes of a head, and of one without a colon.
const LONG: usize = 200;
const SHORT: usize = 60;

/// Whether a token ends a sentence or a ground.
fn ends(view: &View<'_>, at: usize) -> bool {
    match view.kind(at) {
        Some(TokenKind::Symbol(';')) => true,
        Some(TokenKind::Symbol('.')) => ends_sentence(view, at),
        _ => false,
    }
}

/// The tokens of the place within a document right before it: `điểm a khoản 2 Điều 5`.
fn place(view: &View<'_>, at: usize, least: usize) -> Range<usize> {
    let part = |&at: &usize| match view.kind(at) {
        Some(TokenKind::Number | TokenKind::Symbol(',' | '-' | '–')) => true,
        Some(TokenKind::Word) => {
            view.tokens[at].span.len() <= LETTER || PLACES.ends_at(view, at + 1) || is_ending(view, at)
        }
        _ => false,
    };
    let start = (least..at).rev().take_while(part).last().unwrap_or(at);
    match ARTICLE.is_among(view, start..at) {
        true => start..at,
        false => at..at,
    }
}

/// Bytes of the letter of a point.
const LETTER: usize = 2;

/// Whether a word begins one of the places that have two.
fn is_ending(view: &View<'_>, at: usize) -> bool {
    PLACES.at(view, at).is_some_and(|said| said.next > at + 1)
}

/// Whether a document goes on with what is said of the one before it: `của Luật A và Luật B`, `… 12/NĐ-CP, 13/NĐ-CP`.
fn is_joined(view: &View<'_>, at: usize, reference: &Reference) -> bool {
    let bare = view.raw(reference.span).starts_with(|c: char| c.is_ascii_digit());
    at.checked_sub(1).is_some_and(|before| AND.ends_at(view, at) || bare && view.is_symbol(before, ','))
}

/// Whether a document at token `at` belongs to one that ends before token `end`: it stands in its title
/// (`hướng dẫn thi hành Nghị định …`), or amends it (`được sửa đổi bởi Luật …`).
fn belongs(view: &View<'_>, end: usize, at: usize) -> bool {
    at > end && view.kind(at - 1) == Some(TokenKind::Word) && !SEVERALS.ends_at(view, at)
}

/// Whether the words of the clause before token `at` speak of another document or of another time.
fn is_other(view: &View<'_>, clause: Range<usize>, at: usize) -> bool {
    let closed = |from: usize| (from..at).any(|at| view.is_symbol(at, ')'));
    FORMER.is_among(view, clause.clone())
        || DONE_UNDER.ends_at(view, at)
        || AMENDING.among(view, clause).any(|said| !closed(said.next))
}

/// Whether a sentence that begins with token `from` rests on the document at token `at`, before which `place` stands.
fn rests(view: &View<'_>, head: &Head, from: usize, place: &Range<usize>, at: usize) -> bool {
    let quiet = |from: usize| !TOLD.is_among(view, from..place.start);
    let first = at <= head.stop;
    let line = match head.begins {
        Begins::Grounds => first,
        Begins::Perhaps(next) => first && quiet(next),
        Begins::Otherwise => first && head.listed,
    };
    let begins = GROUNDS.within(view, from, at).filter(|_| NO_BEGINNINGS.at(view, from).is_none());
    let ground = || {
        let mut said = GROUND.among(view, from..at).filter(|said| !NO_GROUND.ends_at(view, said.first));
        said.any(|said| quiet(said.next))
    };
    let applied = || !place.is_empty() && APPLIED.ends_at(view, place.start);
    // What somebody says is theirs and no basis of the minutes.
    let said = || SPOKEN.is_among(view, from..place.start);
    line || begins.is_some_and(|said| quiet(said.next)) || !said() && (ground() || applied())
}

/// Whether a phrase stands anywhere in the minutes.
fn is_said(phrases: &Phrases<&'static str>, view: &View<'_>, segment: &Segment) -> bool {
    phrases.lines(view, segment.lines.clone()).any(|line| phrases.is_in(view, line))
}

/// Days of what the minutes deal with, as indices into the dates.
fn acts(view: &View<'_>, record: &Record) -> Vec<usize> {
    let told = |date: &DateMention| date.role == DateRole::Mentioned && date.date.is_some();
    let told = record.dates.iter().enumerate().filter(|(_, date)| told(date));
    let acts = told.filter(|(_, date)| {
        let first = view.token_from(date.span.start);
        !OF_PAPERS.ends_at(view, first) && ACTS.is_among(view, sentence(view, date.span))
    });
    acts.map(|(index, _)| index).take(ACTS_TOLD).collect()
}

/// Most days of acts that are kept.
const ACTS_TOLD: usize = 50;
