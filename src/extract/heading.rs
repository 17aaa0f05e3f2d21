//! What stands at the head of minutes: title, subject, own number.

use crate::document::Span;
use crate::normalise;
use crate::record::{BLANK, By, DrawnAs, Found, Spot, Table};

use super::drawings::before_note;
use super::label;
use super::layout::{self, Entry};
use super::lexicon::evidence::{HOUSE, NUMBER};
use super::lexicon::headings::WORKS;
use super::lexicon::phrases::{DATELINE, DAY, GROUNDS, MINUTES, RESTS};
use super::lexicon::titles::{
    BEFORE_OWN_NUMBER, BEHIND_NUMBER, MINUTES as MINUTES_SPELLED, MINUTES_BEGIN, NO_SUBJECT, ORNAMENTS,
    SUBJECT_BEGINNINGS, SUBJECT_CUES,
};
use super::slots;
use super::view::{TokenKind, View};
use super::zones::{self, Segment};

/// The title line, without a number or a footnote mark at its end, and the tokens it covers.
pub(crate) fn title(view: &View<'_>, segment: &Segment) -> Option<Found<String>> {
    let index = segment.bearer.or(segment.title)?;
    let line = &view.lines[index];
    let low = view.low(line.span);
    let own = (line.body - line.span.start) as usize;
    let said = MINUTES_BEGIN.first_in(view, index..index + 1);
    let begin = said.map_or(own, |said| (said.span(view).start - line.span.start) as usize);
    let words = MINUTES_SPELLED.iter().find(|words| low[begin..].starts_with(**words));
    let by = words.map_or(By::at(Spot::Title), |words| By::row(Table::Titles, words, Spot::Title));
    let mut end = low.len();
    let number = NUMBER.in_line(view, index).next().map(|said| said.span(view));
    let behind = |number: Span| low[(number.end - line.span.start) as usize..].trim_start();
    if let Some(number) = number.filter(|&number| behind(number).starts_with([':', '.', '…', '_'])) {
        let at = (number.start - line.span.start) as usize;
        end = if at > begin { at } else { end };
    }
    let mut text = low[..end].trim_end();
    while let Some(rest) = before_note(text) {
        text = rest.trim_end();
    }
    text = text.trim_end_matches(zones::is_ornament);
    let start = line.span.start as usize;
    let span = Span::new(start + begin.min(text.len()), start + text.len());
    Some(Found::new(normalise::collapse(view.raw(span)), span).by(by))
}

/// The lines that say what the minutes are about: under the title, up to the opening or the first
/// label. The span covers them; the text is quoted when the blanks are known.
pub(crate) fn subject(view: &View<'_>, segment: &Segment) -> Option<Found<()>> {
    let title = segment.title?;
    let limit = segment.opening.unwrap_or(segment.body).min(segment.people);
    let table = |line: usize| view.cell(line).map(|cell| cell.table);
    let beside = |line: usize| line < view.main.start && view.paragraph(line).part != view.paragraph(title).part;
    let mut span: Option<Span> = None;
    for line in title + 1..limit {
        let here = &view.lines[line];
        // A table under the title is no part of it.
        if table(line).is_some() && table(line) != table(title) {
            break;
        }
        // Other headers say it on other pages.
        if beside(line) {
            continue;
        }
        let body = view.body(here).trim();
        if here.span.overlaps_any(&view.tags) {
            continue;
        }
        if is_rule(body) {
            continue;
        }
        if !is_subject(view, line) || span.is_some() && view.is_drawn(line) {
            if NUMBER.begins(view, line).is_some() && span.is_none() {
                continue;
            }
            break;
        }
        let text = view.trimmed(here.span);
        span = Some(span.map_or(text, |s| s.join(text)));
    }
    let under = span.map(|span| Found::new((), span).by(By::at(Spot::UnderTitle)));
    let found = under.or_else(|| labelled_subject(view, segment))?;
    Some(Found { span: without_cue(view, found.span), ..found })
}

/// Only signs, or an ornament (`-----o0o-----`).
fn is_rule(body: &str) -> bool {
    body.chars().all(|c| ORNAMENTS.contains(&c) || !c.is_alphanumeric() && !matches!(c, '…' | '.' | '{' | '<' | '['))
}

/// Bytes of the longest dateline.
const DATELINE_BYTES: usize = 100;

/// Whether a line under the title goes on about what the minutes are about.
fn is_subject(view: &View<'_>, line: usize) -> bool {
    let here = &view.lines[line];
    let body = view.body(here).trim();
    let listed = here.body > here.span.start + leading(view, here.span) as u32;
    let numbered = view.document.paragraphs[here.paragraph as usize].label.is_some();
    let cue = SUBJECT_BEGINNINGS.longest(body).is_some();
    let works = WORKS.longest(body).is_some();
    let centred = view.document.paragraphs[here.paragraph as usize].centred;
    let label = here.colon.is_some() && !cue && !(works && centred);
    // `Tân Lộc, ngày … tháng … năm …`
    let dated = body.len() < DATELINE_BYTES && DATELINE.all_in(view, line);
    // `Thực hiện Quyết định số …`: what it rests on.
    let grounds = GROUNDS.longest(body).is_some() && (NUMBER.is_in(view, line) || body.ends_with([';', ',', '.']));
    !grounds
        && !dated
        && NO_SUBJECT.longest(body).is_none()
        && !listed
        && !numbered
        && !label
        && body.chars().count() < 400
}

fn leading(view: &View<'_>, span: Span) -> usize {
    let text = view.raw(span);
    text.len() - text.trim_start().len()
}

/// Bytes between the words of a subject's label and its colon: `Chủ đề / Subject: …`.
const SUBJECT_LABEL: usize = 30;

/// `Về việc: …` or `V/v …` on a line of its own below the title's lines; `Hồ sơ vụ án: …`.
fn labelled_subject(view: &View<'_>, segment: &Segment) -> Option<Found<()>> {
    let title = segment.title?;
    (title + 1..segment.opening.unwrap_or(segment.body)).find_map(|line| {
        let here = &view.lines[line];
        let body = view.body(here);
        let names = |label: &str| label::of_subject(label).is_some_and(|l| label.len() <= l.len() + SUBJECT_LABEL);
        let first = |entry: &Entry<'_>| entry.label.start == here.body && names(view.low(entry.label));
        let labelled = || layout::answer(view, line, first);
        let said = || Some(view.trimmed(Span { start: here.body + SUBJECT_CUES.longest(body)? as u32, ..here.span }));
        let words = label::of_subject(body)?;
        let value = labelled().or_else(said)?;
        let spot = if here.span.contains(value) { Spot::Label } else { Spot::Cell };
        Some(Found::new((), value).by(By::row(Table::Labels, words, spot)))
    })
}

/// Whether a place stands in a line of the grounds: `Căn cứ Hợp đồng … về việc ▢`.
pub(crate) fn is_ground(view: &View<'_>, at: Span) -> bool {
    RESTS.begins(view, view.line_at(at.start)).is_some()
}

/// The subject without `V/v` or `Về việc` and brackets round it.
fn without_cue(view: &View<'_>, span: Span) -> Span {
    let text = view.low(span);
    let inner = text.strip_prefix('(').filter(|t| t.ends_with(')')).map_or(text, |t| &t[..t.len() - 1]);
    let offset = usize::from(inner.len() != text.len());
    let cue = SUBJECT_CUES.longest(inner).unwrap_or_default();
    let start = span.start as usize + offset + cue;
    view.trimmed(Span::new(start, span.start as usize + offset + inner.len()))
}

/// The minutes' own number: its normal form, its place, and its unfilled slots.
#[derive(Debug)]
pub(crate) struct OwnNumber {
    pub(crate) value: Found<String>,
    pub(crate) blanks: Vec<(Span, DrawnAs)>,
}

/// `Số: 15/BB-STTTT`, `Số:      /BB-…`, `BIÊN BẢN SỐ: ▢`: in the letterhead, in the title or right under it.
pub(crate) fn number(view: &View<'_>, segment: &Segment) -> Option<OwnNumber> {
    let first = segment.lines.start;
    let Some(title) = segment.title else {
        return segment.head().find_map(|line| number_in(view, line, false));
    };
    // `Ngày … tháng … năm …` alone under the title stands above the number on forms of accounts.
    let dated = |line: &usize| DAY.begins(view, *line).is_some();
    let opening = segment.opening.filter(|o| !dated(o));
    let below = title + 1..opening.unwrap_or(segment.told);
    let order = std::iter::once(title).chain((first..title).rev()).chain(below);
    order.into_iter().find_map(|line| number_in(view, line, line == title))
}

fn number_in(view: &View<'_>, line: usize, title: bool) -> Option<OwnNumber> {
    let here = &view.lines[line];
    let tokens = here.tokens.0 as usize..here.tokens.1 as usize;
    let number = NUMBER.among_of(view, line, tokens.clone()).next()?;
    let (at, said) = (number.first, |spot| By::row(Table::Evidence, number.entry, spot));
    let here_by = said(if title { Spot::Title } else { Spot::Label });
    let before = view.folded[here.body as usize..view.tokens[at].span.start as usize].trim();
    if !(before.is_empty() || title || BEFORE_OWN_NUMBER.contains(before)) {
        return None;
    }
    if is_address(view, at) {
        return None;
    }
    // `Số biên bản: …`
    let after = MINUTES.at(view, at + 1).map_or(at + 1, |said| said.next);
    let colon = view.is_symbol(after, ':') || view.is_symbol(after, '.');
    let first = after + usize::from(colon);
    if first < tokens.end {
        let slot = matches!(view.kind(first)?, TokenKind::Number | TokenKind::Drawing(_) | TokenKind::Symbol('/'));
        return (colon || slot).then(|| own_number(view, first, tokens.end, here_by));
    }
    // Beside `Số:` alone in a cell of the letterhead stands something else.
    let end = view.tokens[after - 1].span.end;
    let asks = |entry: &Entry<'_>| after > at + 1 && entry.label.end == end;
    // `Số biên bản` as the heading of a column in a register has no figures beside it.
    let is_number =
        |value: &Span| !value.is_empty() && (colon || view.raw(*value).contains(|c: char| c.is_ascii_digit()));
    let beside = layout::answer(view, line, asks).filter(is_number);
    match beside {
        Some(value) => {
            let cell = view.lines.get(view.line_at(value.start))?.tokens;
            Some(own_number(view, cell.0 as usize, cell.1 as usize, said(Spot::Cell)))
        }
        None => colon.then(|| own_number(view, first, tokens.end, here_by)),
    }
}

/// Whether the word `số` at token `at` is that of a house: `Số 12 đường Láng`, `Số 5, ngõ 3`, `Số nhà 12`.
pub(crate) fn is_address(view: &View<'_>, at: usize) -> bool {
    if HOUSE.stands(view, at + 1) {
        return true;
    }
    if view.number(at + 1).is_none() {
        return false;
    }
    let line = view.tokens[at].line;
    let on_line = |t: usize| view.tokens.get(t).is_some_and(|t| t.line == line);
    let tight = |t: usize| on_line(t) && view.gap(t).is_empty();
    // What is written without a space after the number: `7A`, `12/5`, but `12/BB-UBND` is a symbol.
    let mut next = at + 2;
    while tight(next) && !matches!(view.kind(next), Some(TokenKind::Symbol(',' | ';' | '.' | ')'))) {
        let part = matches!(view.kind(next - 1), Some(TokenKind::Symbol('/' | '-' | '–')));
        if view.drawing(next).is_some() || part && view.kind(next) == Some(TokenKind::Word) {
            return false;
        }
        next += 1;
    }
    next += usize::from(view.is_symbol(next, ','));
    let apart = view.gap(next).contains('\t') || view.gap(next).len() > 2;
    on_line(next) && !apart && view.kind(next) == Some(TokenKind::Word) && !DAY.stands(view, next)
}

/// The symbol from token `first` on: up to a wide gap, a comma, or a word that cannot be part of it.
fn own_number(view: &View<'_>, first: usize, end: usize, by: By) -> OwnNumber {
    let mut symbol = OwnSymbol::default();
    let mut next = first;
    while next < end && joins(view, first, next) && symbol.take(view, first, next) {
        next += 1;
    }
    let value = symbol.value.trim_end_matches(['.', '-']);
    // `(Số: 12/BBNT)`
    let value = value.strip_suffix(')').filter(|rest| !rest.contains('(')).unwrap_or(value).to_owned();
    if value.is_empty() {
        let at = view.tokens[first - 1].span.end;
        let nothing = (Span { start: at, end: at }, DrawnAs::Nothing);
        let (span, drawn_as) = slots::missing(view, first).blank().filter(|(s, _)| s.start == at).unwrap_or(nothing);
        return OwnNumber { value: Found::new(BLANK.to_string(), span).by(by), blanks: vec![(span, drawn_as)] };
    }
    let span = view.tokens[first].span.join(view.tokens[next.max(first + 1) - 1].span);
    OwnNumber { value: Found::new(value, span).by(by), blanks: symbol.blanks }
}

/// Whether a word of prose stands behind a dash: `BIÊN BẢN HỌP SỐ 01 - Khởi động`.
fn is_prose(view: &View<'_>, at: usize) -> bool {
    let word = view.tokens.get(at).filter(|token| matches!(token.kind, TokenKind::Word) && !view.gap(at).is_empty());
    word.is_some_and(|token| view.raw(token.span).contains(char::is_lowercase))
}

/// Whether token `next` is one symbol with the token before it.
fn joins(view: &View<'_>, first: usize, next: usize) -> bool {
    let gap = view.gap(next);
    let part = |at: usize| view.is_symbol(at, '/') || view.drawing(at).is_some();
    next == first || (!gap.contains('\t') && (gap.len() <= 1 || part(next) || part(next - 1)))
}

/// A symbol as far as it has been read.
#[derive(Default)]
struct OwnSymbol {
    value: String,
    blanks: Vec<(Span, DrawnAs)>,
}

impl OwnSymbol {
    /// Takes token `next`; `false` when it cannot be part of a symbol.
    fn take(&mut self, view: &View<'_>, first: usize, next: usize) -> bool {
        let tight = view.gap(next).is_empty();
        match view.kind(next) {
            Some(TokenKind::Drawing(_)) => {
                // Dots around digits are left from the form.
                let before = next > first && view.number(next - 1).is_some() && tight;
                let after = view.number(next + 1).is_some() && view.gap(next + 1).is_empty();
                if !before && !after {
                    self.blanks.extend(view.drawing(next).map(|d| (d.span, d.drawn_as)));
                    self.value.push(BLANK);
                }
            }
            Some(TokenKind::Symbol('/')) => {
                if self.value.is_empty() {
                    self.blanks.extend(slots::missing(view, next).blank());
                    self.value.push(BLANK);
                }
                self.value.push('/');
            }
            Some(TokenKind::Symbol('-' | '–' | '‑')) if tight || !is_prose(view, next + 1) => self.value.push('-'),
            Some(TokenKind::Symbol(c @ ('.' | '&' | '_'))) => self.value.push(c),
            Some(TokenKind::Symbol(c @ ('(' | ')'))) if next > first && tight => self.value.push(c),
            Some(TokenKind::Number | TokenKind::Word) if !BEHIND_NUMBER.stands(view, next) => {
                self.value.push_str(view.raw(view.tokens[next].span));
            }
            _ => return false,
        }
        true
    }
}
