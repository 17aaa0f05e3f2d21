//! The one table of labels: what the words of forms ask for, and where they stand.
//!
//! A row is one meaning with all the words for it. The words are looked up by where they may stand
//! ([`Stands`]): right before a blank the longest that fits wins, at the head of a longer label the longest
//! that it begins with.

mod content;
pub(crate) mod counters;
mod moments;
mod names;
mod particulars;
mod people;
mod sides;
mod values;

use crate::record::{Field, Role};

/// What some words ask for.
pub(crate) struct Row {
    /// What a blank of theirs should have held.
    pub(crate) field: Field,
    /// What may follow.
    pub(crate) follows: Follows,
    pub(crate) stands: &'static [Stands],
    /// As [`crate::normalise::fold`] leaves them; those of names without diacritics.
    pub(crate) words: &'static [&'static str],
    /// A text in which they ask for this.
    #[cfg_attr(not(test), expect(dead_code, reason = "examples are run as tests"))]
    pub(crate) yes: &'static str,
    /// A text in which nothing asks for it.
    #[cfg_attr(not(test), expect(dead_code, reason = "examples are run as tests"))]
    pub(crate) no: &'static str,
}

/// What may follow a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Follows {
    /// A value on the same line; nothing there is a blank.
    Leaf,
    /// A value on the same line, or content on the lines below.
    Open,
    /// Words of a sentence go on (`tại`, `thuộc`): it asks only where a shape follows.
    Word,
}

/// Where words may stand as a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stands {
    /// Right before a blank, a colon or the value's cell, with whatever before them.
    Before,
    /// At the head of a longer label.
    Head,
    /// Beside or under a name: they give this of the person.
    Beside(PersonSlot),
    /// The same, but only with a colon: they are other words too.
    WithColon(PersonSlot),
    /// Before something that is told of a side: its name, who stands for it, where it is.
    Party(PartySlot),
    /// Over a day or an hour of the minutes, or to the left of it, in a table.
    Moment(MomentSlot),
    /// Over a column of a table of people.
    Over(Column),
    /// All that heads a column which must be filled.
    Filled,
    /// At the head of what heads such a column.
    FilledHead,
    /// Before the place where minutes are drawn up.
    Place,
    /// Before what they are about, above their opening.
    Subject,
    /// In a placeholder's own name.
    Name,
    /// The same in English, where the last noun says what it is: `tax_amount`.
    LastInName,
}

/// What a label beside or under a name gives of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PersonSlot {
    /// A name.
    Name,
    /// A post.
    Post,
    /// An occupation: a post only where no other is given.
    Trade,
    /// Where the person works; a label only with a colon.
    Unit,
    /// A police or army rank.
    Rank,
    /// Anything else: what stands before ends here.
    Other,
}

/// What a label gives of a side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PartySlot {
    /// Its name, so that it may head the side.
    Name,
    /// Its name, on the line under its heading alone: elsewhere the words are those of a heading.
    NameBelow,
    /// Anything else.
    Told,
}

/// Which part of the beginning or the end a label in a table asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MomentSlot {
    /// The day of both.
    Day,
    /// The hour of the beginning; a range gives both.
    Start,
    /// The hour of the end.
    End,
    /// Day and hour of the beginning, to its right; over others it only heads them.
    Whole,
    /// Nothing: it asks for what may stand beside them.
    Beside,
}

/// What a column of a table of people holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// Names, or family names where given names have a column of their own.
    Name,
    /// Posts.
    Post,
    /// Where people work.
    Unit,
    /// Ranks.
    Rank,
    /// What people do in the minutes, and remarks on it.
    Role,
    /// What people do in the minutes: their post where no other column gives one.
    Duty,
    /// What people have to do: a post only where it reads like one.
    Task,
    /// A mark for those who are absent.
    Absent,
    /// Whether the person came: `x`, `vắng`.
    Present,
}

const fn row(
    field: Field,
    follows: Follows,
    stands: &'static [Stands],
    words: &'static [&'static str],
    yes: &'static str,
    no: &'static str,
) -> Row {
    Row { field, follows, stands, words, yes, no }
}

/// All rows.
pub(crate) fn rows() -> impl Iterator<Item = &'static Row> {
    [people::ROWS, particulars::ROWS, sides::ROWS, values::ROWS, content::ROWS, moments::ROWS, names::ROWS]
        .into_iter()
        .flatten()
}

/// Labels that leave a sentence open at the end of their line, before a tab.
pub(crate) const LEFT_OPEN: &[&str] = &["tại", "thuộc"];

/// Who signs, and that they do: `Người nhận ký:`.
pub(crate) const SIGNER: &str = "người";
pub(crate) const SIGNS: &str = "ký";

/// Papers that are cited by number and are of none of the types that give a symbol.
pub(crate) const PAPERS: &[&str] = &[
    "giấy phép",
    "giấy chứng nhận",
    "gcn",
    "chứng chỉ",
    "biên lai",
    "lệnh",
    "giấy ủy quyền",
    "văn bản ủy quyền",
    "giấy đăng ký",
];

/// What joins two labels into a heading: `Thời gian, địa điểm`.
pub(crate) const JOINTS: &[&str] = &[" và ", ", ", " & ", " - ", "/"];

/// Quyết định in names of placeholders whose words are glued: `qdthanhtra`.
pub(crate) const DECISION: &str = "qd";

/// What begins the name of a placeholder for a number: `so_ttkt`.
pub(crate) const NUMBER: &str = "so";

/// Names of placeholders for the word by which somebody is spoken of.
pub(crate) const ADDRESSES: &[&str] =
    &["ong ba", "ong hoac ba", "anh chi", "xung ho", "danh xung", "quy danh", "pronoun", "salutation"];

/// Where somebody works, behind the person in the name of a placeholder: `nguoi_lap_don_vi`.
pub(crate) const WORKPLACES: &[&str] = &["co quan", "don vi", "bo phan", "phong ban", "noi cong tac"];

/// What makes of such words the body that somebody speaks for: `nguoi_dai_dien_don_vi`.
pub(crate) const SPEAKS_FOR: &[&str] = &["dai dien", "thay mat"];

/// What labels or headings with these words say of the person they name.
const ROLES: &[(&str, Role)] = &[
    ("chủ trì", Role::Chair),
    ("chủ tọa", Role::Chair),
    ("chủ tịch đoàn", Role::Chair),
    ("điều hành", Role::Chair),
    ("thư ký", Role::Secretary),
    ("ghi biên bản", Role::Secretary),
    ("lập biên bản", Role::Secretary),
    ("người ghi", Role::Secretary),
];

/// What a label or heading says of the person it names.
pub(crate) fn role(label: &str) -> Option<Role> {
    ROLES.iter().find(|row| label.contains(row.0)).map(|row| row.1)
}
