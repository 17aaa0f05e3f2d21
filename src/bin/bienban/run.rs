//! Each command from its arguments to its exit status.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use bienban::audit::{Workspace, audit_file, audit_reader, caught};
use bienban::record::{Blank, Unread};
use bienban::report::why::Why;
use bienban::report::{catalogue, describe, json, layout, lookup, safe, seen, text};
use bienban::settings::prefix;
use bienban::walk::Argument;
use bienban::{Audited, Lang, Settings, extract as reading, rules};

use crate::args::{self, Command, ExtractArgs, Format, Input, RulesFormat, TextArgs};
use crate::config::{self, Config, is_stdin};
use crate::exit::{Exit, Said, Stop};
use crate::{audit, settings};

pub(crate) fn run(command: Command, lang: Lang) -> Result<Exit, Stop> {
    match command {
        Command::Audit(args) => audit::run(&Config::new(*args, lang)?),
        Command::Extract(args) => extract(args, lang),
        Command::Text(args) => print_text(args, lang),
        Command::Rules { format } => print(&match format {
            RulesFormat::Text => catalogue::list(lang),
            RulesFormat::Json => catalogue::json(lang),
            RulesFormat::Markdown => catalogue::markdown(lang),
        }),
        Command::Explain { rule } => explain(&rule, lang),
        Command::Fields => print(&catalogue::fields(lang)),
        Command::Kinds => print(&catalogue::kinds(lang)),
        Command::Lookup { symbol } => look_up(&symbol, lang),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut args::command(lang), "bienban", &mut script);
            print_bytes(&script)
        }
        Command::Man => print_bytes(&args::manual(lang)?),
        Command::Help { command } => help(command.as_deref(), lang),
    }
}

/// What is known of a symbol here: by the program's table, and by those of the office whose folder this is.
fn look_up(symbol: &str, lang: Lang) -> Result<Exit, Stop> {
    let settings = settings::From::Nearest.of(Path::new(""), Settings::from(lang))?;
    let found = settings.register.search(symbol);
    let exit = if found.is_empty() { Exit::Findings } else { Exit::Clean };
    print(&lookup::entries(&safe::terminal(symbol), &found, lang)).map(|_| exit)
}

/// One rule at length, or all whose ids begin with what was typed.
fn explain(typed: &str, lang: Lang) -> Result<Exit, Stop> {
    let prefix = prefix(typed)?;
    let asked = rules::ALL.iter().filter(|rule| rule.id.starts_with(&prefix));
    let pages: Vec<String> = asked.map(|rule| catalogue::explain(rule, lang)).collect();
    print(&pages.join("\n"))
}

/// What `--help` prints, of the program or of a command.
fn help(of: Option<&str>, lang: Lang) -> Result<Exit, Stop> {
    let typed = std::iter::once("bienban").chain(of).chain(["--help"]);
    match args::command(lang).try_get_matches_from(typed) {
        Err(help) => Ok(help.print().map(|()| Exit::Clean)?),
        Ok(_) => Ok(Exit::Clean),
    }
}

/// Prints a text whole.
pub(crate) fn print(text: &str) -> Result<Exit, Stop> {
    print_bytes(text.as_bytes())
}

fn print_bytes(bytes: &[u8]) -> Result<Exit, Stop> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(bytes)?;
    stdout.flush()?;
    Ok(Exit::Clean)
}

fn extract(args: ExtractArgs, lang: Lang) -> Result<Exit, Stop> {
    let settings = own(&args.input, lang)?;
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
    let settings = own(&args.input, lang)?;
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

/// The settings that hold for a document.
fn own(input: &Input, lang: Lang) -> Result<Arc<Settings>, Stop> {
    let from = settings::From::new(input.config.clone(), input.isolated);
    let name = if is_stdin(&input.file) { Path::new(&input.stdin_filename) } else { &input.file };
    Ok(from.of(name, Settings::from(lang))?)
}

/// What was seen in a document and not understood.
fn unread(audited: &Audited, settings: &Settings) -> Result<Vec<Unread>, Stop> {
    let records = audited.records.iter().map(|judged| &judged.record);
    let found = caught(|| Ok(reading::unread(&settings.office, &audited.document, records)));
    found.map_err(|fault| Said::of(|lang| fault.message(lang)).into())
}

/// One document and its name as typed.
fn one(argument: Argument, settings: &Settings) -> Result<(String, Audited), Stop> {
    let (name, outcome) = match argument {
        Argument::Stdin(name) => (name, audit_reader(io::stdin().lock(), &mut Workspace::default(), settings)),
        Argument::Path(path) => (path.display().to_string(), audit_file(&path, &mut Workspace::default(), settings)),
    };
    match outcome {
        Ok(audited) => Ok((name, audited)),
        Err(fault) => Err(Said::of(|lang| format!("{}: {}", safe::terminal(&name), fault.message(lang))).into()),
    }
}
