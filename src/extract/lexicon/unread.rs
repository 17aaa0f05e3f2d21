//! Which words before a colon or over a column are known to some table, so that nobody need teach them.

use super::evidence::{ABSENTEES, CHAIR, HEAD_COUNTS, PEOPLE as ANNOUNCING};
use super::headings::{AGAINST, CONTENT, GROUPS, LEADS, MEMBERS, OPENING, ORGS, REPRESENTS, ROLES, SIDES, UMBRELLAS};
use super::index::Phrases;
use super::people::{HONORIFICS, POSTS, RANKS, THINGS};
use super::phrases::{
    CLOSING_CUES, DAY, END_LABELS, ENDS, GROUNDS, HOUR_LABELS, LETTERHEADS, NOTES, OPENING_STARTS, SIGNATURE_ROLES,
    SIGNED_COLUMNS, STARTS, TIME_LABELS,
};
use super::votes;
use super::{sums, types};

/// The lists of words that readers look for at the head of a line or of a column.
static KNOWN: &[&Phrases<&str>] = &[
    &ABSENTEES,
    &AGAINST,
    &ANNOUNCING,
    &CHAIR,
    &CLOSING_CUES,
    &CONTENT,
    &DAY,
    &END_LABELS,
    &ENDS,
    &GROUNDS,
    &GROUPS,
    &HONORIFICS,
    &HOUR_LABELS,
    &LEADS,
    &LETTERHEADS,
    &MEMBERS,
    &NOTES,
    &OPENING,
    &OPENING_STARTS,
    &ORGS,
    &POSTS,
    &RANKS,
    &REPRESENTS,
    &SIGNATURE_ROLES,
    &SIGNED_COLUMNS,
    &STARTS,
    &THINGS,
    &TIME_LABELS,
    &UMBRELLAS,
];

/// Words that ask for nothing that is kept: what is told and listed, places of the pen, numbers of rows.
static NO_VALUE: Phrases<&str> = Phrases::new(&[
    "stt",
    "tt",
    "số tt",
    "số thứ tự",
    "no",
    "no.",
    "ghi chú",
    "chữ ký",
    "ký tên",
    "ý kiến",
    "kết luận",
    "lý do",
    "nhận xét",
    "đánh giá",
    "kiến nghị",
    "đề nghị",
    "yêu cầu",
    "câu hỏi",
    "hỏi",
    "đáp",
    "trả lời",
    "cụ thể",
    "ví dụ",
    "trong đó",
    "bao gồm",
    "gồm",
    "như sau",
    "lưu ý",
    "ưu điểm",
    "tồn tại",
    "hạn chế",
    "phương hướng",
    "nhiệm vụ",
    "giải pháp",
    "về",
    "tổng",
    "cộng",
    "nguyên nhân",
    "căn cứ",
]);

/// Whether a folded text begins with words that a reader looks for.
pub(crate) fn is_known(low: &str) -> bool {
    KNOWN.iter().any(|list| list.longest(low).is_some())
        || ROLES.find(low).is_some()
        || SIDES.find(low).is_some()
        || HEAD_COUNTS.find(low).is_some()
        || types::NAMED.find(low).is_some()
        || votes::LABELS.find(low).is_some()
        || sums::ENTRIES.find(low).is_some()
}

/// Whether a folded text begins with words that ask for no value.
pub(crate) fn is_of_no_value(low: &str) -> bool {
    NO_VALUE.longest(low).is_some()
}
