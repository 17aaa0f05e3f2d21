//! How the copies are shared out: `mỗi bên giữ 02 bản`, `01 bản giao bên A, 02 bản lưu`.

use crate::record::{Field, Record, Shares};

use super::super::layout::{self, Entry};
use super::super::lexicon::evidence::{EACH, EACH_SIDE, GIVES};
use super::super::lexicon::phrases::COPY;
use super::super::numerals;
use super::super::view::{TokenKind, View};

/// Tokens after the number of copies in which its shares are told.
const REACH: usize = 120;

/// The shares told after the number of copies, in its paragraph.
pub(super) fn find(view: &View<'_>, record: &Record) -> Option<Shares> {
    let copies = record.copies.found()?;
    let first = view.token_from(copies.span.end);
    let last = (first..(first + REACH).min(view.tokens.len())).take_while(|&t| view.same_paragraph(t, first)).last()?;
    let mut shares = Shares { span: copies.span, each: None, listed: Vec::new() };
    let mut labels = (usize::MAX, Vec::new());
    // The first `bản` is the statement's own.
    for noun in (first + 1..=last).filter(|&t| COPY.stands(view, t)) {
        let Some((number, at)) = before(view, noun) else { continue };
        let line = view.tokens[at].line as usize;
        if labels.0 != line {
            labels = (line, layout::entries(view, line));
        }
        let label = labels.1.iter().find(|entry| gives(view, entry, at));
        shares.span = shares.span.join(view.tokens[noun].span);
        match who(view, at, first, label) {
            Who::Side => shares.each = Some(number),
            // Nobody can tell how many people or members there are.
            Who::Everybody => return None,
            Who::Named => shares.listed.push(number),
            Who::Nobody => {}
        }
    }
    (shares.each.is_some() || !shares.listed.is_empty()).then_some(shares)
}

/// The number before `bản` at token `noun`, in figures or words, and its first token.
fn before(view: &View<'_>, noun: usize) -> Option<(u32, usize)> {
    let mut last = noun.checked_sub(1)?;
    if view.is_symbol(last, ')') {
        // `01 (một) bản`: the figures before the bracket, or the words.
        let open = (1..6).filter_map(|back| last.checked_sub(back)).find(|&t| view.is_symbol(t, '('))?;
        last = open.checked_sub(1)?;
    }
    if let Some(number) = view.number(last) {
        return Some((number, last));
    }
    let (number, next) = numerals::spelled(view, last)?;
    (next == last + 1).then_some((number, last))
}

enum Who {
    /// `mỗi bên giữ …`
    Side,
    /// `mỗi người`, `mỗi thành viên`: as many as there are.
    Everybody,
    /// `01 bản giao bên A`, `Bên A giữ 01 bản`.
    Named,
    /// `gồm 02 bản vẽ`: no share.
    Nobody,
}

/// Whether a label gives the number at token `at`: `Bên A: 01 bản`.
fn gives(view: &View<'_>, entry: &Entry<'_>, at: usize) -> bool {
    entry.colon && view.token_from(entry.place.start) == at
}

/// Who gets the copies whose number stands at token `at`, with the label that gives it.
fn who(view: &View<'_>, at: usize, floor: usize, label: Option<&Entry<'_>>) -> Who {
    let ends = |token: &usize| matches!(view.kind(*token), Some(TokenKind::Symbol(',' | ';' | '.' | ':' | '(')));
    let first = (floor..at).rev().take(12).take_while(|token| !ends(token)).last().unwrap_or(at);
    let first = label.map_or(first, |entry| view.token_from(entry.label.start).max(floor));
    if let Some(each) = EACH.among(view, first..at).last() {
        return if EACH_SIDE.stands(view, each.first) { Who::Side } else { Who::Everybody };
    }
    let ends = |token: &usize| matches!(view.kind(*token), Some(TokenKind::Symbol(',' | ';' | '.')) | None);
    let next = (at + 1..at + 8).find(ends).unwrap_or(at + 8);
    let side = label.and_then(|entry| entry.known).is_some_and(|label| label.field == Field::PartyName);
    if side || GIVES.is_among(view, first..at) || GIVES.is_among(view, at + 1..next) { Who::Named } else { Who::Nobody }
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::extract::extract;

    fn shares(text: &str) -> Option<(Option<u32>, Vec<u32>)> {
        let document = Document::from_text(&format!("BIÊN BẢN LÀM VIỆC\nBiên bản được {text}."));
        extract(&document)[0].evidence.shares.clone().map(|s| (s.each, s.listed))
    }

    #[test]
    fn shares_of_each_side_and_of_those_named() {
        for (text, expected) in [
            ("lập thành 02 bản, mỗi bên giữ một bản", Some((Some(1), vec![]))),
            ("lập thành 02 bản có giá trị như nhau, mỗi bên giữ 02 (hai) bản", Some((Some(2), vec![]))),
            ("lập thành 04 bản: 01 bản giao bên A, 01 bản giao bên B, 02 bản lưu hồ sơ", Some((None, vec![1, 1, 2]))),
            ("lập thành 04 bản, mỗi bên giữ 01 bản, 02 bản lưu", Some((Some(1), vec![2]))),
            ("lập thành 05 bản: Bên A: 02 bản; Bên B: 02 bản; lưu: 01 bản", Some((None, vec![2, 2, 1]))),
            ("lập thành 04 bản, mỗi bên: 02 bản", Some((Some(2), vec![]))),
            ("lập thành 02 bản; hồ sơ gồm: 03 bản vẽ", None),
            ("lập thành 03 bản, mỗi người giữ 01 bản", None),
            ("lập thành 02 bản có giá trị như nhau", None),
            ("lập thành 02 bản; giao cho ông Lê Văn Bá 01 bản", Some((None, vec![1]))),
        ] {
            assert_eq!(shares(text), expected, "{text}");
        }
    }
}
