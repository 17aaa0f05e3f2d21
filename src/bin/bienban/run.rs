//! Each command from its arguments to its exit status.

use std::io::{self, BufWriter, StdoutLock, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use bienban::across::{Across, Crossing, Trace};
use bienban::audit::{audit_file, audit_reader, caught};
use bienban::record::{Blank, Class, Unread};
use bienban::report::atomic::Report;
use bienban::report::crossings::{self, Named};
use bienban::report::summary::{Summary, Tally};
use bienban::report::tables::Rows;
use bienban::report::why::Why;
use bienban::report::{catalogue, describe, json, layout, safe, seen, terminal, text};
use bienban::walk::{self, Argument, Candidate, Problem, Skipped, Source, Walk};
use bienban::{Audited, Fault, Lang, Settings, Severity, extract as reading, rules};
use clap::CommandFactory as _;
use rayon::prelude::*;

use crate::args::{Args, Command, ExtractArgs, Format, RulesFormat, TextArgs};
use crate::config::{self, Config};
use crate::exit::{Exit, Stop};
use crate::office;
use crate::progress::Progress;
use crate::tell;

/// Documents that each thread audits before rows are written; a bound on what waits in memory.
const BATCH: usize = 32;

pub(crate) fn run(command: Command) -> Result<Exit, Stop> {
    match command {
        Command::Audit(args) => audit(&Config::new(args)?),
        Command::Extract(args) => extract(args),
        Command::Text(args) => print_text(args),
        Command::Rules { format, lang } => print(&match format {
            RulesFormat::Text => catalogue::list(lang.into()),
            RulesFormat::Json => catalogue::json(lang.into()),
            RulesFormat::Markdown => catalogue::markdown(lang.into()),
        }),
        Command::Explain { rule, lang } => match rules::by_id(&rule) {
            Some(rule) => print(&catalogue::explain(rule, lang.into())),
            None => Err(Stop::Failed(format!("no rule is called {rule}; `bienban rules` lists them"))),
        },
        Command::Lookup { symbol, lang } => {
            let found = rules::register::search(&symbol);
            let exit = if found.is_empty() { Exit::Findings } else { Exit::Clean };
            print(&catalogue::entries(&safe::terminal(&symbol), &found, lang.into())).map(|_| exit)
        }
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "bienban", &mut script);
            print_bytes(&script)
        }
        Command::Man => manual(),
    }
}

/// The page of the program, then one for each command.
fn manual() -> Result<Exit, Stop> {
    let mut program = Args::command();
    program.build();
    let mut pages = Vec::new();
    clap_mangen::Man::new(program.clone()).render(&mut pages)?;
    for command in program.get_subcommands().filter(|command| command.get_name() != "help") {
        let name = format!("bienban-{}", command.get_name());
        clap_mangen::Man::new(command.clone()).title(name).render(&mut pages)?;
    }
    print_bytes(&pages)
}

fn print(text: &str) -> Result<Exit, Stop> {
    print_bytes(text.as_bytes())
}

fn print_bytes(bytes: &[u8]) -> Result<Exit, Stop> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(bytes)?;
    stdout.flush()?;
    Ok(Exit::Clean)
}

fn extract(args: ExtractArgs) -> Result<Exit, Stop> {
    let lang = args.lang.into();
    let mut settings = Settings::from(lang);
    office::load(&args.input.file, &mut settings)?;
    let (name, audited) = one(config::input(args.input), &settings)?;
    let unread = unread(&audited, &settings)?;
    let why = Why { office: &settings.office, unread: &unread };
    match args.format {
        Format::Text => print(&describe::render(&name, &audited, why, lang)),
        Format::Json => {
            let mut page = Vec::new();
            json::write(&mut page, &name, &audited, why)?;
            print_bytes(&page)
        }
    }
}

fn print_text(args: TextArgs) -> Result<Exit, Stop> {
    let mut settings = Settings::default();
    office::load(&args.input.file, &mut settings)?;
    let (_, audited) = one(config::input(args.input), &settings)?;
    if args.layout {
        return print(&layout::render(&audited.document, args.lang.into()));
    }
    if args.seen {
        let records = audited.records.iter().map(|judged| &judged.record);
        return print(&seen::render(&audited.document, records, &unread(&audited, &settings)?));
    }
    let mut blanks: Vec<Blank> = audited.records.iter().flat_map(|j| j.record.blanks.iter().cloned()).collect();
    blanks.sort_by_key(|blank| blank.span);
    print(&text::render(&audited.document, &blanks))
}

/// What was seen in a document and not understood.
fn unread(audited: &Audited, settings: &Settings) -> Result<Vec<Unread>, Stop> {
    let records = audited.records.iter().map(|judged| &judged.record);
    let found = caught(|| Ok(reading::unread(&settings.office, &audited.document, records)));
    found.map_err(|fault| Stop::Failed(fault.message(settings.lang)))
}

/// One document and its name as typed.
fn one(argument: Argument, settings: &Settings) -> Result<(String, Audited), Stop> {
    let (name, outcome) = match argument {
        Argument::Stdin(name) => (name, audit_reader(io::stdin().lock(), &mut Vec::new(), settings)),
        Argument::Path(path) => (path.display().to_string(), audit_file(&path, &mut Vec::new(), settings)),
    };
    match outcome {
        Ok(audited) => Ok((name, audited)),
        Err(fault) => Err(Stop::Failed(format!("{}: {}", safe::terminal(&name), fault.message(settings.lang)))),
    }
}

fn audit(config: &Config) -> Result<Exit, Stop> {
    let started = Instant::now();
    let interrupted = watch()?;
    let walk = walk::walk(&config.arguments, config.full_names, config.output.as_deref());
    let mut exit = told(&walk, config.style.lang);
    let mut report = config.output.as_deref().map(|dir| begin(dir, config.bom)).transpose()?;
    let mut summary = Summary::default();
    let mut skipped = Skipped::default();
    for (folder, count) in &walk.skipped {
        summary.add(folder, Tally { skipped: count.total(), ..Tally::default() });
        skipped.add(count);
    }
    let mut stdout = BufWriter::new(io::stdout().lock());
    let (audited, across) = each(config, &walk, &interrupted, &mut summary, report.as_mut(), &mut stdout)?;
    let crossings = named(config, &walk, across.findings(&config.settings));
    for raised in crossings::raised(&crossings) {
        let (more, less) = raised.tally();
        summary.amend(walk::folder(raised.name), more, less);
    }
    exit = exit.max(audited).max(crossed(&crossings, config.fail_on));
    stdout.write_all(terminal::crossings(&crossings, config.style).as_bytes())?;
    if let Some((mut report, dir)) = report.zip(config.output.as_deref()) {
        report.insert(&crossings).map_err(|error| not_written(dir, &error))?;
        report.finish(&summary.csv()?).map_err(|error| not_written(dir, &error))?;
    }
    stdout.write_all(terminal::closing(&summary.total(), &skipped, started.elapsed(), config.style).as_bytes())?;
    stdout.flush()?;
    Ok(exit)
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
    summary: &mut Summary,
    mut report: Option<&mut Report>,
    stdout: &mut BufWriter<StdoutLock<'_>>,
) -> Result<(Exit, Across), Stop> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(config.jobs).build();
    let pool = pool.map_err(|error| Stop::Failed(error.to_string()))?;
    let mut progress = Progress::new(walk.candidates.len());
    let mut exit = Exit::Clean;
    let mut done = 0;
    let mut across = Across::new(&config.settings);
    for batch in walk.candidates.chunks(config.jobs.saturating_mul(BATCH)) {
        let work = |buffer: &mut Vec<u8>, candidate: &Candidate| {
            (!interrupted.load(Ordering::Relaxed)).then(|| output(candidate, buffer, config))
        };
        let outputs: Vec<Option<Output>> = pool.install(|| batch.par_iter().map_init(Vec::new, work).collect());
        progress.clear();
        for (candidate, output) in batch.iter().zip(outputs) {
            let output = output.ok_or(Stop::Interrupted)?;
            summary.add(walk::folder(&candidate.name), output.tally);
            exit = exit.max(output.exit);
            stdout.write_all(output.text.as_bytes())?;
            across.add(output.trace, |earlier| walk.candidates.get(earlier).map_or("", |c| c.name.as_str()));
            if let (Some(report), Some(rows), Some(dir)) = (&mut report, output.rows, &config.output) {
                rows.and_then(|rows| report.append(&rows)).map_err(|error| not_written(dir, &error))?;
            }
        }
        stdout.flush()?;
        done += batch.len();
        progress.show(done);
    }
    progress.clear();
    if interrupted.load(Ordering::Relaxed) { Err(Stop::Interrupted) } else { Ok((exit, across)) }
}

/// What one document adds to the report.
struct Output {
    /// None without a report folder.
    rows: Option<io::Result<Rows>>,
    text: String,
    tally: Tally,
    exit: Exit,
    /// What is compared with other documents.
    trace: Option<Trace>,
}

fn output(candidate: &Candidate, buffer: &mut Vec<u8>, config: &Config) -> Output {
    let lang = config.style.lang;
    let own = office::excepted(&candidate.name, &config.settings, &config.exceptions);
    let settings = own.as_ref().unwrap_or(&config.settings);
    let outcome = match &candidate.source {
        Source::File(path) => audit_file(path, buffer, settings),
        Source::Stdin => audit_reader(io::stdin().lock(), buffer, settings),
    };
    let render = |outcome: &Result<Audited, Fault>| {
        let rows = config.output.as_ref().map(|_| Rows::new(&candidate.name, outcome, lang));
        Output {
            rows,
            text: terminal::document(&candidate.name, outcome, config.style),
            tally: Tally::of(outcome),
            exit: judged(outcome, config.fail_on),
            trace: outcome.as_ref().ok().map(|audited| Trace::new(walk::folder(&candidate.name), audited)),
        }
    };
    caught(|| Ok(render(&outcome))).unwrap_or_else(|fault| render(&Err(fault)))
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

fn begin(dir: &Path, bom: bool) -> Result<Report, Stop> {
    Report::create(dir, bom).map_err(|error| not_written(dir, &error))
}

fn not_written(dir: &Path, error: &io::Error) -> Stop {
    Stop::Failed(format!("{}: the report cannot be written: {error}", safe::terminal(&dir.display().to_string())))
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
