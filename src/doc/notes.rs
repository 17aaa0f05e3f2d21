//! Headers and footers, footnotes and endnotes, comments (\[MS-DOC\] 2.3).

use std::collections::HashSet;
use std::ops::Range;

use super::bytes::{Plc, slice, u16_at, utf16};
use super::fib::{Pair, Story};
use super::places::COMMENT;
use super::story::Reader;
use crate::compose::fields::Numbers;
use crate::compose::note_numbers::NoteNumbers;
use crate::document::Part;
use crate::fault::Fault;

/// Stories before the headers of the first section: separators of notes. Each section has six (2.3.3).
const SEPARATORS: usize = 6;
const MARGINS: usize = 6;

/// Where the author's number stands in the reference to a comment (ATRDPre10, 2.9.7).
const AUTHOR: usize = 20;

/// A kind of margin, by the places of its stories in a section: of even pages, of others, of the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Margin {
    Header,
    Footer,
}

impl Margin {
    fn stories(self) -> [usize; 3] {
        match self {
            Margin::Header => [0, 1, 4],
            Margin::Footer => [2, 3, 5],
        }
    }
}

impl Reader<'_, '_> {
    /// Reads headers or footers, numbered as pages first show them.
    ///
    /// # Errors
    /// Those of the model and the page.
    pub(super) fn margins(&mut self, margin: Margin) -> Result<(), Fault> {
        for (number, cps) in (1..).zip(self.shown(margin)?) {
            self.page.numbers = Numbers::default();
            let part = if margin == Margin::Header { Part::Header(number) } else { Part::Footer(number) };
            self.story(part, cps)?;
        }
        Ok(())
    }

    /// What pages show in their margins, each once, in the order of the pages. A section without one of its own
    /// shows that of the section before.
    fn shown(&self, margin: Margin) -> Result<Vec<Range<u32>>, Fault> {
        let stories = self.model.plc(Pair::Headers, 0)?;
        let start = self.model.fib.story(Story::Headers).start;
        let facing = self.model.has_facing_pages()?;
        let (mut current, mut met, mut shown) = ([0; 3], HashSet::new(), Vec::new());
        for section in 0..self.model.sections.len() {
            for (current, story) in current.iter_mut().zip(margin.stories()) {
                let index = SEPARATORS + MARGINS * section + story;
                if index < stories.len() && stories.cp(index) < stories.cp(index + 1) {
                    *current = index;
                }
            }
            let [even, other, first] = current;
            let even = if facing { even } else { 0 };
            let pages =
                if self.model.sections.has_title_page(section)? { [first, even, other] } else { [other, even, 0] };
            for index in pages.into_iter().filter(|&index| index > 0) {
                if met.insert(index) {
                    // Each ends with a mark that is not its own.
                    let end = stories.cp(index + 1).saturating_sub(1);
                    shown.push(start.saturating_add(stories.cp(index))..start.saturating_add(end));
                }
            }
        }
        Ok(shown)
    }

    /// Reads the footnotes, then the endnotes.
    ///
    /// # Errors
    /// Those of the model and the page.
    pub(super) fn notes(&mut self) -> Result<(), Fault> {
        let (footnotes, endnotes) = (std::mem::take(&mut self.footnotes), std::mem::take(&mut self.endnotes));
        self.notes_of(Story::Footnotes, Pair::FootnoteTexts, &footnotes, Part::Footnote)?;
        self.notes_of(Story::Endnotes, Pair::EndnoteTexts, &endnotes, Part::Endnote)
    }

    fn notes_of(
        &mut self,
        story: Story,
        texts: Pair,
        numbers: &NoteNumbers,
        part: fn(u32) -> Part,
    ) -> Result<(), Fault> {
        self.page.numbers = Numbers::default();
        let texts = self.model.plc(texts, 0)?;
        for (index, cps) in self.texts(story, texts).enumerate() {
            if let Some(number) = numbers.get(&index.to_string()) {
                self.story(part(number), cps)?;
            }
        }
        Ok(())
    }

    /// Reads the comments.
    ///
    /// # Errors
    /// Those of the model and the page.
    pub(super) fn comments(&mut self) -> Result<(), Fault> {
        let (refs, texts) = (self.model.plc(Pair::CommentRefs, COMMENT)?, self.model.plc(Pair::CommentTexts, 0)?);
        let authors = authors(self.model.part(Pair::CommentAuthors)?);
        for (index, cps) in self.texts(Story::Comments, texts).enumerate().take(refs.len()) {
            let author = u16_at(refs.element(index), AUTHOR).and_then(|author| authors.get(usize::from(author)));
            let author = author.map_or_else(String::new, |author| utf16(author));
            self.page.open_comment(&author, &index.to_string());
            self.flow(cps, false)?;
            self.page.close_story()?;
        }
        Ok(())
    }

    /// The characters of the notes of a story. Behind the last is a text that is none.
    fn texts<'t>(&self, story: Story, texts: Plc<'t>) -> impl Iterator<Item = Range<u32>> + use<'t> {
        let start = self.model.fib.story(story).start;
        let place = move |index: usize| start.saturating_add(texts.cp(index));
        (0..texts.len().saturating_sub(1)).map(move |index| place(index)..place(index + 1))
    }
}

/// The names of those who wrote comments (2.9.119, GrpXstAtnOwners).
fn authors(table: &[u8]) -> Vec<&[u8]> {
    let (mut authors, mut at) = (Vec::new(), 0);
    while let Some(author) = u16_at(table, at).and_then(|len| slice(table, at + 2, 2 * usize::from(len))) {
        authors.push(author);
        at += 2 + author.len();
    }
    authors
}
