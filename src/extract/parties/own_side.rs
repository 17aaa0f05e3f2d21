//! Persons who are sides themselves.

use crate::document::Span;
use crate::record::Spot;

use super::super::people::{self, Person, SidePost};
use super::Walker;
use super::role;
use super::side::Side;

impl Walker<'_, '_> {
    /// The side that a person outside any is, or stands for.
    pub(super) fn own_side(&mut self, person: &mut Person) -> Option<usize> {
        let span = person.name;
        let side = |role: String| Side { role, name: None, open: false, led: false, value: span, span };
        if let Some(role) = self.against.take() {
            return Some(self.roll.enter_person(&side(role), person, Spot::Heading));
        }
        let SidePost { role, represents, rest } = person.side.take().filter(|_| !self.meeting)?;
        person.position = rest;
        let side = side(role::sentence(&role));
        Some(match represents {
            true => self.roll.enter(&side, None, false, Spot::Post),
            false => self.roll.enter_person(&side, person, Spot::Post),
        })
    }

    /// The minutes are drawn up against somebody whose name is blank.
    pub(super) fn nobody(&mut self, span: Span) {
        if people::first(self.view, span, true).is_none()
            && let Some(role) = self.against.take()
        {
            let side = Side { role, name: None, open: false, led: false, value: span, span };
            self.roll.enter(&side, None, true, Spot::Heading);
        }
    }
}
