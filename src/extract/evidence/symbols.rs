//! How the symbols of cited documents are typed, and which documents the minutes rest on.

use crate::record::{BLANK, Record, Reference};

use super::super::lexicon::evidence::RESTS_ON;
use super::super::view::View;
use super::near::{NEAR, beside};

/// References in sentences that say what the minutes rest on, as indices.
pub(super) fn grounds(view: &View<'_>, record: &Record) -> Vec<usize> {
    let found = record.references.iter().enumerate().filter(|(_, r)| rests_on(view, r));
    found.map(|(index, _)| index).collect()
}

fn rests_on(view: &View<'_>, reference: &Reference) -> bool {
    let (before, _) = beside(view, reference.span, NEAR);
    let sentence = before.rsplit(". ").next().unwrap_or(before);
    sentence.trim_start_matches(|c: char| !c.is_alphabetic()).starts_with(RESTS_ON)
}

/// References whose symbol is not typed in its normal form, as indices.
pub(super) fn untidy(view: &View<'_>, record: &Record) -> Vec<usize> {
    let found = record.references.iter().enumerate().filter(|(_, r)| is_untidy(view, r));
    found.map(|(index, _)| index).collect()
}

fn is_untidy(view: &View<'_>, reference: &Reference) -> bool {
    let symbol = reference.symbol.as_str();
    if reference.form || symbol.contains(BLANK) || !symbol.contains(['/', '-']) {
        return false;
    }
    let written = view.raw(reference.span);
    // Digits written over the dots of a form are another matter.
    !(written.contains(symbol) || written.contains(['…', '_']) || written.contains(".."))
}
