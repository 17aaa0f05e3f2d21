//! What a document keeps, counted where it is kept: a few bytes of a file can ask for much more.

use super::page::Page;
use crate::fault::{CHARACTERS, Detail, Fault, FaultId};
use crate::lang::Text;
use crate::limits;

impl Page {
    /// Counts things that are kept; [`Page::check_kept`] soon says whether they are too many.
    pub(crate) fn keep(&mut self, more: usize) {
        self.kept += more;
    }

    /// Whether no more is kept than a document has. Asked at every element.
    ///
    /// # Errors
    /// `too-long`.
    pub(crate) fn check_kept(&self) -> Result<(), Fault> {
        if self.kept > limits::KEPT {
            let what = Text::new("đoạn, ô, dấu và những thứ tương tự", "paragraphs, cells, marks and the like");
            return Err(Fault::new(FaultId::TooLong, Detail::more_than(limits::KEPT, what)));
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
            return Err(Fault::new(FaultId::TooLong, Detail::more_than(limits::TEXT_CHARS, CHARACTERS)));
        }
        Ok(())
    }

    /// Whether the open paragraph has room for so many bytes: asked before text is held once more.
    pub(crate) fn has_room(&self, more: usize) -> bool {
        let held = self.stories.last().and_then(|story| story.para.as_ref()).map_or(0, |para| para.text.len());
        held + more <= limits::PARAGRAPH_BYTES
    }
}
