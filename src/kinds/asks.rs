//! What minutes are asked for, and how bad it is when that is absent.

use crate::finding::Severity::{self, Error, Note, Warning};
use crate::lang::Text;

/// When it is missed that something is absent, and how bad that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// It is not asked for.
    Never,
    /// In all minutes of the kind.
    Always(Severity),
    /// In minutes that give the hour of their beginning.
    Timed(Severity),
    /// In minutes of an office of the state.
    OfState(Severity),
}

/// What minutes must say, and how bad it is when they do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asks {
    /// The nation's name and the motto.
    pub nation: Ask,
    /// Their own number: that no line gives one.
    pub number: Ask,
    /// Their own number: that its line is blank.
    pub number_blank: Severity,
    /// The hour of the beginning, where the day is given.
    pub start_time: Ask,
    /// When it ended.
    pub end: Ask,
    /// That the end is more than a day after the beginning, and nothing says why.
    pub far_apart: Ask,
    /// Where it was.
    pub place: Severity,
    /// Who was there.
    pub people: Severity,
    /// Who chaired.
    pub chair: Ask,
    /// Who wrote the minutes.
    pub secretary: Ask,
    /// That they were read back or passed.
    pub read_back: Ask,
    /// A typed name under each role of the signature block.
    pub signer: Severity,
    /// Words written out: an abbreviation that nothing explains.
    pub written_out: Severity,
    /// That the shares named one by one are fewer than all copies.
    pub shares: Ask,
    /// The least number of copies; 0 where no law sets one.
    pub copies_least: u32,
    /// Whether the summary counts records without the hours, the end included.
    pub sums_hours: bool,
    /// Whether the summary counts records without a number of copies.
    pub sums_copies: bool,
    /// The checklist: what no other rule looks for.
    pub wants: &'static [Wanted],
}

/// One thing of a checklist.
#[derive(Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Its name in the `field` column.
    pub field: &'static str,
    /// What it is called in the message.
    pub name: Text,
    /// How bad it is when nothing speaks of it.
    pub severity: Severity,
    /// Which law, form or practice wants it.
    pub source: Text,
    /// What shows that it is there.
    pub shown: Shown,
}

/// What shows that minutes speak of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// One of these words.
    By(&'static [&'static str]),
    /// The number of copies, a value of its own.
    ByCopies,
}

use Ask::{Always, Never, OfState, Timed};

/// What all minutes are asked for: rows say only where they differ.
pub(super) const PLAIN: Asks = Asks {
    nation: OfState(Warning),
    number: Never,
    number_blank: Warning,
    start_time: Never,
    end: Timed(Warning),
    far_apart: Always(Warning),
    place: Warning,
    people: Warning,
    chair: Never,
    secretary: Never,
    read_back: Never,
    signer: Warning,
    written_out: Note,
    shares: Always(Warning),
    copies_least: 0,
    sums_hours: false,
    sums_copies: false,
    wants: &[],
};

/// Decree 30/2020/NĐ-CP, form 1.9.
pub(super) const MEETING: Asks = Asks {
    number: OfState(Note),
    start_time: Always(Warning),
    end: Always(Error),
    place: Error,
    people: Error,
    chair: Always(Error),
    secretary: Always(Error),
    read_back: Always(Note),
    sums_hours: true,
    ..PLAIN
};
