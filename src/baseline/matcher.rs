//! A run beside its baseline: which findings are known, and which entries have nothing to them any more.

use std::collections::{BTreeMap, HashMap};

use super::moved::{Gone, is_across};
use super::{Baseline, Builder, Entry, normal, print};
use crate::across::Crossing;
use crate::audit::Audited;
use crate::finding::Finding;
use crate::rules::Settings;

/// Marks what is known in the documents of a run.
///
/// [`Matcher::mark`] marks a document whose path the baseline has, whenever and on whatever thread. One that may have
/// moved is marked by [`Matcher::seek`], one after the other in the order of the run: each takes the entries of one
/// gone document away from those behind it, so that a second copy of a form is new. Either is then added, and what is
/// between documents comes last: [`Matcher::crossings`].
#[derive(Debug)]
pub struct Matcher<'b> {
    baseline: &'b Baseline,
    /// By number of a path: what its document left over, if it was read.
    read: HashMap<usize, Vec<Left>>,
    /// Documents that are neither in the run nor on the disk, and that none has been found to be.
    gone: Gone,
    /// The old path of each that has moved, and the other way.
    old: HashMap<String, usize>,
    moved: BTreeMap<usize, String>,
    /// Findings between documents that were told of another document before: path, kind and fingerprint.
    told: Vec<(String, u32, u64)>,
    known: u64,
    new: u64,
}

/// So many findings of an entry that are no longer there.
#[derive(Debug, Clone, Copy)]
struct Left {
    /// Which of all entries of the path.
    entry: usize,
    count: u32,
    /// So many were found between documents and are told of another one now.
    taken: u32,
    /// The rule was asked, so that they would have been found.
    asked: bool,
}

/// What marking one document came to.
#[derive(Debug)]
pub struct Marked {
    path: Option<usize>,
    left: Vec<Left>,
    known: u64,
    new: u64,
}

/// Findings that the baseline has and a run has not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Of the document, as the baseline has it.
    pub path: String,
    /// The rule's id.
    pub rule: String,
    /// The field, where there is one.
    pub field: Option<String>,
    /// How many.
    pub count: u32,
}

/// How a run stands beside its baseline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Findings that the baseline has not.
    pub new: u64,
    /// Findings that it has.
    pub known: u64,
    /// What documents had that were read in this run, and have no longer; by path.
    pub mended: Vec<Line>,
    /// What documents had that are gone; by path.
    pub gone: Vec<Line>,
    /// The old and the new path of each document that has moved; by the old one.
    pub moved: Vec<(String, String)>,
    /// The baseline without what is mended and gone, each document that has moved under its new path.
    pub updated: Baseline,
}

impl<'b> Matcher<'b> {
    /// Nothing marked yet. `gone` tells whether the document of a path is neither in this run nor on the disk.
    pub fn new(baseline: &'b Baseline, gone: impl Fn(&str) -> bool) -> Matcher<'b> {
        let mut all = Gone::default();
        let paths = (0..baseline.paths.len()).filter(|&path| gone(baseline.path(path)));
        paths.for_each(|path| all.add(baseline, path));
        let (read, old, moved, told) = (HashMap::new(), HashMap::new(), BTreeMap::new(), Vec::new());
        Matcher { baseline, read, gone: all, old, moved, told, known: 0, new: 0 }
    }

    /// Whether the baseline has this path.
    pub fn has(&self, path: &str) -> bool {
        self.baseline.find(path).is_some()
    }

    /// Marks what the baseline has under this very path; `None` where it does not have the path and the document may
    /// be one that is gone: then it is to be sought. `settings` are those that the document was audited with: what a
    /// rule found that was not asked is not mended.
    pub fn mark(&self, path: &str, audited: &mut Audited, settings: &Settings) -> Option<Marked> {
        let (own, prints) = (self.baseline.find(path), print::all(audited));
        let settled = own.is_some() || !self.gone.shares(&counted(&prints, audited));
        settled.then(|| self.marked(own, &prints, audited, settings))
    }

    /// Marks what the baseline has under the path where this document was before, if any.
    pub fn seek(&mut self, path: &str, audited: &mut Audited, settings: &Settings) -> Marked {
        let prints = print::all(audited);
        let found = self.baseline.find(path).or_else(|| {
            let found = self.gone.take(self.baseline, path, &counted(&prints, audited))?;
            self.old.insert(normal(path).into_owned(), found);
            self.moved.insert(found, normal(path).into_owned());
            Some(found)
        });
        self.marked(found, &prints, audited, settings)
    }

    fn marked(&self, path: Option<usize>, prints: &[u64], audited: &mut Audited, settings: &Settings) -> Marked {
        let entries = path.map_or(&[][..], |path| self.baseline.of(path));
        let mut left: Vec<u32> = entries.iter().map(|entry| entry.count).collect();
        let (mut known, mut new) = (0, 0);
        let findings = audited.records.iter_mut().flat_map(|judged| &mut judged.findings);
        for (finding, print) in findings.zip(prints) {
            finding.known = take(entries, &mut left, *print);
            *(if finding.known { &mut known } else { &mut new }) += 1;
        }
        let asked = |entry: &Entry| settings.selects(self.baseline.kind(*entry).0);
        let left = left.into_iter().enumerate().filter(|(_, count)| *count > 0);
        let left = left.map(|(entry, count)| Left { entry, count, taken: 0, asked: asked(&entries[entry]) }).collect();
        Marked { path, left, known, new }
    }

    /// Counts a document that was marked.
    pub fn add(&mut self, marked: Marked) {
        self.known += marked.known;
        self.new += marked.new;
        if let Some(path) = marked.path {
            self.read.insert(path, marked.left);
        }
    }

    /// Marks what was found between documents, each with the path of the one that it is told of, when all documents
    /// have been added.
    ///
    /// One that the baseline has under another document is known too, if nothing is left of it there: which of two
    /// documents is told that both have one number depends on how they are called.
    pub fn crossings<'p, 'c>(&mut self, found: impl IntoIterator<Item = (&'p str, &'c mut Crossing)>) {
        let mut elsewhere = Vec::new();
        for (path, crossing) in found {
            let print = print::crossing(crossing);
            let own = self.baseline.find(path).or_else(|| self.old.get(&*normal(path)).copied());
            crossing.known = own.is_some_and(|own| self.take_left(own, print));
            self.known += u64::from(crossing.known);
            if !crossing.known {
                elsewhere.push((path, crossing, print));
            }
        }
        if elsewhere.is_empty() {
            return;
        }
        let mut pool = self.pool();
        for (path, crossing, print) in elsewhere {
            let from = pool.get_mut(&print).and_then(|places| self.first_left(places));
            crossing.known = from.is_some();
            *(if crossing.known { &mut self.known } else { &mut self.new }) += 1;
            self.told.extend(from.map(|kind| (normal(path).into_owned(), kind, print)));
        }
    }

    /// Takes one of what a document left over.
    fn take_left(&mut self, path: usize, print: u64) -> bool {
        let entries = self.baseline.of(path);
        let left = self.read.get_mut(&path).into_iter().flatten();
        let mut own = left.filter(|left| left.count > 0 && entries[left.entry].print == print);
        own.next().map(|left| left.count -= 1).is_some()
    }

    /// Where findings between documents are left over, by fingerprint, the last path first; those of documents that
    /// are gone too.
    fn pool(&mut self) -> HashMap<u64, Vec<(usize, usize)>> {
        let baseline = self.baseline;
        let across = |path: usize, left: &Left| is_across(baseline.kind(baseline.of(path)[left.entry]).0);
        for path in self.gone.paths() {
            let left = baseline.of(path).iter().enumerate();
            let left = left.map(|(entry, own)| Left { entry, count: own.count, taken: 0, asked: true }).collect();
            self.read.insert(path, left);
        }
        let mut places: Vec<(usize, usize)> = Vec::new();
        for (&path, left) in &self.read {
            let across = left.iter().enumerate().filter(|(_, left)| left.count > 0 && across(path, left));
            places.extend(across.map(|(at, _)| (path, at)));
        }
        places.sort_unstable_by(|a, b| b.cmp(a));
        let mut pool: HashMap<u64, Vec<(usize, usize)>> = HashMap::new();
        for (path, at) in places {
            pool.entry(baseline.of(path)[self.read[&path][at].entry].print).or_default().push((path, at));
        }
        pool
    }

    /// Takes one from the first of these places that has any left; gives its kind.
    fn first_left(&mut self, places: &mut Vec<(usize, usize)>) -> Option<u32> {
        while let Some(&(path, at)) = places.last() {
            let left = self.read.get_mut(&path)?.get_mut(at)?;
            if left.count > 0 {
                left.count -= 1;
                left.taken += 1;
                return Some(self.baseline.of(path)[left.entry].kind);
            }
            places.pop();
        }
        None
    }

    /// How the run stands. `whole` says that it saw all documents that the baseline is of: what was found between
    /// documents and is not found now is mended only then, and if each of those documents could be read.
    pub fn finish(self, whole: bool) -> Outcome {
        let baseline = self.baseline;
        let seen = |path: usize| self.read.contains_key(&path) || self.gone.has(path);
        let whole = whole && (0..baseline.paths.len()).all(seen);
        let (mut builder, mut mended, mut gone) = (Builder::default(), Vec::new(), Vec::new());
        for path in 0..baseline.paths.len() {
            let now = self.moved.get(&path).map_or(baseline.path(path), String::as_str);
            let mut lefts = self.read.get(&path).into_iter().flatten().peekable();
            let list = if self.gone.has(path) { &mut gone } else { &mut mended };
            let first = list.len();
            for (at, entry) in baseline.of(path).iter().enumerate() {
                let left = lefts.next_if(|left| left.entry == at);
                let fewer = self.fewer(path, *entry, left, whole);
                list.extend((fewer > 0).then(|| line(baseline, path, *entry, fewer)));
                let elsewhere = left.map_or(0, |left| left.taken);
                builder.keep(now, baseline, *entry, entry.count - elsewhere - fewer);
            }
            list[first..].sort_by(|a, b| (&a.rule, &a.field).cmp(&(&b.rule, &b.field)));
        }
        for (path, kind, print) in &self.told {
            builder.keep(path, baseline, Entry { print: *print, count: 1, kind: *kind }, 1);
        }
        let moved = self.moved.into_iter().map(|(old, new)| (baseline.path(old).to_owned(), new)).collect();
        Outcome { new: self.new, known: self.known, mended, gone, moved, updated: builder.finish() }
    }

    /// How many of an entry are mended, or gone with their document.
    fn fewer(&self, path: usize, entry: Entry, left: Option<&Left>, whole: bool) -> u32 {
        if self.gone.has(path) {
            return entry.count - left.map_or(0, |left| left.taken);
        }
        let told = |left: &&Left| left.asked && (whole || !is_across(self.baseline.kind(entry).0));
        left.filter(told).map_or(0, |left| left.count)
    }
}

fn line(baseline: &Baseline, path: usize, entry: Entry, count: u32) -> Line {
    let (rule, field) = baseline.kind(entry);
    Line { path: baseline.path(path).to_owned(), rule: rule.to_owned(), field: field.map(str::to_owned), count }
}

/// Takes one of the entry with this fingerprint, if any is left.
fn take(entries: &[Entry], left: &mut [u32], print: u64) -> bool {
    let at = entries.binary_search_by_key(&print, |entry| entry.print);
    let left = at.ok().and_then(|at| left.get_mut(at)).filter(|left| **left > 0);
    left.map(|left| *left -= 1).is_some()
}

/// How often a document has each fingerprint, by itself.
fn counted(prints: &[u64], audited: &Audited) -> Vec<(u64, u32)> {
    let findings = audited.records.iter().flat_map(|judged| &judged.findings);
    let alone = |(finding, print): (&Finding, &u64)| (!is_across(finding.rule)).then_some(*print);
    let mut counts = BTreeMap::new();
    findings.zip(prints).filter_map(alone).for_each(|print| *counts.entry(print).or_insert(0) += 1);
    counts.into_iter().collect()
}
