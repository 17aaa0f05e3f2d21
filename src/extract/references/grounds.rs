//! Labels in a list of grounds that ask for a document: `Hợp đồng xây dựng: ▢`, `Bản vẽ hoàn công số. ▢`.
//!
//! They name no document yet, so they are blanks and no mentions.

use crate::document::Span;
use crate::extract::drawings::STRONG;
use crate::extract::view::{Kind, Line, View};
use crate::record::{Blank, DrawnAs, Field};

use super::ReferenceFact;
use super::tail::blank;

/// First words of what a ground may be.
const PAPERS: &[&str] = &[
    "phiếu",
    "hợp đồng",
    "phụ lục hợp đồng",
    "hồ sơ",
    "bản vẽ",
    "biên bản",
    "quyết định",
    "văn bản",
    "giấy",
    "tờ trình",
    "công văn",
    "hóa đơn",
    "đơn",
    "đề nghị",
    "yêu cầu",
    "kế hoạch",
    "thông báo",
    "căn cứ",
];

/// Most lines of a list of grounds.
const LIST: usize = 60;

/// The blanks of such labels, in order; lines that hold one of `mentions` (in order) have none here.
pub(crate) fn grounds(view: &View<'_>, mentions: &[ReferenceFact]) -> Vec<Blank> {
    let mut blanks = Vec::new();
    let mut until = 0;
    for (index, line) in view.lines.iter().enumerate() {
        if line.tokens.0 == line.tokens.1 {
            continue;
        }
        let body = view.body(line);
        let heading = body.contains("căn cứ") && body.ends_with(':');
        if heading {
            until = index + LIST;
        }
        let listed = index < until || body.starts_with("căn cứ");
        if !listed || (heading && body.len() < 24) || !PAPERS.iter().any(|p| body.starts_with(p)) {
            continue;
        }
        let first = mentions.partition_point(|m| m.reference.span.end <= line.span.start);
        if mentions.get(first).is_some_and(|m| m.reference.span.overlaps(line.span)) {
            continue;
        }
        if let Some((span, drawn_as)) = unfilled(view, index, line) {
            blanks.push(blank(view, span, Field::ReferenceNumber, drawn_as));
        }
    }
    blanks
}

/// What draws the blank after the label that the whole line is.
fn unfilled(view: &View<'_>, index: usize, line: &Line) -> Option<(Span, DrawnAs)> {
    let last = line.tokens.1 as usize - 1;
    let drawing = view.drawing(last).filter(|d| d.weight >= STRONG);
    let sign = if drawing.is_some() { last.checked_sub(1)? } else { last };
    let colon = view.is_symbol(sign, ':');
    let number = view.word(sign) == "số" || (view.is_symbol(sign, '.') && sign > 0 && view.word(sign - 1) == "số");
    let inside = (line.tokens.0 as usize..last).any(|t| matches!(view.kind(t), Some(Kind::Drawing(_))));
    if !(colon || number) || inside {
        return None;
    }
    if let Some(drawing) = drawing {
        return Some((drawing.span, drawing.drawn_as));
    }
    if is_list_below(view, index, line) {
        return None;
    }
    let end = view.tokens[last].span.end as usize;
    let rest = Span::new(end, line.span.end as usize);
    let drawn_as = match view.raw(rest) {
        text if text.contains('\t') => DrawnAs::Tab,
        text if text.len() >= 2 => DrawnAs::Spaces,
        _ => return Some((Span::new(end, end), DrawnAs::Nothing)),
    };
    Some((rest, drawn_as))
}

/// Whether the next line is an item under this one: marked where this one is not, or otherwise.
fn is_list_below(view: &View<'_>, index: usize, line: &Line) -> bool {
    let next = view.lines[index + 1..].iter().take(3).find(|l| l.tokens.0 < l.tokens.1);
    next.is_some_and(|next| mark(view, next).is_some() && mark(view, next) != mark(view, line))
}

/// The sort of list mark that a line begins with, typed or automatic.
fn mark(view: &View<'_>, line: &Line) -> Option<char> {
    let typed = &view.document.text[line.span.start as usize..line.body as usize];
    let label = view.document.paragraphs.get(line.paragraph as usize).and_then(|p| p.label.as_deref());
    let first = typed.trim_start().chars().next().or_else(|| label.and_then(|l| l.chars().next()))?;
    Some(if first.is_alphanumeric() { '1' } else { first })
}
