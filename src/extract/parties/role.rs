//! Small questions about the words of a side.

use super::super::lexicon::headings::{
    AFTER_BEN, AFTER_TO, AFTER_UNIT, Needs, ORGS, OUTSIDE, PARTS, SENTENCE, SIDES, SIDES_OF_PERSONS,
};
use super::super::lexicon::sides::{AFTER_WORKER, IS, NOT_AFTER_DOAN, SIDE, VERBS_IN_NAMES};
use super::super::people::phrase;
use super::super::words;
use crate::record::{By, Spot, Table, TableRow};

/// Whether the words name a part of one office: `Phòng Kế toán`, not `Phòng Nội vụ huyện`.
pub(super) fn is_part(low: &str) -> bool {
    PARTS.longest(low).is_some_and(|n| !OUTSIDE.iter().any(|w| words::has(&low[n..], w)))
}

/// Whether a word after the first has a capital, and not only capitals: `Sở Y tế`, not `UBND xã`.
pub(super) fn has_proper(raw: &str) -> bool {
    raw.split(' ')
        .skip(1)
        .any(|w| w.starts_with(char::is_uppercase) && (w.chars().count() == 1 || w.chars().any(char::is_lowercase)))
}

/// Whether a verb makes the label a sentence. `Văn phòng đăng ký đất đai` has none, nor has `phường Tân Lập`.
/// `raw` ends as the folded label does.
pub(super) fn says(label: &str, raw: &str) -> bool {
    let proper = |at: usize| {
        let written = raw.get(raw.len() + at - label.len()..).unwrap_or_default();
        at > 0 && written.starts_with(char::is_uppercase) && raw.contains(char::is_lowercase)
    };
    // `XÃ TÂN LẬP`: among capitals a name ends with it.
    let last = |at: usize, len: usize| at > 0 && at + len == label.len() && !raw.contains(char::is_lowercase);
    let verbs = phrase::starts(label).filter_map(|at| Some((at, SENTENCE.longest(&label[at..])?)));
    verbs.into_iter().any(|(at, len)| !last(at, len) && !proper(at) && !is_in_name(label, at))
}

/// Whether the word at byte `at` is one of a name: `đăng ký` in `Văn phòng đăng ký đất đai`.
fn is_in_name(label: &str, at: usize) -> bool {
    // Where the word before it begins: no such phrase has more than two.
    let before = label[..at].trim_end();
    let word = before.rfind(' ').map_or(0, |space| space + 1);
    [word, at].iter().any(|&start| VERBS_IN_NAMES.longest(&label[start..]).is_some_and(|len| start + len > at))
}

/// Bytes of the words by which a side is a person, and not only one of the sides: `người giao`.
pub(super) fn of_persons(low: &str) -> Option<usize> {
    SIDES_OF_PERSONS.longest(low).filter(|len| *len > SIDE.len())
}

/// What follows `bên`.
pub(super) fn after_ben(low: &str) -> Option<&str> {
    low.strip_prefix(SIDE)?.strip_prefix(' ')
}

/// What follows the words of `Bên bị yêu cầu`, which are no sentence.
pub(super) fn past_side(low: &str) -> &str {
    let after = after_ben(low).and_then(|rest| Some(&rest[AFTER_BEN.longest(rest)?..]));
    after.unwrap_or(low)
}

/// Whether the words name a delegation: `Đoàn kiểm tra`.
pub(super) fn is_delegation(low: &str) -> bool {
    SIDES.find(low).is_some_and(|(_, needs)| matches!(needs, Needs::Delegation)) && is_side(low)
}

/// Whether the words name a side by what it does.
pub(super) fn is_side(low: &str) -> bool {
    let Some((words, needs)) = SIDES.find(low) else { return false };
    let rest = low[words.len()..].trim_start();
    match needs {
        Needs::Nothing => true,
        Needs::Letter => {
            let letter = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            let single = letter.chars().count() == 1
                && rest[letter.len()..].trim_start().chars().next().is_none_or(|c| !c.is_alphabetic());
            let org =
                letter.chars().count() == 1 && phrase::is_org(rest[letter.len()..].trim_start_matches([' ', '-', '–']));
            let is = letter.chars().count() == 1 && words::begins(rest[letter.len()..].trim_start(), IS);
            single || org || is || (letter.chars().count() > 1 && AFTER_BEN.longest(rest).is_some())
        }
        Needs::Deed => AFTER_UNIT.longest(rest).is_some(),
        Needs::End => rest.is_empty() || rest.starts_with(['(', ':']) || AFTER_WORKER.longest(rest).is_some(),
        Needs::Task => AFTER_TO.longest(rest).is_some(),
        Needs::Delegation => NOT_AFTER_DOAN.longest(rest).is_none(),
    }
}

/// What tells that folded role words, or an organisation, are a side's.
pub(super) fn told(role: &str, name: &str, spot: Spot) -> By {
    let deed = after_ben(role).and_then(|rest| AFTER_BEN.find(rest)).copied();
    let side = || SIDES_OF_PERSONS.find(role).copied().or_else(|| SIDES.find(role).map(|(words, _)| *words));
    let words = deed.or_else(side).or_else(|| ORGS.find(name).or_else(|| ORGS.find(role)).copied());
    By { row: words.map_or(TableRow::None, |words| TableRow::Of(Table::Headings, words)), spot }
}

/// The words of a side in sentence case: `BÊN GIAO` → `Bên giao`, `BÊN A` → `Bên A`.
pub(super) fn sentence(text: &str) -> String {
    let capitals = !text.chars().any(char::is_lowercase);
    let mut out = String::with_capacity(text.len());
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            out.push(' ');
        }
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if index == 0 => {
                out.extend(first.to_uppercase());
                if capitals { out.push_str(&letters.as_str().to_lowercase()) } else { out.push_str(letters.as_str()) }
            }
            Some(_) if capitals && word.chars().count() > 1 => out.push_str(&word.to_lowercase()),
            _ => out.push_str(word),
        }
    }
    out
}
