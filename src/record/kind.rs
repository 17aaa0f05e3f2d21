//! What sort of document it is.

use crate::ids::ids;

ids! {
    /// What sort of document this is.
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
