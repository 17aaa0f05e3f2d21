//! The sides of the minutes, and the people of each.

use crate::record::{Participant, Party};

use super::segment::Segment;
use super::view::View;

/// The parties and participants of one set of minutes, in document order.
pub(crate) fn find(_view: &View<'_>, _segment: &Segment) -> (Vec<Party>, Vec<Participant>) {
    (Vec::new(), Vec::new())
}
