//! An office's own labels, kinds and required words, ready to be compared with folded text.

use crate::normalise::{collapse, fold};
use crate::office::Office;
use crate::record::{By, Field, Kind, Record, Spot, TableRow};

use super::label::{Labels, OwnLabel};
use super::words;

/// The words of an office, folded. Of two that fit the longer counts.
pub(crate) struct Additions {
    labels: Vec<OwnLabel>,
    kinds: Vec<(String, Kind, usize)>,
    required: Vec<(Kind, Vec<String>)>,
}

impl Additions {
    pub(crate) fn new(office: &Office) -> Additions {
        let labels = office.labels.iter().enumerate();
        let label = |(index, (words, field)): (usize, &(String, Field))| OwnLabel::new(fold(words), *field, index);
        let mut labels: Vec<_> = labels.map(label).collect();
        let kinds = office.kinds.iter().enumerate();
        let mut kinds: Vec<_> = kinds.map(|(index, (words, kind))| (fold(words), *kind, index)).collect();
        labels.sort_by_key(|label| std::cmp::Reverse(label.words.len()));
        kinds.sort_by_key(|(words, ..)| std::cmp::Reverse(words.len()));
        let words = |words: &[String]| words.iter().map(|w| collapse(&fold(w))).collect();
        let required = office.required.iter().map(|own| (own.kind, words(&own.words))).collect();
        Additions { labels, kinds, required }
    }

    /// What its labels ask for.
    pub(crate) fn labels(&self) -> Labels<'_> {
        Labels { own: &self.labels }
    }

    /// Gives the record the kind that the office's words say.
    pub(crate) fn apply(&self, record: &mut Record) {
        if let Some((kind, by)) = self.kind(record) {
            (record.kind, record.kind_by) = (Some(kind), by);
        }
    }

    /// The kind whose words the title or the subject has.
    fn kind(&self, record: &Record) -> Option<(Kind, By)> {
        if self.kinds.is_empty() {
            return None;
        }
        let headings = [(&record.title, Spot::Title), (&record.subject, Spot::UnderTitle)];
        let headings = headings.map(|(heading, spot)| Some((fold(heading.value()?), spot)));
        let has = |words: &str| headings.iter().flatten().find(|(heading, _)| words::has(heading, words));
        self.kinds.iter().find_map(|(words, kind, index)| {
            let (_, spot) = has(words)?;
            Some((*kind, By { row: TableRow::OwnKind(*index), spot: *spot }))
        })
    }

    /// The words that minutes of this kind must have one of, each with its index in [`Office::required`].
    pub(crate) fn required(&self, kind: Option<Kind>) -> impl Iterator<Item = (usize, &[String])> {
        let required = self.required.iter().enumerate().filter(move |(_, (of, _))| Some(*of) == kind);
        required.map(|(index, (_, words))| (index, words.as_slice()))
    }
}
