//! Labels that stand over the day and the hours of minutes.

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
    /// Nothing: it only heads the others, or asks for what may stand beside them.
    Beside,
}

/// Labels of such a row, without their colon. Those of a task's days (`ngày bắt đầu`) are none.
pub(crate) static LABELS: Phrases<(&str, Asked)> = Phrases::pairs(&[
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
    ("giờ", Asked::Start),
    ("giờ họp", Asked::Start),
    ("bắt đầu", Asked::Start),
    ("giờ bắt đầu", Asked::Start),
    ("bắt đầu lúc", Asked::Start),
    ("thời gian bắt đầu", Asked::Start),
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
    ("đến", Asked::End),
    ("đến giờ", Asked::End),
    ("end", Asked::End),
    ("end time", Asked::End),
    ("to", Asked::End),
    ("thời gian", Asked::Beside),
    ("thời gian họp", Asked::Beside),
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
