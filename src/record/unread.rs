//! What was seen in a document and not understood.

use crate::document::Span;

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

/// What something that was not understood looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Looks {
    /// A label: short words before a colon or in the cell beside a value.
    Label,
    /// The heading of a column in a table of which other columns are understood.
    Column,
    /// An item of a list of people that gives nobody.
    Person,
    /// A symbol that belongs to no citation.
    Symbol,
    /// Figures of a date that none was made of.
    Date,
    /// Words that speak of the minutes' own number.
    Number,
    /// Words that speak of the place.
    Place,
    /// Words that speak of the beginning.
    Start,
    /// Words that speak of the end.
    End,
    /// Words that speak of copies.
    Copies,
}

impl Looks {
    /// The word in the `kind` of a list of them.
    pub fn as_str(self) -> &'static str {
        match self {
            Looks::Label => "label",
            Looks::Column => "column",
            Looks::Person => "person",
            Looks::Symbol => "symbol",
            Looks::Date => "date",
            Looks::Number => "number",
            Looks::Place => "place",
            Looks::Start => "start",
            Looks::End => "end",
            Looks::Copies => "copies",
        }
    }
}
