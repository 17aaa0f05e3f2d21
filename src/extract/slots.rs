//! The slot machine: what stands between two keywords of a form.
//!
//! `hồi ▢ giờ ▢ ngày ▢ tháng 02 năm 2023` is a sequence of keywords and slots. A slot is
//! filled, begun, blank, or missing (keyword follows keyword); dates, times and counts read
//! theirs through the same few functions.

use crate::document::Span;
use crate::normalise;
use crate::record::DrawnAs;

use super::drawings::Drawing;
use super::numerals;
use super::view::{TokenKind, View};

/// What a slot holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Slot {
    /// A number, in figures (of so many digits) or words; leaders around it are left from the form.
    Filled { value: u32, digits: usize, span: Span },
    /// Digits begun and not finished: `20..`, `.2`.
    Partial { text: String, span: Span },
    /// A drawing.
    Blank { span: Span, drawn_as: DrawnAs },
    /// Spaces or nothing where a value belongs; the span is that of the spaces.
    Missing { span: Span, drawn_as: DrawnAs },
}

impl Slot {
    /// The place and drawing of a slot that is not filled.
    pub(crate) fn blank(&self) -> Option<(Span, DrawnAs)> {
        match self {
            Slot::Filled { .. } => None,
            Slot::Partial { span, .. } => Some((*span, DrawnAs::Partial)),
            Slot::Blank { span, drawn_as } | Slot::Missing { span, drawn_as } => Some((*span, *drawn_as)),
        }
    }

    /// The number of a filled slot.
    pub(crate) fn value(&self) -> Option<u32> {
        match self {
            Slot::Filled { value, .. } => Some(*value),
            _ => None,
        }
    }

    /// How many digits a filled slot has.
    pub(crate) fn digits(&self) -> Option<usize> {
        match self {
            Slot::Filled { digits, .. } => Some(*digits),
            _ => None,
        }
    }
}

/// Most tokens one slot may have: `hai nghìn không trăm hai mươi ba` has seven.
const SLOT_TOKENS: usize = 10;

/// The slot between the keyword at token `at` and the next of `keywords`, and that keyword's token.
/// `name` is the bare word that a template may leave as the slot's value (`tháng thang`).
pub(crate) fn until(view: &View<'_>, at: usize, keywords: &[&str], name: Option<&str>) -> Option<(Slot, usize)> {
    let mut first = at + 1;
    if matches!(view.word(first), "mồng" | "mùng" | "mùng,") || view.is_symbol(first, ':') {
        first += 1;
    }
    let (slot, next) = between(view, first, keywords, name)?;
    let keyword = next;
    (keywords.contains(&view.word(keyword)) && view.same_paragraph(at, keyword)).then_some((slot, keyword))
}

/// The slot from token `first` up to one of `keywords`, and the keyword's token.
fn between(view: &View<'_>, first: usize, keywords: &[&str], name: Option<&str>) -> Option<(Slot, usize)> {
    let mut end = first;
    let is_keyword = |at: usize| keywords.contains(&view.word(at)) && !is_numeral(view, first, at);
    while end - first <= SLOT_TOKENS && !is_keyword(end) {
        if end > first && !view.same_paragraph(first, end) {
            return None;
        }
        match view.kind(end)? {
            TokenKind::Number | TokenKind::Drawing(_) | TokenKind::Symbol('.' | ',' | '(' | ')' | '/') => end += 1,
            TokenKind::Word if is_value_word(view.word(end), name) => end += 1,
            _ => return None,
        }
    }
    let slot = if end == first { missing(view, end) } else { classify(view, first, end)? };
    Some((slot, end))
}

/// In `năm người` and `tháng mười năm` the word `năm` may be a five; it is the keyword unless the
/// slot is only numerals so far and another keyword follows.
fn is_numeral(view: &View<'_>, first: usize, at: usize) -> bool {
    view.word(at) == "năm" && at > first && view.word(at + 1) == "năm"
}

fn is_value_word(word: &str, name: Option<&str>) -> bool {
    const NUMERALS: [&str; 20] = [
        "không", "một", "mốt", "hai", "ba", "bốn", "tư", "năm", "lăm", "nhăm", "sáu", "bảy", "bẩy", "tám", "chín",
        "mười", "mươi", "linh", "lẻ", "giêng",
    ];
    NUMERALS.contains(&word) || word == "chạp" || name.is_some_and(|n| is_bare_name(word, n))
}

/// A bare word that plainly stands for a value: `ngày day`, `tháng thang`, `năm yyyy`.
fn is_bare_name(word: &str, name: &str) -> bool {
    match name {
        "ngay" => matches!(word, "ngay" | "day" | "dd" | "d"),
        "thang" => matches!(word, "thang" | "month" | "mm" | "m"),
        "nam" => matches!(word, "nam" | "year" | "yyyy" | "yy" | "y"),
        _ => false,
    }
}

/// What the tokens from `first` to `end` hold.
fn classify(view: &View<'_>, first: usize, end: usize) -> Option<Slot> {
    let span = view.tokens[first].span.join(view.tokens[end - 1].span);
    let tokens = first..end;
    let numbers: Vec<usize> = tokens.clone().filter(|&t| view.kind(t) == Some(TokenKind::Number)).collect();
    let drawing = tokens.clone().find_map(|t| view.drawing(t));
    match (numbers.as_slice(), drawing) {
        ([number], _) => {
            let digits = view.tokens[*number].span.len();
            let dotted = *number > first && view.is_symbol(*number - 1, '.') && digits == 1;
            if dotted {
                let span = view.tokens[*number - 1].span.join(view.tokens[*number].span);
                return Some(Slot::Partial { text: view.low(span).to_owned(), span });
            }
            Some(Slot::Filled { value: view.number(*number)?, digits, span: view.tokens[*number].span })
        }
        ([], Some(drawing)) => {
            let span = tokens.filter_map(|t| view.drawing(t)).fold(drawing.span, |all, d| all.join(d.span));
            Some(Slot::Blank { span, drawn_as: drawing.drawn_as })
        }
        ([], None) => {
            if let Some((value, next)) = numerals::spelled(view, first)
                && next == end
            {
                return Some(Slot::Filled { value, digits: 2, span });
            }
            match view.word(first) {
                "giêng" => Some(Slot::Filled { value: 1, digits: 2, span }),
                "chạp" => Some(Slot::Filled { value: 12, digits: 2, span }),
                word if end == first + 1 && ["ngay", "thang", "nam"].iter().any(|n| is_bare_name(word, n)) => {
                    Some(Slot::Blank { span, drawn_as: DrawnAs::Placeholder })
                }
                _ => tokens
                    .clone()
                    .all(|t| matches!(view.kind(t), Some(TokenKind::Symbol('.' | ','))))
                    .then(|| missing(view, end)),
            }
        }
        _ => None,
    }
}

/// Nothing but space before token `next`: the slot that keyword-follows-keyword leaves.
pub(crate) fn missing(view: &View<'_>, next: usize) -> Slot {
    let gap = view.gap(next);
    let end = view.tokens.get(next).map_or(view.folded.len(), |t| t.span.start as usize);
    // A line break or a template tag ends the space that belongs to the keyword before it.
    let gap = &gap[..gap.find(|c: char| c == '\n' || !c.is_whitespace()).unwrap_or(gap.len())];
    let start = end - view.gap(next).len();
    let span = Span::new(start, start + gap.len());
    let drawn_as = if gap.contains('\t') {
        DrawnAs::Tab
    } else if gap.len() >= 2 {
        DrawnAs::Spaces
    } else {
        DrawnAs::Nothing
    };
    Slot::Missing { span: if drawn_as == DrawnAs::Nothing { Span::new(start, start) } else { span }, drawn_as }
}

/// The year after the keyword at token `at`, the last slot of a date.
pub(crate) fn last(view: &View<'_>, at: usize, name: &str) -> Option<(Slot, usize)> {
    let first = at + 1;
    let here = view.same_paragraph(at, first);
    if here && let Some(found) = year(view, first) {
        return Some(found);
    }
    if here && is_bare_name(view.word(first), name) {
        let span = view.tokens[first].span;
        return Some((Slot::Blank { span, drawn_as: DrawnAs::Placeholder }, first + 1));
    }
    if here
        && let Some((value, next)) = numerals::spelled(view, first)
        && value > 1900
    {
        let span = view.tokens[first].span.join(view.tokens[next - 1].span);
        return Some((Slot::Filled { value, digits: 4, span }, next));
    }
    Some((missing(view, first), first))
}

/// A year at token `at`: four digits, digits begun (`20..`, `202…`), or a drawing.
pub(crate) fn year(view: &View<'_>, at: usize) -> Option<(Slot, usize)> {
    // Leaders before the digits are left from the form: `năm …2006`.
    let lead = usize::from(
        view.drawing(at).is_some_and(Drawing::is_leader)
            && view.number(at + 1).is_some()
            && view.gap(at + 1).is_empty(),
    );
    let first = at + lead;
    if let Some(value) = view.number(first) {
        let token = view.tokens[first].span;
        let digits = token.len();
        let tail = view
            .drawing(first + 1)
            .filter(|d| d.is_leader() && view.gap(first + 1).len() <= 1 && view.same_paragraph(first, first + 1));
        if digits == 4 {
            let residue = usize::from(tail.is_some());
            return Some((Slot::Filled { value, digits, span: token }, first + 1 + residue));
        }
        if digits > 4 {
            return None;
        }
        if let Some(tail) = tail {
            let span = token.join(tail.span);
            return Some((Slot::Partial { text: view.low(token).to_owned(), span }, first + 2));
        }
        if digits == 3 || matches!(value, 19 | 20) {
            return Some((Slot::Partial { text: view.low(token).to_owned(), span: token }, first + 1));
        }
        return (digits == 2).then_some((Slot::Filled { value, digits, span: token }, first + 1));
    }
    let drawing = view.drawing(at)?;
    (drawing.weight >= 2).then_some((Slot::Blank { span: drawing.span, drawn_as: drawing.drawn_as }, at + 1))
}

/// One number or drawing at token `at`.
pub(crate) fn one(view: &View<'_>, at: usize) -> Option<(Slot, usize)> {
    if let Some(value) = view.number(at) {
        let span = view.tokens[at].span;
        return Some((Slot::Filled { value, digits: span.len(), span }, at + 1));
    }
    let drawing = view.drawing(at).filter(|d| d.weight >= 2)?;
    Some((Slot::Blank { span: drawing.span, drawn_as: drawing.drawn_as }, at + 1))
}

/// A day or month before or between slashes: a number of one or two digits with what the form
/// left around it, a drawing, or (where `spaces` may draw it) nothing before the slash.
pub(crate) fn slashed(view: &View<'_>, at: usize, spaces: bool) -> Option<(Slot, usize)> {
    let lead = usize::from(
        view.drawing(at).is_some_and(Drawing::is_leader)
            && view.number(at + 1).is_some()
            && view.gap(at + 1).len() <= 1,
    );
    let first = at + lead;
    if let Some(value) = view.number(first) {
        let span = view.tokens[first].span;
        if span.len() > 2 {
            return None;
        }
        let tail = usize::from(
            view.drawing(first + 1).is_some_and(|d| d.is_leader() && d.weight < 30) && view.gap(first + 1).is_empty(),
        );
        return Some((Slot::Filled { value, digits: span.len(), span }, first + 1 + tail));
    }
    if let Some(found) = one(view, at) {
        return Some(found);
    }
    let slash = view.is_symbol(at, '/') && spaces;
    slash.then(|| (missing(view, at), at))
}

/// The year after the second slash; spaces at the end may draw it.
pub(crate) fn slashed_year(view: &View<'_>, at: usize) -> Option<(Slot, usize)> {
    if at > 0 && !view.same_paragraph(at - 1, at) {
        return Some((missing(view, at), at));
    }
    if view.number(at).is_some() && view.tokens[at].span.len() == 1 {
        return None;
    }
    year(view, at).or_else(|| (view.gap(at).len() >= 2).then(|| (missing(view, at), at)))
}

/// Whether a placeholder is named for a date (`[ngay_qd]`, `{{date}}`), or a control asks for one.
pub(crate) fn names_date(view: &View<'_>, drawing: &Drawing) -> bool {
    if !matches!(drawing.drawn_as, DrawnAs::Placeholder | DrawnAs::ContentControl) {
        return false;
    }
    let raw = view.raw(drawing.span);
    if raw.contains("enter a date") || raw.contains("nhập ngày") {
        return true;
    }
    let name = normalise::bare(raw);
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    matches!(words.first(), Some(&"ngay" | &"date")) && !words.iter().any(|w| matches!(*w, "sinh" | "birth"))
        || matches!(words.last(), Some(&"date"))
}
