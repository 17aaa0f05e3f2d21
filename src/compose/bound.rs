//! Where a bound content control shows the value of the store in place of what it holds.

use memchr::memmem;

use super::controls::Bound;
use crate::docx::body::Body;
use crate::docx::package::Package;
use crate::docx::relations::Relation;
use crate::docx::store::Store;
use crate::fault::Fault;

impl Body {
    /// Reads the parts that controls are bound to, when `text` has one that is.
    ///
    /// # Errors
    /// Those of [`Store::open`].
    pub(crate) fn open_store(&mut self, package: &mut Package, main: &[Relation], text: &str) -> Result<(), Fault> {
        if self.store.is_none() && memmem::find(text.as_bytes(), b"dataBinding").is_some() {
            self.store = Some(Store::open(package, main)?);
        }
        Ok(())
    }

    /// The content of a control begins (`w:sdtContent`).
    pub(crate) fn open_content(&mut self) {
        let Some(mut store) = self.store.take() else { return };
        let story = self.story();
        if story.bound.is_none() && !story.controls.iter().any(|control| control.repeats) {
            let index = story.controls.len().saturating_sub(1);
            if let Some(control) = story.controls.last_mut()
                && let Some(value) = control.take_binding().and_then(|binding| store.value(&binding))
                && let Some(text) = control.bind(value)
            {
                story.bound = Some(Bound { text: Some(text), control: index });
            }
        }
        self.store = Some(store);
    }

    /// Shows the value of the open control, if it was not shown yet.
    pub(crate) fn push_bound(&mut self) {
        let story = self.story();
        if story.para.is_none() {
            return;
        }
        let Some(mut bound) = story.bound.take() else { return };
        for (index, line) in bound.text.take().unwrap_or_default().split('\n').enumerate() {
            if index > 0 {
                self.push_char('\n');
            }
            self.push(line);
        }
        self.story().bound = Some(bound);
    }

    /// The innermost control ends, and with it what it shows.
    pub(crate) fn close_bound(&mut self) {
        let story = self.story();
        let last = story.controls.len().saturating_sub(1);
        if story.bound.as_ref().is_some_and(|bound| bound.control == last) {
            self.push_bound();
            self.story().bound = None;
        }
    }
}
