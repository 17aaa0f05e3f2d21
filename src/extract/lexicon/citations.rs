//! How documents are cited: what introduces a symbol and what stands behind one. The symbol itself, the
//! name of a body and a title have no words of their own; they are read where a form ends or has its `=`.

use super::row::{Row, row};

/// What a citation begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Head {
    /// A symbol follows, or there is none where one belongs.
    Number,
    /// The number of these minutes follows.
    OwnNumber,
    /// A law's name begins here, with the words of its type.
    Law,
    /// The same, where the words of the type are the whole name.
    WholeLaw,
    /// Letters that stand for a law of this type.
    Nickname(&'static str),
    /// No citation, whatever it looks like.
    Nothing,
}

use Head::{Law, Nickname, Nothing, Number, OwnNumber, WholeLaw};

pub(crate) static HEADS: &[Row<Head>] = &[
    row("số biên bản :? =", OwnNumber, &[], &["Số biên bản: 05/BB-KT"]),
    row(
        "số [ ( nếu có ) ]? [ :|. ]? =",
        Number,
        &[
            ("theo Quyết định số 28/2018/QĐ-UBND", "Quyết định / 28/2018/QĐ-UBND"),
            ("theo Quyết định số: 28/2018/QĐ-UBND", "Quyết định / 28/2018/QĐ-UBND"),
            ("theo Quyết định phân công số (nếu có): 12/QĐ-PC", "Quyết định / 12/QĐ-PC"),
        ],
        &["nhà số 28/2018 đường Láng", "quyết định số lượng 5 người"],
    ),
    row(
        "pháp|kỷ|quy|âm|học|khoa|ngành|nhân|phòng|ty|viện|sĩ|hội|bằng|lớp|khóa luật",
        Nothing,
        &[],
        &["theo pháp luật năm 2020", "Trường Đại học Luật Hà Nội năm 2018"],
    ),
    row("luật sư|gia|pháp|lệ|này|định", Nothing, &[], &["Luật sư Trần Văn B năm 2018", "Luật này năm 2018"]),
    row("bộ luật", Law, &[("Bộ luật Dân sự năm 2015", "Bộ luật / Bộ luật Dân sự")], &["bộ luật năm 2015"]),
    row("luật", Law, &[("Luật An ninh mạng năm 2018", "Luật / Luật An ninh mạng")], &["Luật Đất đai đã có"]),
    row("pháp lệnh", Law, &[("Pháp lệnh Dân số năm 2003", "Pháp lệnh / Pháp lệnh Dân số")], &["Pháp lệnh trên"]),
    row("hiến pháp", WholeLaw, &[("Hiến pháp năm 2013", "Hiến pháp / Hiến pháp")], &["Hiến pháp quy định"]),
    row(
        "blhs|bltths|blds|blttds|bllđ|blhh",
        Nickname("Bộ luật"),
        &[("Điều 173 BLHS năm 2015", "Bộ luật / BLHS")],
        &["Điều 173 BLHS"],
    ),
];

/// Between a symbol, or its issuer, and its date.
pub(crate) static DATE_LINKS: &[Row<()>] = &[
    row(
        "được? ký kết? giữa hai|các bên vào? =",
        (),
        &[("Hợp đồng số 05/HĐ-XD được ký giữa hai bên ngày 10/4/2023", "Hợp đồng / 05/HĐ-XD / 2023-04-10")],
        &[],
    ),
    row(
        "hồi|lúc # giờ [ # phút? ]? =",
        (),
        &[("Công điện số 05/CĐ-TTg hồi 10 giờ 30 ngày 10/4/2023", "Công điện / 05/CĐ-TTg / 2023-04-10")],
        &[],
    ),
    row(
        "[ ,|(|ký|đề|lập|ban|hành|phát|được|cấp|xuất|đã|kết|vào ]+ =",
        (),
        &[
            ("Hợp đồng số 05/HĐ-XD ký ngày 10/4/2023", "Hợp đồng / 05/HĐ-XD / 2023-04-10"),
            ("Hợp đồng số 05/HĐ-XD (ký kết ngày 10/4/2023)", "Hợp đồng / 05/HĐ-XD / 2023-04-10"),
            ("Công văn số 5/SNV-VP, ban hành ngày 01/02/2023", "Công văn / 5/SNV-VP / 2023-02-01"),
        ],
        &[],
    ),
];

/// What may follow a date that a comma parts from its symbol, for it to be the date of the document:
/// elsewhere it begins another clause. So do a title, another citation and `do` with a body.
pub(crate) static AFTER_DATE: &[Row<()>] = &[row(
    "của|;|.|,|:|)|(|-|–|\"|”|giữa|kèm|nêu",
    (),
    &[
        ("Quyết định số 12/QĐ-UBND, ngày 12/5/2023 của UBND tỉnh", "Quyết định / 12/QĐ-UBND / 2023-05-12 / UBND tỉnh"),
        ("Quyết định số 12/QĐ-UBND, ngày 12/5/2023; họp", "Quyết định / 12/QĐ-UBND / 2023-05-12"),
    ],
    &[],
)];

/// Between the date of a citation and another one.
pub(crate) static ANOTHER: &[Row<()>] = &[row(
    "và|hoặc các? =",
    (),
    &[(
        "Công văn số 5/SNV-VP, ngày 01/02/2023 và Công văn số 6/SNV-VP",
        "Công văn / 5/SNV-VP / 2023-02-01, Công văn / 6/SNV-VP",
    )],
    &[],
)];

/// Who issued a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Issuer {
    Of,
    /// A verb may follow the name: `do UBND tỉnh ban hành`.
    By,
}

pub(crate) static ISSUERS: &[Row<Issuer>] = &[
    row(
        ",? của =",
        Issuer::Of,
        &[
            ("Công văn số 5/SNV-VP của Sở Nội vụ", "Công văn / 5/SNV-VP / Sở Nội vụ"),
            ("Công văn số 5/SNV-VP, của Sở Nội vụ", "Công văn / 5/SNV-VP / Sở Nội vụ"),
        ],
        &[],
    ),
    row(
        ",? do =",
        Issuer::By,
        &[(
            "Công văn số 5/SNV-VP do Sở Nội vụ ban hành ngày 01/02/2023",
            "Công văn / 5/SNV-VP / 2023-02-01 / Sở Nội vụ",
        )],
        &[],
    ),
];

/// The series of an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Series {
    /// It, or a blank, follows.
    Named,
    /// Only a blank may follow: `số ▢ ký ▢`, but `số 12 ký ngày …`.
    Short,
}

pub(crate) static SERIES: &[Row<Series>] = &[
    row(
        ",? ký hiệu :? =",
        Series::Named,
        &[("Hóa đơn GTGT số 0001234 ký hiệu 1C24TAA ngày 05/3/2024", "Hóa đơn GTGT / 0001234 / 2024-03-05")],
        &[],
    ),
    row(
        ",? ký :? =",
        Series::Short,
        &[("Hóa đơn GTGT số 0001234 ký ……. ngày 05/3/2024", "Hóa đơn GTGT / 0001234 / 2024-03-05")],
        &[],
    ),
];

/// Before what a document is about.
pub(crate) static TITLES: &[Row<()>] = &[
    row("v / v :? =", (), &[("Công văn số 5/SNV-VP v/v: báo cáo", "Công văn / 5/SNV-VP / báo cáo")], &[]),
    row(
        "về việc? :? =",
        (),
        &[
            ("Công văn số 5/SNV-VP về việc báo cáo", "Công văn / 5/SNV-VP / báo cáo"),
            ("Công văn số 5/SNV-VP về báo cáo quý", "Công văn / 5/SNV-VP / báo cáo quý"),
        ],
        &[],
    ),
];

/// What became of the document: no title.
pub(crate) static AMENDMENTS: &[Row<()>] = &[row(
    "sửa|bổ đổi|sung [ WORD|, ]? [ WORD|, ]? [ WORD|, ]? [ WORD|, ]? bởi|năm|tại",
    (),
    &[("Nghị định số 100/2019/NĐ-CP (sửa đổi, bổ sung năm 2021)", "Nghị định / 100/2019/NĐ-CP")],
    &[],
)];

/// How the words of a title go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TitleStep {
    /// Perhaps with another citation, which ends it.
    And,
    /// Perhaps with a date, which ends it.
    Day,
}

pub(crate) static TITLE_STEPS: &[Row<TitleStep>] = &[
    row(
        "và",
        TitleStep::And,
        &[(
            "Công văn số 5/SNV-VP về báo cáo và Công văn số 6/SNV-VP",
            "Công văn / 5/SNV-VP / báo cáo, Công văn / 6/SNV-VP",
        )],
        &[],
    ),
    row(
        "ngày",
        TitleStep::Day,
        &[("Quyết định số 12/QĐ-UBND về việc họp ngày 05/01/2022;", "Quyết định / 12/QĐ-UBND / 2022-01-05 / họp")],
        &[],
    ),
];

/// What a word does to the name of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BodyStep {
    Go,
    Stop,
    /// It goes on with a name, but not with another citation.
    And,
}

pub(crate) static BODY_STEPS: &[Row<BodyStep>] = &[
    row(
        "và",
        BodyStep::And,
        &[("Công văn số 5/SNV-VP của Sở Nội vụ và Sở Y tế", "Công văn / 5/SNV-VP / Sở Nội vụ và Sở Y tế")],
        &[],
    ),
    row(
        "v /",
        BodyStep::Stop,
        &[("Công văn số 5/SNV-VP của Sở Nội vụ V/v họp", "Công văn / 5/SNV-VP / Sở Nội vụ / họp")],
        &[],
    ),
    row(
        "số # !/",
        BodyStep::Go,
        &[("Quyết định số 12/QĐ-TA của Trường số 2 về việc họp", "Quyết định / 12/QĐ-TA / Trường số 2 / họp")],
        &[],
    ),
    row(
        "số|về",
        BodyStep::Stop,
        &[("Công văn số 5/SNV-VP của Sở Nội vụ về việc họp", "Công văn / 5/SNV-VP / Sở Nội vụ / họp")],
        &[],
    ),
    row(
        "ký|lập|cấp|xuất|ban|phát hành? &ngày",
        BodyStep::Stop,
        &[("Hóa đơn số 0001234 của Công ty A Xuất ngày 05/3/2024", "Hóa đơn / 0001234 / 2024-03-05 / Công ty A")],
        &[],
    ),
    row(
        "giao thông|dịch",
        BodyStep::Go,
        &[(
            "Quyết định số 12/QĐ-CSGT của Phòng Cảnh sát giao thông về việc họp",
            "Quyết định / 12/QĐ-CSGT / Phòng Cảnh sát giao thông / họp",
        )],
        &[],
    ),
    row(
        "<ngoại giao",
        BodyStep::Go,
        &[("Công văn số 5/BNG-VP của Bộ ngoại giao về việc họp", "Công văn / 5/BNG-VP / Bộ ngoại giao / họp")],
        &[],
    ),
];

/// A number or a type word goes on as a citation does.
pub(crate) static FOLLOWS: &[Row<()>] = &[row(
    "ngày|ký|của|về|,|;",
    (),
    &[("Căn cứ Hợp đồng số        ngày 05/3/2024", "Hợp đồng / ▢ / 2024-03-05")],
    &["Căn cứ Hợp đồng số        đã ký"],
)];

/// A number with its sign, to which another citation or a list comes down.
pub(crate) static NUMBERED: &[Row<()>] = &[
    row(
        "số #|:|/",
        (),
        &[("Công văn số 5/SNV-VP và các Quyết định số 6/QĐ-SNV", "Công văn / 5/SNV-VP, Quyết định / 6/QĐ-SNV")],
        &[],
    ),
    row("số ▢", (), &[("Quyết định số ....../QĐ-UBND", "Quyết định / ▢/QĐ-UBND")], &[]),
];

/// Between the symbols of a list.
pub(crate) static LIST: &[Row<()>] = &[row(
    ",|;|và|số",
    (),
    &[("Luật số 43/2024/QH15, số 47/2024/QH15", "Luật / 43/2024/QH15, Luật / 47/2024/QH15")],
    &[],
)];

/// Between the numbers of a list that have their letters in common.
pub(crate) static NUMBERS: &[Row<()>] = &[row(
    ",|và =",
    (),
    &[("các Quyết định số 12 và 14/QĐ-UBND", "Quyết định / 12/QĐ-UBND, Quyết định / 14/QĐ-UBND")],
    &[],
)];

/// Before the number of a form, a table, an annex or a standard.
pub(crate) static FORM_NUMBERS: &[Row<()>] = &[
    row("mẫu|biểu", (), &[], &["Mẫu số 12/QĐ-KTT", "Biểu số 02/BC-UBND"]),
    row("<phụ lục", (), &[], &["Phụ lục số 03/QĐ-A"]),
    row("tcvn|qcvn|tcn|tcxd|tcxdvn|tccs", (), &[], &["TCVN 03/QĐ-A"]),
];

/// How a line begins that says which document issued the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FormLine {
    /// Whatever goes on.
    Form,
    /// When it comes to the document with one of [`FORM_BY`](super::clauses::FORM_BY).
    Issued,
}

pub(crate) static FORM_LINES: &[Row<FormLine>] = &[
    row(
        "[ (|[|* ]? = mẫu|biểu|bh",
        FormLine::Form,
        &[("Mẫu số 12/KTT ban hành kèm theo Thông tư số 80/2021/TT-BTC", "form: Thông tư / 80/2021/TT-BTC")],
        &[],
    ),
    row(
        "[ (|[|* ]? = ban hành",
        FormLine::Issued,
        &[("(Ban hành kèm theo Thông tư số 80/2021/TT-BTC)", "form: Thông tư / 80/2021/TT-BTC")],
        &[],
    ),
    row(
        "[ (|[|* ]? = kèm|phụ",
        FormLine::Issued,
        &[("(Kèm theo Thông tư số 80/2021/TT-BTC)", "form: Thông tư / 80/2021/TT-BTC")],
        &[],
    ),
];

/// How minutes go on behind their own number, which is no citation.
pub(crate) static OWN: &[Row<()>] = &[
    row("này", (), &[], &["Biên bản số 27/BB-UBND này được đọc lại"]),
    row("[ đã|được ]* lập|làm|in|viết thành", (), &[], &["Biên bản số 27/BB-UBND được lập thành 02 bản"]),
    row("gồm|có # trang|tờ|bản", (), &[], &["Biên bản số 27/BB-UBND gồm 03 trang"]),
    row("[ đã|được ]* đọc|kết lại|thúc", (), &[], &["Biên bản số 27/BB-UBND đã được đọc lại cho mọi người nghe"]),
];

/// A word in the heading of a column for symbols.
pub(crate) static NUMBER_COLUMNS: &[Row<()>] =
    &[row("số|ký hiệu?", (), &[("Số hiệu", "Số hiệu"), ("Số, ký hiệu", "Số, ký hiệu")], &["Nội dung"])];

/// The heading of a column for the dates of documents, all of it.
pub(crate) static DATE_COLUMNS: &[Row<()>] = &[row(
    "ngày [ ,? tháng ]? [ ,? năm ]? [ ban|phát hành ]? ký? lập? cấp? [ của? văn|hóa|hợp bản|đơn|đồng ]? &.",
    (),
    &[
        ("Ngày", "Ngày"),
        ("Ngày, tháng, năm", "Ngày, tháng, năm"),
        ("Ngày ban hành", "Ngày ban hành"),
        ("Ngày tháng văn bản", "Ngày tháng văn bản"),
        ("Ngày ký hợp đồng", "Ngày ký hợp đồng"),
    ],
    &["Ngày nhận", "Ngày hết hạn", "Ngày làm việc"],
)];

/// The tables whose rows mean nothing but themselves.
pub(crate) const PLAIN: &[&[Row<()>]] =
    &[DATE_LINKS, AFTER_DATE, ANOTHER, OWN, TITLES, AMENDMENTS, FOLLOWS, NUMBERED, LIST, NUMBERS, FORM_NUMBERS];

/// The forms of all tables.
pub(crate) fn forms() -> impl Iterator<Item = &'static str> {
    fn of<R>(rows: &'static [Row<R>]) -> impl Iterator<Item = &'static str> {
        rows.iter().map(|row| row.form)
    }
    let plain = PLAIN.iter().copied().chain([NUMBER_COLUMNS, DATE_COLUMNS]).flat_map(of);
    let around = of(HEADS).chain(of(ISSUERS)).chain(of(SERIES)).chain(of(FORM_LINES));
    plain.chain(around).chain(of(TITLE_STEPS)).chain(of(BODY_STEPS))
}
