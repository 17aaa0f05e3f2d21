//! The words that introduce a symbol: `Quyết định số`, `Luật Doanh nghiệp số`, `các Thông tư`.

use crate::document::Span;
use crate::extract::lexicon::types::{self, DocType};
use crate::extract::view::{TokenKind, View};

use super::symbol::Symbol;

/// A type word before a symbol.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lead {
    /// The type's name; empty for words that name any document.
    pub(super) name: &'static str,
    /// A bare number may follow.
    pub(super) plain: bool,
    /// Its first token.
    pub(super) start: usize,
    /// The token after its last word.
    pub(super) end: usize,
}

/// How far before a symbol its type word may stand, in tokens.
const REACH: usize = 16;

/// Words that count other things when they stand before `số`.
const COUNTED: &[&str] = &[
    "thầu",
    "tổ",
    "nhà",
    "thửa",
    "lô",
    "tờ",
    "phố",
    "xóm",
    "thôn",
    "phòng",
    "thoại",
    "khoản",
    "mục",
    "điều",
    "lớp",
    "nhóm",
    "máy",
    "khẩu",
    "biển",
    "kỳ",
    "biểu",
    "lục",
    "đợt",
    "lần",
    "đội",
    "nhánh",
    "tầng",
    "ô",
    "khối",
    "cụm",
    "tuyến",
    "đường",
    "quận",
    "phường",
    "ty",
    "trạm",
    "hộ",
    "đồ",
    "chiếu",
    "cước",
    "dân",
    "khu",
    "ấp",
    "tài",
    "dự",
    "án",
    "tiểu",
    "đoàn",
    "trường",
    "viện",
    "chương",
    "phần",
    "trang",
    "hiệu",
];

/// The type word at token `at`.
pub(super) fn type_at(view: &View<'_>, at: usize) -> Option<(&'static DocType, usize)> {
    let first = view.word(at);
    let letter = first.as_bytes().first();
    types::TYPES
        .iter()
        // Most differ in the first byte, which is seen without a call.
        .filter(|t| t.words.as_bytes().first() == letter)
        .filter(|t| t.words.strip_prefix(first).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
        .find_map(|t| Some((t, view.says(at, t.words)?)))
}

/// The type word that ends right before token `at`: in full (`Quyết định`) or in letters (`QĐ`).
pub(super) fn adjacent(view: &View<'_>, at: usize, floor: usize) -> Option<Lead> {
    let last = at.checked_sub(1).filter(|&l| l >= floor && view.same_paragraph(l, at))?;
    let last = if view.is_symbol(last, ':') { last.checked_sub(1)? } else { last };
    if view.kind(last)? != TokenKind::Word {
        return None;
    }
    let longest = (floor.max((last + 1).saturating_sub(6))..=last)
        .find_map(|start| type_at(view, start).filter(|&(_, end)| end == last + 1).map(|found| (start, found)));
    if let Some((start, (kind, end))) = longest {
        return Some(Lead { name: kind.name, plain: kind.plain, start, end });
    }
    let raw = view.raw(view.tokens[last].span);
    let name = types::of_code(raw).filter(|_| raw.chars().count() >= 2)?;
    let joined = view.gap(last).is_empty()
        && last > 0
        && view.tokens[last - 1].line == view.tokens[last].line
        && !matches!(view.kind(last - 1), Some(TokenKind::Symbol('(')));
    (!joined).then_some(Lead { name, plain: true, start: last, end: last + 1 })
}

/// The type word that a symbol at token `at` (that of `số`, or its own) belongs to: one that agrees
/// with the symbol's letters, or else the nearest.
pub(super) fn before(view: &View<'_>, at: usize, floor: usize, symbol: &Symbol) -> Option<Lead> {
    let class = symbol.class();
    let close = adjacent(view, at, floor);
    let agrees = |name: &str| {
        class.name.is_some_and(|n| {
            n == name || (n == "Hợp đồng" && name == "Phụ lục hợp đồng") || (symbol.is_law() && is_law(name))
        })
    };
    if close.is_some_and(|l| agrees(l.name)) {
        return close;
    }
    let mut nearest = None;
    let lowest = floor.max(at.saturating_sub(REACH));
    for start in (lowest..at).rev() {
        if !view.same_paragraph(start, at) || ends_clause(view, start, symbol.is_law()) {
            break;
        }
        let Some((kind, end)) = type_at(view, start).filter(|&(_, end)| end <= at) else { continue };
        let kind = if kind.name == "Luật" && start > floor && view.word(start - 1) == "bộ" {
            continue;
        } else {
            kind
        };
        let lead = Lead { name: kind.name, plain: kind.plain, start, end };
        if agrees(kind.name) {
            return Some(lead);
        }
        nearest = nearest.or(Some(lead));
    }
    // Far words that the letters contradict introduce something else.
    close.or(nearest.filter(|_| class.name.is_none() || !class.certain))
}

fn is_law(name: &str) -> bool {
    matches!(name, "Luật" | "Bộ luật" | "Pháp lệnh" | "Nghị quyết")
}

fn ends_clause(view: &View<'_>, at: usize, law: bool) -> bool {
    match view.kind(at) {
        Some(TokenKind::Symbol(',')) => !law,
        Some(TokenKind::Symbol('-' | '–' | '/' | '&')) => false,
        Some(TokenKind::Symbol(_)) => true,
        // A tab or a wide gap parts two fields of a form.
        _ => view.gap(at + 1).contains('\t') || view.gap(at + 1).len() > 8,
    }
}

/// Whether only words that describe the type stand between it and `số` at token `at`, so that a bare
/// number is the document's: `Hợp đồng thi công xây dựng số 12`, not `Hợp đồng gói thầu số 12`.
pub(super) fn describes(view: &View<'_>, lead: Lead, at: usize) -> bool {
    let between = lead.end..at;
    if between.len() > 8 {
        return false;
    }
    let words = between
        .clone()
        .all(|t| matches!(view.kind(t), Some(TokenKind::Word | TokenKind::Drawing(_) | TokenKind::Symbol(':'))));
    words && (between.is_empty() || !COUNTED.contains(&view.word(at - 1)))
}

/// Whether the symbol is that of a form, a table or an annex: `Mẫu số 12/KTT`, `Phụ lục hợp đồng số 01`.
pub(super) fn is_form_number(view: &View<'_>, at: usize, lead: Option<Lead>) -> bool {
    let from = lead.map_or(at, |l| l.start);
    let near = |t: Option<usize>| t.is_some_and(|t| view.same_paragraph(t, at) && is_form_word(view, t));
    let label = if from > 0 && view.is_symbol(from - 1, ':') { from - 1 } else { from };
    near(label.checked_sub(1))
        || (lead.is_none() && near(label.checked_sub(2)))
        || lead.is_some_and(|l| (l.end..at).any(|t| matches!(view.word(t), "mẫu")))
}

fn is_form_word(view: &View<'_>, at: usize) -> bool {
    match view.word(at) {
        "mẫu" | "biểu" => true,
        "lục" => at > 0 && view.word(at - 1) == "phụ",
        "tcvn" | "qcvn" | "tcn" | "tcxd" | "tcxdvn" | "tccs" => true,
        _ => false,
    }
}

/// The name of a law between its type word and `số` at token `at`, type word included.
pub(super) fn law_name(view: &View<'_>, lead: Lead, at: usize) -> Option<Span> {
    let named = matches!(lead.name, "Luật" | "Bộ luật" | "Pháp lệnh") && at > lead.end;
    let mut last = at.checked_sub(1).filter(|_| named)?;
    // `Luật Doanh nghiệp năm 2020 số …`
    while last > lead.end
        && (view.kind(last) == Some(TokenKind::Number) || view.word(last) == "năm" || view.is_symbol(last, ','))
    {
        last -= 1;
    }
    let name = view.tokens[lead.start].span.join(view.tokens[last].span);
    (last >= lead.end && name.len() < 800).then_some(name)
}
