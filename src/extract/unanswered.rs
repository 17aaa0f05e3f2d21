//! Labels with nothing after them, where no line below gives the value.

use crate::document::Span;
use crate::record::{Blank, By, DrawnAs, Field, Spot, TableRow};

use super::cells;
use super::claims::{Claims, Owner};
use super::label::{self, Label};
use super::layout::outline::{self, Level, level};
use super::layout::{self, Entry, Value, room};
use super::lexicon::evidence::READ;
use super::lexicon::labels::{self, Follows, JOINTS, SIGNER, SIGNS};
use super::lexicon::people::HONORIFICS;
use super::lexicon::phrases::CLOSING_VERBS;
use super::lists::Sign;
use super::people::phrase;
use super::view::{TokenKind, View};
use super::words;
use super::zones::{self, Segment, Zone};

/// All of them before the signatures.
pub(crate) fn find(view: &View<'_>, segment: &Segment, claims: &mut Claims) {
    let mut rooms = room::Rooms::of(view, segment.lines.start..segment.signature);
    for line in segment.lines.start..segment.signature {
        in_line(view, segment, line, claims);
        if rooms.may_be_in(line) {
            without_colon(view, segment, line, claims);
        }
        empty_section(view, segment, line, claims);
    }
}

fn in_line(view: &View<'_>, segment: &Segment, line: usize, claims: &mut Claims) {
    let entries = if may_be_open(view, line) { layout::entries(view, line) } else { Vec::new() };
    for (index, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.colon) {
        let colon = Span { start: entry.place.start.saturating_sub(1), end: entry.place.start };
        let asking = asking(view, entry, index == 0).or_else(|| among_leaves(view, line, entry));
        let Some(label) = asking.filter(|_| claims.is_free(Owner::Label, colon)) else { continue };
        if entry.value != Value::Nothing {
            continue;
        }
        let asks = match entries.get(index + 1) {
            Some(next) => room_before(view, label, entry, next),
            None if !view.low(entry.place).trim().is_empty() => true,
            None => {
                if let Some(span) = lined_table(view, line) {
                    let by = By { row: label.row, spot: Spot::Under };
                    claims.add(Owner::Label, Blank::new(span, label.field, DrawnAs::Underscores).by(by));
                    continue;
                }
                ends_with_room(view, line, label, entry) || is_unanswered(view, segment, line, label, entry)
            }
        };
        if asks {
            push(view, line, entry.place.start, label, claims);
        }
    }
}

/// Whether nothing may stand behind a colon of a line: one is the last of its tokens, or signs or another follow it.
fn may_be_open(view: &View<'_>, line: usize) -> bool {
    let here = &view.lines[line];
    let tokens = here.tokens.0 as usize..here.tokens.1 as usize;
    let mut colons = tokens.clone().filter(|&at| here.colon.is_some() && view.is_symbol(at, ':'));
    let Some(first) = colons.next() else { return false };
    let next = Some(first + 1).filter(|at| tokens.contains(at)).and_then(|at| view.kind(at));
    colons.next().is_some() || matches!(next, None | Some(TokenKind::Symbol(_)))
}

/// What the label of an entry asks for, where nothing draws its value.
fn asking<'v>(view: &View<'v>, entry: &Entry<'v>, first: bool) -> Option<Label<'v>> {
    let text = view.low(entry.label);
    let known = entry.known.map(|known| label::over(text, known).unwrap_or(known));
    let known = known.filter(|l| l.follows != Follows::Word && covers(text, *l));
    // `Ngày 06/10/2025, tại …, chúng tôi gồm:` says it already.
    let said = |l: &Label<'_>| text[l.words.len()..].trim_start().starts_with(|c: char| c.is_ascii_digit());
    let found = known.or_else(|| label::at_head(text).filter(|l| first && l.field != Field::PartyName && !said(l)));
    found.filter(|_| text.chars().count() < 120 && !is_for_pen(text))
}

/// `Người nhận ký:` leaves room for the pen.
fn is_for_pen(label: &str) -> bool {
    let signs = |words: &str| label.strip_suffix(words).is_some_and(|rest| rest.ends_with(' '));
    words::begins(label, SIGNER) && signs(SIGNS)
}

/// Most words of a label that nobody knows.
const UNKNOWN_WORDS: usize = 4;

/// A label that nobody knows, alone on its line between two particulars of a person or a thing, is one of them.
fn among_leaves<'v>(view: &View<'v>, line: usize, entry: &Entry<'v>) -> Option<Label<'v>> {
    let short = view.low(entry.label).split_whitespace().count() <= UNKNOWN_WORDS;
    let alone =
        short && entry.known.is_none() && entry.label.start == view.lines[line].body && entry.value == Value::Nothing;
    let leaf = |other: usize| {
        let same =
            view.lines[other].mark == view.lines[line].mark && view.paragraph(other).cell == view.paragraph(line).cell;
        let first = same.then(|| layout::entries(view, other)).and_then(|entries| entries.first().copied());
        first.is_some_and(|first| {
            let wants = first.known.is_some_and(|label| label.follows == Follows::Leaf && label.field.is_particular());
            first.colon && wants && first.label.start == view.lines[other].body && first.value != Value::Nothing
        })
    };
    let between = alone && line > 0 && line + 1 < view.lines.len() && leaf(line - 1) && leaf(line + 1);
    let row = TableRow::Unknown(entry.label);
    between.then_some(Label { words: "", field: Field::Other, follows: Follows::Leaf, row })
}

/// A long sentence that merely ends with a label's words (`… như sau, gồm:`) asks for nothing.
fn covers(text: &str, label: Label<'_>) -> bool {
    text.len() <= label.words.len() + 24 || label.follows == Follows::Leaf && label.words.len() > 6
}

/// Whether a label that nothing follows but the next one of its line asks for a value.
fn room_before(view: &View<'_>, label: Label<'_>, entry: &Entry<'_>, next: &Entry<'_>) -> bool {
    let room = view.low(entry.place);
    // `(Bằng chữ: )`
    if !room.trim().is_empty() {
        return true;
    }
    // `Kết quả bỏ phiếu: Số phiếu phát ra: 3 phiếu` announces the labels behind it; wide room is for a value.
    let wide = room.contains('\t') || room.chars().count() > 1;
    let heads = label.follows == Follows::Open && matches!(label.field, Field::Text | Field::Subject) && !wide;
    let leaf = next.known.filter(|l| l.follows == Follows::Leaf && l.words.len() == next.label.len());
    // `Thư ký: Bà: Lò Thị A`, `Giáo viên: Tổng số: 02`
    let told = |l: Label<'_>| label.field == Field::PersonName && matches!(l.field, Field::PersonName | Field::Count);
    next.colon && leaf.is_some_and(|l| wide || !told(l)) && !heads
}

/// Whether a tab at the end of a line that asks leaves room.
fn ends_with_room(view: &View<'_>, line: usize, label: Label<'_>, entry: &Entry<'_>) -> bool {
    label.follows == Follows::Leaf && view.low(entry.place).contains('\t') && !has_value_to_the_right(view, line)
}

/// Whether nothing beside or below a label at the end of its line gives the value.
fn is_unanswered(view: &View<'_>, segment: &Segment, line: usize, label: Label<'_>, entry: &Entry<'_>) -> bool {
    let below = |cell| {
        let text = cells::alone_below(view, cell).unwrap_or_default();
        label.follows == Follows::Open && !text.is_empty() && layout::begins_with(view, text).is_none()
    };
    let answered = |cell| cells::is_answered_below(view, cell) || below(cell);
    if has_value_to_the_right(view, line) || view.paragraph(line).cell.is_some_and(answered) {
        return false;
    }
    let cell = |l: usize| view.paragraph(l).cell;
    let next = next_line(view, segment, line);
    if pictured(view, line, next) {
        return false;
    }
    // A table under a heading is its content.
    if next.is_some_and(|n| {
        (label.follows == Follows::Open || is_measure(label.field))
            && segment.zone(n).is_body()
            && cells::is_nested(view, cell(n), cell(line))
    }) {
        return false;
    }
    let Some(next) = next.filter(|&n| cell(n) == cell(line) && segment.zone(n) != Zone::Signature) else { return true };
    let body = view.body(&view.lines[next]).trim_start();
    let drawn =
        view.tokens.get(view.lines[next].tokens.0 as usize).is_some_and(|t| matches!(t.kind, TokenKind::Drawing(_)));
    // Nobody is listed below a label of one person's name.
    let one = HONORIFICS.contains(label.words) || label::of_name(label.words).is_some();
    let names_people = label.field == Field::PersonName && !one;
    let level = level(view, line, next);
    let person = names_people && phrase::names_somebody(body);
    if person || drawn && level != Level::Beside {
        return false;
    }
    // `Bên giao:` right above `Bên nhận: …`
    let side = |words: &str| words.split(' ').next().is_some_and(|w| words::begins(body, w));
    if label.field == Field::PartyName && layout::head(body).len() < body.len() && side(label.words) {
        return true;
    }
    match level {
        Level::Over => true,
        Level::Beside => {
            outline::is_numbered(view, next)
                || label.follows == Follows::Leaf
                || layout::begins_with(view, body).is_some()
        }
        Level::Under => label.follows == Follows::Leaf && !heads_list(view, segment, (line, next), label, entry),
        Level::Text => !text_answers(view, segment, label, next),
    }
}

/// Whether the list that begins at `next` is what a label that wants a value heads.
fn heads_list(
    view: &View<'_>,
    segment: &Segment,
    (line, next): (usize, usize),
    label: Label<'_>,
    entry: &Entry<'_>,
) -> bool {
    // A list below a line without a mark may begin the next part.
    let marked = view.lines[line].mark.is_some();
    let ends = !marked && is_section(view, next) || segment.zone(next) == Zone::Closing;
    let body = view.body(&view.lines[next]).trim_start();
    let section = !marked && outline::is_numbered(view, next) && body.ends_with(':');
    // `Thời gian và địa điểm:`
    let several =
        view.low(entry.label).strip_suffix(label.words).is_some_and(|l| JOINTS.iter().any(|j| l.ends_with(j)));
    // `- Chức vụ: Thủ kho` below `Họ tên:` is no part of it, `• Giá trị trước thuế` below `Giá trị:` is.
    let other = |l: Label<'_>| l.field != label.field && !is_measure(l.field);
    !ends && (several || !section && layout::begins_with(view, body).is_none_or(|l| !other(l)))
}

/// What may be told of anything, so that it may be a part of what a heading asks for.
fn is_measure(field: Field) -> bool {
    matches!(field, Field::Other | Field::Count | Field::Money | Field::DateDate | Field::DateYear)
}

/// Whether a line of text below a label gives its value.
fn text_answers(view: &View<'_>, segment: &Segment, label: Label<'_>, next: usize) -> bool {
    let body = view.body(&view.lines[next]).trim_start();
    let closing = segment.zone(next) == Zone::Closing;
    let told = matches!(label.field, Field::Subject | Field::Text);
    match label.follows {
        Follows::Leaf => layout::begins_with(view, body).is_none() && !is_section(view, next) && !closing,
        _ if told
            && layout::begins_with(view, body)
                .is_some_and(|l| l.follows == Follows::Leaf && l.field != Field::Text) =>
        {
            false
        }
        _ => !(zones::is_closing(view, next) && closing),
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
    // One look at what follows each line that says something: lines that say nothing may be many.
    if here.colon.is_some() || body.is_empty() {
        return;
    }
    let roman = here.mark.is_some_and(|m| m.0 == Sign::Roman);
    let last = !roman && is_last_section(view, segment, line);
    if !(roman || last)
        || body.ends_with('.')
        || view.has_drawing(here.span)
        || pictured(view, line, next_line(view, segment, line))
        || !segment.zone(line).is_body()
    {
        return;
    }
    let next = next_line(view, segment, line);
    // A closing line may begin with the section's own sentence: `Nhất trí 100%. Cuộc họp kết thúc …`.
    let closes = || CLOSING_VERBS.is_in(view, line) || READ.is_in(view, line);
    let content = |n: usize| segment.zone(n) == Zone::Closing && (zones::begins_otherwise(view, n) || closes());
    let over = next.is_some_and(|n| view.siblings(line, n) || !(segment.zone(n).is_body() || content(n)));
    if over && view.cell(line).is_none() {
        let at = here.body + body.len() as u32;
        let span = Span { start: at, end: at };
        // `I. Thành phần gồm có`
        let people = view.labels.of(body).filter(|label| label.field == Field::PersonName);
        let by = people.map_or(By::at(Spot::Section), |label| By { row: label.row, spot: Spot::Section });
        let field = people.map_or(Field::Text, |label| label.field);
        claims.add(Owner::Label, Blank::new(span, field, DrawnAs::Nothing).by(by));
    }
}

/// Most words of a heading that only says that something is told below it.
const HEADING_WORDS: usize = 5;

/// `4. Kết luận cuộc họp` right above the signatures.
fn is_last_section(view: &View<'_>, segment: &Segment, line: usize) -> bool {
    // Most lines have another before the signatures.
    let next = next_line(view, segment, line);
    if next.is_some_and(|next| next < segment.signature || segment.zone(next) != Zone::Signature) {
        return false;
    }
    let body = view.body(&view.lines[line]);
    label::at_head(body).is_some_and(|label| label.field == Field::Text && label.follows == Follows::Open)
        && outline::is_numbered(view, line)
        && body.split_whitespace().count() <= HEADING_WORDS
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

/// A label's cell with another one to its right: the value's place is there, unless that has a label of its own.
fn has_value_to_the_right(view: &View<'_>, line: usize) -> bool {
    view.paragraph(line).cell.is_some_and(|cell| cells::value_to_the_right(view, cell).is_some())
}

/// A heading of a section: numbered in Roman figures, or all in capitals.
fn is_section(view: &View<'_>, line: usize) -> bool {
    let raw = view.raw_body(&view.lines[line]);
    view.lines[line].mark.is_some_and(|m| m.0 == Sign::Roman)
        || (raw.chars().any(char::is_alphabetic) && !raw.chars().any(char::is_lowercase))
}

/// Labels whose value is drawn only by tabs or wide spaces: `Ông/Bà⇥⇥Chức vụ:`, `tại⇥`.
fn without_colon(view: &View<'_>, segment: &Segment, line: usize, claims: &mut Claims) {
    let beside = || has_value_to_the_right(view, line);
    let at_end = room::at_end(view, line).filter(|_| segment.zone(line) != Zone::Letterhead && !beside());
    let entry = at_end.or_else(|| room::before_label(view, line));
    if let Some((entry, label)) = entry.and_then(|entry| Some((entry, entry.known?))) {
        push(view, line, entry.place.start, label, claims);
    }
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
    let by = By { row: label.row, spot: Spot::Label };
    claims.add(Owner::Label, Blank { role, ..Blank::new(span, label.field, drawn_as).by(by) });
}
