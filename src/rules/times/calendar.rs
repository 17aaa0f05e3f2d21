//! Dates and times against the calendar and the clock.

use super::{Case, Rule, say};
use crate::finding::Severity;
use crate::lang::{Lang, Text};
use crate::record::{DateMention, DateRole};
use crate::rules::case::{days, weekday, whole};

const LOGIC: Text = Text::new("Lịch", "The calendar");

pub(in crate::rules) static BB106: Rule = Rule {
    id: "BB106",
    name: Text::new("Ngày, giờ không tồn tại", "Impossible date or time"),
    severity: Severity::Error,
    checks: Text::new(
        "Ngày không có trong tháng, tháng quá 12, giờ quá 24, phút quá 59. Không xét ngày âm lịch.",
        "A day that the month does not have, a month past 12, an hour past 24, a minute past 59. Lunar dates are not looked at.",
    ),
    why: Text::new(
        "Trong hơn 80.000 ngày của văn bản chính thức không có ngày nào như vậy: chắc chắn là gõ nhầm.",
        "Of more than 80,000 dates in official texts not one is impossible: it is a slip.",
    ),
    source: LOGIC,
    remedy: Text::new("Ghi lại ngày, giờ đúng.", "Write the right date or time."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 75 phút ngày 31/02/2023 tại Sở Y tế.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 24 giờ 00 ngày 29/02/2024 tại Sở Y tế.",
    check: Some(impossible),
};

fn impossible(case: &mut Case<'_>) {
    let found: Vec<_> = case.record.dates.iter().filter(|d| d.date.is_none() && is_solar(case, d)).collect();
    for date in found {
        let quoted = case.quote(date.span);
        let message = say!(
            case,
            "Ngày không có trong lịch (\"{quoted}\"): ghi lại ngày đúng.",
            "No such date (\"{quoted}\"): write the right one."
        );
        case.report(date.span, message);
    }
    for &span in &case.record.evidence.impossible_times {
        let quoted = case.quote(span);
        let message = say!(
            case,
            "Giờ không có thật (\"{quoted}\"): ghi lại giờ, phút đúng.",
            "No such time of day (\"{quoted}\"): write the right one."
        );
        case.report(span, message);
    }
}

/// Not lunar, and called a date: numbers between slashes alone may be something else.
fn is_solar(case: &Case<'_>, date: &DateMention) -> bool {
    let text = case.low(date.span);
    let lunar = ["âm lịch", "âl", "tết", "chạp", "giêng"].iter().any(|word| text.contains(word));
    let named = date.role != DateRole::Mentioned
        || text.starts_with("ngày")
        || case.around(date.span).0.trim_end().ends_with("ngày");
    !lunar && named && text.contains(|c: char| c.is_ascii_digit())
}

pub(in crate::rules) static BB110: Rule = Rule {
    id: "BB110",
    name: Text::new("Ngày lập ở tương lai", "Drawn up after the audit"),
    severity: Severity::Warning,
    checks: Text::new(
        "Ngày bắt đầu sau ngày kiểm tra (--as-of, mặc định là hôm nay).",
        "The beginning is later than the day of the audit (--as-of, today unless given).",
    ),
    why: Text::new("Biên bản không thể lập trước khi việc xảy ra.", "Minutes cannot be drawn up before the fact."),
    source: LOGIC,
    remedy: Text::new("Kiểm tra lại năm, tháng.", "Check the year and the month."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2092 tại Sở Y tế.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.",
    check: Some(future),
};

fn future(case: &mut Case<'_>) {
    let (Some(today), Some(begun)) = (case.settings.as_of, case.record.start.date.found()) else { return };
    if whole(begun.value).zip(whole(today)).is_none_or(|(begun, today)| begun <= today) {
        return;
    }
    let (begun_on, today) = (case.day(begun.value), case.day(today));
    let message = say!(
        case,
        "Ngày lập ({begun_on}) sau ngày kiểm tra ({today}): kiểm tra lại.",
        "Drawn up on {begun_on}, after the day of the audit ({today}): check it."
    );
    case.report(begun.span, message);
}

pub(in crate::rules) static BB111: Rule = Rule {
    id: "BB111",
    name: Text::new("Thứ không khớp ngày", "Weekday does not match the date"),
    severity: Severity::Warning,
    checks: Text::new(
        "Thứ trong tuần ghi liền trước hoặc sau một ngày đủ không phải là thứ của ngày đó.",
        "The day of the week written right before or after a whole date is not that date's.",
    ),
    why: Text::new("Một trong hai đã ghi nhầm.", "One of the two is wrong."),
    source: LOGIC,
    remedy: Text::new("Tra lịch rồi sửa thứ hoặc ngày.", "Look it up and correct one of them."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 thứ Hai, ngày 15/02/2023 tại Sở Y tế.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 thứ Tư, ngày 15/02/2023 tại Sở Y tế.",
    check: Some(wrong_weekday),
};

/// Bytes beside a date in which its day of the week stands.
const BESIDE: usize = 48;

/// Monday first, as `thứ` writes them.
const WEEKDAYS: [(&[&str], Text); 7] = [
    (&["thứ hai", "thứ 2"], Text::new("thứ Hai", "Monday")),
    (&["thứ ba", "thứ 3"], Text::new("thứ Ba", "Tuesday")),
    (&["thứ tư", "thứ 4"], Text::new("thứ Tư", "Wednesday")),
    (&["thứ năm", "thứ 5"], Text::new("thứ Năm", "Thursday")),
    (&["thứ sáu", "thứ 6"], Text::new("thứ Sáu", "Friday")),
    (&["thứ bảy", "thứ bẩy", "thứ 7"], Text::new("thứ Bảy", "Saturday")),
    (&["chủ nhật"], Text::new("Chủ nhật", "Sunday")),
];

fn wrong_weekday(case: &mut Case<'_>) {
    let record = case.record;
    for mention in &record.dates {
        let Some(date) = mention.date.and_then(whole) else { continue };
        let (before, after) = case.within(mention.span, BESIDE);
        let before = before.trim_end_matches([' ', ',', '(', '-']);
        let after = after.trim_start_matches([' ', ',']);
        let said = (0u8..).zip(&WEEKDAYS).find(|(_, (words, _))| {
            words.iter().any(|w| {
                before.strip_suffix(w).is_some_and(|rest| !is_ordinal(rest))
                    || after.strip_prefix('(').is_some_and(|a| a.starts_with(w))
            })
        });
        let (Some((said, (_, said_name))), right) = (said, weekday(date)) else { continue };
        if said == right {
            continue;
        }
        let lang: Lang = case.settings.lang;
        let right = WEEKDAYS.get(usize::from(right)).map_or("", |(_, name)| name.get(lang));
        let (said, day) = (said_name.get(lang), case.day(mention.date.unwrap_or(crate::edtf::Date::year(0))));
        let message = say!(
            case,
            "Ghi {said} mà {day} là {right}: sửa thứ hoặc ngày.",
            "It says {said}, but {day} was a {right}: correct one of them."
        );
        case.report(mention.span, message);
    }
}

/// `lần thứ hai`: the second time, not Monday.
fn is_ordinal(before: &str) -> bool {
    let word = before.trim_end().rsplit(' ').next().unwrap_or("");
    ["lần", "phiên", "kỳ", "đợt", "khóa", "bên", "người", "buổi", "vòng", "họp"].contains(&word)
}

pub(in crate::rules) static BB112: Rule = Rule {
    id: "BB112",
    name: Text::new("Sự kiện nêu sau ngày lập biên bản", "Past event dated after the minutes"),
    severity: Severity::Note,
    checks: Text::new(
        "Câu kể việc đã xảy ra (“đã …”) ghi một ngày sau ngày lập; bỏ qua câu có “sẽ”, “trước ngày”, “dự kiến”, “hạn”, “kế hoạch”.",
        "A sentence about the past (“đã …”) gives a date later than the minutes; sentences with “sẽ”, “trước ngày”, “dự kiến”, “hạn”, “kế hoạch” are passed over.",
    ),
    why: Text::new("Một trong hai ngày đã ghi nhầm.", "One of the two dates is wrong."),
    source: Text::new("Suy luận từ chính biên bản", "What the minutes themselves say"),
    remedy: Text::new("Kiểm tra lại ngày.", "Check the date."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nĐơn vị đã rà soát ngày 20/3/2023.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nĐơn vị sẽ hoàn thành trước ngày 20/3/2023.",
    check: Some(past_in_future),
};

/// Words of a sentence that looks ahead.
const AHEAD: &[&str] = &[
    "sẽ",
    "trước ngày",
    "dự kiến",
    "hạn",
    "kế hoạch",
    "chậm nhất",
    "đến ngày",
    "kể từ",
    "hẹn",
    "yêu cầu",
    "từ ngày",
    "thống nhất",
    "hiệu lực",
];

fn past_in_future(case: &mut Case<'_>) {
    let record = case.record;
    let ended = record.end.date.value().or(record.start.date.value());
    let Some(limit) = ended.and_then(|d| whole(*d)) else { return };
    for mention in record.dates.iter().filter(|d| d.role == DateRole::Mentioned) {
        let Some(date) = mention.date.and_then(whole).filter(|d| days(*d) > days(limit)) else { continue };
        let (before, after) = case.around(mention.span);
        let before = before.rsplit(['.', ';']).next().unwrap_or("");
        let after = after.split(['.', ';']).next().unwrap_or("");
        let past = before.split_whitespace().any(|w| w == "đã");
        if !past || AHEAD.iter().any(|w| before.contains(w) || after.contains(w)) || date.0 > limit.0 + 5 {
            continue;
        }
        let quoted = case.quote(mention.span);
        let message = say!(
            case,
            "Việc đã xảy ra lại ghi ngày sau ngày lập biên bản (\"{quoted}\"): kiểm tra lại ngày.",
            "Something past is dated after the minutes (\"{quoted}\"): check the date."
        );
        case.report(mention.span, message);
    }
}
