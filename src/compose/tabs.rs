//! Which tab stop a tab reaches, and so whether Word draws a leader under it.
//!
//! The stop depends on where the text before the tab ends, which only a layout engine
//! knows. Here it is measured by the widths of Times New Roman, the type of Vietnamese
//! official documents (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.3).

use super::glyph_widths;
use super::props::{Align, Indents, Stop};
use crate::document::{Mark, MarkKind, Span};
use crate::limits;

/// Distance of default tab stops, twips.
const DEFAULT: i32 = 720;

/// A line of A4 with the widest margins that the decree allows (30–35 mm, 15–20 mm), twips.
const LINE: i32 = 8800;

/// Parts of a twip in which text is measured, so that nothing is lost to rounding.
const FINE: i64 = 2048;

/// Half-points where nothing is said: 13 points, the least that the decree allows.
const SIZE: u16 = 26;

/// The type of a paragraph.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type {
    /// Half-points.
    pub(crate) size: u16,
    pub(crate) bold: bool,
}

impl Type {
    /// By the size of the text, else of its style; 0 where nothing is said.
    pub(crate) fn of(text: u16, style: u16, bold: bool) -> Type {
        let size = [text, style].into_iter().find(|&size| size > 0).unwrap_or(SIZE);
        Type { size, bold }
    }

    /// How wide a character is, in [`FINE`] parts: ten half-points are a twip and 2,048 units an em.
    fn width(self, c: char) -> i64 {
        i64::from(glyph_widths::width(c, self.bold)) * i64::from(self.size) * 10
    }
}

/// What stands between a list label and the text (`w:suff`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Suffix {
    #[default]
    Tab,
    Space,
    Nothing,
}

/// A paragraph as far as its tabs depend on it.
pub(crate) struct Line<'a> {
    /// The list label before the text.
    pub(crate) label: Option<(&'a str, Suffix)>,
    pub(crate) text: &'a str,
    /// Sorted by place.
    pub(crate) stops: &'a [Stop],
    pub(crate) indents: Indents,
    pub(crate) set_in: Type,
}

/// Where the next character stands.
struct Pen {
    x: i64,
    /// Where its word begins, which wraps as a whole.
    word: i64,
    /// Text after a right-aligned tab ends at its stop, after a centred one half of it.
    align: Align,
}

impl Line<'_> {
    /// Marks each tab that has a leader; the text begins at byte `start` of what `marks` are on. Marks that
    /// are more than a document has are left out: what has so many is refused when they are counted.
    pub(crate) fn mark_leaders(&self, start: usize, marks: &mut Vec<Mark>) {
        // Where the next tab after the last stop lands: on the next line when that stop is at the margin.
        let full = self.stops.last().is_some_and(|stop| stop.at > LINE - DEFAULT);
        let left = self.indents.left;
        let mut pen = Pen::at(left.saturating_add(self.indents.first), Align::Left);
        self.number(&mut pen);
        for (at, c) in self.text.char_indices() {
            match c {
                '\n' => pen = Pen::at(left, Align::Left),
                '\t' => {
                    let reached = self.next(pen.x).or_else(|| {
                        let wrapped = full.then(|| self.next(i64::from(left) * FINE)).flatten();
                        wrapped.filter(|stop| stop.leader)
                    });
                    if reached.is_some_and(|stop| stop.leader) && marks.len() <= limits::KEPT {
                        let at = start + at;
                        marks.push(Mark { span: Span::new(at, at + 1), kind: MarkKind::LeaderTab });
                    }
                    pen.tab(reached);
                }
                c => self.letter(&mut pen, c),
            }
        }
    }

    /// Moves over the list label.
    fn number(&self, pen: &mut Pen) {
        let Some((label, suffix)) = self.label else { return };
        label.chars().for_each(|c| self.letter(pen, c));
        match suffix {
            Suffix::Tab => pen.tab(self.next(pen.x)),
            Suffix::Space => self.letter(pen, ' '),
            Suffix::Nothing => {}
        }
    }

    /// Moves over one character, to the next line at the end of this one.
    fn letter(&self, pen: &mut Pen, c: char) {
        let edge = self.stops.last().map_or(LINE, |stop| stop.at.max(LINE));
        pen.x += match pen.align {
            Align::Right => 0,
            Align::Centre => self.set_in.width(c) / 2,
            Align::Left | Align::Clear => self.set_in.width(c),
        };
        if c == ' ' {
            pen.word = pen.x;
        } else if pen.x > i64::from(edge) * FINE {
            let left = i64::from(self.indents.left) * FINE;
            // A word longer than a line is broken.
            let carried = if pen.word > left { pen.x - pen.word } else { 0 };
            *pen = Pen { x: left + carried, word: left, align: Align::Left };
        }
    }

    /// The first stop right of `x`; the left indent of a hanging paragraph is a stop too.
    fn next(&self, x: i64) -> Option<Stop> {
        let Indents { left, first } = self.indents;
        let stop = self.stops.iter().find(|stop| i64::from(stop.at) * FINE > x).copied();
        let hanging = first < 0 && x < i64::from(left) * FINE;
        if hanging && stop.is_none_or(|stop| stop.at > left) {
            return Some(Stop { at: left, align: Align::Left, leader: false });
        }
        stop
    }
}

impl Pen {
    fn at(twips: i32, align: Align) -> Pen {
        let x = i64::from(twips) * FINE;
        Pen { x, word: x, align }
    }

    /// Moves to a stop; without one, to the next default stop.
    fn tab(&mut self, stop: Option<Stop>) {
        *self = match stop {
            Some(stop) => Pen::at(stop.at, stop.align),
            None => {
                let step = i64::from(DEFAULT) * FINE;
                let x = (self.x.div_euclid(step) + 1) * step;
                Pen { x, word: x, align: Align::Left }
            }
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stop(at: i32, leader: bool) -> Stop {
        Stop { at, align: Align::Left, leader }
    }

    /// Which tabs of a line, from 0, have a leader.
    fn tabs(line: &Line) -> Vec<usize> {
        let mut found = Vec::new();
        let mut marks = Vec::new();
        line.mark_leaders(0, &mut marks);
        found.extend(marks.iter().map(|mark| line.text[..mark.span.start as usize].matches('\t').count()));
        found
    }

    /// Which tabs of `text`, from 0, have a leader in type of 13 points.
    fn led(text: &str, stops: &[Stop], indents: Indents) -> Vec<usize> {
        tabs(&Line { label: None, text, stops, indents, set_in: Type { size: 26, bold: false } })
    }

    const NONE: Indents = Indents { left: 0, first: 0 };

    /// Whether text in this type ends before a place: the tab after it then has the leader of the stop there.
    fn ends_before(text: &str, twips: i32, size: u16, bold: bool) -> bool {
        let stops = [stop(twips, true), stop(8000, false)];
        let text = format!("{text}\t");
        !tabs(&Line { label: None, text: &text, stops: &stops, indents: NONE, set_in: Type { size, bold } }).is_empty()
    }

    #[test]
    fn text_is_as_wide_as_in_times_new_roman() {
        // Text, half-points, bold, and its width in twips, from the advance widths of the type.
        for (text, size, bold, width) in [
            ("III.", 26, false, 325),
            ("III.", 26, true, 369),
            ("VIII.", 26, false, 513),
            ("1.", 26, false, 195),
            ("Họ và tên:", 26, false, 1083),
            ("Họ và tên:", 28, false, 1166),
            ("Họ và tên:", 28, true, 1244),
            ("CỘNG HÒA", 26, true, 1437),
            ("Đại diện bên B", 24, false, 1446),
        ] {
            assert!(ends_before(text, width + 1, size, bold), "{text} is not wider than {width}");
            assert!(!ends_before(text, width - 1, size, bold), "{text} is as wide as {width}");
        }
    }

    #[test]
    fn a_numeral_does_not_overshoot_its_stop() {
        let stops = [stop(540, false), stop(9072, true)];
        for numeral in ["I.", "II.", "III.", "IV.", "VIII."] {
            assert_eq!(led(&format!("{numeral}\tThành phần"), &stops, NONE), [0usize; 0], "{numeral}");
        }
    }

    #[test]
    fn a_label_stands_before_the_text() {
        let stops = [stop(1000, false), stop(9072, true)];
        let hanging = Indents { left: 720, first: -360 };
        let set_in = Type { size: 26, bold: false };
        let line = |label, text| Line { label, text, stops: &stops, indents: hanging, set_in };
        // The text begins at the indent of 720 and so passes the stop at 1000.
        assert_eq!(tabs(&line(Some(("1.", Suffix::Tab)), "Tên\t")), [0]);
        assert_eq!(tabs(&line(Some(("1.", Suffix::Nothing)), "Tên\t")), [0usize; 0]);
        assert_eq!(tabs(&line(Some(("1.", Suffix::Space)), "Tên\t")), [0]);
        // A label that passes the indent goes to the next stop.
        assert_eq!(tabs(&line(Some(("Bên:", Suffix::Tab)), "\t")), [0]);
        assert_eq!(tabs(&line(Some(("1.", Suffix::Tab)), "\t")), [0usize; 0]);
        assert_eq!(tabs(&line(None, "\t\t")), [0usize; 0]);
    }

    #[test]
    fn a_word_that_does_not_fit_goes_to_the_next_line_as_a_whole() {
        // The last word alone ends past the stop at 720, a part of it would not.
        let text = format!("{}khoanhkhoanh\t", "a ".repeat(43));
        assert_eq!(led(&text, &[stop(720, false), stop(2000, true)], NONE), [0]);
        let long = format!("{}\t", "a".repeat(100_000));
        led(&long, &[stop(720, true)], Indents { left: 20_000, first: -30_000 });
    }

    #[test]
    fn a_tab_goes_to_the_first_stop_after_the_text() {
        assert_eq!(led("Họ tên:\t", &[stop(9072, true)], NONE), [0]);
        // The text has passed the stop at 720.
        assert_eq!(led("Cơ quan cấp:\t", &[stop(720, false), stop(9072, true)], NONE), [0]);
        assert_eq!(led("\tNay\t", &[stop(720, false), stop(9072, true)], NONE), [1]);
        assert_eq!(led("Tên:\t", &[stop(2000, false), stop(9072, true)], NONE), [0usize; 0]);
    }

    #[test]
    fn a_tab_after_the_margin_draws_the_next_line() {
        assert_eq!(led("Ý kiến:\t\t\t", &[stop(9072, true)], NONE), [0, 1, 2]);
        // In a narrow place the second tab goes to a default stop.
        assert_eq!(led("Tên:\t\t", &[stop(4000, true)], NONE), [0]);
    }

    #[test]
    fn each_line_begins_at_the_indent() {
        assert_eq!(led("Họ tên:\t\nĐịa chỉ:\t", &[stop(9072, true)], NONE), [0, 1]);
    }

    #[test]
    fn a_hanging_indent_is_a_stop() {
        assert_eq!(led("1.\tTên\t", &[stop(9072, true)], Indents { left: 720, first: -360 }), [1]);
    }
}
