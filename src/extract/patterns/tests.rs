//! The examples of tables of forms.

use super::*;
use crate::document::Document;

/// Runs the examples of a table of forms: `shown` gives the values that are found in a text. An example
/// is read by its own row, and nothing is found in a counter-example.
pub(crate) fn check_examples<R>(rows: &'static [Row<R>], patterns: &Patterns<R>, shown: impl Fn(&str) -> Vec<String>) {
    let own = |row: &Row<R>, text: &str| {
        let document = Document::from_text(text);
        let view = View::new(&document);
        let read = |at| patterns.at(&view, at).is_some_and(|found| std::ptr::eq(found.reads, &row.reads));
        (0..view.tokens.len()).any(read)
    };
    let mut wrong = Vec::new();
    for row in rows {
        let cases = row.yes.iter().copied().chain(row.no.iter().map(|&text| (text, "")));
        let cases = cases.map(|(text, expected)| (row.form, text, expected, shown(text).join(", ")));
        wrong.extend(cases.filter(|(_, _, expected, found)| expected != found));
        let others = row.yes.iter().filter(|(text, _)| !own(row, text));
        wrong.extend(others.map(|&(text, _)| (row.form, text, "", "read by another row".to_owned())));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
