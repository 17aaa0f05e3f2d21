//! Sums and products that do not agree with their parts: in tables of goods, under them, in lines.

mod amount;
mod entries;
mod goods;
mod lines;
mod table;

use crate::record::WrongSum;

use super::super::view::View;
use super::super::zones::Segment;

pub(super) use goods::uncounted;

/// Most that are kept of a record.
const MOST: usize = 20;

/// Every sum of one set of minutes that is understood and wrong, in document order.
pub(super) fn find(view: &View<'_>, segment: &Segment) -> Vec<WrongSum> {
    let lines = segment.under_title()..segment.lines.end;
    let mut found: Vec<WrongSum> = entries::taxed_lines(view, lines.clone());
    // Each table is read once, at its first line: another may be nested in it.
    let mut read = 0;
    for line in lines.clone() {
        let Some(cell) = view.cell(line) else {
            found.extend(lines::products(view, line));
            continue;
        };
        if cell.table < read {
            continue;
        }
        read = cell.table + 1;
        found.extend(entries::taxed_rows(view, cell.table));
        let Some(goods) = table::Goods::read(view, cell.table) else { continue };
        found.extend(goods.columns());
        found.extend(goods.products());
        let below = (line..lines.end).find(|&below| view.cell(below).is_none_or(|other| other.table != cell.table));
        let total = below.zip(goods.untotalled());
        found.extend(total.and_then(|(below, sum)| entries::under(view, below, sum)));
    }
    found.sort_unstable_by_key(|sum| sum.span);
    found.dedup_by_key(|sum| sum.span);
    found.truncate(MOST);
    found
}
