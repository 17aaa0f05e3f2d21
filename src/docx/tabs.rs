//! Which tab stop a tab reaches, and so whether Word draws a leader under it.
//!
//! The stop depends on where the text before the tab ends, which only a layout engine
//! knows. Here it is estimated from the letters of Times New Roman at 13–14 points, the
//! type of Vietnamese official documents (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.3).

use super::props::{Align, Stop};

/// Distance of default tab stops, twips.
const DEFAULT: i32 = 720;

/// A line of A4 with the widest margins that the decree allows (30–35 mm, 15–20 mm), twips.
const LINE: i32 = 8800;

/// About how wide a character is at 13 points, twips.
fn width(c: char) -> i32 {
    match c {
        ' ' | '.' | ',' => 65,
        ':' | ';' | '/' | 'i' | 'j' | 'l' | 't' => 72,
        '-' | '(' | ')' | '[' | ']' | 'f' | 'r' => 87,
        'a' | 'c' | 'e' | 's' | 'z' => 112,
        'm' | 'w' => 195,
        '…' => 260,
        c if c.is_uppercase() => 180,
        _ => 130,
    }
}

/// Where the lines of a paragraph begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Indents {
    /// Left indent, twips.
    pub(super) left: i32,
    /// Indent of the first line against it, twips.
    pub(super) first: i32,
}

/// Gives `leader` the byte offset of each tab in `text` that has a leader. `stops` are
/// sorted by place.
pub(super) fn leaders(text: &str, stops: &[Stop], indents: Indents, mut leader: impl FnMut(usize)) {
    // Where the next tab after the last stop lands: on the next line when that stop is at the margin.
    let full = stops.last().is_some_and(|stop| stop.at > LINE - DEFAULT);
    let edge = stops.last().map_or(LINE, |stop| stop.at.max(LINE));
    let mut x = indents.left.saturating_add(indents.first);
    // Text after a right-aligned tab ends at its stop, after a centred one half of it.
    let mut align = Align::Left;
    for (at, c) in text.char_indices() {
        match c {
            '\n' => (x, align) = (indents.left, Align::Left),
            '\t' => {
                let reached = next(stops, x, indents).or_else(|| {
                    let wrapped = full.then(|| next(stops, indents.left, indents)).flatten();
                    wrapped.filter(|stop| stop.leader)
                });
                match reached {
                    Some(stop) => {
                        if stop.leader {
                            leader(at);
                        }
                        (x, align) = (stop.at, stop.align);
                    }
                    None => (x, align) = ((x / DEFAULT).saturating_add(1).saturating_mul(DEFAULT), Align::Left),
                }
            }
            c => {
                x += match align {
                    Align::Right => 0,
                    Align::Centre => width(c) / 2,
                    Align::Left | Align::Clear => width(c),
                };
                if x > edge {
                    (x, align) = (indents.left, Align::Left);
                }
            }
        }
    }
}

/// The first stop right of `x`; the left indent of a hanging paragraph is a stop too.
fn next(stops: &[Stop], x: i32, indents: Indents) -> Option<Stop> {
    let stop = stops.iter().find(|stop| stop.at > x).copied();
    let hanging = indents.first < 0 && x < indents.left;
    if hanging && stop.is_none_or(|stop| stop.at > indents.left) {
        return Some(Stop { at: indents.left, align: Align::Left, leader: false });
    }
    stop
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stop(at: i32, leader: bool) -> Stop {
        Stop { at, align: Align::Left, leader }
    }

    /// Which tabs of `text`, from 0, have a leader.
    fn led(text: &str, stops: &[Stop], indents: Indents) -> Vec<usize> {
        let mut found = Vec::new();
        leaders(text, stops, indents, |at| found.push(text[..at].matches('\t').count()));
        found
    }

    const NONE: Indents = Indents { left: 0, first: 0 };

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
