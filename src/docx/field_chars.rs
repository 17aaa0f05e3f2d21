//! Where fields begin, separate and end in the open story (`w:fldChar`, `w:fldSimple`).

use super::body::{Body, Context, Ending, Source};
use super::element::Element;
use super::unended::Unended;
use super::xml::Xml;
use crate::compose::fields::{Field, Stand};

impl Body<'_> {
    /// `w:fldChar`, also in text that is deleted or not shown: there it counts all the same.
    pub(super) fn field_char(&mut self, element: &Element, context: Context, xml: &Xml) -> (Context, Ending) {
        match element.attr("fldCharType").as_deref() {
            Some("begin") => {
                let source = self.source;
                let unended = self.unended.get_or_insert_with(|| find_unended(source, xml.text()));
                let field = Field::complex(unended.reach(xml.position()));
                self.page.begin_field(field);
            }
            Some("separate") => self.page.separate_field(),
            Some("end") => self.end_field(),
            _ => {}
        }
        (context, Ending::Nothing)
    }

    /// An element that stands in text which is deleted or not shown; `None` passes it over.
    pub(super) fn gone(&mut self, element: &Element, xml: &Xml) -> Option<(Context, Ending)> {
        match element.local() {
            b"fldChar" => Some(self.field_char(element, Context::Gone, xml)),
            // Another story.
            b"txbxContent" => None,
            _ => Some((Context::Gone, Ending::Nothing)),
        }
    }

    /// Ends the innermost field.
    pub(super) fn end_field(&mut self) {
        self.settle();
        let stand = self.stand();
        self.page.end_field(stand);
    }

    /// What counts for the number of a field in the open paragraph.
    fn stand(&mut self) -> Stand {
        let paragraph = self.page.out.paragraphs.len();
        if self.page.story().para.is_none() {
            return Stand { heading: None, listed: false, paragraph };
        }
        let para = &self.side().para;
        let (style, direct) = (para.style, para.props.list.id);
        let list = direct.or(self.styles.get(style).para.list.id);
        Stand { heading: self.styles.heading(style), listed: list.is_some_and(|id| id != 0), paragraph }
    }
}

fn find_unended(source: Source, text: &str) -> Unended {
    match source {
        Source::Main | Source::Header(_) | Source::Footer(_) => Unended::find(text, "txbxContent", true),
        Source::Footnotes => Unended::find(text, "footnote", false),
        Source::Endnotes => Unended::find(text, "endnote", false),
        Source::Comments => Unended::find(text, "comment", false),
    }
}
