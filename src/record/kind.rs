//! What sort of document it is.

use crate::ids::ids;

ids! {
    /// What sort of document this is.
    ///
    /// ```
    /// use bienban::record::Class;
    /// use bienban::{Document, audit::judge};
    ///
    /// let audited = judge(Document::from_text("QUYẾT ĐỊNH\nVề việc nâng lương"), &Default::default())?;
    /// assert_eq!(audited.records[0].record.class, Class::NotMinutes);
    /// # Ok::<(), bienban::Fault>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Class {
        /// Minutes that somebody began to fill in, or filled.
        Minutes = "minutes",
        /// A form for minutes that nobody has filled in.
        BlankForm = "blank-form",
        /// Another kind of document.
        NotMinutes = "not-minutes",
    }
}
