//! What was read, laid out so that a person can hold it beside Word's page.

use std::fmt::Write as _;

use super::place::{page, place};
use super::safe;
use crate::document::{Document, Mark, MarkKind, Paragraph, Part, Span};
use crate::lang::{Lang, Text};

/// Tables in tables whose place is told whole; Word's own forms have two or three.
const NESTED: usize = 4;

/// The text, each paragraph after its place.
///
/// Parts have headings, the last with who wrote the comment and where it stands. A row of a table is a
/// line, its cells between `|`. Struck text stands in `~~`, a tab is `→`, and what only shows as a line
/// or a box is drawn: `[____]` a line, `[....]` a leader, `[    ]` an empty field, `[☐]` a check box; a
/// picture is only named.
pub fn render(document: &Document, lang: Lang) -> String {
    let mut layout = Layout {
        out: String::with_capacity(document.text.len() * 2),
        document,
        lang,
        part: None,
        main: false,
        pages: 0,
        row: None,
        cell: None,
    };
    document.paragraphs.iter().for_each(|paragraph| layout.paragraph(paragraph));
    layout.end_row();
    if document.notes.unread_comments {
        let what =
            Text::new("Nhận xét: tệp có, nhưng không đọc được", "Comments: there are some, but they cannot be read");
        let _ = writeln!(layout.out, "\n== {} ==", what.get(lang));
    }
    layout.out
}

/// A row of a table whose line is open.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Row {
    table: u32,
    row: u32,
}

struct Layout<'a> {
    out: String,
    document: &'a Document,
    lang: Lang,
    part: Option<Part>,
    /// The main text has begun.
    main: bool,
    /// How many pages were begun.
    pages: usize,
    row: Option<Row>,
    /// The open cell.
    cell: Option<u32>,
}

impl Layout<'_> {
    fn paragraph(&mut self, paragraph: &Paragraph) {
        if self.part != Some(paragraph.part) {
            self.end_row();
            self.heading(paragraph.part, paragraph.span.start);
        }
        match paragraph.cell {
            Some(cell) => self.begin_cell(cell, paragraph),
            None => {
                self.end_row();
                self.begin_pages(paragraph);
                let _ = write!(self.out, "[{}]", self.document.location(paragraph.span.start));
            }
        }
        if let Some(label) = &paragraph.label {
            let _ = write!(self.out, " {}", safe::terminal(label));
        }
        let text = self.text(paragraph);
        if !text.is_empty() && !text.starts_with('\n') {
            self.out.push(' ');
        }
        self.out += &text;
        if paragraph.pictured {
            self.out += Text::new(" [hình]", " [picture]").get(self.lang);
        }
        if paragraph.cell.is_none() {
            self.out.push('\n');
        }
    }

    /// The heading of a part, in words and as places name it.
    fn heading(&mut self, part: Part, at: u32) {
        let (name, number) = words(part);
        let mut heading = name.get(self.lang).to_owned();
        if let Some(number) = number {
            let _ = write!(heading, " {number}");
        }
        if let Part::Comment(number) = part {
            heading += &self.remark(number);
        }
        if part == Part::Body && std::mem::replace(&mut self.main, true) {
            heading += Text::new(", tiếp", ", continued").get(self.lang);
        }
        let gap = if self.out.is_empty() { "" } else { "\n" };
        let _ = writeln!(self.out, "{gap}== {heading} ({part}) ==");
        if self.pages == 0 && self.document.page_at(at).is_some() {
            self.pages = 1;
            let _ = writeln!(self.out, "{}", self.page(1));
        }
        self.part = Some(part);
    }

    /// Who wrote a comment, and where it stands.
    fn remark(&self, number: u32) -> String {
        let mut out = String::new();
        let Some(comment) = self.document.comments.get(number as usize - 1) else { return out };
        if !comment.author.is_empty() {
            let by = Text::new("của", "by").get(self.lang);
            let _ = write!(out, " {by} {}", safe::terminal(&comment.author));
        }
        if let Some(at) = comment.at {
            let on = Text::new("tại", "at").get(self.lang);
            let _ = write!(out, ", {on} {}", place(self.document, at, self.lang));
        }
        out
    }

    /// Begins the pages that begin before a paragraph, each on a line of its own.
    fn begin_pages(&mut self, paragraph: &Paragraph) {
        for number in self.pages_to(paragraph.part, paragraph.span.start) {
            let _ = writeln!(self.out, "{}", self.page(number));
        }
    }

    /// The numbers of the pages that begin up to `at` and were not begun yet.
    fn pages_to(&mut self, part: Part, at: u32) -> std::ops::RangeInclusive<u32> {
        let before = self.pages;
        if part.is_main() && before > 0 {
            self.pages = 1 + self.document.pages.partition_point(|&start| start <= at);
        }
        before as u32 + 1..=self.pages as u32
    }

    fn page(&self, number: u32) -> String {
        format!("---- {} ----", page(number, self.lang))
    }

    /// Goes on to a cell, if it is not open.
    fn begin_cell(&mut self, cell: u32, paragraph: &Paragraph) {
        let (document, this) = (self.document, &self.document.cells[cell as usize]);
        let row = Row { table: this.table, row: this.row };
        let next = if self.row == Some(row) { self.cell.map(|cell| &document.cells[cell as usize]) } else { None };
        let expected = next.map_or(1, |last| last.col.saturating_add(1));
        if self.row != Some(row) {
            self.end_row();
            self.begin_pages(paragraph);
            let _ = write!(self.out, "[{}]", self.row_place(cell, paragraph));
            self.row = Some(row);
            self.cell = None;
        }
        if self.cell == Some(cell) {
            self.out.push_str(" ¶");
            return self.begin_pages_in_line(paragraph.part, paragraph.span.start);
        }
        self.out.push_str(" |");
        if this.col != expected {
            let _ = write!(self.out, " col {}:", this.col);
        }
        if this.merged {
            let _ = write!(self.out, " {}", Text::new("(gộp)", "(merged)").get(self.lang));
        }
        self.cell = Some(cell);
        self.begin_pages_in_line(paragraph.part, paragraph.span.start);
    }

    fn begin_pages_in_line(&mut self, part: Part, at: u32) {
        for number in self.pages_to(part, at) {
            let _ = write!(self.out, " {}", self.page(number));
        }
    }

    fn end_row(&mut self) {
        if self.row.take().is_some() {
            self.out.push_str(" |\n");
        }
        self.cell = None;
    }

    /// The place of a row. That of one deep in tables is cut: told whole for every row, it would be
    /// longer than the document.
    fn row_place(&self, cell: u32, paragraph: &Paragraph) -> String {
        let document = self.document;
        let this = &document.cells[cell as usize];
        if document.around(Some(cell)).nth(NESTED).is_some() {
            return format!("… table {} row {}", document.tables[this.table as usize].number, this.row);
        }
        let mut place = document.location(paragraph.span.start);
        place.truncate(place.rfind(" col ").unwrap_or(place.len()));
        place
    }

    /// The text of a paragraph with what only shows drawn.
    fn text(&mut self, paragraph: &Paragraph) -> String {
        let (span, in_cell) = (paragraph.span, paragraph.cell.is_some());
        let mut out = String::new();
        let mut at = span.start;
        for (edge, what) in self.edges(paragraph) {
            if edge > at {
                plain(&mut out, self.document.str(Span { start: at, end: edge }), in_cell);
                at = edge;
            }
            match what {
                Edge::Struck => out.push_str("~~"),
                Edge::Page(number) if in_cell => {
                    out.truncate(out.trim_end().len());
                    let _ = write!(out, " {} ", self.page(number));
                }
                Edge::Page(number) => {
                    // What follows stands where the lines of a paragraph do.
                    out.truncate(out.trim_end().len());
                    let _ = write!(out, "\n{}{INDENT}", self.page(number));
                }
                Edge::Drawn(drawn, end) => {
                    out.push_str(&drawn);
                    at = at.max(end);
                }
            }
        }
        plain(&mut out, self.document.str(Span { start: at, end: span.end }), in_cell);
        out.truncate(out.trim_end().len());
        out
    }

    /// What is to be shown in a paragraph beside its characters, in order.
    fn edges(&mut self, paragraph: &Paragraph) -> Vec<(u32, Edge)> {
        let (document, span) = (self.document, paragraph.span);
        let mut edges: Vec<(u32, Edge)> = Vec::new();
        for struck in document.struck_in(span) {
            edges.extend([(struck.start.max(span.start), Edge::Struck), (struck.end.min(span.end), Edge::Struck)]);
        }
        let first = document.marks.partition_point(|mark| mark.span.start < span.start);
        let mut drawn_to = span.start;
        for mark in document.marks[first..].iter().take_while(|mark| mark.span.start < span.end) {
            if let Some(drawn) = drawn(document, mark).filter(|_| mark.span.start >= drawn_to) {
                drawn_to = mark.span.end;
                edges.push((mark.span.start, Edge::Drawn(drawn, mark.span.end)));
            }
        }
        let begun = self.pages_to(paragraph.part, span.end);
        let starts = begun.map(|number| (document.pages[number as usize - 2], Edge::Page(number)));
        edges.extend(starts);
        edges.sort_by_key(|edge| edge.0);
        edges
    }
}

/// What is shown between characters or in their place.
enum Edge {
    /// Struck text begins or ends.
    Struck,
    /// A page begins.
    Page(u32),
    /// This stands for the text up to there.
    Drawn(String, u32),
}

/// Before a line of a paragraph that is not its first.
const INDENT: &str = "\n    ";

/// How what a mark covers is drawn, where its text alone would not show it.
fn drawn(document: &Document, mark: &Mark) -> Option<String> {
    let text = document.str(mark.span);
    let is_blank = text.trim().is_empty();
    Some(match mark.kind {
        MarkKind::LeaderTab => "[....]".to_owned(),
        MarkKind::UnderlinedSpace | MarkKind::Line => "[____]".to_owned(),
        MarkKind::FormField { .. } | MarkKind::MergeField { .. } | MarkKind::Control { .. } if is_blank => {
            "[    ]".to_owned()
        }
        MarkKind::CheckBox { .. } => format!("[{}]", safe::terminal(text)),
        _ => return None,
    })
}

/// Text as a terminal shows it: a tab is `→`, a line end `↵` in a cell and elsewhere a line.
fn plain(out: &mut String, text: &str, in_cell: bool) {
    for piece in text.split_inclusive(['\t', '\n']) {
        let (shown, end) = match piece.as_bytes().last() {
            Some(b'\t') => (&piece[..piece.len() - 1], "→"),
            Some(b'\n') if in_cell => (&piece[..piece.len() - 1], " ↵ "),
            Some(b'\n') => (&piece[..piece.len() - 1], INDENT),
            _ => (piece, ""),
        };
        out.push_str(&safe::terminal(shown));
        out.push_str(end);
    }
}

/// A part in words, and which of its kind it is.
fn words(part: Part) -> (Text, Option<u32>) {
    match part {
        Part::Body => (Text::new("Nội dung chính", "Main text"), None),
        Part::Textbox(n) => (Text::new("Khung chữ", "Text box"), Some(n)),
        Part::Header(n) => (Text::new("Đầu trang", "Header"), Some(n)),
        Part::Footer(n) => (Text::new("Chân trang", "Footer"), Some(n)),
        Part::Footnote(n) => (Text::new("Cước chú", "Footnote"), (n > 0).then_some(n)),
        Part::Endnote(n) => (Text::new("Chú thích cuối", "Endnote"), (n > 0).then_some(n)),
        Part::Comment(n) => (Text::new("Nhận xét", "Comment"), Some(n)),
    }
}
