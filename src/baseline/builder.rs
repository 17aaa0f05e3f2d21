//! A baseline from what a run found.

use std::collections::BTreeMap;

use super::{Baseline, Entry, Kinds, kind, normal, print};
use crate::across::Crossing;
use crate::audit::Audited;
use crate::finding::Finding;

/// What is found, document by document: every finding, whatever its severity, since the report has every one.
///
/// Documents come in any order, findings between them in any order too.
#[derive(Debug, Default)]
pub struct Builder {
    paths: BTreeMap<Box<str>, Vec<Entry>>,
    kinds: Kinds,
}

impl Builder {
    /// Adds the findings of a document; `path` as [`relative`](super::relative) gives it.
    pub fn add(&mut self, path: &str, audited: &Audited) {
        let findings = audited.records.iter().flat_map(|judged| &judged.findings);
        let entry = |(finding, print): (&Finding, u64)| Entry {
            print,
            count: 1,
            kind: self.kinds.number(&kind(finding.rule, finding.field)),
        };
        let entries: Vec<Entry> = findings.zip(print::all(audited)).map(entry).collect();
        self.put(path, merged(entries));
    }

    /// Adds a finding between documents to the one that it is told of.
    pub fn add_crossing(&mut self, path: &str, crossing: &Crossing) {
        self.entry(path, &kind(crossing.rule, None), print::crossing(crossing), 1);
    }

    pub(super) fn entry(&mut self, path: &str, kind: &str, print: u64, count: u32) {
        let kind = self.kinds.number(kind);
        self.put(path, vec![Entry { print, count, kind }]);
    }

    /// So many of what a baseline has.
    pub(super) fn keep(&mut self, path: &str, baseline: &Baseline, entry: Entry, count: u32) {
        if let Some(kind) = baseline.kinds.get(entry.kind as usize).filter(|_| count > 0) {
            self.entry(path, kind, entry.print, count);
        }
    }

    fn put(&mut self, path: &str, mut entries: Vec<Entry>) {
        if entries.is_empty() {
            return;
        }
        match self.paths.get_mut(&*normal(path)) {
            Some(own) => own.append(&mut entries),
            None => drop(self.paths.insert(normal(path).into(), entries)),
        }
    }

    /// What is known from now on.
    pub fn finish(self) -> Baseline {
        let mut order: Vec<usize> = (0..self.kinds.list.len()).collect();
        order.sort_by_key(|&number| &self.kinds.list[number]);
        let mut places = vec![0; order.len()];
        (0..).zip(&order).for_each(|(place, &number)| places[number] = place);
        let mut baseline = Baseline::default();
        for (path, entries) in self.paths {
            let placed = |entry: Entry| Entry { kind: places[entry.kind as usize], ..entry };
            baseline.entries.extend(merged(entries).into_iter().map(placed));
            baseline.paths.push((path, u32::try_from(baseline.entries.len()).unwrap_or(u32::MAX)));
        }
        baseline.kinds = self.kinds.list;
        baseline.kinds.sort();
        baseline
    }
}

/// Entries in order, those of one fingerprint together.
fn merged(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by_key(|entry| entry.print);
    entries.dedup_by(|next, kept| {
        let same = next.print == kept.print;
        kept.count = kept.count.saturating_add(if same { next.count } else { 0 });
        same
    });
    entries.shrink_to_fit();
    entries
}
