//! What stands in the text and is no text of the page: controls of forms, pictures, rules.

use super::html::Html;
use super::tag::{Kind, Tag};
use crate::document::MarkKind;
use crate::fault::Fault;
use crate::lang::Text;

impl Html<'_, '_> {
    /// Shows an element without content.
    pub(super) fn show_void(&mut self, kind: Kind, tag: &Tag) -> Result<(), Fault> {
        if self.hides() {
            return Ok(());
        }
        match kind {
            Kind::Break => self.line_break(),
            Kind::Rule => self.empty_paragraph(),
            Kind::Picture => {
                self.body.page.out.notes.pictures += 1;
                self.ready()?;
                self.body.show_picture();
                Ok(())
            }
            Kind::Input => self.show_input(tag),
            _ => Ok(()),
        }
    }

    fn show_input(&mut self, tag: &Tag) -> Result<(), Fault> {
        let kind = tag.attr("type").unwrap_or_default().to_ascii_lowercase();
        let value = tag.attr("value").unwrap_or_default();
        if tag.too_long && kind != "hidden" {
            return Err(self.limit(Text::new("số thuộc tính", "attributes")));
        }
        match kind.as_str() {
            "hidden" | "image" | "color" | "range" | "file" => Ok(()),
            "submit" | "reset" | "button" => self.text(value),
            "checkbox" | "radio" => {
                let checked = tag.has("checked");
                self.show_control(if checked { "☒" } else { "☐" }, MarkKind::CheckBox { checked })
            }
            _ => {
                let hint = tag.attr("placeholder").unwrap_or_default();
                let unfilled = is_empty(value);
                self.show_control(if unfilled { hint } else { value }, MarkKind::FormField { unfilled })
            }
        }
    }

    /// Shows what a control shows, a space where it is nothing.
    fn show_control(&mut self, text: &str, kind: MarkKind) -> Result<(), Fault> {
        self.ready()?;
        let start = self.body.page.story().para.as_ref().map_or(0, |para| para.text.len());
        self.body.push(if is_empty(text) { " " } else { text });
        if let Some(para) = &mut self.body.page.story().para {
            para.mark(start, kind);
        }
        self.count(text.chars().count())
    }

    pub(super) fn open_choice(&mut self, tag: &Tag) {
        self.capture = Some(String::new());
        // The label of a choice still to be made (HTML §4.10.7).
        self.option = (tag.attr("value").is_some_and(is_empty), tag.has("selected"));
    }

    /// Ends an `option`: a `select` shows the one that is chosen, the first otherwise.
    pub(super) fn close_choice(&mut self) {
        let text = self.capture.replace(String::new()).unwrap_or_default();
        let (hint, chosen) = self.option;
        if self.choice.is_none() || chosen {
            let words: Vec<&str> = text.split_ascii_whitespace().collect();
            self.choice = Some((words.join(" "), hint));
        }
    }

    pub(super) fn close_select(&mut self) -> Result<(), Fault> {
        self.capture = None;
        let (text, hint) = self.choice.take().unwrap_or_default();
        let unfilled = hint || !text.contains(char::is_alphanumeric);
        self.show_control(&text, MarkKind::FormField { unfilled })
    }

    pub(super) fn open_text_area(&mut self, tag: &Tag) {
        self.capture = Some(String::new());
        self.choice = Some((tag.attr("placeholder").unwrap_or_default().to_owned(), true));
    }

    pub(super) fn close_text_area(&mut self) -> Result<(), Fault> {
        let text = self.capture.take().unwrap_or_default();
        let (hint, _) = self.choice.take().unwrap_or_default();
        let unfilled = is_empty(&text);
        self.show_control(if unfilled { &hint } else { text.trim() }, MarkKind::FormField { unfilled })
    }
}

fn is_empty(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}
