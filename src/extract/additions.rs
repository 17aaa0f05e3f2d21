//! An office's own labels, kinds and required words, ready to be compared with folded text.

use crate::normalise::{collapse, fold};
use crate::office::Office;
use crate::record::{Field, Kind, Record};

use super::label::Labels;
use super::words;

/// The words of an office, folded. Of two that fit the longer counts.
pub(crate) struct Additions {
    labels: Vec<(String, Field)>,
    kinds: Vec<(String, Kind)>,
    required: Vec<(Kind, Vec<String>)>,
}

impl Additions {
    pub(crate) fn new(office: &Office) -> Additions {
        let mut labels: Vec<_> = office.labels.iter().map(|(words, field)| (fold(words), *field)).collect();
        let mut kinds: Vec<_> = office.kinds.iter().map(|(words, kind)| (fold(words), *kind)).collect();
        labels.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        kinds.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
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
        if let Some(kind) = self.kind(record) {
            record.kind = Some(kind);
        }
    }

    /// The kind whose words the title or the subject has.
    fn kind(&self, record: &Record) -> Option<Kind> {
        if self.kinds.is_empty() {
            return None;
        }
        let headings = [&record.title, &record.subject].map(|heading| heading.value().map(|h| fold(h)));
        let has = |words: &str| headings.iter().flatten().any(|heading| words::has(heading, words));
        self.kinds.iter().find(|(words, _)| has(words)).map(|(_, kind)| *kind)
    }

    /// The words that minutes of this kind must have one of, each with its index in [`Office::required`].
    pub(crate) fn required(&self, kind: Option<Kind>) -> impl Iterator<Item = (usize, &[String])> {
        let required = self.required.iter().enumerate().filter(move |(_, (of, _))| Some(*of) == kind);
        required.map(|(index, (_, words))| (index, words.as_slice()))
    }
}
