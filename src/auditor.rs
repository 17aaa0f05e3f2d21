//! A run over many documents: folders and files in, each document in path order out, and what is between them.
//!
//! ```
//! let mut worst = (0, String::new());
//! bienban::Auditor::default().run(["fixtures/minutes"], |name, outcome| {
//!     let blanks = outcome.map_or(0, |audited| audited.records.iter().map(|j| j.record.blanks.len()).sum());
//!     worst = worst.clone().max((blanks, name.to_owned()));
//! })?;
//! assert!(worst.0 > 20);
//! # Ok::<(), bienban::auditor::RunError>(())
//! ```

use std::fmt;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::Arc;

pub use crate::across::Crossing;
use crate::across::{Across, Trace};
use crate::audit::{Audited, Workspace, audit_file};
use crate::edtf::Date;
use crate::fault::Fault;
use crate::lang::{Lang, Said};
use crate::pipeline::in_order;
use crate::rules::Settings;
#[cfg(feature = "settings")]
use crate::settings::Files;
pub use crate::walk::Problem;
use crate::walk::{self, Argument, Options, Walk};

/// A run over many documents: what it asks of the rules, and how many documents are read at a time.
///
/// It reads no clock: rules that need one are silent until a day is handed in.
///
/// ```
/// use bienban::edtf::Date;
/// use bienban::{Auditor, Lang};
///
/// let auditor = Auditor::new(Lang::En).today(Date::ymd(2026, 11, 24)).threads(2);
/// let mut faults = 0;
/// let ran = auditor.run(["fixtures/minutes"], |name, outcome| match outcome {
///     Ok(audited) => {
///         let findings: usize = audited.records.iter().map(|judged| judged.findings.len()).sum();
///         println!("{name}: {findings} findings");
///     }
///     Err(fault) => {
///         println!("{name}: {fault}");
///         faults += 1;
///     }
/// })?;
/// assert_eq!((faults, ran.documents > 50), (0, true));
/// for crossing in &ran.between {
///     println!("document {}: {}", crossing.document, crossing.message);
/// }
/// # Ok::<(), bienban::auditor::RunError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Auditor {
    settings: Settings,
    threads: NonZeroUsize,
    #[cfg(feature = "settings")]
    nearest: bool,
}

/// What a run saw beside the documents that it gave.
///
/// ```
/// let folder = tempfile::tempdir()?;
/// std::fs::write(folder.path().join("note.txt"), "")?;
/// let ran = bienban::Auditor::default().run([folder.path()], |name, _| panic!("{name}"))?;
/// assert_eq!((ran.documents, ran.skipped, ran.problems.len()), (0, 1, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Ran {
    /// Documents given.
    pub documents: usize,
    /// What is between documents, in their order; [`Crossing::document`] counts them from 0 as they were given.
    pub between: Vec<Crossing>,
    /// Files of folders that were passed over: of other kinds, locks, temporary ones.
    pub skipped: u64,
    /// What could not be looked at, with its name.
    pub problems: Vec<(String, Problem)>,
}

/// Why a run does not begin: a settings file that cannot be read.
///
/// ```
/// let folder = tempfile::tempdir()?;
/// std::fs::write(folder.path().join("bienban.toml"), "slect = []")?;
/// std::fs::write(folder.path().join("a.docx"), "")?;
/// # #[cfg(feature = "settings")] {
/// let auditor = bienban::Auditor::default().nearest_settings();
/// let error = auditor.run([folder.path()], |_, _| ()).unwrap_err();
/// assert!(error.to_string().contains("line 1, column 1: no key “slect”"));
/// # }
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct RunError(Said);

impl RunError {
    /// Where and why, in `lang`.
    ///
    /// ```
    /// # use bienban::{Auditor, Lang};
    /// if let Err(error) = Auditor::default().run(["fixtures/minutes"], |_, _| ()) {
    ///     eprintln!("{}", error.message(Lang::Vi));
    /// }
    /// ```
    pub fn message(&self, lang: Lang) -> &str {
        self.0.get(lang)
    }
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message(Lang::En))
    }
}

impl std::error::Error for RunError {}

impl Default for Auditor {
    fn default() -> Auditor {
        Auditor::new(Settings::default())
    }
}

impl Auditor {
    /// A run that asks this of the rules, with a thread for each processor.
    ///
    /// ```
    /// use bienban::{Auditor, Lang, Settings};
    ///
    /// let mut settings = Settings::from(Lang::En);
    /// settings.select.push("BB1".to_owned());
    /// let auditor = Auditor::new(settings);
    /// ```
    pub fn new(settings: impl Into<Settings>) -> Auditor {
        Auditor {
            settings: settings.into(),
            threads: std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
            #[cfg(feature = "settings")]
            nearest: false,
        }
    }

    /// The day of the audit, for the rules that need a clock.
    ///
    /// ```
    /// let auditor = bienban::Auditor::default().today(bienban::edtf::Date::ymd(2026, 11, 24));
    /// ```
    pub fn today(mut self, today: Date) -> Auditor {
        self.settings.as_of = Some(today);
        self
    }

    /// How many documents are read at a time; 0 is taken for 1. What is given and its order do not depend on it.
    ///
    /// ```
    /// let auditor = bienban::Auditor::default().threads(4);
    /// ```
    pub fn threads(mut self, threads: usize) -> Auditor {
        self.threads = NonZeroUsize::new(threads).unwrap_or(NonZeroUsize::MIN);
        self
    }

    /// Lets the nearest `bienban.toml` at or above each document hold for it, under what the run asks for, as the
    /// command line does.
    ///
    /// ```
    /// let auditor = bienban::Auditor::default().nearest_settings();
    /// ```
    #[cfg(feature = "settings")]
    pub fn nearest_settings(mut self) -> Auditor {
        self.nearest = true;
        self
    }

    /// Audits every document at or below `paths` and gives `each` its name and what was found, in path order. A name is
    /// relative to the path that it was found under, with `/`; with several paths the path as given stands before it.
    /// One document that cannot be read, or at which a rule panics, is given with its [`Fault`] and stops nothing.
    ///
    /// ```
    /// let mut names = Vec::new();
    /// bienban::Auditor::default().run(["fixtures/minutes/lam-viec-draft.docx"], |name, _| names.push(name.to_owned()))?;
    /// assert_eq!(names, ["lam-viec-draft.docx"]);
    /// # Ok::<(), bienban::auditor::RunError>(())
    /// ```
    ///
    /// # Errors
    /// With [`Auditor::nearest_settings`], when a settings file cannot be read: before the first document.
    pub fn run<P: AsRef<Path>>(
        &self,
        paths: impl IntoIterator<Item = P>,
        mut each: impl FnMut(&str, Result<Audited, Fault>),
    ) -> Result<Ran, RunError> {
        let paths: Vec<Argument> = paths.into_iter().map(|path| Argument::Path(path.as_ref().to_owned())).collect();
        let walk = walk::walk(&paths, Options { full_names: paths.len() > 1, ..Options::default() });
        let settings = self.settings(&walk)?;
        let mut across = Across::new(self.settings.lang);
        let work = |workspace: &mut Workspace, index: &usize| {
            let (candidate, settings) = (&walk.candidates[*index], &settings[*index]);
            let outcome = audit_file(candidate.path(), workspace, settings);
            let trace = outcome.as_ref().ok().map(|audited| Trace::new(walk::folder(&candidate.name), audited));
            (outcome, trace)
        };
        let given = in_order(self.threads, 0..walk.candidates.len(), work, |index, (outcome, trace)| {
            across.add(trace, |index| walk.candidates[index].name.as_str());
            each(&walk.candidates[index].name, outcome);
            Ok::<(), std::convert::Infallible>(())
        });
        let Ok(()) = given;
        Ok(Ran {
            documents: walk.candidates.len(),
            between: across.findings(|index| Arc::clone(&settings[index])),
            skipped: walk.skipped.values().map(walk::Skipped::total).sum(),
            problems: walk.problems,
        })
    }

    /// The settings of each document.
    fn settings(&self, walk: &Walk) -> Result<Vec<Arc<Settings>>, RunError> {
        #[cfg(feature = "settings")]
        if self.nearest {
            let mut files = Files::nearest(self.settings.clone());
            let of = |candidate: &walk::Candidate| {
                let number = files.of(candidate.path())?;
                Ok(files.of_document(number, candidate.path()))
            };
            let found: Result<_, crate::settings::FileError> = walk.candidates.iter().map(of).collect();
            return found.map_err(|error| RunError(Said::of(|lang| error.message(lang))));
        }
        let all = Arc::new(self.settings.clone());
        Ok(walk.candidates.iter().map(|_| Arc::clone(&all)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(auditor: &Auditor) -> (Vec<String>, Ran) {
        let mut given = Vec::new();
        let ran = auditor.run(["fixtures/minutes"], |name, outcome| {
            let findings = outcome.map(|audited| audited.records.iter().map(|j| j.findings.len()).sum::<usize>());
            given.push(format!("{name} {findings:?}"));
        });
        (given, ran.unwrap())
    }

    #[test]
    fn what_is_given_does_not_depend_on_the_number_of_threads() {
        let (one, ran) = given(&Auditor::default().threads(0));
        assert_eq!((one.len(), one.is_sorted()), (ran.documents, true));
        for threads in [2, 7] {
            let (many, again) = given(&Auditor::default().threads(threads));
            assert!(many == one && again.between == ran.between);
        }
    }

    #[test]
    fn a_document_that_cannot_be_read_stops_nothing() {
        let folder = tempfile::tempdir().unwrap();
        ["a.docx", "b.docx"].iter().for_each(|name| std::fs::write(folder.path().join(name), "%PDF-").unwrap());
        let mut faults = Vec::new();
        let paths = [folder.path().join("b.docx"), folder.path().join("a.docx"), folder.path().join("gone.docx")];
        Auditor::default().run(paths, |_, outcome| faults.push(outcome.unwrap_err().id.as_str())).unwrap();
        assert_eq!(faults, ["not-docx", "not-docx", "unreadable"]);
    }
}
