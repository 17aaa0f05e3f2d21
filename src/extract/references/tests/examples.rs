//! The examples of the tables of citations.

use super::super::*;
use crate::document::Document;
use crate::extract::beginnings::Beginnings;
use crate::extract::dates;
use crate::extract::lexicon::row::Row;
use crate::extract::lexicon::{citations, laws};
use crate::extract::patterns::tests::check_examples;

/// Each citation with what it has of type, symbol, date, issuer and title.
fn shown(text: &str) -> Vec<String> {
    let document = Document::from_text(text);
    let view = View::new(&document);
    let mut dates = dates::find(&view, &Beginnings::of(&view));
    let row = |fact: ReferenceFact| {
        let r = fact.reference;
        let date = r.date.map_or(String::new(), |d| d.to_string());
        let parts: Vec<String> =
            [r.kind, r.symbol, date, r.issuer, r.title].into_iter().filter(|part| !part.is_empty()).collect();
        format!("{}{}", if r.form { "form: " } else { "" }, parts.join(" / "))
    };
    find(&view, &Beginnings::of(&view), &mut dates).into_iter().map(row).collect()
}

fn check<R>(rows: &'static [Row<R>]) {
    check_examples(rows, &Patterns::new(rows), shown);
}

#[test]
fn each_form_of_a_citation_finds_its_examples_and_nothing_else() {
    check(citations::HEADS);
    check(citations::ISSUERS);
    check(citations::SERIES);
    check(citations::TITLE_STEPS);
    check(citations::BODY_STEPS);
    check(citations::FORM_LINES);
    citations::PLAIN.iter().for_each(|rows| check(rows));
}

#[test]
fn each_form_of_a_law_finds_its_examples_and_nothing_else() {
    check(laws::NAME_STEPS);
    laws::PLAIN.iter().for_each(|rows| check(rows));
}

#[test]
fn headings_of_columns_are_found_whole_or_by_a_word() {
    let heading = |rows: &'static [Row<()>]| {
        let patterns = Patterns::new(rows);
        check_examples(rows, &Patterns::new(rows), move |text| {
            let document = Document::from_text(text);
            let view = View::new(&document);
            patterns.stands(&view, 0).then(|| text.to_owned()).into_iter().collect()
        });
    };
    heading(citations::NUMBER_COLUMNS);
    heading(citations::DATE_COLUMNS);
}
