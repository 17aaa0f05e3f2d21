//! Children of properties elements: of runs, paragraphs, tables, controls, form fields, sections.

use super::body::{Body, Context, Ending, is};
use super::element::{Element, Ns};
use crate::compose::pages::SectionStart;

impl Body<'_> {
    /// A child of a properties element; `None` passes it over.
    pub(super) fn property(&mut self, element: &Element, context: Context) -> Option<(Context, Ending)> {
        match context {
            Context::RunProps => {
                if is(element, b"rStyle") {
                    let style = element.val().map_or(0, |id| self.styles.find(&id));
                    self.side().run.style = style;
                }
                self.side().run.props.set(element);
            }
            Context::ParagraphProps => match element.local() {
                b"rPr" => return Some((Context::MarkProps, Ending::Nothing)),
                b"sectPr" => {
                    self.blocks.spoil();
                    self.page.keep(1);
                    self.references.sections.open();
                    self.side().para.ends_section = true;
                    return Some((Context::Section, Ending::Nothing));
                }
                b"pStyle" => {
                    let style = element.val().map_or(0, |id| self.styles.find(&id));
                    if style != 0 {
                        self.side().para.style = style;
                    }
                }
                // A drop cap is a paragraph of its own, and begins the word that the next one goes on with
                // (ECMA-376-1 §17.3.1.11).
                b"framePr" => {
                    let dropped = element.attr("dropCap").is_some_and(|kind| kind != "none");
                    self.side().para.joins |= dropped;
                }
                _ => self.side().para.props.set(element),
            },
            Context::MarkProps => self.paragraph_mark(element),
            Context::TableProps => self.table_property(element),
            Context::ControlProps => {
                // Properties of the control's own run, and the name of its hint, say nothing of its kind.
                if matches!(element.local(), b"rPr" | b"placeholder") {
                    return None;
                }
                self.control_property(element);
            }
            Context::FormData => {
                if let Some(field) = self.page.story().fields.last_mut() {
                    field.form.set(element);
                }
            }
            Context::Section => {
                self.page.keep(1 + element.attr("id").map_or(0, |id| id.len() / 32));
                self.references.sections.set(element);
                if is(element, b"type") && self.page.is_main_flow() {
                    self.page.begin_section(element.val().as_deref().and_then(section_start));
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
                self.blocks.spoil();
                self.page.out.notes.deletions += 1;
                true
            }
            b"vanish" | b"specVanish" => element.on(),
            b"ins" | b"moveTo" | b"conflictIns" => {
                self.blocks.spoil();
                self.page.out.notes.insertions += 1;
                false
            }
            _ => false,
        };
        let para = &mut self.side().para;
        para.joins |= joins;
        para.separates |= joins && element.local() == b"specVanish";
        para.mark.take(element);
    }
}

/// ST_SectionMark (ECMA-376-1 §17.18.77); `None` for a new page.
fn section_start(kind: &str) -> Option<SectionStart> {
    Some(match kind {
        "continuous" | "nextColumn" => SectionStart::Within,
        "oddPage" => SectionStart::Odd,
        "evenPage" => SectionStart::Even,
        _ => return None,
    })
}
