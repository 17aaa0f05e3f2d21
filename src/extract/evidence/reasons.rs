//! Refusals to sign and absences, where the reason is missing.

use crate::document::Span;

use super::super::lexicon::evidence::{ABSENTEES, AWAY, DENIED, EXCUSES, REASON, REASON_ASKED, REASONS, REFUSED};
use super::super::view::{TokenKind, View};
use super::super::zones::Segment;

/// Sentences after the body that say somebody did not sign, and give no reason.
pub(super) fn refusals(view: &View<'_>, segment: &Segment) -> Vec<Span> {
    let lines = segment.under_title()..segment.notes.min(segment.lines.end);
    REFUSED.lines(view, lines).filter_map(|line| refusal(view, line)).collect()
}

fn refusal(view: &View<'_>, line: usize) -> Option<Span> {
    let said = REFUSED.among_of(view, line, view.line_tokens(line)).next()?;
    // `không từ chối ký`
    if DENIED.ends_at(view, said.first) {
        return None;
    }
    let here = view.lines[line].span;
    let (text, place) = (view.low(here), said.span(view));
    let (before, after) = ((place.start - here.start) as usize, (place.end - here.start) as usize);
    let start = text[..before].rfind(['.', ';']).map_or(0, |n| n + 1);
    let end = text[after..].find(['.', ';']).map_or(text.len(), |n| after + n);
    let sentence = here.part(start, end);
    // What follows in the line may still say why.
    let rest = view.tokens_in(Span { start: sentence.start, end: here.end });
    let told = EXCUSES.is_among(view, view.tokens_in(sentence))
        || REASONS.is_among(view, rest)
        || line + 1 < view.lines.len() && REASON.is_in(view, line + 1);
    (!told && !text[start..end].contains(['…', '_'])).then_some(sentence)
}

/// Lines that state how many were absent and ask why, and where nothing says why: `Vắng mặt (nêu rõ
/// lý do): 02 đồng chí`. A blank in the line is another matter.
pub(super) fn absences(view: &View<'_>, segment: &Segment) -> Vec<Span> {
    let lines = AWAY.lines(view, segment.content());
    let lines = lines.filter(|&line| is_unexplained(view, line, segment.signature));
    lines.map(|line| view.lines[line].span).collect()
}

fn is_unexplained(view: &View<'_>, line: usize, until: usize) -> bool {
    let here = &view.lines[line];
    let text = view.low(here.span);
    let Some(said) = AWAY.in_line(view, line).next().filter(|_| REASON_ASKED.is_in(view, line)) else { return false };
    let mut tokens = said.first..here.tokens.1 as usize;
    let mut absent = 0;
    let bare = tokens.all(|at| match view.kind(at) {
        Some(TokenKind::Number) => {
            absent = view.number(at).unwrap_or(0);
            true
        }
        Some(TokenKind::Word) => ABSENTEES.stands(view, at),
        Some(TokenKind::Symbol(_)) => true,
        _ => false,
    });
    // The reasons may stand in a list below.
    let listed = (line + 1..until).next().is_some_and(|l| {
        let below = &view.lines[l];
        below.body > below.span.start || view.lines[l].mark.is_some() || REASON.is_in(view, l)
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
