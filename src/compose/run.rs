//! The open run: whether it shows, and what its text becomes.

use super::paragraph::Para;
use super::props::Toggles;
use super::story::Run;
use super::symbols::{self, Font};
use crate::document::{Mark, MarkKind, Span};
use crate::docx::body::{Body, Capture};

impl Body {
    /// Begins a run.
    pub(crate) fn open_run(&mut self) {
        let story = self.story();
        let start = story.para.as_ref().map_or(0, |para| para.text.len());
        story.run = Run { start, ..Run::default() };
    }

    /// Ends a run: what covers all of it is marked.
    pub(crate) fn close_run(&mut self) {
        let story = self.story();
        let run = std::mem::take(&mut story.run);
        let is_faint = self.is_faint(&run);
        let Some(para) = &mut self.story().para else { return };
        if is_faint {
            para.extend_mark(run.start, MarkKind::Faint);
        }
        if run.props.highlight {
            para.extend_mark(run.start, MarkKind::Highlight);
        }
        if run.props.border && para.text.get(run.start..).is_some_and(|text| text.trim().is_empty()) {
            para.extend_mark(run.start, MarkKind::Line);
        }
        if run.props.underline {
            underline(para, run.start);
        }
        let toggles = run.settled.unwrap_or(0);
        if toggles & Toggles::CAPITALS != 0 {
            para.extend_mark(run.start, MarkKind::Capitals { typed: 0 });
        }
        if toggles & Toggles::STRUCK != 0 {
            para.extend_mark(run.start, MarkKind::Struck);
        }
    }

    /// Whether the open run is hidden.
    pub(crate) fn hides(&mut self) -> bool {
        self.settle() & Toggles::HIDDEN != 0
    }

    /// Which of [`Toggles`] hold for the open run.
    fn settle(&mut self) -> u8 {
        let story = self.story();
        if let Some(settled) = story.run.settled {
            return settled;
        }
        let paragraph = story.para.as_ref().map_or(0, |para| para.style);
        let (style, direct) = (story.run.style, story.run.props.toggles);
        let table = story.tables.last().map_or(0, |table| table.style);
        let covered = story.places.last().is_some_and(|place| place.covered);
        let covered = if covered { Toggles::HIDDEN } else { 0 };
        let settled = self.styles.toggles(direct, table, paragraph, style) | covered;
        self.story().run.settled = Some(settled);
        settled
    }

    /// Notes the font of the text that follows, where it may be in an old encoding.
    fn face(&mut self) {
        if self.legacy.is_none() {
            return;
        }
        let story = self.story();
        let (face, style) = (story.run.props.face, story.run.style);
        let paragraph = story.para.as_ref().map_or(0, |para| para.style);
        let face = self.styles.face(face, paragraph, style);
        if let Some(para) = &mut self.story().para
            && para.faces.last().is_none_or(|last| last.1 != face)
        {
            para.faces.push((para.text.len(), face));
        }
    }

    /// Appends text of the open run, if it shows.
    pub(crate) fn push(&mut self, text: &str) {
        let toggles = self.settle();
        let (hidden, bold) = (toggles & Toggles::HIDDEN != 0, toggles & Toggles::BOLD != 0);
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
        para.size = if story.run.props.size > 0 { story.run.props.size } else { para.size };
        let from = para.text.len();
        let font = story.run.props.font;
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
            para.bold |= bold;
            para.plain |= !bold;
        }
    }

    /// Appends text whose element does not say `xml:space="preserve"`: white space at the ends of it is
    /// none, a tab within is a space. `held` is the white space before it that may be the end; `None` at
    /// the start.
    pub(crate) fn trimmed(&mut self, text: &str, held: Option<usize>) {
        let shown = text.trim_matches(XML_SPACE);
        let after = text.len() - text.trim_end_matches(XML_SPACE).len();
        if shown.is_empty() {
            self.capture = Capture::Trimmed { held: held.map(|before| before + text.len()) };
            return;
        }
        self.capture = Capture::Trimmed { held: Some(after) };
        let start = text.len() - text.trim_start_matches(XML_SPACE).len();
        if let Some(before) = held.filter(|before| before + start > 0) {
            self.push(&" ".repeat(before + start));
        }
        if memchr::memchr(b'\t', shown.as_bytes()).is_some() {
            self.push(&shown.replace('\t', " "));
        } else {
            self.push(shown);
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
        let bold = self.settle() & Toggles::BOLD != 0;
        let story = self.story();
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

/// White space of XML: a no-break space is none.
const XML_SPACE: [char; 4] = [' ', '\t', '\r', '\n'];

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
