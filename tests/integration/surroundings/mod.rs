//! What stands round minutes and between their lines changes nothing that they say.

mod appendix;
pub(crate) mod blank;
mod cover;
mod margins;
mod struck;

use crate::fidelity::{Fixture, difference};

/// What differs, gathered over many changes of many fixtures.
#[derive(Default)]
struct Report {
    compared: usize,
    wrong: usize,
    text: String,
}

impl Report {
    fn compare(&mut self, fixture: &Fixture, change: &str, expected: &[String], found: &[String]) {
        self.compared += 1;
        if found != expected {
            self.wrong += 1;
            self.text += &format!("\n{}, {change}{}", fixture.name, difference(expected, found));
        }
    }

    fn end(self) {
        let Report { compared, wrong, text } = self;
        assert!(compared > 0, "nothing was compared");
        assert!(wrong == 0, "{wrong} of {compared} changed documents differ (- plain, + changed):{text}");
    }
}

/// Whether `FIXTURE=part-of-a-name` asks for the fixture.
fn wanted(fixture: &Fixture) -> bool {
    fixture.name.contains(&std::env::var("FIXTURE").unwrap_or_default())
}

/// A paragraph of plain text with the properties `properties`.
fn paragraph(properties: &str, text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let tabs = text.replace('\t', "</w:t><w:tab/><w:t xml:space=\"preserve\">");
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{tabs}</w:t></w:r></w:p>")
}
