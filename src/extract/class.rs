//! Minutes, a form that nobody has filled in, or another document.

use crate::document::Span;
use crate::edtf::{Date, UNKNOWN};
use crate::record::{BLANK, Class, DrawnAs, Field, Party, Record};

use super::lexicon::evidence::SPECIMEN_LETTERS;
use super::lexicon::types::NORMATIVE;
use super::view::View;
use super::zones::Segment;

/// Blanks of a time, a person, a party or a number from which a document without any typed value of these is a form.
const BLANKS: usize = 3;

/// A form has no typed time, person, party, own number or cited number, and at least three of them blank, or three
/// placeholders of a template.
pub(super) fn class(view: &View<'_>, record: &Record, segment: &Segment) -> Class {
    if segment.title.is_none() {
        return Class::NotMinutes;
    }
    let counted = |f: Field| {
        f.is_of_moment() || matches!(f, Field::PersonName | Field::PartyName | Field::Number | Field::ReferenceNumber)
    };
    let blank = record.blanks.iter().filter(|b| counted(b.field)).count();
    // Whatever the placeholders of a template are named.
    let template = record.blanks.iter().filter(|b| b.drawn_as == DrawnAs::Placeholder).count();
    if blank.max(template) >= BLANKS && !has_typed(view, record) { Class::BlankForm } else { Class::Minutes }
}

/// Whether somebody typed a value that the form itself does not print.
fn has_typed(view: &View<'_>, record: &Record) -> bool {
    let date = |d: &Date| d.day_number().is_some() || d.month_number().is_some();
    let moments = [&record.start, &record.end];
    let timed =
        moments.iter().any(|m| m.date.value().is_some_and(date) || m.time.value().is_some_and(|t| t.hour != UNKNOWN));
    let numbered = record.number.value().is_some_and(|n| n.starts_with(|c: char| c.is_ascii_digit()));
    let cited = record.references.iter().any(|r| {
        !r.form && r.symbol.starts_with(|c: char| c.is_ascii_digit()) && !NORMATIVE.contains(&r.kind.as_str())
    });
    timed || numbered || cited || names_somebody(view, record)
}

/// Whether a side or a person is named but for the form's own side with its people: the only one that is named
/// while all others are blank.
fn names_somebody(view: &View<'_>, record: &Record) -> bool {
    let people: Vec<_> = record.participants.iter().filter(|p| !is_specimen(&p.name.value)).collect();
    let is_named = |index: &usize| is_typed(&record.parties[*index]) || people.iter().any(|p| p.party == Some(*index));
    let named: Vec<usize> = (0..record.parties.len()).filter(is_named).collect();
    let own = named.first().copied().filter(|_| named.len() == 1 && record.parties.len() > 1);
    let of_own = |span: Span| own.is_some() && !is_over_dots(view, span);
    let sides = named.iter().any(|&side| !of_own(record.parties[side].span));
    sides || people.iter().any(|p| p.party.is_none() || p.party != own || !of_own(p.name.span))
}

fn is_typed(party: &Party) -> bool {
    !party.name.contains(BLANK) && !party.role.is_empty() && party.name != party.role
}

/// Whether leaders were left on the line of a value: it was typed over them.
fn is_over_dots(view: &View<'_>, value: Span) -> bool {
    view.lines[view.line_at(value.start)].span.overlaps_any(&view.leftovers)
}

/// `Nguyễn Văn A`: the name every specimen bears, with a letter for the last syllable with which no name is written.
pub(super) fn is_specimen(name: &str) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or("");
    last.chars().count() == 1 && last.contains(SPECIMEN_LETTERS)
}
