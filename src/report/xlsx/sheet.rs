//! A sheet of rows under a head, which goes on in further ones.

use std::borrow::Cow;

use rust_xlsxwriter::{ExcelDateTime, Formula, IgnoreError, Worksheet, XlsxError};

use super::columns::Columns;
use super::formats::Formats;
use super::{Book, Limits, link};
use crate::lang::Lang;
use crate::report::shown::{self, Day, Shown};
use crate::report::tables::Cell;

/// The first year of which a spreadsheet knows every day: it takes 1900 for a leap year.
const FIRST: (u16, u8) = (1900, 3);

/// The height of a line of text and of the head, in points.
const LINE: f64 = 15.0;
pub(super) const HEAD: f64 = 32.0;

/// The least width of a column, in characters.
const NARROWEST: usize = 6;

/// What stands in a cell.
#[derive(Debug)]
pub(super) enum Value<'a> {
    Nothing,
    Shown(Shown<'a>),
    /// A word with the colour of its code.
    Coloured(&'a str, Shown<'a>),
    /// Where it leads and what is shown.
    Link(String, Cow<'a, str>),
    /// An empty cell to tick.
    Tick,
}

impl<'a> Value<'a> {
    pub(super) fn text(text: &'a str) -> Value<'a> {
        Value::Shown(Shown::Text(shown::harmless(Cow::Borrowed(text))))
    }

    pub(super) fn link(to: String, text: impl Into<Cow<'a, str>>) -> Value<'a> {
        Value::Link(to, shown::harmless(text.into()))
    }

    /// A cell of a table: codes of how bad things are have a colour.
    pub(super) fn of(column: &str, shown: Shown<'a>, cell: Option<&Cell<'a>>) -> Value<'a> {
        match (column, cell) {
            ("status" | "severity", Some(Cell::Text(code) | Cell::Plain(code))) => Value::Coloured(code, shown),
            (_, None | Some(Cell::Nothing)) => Value::Nothing,
            _ => Value::Shown(shown),
        }
    }
}

/// Where a row of a sheet stands.
#[derive(Debug)]
pub(super) struct Place {
    sheet: String,
    /// From 0, the head counted.
    row: u32,
}

impl Place {
    /// The place of a row, counted from 0 without heads.
    pub(super) fn new(columns: Columns, row: u32, limits: Limits, lang: Lang) -> Place {
        let fit = limits.rows - 1;
        Place { sheet: name(columns, row / fit, lang), row: row % fit + 1 }
    }

    /// The link to it from within the workbook.
    pub(super) fn link(&self) -> String {
        format!("#'{}'!A{}", self.sheet, self.row + 1)
    }
}

/// The name of a sheet and of those in which it goes on.
fn name(columns: Columns, nth: u32, lang: Lang) -> String {
    let name = columns.name.get(lang);
    if nth == 0 { name.to_owned() } else { format!("{name} ({})", nth + 1) }
}

/// A sheet that is being written.
pub(super) struct Sheet {
    pub(super) columns: Columns,
    sheets: Vec<Worksheet>,
    /// Rows of the last sheet, its head counted.
    rows: u32,
    /// The most characters of each column.
    widths: Vec<usize>,
    limits: Limits,
    /// Texts that were cut.
    pub(super) cut: u64,
}

impl Sheet {
    pub(super) fn new(columns: Columns, book: &Book<'_>) -> Result<Sheet, XlsxError> {
        let widths = vec![NARROWEST; columns.list.len()];
        let mut sheet = Sheet { columns, sheets: Vec::new(), rows: 0, widths, limits: book.limits, cut: 0 };
        sheet.begin(book)?;
        Ok(sheet)
    }

    /// Begins the first sheet, or the next one.
    fn begin(&mut self, book: &Book<'_>) -> Result<(), XlsxError> {
        let mut next = book.blank_sheet()?;
        let (lang, formats) = (book.source.lang, book.formats(self.columns));
        next.set_default_row_height(LINE * f64::from(self.columns.lines) + 1.0);
        next.set_row_height(0, HEAD)?;
        next.set_name(name(self.columns, self.sheets.len() as u32, lang))?;
        for (col, column) in (0..).zip(self.columns.list) {
            // A cell without a format of its own has its column's, which costs no look-up for each.
            next.set_column_format(col, &formats.text)?;
            next.write_string_with_format(0, col, column.head.get(lang), &formats.head)?;
        }
        self.sheets.push(next);
        self.rows = 1;
        Ok(())
    }

    /// Adds a row.
    pub(super) fn row(&mut self, book: &Book<'_>, values: &[Value<'_>]) -> Result<(), XlsxError> {
        if self.rows >= self.limits.rows {
            self.begin(book)?;
        }
        let row = self.rows;
        self.rows += 1;
        let formats = book.formats(self.columns);
        let Some(sheet) = self.sheets.last_mut() else { return Ok(()) };
        for ((col, value), width) in (0..).zip(values).zip(&mut self.widths) {
            let cell = At { sheet, row, col };
            let shown = put(cell, value, formats, self.limits.text)?;
            *width = (*width).max(shown.width);
            self.cut += u64::from(shown.cut);
        }
        Ok(())
    }

    /// The sheets with their widths, filters and pages.
    pub(super) fn finish(mut self, lang: Lang) -> Result<Vec<Worksheet>, XlsxError> {
        let last = self.sheets.len() - 1;
        for (index, sheet) in self.sheets.iter_mut().enumerate() {
            let rows = if index == last { self.rows } else { self.limits.rows };
            let columns = self.columns.list.len() as u16;
            for ((col, column), width) in (0..).zip(self.columns.list).zip(&self.widths) {
                let head = column.head.get(lang).split(' ').map(|word| word.chars().count()).max().unwrap_or(0) + 3;
                sheet.set_column_width(col, (*width + 2).max(head).min(usize::from(column.most).max(head)) as f64)?;
            }
            sheet.autofilter(0, 0, rows.max(2) - 1, columns - 1)?;
            sheet.ignore_error_range(0, 0, rows.max(2) - 1, columns - 1, IgnoreError::NumberStoredAsText)?;
            sheet.set_freeze_panes(1, 0)?;
            sheet.set_repeat_rows(0, 0)?;
            sheet.set_print_area(0, 0, rows.max(2) - 1, self.columns.printed - 1)?;
            pages(sheet);
        }
        Ok(self.sheets)
    }
}

/// Sets a sheet to print on A4 across, as wide as the page.
pub(super) fn pages(sheet: &mut Worksheet) {
    const A4: u8 = 9;
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    sheet.set_footer("&L&A&R&P / &N");
}

/// A cell of a sheet.
struct At<'s> {
    sheet: &'s mut Worksheet,
    row: u32,
    col: u16,
}

/// What was put into a cell.
struct Put {
    /// Its longest line, in characters.
    width: usize,
    /// It was longer than a cell may be.
    cut: bool,
}

fn put(at: At<'_>, value: &Value<'_>, formats: &Formats, limit: usize) -> Result<Put, XlsxError> {
    let At { sheet, row, col } = at;
    let of = |text: &str, cut| Put { width: text.chars().count(), cut };
    match value {
        Value::Nothing => Ok(of("", false)),
        Value::Tick => {
            sheet.write_blank(row, col, &formats.tick)?;
            Ok(of("", false))
        }
        Value::Shown(Shown::Number(number)) => {
            sheet.write_number_with_format(row, col, *number as f64, &formats.number)?;
            Ok(of(&number.to_string(), false))
        }
        Value::Shown(date @ Shown::Date(day)) if (day.year, day.month) >= FIRST => {
            let Day { year, month, day, inferred } = *day;
            let format = if inferred { &formats.doubtful } else { &formats.date };
            sheet.write_datetime_with_format(row, col, &ExcelDateTime::from_ymd(year, month, day)?, format)?;
            Ok(of(&date.to_string(), false))
        }
        Value::Link(to, text) if let Some(formula) = link::formula(to, text) => {
            sheet.write_formula_with_format(row, col, Formula::new(formula).set_result(&**text), &formats.link)?;
            Ok(of(text, false))
        }
        Value::Link(_, text) => text_cell(sheet, (row, col), text, limit, None),
        Value::Coloured(code, shown) => text_cell(sheet, (row, col), &shown.to_string(), limit, Some(formats.of(code))),
        Value::Shown(shown) => text_cell(sheet, (row, col), &shown.to_string(), limit, None),
    }
}

fn text_cell(
    sheet: &mut Worksheet,
    (row, col): (u32, u16),
    text: &str,
    limit: usize,
    format: Option<&rust_xlsxwriter::Format>,
) -> Result<Put, XlsxError> {
    if text.is_empty() {
        return Ok(Put { width: 0, cut: false });
    }
    let fitting = fit(text, limit);
    match format {
        Some(format) => sheet.write_string_with_format(row, col, &*fitting, format)?,
        None => sheet.write_string(row, col, &*fitting)?,
    };
    Ok(Put { width: fitting.chars().count(), cut: matches!(fitting, Cow::Owned(_)) })
}

/// A text of at most `limit` UTF-16 units; one that is cut ends with `…`.
pub(super) fn fit(text: &str, limit: usize) -> Cow<'_, str> {
    // No character has more units than bytes.
    if text.len() <= limit || text.encode_utf16().count() <= limit {
        return Cow::Borrowed(text);
    }
    let mut room = limit.saturating_sub(1);
    let mut out = String::with_capacity(limit);
    for c in text.chars() {
        let Some(left) = room.checked_sub(c.len_utf16()) else { break };
        room = left;
        out.push(c);
    }
    out.push('…');
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_by_units_of_utf_16() {
        assert_eq!(fit("abc", 3), "abc");
        assert_eq!(fit("abcd", 3), "ab…");
        assert_eq!(fit("a𝄞𝄞", 5), "a𝄞𝄞");
        assert_eq!(fit("a𝄞𝄞b", 5), "a𝄞…");
        let long = fit(&"ố".repeat(40_000), 32_767).into_owned();
        assert_eq!((long.encode_utf16().count(), long.chars().last()), (32_767, Some('…')));
    }
}
