//! Properties of tables, rows and cells: `w:tblPr`, `w:trPr`, `w:tcPr`.

use super::body::{Body, Ending};
use super::element::Element;
use super::props::{is_drawn, is_shaded};

/// What a property says of the open cell, or of the table where none is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// Columns before the first cell of a row.
    Skips(u32),
    Drawn {
        lower: bool,
    },
    Shaded,
    Columns(u32),
    MergesDown {
        restarts: bool,
    },
    MergesAcross(bool),
}

impl Told {
    fn of(element: &Element) -> Option<Told> {
        Some(match element.local() {
            b"gridBefore" => Told::Skips(element.number("val").unwrap_or(0)),
            b"top" | b"left" | b"start" | b"right" | b"end" | b"bottom" | b"insideH" | b"insideV"
                if is_drawn(element) =>
            {
                Told::Drawn { lower: element.local() == b"bottom" }
            }
            b"shd" if is_shaded(element) => Told::Shaded,
            b"gridSpan" => Told::Columns(element.number("val").unwrap_or(1).clamp(1, 1 << 10)),
            b"vMerge" => Told::MergesDown { restarts: element.val().is_some_and(|val| val == "restart") },
            // The same as a tracked change (§17.13.5.3).
            b"cellMerge" => Told::MergesDown { restarts: element.attr("vMerge")? == "rest" },
            b"hMerge" => Told::MergesAcross(element.val().is_none_or(|val| val != "restart")),
            _ => return None,
        })
    }
}

impl Body<'_> {
    /// A child of such an element.
    pub(super) fn table_property(&mut self, element: &Element) {
        if let Some(told) = Told::of(element) {
            self.blocks.note(told);
            self.tell(told);
        } else if self.changes_table(element) {
            self.blocks.spoil();
        }
    }

    /// Tells the page what a property says.
    pub(super) fn tell(&mut self, told: Told) {
        match told {
            Told::Skips(columns) => self.page.skip_columns(columns),
            Told::Drawn { lower } => self.page.draw_border(lower),
            Told::Shaded => self.page.shade(),
            Told::Columns(width) => {
                if let Some(cell) = self.page.cell() {
                    cell.width = width;
                }
            }
            Told::MergesDown { restarts } => self.page.merge_down(restarts),
            Told::MergesAcross(merged) => {
                if let Some(cell) = self.page.cell() {
                    cell.merged |= merged;
                }
            }
        }
    }

    /// A style, or a tracked change; whether it was one.
    fn changes_table(&mut self, element: &Element) -> bool {
        match element.local() {
            b"tblStyle" => self.table_style(element),
            b"del" | b"conflictDel" => {
                self.page.out.notes.deletions += 1;
                self.page.drop_row();
            }
            // Of the row's mark; what its cells hold is shown.
            b"hidden" => {
                if element.on() {
                    self.page.hide_row();
                }
            }
            b"ins" | b"conflictIns" | b"cellIns" => self.page.out.notes.insertions += 1,
            b"cellDel" => {
                self.page.out.notes.deletions += 1;
                if self.page.drop_cell() {
                    self.abandon(Ending::Cell);
                }
            }
            _ => return false,
        }
        true
    }

    fn table_style(&mut self, element: &Element) {
        if element.val().is_some_and(|style| style != "TableNormal") {
            self.page.draw_border(false);
        }
        let style = element.val().map_or(0, |id| self.styles.find(&id));
        let shades = self.styles.get(style).shades;
        if let Some(table) = self.side().tables.last_mut() {
            table.style = style;
        }
        if let Some(table) = self.page.story().tables.last_mut().filter(|_| shades) {
            table.shaded = true;
        }
    }
}
