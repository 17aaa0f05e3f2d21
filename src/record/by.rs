//! What read a value: the row of a table, and where the reader looked.

use serde::Serialize;

use crate::document::Span;
use crate::ids::ids;

/// What read a value. It is small and copied, so that keeping it with every value costs nothing.
///
/// ```
/// use bienban::record::Spot;
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let audited = judge(Document::from_text(text), &Lang::En.into())?;
/// let record = &audited.records[0].record;
/// assert_eq!(record.place.found().unwrap().by.spot, Spot::Opening);
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[non_exhaustive]
pub struct By {
    /// The row whose words stand there.
    pub row: TableRow,
    /// Where the reader looked.
    pub spot: Spot,
}

/// The row of a table whose words stand at a value.
///
/// ```
/// use bienban::record::{Table, TableRow};
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let audited = judge(Document::from_text(text), &Lang::En.into())?;
/// let record = &audited.records[0].record;
/// assert_eq!(record.place.found().unwrap().by.row, TableRow::Of(Table::Around, "tại"));
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum TableRow {
    /// None: where it stands alone says what the value is.
    #[default]
    None,
    /// A row of the program: its table, and its words or its form as the table has them.
    Of(Table, &'static str),
    /// The words of an office for a blank: the place in [`Office::labels`](crate::office::Office::labels).
    OwnLabel(usize),
    /// The words of an office for a kind: the place in [`Office::kinds`](crate::office::Office::kinds).
    OwnKind(usize),
    /// Words stand there that no row has.
    Unknown(Span),
}

impl By {
    /// Read at `spot`, whatever the words.
    pub(crate) fn at(spot: Spot) -> By {
        By { row: TableRow::None, spot }
    }

    /// Read by a row of the program.
    pub(crate) fn row(table: Table, row: &'static str, spot: Spot) -> By {
        By { row: TableRow::Of(table, row), spot }
    }
}

ids! {
    /// A table of the program; all but the kinds are files of `src/extract/lexicon/`.
    ///
    /// ```
    /// use bienban::record::Table;
    ///
    /// assert_eq!(Table::Labels.as_str(), "labels");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Table {
        /// Labels and what they ask for.
        Labels = "labels",
        /// Nouns that are counted.
        Counters = "counters",
        /// Forms of dates.
        Dates = "dates",
        /// Forms of times of day.
        Times = "times",
        /// How titles begin.
        Titles = "titles",
        /// Kinds of minutes: `src/kinds/table.rs`.
        Kinds = "kinds",
        /// Words of openings and closings, of copies.
        Phrases = "phrases",
        /// Words of facts that only rules look at.
        Evidence = "evidence",
        /// What stands round a blank.
        Around = "around",
        /// Headings of people and sides, organisations, subjects.
        Headings = "headings",
        /// Honorifics, degrees, ranks, family names, given names.
        People = "people",
        /// Types of documents.
        Types = "types",
    }
}

ids! {
    /// Where a reader looked.
    ///
    /// ```
    /// use bienban::record::Spot;
    ///
    /// assert_eq!(Spot::Cell.as_str(), "cell");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    #[non_exhaustive]
    pub enum Spot {
        /// Nowhere in particular: it was not kept.
        #[default]
        Unsaid = "?",
        /// Anywhere in the text.
        Text = "text",
        /// In the sentence or at the label that opens the minutes.
        Opening = "opening",
        /// In the sentence or at the label that closes them.
        Closing = "closing",
        /// In another sentence.
        Sentence = "sentence",
        /// In the title's line.
        Title = "title",
        /// On the lines under the title.
        UnderTitle = "lines under the title",
        /// In the letterhead.
        Letterhead = "letterhead",
        /// In the date under the letterhead.
        Dateline = "dateline",
        /// Beside a label on its line.
        Label = "label",
        /// In the cell beside a label's.
        Cell = "cell",
        /// In the column under a heading.
        Column = "column",
        /// On the line under a heading.
        Under = "line under a heading",
        /// In a list, as the item above.
        Item = "item of a list",
        /// Behind another blank.
        Beside = "blank beside it",
        /// Before words that say what they follow.
        Before = "words behind it",
        /// In a placeholder's own name.
        Name = "placeholder's name",
        /// On a line of its own, where only its zone tells.
        Alone = "line of its own",
        /// In a section with nothing in it.
        Section = "empty section",
        /// A group of boxes.
        Boxes = "boxes",
        /// In the heading of a side.
        Heading = "heading of a side",
        /// In a person's post.
        Post = "post",
        /// Among those who took part.
        People = "list of people",
        /// In the signature block.
        Signature = "signature block",
        /// In a citation.
        Citation = "citation",
        /// In the line that says who issued the form.
        FormLine = "line of the form's issuer",
        /// What the words of the whole text tell.
        Told = "whole text",
    }
}
