//! What stands round a place, as people quote it: blanks as `▢`, white space collapsed.
//!
//! Every function looks at a bounded window, so quoting each of many blanks in one long
//! paragraph stays linear.

mod shortened;
mod window;

use std::borrow::Cow;

use crate::document::{Document, Span};
use crate::record::{Blank, DrawnAs, quoted};
use shortened::{cut_end, cut_start, first, last, without_loops};
use window::{back, forward};

/// Characters of `before` and `after`.
const SIDE: usize = 40;

/// Visible characters that are looked at on one side where loop tags may be dropped from what is shown.
const WINDOW: usize = 400;

/// Visible characters that are looked at beyond those that are shown, to know where to cut.
const CUT: usize = 2;

/// Bytes on one side that are shown whole sooner than measured; what is shown of them is the same.
const SHORT_SIDE: usize = 512;

/// Bytes of what is put between the parts of an excerpt and where they are cut.
const MARKS: usize = 16;

/// Rows from the top of a table in which a column's heading is looked for.
const HEADING_ROWS: u32 = 3;

/// Paragraphs above in which a lone blank looks for the line that asks for it.
const LINES_ABOVE: usize = 5;

/// Up to 40 characters of the paragraph before `span`; for an empty cell the text of the cells
/// to its left, joined by ` | `, or the column's heading where the row has none.
pub(crate) fn before(document: &Document, blanks: &[Blank], span: Span) -> String {
    last(&left(document, blanks, span, SIDE), SIDE).trim().to_owned()
}

/// Up to 40 characters of the paragraph after `span`.
pub(crate) fn after(document: &Document, blanks: &[Blank], span: Span) -> String {
    first(&right(document, blanks, span, SIDE), SIDE).trim().to_owned()
}

/// `span` itself, its blanks as `▢`; a long one is cut.
pub(crate) fn whole<'d>(document: &'d Document, blanks: &[Blank], span: Span) -> Cow<'d, str> {
    let within = &blanks[blanks.partition_point(|b| b.span.start < span.start)..];
    quoted(document, within, Span { end: forward(document, within, span.end, span.start, WINDOW), ..span })
}

/// `span` in its paragraph, at most `limit` characters, cut between words with `…`. Where it
/// stands alone, the line above it comes first, before ` / `; before a blank alone in its cell the cells beside it, before ` | `.
pub(crate) fn excerpt(document: &Document, blanks: &[Blank], span: Span, limit: usize) -> String {
    let room = limit.saturating_sub(2);
    let shown = whole(document, blanks, span);
    let shown = without_loops(&shown);
    let middle = cut_end(&shown, room);
    let (mut left, right) = sides(document, blanks, span, limit);
    let mut gap = if is_empty_cell(blanks, span) { " | " } else { " " };
    let mut parted = gap_before(document, blanks, span);
    if left.is_empty() && right.is_empty() {
        left = line_above(document, blanks, span);
        gap = " / ";
        if left.is_empty() && middle == "▢" {
            left = beside(document, blanks, span);
            gap = " | ";
        }
        parted = true;
    }
    let (left_room, right_room) = rooms(room, &left, &middle, &right);
    let mut out = String::with_capacity(left.len() + middle.len() + right.len() + MARKS);
    out.push_str(&cut_start(&left, left_room));
    if !out.is_empty() && parted {
        out.push_str(gap);
    }
    out.push_str(&middle);
    let right = cut_end(&right, right_room);
    let spaced = document.str(span).ends_with(char::is_whitespace);
    if !right.is_empty() && (spaced || document.text[span.end as usize..].starts_with(char::is_whitespace)) {
        out.push(' ');
    }
    out.push_str(&right);
    out
}

/// Characters that are shown on either side of what stands between, where there is room for so many.
fn rooms(room: usize, left: &str, middle: &str, right: &str) -> (usize, usize) {
    // So few bytes are no more characters.
    if left.len() + middle.len() + right.len() + 3 <= room {
        return (left.len(), right.len());
    }
    let room = room.saturating_sub(middle.chars().count() + 3);
    let (left_chars, right_chars) = (left.chars().count(), right.chars().count());
    let right_room = right_chars.min((room / 2).max(room.saturating_sub(left_chars)));
    (room - right_room, right_room)
}

/// What stands on either side of `span`, as far as `limit` characters may show it: half of them on each side, and more
/// where there is less on the other.
fn sides<'d>(document: &'d Document, blanks: &[Blank], span: Span, limit: usize) -> (Cow<'d, str>, Cow<'d, str>) {
    let half = limit.div_ceil(2);
    let is_short = |text: &str| text.len() < half || text.chars().count() < half;
    // So few bytes are no more characters.
    let ends_soon = document
        .paragraph_at(span.end)
        .is_some_and(|paragraph| ((document.paragraphs[paragraph].span.end - span.end) as usize) < half);
    let before = left(document, blanks, span, if ends_soon { limit } else { half });
    if ends_soon || is_short(&before) {
        return (before, right(document, blanks, span, limit));
    }
    let behind = right(document, blanks, span, half);
    let before = if is_short(&behind) { left(document, blanks, span, limit) } else { before };
    (before, behind)
}

/// The end of the paragraph before `span`, more than `limit` characters where it has them.
fn left<'d>(document: &'d Document, blanks: &[Blank], span: Span, limit: usize) -> Cow<'d, str> {
    if is_empty_cell(blanks, span) {
        return beside(document, blanks, span);
    }
    let Some(paragraph) = document.paragraph_at(span.start) else { return "".into() };
    let earlier = &blanks[..blanks.partition_point(|b| b.span < span)];
    let side = Span { start: document.paragraphs[paragraph].span.start.min(span.start), end: span.start };
    let window = |most| Span { start: back(document, earlier, side.start, side.end, most), ..side };
    shown(document, earlier, side, limit, window)
}

/// The beginning of the paragraph behind `span`, likewise.
fn right<'d>(document: &'d Document, blanks: &[Blank], span: Span, limit: usize) -> Cow<'d, str> {
    let Some(paragraph) = document.paragraph_at(span.end) else { return "".into() };
    let later = &blanks[blanks.partition_point(|b| b.span <= span)..];
    let side = Span { start: span.end, end: document.paragraphs[paragraph].span.end.max(span.end) };
    let window = |most| Span { end: forward(document, later, side.end, side.start, most), ..side };
    shown(document, later, side, limit, window)
}

/// Quoted text without the loop tags of templates; a text without any is not copied.
fn plain(quoted: Cow<'_, str>) -> Cow<'_, str> {
    match without_loops(&quoted) {
        Cow::Borrowed(_) => quoted,
        Cow::Owned(plain) => Cow::Owned(plain),
    }
}

/// As much of one side as shows `limit` characters, and more where tags of a template are in it.
fn shown<'d>(
    document: &'d Document,
    blanks: &[Blank],
    side: Span,
    limit: usize,
    window: impl Fn(usize) -> Span,
) -> Cow<'d, str> {
    let near = if side.len() <= SHORT_SIDE { side } else { window((limit + CUT).min(WINDOW)) };
    match memchr::memchr2(b'{', b'}', document.str(near).as_bytes()) {
        None => quoted(document, blanks, near),
        Some(_) => plain(quoted(document, blanks, window(WINDOW))),
    }
}

/// The text of the nearest paragraph above that has any, in the same part and cell.
fn line_above<'d>(document: &'d Document, blanks: &[Blank], span: Span) -> Cow<'d, str> {
    let Some(index) = document.paragraph_at(span.start) else { return "".into() };
    let own = &document.paragraphs[index];
    let above = document.paragraphs[..index].iter().rev().take(LINES_ABOVE);
    above
        .take_while(|p| p.part == own.part && p.cell == own.cell)
        .map(|p| end_of(document, blanks, p.span))
        .find(|text| text.contains(char::is_alphanumeric))
        .unwrap_or_default()
}

fn is_empty_cell(blanks: &[Blank], span: Span) -> bool {
    blanks.binary_search_by_key(&span, |b| b.span).is_ok_and(|index| blanks[index].drawn_as == DrawnAs::EmptyCell)
}

/// Whether a space belongs between what stands before `span` and `span` itself.
fn gap_before(document: &Document, blanks: &[Blank], span: Span) -> bool {
    let previous = document.text[..span.start as usize].chars().next_back();
    let drawn_by_nothing = span.is_empty() && !is_empty_cell(blanks, span);
    let spaced = document.str(span).starts_with(char::is_whitespace);
    spaced || previous.is_none_or(|c| c.is_whitespace() || drawn_by_nothing && (c == ':' || c.is_alphanumeric()))
}

/// The row's cells to the left, or the column's heading when they hold no letter or digit.
fn beside<'d>(document: &'d Document, blanks: &[Blank], span: Span) -> Cow<'d, str> {
    let cell = document.paragraph_at(span.start).and_then(|p| document.paragraphs[p].cell);
    let Some(index) = cell else { return "".into() };
    let cell = &document.cells[index as usize];
    let table = &document.tables[cell.table as usize];
    let earlier = &blanks[..blanks.partition_point(|b| b.span < span)];
    let mut texts = Vec::new();
    let mut length = 0;
    let own = table.cells.partition_point(|&c| c < index);
    for &other in table.cells[..own].iter().rev() {
        let other = &document.cells[other as usize];
        if other.row != cell.row || length > SIDE {
            break;
        }
        let text = end_of(document, earlier, other.span);
        length += text.chars().count() + 3;
        texts.push(text);
    }
    if texts.iter().any(|t| t.contains(char::is_alphanumeric)) {
        texts.reverse();
        return texts.join(" | ").trim().to_owned().into();
    }
    // Cells stand in reading order: the one over this column is found without a walk along its row.
    let over = |row: u32| {
        let place = |&c: &u32| (document.cells[c as usize].row, document.cells[c as usize].col) <= (row, cell.col);
        let last = table.cells.partition_point(place).checked_sub(1)?;
        let found = &document.cells[table.cells[last] as usize];
        (found.row == row && cell.col < found.col + found.width.max(1)).then_some(found)
    };
    (1..cell.row.min(HEADING_ROWS + 1))
        .filter_map(over)
        .map(|c| end_of(document, earlier, c.span))
        .find(|text| text.contains(char::is_alphanumeric))
        .unwrap_or_default()
}

/// The end of the text of a cell or paragraph.
fn end_of<'d>(document: &'d Document, blanks: &[Blank], span: Span) -> Cow<'d, str> {
    let inside = &blanks[..blanks.partition_point(|b| b.span.start < span.end)];
    let start = back(document, inside, span.start, span.end, WINDOW);
    plain(quoted(document, inside, Span { start, end: span.end }))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::{Cell, Table};
    use crate::record::Field;

    fn blank(span: Span, drawn_as: DrawnAs) -> Blank {
        Blank::new(span, Field::Other, drawn_as)
    }

    /// The document of `text`, and a blank for each run of `_` in it.
    fn drawn(text: &str) -> (Document, Vec<Blank>) {
        let document = Document::from_text(text);
        let mut blanks: Vec<Blank> = Vec::new();
        for (at, _) in document.text.match_indices('_') {
            match blanks.last_mut() {
                Some(b) if b.span.end as usize == at => b.span.end += 1,
                _ => blanks.push(blank(Span::new(at, at + 1), DrawnAs::Underscores)),
            }
        }
        (document, blanks)
    }

    #[test]
    fn other_blanks_of_the_sentence_are_shown_and_its_own_is_not() {
        let (document, blanks) = drawn("BIÊN BẢN\nHồi ____ giờ ____ ngày   15");
        assert_eq!(before(&document, &blanks, blanks[1].span), "Hồi ▢ giờ");
        assert_eq!(after(&document, &blanks, blanks[1].span), "ngày 15");
        assert_eq!(after(&document, &blanks, blanks[0].span), "giờ ▢ ngày 15");
    }

    #[test]
    fn a_blank_that_goes_on_in_the_next_paragraph_is_shown() {
        let document = Document::from_text("ngày __, tại ____\n____");
        let dots = |start, end| blank(Span::new(start, end), DrawnAs::Underscores);
        let at = document.text.find("____").unwrap_or(0);
        let day = document.text.find("__").unwrap_or(0);
        let blanks = [dots(day, day + 2), dots(at, document.text.len())];
        assert_eq!(after(&document, &blanks, blanks[0].span), ", tại ▢");
    }

    #[test]
    fn forty_characters_are_kept_on_either_side() {
        let (document, blanks) = drawn(&format!("{}x____y{}", "a".repeat(50), "b".repeat(50)));
        assert_eq!(before(&document, &blanks, blanks[0].span), format!("{}x", "a".repeat(39)));
        assert_eq!(after(&document, &blanks, blanks[0].span), format!("y{}", "b".repeat(39)));
    }

    #[test]
    fn a_blank_drawn_by_nothing_does_not_quote_itself() {
        let document = Document::from_text("Thư ký:");
        let blanks = [blank(Span { start: 9, end: 9 }, DrawnAs::Nothing)];
        assert_eq!(document.str(Span::new(0, 9)), "Thư ký:");
        assert_eq!(before(&document, &blanks, blanks[0].span), "Thư ký:");
        assert_eq!(after(&document, &blanks, blanks[0].span), "");
        assert_eq!(excerpt(&document, &blanks, blanks[0].span, 80), "Thư ký: ▢");
    }

    #[test]
    fn an_excerpt_is_cut_between_words() {
        let (document, blanks) =
            drawn("Hôm nay chúng tôi gồm đại diện hai bên số ____/BB cùng lập biên bản này để ghi nhận");
        assert_eq!(excerpt(&document, &blanks, blanks[0].span, 40), "… diện hai bên số ▢/BB cùng lập biên …");
        assert_eq!(
            excerpt(&document, &blanks, blanks[0].span, 120),
            "Hôm nay chúng tôi gồm đại diện hai bên số ▢/BB cùng lập biên bản này để ghi nhận"
        );
    }

    #[test]
    fn a_blank_alone_is_quoted_with_the_line_above() {
        let (document, blanks) = drawn("Ý kiến của bên B:\n\n____\n____");
        assert_eq!(excerpt(&document, &blanks, blanks[1].span, 80), "Ý kiến của bên B: / ▢");
        assert_eq!(before(&document, &blanks, blanks[1].span), "");
    }

    proptest! {
        #[test]
        fn a_side_shown_whole_is_cut_like_one_that_is_measured(
            text in "([a-c]{1,6}|ệ|  ?|_{1,3}|\\{#a\\}|\\{|\\}|…|\u{2028}){0,150}",
            limit in 40usize..=120,
        ) {
            let (document, blanks) = drawn(&text);
            let end = document.text.len().saturating_sub(1);
            for (index, blank) in blanks.iter().enumerate() {
                let (before, behind) = (Span::new(0, blank.span.start as usize), Span { start: blank.span.end, end: end as u32 });
                let (earlier, later) = (&blanks[..index], &blanks[index + 1..]);
                let back = |most| Span { start: back(&document, earlier, 0, before.end, most), ..before };
                let forward = |most| Span { end: forward(&document, later, behind.end, behind.start, most), ..behind };
                let measured = |blanks: &[Blank], window: &dyn Fn(usize) -> Span| {
                    let near = window(limit + CUT);
                    let loops = document.str(near).contains(['{', '}']);
                    plain(quoted(&document, blanks, if loops { window(WINDOW) } else { near })).into_owned()
                };
                let (whole, measured_left) = (left(&document, &blanks, blank.span, limit), measured(earlier, &back));
                prop_assert_eq!(last(&whole, limit), last(&measured_left, limit));
                prop_assert_eq!(cut_start(&whole, limit - 2), cut_start(&measured_left, limit - 2));
                let (whole, measured_right) = (right(&document, &blanks, blank.span, limit), measured(later, &forward));
                prop_assert_eq!(first(&whole, limit), first(&measured_right, limit));
                prop_assert_eq!(cut_end(&whole, limit - 2), cut_end(&measured_right, limit - 2));
            }
        }
    }

    #[test]
    fn loop_tags_are_no_text() {
        let (document, blanks) = drawn("{% for x in y %} Ông {#ten} ____ {/ten} sinh {năm}");
        assert_eq!(before(&document, &blanks, blanks[0].span), "Ông");
        assert_eq!(after(&document, &blanks, blanks[0].span), "sinh {năm}");
    }

    #[test]
    fn ten_thousand_blanks_in_one_paragraph_are_quoted_in_no_time() {
        let (document, blanks) = drawn(&"a __".repeat(10_000));
        assert!(blanks.iter().all(|b| before(&document, &blanks, b.span).chars().count() <= 40));
    }

    /// A table of one-paragraph cells; each empty one is a blank.
    fn table(rows: &[&[&str]]) -> (Document, Vec<Blank>) {
        let texts: Vec<&str> = rows.concat();
        let mut document = Document::from_text(&format!("{}\n", texts.join("\n")));
        let mut blanks = Vec::new();
        let mut table = Table { number: 1, parent: None, cells: Vec::new(), rows: rows.len() as u32 };
        let places =
            rows.iter().enumerate().flat_map(|(r, row)| (0..row.len()).map(move |c| (r as u32 + 1, c as u32 + 1)));
        for (index, (row, col)) in places.enumerate() {
            let paragraph = &mut document.paragraphs[index];
            paragraph.cell = Some(index as u32);
            let span = Span { end: paragraph.span.end + 1, ..paragraph.span };
            document.cells.push(Cell { table: 0, row, col, width: 1, merged: false, span });
            table.cells.push(index as u32);
            if paragraph.span.is_empty() {
                blanks.push(blank(paragraph.span, DrawnAs::EmptyCell));
            }
        }
        document.tables.push(table);
        (document, blanks)
    }

    #[test]
    fn an_empty_cell_has_its_row_or_its_heading() {
        let (document, blanks) = table(&[&["Họ tên", "Chức vụ"], &["Trần Văn B", ""], &["", "Phó"], &["3", ""]]);
        let shown: Vec<String> = blanks.iter().map(|b| before(&document, &blanks, b.span)).collect();
        assert_eq!(shown, ["Trần Văn B", "Họ tên", "3"]);
        assert_eq!(excerpt(&document, &blanks, blanks[0].span, 80), "Trần Văn B | ▢");
    }
}
