//! What only rules look at: how the minutes are worded, signed and counted.

mod abbreviations;
mod amounts;
mod announced;
mod ballots;
mod bases;
mod calendar;
mod digits;
mod draft_marks;
mod enumeration;
mod heads;
mod letterhead;
mod matters;
mod names;
mod near;
mod numbering;
mod reasons;
mod residue;
mod sections;
mod shares;
mod sides;
mod signatures;
mod sums;
mod symbols;
mod units;

use crate::document::Span;
use crate::record::{Evidence, Record};

use super::additions::Additions;
use super::times::TimeFact;
use super::view::View;
use super::zones::{self, Segment};

/// Completes the record of one set of minutes, whose values are known already.
pub(crate) fn complete(
    view: &View<'_>,
    segment: &Segment,
    times: &[TimeFact],
    additions: &Additions,
    record: &mut Record,
) {
    announced::values(view, segment, record);
    record.evidence = find(view, segment, times, additions, record);
    let signers = signatures::signers(view.stretch(segment.signature..segment.after), record);
    record.participants.extend(signers);
}

/// What is asked of a form that nobody has filled in: what it rests on, and when.
pub(crate) fn of_form(view: &View<'_>, segment: &Segment, record: &mut Record) {
    let mut evidence = Evidence { contradictory: calendar::contradictory(view, record), ..Evidence::default() };
    bases::fill(view, segment, record, &mut evidence);
    record.evidence = evidence;
}

fn find(view: &View<'_>, segment: &Segment, times: &[TimeFact], additions: &Additions, record: &Record) -> Evidence {
    let (signatures, loose_names) = signatures::find(view, segment);
    let matter = matters::find(view, record);
    let mut evidence = Evidence {
        people: announced::people(view, segment, record),
        chair: announced::chair(view, segment, record),
        secretary: announced::secretary(view, segment, record),
        read_back: announced::read_back(view, segment),
        days: announced::days(view, segment, record),
        unsaid: matters::unsaid(view, record, matter),
        own_unsaid: matters::own_unsaid(view, record, additions),
        matter,
        letter_style: matters::letter_style(view, record),
        state_office: letterhead::state_office(view, segment),
        nation: letterhead::nation(view, segment),
        impossible_dates: calendar::impossible_dates(view, record),
        contradictory: calendar::contradictory(view, record),
        impossible_times: calendar::impossible_times(view, times, record.span),
        weekdays: calendar::weekdays(view, record),
        told_as_past: calendar::told_as_past(view, record),
        untidy: symbols::untidy(view, record),
        breaks: numbering::breaks(view, record),
        head_counts: heads::counts(view, segment),
        sections: sections::breaks(view, segment, record),
        other_unit: units::other(view, segment),
        other_document: units::other_document(view, segment),
        miscounted_digits: digits::miscounted(view, segment),
        miscounted: numbering::miscounted(view, segment),
        enumerated: enumeration::find(view, segment),
        wrong_sums: sums::find(view, segment),
        uncounted_goods: sums::uncounted(view, segment),
        unequal: amounts::unequal(view, record.span),
        shares: shares::find(view, record),
        ballots: ballots::find(view, record.span),
        places: sides::places(view, record, &signatures, loose_names),
        silent: sides::silent(view, record),
        bare_names: names::bare(view, record),
        stand_ins: names::stand_ins(view, segment, record),
        signatures,
        loose_names,
        refusals: reasons::refusals(view, segment),
        absences: reasons::absences(view, segment),
        unended: unended(view, segment),
        uncounted: residue::uncounted(view, record.span),
        both_ticked: residue::both_ticked(view, record.span),
        alternatives: residue::alternatives(view, record.span),
        drafts: residue::drafts(view, record),
        residue: residue::leaders(view, record),
        watermarks: residue::watermarks(view, segment),
        draft_marks: draft_marks::find(view, segment),
        unexplained: abbreviations::find(view, record),
        odd_numbers: residue::odd_numbers(view, record),
        ..Evidence::default()
    };
    bases::fill(view, segment, record, &mut evidence);
    evidence
}

/// The last line of text before the signatures, when it does not end with `./.`.
fn unended(view: &View<'_>, segment: &Segment) -> Option<Span> {
    if segment.signature >= segment.lines.end {
        return None;
    }
    let text = |l: &usize| view.low(view.lines[*l].span).trim().len() > 12;
    let line = (segment.closing..segment.signature).rev().find(text)?;
    let body = view.body(&view.lines[line]).trim_end();
    let ended = body.ends_with("./.") || body.ends_with("./") || body.ends_with("/.");
    (!ended && zones::is_closing(view, line)).then(|| view.lines[line].span)
}
