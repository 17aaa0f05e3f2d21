//! People of whom a line gives nothing but the name.

use crate::record::{Participant, Record, Role};

use super::super::view::View;
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
