//! The sheet of the summary: charts, the counts of each folder, the findings of each rule.

use rust_xlsxwriter::{Chart, ChartType, Color, Format, Worksheet, XlsxError};

use super::columns::OVERVIEW;
use super::{Book, LIMITS, sheet};
use crate::lang::{Lang, Text};
use crate::report::shown::harmless;
use crate::report::standing;
use crate::report::summary::Tally;
use crate::report::tables::Table;
use crate::report::terminal;

/// The row of the charts, and how many they cover.
const CHARTS: u32 = 2;
const CHART_ROWS: u32 = 21;

/// Rules in their chart; the table has all.
const CHARTED: usize = 10;

/// The columns of summary.csv, in words.
const HEADS: [Text; Tally::COLUMNS.len() + 1] = [
    Text::new("Thư mục", "Folder"),
    Text::new("Tài liệu", "Documents"),
    Text::new("Biên bản", "Records"),
    Text::new("Đầy đủ", "Complete"),
    Text::new("Chưa đầy đủ", "Incomplete"),
    Text::new("Biểu mẫu trống", "Blank forms"),
    Text::new("Không phải biên bản", "Not minutes"),
    Text::new("Không đọc được", "Unreadable"),
    Text::new("Tệp bỏ qua", "Skipped"),
    Text::new("Thiếu giờ bắt đầu", "No start time"),
    Text::new("Thiếu ngày bắt đầu", "No start date"),
    Text::new("Thiếu giờ kết thúc", "No end time"),
    Text::new("Thiếu ngày kết thúc", "No end date"),
    Text::new("Thiếu số bản", "No copies"),
    Text::new("Thiếu số lượng", "No counts"),
    Text::new("Chỗ trống", "Blanks"),
    Text::new("Lỗi", "Errors"),
    Text::new("Cảnh báo", "Warnings"),
];

/// Where complete and incomplete stand among them, up to those that could not be read.
const STATUSES: (u16, u16) = (3, 7);

/// Makes the sheet; `cut` texts of other sheets were too long for a cell.
pub(super) fn make(book: &Book<'_>, cut: u64) -> Result<Worksheet, XlsxError> {
    let lang = book.source.lang;
    let mut page = Page { sheet: book.blank_sheet()?, book, lang, row: 0 };
    let name = OVERVIEW.get(lang);
    page.sheet.set_name(name)?;
    let title = Text::new("Kết quả rà soát biên bản", "Audit of minutes");
    page.sheet.write_string_with_format(0, 0, title.get(lang), &book.formats[0].title)?;
    page.row = CHARTS + CHART_ROWS + 1;
    let (head, total) = page.folders()?;
    let (first, last) = page.rules()?;
    page.unchecked()?;
    page.as_of()?;
    page.cut(cut)?;
    let mut sheet = page.sheet;
    sheet.insert_chart(CHARTS, 0, &statuses(name, head, total, lang))?;
    if last >= first {
        sheet.insert_chart(CHARTS, 4, &spoken(name, first, last.min(first + CHARTED as u32 - 1), lang))?;
    }
    sheet.set_column_width(0, 48)?;
    sheet.set_column_range_width(1, HEADS.len() as u16 - 1, 10)?;
    sheet::pages(&mut sheet);
    Ok(sheet)
}

/// The sheet and the row that comes next.
struct Page<'b, 'a> {
    sheet: Worksheet,
    book: &'b Book<'a>,
    lang: Lang,
    row: u32,
}

impl Page<'_, '_> {
    fn heads(&mut self, heads: &[Text]) -> Result<u32, XlsxError> {
        for (col, head) in (0..).zip(heads) {
            self.sheet.write_string_with_format(self.row, col, head.get(self.lang), &self.book.formats[0].head)?;
        }
        self.sheet.set_row_height(self.row, sheet::HEAD)?;
        self.row += 1;
        Ok(self.row - 1)
    }

    fn text(&mut self, col: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        let text = harmless(text.into());
        let text = sheet::fit(&text, LIMITS.text);
        self.sheet.write_string_with_format(self.row, col, text, format).map(drop)
    }

    /// The counts of each folder and their total: the rows of the head and of the total.
    fn folders(&mut self) -> Result<(u32, u32), XlsxError> {
        let head = self.heads(&HEADS)?;
        let formats = &self.book.formats[0];
        let rows = self.book.source.summary.rows();
        let room = (self.book.limits.rows as usize).saturating_sub(CHARTS as usize + CHART_ROWS as usize + 200);
        let total = rows.len() - 1;
        for (index, (folder, tally)) in
            rows.into_iter().enumerate().filter(|(index, _)| *index < room || *index == total)
        {
            let (name, number) = match folder {
                "." if index < total => (Text::new("(thư mục gốc)", "(top folder)").get(self.lang), &formats.number),
                _ if index == total => (Text::new("Tổng cộng", "Total").get(self.lang), &formats.total),
                folder => (folder, &formats.number),
            };
            self.text(0, name, if index == total { &formats.total } else { &formats.text })?;
            for (col, count) in (1..).zip(tally.values()) {
                self.sheet.write_number_with_format(self.row, col, count as f64, number)?;
            }
            self.row += 1;
        }
        Ok((head, self.row - 1))
    }

    /// How often each rule spoke: the first and the last row; the last is above the first when none did.
    fn rules(&mut self) -> Result<(u32, u32), XlsxError> {
        self.row += 1;
        let heads = [Text::new("Quy tắc", "Rule"), Text::new("Số phát hiện", "Findings"), Text::new("Mã", "Id")];
        let first = self.heads(&heads)? + 1;
        for (rule, count) in self.book.source.spoken.by_count() {
            let name = rule.name.get(self.lang);
            self.text(0, name, &self.book.formats[0].text)?;
            self.sheet.write_number_with_format(self.row, 1, count as f64, &self.book.formats[0].number)?;
            self.text(2, rule.id, &self.book.formats[0].text)?;
            self.row += 1;
        }
        Ok((first, self.row - 1))
    }

    /// Which rules did not speak, when any did not.
    fn unchecked(&mut self) -> Result<(), XlsxError> {
        let Some(unchecked) = terminal::unchecked(self.book.source.summary, self.lang) else { return Ok(()) };
        self.row += 1;
        self.text(0, &unchecked, &Format::new())?;
        self.row += 1;
        Ok(())
    }

    /// Up to which day it is known which documents apply.
    fn as_of(&mut self) -> Result<(), XlsxError> {
        self.row += 1;
        self.text(0, &standing::as_of(self.lang), &Format::new())?;
        self.row += 1;
        Ok(())
    }

    /// How many texts were cut, when any was.
    fn cut(&mut self, cut: u64) -> Result<(), XlsxError> {
        if cut == 0 {
            return Ok(());
        }
        self.row += 1;
        let text = match self.lang {
            Lang::Vi => {
                format!("Nội dung bị cắt vì dài quá một ô (kết thúc bằng “…”; bản đủ trong các tệp CSV): {cut} ô")
            }
            Lang::En => {
                format!("Texts cut because no cell holds them (they end with “…”; the CSV tables have all): {cut}")
            }
        };
        self.text(0, &text, &Format::new())
    }
}

/// How many records are complete, incomplete and so on.
fn statuses(sheet: &str, head: u32, total: u32, lang: Lang) -> Chart {
    const COLOURS: [u32; 5] = [0x70_AD_47, 0xE0_4F_4F, 0x5B_9B_D5, 0xBF_BF_BF, 0x7F_7F_7F];
    let mut chart = Chart::new(ChartType::Bar);
    let points = COLOURS.map(|colour| {
        rust_xlsxwriter::ChartPoint::new()
            .set_format(rust_xlsxwriter::ChartSolidFill::new().set_color(Color::RGB(colour)))
    });
    chart
        .add_series()
        .set_categories((sheet, head, STATUSES.0, head, STATUSES.1))
        .set_values((sheet, total, STATUSES.0, total, STATUSES.1))
        .set_points(&points)
        .set_gap(60)
        .set_data_label(rust_xlsxwriter::ChartDataLabel::new().show_value());
    dressed(chart, Text::new("Tình trạng biên bản", "How the minutes stand"), lang, 560)
}

/// The findings of the rules that spoke most.
fn spoken(sheet: &str, first: u32, last: u32, lang: Lang) -> Chart {
    let mut chart = Chart::new(ChartType::Bar);
    chart
        .add_series()
        .set_categories((sheet, first, 0, last, 0))
        .set_values((sheet, first, 1, last, 1))
        .set_format(rust_xlsxwriter::ChartSolidFill::new().set_color(Color::RGB(0x1F_4E_79)))
        .set_gap(40)
        .set_data_label(rust_xlsxwriter::ChartDataLabel::new().show_value());
    dressed(chart, Text::new("Phát hiện theo quy tắc", "Findings by rule"), lang, 760)
}

fn dressed(mut chart: Chart, title: Text, lang: Lang, width: u32) -> Chart {
    chart.title().set_name(title.get(lang));
    chart.legend().set_hidden();
    // The first row on top. The bars lie, so that their names stand at the upright axis.
    chart.y_axis().set_reverse();
    chart.y_axis().set_font(rust_xlsxwriter::ChartFont::new().set_size(8));
    chart.x_axis().set_hidden(true).set_major_gridlines(false);
    chart.set_width(width).set_height(20 * CHART_ROWS - 10);
    chart
}

/// Every column of summary.csv has its heading, as those of the other tables have.
const _: () = assert!(HEADS.len() == Tally::COLUMNS.len() + 1 && Table::ALL.len() == 7);
