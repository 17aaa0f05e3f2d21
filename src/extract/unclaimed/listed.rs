//! What a drawing in a list or below a heading should have held.

use crate::extract::cells;
use crate::extract::label;
use crate::extract::layout::without_notes;
use crate::extract::lexicon::around::AGAINST;
use crate::extract::lexicon::bodies::COMPRISES;
use crate::extract::lexicon::people::{CALLS, DEGREES, RANKS};
use crate::extract::lists;
use crate::extract::view::View;
use crate::extract::zones::Zone;
use crate::record::{By, Field, Spot, Table};

use super::surroundings::{Asked, Surroundings, bare, ending, line_above};

/// What tells that a drawing that begins its line stands in a list of people: `2. ▢ Thành viên`.
pub(super) fn person(view: &View<'_>, place: &Surroundings<'_>, above: Option<(usize, Field)>) -> Option<By> {
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
pub(super) fn headed(view: &View<'_>, above: &str) -> Option<Asked> {
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

/// Whether `line` is the list item right above `next`, in a list of people or subjects.
pub(super) fn is_item_above(view: &View<'_>, line: usize, next: usize) -> bool {
    line + 1 == next && lists::list_mark(view.raw(view.lines[next].span)) > 0 && view.siblings(line, next)
}
