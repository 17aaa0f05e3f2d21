//! What the label at the side of a drawing asks for, or a hint behind it.

use crate::extract::drawings::STRONG;
use crate::extract::label::{self, Label};
use crate::extract::layout::clause;
use crate::extract::lexicon::around::{AS_FOLLOWS, ASKS, AT, BORN, COUNTED, ISSUED, POSTS};
use crate::extract::lexicon::evidence::{AWAY, NUMBER, REPRESENTED};
use crate::extract::lexicon::headings::ORGS;
use crate::extract::lexicon::labels::Follows;
use crate::extract::lexicon::labels::counters::TOTALS;
use crate::extract::lexicon::people::CALLS;
use crate::extract::people::phrase;
use crate::extract::view::View;
use crate::extract::zones::Zone;
use crate::record::{By, Field, Spot, Table};

use super::surroundings::{Asked, Surroundings, ends_with};

/// What a hint in brackets behind a drawing asks for: `▢ (ghi rõ họ tên)`.
pub(super) fn hinted(view: &View<'_>, after: &str) -> Option<Asked> {
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

/// What the unit after it, the label at its side or the head of its clause ask for.
pub(super) fn labelled(
    view: &View<'_>,
    place: &Surroundings<'_>,
    counted: Option<Asked>,
    named: Option<Asked>,
) -> Option<Asked> {
    let told = |label: Label<'_>| {
        let field = of_label(view, label, place, named.map(|named| named.0));
        let own = named.filter(|named| named.0 == field && field != label.field);
        own.unwrap_or((field, By { row: label.row, spot: Spot::Label }))
    };
    let end = at_end(place);
    // A unit after the blank says more than a word of the sentence before it, money more than any label.
    if let Some(counted) = counted.filter(|counted| counted.0 == Field::Money || end.is_none_or(yields_to_unit)) {
        return Some(counted);
    }
    if let Some(label) = end.filter(|l| governs(*l, place)) {
        return Some(told(label));
    }
    if label::is_paper(clause(place.before)) {
        return Some((Field::ReferenceNumber, By::at(Spot::Citation)));
    }
    let drawn = place.drawing.weight >= STRONG && named.is_none() && place.drawing.is_leader();
    // `Có hành vi “{hanh_vi}”`
    let quoted =
        |label: &Label<'_>| label.words.len() == place.before.len() && place.gap.trim_end().ends_with(['“', '"']);
    if let Some(label) = at_head(place).filter(|label| place.colon || drawn || quoted(label)) {
        return Some(told(label));
    }
    part_of_place(place).filter(|_| named.is_none())
}

/// The label right before a drawing.
fn at_end<'v>(place: &Surroundings<'v>) -> Option<Label<'v>> {
    // `Tổng số học sinh lớp: ▢`: all that stands before a colon is the label.
    let longer =
        |l: &Label<'_>| place.colon && l.follows == Follows::Word && label::at_head(clause(place.before)).is_some();
    let end = place.label.map(|label| label::governing(place.before, label)).filter(|l| !longer(l));
    let ends = place.colon && !place.after.trim_start().starts_with(char::is_alphabetic);
    let over = |label| Some(label).filter(|_| ends).and_then(|label| label::over(clause(place.before), label));
    end.map(|label| over(label).unwrap_or(label))
}

/// The label that the clause before a drawing begins with, or its line.
fn at_head(place: &Surroundings<'_>) -> Option<Label<'static>> {
    let clause = clause(place.before);
    let words = clause.split(' ').count();
    // `3 ngày, kể từ ngày …` is no label of a date.
    let head =
        label::at_head(clause).filter(|l| l.field != Field::DateDate || words <= if place.colon { 5 } else { 3 });
    // `Lý do: + Thừa: ▢`: the heading of the line, where the last part says nothing of itself.
    let text = |text: &str| label::at_head(text).filter(|l| l.field == Field::Text);
    // `Lý do ông ▢ không ký biên bản: ▢`
    let head = head.or_else(|| text(place.before)).or_else(|| text(place.head).filter(|_| place.colon));
    // `Bên B chịu mọi chi phí phát sinh là ▢`: a sentence about a side.
    head.filter(|l| l.field != Field::PartyName || place.colon || words <= SIDE_WORDS)
}

/// What a drawing holds that is a part of a place.
fn part_of_place(place: &Surroundings<'_>) -> Option<Asked> {
    // `Địa chỉ: xã ▢ huyện ▢`: a place is told in several slots.
    let parts = place.entry.filter(|e| e.colon).and_then(|e| e.known);
    let parts = parts.filter(|l| matches!(l.field, Field::PersonAddress | Field::Place));
    let told = parts.map(|label| (label.field, By { row: label.row, spot: Spot::Label }));
    told.or_else(|| Some((Field::Place, By::row(Table::Around, lies_in(place.before)?, Spot::Label))))
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

/// `…, tại khoa ▢`: what follows `tại` is only the sort of place.
fn lies_in(before: &str) -> Option<&'static str> {
    let clause = before.rsplit([',', ';']).next().unwrap_or("").trim_start();
    let numbered = clause.rsplit(' ').next().is_some_and(|last| NUMBER.contains(last));
    AT.find(clause).copied().filter(|_| (2..=4).contains(&clause.split_whitespace().count()) && !numbered)
}

/// Whether a label says less than the unit after its blank.
fn yields_to_unit(label: Label<'_>) -> bool {
    label.follows != Follows::Leaf
        || matches!(label.field, Field::Count | Field::Text | Field::Subject | Field::Other)
        || TOTALS.contains(&label.words)
        || AWAY.longest(label.words).is_some()
}

/// What a label at the side asks for, by the words around it and the field by which a placeholder is `named`.
fn of_label(view: &View<'_>, label: Label<'_>, place: &Surroundings<'_>, named: Option<Field>) -> Field {
    match label.field {
        // `bàn giao cho {co_quan}`: words of a sentence say less than the name of a placeholder.
        Field::PersonName | Field::PartyName if label.follows == Follows::Word => {
            named.filter(is_somebody).unwrap_or(label.field)
        }
        Field::PersonName => of_person(view, label, place),
        Field::PartyName => of_party(view, place),
        Field::Place if AT.contains(label.words) => of_place(place, named),
        Field::PersonUnit if place.zone == Zone::Letterhead => Field::PartyName,
        // `trụ sở chính [Tên Công ty]`
        Field::PersonAddress if !place.colon => named.filter(lies_somewhere).unwrap_or(label.field),
        // `Nội dung trao đổi như sau: ▢`
        Field::Subject if ends_with(place.before, &AS_FOLLOWS) => Field::Text,
        field => field,
    }
}

/// What the label of a person asks for.
fn of_person(view: &View<'_>, label: Label<'_>, place: &Surroundings<'_>) -> Field {
    let speaks = REPRESENTED.contains(label.words);
    // `Ông/Bà: ▢ Chức vụ: ▢ Đại diện: ▢` asks whom the person speaks for.
    if speaks && phrase::names_somebody(place.head) {
        return Field::PersonUnit;
    }
    // `1. Đại diện ▢` over a list of people names their side.
    if speaks && place.after.trim_start().is_empty() && people_follow(view, place.line) {
        return Field::PartyName;
    }
    // `Có mặt: 40; vắng: ▢`
    let counts = AWAY.longest(label.words).is_some() && COUNTED.is_in_text(place.head);
    if counts { Field::Count } else { Field::PersonName }
}

/// What the label of a side asks for.
fn of_party(view: &View<'_>, place: &Surroundings<'_>) -> Field {
    let Some(len) = REPRESENTED.longest(place.head) else { return Field::PartyName };
    // `Đại diện bên giao: ▢ Chức vụ: ▢` names a person.
    let posted = || POSTS.is_in_text(place.after.trim_start());
    // `Đại diện Công an xã: ▢`: the side is named already.
    let told = || ORGS.longest(place.head[len..].trim_start()).is_some();
    let person = posted() || place.colon && told() && !people_follow(view, place.line);
    if person { Field::PersonName } else { Field::PartyName }
}

/// What a bare preposition of a place asks for.
fn of_place(place: &Surroundings<'_>, named: Option<Field>) -> Field {
    // `CCCD số ▢ cấp ngày ▢ tại ▢`: the office that issued it.
    if ISSUED.is_in_text(place.head.rsplit([';', '|']).next().unwrap_or("")) {
        return Field::Other;
    }
    // `Sinh ngày … tại: ▢` asks for the place of birth.
    if BORN.longest(place.head).is_some() {
        return Field::PersonAddress;
    }
    // `Tại: [dv_dc_ttkt]`: the name of the placeholder knows better.
    named.filter(lies_somewhere).unwrap_or(Field::Place)
}

/// Whether a placeholder's name fits where a place is asked for.
fn lies_somewhere(field: &Field) -> bool {
    matches!(field, Field::Place | Field::PartyName | Field::PersonAddress | Field::PersonUnit)
}

/// Whether a placeholder's name fits where somebody is asked for.
fn is_somebody(field: &Field) -> bool {
    matches!(field, Field::PersonName | Field::PartyName | Field::PersonUnit | Field::PersonPosition)
}

/// Whether the line below begins with somebody.
fn people_follow(view: &View<'_>, line: usize) -> bool {
    view.lines.get(line + 1).is_some_and(|next| {
        let body = view.body(next).trim_start();
        CALLS.longest(body).is_some()
    })
}
