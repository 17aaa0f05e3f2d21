//! What was seen in a document and not understood.

use crate::document::Span;
use crate::ids::ids;

/// What stands in a document that no row of a table understands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unread {
    /// What it looks like.
    pub looks: Looks,
    /// The words: of a label the label alone.
    pub span: Span,
    /// The value that stands beside or under a label; the line in which words speak of a value.
    pub value: Option<Span>,
}

ids! {
    /// What something that was not understood looks like.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Looks {
        /// A label: short words before a colon or in the cell beside a value.
        Label = "label",
        /// The heading of a column in a table of which other columns are understood.
        Column = "column",
        /// An item of a list of people that gives nobody.
        Person = "person",
        /// A symbol that belongs to no citation.
        Symbol = "symbol",
        /// Figures of a date that none was made of.
        Date = "date",
        /// Words that speak of the minutes' own number.
        Number = "number",
        /// Words that speak of the place.
        Place = "place",
        /// Words that speak of the beginning.
        Start = "start",
        /// Words that speak of the end.
        End = "end",
        /// Words that speak of copies.
        Copies = "copies",
    }
}
