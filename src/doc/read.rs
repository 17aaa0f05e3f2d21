//! A whole document, part by part, in the order in which the page has them.

use std::collections::HashSet;

use super::boxes::Boxes;
use super::fib::Story;
use super::labels;
use super::model::Model;
use super::notes::Margin;
use super::open::Streams;
use super::story::Reader;
use crate::compose::legacy::Legacy;
use crate::compose::numbering::Numbering;
use crate::compose::page::Page;
use crate::compose::symbols::Font;
use crate::document::Part;
use crate::fault::Fault;

/// Reads a document, in old encodings where that is known.
///
/// # Errors
/// Those of the model and the page.
pub(super) fn read<'a>(streams: &'a Streams<'a>, legacy: Option<Legacy>) -> Result<Page, Fault> {
    let model = Model::read(streams)?;
    let mut reader = Reader::new(&model, legacy)?;
    reader.page.out.notes.macros = streams.macros;
    reader.page.out.notes.objects = streams.objects;
    reader.main()?;
    reader.boxes = Boxes::read(&model, Story::Headers)?;
    // As on the page, headers stand before the main text.
    let main = reader.page.set_aside();
    reader.margins(Margin::Header)?;
    reader.page.append(main);
    reader.margins(Margin::Footer)?;
    reader.notes()?;
    reader.comments()?;
    reader.page.check_kept()?;
    reader.label()?;
    Ok(reader.page)
}

impl Reader<'_, '_> {
    fn main(&mut self) -> Result<(), Fault> {
        self.boxes = Boxes::read(self.model, Story::Main)?;
        let cps = self.model.fib.story(Story::Main);
        self.page.open_story(Part::Body);
        self.flow(cps.clone(), false)?;
        self.end_section(cps.end)?;
        // Boxes that nothing anchors are lost for no reader.
        for cps in self.boxes.rest() {
            self.page.open_floating();
            self.flow(cps, true)?;
            self.page.close_story()?;
        }
        self.page.close_story()
    }

    /// Gives paragraphs in lists their labels.
    fn label(&mut self) -> Result<(), Fault> {
        let used: HashSet<u32> = self.page.lists.iter().map(|item| item.list).collect();
        if used.is_empty() {
            return Ok(());
        }
        let fonts: Vec<Font> = self.fonts.iter().map(|font| font.0).collect();
        self.page.label(Numbering::of(labels::lists(&self.model.lists, &fonts, &used)))
    }
}
