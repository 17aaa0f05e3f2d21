//! The fingerprint of a finding: from what stands in the document, not from where it stands.
//!
//! It is the 64-bit FNV-1a of rule, field, what the finding is about, and the words beside it, each behind a byte
//! `1f`. The message is not in it, since its language varies, nor a place, nor the number of the record.
//!
//! What a finding is about is the quoted text of its span; of a blank, `▢`; of a thing that is absent, and so is missed
//! at the title, nothing, since a title may change. Only beside a blank are there words: up to
//! [`BEFORE`] and [`AFTER`], and none that may change when a neighbour is filled in: from a blank, a figure or a mark
//! between two items on nothing is taken. So `Hồi ▢ giờ ▢` and `Hồi 8 giờ ▢` have one fingerprint of the minutes, and
//! filling in the hour does not make them new. What is beside an empty cell is other cells, so that it has none.

use std::hash::Hasher as _;

use fnv::FnvHasher;

use crate::across::Crossing;
use crate::audit::{Audited, Judged};
use crate::document::{Document, Span};
use crate::finding::Finding;
use crate::quote;
use crate::record::{BLANK, Blank, DrawnAs, Record};

/// Words before a blank; labels have two syllables more often than not (`Chức vụ:`).
const BEFORE: usize = 2;

/// Words after one: `giờ`, `tháng`.
const AFTER: usize = 1;

/// Stands before each part.
const PART: u8 = 0x1F;

/// The fingerprints of all findings of a document, in their order.
pub fn all(audited: &Audited) -> Vec<u64> {
    let of = |judged: &Judged| {
        judged.findings.iter().map(|finding| finding_in(&audited.document, &judged.record, finding)).collect::<Vec<_>>()
    };
    audited.records.iter().flat_map(of).collect()
}

fn finding_in(document: &Document, record: &Record, finding: &Finding) -> u64 {
    let blanks = &record.blanks;
    let Some(blank) = blank(blanks, finding.span) else {
        let is_absent = record.title.span() == Some(finding.span);
        let text = if is_absent { String::new() } else { quote::whole(document, blanks, finding.span) };
        return hash([finding.rule, finding.field.unwrap_or_default(), &text]);
    };
    let (before, after) = match blank.drawn_as {
        DrawnAs::EmptyCell => (String::new(), String::new()),
        _ => (quote::before(document, blanks, finding.span), quote::after(document, blanks, finding.span)),
    };
    let (before, after) = (words_before(&before), words_after(&after));
    hash([finding.rule, finding.field.unwrap_or_default(), "▢", &before, &after])
}

/// The fingerprint of a finding between documents.
pub fn crossing(crossing: &Crossing) -> u64 {
    hash([crossing.rule, "", &crossing.excerpt])
}

/// A blank that stands just there.
fn blank(blanks: &[Blank], span: Span) -> Option<&Blank> {
    blanks.get(blanks.partition_point(|blank| blank.span < span)).filter(|blank| blank.span == span)
}

fn words_before(text: &str) -> String {
    let mut words = Vec::new();
    for word in text.split_whitespace().rev() {
        // A colon belongs to the label that it ends.
        let label = word.trim_end_matches(':');
        if words.is_empty() && label.is_empty() {
            continue;
        }
        let ends = label.ends_with([',', ';', '.']) || label.len() < word.len() && !words.is_empty();
        if ends || changes(label) || words.len() == BEFORE {
            break;
        }
        words.push(label);
    }
    words.reverse();
    words.join(" ")
}

fn words_after(text: &str) -> String {
    let words = text.split_whitespace().take(AFTER).take_while(|word| !changes(word));
    words.map(|word| word.trim_end_matches([',', ';', '.', ':'])).collect::<Vec<_>>().join(" ")
}

/// Whether a word may be what a neighbouring blank held or will hold, or stands between two items.
fn changes(word: &str) -> bool {
    word.contains(|c: char| c == BLANK || c.is_numeric()) || !word.contains(char::is_alphabetic)
}

fn hash<'a>(parts: impl IntoIterator<Item = &'a str>) -> u64 {
    let mut hasher = FnvHasher::default();
    for part in parts {
        hasher.write(&[PART]);
        hasher.write(part.as_bytes());
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_one_and_stays() {
        let fnv = |bytes: &[u8]| {
            let mut hasher = FnvHasher::default();
            hasher.write(bytes);
            hasher.finish()
        };
        // From the authors' test vectors (draft-eastlake-fnv).
        assert_eq!(fnv(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv(b"foobar"), 0x8594_4171_f739_67e8);
        assert_eq!(hash(["BB101", "start.hour"]), fnv(b"\x1fBB101\x1fstart.hour"));
        assert_ne!(hash(["ab", "c"]), hash(["a", "bc"]));
    }

    #[test]
    fn only_words_that_stay_are_taken() {
        let before = [
            ("Hồi ▢ giờ", "giờ"),
            ("Hồi 8 giờ", "giờ"),
            ("Ông: ▢, chức vụ:", "chức vụ"),
            ("Ông: Lê Văn A, chức vụ :", "chức vụ"),
            ("Hôm nay, ngày 5 tháng 3, tại", "tại"),
            ("Ông Lê Văn A,", ""),
            ("Bên A –", ""),
            ("Đại diện Bên A: Ông", "Ông"),
            ("", ""),
        ];
        for (text, words) in before {
            assert_eq!(words_before(text), words, "{text}");
        }
        let after =
            [("giờ ▢ phút", "giờ"), (", chức vụ", ""), ("/2023", ""), ("giờ, ngày", "giờ"), ("▢", ""), ("", "")];
        for (text, words) in after {
            assert_eq!(words_after(text), words, "{text}");
        }
    }
}
