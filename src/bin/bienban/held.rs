//! What documents add to the report, on disk until it is known in which order.

use std::fs::File;
use std::io::{self, BufWriter, Read as _, Seek as _, SeekFrom, Write as _};

use bienban::across::Trace;
use bienban::report::spool::Line;
use serde::{Deserialize, Serialize};

use crate::each::Kept;

/// In the order in which they came. The file has no name, so that nothing is left behind.
pub(crate) struct Held {
    file: BufWriter<File>,
    entries: Vec<Entry>,
    end: u64,
}

/// What stays in memory of a document.
struct Entry {
    at: u64,
    length: usize,
    trace: Option<Trace>,
    errors: u64,
    warnings: u64,
}

/// What waits on disk.
#[derive(Serialize, Deserialize)]
struct Waiting {
    text: String,
    jsonl: Option<Vec<u8>>,
    line: Option<Line>,
}

impl Held {
    pub(crate) fn new() -> io::Result<Held> {
        Ok(Held { file: BufWriter::new(tempfile::tempfile()?), entries: Vec::new(), end: 0 })
    }

    pub(crate) fn push(&mut self, kept: Kept) -> io::Result<()> {
        let Kept { text, jsonl, line, trace, errors, warnings } = kept;
        let bytes = serde_json::to_vec(&Waiting { text, jsonl, line })?;
        self.file.write_all(&bytes)?;
        self.entries.push(Entry { at: self.end, length: bytes.len(), trace, errors, warnings });
        self.end += bytes.len() as u64;
        Ok(())
    }

    /// Gives `each` all of them in this order of their numbers, and where each stands in it.
    pub(crate) fn replay<E: From<io::Error>>(
        self,
        order: &[usize],
        mut each: impl FnMut(usize, Kept) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut file = self.file.into_inner().map_err(|error| error.into_error())?;
        let mut entries: Vec<Option<Entry>> = self.entries.into_iter().map(Some).collect();
        for (at, number) in order.iter().enumerate() {
            let Some(entry) = entries.get_mut(*number).and_then(Option::take) else { continue };
            let mut bytes = vec![0; entry.length];
            file.seek(SeekFrom::Start(entry.at))?;
            file.read_exact(&mut bytes)?;
            let Waiting { text, jsonl, line } = serde_json::from_slice(&bytes).map_err(io::Error::from)?;
            let Entry { trace, errors, warnings, .. } = entry;
            each(at, Kept { text, jsonl, line, trace, errors, warnings })?;
        }
        Ok(())
    }
}
