//! Children of properties elements: of runs, paragraphs, tables, controls, form fields, sections.

use super::body::{Body, Context, Ending, is};
use super::xml::{Element, Ns};

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
                    self.references.sections.open();
                    return Some((Context::Section, Ending::Nothing));
                }
                b"pStyle" => {
                    let style = element.val().map_or(0, |id| self.styles.find(&id));
                    if let Some(para) = self.story().para.as_mut().filter(|_| style != 0) {
                        para.style = style;
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
            Context::Section => self.references.sections.set(element),
            Context::Content | Context::Run | Context::Gone => {}
        }
        Some((context, Ending::Nothing))
    }

    /// `w:rPr` of a paragraph mark.
    fn paragraph_mark(&mut self, element: &Element) {
        if element.ns != Ns::Word {
            return;
        }
        let joins = match element.local() {
            b"del" | b"moveFrom" => {
                self.out.notes.deletions += 1;
                true
            }
            b"vanish" | b"specVanish" => element.on(),
            b"ins" | b"moveTo" => {
                self.out.notes.insertions += 1;
                false
            }
            _ => false,
        };
        if let Some(para) = &mut self.story().para {
            para.joins |= joins;
        }
    }

    /// `w:trPr` and `w:tcPr`.
    fn table_property(&mut self, element: &Element) {
        match element.local() {
            b"gridBefore" => self.skip_columns(element.number("val").unwrap_or(0)),
            b"del" => {
                self.out.notes.deletions += 1;
                self.drop_row();
            }
            b"hidden" if element.on() => {
                self.out.notes.hidden += 1;
                self.drop_row();
            }
            b"ins" => self.out.notes.insertions += 1,
            b"top" | b"left" | b"start" | b"right" | b"end" | b"bottom" | b"insideH" | b"insideV" | b"tblStyle" => {
                self.border(element);
            }
            b"gridSpan" => {
                let width = element.number("val").unwrap_or(1).clamp(1, 1 << 10);
                if let Some(cell) = self.cell() {
                    cell.width = width;
                }
            }
            b"vMerge" | b"hMerge" => {
                let merged = element.val().is_none_or(|val| val != "restart");
                if let Some(cell) = self.cell() {
                    cell.merged |= merged;
                }
            }
            _ => {}
        }
    }
}
