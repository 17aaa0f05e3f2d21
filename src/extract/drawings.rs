//! Everything that may draw a blank, before anybody asks what it stands for.
//!
//! Dots, lines, leader tabs, form fields and placeholders are found by their shape alone;
//! whether one is a blank, and of what, is decided later by where it stands.

mod leaders;
#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::document::{Document, Mark, MarkKind, Paragraph, Span};
use crate::record::DrawnAs;

/// A shape that may be a blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Drawing {
    /// What draws it; over several lines when each of them is only leaders.
    pub(crate) span: Span,
    /// How.
    pub(crate) drawn_as: DrawnAs,
    /// How much it looks like a blank by itself: the number of dots, `…` being three.
    pub(crate) weight: u32,
}

/// Weight from which dots are a blank without a slot or a label to ask for them.
pub(crate) const STRONG: u32 = 4;

/// The weight of what no typist writes by chance: fields, controls, placeholders.
const CERTAIN: u32 = 1000;

/// Bytes of the longest placeholder or tag, with room to spare: some are whole expressions.
const LONGEST: usize = 512;

impl Drawing {
    /// Dots, lines and tabs: drawings without words of their own, which may run on.
    pub(crate) fn is_leader(&self) -> bool {
        matches!(self.drawn_as, DrawnAs::Dots | DrawnAs::Underscores | DrawnAs::Tab | DrawnAs::Spaces)
    }
}

/// What the scan of a document's shapes gives.
#[derive(Debug, Default)]
pub(crate) struct Shapes {
    /// In document order, none overlapping another.
    pub(crate) drawings: Vec<Drawing>,
    /// Tags of template loops (`{% for %}`), which stand for no value.
    pub(crate) tags: Vec<Span>,
}

/// Finds all shapes in the text.
pub(crate) fn scan(document: &Document) -> Shapes {
    let mut shapes = Shapes::default();
    let mut marks = document.marks.as_slice();
    for paragraph in document.paragraphs.iter().filter(|p| p.part.is_audited()) {
        let skip = marks.partition_point(|m| m.span.start < paragraph.span.start);
        let len = marks[skip..].partition_point(|m| m.span.start < paragraph.span.end);
        let first = shapes.drawings.len();
        of_marks(&marks[skip..skip + len], document, &mut shapes.drawings);
        marks = &marks[skip + len..];
        let marked = shapes.drawings.len();
        if !paragraph.toc {
            let end = paragraph.span.end as usize;
            Scanner { text: &document.text, end, shapes: &mut shapes, rule: (0..0, false) }.run(paragraph);
        }
        settle(&mut shapes.drawings, first, marked);
    }
    let joined = leaders::join(document, &shapes.drawings);
    shapes.drawings = joined;
    shapes
}

/// Drawings that the file itself declares.
fn of_marks(marks: &[Mark], document: &Document, out: &mut Vec<Drawing>) {
    for mark in marks {
        let drawn_as = match mark.kind {
            MarkKind::LeaderTab => DrawnAs::Tab,
            MarkKind::FormField { unfilled: true } => DrawnAs::FormField,
            MarkKind::MergeField { unfilled: true } => DrawnAs::Placeholder,
            MarkKind::Control { placeholder: true } => DrawnAs::ContentControl,
            MarkKind::Line => DrawnAs::Underscores,
            MarkKind::UnderlinedSpace if mark.span.len() >= 3 => DrawnAs::Spaces,
            // Nothing was put in the place of its name.
            MarkKind::Bookmark { name }
                if document.bookmarks.get(name as usize).is_some_and(|n| n == document.str(mark.span).trim()) =>
            {
                DrawnAs::Placeholder
            }
            _ => continue,
        };
        let weight = match drawn_as {
            DrawnAs::Tab | DrawnAs::Underscores => 10,
            DrawnAs::Spaces => document.str(mark.span).chars().map(|c| if c == '\t' { 8 } else { 1 }).sum(),
            _ => CERTAIN,
        };
        match out.last_mut() {
            Some(last) if last.span.overlaps(mark.span) => {
                last.span = last.span.join(mark.span);
                if weight > last.weight {
                    (last.drawn_as, last.weight) = (drawn_as, weight);
                }
            }
            _ => out.push(Drawing { span: mark.span, drawn_as, weight }),
        }
    }
}

/// Puts the drawings of one paragraph from `first` on in order; those of marks (before `marked`)
/// win over shapes in the same place.
fn settle(drawings: &mut Vec<Drawing>, first: usize, marked: usize) {
    if drawings.len() - first < 2 || marked == first {
        return;
    }
    let marks: Vec<Drawing> = drawings[first..marked].to_vec();
    let shapes: Vec<Drawing> = drawings.drain(marked..).collect();
    for shape in shapes {
        let at = marks.partition_point(|m| m.span.end <= shape.span.start);
        if !marks.get(at).is_some_and(|m| m.span.overlaps(shape.span)) {
            drawings.push(shape);
        }
    }
    drawings[first..].sort_by_key(|d| d.span);
}

/// Finds shapes in one paragraph, character by character.
struct Scanner<'a> {
    text: &'a str,
    end: usize,
    shapes: &'a mut Shapes,
    /// The last line that dashes were found in, and whether it is a rule: it is looked at once.
    rule: (Range<usize>, bool),
}

impl Scanner<'_> {
    fn run(&mut self, paragraph: &Paragraph) {
        let bytes = self.text.as_bytes();
        let mut at = paragraph.span.start as usize;
        let mut word = false;
        while at < self.end {
            let byte = bytes[at];
            let next = match byte {
                b'.' => self.dots(at),
                0xC2 | 0xE2 => self.dots(at).or_else(|| self.dashes(at)).or_else(|| self.guillemets(at)),
                b'_' => self.underscores(at),
                b'-' => self.dashes(at),
                b'{' | b'$' => self.braces(at),
                b'<' => self.angles(at),
                b'[' => self.brackets(at),
                b'#' => self.hashes(at),
                b'X' | b'x' | b'A' if !word => self.repeated_letter(at),
                b'C' | b'c' | b'N' | b'n' if !word => self.prompt(at),
                _ => None,
            };
            match next {
                Some(next) => {
                    at = next;
                    word = false;
                }
                None => {
                    word = byte.is_ascii_alphanumeric() || byte >= 0xC3;
                    at += self.width(at);
                }
            }
        }
    }

    fn width(&self, at: usize) -> usize {
        self.rest(at).chars().next().map_or(1, char::len_utf8)
    }

    fn rest(&self, at: usize) -> &str {
        &self.text[at..self.end]
    }

    fn push(&mut self, start: usize, end: usize, drawn_as: DrawnAs, weight: u32) -> Option<usize> {
        self.shapes.drawings.push(Drawing { span: Span::new(start, end), drawn_as, weight });
        Some(end)
    }

    /// `....`, `…`, `. . . .`: clusters of one style may be a space apart.
    fn dots(&mut self, start: usize) -> Option<usize> {
        let (mut end, mut weight) = cluster(self.rest(start))?;
        end += start;
        let single = weight == 1;
        let mut clusters = 1;
        while let Some((len, more)) = self.rest(end).strip_prefix(' ').and_then(cluster) {
            if (more == 1) != single {
                break;
            }
            end += 1 + len;
            weight += more;
            clusters += 1;
        }
        if single && clusters < 4 {
            return (clusters > 1).then_some(end);
        }
        self.push(start, end, DrawnAs::Dots, weight)
    }

    /// `____`: no typist writes three by chance.
    fn underscores(&mut self, start: usize) -> Option<usize> {
        let run = self.rest(start).bytes().take_while(|&b| b == b'_').count();
        let weight = run as u32 + if run > 2 { STRONG } else { 0 };
        if run < 2 { None } else { self.push(start, start + run, DrawnAs::Underscores, weight) }
    }

    /// A run of dashes; a rule under a heading has a line of its own and is no drawing.
    fn dashes(&mut self, start: usize) -> Option<usize> {
        let run: usize = self.rest(start).chars().take_while(|&c| is_dash(c)).map(char::len_utf8).sum();
        let count = self.text[start..start + run].chars().count() as u32;
        if count < 3 {
            return None;
        }
        if self.is_rule(start) {
            return Some(self.rule.0.end);
        }
        self.push(start, start + run, DrawnAs::Underscores, count)
    }

    /// Whether the line of byte `at` holds nothing but ornaments.
    fn is_rule(&mut self, at: usize) -> bool {
        if !self.rule.0.contains(&at) {
            let start = self.text[..at].rfind('\n').map_or(0, |n| n + 1);
            let end = self.rest(at).find('\n').map_or(self.end, |n| at + n);
            let ornament =
                |c: char| is_dash(c) || matches!(c, ' ' | '\t' | '*' | 'o' | 'O' | '0' | '=' | '.' | '&' | '~' | '_');
            self.rule = (start..end, self.text[start..end].chars().all(ornament));
        }
        self.rule.1
    }

    /// What a placeholder or a tag may take up from `start` on: the line, but not farther than
    /// the longest of them.
    fn reach(&self, start: usize) -> &str {
        let rest = self.rest(start);
        let near = &rest[..rest.floor_char_boundary(LONGEST)];
        near.split('\n').next().unwrap_or(near)
    }

    /// `{{x}}`, `{x}`, `${x}`; `{% for %}`, `{#x}`, `{/x}` are tags.
    fn braces(&mut self, start: usize) -> Option<usize> {
        let line = self.reach(start);
        let body = line.strip_prefix('$').unwrap_or(line);
        let inner = body.strip_prefix('{')?;
        if inner.starts_with('%') {
            return self.tag(start, line.find("%}")? + 2);
        }
        let double = inner.starts_with('{');
        let close = if double { "}}" } else { "}" };
        let content_start = line.len() - inner.len() + usize::from(double);
        let content_len = line.get(content_start..)?.find(close)?;
        let content = line[content_start..content_start + content_len].trim();
        let len = content_start + content_len + close.len();
        if content.starts_with(['#', '/', '^', '%']) {
            return self.tag(start, len);
        }
        if content.is_empty() || content.len() > 120 || content.contains(['{', ';']) {
            return None;
        }
        self.push(start, start + len, DrawnAs::Placeholder, CERTAIN)
    }

    fn tag(&mut self, start: usize, len: usize) -> Option<usize> {
        self.shapes.tags.push(Span::new(start, start + len));
        Some(start + len)
    }

    /// `<<x>>` and `<X>`; `<ông (bà)/tổ chức>(*)` and the like are alternatives to strike out.
    fn angles(&mut self, start: usize) -> Option<usize> {
        let rest = self.rest(start);
        let double = rest.starts_with("<<");
        let (open, close) = if double { (2, ">>") } else { (1, ">") };
        let len = rest[open..].find(['>', '\n', '<']).filter(|&n| rest[open + n..].starts_with(close))?;
        let content = rest[open..open + len].trim();
        let end = start + open + len + close.len();
        let after = self.rest(end).trim_start();
        let wordy = content.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | ' ' | '.' | '-'));
        if content.is_empty() || content.len() > 80 || (!double && (!wordy || after.starts_with("(*)"))) {
            return None;
        }
        if !content.chars().any(char::is_alphabetic) {
            return None;
        }
        self.push(start, end, DrawnAs::Placeholder, CERTAIN)
    }

    /// `[x_y]`: one word of a machine's or a typist's. `[x]` and `[ ]` are boxes, `[....]` holds dots.
    fn brackets(&mut self, start: usize) -> Option<usize> {
        let rest = self.rest(start);
        let len = rest[1..].find([']', '\n', '[']).filter(|&n| rest[1 + n..].starts_with(']'))?;
        let content = rest[1..1 + len].trim();
        let name = content.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | ' ' | '/'));
        let words = content.split_whitespace().count();
        let lettered = content.chars().filter(|c| c.is_alphabetic()).count() >= 2;
        if !name || !lettered || words == 0 || words > 6 {
            return None;
        }
        self.push(start, start + len + 2, DrawnAs::Placeholder, CERTAIN)
    }

    /// `«x»` of one word; quotation marks round prose are none.
    fn guillemets(&mut self, start: usize) -> Option<usize> {
        let inner = self.reach(start).strip_prefix('«')?;
        let len = inner.find('»')?;
        let content = inner[..len].trim();
        let name = content.chars().all(|c| c.is_alphanumeric() || c == '_');
        if content.is_empty() || !name {
            return None;
        }
        self.push(start, start + len + 2 * '«'.len_utf8(), DrawnAs::Placeholder, CERTAIN)
    }

    /// `#ho_ten#`.
    fn hashes(&mut self, start: usize) -> Option<usize> {
        let inner = &self.rest(start)[1..];
        let len = inner.find(|c: char| !(c.is_alphanumeric() || c == '_'))?;
        if len < 2 || !inner[len..].starts_with('#') {
            return None;
        }
        self.push(start, start + len + 2, DrawnAs::Placeholder, CERTAIN)
    }

    /// `XXX`, `xx`, `AAAAAA` as whole words.
    fn repeated_letter(&mut self, start: usize) -> Option<usize> {
        let rest = self.rest(start);
        let first = rest.chars().next()?;
        let len = rest.find(|c| c != first).unwrap_or(rest.len());
        let least = if first == 'A' { 4 } else { 2 };
        if len < least || rest[len..].starts_with(|c: char| c.is_alphanumeric() || c == '_') {
            return None;
        }
        let weight = if len == 2 { 2 } else { CERTAIN };
        self.push(start, start + len, DrawnAs::Placeholder, weight)
    }

    /// The prompts of Word's content controls, pasted as text.
    fn prompt(&mut self, start: usize) -> Option<usize> {
        const PROMPTS: [&str; 12] = [
            "click or tap here to enter text",
            "click here to enter text",
            "click or tap to enter a date",
            "click here to enter a date",
            "choose an item",
            "nhấp hoặc gõ vào đây để nhập văn bản",
            "nhấp hoặc nhấn vào đây để nhập văn bản",
            "nhấp hoặc bấm vào đây để nhập văn bản",
            "nhấp vào đây để nhập văn bản",
            "bấm hoặc gõ vào đây để nhập văn bản",
            "nhấp hoặc nhấn để nhập ngày",
            "chọn một mục",
        ];
        let rest = self.rest(start);
        if !rest.starts_with(['C', 'c', 'N', 'n']) {
            return None;
        }
        let prompt = PROMPTS.iter().find(|p| {
            rest.get(..p.len()).is_some_and(|head| head.chars().flat_map(char::to_lowercase).eq(p.chars()))
        })?;
        let dot = usize::from(rest[prompt.len()..].starts_with('.'));
        self.push(start, start + prompt.len() + dot, DrawnAs::Placeholder, CERTAIN)
    }
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―' | '─' | '━' | '‒')
}

/// Length and weight of the dots that `text` begins with.
fn cluster(text: &str) -> Option<(usize, u32)> {
    let (mut len, mut weight) = (0, 0);
    for c in text.chars() {
        weight += match c {
            '.' | '․' => 1,
            '‥' => 2,
            '…' | '⋯' => 3,
            '·' | '∙' => 1,
            _ => break,
        };
        len += c.len_utf8();
    }
    (weight > 0).then_some((len, weight))
}
