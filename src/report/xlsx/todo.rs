//! The sheet of what there is to do: a row a thing, the worst document first. What the baseline of the run has is left out.

use std::io;

use rust_xlsxwriter::XlsxError;

use super::sheet::{Sheet, Value};
use super::{Book, Numbered};
use crate::lang::Lang;
use crate::report::shown::{Shown, shown};
use crate::report::tables::{Cell, Table};
use crate::report::thing::{self, Thing};
use crate::rules;

/// Writes what there is to do in all documents.
pub(super) fn fill(book: &Book<'_>, sheet: &mut Sheet) -> Result<(), XlsxError> {
    book.source.rows.each_worst_first(|index, document| {
        let document = Numbered { index, document };
        for thing in thing::all(document.document).filter(|thing| !thing.known) {
            sheet.row(book, &row(book, document, &thing)).map_err(io::Error::other)?;
        }
        Ok(())
    })?;
    Ok(())
}

/// The cells of a thing, in the order of [`TODO`](super::columns::TODO).
fn row<'a>(book: &Book<'_>, document: Numbered<'a>, thing: &Thing<'a>) -> [Value<'a>; 13] {
    let lang = book.source.lang;
    let nth = u32::try_from(thing.record).unwrap_or(1).saturating_sub(1);
    let word = |column, code| Value::Shown(shown(Table::Findings, column, Cell::Text(code), lang));
    let severity = shown(Table::Findings, "severity", Cell::Text(thing.severity), lang);
    [
        Value::Tick,
        Value::Coloured(thing.severity, severity),
        book.file(document),
        word("location", thing.location),
        thing.page.map_or(Value::Nothing, |page| Value::Shown(Shown::Number(page.into()))),
        Value::text(thing.heading),
        Value::text(thing.find),
        Value::text(thing.message),
        Value::Shown(Shown::Text(why(thing.rule, lang).into())),
        book.to_record(document, nth, thing.record.to_string()),
        Value::text(thing.rule),
        word("field", thing.field.unwrap_or_default()),
        Value::text(thing.excerpt),
    ]
}

/// Why it matters, and the law, form or practice that it rests on.
fn why(rule: &str, lang: Lang) -> String {
    let Some(rule) = rules::by_id(rule) else { return String::new() };
    let (why, source) = (rule.why.get(lang), rule.source.get(lang));
    match lang {
        Lang::Vi => format!("{why} Căn cứ: {source}"),
        Lang::En => format!("{why} Source: {source}"),
    }
}
