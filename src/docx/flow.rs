//! Where text goes: the paragraphs and tables of the open story.

use super::body::Body;
use super::fields::Field;
use super::paragraph::Para;
use super::props::{ParaProps, merge_stops};
use super::story::{OpenTable, Place, Run, Story};
use super::tabs::{self, Indents};
use crate::document::{Cell, Mark, MarkKind, Paragraph, Part, Span, Table};
use crate::fault::{Fault, FaultId};
use crate::limits;

impl Body {
    /// The innermost open story.
    pub(super) fn story(&mut self) -> &mut Story {
        if self.stories.is_empty() {
            self.stories.push(Story::new(Part::Body));
        }
        let last = self.stories.len() - 1;
        &mut self.stories[last]
    }

    /// Begins a story.
    pub(super) fn open_story(&mut self, part: Part) {
        self.stories.push(Story::new(part));
    }

    /// Ends the innermost story.
    pub(super) fn close_story(&mut self) -> Result<(), Fault> {
        self.close_paragraph()?;
        self.flush_joined()?;
        self.stories.pop();
        Ok(())
    }

    /// Begins a paragraph; a line of the open one, if one paragraph holds another.
    pub(super) fn open_paragraph(&mut self) -> bool {
        let style = self.styles.default;
        let spare = self.spare.pop();
        let story = self.story();
        if let Some(para) = &mut story.para {
            if !para.text.is_empty() {
                para.text.push('\n');
            }
            self.spare.extend(spare);
            return false;
        }
        let Some(place) = story.places.last_mut() else { return false };
        let mut para = match place.joined.take() {
            Some(mut para) => {
                para.props.clear();
                para.joins = false;
                para
            }
            None => {
                place.paragraphs += 1;
                let mut para = spare.unwrap_or_default();
                para.clear();
                para.number = place.paragraphs;
                para
            }
        };
        para.style = style;
        let start = para.text.len();
        for field in &mut story.fields {
            field.start = start;
        }
        for control in &mut story.controls {
            control.start = start;
        }
        story.run = Run::default();
        story.para = Some(para);
        true
    }

    /// Ends the open paragraph: part of the document, or kept for the next to join.
    pub(super) fn close_paragraph(&mut self) -> Result<(), Fault> {
        self.push_bound();
        let story = self.story();
        let Some(mut para) = story.para.take() else { return Ok(()) };
        for field in story.fields.iter().filter(|field| !field.hides()) {
            field.close(&mut para, false);
        }
        for control in &mut story.controls {
            control.close(&mut para);
        }
        if !para.joins && !story.fields.is_empty() {
            // A field that does not end must not hide the rest of the document; one that does hides the
            // ends of its paragraphs too.
            story.fields.retain(Field::goes_on);
            para.joins = !story.shows();
        }
        if para.joins {
            if let Some(place) = story.places.last_mut() {
                place.joined = Some(para);
            }
            return Ok(());
        }
        self.commit(para)
    }

    /// A joined paragraph without a next one stands for itself, unless nothing of it is left.
    fn flush_joined(&mut self) -> Result<(), Fault> {
        let story = self.story();
        let Some(place) = story.places.last_mut() else { return Ok(()) };
        match place.joined.take() {
            Some(para) if para.text.is_empty() => place.paragraphs = place.paragraphs.saturating_sub(1),
            Some(para) => return self.commit(para),
            None => {}
        }
        Ok(())
    }

    /// Makes a paragraph part of the document.
    fn commit(&mut self, mut para: Para) -> Result<(), Fault> {
        if let Some(legacy) = &self.legacy {
            self.out.notes.legacy += u32::from(para.recode(legacy));
        }
        para.capitalise(&mut self.out.typed);
        let style = self.styles.get(para.style);
        mark_leaders(&mut para, &style.para);
        let border = para.props.border.or(style.para.border).unwrap_or(false);
        let list = para.props.list;
        let centred = para.props.centred.or(style.para.centred).unwrap_or(false);
        let toc = para.toc || style.toc;
        if let Some(id) = list.id.or(style.para.list.id).filter(|&id| id != 0) {
            self.lists.push((self.out.paragraphs.len(), id, list.level.or(style.para.list.level), para.style));
        }
        para.rule(border || para.text.is_empty() && self.is_ruled_cell());
        let before = self.out.text.len();
        let span = para.write(&mut self.out.text, &mut self.out.marks, &mut self.out.notes, &mut self.odd);
        self.out.text.push('\n');
        self.count_characters(before)?;
        let story = self.story();
        let (part, cell) = (story.part, story.places.last().and_then(|place| place.cell));
        let (number, bold) = (para.number, para.bold && !para.plain);
        self.out.paragraphs.push(Paragraph { span, part, number, cell, label: None, bold, centred, toc });
        self.spare.push(para);
        Ok(())
    }

    fn count_characters(&mut self, from: usize) -> Result<(), Fault> {
        self.characters += self.out.text[from..].chars().count();
        if self.characters > limits::TEXT_CHARS {
            return Err(Fault::new(FaultId::TooLong, format!("more than {} characters", limits::TEXT_CHARS)));
        }
        Ok(())
    }

    /// Begins a table.
    pub(super) fn open_table(&mut self) -> Result<(), Fault> {
        self.flush_joined()?;
        let index = self.out.tables.len() as u32;
        let story = self.story();
        let Some(place) = story.places.last_mut() else { return Ok(()) };
        place.tables += 1;
        let (number, parent) = (place.tables, place.cell);
        story.tables.push(OpenTable { index, row: 0, col: 1, gone: false, bordered: false });
        self.out.tables.push(Table { number, parent, cells: Vec::new(), rows: 0 });
        Ok(())
    }

    /// Ends a table.
    pub(super) fn close_table(&mut self) {
        let Some(table) = self.story().tables.pop() else { return };
        if let Some(out) = self.out.tables.get_mut(table.index as usize) {
            out.rows = table.row;
        }
    }

    /// Begins a row.
    pub(super) fn open_row(&mut self) {
        if let Some(table) = self.story().tables.last_mut() {
            table.row += 1;
            table.col = 1;
            table.gone = false;
        }
    }

    /// The open row is deleted or hidden.
    pub(super) fn drop_row(&mut self) {
        if let Some(table) = self.story().tables.last_mut().filter(|table| !table.gone) {
            table.gone = true;
            table.row = table.row.saturating_sub(1);
        }
    }

    /// Grid columns before the first cell of the row (`w:gridBefore`).
    pub(super) fn skip_columns(&mut self, columns: u32) {
        if let Some(table) = self.story().tables.last_mut() {
            table.col = table.col.saturating_add(columns);
        }
    }

    /// Begins a cell; `false` when there is none to show.
    pub(super) fn open_cell(&mut self) -> bool {
        let start = self.out.text.len();
        let index = self.out.cells.len() as u32;
        let story = self.story();
        let Some(table) = story.tables.last().filter(|table| !table.gone) else { return false };
        let cell = Cell {
            table: table.index,
            row: table.row.max(1),
            col: table.col,
            width: 1,
            merged: false,
            span: Span::new(start, start),
        };
        story.places.push(Place { cell: Some(index), ..Place::default() });
        if let Some(table) = self.out.tables.get_mut(cell.table as usize) {
            table.cells.push(index);
        }
        self.out.cells.push(cell);
        true
    }

    /// The open cell.
    pub(super) fn cell(&mut self) -> Option<&mut Cell> {
        let index = self.story().places.last()?.cell?;
        self.out.cells.get_mut(index as usize)
    }

    /// Ends the open cell.
    pub(super) fn close_cell(&mut self) -> Result<(), Fault> {
        self.close_paragraph()?;
        self.flush_joined()?;
        let end = self.out.text.len();
        let mut width = 1;
        if let Some(cell) = self.cell() {
            cell.span = Span::new(cell.span.start as usize, end);
            width = cell.width;
        }
        let story = self.story();
        if story.places.len() > 1 {
            story.places.pop();
        }
        self.skip_columns(width);
        Ok(())
    }
}

/// Marks the tabs of a paragraph that Word draws with a leader.
fn mark_leaders(para: &mut Para, style: &ParaProps) {
    if !para.has_tab {
        return;
    }
    let mut stops = style.stops.clone();
    merge_stops(&mut stops, &para.props.stops);
    if stops.iter().any(|stop| stop.leader) {
        let left = para.props.left.or(style.left).unwrap_or(0);
        let first = para.props.first.or(style.first).unwrap_or(0);
        let marks = &mut para.marks;
        tabs::leaders(&para.text, &stops, Indents { left, first }, |at| {
            marks.push(Mark { span: Span::new(at, at + 1), kind: MarkKind::LeaderTab });
        });
    }
}
