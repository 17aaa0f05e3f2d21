//! A document's text as the auditor reads it.

use std::fmt::Write as _;

use crate::document::{Document, Paragraph, Part, Span};
use crate::record::{BLANK, Blank};

/// The text, each of `blanks` (in document order) as `▢{field}`.
///
/// A paragraph is a line, after its automatic list number; the cells of a row stand on one line
/// between ` | `, the paragraphs of a cell between ` ¶ `. Headers, footers, notes and comments
/// come last, each below its name.
pub fn render(document: &Document, blanks: &[Blank]) -> String {
    let mut left = Blanks { document, rest: blanks };
    page(document, |out, span, apart| {
        if apart {
            left.rest = &blanks[blanks.partition_point(|b| b.span.start < span.start)..];
        }
        left.write(out, span);
    })
}

/// The paragraphs in the order of a page, each as `write` writes its span; it is told which do not go on from the
/// one before.
pub(super) fn page(document: &Document, mut write: impl FnMut(&mut String, Span, bool)) -> String {
    let mut out = String::with_capacity(document.text.len() * 2);
    let mut previous: Option<&Paragraph> = None;
    for (_, paragraph, apart) in paragraphs(document) {
        match previous {
            Some(previous) if !apart => out.push_str(between(document, previous, paragraph)),
            Some(_) => out.push('\n'),
            None => {}
        }
        if apart {
            let _ = writeln!(out, "\n[{}]", paragraph.part);
        }
        if let Some(label) = &paragraph.label {
            let _ = write!(out, "{label} ");
        }
        write(&mut out, paragraph.span, apart || previous.is_none());
        previous = Some(paragraph);
    }
    if previous.is_some() {
        out.push('\n');
    }
    out
}

/// The paragraphs in the order of a page, each with its number and whether it begins a part of its own: the main text
/// first, then headers, footers, notes and comments.
pub(super) fn paragraphs(document: &Document) -> impl Iterator<Item = (usize, &Paragraph, bool)> {
    let numbered = || document.paragraphs.iter().enumerate();
    let main = numbered().filter(|(_, paragraph)| paragraph.part.is_main());
    let others = numbered().filter(|(_, paragraph)| !paragraph.part.is_main());
    let mut part = Part::Body;
    main.chain(others).map(move |(number, paragraph)| {
        let apart = !paragraph.part.is_main() && paragraph.part != part;
        part = paragraph.part;
        (number, paragraph, apart)
    })
}

fn between(document: &Document, previous: &Paragraph, next: &Paragraph) -> &'static str {
    let (Some(a), Some(b)) = (previous.cell, next.cell) else { return "\n" };
    if a == b {
        return " ¶ ";
    }
    let (a, b) = (&document.cells[a as usize], &document.cells[b as usize]);
    if a.table == b.table && a.row == b.row { " | " } else { "\n" }
}

/// The blanks not yet written.
struct Blanks<'a> {
    document: &'a Document,
    rest: &'a [Blank],
}

impl Blanks<'_> {
    /// Writes one paragraph; a blank that goes on into the next one is shown once.
    fn write(&mut self, out: &mut String, span: Span) {
        let mut at = span.start;
        while let Some((blank, rest)) = self.rest.split_first() {
            if blank.span.start > span.end {
                break;
            }
            if blank.span.start >= at {
                self.plain(out, Span { start: at, end: blank.span.start });
                let _ = write!(out, "{BLANK}{{{}}}", blank.field.as_str());
            }
            at = at.max(blank.span.end);
            if blank.span.end > span.end {
                return;
            }
            self.rest = rest;
        }
        if at < span.end {
            self.plain(out, Span { start: at, end: span.end });
        }
    }

    fn plain(&self, out: &mut String, span: Span) {
        out.extend(self.document.str(span).chars().map(|c| if c == BLANK { '□' } else { c }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{DrawnAs, Field};

    fn blank(span: Span, field: Field) -> Blank {
        Blank::new(span, field, DrawnAs::Dots)
    }

    #[test]
    fn each_blank_is_named_where_it_stands() {
        let document = Document::from_text("Hồi .... giờ\nÝ kiến:\n....\n....\nhết ▢");
        let at = |text: &str| document.text.find(text).unwrap();
        let (hour, open) = (at("...."), at("....\n...."));
        let blanks =
            [blank(Span::new(hour, hour + 4), Field::StartHour), blank(Span::new(open, open + 9), Field::Text)];
        assert_eq!(render(&document, &blanks), "Hồi ▢{start.hour} giờ\nÝ kiến:\n▢{text}\n\nhết □\n");
    }

    #[test]
    fn a_blank_of_no_width_ends_its_paragraph() {
        let document = Document::from_text("Thư ký:\nChủ trì:");
        let end = "Thư ký:".len();
        let blanks = [blank(Span::new(end, end), Field::PersonName)];
        assert_eq!(render(&document, &blanks), "Thư ký:▢{person.name}\nChủ trì:\n");
    }
}
