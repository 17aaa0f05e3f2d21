//! Where each format of the report goes.

use std::io::{self, BufWriter, Stdout, Write};
use std::path::{Path, PathBuf};

use bienban::report::atomic::{self, Pending};
use bienban::report::csv;
use bienban::report::safe;
use bienban::report::spool::{Line, Spool, Spooled};
use bienban::report::summary::Summary;

use crate::args::{ReportFormat, Target};
use crate::config::Config;
use crate::exit::Stop;

/// What is being written. Dropped before [`Outputs::publish`] it leaves every earlier file as it was.
pub(crate) struct Outputs {
    text: Vec<Sink>,
    jsonl: Vec<Sink>,
    csv: Vec<(PathBuf, csv::Folder)>,
    /// What is whole and has its name to get.
    done: Vec<(PathBuf, Pending)>,
    /// For the formats that are written when all documents are read, and what to call its disk.
    spool: Option<(PathBuf, Spool)>,
}

/// Standard output or a file.
enum Sink {
    Stdout(BufWriter<Stdout>),
    File(PathBuf, Pending),
}

impl Sink {
    fn new(target: &Target) -> Result<Sink, Stop> {
        let Some(to) = &target.to else { return Ok(Sink::Stdout(BufWriter::new(io::stdout()))) };
        Ok(Sink::File(to.clone(), Pending::create(to).map_err(|error| not_written(to, &error))?))
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        match self {
            Sink::Stdout(stdout) => Ok(stdout.write_all(bytes)?),
            Sink::File(to, file) => file.write_all(bytes).map_err(|error| not_written(to, &error)),
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
        let mut outputs = Outputs { text: vec![], jsonl: vec![], csv: vec![], done: vec![], spool: None };
        for target in &config.targets {
            match (target.format, &target.to) {
                (ReportFormat::Text, _) => outputs.text.push(Sink::new(target)?),
                (ReportFormat::Jsonl, _) => outputs.jsonl.push(Sink::new(target)?),
                (ReportFormat::Csv, Some(to)) => {
                    let folder = csv::Folder::create(to, config.bom, config.separator);
                    outputs.csv.push((to.clone(), folder.map_err(|error| not_written(to, &error))?));
                }
                (ReportFormat::Csv, None) => {}
            }
        }
        if let Some((folder, _)) = outputs.csv.first() {
            let spool = Spool::create(Some(folder)).map_err(|error| not_written(folder, &error))?;
            outputs.spool = Some((folder.clone(), spool));
        }
        Ok(outputs)
    }

    /// Whether text is wanted.
    pub(crate) fn has_text(&self) -> bool {
        !self.text.is_empty()
    }

    /// Whether lines for programs are wanted.
    pub(crate) fn has_jsonl(&self) -> bool {
        !self.jsonl.is_empty()
    }

    /// Whether rows are wanted when all documents are read.
    pub(crate) fn has_spool(&self) -> bool {
        self.spool.is_some()
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
        spool.push(line).map_err(|error| not_written(to, &error))
    }

    /// Shows what was written up to here.
    pub(crate) fn flush(&mut self) -> Result<(), Stop> {
        self.text.iter_mut().chain(&mut self.jsonl).try_for_each(Sink::flush)
    }

    /// The spool, when all documents are in it.
    pub(crate) fn take_spool(&mut self) -> Option<(PathBuf, Spool)> {
        self.spool.take()
    }

    /// Writes the formats that want all documents.
    pub(crate) fn tables(&mut self, rows: &Spooled<'_>, summary: &Summary) -> Result<(), Stop> {
        for (to, mut folder) in std::mem::take(&mut self.csv) {
            let written = rows.each(|_, document| folder.append(document)).and_then(|()| folder.finish(summary));
            let files = written.map_err(|error| not_written(&to, &error))?;
            self.done.extend(files.into_iter().map(|file| (to.clone(), file)));
        }
        Ok(())
    }

    /// Gives every file its name.
    pub(crate) fn publish(mut self) -> Result<(), Stop> {
        self.flush()?;
        let sinks = self.text.into_iter().chain(self.jsonl);
        let files = sinks.filter_map(|sink| match sink {
            Sink::File(to, file) => Some((to, file)),
            Sink::Stdout(_) => None,
        });
        let (names, files): (Vec<PathBuf>, Vec<Pending>) = files.chain(self.done).unzip();
        let name = names.last().map_or(Path::new("."), PathBuf::as_path);
        atomic::publish(files).map_err(|error| not_written(name, &error))
    }
}

/// Why the run fails that cannot write `to`.
pub(crate) fn not_written(to: &Path, error: &io::Error) -> Stop {
    Stop::Failed(format!("{}: the report cannot be written: {error}", safe::terminal(&to.display().to_string())))
}
