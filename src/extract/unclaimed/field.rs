//! What a drawing should have held, by the words around it.

use crate::document::Span;
use crate::extract::cells;
use crate::extract::drawings::STRONG;
use crate::extract::label::{self, Label};
use crate::extract::layout;
use crate::extract::lexicon::around::{
    ADDRESSES, AGAINST, AS_FOLLOWS, ASKS, AT, BORN, COUNTED, ISSUED, ISSUED_BY, MATTERS, NAMES, POSTS, TOLD,
};
use crate::extract::lexicon::bodies::COMPRISES;
use crate::extract::lexicon::evidence::{AWAY, NUMBER, REPRESENTED};
use crate::extract::lexicon::headings::ORGS;
use crate::extract::lexicon::index::Phrases;
use crate::extract::lexicon::labels::counters::TOTALS;
use crate::extract::lexicon::labels::{Column, Follows};
use crate::extract::lexicon::people::{CALLS, DEGREES, RANKS};
use crate::extract::lexicon::phrases::{DAY, GROUNDS};
use crate::extract::lists;
use crate::extract::people::phrase;
use crate::extract::people_cells;
use crate::extract::view::View;
use crate::extract::zones::Zone;
use crate::record::{By, DrawnAs, Field, Spot, Table, TableRow};

use super::surroundings::{Surroundings, bare, line_above, line_below, without_notes};

/// A field, and what told it.
type Asked = (Field, By);

/// What the drawing should have held: what its neighbours say, else its label, else its zone.
pub(super) fn field(view: &View<'_>, place: &Surroundings<'_>, above: Option<(usize, Field)>) -> Asked {
    let placeholder = place.drawing.drawn_as == DrawnAs::Placeholder;
    if placeholder && (stands_before_name(view, place) || is_label(view, place)) {
        return (Field::Other, By::at(Spot::Name));
    }
    let named = placeholder.then(|| label::named(view.raw(place.drawing.span))).flatten();
    let named = named.map(|(field, row)| (field, By { row, spot: Spot::Name }));
    if let Some(named) = named.filter(|_| place.addressed && !place.colon) {
        return named;
    }
    if place.head.is_empty()
        && let Some(label) = speaker_after(view, place)
    {
        return (Field::PartyName, By { row: label.row, spot: Spot::Before });
    }
    if place.head.is_empty()
        && let Some(by) = person(view, place, above)
    {
        return (Field::PersonName, by);
    }
    let after = place.after.trim_start();
    let unit = |(noun, field)| (field, By::row(Table::Counters, noun, Spot::Before));
    let share = label::share(after).map(unit);
    let hint = || label::unit(place.before).map(|(noun, field)| (field, By::row(Table::Counters, noun, Spot::Label)));
    // `[co_quan] hồ sơ`: the name of a placeholder knows better than what is behind it.
    let counted = label::counted(after).map(unit).or(share).or_else(hint);
    let counted = counted.filter(|_| named.is_none_or(|named| is_amount(named.0)));
    if place.head.is_empty() && counted.is_none() && !place.after.chars().any(char::is_alphanumeric) {
        return alone(view, place, named, above);
    }
    neighbour(place, above.filter(|_| named.is_none()))
        .or(share)
        .or_else(|| labelled(view, place, counted, named))
        .or(named)
        .or_else(|| hinted(view, after))
        .unwrap_or_else(|| by_zone(view, place))
}

/// What a hint in brackets behind a drawing asks for: `▢ (ghi rõ họ tên)`.
fn hinted(view: &View<'_>, after: &str) -> Option<Asked> {
    let hint = bracketed(after.trim_start())?.trim();
    let asks = ASKS.longest(hint).map_or(hint, |len| hint[len..].trim_start());
    let label = view.labels.at_end(asks).filter(|l| l.words.len() == asks.len()).or_else(|| label::at_head(asks))?;
    (label.follows != Follows::Word).then_some((label.field, By { row: label.row, spot: Spot::Before }))
}

/// What stands between the brackets that a text begins with.
fn bracketed(text: &str) -> Option<&str> {
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            _ if depth == 0 => return None,
            ')' if depth == 1 => return text.get(1..at),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// A quantity.
fn is_amount(field: Field) -> bool {
    matches!(field, Field::Count | Field::Copies | Field::Pages | Field::Money)
}

/// `Bên B: {{ xung_ho }} {{ ten }}`: the word by which somebody is spoken of, and the name behind it.
fn stands_before_name(view: &View<'_>, place: &Surroundings<'_>) -> bool {
    let span = place.drawing.span;
    let next = span.end + (place.after.len() - place.after.trim_start_matches(' ').len()) as u32;
    view.has_drawing(Span { start: next, end: next + 1 }) && label::is_address(view.raw(span))
}

/// Whether a placeholder stands for a label: `{chuc_danh}: {ho_ten}`.
fn is_label(view: &View<'_>, place: &Surroundings<'_>) -> bool {
    let colon = place.after.trim_start_matches(' ').strip_prefix(':').filter(|_| !place.colon);
    colon.is_some_and(|rest| {
        let start = place.drawing.span.end + (place.after.len() - rest.trim_start().len()) as u32;
        !rest.trim_start().is_empty() && view.has_drawing(Span { start, end: start + 1 })
    })
}

/// `1. ▢ Đại diện: ▢` in a list of sides: who stands for it is told behind it.
fn speaker_after<'v>(view: &View<'v>, place: &Surroundings<'_>) -> Option<Label<'v>> {
    layout::begins_with(view, place.after.trim_start()).filter(|label| REPRESENTED.contains(label.words))
}

/// What the blank before it on the line, a date or a post right after it say.
fn neighbour(place: &Surroundings<'_>, above: Option<(usize, Field)>) -> Option<Asked> {
    let beside = above.filter(|(line, _)| *line == place.line && place.follows);
    if let Some(field) = beside.and_then(|(_, field)| label::beside(field, place.gap)) {
        return Some((field, By::at(Spot::Beside)));
    }
    // `Số giấy phép: ▢; ngày cấp: ▢; nơi cấp: ▢`
    if beside.is_some_and(|(_, field)| field == Field::ReferenceNumber) && ends_with(place.before, &ISSUED_BY) {
        return Some((Field::ReferenceIssuer, By::at(Spot::Beside)));
    }
    if !place.head.is_empty() {
        return None;
    }
    // `▢, ngày 3 tháng 5 năm 2024`: the town.
    if let Some(day) = place.after.trim_start().strip_prefix(',').and_then(|rest| DAY.find(rest.trim_start())) {
        return Some((Field::Place, By::row(Table::Phrases, day, Spot::Before)));
    }
    let post = place.after.trim_start_matches([' ', '\t', ',', '-', '–', ';']);
    POSTS.find(post).map(|post| (Field::PersonName, By::row(Table::Around, post, Spot::Before)))
}

/// What the unit after it, the label at its side or the head of its clause ask for.
fn labelled(view: &View<'_>, place: &Surroundings<'_>, counted: Option<Asked>, named: Option<Asked>) -> Option<Asked> {
    let told = |label: Label<'_>| {
        let field = of_label(view, label, place, named.map(|named| named.0));
        let own = named.filter(|named| named.0 == field && field != label.field);
        own.unwrap_or((field, By { row: label.row, spot: Spot::Label }))
    };
    // `Tổng số học sinh lớp: ▢`: all that stands before a colon is the label.
    let longer =
        |l: &Label<'_>| place.colon && l.follows == Follows::Word && label::at_head(clause(place.before)).is_some();
    let end = view.labels.of(place.before).filter(|l| !longer(l));
    let ends = place.colon && !place.after.trim_start().starts_with(char::is_alphabetic);
    let over = |label| Some(label).filter(|_| ends).and_then(|label| label::over(clause(place.before), label));
    let end = end.map(|label| over(label).unwrap_or(label));
    // A unit after the blank says more than a word of the sentence before it, money more than any label.
    if let Some(counted) = counted.filter(|counted| counted.0 == Field::Money || end.is_none_or(yields_to_unit)) {
        return Some(counted);
    }
    if let Some(label) = end.filter(|l| governs(*l, place)) {
        return Some(told(label));
    }
    let clause = clause(place.before);
    if label::is_paper(clause) {
        return Some((Field::ReferenceNumber, By::at(Spot::Citation)));
    }
    // `3 ngày, kể từ ngày …` is no label of a date.
    let head = label::at_head(clause)
        .filter(|l| l.field != Field::DateDate || clause.split(' ').count() <= if place.colon { 5 } else { 3 });
    // `Lý do: + Thừa: ▢`: the heading of the line, where the last part says nothing of itself.
    let text = |text: &str| label::at_head(text).filter(|l| l.field == Field::Text);
    // `Lý do ông ▢ không ký biên bản: ▢`
    let head = head.or_else(|| text(place.before)).or_else(|| text(place.head).filter(|_| place.colon));
    // `Bên B chịu mọi chi phí phát sinh là ▢`: a sentence about a side.
    let head = head.filter(|l| l.field != Field::PartyName || place.colon || clause.split(' ').count() <= SIDE_WORDS);
    let drawn = place.drawing.weight >= STRONG && named.is_none() && place.drawing.is_leader();
    // `Có hành vi “{hanh_vi}”`
    let quoted =
        |label: &Label<'_>| label.words.len() == place.before.len() && place.gap.trim_end().ends_with(['“', '"']);
    if let Some(label) = head.filter(|label| place.colon || drawn || quoted(label)) {
        return Some(told(label));
    }
    // `Địa chỉ: xã ▢ huyện ▢`: a place is told in several slots.
    let parts = place.entry.filter(|e| e.colon).and_then(|e| e.known);
    let parts = parts.filter(|l| matches!(l.field, Field::PersonAddress | Field::Place) && named.is_none());
    parts.map(|label| (label.field, By { row: label.row, spot: Spot::Label })).or_else(|| {
        let at = lies_in(place.before).filter(|_| named.is_none())?;
        Some((Field::Place, By::row(Table::Around, at, Spot::Label)))
    })
}

/// Most words before a blank that a side's name alone may have between them and the blank.
const SIDE_WORDS: usize = 5;

/// Whether the label right before a drawing asks for it: a placeholder in running text is asked
/// for by a preposition or a colon, not by the noun before it.
fn governs(label: Label<'_>, place: &Surroundings<'_>) -> bool {
    let apart = place.after.starts_with(['\t']) || place.after.starts_with("  ");
    let runs_on = !place.colon && !apart && place.after.trim_start().starts_with(char::is_alphabetic);
    match label.follows {
        Follows::Word => true,
        Follows::Leaf => AT.contains(label.words) || place.drawing.is_leader() || !runs_on,
        // `giao cho bên A ▢ tấn thép`: a side in the middle of a sentence asks for nothing.
        Follows::Open => {
            place.colon || (place.drawing.is_leader() && (!runs_on || place.head.len() == label.words.len()))
        }
    }
}

/// What a drawing that no words ask for most likely holds.
fn by_zone(view: &View<'_>, place: &Surroundings<'_>) -> Asked {
    let leads = || place.drawing.is_leader() && !place.colon && GROUNDS.longest(place.head).is_none();
    match place.zone {
        Zone::Letterhead => return (Field::PartyName, By::at(Spot::Letterhead)),
        Zone::Title if leads() => return (Field::Subject, By::at(Spot::UnderTitle)),
        _ => {}
    }
    let told = || TOLD.find(clause(place.before)).copied().or_else(|| ending(place.before, &AS_FOLLOWS));
    if let Some(words) = told().filter(|_| place.colon) {
        return (Field::Text, By::row(Table::Around, words, Spot::Label));
    }
    let named = place.colon || place.drawing.drawn_as == DrawnAs::Placeholder;
    if !named && place.before.split_whitespace().count() > 8 {
        return (Field::Text, By::at(Spot::Sentence));
    }
    let by = unknown(view, place).map(|words| By { row: TableRow::Unknown(words), spot: Spot::Label });
    (Field::Other, by.unwrap_or(By::at(Spot::Sentence)))
}

/// The words in whose place a drawing stands, if no row has them and no drawing or tag is among them.
fn unknown(view: &View<'_>, place: &Surroundings<'_>) -> Option<Span> {
    let start = place.drawing.span.start - place.gap.len() as u32;
    let words = clause(place.before);
    let own = place.gap.rfind(words).filter(|_| !words.is_empty());
    let own = own.map(|at| Span::new(start as usize + at, start as usize + at + words.len()));
    let span = own.or_else(|| place.entry.map(|entry| entry.label))?;
    let plain = !view.has_drawing(span) && !span.overlaps_any(&view.tags);
    let low = view.low(span);
    (plain && low.contains(char::is_alphabetic) && view.labels.named(low).is_none()).then_some(span)
}

/// `…, tại khoa ▢`: what follows `tại` is only the sort of place.
fn lies_in(before: &str) -> Option<&'static str> {
    let clause = before.rsplit([',', ';']).next().unwrap_or("").trim_start();
    let numbered = clause.rsplit(' ').next().is_some_and(|last| NUMBER.contains(last));
    AT.find(clause).copied().filter(|_| (2..=4).contains(&clause.split_whitespace().count()) && !numbered)
}

/// Whether a placeholder's name fits where a place is asked for.
fn lies_somewhere(field: &Field) -> bool {
    matches!(field, Field::Place | Field::PartyName | Field::PersonAddress | Field::PersonUnit)
}

/// Whether a placeholder's name fits where somebody is asked for.
fn is_somebody(field: &Field) -> bool {
    matches!(field, Field::PersonName | Field::PartyName | Field::PersonUnit | Field::PersonPosition)
}

/// Whether a label says less than the unit after its blank.
fn yields_to_unit(label: Label<'_>) -> bool {
    label.follows != Follows::Leaf
        || matches!(label.field, Field::Count | Field::Text | Field::Subject | Field::Other)
        || TOTALS.contains(&label.words)
        || AWAY.longest(label.words).is_some()
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

fn of_label(view: &View<'_>, label: Label<'_>, place: &Surroundings<'_>, named: Option<Field>) -> Field {
    let after = place.after.trim_start();
    match label.field {
        // `bàn giao cho {co_quan}`: words of a sentence say less than the name of a placeholder.
        Field::PersonName | Field::PartyName if label.follows == Follows::Word => {
            named.filter(is_somebody).unwrap_or(label.field)
        }
        Field::PersonUnit if place.zone == Zone::Letterhead => Field::PartyName,
        // `CCCD số ▢ cấp ngày ▢ tại ▢`: the office that issued it.
        Field::Place
            if AT.contains(label.words) && ISSUED.is_in_text(place.head.rsplit([';', '|']).next().unwrap_or("")) =>
        {
            Field::Other
        }
        // `Tại: [dv_dc_ttkt]`: the name of the placeholder knows better than a bare preposition.
        Field::Place if AT.contains(label.words) => {
            born(place).or(named.filter(lies_somewhere)).unwrap_or(Field::Place)
        }
        // `trụ sở chính [Tên Công ty]`
        Field::PersonAddress if !place.colon => named.filter(lies_somewhere).unwrap_or(label.field),
        // `Nội dung trao đổi như sau: ▢`
        Field::Subject if ends_with(place.before, &AS_FOLLOWS) => Field::Text,
        // `Ông/Bà: ▢ Chức vụ: ▢ Đại diện: ▢` asks whom the person speaks for.
        Field::PersonName if REPRESENTED.contains(label.words) && names_person(place.head) => Field::PersonUnit,
        // `1. Đại diện ▢` over a list of people names their side.
        Field::PersonName
            if REPRESENTED.contains(label.words) && after.is_empty() && people_follow(view, place.line) =>
        {
            Field::PartyName
        }
        // `Đại diện bên giao: ▢ Chức vụ: ▢` names a person.
        Field::PartyName if REPRESENTED.longest(place.head).is_some() && POSTS.is_in_text(after) => Field::PersonName,
        // `Có mặt: 40; vắng: ▢`
        Field::PersonName if AWAY.longest(label.words).is_some() && COUNTED.is_in_text(place.head) => Field::Count,
        // `Đại diện Công an xã: ▢`: the side is named already.
        Field::PartyName
            if place.colon
                && REPRESENTED
                    .longest(place.head)
                    .is_some_and(|len| ORGS.longest(place.head[len..].trim_start()).is_some())
                && !people_follow(view, place.line) =>
        {
            Field::PersonName
        }
        field => field,
    }
}

/// Whether a text ends with one of the phrases.
fn ends_with(text: &str, phrases: &Phrases<&'static str>) -> bool {
    ending(text, phrases).is_some()
}

/// The one of the phrases that a text ends with.
fn ending(text: &str, phrases: &Phrases<&'static str>) -> Option<&'static str> {
    let ends = text.rmatch_indices(' ').map(|(at, _)| &text[at + 1..]).take(LAST_WORDS).chain([text]);
    let mut found = ends.filter_map(|end| phrases.find(end).filter(|words| words.len() == end.len()));
    found.next().copied()
}

/// Words at the end of a text among which such a phrase is looked for.
const LAST_WORDS: usize = 3;

/// Whether a line names somebody before it comes to its last label.
fn names_person(head: &str) -> bool {
    phrase::names_somebody(head)
}

fn people_follow(view: &View<'_>, line: usize) -> bool {
    view.lines.get(line + 1).is_some_and(|next| {
        let body = view.body(next).trim_start();
        CALLS.longest(body).is_some()
    })
}

/// `Sinh ngày … tại: ▢` asks for the place of birth.
fn born(place: &Surroundings<'_>) -> Option<Field> {
    BORN.longest(place.head).map(|_| Field::PersonAddress)
}

/// What tells that a drawing that begins its line stands in a list of people: `2. ▢ Thành viên`.
fn person(view: &View<'_>, place: &Surroundings<'_>, above: Option<(usize, Field)>) -> Option<By> {
    if !(place.zone.is_body() || place.zone == Zone::Title) || cells::heading(view, place.line).is_some() {
        return None;
    }
    if above.is_some_and(|(line, field)| field == Field::PersonName && is_item_above(view, line, place.line)) {
        return Some(By::at(Spot::Item));
    }
    let listed = place.line > 0 && is_item_above(view, place.line - 1, place.line);
    let text = line_above(view, place.line).unwrap_or("");
    let item = listed.then(|| begins_person(text)).flatten();
    item.or_else(|| {
        let named = label::counter(place.after.trim_start()).is_none() && !place.after.trim().is_empty();
        let (_, by) = headed(view, text).filter(|(field, _)| named && *field == Field::PersonName)?;
        Some(by)
    })
}

/// By what an item of a list begins with somebody.
fn begins_person(low: &str) -> Option<By> {
    let lists = [&CALLS, &RANKS, &DEGREES];
    let people = lists.iter().find_map(|list| list.find(low)).map(|words| (Table::People, *words));
    let labels = || label::of_name(low).map(|words| (Table::Labels, words));
    people.or_else(labels).map(|(table, words)| By::row(table, words, Spot::Item))
}

/// What the heading on the line above asks the lines below it for.
fn headed(view: &View<'_>, above: &str) -> Option<Asked> {
    let above = without_notes(above);
    let heading = bare(above);
    if let Some(words) = ending(heading, &AGAINST).filter(|_| above.ends_with(':')) {
        return Some((Field::PartyName, By::row(Table::Around, words, Spot::Under)));
    }
    let label = view.labels.heading(heading);
    let comprises = || above.rsplit(' ').next().is_some_and(|last| COMPRISES.contains(last));
    let label = label.filter(|_| above.ends_with(':') || comprises())?;
    let field = match label.field {
        Field::PartyName => Field::PersonName,
        // Lines under `Nội dung cuộc họp:` are for the account, not for what it is about.
        Field::Subject => Field::Text,
        field => field,
    };
    Some((field, By { row: label.row, spot: Spot::Under }))
}

/// A drawing that is all of its line.
fn alone(view: &View<'_>, place: &Surroundings<'_>, named: Option<Asked>, above: Option<(usize, Field)>) -> Asked {
    match place.zone {
        Zone::Signature => return (Field::SignatureName, By::at(Spot::Signature)),
        Zone::Letterhead => return of_letterhead(view, place, named),
        Zone::Title if cells::heading(view, place.line).is_none() => {
            return named.unwrap_or((Field::Subject, By::at(Spot::UnderTitle)));
        }
        _ => {}
    }
    if let Some(field) = view.paragraph(place.line).cell.and_then(|cell| people_cells::field_of_column(view, cell)) {
        return (field, By::at(Spot::Column));
    }
    if let Some(asked) = in_cell(view, place, named) {
        return asked;
    }
    // An item of a list asks for what the item above asked for.
    if let Some((line, field)) = above
        && is_item_above(view, line, place.line)
    {
        return (field, By::at(Spot::Item));
    }
    let above = line_above(view, place.line).unwrap_or("");
    if let Some(asked) = headed(view, above).or_else(|| hinted(view, line_below(view, place)?)) {
        return asked;
    }
    // What is told below a heading is for the account.
    named
        .filter(|named| {
            !matches!(named.0, Field::Place | Field::PartyName | Field::Money | Field::ReferenceNumber | Field::Subject)
        })
        .unwrap_or((Field::Text, By::at(Spot::Alone)))
}

/// A drawing that is all of a line of the letterhead.
fn of_letterhead(view: &View<'_>, place: &Surroundings<'_>, named: Option<Asked>) -> Asked {
    let numbered = place.drawing.drawn_as == DrawnAs::Placeholder && label::is_number(view.raw(place.drawing.span));
    let named = named.filter(|named| named.0 != Field::PersonName);
    let field = if numbered { Field::ReferenceNumber } else { Field::PartyName };
    named.unwrap_or((field, By::at(Spot::Letterhead)))
}

/// A drawing that is all of a cell below the heading of a column or beside a label.
fn in_cell(view: &View<'_>, place: &Surroundings<'_>, named: Option<Asked>) -> Option<Asked> {
    let own = view.paragraph(place.line).cell?;
    if let Some(label) = beside(view, own) {
        return Some((label.field, By { row: label.row, spot: Spot::Cell }));
    }
    let cell = cells::heading_cell(view, place.line)?;
    let heading = bare(cells::text_of(view, cell));
    let label = view.labels.at_end(heading).or_else(|| label::at_head(heading));
    let below = view.document.cells[own as usize].row > view.document.cells[cell as usize].row;
    let spot = if below { Spot::Column } else { Spot::Cell };
    if let Some(field) = in_people(view, own, heading).filter(|_| below) {
        return Some((field, By::at(spot)));
    }
    let told = label.map(|label| match label.field {
        // Items of a list are told below `Nội dung`.
        Field::Subject if below && MATTERS.contains(heading) => (Field::Text, By { row: label.row, spot }),
        field => (field, By { row: label.row, spot }),
    });
    let unit = || label::unit(heading).map(|(noun, field)| (field, By::row(Table::Counters, noun, spot)));
    // A heading that is itself to be filled in has no words.
    let unknown = Some(cells::words_of(view, cell)).filter(|&words| !view.has_drawing(words));
    let other = (Field::Other, By { row: unknown.map_or(TableRow::None, TableRow::Unknown), spot });
    Some(told.or(named).or_else(unit).unwrap_or(other))
}

/// Cells of a row of a label, a colon and its value.
const LABELLED: usize = 3;

/// The label to the left of a cell that says more than the words of the table: `Giám đốc dự án | ▢`.
fn beside(view: &View<'_>, cell: u32) -> Option<Label<'static>> {
    let left = cells::left(view, cell).filter(|left| !cells::is_label(view, left) && !left.is_empty())?;
    let narrow = cells::row_of(view.document, cell).len() <= LABELLED && !cells::is_value_of_column(view, cell);
    let known = label::at_head(left).filter(|_| narrow && view.document.cells[cell as usize].col <= LABELLED as u32);
    known.filter(|_| left.split_whitespace().count() <= LABEL_WORDS)
}

/// Most words of a label in a cell.
const LABEL_WORDS: usize = 8;

/// What a cell of a table of people holds: `Tên` beside `Chức vụ`; in one without headings the name stands
/// behind the column of `Ông`.
fn in_people(view: &View<'_>, cell: u32, heading: &str) -> Option<Field> {
    let top = view.grid.top(cell)?;
    let first = cells::row_of(view.document, top).first().map(|&first| cells::text_of(view, first));
    // The first row is one of the list, and no heading.
    if first.is_some_and(|first| first.starts_with(|c: char| c.is_ascii_digit())) {
        let behind = || cells::left(view, top).is_some_and(|left| ADDRESSES.contains(left));
        return if ADDRESSES.contains(heading) { Some(Field::Other) } else { behind().then_some(Field::PersonName) };
    }
    let mut others = cells::row_of(view.document, top)
        .iter()
        .filter_map(|&c| label::column(cells::text_of(view, c)).map(|found| found.1));
    NAMES
        .contains(heading)
        .then(|| others.any(|c| c != Column::Name))
        .filter(|&people| people)
        .map(|_| Field::PersonName)
}

/// Whether `line` is the list item right above `next`, in a list of people or subjects.
fn is_item_above(view: &View<'_>, line: usize, next: usize) -> bool {
    line + 1 == next && lists::list_mark(view.raw(view.lines[next].span)) > 0 && view.siblings(line, next)
}
