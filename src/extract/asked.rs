//! Whether a drawing that no family claimed is a blank, and of what.

use crate::record::{DrawnAs, Field, Role};

use super::cells;
use super::drawings::{Drawing, STRONG};
use super::label;
use super::lexicon::headings::ORGS;
use super::lexicon::labels::{self, Label, Shape};
use super::segment::{Segment, Zone, begins_with_word};
use super::view::{self, View};

/// What a drawing should have held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) field: Field,
    pub(crate) role: Option<Role>,
}

/// A drawing and the words around it on its line, folded.
struct Place<'a> {
    drawing: Drawing,
    line: usize,
    zone: Zone,
    /// From the drawing before it (or the list mark) to this one, as it stands.
    gap: &'a str,
    /// The same, trimmed, without colon and opening marks.
    before: &'a str,
    /// From the list mark on, trimmed likewise.
    head: &'a str,
    /// To the end of the line, as it stands.
    after: &'a str,
    /// Another drawing stands before it on the line.
    follows: bool,
    /// A colon stands right before it.
    colon: bool,
}

/// `None` when the drawing is no blank. `above` is the line and field of the blank before it.
pub(crate) fn asked(view: &View<'_>, segment: &Segment, index: usize, above: Option<(usize, Field)>) -> Option<Asked> {
    let place = place(view, segment, index)?;
    let faint = place.drawing.drawn_as == DrawnAs::Placeholder && place.drawing.weight < STRONG;
    if (place.drawing.is_leader() && !is_blank(view, segment, &place)) || (faint && !place.colon) {
        return None;
    }
    let field = field(view, &place, above);
    let signs = place.zone == Zone::Signature && matches!(field, Field::PersonName | Field::PartyName);
    let field = if signs { Field::SignatureName } else { field };
    let naming = if place.head.is_empty() { line_above(view, place.line).unwrap_or("") } else { place.head };
    let role = labels::role(naming).filter(|_| field == Field::PersonName);
    Some(Asked { field, role })
}

fn place<'a>(view: &'a View<'_>, segment: &Segment, index: usize) -> Option<Place<'a>> {
    let drawing = *view.drawings.get(index)?;
    let line = view.line_at(drawing.span.start);
    let here = view.lines.get(line)?;
    let last = view.line_at(drawing.span.end.saturating_sub(1));
    let end = view.lines.get(last)?.span.end.max(drawing.span.end);
    let body = here.body.min(drawing.span.start);
    let previous = index.checked_sub(1).and_then(|p| view.drawings.get(p)).map_or(0, |d| d.span.end);
    let head = view.folded.get(body as usize..drawing.span.start as usize)?;
    let gap = view.folded.get(previous.max(body) as usize..drawing.span.start as usize)?;
    let after = view.folded.get(drawing.span.end as usize..end as usize)?;
    let opened = gap.trim_end_matches([' ', '\t', '"', '“', '(', '[', '-', '–', '+', '•']);
    Some(Place {
        drawing,
        line,
        zone: segment.zone(line),
        gap,
        before: bare(gap),
        head: bare(head),
        after,
        follows: previous > body,
        colon: opened.ends_with([':', '：']),
    })
}

/// A label without the marks around it.
fn bare(text: &str) -> &str {
    let start = text.trim_start_matches([' ', '\t', '.', ',', ';', ')', ']', '”', '"', '|', ':', '-', '–', '/']);
    start.trim_end_matches([' ', '\t', ':', '：', '"', '“', '(', '[', '.', ',', ';', '-', '–', '+', '•'])
}

/// The text of the nearest line above that has any, in the same cell or outside of cells.
fn line_above<'a>(view: &'a View<'_>, line: usize) -> Option<&'a str> {
    let cell = |l: usize| view.document.paragraphs[view.lines[l].paragraph as usize].cell;
    (line.saturating_sub(4)..line)
        .rev()
        .take_while(|&l| cell(l) == cell(line))
        .map(|l| view.body(&view.lines[l]).trim())
        .find(|b| !b.is_empty())
}

/// Whether dots, lines or a leader tab stand for a value rather than for an ending, a rule or prose.
fn is_blank(view: &View<'_>, segment: &Segment, place: &Place<'_>) -> bool {
    let drawing = place.drawing;
    if drawing.weight < 2 || ends_a_list(place) || is_contents(place) || is_residue(place) || is_rule(view, place) {
        return false;
    }
    let label = label::at_end(place.before);
    let counted = label::counter(place.after.trim_start()).is_some();
    if drawing.weight < STRONG {
        return is_faint_blank(place, label, counted);
    }
    if drawing.drawn_as == DrawnAs::Tab {
        return is_tab_blank(view, segment, place, label) || counted;
    }
    let asks = label.is_some() || counted || place.colon;
    // A leader after what is already the value.
    asks || !(place.after.trim().is_empty() && has_value(if place.follows { place.gap } else { place.head }))
}

/// `…` or `...` alone: only where a label, a unit or an emptied line asks for a value.
fn is_faint_blank(place: &Place<'_>, label: Option<&Label>, counted: bool) -> bool {
    let after = place.after.trim_start();
    let ends = after.is_empty() || after.starts_with([')', ';', ',', '|']) || next_is_label(after);
    let spaced = place.gap.ends_with([' ', '\t', ':']) || place.gap.is_empty();
    let asked = match label {
        Some(label) => {
            (ends && (place.colon || (spaced && label.shape != Shape::Open)))
                || (spaced && label.shape == Shape::Word)
                || counted
        }
        None => (place.colon && ends) || (counted && spaced),
    };
    let alone = place.head.is_empty() && after.is_empty() && place.drawing.weight >= 3 && place.zone == Zone::Body;
    (asked && !is_quoted(place)) || alone
}

/// A leader tab: after a label, or alone on its line; not after a value or a heading.
fn is_tab_blank(view: &View<'_>, segment: &Segment, place: &Place<'_>, label: Option<&Label>) -> bool {
    if place.head.is_empty() {
        return place.zone != Zone::Signature || !place.after.trim().is_empty();
    }
    if view.raw(place.drawing.span).contains('\n') {
        return true;
    }
    let party = matches!(label, Some(l) if l.field == Field::PartyName)
        || label::at_head(place.head).is_some_and(|l| l.field == Field::PartyName);
    match label.or_else(|| place.colon.then(|| label::at_head(place.head)).flatten()) {
        Some(l) if l.shape == Shape::Open && !party => {
            !(place.after.trim().is_empty() && content_follows(view, segment, place.line))
        }
        Some(_) => true,
        None => place.colon && !(place.after.trim().is_empty() && content_follows(view, segment, place.line)),
    }
}

/// Whether the line below goes on as the content of a heading: words, and no sibling of it.
pub(crate) fn content_follows(view: &View<'_>, segment: &Segment, line: usize) -> bool {
    let cell = |l: usize| view.document.paragraphs[view.lines[l].paragraph as usize].cell;
    let Some(next) = (line + 1..view.lines.len().min(line + 6)).find(|&l| !view.body(&view.lines[l]).trim().is_empty())
    else {
        return false;
    };
    let ends = matches!(segment.zone(next), Zone::Closing | Zone::Signature | Zone::Notes);
    cell(next) == cell(line) && !are_siblings(view, line, next) && !ends
}

/// Whether two lines bear list marks of one style: `1.` and `2.`, `-` and `-`, `a)` and `b)`, both automatic.
pub(crate) fn are_siblings(view: &View<'_>, a: usize, b: usize) -> bool {
    let style = |l: usize| mark_style(view, l);
    matches!((style(a), style(b)), (Some(a), Some(b)) if a == b)
}

/// A kind of list mark: its first sign, and how many numbers it has (`4.` one, `4.1.` two).
pub(crate) type MarkStyle = (&'static str, usize);

/// What kind of list mark a line bears, typed or automatic.
pub(crate) fn mark_style(view: &View<'_>, line: usize) -> Option<MarkStyle> {
    let here = &view.lines[line];
    let typed = view.document.text.get(here.span.start as usize..here.body as usize).unwrap_or("").trim();
    let paragraph = &view.document.paragraphs[here.paragraph as usize];
    let label = paragraph.label.as_deref().filter(|_| typed.is_empty()).unwrap_or(typed).trim_start_matches('(');
    let closed = label.ends_with(')');
    let depth = label.split('.').filter(|part| !part.is_empty()).count();
    let sign = match label.chars().next()? {
        c if c.is_ascii_digit() => {
            if closed {
                "1)"
            } else {
                "1."
            }
        }
        'I' | 'V' | 'X' => "I.",
        '-' | '–' | '—' => "-",
        '+' => "+",
        c if c.is_uppercase() => "A.",
        c if c.is_lowercase() => {
            if closed {
                "a)"
            } else {
                "a."
            }
        }
        _ => "•",
    };
    Some((sign, depth))
}

/// `sách, vở, .....` and `v.v…`: the list could go on, nothing is missing.
fn ends_a_list(place: &Place<'_>) -> bool {
    let gap = place.gap.trim_end();
    let after = place.after.trim_start();
    let closes = after.is_empty() || after.starts_with([')', '.', '”', '"', ']', ';', '/']);
    let listed = gap.ends_with([',', ';']) && place.before.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    gap.ends_with("v.v")
        || gap.ends_with("vv")
        || gap.ends_with("v.v.")
        || gap.ends_with("vân vân")
        || (listed && closes)
}

/// A line of a table of contents: words, a long leader, a page number.
fn is_contents(place: &Place<'_>) -> bool {
    let after = place.after.trim();
    let page = (1..=4).contains(&after.len()) && after.bytes().all(|b| b.is_ascii_digit());
    page && place.drawing.weight >= 5 && !place.colon && !place.head.is_empty() && !has_value(place.head)
}

/// A value typed over the dots, `Họ tên: ....Lò Văn A....`: the leader is left from the form.
fn is_residue(place: &Place<'_>) -> bool {
    let digit = place.after.starts_with(|c: char| c.is_ascii_digit()) && view::list_mark(place.after) == 0;
    let touches_value = digit || starts_with_capital(place);
    let labelled = place.colon || label::at_end(place.before).is_some();
    (touches_value && labelled && !next_is_label(place.after) && label::counter(place.after).is_none())
        || (place.after.trim().is_empty()
            && !place.colon
            && label::at_end(place.before).is_none()
            && place.follows
            && place.gap.starts_with(char::is_alphanumeric)
            && place.gap.ends_with(char::is_alphanumeric)
            && has_value(place.head))
}

/// Folded text has no capitals; a name over dots is told by a second drawing after it.
fn starts_with_capital(place: &Place<'_>) -> bool {
    let value = place.after.split(['.', '…', '_']).next().unwrap_or("");
    let words = value.split_whitespace().count();
    let drawn_after = place.after.len() > value.len() && place.after[value.len()..].starts_with(['…', '_'])
        || place.after[value.len()..].starts_with("..");
    place.after.starts_with(char::is_alphabetic) && (1..=12).contains(&words) && drawn_after && !value.contains(':')
}

/// A line of only underscores or dashes under the letterhead, the title or a heading in the middle.
fn is_rule(view: &View<'_>, place: &Place<'_>) -> bool {
    if place.drawing.drawn_as != DrawnAs::Underscores || !place.head.is_empty() || !place.after.trim().is_empty() {
        return false;
    }
    let centred = view.document.paragraphs[view.lines[place.line].paragraph as usize].centred;
    centred || matches!(place.zone, Zone::Letterhead | Zone::Title)
}

fn is_quoted(place: &Place<'_>) -> bool {
    let opened =
        place.head.matches('“').count() > place.head.matches('”').count() || place.head.matches('"').count() % 2 == 1;
    let letters = |text: &str| text.trim().chars().any(char::is_alphabetic);
    opened && letters(place.head) && letters(place.after)
}

/// Whether words follow the last colon: the line already gives its value.
fn has_value(head: &str) -> bool {
    head.rsplit_once([':', '：']).is_some_and(|(_, value)| value.chars().any(char::is_alphanumeric))
}

/// Whether `text` begins with a label and its colon (`chức vụ: …`).
fn next_is_label(text: &str) -> bool {
    let head = text.trim_start_matches([' ', '\t', '-', ',', ';', '.', '+']);
    let label = head.split([':', '：']).next().unwrap_or("").trim_end();
    label.len() < head.trim_end().len()
        && label.len() < 60
        && (label::at_end(label).is_some() || label::at_head(label).is_some())
}

/// What the drawing should have held.
fn field(view: &View<'_>, place: &Place<'_>, above: Option<(usize, Field)>) -> Field {
    let named = matches!(place.drawing.drawn_as, DrawnAs::Placeholder)
        .then(|| label::named(view.raw(place.drawing.span)))
        .flatten();
    if place.head.is_empty() && is_person(view, place, above) {
        return Field::PersonName;
    }
    let only = place.head.is_empty()
        && label::counter(place.after.trim_start()).is_none()
        && !place.after.chars().any(char::is_alphanumeric);
    if only {
        return alone(view, place, named, above);
    }
    let beside = above.filter(|(line, _)| *line == place.line && place.follows);
    if let Some(field) = beside.and_then(|(_, field)| label::beside(field, place.gap)) {
        return field;
    }
    let dateline = place.after.trim_start().strip_prefix(',').is_some_and(|r| begins_with_word(r.trim_start(), "ngày"));
    if place.head.is_empty() && dateline {
        // `▢, ngày 3 tháng 5 năm 2024`: the town.
        return Field::Place;
    }
    let post = place.after.trim_start_matches([' ', '\t', ',', '-', '–', ';']);
    if place.head.is_empty() && ["chức vụ", "chức danh"].iter().any(|p| begins_with_word(post, p)) {
        return Field::PersonName;
    }
    let end = label::of(place.before);
    let counted = label::counter(place.after.trim_start());
    // A unit after the blank says more than a word of the sentence before it, money more than any label.
    if let Some(field) = counted.filter(|&f| f == Field::Money || end.is_none_or(yields_to_unit)) {
        return field;
    }
    // A placeholder in running text is asked for by a preposition or a colon, not by the noun before it.
    let runs_on = !place.colon && place.after.trim_start().starts_with(char::is_alphabetic);
    if let Some(label) = end.filter(|l| match l.shape {
        Shape::Word => true,
        Shape::Leaf => l.words == "tại" || place.drawing.is_leader() || !runs_on,
        // `giao cho bên A ▢ tấn thép`: a side in the middle of a sentence asks for nothing.
        Shape::Open => place.colon || (place.drawing.is_leader() && (!runs_on || place.head.len() == l.words.len())),
    }) {
        return of_label(view, label, place, named);
    }
    let clause = clause(place.before);
    if label::is_paper(clause) {
        return Field::ReferenceNumber;
    }
    // `3 ngày, kể từ ngày …` is no label of a date.
    let head = label::at_head(clause).filter(|l| l.field != Field::DateDate || clause.split(' ').count() <= 3);
    if let Some(label) =
        head.filter(|_| place.colon || place.drawing.weight >= STRONG && named.is_none() && place.drawing.is_leader())
    {
        return of_label(view, label, place, named);
    }
    if named.is_none() && lies_in(place.before) {
        return Field::Place;
    }
    named.unwrap_or(match place.zone {
        Zone::Letterhead => Field::PartyName,
        Zone::Title if place.drawing.is_leader() && !place.colon => Field::Subject,
        _ if place.colon && ["đã", "tiến hành", "cùng"].iter().any(|w| begins_with_word(clause, w)) => {
            Field::Text
        }
        _ if place.colon || place.drawing.drawn_as == DrawnAs::Placeholder => Field::Other,
        _ if place.before.split_whitespace().count() <= 8 => Field::Other,
        _ => Field::Text,
    })
}

/// `…, tại khoa ▢`: what follows `tại` is only the sort of place.
fn lies_in(before: &str) -> bool {
    let clause = before.rsplit([',', ';']).next().unwrap_or("").trim_start();
    begins_with_word(clause, "tại") && (2..=4).contains(&clause.split_whitespace().count()) && !clause.ends_with(" số")
}

/// Whether a placeholder's name fits where a place is asked for.
fn lies_somewhere(field: &Field) -> bool {
    matches!(field, Field::Place | Field::PartyName | Field::PersonAddress | Field::PersonUnit)
}

/// Whether a label says less than the unit after its blank.
fn yields_to_unit(label: &Label) -> bool {
    label.shape != Shape::Leaf
        || matches!(label.field, Field::Count | Field::Text | Field::Subject | Field::Other)
        || label.words.starts_with("vắng")
}

/// The last part of a label's line that can be a label of its own.
fn clause(before: &str) -> &str {
    let cut = before
        .rfind(['\t', '|', ';'])
        .map_or(0, |n| n + 1)
        .max(before.rfind("   ").map_or(0, |n| n + 3))
        .max(before.rfind(". ").map_or(0, |n| n + 2))
        .max(before.rfind(": ").map_or(0, |n| n + 2));
    before[cut..].trim_start_matches([' ', '-', '+', '*', '.'])
}

fn of_label(view: &View<'_>, label: &Label, place: &Place<'_>, named: Option<Field>) -> Field {
    let after = place.after.trim_start();
    match label.field {
        // `Tại: [dv_dc_ttkt]`: the name of the placeholder knows better than a bare preposition.
        Field::Place if label.words == "tại" => born(place).or(named.filter(lies_somewhere)).unwrap_or(Field::Place),
        Field::PersonUnit if place.zone == Zone::Letterhead => Field::PartyName,
        // `trụ sở chính [Tên Công ty]`
        Field::PersonAddress | Field::PersonUnit if !place.colon => named.filter(lies_somewhere).unwrap_or(label.field),
        // `Ông/Bà: ▢ Chức vụ: ▢ Đại diện: ▢` asks whom the person speaks for.
        Field::PersonName if label.words == "đại diện" && names_person(place.head) => Field::PersonUnit,
        // `1. Đại diện ▢` over a list of people names their side.
        Field::PersonName if label.words == "đại diện" && after.is_empty() && people_follow(view, place.line) => {
            Field::PartyName
        }
        // `Đại diện bên giao: ▢ Chức vụ: ▢` names a person.
        Field::PartyName
            if place.head.starts_with("đại diện") && ["chức vụ", "chức danh"].iter().any(|w| after.contains(w)) =>
        {
            Field::PersonName
        }
        // `Có mặt: 40; vắng: ▢`
        Field::PersonName
            if label.words.starts_with("vắng")
                && ["có mặt", "sĩ số", "tổng số"].iter().any(|w| place.head.contains(w)) =>
        {
            Field::Count
        }
        // `Đại diện Công an xã: ▢`: the side is named already.
        Field::PartyName
            if place.colon
                && place
                    .head
                    .strip_prefix("đại diện ")
                    .is_some_and(|s| ORGS.iter().any(|o| begins_with_word(s, o)))
                && !people_follow(view, place.line) =>
        {
            Field::PersonName
        }
        field => field,
    }
}

/// Whether a line names somebody before it comes to its last label.
fn names_person(head: &str) -> bool {
    ["ông", "bà", "đ/c", "đồng chí", "họ tên", "họ và tên"].iter().any(|p| begins_with_word(head, p))
}

fn people_follow(view: &View<'_>, line: usize) -> bool {
    view.lines.get(line + 1).is_some_and(|next| {
        let body = view.body(next).trim_start();
        ["ông", "bà", "đ/c", "đồng chí"].iter().any(|p| begins_with_word(body, p))
    })
}

/// `Sinh ngày … tại: ▢` asks for the place of birth.
fn born(place: &Place<'_>) -> Option<Field> {
    place.head.starts_with("sinh").then_some(Field::PersonAddress)
}

/// How a line that names a person begins.
const PERSON_STARTS: &[&str] = &[
    "ông",
    "bà",
    "đ/c",
    "đồng chí",
    "thiếu",
    "trung",
    "thượng",
    "đại",
    "bs",
    "bscki",
    "ds",
    "ths",
    "ts",
    "họ và tên",
    "họ tên",
];

/// Whether a drawing that begins its line stands in a list of people: `2. ▢ Thành viên`.
fn is_person(view: &View<'_>, place: &Place<'_>, above: Option<(usize, Field)>) -> bool {
    if !matches!(place.zone, Zone::Body | Zone::Title) || cells::heading(view, place.line).is_some() {
        return false;
    }
    if above.is_some_and(|(line, field)| field == Field::PersonName && is_item_above(view, line, place.line)) {
        return true;
    }
    let listed = place.line > 0 && is_item_above(view, place.line - 1, place.line);
    let text = line_above(view, place.line).unwrap_or("");
    (listed && PERSON_STARTS.iter().any(|w| begins_with_word(text, w)))
        || (label::counter(place.after.trim_start()).is_none()
            && !place.after.trim().is_empty()
            && headed(text) == Some(Field::PersonName))
}

/// What the heading on the line above asks the lines below it for.
fn headed(above: &str) -> Option<Field> {
    let heading = bare(above);
    let label = label::at_end(heading).or_else(|| label::at_head(heading));
    match label.filter(|_| above.ends_with(':') || above.ends_with("gồm"))?.field {
        Field::PartyName => Some(Field::PersonName),
        // Lines under `Nội dung cuộc họp:` are for the account, not for what it is about.
        Field::Subject => Some(Field::Text),
        field => Some(field),
    }
}

/// A drawing that is all of its line.
fn alone(view: &View<'_>, place: &Place<'_>, named: Option<Field>, above: Option<(usize, Field)>) -> Field {
    match place.zone {
        Zone::Signature => return Field::SignatureName,
        Zone::Letterhead => return named.filter(|f| *f != Field::PersonName).unwrap_or(Field::PartyName),
        Zone::Title if cells::heading(view, place.line).is_none() => {
            return named.unwrap_or(if place.drawing.is_leader() { Field::Subject } else { Field::Other });
        }
        _ => {}
    }
    if let Some(heading) = cells::heading(view, place.line) {
        let heading = bare(heading);
        return label::at_end(heading)
            .or_else(|| label::at_head(heading))
            .map(|l| l.field)
            .or(named)
            .unwrap_or(Field::Other);
    }
    // An item of a list asks for what the item above asked for.
    if let Some((line, field)) = above
        && is_item_above(view, line, place.line)
    {
        return field;
    }
    let above = line_above(view, place.line).unwrap_or("");
    if let Some(field) = headed(above) {
        return field;
    }
    named
        .filter(|f| !matches!(f, Field::Place | Field::PartyName | Field::Money | Field::ReferenceNumber))
        .unwrap_or(Field::Text)
}

/// Whether `line` is the list item right above `next`, in a list of people or subjects.
fn is_item_above(view: &View<'_>, line: usize, next: usize) -> bool {
    let between = (line + 1..next).all(|l| view.body(&view.lines[l]).trim().is_empty());
    line < next && between && view::list_mark(view.raw(view.lines[next].span)) > 0 && are_siblings(view, line, next)
}
