//! Where fields begin, separate and end in the open story (`w:fldChar`, `w:fldSimple`).

use super::body::{Body, Context, Ending, Source};
use super::element::Element;
use super::unended::Unended;
use super::xml::Xml;
use crate::compose::fields::{Field, OPEN_FIELDS, Stand};

impl Body {
    /// `w:fldChar`, also in text that is deleted or not shown: there it counts all the same.
    pub(super) fn field_char(&mut self, element: &Element, context: Context, xml: &Xml) -> (Context, Ending) {
        match element.attr("fldCharType").as_deref() {
            Some("begin") => {
                let source = self.source;
                let unended = self.unended.get_or_insert_with(|| find_unended(source, xml.text()));
                let field = Field::complex(unended.reach(xml.position()));
                self.begin_field(field);
            }
            Some("separate") => {
                let story = self.story();
                let start = story.para.as_ref().map_or(0, |para| para.text.len());
                if let Some(field) = story.fields.last_mut().filter(|_| story.fields_beyond == 0) {
                    field.separate(start);
                }
            }
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

    /// Begins a field.
    pub(super) fn begin_field(&mut self, mut field: Field) {
        let story = self.story();
        field.start = story.para.as_ref().map_or(0, |para| para.text.len());
        if story.fields.len() < OPEN_FIELDS {
            story.fields.push(field);
        } else {
            story.fields_beyond += 1;
        }
    }

    /// Ends the innermost field.
    pub(super) fn end_field(&mut self) {
        let hidden = self.hides();
        let stand = self.stand();
        let story = self.story();
        if story.fields_beyond > 0 {
            story.fields_beyond -= 1;
            return;
        }
        let Some(mut field) = story.fields.pop() else { return };
        if !field.separated {
            field.separate(story.para.as_ref().map_or(0, |para| para.text.len()));
        }
        if hidden || story.para.is_none() {
            return;
        }
        let empty = story.para.as_ref().is_none_or(|para| field.start >= para.text.len());
        let font = story.run.props.font;
        if let Some(text) = field.computed(empty, font, &mut self.numbers, stand) {
            self.push(&text);
        }
        let story = self.story();
        if story.shows()
            && let Some(para) = &mut story.para
        {
            field.close(para, true);
        }
    }

    /// What counts for the number of a field in the open paragraph.
    fn stand(&mut self) -> Stand {
        let paragraph = self.out.paragraphs.len();
        let Some((style, direct)) = self.story().para.as_ref().map(|para| (para.style, para.props.list.id)) else {
            return Stand { heading: None, listed: false, paragraph };
        };
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
