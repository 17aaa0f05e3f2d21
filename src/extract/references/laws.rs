//! Laws cited by name: `Luật An ninh mạng năm 2018`, `Căn cứ Bộ luật Tố tụng hình sự;`.
//!
//! Nghị định 30/2020/NĐ-CP, Appendix I, lets laws and ordinances be cited by name alone; outside
//! grounds a name ends nowhere for certain, so there a year or a date must follow it.

use crate::document::Span;
use crate::extract::view::{TokenKind, View};

use super::lead::type_at;
use super::reader::symbol_at;

/// A law by name.
pub(super) struct Named {
    pub(super) kind: &'static str,
    /// Type word and name, without the year.
    pub(super) name: Span,
    /// The whole mention, with the years.
    pub(super) span: Span,
    /// The token after it.
    pub(super) next: usize,
}

/// Most words of a law's name, and most bytes: the longest has some two hundred letters.
const NAME: usize = 30;
const NAME_BYTES: u32 = 800;

/// Words that follow a law's name and are none of it.
const STOPS: &[&str] = &[
    "này", "đó", "trên", "trong", "theo", "được", "đã", "thì", "để", "nêu", "là", "có", "phải", "từ", "đến", "tính",
    "nhằm", "khi", "nếu", "với", "các", "những", "hoặc", "ngày", "và", "tiến", "căn", "quy", "hiện", "cũng", "do",
];

/// Words that a comma inside a law's name stands before.
const AFTER_COMMA: &[&str] = &[
    "chống",
    "bổ sung",
    "xuất cảnh",
    "quá cảnh",
    "cư trú",
    "chữa cháy",
    "cứu nạn",
    "quản lý",
    "sử dụng",
    "viên chức",
    "phục hồi",
    "dự trữ",
    "bảo vệ",
    "khai thác",
];

/// Words before `luật` that make it another word, or the subject taught: `pháp luật`, `Đại học Luật`.
const NO_LAW_AFTER: &[&str] = &[
    "pháp", "kỷ", "quy", "âm", "học", "khoa", "ngành", "nhân", "phòng", "ty", "viện", "sĩ", "hội", "bằng", "lớp",
    "khóa",
];

/// Letters that stand for a code of law, as lawyers write them.
const NICKNAMES: &[&str] = &["blhs", "bltths", "blds", "blttds", "bllđ", "blhh"];

/// What ended a name.
enum End {
    /// `năm 2018`, at the token after it.
    Year(usize),
    /// A date that another part reads.
    Date,
    /// Punctuation or the next law's name.
    Clean,
    /// Anything else.
    Open,
}

/// The law named at token `at`, that of `luật`, `lệnh` (of `pháp lệnh`), `pháp` (of `hiến pháp`) or a nickname.
pub(super) fn named(view: &View<'_>, at: usize) -> Option<Named> {
    let (kind, start) = head(view, at)?;
    let (last, end) = if is_nickname(view, at) { (at, nickname_end(view, at)) } else { name(view, start, at) };
    let next = match end {
        End::Year(next) => amended(view, next),
        End::Date => last + 1,
        End::Clean if is_ground(view, start) && is_own_ground(view, start) => last + 1,
        _ => return None,
    };
    let nameless = last == at && kind != "Hiến pháp" && !is_nickname(view, at);
    if nameless || !has_capital(view, start, last) {
        return None;
    }
    let name = view.tokens[start].span.join(view.tokens[last].span);
    Some(Named { kind, name, span: name.join(view.tokens[next - 1].span), next })
}

fn head(view: &View<'_>, at: usize) -> Option<(&'static str, usize)> {
    let before = at.checked_sub(1).map_or("", |b| view.word(b));
    match view.word(at) {
        "luật" if before == "bộ" => Some(("Bộ luật", at - 1)),
        "luật" if !NO_LAW_AFTER.contains(&before) => {
            Some(("Luật", at)).filter(|_| !matches!(view.word(at + 1), "sư" | "gia" | "pháp" | "lệ" | "này" | "định"))
        }
        "lệnh" if before == "pháp" => Some(("Pháp lệnh", at - 1)),
        "pháp" if before == "hiến" => Some(("Hiến pháp", at - 1)),
        _ if is_nickname(view, at) => Some(("Bộ luật", at)),
        _ => None,
    }
}

fn is_nickname(view: &View<'_>, at: usize) -> bool {
    NICKNAMES.contains(&view.word(at))
}

fn nickname_end(view: &View<'_>, at: usize) -> End {
    let first = at + 1 + usize::from(view.word(at + 1) == "năm");
    year(view, first).filter(|_| view.same_paragraph(at, first)).map_or(End::Clean, End::Year)
}

/// The last token of the name whose last type word is token `at`, and what ended it.
fn name(view: &View<'_>, start: usize, at: usize) -> (usize, End) {
    let mut last = at;
    let mut t = at + 1;
    let limit = view.tokens[start].span.start + NAME_BYTES;
    while t <= at + NAME && view.same_paragraph(start, t) && view.tokens[t].span.end < limit {
        match view.kind(t) {
            Some(TokenKind::Word) => match word(view, t, at) {
                NameStep::Go => last = t,
                NameStep::Skip => {}
                NameStep::End(end) => return (last, end),
            },
            Some(TokenKind::Number) => return (last, year(view, t).map_or(End::Open, End::Year)),
            Some(TokenKind::Symbol(',')) if AFTER_COMMA.iter().any(|w| view.says(t + 1, w).is_some()) => {}
            Some(TokenKind::Symbol('-' | '–')) if view.gap(t).is_empty() => {}
            Some(TokenKind::Symbol(';' | '.' | ',' | ':' | ')' | '(')) => return (last, End::Clean),
            _ => return (last, End::Open),
        }
        t += 1;
    }
    let ended = !view.same_paragraph(start, t);
    (last, if ended { End::Clean } else { End::Open })
}

enum NameStep {
    Go,
    /// It may belong to the name or not: only a word after it tells.
    Skip,
    End(End),
}

fn word(view: &View<'_>, t: usize, at: usize) -> NameStep {
    let small = !is_capital(view, t);
    match view.word(t) {
        "năm" => match year(view, t + 1) {
            Some(next) => NameStep::End(End::Year(next)),
            None => NameStep::End(End::Open),
        },
        "ngày" => NameStep::End(End::Date),
        "số" if view.word(t - 1) != "một" => NameStep::End(End::Open),
        // `Luật Hôn nhân và gia đình`; `Luật Đất đai và Luật Xây dựng`.
        "và" => {
            let other = type_at(view, t + 1).is_some() || view.word(t + 1) == "các";
            if other { NameStep::End(End::Clean) } else { NameStep::Skip }
        }
        "luật" | "nghị" if !small && t > at + 1 && view.word(t - 1) != "của" => NameStep::End(End::Clean),
        word if small && STOPS.contains(&word) => NameStep::End(End::Open),
        _ => NameStep::Go,
    }
}

/// The token after a year at token `t` that is no part of a symbol.
fn year(view: &View<'_>, t: usize) -> Option<usize> {
    let year = view.number(t).filter(|y| (1945..2100).contains(y))?;
    let part =
        matches!(view.kind(t + 1), Some(TokenKind::Symbol('/' | '-'))) && view.kind(t + 2) == Some(TokenKind::Number);
    let symbol = view.word(t + 1) == "số" && symbol_at(view, t + 2, true).is_some();
    (year > 0 && !part && !symbol).then_some(t + 1)
}

/// The token after `(sửa đổi, bổ sung năm 2020)` at token `at`, or `at`.
pub(super) fn amended(view: &View<'_>, at: usize) -> usize {
    let mut t = at;
    while t < at + 4
        && (matches!(view.kind(t), Some(TokenKind::Symbol(',' | '('))) || matches!(view.word(t), "đã" | "được"))
    {
        t += 1;
    }
    let Some(mut t) = view.says(t, "sửa đổi") else { return at };
    if view.is_symbol(t, ',') {
        t += 1;
    }
    t = view.says(t, "bổ sung").or_else(|| view.says(t, "và bổ sung")).unwrap_or(t);
    let mut end = None;
    for _ in 0..8 {
        let skip = view.is_symbol(t, ',') || matches!(view.word(t), "năm" | "và" | "các");
        if let Some(next) = year(view, t) {
            t = next;
            end = Some(next);
        } else if skip {
            t += 1;
        } else {
            break;
        }
    }
    match end {
        Some(end) if view.is_symbol(end, ')') => end + 1,
        Some(end) => end,
        None => at,
    }
}

fn is_capital(view: &View<'_>, at: usize) -> bool {
    view.tokens.get(at).is_some_and(|t| view.raw(t.span).starts_with(char::is_uppercase))
}

fn has_capital(view: &View<'_>, start: usize, last: usize) -> bool {
    (start..=last).any(|t| is_capital(view, t))
}

/// Whether the law at token `start` is itself a ground, not named in the title of another.
fn is_own_ground(view: &View<'_>, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    match view.kind(before) {
        Some(TokenKind::Number | TokenKind::Symbol(',' | ';' | ':' | ')')) => true,
        Some(TokenKind::Word) if view.word(before) == "của" => {
            before > 0 && matches!(view.kind(before - 1), Some(TokenKind::Number))
        }
        _ => matches!(view.word(before), "cứ" | "và" | "vào" | "theo"),
    }
}

/// Whether the line of token `at` states grounds.
pub(super) fn is_ground(view: &View<'_>, at: usize) -> bool {
    let Some(token) = view.tokens.get(at) else { return false };
    let line = &view.lines[token.line as usize];
    view.low(Span { start: line.body, end: line.span.end }).starts_with("căn cứ")
}
