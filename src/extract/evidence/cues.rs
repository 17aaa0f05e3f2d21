//! What the words of the minutes announce, however the values were read.

use memchr::memmem;

use crate::document::Span;
use crate::record::{Cues, DateRole, Record, Role};

use super::super::lexicon::phrases;
use super::super::view::View;
use super::super::words;
use super::super::zones::{Segment, Zone};

/// Words of a chair.
const CHAIR: &[&str] =
    &["chủ trì", "chủ tọa", "chủ tịch đoàn", "đoàn chủ tịch", "điều hành", "chủ tịch hội", "chủ nhiệm", "điều khiển"];

/// Words that announce people, or that a line naming one has.
const PEOPLE: &[&str] = &[
    "thành phần",
    "chúng tôi",
    "gồm có",
    "có mặt",
    "đại diện",
    "ông",
    "bà",
    "đồng chí",
    "đ/c",
    "họ và tên",
    "họ tên",
    "bên a",
    "bên giao",
    "tham dự",
    "tham gia",
    "chủ trì",
    "chủ tọa",
    "tôi là",
    "tôi:",
];

/// Words that say the minutes were read back or passed.
const READ: &[&str] = &[
    "đọc lại",
    "đã đọc",
    "được đọc",
    "đọc cho",
    "tự đọc",
    "cùng đọc",
    "nghe đọc",
    "đọc và",
    "xem lại",
    "công nhận đúng",
    "công nhận là đúng",
    "công nhận nội dung",
    "thống nhất với nội dung biên bản",
    "nhất trí với nội dung biên bản",
    "đồng ý với nội dung biên bản",
    "thống nhất nội dung biên bản",
    "nhất trí nội dung biên bản",
    "nội dung trên là đúng",
    "thông qua biên bản",
    "đúng sự thật",
    "biên bản đã được thông qua",
    "biên bản được thông qua",
    "thông qua cho",
    "thông qua trước",
    "thông qua tại",
    "được thông qua",
    "đã thông qua",
    "nhất trí thông qua",
    "thông qua lúc",
    "thông qua và",
    "thông qua hội nghị",
];

/// Words of a place.
const PLACE: &[&str] = &["địa điểm", "tại", "nơi họp", "nơi lập", "địa chỉ", "trụ sở", "ở"];

fn has(text: &str, phrase: &str) -> bool {
    memmem::find(text.as_bytes(), phrase.as_bytes()).is_some()
}

pub(super) fn find(view: &View<'_>, segment: &Segment, record: &Record) -> Cues {
    let text = view.low(record.span);
    let has_role = |role| record.participants.iter().any(|p| p.role == role);
    let named = !record.participants.is_empty() || !record.parties.is_empty();
    let ended = !record.end.date.is_absent() || !record.end.time.is_absent();
    Cues {
        end: ended || ends(view, segment),
        date: !record.start.date.is_absent() || dated(view, segment, record),
        place: !record.place.is_absent() || placed(view, segment),
        people: named || PEOPLE.iter().any(|p| words::has(view.low(body(view, segment)), p)),
        chair: has_role(Role::Chair) || CHAIR.iter().any(|c| has(text, c)),
        secretary: has_role(Role::Secretary) || written_by(view, segment),
        readback: READ.iter().any(|r| has(text, r)),
        days: has(text, "từ ngày")
            || has(text, "trong các ngày")
            || has(text, "trong 02 ngày")
            || has(text, "trong hai ngày"),
    }
}

/// From under the title to the signatures.
fn body(view: &View<'_>, segment: &Segment) -> Span {
    let first = segment.under_title().min(segment.signature);
    let start = view.lines.get(first).map_or(0, |l| l.span.start);
    let last = segment.signature.checked_sub(1).and_then(|l| view.lines.get(l));
    Span { start, end: last.map_or(start, |l| l.span.end).max(start) }
}

/// A verb of ending with a figure or a blank soon after it.
fn ends(view: &View<'_>, segment: &Segment) -> bool {
    let from = segment.under_title();
    (from..segment.signature.min(segment.lines.end)).any(|line| {
        let text = view.low(view.lines[line].span);
        phrases::CLOSING_VERBS.iter().chain(&["xong", "nghỉ", "chia tay", "giải tán"]).any(|verb| {
            memmem::find(text.as_bytes(), verb.as_bytes()).is_some_and(|at| {
                let after: String = text[at + verb.len()..].chars().take(60).collect();
                after.contains(|c: char| c.is_ascii_digit()) || after.contains("giờ") || after.contains("cùng ngày")
            })
        })
    })
}

/// A whole date in the title or its subject, or one that stands alone on its line.
fn dated(view: &View<'_>, segment: &Segment, record: &Record) -> bool {
    let title = segment.title.unwrap_or(segment.lines.start);
    record.dates.iter().filter(|d| d.role == DateRole::Mentioned).any(|mention| {
        let line = view.line_at(mention.span.start);
        let here = &view.lines[line];
        let before = view.folded[here.span.start as usize..mention.span.start as usize].trim();
        let after = view.folded[mention.span.end as usize..here.span.end.max(mention.span.end) as usize].trim();
        let alone = before.chars().count() <= 40 && !after.contains(char::is_alphanumeric);
        line <= title + 6 || alone || matches!(segment.zone(line), Zone::Closing | Zone::Signature)
    })
}

/// A word of a place between the title and the people, or in the sentences of the beginning.
fn placed(view: &View<'_>, segment: &Segment) -> bool {
    let from = segment.under_title();
    let until = segment
        .opening
        .map_or(from + 15, |o| o + 6)
        .max(from + 15)
        .min(segment.signature.max(from))
        .min(segment.lines.end);
    (from..until).any(|line| PLACE.iter().any(|p| words::has(view.low(view.lines[line].span), p)))
        || segment.lines.clone().any(|line| words::begins(view.body(&view.lines[line]), "địa điểm"))
}

/// Somebody is named as the writer outside the signature block: a label with more than itself on the line.
fn written_by(view: &View<'_>, segment: &Segment) -> bool {
    let lines = segment.under_title()..segment.signature.min(segment.lines.end);
    lines.into_iter().any(|line| {
        let text = view.low(view.lines[line].span);
        ["thư ký", "ghi biên bản", "lập biên bản"].iter().any(|label| {
            text.find(label).is_some_and(|at| {
                let (before, after) = (text[..at].trim_end(), text[at + label.len()..].trim_start());
                let person = ["người", "cán bộ", "ban", ""].iter().any(|w| before.ends_with(w)) || *label == "thư ký";
                let kept = before.ends_with("tiến hành") || before.ends_with("cùng") || before.ends_with("cùng nhau");
                person && !kept && after.starts_with([':', '-', '–', '(', ','])
            })
        })
    })
}
