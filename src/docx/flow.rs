//! Stories, paragraphs and tables: what stands in the file resolved for the page.

use super::body::Body;
use super::side::{OpenPara, OpenRun, OpenTable, Side};
use crate::compose::flow::Closing;
use crate::compose::item::Item;
use crate::compose::paragraph::Para;
use crate::compose::props::Toggles;
use crate::document::Part;
use crate::fault::Fault;

impl Body<'_> {
    /// What is open in the innermost story.
    pub(super) fn side(&mut self) -> &mut Side {
        if self.sides.is_empty() {
            self.sides.push(Side::default());
        }
        let last = self.sides.len() - 1;
        &mut self.sides[last]
    }

    /// Begins a story.
    pub(super) fn open_story(&mut self, part: Part) {
        self.page.open_story(part);
        self.sides.push(Side::default());
    }

    /// Begins a comment (`w:comment`, ECMA-376-1 §17.13.4.2).
    pub(super) fn open_comment(&mut self, author: &str, id: &str) {
        self.page.open_comment(author, id);
        self.sides.push(Side::default());
    }

    /// Begins a story over the page.
    pub(super) fn open_floating(&mut self) {
        self.page.open_floating();
        self.sides.push(Side::default());
    }

    /// Ends the innermost story.
    pub(super) fn close_story(&mut self) -> Result<(), Fault> {
        self.close_paragraph()?;
        self.page.close_story()?;
        self.sides.pop();
        Ok(())
    }

    /// Begins text that finds its place in the open paragraph only when it is known whole.
    pub(super) fn open_aside(&mut self) {
        let style = self.side().para.style;
        self.page.open_aside();
        self.sides.push(Side { para: OpenPara { style, ..OpenPara::default() }, ..Side::default() });
    }

    /// Ends such text.
    pub(super) fn close_aside(&mut self) -> Option<Para> {
        self.sides.pop();
        self.page.close_aside()
    }

    /// Ends the upper line of ruby text (`w:rt`).
    pub(super) fn close_upper_line(&mut self) {
        self.sides.pop();
        self.page.close_upper_line();
    }

    /// Begins a paragraph; a line of the open one, if one paragraph holds another.
    pub(super) fn open_paragraph(&mut self) -> bool {
        let opened = self.page.open_paragraph();
        if opened {
            let style = self.styles.default;
            let side = self.side();
            side.para.clear(style);
            side.run = OpenRun::default();
        }
        opened
    }

    /// Ends the open paragraph.
    pub(super) fn close_paragraph(&mut self) -> Result<(), Fault> {
        if self.page.story().para.is_none() {
            return Ok(());
        }
        self.push_bound();
        let closing = self.closing();
        self.page.close_paragraph(closing)
    }

    fn push_bound(&mut self) {
        if self.page.story().bound.is_some() {
            self.settle();
            self.page.push_bound();
        }
    }

    /// What the properties of the open paragraph come to.
    fn closing(&mut self) -> Closing {
        let has_tab = self.page.has_tab();
        let (side, styles) = (self.sides.last(), &mut self.styles);
        let Some(OpenPara { style, props, mark, joins, separates, ends_section, .. }) = side.map(|side| &side.para)
        else {
            return Closing::default();
        };
        let mark = if *separates { mark.without(Toggles::HIDDEN) } else { *mark };
        // The list 0 takes it out of its style's (ECMA-376-1 §17.9.18).
        let list = props.list.id.or(styles.get(*style).para.list.id).filter(|&id| id != 0);
        let item = list.map(|id| Item::new(id, props.list.level, *style, styles.toggles(mark, 0, *style, 0)));
        let style = styles.get(*style);
        let led = has_tab && (style.para.tabbing.leads() || props.tabbing.leads());
        Closing {
            centred: props.centred.or(style.para.centred).unwrap_or(false),
            border: props.border.or(style.para.border).unwrap_or(false),
            toc: style.toc,
            page_before: props.page_before.or(style.para.page_before).unwrap_or(false),
            ends_section: *ends_section,
            joins: *joins,
            separates: *separates,
            size: style.size,
            item,
            tabs: led.then(|| Box::new([style.para.tabbing.clone(), props.tabbing.clone()])),
        }
    }

    /// Begins a table.
    pub(super) fn open_table(&mut self) -> Result<(), Fault> {
        let mut closing = Closing::default();
        let mut within = None;
        if self.page.story().para.is_some() {
            self.push_bound();
            self.settle_marks();
            closing = self.closing();
            let side = self.side();
            within = Some(Box::new((std::mem::take(&mut side.run), std::mem::take(&mut side.para))));
        }
        let anew = self.page.open_table(closing)?;
        if let Some((_, para)) = within.as_deref_mut().filter(|_| anew) {
            // The number in a list is shown once.
            let (style, joins) = (para.style, para.joins);
            para.clear(style);
            (para.joins, para.props.list.id, para.told) = (joins, Some(0), true);
        }
        self.side().tables.push(OpenTable { style: 0, within });
        Ok(())
    }

    /// Ends a table.
    pub(super) fn close_table(&mut self) -> Result<(), Fault> {
        let within = self.side().tables.pop().and_then(|table| table.within);
        if within.is_some() {
            self.close_paragraph()?;
        }
        self.page.close_table()?;
        if let Some(within) = within {
            let side = self.side();
            (side.run, side.para) = *within;
        }
        Ok(())
    }

    /// Ends the open cell.
    pub(super) fn close_cell(&mut self) -> Result<(), Fault> {
        self.close_paragraph()?;
        self.page.close_cell()
    }
}
