//! Whether the beginning and the end are there, and fit together.

use std::cmp::Ordering;

use super::{Case, Rule, SOURCE, WHY, say};
use crate::edtf::Date;
use crate::finding::Severity;
use crate::lang::Text;
use crate::record::{DateRole, Field};
use crate::rules::case::{days, whole};

const LOGIC: Text = Text::new("Suy luận từ chính biên bản", "What the minutes themselves say");

const STARTS: &[Field] = &[Field::StartDay, Field::StartMonth, Field::StartYear, Field::StartDate];
const START_TIMES: &[Field] = &[Field::StartHour, Field::StartMinute, Field::StartTime];
const ENDS: &[Field] =
    &[Field::EndHour, Field::EndMinute, Field::EndTime, Field::EndDay, Field::EndMonth, Field::EndYear, Field::EndDate];

pub(in crate::rules) static BB103: Rule = Rule {
    id: "BB103",
    name: Text::new("Không ghi thời gian kết thúc", "No closing time at all"),
    severity: Severity::Error,
    checks: Text::new(
        "Biên bản không có câu nào ghi lúc kết thúc. Lỗi với biên bản họp, làm việc, vi phạm hành chính, ghi lời khai; cảnh báo với loại khác đã ghi giờ bắt đầu; không xét bàn giao, nghiệm thu, thanh lý, đối chiếu.",
        "No sentence says when it ended. An error in minutes of meetings, working sessions, violations and statements; a warning in others that give the hour of their beginning; handovers, acceptances, liquidations and reconciliations are not asked.",
    ),
    why: WHY,
    source: SOURCE,
    remedy: Text::new(
        "Thêm câu kết thúc có giờ và ngày: “kết thúc hồi 11 giờ 00 cùng ngày”.",
        "Add a closing sentence with hour and day: “kết thúc hồi 11 giờ 00 cùng ngày”.",
    ),
    fires: "BIÊN BẢN HỌP\nHồi 8 giờ 00 ngày 03/12/2024, tại phòng họp số 2.\nChủ trì: Ông Lê Văn Bá\nThư ký: Bà Trần Thị Cam\nCuộc họp kết thúc tốt đẹp./.",
    silent: "BIÊN BẢN HỌP\nHồi 8 giờ 00 ngày 03/12/2024, tại phòng họp số 2.\nChủ trì: Ông Lê Văn Bá\nThư ký: Bà Trần Thị Cam\nCuộc họp kết thúc vào 16 giờ 45, ngày 03 tháng 12 năm 2024./.",
    check: Some(no_end),
};

fn no_end(case: &mut Case<'_>) {
    let end = &case.record.end;
    if !end.date.is_absent() || !end.time.is_absent() || case.has_blank(ENDS) {
        return;
    }
    if !case.evidence().impossible_times.is_empty() || case.record.dates.iter().any(|d| d.role == DateRole::End) {
        return;
    }
    let Some(severity) = case.missed(case.asks().end) else { return };
    let message = say!(
        case,
        "Không ghi thời gian kết thúc: thêm giờ, ngày kết thúc vào cuối biên bản.",
        "Nothing says when it ended: add the hour and day of the end."
    );
    case.report_as(severity, case.title(), message);
}

pub(in crate::rules) static BB104: Rule = Rule {
    id: "BB104",
    name: Text::new("Không ghi thời gian bắt đầu", "No opening date or time"),
    severity: Severity::Error,
    checks: Text::new(
        "Không có câu mở đầu, nhãn hay dòng ngày nào ghi ngày lập. Có ngày mà không có giờ: cảnh báo với biên bản họp, làm việc; lỗi với biên bản vi phạm hành chính, ghi lời khai.",
        "No opening sentence, label or dateline gives a date. A date without an hour is a warning in minutes of meetings and working sessions, an error in those of violations and statements.",
    ),
    why: WHY,
    source: SOURCE,
    remedy: Text::new(
        "Ghi giờ, ngày, tháng, năm bắt đầu ở đầu biên bản.",
        "Write the hour, day, month and year of the beginning at the head.",
    ),
    fires: "BIÊN BẢN BÀN GIAO TÀI SẢN\nTại phòng họp số 2, Công ty Hoa Sen, chúng tôi gồm:\n1. Ông Lê Văn Bá - Giám đốc",
    silent: "BIÊN BẢN BÀN GIAO TÀI SẢN\nHôm nay, ngày 03/12/2018, tại phòng họp số 2, Công ty Hoa Sen, chúng tôi gồm:\n1. Ông Lê Văn Bá - Giám đốc",
    check: Some(no_start),
};

fn no_start(case: &mut Case<'_>) {
    let dated = |role| matches!(role, DateRole::Start | DateRole::Document);
    let has_date = case.record.start.date.found().is_some() || case.record.dates.iter().any(|d| dated(d.role));
    if !has_date {
        if !case.has_blank(STARTS) && case.record.start.date.is_absent() {
            let message = say!(
                case,
                "Không ghi ngày lập biên bản: ghi giờ, ngày, tháng, năm ở câu mở đầu.",
                "Nothing says when it was drawn up: write the hour and the date at the head."
            );
            case.report(case.title(), message);
        }
        return;
    }
    let has_time = case.record.start.time.found().is_some() || case.has_blank(START_TIMES);
    if has_time || !case.evidence().impossible_times.is_empty() {
        return;
    }
    let Some(severity) = case.missed(case.asks().start_time) else { return };
    let span = case.record.start.date.found().map_or(case.title(), |date| date.span);
    let message = say!(
        case,
        "Ghi ngày mà không ghi giờ bắt đầu: thêm giờ, phút.",
        "The day is given and not the hour of the beginning: add the hour and minute."
    );
    case.report_as(severity, span, message);
}

pub(in crate::rules) static BB105: Rule = Rule {
    id: "BB105",
    name: Text::new("Giờ kết thúc trước giờ bắt đầu", "End before start"),
    severity: Severity::Error,
    checks: Text::new(
        "Thời điểm kết thúc sớm hơn thời điểm bắt đầu, so ở mức mà cả hai cùng ghi đủ.",
        "The end is earlier than the beginning, compared as far as both are written in full.",
    ),
    why: Text::new(
        "Mâu thuẫn về thời gian làm mất giá trị chứng minh của biên bản.",
        "Times that contradict each other cost the minutes their value as proof.",
    ),
    source: LOGIC,
    remedy: Text::new(
        "Đối chiếu lại hai mốc thời gian; giờ chiều ghi theo 24 giờ.",
        "Check both times; write the hours of the afternoon by the 24-hour clock.",
    ),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 14 giờ 00 ngày 05/3/2024 tại Sở Y tế.\nBuổi làm việc kết thúc hồi 11 giờ 30 cùng ngày.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 22 giờ 00 ngày 05/3/2024 tại Sở Y tế.\nBuổi làm việc kết thúc hồi 01 giờ 15 ngày 06/3/2024.",
    check: Some(reversed),
};

/// Minutes that no session lasts: an end without a date is then of the same day.
const LONGEST: u16 = 16 * 60;

fn reversed(case: &mut Case<'_>) {
    let (start, end) = (&case.record.start, &case.record.end);
    let Some(begun) = start.date.found() else { return };
    let clock = start.time.value().zip(end.time.value());
    let minutes = clock.and_then(|(s, e)| Some((s.minutes()?, e.minutes()?)));
    let earlier = minutes.is_some_and(|(s, e)| e < s);
    let severity = match end.date.value() {
        Some(ended) => match compare(*ended, begun.value) {
            Some(Ordering::Less) => Severity::Error,
            Some(Ordering::Equal) if earlier && whole(*ended).is_some() => Severity::Error,
            _ => return,
        },
        // Over midnight it would have lasted far too long.
        None if minutes.is_some_and(|(s, e)| e < s && e + 24 * 60 - s > LONGEST) => Severity::Warning,
        None => return,
    };
    let shown = |date: Option<&Date>, time: Option<String>| {
        let day = date.map(|d| case.day(*d)).unwrap_or_default();
        time.map_or(day.clone(), |t| format!("{t} {day}")).trim().to_owned()
    };
    let from = shown(Some(&begun.value), start.time.value().map(ToString::to_string));
    let to = shown(end.date.value(), end.time.value().map(ToString::to_string));
    let span = end.time.found().map(|t| t.span).or(end.date.found().map(|d| d.span)).unwrap_or(begun.span);
    let message = say!(
        case,
        "Kết thúc ({to}) trước khi bắt đầu ({from}): kiểm tra lại hai mốc thời gian.",
        "It ended ({to}) before it began ({from}): check both times."
    );
    case.report_as(severity, span, message);
}

/// Compares two dates as far as both are known; `None` when not even the years are.
fn compare(a: Date, b: Date) -> Option<Ordering> {
    let years = a.year_number()?.cmp(&b.year_number()?);
    let months = a.month_number().zip(b.month_number()).map(|(x, y)| x.cmp(&y));
    let days = a.day_number().zip(b.day_number()).map(|(x, y)| x.cmp(&y));
    Some(years.then(months.unwrap_or(Ordering::Equal)).then(match months {
        Some(_) => days.unwrap_or(Ordering::Equal),
        None => Ordering::Equal,
    }))
}

pub(in crate::rules) static BB108: Rule = Rule {
    id: "BB108",
    name: Text::new("Ngày bắt đầu và kết thúc cách xa nhau", "Start and end far apart"),
    severity: Severity::Warning,
    checks: Text::new(
        "Ngày kết thúc sau ngày bắt đầu hơn một ngày mà không có “từ ngày … đến ngày …”; không xét biên bản thanh tra, kiểm tra, kiểm kê.",
        "The end is more than a day after the beginning and no “từ ngày … đến ngày …” says so; inspections and stock-takes are not looked at.",
    ),
    why: Text::new(
        "Thường do chép lại biên bản cũ mà quên sửa ngày.",
        "Mostly an old document used again with one date left unchanged.",
    ),
    source: LOGIC,
    remedy: Text::new("Kiểm tra lại ngày kết thúc.", "Check the date of the end."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 05/3/2024 tại Sở Y tế.\nBuổi làm việc kết thúc hồi 11 giờ 00 ngày 05/4/2024.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 05/3/2024 tại Sở Y tế.\nBuổi làm việc kết thúc hồi 11 giờ 00 ngày 05/3/2024.",
    check: Some(far_apart),
};

fn far_apart(case: &mut Case<'_>) {
    let (Some(begun), Some(ended)) = (case.record.start.date.found(), case.record.end.date.found()) else { return };
    let (Some(from), Some(to)) = (whole(begun.value), whole(ended.value)) else { return };
    let Some(severity) = case.missed(case.asks().far_apart) else { return };
    let apart = days(to) - days(from);
    if case.evidence().days.is_some() || apart <= 1 {
        return;
    }
    let message = say!(
        case,
        "Kết thúc sau khi bắt đầu {apart} ngày: kiểm tra lại ngày kết thúc.",
        "It ended {apart} days after it began: check the date of the end."
    );
    case.report_as(severity, ended.span, message);
}

pub(in crate::rules) static BB109: Rule = Rule {
    id: "BB109",
    name: Text::new("Ngày ở đầu văn bản khác ngày trong nội dung", "Dateline differs from the opening"),
    severity: Severity::Warning,
    checks: Text::new(
        "Dòng địa danh, ngày tháng dưới tiêu đề khác ngày của câu mở đầu, và không nằm giữa ngày bắt đầu với ngày kết thúc.",
        "The dateline under the letterhead is another day than the opening sentence's, and not between the beginning and the end.",
    ),
    why: Text::new(
        "Hai ngày khác nhau thì không biết biên bản lập ngày nào.",
        "With two dates nobody can tell when the minutes were drawn up.",
    ),
    source: LOGIC,
    remedy: Text::new(
        "Sửa cho thống nhất; mẫu 1.9 không đòi dòng địa danh, ngày tháng.",
        "Make them agree; form 1.9 asks for no dateline.",
    ),
    fires: "Hà Nội, ngày 16 tháng 02 năm 2023\nBIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15 tháng 02 năm 2023 tại Sở Y tế.",
    silent: "Hà Nội, ngày 15 tháng 02 năm 2023\nBIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15 tháng 02 năm 2023 tại Sở Y tế.",
    check: Some(two_dates),
};

fn two_dates(case: &mut Case<'_>) {
    let Some(begun) = case.record.start.date.found() else { return };
    let Some(line) = case.record.dates.iter().find(|d| d.role == DateRole::Document && d.span != begun.span) else {
        return;
    };
    let Some((here, from)) = line.date.and_then(whole).zip(whole(begun.value)) else { return };
    let to = case.record.end.date.value().and_then(|d| whole(*d)).unwrap_or(from);
    if (from..=to.max(from)).contains(&here) {
        return;
    }
    let (above, below) = (case.day(line.date.unwrap_or(begun.value)), case.day(begun.value));
    let message = say!(
        case,
        "Ngày ở đầu văn bản ({above}) khác ngày trong câu mở đầu ({below}): sửa cho thống nhất.",
        "The dateline ({above}) differs from the opening ({below}): make them agree."
    );
    case.report(line.span, message);
}
