//! What only rules look at: how the minutes are worded, signed and counted.

mod abbreviations;
mod amounts;
mod announced;
mod ballots;
mod enumeration;
mod letterhead;
mod numbering;
mod reasons;
mod residue;
mod shares;
mod signatures;

use crate::document::Span;
use crate::record::{Evidence, Record};

use super::times::TimeFact;
use super::view::View;
use super::zones::{self, Segment};

/// Completes the record of one set of minutes, whose values are known already.
pub(crate) fn complete(view: &View<'_>, segment: &Segment, times: &[TimeFact], record: &mut Record) {
    announced::values(view, segment, record);
    record.evidence = find(view, segment, times, record);
}

fn find(view: &View<'_>, segment: &Segment, times: &[TimeFact], record: &Record) -> Evidence {
    let (signatures, loose_names) = signatures::find(view, segment);
    Evidence {
        people: announced::people(view, segment, record),
        chair: announced::chair(view, record),
        secretary: announced::secretary(view, segment, record),
        read_back: announced::read_back(view, record),
        days: announced::days(view, record),
        state_office: letterhead::state_office(view, segment),
        nation: letterhead::nation(view, segment),
        impossible_times: impossible(view, times, record.span),
        breaks: numbering::breaks(view, record),
        miscounted: numbering::miscounted(view, segment),
        enumerated: enumeration::find(view, segment),
        unequal: amounts::unequal(view, record.span),
        shares: shares::find(view, record),
        ballots: ballots::find(view, record.span),
        signatures,
        loose_names,
        refusals: reasons::refusals(view, segment),
        absences: reasons::absences(view, segment),
        unended: unended(view, segment),
        uncounted: residue::uncounted(view, record.span),
        both_ticked: residue::both_ticked(view, record.span),
        alternatives: residue::alternatives(view, record.span),
        drafts: residue::drafts(view, record),
        residue: residue::dots(view, record.span),
        watermarks: residue::watermarks(view, segment),
        unexplained: abbreviations::find(view, record),
        odd_numbers: residue::odd_numbers(view, record),
    }
}

/// Times that do not exist, after a word that makes them times of day.
fn impossible(view: &View<'_>, times: &[TimeFact], span: Span) -> Vec<Span> {
    let wrong = times.iter().filter(|t| t.time.is_none() && t.slots.is_empty() && span.contains(t.span));
    let clock = wrong.filter(|t| {
        let before = view.token_from(t.span.start).checked_sub(1).map_or("", |at| view.word(at));
        view.low(t.span).contains("giờ") && matches!(before, "hồi" | "lúc" | "vào" | "từ" | "đến" | "đầu" | "thúc")
    });
    clock.map(|t| t.span).collect()
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
