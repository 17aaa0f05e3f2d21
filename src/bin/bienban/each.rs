//! One document, from its bytes to what it adds to the report.

use std::io;

use bienban::across::Trace;
use bienban::audit::{Workspace, audit_file, audit_reader, caught};
use bienban::record::Class;
use bienban::report::rows::{Detail, DocumentRow};
use bienban::report::spool::{Keeps, Line};
use bienban::report::statistics::Spoken;
use bienban::report::summary::Tally;
use bienban::report::why::Why;
use bienban::report::{html, jsonl, terminal};
use bienban::walk::{self, Source};
use bienban::{Audited, Fault, Settings, Severity, extract as reading};

use crate::config::Config;
use crate::exit::Exit;
use crate::feed::Job;
use crate::ledger::{Entry, Ledger};

/// What is made of each document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'r> {
    pub(crate) text: bool,
    pub(crate) jsonl: bool,
    /// For the formats that are written when all documents are read.
    pub(crate) keeps: Option<Keeps<'r>>,
    /// The text, for the page.
    pub(crate) leaf: bool,
}

/// What all documents have in common.
#[derive(Clone, Copy)]
pub(crate) struct Run<'r, 'k> {
    pub(crate) config: &'r Config,
    pub(crate) wanted: Wanted<'r>,
    pub(crate) ledger: &'r Ledger<'k>,
}

/// What one document adds to the report.
pub(crate) struct Output {
    pub(crate) tally: Tally,
    pub(crate) spoken: Spoken,
    pub(crate) exit: Exit,
    /// Families of rules, and rules, that did not speak.
    pub(crate) off: Vec<&'static str>,
    pub(crate) kept: Kept,
}

/// What of it has its place among that of others.
pub(crate) struct Kept {
    pub(crate) text: String,
    pub(crate) jsonl: Option<Vec<u8>>,
    pub(crate) line: Option<Line>,
    /// What is compared with other documents.
    pub(crate) trace: Option<Trace>,
    /// How much there is to do, for the order of the worst.
    pub(crate) errors: u64,
    pub(crate) warnings: u64,
}

/// How far a document is by itself.
pub(crate) enum Made {
    /// It is done.
    Output(io::Result<Box<Output>>, Option<Entry>),
    /// What is known of it depends on the documents before it.
    Audited(Box<Audited>),
}

/// Audits a document. `workspace` is used again for the next.
pub(crate) fn made(job: &Job, workspace: &mut Workspace, run: Run<'_, '_>) -> Made {
    let settings = &*job.settings;
    let outcome = match &job.candidate.source {
        Source::File(path) => audit_file(path, workspace, settings),
        Source::Stdin => audit_reader(io::stdin().lock(), workspace, settings),
    };
    let marked = outcome.and_then(|mut audited| {
        caught(|| Ok(run.ledger.mark(&job.candidate, &mut audited, settings))).map(|entry| (audited, entry))
    });
    match marked {
        Ok((audited, Some(entry))) => Made::Output(output(job, &Ok(audited), run), Some(entry)),
        Ok((audited, None)) => Made::Audited(Box::new(audited)),
        Err(fault) => Made::Output(output(job, &Err(fault), run), None),
    }
}

/// What a document adds to the report, when those before it are done.
pub(crate) fn settled(job: &Job, made: Made, run: Run<'_, '_>) -> io::Result<Box<Output>> {
    let (output, entry) = match made {
        Made::Output(output, entry) => (output, entry),
        Made::Audited(mut audited) => {
            let entry = run.ledger.seek(&job.candidate, &mut audited, &job.settings);
            (output(job, &Ok(*audited), run), Some(entry))
        }
    };
    if let Some(entry) = entry {
        run.ledger.add(entry);
    }
    output
}

/// A panic on the way is the document's fault.
fn output(job: &Job, outcome: &Result<Audited, Fault>, run: Run<'_, '_>) -> io::Result<Box<Output>> {
    let made = caught(|| {
        if let Ok(audited) = outcome {
            run.ledger.note(&job.candidate, audited);
        }
        Ok(render(job, outcome, run.config, run.wanted))
    });
    made.unwrap_or_else(|fault| render(job, &Err(fault), run.config, run.wanted)).map(Box::new)
}

fn render(job: &Job, outcome: &Result<Audited, Fault>, config: &Config, wanted: Wanted<'_>) -> io::Result<Output> {
    let name = &job.candidate.name;
    let off = job.settings.off();
    let mut rows = rows(name, outcome, &job.settings, wanted);
    if let Some(rows) = &mut rows {
        rows.rules_off = off.join("; ");
    }
    let tally = Tally::of(outcome);
    let leaf = match (outcome, &rows) {
        (Ok(audited), Some(rows)) if wanted.leaf => html::leaf(&audited.document, rows, config.style.lang)?,
        _ => Vec::new(),
    };
    Ok(Output {
        tally,
        spoken: Spoken::of(outcome),
        exit: judged(outcome, config),
        off,
        kept: Kept {
            text: if wanted.text { terminal::document(name, outcome, config.style) } else { String::new() },
            jsonl: rows.as_ref().filter(|_| wanted.jsonl).map(jsonl::document).transpose()?,
            line: rows.as_ref().zip(wanted.keeps).map(|(rows, keeps)| Line::new(rows, keeps, leaf)).transpose()?,
            trace: outcome.as_ref().ok().map(|audited| Trace::new(walk::folder(name), audited)),
            errors: new(outcome, Severity::Error) + tally.unreadable,
            warnings: new(outcome, Severity::Warning),
        },
    })
}

/// How many findings of a severity no baseline has.
fn new(outcome: &Result<Audited, Fault>, severity: Severity) -> u64 {
    let findings = outcome.iter().flat_map(|audited| &audited.records).flat_map(|judged| &judged.findings);
    findings.filter(|finding| !finding.known && finding.severity == severity).count() as u64
}

/// The rows of a document, if any format is made from them; programs are told too what read each value and what
/// was not understood.
fn rows(name: &str, outcome: &Result<Audited, Fault>, settings: &Settings, wanted: Wanted<'_>) -> Option<DocumentRow> {
    if !wanted.jsonl {
        let detail = |keeps: Keeps<'_>| if keeps.whole { Detail::Ways } else { Detail::Tables };
        return wanted.keeps.map(|keeps| DocumentRow::new(name, outcome, detail(keeps), settings.lang));
    }
    let unread = outcome.as_ref().map(|audited| {
        reading::unread(&settings.office, &audited.document, audited.records.iter().map(|judged| &judged.record))
    });
    let why = Why { office: &settings.office, unread: unread.as_deref().unwrap_or_default() };
    Some(DocumentRow::new(name, outcome, Detail::Why(why), settings.lang))
}

/// A blank form never changes the exit status.
fn judged(outcome: &Result<Audited, Fault>, config: &Config) -> Exit {
    let Ok(audited) = outcome else {
        return if config.allow_faults { Exit::Clean } else { Exit::Incomplete };
    };
    let filled = audited.records.iter().filter(|j| j.record.class != Class::BlankForm);
    let fails = |least: Severity| filled.flat_map(|j| &j.findings).any(|f| !f.known && f.severity >= least);
    if config.fail_on.is_some_and(fails) { Exit::Findings } else { Exit::Clean }
}
