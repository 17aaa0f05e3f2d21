//! The documents of a run, one after the other, each with the settings that hold for it.

use std::sync::Arc;

use bienban::Settings;
use bienban::settings::Files;
use bienban::walk::{Argument, Candidate, Problem, Walk};

use crate::config::{Config, name_of};
use crate::exit::Stop;
use crate::list::List;

/// A document to audit.
pub(crate) struct Job {
    /// Its number in the feed.
    pub(crate) index: usize,
    pub(crate) candidate: Candidate,
    pub(crate) settings: Arc<Settings>,
}

/// The documents of a run.
pub(crate) struct Feed {
    /// What the arguments hold, and what came of the list up to now.
    pub(crate) walk: Walk,
    pub(crate) files: Files,
    /// The number of the settings of each candidate.
    numbers: Vec<u32>,
    /// A list that is still being written.
    live: Option<List>,
    /// Candidates of which there is a job.
    given: usize,
    failed: Option<Stop>,
}

impl Feed {
    /// Looks at the arguments and, unless it comes through a pipe, at the list.
    pub(crate) fn new(config: &Config) -> Result<Feed, Stop> {
        let files = config.settings.files(config.typed.clone())?;
        let mut walk = Walk::new(config.walk());
        config.arguments.iter().for_each(|argument| walk.add(argument));
        let list = config.list.as_ref().map(|(from, null)| List::open(from, *null)).transpose()?;
        let mut feed = Feed { walk, files, numbers: Vec::new(), live: list, given: 0, failed: None };
        if feed.live.as_ref().is_some_and(|list| !list.is_live) {
            feed.drain()?;
        }
        if !feed.is_live() {
            feed.sort();
        }
        feed.number()?;
        Ok(feed)
    }

    /// Whether documents may still come, in whatever order.
    pub(crate) fn is_live(&self) -> bool {
        self.live.is_some()
    }

    /// Reads the list up to its end.
    pub(crate) fn drain(&mut self) -> Result<(), Stop> {
        while self.more()? {}
        self.number()
    }

    /// Takes the next path of the list; false at its end.
    fn more(&mut self) -> Result<bool, Stop> {
        let Some(list) = &mut self.live else { return Ok(false) };
        if let Some(path) = list.next()? {
            list.paths += 1;
            self.walk.add(&Argument::Path(path));
            return Ok(true);
        }
        if list.paths == 0 {
            self.walk.problems.push((name_of(&list.from), Problem::Empty));
        }
        self.live = None;
        Ok(false)
    }

    /// Finds the settings of the candidates that are new.
    fn number(&mut self) -> Result<(), Stop> {
        for candidate in &self.walk.candidates[self.numbers.len()..] {
            self.numbers.push(u32::try_from(self.files.of(candidate.path())?).unwrap_or(u32::MAX));
        }
        Ok(())
    }

    /// Puts the documents into path order; at which number each was before.
    pub(crate) fn sort(&mut self) -> Vec<usize> {
        let before = self.walk.sort();
        if self.numbers.len() == before.len() {
            self.numbers = before.iter().map(|&number| self.numbers[number]).collect();
        }
        before
    }

    /// The settings of a document.
    pub(crate) fn settings(&self, index: usize) -> Arc<Settings> {
        self.files.of_document(self.numbers[index] as usize, self.walk.candidates[index].path())
    }

    /// The numbers of the settings that hold for documents, each with how many these are.
    pub(crate) fn held(&self) -> impl Iterator<Item = (usize, usize)> {
        let mut held = vec![0; self.files.count()];
        self.numbers.iter().for_each(|number| held[*number as usize] += 1);
        held.into_iter().enumerate().filter(|(_, documents)| *documents > 0)
    }

    /// All documents known by now.
    pub(crate) fn jobs(&self) -> impl Iterator<Item = Job> + Send {
        (0..self.walk.candidates.len()).map(|index| self.job(index))
    }

    fn job(&self, index: usize) -> Job {
        Job { index, candidate: self.walk.candidates[index].clone(), settings: self.settings(index) }
    }

    /// Why the documents of a list ended early.
    pub(crate) fn failed(&mut self) -> Result<(), Stop> {
        self.failed.take().map_or(Ok(()), Err)
    }
}

/// The documents as they come, those of the list too.
impl Iterator for Feed {
    type Item = Job;

    fn next(&mut self) -> Option<Job> {
        while self.given == self.walk.candidates.len() {
            match self.more().and_then(|more| self.number().map(|()| more)) {
                Ok(true) => {}
                Ok(false) => return None,
                Err(stop) => {
                    self.failed = Some(stop);
                    return None;
                }
            }
        }
        self.given += 1;
        Some(self.job(self.given - 1))
    }
}
