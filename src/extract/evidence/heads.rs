//! Head-counts: how many there are, how many came, how many did not.

use crate::document::Span;
use crate::record::HeadCount;

use super::super::layout::{self, Figure};
use super::super::lexicon::evidence::{AWAY, HEAD_COUNTS, HEAD_FILLERS, Head, NOT_OF_HEADS, PARTS_OF_HEADS};
use super::super::view::{TokenKind, View};
use super::super::zones::Segment;

/// Lines over which one head-count goes.
const LINES: u32 = 3;

/// Words between `tổng số` and its number: `Tổng số đại biểu được triệu tập: 21`.
const NOUN: usize = 10;

/// Every head-count that gives all three numbers, and nothing that may be a fourth.
pub(super) fn counts(view: &View<'_>, segment: &Segment) -> Vec<HeadCount> {
    if AWAY.in_lines(view, segment.content()).next().is_none() {
        return Vec::new();
    }
    let (mut found, mut values) = (Vec::new(), Values::default());
    for label in HEAD_COUNTS.in_lines(view, segment.content()) {
        let (head, next) = (label.entry.1, label.next);
        let Some(value) = value(view, head, next) else { continue };
        let line = view.tokens[value.first].line;
        if values.get(head).is_some() || line > values.line + LINES {
            values = Values::default();
        }
        (values.values[head as usize], values.line) = (Some(value), line);
        found.extend(values.whole(view));
    }
    found
}

/// The number that the label before token `next` gives.
fn value(view: &View<'_>, head: Head, next: usize) -> Option<Figure> {
    let fills = |at: usize| {
        let noun = head == Head::Total && view.kind(at) == Some(TokenKind::Word) && !HEAD_COUNTS.stands(view, at);
        noun || HEAD_FILLERS.stands(view, at)
    };
    let value = layout::figure(view, next, NOUN, fills)?;
    // `vắng có lý do: 1` is one part of the absent.
    let parted = [&PARTS_OF_HEADS, &NOT_OF_HEADS].iter().any(|words| words.is_among(view, next - 1..value.first));
    (!parted).then_some(value)
}

/// One head-count as far as it has been read.
#[derive(Default)]
struct Values {
    values: [Option<Figure>; 3],
    line: u32,
}

impl Values {
    fn get(&self, head: Head) -> Option<Figure> {
        self.values[head as usize]
    }

    /// The head-count, once it is whole; the total may be that of a share.
    fn whole(&mut self, view: &View<'_>) -> Option<HeadCount> {
        let (present, absent) = (self.get(Head::Present)?, self.get(Head::Absent)?);
        let total = self.get(Head::Total).map(|total| (total.number, total.span));
        let (total, of) = total.or_else(|| Some((present.of?, present.span)))?;
        let span = of.join(present.span).join(absent.span);
        let all = [of, present.span, absent.span];
        *self = Values::default();
        let count = HeadCount { span, total, present: present.number, absent: absent.number };
        is_alone(view, span, &all).then_some(count)
    }
}

/// Whether no other number and no word of other people stands between the numbers and up to the end of their
/// sentence.
fn is_alone(view: &View<'_>, span: Span, values: &[Span]) -> bool {
    let end = view.lines[view.line_at(span.end.saturating_sub(1))].span.end;
    let rest = view.low(Span { start: span.end, end });
    let end = span.end + rest.find('.').unwrap_or(rest.len()) as u32;
    let tokens = view.token_from(span.start)..view.token_from(end);
    if NOT_OF_HEADS.is_among(view, tokens.clone()) {
        return false;
    }
    let mut open = 0_u32;
    for at in tokens {
        let token = view.tokens[at];
        match token.kind {
            TokenKind::Symbol('(') => open += 1,
            TokenKind::Symbol(')') => open = open.saturating_sub(1),
            TokenKind::Number if open == 0 => {
                let listed = token.span.start < view.lines[token.line as usize].body;
                let known = values.iter().any(|value| value.contains(token.span));
                if !listed && !known && !is_part(view, at) {
                    return false;
                }
            }
            _ => {}
        }
    }
    true
}

/// Whether a number is that of a part that is named: `chính thức: 20`.
fn is_part(view: &View<'_>, at: usize) -> bool {
    PARTS_OF_HEADS.is_among(view, at.saturating_sub(3)..at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::extract::zones;

    fn read(text: &str) -> Vec<(u32, u32, u32)> {
        let document = Document::from_text(&format!("BIÊN BẢN HỌP\n{text}\nCuộc họp bàn việc chung."));
        let view = View::new(&document);
        let counts = counts(&view, &zones::split(&view)[0]);
        counts.iter().map(|count| (count.total, count.present, count.absent)).collect()
    }

    #[test]
    fn head_counts_are_read_where_all_three_numbers_stand() {
        for text in [
            "Tổng số đảng viên: 21 đồng chí; có mặt: 18, vắng: 2.",
            "Tổng số 21 đồng chí, có mặt 18 đồng chí, vắng mặt 02 (có lý do 1, không lý do 1).",
            "1. Tổng số đại biểu được triệu tập: 21\n2. Có mặt: 18 đại biểu\n3. Vắng: 2 đại biểu",
            "Tổng số đảng viên: 21 (chính thức 20, dự bị 1); có mặt: 18; vắng: 2. Khách mời: 3 người.",
            "Có mặt: 18/21 đồng chí, vắng: 02 đồng chí",
            "Tổng số 21 đồng chí, trong đó nữ: 8 đồng chí; có mặt 18; vắng 2",
        ] {
            assert_eq!(read(text), [(21, 18, 2)], "{text}");
        }
    }

    #[test]
    fn what_may_have_a_fourth_number_is_no_head_count() {
        for text in [
            "Tổng số: 21; có mặt: 18; ủy quyền: 1; vắng: 2",
            "Tổng số: 21; có mặt: 18; vắng: 2; ủy quyền: 1",
            "Tổng số: 21; có mặt: 18 (cả khách mời); vắng: 2",
            "Tổng số: 21; có mặt: 18; vắng có lý do: 2; vắng không lý do: 1",
            "Tổng số cổ phần: 1.000; có mặt: 18; vắng: 2",
            "Tổng số: 21; có mặt: 85%; vắng: 15%",
            "Tổng số: 21; có mặt: đầy đủ; vắng: không",
            "Thành phần: tổng số 21, 18 có mặt, 2 vắng",
            "Tổng số phiếu: 21\nNgày 5 có mặt 3 tổ, đội 4 vắng 1",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
