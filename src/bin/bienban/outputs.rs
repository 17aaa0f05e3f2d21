//! Where each format of the report goes.

use std::io::{self, BufWriter, Seek as _, Stdout, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bienban::lang::Text;
use bienban::report::atomic::{self, Pending};
use bienban::report::csv::{self, Layout};
use bienban::report::spool::{Keeps, Line, Spool, Spooled};
use bienban::report::summary::Summary;
use bienban::report::tables::Optional;
use bienban::report::{html, xlsx};
use bienban::system::{self, paths};
use bienban::walk::{Source, Walk};

use crate::args::{ReportFormat, Target};
use crate::config::{Config, name_of};
use crate::exit::{Said, Stop};

/// How long what was written may wait for more.
const INTERVAL: Duration = Duration::from_millis(100);

/// What is being written. Dropped before [`Outputs::publish`] it leaves every earlier file as it was.
pub(crate) struct Outputs {
    text: Vec<Sink>,
    jsonl: Vec<Sink>,
    csv: Vec<(PathBuf, csv::Folder)>,
    xlsx: Vec<Sink>,
    html: Vec<Sink>,
    /// What is whole and has its name to get.
    done: Vec<Pending>,
    /// For the formats that are written when all documents are read, and what to call its disk.
    spool: Option<(PathBuf, Spool)>,
    /// How tables are written.
    layout: Layout,
    /// When what was written was last shown.
    shown: Instant,
}

/// Standard output or a file.
enum Sink {
    Stdout(BufWriter<Stdout>),
    File(PathBuf, Pending),
}

impl Sink {
    fn new(target: &Target) -> Result<Sink, Stop> {
        let Some(to) = &target.to else { return Ok(Sink::Stdout(BufWriter::new(io::stdout()))) };
        Ok(Sink::File(to.clone(), Pending::create(to).map_err(|error| not_written(to, error))?))
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        match self {
            Sink::Stdout(stdout) => Ok(stdout.write_all(bytes)?),
            Sink::File(to, file) => file.write_all(bytes).map_err(|error| not_written(to, error)),
        }
    }

    fn flush(&mut self) -> Result<(), Stop> {
        match self {
            Sink::Stdout(stdout) => Ok(stdout.flush()?),
            Sink::File(..) => Ok(()),
        }
    }
}

impl Outputs {
    /// Begins every file, so that one that cannot be written is said before anything is audited.
    pub(crate) fn begin(config: &Config) -> Result<Outputs, Stop> {
        let (layout, shown) = (config.layout.clone(), Instant::now());
        let mut outputs = Outputs {
            text: vec![],
            jsonl: vec![],
            csv: vec![],
            xlsx: vec![],
            html: vec![],
            done: vec![],
            spool: None,
            layout,
            shown,
        };
        for target in &config.targets {
            match (target.format, &target.to) {
                (ReportFormat::Text, _) => outputs.text.push(Sink::new(target)?),
                (ReportFormat::Jsonl, _) => outputs.jsonl.push(Sink::new(target)?),
                (ReportFormat::Csv, Some(to)) => {
                    let folder = csv::Folder::create(to).map_err(|(path, error)| not_written(&path, error))?;
                    outputs.csv.push((to.clone(), folder));
                }
                (ReportFormat::Csv, None) => {}
                (ReportFormat::Xlsx, _) => outputs.xlsx.push(Sink::new(target)?),
                (ReportFormat::Html, _) => outputs.html.push(Sink::new(target)?),
            }
        }
        outputs.spool = outputs.spooled()?;
        Ok(outputs)
    }

    /// A spool, when a format wants all documents: on the disk of the first such file or folder.
    fn spooled(&self) -> Result<Option<(PathBuf, Spool)>, Stop> {
        if self.csv.is_empty() && self.xlsx.is_empty() && self.html.is_empty() {
            return Ok(None);
        }
        let files = self.xlsx.iter().chain(&self.html).filter_map(|sink| match sink {
            Sink::File(to, _) => Some(atomic::folder(to).to_owned()),
            Sink::Stdout(_) => None,
        });
        let folder = self.csv.iter().map(|(folder, _)| folder.clone()).chain(files).next();
        let spool = Spool::create(folder.as_deref());
        let folder = folder.unwrap_or_else(std::env::temp_dir);
        Ok(Some((folder.clone(), spool.map_err(|error| not_written(&folder, error))?)))
    }

    /// Whether text is wanted.
    pub(crate) fn has_text(&self) -> bool {
        !self.text.is_empty()
    }

    /// Whether lines for programs are wanted.
    pub(crate) fn has_jsonl(&self) -> bool {
        !self.jsonl.is_empty()
    }

    /// Whether a page is wanted.
    pub(crate) fn has_html(&self) -> bool {
        !self.html.is_empty()
    }

    /// What is wanted of each document when all are read.
    pub(crate) fn keeps<'c>(&self, config: &'c Config) -> Option<Keeps<'c>> {
        let whole = !self.xlsx.is_empty() || !self.html.is_empty();
        let tables = (!self.csv.is_empty()).then_some(&config.layout);
        self.spool.is_some().then_some(Keeps { whole, tables })
    }

    pub(crate) fn text(&mut self, text: &str) -> Result<(), Stop> {
        self.text.iter_mut().try_for_each(|sink| sink.write(text.as_bytes()))
    }

    /// A whole line for programs.
    pub(crate) fn jsonl(&mut self, line: &[u8]) -> Result<(), Stop> {
        self.jsonl.iter_mut().try_for_each(|sink| sink.write(line))
    }

    pub(crate) fn spool(&mut self, line: &Line) -> Result<(), Stop> {
        let Some((to, spool)) = &mut self.spool else { return Ok(()) };
        spool.push(line).map_err(|error| not_written(to, error))
    }

    /// Shows what was written up to here, unless that was done just now.
    pub(crate) fn flush_in_time(&mut self) -> Result<(), Stop> {
        if self.shown.elapsed() < INTERVAL {
            return Ok(());
        }
        self.flush()?;
        self.shown = Instant::now();
        Ok(())
    }

    fn flush(&mut self) -> Result<(), Stop> {
        self.text
            .iter_mut()
            .chain(&mut self.jsonl)
            .chain(&mut self.xlsx)
            .chain(&mut self.html)
            .try_for_each(Sink::flush)
    }

    /// The spool, when all documents are in it.
    pub(crate) fn take_spool(&mut self) -> Option<(PathBuf, Spool)> {
        self.spool.take()
    }

    /// Writes a file beside the report.
    pub(crate) fn file(&mut self, to: &Path, bytes: &[u8]) -> Result<(), Stop> {
        let written = Pending::create(to).and_then(|mut file| file.write_all(bytes).map(|()| file));
        self.done.push(written.map_err(|error| not_written(to, error))?);
        Ok(())
    }

    /// Writes the tables.
    pub(crate) fn tables(&mut self, rows: &Spooled<'_>, summary: &Summary) -> Result<(), Stop> {
        let mut layout = self.layout.clone();
        layout.optional.extend((!summary.off().is_empty()).then_some(Optional::RulesOff));
        for (to, mut folder) in std::mem::take(&mut self.csv) {
            let begun = folder.begin(layout.clone());
            let written = begun.and_then(|()| rows.tables(|rows, found| folder.append(rows, found)));
            let files = written.and_then(|()| folder.finish(summary)).map_err(|error| not_written(&to, error))?;
            self.done.extend(files);
        }
        Ok(())
    }

    /// Writes the workbooks of what `source` gives, whose links are made for each.
    pub(crate) fn workbooks(&mut self, source: xlsx::Source<'_>, walk: &Walk) -> Result<(), Stop> {
        for sink in &mut self.xlsx {
            let folder = match sink {
                Sink::File(to, _) => atomic::folder(to).to_owned(),
                Sink::Stdout(_) => PathBuf::from("."),
            };
            let from = paths::full(&folder).ok();
            let link = |index: usize| {
                let Source::File(path) = &walk.candidates.get(index)?.source else { return None };
                xlsx::link::relative(from.as_deref()?, &paths::full(path).ok()?)
            };
            let source = xlsx::Source { link: &link, ..source };
            match sink {
                Sink::File(to, file) => {
                    let written = file.file().and_then(|file| xlsx::write(source, xlsx::LIMITS, &folder, file));
                    written.map_err(|error| not_written(to, error))?;
                }
                Sink::Stdout(stdout) => {
                    let mut file = tempfile::tempfile()?;
                    xlsx::write(source, xlsx::LIMITS, &std::env::temp_dir(), &file)?;
                    file.rewind()?;
                    io::copy(&mut file, stdout)?;
                }
            }
        }
        Ok(())
    }

    /// Writes the pages of what `source` gives, with so many threads.
    pub(crate) fn pages(&mut self, source: html::Source<'_>, threads: NonZeroUsize) -> Result<(), Stop> {
        for sink in &mut self.html {
            match sink {
                Sink::File(to, file) => {
                    let written = html::write(source, threads, atomic::folder(to), file);
                    written.map_err(|error| not_written(to, error))?;
                }
                Sink::Stdout(stdout) => html::write(source, threads, &std::env::temp_dir(), stdout)?,
            }
        }
        Ok(())
    }

    /// Gives every file its name.
    pub(crate) fn publish(mut self) -> Result<(), Stop> {
        self.flush()?;
        let sinks = self.text.into_iter().chain(self.jsonl).chain(self.xlsx).chain(self.html);
        let files = sinks.filter_map(|sink| match sink {
            Sink::File(_, file) => Some(file),
            Sink::Stdout(_) => None,
        });
        atomic::publish(files.chain(self.done).collect()).map_err(|(name, error)| not_written(&name, error))
    }
}

/// Why the run fails that cannot write `to`.
pub(crate) fn not_written(to: &Path, error: io::Error) -> Stop {
    if error.kind() == io::ErrorKind::Interrupted {
        return Stop::Interrupted;
    }
    let why = Text::new("không ghi được báo cáo", "the report cannot be written");
    let said = |lang| format!("{}: {}: {}", name_of(to), why.get(lang), system::words_replacing(&error, lang));
    Said::of(said).into()
}
