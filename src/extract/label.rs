//! What asks for a blank: the words before it, the noun after it, the name of a placeholder.

mod names;
mod table;
#[cfg(test)]
mod tests;

use crate::record::{Field, TableRow};

use super::lexicon::around::{BESIDE, PLURALS};
use super::lexicon::bodies::COMPRISES;
use super::lexicon::labels::counters::{COUNTERS, DATED, NOT_COUNTED, UNIT_MULTIPLES};
use super::lexicon::labels::{Column, Follows, MomentSlot, PAPERS, PartySlot, PersonSlot};
use super::lexicon::leftovers::{NUMBER, OF};
use super::lexicon::people::HONORIFICS;
use super::words;

use table::{INDEX, ending_with};

pub(crate) use names::{is_address, is_named, is_number, named};

/// A label of the table, or of an office.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Label<'a> {
    pub(crate) words: &'a str,
    pub(crate) field: Field,
    pub(crate) follows: Follows,
    /// Which row has the words.
    pub(crate) row: TableRow,
}

/// A label of an office.
#[derive(Debug)]
pub(crate) struct OwnLabel {
    /// Folded.
    pub(crate) words: String,
    field: Field,
    /// Its place in the settings.
    index: usize,
}

impl OwnLabel {
    pub(crate) fn new(words: String, field: Field, index: usize) -> OwnLabel {
        OwnLabel { words, field, index }
    }

    fn label(&self) -> Label<'_> {
        Label { words: &self.words, field: self.field, follows: Follows::Leaf, row: TableRow::OwnLabel(self.index) }
    }
}

/// The last word of a text: what follows its last character that is no letter or digit.
fn last_word(text: &str) -> &str {
    let end = text.trim_end_matches(|c| !words::is_alphanumeric(c));
    let before = end.char_indices().rev().find(|&(_, c)| !words::is_alphanumeric(c));
    &end[before.map_or(0, |(at, c)| at + c.len_utf8())..]
}

/// The table with the rows of one office, which come before those of the program.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Labels<'o> {
    /// Folded, longest first.
    pub(crate) own: &'o [OwnLabel],
}

impl<'o> Labels<'o> {
    /// The label that `before` (folded, trimmed, without its colon) ends with: the longest that fits.
    pub(crate) fn at_end(&self, before: &str) -> Option<Label<'o>> {
        // Most texts end with no word that a label ends with.
        let known = ending_with(last_word(before));
        if self.own.is_empty() && known.is_empty() && !before.trim_end().ends_with(')') {
            return None;
        }
        // Room between two words of a label is nothing.
        let wide = words::has_double_space(before.as_bytes()) || before.contains('\t');
        let text = if wide { before.trim_end() } else { before };
        self.ends(text, known, wide).or_else(|| {
            let text = without_hint(text)?;
            self.ends(text, ending_with(last_word(text)), wide)
        })
    }

    /// The same, of the labels `known` that end with the last word of the text.
    fn ends(&self, text: &str, known: &'static [Label<'static>], wide: bool) -> Option<Label<'o>> {
        let before =
            |words: &str| without_words(text, words, wide).filter(|rest| !rest.ends_with(words::is_alphanumeric));
        if let Some(own) = self.own.iter().find(|own| before(&own.words).is_some()) {
            return Some(own.label());
        }
        known.iter().copied().find(|label| {
            before(label.words).is_some_and(|rest| !rest.ends_with('/') || agrees(rest, label.field, wide))
        })
    }

    /// The label that governs a blank after `before`.
    pub(crate) fn of(&self, before: &str) -> Option<Label<'o>> {
        self.at_end(before).map(|end| governing(before, end))
    }

    /// The label of the place of the minutes that `text` begins with.
    pub(crate) fn of_place(&self, text: &str) -> Option<Label<'o>> {
        let own = self.own.iter().find(|own| own.field == Field::Place && words::begins(text, &own.words));
        own.map(OwnLabel::label).or_else(|| INDEX.places.find(text).map(|found| found.1))
    }

    /// What a heading, or a label with a colon, asks for.
    pub(crate) fn heading(&self, text: &str) -> Option<Label<'o>> {
        let Some(end) = self.of(text) else { return at_head(text) };
        Some(over(text, end).unwrap_or(end))
    }

    /// The label that ends `text`, or else the one it begins with.
    pub(crate) fn named(&self, text: &str) -> Option<Label<'o>> {
        self.at_end(text).or_else(|| at_head(text))
    }
}

/// The label that governs a blank after `before`: the one at its end, unless that is only the
/// owner in a longer label (`ý kiến của người chứng kiến`).
pub(crate) fn governing<'o>(before: &str, end: Label<'o>) -> Label<'o> {
    let text = without_hint(before).unwrap_or(before);
    let rest = text.strip_suffix(end.words).unwrap_or("");
    if owns(rest) {
        return at_head(text).unwrap_or(end);
    }
    // `ý kiến của đại diện bên giao, người chứng kiến`
    let owners = || matches!(end.field, Field::PersonName | Field::PartyName) && words::has(rest, OF);
    // `các biện pháp được áp dụng, gồm`
    let plural = PLURALS.longest(text).map_or(text, |len| text[len..].trim_start());
    let told = at_head(plural).filter(|head| head.field == Field::Text);
    told.filter(|_| COMPRISES.contains(end.words) || owners()).unwrap_or(end)
}

/// The label that a text begins with, where the one that ends it only says whose or which: `Ý kiến trình bày của
/// người chứng kiến`, `Lý do vắng`, `Tổng số sinh viên lớp`.
pub(crate) fn over(text: &str, end: Label<'_>) -> Option<Label<'static>> {
    let text = without_hint(text).unwrap_or(text);
    let rest = is_end(text, end.words)?.trim_end();
    let whose = matches!(end.field, Field::PersonName | Field::PartyName | Field::PersonUnit);
    let which = end.field == Field::Other && end.follows == Follows::Word;
    // `Đề nghị ông (bà): ▢` names who is asked.
    let called = HONORIFICS.contains(end.words) && !owns(rest);
    let told = |head: &Label<'_>| {
        matches!(head.field, Field::Text | Field::Subject | Field::Count) && head.words.len() <= rest.len()
    };
    at_head(text).filter(told).filter(|_| (whose || which) && !called)
}

/// Whether a text ends with what stands between a thing and its owner.
fn owns(text: &str) -> bool {
    text.trim_end().strip_suffix(OF).is_some_and(|thing| thing.ends_with(' '))
}

/// What stands before `words` at the end of `text`, where they are whole words.
fn is_end<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    text.strip_suffix(words).filter(|rest| !rest.ends_with(words::is_alphanumeric))
}

/// A text without the words that it ends with; where it is `wide`, with any white space for a space between them.
fn without_words<'t>(text: &'t str, words: &str, wide: bool) -> Option<&'t str> {
    if !wide {
        return text.strip_suffix(words);
    }
    let mut words = words.rsplit(' ');
    let mut rest = text.strip_suffix(words.next()?)?;
    for word in words {
        let before = rest.trim_end();
        rest = before.strip_suffix(word).filter(|_| before.len() < rest.len())?;
    }
    Some(rest)
}

/// Labels with a stroke between them that are looked at: `CCCD/CC/Hộ chiếu`.
const ALTERNATIVES: usize = 6;

/// Whether the labels before a stroke ask for the same as the one after it: then they are alternatives,
/// and no label of its own (`ông/bà/tổ chức`).
fn agrees(mut before: &str, field: Field, wide: bool) -> bool {
    for _ in 0..ALTERNATIVES {
        let Some(rest) = before.strip_suffix('/') else { return true };
        let labels = ending_with(last_word(rest)).iter();
        let same = labels.filter_map(|label| Some((label, without_words(rest, label.words, wide)?))).next();
        let Some((_, next)) = same.filter(|(label, _)| label.field == field) else { return false };
        before = next;
    }
    false
}

/// The label whose words begin `text` (folded, after its list mark): the longest.
pub(crate) fn at_head(text: &str) -> Option<Label<'static>> {
    INDEX.heads.find(text).map(|found| found.1)
}

/// The label beside or under a name that `text` begins with: its bytes, what it gives, whether it is one only
/// with a colon.
pub(crate) fn of_person(text: &str) -> Option<(usize, PersonSlot, bool)> {
    INDEX.beside.find(text).map(|(words, (slot, colon))| (words.len(), slot, colon))
}

/// The label of a name that `text` begins with.
pub(crate) fn of_name(text: &str) -> Option<&'static str> {
    INDEX.beside.find(text).filter(|(_, (slot, _))| *slot == PersonSlot::Name).map(|(words, _)| words)
}

/// Whether `text` begins with a label beside or under a name.
pub(crate) fn is_of_person(text: &str) -> bool {
    of_person(text).is_some_and(|(len, _, colon)| !colon || text[len..].trim_start().starts_with(':'))
}

/// The label of something that is told of a side that `text` begins with: its bytes, and what it gives.
pub(crate) fn of_party(text: &str) -> Option<(usize, PartySlot)> {
    INDEX.party.find(text).map(|(words, slot)| (words.len(), slot))
}

/// Which part of the beginning or the end the label `text` asks for in a table, and its words; what the label of a
/// place asks for stands beside them.
pub(crate) fn of_moment(text: &str) -> Option<(&'static str, MomentSlot)> {
    let place = || INDEX.places.find(text).map(|(words, _)| (words, MomentSlot::Beside));
    INDEX.moments.find(text).or_else(place).filter(|(words, _)| words.len() == text.len())
}

/// What a column of a table of people holds, by what its heading begins with: the words.
pub(crate) fn column(heading: &str) -> Option<(&'static str, Column)> {
    INDEX.over.find(heading)
}

/// What must stand in a column, by its heading; columns for the pen and for remarks ask for nothing.
pub(crate) fn required(heading: &str) -> Option<Label<'static>> {
    let heading = without_hint(heading).unwrap_or(heading).trim_end_matches([':', ' ']);
    INDEX.filled.get(heading).or_else(|| INDEX.filled_heads.find(heading).map(|found| found.1))
}

/// The label of what the minutes are about that `text` begins with.
pub(crate) fn of_subject(text: &str) -> Option<&'static str> {
    INDEX.subjects.find(text).map(|found| found.0)
}

/// Whether `before` has the name of a paper that is cited by number, and ends with `số`.
pub(crate) fn is_paper(before: &str) -> bool {
    let numbered = before.strip_suffix(NUMBER).is_some_and(|rest| rest.ends_with(' '));
    numbered && PAPERS.iter().any(|paper| words::has(before, paper))
}

/// What the blank before it on its line makes of a blank after `gap`: `Ông ▢ - ▢`, `Giấy phép số ▢ do ▢`.
pub(crate) fn beside(previous: Field, gap: &str) -> Option<Field> {
    let gap = gap.trim();
    BESIDE.iter().find(|row| row.0 == previous && row.1.contains(&gap)).map(|row| row.2)
}

/// A label without what is in brackets at its end: `thư ký (nếu có)`, `điều(2)`, `bên a (bên mua)`.
pub(crate) fn without_hint(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let inner = text.strip_suffix(')')?;
    let open = inner.rfind('(')?;
    // `<ông (bà)/tổ chức>(*)`: alternatives to strike out.
    let rest = inner[..open].trim_end().trim_end_matches('>');
    if rest.is_empty() {
        // `(viết bằng chữ)` alone.
        return Some(inner[open + 1..].trim()).filter(|t| !t.is_empty());
    }
    Some(rest)
}

/// The unit that a label names in brackets at its end: `số thuế phải nộp (đồng)`, `diện tích (m2)`.
pub(crate) fn unit(text: &str) -> Option<(&'static str, Field)> {
    let inner = text.trim_end().strip_suffix(')')?;
    let (label, unit) = inner.rsplit_once('(')?;
    let unit = unit.split('/').next().unwrap_or(unit).trim();
    let unit = UNIT_MULTIPLES.longest(unit).map_or(unit, |len| unit[len..].trim_start());
    let (noun, field) = COUNTERS.iter().find(|(noun, _)| *noun == unit).filter(|_| !label.trim().is_empty())?;
    Some((*noun, if *field == Field::Copies { Field::Count } else { *field }))
}

/// What the noun that `after` (folded, trimmed) begins with counts.
pub(crate) fn counter(after: &str) -> Option<Field> {
    counted(after).map(|counted| counted.1)
}

/// The same, with the noun.
pub(crate) fn counted(after: &str) -> Option<(&'static str, Field)> {
    let (noun, field) = INDEX.counters.find(after)?;
    let rest = after[noun.len()..].trim_start();
    // `số ▢ ngày ▢`: the date of a document, no number of days.
    let dated = DATED.contains(&noun)
        && rest.starts_with(|c: char| {
            c.is_ascii_digit() || matches!(c, '.' | '…' | '_' | '/' | '{' | '[' | '<' | '«' | '$' | '#')
        });
    if dated {
        return None;
    }
    let next = first_word(rest);
    (!NOT_COUNTED.iter().any(|(n, words)| *n == noun && words.contains(&next))).then_some((noun, field))
}

/// Whether a folded text is nothing but what is counted: `học viên.`
pub(crate) fn is_counter(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    COUNTERS.iter().any(|(noun, _)| *noun == text)
}

/// A part of a whole that is counted: `▢/115 hộ`, `▢/▢ phiếu`.
pub(crate) fn share(after: &str) -> Option<(&'static str, Field)> {
    let whole = after.strip_prefix('/')?.trim_start();
    let drawn = |c: char| c.is_ascii_digit() || matches!(c, '.' | '…' | '_');
    let noun = whole.trim_start_matches(drawn);
    let counted = (noun.len() < whole.len()).then(|| counted(noun.trim_start()))??;
    (counted.1 == Field::Count).then_some(counted)
}

fn first_word(text: &str) -> &str {
    &text[..text.find(|c| !words::is_alphanumeric(c)).unwrap_or(text.len())]
}
