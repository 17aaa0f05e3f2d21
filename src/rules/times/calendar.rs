//! Dates and times against the calendar and the clock.

use super::{Case, Rule, say};
use crate::finding::Severity;
use crate::lang::Text;
use crate::rules::case::{weekday, whole};

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
    for &span in &case.evidence().impossible_dates {
        let quoted = case.quote(span);
        let message = say!(
            case,
            "Ngày không có trong lịch (\"{quoted}\"): ghi lại ngày đúng.",
            "No such date (\"{quoted}\"): write the right one."
        );
        case.report(span, message);
    }
    for &span in &case.evidence().impossible_times {
        let quoted = case.quote(span);
        let message = say!(
            case,
            "Giờ không có thật (\"{quoted}\"): ghi lại giờ, phút đúng.",
            "No such time of day (\"{quoted}\"): write the right one."
        );
        case.report(span, message);
    }
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

/// Monday first.
const WEEKDAYS: [Text; 7] = [
    Text::new("thứ Hai", "Monday"),
    Text::new("thứ Ba", "Tuesday"),
    Text::new("thứ Tư", "Wednesday"),
    Text::new("thứ Năm", "Thursday"),
    Text::new("thứ Sáu", "Friday"),
    Text::new("thứ Bảy", "Saturday"),
    Text::new("Chủ nhật", "Sunday"),
];

fn wrong_weekday(case: &mut Case<'_>) {
    let record = case.record;
    for said in &record.evidence.weekdays {
        let Some(mention) = record.dates.get(said.date) else { continue };
        let Some((date, right)) = mention.date.and_then(|d| Some((d, weekday(whole(d)?)))) else { continue };
        if said.day == right {
            continue;
        }
        let name = |day: u8| WEEKDAYS.get(usize::from(day)).map_or("", |name| name.get(case.settings.lang));
        let (said, right, day) = (name(said.day), name(right), case.day(date));
        let message = say!(
            case,
            "Ghi {said} mà {day} là {right}: sửa thứ hoặc ngày.",
            "It says {said}, but {day} was a {right}: correct one of them."
        );
        case.report(mention.span, message);
    }
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

/// Years by which such a date is later at most; one farther off is no slip but another matter.
const LATER: u16 = 5;

fn past_in_future(case: &mut Case<'_>) {
    let record = case.record;
    let ended = record.end.date.value().or(record.start.date.value());
    let Some(limit) = ended.and_then(|d| whole(*d)) else { return };
    for mention in record.evidence.told_as_past.iter().filter_map(|&index| record.dates.get(index)) {
        let date = mention.date.and_then(whole);
        if date.is_none_or(|date| date.0 > limit.0 + LATER) {
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

pub(in crate::rules) static BB113: Rule = Rule {
    id: "BB113",
    name: Text::new("Hai tháng hoặc hai năm trong một ngày", "Two months or two years in one date"),
    severity: Severity::Warning,
    checks: Text::new(
        "Một ngày ghi hai tháng hoặc hai năm khác nhau: bằng số và bằng chữ, hoặc hai lần bằng số.",
        "One date names two different months or years: in figures and in words, or twice in figures.",
    ),
    why: Text::new("Không biết ngày nào đúng.", "Nobody can tell which date is meant."),
    source: Text::new("Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9", "Decree 30/2020/NĐ-CP, Annex III, form 1.9"),
    remedy: Text::new("Giữ một tháng, một năm.", "Keep one month and one year."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 12 tháng 3 (tháng tư) năm 2024 tại Sở Y tế.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 12 tháng 3 (ba) năm 2024 tại Sở Y tế.",
    check: Some(contradictory),
};

fn contradictory(case: &mut Case<'_>) {
    for &span in &case.evidence().contradictory {
        let quoted = case.quote(span);
        let message = say!(
            case,
            "Một ngày ghi hai tháng hoặc hai năm (\"{quoted}\"): giữ một.",
            "One date with two months or two years (\"{quoted}\"): keep one."
        );
        case.report(span, message);
    }
}
