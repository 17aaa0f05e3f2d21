//! Roles beside each other with names under them: where people sign, though no sentence closes.

use crate::document::Span;
use crate::extract::cells;
use crate::extract::lexicon::people::{HONORIFICS, SURNAMES};
use crate::extract::lexicon::phrases::SIGNATURE_ROLES;
use crate::extract::view::View;

/// Characters of the longest role, and of the longest name.
const ROLE: usize = 50;
const NAME: usize = 40;

/// Words of the longest name.
const NAME_WORDS: usize = 6;

/// Most cells of a row of roles.
const ROLES: usize = 4;

/// Whether `line` is a row of two roles or more, or one of its cells, and names stand under it.
pub(super) fn is_row_of_roles(view: &View<'_>, line: usize) -> bool {
    if SIGNATURE_ROLES.longest(view.low(view.trimmed(view.lines[line].span))).is_none() {
        return false;
    }
    let Some((roles, last)) = parts(view, line) else { return false };
    let below = (last + 1..view.main.end).find(|&next| !view.low(view.lines[next].span).trim().is_empty());
    let names = || below.and_then(|next| parts(view, next)).map(|(names, _)| names);
    roles.iter().all(|&role| is_role(view, role)) && names().is_some_and(|n| n.iter().all(|&name| is_name(view, name)))
}

/// Whether `line` stands in a row of two cells or more, each a heading in capitals over the name of who signs under
/// it, whatever the heading says: `KHÁCH HÀNG ¶ Đỗ Thị Vui`.
pub(super) fn is_row_of_boxes(view: &View<'_>, line: usize) -> bool {
    let Some(cell) = view.paragraph(line).cell else { return false };
    let row = cells::row_of(view.document, cell);
    let texts = || row.iter().filter(|&&cell| !cells::text_of(view, cell).is_empty());
    let signed = |&cell: &u32| {
        let lines = view.lines_in(view.document.cells[cell as usize].span);
        let Some((head, name)) = view.lines.get(lines).and_then(|lines| lines.first().zip(lines.last())) else {
            return false;
        };
        let heads = head.capitals && head.colon.is_none() && view.raw(head.span).chars().count() <= ROLE;
        heads && head.span != name.span && is_name(view, view.trimmed(name.span))
    };
    (2..=ROLES).contains(&row.len()) && texts().count() > 1 && texts().all(signed)
}

/// What stands beside each other on a line between tabs and wide gaps, or in the cells of its row, where
/// that is two or more; and the last line of it.
fn parts(view: &View<'_>, line: usize) -> Option<(Vec<Span>, usize)> {
    let (parts, last): (Vec<Span>, usize) = match view.paragraph(line).cell {
        Some(cell) if cells::row_of(view.document, cell).len() > 1 => {
            let row = cells::row_of(view.document, cell);
            if row.len() > ROLES {
                return None;
            }
            let texts = row.iter().map(|&cell| view.bare(view.document.cells[cell as usize].span));
            let last = (line..view.main.end).take_while(|&other| view.in_one_row(line, other)).last();
            (texts.filter(|text| !text.is_empty()).collect(), last.unwrap_or(line))
        }
        _ => (view.apart(view.lines[line].span), line),
    };
    (2..=ROLES).contains(&parts.len()).then_some((parts, last))
}

fn is_role(view: &View<'_>, part: Span) -> bool {
    let low = view.low(part);
    low.chars().count() <= ROLE && !low.contains([':', '\n', '.']) && SIGNATURE_ROLES.longest(low).is_some()
}

/// `Ông Lò Văn A`, in a folded text.
pub(super) fn calls_somebody(low: &str) -> bool {
    HONORIFICS.longest(low).is_some_and(|len| low[len..].trim_start().split(' ').count() > 2)
}

/// Two to six words with a capital each: `Nguyễn Văn A`, `NGUYỄN VĂN A`.
pub(super) fn is_capitalised(text: &str) -> bool {
    let mut rest = text;
    for before in 0..NAME_WORDS {
        if !rest.starts_with(char::is_uppercase) {
            return false;
        }
        let Some(space) = memchr::memchr(b' ', rest.as_bytes()) else { return before > 0 };
        rest = &rest[space + 1..];
    }
    false
}

/// A family name and more words with a capital each. Nobody signs as `Ông Lò Văn A`.
fn is_name(view: &View<'_>, part: Span) -> bool {
    let (text, low) = (view.raw(part), view.low(part));
    is_capitalised(text)
        && text.chars().count() <= NAME
        && low.split(' ').next().is_some_and(|first| SURNAMES.contains(first))
        && !calls_somebody(low)
}
