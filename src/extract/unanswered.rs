//! Labels with nothing after them, where no line below gives the value.

use crate::document::Span;
use crate::record::{Blank, DrawnAs, Field};

use super::cells;
use super::claims::{Claims, Owner};
use super::label::{self, Label};
use super::lexicon::labels::{self, Follows};
use super::lists::Sign;
use super::view::{TokenKind, View};
use super::words;
use super::zones::{self, Segment, Zone};

/// All of them before the signatures.
pub(crate) fn find(view: &View<'_>, segment: &Segment, claims: &mut Claims) {
    for line in segment.lines.start..segment.signature {
        in_line(view, segment, line, claims);
    }
}

fn in_line(view: &View<'_>, segment: &Segment, line: usize, claims: &mut Claims) {
    let here = &view.lines[line];
    let (first, last) = (here.tokens.0 as usize, here.tokens.1 as usize);
    for colon in first..last {
        if !view.is_symbol(colon, ':') || !claims.is_free(Owner::Label, view.tokens[colon].span) {
            continue;
        }
        let Some(label) = label_before(view, line, first, colon) else { continue };
        if let Some(span) = lined_table(view, line).filter(|_| colon + 1 == last) {
            claims.add(Owner::Label, Blank::new(span, label.field, DrawnAs::Underscores));
            continue;
        }
        let asks = if colon + 1 == last {
            // A tab at the end of a line that asks leaves room.
            let room = label.follows == Follows::Leaf && !has_cell_to_the_right(view, line);
            let tabbed =
                room && view.folded[view.tokens[colon].span.end as usize..here.span.end as usize].contains('\t');
            tabbed || is_unanswered(view, segment, line, label)
        } else {
            closes(view, colon + 1) || !heads(view, label, colon + 1) && meets_label(view, colon + 1, last)
        };
        if asks {
            push(view, line, view.tokens[colon].span.end, label, claims);
        }
    }
    without_colon(view, segment, line, claims);
    empty_section(view, segment, line, claims);
}

/// The label that ends at the colon, from the last value, drawing or wide gap on.
fn label_before<'v>(view: &View<'v>, line: usize, first: usize, colon: usize) -> Option<Label<'v>> {
    let here = &view.lines[line];
    let drawn = (first..colon)
        .rev()
        .find(|&t| view.drawing(t).is_some() || view.is_symbol(t, ':'))
        .map_or(here.body, |t| view.tokens[t].span.end);
    let text = view.folded.get(drawn.max(here.body) as usize..view.tokens[colon].span.start as usize)?;
    let text = text.trim().trim_start_matches(['-', '+', ')', ',', ';', '.', ' ']);
    let found = view
        .labels
        .at_end(text)
        .filter(|l| l.follows != Follows::Word && covers(text, *l))
        .or_else(|| label::at_head(text).filter(|l| drawn == here.body && l.field != Field::PartyName));
    // `Người nhận ký:` leaves room for the pen.
    let signs = text.starts_with("người") && text.ends_with(" ký");
    found.filter(|_| text.chars().count() < 120 && !signs)
}

/// A long sentence that merely ends with a label's words (`… như sau, gồm:`) asks for nothing.
fn covers(text: &str, label: Label<'_>) -> bool {
    text.len() <= label.words.len() + 24 || label.follows == Follows::Leaf && label.words.len() > 6
}

/// `(Bằng chữ: )`
fn closes(view: &View<'_>, at: usize) -> bool {
    matches!(view.kind(at), Some(TokenKind::Symbol(')' | ']' | ';')))
}

/// Whether a label announces the labels right behind it: `Kết quả bỏ phiếu: Số phiếu phát ra: 3 phiếu`.
/// A wide gap between them is room for a value.
fn heads(view: &View<'_>, label: Label<'_>, next: usize) -> bool {
    let gap = view.gap(next);
    label.follows == Follows::Open
        && matches!(label.field, Field::Text | Field::Subject)
        && !gap.contains('\t')
        && gap.chars().count() < 2
}

/// Whether the next thing on the line is another label with its colon or a blank of its own.
fn meets_label(view: &View<'_>, from: usize, last: usize) -> bool {
    if view.drawing(from).is_some() {
        return false;
    }
    let Some(colon) = (from..last.min(from + 9)).find(|&t| view.is_symbol(t, ':')) else { return false };
    let text = view.low(Span { start: view.tokens[from].span.start, end: view.tokens[colon].span.start });
    let text = text.trim_start_matches(['-', ' ', ',', ';', '.']).trim_end();
    view.labels.at_end(text).is_some_and(|l| l.words.len() == text.len() && l.follows == Follows::Leaf)
}

/// Whether nothing below a label at the end of its line gives the value.
fn is_unanswered(view: &View<'_>, segment: &Segment, line: usize, label: Label<'_>) -> bool {
    if has_cell_to_the_right(view, line) || view.paragraph(line).cell.is_some_and(|c| cells::is_answered_below(view, c))
    {
        return false;
    }
    let cell = |l: usize| view.paragraph(l).cell;
    let next = next_line(view, segment, line);
    if pictured(view, line, next) {
        return false;
    }
    // A table under a heading is its content.
    if next.is_some_and(|n| {
        label.follows == Follows::Open && segment.zone(n).is_body() && cells::is_nested(view, cell(n), cell(line))
    }) {
        return false;
    }
    let Some(next) = next.filter(|&n| cell(n) == cell(line) && segment.zone(n) != Zone::Signature) else { return true };
    if view.siblings(line, next) {
        return true;
    }
    let body = view.body(&view.lines[next]).trim_start();
    let drawn =
        view.tokens.get(view.lines[next].tokens.0 as usize).is_some_and(|t| matches!(t.kind, TokenKind::Drawing(_)));
    let names_people = label.field == Field::PersonName
        && !matches!(label.words, "ông" | "bà" | "ông/bà" | "ông (bà)" | "họ và tên" | "họ tên" | "chức vụ");
    let person =
        ["ông", "bà", "đ/c", "đồng chí", "anh", "chị", "họ và tên", "họ tên"].iter().any(|p| words::begins(body, p));
    if drawn || (names_people && person) {
        return false;
    }
    // `Bên giao:` right above `Bên nhận: …`
    let side = |words: &str| words.split(' ').next().is_some_and(|w| words::begins(body, w));
    if label.field == Field::PartyName && head_label(body).len() < body.len() && side(label.words) {
        return true;
    }
    match label.follows {
        Follows::Leaf => {
            starts_label(view, body)
                || is_section(view, next)
                || segment.zone(next) == Zone::Closing
                || steps_out(view, line, next)
        }
        _ if matches!(label.field, Field::Subject | Field::Text) && starts_leaf(view, body) => true,
        _ => is_heading_after(view, line, next) || zones::is_closing(view, next) && segment.zone(next) == Zone::Closing,
    }
}

/// The first place of a table right under a label in which nothing is written: lines to write on.
fn lined_table(view: &View<'_>, line: usize) -> Option<Span> {
    let document = view.document;
    let under = document.paragraphs.get(view.lines[line].paragraph as usize + 1)?;
    let cell = &document.cells[under.cell? as usize];
    let table = &document.tables[cell.table as usize];
    let begins =
        cell.row == 1 && table.parent == view.paragraph(line).cell && table.cells.first() == under.cell.as_ref();
    let last = table.cells.last().map(|&c| document.cells[c as usize].span)?;
    let whole = cell.span.join(last);
    let start = cell.span.start;
    (begins && view.low(whole).trim().is_empty()).then_some(Span { start, end: start })
}

/// `II. Ý kiến của các bên` right above `III. …` or the closing: a section with nothing in it.
fn empty_section(view: &View<'_>, segment: &Segment, line: usize, claims: &mut Claims) {
    let here = &view.lines[line];
    let body = view.body(here);
    let roman = view.lines[line].mark.is_some_and(|m| m.0 == Sign::Roman);
    if !roman
        || body.is_empty()
        || here.colon.is_some()
        || body.ends_with('.')
        || view.has_drawing(here.span)
        || pictured(view, line, next_line(view, segment, line))
        || !segment.zone(line).is_body()
    {
        return;
    }
    let next = next_line(view, segment, line);
    // A closing line may begin with the section's own sentence: `Nhất trí 100%. Cuộc họp kết thúc …`.
    let content = |n: usize| segment.zone(n) == Zone::Closing && zones::begins_otherwise(view, n);
    let over = next.is_some_and(|n| view.siblings(line, n) || !(segment.zone(n).is_body() || content(n)));
    if over && view.cell(line).is_none() {
        let at = here.body + body.len() as u32;
        let span = Span { start: at, end: at };
        claims.add(Owner::Label, Blank::new(span, Field::Text, DrawnAs::Nothing));
    }
}

/// The next line that has anything on it, be it only a leader.
fn next_line(view: &View<'_>, segment: &Segment, line: usize) -> Option<usize> {
    (line + 1..segment.lines.end).find(|&l| view.lines[l].tokens.0 < view.lines[l].tokens.1)
}

/// Whether a picture stands behind a line, before the next one and in the same cell: that is its value.
fn pictured(view: &View<'_>, line: usize, next: Option<usize>) -> bool {
    let here = view.lines[line].span;
    let next = next.map_or(view.document.text.len() as u32, |next| view.lines[next].span.start);
    let end = view.cell(line).map_or(next, |cell| cell.span.end.min(next));
    view.shows_picture(Span { start: here.start, end: end.max(here.start) })
}

/// A label's cell with another cell to its right: the value's place is there.
fn has_cell_to_the_right(view: &View<'_>, line: usize) -> bool {
    view.paragraph(line).cell.is_some_and(|cell| cells::row_of(view.document, cell).last() != Some(&cell))
}

/// Whether the line begins with a label and its colon.
fn starts_label(view: &View<'_>, body: &str) -> bool {
    let label = head_label(body);
    label.len() < body.len()
        && label.chars().count() < 80
        && (view.labels.at_end(label).is_some_and(|l| l.follows != Follows::Word) || label::at_head(label).is_some())
}

/// Whether the line begins with a label that is no part of an account: a person's, a place's.
fn starts_leaf(view: &View<'_>, body: &str) -> bool {
    let label = head_label(body);
    let found = view.labels.named(label);
    found.is_some_and(|l| l.follows == Follows::Leaf && l.field != Field::Text && label.len() < body.len())
}

/// What stands before the first colon or drawing of a line.
fn head_label(body: &str) -> &str {
    let end = body.find([':', '…', '{', '[', '<', '_', '\t']).or_else(|| body.find("..")).unwrap_or(body.len());
    body[..end].trim_end()
}

/// A heading of a section: numbered in Roman figures, or all in capitals.
fn is_section(view: &View<'_>, line: usize) -> bool {
    let raw = view.raw_body(&view.lines[line]);
    view.lines[line].mark.is_some_and(|m| m.0 == Sign::Roman)
        || (raw.chars().any(char::is_alphabetic) && !raw.chars().any(char::is_lowercase))
}

/// From a bullet back to a numbered line.
fn steps_out(view: &View<'_>, line: usize, next: usize) -> bool {
    let bullet = |l: usize| matches!(view.lines[l].mark, Some((Sign::Dash | Sign::Plus | Sign::Bullet, _)));
    bullet(line) && view.lines[next].mark.is_some() && !bullet(next)
}

/// Whether the line below an open label is a heading of the same or a higher level.
fn is_heading_after(view: &View<'_>, line: usize, next: usize) -> bool {
    let marked = view.lines[line].mark.is_some();
    marked
        && view.lines[next].mark.is_some_and(|m| m.0 == Sign::Roman)
        && view.lines[line].mark.is_some_and(|m| m.0 != Sign::Roman)
}

/// Labels whose value is drawn only by tabs or wide spaces: `Ông/Bà⇥⇥Chức vụ:`, `tại⇥`.
fn without_colon(view: &View<'_>, segment: &Segment, line: usize, claims: &mut Claims) {
    let here = &view.lines[line];
    let body = &view.folded[here.body as usize..here.span.end as usize];
    let text = body.trim_end();
    if body[text.len()..].contains('\t') && !text.ends_with(':') && !has_cell_to_the_right(view, line) {
        // A tab that ends the line asks for what the last words ask for.
        let asking = text.trim_end_matches([' ', '.']);
        if let Some(label) =
            view.labels.at_end(asking).filter(|l| ends_line(asking, *l) && segment.zone(line) != Zone::Letterhead)
        {
            return push(view, line, here.body + text.len() as u32, label, claims);
        }
    }
    let Some(tab) = body.find('\t').or_else(|| body.find("     ")) else { return };
    let (label, rest) = (body[..tab].trim_end(), body[tab..].trim_start());
    let known = view.labels.at_end(label).filter(|l| l.words.len() == label.len() && l.follows == Follows::Leaf);
    if let Some(known) = known.filter(|_| starts_label(view, rest)) {
        push(view, line, here.body + label.len() as u32, known, claims);
    }
}

/// Whether a label is all of a line, or a word that leaves a sentence open (`…, tại`).
fn ends_line(text: &str, label: Label<'_>) -> bool {
    text.len() == label.words.len()
        || matches!(label.words, "tại" | "thuộc" | "bản vẽ hoàn công số")
        || (label.follows == Follows::Leaf
            && text[..text.len() - label.words.len()].ends_with(['\t', ' '])
            && label.words.contains(' '))
}

/// The blank after the label that ends at byte `at`.
fn push(view: &View<'_>, line: usize, at: u32, label: Label<'_>, claims: &mut Claims) {
    let here = &view.lines[line];
    let rest = &view.folded[at as usize..here.span.end as usize];
    let space = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let drawn_as = if rest[..space].contains('\t') {
        DrawnAs::Tab
    } else if space >= 2 {
        DrawnAs::Spaces
    } else {
        DrawnAs::Nothing
    };
    let span = if drawn_as == DrawnAs::Nothing {
        Span { start: at, end: at }
    } else {
        Span { start: at, end: at + space as u32 }
    };
    let head = &view.folded[here.body as usize..at as usize];
    let role = labels::role(head).filter(|_| label.field == Field::PersonName);
    claims.add(Owner::Label, Blank { role, ..Blank::new(span, label.field, drawn_as) });
}
