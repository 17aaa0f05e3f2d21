//! Each command from its arguments to its exit status.

use std::io::{self, Write};

use bienban::audit::{audit_file, audit_reader, caught};
use bienban::nearest::nearest;
use bienban::record::{Blank, Unread};
use bienban::report::why::Why;
use bienban::report::{catalogue, describe, json, layout, safe, seen, text};
use bienban::rules::Rule;
use bienban::walk::Argument;
use bienban::{Audited, Lang, Settings, extract as reading, rules};

use crate::args::{self, Command, ExtractArgs, Format, RulesFormat, TextArgs};
use crate::audit;
use crate::config::{self, Config};
use crate::exit::{Exit, Said, Stop};
use crate::office;

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
        Command::Lookup { symbol } => {
            let found = rules::register::search(&symbol);
            let exit = if found.is_empty() { Exit::Findings } else { Exit::Clean };
            print(&catalogue::entries(&safe::terminal(&symbol), &found, lang)).map(|_| exit)
        }
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut args::command(lang), "bienban", &mut script);
            print_bytes(&script)
        }
        Command::Man => print_bytes(&args::manual(lang)?),
        Command::Help { command } => help(command.as_deref(), lang),
    }
}

/// One rule at length, or all whose ids begin with what was typed.
fn explain(typed: &str, lang: Lang) -> Result<Exit, Stop> {
    let prefix = typed.trim().to_ascii_uppercase();
    let asked: Vec<&Rule> = rules::ALL.iter().copied().filter(|rule| rule.id.starts_with(&prefix)).collect();
    if prefix.is_empty() || asked.is_empty() {
        let typed = safe::terminal(typed);
        let none = Said::new(format!("không có quy tắc {typed}"), format!("there is no rule {typed}"));
        let none = match nearest(&typed, rules::ALL.iter().map(|rule| rule.id)) {
            Some(near) => none.and(args::did_you_mean(near)),
            None => none,
        };
        let list = Said::new("\nXem danh sách: bienban rules", "\nAll of them: bienban rules");
        return Err(none.and(list).into());
    }
    let pages: Vec<String> = asked.into_iter().map(|rule| catalogue::explain(rule, lang)).collect();
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
