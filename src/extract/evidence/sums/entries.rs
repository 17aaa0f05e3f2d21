//! Rows and lines that say what they are a sum of: totals, taxes, what is to be paid.

use crate::document::Span;
use crate::extract::label;
use crate::extract::layout;
use crate::extract::lexicon::sums::{ENTRIES, Entry, TAXES, TOTALS};
use crate::extract::view::{TokenKind, View};
use crate::extract::words;
use crate::normalise::collapsed;
use crate::record::{Reckoning, WrongSum};

use super::amount::{self, money};
use super::table::said;

/// What a folded label is a sum of; `None` for goods.
pub(super) fn entry(text: &str) -> Option<Entry> {
    let text = collapsed(text);
    let text = text.trim_matches([' ', ':', '.', ';', '-', '+', '*']);
    let bare = label::without_hint(text).unwrap_or(text).trim_end_matches([' ', ':']);
    // All of it may stand in brackets.
    let hint = text.strip_prefix(bare).unwrap_or_default();
    if TOTALS.contains(&bare) {
        // With or without the tax: a sum of more or of less.
        let taxed = TAXES.iter().any(|tax| words::has(hint, tax));
        return Some(if taxed { Entry::Gross } else { Entry::Total });
    }
    ENTRIES.find(text).map(|(_, entry)| *entry)
}

/// Two amounts that differ by rounding at most: by one, or where one is rounded to thousands.
pub(super) fn close_enough(a: u64, b: u64) -> bool {
    let off = a.abs_diff(b);
    off <= 1 || off < 1000 && a >= 100_000 && (a.is_multiple_of(1000) || b.is_multiple_of(1000))
}

/// Rates of the value added tax, in percent.
const RATES: [u64; 3] = [5, 8, 10];

/// Whether one amount is the other with the tax.
pub(super) fn is_taxed(net: u64, gross: u64) -> bool {
    let with = |net: u64, rate: u64| net.saturating_mul(100 + rate) / 100;
    RATES.iter().any(|&rate| close_enough(with(net, rate), gross) || close_enough(with(gross, rate), net))
}

/// A label with its amount, in a row of a table or on a line.
struct Stated {
    entry: Entry,
    amount: u64,
    span: Span,
}

/// The amount of a row, when it is the only one, with what the row's label says of it.
fn of_row(view: &View<'_>, row: &[u32]) -> Option<Stated> {
    let cells = row.iter().map(|&cell| &view.document.cells[cell as usize]);
    let mut texts = cells.clone().map(|cell| said(view, cell));
    let entry = entry(texts.find(|text| text.contains(char::is_alphabetic))?)?;
    let mut amounts = cells.filter_map(|cell| Some((money(said(view, cell))?, view.trimmed(cell.span))));
    let (amount, span) = amounts.next_back()?;
    amounts.next().is_none().then_some(Stated { entry, amount: amount.value, span })
}

/// What the labels of a line state, up to the last amount: `Tổng giá trị: 1.000.000 đồng (Bằng chữ: …)`. Figures of
/// another sort, such as `Chiết khấu: 5%`, part what stands before them from what follows.
fn of_line(view: &View<'_>, line: usize) -> Vec<Option<Stated>> {
    let tokens = view.body_tokens(line);
    let end = view.lines[line].span.end;
    let is_money = |at: usize| {
        let figure = view.is_symbol(at, ':') && at + 1 < tokens.end && view.kind(at + 1) == Some(TokenKind::Number);
        let amount = || amount::leading(view.low(Span { start: view.tokens[at + 1].span.start, end }));
        figure && amount().is_some_and(|(amount, _)| amount.value >= LEAST)
    };
    let open = view.lines[line].colon.is_some() && view.cell(line).is_none();
    if !(open && tokens.clone().any(is_money)) {
        return Vec::new();
    }
    let figures = |entry: &layout::Entry<'_>| view.low(entry.place).contains(|c: char| c.is_ascii_digit());
    let entries = layout::entries(view, line).into_iter().filter(figures);
    let mut found: Vec<Option<Stated>> = entries.map(|entry| stated(view, &entry)).collect();
    found.truncate(found.iter().rposition(Option::is_some).map_or(0, |last| last + 1));
    found
}

/// The amount that stands in the place of a label, where the label is of a sum.
fn stated(view: &View<'_>, labelled: &layout::Entry<'_>) -> Option<Stated> {
    let text = view.low(labelled.place);
    let start = text.len() - text.trim_start().len();
    let (amount, rest) = amount::leading(text.trim_start())?;
    let unit = rest.split(['(', ';', ',']).next().unwrap_or("").trim();
    let end = text.len() - rest.len();
    let money = labelled.colon && amount.value >= LEAST && (unit.is_empty() || amount::is_unit(unit));
    let entry = entry(Some(view.low(labelled.label)).filter(|_| money)?)?;
    Some(Stated { entry, amount: amount.value, span: labelled.place.part(start, end) })
}

/// The least amount of money that a line states: a smaller number counts things.
const LEAST: u64 = 1000;

/// Sums before the tax, the tax and sums with it, one under the other in a table, that do not agree.
pub(super) fn taxed_rows(view: &View<'_>, table: u32) -> Vec<WrongSum> {
    let row = |cell: &u32| view.document.cells[*cell as usize].row;
    let cells = &view.document.tables[table as usize].cells;
    wrong(cells.chunk_by(|a, b| row(a) == row(b)).map(|row| of_row(view, row)))
}

/// The same on lines.
pub(super) fn taxed_lines(view: &View<'_>, lines: std::ops::Range<usize>) -> Vec<WrongSum> {
    wrong(lines.flat_map(|line| {
        let stated = of_line(view, line);
        // A line that states nothing parts those above it from those below.
        let parts = stated.is_empty().then_some(None);
        stated.into_iter().chain(parts)
    }))
}

fn wrong(entries: impl Iterator<Item = Option<Stated>>) -> Vec<WrongSum> {
    let (mut found, mut before) = (Vec::new(), [None, None]);
    for stated in entries {
        let is_gross = |entry| matches!(entry, Entry::Total | Entry::Gross);
        if let ([Some((Entry::Net | Entry::Total, net)), Some((Entry::Tax, tax))], Some(gross)) = (before, &stated) {
            let right = u64::saturating_add(net, tax);
            if is_gross(gross.entry) && !close_enough(right, gross.amount) {
                found.push(WrongSum { span: gross.span, how: Reckoning::Tax, stated: gross.amount, right });
            }
        }
        before = [before[1], stated.map(|stated| (stated.entry, stated.amount))];
    }
    found
}

/// The total that the line after a table states, where it is not the sum of its amounts.
pub(super) fn under(view: &View<'_>, line: usize, right: u64) -> Option<WrongSum> {
    let stated =
        of_line(view, line).into_iter().flatten().find(|stated| matches!(stated.entry, Entry::Total | Entry::Net))?;
    let wrong = !close_enough(right, stated.amount) && !is_taxed(right, stated.amount);
    wrong.then_some(WrongSum { span: stated.span, how: Reckoning::Column, stated: stated.amount, right })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_sums_are_told_from_goods() {
        for (text, expected) in [
            ("tổng cộng:", Some(Entry::Total)),
            ("cộng", Some(Entry::Total)),
            ("(đã ký)", None),
            ("(tổng cộng)", Some(Entry::Total)),
            ("tổng cộng (đã gồm vat)", Some(Entry::Gross)),
            ("tổng cộng (đồng)", Some(Entry::Total)),
            ("thuế gtgt 8%", Some(Entry::Tax)),
            ("cộng tiền hàng", Some(Entry::Net)),
            ("tổng cộng tiền thanh toán", Some(Entry::Gross)),
            ("tổng cộng phần i", Some(Entry::Other)),
            ("chiết khấu 5%", Some(Entry::Other)),
            ("máy in", None),
            ("công lắp đặt", None),
        ] {
            assert_eq!(entry(text), expected, "{text}");
        }
    }

    #[test]
    fn rounding_and_the_tax_are_no_mistakes() {
        assert!(close_enough(999_999, 1_000_000) && close_enough(1_234_567, 1_235_000));
        assert!(!close_enough(1_300_000, 1_400_000) && !close_enough(12, 14));
        assert!(is_taxed(1_000_000, 1_100_000) && is_taxed(1_080_000, 1_000_000));
        assert!(!is_taxed(1_300_000, 1_400_000));
    }
}
