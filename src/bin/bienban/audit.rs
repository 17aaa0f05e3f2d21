//! The audit of all documents, from their paths to the report and the exit status.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use bienban::Severity;
use bienban::across::Crossing;
use bienban::audit::Workspace;
use bienban::pipeline::in_order;
use bienban::report::crossings::{self, Named};
use bienban::report::terminal::Counted;
use bienban::report::{html, jsonl, standing, terminal, xlsx};
use bienban::walk::{self, Walk};

use crate::config::{Config, Instead, Shown};
use crate::each::{Run, Wanted, made, settled};
use crate::exit::{Exit, Stop};
use crate::feed::{Feed, Job};
use crate::held::Held;
use crate::ledger::{Known, Ledger};
use crate::outputs::{Outputs, not_written};
use crate::progress::Progress;
use crate::told::{self, told};
use crate::totals::Totals;

/// Audits every document and writes what is asked for.
pub(crate) fn run(config: &Config) -> Result<Exit, Stop> {
    let started = Instant::now();
    let mut feed = Feed::new(config)?;
    if let Some(instead) = config.instead {
        feed.drain()?;
        feed.sort();
        return match instead {
            Instead::Files => told::files(&feed.walk),
            Instead::Settings => told::settings(&feed, config.style.lang),
        };
    }
    let interrupted = watch()?;
    let begun = feed.walk.problems.len();
    let exit = told(&feed.walk.problems, config);
    let mut outputs = Outputs::begin(config)?;
    let mut totals = Totals::new(config.style.lang);
    let known = Known::read(config)?;
    let ledger = Ledger::new(config, known.as_ref())?;
    each(config, &mut feed, &interrupted, &mut totals, &mut outputs, &ledger)?;
    totals.exit = totals.exit.max(exit).max(told(&feed.walk.problems[begun..], config));
    told::everything(&feed, config);
    report(config, &feed, &interrupted, &mut totals, &mut outputs, ledger, started)?;
    outputs.publish()?;
    Ok(totals.exit)
}

/// What is between documents, the formats that want all of them, and the closing lines.
fn report(
    config: &Config,
    feed: &Feed,
    interrupted: &AtomicBool,
    totals: &mut Totals,
    outputs: &mut Outputs,
    mut ledger: Ledger<'_>,
    started: Instant,
) -> Result<(), Stop> {
    totals.skip(&feed.walk);
    let found = std::mem::take(&mut totals.across).findings(|document| feed.settings(document));
    let mut crossings = named(&feed.walk, found);
    ledger.crossings(&feed.walk, &mut crossings);
    for raised in crossings::raised(&crossings) {
        let (more, less) = raised.tally();
        totals.summary.amend(walk::folder(raised.name), more, less);
    }
    crossings.iter().for_each(|named| totals.spoken.add(named.1.rule));
    totals.exit = totals.exit.max(crossed(&crossings, config.fail_on));
    outputs.text(&documents(totals, &crossings, config))?;
    end(outputs, totals.documents, &crossings)?;
    if let Some((to, spool)) = outputs.take_spool() {
        let rows = spool.finish(&crossings, interrupted).map_err(|error| not_written(&to, error))?;
        outputs.tables(&rows, &totals.summary)?;
        let (summary, spoken, lang) = (&totals.summary, &totals.spoken, config.style.lang);
        let texts = config.html_text;
        outputs.pages(html::Source { rows: &rows, summary, walk: &feed.walk, texts, lang }, config.jobs)?;
        outputs.workbooks(xlsx::Source { rows: &rows, summary, spoken, link: &|_| None, lang }, &feed.walk)?;
    }
    for severity in crossings.iter().filter(|named| !named.1.known).map(|named| named.1.severity) {
        totals.new.0 += u64::from(severity == Severity::Error);
        totals.new.1 += u64::from(severity == Severity::Warning);
    }
    outputs.text(&ending(totals, started.elapsed(), config))?;
    let beside = ledger.finish(&feed.walk, outputs, config.style)?;
    outputs.text(&beside)?;
    if interrupted.load(Ordering::Relaxed) { Err(Stop::Interrupted) } else { Ok(()) }
}

/// What is printed of the documents when all are read, and of what is between them.
fn documents(totals: &Totals, crossings: &[Named<'_>], config: &Config) -> String {
    match config.shown {
        Shown::Statistics => String::new(),
        Shown::All => terminal::crossings(crossings, config.style),
        Shown::Worst => totals.worst.print(config.style.lang) + &terminal::crossings(crossings, config.style),
    }
}

/// What is printed at the end: how the documents stand, and what is counted over more than one.
fn ending(totals: &Totals, elapsed: Duration, config: &Config) -> String {
    let Totals { summary, skipped, spoken, worst, .. } = totals;
    let new = config.baseline.as_ref().map(|_| totals.new);
    let mut closing = terminal::closing(summary, skipped, new, elapsed, config.style);
    if let Some(as_of) = standing::as_of_spoken(spoken, config.style.lang) {
        closing = closing + &as_of + "\n";
    }
    let counted = Counted { spoken, worst, summary, whole: config.shown == Shown::Statistics };
    let statistics = || terminal::statistics(counted, config.style);
    match config.shown {
        Shown::Statistics => statistics(),
        _ if totals.documents > 1 && new.is_none() => closing + &statistics(),
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

/// Each finding between documents with the name of the document it is told of.
fn named(walk: &Walk, crossings: Vec<Crossing>) -> Vec<Named<'_>> {
    let named = |crossing: Crossing| Some((walk.candidates.get(crossing.document)?.name.as_str(), crossing));
    crossings.into_iter().filter_map(named).collect()
}

fn crossed(crossings: &[Named<'_>], fail_on: Option<Severity>) -> Exit {
    let fails = |least| crossings.iter().any(|named| !named.1.known && named.1.severity >= least);
    if fail_on.is_some_and(fails) { Exit::Findings } else { Exit::Clean }
}

/// Audits every document: some at a time, reported in path order. Those of a list that comes through a pipe are audited
/// as they come, and wait on disk for their place.
fn each(
    config: &Config,
    feed: &mut Feed,
    interrupted: &AtomicBool,
    totals: &mut Totals,
    outputs: &mut Outputs,
    ledger: &Ledger<'_>,
) -> Result<(), Stop> {
    let all = config.shown == Shown::All;
    let wanted = Wanted {
        text: outputs.has_text(),
        jsonl: outputs.has_jsonl(),
        keeps: outputs.keeps(config),
        leaf: outputs.has_html() && config.html_text == html::Texts::All && feed.walk.candidates.len() <= html::MOST,
    };
    let run = Run { config, wanted, ledger };
    let work = |workspace: &mut Workspace, job: &Job| {
        (!interrupted.load(Ordering::Relaxed)).then(|| made(job, workspace, run))
    };
    if feed.is_live() {
        let mut progress = Progress::new(None, config);
        let mut held = Held::new()?;
        in_order(config.jobs, &mut *feed, work, |job, made| {
            let output = settled(&job, made.ok_or(Stop::Interrupted)?, run)?;
            totals.count(&job.candidate.name, &output);
            progress.done();
            Ok::<(), Stop>(held.push(output.kept)?)
        })?;
        feed.failed()?;
        let order = feed.sort();
        held.replay(&order, |index, kept| totals.place(index, kept, &feed.walk.candidates, all, outputs))?;
    } else {
        let candidates = &feed.walk.candidates;
        let mut progress = Progress::new(Some(candidates.len()), config);
        in_order(config.jobs, feed.jobs(), work, |job, made| {
            let output = settled(&job, made.ok_or(Stop::Interrupted)?, run)?;
            totals.count(&job.candidate.name, &output);
            progress.done();
            totals.place(job.index, output.kept, candidates, all, outputs)?;
            outputs.flush_in_time()
        })?;
    }
    if interrupted.load(Ordering::Relaxed) { Err(Stop::Interrupted) } else { Ok(()) }
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
    ctrlc::set_handler(handler).map_err(|error| Stop::failed(error.to_string(), error.to_string()))?;
    Ok(flag)
}
