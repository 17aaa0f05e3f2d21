//! How cells look.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

/// Every format of the workbook.
#[derive(Debug)]
pub(super) struct Formats {
    /// Headings.
    pub(super) head: Format,
    /// The title of a page.
    pub(super) title: Format,
    /// Text, never a formula: not even when a person edits the cell and presses Enter.
    pub(super) text: Format,
    pub(super) number: Format,
    pub(super) date: Format,
    /// A date whose century was inferred.
    pub(super) doubtful: Format,
    pub(super) link: Format,
    /// What is bad, doubtful, of little weight, good.
    pub(super) bad: Format,
    pub(super) fair: Format,
    pub(super) slight: Format,
    pub(super) good: Format,
    /// An empty cell to tick.
    pub(super) tick: Format,
    /// The row of the total.
    pub(super) total: Format,
}

impl Formats {
    /// Those of rows of several lines, or of one.
    pub(super) fn new(lines: u16) -> Formats {
        let plain = Format::new().set_align(FormatAlign::Top).set_border(FormatBorder::Thin).set_border_color(GREY);
        let plain = if lines > 1 { plain.set_text_wrap() } else { plain };
        let text = plain.clone().set_quote_prefix();
        let painted = |background: u32, ink: u32| {
            text.clone().set_background_color(Color::RGB(background)).set_font_color(Color::RGB(ink))
        };
        // The strokes are escaped: a bare one is whatever the system puts between the parts of a date.
        Formats {
            head: plain
                .clone()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_font_color(Color::White)
                .set_background_color(Color::RGB(0x1F_4E_79)),
            title: Format::new().set_bold().set_font_size(14),
            number: plain.clone().set_align(FormatAlign::Right),
            date: plain.clone().set_num_format(r"dd\/mm\/yyyy").set_align(FormatAlign::Left),
            doubtful: plain.clone().set_num_format(r#"dd\/mm\/yyyy"?""#).set_align(FormatAlign::Left),
            link: plain.clone().set_font_color(Color::RGB(0x05_63_C1)).set_underline(FormatUnderline::Single),
            bad: painted(0xFF_C7_CE, 0x9C_00_06),
            fair: painted(0xFF_EB_9C, 0x7F_60_00),
            slight: painted(0xDD_EB_F7, 0x1F_4E_79),
            good: painted(0xC6_EF_CE, 0x00_61_00),
            tick: plain.clone().set_align(FormatAlign::Center).set_background_color(Color::RGB(0xFF_FF_F2)),
            total: plain.set_bold().set_background_color(Color::RGB(0xF2_F2_F2)),
            text,
        }
    }

    /// The colour of a severity or a status, by its code.
    pub(super) fn of(&self, code: &str) -> &Format {
        match code {
            "error" | "incomplete" | "unreadable" => &self.bad,
            "warning" => &self.fair,
            "note" | "blank-form" => &self.slight,
            "complete" => &self.good,
            _ => &self.text,
        }
    }
}

const GREY: Color = Color::RGB(0xD9_D9_D9);
