//! Refusals to sign and absences, where the reason is missing.

use memchr::memmem;

use crate::document::Span;

use super::super::lexicon::evidence::DENIED;
use super::super::view::{TokenKind, View};
use super::super::words;
use super::super::zones::Segment;

/// Words of somebody who did not sign.
const REFUSED: &[&str] = &["từ chối ký", "không ký vào biên bản", "không ký biên bản", "không chịu ký"];

/// Sentences after the body that say somebody did not sign, and give no reason.
pub(super) fn refusals(view: &View<'_>, segment: &Segment) -> Vec<Span> {
    let lines = segment.under_title()..segment.notes.min(segment.lines.end);
    let mut found = Vec::new();
    // Hardly any minutes have one: the whole text is asked first.
    if REFUSED.iter().all(|r| memmem::find(view.low(segment.span(view)).as_bytes(), r.as_bytes()).is_none()) {
        return found;
    }
    for line in lines {
        let here = &view.lines[line];
        let text = view.low(here.span);
        let refusal = REFUSED.iter().find_map(|r| memmem::find(text.as_bytes(), r.as_bytes()));
        let refusal = refusal.filter(|&at| !is_denied(&text[..at]));
        let Some(at) = refusal else { continue };
        let start = text[..at].rfind(['.', ';']).map_or(0, |n| n + 1);
        let end = text[at..].find(['.', ';']).map_or(text.len(), |n| at + n);
        let sentence = &text[start..end];
        // What follows in the line may still say why.
        let rest = &text[start..];
        let excused = [
            "nếu",
            "trường hợp",
            "(nếu có)",
            "không ai",
            "không có ai",
            "không có người",
            "quyền",
            "được",
            "lý do",
            "(*)",
        ]
        .iter()
        .any(|w| sentence.contains(w));
        let reason =
            ["vì", "do", "lý do", "bởi", "cho rằng", "với lý", "nguyên nhân"].iter().any(|w| words::has(rest, w));
        let next = view.lines.get(line + 1).is_some_and(|l| view.low(l.span).contains("lý do"));
        if !excused && !reason && !next && !sentence.contains(['…', '_']) {
            let offset = here.span.start as usize;
            found.push(Span::new(offset + start, offset + end));
        }
    }
    found
}

/// Whether what stands before a refusal denies it: `không từ chối ký`.
fn is_denied(before: &str) -> bool {
    DENIED.contains(&before.trim_end().rsplit([' ', ',']).next().unwrap_or(""))
}

/// Hints of a form that ask for the reason.
const ASKED: &[&str] = &["(lý do)", "(ghi lý do)", "(ghi rõ lý do)", "(nêu lý do)", "(nêu rõ lý do)"];

/// All that a line says of the absent besides their number, when it says nothing of them.
const COUNTED: &[&str] = &[
    "vắng", "mặt", "đồng", "chí", "người", "thành", "viên", "đại", "biểu", "số", "cổ", "đông", "đ", "c", "lý", "do",
    "ghi", "nêu", "rõ",
];

/// Lines that state how many were absent and ask why, and where nothing says why: `Vắng mặt (nêu rõ
/// lý do): 02 đồng chí`. A blank in the line is another matter.
pub(super) fn absences(view: &View<'_>, segment: &Segment) -> Vec<Span> {
    let lines = segment.content().filter(|&line| is_unexplained(view, line, segment.signature));
    lines.map(|line| view.lines[line].span).collect()
}

fn is_unexplained(view: &View<'_>, line: usize, until: usize) -> bool {
    let here = &view.lines[line];
    let text = view.low(here.span);
    if !words::has(text, "vắng") || !ASKED.iter().any(|hint| text.contains(hint)) {
        return false;
    }
    let mut tokens = (here.tokens.0 as usize..here.tokens.1 as usize).skip_while(|&t| view.word(t) != "vắng");
    let mut absent = 0;
    let bare = tokens.all(|at| match view.kind(at) {
        Some(TokenKind::Number) => {
            absent = view.number(at).unwrap_or(0);
            true
        }
        Some(TokenKind::Word) => COUNTED.contains(&view.word(at)),
        Some(TokenKind::Symbol(_)) => true,
        _ => false,
    });
    // The reasons may stand in a list below.
    let listed = (line + 1..until).next().is_some_and(|l| {
        let below = &view.lines[l];
        below.body > below.span.start || view.lines[l].mark.is_some() || words::has(view.low(below.span), "lý do")
    });
    bare && absent > 0 && !listed && !text.trim_end().ends_with(':')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::extract::zones;

    fn unexplained(text: &str) -> bool {
        let document = Document::from_text(&format!("BIÊN BẢN HỌP\n{text}\nCuộc họp bàn việc chung."));
        let view = View::new(&document);
        !absences(&view, &zones::split(&view)[0]).is_empty()
    }

    #[test]
    fn an_absence_whose_reason_is_asked_for_and_not_given() {
        for text in [
            "Vắng mặt (nêu rõ lý do): 02 đồng chí",
            "- Có mặt: 12; vắng: 02 đồng chí (lý do).",
            "Số thành viên vắng: 01 (ghi rõ lý do)",
        ] {
            assert!(unexplained(text), "{text}");
        }
    }

    #[test]
    fn an_absence_that_is_explained_or_that_nobody_asks_about() {
        for text in [
            "Vắng mặt (nêu rõ lý do): 02 đồng chí, đi công tác",
            "Vắng mặt (nêu rõ lý do): 02 đồng chí\n- Đ/c Lò Văn An: nghỉ ốm",
            "Vắng mặt (nêu rõ lý do): 02 đồng chí\nLý do: đi công tác",
            "Vắng mặt (nêu rõ lý do): 0",
            "Vắng mặt (nêu rõ lý do): Không",
            "Vắng mặt (nêu rõ lý do): ............",
            "Vắng: 02 đồng chí",
            "Vắng có lý do: 02; vắng không lý do: 01",
            "Ông Lò Văn An (vắng không lý do)",
        ] {
            assert!(!unexplained(text), "{text}");
        }
    }
}
