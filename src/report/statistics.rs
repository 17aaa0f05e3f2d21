//! What is counted over all documents beside the folders: the findings of each rule.

use std::collections::BTreeMap;

use crate::audit::Audited;
use crate::fault::Fault;
use crate::rules;

/// How often each rule spoke.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spoken(BTreeMap<&'static str, u64>);

impl Spoken {
    /// The findings of one document.
    pub fn of(outcome: &Result<Audited, Fault>) -> Spoken {
        let mut spoken = Spoken::default();
        let records = outcome.iter().flat_map(|audited| &audited.records);
        records.flat_map(|judged| &judged.findings).for_each(|finding| spoken.add(finding.rule));
        spoken
    }

    /// One more finding of a rule.
    pub fn add(&mut self, rule: &'static str) {
        *self.0.entry(rule).or_default() += 1;
    }

    /// Those of another document.
    pub fn merge(&mut self, other: &Spoken) {
        other.0.iter().for_each(|(rule, count)| *self.0.entry(rule).or_default() += count);
    }

    /// The ids of the rules that spoke.
    pub fn ids(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.0.keys().copied()
    }

    /// The rules that spoke and how often, most often first.
    pub fn by_count(&self) -> Vec<(&'static rules::Rule, u64)> {
        let mut rules: Vec<_> = self.0.iter().filter_map(|(id, count)| Some((rules::by_id(id)?, *count))).collect();
        rules.sort_by_key(|(rule, count)| (std::cmp::Reverse(*count), rule.id));
        rules
    }
}
