//! Forms of times of day. Of several that stand at one place the first counts.

use super::row::{Row, row};

/// What a form of a time means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reads {
    /// An hour and minutes, or an hour that can be nothing but a time of day.
    Clock,
    /// The same in letters or signs that mean something else with other figures: `40:50`, `30h`.
    Figures,
    /// A filled hour alone, in a letter.
    Letter,
    /// An hour alone: a length of time after some words.
    Hour,
    /// Half past.
    Half,
    /// So many minutes to the hour.
    To,
    /// One blank for a whole time.
    Whole,
    /// No time, whatever it looks like.
    Nothing,
}

use Reads::*;

pub(crate) static ROWS: &[Row<Reads>] = &[
    row("thu|phản|phục|khứ|bồi hồi", Nothing, &[], &["thu hồi: ..... phiếu", "Phản hồi: ........"]),
    row("lệ|số NUMBER : NUMBER", Nothing, &[], &["tỷ lệ 1:50"]),
    // `giờ`.
    row(
        "HOUR giờ kém MINUTE PHUT?",
        To,
        &[("lúc 9 giờ kém 15", "08:45"), ("4 giờ kém 20 chiều", "15:40"), ("10 giờ kém 0", "10:00")],
        &[],
    ),
    row("HOUR giờ rưỡi", Half, &[("lúc 8 giờ rưỡi", "08:30")], &[]),
    row("HOUR rưỡi &PART|buổi", Half, &[("8 rưỡi sáng", "08:30"), ("2 rưỡi chiều", "14:30")], &["2 rưỡi"]),
    row(
        "HOUR giờ :? MINUTE_ PHUT",
        Clock,
        &[("08 giờ 30 phút", "08:30"), ("07 giờ 05p", "07:05"), ("hai giờ năm phút", "02:05"), ("8 giờ 75 phút", "-")],
        &[],
    ),
    row("HOUR giờ MM", Clock, &[("8 giờ 30", "08:30"), ("2 giờ 30 chiều", "14:30")], &["8 giờ năm 2023"]),
    row("HOUR giờ ▢MINUTE", Clock, &[("hồi ............ giờ …….... ngày", "XX:XX")], &[]),
    row("HOUR giờ _MINUTE_ &,|ngày", Clock, &[("8 giờ      ngày", "08:XX")], &[]),
    row(
        "<CUE|: HOUR giờ",
        Hour,
        &[("đến 9 giờ", "09:00"), ("Khai mạc (dự kiến): 9 giờ", "09:00"), ("hồi …25.. giờ", "-")],
        &["trong thời hạn 24 giờ"],
    ),
    row("HOUR giờ buổi? &PART", Hour, &[("12 giờ trưa", "12:00"), ("12 giờ đêm", "24:00")], &[]),
    row("HOUR giờ ,? &ngày|cùng", Hour, &[("9 giờ ngày", "09:00")], &["48 giờ; 72 giờ", "giờ làm việc"]),
    row("▢HOUR giờ", Hour, &[("...... giờ", "XX:XX")], &["Thời hạn tạm giữ là ...... giờ"]),
    row(
        "hồi|lúc|vào|khoảng :? = (HOUR) giờ :? MINUTE_ PHUT",
        Clock,
        &[("hồi giờ phút, ngày", "XX:XX")],
        &["từ giờ phút này"],
    ),
    row("hồi|lúc|vào|khoảng :? = (HOUR) giờ MM", Clock, &[("hồi  giờ 30", "XX:30")], &[]),
    row("hồi|lúc|vào|khoảng :? = (HOUR) giờ ▢MINUTE", Clock, &[("hồi  giờ … ngày", "XX:XX")], &[]),
    row("hồi|lúc|vào|khoảng :? = (HOUR) giờ _MINUTE_ &,|ngày", Clock, &[("hồi  giờ      ngày", "XX:XX")], &[]),
    row("hồi|lúc|vào|khoảng :? = (HOUR) giờ", Hour, &[("hồi  giờ ngày", "XX:XX")], &["thời giờ"]),
    row("CUE : = (HOUR) giờ ,? &ngày|cùng", Hour, &[("Thời gian:  giờ, ngày", "XX:XX")], &[]),
    // `h`, `g`.
    row("<CUE|: HOUR h|g :? MINUTE PHUT", Figures, &[("từ 8 h 5’", "08:05")], &[]),
    row("<CUE|: HOUR h|g :? MM", Figures, &[("từ 8 h 30", "08:30")], &[]),
    row("<CUE|: HOUR h|g ▢MINUTE PHUT?", Figures, &[("từ ...h... ngày", "XX:XX")], &[]),
    row("<CUE|: HOUR h|g (MINUTE) PHUT", Figures, &[("từ 8 h phút", "08:XX")], &[]),
    row("<CUE|: HOUR h|g _MINUTE_ &,|ngày", Figures, &[("từ 8h      ngày", "08:XX")], &[]),
    row("<CUE|: HOUR h|g", Figures, &[("từ 8h đến 11h30", "08:00, 11:30")], &["từ 170g"]),
    row("HOUR ~ h|g ~ MINUTE PHUT", Figures, &[("14g05’", "14:05")], &[]),
    row("HOUR ~ h|g ~ MM", Figures, &[("08h30", "08:30"), ("8g30", "08:30")], &["8 hồ sơ, 3 hệ thống"]),
    row("HOUR h ▢MINUTE PHUT?", Figures, &[(".......h.......", "XX:XX")], &[]),
    row("HOUR ~ h", Letter, &[("17h", "17:00")], &["30h", ".....h"]),
    row("HOUR ~ &am|pm", Figures, &[("9AM", "09:00"), ("12 AM", "00:00")], &[]),
    row("hồi|lúc|vào :? = _HOUR_ h|g MINUTE_ PHUT", Figures, &[("lúc   h   phút", "XX:XX")], &[]),
    row("hồi|lúc|vào :? = _HOUR_ h|g MM", Figures, &[("lúc   h 30", "XX:30")], &[]),
    row("hồi|lúc|vào :? = _HOUR_ h|g ▢MINUTE", Figures, &[("lúc   h .....", "XX:XX")], &[]),
    row("hồi|lúc|vào :? = _HOUR_ h|g", Figures, &[("lúc   h ngày", "XX:XX")], &[]),
    // `:`.
    row(
        "HOUR ~~ : ~~ MM [ ~~ : ~~ MM ]?",
        Figures,
        &[("14:30", "14:30"), ("2:15PM", "14:15"), ("08:30:15", "08:30")],
        &["TCVN 6909:2001", "40:50"],
    ),
    row("<CUE|: ▢HOUR ~~ : ~~ ▢MINUTE", Clock, &[("lúc ....:....", "XX:XX")], &[]),
    // One blank for all.
    row(
        "hồi|lúc :? = ▢ !giờ|h|g|tháng|/|:|#",
        Whole,
        &[("vào hồi [thoi_gian], tại", "XX:XX"), ("kết thúc hồi … cùng ngày", "XX:XX")],
        &[],
    ),
    row("hồi|lúc = () , &ngày", Whole, &[("vào lúc , ngày", "XX:XX")], &[]),
    row("vào :? = ▢ &ngày|cùng|.", Whole, &[("vào ........ cùng ngày", "XX:XX")], &["vào ........ kho"]),
    row("bắt đầu :? = ▢ ,? &ngày|cùng", Whole, &[("Bắt đầu: ........ ngày", "XX:XX")], &[]),
    row("bắt đầu : = ▢ &.", Whole, &[("Bắt đầu: ........", "XX:XX")], &[]),
    row("kết thúc :? = ▢ ,? &ngày|cùng", Whole, &[("kết thúc ........ ngày", "XX:XX")], &[]),
    row("kết thúc : = ▢ &.", Whole, &[("Kết thúc: ........", "XX:XX")], &[]),
    row(
        "thời gian [ họp|lập|từ ]? [ làm việc ]? :? từ? = ▢ đến|-|– ▢ ,? &ngày|cùng|.",
        Whole,
        &[("Thời gian: từ ...... đến ......, ngày", "XX:XX, XX:XX")],
        &[],
    ),
    row("thời gian :? = ▢ ,? &ngày|cùng", Whole, &[("Thời gian: ........, ngày", "XX:XX")], &[]),
    row(
        "thời gian [ họp|lập ]? [ làm việc ]? : = ▢ .? &.",
        Whole,
        &[("Thời gian: ........", "XX:XX"), ("Thời gian làm việc: TBD.", "XX:XX")],
        &["Thời gian ........", "Thời gian thực hiện: ........"],
    ),
    row(
        "TIMED",
        Whole,
        &[("Thời gian: [Thời điểm bắt đầu] - [Thời điểm kết thúc]", "XX:XX, XX:XX")],
        &["[Thời điểm nộp tiền]"],
    ),
];

/// How a line that gives the beginning by its hours alone starts.
pub(crate) static CLOCK_BEGINNINGS: &[Row<()>] = &[row(
    "từ|vào NUMBER giờ|h|g",
    (),
    &[("từ 8h30 đến 11h", "từ 8h"), ("từ 8 giờ", "từ 8 giờ"), ("Vào 10h15 ngày 08/8/2023", "vào 10h")],
    &["từ 2 hộ đến 5 hộ", "từ khi đó"],
)];

/// What stands behind a time and says which half of the day is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The figures say it.
    Morning,
    Noon,
    Afternoon,
    Night,
    /// Noon and midnight are twelve (`AM`, `PM`).
    Am,
    Pm,
}

pub(crate) static PARTS: &[Row<Part>] = &[
    row("buổi? sáng", Part::Morning, &[], &[]),
    row("buổi? trưa", Part::Noon, &[], &[]),
    row("buổi? chiều|tối", Part::Afternoon, &[], &[]),
    row("buổi? đêm", Part::Night, &[], &[]),
    row("am", Part::Am, &[], &[]),
    row("pm", Part::Pm, &[], &[]),
];

/// What says behind a time that it is one of the day already named.
pub(crate) static SAME_DAY: &[Row<()>] =
    &[row(",? (? cùng|trong ngày", (), &[], &[]), row(",? (? ngày cùng", (), &[], &[])];

/// The forms of all these tables.
pub(crate) fn forms() -> impl Iterator<Item = &'static str> {
    let parts = PARTS.iter().map(|row| row.form);
    ROWS.iter().map(|row| row.form).chain(parts).chain(SAME_DAY.iter().map(|row| row.form))
}

/// Words before a length of time, and how many tokens before it they may stand.
pub(crate) const DURATIONS: &[(&str, usize)] =
    &[("hạn", 6), ("trong", 3), ("vòng", 3), ("suốt", 3), ("thêm", 3), ("kéo", 3), ("dài", 3), ("tổng", 3), ("quá", 3)];

/// Words that begin a time of day: what stands before them says nothing of it.
pub(crate) const BEGINNINGS: &[&str] = &["hồi", "lúc", "vào", "từ", "đến", "trước"];
