//! Forms of dates. Of several that stand at one place the first counts.

use super::row::{Row, row};

/// What a form of a date means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reads {
    /// Days, months and years: a month holds for the days before it, a year for all before it.
    Dates,
    /// The same, where the month may stand before the day when it cannot be one.
    Figures,
    /// Each year is a date.
    Years,
    /// One blank for a whole date.
    Whole,
    /// A day or month of the lunar calendar: no date of the common one.
    Lunar,
    Quarter,
    /// The first so many months of a year, the last.
    FirstMonths,
    LastMonths,
    /// No date, whatever it looks like.
    Nothing,
}

use Reads::*;

pub(crate) static ROWS: &[Row<Reads>] = &[
    // Labels and counts.
    row(
        "ngày , tháng , năm sinh :? = ▢ !tháng|/",
        Whole,
        &[("Ngày, tháng, năm sinh: .........", "XXXX-XX-XX")],
        &["ngày, tháng, năm sinh"],
    ),
    row(
        "ngày tháng năm sinh :? = ▢ !tháng|/",
        Whole,
        &[("Ngày tháng năm sinh: .........", "XXXX-XX-XX")],
        &["ngày tháng năm sinh"],
    ),
    row("ngày sinh :? = ▢ !tháng|/", Whole, &[("Ngày sinh: ........", "XXXX-XX-XX")], &[]),
    row("năm sinh :? = ▢YEAR", Dates, &[("Năm sinh: ........", "XXXX")], &[]),
    row("sinh năm :? = ▢YEAR", Dates, &[("Sinh năm: ........", "XXXX")], &[]),
    row("sinh = năm :? YYYY !/", Dates, &[("sinh năm 1991", "1991")], &[]),
    row("sinh|sn :? = YYYY !/", Dates, &[("Năm sinh: 1970; (SN 1982)", "1970, 1982")], &[]),
    row("trong|hằng|hàng|mỗi|số ngày :? ▢", Nothing, &[], &["Số suất ăn trong ngày: ........"]),
    row("HOUSE số? NUMBER [ / NUMBER ]+", Nothing, &[], &["số nhà 28/2018 đường Láng", "tỷ lệ 1/2/2000"]),
    row("VERSION ^ NUMBER [ . NUMBER ]+", Nothing, &[], &["phiên bản 03.12.2018.1; IP 10.12.20.18"]),
    // The lunar calendar.
    row("ngày DAY tháng giêng|chạp [ SEP? năm YEAR ]?", Lunar, &[("ngày 06 tháng Giêng năm 2023", "-")], &[]),
    row("ngày DAY tháng MONTH năm CAN CHI", Lunar, &[("ngày 10 tháng 3 năm Quý Mão", "-")], &[]),
    row("tháng MONTH năm CAN CHI [ ( YEAR ) ]?", Lunar, &[("tháng 9 năm Nhâm Dần (2022)", "-")], &[]),
    row("mùng|mồng NUMBER âm lịch", Lunar, &[("mùng 3 âm lịch", "-")], &["mùng 3"]),
    row("mùng|mồng NUMBER tết", Lunar, &[("mùng 3 Tết", "-")], &[]),
    // Days with their month in words.
    row(
        "ngày :? mùng|mồng? DAY [ JOIN và? ngày? DAY ]+ SEP? tháng MONTH [ SEP? năm YEAR ]?",
        Dates,
        &[
            ("ngày 8 và 9 tháng 4 năm 2022", "2022-04-08, 2022-04-09"),
            ("các ngày 4, 5, 6 tháng 12 năm 2023", "2023-12-04, 2023-12-05, 2023-12-06"),
        ],
        &[],
    ),
    row(
        "ngày :? mùng|mồng? DAY_ SEP? tháng :? MONTH năm THIS",
        Dates,
        &[("ngày 5 tháng 3 năm nay", "XXXX-03-05")],
        &[],
    ),
    row(
        "ngày :? mùng|mồng? DAY_ SEP? tháng :? MONTH_ SEP? năm :? YEAR_",
        Dates,
        &[
            ("ngày 3 tháng 12 năm 2018", "2018-12-03"),
            ("ngày14 tháng5 năm2015", "2015-05-14"),
            ("ngày 12 tháng năm năm 2024", "2024-05-12"),
            ("ngày 03 tháng Mười hai năm 2018", "2018-12-03"),
            ("ngày hai mươi lăm tháng chín năm hai nghìn không trăm hai mươi ba", "2023-09-25"),
            ("ngày 18 (mười tám) tháng 5 (năm) năm 2024 (hai nghìn không trăm hai mươi bốn)", "2024-05-18"),
            ("ngày      tháng 02 năm 2023", "2023-02-XX"),
            ("ngày …25..tháng 01 năm 2006", "2006-01-25"),
            ("ngày ... tháng ... năm 20..", "20XX-XX-XX"),
            ("ngày: 14 - tháng: 08 - năm: 2023", "2023-08-14"),
            ("Hà Nội, ngày    tháng  năm ….", "XXXX-XX-XX"),
            ("ngày <ngay> tháng thang năm nam, tại", "XXXX-XX-XX"),
            ("ngày 29 tháng 02 năm 2023", "-"),
        ],
        &["ngày tháng năm", "Ngày, tháng, năm", "ghi rõ giờ, ngày, tháng, năm"],
    ),
    row(
        "ngày :? mùng|mồng? DAY SEP? tháng :? MONTH ,|/|-|.? YYYY",
        Dates,
        &[("ngày 03 tháng 12, 2018", "2018-12-03")],
        &[],
    ),
    row("ngày :? mùng|mồng? DAY_ tháng :? MONTH", Dates, &[("ngày 3 tháng 12", "XXXX-12-03")], &[]),
    row("ngày :? mùng|mồng? DAY tháng :? MONTH_", Dates, &[("ngày 3 tháng  , tại", "XXXX-XX-03")], &[]),
    row(
        "^ DAY SEP? tháng MONTH SEP? năm? ,|/|-|.? YYYY",
        Dates,
        &[("15 tháng 02 năm 2023", "2023-02-15")],
        &["trong 6 tháng"],
    ),
    // Days with their month in figures.
    row(
        "ngày :? DAY [ JOIN và? ngày? DAY ]+ / MONTH [ / YEAR ]? $",
        Figures,
        &[
            ("ngày 14, 15 và 16/02/2023", "2023-02-14, 2023-02-15, 2023-02-16"),
            ("ngày 5-7/9/2023", "2023-09-05, 2023-09-07"),
            ("từ ngày 10 đến ngày 11/5/2024", "2024-05-10, 2024-05-11"),
        ],
        &["các ngày 4, 5 và 6/150 hộ"],
    ),
    row(
        "từ :? = DAY JOIN ngày? DAY / MONTH [ / YEAR ]? $",
        Figures,
        &[("từ 15 đến 17/02/2023", "2023-02-15, 2023-02-17")],
        &[],
    ),
    row(
        "^ = DAY / MONTH DASH DAY / MONTH [ / YEAR ]? $",
        Figures,
        &[
            ("30/4-1/5/2023", "2023-04-30, 2023-05-01"),
            ("17/07 – 22/07/2023", "2023-07-17, 2023-07-22"),
            ("26/01 - 03/02.", "XXXX-01-26, XXXX-02-03"),
        ],
        &[],
    ),
    row(
        "^ = DAY / MONTH / YYYY DASH DAY / MONTH / YYYY $",
        Figures,
        &[("(15/09/2021-15/09/2023)", "2021-09-15, 2023-09-15")],
        &[],
    ),
    row("^ = DAY DASH DAY / MONTH / YYYY $", Figures, &[("10 – 12/7/2023", "2023-07-10, 2023-07-12")], &[]),
    row(
        "^ = DAY DASH DAY / MONTH $ !UNIT",
        Figures,
        &[("Khối 5 ôn tập 22-26/4.", "XXXX-04-22, XXXX-04-26")],
        &["1-2/3 hộ", "3-5/6 thùng"],
    ),
    row(
        "ngày [ / date ]? [ ( date ) ]? :? DAY_ / MONTH_ / YEAR_",
        Figures,
        &[
            ("ngày 03/12/2018", "2018-12-03"),
            ("Ngày/Date: 03/12/2018", "2018-12-03"),
            ("ngày   /   /2023", "2023-XX-XX"),
            ("ngày .../.../202...", "202X-XX-XX"),
            ("từ ngày 1/${month}/${year}", "XXXX-XX-01"),
            ("ngày 31/02/2023", "-"),
        ],
        &[],
    ),
    row(
        "ngày :? DAY_ / MONTH_ năm YYYY",
        Figures,
        &[("ngày 12/4 năm 2023", "2023-04-12"), ("ngày …/… năm 2023", "2023-XX-XX")],
        &[],
    ),
    row("ngày :? DAY -|– MONTH -|– YEAR", Figures, &[("ngày 03-12-2018", "2018-12-03")], &[]),
    row("ngày :? DAY . MONTH . YEAR $", Figures, &[("ngày 03.12.2018", "2018-12-03")], &[]),
    row("ngày :? DAY / MONTH", Dates, &[("ngày 20/3", "XXXX-03-20")], &[]),
    row(
        "từ|đến|hôm|sáng|chiều|tối = DAY ~~ / ~~ MONTH $ !UNIT",
        Dates,
        &[("từ 20/10 đến 25/10/2024", "2024-10-20, 2024-10-25")],
        &["đến 8/10 hộ"],
    ),
    row(
        "^ = DAY / MONTH / YEAR $",
        Figures,
        &[("15/02/23", "2023?-02-15"), ("5/27/2023", "2023-05-27")],
        &["Quyết định số 28/2018/QĐ-UBND"],
    ),
    row(
        "^ = DAY ORD? of? &MONTHS MONTH .? ,? YYYY",
        Dates,
        &[("14 March 2024, 5th Jan. 2025", "2024-03-14, 2025-01-05")],
        &["14 March, 14 may"],
    ),
    row(
        "&MONTHS = MONTH .? DAY ORD? ,? YYYY",
        Dates,
        &[("March 14, 2024; Jan. 5th 2025", "2024-03-14, 2025-01-05")],
        &["March 14; may 3 cái"],
    ),
    row("^ = DAY - MONTH - YEAR $", Figures, &[("15-02-2023", "2023-02-15")], &[]),
    row("^ = DAY – MONTH – YEAR $", Figures, &[("15–02–2023", "2023-02-15")], &[]),
    row("^ = DAY . MONTH . YYYY $", Figures, &[("03.12.2018", "2018-12-03")], &["1.2.3"]),
    row("▢DAY / MONTH_ / _YEAR", Dates, &[("…/   /2023", "2023-XX-XX")], &["Nghị định số …/…/NĐ-CP"]),
    row("^ = YYYY ~~ - ~~ MONTH ~~ - ~~ DAY $", Dates, &[("2023-02-15", "2023-02-15")], &[]),
    // Months.
    row("NUMBER tháng đầu năm YYYY", FirstMonths, &[("6 tháng đầu năm 2023", "2023-01, 2023-06")], &[]),
    row("NUMBER tháng cuối năm YYYY", LastMonths, &[("6 tháng cuối năm 2023", "2023-07, 2023-12")], &[]),
    row("tháng MONTH năm tài chính YYYY", Dates, &[("tháng 6 năm tài chính 2023", "2023-06")], &[]),
    row("tháng MONTH năm học = YYYY DASH YYYY", Years, &[("tháng 12 năm học 2023 - 2024", "2023, 2024")], &[]),
    row("tháng MONTH năm học THIS?", Dates, &[("tháng 9 năm học này", "XXXX-09")], &[]),
    row("tháng MONTH năm THIS", Dates, &[("tháng 3 năm nay; tháng 4 năm ngoái", "XXXX-03, XXXX-04")], &[]),
    row(
        "tháng :? _MONTH SEP? năm :? YEAR_",
        Dates,
        &[("tháng 02 năm 2023", "2023-02"), ("tháng .2 năm 2023", "2023-X2")],
        &[],
    ),
    row("tháng MONTH ,|/|-|.? YYYY", Dates, &[("tháng 02/2023", "2023-02"), ("tháng năm 2023", "2023-05")], &[]),
    row(", = MONTH ~~ / ~~ YYYY )", Dates, &[("(Vinh, 9/2023)", "2023-09")], &[]),
    row("quý QUARTER /|-|–|năm YYYY", Quarter, &[("quý I/2023, quý 4 năm 2022", "2023-33, 2022-36")], &[]),
    // Years.
    row("năm :? YYYY [ -|–|,|÷|và|đến YYYY ]+ !/", Years, &[("năm 2014, 2015 và 2016", "2014, 2015, 2016")], &[]),
    row(
        "học|kỳ|đoạn :? = YYYY [ -|–|,|÷|và|đến YYYY ]+ !/",
        Years,
        &[("năm học 2022-2023; nhiệm kỳ 2021-2026; giai đoạn 2021 - 2025", "2022, 2023, 2021, 2026, 2021, 2025")],
        &["giai đoạn 2021-2026/QĐ"],
    ),
    row("năm :? YYYY", Dates, &[("triển khai năm 2014", "2014")], &["năm người, mười năm"]),
    row("năm :? ▢YEAR", Dates, &[("năm ......", "XXXX")], &[]),
    row("năm :? BEGUN", Dates, &[("năm 20..", "20XX")], &[]),
    // One blank for all.
    row(
        "ngày :? ▢ !tháng|/",
        Whole,
        &[("đến hết ngày ………… Công ty", "XXXX-XX-XX")],
        &["hàng ngày, trong 05 ngày, ngày làm việc"],
    ),
    row("DATED", Whole, &[("ký [ngay_ky]", "XXXX-XX-XX")], &["ký [ten]"]),
];

/// What behind a date makes it one of the lunar calendar.
pub(crate) static LUNAR: &[Row<Reads>] =
    &[row("âm lịch", Lunar, &[], &[]), row("âl", Lunar, &[], &[]), row("tết", Lunar, &[], &[])];

/// How a month and a year are called in the forms of dates that name one twice.
pub(crate) const PARTS_OF_DATES: [&str; 2] = ["tháng", "năm"];

/// Forms that name a month or a year twice, the two values last: in words too, or by a slip another.
pub(crate) static TWICE: &[Row<()>] = &[
    row("tháng MONTH ( tháng? MONTH )", (), &[("tháng 5 (tháng sáu)", "5 6")], &["tháng 5 (tháng sáu âm lịch)"]),
    row("ngày DAY tháng MONTH tháng MONTH &năm|/", (), &[("ngày 14 tháng 5 tháng 6 năm 2024", "5 6")], &[]),
    row("ngày DAY / MONTH ( tháng MONTH )", (), &[("ngày 14/5 (tháng 6)", "5 6")], &["ngày 14/5 (6)"]),
    row(
        "ngày DAY / MONTH tháng MONTH &năm|/",
        (),
        &[("ngày 14/5 tháng 6/2024", "5 6")],
        &["tháng 5, tháng 6 năm 2024"],
    ),
    row(
        "tháng MONTH SEP? năm YYYY ( năm? YYYY )",
        (),
        &[
            ("tháng 5 năm 2024 (hai nghìn không trăm hai mươi ba)", "2024 2023"),
            ("tháng 5 năm 2024 (năm 2023)", "2024 2023"),
        ],
        &["tháng 5 năm 2024 (tăng 5% so với năm 2023)"],
    ),
    row("tháng MONTH SEP? năm YYYY năm YYYY", (), &[("tháng 5 năm 2024 năm 2023", "2024 2023")], &[]),
    row(
        "ngày DAY / MONTH / YYYY [ ( ]? năm YYYY",
        (),
        &[("ngày 14/5/2024 năm 2023", "2024 2023")],
        &["ngày 14/5/2024"],
    ),
];

/// The forms of all these tables.
pub(crate) fn forms() -> impl Iterator<Item = &'static str> {
    ROWS.iter().chain(LUNAR).map(|row| row.form).chain(TWICE.iter().map(|row| row.form))
}

/// Words before a date that has room and no word yet: it is a date, no label.
pub(crate) const OPENINGS: &[&str] = &["hôm nay", "giờ", "hồi"];

/// Words behind `ngày tháng năm` that make a label of it.
pub(crate) const LABELLED: &[&str] = &["sinh", "cấp"];

/// What may stand between the two dates of a range, of which the second has the year.
pub(crate) const RANGE_WORDS: &[&str] = &["đến", "tới", "hết", "và", "ngày", "giờ", "phút", "h", "g"];
