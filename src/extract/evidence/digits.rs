//! Numbers of papers, taxes and telephones that have too few digits or too many.

use crate::document::Span;
use crate::record::{Field, MiscountedDigits};

use super::super::cells;
use super::super::lexicon::evidence::{DIGITS, Digits, OTHER_PAPERS};
use super::super::lexicon::numerals::AMOUNT_SIGNS;
use super::super::view::{TokenKind, View};
use super::super::words;
use super::super::zones::Segment;

/// Digits of the shortest number that is looked at; a shorter one is begun, or another thing.
const LEAST: usize = 6;

/// Digits of the shortest number that another may follow.
const WHOLE: usize = 9;

/// Bytes before a number in which its label stands.
const REACH: usize = 80;

/// Most that are kept of a record.
const MOST: usize = 20;

/// Numbers right behind their label, typed whole, that no valid length fits.
pub(super) fn miscounted(view: &View<'_>, segment: &Segment) -> Vec<MiscountedDigits> {
    let (mut found, mut next) = (Vec::new(), 0);
    for at in view.figures(view.tokens_of(segment.lines.start..segment.notes.min(segment.lines.end))) {
        if at < next || found.len() == MOST {
            continue;
        }
        let line = view.tokens[at].line as usize;
        let run = Run::read(view, line, at);
        found.extend(run.miscounted(view, line));
        next = run.next;
    }
    found
}

/// Groups of digits with at most one space, point or hyphen between them.
struct Run {
    span: Span,
    /// How many digits stand in it, and up to each space.
    digits: usize,
    ends: Vec<usize>,
    /// The token after it.
    next: usize,
}

impl Run {
    fn read(view: &View<'_>, line: usize, at: usize) -> Run {
        let last = view.lines[line].tokens.1 as usize;
        let mut run = Run { span: view.tokens[at].span, digits: 0, ends: Vec::new(), next: at };
        let mut next = Some(at);
        while let Some(token) = next.filter(|&t| t < last && view.kind(t) == Some(TokenKind::Number)) {
            // The day after a number is none of its groups: `012345678 12/3/2021`.
            let spaced = token > at && view.gap(token) == " ";
            if spaced && view.is_symbol(token + 1, '/') {
                break;
            }
            if spaced {
                run.ends.push(run.digits);
            }
            run.span = run.span.join(view.tokens[token].span);
            run.digits += view.tokens[token].span.len();
            run.next = token + 1;
            next = after(view, token + 1);
        }
        run
    }

    fn miscounted(&self, view: &View<'_>, line: usize) -> Option<MiscountedDigits> {
        if self.digits < LEAST || self.digits > LEAST * 3 || self.is_open(view, line) {
            return None;
        }
        let kind = kind(view, line, self.span)?;
        // Two numbers may stand side by side: a first one that is whole is enough.
        let digits: String = view.low(self.span).chars().filter(char::is_ascii_digit).collect();
        let whole = self.ends.iter().copied().filter(|&end| end >= WHOLE).chain([self.digits]);
        let fits = |end: usize| digits.get(..end).is_some_and(|digits| kind.allows(digits));
        (!whole.into_iter().any(fits)).then_some(MiscountedDigits {
            span: self.span,
            what: kind.name,
            digits: self.digits,
            right: kind.lengths,
        })
    }

    /// Whether letters or shapes go on with it on either side: `B1234567`, `0010xxxx`, `0912…`.
    fn is_open(&self, view: &View<'_>, line: usize) -> bool {
        let span = view.lines[line].span;
        let before = view.low(Span { start: span.start, end: self.span.start });
        let after = view.low(Span { start: self.span.end, end: span.end });
        let goes_on = |c: char| c.is_alphanumeric() || matches!(c, '*' | '…' | '_' | '/' | '%');
        let near =
            Span { start: self.span.start.saturating_sub(1).max(span.start), end: span.end.min(self.span.end + 2) };
        let amount = after.trim_start().starts_with(AMOUNT_SIGNS);
        before.ends_with(goes_on)
            || after.starts_with(goes_on)
            || after.starts_with("..")
            || amount
            || view.has_drawing(near)
    }
}

/// The token of the next group, when at most one space, point or hyphen stands before it.
fn after(view: &View<'_>, at: usize) -> Option<usize> {
    let joined = matches!(view.kind(at), Some(TokenKind::Symbol('.' | '-'))) && view.gap(at).is_empty();
    match joined {
        true => Some(at + 1).filter(|&next| view.gap(next).is_empty()),
        false => Some(at).filter(|&next| view.gap(next).len() <= 1),
    }
}

/// What the label before a number, to its left in a table or over its column says that it is.
fn kind(view: &View<'_>, line: usize, number: Span) -> Option<&'static Digits> {
    let start = view.lines[line].span.start.max(number.start.saturating_sub(REACH as u32));
    let start = view.folded.ceil_char_boundary(start as usize);
    let before = &view.folded[start..number.start as usize];
    let own = |text| labelled(view, text);
    if before.contains(char::is_alphanumeric) {
        return own(before);
    }
    let cell = view.paragraph(line).cell?;
    cells::left(view, cell).and_then(own).or_else(|| cells::column_heading(view, cell).and_then(own))
}

/// What the label at the end of a text says that a number is.
fn labelled(view: &View<'_>, text: &str) -> Option<&'static Digits> {
    let text = text.trim_end_matches([' ', ':', '(', '+', '.']);
    let field = view.labels.at_end(text)?.field;
    if !matches!(field, Field::PersonId | Field::Tax | Field::Phone) {
        return None;
    }
    // What stands before a comma or a tab is another label.
    let own = text.rsplit([',', ';', '\t']).next().unwrap_or(text);
    let other = OTHER_PAPERS.iter().any(|paper| words::has(own, paper));
    DIGITS.iter().filter(|_| !other).find(|kind| kind.labels.iter().any(|label| words::has(own, label)))
}
