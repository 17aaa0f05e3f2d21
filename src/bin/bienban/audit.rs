//! The audit of all documents, from their paths to the report and the exit status.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use bienban::across::{Across, Crossing, Trace};
use bienban::audit::{audit_file, audit_reader, caught};
use bienban::record::Class;
use bienban::report::crossings::{self, Named};
use bienban::report::rows::DocumentRow;
use bienban::report::spool::Line;
use bienban::report::statistics::Spoken;
use bienban::report::summary::{Summary, Tally};
use bienban::report::terminal::{Counted, Ranked, Worst};
use bienban::report::why::Why;
use bienban::report::{jsonl, safe, terminal, xlsx};
use bienban::walk::{self, Candidate, Problem, Skipped, Source, Walk};
use bienban::{Audited, Fault, Lang, Settings, Severity, extract as reading};
use rayon::prelude::*;

use crate::config::{Config, Shown};
use crate::exit::{Exit, Stop};
use crate::office;
use crate::outputs::{Outputs, not_written};
use crate::progress::Progress;
use crate::tell;

/// Documents that each thread audits before rows are written; a bound on what waits in memory.
const BATCH: usize = 32;

/// Audits every document and writes what is asked for.
pub(crate) fn run(config: &Config) -> Result<Exit, Stop> {
    let started = Instant::now();
    let interrupted = watch()?;
    let walk = walk::walk(&config.arguments, config.full_names, config.output.as_deref());
    let mut exit = told(&walk, config.style.lang);
    let mut outputs = Outputs::begin(config)?;
    let mut summary = Summary::default();
    let mut skipped = Skipped::default();
    for (folder, count) in &walk.skipped {
        summary.add(folder, Tally { skipped: count.total(), ..Tally::default() });
        skipped.add(count);
    }
    let mut spoken = Spoken::default();
    let mut worst = Worst::default();
    let mut counts = Counts { summary: &mut summary, spoken: &mut spoken, worst: &mut worst };
    let (audited, across) = each(config, &walk, &interrupted, &mut counts, &mut outputs)?;
    let crossings = named(config, &walk, across.findings(&config.settings));
    for raised in crossings::raised(&crossings) {
        let (more, less) = raised.tally();
        summary.amend(walk::folder(raised.name), more, less);
    }
    crossings.iter().for_each(|named| spoken.add(named.1.rule));
    exit = exit.max(audited).max(crossed(&crossings, config.fail_on));
    outputs.text(&documents(&worst, &crossings, config))?;
    end(&mut outputs, walk.candidates.len(), &crossings)?;
    if let Some((to, spool)) = outputs.take_spool() {
        let rows = spool.finish(&crossings, &interrupted).map_err(|error| not_written(&to, &error))?;
        outputs.tables(&rows, &summary)?;
        let (spoken, lang) = (&spoken, config.style.lang);
        outputs.workbooks(xlsx::Source { rows: &rows, summary: &summary, spoken, link: &|_| None, lang }, &walk)?;
    }
    let counted =
        Counted { spoken: &spoken, worst: &worst, summary: &summary, whole: config.shown == Shown::Statistics };
    outputs.text(&ending(counted, &skipped, started.elapsed(), config))?;
    if interrupted.load(Ordering::Relaxed) {
        return Err(Stop::Interrupted);
    }
    outputs.publish()?;
    Ok(exit)
}

/// What is printed of the documents when all are read, and of what is between them.
fn documents(worst: &Worst, crossings: &[Named<'_>], config: &Config) -> String {
    match config.shown {
        Shown::Statistics => String::new(),
        Shown::All => terminal::crossings(crossings, config.style),
        Shown::Worst => worst.print(config.style.lang) + &terminal::crossings(crossings, config.style),
    }
}

/// What is printed at the end: how the documents stand, and what is counted over more than one.
fn ending(counted: Counted<'_>, skipped: &Skipped, elapsed: Duration, config: &Config) -> String {
    let total = counted.summary.total();
    let closing = terminal::closing(&total, skipped, elapsed, config.style);
    let statistics = || terminal::statistics(counted, config.style);
    match config.shown {
        Shown::Statistics => statistics(),
        _ if total.documents > 1 => closing + &statistics(),
        _ => closing,
    }
}

/// The last lines for programs.
fn end(outputs: &mut Outputs, documents: usize, crossings: &[Named<'_>]) -> Result<(), Stop> {
    for named in crossings {
        outputs.jsonl(&jsonl::across(&crossings::row(named))?)?;
    }
    outputs.jsonl(&jsonl::end(&jsonl::End { documents, across: crossings.len() })?)
}

/// Each finding between documents with the name of the document it is told of, unless an exception
/// is made for that one.
fn named<'w>(config: &Config, walk: &'w Walk, crossings: Vec<Crossing>) -> Vec<Named<'w>> {
    let named = |crossing: Crossing| {
        let name = walk.candidates.get(crossing.document)?.name.as_str();
        let own = office::excepted(name, &config.settings, &config.exceptions);
        own.is_none_or(|settings| settings.selects(crossing.rule)).then_some((name, crossing))
    };
    crossings.into_iter().filter_map(named).collect()
}

fn crossed(crossings: &[Named<'_>], fail_on: Option<Severity>) -> Exit {
    let fails = |least| crossings.iter().any(|named| named.1.severity >= least);
    if fail_on.is_some_and(fails) { Exit::Findings } else { Exit::Clean }
}

/// Audits every candidate: in parallel, written in order; what each leaves for the comparison of all.
fn each(
    config: &Config,
    walk: &Walk,
    interrupted: &AtomicBool,
    counts: &mut Counts<'_>,
    outputs: &mut Outputs,
) -> Result<(Exit, Across), Stop> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(config.jobs).build();
    let pool = pool.map_err(|error| Stop::Failed(error.to_string()))?;
    let mut progress = Progress::new(walk.candidates.len());
    let mut exit = Exit::Clean;
    let mut done = 0;
    let mut across = Across::new(&config.settings);
    let wanted = Wanted { text: outputs.has_text(), jsonl: outputs.has_jsonl(), spool: outputs.has_spool() };
    for batch in walk.candidates.chunks(config.jobs.saturating_mul(BATCH)) {
        let work = |buffer: &mut Vec<u8>, candidate: &Candidate| {
            (!interrupted.load(Ordering::Relaxed)).then(|| output(candidate, buffer, config, wanted))
        };
        let made: Vec<Option<Output>> = pool.install(|| batch.par_iter().map_init(Vec::new, work).collect());
        progress.clear();
        for (candidate, output) in batch.iter().zip(made) {
            let output = output.ok_or(Stop::Interrupted)?;
            counts.add(&candidate.name, done, &output);
            done += 1;
            exit = exit.max(output.exit);
            if config.shown == Shown::All {
                outputs.text(&output.text)?;
            }
            across.add(output.trace, |earlier| walk.candidates.get(earlier).map_or("", |c| c.name.as_str()));
            if let Some(line) = output.jsonl {
                outputs.jsonl(&line?)?;
            }
            if let Some(line) = output.spool {
                outputs.spool(&line?)?;
            }
        }
        outputs.flush()?;
        progress.show(done);
    }
    progress.clear();
    if interrupted.load(Ordering::Relaxed) { Err(Stop::Interrupted) } else { Ok((exit, across)) }
}

/// What is counted over all documents.
struct Counts<'a> {
    summary: &'a mut Summary,
    spoken: &'a mut Spoken,
    worst: &'a mut Worst,
}

impl Counts<'_> {
    /// Adds the document called `name`, the `index`-th in path order.
    fn add(&mut self, name: &str, index: usize, output: &Output) {
        self.summary.add(walk::folder(name), output.tally);
        self.spoken.merge(&output.spoken);
        if !output.text.is_empty() {
            let Tally { errors, warnings, unreadable, .. } = output.tally;
            let (name, text) = (name.to_owned(), output.text.clone());
            self.worst.add(Ranked { errors: errors + unreadable, warnings, index, name, text });
        }
    }
}

/// What is made of each document.
#[derive(Debug, Clone, Copy)]
struct Wanted {
    text: bool,
    jsonl: bool,
    spool: bool,
}

/// What one document adds to the report.
struct Output {
    text: String,
    jsonl: Option<io::Result<Vec<u8>>>,
    spool: Option<io::Result<Line>>,
    tally: Tally,
    spoken: Spoken,
    exit: Exit,
    /// What is compared with other documents.
    trace: Option<Trace>,
}

fn output(candidate: &Candidate, buffer: &mut Vec<u8>, config: &Config, wanted: Wanted) -> Output {
    let own = office::excepted(&candidate.name, &config.settings, &config.exceptions);
    let settings = own.as_ref().unwrap_or(&config.settings);
    let outcome = match &candidate.source {
        Source::File(path) => audit_file(path, buffer, settings),
        Source::Stdin => audit_reader(io::stdin().lock(), buffer, settings),
    };
    let render = |outcome: &Result<Audited, Fault>| {
        let rows = rows(&candidate.name, outcome, settings, wanted);
        Output {
            text: if wanted.text { terminal::document(&candidate.name, outcome, config.style) } else { String::new() },
            jsonl: rows.as_ref().filter(|_| wanted.jsonl).map(jsonl::document),
            spool: rows.as_ref().filter(|_| wanted.spool).map(Line::new),
            tally: Tally::of(outcome),
            spoken: Spoken::of(outcome),
            exit: judged(outcome, config.fail_on),
            trace: outcome.as_ref().ok().map(|audited| Trace::new(walk::folder(&candidate.name), audited)),
        }
    };
    caught(|| Ok(render(&outcome))).unwrap_or_else(|fault| render(&Err(fault)))
}

/// The rows of a document, if any format is made from them; programs are told too what read each value and what
/// was not understood.
fn rows(name: &str, outcome: &Result<Audited, Fault>, settings: &Settings, wanted: Wanted) -> Option<DocumentRow> {
    if !wanted.jsonl {
        return wanted.spool.then(|| DocumentRow::new(name, outcome, None, settings.lang));
    }
    let unread = outcome.as_ref().map(|audited| {
        reading::unread(&settings.office, &audited.document, audited.records.iter().map(|judged| &judged.record))
    });
    let why = Why { office: &settings.office, unread: unread.as_deref().unwrap_or_default() };
    Some(DocumentRow::new(name, outcome, Some(why), settings.lang))
}

/// A blank form never changes the exit status.
fn judged(outcome: &Result<Audited, Fault>, fail_on: Option<Severity>) -> Exit {
    let Ok(audited) = outcome else { return Exit::Incomplete };
    let filled = audited.records.iter().filter(|j| j.record.class != Class::BlankForm);
    let fails = |least| filled.flat_map(|j| &j.findings).any(|f| f.severity >= least);
    if fail_on.is_some_and(fails) { Exit::Findings } else { Exit::Clean }
}

/// Says what the walk could not look at.
fn told(walk: &Walk, lang: Lang) -> Exit {
    let mut exit = Exit::Clean;
    for (name, problem) in &walk.problems {
        let name = safe::terminal(name);
        match (problem, lang) {
            (Problem::FolderLink, Lang::Vi) => tell(&format!("{name}: liên kết tới thư mục, không đi theo")),
            (Problem::FolderLink, Lang::En) => tell(&format!("{name}: a link to a folder, not followed")),
            (Problem::Unreadable(reason), _) => {
                tell(&format!("{name}: {reason}"));
                exit = Exit::Incomplete;
            }
        }
    }
    exit
}

/// A flag that Ctrl-C sets; whoever insists does not wait for the document at hand.
fn watch() -> Result<Arc<AtomicBool>, Stop> {
    let flag = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&flag);
    let handler = move || {
        if seen.swap(true, Ordering::Relaxed) {
            #[expect(clippy::exit, reason = "the second Ctrl-C ends it at once")]
            std::process::exit(Exit::Interrupted as i32);
        }
    };
    ctrlc::set_handler(handler).map_err(|error| Stop::Failed(error.to_string()))?;
    Ok(flag)
}
