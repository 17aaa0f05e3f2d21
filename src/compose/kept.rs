//! What a document keeps, counted where it is kept: a few bytes of a file can ask for much more.

use crate::docx::body::Body;
use crate::docx::xml::Xml;
use crate::fault::{Fault, FaultId};
use crate::limits;

impl Body {
    /// Counts things that are kept; [`Body::check_kept`] soon says whether they are too many.
    pub(crate) fn keep(&mut self, more: usize) {
        self.kept += more;
    }

    /// Whether no more is kept than a document has. Asked at every element.
    ///
    /// # Errors
    /// `too-long`.
    pub(crate) fn check_kept(&self) -> Result<(), Fault> {
        if self.kept > limits::KEPT {
            let what = format!("more than {} paragraphs, cells, marks and the like", limits::KEPT);
            return Err(Fault::new(FaultId::TooLong, what));
        }
        Ok(())
    }

    /// Counts characters that are shown.
    ///
    /// # Errors
    /// `too-long`.
    pub(crate) fn count_characters(&mut self, more: usize) -> Result<(), Fault> {
        self.characters += more;
        if self.characters > limits::TEXT_CHARS {
            return Err(Fault::new(FaultId::TooLong, format!("more than {} characters", limits::TEXT_CHARS)));
        }
        Ok(())
    }

    /// Refuses text that would make the open paragraph too long, before it is held once more.
    pub(crate) fn make_room(&mut self, text: &str, xml: &Xml) -> Result<(), Fault> {
        let held = self.stories.last().and_then(|story| story.para.as_ref()).map_or(0, |para| para.text.len());
        if held + text.len() > limits::PARAGRAPH_BYTES {
            let what = format!("a paragraph of more than {} bytes", limits::PARAGRAPH_BYTES);
            return Err(xml.here(FaultId::TooLong, &what));
        }
        Ok(())
    }
}
