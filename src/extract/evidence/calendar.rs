//! Dates and times against the calendar: those that do not exist or contradict themselves, the days of
//! the week beside them, and what is told as past.

use std::ops::Range;
use std::sync::LazyLock;

use crate::document::Span;
use crate::record::{DateMention, DateRole, Record, SaidDay};

use super::super::lexicon::dates::{self, PARTS_OF_DATES};
use super::super::lexicon::evidence::{AHEAD, BEFORE_HOURS, HOURS, LUNAR, ORDINALS, PAST, WEEKDAYS};
use super::super::lexicon::phrases::DAY;
use super::super::patterns::{Match, Patterns};
use super::super::times::TimeFact;
use super::super::view::{Token, TokenKind, View};
use super::super::vocabulary::{self, WordId};
use super::near::sentence;

/// Dates that no calendar has. Lunar ones are passed over, and numbers between slashes that
/// nothing calls a date.
pub(super) fn impossible_dates(view: &View<'_>, record: &Record) -> Vec<Span> {
    let dates = record.dates.iter().filter(|d| d.date.is_none() && is_solar(view, d));
    dates.map(|d| d.span).collect()
}

fn is_solar(view: &View<'_>, mention: &DateMention) -> bool {
    let tokens = view.tokens_in(mention.span);
    let named =
        mention.role != DateRole::Mentioned || DAY.stands(view, tokens.start) || DAY.ends_at(view, tokens.start);
    let figure = tokens.clone().any(|at| view.kind(at) == Some(TokenKind::Number));
    named && figure && !LUNAR.is_among(view, tokens)
}

/// Times that do not exist, after a word that makes them times of day.
pub(super) fn impossible_times(view: &View<'_>, times: &[TimeFact], span: Span) -> Vec<Span> {
    let wrong = times.iter().filter(|t| t.time.is_none() && t.slots.is_empty() && span.contains(t.span));
    let clock = wrong.filter(|t| {
        let tokens = view.tokens_in(t.span);
        BEFORE_HOURS.ends_at(view, tokens.start) && HOURS.is_among(view, tokens)
    });
    clock.map(|t| t.span).collect()
}

static TWICE: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(dates::TWICE));

/// Dates that name two different months or years.
pub(super) fn contradictory(view: &View<'_>, record: &Record) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for mention in record.dates.iter().filter(|mention| mention.date.is_some()) {
        let (first, last) = (view.token_from(mention.span.start), view.token_from(mention.span.end));
        if !may_be_twice(view, first) || !names_twice(view, first.saturating_sub(1)..last + LONGEST) {
            continue;
        }
        let twice = (first.saturating_sub(1)..last).find_map(|at| TWICE.at(view, at));
        let Some((span, [one, other])) = twice.map(|found| (found.span(view), last_two(&found))) else { continue };
        let new = !found.last().is_some_and(|told| told.overlaps(span));
        if one.is_some() && other.is_some() && one != other && new {
            found.push(span);
        }
    }
    found
}

/// Tokens of the longest form of a date that names its month or year twice.
const LONGEST: usize = 14;

/// Whether what begins before a token has a bracket, or a word twice, as every date has that names something twice.
fn may_be_twice(view: &View<'_>, first: usize) -> bool {
    let near = first.saturating_sub(1)..view.tokens.len().min(first + LONGEST);
    let tokens = &view.tokens[near];
    let again = |(index, token): (usize, &Token)| match token.kind {
        TokenKind::Word => {
            tokens[..index].iter().any(|other| other.kind == TokenKind::Word && other.word == token.word)
        }
        kind => kind == TokenKind::Symbol('('),
    };
    tokens.iter().enumerate().any(again)
}

/// Whether tokens have what one of the forms asks for: a bracket, a month or a year called one twice, or one called so
/// with another between slashes. Few dates do.
fn names_twice(view: &View<'_>, tokens: Range<usize>) -> bool {
    let (mut called, mut slash) = ([0; PARTS_OF_DATES.len()], false);
    for token in view.tokens[..tokens.end.min(view.tokens.len())].iter().skip(tokens.start) {
        match token.kind {
            TokenKind::Symbol('(') => return true,
            TokenKind::Symbol('/') => slash = true,
            TokenKind::Word => {
                PARTS.iter().zip(&mut called).for_each(|(part, called)| *called += usize::from(token.word == *part))
            }
            _ => {}
        }
    }
    called.iter().any(|&called| called > usize::from(!slash))
}

/// By which words a month and a year are told.
static PARTS: LazyLock<[WordId; PARTS_OF_DATES.len()]> = LazyLock::new(|| PARTS_OF_DATES.map(vocabulary::id));

/// What fills the last two holes of a form.
fn last_two(found: &Match<'_, ()>) -> [Option<u32>; 2] {
    let mut values = found.captures.iter().rev().map(|capture| capture.slot.value());
    let (other, one) = (values.next().flatten(), values.next().flatten());
    [one, other]
}

/// The days of the week right before whole dates, or in brackets right after them.
pub(super) fn weekdays(view: &View<'_>, record: &Record) -> Vec<SaidDay> {
    let whole = record.dates.iter().enumerate().filter(|(_, d)| d.date.is_some_and(|d| d.complete().is_some()));
    whole.filter_map(|(date, mention)| Some(SaidDay { date, day: weekday(view, mention.span)? })).collect()
}

fn weekday(view: &View<'_>, span: Span) -> Option<u8> {
    let tokens = view.tokens_in(span);
    let line = view.line_tokens(view.tokens.get(tokens.start)?.line as usize);
    let sign = |at: &usize| matches!(view.kind(*at), Some(TokenKind::Symbol(',' | '(' | '-' | '–' | '—')));
    let end = (line.start..tokens.start).rev().find(|at| !sign(at)).map_or(line.start, |at| at + 1);
    let before = WEEKDAYS.ending(view, end).filter(|said| said.first >= line.start);
    let before = before.filter(|said| !ORDINALS.ends_at(view, said.first));
    let bracket = tokens.end + usize::from(view.is_symbol(tokens.end, ','));
    let after = || WEEKDAYS.within(view, bracket + 1, line.end).filter(|_| view.is_symbol(bracket, '('));
    before.or_else(after).map(|said| said.entry.1)
}

/// Dates later than the minutes that a sentence tells as past, as indices.
pub(super) fn told_as_past(view: &View<'_>, record: &Record) -> Vec<usize> {
    let own = record.end.date.value().or(record.start.date.value());
    let Some(own) = own.and_then(|d| d.complete()) else { return Vec::new() };
    let later = |d: &DateMention| d.role == DateRole::Mentioned && d.date.and_then(|d| d.complete()) > Some(own);
    let dates = record.dates.iter().enumerate().filter(|(_, d)| later(d));
    dates.filter(|(_, d)| is_past(view, d.span)).map(|(index, _)| index).collect()
}

fn is_past(view: &View<'_>, span: Span) -> bool {
    let (tokens, sentence) = (view.tokens_in(span), sentence(view, span));
    PAST.is_among(view, sentence.start..tokens.start)
        && !AHEAD.is_among(view, sentence.start..tokens.start)
        && !AHEAD.is_among(view, tokens.end..sentence.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::extract::patterns::tests::check_examples;

    #[test]
    fn examples_name_a_month_or_a_year_twice() {
        check_examples(dates::TWICE, &TWICE, |text| {
            let document = Document::from_text(text);
            let view = View::new(&document);
            let found = (0..view.tokens.len()).filter_map(|at| TWICE.at(&view, at));
            let found = found.inspect(|found| assert!(names_twice(&view, found.first..found.next), "{text}"));
            found.map(|found| last_two(&found).map(|value| value.unwrap_or(0).to_string()).join(" ")).collect()
        });
    }
}
