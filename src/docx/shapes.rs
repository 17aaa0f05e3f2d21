//! What floats over the page or stands in a drawing: text boxes, WordArt, shapes, charts, diagrams.

use super::body::{Body, Capture, Context, Ending};
use super::element::Element;
use crate::fault::Fault;

impl Body<'_> {
    /// `w:txbxContent`, or the text of a drawn shape.
    pub(super) fn open_textbox(&mut self) -> Option<(Context, Ending)> {
        if self.hides() {
            self.page.out.notes.hidden += 1;
            return None;
        }
        // Words of an instruction are none of the page.
        self.page.story().shows().then(|| {
            self.open_floating();
            (Context::Content, Ending::Story)
        })
    }

    /// A whole story over the page, a paragraph a line.
    fn float(&mut self, lines: &[impl AsRef<str>]) -> Result<(), Fault> {
        if lines.is_empty() {
            return Ok(());
        }
        if self.hides() {
            self.page.out.notes.hidden += 1;
            return Ok(());
        }
        self.open_floating();
        for line in lines {
            self.open_paragraph();
            self.push(line.as_ref());
            self.close_paragraph()?;
        }
        self.close_story()
    }

    /// An element of VML; `None` passes it over.
    pub(super) fn vml(&mut self, element: &Element, context: Context) -> Result<Option<(Context, Ending)>, Fault> {
        // ECMA-376-4 §19.1.2.19, `style`.
        let hidden = element.attr("style").is_some_and(|style| {
            let mut said = style.split(';').filter_map(|one| one.split_once(':'));
            said.any(|(name, value)| name.trim() == "visibility" && value.trim() == "hidden")
        });
        if hidden {
            self.page.out.notes.hidden += 1;
            return Ok(None);
        }
        // WordArt; in a `v:shapetype` it has no text yet (§19.1.2.23).
        if element.local() == b"textpath" && element.attr("on").is_none_or(|on| !matches!(&*on, "f" | "false")) {
            let text = element.attr("string").unwrap_or_default();
            let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
            self.float(&lines)?;
        }
        if element.local() == b"imagedata" {
            self.show_picture();
        }
        Ok(Some((context, Ending::Nothing)))
    }

    /// An element of DrawingML's shapes, as a locked canvas has them (ECMA-376-1 §20.3); `None` passes it over.
    pub(super) fn drawing(&mut self, element: &Element, context: Context) -> Option<(Context, Ending)> {
        match element.local() {
            b"txBody" => return self.open_textbox(),
            b"p" => {
                let ending = if self.open_paragraph() { Ending::Paragraph } else { Ending::Nothing };
                return Some((Context::Content, ending));
            }
            b"r" | b"fld" => {
                self.open_run();
                return Some((Context::Content, Ending::Run));
            }
            b"t" => {
                self.capture = Capture::Text;
                return Some((context, Ending::Text));
            }
            b"br" => self.push_char('\n'),
            b"blip" => self.show_picture(),
            _ => {}
        }
        Some((context, Ending::Nothing))
    }

    /// An element of a drawing that names a shape, or holds a chart or a diagram.
    pub(super) fn shape(&mut self, element: &Element, context: Context) -> Result<Option<(Context, Ending)>, Fault> {
        match element.local() {
            // §20.4.2.5, §20.1.2.2.8: the drawing that it names is not shown.
            b"docPr" | b"cNvPr" if element.attr("hidden").is_some_and(|on| matches!(&*on, "1" | "true")) => {
                self.page.out.notes.hidden += 1;
                self.abandon_parent();
            }
            b"chart" => self.drawn(element.attr("id").as_deref())?,
            b"relIds" => self.drawn(element.attr("dm").as_deref())?,
            _ => {}
        }
        Ok(Some((context, Ending::Nothing)))
    }

    /// The words of a chart or diagram, once for each.
    fn drawn(&mut self, id: Option<&str>) -> Result<(), Fault> {
        self.show_picture();
        match id.and_then(|id| self.drawings.remove(id)) {
            Some(lines) => self.float(&lines),
            None => Ok(()),
        }
    }
}
