//! Which complex fields of a part never end: found once, by the tags alone, so that an instruction
//! over several paragraphs can be hidden without hiding the rest of a broken file.

use std::collections::VecDeque;

use memchr::memmem::{FindIter, find_iter};

use super::element::raw_attr;
use crate::compose::fields::Reach;
use crate::limits;

/// The fields of a part that do not end, by the byte after the tag that begins them; in order.
#[derive(Debug, Default)]
pub(super) struct Unended(Vec<(usize, Reach)>);

/// Fields that are open, each as in [`Unended`].
type Open = VecDeque<(usize, Reach)>;

impl Unended {
    /// Looks through the text of a part. `story` is the element that holds a story within it: each
    /// note of a part of notes, or a text box, which lies within another story (`nests`).
    pub(super) fn find(text: &str, story: &str, nests: bool) -> Unended {
        let mut found = Unended::default();
        let mut stories = vec![Open::new()];
        let mut bounds = Tags::new(text, story).peekable();
        for field in Tags::new(text, "fldChar") {
            while let Some(bound) = bounds.next_if(|bound| bound.start < field.start) {
                if !nests {
                    found.0.extend(stories.iter_mut().flat_map(std::mem::take));
                } else if bound.closes() {
                    found.0.extend(stories.pop().into_iter().flatten());
                } else if !bound.is_empty() && stories.len() < limits::XML_DEPTH {
                    stories.push(Open::new());
                }
            }
            if stories.is_empty() {
                stories.push(Open::new());
            }
            if let Some(open) = stories.last_mut() {
                found.0.extend(follow(open, &field));
            }
        }
        found.0.extend(stories.into_iter().flatten());
        found.0.sort_unstable_by_key(|field| field.0);
        found
    }

    /// How much there is of the field whose first tag ends before byte `at`.
    pub(super) fn reach(&self, at: usize) -> Reach {
        let found = self.0.binary_search_by_key(&at, |field| field.0);
        found.ok().and_then(|index| self.0.get(index)).map_or(Reach::Whole, |field| field.1)
    }
}

/// Takes one `w:fldChar` to the fields that are open; gives one that is no longer waited for.
fn follow(open: &mut Open, tag: &Tag) -> Option<(usize, Reach)> {
    match raw_attr(tag.attributes, b"fldCharType") {
        Some(b"begin") => open.push_back((tag.end, Reach::Nothing)),
        Some(b"separate") => {
            if let Some(last) = open.back_mut() {
                last.1 = Reach::Instruction;
            }
        }
        Some(b"end") => {
            open.pop_back();
        }
        _ => {}
    }
    if open.len() > limits::FIELDS_LOOKED_AT { open.pop_front() } else { None }
}

/// The tags of one element, in order; what looks like one in a comment is no matter.
struct Tags<'a> {
    text: &'a [u8],
    found: FindIter<'a, 'a>,
    name: usize,
}

/// One tag.
struct Tag<'a> {
    start: usize,
    /// The byte after it.
    end: usize,
    /// What stands before the name: `<w:`, `</`.
    head: &'a [u8],
    /// What stands after it, without the `>`.
    attributes: &'a [u8],
}

impl<'a> Tags<'a> {
    fn new(text: &'a str, name: &'a str) -> Tags<'a> {
        Tags { text: text.as_bytes(), found: find_iter(text.as_bytes(), name), name: name.len() }
    }

    /// The tag whose name begins at `at`.
    fn tag(&self, at: usize) -> Option<Tag<'a>> {
        /// Bytes of the longest prefix that is looked for; Word's have one or two.
        const PREFIX: usize = 32;
        let before = &self.text[at.saturating_sub(PREFIX)..at];
        let head = &before[memchr::memrchr(b'<', before)?..];
        let name = head.strip_prefix(b"</").or_else(|| head.strip_prefix(b"<"))?;
        let after = self.text.get(at + self.name..)?;
        let length = memchr::memchr(b'>', after)?;
        let whole = matches!(after.first(), Some(b' ' | b'\t' | b'\r' | b'\n' | b'/' | b'>'));
        let prefixed = name.is_empty() || (name.ends_with(b":") && !name.contains(&b' '));
        (whole && prefixed).then(|| Tag {
            start: at - head.len(),
            end: at + self.name + length + 1,
            head,
            attributes: &after[..length],
        })
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let at = self.found.next()?;
            if let Some(tag) = self.tag(at) {
                return Some(tag);
            }
        }
    }
}

impl Tag<'_> {
    fn closes(&self) -> bool {
        self.head.starts_with(b"</")
    }

    fn is_empty(&self) -> bool {
        self.attributes.ends_with(b"/")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is known of the fields in `text`, where `[`, `|` and `]` stand for the three tags and
    /// `(`, `)` for those of a text box.
    fn reaches(text: &str) -> Vec<Reach> {
        let (mut xml, mut begun) = (String::new(), Vec::new());
        for c in text.chars() {
            match c {
                '[' => xml.push_str("<w:fldChar w:fldCharType=\"begin\"/>"),
                '|' => xml.push_str("<w:fldChar w:fldCharType='separate' />"),
                ']' => xml.push_str("<fldChar w:fldCharType=\"end\"></fldChar>"),
                '(' => xml.push_str("<w:txbxContent>"),
                ')' => xml.push_str("</w:txbxContent>"),
                c => xml.push(c),
            }
            if c == '[' {
                begun.push(xml.len());
            }
        }
        let unended = Unended::find(&xml, "txbxContent", true);
        begun.into_iter().map(|at| unended.reach(at)).collect()
    }

    #[test]
    fn fields_end_within_their_story() {
        use Reach::{Instruction, Nothing, Whole};
        let cases: [(&str, &[Reach]); 9] = [
            ("[|]", &[Whole]),
            ("[]", &[Whole]),
            ("[", &[Nothing]),
            ("[|", &[Instruction]),
            ("[[|]|]", &[Whole, Whole]),
            ("[[|]", &[Nothing, Whole]),
            ("[([|)|]", &[Whole, Instruction]),
            ("[(])", &[Nothing]),
            ("])[|]", &[Whole]),
        ];
        for (text, expected) in cases {
            assert_eq!(reaches(text), expected, "{text}");
        }
    }

    #[test]
    fn each_note_is_a_story() {
        let xml = "<w:footnote w:id='1'><w:fldChar w:fldCharType='begin'/><w:footnoteRef/></w:footnote>\
                   <w:footnote w:id='2'><w:fldChar w:fldCharType='end'/></w:footnote>";
        assert_eq!(Unended::find(xml, "footnote", false).0.len(), 1);
    }
}
