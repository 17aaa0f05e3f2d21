//! Labels that stand over the day and the hours of minutes, or to the left of them, in a table.

use super::index::Phrases;

/// Which part of the beginning or the end a label asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
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

/// The labels, without their colon. Those of a task's days (`ngày bắt đầu`) are none.
static LABELS: Phrases<(&str, Asked)> = Phrases::pairs(&[
    ("ngày", Asked::Day),
    ("ngày họp", Asked::Day),
    ("ngày tháng", Asked::Day),
    ("ngày/tháng", Asked::Day),
    ("ngày, tháng", Asked::Day),
    ("ngày tháng năm", Asked::Day),
    ("ngày làm việc", Asked::Day),
    ("ngày kiểm tra", Asked::Day),
    ("date", Asked::Day),
    ("meeting date", Asked::Day),
    ("ngày lập", Asked::Day),
    ("ngày lập biên bản", Asked::Day),
    ("ngày, tháng, năm", Asked::Day),
    ("giờ", Asked::Start),
    ("giờ họp", Asked::Start),
    ("bắt đầu", Asked::Start),
    ("giờ bắt đầu", Asked::Start),
    ("bắt đầu lúc", Asked::Start),
    ("thời gian bắt đầu", Asked::Start),
    ("thời điểm bắt đầu", Asked::Start),
    ("từ", Asked::Start),
    ("từ giờ", Asked::Start),
    ("time", Asked::Start),
    ("start", Asked::Start),
    ("start time", Asked::Start),
    ("from", Asked::Start),
    ("kết thúc", Asked::End),
    ("giờ kết thúc", Asked::End),
    ("kết thúc lúc", Asked::End),
    ("thời gian kết thúc", Asked::End),
    ("thời điểm kết thúc", Asked::End),
    ("đến", Asked::End),
    ("đến giờ", Asked::End),
    ("end", Asked::End),
    ("end time", Asked::End),
    ("to", Asked::End),
    ("thời gian", Asked::Whole),
    ("thời gian họp", Asked::Whole),
    ("thời gian làm việc", Asked::Whole),
    ("thời gian lập", Asked::Whole),
    ("địa điểm", Asked::Beside),
    ("nơi họp", Asked::Beside),
    ("phòng", Asked::Beside),
    ("phòng họp", Asked::Beside),
    ("hình thức", Asked::Beside),
    ("hình thức họp", Asked::Beside),
    ("location", Asked::Beside),
    ("venue", Asked::Beside),
    ("room", Asked::Beside),
]);

/// What a text asks for that is one of them and nothing else.
pub(crate) fn asked(label: &str) -> Option<Asked> {
    row(label).map(|(_, asked)| *asked)
}

/// The same, with its words.
pub(crate) fn row(label: &str) -> Option<&'static (&'static str, Asked)> {
    LABELS.find(label).filter(|(words, _)| words.len() == label.len())
}
