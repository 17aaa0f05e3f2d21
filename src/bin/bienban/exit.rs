//! How a run ends.

use std::borrow::Cow;
use std::io;
use std::path::Path;
use std::process::ExitCode;

pub(crate) use bienban::lang::Said;
use bienban::settings::FileError;
use bienban::{Lang, system};

use crate::config::name_of;

/// How a run ends; the worst wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Nothing at or above `--fail-on`.
    Clean = 0,
    /// Something.
    Findings = 1,
    /// The audit itself is incomplete.
    Incomplete = 2,
    /// Ctrl-C.
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}

/// Why a run ends early.
#[derive(Debug)]
pub(crate) enum Stop {
    /// Nobody reads standard output any more.
    BrokenPipe,
    /// Ctrl-C.
    Interrupted,
    /// The run itself failed.
    Said(Said),
    /// The system refused something.
    Refused(io::Error),
}

impl Stop {
    /// The run itself failed: why, in Vietnamese and in English.
    pub(crate) fn failed(vi: impl Into<Cow<'static, str>>, en: impl Into<Cow<'static, str>>) -> Stop {
        Said::new(vi, en).into()
    }

    /// The system refused something of the file or folder at `path`.
    pub(crate) fn refused(path: &Path, error: &io::Error) -> Stop {
        Said::of(|lang| format!("{}: {}", name_of(path), system::words(error, lang))).into()
    }

    /// How the run ends, and what is to be said of it.
    pub(crate) fn told(&self, lang: Lang) -> (Exit, Option<String>) {
        match self {
            Stop::BrokenPipe => (Exit::Clean, None),
            Stop::Interrupted => (Exit::Interrupted, None),
            Stop::Said(said) => (Exit::Incomplete, Some(said.get(lang).to_owned())),
            Stop::Refused(error) => (Exit::Incomplete, Some(system::words(error, lang))),
        }
    }
}

impl From<Said> for Stop {
    fn from(said: Said) -> Stop {
        Stop::Said(said)
    }
}

impl From<FileError> for Stop {
    fn from(error: FileError) -> Stop {
        Said::of(|lang| error.message(lang)).into()
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Stop {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Stop::BrokenPipe,
            _ => Stop::Refused(error),
        }
    }
}
