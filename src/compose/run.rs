//! The open run: whether it shows, and what its text becomes.

use super::legacy::Face;
use super::page::Page;
use super::paragraph::Para;
use super::props::Toggles;
use super::symbols::{self, Font};
use crate::document::{Mark, MarkKind, Span};

/// How the characters of a run look, all styles resolved.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Look {
    /// Which of [`Toggles`] hold.
    pub(crate) toggles: u8,
    /// What the run itself says: a style that underlines or highlights draws no line to write on.
    pub(crate) underline: bool,
    pub(crate) highlight: bool,
    /// A box round it.
    pub(crate) border: bool,
    /// The letters are white.
    pub(crate) white: bool,
    /// The ground of the run, or of its paragraph, has a colour.
    pub(crate) shaded: bool,
    /// What its codes stand for: asked for when something is shown.
    pub(crate) font: Font,
    /// Kept only where text may be in an old encoding.
    pub(crate) face: Face,
    /// Half-points that the run itself says; 0 for none.
    pub(crate) size: u16,
    /// Half-points, by its styles too; 0 where nothing is said.
    pub(crate) seen_size: u16,
}

/// The open run.
#[derive(Debug, Clone, Default)]
pub(crate) struct Run {
    /// To be told before the first text.
    pub(crate) look: Look,
    /// Where it begins in the paragraph.
    pub(super) start: usize,
    /// Its hidden text was counted.
    counted: bool,
}

impl Run {
    /// The run, as it goes on in another paragraph.
    pub(super) fn again(&self) -> Run {
        Run { start: 0, ..self.clone() }
    }
}

impl Page {
    /// Begins a run.
    pub(crate) fn open_run(&mut self) {
        let start = self.here();
        self.story().run = Run { start, ..Run::default() };
    }

    /// Where the next character of the open paragraph will stand in it.
    pub(crate) fn here(&mut self) -> usize {
        self.story().para.as_ref().map_or(0, |para| para.text.len())
    }

    /// Ends a run: what covers all of it is marked.
    pub(crate) fn close_run(&mut self) {
        let Run { look, start, .. } = std::mem::take(&mut self.story().run);
        let is_faint = self.is_faint(&look);
        let Some(para) = &mut self.story().para else { return };
        if is_faint {
            para.extend_mark(start, MarkKind::Faint);
        }
        if look.highlight {
            para.extend_mark(start, MarkKind::Highlight);
        }
        if look.border && para.text.get(start..).is_some_and(|text| text.trim().is_empty()) {
            para.extend_mark(start, MarkKind::Line);
        }
        if look.underline {
            underline(para, start);
        }
        if look.toggles & Toggles::CAPITALS != 0 {
            para.extend_mark(start, MarkKind::Capitals { typed: 0 });
        }
        if look.toggles & Toggles::STRUCK != 0 {
            para.extend_mark(start, MarkKind::Struck);
        }
    }

    /// Whether the open run is hidden, or stands where nothing shows.
    pub(crate) fn hides(&mut self) -> bool {
        let story = self.story();
        story.run.look.toggles & Toggles::HIDDEN != 0 || story.places.last().is_some_and(|place| place.covered)
    }

    /// Notes the font of the text that follows, where it may be in an old encoding.
    fn face(&mut self) {
        if self.legacy.is_none() {
            return;
        }
        let story = self.story();
        let face = story.run.look.face;
        if let Some(para) = &mut story.para
            && para.faces.last().is_none_or(|last| last.1 != face)
        {
            para.faces.push((para.text.len(), face));
        }
    }

    /// Appends text of the open run, if it shows.
    pub(crate) fn push(&mut self, text: &str) {
        let hidden = self.hides();
        let story = self.story();
        if hidden {
            let counted = std::mem::replace(&mut story.run.counted, true);
            if let Some(bound) = &mut story.bound {
                bound.text = None;
            }
            self.out.notes.hidden += u32::from(!counted);
            return;
        }
        if !story.shows() {
            story.instruct(text);
            return;
        }
        if story.bound.is_some() {
            return self.push_bound();
        }
        self.face();
        let story = self.story();
        let Some(para) = &mut story.para else { return };
        let Look { toggles, size, font, .. } = story.run.look;
        para.size = if size > 0 { size } else { para.size };
        let from = para.text.len();
        // Symbols have codes in the private use area, U+F0xx: 0xEF 0x80 … in UTF-8.
        if font != Font::Text || memchr::memchr(0xEF, text.as_bytes()).is_some() {
            para.text.extend(text.chars().map(|c| symbols::glyph(font, c)));
        } else {
            para.text.push_str(text);
        }
        if memchr::memchr3(b'\r', b'\n', b'\t', text.as_bytes()).is_some() {
            para.has_tab |= memchr::memchr(b'\t', text.as_bytes()).is_some();
            if memchr::memchr2(b'\r', b'\n', text.as_bytes()).is_some() {
                let flat = para.text.split_off(from);
                let mut before = ' ';
                para.text.extend(flat.chars().filter_map(|c| {
                    let pair = std::mem::replace(&mut before, c) == '\r' && c == '\n';
                    (!pair).then_some(if matches!(c, '\r' | '\n') { ' ' } else { c })
                }));
            }
        }
        if text.contains(|c: char| !c.is_whitespace()) {
            let bold = toggles & Toggles::BOLD != 0;
            para.bold |= bold;
            para.plain |= !bold;
        }
    }

    /// The open paragraph shows what is no text: a picture, an object, a control of a form.
    pub(crate) fn show_picture(&mut self) {
        if self.hides() {
            return;
        }
        if let Some(para) = self.story().para.as_mut() {
            para.pictured = true;
        }
    }

    /// Appends one character that is no text of the file: a tab, a break, a hyphen.
    pub(crate) fn push_char(&mut self, c: char) {
        if self.hides() {
            return;
        }
        let story = self.story();
        let bold = story.run.look.toggles & Toggles::BOLD != 0;
        if !story.shows() || story.bound.is_some() {
            return;
        }
        self.face();
        let Some(para) = &mut self.story().para else { return };
        para.text.push(c);
        para.has_tab |= c == '\t';
        if !c.is_whitespace() {
            para.bold |= bold;
            para.plain |= !bold;
        }
    }
}

/// Spaces that make a line to write on when other text is underlined with them.
const LINE_SPACES: usize = 3;

/// Marks what an underlined run draws as a line: all of it when it is only white space,
/// long stretches of spaces otherwise.
fn underline(para: &mut Para, start: usize) {
    let Para { text, marks, .. } = para;
    let Some(text) = text.get(start..) else { return };
    let is_space = |c: char| c != '\n' && c.is_whitespace();
    if text.chars().all(is_space) {
        para.extend_mark(start, MarkKind::UnderlinedSpace);
        return;
    }
    let (mut from, mut count) = (start, 0);
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        if c != '\t' && is_space(c) {
            count += 1;
            continue;
        }
        if count >= LINE_SPACES {
            marks.push(Mark { span: Span::new(from, start + at), kind: MarkKind::UnderlinedSpace });
        }
        (from, count) = (start + at + c.len_utf8(), 0);
    }
}
