//! Runs of the plainest sort: properties that were met before, one text, no more. Nearly all are, so they
//! are read as a whole, and those that follow one another at once.

use super::body::{Body, Capture, LONGEST_TEXT};
use super::element::{Element, Ns};
use super::side::OpenRun;
use super::xml::Xml;
use crate::fault::Fault;

/// What stands before a run and says nothing of the text.
const PROOF: &str = "<w:proofErr w:type=\"";
/// The start tag of its properties.
const PROPS: &str = "<w:rPr>";

/// What a run holds, from behind its start tag.
struct Plain<'a> {
    /// It has properties, those that [`super::blocks::Blocks`] found last.
    has_props: bool,
    text: &'a str,
    /// White space at its ends counts.
    preserves: bool,
    /// Bytes and pieces with the end tag of the run.
    length: usize,
    pieces: u64,
}

impl Body<'_> {
    /// Reads the run that began last to its end, and those that follow, as far as they are plain; `false`, and
    /// nothing is read, if it is not.
    ///
    /// # Errors
    /// `too-long` where the text so far is.
    pub(super) fn plain_runs(&mut self, run: &Element, xml: &mut Xml) -> Result<bool, Fault> {
        // What other prefixes mean is the business of the reader.
        if (run.ns, run.name) != (Ns::Word, "w:r") || self.capture != Capture::Nothing {
            return Ok(false);
        }
        let Some(plain) = self.plain(xml.position(), xml) else { return Ok(false) };
        if !xml.jump(plain.length, plain.pieces) {
            return Ok(false);
        }
        self.show_run(plain);
        while let Some((before, pieces)) = xml.text().get(xml.position()..).and_then(start)
            && let Some(plain) = self.plain(xml.position() + before, xml)
            && xml.jump_whole(before + plain.length, pieces + plain.pieces)
        {
            self.page.check_kept()?;
            self.open_run();
            self.show_run(plain);
        }
        Ok(true)
    }

    /// What the run holds whose start tag ends at `at`, if it is plain.
    fn plain<'a>(&mut self, at: usize, xml: &Xml<'a>) -> Option<Plain<'a>> {
        let rest = xml.text().get(at..)?;
        let (mut length, mut pieces) = (0, 0);
        let has_props = rest.starts_with(PROPS);
        if has_props {
            let (block, within) = self.blocks.run(at + PROPS.len(), xml)?;
            (length, pieces) = (PROPS.len() + block, 1 + within);
        }
        let (text, preserves, after) = only_text(rest.get(length..)?)?;
        if !self.page.has_room(2 * LONGEST_TEXT) {
            return None;
        }
        let pieces = pieces + 3 + u64::from(!text.is_empty());
        Some(Plain {
            has_props,
            text,
            preserves: preserves || xml.preserves(),
            length: rest.len() - after.len(),
            pieces,
        })
    }

    /// Shows what the open run holds, and ends it.
    fn show_run(&mut self, plain: Plain) {
        self.dress(plain.has_props);
        self.capture = if plain.preserves { Capture::Text } else { Capture::Trimmed { held: None } };
        self.text(plain.text);
        self.capture = Capture::Nothing;
        self.page.close_run();
        self.side().run = OpenRun::default();
    }

    /// Tells the page how the open run looks: mostly as the one before.
    fn dress(&mut self, has_props: bool) {
        let props = self.blocks.last_run().filter(|_| has_props);
        let Some(side) = self.sides.last_mut() else { return };
        let by = LookBy {
            props: props.map(|props| props.0),
            paragraph: side.para.style,
            shaded: side.para.props.shaded,
            table: side.tables.last().map_or(0, |table| table.style),
        };
        if let Some((_, look)) = self.look.filter(|look| look.0 == by) {
            side.run.settled = true;
            self.page.story().run.look = look;
            return;
        }
        if let Some((_, OpenRun { props, style, .. })) = props {
            (side.run.props, side.run.style) = (props.clone(), *style);
        }
        self.settle();
        self.settle_marks();
        self.look = Some((by, self.page.story().run.look));
    }
}

/// What the look of a plain run depends on: where its properties were read, the style and the ground of its
/// paragraph, the style of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LookBy {
    props: Option<usize>,
    paragraph: usize,
    shaded: Option<bool>,
    table: usize,
}

/// The text at the beginning of `rest`, if the run holds nothing else: whether its white space counts, and
/// what stands behind the run.
fn only_text(rest: &str) -> Option<(&str, bool, &str)> {
    let inner = rest.strip_prefix("<w:t")?;
    let (inner, preserves) = match inner.strip_prefix('>') {
        Some(inner) => (inner, false),
        None => (inner.strip_prefix(" xml:space=\"preserve\">")?, true),
    };
    let end = memchr::memchr2(b'<', b'&', inner.as_bytes()).filter(|&end| end <= LONGEST_TEXT)?;
    let (text, after) = inner.split_at(end);
    Some((text, preserves, after.strip_prefix("</w:t></w:r>")?))
}

/// The bytes and pieces up to the end of the start tag of a run, if one follows. What Word notes of spelling
/// and of when a run was typed is no matter of the text.
fn start(rest: &str) -> Option<(usize, u64)> {
    let (mut after, mut pieces) = (rest, 1);
    while let Some(proof) = after.strip_prefix(PROOF) {
        let letters = proof.bytes().take_while(u8::is_ascii_alphabetic).count();
        after = proof.get(letters..)?.strip_prefix("\"/>")?;
        pieces += 2;
    }
    after = after.strip_prefix("<w:r")?;
    while let Some(save) = after.strip_prefix(" w:rsid") {
        let (kind, value) = save.split_once("=\"")?;
        let number = value.get(..8)?;
        if kind.len() > 3 || !kind.bytes().chain(number.bytes()).all(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        after = value.get(8..)?.strip_prefix('"')?;
    }
    let after = after.strip_prefix('>')?;
    Some((rest.len() - after.len(), pieces))
}
