//! How far a long run is, on standard error when that is a terminal.

use std::io::{self, IsTerminal as _};
use std::time::{Duration, Instant};

use bienban::Lang;
use bienban::lang::Text;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::args::ReportFormat;
use crate::config::{Config, Said, Shown};

/// Shorter runs show nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar that counts documents, with the time left where it is known how many there are.
pub(crate) struct Progress {
    bar: ProgressBar,
    /// When it is first shown.
    due: Option<Instant>,
}

impl Progress {
    pub(crate) fn new(total: Option<usize>, config: &Config) -> Progress {
        let bar = ProgressBar::with_draw_target(total.map(|total| total as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template(template(total.is_some(), config.style.lang)) {
            bar.set_style(style);
        }
        let wanted = config.said > Said::Errors && io::stderr().is_terminal() && !prints_meanwhile(config);
        Progress { bar, due: wanted.then(|| Instant::now() + PATIENCE) }
    }

    /// Counts a document.
    pub(crate) fn done(&mut self) {
        self.bar.inc(1);
        if self.due.is_some_and(|due| Instant::now() >= due) {
            self.due = None;
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

/// Takes the bar away, so that other output does not mix with it.
impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

fn template(is_known: bool, lang: Lang) -> &'static str {
    match is_known {
        true => Text::new("{wide_bar} {pos}/{len}, còn {eta_precise}", "{wide_bar} {pos}/{len}, {eta_precise} left"),
        false => {
            Text::new("{spinner} {pos} tài liệu, {elapsed_precise}", "{spinner} {pos} documents, {elapsed_precise}")
        }
    }
    .get(lang)
}

/// Whether the same terminal shows documents as they are read, which tells how far it is too.
fn prints_meanwhile(config: &Config) -> bool {
    let prints = |format| match format {
        ReportFormat::Text => config.shown == Shown::All,
        ReportFormat::Jsonl => true,
        ReportFormat::Csv | ReportFormat::Xlsx | ReportFormat::Html => false,
    };
    io::stdout().is_terminal() && config.targets.iter().any(|target| target.to.is_none() && prints(target.format))
}
