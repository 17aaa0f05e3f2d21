//! Tables of goods and of money: quantity times price, and the sums of columns.

use crate::document::Cell;
use crate::extract::label;
use crate::extract::lexicon::sums::{COLUMNS, COMES_IN, Column, Entry, MOVES};
use crate::extract::view::View;
use crate::extract::words;
use crate::normalise::collapsed;
use crate::record::{Reckoning, WrongSum};

use super::amount::{Amount, money, quantity};
use super::entries::{close_enough, entry, is_taxed};

/// Rows in which the headings are looked for.
const HEAD: u32 = 3;

/// Rows that are added up, and columns that are told apart; no real list has more.
const ROWS: usize = 2000;
const COLS: usize = 40;

/// A table whose columns are headed, with the rows under the headings.
pub(super) struct Goods<'v, 'd> {
    view: &'v View<'d>,
    columns: Vec<(Column, u32)>,
    rows: Vec<&'v [u32]>,
    /// The headings, to know them again on the next page.
    head: &'v [u32],
}

impl<'v, 'd> Goods<'v, 'd> {
    /// The goods of a table; `None` where no row heads quantities or amounts.
    pub(super) fn read(view: &'v View<'d>, table: u32) -> Option<Self> {
        let document = view.document;
        let row = |&cell: &u32| document.cells[cell as usize].row;
        let mut rows = document.tables[table as usize].cells.chunk_by(|a, b| row(a) == row(b)).take(ROWS);
        let mut columns = Vec::new();
        let head = rows.by_ref().take_while(|cells| cells.first().map(row) <= Some(HEAD)).find(|cells| {
            columns = cells.iter().take(COLS).filter_map(|&cell| headed(view, cell)).collect();
            columns.iter().any(|(column, _)| matches!(column, Column::Quantity | Column::Amount))
        })?;
        Some(Goods { view, columns, rows: rows.collect(), head })
    }

    fn cell(&self, index: u32) -> &'v Cell {
        &self.view.document.cells[index as usize]
    }

    /// The cell of a row that covers a grid column, when it is none of several rows.
    fn at(&self, row: &[u32], col: u32) -> Option<&'v Cell> {
        let mut cells = row.iter().take(COLS).map(|&cell| self.cell(cell));
        cells.find(|cell| (cell.col..cell.col + cell.width.max(1)).contains(&col)).filter(|cell| !cell.merged)
    }

    fn text(&self, row: &[u32], col: u32) -> &'v str {
        self.at(row, col).map_or("", |cell| said(self.view, cell))
    }

    /// What the row is a sum of; `None` for goods and for headings of groups.
    fn entry(&self, row: &[u32]) -> Option<Entry> {
        let mut texts = row.iter().map(|&cell| said(self.view, self.cell(cell)));
        entry(texts.find(|text| text.contains(char::is_alphabetic))?)
    }

    fn number(column: Column, text: &str) -> Option<Amount> {
        if column == Column::Quantity { quantity(text) } else { money(text) }
    }

    /// Whether the row has a number in any column of numbers.
    fn counts(&self, row: &[u32]) -> bool {
        let numbers = self.columns.iter().filter(|(column, _)| is_number(*column));
        numbers.into_iter().any(|&(column, col)| Self::number(column, self.text(row, col)).is_some())
    }

    /// Whether a row that says `text` in the column heads those below it, and counts nothing.
    fn is_heading(&self, row: &[u32], text: &str) -> bool {
        text.is_empty() && !self.counts(row) && self.is_nested(row)
    }

    /// Whether the row tells of money that went the other way, or of a balance.
    fn is_move(&self, row: &[u32]) -> bool {
        let mut texts = row.iter().map(|&cell| said(self.view, self.cell(cell)));
        texts.any(|text| MOVES.iter().any(|word| words::has(text, word)) || words::begins(text, COMES_IN))
    }

    /// Whether the row repeats the headings.
    fn repeats(&self, row: &[u32]) -> bool {
        let texts = |row: &[u32]| row.iter().map(|&cell| said(self.view, self.cell(cell))).collect::<Vec<_>>();
        texts(row) == texts(self.head)
    }

    /// Whether the row stands on a level of its own: `1.1`, `a`, `-`, or no number where others have one.
    fn is_nested(&self, row: &[u32]) -> bool {
        let ordinal = self.columns.iter().find(|(column, _)| *column == Column::Ordinal);
        match ordinal {
            Some(&(_, col)) => {
                let number = self.text(row, col).trim_end_matches(['.', ')']);
                number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit())
            }
            None => row.first().is_some_and(|&cell| said(self.view, self.cell(cell)).starts_with(['-', '+'])),
        }
    }

    /// Totals that are not the sum of what stands above them.
    pub(super) fn columns(&self) -> Vec<WrongSum> {
        let summed = self.columns.iter().filter(|(column, _)| matches!(column, Column::Quantity | Column::Amount));
        summed.filter_map(|&(column, col)| self.column(column, col).0).collect()
    }

    /// The sum of all amounts, where one column has them and no total.
    pub(super) fn untotalled(&self) -> Option<u64> {
        let mut amounts = self.columns.iter().filter(|(column, _)| *column == Column::Amount);
        let &(column, col) = amounts.next().filter(|_| amounts.next().is_none())?;
        let (wrong, added) = self.column(column, col);
        let plain = added.goods > 1 && added.understood && !added.nested && added.totals.is_none();
        (wrong.is_none() && plain).then_some(added.all)
    }

    /// Adds up a column from the top; the first total that is no sum, where all above it is understood.
    fn column(&self, column: Column, col: u32) -> (Option<WrongSum>, Added) {
        let mut added = Added { understood: true, ..Added::default() };
        for &row in &self.rows {
            let text = self.text(row, col);
            match self.entry(row) {
                _ if self.repeats(row) => {}
                Some(Entry::Total | Entry::Net) if text.is_empty() => {}
                Some(Entry::Total | Entry::Net) => {
                    let Some(total) = Self::number(column, text) else { break };
                    if added.take_total(column, total.value) {
                        continue;
                    }
                    let certain = added.understood && !added.nested && added.totals.is_none();
                    let taxed = column == Column::Amount && is_taxed(added.all, total.value);
                    let wrong = certain && added.goods > 0 && !taxed;
                    let span = self.at(row, col).map(|cell| self.view.trimmed(cell.span)).filter(|_| wrong);
                    let sum = |span| WrongSum { span, how: Reckoning::Column, stated: total.value, right: added.all };
                    return (span.map(sum), added);
                }
                Some(_) => {
                    added.understood = false;
                    break;
                }
                None => match Self::number(column, text) {
                    Some(amount) => added.take(amount.value, self.is_nested(row) || self.is_move(row)),
                    None => added.understood &= self.is_heading(row, text),
                },
            }
        }
        (None, added)
    }
}

/// A column as far as it has been added up.
#[derive(Debug, Default, Clone, Copy)]
struct Added {
    /// Of all goods.
    all: u64,
    /// Of the goods under the last total.
    open: u64,
    /// Of the totals so far.
    totals: Option<u64>,
    goods: usize,
    understood: bool,
    /// Some goods may be parts of others.
    nested: bool,
}

impl Added {
    fn take(&mut self, value: u64, nested: bool) {
        (self.all, self.open) = (self.all.saturating_add(value), self.open.saturating_add(value));
        (self.goods, self.nested) = (self.goods + 1, self.nested | nested);
    }

    /// Whether a total is the sum of what it may be the sum of. What is counted is not rounded.
    fn take_total(&mut self, column: Column, total: u64) -> bool {
        let totals = self.totals.unwrap_or(0);
        let is_sum = |sum| if column == Column::Quantity { sum == total } else { close_enough(sum, total) };
        let right = [self.open, self.all, totals.saturating_add(self.open)].into_iter().any(is_sum);
        if right {
            (self.totals, self.open) = (Some(totals.saturating_add(total)), 0);
        }
        right
    }
}

/// Quantity, price and amount, side by side.
#[derive(Debug, Clone, Copy)]
struct Product {
    quantity: u32,
    price: u32,
    amount: u32,
}

impl Goods<'_, '_> {
    /// Amounts that are not quantity times price, where the table is plainly made of such products.
    pub(super) fn products(&self) -> Vec<WrongSum> {
        self.triples().into_iter().flat_map(|product| self.product(product)).collect()
    }

    /// Each amount with the one quantity and the one price before it.
    fn triples(&self) -> Vec<Product> {
        let (mut found, mut quantities, mut prices) = (Vec::new(), Vec::new(), Vec::new());
        for &(column, col) in &self.columns {
            match column {
                Column::Quantity => quantities.push(col),
                Column::Price => prices.push(col),
                Column::Amount => {
                    if let ([quantity], [price]) = (&quantities[..], &prices[..]) {
                        found.push(Product { quantity: *quantity, price: *price, amount: col });
                    }
                    (quantities, prices) = (Vec::new(), Vec::new());
                }
                _ => {}
            }
        }
        found
    }

    fn product(&self, product: Product) -> Vec<WrongSum> {
        let (mut right, mut wrong) = (0, Vec::new());
        for &row in self.rows.iter().filter(|row| self.entry(row).is_none()) {
            let read = |col| self.text(row, col);
            let factors = quantity(read(product.quantity)).zip(money(read(product.price)));
            let (Some((count, price)), Some(amount)) = (factors, money(read(product.amount))) else { continue };
            if is_product(count, price, amount) {
                right += 1;
            } else if let Some(cell) = self.at(row, product.amount) {
                let (span, stated) = (self.view.trimmed(cell.span), amount.value);
                wrong.push(WrongSum {
                    span,
                    how: Reckoning::Product,
                    stated,
                    right: count.value.saturating_mul(price.value),
                });
            }
        }
        let plain = self.is_plain();
        let known = right > wrong.len() || plain && right > 0 && right >= wrong.len();
        // A row alone may be reckoned in another unit or with a tax.
        let alone = plain && right == 0 && wrong.len() == 1;
        let alone =
            alone && wrong.iter().all(|sum| !is_taxed(sum.right, sum.stated) && !is_scaled(sum.right, sum.stated));
        if known || alone { wrong } else { Vec::new() }
    }

    /// Whether no other column has numbers, by which something may be multiplied.
    fn is_plain(&self) -> bool {
        let known = |col: u32| self.columns.iter().any(|&(_, known)| known == col);
        let cells = self.rows.iter().copied().flatten().map(|&cell| self.cell(cell));
        let mut others = cells.filter(|cell| !known(cell.col));
        !others.any(|cell| said(self.view, cell).bytes().next().is_some_and(|b| b.is_ascii_digit()))
    }
}

fn is_number(column: Column) -> bool {
    matches!(column, Column::Quantity | Column::Price | Column::Amount)
}

/// Whether an amount is the product, but for what rounding the price or the amount may change.
fn is_product(count: Amount, price: Amount, amount: Amount) -> bool {
    let product = count.value.saturating_mul(price.value);
    let near = |product: u64| {
        let off = product.abs_diff(amount.value);
        off <= count.value / 2 + 1 || close_enough(product, amount.value)
    };
    let thousandths = |times: u32| product / 1000_u64.pow(times);
    near(product)
        || (count.unsure || price.unsure) && near(thousandths(1))
        || count.unsure && price.unsure && near(thousandths(2))
        || amount.unsure && amount.value.saturating_mul(1000) == product
}

/// Whether one number is ten, a hundred, … times the other.
fn is_scaled(a: u64, b: u64) -> bool {
    let (low, high) = (a.min(b), a.max(b));
    low > 0 && high.is_multiple_of(low) && [10, 100, 1000, 1_000_000].contains(&(high / low))
}

/// What a column is by its heading, which stands over it alone.
fn headed(view: &View<'_>, cell: u32) -> Option<(Column, u32)> {
    let cell = &view.document.cells[cell as usize];
    let text = collapsed(said(view, cell));
    let heading = label::without_hint(&text).unwrap_or(&text);
    let (words, column) = COLUMNS.find(heading)?;
    // `STT` and `No.` are all they say.
    let whole = *column != Column::Ordinal || heading.trim_end_matches('.') == *words;
    (cell.width <= 1 && whole).then_some((*column, cell.col))
}

/// What a cell says, folded.
pub(super) fn said<'v>(view: &'v View<'_>, cell: &Cell) -> &'v str {
    view.folded.get(cell.span.range()).unwrap_or("").trim()
}
