//! What a drawing should have held, by the words around it.

use crate::document::Span;
use crate::extract::label::{self, Label};
use crate::extract::layout::{self, clause};
use crate::extract::lexicon::around::{AS_FOLLOWS, ISSUED_BY, POSTS, TOLD};
use crate::extract::lexicon::evidence::REPRESENTED;
use crate::extract::lexicon::phrases::{DAY, GROUNDS};
use crate::extract::view::View;
use crate::extract::zones::Zone;
use crate::record::{By, DrawnAs, Field, Spot, Table, TableRow};

use super::alone::alone;
use super::labelled::{hinted, labelled};
use super::listed::person;
use super::surroundings::{Asked, Surroundings, ending, ends_with};

/// What the drawing should have held: what its neighbours say, else its label, else its zone. `name` is what a
/// placeholder is named for.
pub(super) fn field(
    view: &View<'_>,
    place: &Surroundings<'_>,
    name: Option<(Field, TableRow)>,
    above: Option<(usize, Field)>,
) -> Asked {
    let placeholder = place.drawing.drawn_as == DrawnAs::Placeholder;
    if placeholder && (stands_before_name(view, place) || is_label(view, place)) {
        return (Field::Other, By::at(Spot::Name));
    }
    let named = name.map(|(field, row)| (field, By { row, spot: Spot::Name }));
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
