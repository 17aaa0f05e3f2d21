//! Laws cited by name (Nghị định 30/2020/NĐ-CP, Appendix I): how a name goes on and ends.

use super::index::Phrases;
use super::row::{Row, row};

/// What a word does to the name of a law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameStep {
    /// It belongs to it.
    Go,
    /// A word after it tells.
    And,
    /// The year of the law ends it.
    Year,
    /// A date that another part reads ends it.
    Date,
    /// With a capital it begins the name of the next law.
    Next,
    /// Written small it is none of the name, which ends nowhere for certain.
    Stop,
    /// The name ends nowhere for certain.
    Open,
}

pub(crate) static NAME_STEPS: &[Row<NameStep>] = &[
    row("năm YYYY $ !số", NameStep::Year, &[("Luật Đất đai năm 2013", "Luật / Luật Đất đai")], &[]),
    row("năm", NameStep::Open, &[], &["Luật Đất đai năm đầu 2013"]),
    row(
        "ngày",
        NameStep::Date,
        &[("Luật Đất đai ngày 29/11/2013", "Luật / 2013-11-29 / Luật Đất đai")],
        &["Luật Đất đai ngày càng"],
    ),
    row(
        "<một|dân|tần|nghệ|đổi số",
        NameStep::Go,
        &[
            ("Pháp lệnh Dân số năm 2003", "Pháp lệnh / Pháp lệnh Dân số"),
            ("Luật Sửa đổi một số điều của Luật Đất đai năm 2018", "Luật / Luật Sửa đổi một số điều của Luật Đất đai"),
        ],
        &[],
    ),
    row("số", NameStep::Open, &[], &["Luật Đất đai số tiền năm 2018"]),
    row(
        "và",
        NameStep::And,
        &[
            ("Luật Hôn nhân và gia đình năm 2014", "Luật / Luật Hôn nhân và gia đình"),
            ("Căn cứ Luật Đất đai và các văn bản", "Luật / Luật Đất đai"),
        ],
        &[],
    ),
    row(
        "<của luật|nghị",
        NameStep::Go,
        &[("Luật Sửa đổi một số điều của Luật Đất đai năm 2018", "Luật / Luật Sửa đổi một số điều của Luật Đất đai")],
        &[],
    ),
    row("luật|nghị", NameStep::Next, &[("Căn cứ Luật Đất đai Luật Xây dựng;", "Luật / Luật Đất đai")], &[]),
    row(
        "theo phương|hợp thức|đồng",
        NameStep::Go,
        &[(
            "Luật Đầu tư theo phương thức đối tác công tư năm 2020",
            "Luật / Luật Đầu tư theo phương thức đối tác công tư",
        )],
        &[],
    ),
    row(
        "này|đó|trên|trong|theo|được|đã|thì|để|nêu|là|có|phải|từ|đến|tính|nhằm|khi|nếu|với|các|những|hoặc|cũng|do",
        NameStep::Stop,
        &[],
        &["Căn cứ Luật Đất đai thì", "Luật Đất đai theo văn bản năm 2018"],
    ),
    row("tiến|hiện hành", NameStep::Stop, &[], &["Luật Đất đai hiện hành, năm 2018"]),
    row("căn cứ", NameStep::Stop, &[], &["Căn cứ Luật Đất đai căn cứ"]),
    row("quy định|trình", NameStep::Stop, &[], &["Luật Đất đai quy định năm 2018"]),
];

/// The year of a law, which is no part of a symbol.
pub(crate) static YEARS: &[Row<()>] = &[row(
    "năm? YYYY $ !số",
    (),
    &[("Luật Doanh nghiệp 2020", "Luật / Luật Doanh nghiệp"), ("BLHS 2015", "Bộ luật / BLHS")],
    &["Luật Doanh nghiệp 2020/12/A"],
)];

/// The year of a law before its number.
pub(crate) static YEARS_BEFORE_NUMBERS: &[Row<()>] = &[row(
    "[ năm|, ]* YYYY ,? &số",
    (),
    &[("Luật Doanh nghiệp năm 2020 số 59/2020/QH14", "Luật / 59/2020/QH14 / Luật Doanh nghiệp")],
    &[],
)];

/// `(sửa đổi, bổ sung năm 2020)`.
pub(crate) static AMENDED: &[Row<()>] = &[row(
    "[ ,|(|đã|được ]* sửa đổi ,? và? [ bổ sung ]? [ năm|,|và|các ]* YYYY $ [ [ năm|,|và|các ]* YYYY $ ]* )?",
    (),
    &[
        ("Luật Thuế năm 2012 (sửa đổi, bổ sung năm 2020)", "Luật / Luật Thuế"),
        ("Luật Thuế năm 2012, được sửa đổi các năm 2014, 2016 và 2020", "Luật / Luật Thuế"),
    ],
    &[],
)];

/// What stands before a law that is itself a ground, not named in the title of another.
pub(crate) static BEFORE_GROUND: &[Row<()>] = &[
    row(
        "cứ|và|vào|theo",
        (),
        &[("Căn cứ vào Luật Đất đai;", "Luật / Luật Đất đai")],
        &["Căn cứ nội dung Luật Đất đai;"],
    ),
    row(
        "<# của",
        (),
        &[("Căn cứ Điều 5 của Luật Đất đai;", "Luật / Luật Đất đai")],
        &["Căn cứ ý kiến của Luật Đất đai;"],
    ),
];

/// Words that a comma inside a law's name stands before.
pub(crate) static AFTER_COMMA: Phrases<&str> = Phrases::new(&[
    "chống",
    "bổ sung",
    "xuất cảnh",
    "nhập cảnh",
    "quá cảnh",
    "cư trú",
    "chữa cháy",
    "chữa bệnh",
    "cứu nạn",
    "cứu hộ",
    "khen thưởng",
    "công chức",
    "viên chức",
    "quản lý",
    "sử dụng",
    "phục hồi",
    "dự trữ",
    "bảo vệ",
    "khai thác",
    "tôn giáo",
    "vệ sinh lao động",
    "vật liệu nổ",
    "thuế nhập khẩu",
    "trưng dụng",
    "đối thoại",
    "an ninh",
    "an toàn",
]);

/// Before the names of several laws or documents.
pub(crate) static SEVERAL: Phrases<&str> = Phrases::new(&["các"]);

/// The tables whose rows mean nothing but themselves.
pub(crate) const PLAIN: &[&[Row<()>]] = &[YEARS, YEARS_BEFORE_NUMBERS, AMENDED, BEFORE_GROUND];

/// The forms and phrases of all tables.
pub(crate) fn forms() -> impl Iterator<Item = &'static str> {
    let steps = NAME_STEPS.iter().map(|row| row.form);
    let others = PLAIN.iter().copied().flatten().map(|row| row.form);
    steps.chain(others)
}
