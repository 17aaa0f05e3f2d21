//! What only rules look at: how the minutes are worded, signed and counted.

use super::reading::{Found, Reading};
use crate::document::Span;
use crate::kinds::{Matter, Wanted};

/// What a set of minutes shows besides its values. Where a zone cannot be told a flag is set as
/// if the thing were there, so that no rule complains of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Who took part: how many people and sides are named.
    pub people: Reading<usize>,
    /// Who chaired: an index into [`Record::participants`](super::Record::participants).
    pub chair: Reading<usize>,
    /// Who wrote the minutes, outside the signature block: an index too.
    pub secretary: Reading<usize>,
    /// That they were read back or passed.
    pub read_back: Reading<()>,
    /// Words that say things went on for days: `từ ngày … đến ngày …`. Looked for where the beginning and
    /// the end have different dates.
    pub days: Option<Span>,
    /// What the title or the subject says they are of, where its law asks for more or less than the kind's.
    pub matter: Option<&'static Matter>,
    /// What the checklist wants and no word speaks of.
    pub unsaid: Vec<&'static Wanted>,
    /// What the office wants and no word speaks of: indices into
    /// [`Office::required`](crate::office::Office::required).
    pub own_unsaid: Vec<usize>,
    /// The subject stands under the title after `V/v`, as in a letter.
    pub letter_style: bool,
    /// The letterhead names an office of the state.
    pub state_office: bool,
    /// How the nation's name and the motto are written.
    pub nation: Nation,
    /// Dates of the solar calendar that do not exist.
    pub impossible_dates: Vec<Span>,
    /// Dates that name two different months or years.
    pub contradictory: Vec<Span>,
    /// Times of day that do not exist.
    pub impossible_times: Vec<Span>,
    /// Days of the week beside whole dates.
    pub weekdays: Vec<SaidDay>,
    /// Dates later than the minutes' own that a sentence tells as past: indices into
    /// [`Record::dates`](super::Record::dates).
    pub told_as_past: Vec<usize>,
    /// Citations whose symbol is not typed in its normal form: indices into
    /// [`Record::references`](super::Record::references).
    pub untidy: Vec<usize>,
    /// Citations that the minutes rest on (`Căn cứ …`), or that something in them is done under, in document order.
    pub bases: Vec<Basis>,
    /// Letterhead and title: whose minutes they are.
    pub head: Option<Span>,
    /// A transitional clause (điều khoản chuyển tiếp) is named.
    pub transitional: bool,
    /// A law is being drafted or taught.
    pub rehearsed: bool,
    /// Days of what the minutes deal with (a breach, a contract, works): indices into
    /// [`Record::dates`](super::Record::dates).
    pub acts: Vec<usize>,
    /// Where a list of people skips or repeats a number.
    pub breaks: Vec<Break>,
    /// Sums and products that do not agree with their parts.
    pub wrong_sums: Vec<WrongSum>,
    /// Headings of tables that name things and say neither how many nor in what state.
    pub uncounted_goods: Vec<Span>,
    /// Numbers whose figures and words differ.
    pub unequal: Vec<Unequal>,
    /// How the copies are shared out.
    pub shares: Option<Shares>,
    /// Votes that do not add up.
    pub ballots: Vec<Ballot>,
    /// How many there are, came and did not.
    pub head_counts: Vec<HeadCount>,
    /// Numbers of sections that are used twice or left out.
    pub sections: Vec<Break>,
    /// The unit named in the title, where the letterhead names another.
    pub other_unit: Option<OtherUnit>,
    /// The title of another document in the file.
    pub other_document: Option<Span>,
    /// Numbers of papers, taxes and telephones with too few digits or too many.
    pub miscounted_digits: Vec<MiscountedDigits>,
    /// Lines that state how many people follow, where another number follows.
    pub miscounted: Vec<Miscount>,
    /// Numbers of bodies, where the list tied to them has another number of bodies.
    pub enumerated: Vec<Miscount>,
    /// The roles of the signature block.
    pub signatures: Vec<Signature>,
    /// A name in the signature block that belongs to no one role.
    pub loose_names: bool,
    /// Where each of [`Record::parties`](super::Record::parties) signs: indices into `signatures`. Empty
    /// where the block is not made by sides.
    pub places: Vec<Option<usize>>,
    /// Sides that no word names anybody for.
    pub silent: Vec<SilentSide>,
    /// Participants whose line, in a list and not in a table, is their name alone: indices into
    /// [`Record::participants`](super::Record::participants).
    pub bare_names: Vec<usize>,
    /// What stands in the place of names: `Nguyễn Văn A`, `Thành viên 3`.
    pub stand_ins: Vec<Span>,
    /// Sentences that say somebody did not sign, and not why.
    pub refusals: Vec<Span>,
    /// Lines that say how many were absent and ask for the reason, where none is given.
    pub absences: Vec<Span>,
    /// The last line before the signatures, when it does not end as official texts do (`./.`).
    pub unended: Option<Span>,
    /// `có tài liệu kèm theo` without a number.
    pub uncounted: Vec<Span>,
    /// Boxes that exclude each other and are both ticked.
    pub both_ticked: Vec<Span>,
    /// Alternatives of the form that nobody struck out: `<ông (bà)/tổ chức>(*)`.
    pub alternatives: Vec<Span>,
    /// Drafting notes: `[bổ sung sau]`, `???`, highlighted text.
    pub drafts: Vec<Span>,
    /// Values with leaders of the form left round them: `…25..`, `Ông: .... Lò Văn An ....`.
    pub residue: Vec<Span>,
    /// Lines of a converter: `Evaluation Only. Created with Aspose.Words.`
    pub watermarks: Vec<Span>,
    /// Marks of a draft or a specimen: in headers and footers, over the title, across the page.
    pub draft_marks: Vec<Span>,
    /// Abbreviations that nothing explains, each at its first use.
    pub unexplained: Vec<Span>,
    /// A type word and a number that no form of symbol fits: `Quyết định số 832 TC`.
    pub odd_numbers: Vec<Span>,
}

/// The nation's name (Quốc hiệu) and the motto (Tiêu ngữ).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Nation {
    /// Neither, as far as can be told.
    #[default]
    Absent,
    /// Both as Decree 30/2020/NĐ-CP has them.
    Right,
    /// A dash other than ` - ` in the motto.
    Dashes(Span),
    /// A word is wrong.
    Wrong(Span),
    /// The nation's name without the motto.
    NoMotto(Span),
}

/// A citation that the minutes rest on, on their own day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Basis {
    /// Index into [`Record::references`](super::Record::references).
    pub reference: usize,
    /// Something is done under it, and no more: `lập theo Nghị định …`. A form rests on it; minutes may tell of another
    /// time.
    pub loose: bool,
    /// Its paragraph: bases of one paragraph are told together.
    pub paragraph: u32,
    /// It is said to have been amended.
    pub amended: bool,
    /// Its sentence looks ahead to when it takes effect.
    pub ahead: bool,
}

/// The day of the week that stands beside a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaidDay {
    /// Index into [`Record::dates`](super::Record::dates).
    pub date: usize,
    /// 0 is Monday.
    pub day: u8,
}

/// Two units of one kind, of which only one can hold the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherUnit {
    /// The name in the title.
    pub named: Span,
    /// The name in the letterhead.
    pub head: Span,
}

/// A number out of sequence in a list of people or of sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Break {
    /// The line's number.
    pub span: Span,
    /// What it is.
    pub number: u32,
    /// What it should be.
    pub expected: u32,
}

/// A number that its parts do not make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongSum {
    /// The number.
    pub span: Span,
    /// What it should be made of.
    pub how: Reckoning,
    /// What it says.
    pub stated: u64,
    /// What its parts make.
    pub right: u64,
}

/// How a number is reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reckoning {
    /// Quantity times price.
    Product,
    /// The sum of a column.
    Column,
    /// The net amount and the tax.
    Tax,
}

/// A number in figures beside one in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unequal {
    /// Both.
    pub span: Span,
    /// The figures.
    pub figure: u64,
    /// The words.
    pub words: u64,
}

/// How the copies of the minutes are shared out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shares {
    /// From the first share to the last.
    pub span: Span,
    /// Copies for each side (`mỗi bên giữ 02 bản`).
    pub each: Option<u32>,
    /// Copies for those that are named one by one.
    pub listed: Vec<u32>,
}

/// Numbers of votes that contradict each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ballot {
    /// The numbers.
    pub span: Span,
    /// In which way.
    pub fault: Miscast,
}

/// What is wrong with numbers of votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Miscast {
    /// Collected, valid, invalid: the first is not the sum of the others.
    Validity(u32, u32, u32),
    /// Issued, collected: more came back than were given out.
    Collected(u32, u32),
    /// Valid, and the sum of for, against and no opinion.
    Opinions(u32, u32),
    /// Those who may vote, and more votes than that.
    Voters(u32, u32),
    /// Votes, out of, the share stated in tenths of a percent.
    Share(u32, u32, u32),
}

/// A stated number of people or bodies and the number that are listed after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Miscount {
    /// Where the number is stated.
    pub span: Span,
    /// What it says.
    pub stated: u32,
    /// What follows.
    pub listed: u32,
}

/// How many people of one body there are, how many came and how many did not, all written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeadCount {
    /// The numbers.
    pub span: Span,
    /// Of all.
    pub total: u32,
    /// Of those who came.
    pub present: u32,
    /// Of those who did not.
    pub absent: u32,
}

/// What has a number of a fixed length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbered {
    /// The identity card of a citizen (căn cước).
    Card,
    /// The card before it (chứng minh nhân dân), or either.
    OldCard,
    /// Who pays taxes.
    Tax,
    /// A telephone.
    Phone,
}

/// A number that no valid length fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MiscountedDigits {
    /// Where it stands.
    pub span: Span,
    /// What its label says that it is.
    pub what: Numbered,
    /// How many digits it has.
    pub digits: usize,
    /// How many it might have.
    pub right: &'static [usize],
}

/// A side without participants, in whose heading and right under it no word is of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SilentSide {
    /// Index into [`Record::parties`](super::Record::parties).
    pub party: usize,
    /// Its heading says `đại diện`.
    pub represented: bool,
}

/// A role in the signature block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The role's line: `ĐẠI DIỆN BÊN GIAO`.
    pub role: Span,
    /// The name typed under it.
    pub name: Option<Found<String>>,
    /// It tells signers to write their own name, or a blank is drawn for it.
    pub by_hand: bool,
    /// It is of whoever writes the minutes: `THƯ KÝ`, `NGƯỜI LẬP BIÊN BẢN`.
    pub writer: bool,
    /// It is of chair, secretary or writer, who took part.
    pub officer: bool,
    /// It is of all sides or of everybody: `ĐẠI DIỆN CÁC BÊN`.
    pub common: bool,
    /// It may be of one side: `ĐẠI DIỆN …`, `GIÁM ĐỐC`.
    pub side: bool,
}
