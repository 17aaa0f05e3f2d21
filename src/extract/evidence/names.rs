//! People of whom a line gives nothing but the name, and names that are none.

use crate::document::Span;
use crate::record::{Participant, Record, Role};

use super::super::class::is_specimen;
use super::super::lexicon::evidence::STAND_INS;
use super::super::lexicon::headings::{ROLES, UMBRELLAS};
use super::super::lexicon::people::HONORIFICS;
use super::super::view::View;
use super::super::zones::Segment;
use super::near::{NEAR, beside};

/// Participants that are looked at; only a roll of a congress has more.
const MOST: usize = 300;

/// Members without a position, alone on a line of a list, as indices. In a table an empty cell
/// is a blank of its own.
pub(super) fn bare(view: &View<'_>, record: &Record) -> Vec<usize> {
    if record.participants.len() > MOST {
        return Vec::new();
    }
    let members = record.participants.iter().enumerate();
    let plain = members.filter(|(_, p)| p.position.is_empty() && p.role == Role::Member);
    plain.filter(|(_, p)| is_alone(view, p)).map(|(index, _)| index).collect()
}

fn is_alone(view: &View<'_>, person: &Participant) -> bool {
    let span = person.name.span;
    let (before, after) = beside(view, span, NEAR);
    let listed = before.trim_start().starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '+');
    let rest = after.trim_matches([' ', '.', ';', ',']);
    listed && rest.is_empty() && view.cell(view.line_at(span.start)).is_none()
}

/// What stands where a name should, each once: `Nguyễn Văn A` among the participants, `Thành viên 3` in a list of
/// people.
pub(super) fn stand_ins(view: &View<'_>, segment: &Segment, record: &Record) -> Vec<Span> {
    let people = record.participants.iter().take(MOST);
    // `Ông A` leaves out a name that is known.
    let stands_in = |name: &str| name.contains(' ') && is_specimen(name);
    let mut named: Vec<&Participant> = people.filter(|person| stands_in(&person.name.value)).collect();
    named.dedup_by(|a, b| a.name.value == b.name.value);
    let mut found: Vec<Span> = named.iter().map(|person| person.name.span).collect();
    found.extend(segment.content().filter_map(|line| unnamed(view, segment, record, line)).take(MOST));
    found.sort_unstable();
    found
}

/// `2. Thành viên 3`, `- Ông: Người tham dự A (Kế toán)`, outside tables and in a list of people.
fn unnamed(view: &View<'_>, segment: &Segment, record: &Record, line: usize) -> Option<Span> {
    let here = &view.lines[line];
    if here.mark.is_none() || view.cell(line).is_some() {
        return None;
    }
    let body = view.body(here);
    let called = HONORIFICS.longest(body).map_or(body, |len| body[len..].trim_start_matches([' ', ':', '.']));
    let noun = STAND_INS.find(called)?;
    let number = called[noun.len()..].trim_start();
    let len = number.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(number.len());
    let is_number = (1..=2).contains(&len) && number[..len].bytes().all(|b| b.is_ascii_digit());
    let is_letter = len == 1 && number.starts_with(|c: char| c.is_ascii_lowercase());
    let rest = number[len..].trim_start();
    let ended = rest.is_empty() || rest.starts_with(['-', '–', '(', ',', ';']) || rest == ".";
    let start = here.body as usize + (body.len() - called.len());
    let end = here.body as usize + (body.len() - number.len()) + len;
    ((is_number || is_letter) && ended && lists_people(view, segment, record, line)).then(|| Span::new(start, end))
}

/// Lines of a list that are looked at above and below one.
const NEIGHBOURS: usize = 40;

/// Whether a person stands in another line of the list, or what heads the list announces people.
fn lists_people(view: &View<'_>, segment: &Segment, record: &Record, line: usize) -> bool {
    let is_sibling = |other: &usize| view.siblings(*other, line);
    let lines = segment.content();
    let above = (lines.start..line).rev().take_while(is_sibling).take(NEIGHBOURS).last().unwrap_or(line);
    let below = (line..lines.end).take_while(is_sibling).take(NEIGHBOURS).last().unwrap_or(line);
    let list = view.stretch(above..below + 1);
    let next = record.participants.partition_point(|person| person.name.span.start < list.start);
    let named = record.participants.get(next).is_some_and(|person| list.contains(person.name.span));
    let heading = above.checked_sub(1).map_or("", |heading| view.body(&view.lines[heading]));
    named || UMBRELLAS.longest(heading).is_some() || ROLES.find(heading).is_some()
}
