//! What one office adds to the tables of the program: its own labels, kinds and required words.
//!
//! ```
//! use bienban::record::{Field, Kind};
//! use bienban::{Document, Office, Settings, audit::judge};
//!
//! let office = Office {
//!     labels: vec![("trưởng ca".to_owned(), Field::PersonName)],
//!     kinds: vec![("giao ca".to_owned(), Kind::BanGiao)],
//!     ..Office::default()
//! };
//! let mut settings = Settings::default();
//! settings.office = office;
//! let audited = judge(Document::from_text("BIÊN BẢN GIAO CA\nTrưởng ca: ......."), &settings)?;
//! let record = &audited.records[0].record;
//! assert_eq!((record.kind, record.blanks[0].field), (Some(Kind::BanGiao), Field::PersonName));
//! # Ok::<(), bienban::Fault>(())
//! ```

use crate::finding::Severity;
use crate::record::{Field, Kind};

/// The additions of an office. Words are compared without letter case and place of tone.
///
/// ```
/// use bienban::record::{Field, Kind};
/// use bienban::{Document, Office, Settings, audit::judge};
///
/// let office = Office {
///     labels: vec![("trưởng ca".to_owned(), Field::PersonName)],
///     kinds: vec![("giao ca".to_owned(), Kind::BanGiao)],
///     ..Office::default()
/// };
/// let mut settings = Settings::default();
/// settings.office = office;
/// let audited = judge(Document::from_text("BIÊN BẢN GIAO CA\nTrưởng ca: ......."), &settings)?;
/// let record = &audited.records[0].record;
/// assert_eq!((record.kind, record.blanks[0].field), (Some(Kind::BanGiao), Field::PersonName));
/// # Ok::<(), bienban::Fault>(())
/// ```
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
///
/// ```
/// use bienban::office::OwnField;
/// use bienban::record::Kind;
/// use bienban::{Document, Office, Settings, Severity, audit::judge};
///
/// let keys = OwnField {
///     kind: Kind::BanGiao,
///     name: "số chìa khóa".to_owned(),
///     words: vec!["chìa khóa".to_owned()],
///     severity: Severity::Warning,
/// };
/// let mut settings = Settings::default();
/// settings.office.required.push(keys);
/// let audited = judge(Document::from_text("BIÊN BẢN BÀN GIAO\nHồi 8 giờ ngày 15/02/2023."), &settings)?;
/// assert!(audited.records[0].findings.iter().any(|finding| finding.message.contains("số chìa khóa")));
/// # Ok::<(), bienban::Fault>(())
/// ```
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
