//! How a cited document stands on a day.

use crate::ids::ids;

ids! {
    /// What is known against a cited document on the day of the minutes: the `in_force` column. A document of which
    /// nothing is known may be out of force all the same.
    ///
    /// ```
    /// use bienban::register::InForce;
    /// use bienban::{Document, audit::judge};
    ///
    /// let text = "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ ngày 15/10/2024, tại Sở A.\nCăn cứ Luật Đất đai số 45/2013/QH13;";
    /// let audited = judge(Document::from_text(text), &Default::default())?;
    /// let standing = audited.records[0].standings[0].as_ref().unwrap();
    /// assert_eq!(standing.in_force, InForce::Expired);
    /// # Ok::<(), bienban::Fault>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum InForce {
        /// It no longer applied.
        Expired = "expired",
        /// It did not apply yet.
        NotYet = "not-yet",
        /// It had been amended by another that applied.
        Amended = "amended",
    }
}

/// What is known against a cited document on the day of the minutes. Where these have no year at all it is the day of
/// the audit, or [`AS_OF`](super::AS_OF) if that is later.
///
/// ```
/// use bienban::{Document, audit::judge};
///
/// let text = "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ ngày 15/10/2024, tại Sở A.\nCăn cứ Luật Đất đai số 45/2013/QH13;";
/// let audited = judge(Document::from_text(text), &Default::default())?;
/// assert_eq!(audited.records[0].standings[0].as_ref().unwrap().replaced_by, "31/2024/QH15");
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Standing {
    /// In which way it does not hold as cited.
    pub in_force: InForce,
    /// What it was replaced by: symbols, joined by `;`; empty unless it expired.
    pub replaced_by: String,
}
