//! How the symbols of cited documents are typed.

use crate::record::{BLANK, Record, Reference};

use super::super::view::View;

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
