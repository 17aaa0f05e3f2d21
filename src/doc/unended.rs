//! Which fields of a story never end, so that an instruction over several paragraphs can be hidden without
//! hiding the rest of a broken file.

use std::collections::VecDeque;
use std::ops::Range;

use super::model::Model;
use crate::compose::fields::Reach;
use crate::limits;

/// The fields of a story that do not end, by their first characters; in order.
#[derive(Debug, Default)]
pub(super) struct Unended(Vec<(u32, Reach)>);

impl Unended {
    /// Looks through the characters of a story.
    pub(super) fn find(model: &Model, cps: Range<u32>) -> Unended {
        let (mut found, mut open) = (Vec::new(), VecDeque::new());
        for (cp, unit) in model.field_characters(cps) {
            match unit {
                0x13 => open.push_back((cp, Reach::Nothing)),
                0x14 => {
                    if let Some(last) = open.back_mut() {
                        last.1 = Reach::Instruction;
                    }
                }
                _ => {
                    open.pop_back();
                }
            }
            if open.len() > limits::FIELDS_LOOKED_AT {
                found.extend(open.pop_front());
            }
        }
        found.extend(open);
        found.sort_unstable_by_key(|field| field.0);
        Unended(found)
    }

    /// How much there is of the field that begins at a character.
    pub(super) fn reach(&self, cp: u32) -> Reach {
        let found = self.0.binary_search_by_key(&cp, |field| field.0);
        found.ok().and_then(|index| self.0.get(index)).map_or(Reach::Whole, |field| field.1)
    }
}
