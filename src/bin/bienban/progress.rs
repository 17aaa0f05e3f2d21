//! How far a long run is, on standard error when that is a terminal.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

/// Shorter runs show nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often the line changes.
const INTERVAL: Duration = Duration::from_millis(200);

/// A line that counts documents.
#[derive(Debug)]
pub(crate) struct Progress {
    total: usize,
    next: Option<Instant>,
    shown: bool,
}

impl Progress {
    pub(crate) fn new(total: usize) -> Progress {
        let next = io::stderr().is_terminal().then(|| Instant::now() + PATIENCE);
        Progress { total, next, shown: false }
    }

    /// Shows that `done` documents are done, when it is time to.
    pub(crate) fn show(&mut self, done: usize) {
        let now = Instant::now();
        if self.next.is_some_and(|next| now >= next) {
            self.next = Some(now + INTERVAL);
            self.shown = true;
            let mut stderr = io::stderr();
            let _ = write!(stderr, "\r{done}/{}", self.total);
            let _ = stderr.flush();
        }
    }

    /// Takes the line away, so that other output does not mix with it.
    pub(crate) fn clear(&mut self) {
        if std::mem::take(&mut self.shown) {
            let _ = write!(io::stderr(), "\r\u{1b}[K");
        }
    }
}
