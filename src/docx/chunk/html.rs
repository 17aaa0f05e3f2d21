//! Tags to blocks and lines: which elements are open, and what their beginnings and ends do.
//!
//! No tree is built. A stack of open elements follows the rules by which HTML closes what was
//! left open (HTML §13.2.6.4), as far as paragraphs, lists and tables depend on them.

use super::content::{CUT_OFF, unread};
use super::grid::Grid;
use super::list::List;
use super::style::{Change, Look, Sheet};
use super::tag::{Kind, Tag, number};
use crate::docx::body::Body;
use crate::fault::{Detail, Fault, FaultId};
use crate::lang::Text;
use crate::limits;

/// Formats of one name that may be open for another to be opened anew in the next block; HTML
/// allows as many that are the same (HTML §13.2.4.3).
const CARRIED: usize = 3;

/// An open element.
#[derive(Debug)]
pub(super) struct Open {
    name: u64,
    pub(super) kind: Kind,
    change: Change,
    look: Look,
    /// It was shown, so that its end is too.
    entered: bool,
}

/// A page while it is read into a body.
pub(super) struct Html<'a, 'p> {
    pub(super) body: &'a mut Body<'p>,
    /// The name of its part.
    pub(super) part: &'a str,
    /// Empty elements are closed by their own tag, as in XML.
    pub(super) is_xml: bool,
    pub(super) open: Vec<Open>,
    pub(super) lists: Vec<List>,
    pub(super) tables: Vec<Grid>,
    pub(super) sheet: Sheet,
    /// Text of the open `style`.
    pub(super) css: Option<String>,
    /// Text that goes elsewhere than into a paragraph: a control's, a label's.
    pub(super) capture: Option<String>,
    /// What the open control shows as it is, and whether that is a hint only.
    pub(super) choice: Option<(String, bool)>,
    /// The open `option` is a hint; it is chosen.
    pub(super) option: (bool, bool),
    /// The label of the next paragraph.
    pub(super) label: Option<Box<str>>,
    /// How the open run looks.
    pub(super) run: Option<Look>,
    /// White space is due before the next word, and how it looks.
    pub(super) space: Option<Look>,
    /// Line breaks are due before the next word.
    pub(super) breaks: u32,
    /// A line break right after `<pre>` is none.
    pub(super) fresh: bool,
    /// Characters of the open paragraph.
    pub(super) characters: usize,
    /// Hidden text of the open element was counted.
    pub(super) counted: bool,
    /// Open conditions, the first of which does not hold.
    pub(super) passed: u32,
}

impl<'a, 'p> Html<'a, 'p> {
    /// A page of a part.
    pub(super) fn new(body: &'a mut Body<'p>, part: &'a str, is_xml: bool) -> Html<'a, 'p> {
        Html {
            body,
            part,
            is_xml,
            open: Vec::new(),
            lists: Vec::new(),
            tables: Vec::new(),
            sheet: Sheet::default(),
            css: None,
            capture: None,
            choice: None,
            option: (false, false),
            label: None,
            run: None,
            space: None,
            breaks: 0,
            fresh: false,
            characters: 0,
            counted: false,
            passed: 0,
        }
    }

    /// How text looks here.
    pub(super) fn look(&self) -> Look {
        self.open.last().map_or_else(Look::default, |open| open.look)
    }

    /// Whether nothing shows here.
    pub(super) fn hides(&self) -> bool {
        let look = self.look();
        look.hidden || look.never
    }

    /// Counts tags, texts and cells against what a part may have.
    pub(super) fn spend(&mut self, events: u64) -> Result<(), Fault> {
        self.body.page.check_kept()?;
        self.body.chunks.events += events;
        if self.body.chunks.events > limits::XML_EVENTS {
            Err(self.limit(Text::new("số thẻ", "events")))
        } else {
            Ok(())
        }
    }

    pub(super) fn limit(&self, what: Text) -> Fault {
        Fault::new(FaultId::XmlLimit, Detail::from(what).at(self.part))
    }

    /// Takes a tag.
    pub(super) fn tag(&mut self, tag: &Tag) -> Result<(), Fault> {
        self.spend(1)?;
        if self.passed > 0 {
            return Ok(());
        }
        self.fresh = false;
        let kind = Kind::of(&tag.name);
        match tag.is_end {
            // `</br>` is a line break (HTML §13.2.6.4.7).
            true if kind == Kind::Break => self.show_void(kind, tag),
            true => self.end(kind, number(&tag.name)),
            false => {
                self.start(kind, tag)?;
                // HTML heeds it in what comes from XML alone (HTML §13.2.6.5): drawings, Word's own names.
                let closes = tag.closes_itself && (self.is_xml || kind == Kind::Inline) && !kind.is_void();
                if closes { self.end(kind, number(&tag.name)) } else { Ok(()) }
            }
        }
    }

    fn start(&mut self, kind: Kind, tag: &Tag) -> Result<(), Fault> {
        self.close_implied(kind)?;
        if kind.is_tabular() && kind != Kind::Table && !self.in_table() {
            return Ok(());
        }
        if kind == Kind::Cell && !self.in_row() {
            self.push(Kind::Row, number(b"tr"), Change::default(), &Tag::default())?;
        }
        let mut change = Change::of(kind, tag);
        self.sheet.apply(tag, &mut change);
        change.declare_all(tag.attr("style").unwrap_or_default());
        if kind.is_void() {
            let look = change.within(self.look());
            return if look.hidden || look.never { Ok(()) } else { self.show_void(kind, tag) };
        }
        let kind = if change.label && !kind.is_block() { Kind::Label } else { kind };
        self.push(kind, number(&tag.name), change, tag)
    }

    /// Opens an element.
    fn push(&mut self, kind: Kind, name: u64, change: Change, tag: &Tag) -> Result<(), Fault> {
        if self.open.len() >= limits::XML_DEPTH {
            return Err(self.limit(Text::new("độ sâu", "depth")));
        }
        let hidden = self.hides();
        let look = change.within(self.look());
        let entered = !look.hidden && !look.never;
        if !hidden && !entered {
            self.counted = false;
        }
        if tag.too_long && entered {
            return Err(self.limit(Text::new("số thuộc tính", "attributes")));
        }
        if kind == Kind::Sheet {
            self.css = Some(String::new());
        }
        self.open.push(Open { name, kind, change, look, entered });
        if entered { self.enter(kind, tag, &change) } else { Ok(()) }
    }

    /// What the beginning of a shown element does.
    fn enter(&mut self, kind: Kind, tag: &Tag, change: &Change) -> Result<(), Fault> {
        if kind.is_block() {
            self.close_paragraph()?;
        }
        match kind {
            Kind::Block => self.fresh = tag.name == b"pre",
            Kind::List => self.lists.push(List::new(tag, self.lists.len(), change.marker)),
            Kind::Item => {
                self.show_label()?;
                self.label = match self.lists.last_mut() {
                    Some(list) => list.label(tag, change.marker),
                    None => List::new(tag, 0, None).label(tag, change.marker),
                };
            }
            Kind::Table => self.open_table()?,
            Kind::Row => self.open_row(),
            Kind::Cell => self.open_cell(tag)?,
            Kind::Select => (self.capture, self.choice) = (Some(String::new()), None),
            Kind::Choice => self.open_choice(tag),
            Kind::TextArea => self.open_text_area(tag),
            Kind::Label => self.capture = Some(String::new()),
            _ => {}
        }
        if let Some(tabs) = change.tabs {
            self.show_tabs(tabs)?;
        }
        Ok(())
    }

    /// What the end of an element does.
    fn leave(&mut self, open: &Open) -> Result<(), Fault> {
        if open.kind == Kind::Sheet {
            let css = self.css.take().unwrap_or_default();
            self.sheet.add(&css);
        }
        if !open.entered {
            return Ok(());
        }
        if open.kind.is_block() {
            self.close_paragraph()?;
        }
        match open.kind {
            Kind::Item => self.show_label()?,
            Kind::List => drop(self.lists.pop()),
            Kind::Table => self.close_table()?,
            Kind::Group => self.close_group(),
            Kind::Row => self.close_row()?,
            Kind::Cell => self.close_cell()?,
            Kind::Choice => self.close_choice(),
            Kind::Select => self.close_select()?,
            Kind::TextArea => self.close_text_area()?,
            Kind::Label => self.close_label()?,
            _ => {}
        }
        Ok(())
    }

    /// Nothing of the open element is shown.
    pub(super) fn pass_over(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.change.never = true;
            open.look.never = true;
        }
    }

    /// Ends the page: all that is open.
    ///
    /// # Errors
    /// `unread-chunk` when something left open hides the rest; else as for what it shows.
    pub(super) fn finish(&mut self) -> Result<(), Fault> {
        let hides = |open: &Open| matches!(open.kind, Kind::Never | Kind::Sheet | Kind::TextArea);
        if self.passed > 0 || self.open.iter().any(hides) {
            return Err(unread(self.part, CUT_OFF));
        }
        self.close(0, false)?;
        self.close_paragraph()
    }

    /// Ends what the beginning of an element ends without a tag.
    fn close_implied(&mut self, kind: Kind) -> Result<(), Fault> {
        if self.capture.is_some() && kind.is_block() {
            self.close_nearest(|open| matches!(open, Kind::Select | Kind::Label), Kind::is_scope, true)?;
        }
        match kind {
            Kind::Item => {
                self.close_nearest(|open| open == Kind::Item, |open| open == Kind::List || open.is_scope(), true)?
            }
            Kind::Term => self.close_nearest(|open| open == Kind::Term, Kind::is_scope, true)?,
            Kind::Choice => self.close_nearest(|open| open == Kind::Choice, |open| open == Kind::Select, false)?,
            Kind::Cell => self.close_in_table(&[Kind::Caption, Kind::Cell])?,
            Kind::Row => self.close_in_table(&[Kind::Caption, Kind::Cell, Kind::Row])?,
            Kind::Group | Kind::Caption => {
                self.close_in_table(&[Kind::Caption, Kind::Cell, Kind::Row, Kind::Group])?;
            }
            Kind::Table if self.in_table() => self.close_nearest(|open| open == Kind::Table, |_| false, false)?,
            _ => {}
        }
        if kind.is_block() && !matches!(kind, Kind::Group | Kind::Row | Kind::Cell) {
            self.close_nearest(|open| open == Kind::Paragraph, Kind::is_scope, true)?;
        }
        Ok(())
    }

    /// Ends parts of the innermost table.
    fn close_in_table(&mut self, kinds: &[Kind]) -> Result<(), Fault> {
        let table = self.open.iter().rposition(|open| open.kind == Kind::Table).unwrap_or(self.open.len());
        let inside = self.open.get(table..).unwrap_or_default();
        match inside.iter().position(|open| kinds.contains(&open.kind)) {
            Some(first) => self.close(table + first, false),
            None => Ok(()),
        }
    }

    /// Ends the innermost element of a kind, unless a barrier stands before it.
    fn close_nearest(
        &mut self,
        wanted: impl Fn(Kind) -> bool,
        barrier: impl Fn(Kind) -> bool,
        carries: bool,
    ) -> Result<(), Fault> {
        let found = self.open.iter().rposition(|open| wanted(open.kind) || barrier(open.kind));
        match found.filter(|&index| wanted(self.open[index].kind)) {
            Some(index) => self.close(index, carries),
            None => Ok(()),
        }
    }

    fn end(&mut self, kind: Kind, name: u64) -> Result<(), Fault> {
        let barrier = |open: Kind| match kind {
            Kind::Table => false,
            _ if kind.is_tabular() => open == Kind::Table,
            _ => open.is_scope(),
        };
        let found = self.open.iter().rposition(|open| open.name == name || barrier(open.kind));
        let Some(index) = found.filter(|&index| self.open[index].name == name) else { return Ok(()) };
        match self.open[index].kind {
            Kind::Inline | Kind::Format => {
                // What was begun within goes on (HTML §13.2.6.4.7, the adoption agency algorithm).
                self.open.remove(index);
                self.look_anew(index);
                Ok(())
            }
            kind => self.close(index, kind.is_block() && !kind.is_tabular()),
        }
    }

    /// Ends the element at `index` and all in it; formats that were left open go on where `carries`.
    fn close(&mut self, index: usize, carries: bool) -> Result<(), Fault> {
        let mut carried: Vec<Open> = Vec::new();
        while self.open.len() > index {
            let Some(open) = self.open.pop() else { break };
            self.leave(&open)?;
            let alike = |other: &&Open| other.name == open.name;
            if carries
                && open.kind == Kind::Format
                && self.open.iter().filter(alike).count() + carried.iter().filter(alike).count() < CARRIED
            {
                carried.push(open);
            }
        }
        self.open.extend(carried.into_iter().rev());
        self.look_anew(index);
        Ok(())
    }

    /// Computes the looks from `index` on after what stands round them has changed.
    fn look_anew(&mut self, index: usize) {
        let mut look =
            index.checked_sub(1).and_then(|outer| self.open.get(outer)).map_or_else(Look::default, |o| o.look);
        for open in self.open.iter_mut().skip(index) {
            look = open.change.within(look);
            open.look = look;
        }
    }

    /// Whether parts of a table may begin here.
    fn in_table(&self) -> bool {
        self.open.iter().rfind(|open| open.kind.is_scope()).is_some_and(|open| open.kind == Kind::Table)
    }

    fn in_row(&self) -> bool {
        let innermost = self.open.iter().rfind(|open| matches!(open.kind, Kind::Table | Kind::Row));
        innermost.is_some_and(|open| open.kind == Kind::Row)
    }
}
