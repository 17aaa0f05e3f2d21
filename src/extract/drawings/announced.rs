//! Values that are announced for later: `TBD`, `sẽ bổ sung sau`.

use crate::extract::lexicon::classes::ANNOUNCED;
use crate::extract::words::{self, Bytes};
use crate::record::DrawnAs;

use super::placeholders::is_space;
use super::{CERTAIN, Scanner};

/// Bytes of the longest announcement.
const LONGEST: usize = 40;

/// What announcements begin with.
static BEGINNINGS: Bytes = Bytes::first_of(ANNOUNCED);

/// What ends a clause.
static ENDS: Bytes = Bytes::new(b".;,\n\t");

/// Whether a text says only that the value comes later: `TBD`, `(chưa xác định)`.
pub(crate) fn is_announced(text: &str) -> bool {
    let said = text.trim_matches(['(', ')', '[', ']']);
    // Small letters of Vietnamese are as long as capital ones.
    ANNOUNCED.iter().any(|row| row.len() == said.len() && said.chars().flat_map(char::to_lowercase).eq(row.chars()))
}

/// Bytes that tell nearly all values from announcements.
const HEAD: usize = 3;

/// What announcements begin with.
const HEADS: [u32; ANNOUNCED.len()] = {
    let mut heads = [0; ANNOUNCED.len()];
    let mut at = 0;
    while at < heads.len() {
        heads[at] = head(ANNOUNCED[at].as_bytes());
        at += 1;
    }
    heads
};

/// The first bytes of a text, of small letters the same as of capitals, which differ in these bits; 0 of a shorter text.
const fn head(text: &[u8]) -> u32 {
    const CASE: u32 = 0x0021_2121;
    match text.first_chunk::<HEAD>() {
        Some(&[first, second, third]) => u32::from_le_bytes([first, second, third, 0]) | CASE,
        None => 0,
    }
}

/// Whether a text begins as an announcement does, in small letters or capitals.
fn begins_alike(text: &str) -> bool {
    let head = head(text.as_bytes());
    HEADS.iter().fold(false, |found, &own| found | (own == head))
}

/// Whether a text may begin with an announcement, by its first byte behind spaces and brackets. Most values begin
/// otherwise.
fn may_begin(text: &str) -> bool {
    let first = text.bytes().position(|byte| !matches!(byte, b' ' | b'\t' | b'(' | b'['));
    // A space beyond ASCII has two bytes or three.
    first.is_some_and(|at| BEGINNINGS.begin(&text[at..]) || matches!(text.as_bytes()[at], 0xC2 | 0xE2))
}

impl Scanner<'_> {
    /// `TBD`, `sẽ bổ sung sau`: all that stands from `start` on, up to the end of the line or of the clause.
    /// A cell that says more is prose.
    pub(super) fn announced(&mut self, start: usize, in_cell: bool) -> Option<usize> {
        let rest = self.rest(start);
        if !may_begin(rest) {
            return None;
        }
        let start = start + rest.len() - rest.trim_start_matches(is_space).len();
        let near = self.rest(start);
        if !begins_alike(near.trim_start_matches(['(', '['])) {
            return None;
        }
        let near = &near[..near.floor_char_boundary(LONGEST)];
        let close = match near.chars().next()? {
            '(' => Some(')'),
            '[' => Some(']'),
            c if words::is_letter(c) => None,
            _ => return None,
        };
        let len = match close {
            Some(close) => near.find(close)? + 1,
            None => ENDS.find(near.as_bytes()).unwrap_or(near.len()),
        };
        let end = start + near[..len].trim_end_matches(is_space).len();
        let after = self.rest(end).trim_start_matches(|c| is_space(c) || c == '.');
        let over = after.is_empty() || after.starts_with('\n');
        if !over && in_cell || !is_announced(&self.text[start..end]) {
            return None;
        }
        self.push(start, end, DrawnAs::Placeholder, CERTAIN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn announcements_in_capitals_begin_alike() {
        for row in ANNOUNCED {
            let (first, rest) = row.split_at(row.chars().next().map_or(0, char::len_utf8));
            for typed in [row.to_string(), row.to_uppercase(), format!("{}{rest}", first.to_uppercase())] {
                assert!(begins_alike(&typed) && is_announced(&typed), "{typed}");
            }
        }
        assert!(!begins_alike("Trần") && !begins_alike("Đ/c") && !begins_alike("tb"));
    }
}
