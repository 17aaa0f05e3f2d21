//! What one office adds to the tables of the program: its own labels, kinds and required words.

use crate::finding::Severity;
use crate::record::{Field, Kind};

/// The additions of an office. Words are compared without letter case and place of tone.
#[derive(Debug, Clone, Default)]
pub struct Office {
    /// Words right before a blank, and the field it then has.
    pub labels: Vec<(String, Field)>,
    /// Words of a title or subject, and the kind of such minutes.
    pub kinds: Vec<(String, Kind)>,
    /// What minutes of a kind must also say.
    pub required: Vec<OwnField>,
}

/// One thing that an office wants in its minutes.
#[derive(Debug, Clone)]
pub struct OwnField {
    /// In minutes of this kind.
    pub kind: Kind,
    /// What it is called in the message.
    pub name: String,
    /// Words of which one shows that it is there.
    pub words: Vec<String>,
    /// How bad it is when none does.
    pub severity: Severity,
}
