//! The lines that have a mark: what is asked of all lines is answered at once for 64 of them.

use std::ops::Range;

use crate::extract::vocabulary::{ListMark, ListMarks};

use super::Line;

/// Lines that are marked together.
const LINES: usize = u64::BITS as usize;

/// For every [`LINES`] lines, by the list, a bit for each that has its mark.
#[derive(Debug, Default)]
pub(super) struct Marked(Vec<[u64; ListMarks::MOST]>);

impl Marked {
    pub(super) fn new(lines: &[Line]) -> Marked {
        let mut marked = Marked(vec![[0; ListMarks::MOST]; lines.len().div_ceil(LINES)]);
        for (lines, lists) in lines.chunks(LINES).zip(&mut marked.0) {
            for (line, bit) in lines.iter().zip(0..) {
                line.marks.lists().for_each(|list| lists[list] |= 1 << bit);
            }
        }
        marked
    }

    /// Those of some lines that have the mark of a list, in order.
    #[inline]
    pub(super) fn among(&self, list: ListMark, lines: Range<usize>) -> impl Iterator<Item = usize> {
        let blocks = lines.start / LINES..lines.end.div_ceil(LINES);
        blocks.flat_map(move |block| {
            let first = block * LINES;
            let lists = self.0.get(block);
            let marked = lists.map_or(0, |lists| lists.get(list.index()).copied().unwrap_or(u64::MAX));
            let before = u64::MAX << lines.start.saturating_sub(first);
            let behind = u64::MAX.checked_shl((lines.end - first) as u32).unwrap_or_default();
            let mut left = marked & before & !behind;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros() as usize;
                left &= left.checked_sub(1)?;
                Some(first + bit)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::extract::view::View;
    use crate::extract::vocabulary::ListMark;

    #[test]
    fn lines_are_found_by_their_marks_as_one_by_one() {
        let texts = ["Căn cứ Luật A", "", "Kết thúc lúc 9 giờ", "{{họp}}", "......", "Thư ký"];
        let text: Vec<&str> = texts.iter().copied().cycle().take(400).collect();
        let document = Document::from_text(&text.join("\n"));
        let view = View::new(&document);
        let count = view.lines.len();
        assert!(count > 250);
        for list in (0..200).map(ListMark).chain([ListMark::ANY]) {
            for lines in [0..0, 0..1, 0..count, 3..63, 3..64, 63..65, 64..128, 70..131, 128..count, count..count] {
                let one_by_one = lines.clone().filter(|&line| view.lines[line].marks.has(list));
                assert!(view.marked(list, lines.clone()).eq(one_by_one), "{list:?} {lines:?}");
            }
        }
    }
}
