//! The sheet of what there is to do: a row a thing, the worst document first. What the baseline of the run has is left out.

use std::io;

use rust_xlsxwriter::XlsxError;

use super::sheet::{Sheet, Value};
use super::{Book, Numbered};
use crate::lang::Lang;
use crate::report::rows::{AcrossRow, FindingRow, RecordRow};
use crate::report::shown::{Shown, shown};
use crate::report::tables::{Cell, Table};
use crate::rules;

/// Writes what there is to do in all documents.
pub(super) fn fill(book: &Book<'_>, sheet: &mut Sheet) -> Result<(), XlsxError> {
    book.source.rows.each_worst_first(|index, document| {
        let document = Numbered { index, document };
        for (nth, record) in (0..).zip(&document.document.records) {
            for finding in record.findings.iter().filter(|finding| !finding.known) {
                sheet.row(book, &row(book, document, nth, &Thing::of(record, finding))).map_err(io::Error::other)?;
            }
        }
        for across in document.document.across.iter().filter(|across| !across.known) {
            let nth = u32::try_from(across.record).unwrap_or(1).saturating_sub(1);
            sheet.row(book, &row(book, document, nth, &Thing::across(across))).map_err(io::Error::other)?;
        }
        Ok(())
    })?;
    Ok(())
}

/// A finding, of a document alone or beside others.
struct Thing<'a> {
    record: usize,
    severity: &'a str,
    rule: &'a str,
    message: &'a str,
    location: &'a str,
    excerpt: &'a str,
    field: &'a str,
    page: Option<u32>,
    heading: &'a str,
    find: &'a str,
}

impl<'a> Thing<'a> {
    fn of(record: &RecordRow, finding: &'a FindingRow) -> Thing<'a> {
        Thing {
            record: record.record,
            severity: &finding.severity,
            rule: &finding.rule,
            message: &finding.message,
            location: &finding.location,
            excerpt: &finding.excerpt,
            field: finding.field.as_deref().unwrap_or_default(),
            page: finding.page,
            heading: &finding.heading,
            find: &finding.find,
        }
    }

    fn across(across: &'a AcrossRow) -> Thing<'a> {
        Thing {
            record: across.record,
            severity: &across.severity,
            rule: &across.rule,
            message: &across.message,
            location: &across.location,
            excerpt: &across.excerpt,
            field: "",
            page: None,
            heading: "",
            find: &across.excerpt,
        }
    }
}

/// The cells of a thing, in the order of [`TODO`](super::columns::TODO).
fn row<'a>(book: &Book<'_>, document: Numbered<'a>, nth: u32, thing: &Thing<'a>) -> [Value<'a>; 13] {
    let lang = book.source.lang;
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
        word("field", thing.field),
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
