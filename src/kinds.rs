//! The kinds of minutes: what each is called, what it asks for, and how bad it is when that is absent.
//!
//! One table, [`KINDS`], a row a kind. It stands at the root because reading, judging and reporting all look
//! at it, and imports only [`Severity`](crate::finding::Severity) and
//! [`Text`]; it is data and compares no words itself. Words are in
//! lower case, NFC, with new tone placement, as [`crate::normalise::fold`] leaves text.

use crate::lang::Text;

mod asks;
mod matters;
mod table;

pub use asks::{Ask, Asks, Shown, Wanted};
pub use table::{KINDS, LINKS};

/// The kinds of minutes that the table distinguishes, in its order.
///
/// ```
/// use bienban::record::Kind;
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let audited = judge(Document::from_text(text), &Lang::En.into())?;
/// let record = &audited.records[0].record;
/// assert_eq!(record.kind, Some(Kind::BanGiao));
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// `lam-viec`: a working session of two or more sides.
    LamViec,
    /// `hop`: a meeting, conference, council or congress.
    Hop,
    /// `vi-pham-hanh-chinh`: an administrative violation.
    ViPhamHanhChinh,
    /// `kiem-tra`: a check or tax inspection.
    KiemTra,
    /// `thanh-tra`: an inspection.
    ThanhTra,
    /// `ban-giao`: a handover.
    BanGiao,
    /// `nghiem-thu`: an acceptance of works or goods.
    NghiemThu,
    /// `thanh-ly`: winding up a contract or disposing of assets.
    ThanhLy,
    /// `doi-chieu`: a reconciliation of debts or figures.
    DoiChieu,
    /// `xac-minh`: a verification.
    XacMinh,
    /// `ghi-loi-khai`: a statement taken down.
    GhiLoiKhai,
    /// `tam-giu`: things or papers held.
    TamGiu,
    /// `thuong-thao`: a negotiation.
    ThuongThao,
    /// `kiem-ke`: a stock-take.
    KiemKe,
    /// `khac`: anything else.
    Khac,
}

impl Kind {
    /// Its row of the table.
    #[doc(hidden)]
    pub fn row(self) -> &'static Row {
        &KINDS[self as usize]
    }

    /// The id in the `kind` column.
    ///
    /// ```
    /// use bienban::record::Kind;
    ///
    /// assert_eq!(Kind::LamViec.as_str(), "lam-viec");
    /// ```
    pub fn as_str(self) -> &'static str {
        self.row().id
    }

    /// What people call such minutes.
    ///
    /// ```
    /// use bienban::{Lang, record::Kind};
    ///
    /// assert_eq!(Kind::LamViec.name().get(Lang::Vi), "biên bản làm việc");
    /// ```
    pub fn name(self) -> Text {
        self.row().name
    }

    /// The kind with this id.
    ///
    /// ```
    /// use bienban::record::Kind;
    ///
    /// assert_eq!(Kind::of("hop"), Some(Kind::Hop));
    /// assert_eq!(Kind::of("picnic"), None);
    /// ```
    pub fn of(id: &str) -> Option<Kind> {
        KINDS.iter().find(|row| row.id == id).map(|row| row.kind)
    }
}

impl std::fmt::Display for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl serde::Serialize for Kind {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Every kind has its row, at its own place.
const _: () = {
    assert!(KINDS.len() == Kind::Khac as usize + 1);
    let mut at = 0;
    while at < KINDS.len() {
        assert!(KINDS[at].kind as usize == at);
        at += 1;
    }
};

/// One kind of minutes.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// The kind.
    pub kind: Kind,
    /// The id in the `kind` column.
    pub id: &'static str,
    /// What people call such minutes.
    pub name: Text,
    /// Words of a title or a subject that name it. The earliest in the title decides between kinds, else the
    /// earliest in the subject; of two that begin at one place the longer.
    pub titles: &'static [&'static str],
    /// The same, at the head alone: right behind `biên bản` and [`LINKS`]. Further in such words are of the things
    /// that the minutes are about: `Tiêu hủy tang vật vi phạm hành chính`.
    pub heads: &'static [&'static str],
    /// What the text tells where the title does not.
    pub told: &'static [Told],
    /// Titles of this kind; each of `titles` and `heads` is in one of them.
    pub examples: &'static [&'static str],
    /// Titles with words like those, of another kind.
    pub others: &'static [&'static str],
    /// What such minutes must say.
    pub asks: Asks,
    /// Minutes of this kind for which a law of their own asks for more or less; the first that fits counts.
    pub matters: &'static [Matter],
}

/// Words between the title and the closing that tell the kind; the first of the table that fits counts.
#[derive(Debug, PartialEq, Eq)]
pub struct Told {
    /// The words, which the text must all have.
    pub words: &'static [&'static str],
    /// A kind whose title they overrule; `None`: they count where no title names a kind.
    pub over: Option<Kind>,
}

/// Minutes of a kind, finer: what a title or subject says they are of.
#[derive(Debug, PartialEq, Eq)]
pub struct Matter {
    /// Words of which the title or the subject has one.
    pub words: &'static [&'static str],
    /// Words of which the text too must have one; empty when the title is enough.
    pub only_with: &'static [&'static str],
    /// What they must say, in place of what their kind asks for.
    pub asks: Asks,
}
