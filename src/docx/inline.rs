//! Elements within a paragraph: runs, tabs, breaks, symbols, fields, controls, references to notes.

use super::body::{Body, Capture, Context, Ending};
use super::element::Element;
use super::props::leads;
use crate::compose::fields::Field;
use crate::compose::paragraph::Point;
use crate::compose::symbols::{Font, glyph};

impl Body<'_> {
    /// An element within a paragraph.
    pub(super) fn inline(&mut self, element: &Element, context: Context) -> Option<(Context, Ending)> {
        let plain = Some((context, Ending::Nothing));
        match element.local() {
            b"r" => {
                self.open_run();
                return Some((Context::Run, Ending::Run));
            }
            b"t" => {
                self.capture = Capture::of(element);
                return Some((context, Ending::Text));
            }
            b"rPr" => return (context == Context::Run).then_some((Context::RunProps, Ending::Nothing)),
            b"tab" => self.push_char('\t'),
            b"ptab" => self.absolute_tab(element),
            b"br" => {
                self.push_char('\n');
                if element.attr("type").is_some_and(|kind| kind == "page") {
                    self.point(Point::PageBreak);
                }
            }
            b"cr" => self.push_char('\n'),
            b"lastRenderedPageBreak" => self.point(Point::RenderedBreak),
            b"noBreakHyphen" => self.push_char('-'),
            // No letter in Unicode, one in TCVN3.
            b"softHyphen" => self.push_char('\u{AD}'),
            b"sym" => self.symbol(element),
            b"fldSimple" => {
                self.page.begin_field(Field::simple(&element.attr("instr").unwrap_or_default()));
                return Some((context, Ending::Field));
            }
            b"ffData" => return Some((Context::FormData, Ending::Nothing)),
            b"instrText" => {
                self.capture = Capture::Instruction;
                return Some((context, Ending::Instruction));
            }
            b"sdt" => {
                self.open_control();
                return Some((context, Ending::Control));
            }
            b"sdtPr" => return Some((Context::ControlProps, Ending::Nothing)),
            b"ins" | b"moveTo" => self.page.out.notes.insertions += 1,
            b"del" | b"moveFrom" => {
                self.page.out.notes.deletions += 1;
                return Some((Context::Gone, Ending::Nothing));
            }
            b"rt" => {
                if self.hides() {
                    return None;
                }
                self.open_aside();
                return Some((Context::Content, Ending::UpperLine));
            }
            // Deleted text and instructions, other properties.
            b"delText" | b"delInstrText" | b"rubyPr" | b"sdtEndPr" | b"tblGrid" | b"customXmlPr" | b"smartTagPr" => {
                return None;
            }
            b"drawing" | b"pict" => self.page.out.notes.pictures += 1,
            b"control" => {
                self.page.out.notes.objects += 1;
                self.show_picture();
            }
            b"commentReference" => {
                if let Some(id) = element.attr("id") {
                    self.point(Point::Comment(id.into()));
                }
            }
            b"bookmarkStart" => {
                if let (Some(id), Some(name)) = (element.attr("id"), element.attr("name")) {
                    self.page.open_bookmark(&id, &name);
                }
            }
            b"bookmarkEnd" => self.page.close_bookmark(&element.attr("id").unwrap_or_default()),
            b"footnoteReference" | b"endnoteReference" => self.refer(element),
            _ => {}
        }
        plain
    }

    /// Notes what stands before the text that follows.
    fn point(&mut self, point: Point) {
        self.settle();
        self.page.point(point);
    }

    /// `w:ptab`: a tab to the margin or the middle of the line, with its own leader.
    fn absolute_tab(&mut self, element: &Element) {
        let before = self.page.here();
        self.push_char('\t');
        if leads(element) && before < self.page.here() {
            self.page.lead_last_tab();
        }
    }

    /// `w:sym`, and `w16se:symEx` whose code may lie past U+FFFF ([MS-DOCX] §2.7.1.10).
    pub(super) fn symbol(&mut self, element: &Element) {
        let font = element.attr("font").map_or(Font::Text, |name| Font::of(&name));
        let code = element.attr("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
        if let Some(c) = code.and_then(char::from_u32) {
            self.push_char(glyph(font, c));
        }
    }

    /// A reference to a note: the note of a hidden one is not shown.
    fn refer(&mut self, element: &Element) {
        let Some(id) = element.attr("id").filter(|_| !self.hides()) else { return };
        self.page.keep(2 + id.len() / 32);
        let marked = element.attr("customMarkFollows").is_some_and(|on| !matches!(&*on, "0" | "false" | "off"));
        let notes = match element.local() {
            b"footnoteReference" => &mut self.references.footnotes,
            _ => &mut self.references.endnotes,
        };
        notes.add(id.into_owned(), marked);
    }
}
