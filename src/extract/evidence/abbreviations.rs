//! Abbreviations that the minutes use and nowhere explain.

use crate::document::Span;
use crate::normalise;
use crate::record::Record;

use super::super::lexicon::abbreviations::{BEFORE_NAMES, CALLED, KNOWN, VOWELS};
use super::super::lexicon::numerals::ROMAN_LETTERS;
use super::super::view::{Token, TokenKind, View};

/// Most that are kept of a record.
const MOST: usize = 10;

/// Letters of the shortest.
const SHORTEST: usize = 3;

/// Most that are looked up in the text.
const JUDGED: usize = 40;

/// Capitals of three to five letters in a line of running text that are not generally known, at
/// their first use in the record.
pub(super) fn find(view: &View<'_>, record: &Record) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut judged: Vec<&str> = Vec::new();
    // The title of one meeting of several stands above them all.
    let title = record.title.found().map_or(0, |t| t.span.end).max(record.span.start);
    let (first, last) = (view.token_from(title), view.token_from(record.span.end));
    for at in view.capitals(first..last) {
        let Token { span, line, .. } = view.tokens[at];
        let word = view.raw(span);
        // A line of capitals is no running text.
        if view.lines[line as usize].capitals || !is_abbreviation(word) || !stands_free(view, at) {
            continue;
        }
        if judged.contains(&word) || KNOWN.binary_search(&word).is_ok() {
            continue;
        }
        judged.push(word);
        let cited = record.references.iter().any(|r| r.span.overlaps(span));
        if !cited && !is_explained(view, record, word) {
            found.push(span);
        }
        if found.len() == MOST || judged.len() == JUDGED {
            break;
        }
    }
    found
}

fn is_abbreviation(word: &str) -> bool {
    normalise::small_letter(word.as_bytes()) == 0
        && !word.bytes().any(|byte| byte.is_ascii_lowercase())
        && word.chars().all(char::is_uppercase)
        && (SHORTEST..=5).contains(&word.chars().count())
        && !word.chars().all(|c| ROMAN_LETTERS.contains(&c))
        && !word.chars().skip(1).any(|c| VOWELS.contains(c))
}

/// In running text, with spaces round it: no part of a symbol, a code or a name in capitals.
fn stands_free(view: &View<'_>, at: usize) -> bool {
    let line = &view.lines[view.tokens[at].line as usize];
    let text = view.raw(line.span);
    let running = || text.chars().filter(|c| c.is_lowercase()).nth(15).is_some();
    let code = |t: usize| {
        matches!(view.kind(t), Some(TokenKind::Symbol('/' | '-' | '&' | '_' | '@' | '.')) | Some(TokenKind::Number))
    };
    let before = at.checked_sub(1);
    let glued = before.is_some_and(|b| code(b) && view.gap(at).is_empty())
        || code(at + 1) && view.gap(at + 1).is_empty() && !view.is_symbol(at + 1, '.');
    let named = BEFORE_NAMES.ends_at(view, at);
    let numbered = matches!(view.kind(at + 1), Some(TokenKind::Number));
    let upper = |t: usize| {
        view.kind(t) == Some(TokenKind::Word) && view.raw(view.tokens[t].span).chars().all(char::is_uppercase)
    };
    let capitals = before.is_some_and(upper) || upper(at + 1);
    !glued && !named && !numbered && !capitals && running()
}

/// `(ABC)`, `ABC (…)`, or words of the record whose initials it has.
fn is_explained(view: &View<'_>, record: &Record, word: &str) -> bool {
    let text = view.raw(record.span);
    if text.contains(&format!("({word})"))
        || text.contains(&format!("{word} ("))
        || text.contains(&format!("{CALLED} {word}"))
    {
        return true;
    }
    let letters: Vec<String> = word.chars().map(|c| c.to_lowercase().collect()).collect();
    let (first, last) = (view.token_from(record.span.start), view.token_from(record.span.end));
    let initial = letters.first().and_then(|letter| letter.as_bytes().first());
    let begins = |span: Span| view.folded.as_bytes().get(span.start as usize) == initial;
    let tokens = &view.tokens[first..last.saturating_sub(letters.len()).max(first)];
    tokens.iter().zip(first..).filter(|(token, _)| begins(token.span)).any(|(_, at)| {
        letters.iter().enumerate().all(|(n, letter)| {
            let syllable = view.word(at + n);
            syllable.starts_with(letter.as_str()) && syllable.len() > letter.len()
        })
    })
}
