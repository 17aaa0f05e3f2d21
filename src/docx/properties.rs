//! Children of properties elements: of runs, paragraphs, tables, controls, form fields, sections.

use super::body::{Body, Context, Ending, is};
use super::element::{Element, Ns};

impl Body {
    /// A child of a properties element; `None` passes it over.
    pub(super) fn property(&mut self, element: &Element, context: Context) -> Option<(Context, Ending)> {
        match context {
            Context::RunProps => {
                if is(element, b"rStyle") {
                    let style = element.val().map_or(0, |id| self.styles.find(&id));
                    self.story().run.style = style;
                }
                self.story().run.props.set(element);
            }
            Context::ParagraphProps => match element.local() {
                b"rPr" => return Some((Context::MarkProps, Ending::Nothing)),
                b"sectPr" => {
                    self.keep(1);
                    self.references.sections.open();
                    if let Some(para) = &mut self.story().para {
                        para.ends_section = true;
                    }
                    return Some((Context::Section, Ending::Nothing));
                }
                b"pStyle" => {
                    let style = element.val().map_or(0, |id| self.styles.find(&id));
                    if let Some(para) = self.story().para.as_mut().filter(|_| style != 0) {
                        para.style = style;
                    }
                }
                // A drop cap is a paragraph of its own, and begins the word that the next one goes on with
                // (ECMA-376-1 §17.3.1.11).
                b"framePr" => {
                    let dropped = element.attr("dropCap").is_some_and(|kind| kind != "none");
                    if let Some(para) = self.story().para.as_mut().filter(|_| dropped) {
                        para.joins = true;
                    }
                }
                _ => {
                    if let Some(para) = &mut self.story().para {
                        para.props.set(element);
                    }
                }
            },
            Context::MarkProps => self.paragraph_mark(element),
            Context::TableProps => self.table_property(element),
            Context::ControlProps => {
                // Properties of the control's own run, and the name of its hint, say nothing of its kind.
                if matches!(element.local(), b"rPr" | b"placeholder") {
                    return None;
                }
                if let Some(control) = self.story().controls.last_mut() {
                    control.set(element);
                }
            }
            Context::FormData => {
                if let Some(field) = self.story().fields.last_mut() {
                    field.form.set(element);
                }
            }
            Context::Section => {
                self.keep(1 + element.attr("id").map_or(0, |id| id.len() / 32));
                self.references.sections.set(element);
                if is(element, b"type") && self.is_main_flow() {
                    self.pages.begin_section(&mut self.out.pages, element.val().as_deref().unwrap_or_default());
                }
            }
            Context::Content | Context::Run | Context::Gone => {}
        }
        Some((context, Ending::Nothing))
    }

    /// `w:rPr` of a paragraph mark.
    fn paragraph_mark(&mut self, element: &Element) {
        if !matches!(element.ns, Ns::Word | Ns::Word14) {
            return;
        }
        let joins = match element.local() {
            b"del" | b"moveFrom" | b"conflictDel" => {
                self.out.notes.deletions += 1;
                true
            }
            b"vanish" | b"specVanish" => element.on(),
            b"ins" | b"moveTo" | b"conflictIns" => {
                self.out.notes.insertions += 1;
                false
            }
            _ => false,
        };
        if let Some(para) = &mut self.story().para {
            para.joins |= joins;
            para.separates |= joins && element.local() == b"specVanish";
            para.mark_toggles.take(element);
        }
    }

    /// `w:tblPr`, `w:trPr` and `w:tcPr`.
    fn table_property(&mut self, element: &Element) {
        match element.local() {
            b"tblStyle" => {
                self.border(element);
                let style = element.val().map_or(0, |id| self.styles.find(&id));
                let shades = self.styles.get(style).shades;
                if let Some(table) = self.story().tables.last_mut() {
                    (table.style, table.shaded) = (style, table.shaded | shades);
                }
            }
            b"gridBefore" => self.skip_columns(element.number("val").unwrap_or(0)),
            b"del" | b"conflictDel" => {
                self.out.notes.deletions += 1;
                self.drop_row();
            }
            // Of the row's mark; what its cells hold is shown.
            b"hidden" if element.on() => self.hide_row(),
            b"ins" | b"conflictIns" | b"cellIns" => self.out.notes.insertions += 1,
            b"cellDel" => {
                self.out.notes.deletions += 1;
                self.drop_cell();
            }
            b"top" | b"left" | b"start" | b"right" | b"end" | b"bottom" | b"insideH" | b"insideV" => {
                self.border(element)
            }
            b"shd" => self.shade(element),
            b"gridSpan" => {
                let width = element.number("val").unwrap_or(1).clamp(1, 1 << 10);
                if let Some(cell) = self.cell() {
                    cell.width = width;
                }
            }
            b"vMerge" => self.merge_down(element.val().is_some_and(|val| val == "restart")),
            // The same as a tracked change (§17.13.5.3).
            b"cellMerge" => {
                if let Some(merge) = element.attr("vMerge") {
                    self.merge_down(merge == "rest");
                }
            }
            b"hMerge" => {
                let merged = element.val().is_none_or(|val| val != "restart");
                if let Some(cell) = self.cell() {
                    cell.merged |= merged;
                }
            }
            _ => {}
        }
    }
}
