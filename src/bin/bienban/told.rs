//! What is said beside the report, on standard error; and what is printed in place of one.

use std::fmt::Write as _;

use bienban::Lang;
use bienban::lang::Text;
use bienban::report::{safe, terminal};
use bienban::walk::{Problem, Walk};

use crate::config::{Config, Said, name_of};
use crate::exit::{Exit, Stop};
use crate::feed::Feed;
use crate::run::print;
use crate::{settings, tell};

/// Says what the walk could not look at, and what that makes of the run.
pub(crate) fn told(problems: &[(String, Problem)], config: &Config) -> Exit {
    let lang = config.style.lang;
    let mut exit = Exit::Clean;
    for (name, problem) in problems {
        let counts = match problem {
            Problem::FolderLink => false,
            Problem::Empty => !config.allow_empty,
            _ => true,
        };
        if counts {
            exit = Exit::Incomplete;
        }
        if counts || config.said > Said::Errors {
            let hint = Text::new(" (--allow-empty nếu đúng là như vậy)", " (--allow-empty if that is right)");
            let hint = if matches!(problem, Problem::Empty) { hint.get(lang) } else { "" };
            tell(&format!("{}: {}{hint}", safe::terminal(name), problem.message(lang)));
        }
    }
    exit
}

/// Says which exceptions spoke of nothing; and, when everything is to be said, what was passed over and which settings
/// hold.
pub(crate) fn everything(feed: &Feed, config: &Config) {
    let lang = config.style.lang;
    if config.said == Said::Errors {
        return;
    }
    for (file, exception) in feed.files.unused() {
        let (file, path) = (name_of(file), safe::terminal(exception.path()));
        tell(&match lang {
            Lang::Vi => format!("{file}: ngoại lệ “{path}” không khớp tài liệu nào"),
            Lang::En => format!("{file}: the exception “{path}” matches no document"),
        });
    }
    if config.said < Said::Everything {
        return;
    }
    for (name, why) in &feed.walk.passed {
        let skipped = Text::new("bỏ qua", "skipped").get(lang);
        tell(&format!("{}: {skipped} ({})", safe::terminal(name), terminal::passed(*why).get(lang)));
    }
    for (number, documents) in feed.held() {
        tell(&settings::heading(&feed.files, number, documents, lang));
    }
}

/// Prints the files that would be audited.
pub(crate) fn files(walk: &Walk) -> Result<Exit, Stop> {
    let mut out = String::new();
    for candidate in &walk.candidates {
        let _ = writeln!(out, "{}", safe::terminal(&candidate.name));
    }
    print(&out)
}

/// Prints the settings that hold for the documents.
pub(crate) fn settings(feed: &Feed, lang: Lang) -> Result<Exit, Stop> {
    let render = |(number, documents)| settings::render(&feed.files, number, documents, lang);
    let all: Vec<String> = feed.held().map(render).collect();
    print(&all.join("\n"))
}
