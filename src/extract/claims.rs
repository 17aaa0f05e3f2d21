//! Who owns what is drawn: one map of a record's blanks and of the values in it.
//!
//! Each family claims the slots that it found and the values that it read. What none of them owns
//! is asked of its label, and last of all what has no drawing. Where two claims meet, the table
//! says whose stands; the order in which they were made says nothing.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::document::Span;
use crate::record::Blank;

use Owner::{Boxes, Cell, Copies, Date, Label, Leader, Number, Placeholder, Reference, Time, Value};

/// Who may own a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    Reference,
    Number,
    Copies,
    Date,
    Time,
    Placeholder,
    Value,
    Leader,
    Label,
    Cell,
    Boxes,
}

/// Who owns what, and the priority of the claim: of two that meet the higher stands.
#[rustfmt::skip]
const CLAIMS: &[(Owner, u8)] = &[
    (Reference, 11),     // a slot of a cited document: its number, its issuer
    (Number, 10),        // a slot of the minutes' own number
    (Copies, 9),         // a slot of the number of copies
    (Date, 8),           // a slot of a date: day, month, year
    (Time, 7),           // a slot of a time of day: hour, minute
    (Placeholder, 6),    // a placeholder or a control, by its name and its label
    (Value, 5),          // a value that a family read, with the dots that a form left
    (Leader, 4),         // dots, lines or a leader tab, by their label
    (Label, 3),          // nothing after a label or under a heading
    (Cell, 2),           // an empty cell, by its row's label or its column's heading
    (Boxes, 1),          // a group of boxes of which none is ticked
];

fn priority(owner: Owner) -> u8 {
    CLAIMS.iter().find(|row| row.0 == owner).map_or(0, |row| row.1)
}

/// The claims of one record.
#[derive(Debug, Default)]
pub(crate) struct Claims {
    /// The values, merged and in document order.
    values: Vec<Span>,
    /// The slots that families claimed, merged likewise.
    slots: Vec<Span>,
    blanks: Vec<(Owner, Blank)>,
}

impl Claims {
    /// The claims of the families: their slots, and the values that they read.
    pub(crate) fn of_families(values: Vec<Span>, slots: Vec<(Owner, Blank)>) -> Claims {
        let spans = slots.iter().map(|slot| slot.1.span).collect();
        Claims { values: merged(values), slots: merged(spans), blanks: slots }
    }

    /// Whether no family claims a place from `owner`.
    pub(crate) fn is_free(&self, owner: Owner, span: Span) -> bool {
        !span.overlaps_any(&self.slots) && (priority(owner) > priority(Value) || !span.overlaps_any(&self.values))
    }

    /// Adds the claim of `owner` to a blank.
    pub(crate) fn add(&mut self, owner: Owner, blank: Blank) {
        self.blanks.push((owner, blank));
    }

    /// The blanks whose claims stand, in document order.
    pub(crate) fn settle(mut self) -> Vec<Blank> {
        self.blanks.sort_by_key(|(owner, blank)| (Reverse(priority(*owner)), blank.span, blank.drawn_as));
        let mut settled: BTreeMap<u32, Blank> = BTreeMap::new();
        for (owner, blank) in self.blanks {
            let span = blank.span;
            let before = settled.range(..=span.start).next_back();
            let after = settled.range(span.start..).next();
            let lost = [before, after].into_iter().flatten().any(|(_, owned)| touches(owned.span, span))
                || priority(owner) < priority(Value) && span.overlaps_any(&self.values);
            if !lost {
                settled.insert(span.start, blank);
            }
        }
        settled.into_values().collect()
    }
}

/// Whether two blanks are one: they overlap, or one that nothing draws stands at an edge of the other.
fn touches(a: Span, b: Span) -> bool {
    a.overlaps(b) || (a.is_empty() || b.is_empty()) && a.start <= b.end && b.start <= a.end
}

/// Spans in order, those that overlap as one.
pub(crate) fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort();
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{DrawnAs, Field};

    fn blank(start: usize, end: usize, field: Field) -> Blank {
        Blank::new(Span::new(start, end), field, DrawnAs::Dots)
    }

    fn settled(values: &[(usize, usize)], claims: &[(Owner, usize, usize, Field)]) -> Vec<(u32, Field)> {
        let values = values.iter().map(|v| Span::new(v.0, v.1)).collect();
        let mut map = Claims::of_families(values, Vec::new());
        for &(owner, start, end, field) in claims {
            map.add(owner, blank(start, end, field));
        }
        map.settle().iter().map(|b| (b.span.start, b.field)).collect()
    }

    #[test]
    fn every_owner_has_one_row_and_a_priority_of_its_own() {
        assert!(CLAIMS.is_sorted_by(|a, b| a.1 > b.1), "two claims of one priority, or out of order");
        let owners: std::collections::HashSet<_> = CLAIMS.iter().map(|row| std::mem::discriminant(&row.0)).collect();
        assert_eq!(owners.len(), CLAIMS.len());
    }

    #[test]
    fn the_higher_claim_stands_whatever_the_order() {
        let claims = [(Leader, 4, 9, Field::Other), (Date, 6, 7, Field::StartDay)];
        let expected = [(6, Field::StartDay)];
        assert_eq!(settled(&[], &claims), expected);
        assert_eq!(settled(&[], &[claims[1], claims[0]]), expected);
    }

    #[test]
    fn a_claim_that_lost_to_one_that_lost_still_stands() {
        let claims = [(Leader, 0, 5, Field::Other), (Time, 4, 8, Field::StartHour), (Date, 7, 9, Field::StartDay)];
        assert_eq!(settled(&[], &claims), [(0, Field::Other), (7, Field::StartDay)]);
    }

    #[test]
    fn dots_in_a_value_are_none_but_a_placeholder_in_it_is() {
        let claims = [(Leader, 1, 3, Field::Other), (Placeholder, 4, 6, Field::Number)];
        assert_eq!(settled(&[(0, 9)], &claims), [(4, Field::Number)]);
    }

    #[test]
    fn nothing_beside_a_drawing_is_the_drawing() {
        let claims = [(Label, 4, 4, Field::Place), (Leader, 4, 9, Field::Other), (Cell, 9, 9, Field::Money)];
        assert_eq!(settled(&[], &claims), [(4, Field::Other)]);
    }
}
