//! Elements within a paragraph: runs, tabs, breaks, symbols, fields, controls, references to notes.

use super::body::{Body, Capture, Context, Ending};
use super::element::Element;
use crate::compose::controls::Control;
use crate::compose::fields::Field;
use crate::compose::paragraph::Point;
use crate::compose::props::leads;
use crate::compose::symbols::{Font, glyph};
use crate::document::MarkKind;
use crate::limits;

impl Body {
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
                self.begin_field(Field::simple(&element.attr("instr").unwrap_or_default()));
                return Some((context, Ending::Field));
            }
            b"ffData" => return Some((Context::FormData, Ending::Nothing)),
            b"instrText" => {
                self.capture = Capture::Instruction;
                return Some((context, Ending::Instruction));
            }
            b"sdt" => {
                let start = self.story().para.as_ref().map_or(0, |para| para.text.len());
                self.story().controls.push(Control::new(start));
                return Some((context, Ending::Control));
            }
            b"sdtContent" => self.open_content(),
            b"sdtPr" => return Some((Context::ControlProps, Ending::Nothing)),
            b"ins" | b"moveTo" => self.out.notes.insertions += 1,
            b"del" | b"moveFrom" => {
                self.out.notes.deletions += 1;
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
            b"drawing" | b"pict" => self.out.notes.pictures += 1,
            b"control" => {
                self.out.notes.objects += 1;
                self.show_picture();
            }
            b"commentReference" => {
                if let Some(id) = element.attr("id") {
                    self.point(Point::Comment(id.into()));
                }
            }
            b"bookmarkStart" => self.open_bookmark(element),
            b"bookmarkEnd" => self.close_bookmark(element),
            b"footnoteReference" | b"endnoteReference" => self.refer(element),
            _ => {}
        }
        plain
    }

    /// Notes what stands before the text that follows, if that shows.
    fn point(&mut self, point: Point) {
        if self.hides() || !self.story().shows() {
            return;
        }
        if let Some(para) = self.story().para.as_mut().filter(|para| para.points.len() < limits::PAGES) {
            para.points.push((para.text.len(), point));
        }
    }

    fn open_bookmark(&mut self, element: &Element) {
        let (Some(id), Some(name)) = (element.attr("id"), element.attr("name")) else { return };
        if name.starts_with('_') {
            return;
        }
        // Each costs a few of what others do, and a name as long as Word allows no more.
        self.keep(4 + (id.len() + name.len()) / 32);
        if let Some(para) = &mut self.story().para {
            para.bookmarks.insert(id.into_owned(), (name.into_owned(), para.text.len()));
        }
    }

    fn close_bookmark(&mut self, element: &Element) {
        let name = self.out.bookmarks.len() as u32;
        let Some(para) = self.story().para.as_mut().filter(|para| !para.bookmarks.is_empty()) else { return };
        let bookmark = element.attr("id").and_then(|id| para.bookmarks.remove(&*id));
        let Some((text, start)) = bookmark.filter(|bookmark| bookmark.1 < para.text.len()) else { return };
        para.mark(start, MarkKind::Bookmark { name });
        self.out.bookmarks.push(text);
    }

    /// `w:ptab`: a tab to the margin or the middle of the line, with its own leader.
    fn absolute_tab(&mut self, element: &Element) {
        let before = self.story().para.as_ref().map_or(0, |para| para.text.len());
        self.push_char('\t');
        if leads(element)
            && let Some(para) = &mut self.story().para
        {
            para.mark(before, MarkKind::LeaderTab);
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

    pub(super) fn end_control(&mut self) {
        self.close_bound();
        let story = self.story();
        let Some(mut control) = story.controls.pop() else { return };
        if story.shows()
            && let Some(para) = &mut story.para
        {
            control.close(para);
        }
    }

    /// A reference to a note: the note of a hidden one is not shown.
    fn refer(&mut self, element: &Element) {
        let Some(id) = element.attr("id").filter(|_| !self.hides()) else { return };
        self.keep(2 + id.len() / 32);
        let marked = element.attr("customMarkFollows").is_some_and(|on| !matches!(&*on, "0" | "false" | "off"));
        let notes = match element.local() {
            b"footnoteReference" => &mut self.references.footnotes,
            _ => &mut self.references.endnotes,
        };
        notes.add(id.into_owned(), marked);
    }
}
