//! The signature block: who signs under which role.
//!
//! Roles and names stand one above the other: in one cell, in cells of one column, between tab
//! stops, or on lines of their own. A name belongs to the last role of its column.

use crate::document::Span;
use crate::record::names::{alike, plain};
use crate::record::{By, Found, Participant, Record, Role, Signature, Spot};

use super::super::cells;
use super::super::lexicon::evidence::{
    EVERYBODY, MIDDLE_NAMES, OFFICERS, RECEIVERS, SIDE, SIGNING_BODIES, WRITER, WRITES,
};
use super::super::lexicon::index::Phrases;
use super::super::lexicon::people::POSTS;
use super::super::lexicon::phrases::SIGNATURE_ROLES;
use super::super::people::name;
use super::super::view::View;
use super::super::words;
use super::super::zones::{Segment, has_hint};

/// Longest role, in characters.
const LONGEST: usize = 90;

/// A stretch of text in the block.
struct Piece {
    span: Span,
    line: usize,
    /// Table (0 outside any) and column.
    column: (u32, u32),
    /// Pieces of its line.
    of: usize,
}

/// The roles in order, and whether a name belongs to no one of them.
pub(super) fn find(view: &View<'_>, segment: &Segment) -> (Vec<Signature>, bool) {
    let mut found: Vec<(Signature, (u32, u32), usize)> = Vec::new();
    let mut loose = false;
    let mut row = 1;
    for piece in pieces(view, segment) {
        let low = view.low(piece.span);
        if RECEIVERS.longest(low).is_some() {
            if piece.column.0 == 0 {
                break;
            }
            continue;
        }
        let last = found.iter().rposition(|(_, column, _)| *column == piece.column);
        if has_hint(view, piece.span) || low.starts_with('(') {
            // One hint under several roles speaks to all of them.
            let alone = piece.of == 1;
            found.iter_mut().filter(|f| f.1 == piece.column || alone).for_each(|f| f.0.by_hand = true);
        } else if let Some(name) = person(view, piece.span) {
            let fits = piece.column.0 != 0 || piece.of == row;
            match last.map(|l| &mut found[l]).filter(|f| f.0.name.is_none() && fits) {
                Some(signature) => {
                    let name = Found::new(view.raw(name).to_owned(), name).by(By::at(Spot::Signature));
                    signature.0.name = Some(name);
                }
                None => loose = true,
            }
        } else if view.has_drawing(piece.span) {
            last.into_iter().for_each(|l| found[l].0.by_hand = true);
        } else if is_role(view, piece.span) {
            let goes_on = last.is_some_and(|l| {
                let (signature, _, line) = &found[l];
                signature.name.is_none() && !signature.by_hand && (piece.line <= line + 1)
            });
            if goes_on {
                last.into_iter().for_each(|l| found[l].2 = piece.line);
                continue;
            }
            row = piece.of;
            found.push((signature(view, piece.span), piece.column, piece.line));
        }
    }
    (found.into_iter().map(|f| f.0).collect(), loose)
}

/// Who is named in the block and nowhere else. A name that a person listed may be meant by, misspelled
/// or cut, is nobody new.
pub(super) fn signers(block: Span, record: &Record) -> Vec<Participant> {
    let mut known: Vec<String> = record.participants.iter().take(LISTED).map(|p| plain(&p.name.value)).collect();
    if known.len() == LISTED {
        return Vec::new();
    }
    let mut signers = Vec::new();
    let names = record.evidence.signatures.iter().filter_map(|s| s.name.as_ref());
    for found in names.filter(|name| block.contains(name.span)) {
        let signed = plain(&found.value);
        if known.iter().any(|name| one_name(&signed, name)) {
            continue;
        }
        known.push(signed);
        let (name, empty) = (found.clone(), String::new);
        let (title, rank, position, unit) = (empty(), empty(), empty(), empty());
        signers.push(Participant { party: None, role: Role::Signer, title, rank, name, position, unit });
    }
    signers
}

/// People that the names of the block are compared with; more only a roll of a congress has.
const LISTED: usize = 300;

/// Whether two plain names may be one: equal, misspelled, or one without the first syllables of the other.
fn one_name(signed: &str, listed: &str) -> bool {
    let cut =
        |long: &str, short: &str| long.strip_suffix(short).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '));
    cut(listed, signed) || cut(signed, listed) || alike(signed, listed)
}

/// A place to sign with nothing under its role yet.
fn signature(view: &View<'_>, role: Span) -> Signature {
    let words = view.tokens_in(role);
    let is = |words: &Phrases<&str>| words.at(view, view.token_from(role.start)).is_some();
    Signature {
        role,
        name: None,
        by_hand: false,
        writer: WRITER.is_among(view, words.clone()),
        officer: is(&OFFICERS),
        common: EVERYBODY.is_among(view, words.clone()),
        side: is(&SIDE) && !WRITES.is_among(view, words),
    }
}

/// Bounds what a hostile block can cost.
const PIECES: usize = 400;

fn pieces(view: &View<'_>, segment: &Segment) -> Vec<Piece> {
    let mut found = Vec::new();
    for line in segment.signature..segment.notes.min(segment.lines.end) {
        let here = &view.lines[line];
        // A cell alone in its row is no column but a frame.
        let framed = |cell: &u32| cells::row_of(view.document, *cell).len() < 2;
        let cell = view.paragraph(line).cell.filter(|c| !framed(c)).map(|c| &view.document.cells[c as usize]);
        let cell = cell.map(|c| (c.table + 1, c.col));
        let parts = view.apart(here.span);
        let of = parts.len();
        for (index, span) in parts.into_iter().enumerate() {
            let column = cell.unwrap_or((0, index as u32));
            found.push(Piece { span, line, column, of: if cell.is_some() { 1 } else { of } });
        }
        if found.len() > PIECES {
            found.truncate(PIECES);
            break;
        }
    }
    found
}

/// The name, when the piece is a person and nothing else, be it behind the post: `Giám đốc: Lê Thị Cam`.
fn person(view: &View<'_>, span: Span) -> Option<Span> {
    alone(view, span).or_else(|| {
        let len = POSTS.longest(view.low(span))?;
        let rest = view.trimmed(span.part(len, span.len()));
        let named = alone(view, rest)?;
        (name::familiar(view, named) && !is_upper(view.raw(named))).then_some(named)
    })
}

/// The name, when a person is all that a stretch says.
fn alone(view: &View<'_>, span: Span) -> Option<Span> {
    let head = name::read(view, span.start as usize, span.end as usize)?;
    let rest = view.low(Span { start: head.name.end, end: span.end });
    let words: Vec<&str> = view.low(head.name).split(' ').collect();
    let whole = rest.trim_matches(['.', ' ', ')', ',']).is_empty() || is_post(rest);
    if !whole || words.len() < 2 {
        return None;
    }
    // `ĐOÀN KIỂM TRA` and `Đoàn Văn Ba` begin with the same word.
    let role = SIGNATURE_ROLES.longest(view.low(span)).is_some();
    let middle = words.get(1).is_some_and(|w| MIDDLE_NAMES.contains(w));
    (head.strong || middle || !role && name::familiar(view, head.name) || !role && !is_upper(view.raw(head.name)))
        .then_some(head.name)
}

/// Whether what stands behind a name is the post: `- Chủ tịch`, `(Giám đốc)`.
fn is_post(rest: &str) -> bool {
    let marks = [' ', ',', '-', '–', '(', ':'];
    let post = rest.trim_start_matches(marks);
    post.len() < rest.trim_start().len() && POSTS.longest(post).is_some()
}

fn is_upper(text: &str) -> bool {
    !text.chars().any(char::is_lowercase)
}

/// A role: words known from signature blocks, or a short line of capitals.
fn is_role(view: &View<'_>, span: Span) -> bool {
    let (raw, low) = (view.raw(span), view.low(span));
    if low.chars().count() > LONGEST
        || low.chars().filter(|&c| words::is_letter(c)).count() < 4
        || low.ends_with(['.', ';'])
        || low.contains(':')
    {
        return false;
    }
    let known = SIGNATURE_ROLES.longest(low).is_some();
    let body = is_upper(raw) && SIGNING_BODIES.longest(low).is_some();
    (known || body) && raw.starts_with(char::is_uppercase)
}
