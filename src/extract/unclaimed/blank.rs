//! Whether dots, lines or a leader tab stand for a value rather than for an ending, a rule or prose.

use crate::extract::cells;
use crate::extract::drawings::{STRONG, is_dash};
use crate::extract::label::{self, Label};
use crate::extract::layout;
use crate::extract::lexicon::around::AND_SO_ON;
use crate::extract::lexicon::labels::Follows;
use crate::extract::view::View;
use crate::extract::zones::{Segment, Zone};
use crate::record::{DrawnAs, Field};

use super::surroundings::{Surroundings, bare, content_follows, line_above};

/// Whether dots, lines or a leader tab stand for a value rather than for an ending, a rule or prose.
pub(super) fn is_blank(view: &View<'_>, segment: &Segment, place: &Surroundings<'_>) -> bool {
    let drawing = place.drawing;
    if drawing.weight < 2
        || ends_a_list(place)
        || is_contents(place)
        || is_residue(place)
        || is_rule(view, segment, place)
    {
        return false;
    }
    let label = place.label;
    if drawing.drawn_as == DrawnAs::Underscores && view.raw(drawing.span).trim().is_empty() {
        return is_line_to_write_on(view, segment, place, label);
    }
    let counted = label::counter(place.after.trim_start()).is_some();
    if drawing.weight < STRONG {
        return is_faint_blank(view, place, label, counted);
    }
    if drawing.drawn_as == DrawnAs::Tab {
        return is_tab_blank(view, segment, place, label) || counted;
    }
    let asks = label.is_some() || counted || place.colon;
    // A leader after what is already the value.
    asks || !(place.after.trim().is_empty() && has_value(if place.follows { place.gap } else { place.head }))
}

/// A border or a drawn line under or after a label; others part one thing from the next.
fn is_line_to_write_on(view: &View<'_>, segment: &Segment, place: &Surroundings<'_>, label: Option<Label<'_>>) -> bool {
    if place.colon || label.is_some() && !place.head.is_empty() {
        return true;
    }
    let alone = place.head.is_empty() && place.after.trim().is_empty();
    if !alone || !(place.zone.is_body() || place.zone == Zone::Closing) {
        return false;
    }
    let Some(above) = line_above(view, place.line).filter(|above| above.ends_with(':')) else {
        return cells::heading(view, place.line).is_some();
    };
    // A rule under a heading whose content or whose labels stand below it.
    let known = label::at_head(bare(above)).or_else(|| view.labels.at_end(bare(above)));
    let last = view.line_at(place.drawing.span.end - 1);
    let labels = || view.lines.get(last + 1).is_some_and(|next| view.label(next).is_some());
    known.is_some_and(|label| label.follows != Follows::Open) || labels() || !content_follows(view, segment, last)
}

/// Marks between a value and the label behind it.
const BETWEEN: [char; 7] = [' ', '\t', '-', ',', ';', '.', '+'];

/// `…` or `...` alone: only where a label, a unit or an emptied line asks for a value.
fn is_faint_blank(view: &View<'_>, place: &Surroundings<'_>, label: Option<Label<'_>>, counted: bool) -> bool {
    let after = place.after.trim_start();
    let ends = after.is_empty()
        || after.starts_with([')', ';', ',', '|'])
        || layout::begins_with(view, after.trim_start_matches(BETWEEN)).is_some();
    let spaced = place.gap.ends_with([' ', '\t', ':']) || place.gap.is_empty();
    let asked = match label {
        Some(label) => {
            (ends && (place.colon || (spaced && label.follows != Follows::Open)))
                || (spaced && label.follows == Follows::Word)
                || counted
        }
        None => (place.colon && ends) || (counted && spaced),
    };
    let alone = place.head.is_empty() && after.is_empty() && place.drawing.weight >= 3 && place.zone.is_body();
    (asked && !is_quoted(place)) || alone
}

/// A leader tab: after a label, or alone on its line; not after a value or a heading.
fn is_tab_blank(view: &View<'_>, segment: &Segment, place: &Surroundings<'_>, label: Option<Label<'_>>) -> bool {
    if place.head.is_empty() {
        return place.zone != Zone::Signature || !place.after.trim().is_empty();
    }
    if view.raw(place.drawing.span).contains('\n') {
        return true;
    }
    let party = matches!(label, Some(l) if l.field == Field::PartyName)
        || label::at_head(place.head).is_some_and(|l| l.field == Field::PartyName);
    match label.or_else(|| place.colon.then(|| label::at_head(place.head)).flatten()) {
        Some(l) if l.follows == Follows::Open && !party => {
            !(place.after.trim().is_empty() && content_follows(view, segment, place.line))
        }
        Some(_) => true,
        None => place.colon && !(place.after.trim().is_empty() && content_follows(view, segment, place.line)),
    }
}

/// `sách, vở, .....` and `v.v…`: the list could go on, nothing is missing.
fn ends_a_list(place: &Surroundings<'_>) -> bool {
    let gap = place.gap.trim_end();
    let after = place.after.trim_start();
    let closes = after.is_empty() || after.starts_with([')', '.', '”', '"', ']', ';', '/']);
    let listed = gap.ends_with([',', ';']) && place.before.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    AND_SO_ON.iter().any(|words| gap.ends_with(words)) || (listed && closes)
}

/// A line of a table of contents: words, a long leader, a page number.
fn is_contents(place: &Surroundings<'_>) -> bool {
    let after = place.after.trim();
    let page = (1..=4).contains(&after.len()) && after.bytes().all(|b| b.is_ascii_digit());
    page && place.drawing.weight >= 5 && !place.colon && !place.head.is_empty() && !has_value(place.head)
}

/// A value typed over the dots, `Họ tên: ....Lò Văn A....`: the leader is left from the form.
fn is_residue(place: &Surroundings<'_>) -> bool {
    place.after.trim().is_empty()
        && !place.colon
        && place.label.is_none()
        && place.follows
        && place.gap.starts_with(char::is_alphanumeric)
        && place.gap.ends_with(char::is_alphanumeric)
        && has_value(place.head)
}

/// A line of only underscores or dashes under the letterhead, the title or a heading in the middle, or above notes.
fn is_rule(view: &View<'_>, segment: &Segment, place: &Surroundings<'_>) -> bool {
    // `--- BIÊN BẢN HỌP ---`
    let ornament = view.raw(place.drawing.span).chars().all(is_dash);
    if ornament
        && matches!(place.zone, Zone::Letterhead | Zone::Title)
        && place.drawing.drawn_as == DrawnAs::Underscores
    {
        return true;
    }
    if place.drawing.drawn_as != DrawnAs::Underscores || !place.head.is_empty() || !place.after.trim().is_empty() {
        return false;
    }
    let centred = view.paragraph(place.line).centred;
    // Above the notes of a form.
    let last = view.line_at(place.drawing.span.end.saturating_sub(1));
    centred
        || last + 1 == segment.notes && segment.notes < segment.lines.end
        || matches!(place.zone, Zone::Letterhead | Zone::Title)
}

fn is_quoted(place: &Surroundings<'_>) -> bool {
    let opened =
        place.head.matches('“').count() > place.head.matches('”').count() || place.head.matches('"').count() % 2 == 1;
    let letters = |text: &str| text.trim().chars().any(char::is_alphabetic);
    opened && letters(place.head) && letters(place.after)
}

/// Whether words follow the last colon: the line already gives its value.
fn has_value(head: &str) -> bool {
    head.rsplit_once(':').is_some_and(|(_, value)| value.chars().any(char::is_alphanumeric))
}
