//! What the title and the subject say the minutes are of, and which of the topics that the law
//! then asks for no word speaks of.

use memchr::memmem;

use crate::document::Span;
use crate::normalise;
use crate::record::{Found, Matter, Record, Topic, Unsaid};

use super::super::additions::Additions;
use super::super::view::View;
use super::{NEAR, beside};

/// Words of a title or subject.
const MATTERS: &[(Matter, &[&str])] = &[
    (Matter::Violation, &["vi phạm hành chính"]),
    (Matter::Members, &["hội đồng thành viên", "hđtv"]),
    (Matter::Shareholders, &["đại hội đồng cổ đông", "đhđcđ"]),
    (Matter::Board, &["hội đồng quản trị", "hđqt"]),
    (Matter::Construction, &["nghiệm thu"]),
    (Matter::Election, &["kiểm phiếu bầu cử", "kết quả bầu cử", "kiểm phiếu bầu"]),
    (Matter::Expertise, &["giám định"]),
    (Matter::TaxInspection, &["kiểm tra thuế"]),
    (Matter::WorkingSession, &["làm việc"]),
    (Matter::Handover, &["bàn giao", "giao nhận"]),
    (
        Matter::Company,
        &[
            "hội đồng thành viên",
            "hđtv",
            "cổ đông",
            "đhđcđ",
            "hội đồng quản trị",
            "hđqt",
            "hợp tác xã",
            "chung cư",
            "kỷ luật",
        ],
    ),
    (Matter::VoteCount, &["kiểm phiếu bầu cử"]),
    (Matter::Valuation, &["định giá tài sản"]),
    (Matter::Dialogue, &["đối thoại"]),
    (Matter::Distraint, &["kê biên"]),
];

/// Each matter at the title or the subject that names it, in the order of the table.
pub(super) fn find(record: &Record) -> Vec<Found<Matter>> {
    let headings = [&record.title, &record.subject].into_iter().filter_map(|heading| heading.found());
    let headings: Vec<(String, Span)> = headings.map(|h| (normalise::fold(&h.value), h.span)).collect();
    let named =
        |words: &[&str], text: &str| words.iter().any(|w| memmem::find(text.as_bytes(), w.as_bytes()).is_some());
    let mut found = Vec::new();
    for &(matter, words) in MATTERS {
        let places = headings.iter().filter(|(text, _)| named(words, text));
        found.extend(places.map(|&(_, span)| Found::new(matter, span)));
    }
    found
}

/// Bytes between the title and a subject right under it.
const UNDER: u32 = 80;

/// Whether the subject stands right under the title after `V/v`, as in a letter.
pub(super) fn letter_style(view: &View<'_>, record: &Record) -> bool {
    let (Some(subject), Some(title)) = (record.subject.span(), record.title.span()) else { return false };
    let near = subject.start.saturating_sub(title.end) < UNDER;
    near && beside(view, subject, NEAR).0.trim().trim_start_matches('(').starts_with("v/v")
}

/// What the law asks of a matter: words without which the text is of another, and the topics.
struct Asked {
    matter: Matter,
    /// Empty when the title is enough.
    only_with: &'static [&'static str],
    topics: &'static [Topic],
}

const fn asked(matter: Matter, only_with: &'static [&'static str], topics: &'static [Topic]) -> Asked {
    Asked { matter, only_with, topics }
}

/// The most particular comes first.
const ASKED: &[Asked] = &[
    asked(Matter::Violation, &[], &[Topic::Explanation, Topic::Statement, Topic::Provision, Topic::Copies]),
    asked(Matter::Members, &[], &[Topic::Agenda, Topic::Votes]),
    asked(Matter::Shareholders, &[], &[Topic::EnterpriseCode, Topic::Agenda, Topic::Quorum, Topic::Votes]),
    asked(Matter::Board, &[], &[Topic::EnterpriseCode, Topic::Agenda, Topic::Votes]),
    asked(Matter::Construction, &["công trình", "hạng mục", "thi công"], &[Topic::Assessment, Topic::Conclusion]),
    asked(
        Matter::Election,
        &["cử tri"],
        &[Topic::Voters, Topic::Issued, Topic::Collected, Topic::Valid, Topic::Invalid],
    ),
    asked(Matter::Expertise, &["giao, nhận", "giao nhận"], &[Topic::Preservation, Topic::Condition]),
    asked(Matter::Valuation, &["tố tụng hình sự", "vụ án"], &[Topic::Survey, Topic::PriceVote]),
    asked(Matter::TaxInspection, &[], &[Topic::TaxCode, Topic::Period]),
    asked(Matter::WorkingSession, &[], &[Topic::Copies]),
    asked(Matter::Handover, &[], &[Topic::Copies]),
];

/// Words of which one shows that the minutes speak of a topic; copies are a value of their own.
const WORDS: &[(Topic, &[&str])] = &[
    (Topic::Explanation, &["giải trình"]),
    (
        Topic::Statement,
        &[
            "trình bày",
            "lời khai",
            "ý kiến của",
            "ý kiến người",
            "ý kiến cá nhân",
            "ý kiến tổ chức",
            "khai nhận",
            "thừa nhận",
        ],
    ),
    (Topic::Provision, &["quy định tại", "khoản", "điều"]),
    (
        Topic::Agenda,
        &["chương trình", "mục đích", "nội dung cuộc họp", "nội dung họp", "nội dung đại hội", "nội dung phiên họp"],
    ),
    (Topic::Votes, &["tán thành", "biểu quyết", "nhất trí", "đồng ý", "thống nhất", "bỏ phiếu"]),
    (Topic::EnterpriseCode, &["mã số", "mst", "đăng ký kinh doanh", "đkkd", "đăng ký doanh nghiệp"]),
    (Topic::Quorum, &["phiếu", "cổ phần", "cổ phiếu", "tỷ lệ"]),
    (Topic::Assessment, &["đánh giá", "chất lượng", "đạt yêu cầu", "phù hợp", "kết quả kiểm tra", "nhận xét"]),
    (
        Topic::Conclusion,
        &["kết luận", "chấp thuận", "chấp nhận", "đồng ý", "thống nhất", "đạt yêu cầu", "cho phép", "đưa vào sử dụng"],
    ),
    (Topic::Voters, &["tổng số cử tri", "số cử tri"]),
    (Topic::Issued, &["phát ra"]),
    (Topic::Collected, &["thu vào", "thu về"]),
    (Topic::Valid, &["hợp lệ"]),
    (Topic::Invalid, &["không hợp lệ"]),
    (Topic::Preservation, &["bảo quản", "niêm phong", "đóng gói"]),
    (Topic::Condition, &["tình trạng", "hiện trạng", "nguyên vẹn"]),
    (Topic::Survey, &["khảo sát"]),
    (Topic::PriceVote, &["biểu quyết", "thống nhất", "nhất trí", "tán thành"]),
    (Topic::TaxCode, &["mã số thuế", "mst", "mã số"]),
    (Topic::Period, &["thời kỳ", "kỳ tính thuế", "niên độ", "kỳ kiểm tra"]),
];

/// What the law of the most particular of `matters` asks for and no word speaks of. A matter
/// whose text is of another is asked for nothing, and no other matter in its place.
pub(super) fn unsaid(view: &View<'_>, record: &Record, matters: &[Found<Matter>]) -> Option<Unsaid> {
    let asked = ASKED.iter().find(|asked| matters.iter().any(|m| m.value == asked.matter))?;
    let text = view.low(record.span);
    let has = |words: &[&str]| words.iter().any(|phrase| find_words(text, phrase).is_some());
    if !asked.only_with.is_empty() && !has(asked.only_with) {
        return None;
    }
    let said = |topic: &Topic| match WORDS.iter().find(|(t, _)| t == topic) {
        Some((_, words)) => has(words),
        None => !record.copies.is_absent(),
    };
    let topics = asked.topics.iter().copied().filter(|topic| !said(topic)).collect();
    Some(Unsaid { matter: asked.matter, topics })
}

/// What an office wants in minutes of this kind and no word speaks of, as indices into its list.
pub(super) fn own_unsaid(view: &View<'_>, record: &Record, additions: &Additions) -> Vec<usize> {
    let text = view.low(record.span);
    let unsaid = |words: &[String]| words.iter().all(|phrase| find_words(text, phrase).is_none());
    let required = additions.required(record.kind);
    required.filter(|(_, words)| unsaid(words)).map(|(index, _)| index).collect()
}

/// Where the words of `phrase` stand in `text`, whatever white space is between them.
pub(super) fn find_words(text: &str, phrase: &str) -> Option<(usize, usize)> {
    let mut words = phrase.split(' ');
    let first = words.next()?;
    memmem::find_iter(text.as_bytes(), first.as_bytes()).find_map(|start| {
        let mut end = start + first.len();
        for word in words.clone() {
            let behind = &text[end..];
            let next = behind.trim_start();
            if next.len() == behind.len() || !next.starts_with(word) {
                return None;
            }
            end = text.len() - next.len() + word.len();
        }
        Some((start, end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_may_stand_on_two_lines() {
        assert_eq!(find_words("ý kiến\n  của bên a", "ý kiến của"), Some((0, "ý kiến\n  của".len())));
        assert_eq!(find_words("ý kiếncủa, ý kiến bên", "ý kiến của"), None);
        assert_eq!(find_words("kết quả kết luận", "kết luận").map(|(start, _)| start), Some("kết quả ".len()));
    }

    #[test]
    fn every_topic_that_is_asked_for_has_words() {
        let topics = ASKED.iter().flat_map(|asked| asked.topics).filter(|topic| **topic != Topic::Copies);
        for topic in topics {
            assert!(WORDS.iter().any(|(t, _)| t == topic), "{topic:?}");
        }
    }
}
