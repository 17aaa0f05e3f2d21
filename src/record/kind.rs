//! What sort of document it is.

/// What sort of document this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// Minutes that somebody began to fill in, or filled.
    Minutes,
    /// A form for minutes that nobody has filled in.
    BlankForm,
    /// Another kind of document.
    NotMinutes,
}
