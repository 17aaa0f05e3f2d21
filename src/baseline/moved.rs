//! Documents that have moved: whose old path is gone, and which of the gone ones a document was.

use std::collections::{BTreeSet, HashMap};

use super::{Baseline, Entry, NO_FIELD};
use crate::across;

/// Gone documents that one document is compared with: with many that are alike, no more than these.
const COMPARED: usize = 1000;

/// The gone documents, by what may tell them apart.
#[derive(Debug, Default)]
pub(super) struct Gone {
    left: BTreeSet<u32>,
    /// By all their fingerprints and the name of the file, and by the fingerprints alone.
    same: BTreeSet<(u64, u64, u32)>,
    alike: BTreeSet<(u64, u32)>,
    names: BTreeSet<(u64, u32)>,
    prints: HashMap<u64, BTreeSet<u32>>,
}

/// The fingerprints of a document and how often it has each, in order.
pub(super) type Prints = [(u64, u32)];

impl Gone {
    /// Whether any of them has one of these fingerprints.
    pub(super) fn shares(&self, prints: &Prints) -> bool {
        prints.iter().any(|(print, _)| self.prints.get(print).is_some_and(|paths| !paths.is_empty()))
    }

    pub(super) fn has(&self, path: usize) -> bool {
        self.left.contains(&number(path))
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = usize> {
        self.left.iter().map(|&path| path as usize)
    }

    pub(super) fn add(&mut self, baseline: &Baseline, path: usize) {
        let (number, name, prints) = (number(path), name(baseline.path(path)), own(baseline, path));
        let all = hash(&prints);
        self.left.insert(number);
        self.same.insert((all, name, number));
        self.alike.insert((all, number));
        self.names.insert((name, number));
        for (print, _) in prints {
            self.prints.entry(print).or_default().insert(number);
        }
    }

    /// Takes out the document that one with these fingerprints was: that of the same, else that which shares most, the
    /// one of the same file name before others and the first path before later ones. At least half of what is found
    /// now must be shared, by a document of another name; a form that happens to have one label in common is new.
    pub(super) fn take(&mut self, baseline: &Baseline, path: &str, prints: &Prints) -> Option<usize> {
        if prints.is_empty() {
            return None;
        }
        let name = name(path);
        let found = self.same(hash(prints), name).or_else(|| self.most(baseline, name, prints))?;
        self.remove(baseline, found);
        Some(found as usize)
    }

    fn same(&self, all: u64, name: u64) -> Option<u32> {
        let named = self.same.range((all, name, 0)..=(all, name, u32::MAX)).next().map(|found| found.2);
        named.or_else(|| self.alike.range((all, 0)..=(all, u32::MAX)).next().map(|found| found.1))
    }

    fn most(&self, baseline: &Baseline, name: u64, prints: &Prints) -> Option<u32> {
        let named: BTreeSet<u32> = self.names.range((name, 0)..=(name, u32::MAX)).map(|n| n.1).take(COMPARED).collect();
        let mut rarest: Vec<&BTreeSet<u32>> = prints.iter().filter_map(|(print, _)| self.prints.get(print)).collect();
        rarest.sort_by_key(|paths| paths.len());
        let others = rarest.into_iter().flatten().take(COMPARED).copied();
        let candidates: BTreeSet<u32> = named.iter().copied().chain(others).collect();
        let total: u64 = prints.iter().map(|(_, count)| u64::from(*count)).sum();
        let scored = candidates.into_iter().filter_map(|path| {
            let shared = shared(&own(baseline, path as usize), prints);
            let same_name = named.contains(&path);
            let enough = if same_name { shared > 0 } else { 2 * shared >= total };
            enough.then_some((shared, same_name, std::cmp::Reverse(path)))
        });
        scored.max().map(|(.., std::cmp::Reverse(path))| path)
    }

    fn remove(&mut self, baseline: &Baseline, path: u32) {
        let (name, prints) = (name(baseline.path(path as usize)), own(baseline, path as usize));
        let all = hash(&prints);
        self.left.remove(&path);
        self.same.remove(&(all, name, path));
        self.alike.remove(&(all, path));
        self.names.remove(&(name, path));
        for (print, _) in prints {
            self.prints.get_mut(&print).map(|paths| paths.remove(&path));
        }
    }
}

fn number(path: usize) -> u32 {
    u32::try_from(path).unwrap_or(u32::MAX)
}

/// The fingerprints of a document by itself: what is found between documents comes and goes with the others.
fn own(baseline: &Baseline, path: usize) -> Vec<(u64, u32)> {
    let alone = |entry: &&Entry| !is_across(baseline.kind(**entry).0);
    baseline.of(path).iter().filter(alone).map(|entry| (entry.print, entry.count)).collect()
}

/// Whether a rule speaks of a document beside others.
pub(super) fn is_across(rule: &str) -> bool {
    debug_assert_ne!(rule, NO_FIELD);
    across::RULES.iter().any(|other| other.id == rule)
}

fn shared(old: &Prints, now: &Prints) -> u64 {
    let both = |(print, count): &(u64, u32)| {
        let at = old.binary_search_by_key(print, |(print, _)| *print).ok()?;
        Some(u64::from(old[at].1.min(*count)))
    };
    now.iter().filter_map(both).sum()
}

fn hash(prints: &Prints) -> u64 {
    use std::hash::Hasher as _;
    let mut hasher = fnv::FnvHasher::default();
    for (print, count) in prints {
        hasher.write_u64(*print);
        hasher.write_u32(*count);
    }
    hasher.finish()
}

/// The name of the file of a path.
fn name(path: &str) -> u64 {
    use std::hash::Hasher as _;
    let mut hasher = fnv::FnvHasher::default();
    hasher.write(path.rsplit('/').next().unwrap_or(path).as_bytes());
    hasher.finish()
}
