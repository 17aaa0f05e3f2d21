//! The fingerprint of a finding: from what stands in the document, not from where it stands.
//!
//! It is the 64-bit FNV-1a of rule, field, what the finding is about, and the words beside it, each behind a byte
//! `1f`. The message is not in it, since its language varies, nor a place, nor the number of the record.
//!
//! What a finding is about is the quoted text of its span, of a long one the first six words; of a blank, `▢`;
//! of a thing that is absent, and so is missed at the title, nothing, since a title may change. Only beside a blank are
//! there words: the label before it, which ends with a colon and has two syllables more often than not (`Chức vụ:`), or
//! the one word before it, and the word behind it. None of them may change when a neighbour is filled in: from a blank,
//! a figure or a mark between two items on nothing is taken. So `Hồi ▢ giờ ▢` and `Hồi 8 giờ ▢` have one fingerprint of
//! the minutes, and filling in the hour does not make them new. What is beside an empty cell is other cells, so that it
//! has none.

use std::hash::Hasher as _;

use fnv::FnvHasher;

use crate::across::Crossing;
use crate::audit::{Audited, Judged};
use crate::document::{Document, Span};
use crate::finding::Finding;
use crate::quote;
use crate::record::{BLANK, Blank, DrawnAs, Record};

/// Words of a label before a blank.
const LABEL: usize = 2;

/// Words of a text that is taken as it is; of a longer one, a sentence, so many are taken that cannot change.
const SENTENCE: usize = 6;

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
        let text = if is_absent { String::new() } else { about(&quote::whole(document, blanks, finding.span)) };
        return hash([finding.rule, finding.field.unwrap_or_default(), &text]);
    };
    let (before, after) = match blank.drawn_as {
        DrawnAs::EmptyCell => (String::new(), String::new()),
        _ => (quote::before(document, blanks, finding.span), quote::after(document, blanks, finding.span)),
    };
    let (before, after) = (words_before(&before), words_after(&after));
    hash([finding.rule, finding.field.unwrap_or_default(), "▢", &before, after])
}

/// The fingerprint of a finding between documents.
pub fn crossing(crossing: &Crossing) -> u64 {
    hash([crossing.rule, "", &crossing.excerpt])
}

/// A blank that stands just there.
fn blank(blanks: &[Blank], span: Span) -> Option<&Blank> {
    blanks.get(blanks.partition_point(|blank| blank.span < span)).filter(|blank| blank.span == span)
}

/// What a finding is about that is no blank.
fn about(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_sentence = words.len() > SENTENCE;
    let kept = words.into_iter().take(SENTENCE).take_while(|word| !is_sentence || !changes(word));
    kept.collect::<Vec<_>>().join(" ")
}

fn words_before(text: &str) -> String {
    let text = text.trim_end();
    let label = text.trim_end_matches(|c: char| c == ':' || c.is_whitespace());
    let most = if label.len() < text.len() { LABEL } else { 1 };
    let mut words = Vec::new();
    for word in label.split_whitespace().rev().take(most) {
        if word.ends_with([',', ';', '.', ':']) || changes(word) {
            break;
        }
        words.push(word);
        // A label begins with a capital, and so does the name that may stand before it.
        if word.starts_with(char::is_uppercase) {
            break;
        }
    }
    words.reverse();
    words.join(" ")
}

fn words_after(text: &str) -> &str {
    let word = text.split_whitespace().next().filter(|word| !changes(word)).unwrap_or_default();
    word.trim_end_matches([',', ';', '.', ':'])
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
    fn a_sentence_is_known_by_its_beginning_and_a_value_as_it_is() {
        assert_eq!(about("Biên bản lập thành ▢ bản, mỗi bên giữ 01 bản"), "Biên bản lập thành");
        assert_eq!(about("Biên bản lập thành 02 bản, mỗi bên giữ 01 bản"), "Biên bản lập thành");
        assert_eq!(about("Quyết định  số 5/QĐ-UBND"), "Quyết định số 5/QĐ-UBND");
        assert_ne!(about("5/QĐ-UBND"), about("6/QĐ-UBND"));
    }

    #[test]
    fn only_words_that_stay_are_taken() {
        let before = [
            ("Hồi ▢ giờ", "giờ"),
            ("Hồi 8 giờ", "giờ"),
            ("Ông: ▢, chức vụ:", "chức vụ"),
            ("Ông: Lê Văn A, chức vụ :", "chức vụ"),
            ("Ông: Lê Văn A Chức vụ:", "Chức vụ"),
            ("Điện thoại: ▢ Email:", "Email"),
            ("Điện thoại: không có Email:", "Email"),
            ("Tên: Họ:", "Họ"),
            ("Giấy phép số: ▢ do", "do"),
            ("Giấy phép số: 5/GP do", "do"),
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
