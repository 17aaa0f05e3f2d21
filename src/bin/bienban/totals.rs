//! What is counted over all documents.

use bienban::Lang;
use bienban::across::Across;
use bienban::report::statistics::Spoken;
use bienban::report::summary::{Summary, Tally};
use bienban::report::terminal::{Ranked, Worst};
use bienban::walk::{self, Candidate, Skipped, Walk};

use crate::each::{Kept, Output};
use crate::exit::Exit;
use crate::outputs::Outputs;

/// What is counted over all documents.
pub(crate) struct Totals {
    pub(crate) summary: Summary,
    pub(crate) skipped: Skipped,
    pub(crate) spoken: Spoken,
    pub(crate) worst: Worst,
    pub(crate) across: Across,
    pub(crate) exit: Exit,
    /// Documents counted.
    pub(crate) documents: usize,
    /// Errors and warnings that no baseline has.
    pub(crate) new: (u64, u64),
}

impl Totals {
    pub(crate) fn new(lang: Lang) -> Totals {
        Totals {
            summary: Summary::default(),
            skipped: Skipped::default(),
            spoken: Spoken::default(),
            worst: Worst::default(),
            across: Across::new(lang),
            exit: Exit::Clean,
            documents: 0,
            new: (0, 0),
        }
    }

    /// Adds what does not depend on the order of the documents.
    pub(crate) fn count(&mut self, name: &str, output: &Output) {
        let folder = walk::folder(name);
        self.summary.add(folder, output.tally);
        self.summary.silent(folder, &output.off);
        self.spoken.merge(&output.spoken);
        self.exit = self.exit.max(output.exit);
        self.documents += 1;
        self.new.0 += output.kept.errors - output.tally.unreadable;
        self.new.1 += output.kept.warnings;
    }

    /// Adds and writes what does: the `index`-th of `candidates`.
    pub(crate) fn place(
        &mut self,
        index: usize,
        kept: Kept,
        candidates: &[Candidate],
        all: bool,
        outputs: &mut Outputs,
    ) -> Result<(), crate::exit::Stop> {
        let name = |index: usize| candidates.get(index).map_or("", |candidate| candidate.name.as_str());
        self.across.add(kept.trace, name);
        if all {
            outputs.text(&kept.text)?;
        }
        if let Some(line) = &kept.jsonl {
            outputs.jsonl(line)?;
        }
        if let Some(line) = &kept.line {
            outputs.spool(line)?;
        }
        if !kept.text.is_empty() {
            let Kept { text, errors, warnings, .. } = kept;
            self.worst.add(Ranked { errors, warnings, index, name: name(index).to_owned(), text });
        }
        Ok(())
    }

    /// Adds what was passed over.
    pub(crate) fn skip(&mut self, walk: &Walk) {
        for (folder, count) in &walk.skipped {
            self.summary.add(folder, Tally { skipped: count.total(), ..Tally::default() });
            self.skipped.merge(count);
        }
    }
}
