//! A stated number of bodies and the list that is tied to it: `03 đơn vị gồm Sở A, Sở B và Sở C`.
//!
//! Names of bodies have commas and `và` in them (`Sở Văn hóa, Thể thao và Du lịch`) and may be
//! followed by the body above them (`Phòng PA05, Công an tỉnh`). So a list has a least and a most
//! possible number of bodies, and only a number outside of both is wrong.

use crate::record::Miscount;

use super::super::lexicon::bodies::{AND, BODIES, COMPRISES, NO_COUNT, OPEN, TOPS, UNCOUNTED_BODIES, VERBS};
use super::super::lexicon::headings::ORGS;
use super::super::numerals;
use super::super::view::{TokenKind, View};
use super::super::zones::Segment;
use super::numbering;

/// Bytes between the noun and the word that ties the list to it, and of the list.
const TIE: usize = 60;
const LIST: usize = 1000;

/// Most that are kept of a record.
const MOST: usize = 20;

/// Where the number and the list after it, in the line or numbered below it, differ.
pub(super) fn find(view: &View<'_>, segment: &Segment) -> Vec<Miscount> {
    let lines = BODIES.lines(view, segment.content());
    lines.flat_map(|line| in_line(view, line, segment.signature)).take(MOST).collect()
}

fn in_line(view: &View<'_>, line: usize, until: usize) -> Option<Miscount> {
    if !BODIES.is_in(view, line) {
        return None;
    }
    let (first, last) = view.lines[line].tokens;
    let mut at = first as usize;
    while at < last as usize {
        let Some((stated, next)) = value(view, at) else {
            at += 1;
            continue;
        };
        let span = view.tokens[at].span.join(view.tokens[next - 1].span);
        let counted = stated >= 2 && counts(view, first as usize, at);
        let list = counted.then(|| tied(view, line, span.end, until)).flatten();
        if let Some(listed) = list.and_then(|list| list.differs(stated)) {
            return Some(Miscount { span, stated, listed });
        }
        at = next;
    }
    None
}

/// A number in figures or words, and the token after it.
fn value(view: &View<'_>, at: usize) -> Option<(u32, usize)> {
    match view.kind(at)? {
        TokenKind::Number => view.number(at).map(|n| (n, at + 1)),
        TokenKind::Word => numerals::spelled(view, at),
        _ => None,
    }
}

/// Whether a number counts what follows: no part of a symbol, a range or a sum, no estimate.
fn counts(view: &View<'_>, first: usize, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|b| *b >= first) else { return true };
    !matches!(view.kind(before), Some(TokenKind::Symbol('-' | '–' | '/' | '.' | ',') | TokenKind::Drawing(_)))
        && !NO_COUNT.stands(view, before)
}

/// How many bodies a list has at least and at most, and how many seem to begin in it.
struct List {
    least: usize,
    most: usize,
    likely: usize,
}

impl List {
    /// What seems to be listed, when it cannot be `stated`.
    fn differs(&self, stated: u32) -> Option<u32> {
        let stated = stated as usize;
        let wrong = self.likely >= 2 && !(self.least..=self.most).contains(&stated) && stated != self.likely;
        u32::try_from(self.likely).ok().filter(|_| wrong)
    }
}

/// The list tied by `gồm` or a colon to the noun after the number that ends at byte `at`.
fn tied(view: &View<'_>, line: usize, at: u32, until: usize) -> Option<List> {
    let end = view.lines[line].span.end as usize;
    let rest = view.folded.get(at as usize..end)?;
    // `03 (ba) đơn vị`
    let rest = rest.trim_start_matches([' ', ')']);
    let after = &rest[BODIES.longest(rest)?..];
    let colon = after.find(':');
    let comprises = COMPRISES.find_in_text(after);
    let tie = colon.into_iter().chain(comprises).min().filter(|t| *t <= TIE)?;
    let between = after[..tie].trim().trim_end_matches(',');
    let bracket = between.starts_with('(');
    if between[usize::from(bracket)..].contains([',', '.', ';', '(', ')']) || between.contains(|c: char| c.is_numeric())
    {
        return None;
    }
    let list = &after[tie..];
    let list = list[COMPRISES.longest(list).unwrap_or_default()..].trim_start_matches([':', ' ']);
    if list.trim_end().is_empty() {
        return below(view, line, until);
    }
    let start = end - list.len();
    let list = if bracket { list.split(')').next().unwrap_or(list) } else { sentence(view, start, list) };
    inline(view, start, list)
}

/// The list up to the end of its sentence; a dot after `TP` or `Q` ends none.
fn sentence<'a>(view: &View<'_>, start: usize, list: &'a str) -> &'a str {
    let ends = |at: &usize| {
        let word = list[..*at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
        let raw = view.document.text.get(start + at - word.len()..).unwrap_or("");
        let abbreviated = raw.starts_with(char::is_uppercase) && word.chars().count() < 3;
        !abbreviated && list[at + 1..].chars().next().is_none_or(char::is_whitespace)
    };
    let end = memchr::memchr_iter(b'.', list.as_bytes()).find(ends).unwrap_or(list.len());
    &list[..end]
}

/// A list in a line: its parts, of which those that begin with a body's word in capitals are bodies.
fn inline(view: &View<'_>, start: usize, list: &str) -> Option<List> {
    let closed = !list.contains(['…', '_', '(', ':']) && !list.contains("..") && list.len() <= LIST;
    if !closed || OPEN.is_in_text(list) {
        return None;
    }
    let parts = parts(list);
    let mut found = List { least: 0, most: parts.len(), likely: 0 };
    let mut previous: Option<&str> = None;
    for (index, (at, part, separator)) in parts.iter().enumerate() {
        let uncounted = part.starts_with(|c: char| c.is_numeric()) || UNCOUNTED_BODIES.longest(part).is_some();
        let told = VERBS.is_in_text(part);
        if uncounted || told && (index == 0 || index + 1 < parts.len()) {
            return None;
        }
        let capital = view.document.text.get(start + at..).is_some_and(|raw| raw.starts_with(char::is_uppercase));
        let Some(word) = ORGS.find(part).copied().filter(|_| capital) else {
            if index == 0 {
                return None;
            }
            continue;
        };
        found.likely += 1;
        found.least += usize::from(previous.is_none_or(|p| is_another(p, word, separator)));
        previous = Some(word);
    }
    Some(found)
}

/// Whether a body is one more for certain, and not the one that the body before it is part of.
fn is_another(previous: &str, word: &str, separator: &str) -> bool {
    let several = TOPS.find(word).filter(|_| TOPS.contains(word) && TOPS.contains(previous)).map(|top| top.1);
    separator == ";" || several.is_some_and(|several| several || separator.len() > 1 || previous != word)
}

/// The parts between commas, semicolons and `và`: where each begins, its text, and what stands before it.
fn parts(list: &str) -> Vec<(usize, &str, &'static str)> {
    let mut found = Vec::new();
    let (mut from, mut separator) = (0, "");
    let mut push = |from: usize, to: usize, separator: &'static str| {
        let part = &list[from..to];
        let at = from + part.len() - part.trim_start().len();
        if !part.trim().is_empty() {
            found.push((at, part.trim(), separator));
        }
    };
    for (at, c) in list.char_indices() {
        let next = match c {
            ',' => ",",
            ';' => ";",
            _ => match AND.find(&list[at..]).filter(|_| list[..at].ends_with(' ')) {
                Some(and) => and,
                None => continue,
            },
        };
        push(from, at, separator);
        from = at + next.len();
        separator = next;
    }
    push(from, list.len(), separator);
    found
}

/// A list numbered from 1 right under the line, of bodies only.
fn below(view: &View<'_>, line: usize, until: usize) -> Option<List> {
    let listed = numbering::listed(view, line + 1, until)?;
    let mut items = (line + 1..line + 1 + listed as usize).map(|l| view.body(&view.lines[l]));
    let bodies = items.all(|body| ORGS.find(body).is_some());
    let count = listed as usize;
    bodies.then_some(List { least: count, most: count, likely: count })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::extract::zones;

    fn differing(text: &str) -> Vec<(u32, u32)> {
        let document = Document::from_text(&format!("BIÊN BẢN LÀM VIỆC\n{text}\nBuổi làm việc bàn việc chung."));
        let view = View::new(&document);
        find(&view, &zones::split(&view)[0]).iter().map(|m| (m.stated, m.listed)).collect()
    }

    #[test]
    fn a_list_that_cannot_have_as_many_bodies() {
        for (text, found) in [
            ("Làm việc với 03 đơn vị gồm Sở Y tế và Công an tỉnh.", (3, 2)),
            ("Làm việc với ba đơn vị gồm: Sở Y tế; Công an tỉnh.", (3, 2)),
            ("Có 04 cơ quan, đơn vị (gồm Sở Y tế, Sở Tài chính và UBND xã Mường Lát) tham gia.", (4, 3)),
            ("Hệ thống của 03 (ba) đơn vị: Trường Tiểu học số 2, Trung tâm Y tế.", (3, 2)),
            ("Kiểm tra 02 đơn vị gồm Sở Y tế, Sở Tài chính và Sở Nội vụ.", (2, 3)),
            ("Kiểm tra 03 đơn vị trên địa bàn, gồm Sở Y tế và Công an tỉnh.", (3, 2)),
            ("Kiểm tra 02 đơn vị gồm: Phòng Y tế; Phòng Nội vụ; Đội Quản lý thị trường số 3.", (2, 3)),
            ("Kiểm tra 03 đơn vị gồm:\n1. Sở Y tế\n2. Sở Nội vụ\nNội dung kiểm tra như sau.", (3, 2)),
        ] {
            assert_eq!(differing(text), [found], "{text}");
        }
    }

    #[test]
    fn a_list_that_may_have_as_many_or_is_none() {
        for text in [
            "Làm việc với 03 đơn vị gồm Sở Y tế, Công an tỉnh và UBND xã Mường Lát.",
            "Làm việc với 03 đơn vị gồm Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh và Sở Y tế.",
            "Làm việc với 02 đơn vị gồm Sở Văn hóa, Thể thao và Du lịch, Sở Giáo dục và Đào tạo.",
            "Làm việc với 02 đơn vị gồm Phòng PA05, Công an tỉnh và Trung tâm Y tế, Sở Y tế.",
            "Làm việc với 01 đơn vị: Văn phòng HĐND và UBND huyện Mường Lát.",
            "Làm việc với 03 đơn vị gồm Sở Y tế và 02 phòng của Sở Nội vụ.",
            "Làm việc với 03 đơn vị gồm Sở Y tế, Sở Nội vụ và các phòng của Sở.",
            "Làm việc với 05 đơn vị gồm Sở Y tế, Sở Nội vụ và một số đơn vị khác.",
            "Làm việc với 05 đơn vị như Sở Y tế, Sở Nội vụ.",
            "Rà soát của 03 đơn vị trên: các hệ thống trên được triển khai theo chỉ đạo của UBND tỉnh.",
            "Rà soát của 03 đơn vị trên: UBND tỉnh đã chỉ đạo, Sở Y tế triển khai.",
            "Khoảng 10 đơn vị gồm Sở Y tế, Sở Nội vụ.",
            "Có 02 phòng, 03 đơn vị. Thành phần gồm Sở Y tế và Sở Nội vụ.",
            "Làm việc với hai mươi hai đơn vị theo danh sách.",
            "Kiểm tra 03 đơn vị gồm:\n1. Sở Y tế\n- Phòng Hành chính\n2. Sở Nội vụ\n3. Sở Tài chính\nNội dung như sau.",
            "Kiểm tra 02 đơn vị gồm:\n1. Sở Y tế\n2. Sở Nội vụ\nNội dung kiểm tra như sau.",
        ] {
            assert_eq!(differing(text), [], "{text}");
        }
    }
}
