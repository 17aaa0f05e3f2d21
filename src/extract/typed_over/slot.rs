//! What stands in the slots of a line: its text between leaders, and what of it is a value.

use crate::extract::drawings::STRONG;
use crate::extract::label::{self, Label, Labels};
use crate::extract::lexicon::leftovers::{ADDRESSES, ASKING, FIGURES, FORM_WORDS, MONTH, NUMBER, OF, PLACED, YEAR};
use crate::extract::lexicon::people::{CALLS, SURNAMES};
use crate::extract::lists;
use crate::extract::people::phrase;
use crate::extract::words;
use crate::normalise;
use crate::record::Field;

/// The text of a line before, between and behind its drawings.
pub(super) struct Line<'a> {
    pub(super) gaps: &'a [&'a str],
    /// The same, folded: as long, byte for byte.
    pub(super) low: &'a [String],
    /// What the heading of its column or the cell to its left asks for, in a cell of a table.
    pub(super) cell: Option<Option<Field>>,
    pub(super) labels: Labels<'a>,
}

/// What the words before a slot ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Something in figures; a year has four; a part behind a stroke may be either.
    Figure,
    Year,
    Part,
    /// A name of somebody.
    Name,
    /// Words.
    Words,
    /// A number that may have letters behind its figures.
    Symbol,
}

/// Stretches of text before a drawing among which the strokes of a date are looked for.
const PARTS: usize = 4;

/// Letters of the shortest name of a body.
const BODY: usize = 3;

impl Line<'_> {
    /// Whether a value stands behind drawing `index`, which is left before it; and whether it is all of the
    /// text up to the next drawing.
    pub(super) fn fills(&self, index: usize) -> Option<bool> {
        let asked = self.asked(index)?;
        let gap = self.gaps.get(index + 1)?;
        let is_last = index + 2 == self.gaps.len();
        let text = self.low[index + 1].trim_end();
        let end = if is_last && !text.contains(':') { text.len() } else { self.label_start(text)? };
        let value = gap.get(..end)?;
        // `Tổng số: ..... Học viên`
        if label::is_counter(text.get(..end)?.trim_start()) {
            return None;
        }
        // `1. .....P.TTB Q7..... Đại diện: ...`: a list may name bodies too.
        let body = asked == Asked::Name && index == 0 && self.cell.is_none() && value.starts_with(char::is_uppercase);
        let small = || if asked == Asked::Words || body { self.set_in(index, value, body) } else { None };
        let len = value_len(value, asked).or_else(small)?;
        let rest = value[len..].trim_start_matches(['”', '"', ')']).trim();
        let whole = end == text.len() && rest.is_empty();
        // `chức vụ .... Trưởng đoàn`: without a colon the form goes on, but for a place or between leaders.
        let before = self.low[index].trim_end();
        let open = asked == Asked::Words && !before.ends_with(':') && !is_placed(before) && self.cell.is_none();
        if open && (!whole || is_last) {
            return None;
        }
        (asked != Asked::Name || rest.is_empty() || !rest.starts_with(words::is_letter)).then_some(whole)
    }

    /// How long words are that touch one of the leaders on both sides of them, be they in small letters, and are
    /// none of the form: `tại ....bếp ăn trường Hoa Ban....`. A body may have one: `1. ....Hoabanco....`.
    fn set_in(&self, index: usize, value: &str, body: bool) -> Option<usize> {
        let gap = self.gaps.get(index + 1)?;
        let between = index + 2 < self.gaps.len() && value.len() == gap.len();
        let touches = !gap.starts_with(' ') || !gap.ends_with(' ');
        let low = self.low[index + 1].trim();
        let long = low.contains(' ') || body && low.chars().count() >= BODY;
        if !between || !touches || !long || !low.starts_with(char::is_alphabetic) {
            return None;
        }
        let last = low.rsplit(' ').next().unwrap_or(low);
        let of_form = begins_form(low) || is_asking(last) || is_counted(low);
        (!of_form && self.label_at_end(low).is_none() && label::at_head(low).is_none()).then_some(value.len())
    }

    /// Where the label begins that stands before the first colon of `text`, or that it ends with. `None` where a
    /// colon stands behind words that are no known label.
    fn label_start(&self, text: &str) -> Option<usize> {
        let colon = text.find(':');
        let before = text[..colon.unwrap_or(text.len())].trim_end();
        match self.label_at_end(before).filter(|label| before.ends_with(label.words)) {
            Some(label) => Some(before.len() - label.words.len()),
            // The text goes on to the next leader, or ends with a word that asks.
            None if colon.is_none() => {
                let last = before.rsplit(' ').next().unwrap_or(before);
                Some(if is_asking(last) { before.len() - last.len() } else { text.len() })
            }
            None => None,
        }
    }

    /// The label that a text ends with, which is no end of a symbol: `17/PN-SL`.
    fn label_at_end(&self, text: &str) -> Option<Label<'_>> {
        let label = self.labels.at_end(text)?;
        let glued = text.strip_suffix(label.words).is_some_and(|rest| rest.ends_with(['-', '/']));
        (!glued).then_some(label)
    }

    /// What the text before drawing `index` asks for.
    fn asked(&self, index: usize) -> Option<Asked> {
        let gap = self.gaps.get(index)?;
        let body = if index == 0 { lists::list_mark(gap) } else { 0 };
        let text = self.low[index][body..].trim_end();
        let bare = text.trim_end_matches([':', ' ', '(', '“', '"']);
        if bare.is_empty() {
            return (index == 0).then(|| self.alone(body)).flatten();
        }
        let last = bare.rsplit(|c| !words::is_alphanumeric(c)).next().unwrap_or(bare);
        if last == YEAR {
            return Some(Asked::Year);
        }
        if bare.ends_with('/') {
            return Some(Asked::Part);
        }
        if FIGURES.contains(&last) {
            return Some(Asked::Figure);
        }
        if last == NUMBER {
            return Some(Asked::Symbol);
        }
        if PLACED.contains(&last) {
            return (last != OF || index > 0).then_some(Asked::Words);
        }
        match self.labels.at_end(bare) {
            Some(label) => Some(asked_by(label.field)),
            None if text.ends_with(':') => Some(Asked::Words),
            None => self.is_count(index + 1).then_some(Asked::Figure),
        }
    }

    /// What a line that has only a list mark of `body` bytes asks for.
    fn alone(&self, body: usize) -> Option<Asked> {
        match self.cell {
            Some(Some(field)) => Some(asked_by(field)),
            None if body == 0 => None,
            _ => Some(Asked::Name),
        }
    }

    /// Whether two parts of a date stand before the one that drawing `index` stands behind: `../../..`.
    fn is_third(&self, index: usize) -> bool {
        let mut strokes = 0;
        for gap in self.gaps[..=index].iter().rev().take(PARTS) {
            let own = gap.rsplit(words::is_letter).next().unwrap_or(gap);
            strokes += own.matches('/').count();
            if own.len() < gap.len() {
                break;
            }
        }
        strokes > 1
    }

    /// Whether the text `at` is a figure, and what it counts stands behind it: `14 phiếu`, `14 ..... phiếu`.
    fn is_count(&self, at: usize) -> bool {
        let Some(text) = self.low.get(at).map(|gap| gap.trim_start()) else { return false };
        let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let next = if rest.trim().is_empty() { self.low.get(at + 1).map_or(rest, String::as_str) } else { rest };
        rest.len() < text.len() && is_counted(next)
    }

    /// Whether a value stands before drawing `index`, which is left behind it. `whole`: the text before it fills
    /// a slot of which a leader was left before it too.
    pub(super) fn is_value_before(&self, index: usize, weight: u32, whole: bool) -> bool {
        if whole {
            return true;
        }
        let Some(gap) = self.gaps.get(index) else { return false };
        let text = gap.trim_end();
        let counted = || {
            text.ends_with(|c: char| c.is_ascii_digit()) && self.low.get(index + 1).is_some_and(|next| is_counted(next))
        };
        if is_figure_before(text, self.is_third(index)) || counted() {
            return true;
        }
        let body = if index == 0 { lists::list_mark(text) } else { 0 };
        // `Gạo .... kg`: the number of what is named; `Toán, Văn, ....`: a list that goes on.
        let named = self.low.get(index + 1).is_some_and(|next| is_counted(next) && !begins_figure(next));
        let explained = self.gaps.get(index + 1).is_some_and(|next| next.trim_start().starts_with('('));
        if weight < STRONG || text.len() <= body || named || explained || text.ends_with([',', ';']) {
            return false;
        }
        let low = self.low[index].trim_end();
        let Some(start) = low.rfind(':').map(|at| at + 1).or_else(|| placed(low, index)) else {
            let whole = |asked| value_len(&text[body..], asked).is_some_and(|len| text[body + len..].trim().is_empty());
            let called = || CALLS.longest(&low[body..]).map(|_| Asked::Name);
            let asked = self.alone(body).or_else(called);
            return index == 0 && self.label_at_end(low).is_none() && asked.is_some_and(whole);
        };
        let (value, low) = (text[start..].trim_start(), low[start..].trim_start());
        let last = low.rsplit(' ').next().unwrap_or(low);
        let begins = value.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || is_address(value);
        begins && !is_asking(last) && self.label_at_end(low).is_none_or(|label| low.len() > label.words.len() + 24)
    }
}

/// Whether a folded text ends with a word before a place or a body.
fn is_placed(low: &str) -> bool {
    PLACED.contains(&low.rsplit(' ').next().unwrap_or(low))
}

/// Where the value of a place, a body or a number begins that the text before drawing `index` ends with.
fn placed(low: &str, index: usize) -> Option<usize> {
    let place = PLACED.iter().filter_map(|word| {
        let at = words::find(low, word)?;
        let before = low[..at].trim_end();
        let opens = before.is_empty() || before.ends_with(|c: char| matches!(c, ',' | ';') || c.is_ascii_digit());
        (opens && (*word != OF || index > 0)).then_some(at + word.len())
    });
    let number = words::find(low, NUMBER).map(|at| at + NUMBER.len()).filter(|&at| low[at..].contains('/'));
    place.max().or(number)
}

/// Whether a folded text begins with what is counted: `phiếu`.
fn is_counted(low: &str) -> bool {
    label::counter(low.trim_start()).is_some()
}

/// Whether a folded text goes on with a word before a figure: `ngày`.
fn begins_figure(low: &str) -> bool {
    FIGURES.iter().any(|word| words::begins(low.trim_start(), word))
}

/// `vanthu@songla.vn`, `www.songla.vn`.
fn is_address(value: &str) -> bool {
    let word = value.split(' ').next().unwrap_or(value);
    word.contains('@') || ADDRESSES.iter().any(|begin| word.starts_with(begin))
}

fn asked_by(field: Field) -> Asked {
    use Field::*;
    match field {
        PersonName | SignatureName => Asked::Name,
        Phone | Account | Tax | PersonId | PersonBirth | Money | Count | Copies | Pages => Asked::Figure,
        DateDay | DateMonth | DateDate | StartDate | EndDate | StartTime | EndTime | TimeTime => Asked::Figure,
        Number | ReferenceNumber => Asked::Symbol,
        _ => Asked::Words,
    }
}

/// Whether a word asks for what follows it: `xã ....`, `của ....`.
fn is_asking(word: &str) -> bool {
    ASKING.contains(&word) || FIGURES.contains(&word) || PLACED.contains(&word)
}

/// `ngày 19`, `thành 03`, `/2024` at the end of a text: a figure in its slot. A year may be begun only: `năm 20`.
fn is_figure_before(text: &str, is_year: bool) -> bool {
    let before = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - before.len();
    if digits == 0 {
        return false;
    }
    let low = normalise::fold(before.trim_end_matches([' ', '(']));
    let word = low.rsplit(|c| !words::is_alphanumeric(c)).next().unwrap_or(&low);
    match digits {
        4 => word == YEAR || FIGURES.contains(&word) && word != MONTH || is_year && low.ends_with('/'),
        1 | 2 => FIGURES.contains(&word) && word != YEAR || !is_year && low.ends_with('/'),
        _ => false,
    }
}

/// How long the value is that `text` begins with; `None` when the words of the form go on.
fn value_len(text: &str, asked: Asked) -> Option<usize> {
    let value = text.trim_start_matches([' ', '“', '"']);
    let skipped = text.len() - value.len();
    let len = match asked {
        Asked::Figure | Asked::Year | Asked::Part => figure(value, asked)?,
        Asked::Name => name(value)?,
        Asked::Words => phrase_len(value)?,
        Asked::Symbol => phrase_len(value).filter(|_| value.starts_with(|c: char| c.is_ascii_digit()))?,
    };
    Some(skipped + len)
}

/// `19`, `12.500.000`, `20/12/2024`, but not the mark of a next item: `2. `.
fn figure(value: &str, asked: Asked) -> Option<usize> {
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    let len = value.bytes().take_while(|b| b.is_ascii_digit() || b"/.,:- ".contains(b)).count();
    let len = value[..len].trim_end_matches(['/', '.', ',', ':', '-', ' ']).len();
    let item = is_item(value);
    // `tháng .... 2024`: the year behind a month that is left.
    let fits = match asked {
        Asked::Year => digits == 4,
        Asked::Part => matches!(digits, 1 | 2 | 4),
        _ => digits > 0 && (!(3..=4).contains(&digits) || len > digits),
    };
    (fits && !item).then_some(len)
}

/// `2. `, not `41/QĐ-UBND`.
fn is_item(value: &str) -> bool {
    let mark = lists::list_mark(value);
    mark > 0 && value[..mark].ends_with(' ')
}

/// Two to six words in capitals that begin with a family name, with an honorific or without.
fn name(value: &str) -> Option<usize> {
    let (mut len, mut count) = (0, 0);
    for word in value.split_inclusive(' ') {
        let letters = word.trim_end().trim_end_matches([',', ';', '.', ':']);
        let low = normalise::fold(letters);
        let title = count == 0 && CALLS.contains(&low);
        let capital = letters.starts_with(char::is_uppercase) && letters.chars().all(words::is_letter);
        if !title && (!capital || count == 0 && !SURNAMES.contains(&low)) {
            break;
        }
        count += usize::from(!title);
        len += if title { word.len() } else { letters.len() };
        if !title && letters.len() < word.trim_end().len() {
            break;
        }
        len += if title { 0 } else { word.len() - letters.len() };
    }
    let low = normalise::fold(&value[..len]);
    ((2..=6).contains(&count) && !phrase::is_post(&low)).then(|| value[..len].trim_end().len())
}

/// Whether a folded text begins as the next words of a form do.
fn begins_form(low: &str) -> bool {
    FORM_WORDS.iter().any(|words| words::begins(low, words))
}

/// Words that begin like a value: with a capital or a figure, and not as the next sentence of a form does.
fn phrase_len(value: &str) -> Option<usize> {
    if !value.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) && !is_address(value) {
        return None;
    }
    let low = normalise::fold(value);
    let house =
        low.strip_prefix(NUMBER).is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    let form = !house && begins_form(&low);
    // `Đạt / Không đạt`: one of them is to be chosen.
    let said = value.chars().filter(|c| c.is_alphanumeric()).count() > 1 && !value.contains(" / ");
    (said && !form && !is_item(value)).then(|| value.trim_end().len())
}
