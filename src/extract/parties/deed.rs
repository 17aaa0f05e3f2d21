//! What somebody does for a side who is called by it: the `Người giao` of the `Bên giao`.

use super::super::lexicon::sides::{ACTORS, DOERS, HANDED};
use super::super::words;

/// What is done by who is called by it.
pub(super) struct Deed<'r>(&'r str);

impl<'r> Deed<'r> {
    /// The deed of who has a folded role.
    pub(super) fn of(role: &'r str) -> Option<Deed<'r>> {
        let deed = role[DOERS.longest(role)?..].trim_start();
        (!deed.is_empty()).then_some(Deed(deed))
    }

    /// Whether a side with a folded role is called by the same deed, wherever it stands.
    pub(super) fn is_of(&self, side: &str) -> bool {
        let Some(len) = ACTORS.longest(side) else { return false };
        let done = side[len..].trim_start();
        !done.is_empty() && (words::begins(self.0, done) || words::begins(done, self.0))
    }

    /// Whether the side right above may be whom it is done for: `Người nhận: …` under `Khách hàng: …` or
    /// `Bên nhận: …`, but not under `Bên giao: …`.
    pub(super) fn may_be_of(&self, side: &str) -> bool {
        let hands = |role: &str| HANDED.list.iter().find(|(word, _)| words::has(role, word)).map(|(_, end)| *end);
        let across = hands(self.0).zip(hands(side)).is_some_and(|(one, other)| one != other);
        HANDED.longest(self.0).is_some() && !across
    }
}
