//! Where something stands, for people.

use crate::document::{Document, Span};
use crate::lang::{Lang, Text};
use crate::normalise;
use crate::record::{Blank, quote};

mod find;

/// Where a person finds the byte `at`: its location and, where the file knows it, about which page.
pub(super) fn place(document: &Document, at: u32, lang: Lang) -> String {
    with_page(document.location(at), document.page_at(at), lang)
}

/// A place and, where it is known, about which page.
pub(super) fn with_page(mut place: String, number: Option<u32>, lang: Lang) -> String {
    if let Some(number) = number {
        place.push_str(", ");
        place.push_str(&page(number, lang));
    }
    place
}

/// A page in words: approximate, since only what lays the document out knows for certain.
pub(super) fn page(number: u32, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("khoảng trang {number}"),
        Lang::En => format!("about page {number}"),
    }
}

/// The words of a location and their names for people; the first that fits counts.
const WORDS: &[(&str, Text)] = &[
    ("body", Text::new("thân văn bản", "main text")),
    ("textbox", Text::new("khung chữ", "text box")),
    ("header", Text::new("đầu trang", "header")),
    ("footer", Text::new("chân trang", "footer")),
    ("footnote", Text::new("cước chú", "footnote")),
    ("endnote", Text::new("chú thích cuối", "endnote")),
    ("comment", Text::new("nhận xét", "comment")),
    ("table", Text::new("bảng", "table")),
    ("row", Text::new("dòng", "row")),
    ("col", Text::new("cột", "column")),
    ("¶", Text::new("đoạn", "paragraph")),
];

/// A table in a cell of another.
const INNER: Text = Text::new("bảng con", "inner table");

/// A location in words: `body table 3 row 2 col 4 ¶1` is `thân văn bản, bảng 3, dòng 2, cột 4`. The only paragraph of
/// a cell, as the first is taken for, is not named.
pub(super) fn words(location: &str, lang: Lang) -> String {
    let mut out = String::with_capacity(location.len() * 2);
    let mut tables = 0;
    for token in location.split(' ') {
        let digits = token.find(|c: char| c.is_ascii_digit()).unwrap_or(token.len());
        let (name, number) = token.split_at(digits);
        if name == "¶" && number == "1" && tables > 0 {
            continue;
        }
        tables += usize::from(name == "table");
        let word = WORDS
            .iter()
            .find(|word| word.0 == name)
            .map_or(name, |word| if name == "table" && tables > 1 { INNER.get(lang) } else { word.1.get(lang) });
        if !word.is_empty() {
            out.push_str(if out.is_empty() { "" } else { ", " });
            out.push_str(word);
        }
        if !number.is_empty() {
            out.push(' ');
            out.push_str(number);
        }
    }
    out
}

/// Characters of a heading that are shown.
const HEADING: usize = 60;

/// Longest paragraph that is taken for a heading, in characters.
const LONGEST: usize = 120;

/// What a person looks for in a document: the headings, and the words beside a place.
#[derive(Debug)]
pub(super) struct Guide<'a> {
    document: &'a Document,
    blanks: &'a [Blank],
    /// Indices of the paragraphs that are headings.
    headings: Vec<usize>,
}

impl<'a> Guide<'a> {
    /// The guide to a document with these blanks, which are in its order.
    pub(super) fn new(document: &'a Document, blanks: &'a [Blank]) -> Guide<'a> {
        let heads = |&index: &usize| is_heading(document, blanks, index);
        Guide { document, blanks, headings: (0..document.paragraphs.len()).filter(heads).collect() }
    }

    /// The nearest heading above the byte `at`; empty where there is none, and outside the main text.
    pub(super) fn heading(&self, at: u32) -> String {
        let Some(own) = self.document.paragraph_at(at) else { return String::new() };
        if !self.document.paragraphs[own].part.is_main() {
            return String::new();
        }
        let above = self.headings.partition_point(|&index| index < own);
        let Some(&above) = self.headings[..above].last() else { return String::new() };
        let paragraph = &self.document.paragraphs[above];
        let text = quote(self.document, self.blanks, paragraph.span);
        let label = paragraph.label.as_deref().map(|label| format!("{label} ")).unwrap_or_default();
        shortened(&format!("{label}{text}"))
    }

    /// Words that Word's own search finds at `span`: those of `span` itself, or where it is a blank the longest
    /// unbroken ones beside it, or in its paragraph where those are short, else in the cells of its row, else in the lines above. Empty when there are none.
    pub(super) fn find(&self, span: Span) -> String {
        find::words(self.document, self.blanks, span)
    }
}

/// Whether a paragraph reads as the heading of what follows it: short, outside tables, and bold, in capitals, with a
/// number such as `II.` or `Điều 3`, or with a colon at its end.
fn is_heading(document: &Document, blanks: &[Blank], index: usize) -> bool {
    let paragraph = &document.paragraphs[index];
    // A character has at most four bytes.
    if !paragraph.part.is_main() || paragraph.cell.is_some() || paragraph.toc || paragraph.span.len() > 4 * LONGEST {
        return false;
    }
    let text = document.str(paragraph.span).trim();
    if text.chars().count() > LONGEST || !text.contains(char::is_alphabetic) {
        return false;
    }
    let capitals = text.chars().filter(|c| c.is_uppercase()).count() > 5 && !text.contains(char::is_lowercase);
    // A label that asks for a value heads nothing.
    let leads = || text.ends_with(':') && !has_blank(blanks, paragraph.span);
    let label = paragraph.label.as_deref();
    paragraph.bold || capitals || leads() || is_numbered(text) || label.is_some_and(is_numbered)
}

fn has_blank(blanks: &[Blank], span: Span) -> bool {
    let next = blanks.partition_point(|blank| blank.span.start < span.start);
    blanks.get(next).is_some_and(|blank| blank.span.start <= span.end)
}

/// `II. …`, `Điều 3 …`, `Phần I …`.
fn is_numbered(text: &str) -> bool {
    let first = text.split([' ', '.', ')', '/']).next().unwrap_or_default();
    let roman = !first.is_empty() && first.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let marked = text[first.len()..].starts_with(['.', ')', '/']);
    let folded = normalise::fold(first);
    (roman && marked) || matches!(folded.as_str(), "điều" | "phần" | "mục" | "chương")
}

/// The beginning of a heading, cut between words.
fn shortened(text: &str) -> String {
    if text.chars().count() <= HEADING {
        return text.to_owned();
    }
    let cut: String = text.chars().take(HEADING).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{DrawnAs, Field};

    #[test]
    fn a_place_is_told_with_its_page_and_in_words() {
        let mut document = Document::from_text("BIÊN BẢN\nHồi 8 giờ");
        document.pages = vec![document.paragraphs[1].span.start];
        assert_eq!(place(&document, document.pages[0], Lang::En), "body ¶2, about page 2");
        assert_eq!(words("body ¶12", Lang::Vi), "thân văn bản, đoạn 12");
        let cell = words("header1 table 1 row 2 col 3 ¶2", Lang::En);
        assert_eq!(cell, "header 1, table 1, row 2, column 3, paragraph 2");
    }

    #[test]
    fn every_part_of_a_location_has_its_word() {
        for (location, vi, en) in [
            (
                "body table 3 row 2 col 4 ¶1",
                "thân văn bản, bảng 3, dòng 2, cột 4",
                "main text, table 3, row 2, column 4",
            ),
            (
                "body table 1 row 2 col 1 table 1 row 3 col 2 ¶2",
                "thân văn bản, bảng 1, dòng 2, cột 1, bảng con 1, dòng 3, cột 2, đoạn 2",
                "main text, table 1, row 2, column 1, inner table 1, row 3, column 2, paragraph 2",
            ),
            ("footer2 ¶1", "chân trang 2, đoạn 1", "footer 2, paragraph 1"),
            ("textbox 1 ¶2", "khung chữ 1, đoạn 2", "text box 1, paragraph 2"),
            ("footnote 3", "cước chú 3", "footnote 3"),
            ("endnote *", "chú thích cuối, *", "endnote, *"),
            ("", "", ""),
        ] {
            assert_eq!((words(location, Lang::Vi).as_str(), words(location, Lang::En).as_str()), (vi, en));
        }
    }

    fn guided(text: &str, look: impl Fn(&Guide<'_>, Span) -> String) -> Vec<String> {
        let document = Document::from_text(text);
        let spans = document.text.match_indices("____").map(|(at, _)| Span::new(at, at + 4));
        let blanks: Vec<Blank> = spans.map(|span| Blank::new(span, Field::Other, DrawnAs::Underscores)).collect();
        let guide = Guide::new(&document, &blanks);
        blanks.iter().map(|blank| look(&guide, blank.span)).collect()
    }

    #[test]
    fn the_heading_above_is_the_nearest_line_that_heads_others() {
        let text = "BIÊN BẢN HỌP\nHồi ____ giờ\nII. Nội dung\n1. Ông An nói ____\nĐiều 3. Hiệu lực\ntừ ____";
        assert_eq!(guided(text, |g, s| g.heading(s.start)), ["BIÊN BẢN HỌP", "II. Nội dung", "Điều 3. Hiệu lực"]);
        assert_eq!(guided("Hồi ____", |g, s| g.heading(s.start)), [""]);
    }

    #[test]
    fn words_to_look_for_are_the_longest_unbroken_ones_beside() {
        let text =
            "Hồi ____ giờ ____ phút ngày 15/02/2023, tại  kho\nBiên bản lập thành ____ bản.\nÔng Trần Văn Bình\n____";
        assert_eq!(
            guided(text, |g, s| g.find(s)),
            ["phút ngày 15/02/2023, tại", "phút ngày 15/02/2023, tại", "Biên bản lập thành", "Ông Trần Văn Bình"]
        );
    }
}
