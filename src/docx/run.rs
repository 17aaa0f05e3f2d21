//! The open run: how it looks, and text of the file as XML has it.

use super::body::{Body, Capture};
use super::side::OpenRun;
use crate::compose::run::Look;

impl Body<'_> {
    /// Begins a run.
    pub(super) fn open_run(&mut self) {
        self.page.open_run();
        self.side().run = OpenRun::default();
    }

    /// Begins a run that looks so, whatever the styles of the document.
    pub(super) fn open_run_as(&mut self, look: Look) {
        self.open_run();
        self.side().run.settled = true;
        let props = &mut self.side().run.props;
        (props.underline, props.highlight) = (look.underline, look.highlight);
        self.page.story().run.look = look;
    }

    /// Ends a run.
    pub(super) fn close_run(&mut self) {
        self.settle_marks();
        self.page.close_run();
        self.side().run = OpenRun::default();
    }

    /// Tells the page what a run with these properties is marked with.
    pub(super) fn settle_marks(&mut self) {
        let (side, page, styles) = (self.sides.last_mut(), &mut self.page, &mut self.styles);
        let Some(side) = side else { return };
        let OpenRun { props, style, .. } = &side.run;
        let look = &mut page.story().run.look;
        (look.underline, look.highlight, look.border) = (props.underline, props.highlight, props.border);
        let base = styles.get(side.para.style);
        let (mut ink, mut size) = (base.ink, base.size);
        let ground = side.para.props.shaded.or(base.para.shaded).unwrap_or(false);
        if *style != 0 {
            let own = styles.get(*style);
            ink.lay(own.ink);
            size = own.size;
        }
        ink.lay(props.ink);
        look.seen_size = if props.size > 0 { props.size } else { size };
        look.white = ink.white == Some(true);
        look.shaded = ink.shaded == Some(true) || ground;
    }

    /// Tells the page how the open run looks, before it shows something.
    pub(super) fn settle(&mut self) {
        if self.sides.last().is_some_and(|side| side.run.settled) {
            return;
        }
        let (side, page, styles) = (self.sides.last_mut(), &mut self.page, &mut self.styles);
        let Some(side) = side else { return };
        let (OpenRun { props, style, .. }, paragraph) = (&side.run, side.para.style);
        let table = side.tables.last().map_or(0, |table| table.style);
        let mut look = Look { font: props.font, size: props.size, ..Look::default() };
        look.toggles = styles.toggles(props.toggles, table, paragraph, *style);
        if page.legacy.is_some() {
            look.face = self.theme.face(styles.face(props.face, paragraph, *style));
        }
        page.story().run.look = look;
        side.run.settled = true;
    }

    /// Whether the open run is hidden.
    pub(super) fn hides(&mut self) -> bool {
        self.settle();
        self.page.hides()
    }

    /// Appends text of the open run, if it shows.
    pub(super) fn push(&mut self, text: &str) {
        self.settle();
        self.page.push(text);
    }

    /// Appends one character that is no text of the file: a tab, a break, a hyphen.
    pub(super) fn push_char(&mut self, c: char) {
        self.settle();
        self.page.push_char(c);
    }

    /// The open paragraph shows what is no text: a picture, an object, a control of a form.
    pub(super) fn show_picture(&mut self) {
        self.settle();
        self.page.show_picture();
    }

    /// Appends text whose element does not say `xml:space="preserve"`: white space at the ends of it is
    /// none, a tab within is a space. `held` is the white space before it that may be the end; `None` at
    /// the start.
    pub(super) fn trimmed(&mut self, text: &str, held: Option<usize>) {
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
}

/// White space of XML: a no-break space is none.
const XML_SPACE: [char; 4] = [' ', '\t', '\r', '\n'];
