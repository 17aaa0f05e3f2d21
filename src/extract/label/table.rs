//! The table of labels, looked up by where their words stand.

use std::cmp::Reverse;
use std::sync::LazyLock;

use crate::extract::lexicon::index::Entries;
use crate::extract::lexicon::labels::counters::COUNTERS;
use crate::extract::lexicon::labels::{self, Column, MomentSlot, PartySlot, PersonSlot, Row, Stands};
use crate::record::{Field, Table, TableRow};

use super::{Label, last_word};

/// The table, looked up by where words stand.
pub(super) struct Index {
    /// Which of `ending` have a last word.
    before: Entries<(usize, usize)>,
    /// By their last word, longest first.
    ending: Vec<Label<'static>>,
    pub(super) heads: Entries<Label<'static>>,
    pub(super) beside: Entries<(PersonSlot, bool)>,
    pub(super) party: Entries<PartySlot>,
    pub(super) moments: Entries<MomentSlot>,
    pub(super) over: Entries<Column>,
    pub(super) filled: Entries<Label<'static>>,
    pub(super) filled_heads: Entries<Label<'static>>,
    pub(super) places: Entries<Label<'static>>,
    pub(super) subjects: Entries<Label<'static>>,
    pub(super) counters: Entries<Field>,
}

pub(super) static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let ending = standing(|stands| (stands == Stands::Before).then_some(()));
    let mut ending: Vec<(&str, Label<'static>)> =
        ending.map(|(words, row, ())| (last_word(words), of_row(words, row))).collect();
    ending.sort_by_cached_key(|&(word, label)| {
        // Most words differ in their first bytes, which are compared at once.
        let first = word.bytes().take(8).fold(0u64, |first, byte| first << 8 | u64::from(byte));
        (first, word, Reverse(label.words.len()))
    });
    let mut next = 0;
    let same = ending.chunk_by(|a, b| a.0 == b.0).map(|labels| {
        let first = next;
        next += labels.len();
        (labels[0].0, (first, next))
    });
    let labels = |place: Stands| {
        standing(move |stands| (stands == place).then_some(())).map(|(words, row, ())| (words, of_row(words, row)))
    };
    Index {
        before: Entries::new(same),
        ending: ending.into_iter().map(|(_, label)| label).collect(),
        heads: Entries::new(labels(Stands::Head)),
        beside: Entries::new(
            standing(|stands| match stands {
                Stands::Beside(slot) => Some((slot, false)),
                Stands::WithColon(slot) => Some((slot, true)),
                _ => None,
            })
            .map(|(words, _, gives)| (words, gives)),
        ),
        party: Entries::new(
            standing(|stands| match stands {
                Stands::Party(slot) => Some(slot),
                _ => None,
            })
            .map(|(words, _, slot)| (words, slot)),
        ),
        moments: Entries::new(
            standing(|stands| match stands {
                Stands::Moment(slot) => Some(slot),
                _ => None,
            })
            .map(|(words, _, slot)| (words, slot)),
        ),
        over: Entries::new(
            standing(|stands| match stands {
                Stands::Over(column) => Some(column),
                _ => None,
            })
            .map(|(words, _, column)| (words, column)),
        ),
        filled: Entries::new(labels(Stands::Filled)),
        filled_heads: Entries::new(labels(Stands::FilledHead)),
        places: Entries::new(labels(Stands::Place)),
        subjects: Entries::new(labels(Stands::Subject)),
        counters: Entries::new(COUNTERS.iter().copied()),
    }
});

/// The labels that have a last word, longest first.
pub(super) fn ending_with(word: &str) -> &'static [Label<'static>] {
    let (first, next) = INDEX.before.get(word).unwrap_or_default();
    &INDEX.ending[first..next]
}

/// The words of the table that stand where `pick` says, each with its row.
fn standing<T>(pick: impl Fn(Stands) -> Option<T> + Copy) -> impl Iterator<Item = (&'static str, &'static Row, T)> {
    let of = move |row: &'static Row| {
        let picked = row.stands.iter().find_map(|&stands| pick(stands));
        picked.is_some().then_some(row)
    };
    labels::rows().filter_map(of).flat_map(move |row| {
        row.words.iter().filter_map(move |words| Some((*words, row, row.stands.iter().find_map(|&s| pick(s))?)))
    })
}

fn of_row(words: &'static str, row: &Row) -> Label<'static> {
    Label { words, field: row.field, follows: row.follows, row: TableRow::Of(Table::Labels, words) }
}
