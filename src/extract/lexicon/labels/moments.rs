//! Labels that stand over the day and the hours of minutes, or to the left of them, in a table. Those of a task's days
//! (`ngày bắt đầu`) are none.

use crate::record::Field as F;

use super::Follows::Leaf;
use super::MomentSlot::{Beside, Day, End, Start, Whole};
use super::Stands::Moment;
use super::{Row, row};

pub(super) static ROWS: &[Row] = &[
    row(
        F::StartDate,
        Leaf,
        &[Moment(Day)],
        &[
            "ngày",
            "ngày họp",
            "ngày tháng",
            "ngày/tháng",
            "ngày, tháng",
            "ngày tháng năm",
            "ngày làm việc",
            "ngày kiểm tra",
            "date",
            "meeting date",
            "ngày lập",
            "ngày lập biên bản",
            "ngày, tháng, năm",
        ],
        "ngày họp",
        "ngày bắt đầu",
    ),
    row(
        F::StartTime,
        Leaf,
        &[Moment(Start)],
        &[
            "giờ",
            "giờ họp",
            "giờ lập",
            "giờ giao ca",
            "giờ giao nhận",
            "giờ bàn giao",
            "giờ kiểm tra",
            "bắt đầu",
            "giờ bắt đầu",
            "bắt đầu lúc",
            "thời gian bắt đầu",
            "thời điểm bắt đầu",
            "từ",
            "từ giờ",
            "time",
            "start",
            "start time",
            "from",
        ],
        "giờ bắt đầu",
        "giờ làm thêm",
    ),
    row(
        F::EndTime,
        Leaf,
        &[Moment(End)],
        &[
            "kết thúc",
            "giờ kết thúc",
            "kết thúc lúc",
            "thời gian kết thúc",
            "thời điểm kết thúc",
            "đến",
            "đến giờ",
            "end",
            "end time",
            "to",
        ],
        "giờ kết thúc",
        "kết thúc dự án",
    ),
    row(
        F::StartTime,
        Leaf,
        &[Moment(Whole)],
        &["thời gian", "thời gian họp", "thời gian làm việc", "thời gian lập"],
        "thời gian họp",
        "thời gian thi công",
    ),
    // What may stand beside them.
    row(
        F::Other,
        Leaf,
        &[Moment(Beside)],
        &["phòng", "hình thức", "hình thức họp", "room"],
        "hình thức họp",
        "hình thức xử phạt",
    ),
];
