//! Each command from its arguments to its exit status.

use std::io::{self, Write};

use bienban::audit::{audit_file, audit_reader, caught};
use bienban::record::{Blank, Unread};
use bienban::report::why::Why;
use bienban::report::{catalogue, describe, json, layout, safe, seen, text};
use bienban::walk::Argument;
use bienban::{Audited, Lang, Settings, extract as reading, rules};
use clap::CommandFactory as _;

use crate::args::{Args, Command, ExtractArgs, Format, RulesFormat, TextArgs};
use crate::audit;
use crate::config::{self, Config};
use crate::exit::{Exit, Stop};
use crate::office;

pub(crate) fn run(command: Command, lang: Lang) -> Result<Exit, Stop> {
    match command {
        Command::Audit(args) => audit::run(&Config::new(args, lang)?),
        Command::Extract(args) => extract(args, lang),
        Command::Text(args) => print_text(args, lang),
        Command::Rules { format } => print(&match format {
            RulesFormat::Text => catalogue::list(lang),
            RulesFormat::Json => catalogue::json(lang),
            RulesFormat::Markdown => catalogue::markdown(lang),
        }),
        Command::Explain { rule } => match rules::by_id(&rule) {
            Some(rule) => print(&catalogue::explain(rule, lang)),
            None => Err(Stop::Failed(format!("no rule is called {rule}; `bienban rules` lists them"))),
        },
        Command::Fields => print(&catalogue::fields(lang)),
        Command::Kinds => print(&catalogue::kinds(lang)),
        Command::Lookup { symbol } => {
            let found = rules::register::search(&symbol);
            let exit = if found.is_empty() { Exit::Findings } else { Exit::Clean };
            print(&catalogue::entries(&safe::terminal(&symbol), &found, lang)).map(|_| exit)
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

fn extract(args: ExtractArgs, lang: Lang) -> Result<Exit, Stop> {
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

fn print_text(args: TextArgs, lang: Lang) -> Result<Exit, Stop> {
    let mut settings = Settings::default();
    office::load(&args.input.file, &mut settings)?;
    let (_, audited) = one(config::input(args.input), &settings)?;
    if args.layout {
        return print(&layout::render(&audited.document, lang));
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
pub(crate) fn unread(audited: &Audited, settings: &Settings) -> Result<Vec<Unread>, Stop> {
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
