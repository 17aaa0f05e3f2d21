//! How a run ends.

use std::io;
use std::process::ExitCode;

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
    Failed(String),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Stop {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Stop::BrokenPipe,
            _ => Stop::Failed(error.to_string()),
        }
    }
}
