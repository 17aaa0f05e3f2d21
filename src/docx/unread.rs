//! Where each style stands in its part, so that only those in use are parsed: files that
//! went through many offices carry hundreds of styles and use five.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use super::children::{Child, Children};
use super::element::WORD;
use crate::limits;

/// A style that nobody asked for yet: where its id and where it stands.
#[derive(Debug)]
struct Style {
    /// Of its id.
    hash: u64,
    id: Range<usize>,
    whole: Range<usize>,
    taken: bool,
}

/// Styles that nobody asked for yet.
#[derive(Debug, Default)]
pub(super) struct Unread {
    text: String,
    /// The prefix of Word's names with its colon; empty for the default namespace.
    prefix: String,
    /// By the hashes of their ids, no two of which are the same.
    styles: Vec<Style>,
    /// The id of the default paragraph style.
    default: Range<usize>,
    /// Where what is no style stands: the defaults of the document.
    others: Vec<Range<usize>>,
}

impl Unread {
    /// Finds the styles of a part.
    ///
    /// # Errors
    /// The text, when that is not safe, or there are too many: then the part must be read as a whole.
    pub(super) fn index(text: String) -> Result<Unread, String> {
        match Unread::find(&text) {
            Some(index) => Ok(Unread { text, ..index }),
            None => Err(text),
        }
    }

    /// The text again.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    fn find(text: &str) -> Option<Unread> {
        let children = Children::of(text, "styles")?;
        let mut index = Unread { prefix: children.prefix.to_owned(), ..Unread::default() };
        for child in &children.all {
            match child.name {
                "style" => index.add(text, child)?,
                // What Word knows of all its styles: half of what it writes, and no style of the document.
                "latentStyles" => {}
                _ => index.others.push(child.whole.clone()),
            }
        }
        index.styles.sort_unstable_by_key(|style| style.hash);
        let apart = index.styles.windows(2).all(|pair| pair[0].hash != pair[1].hash);
        (apart && index.styles.len() <= limits::STYLES).then_some(index)
    }

    fn add(&mut self, text: &str, child: &Child) -> Option<()> {
        let (mut id, mut paragraph, mut default) = (None, None, None);
        for (name, value) in child.attrs() {
            let first = match name {
                b"styleId" => &mut id,
                b"type" => &mut paragraph,
                b"default" => &mut default,
                _ => continue,
            };
            first.get_or_insert(value);
        }
        let id = id.filter(|id| !text[id.clone()].contains('&'))?;
        let paragraph = paragraph.is_none_or(|kind| &text[kind] == "paragraph");
        if paragraph && default.is_some_and(|on| !matches!(&text[on], "0" | "false")) {
            self.default = id.clone();
        }
        self.styles.push(Style { hash: hash(&text[id.clone()]), id, whole: child.whole.clone(), taken: false });
        Some(())
    }

    /// Whether no style was found.
    pub(super) fn is_empty(&self) -> bool {
        self.styles.is_empty()
    }

    /// The id of the default paragraph style; empty where none is.
    pub(super) fn default_id(&self) -> &str {
        &self.text[self.default.clone()]
    }

    /// A part with what is no style.
    pub(super) fn others(&self) -> String {
        self.part(&self.others)
    }

    /// A part with this style alone; a second time there is none.
    pub(super) fn take(&mut self, id: &str) -> Option<String> {
        let hash = hash(id);
        let at = self.styles.binary_search_by_key(&hash, |style| style.hash).ok()?;
        let style = &mut self.styles[at];
        if self.text[style.id.clone()] != *id || std::mem::replace(&mut style.taken, true) {
            return None;
        }
        let whole = style.whole.clone();
        Some(self.part(&[whole]))
    }

    /// A part that holds what stands at these places.
    fn part(&self, places: &[Range<usize>]) -> String {
        let prefix = &self.prefix;
        let colon = if prefix.is_empty() { "" } else { ":" };
        let name = prefix.trim_end_matches(':');
        let held: String = places.iter().map(|place| &self.text[place.clone()]).collect();
        format!("<{prefix}styles xmlns{colon}{name}=\"{WORD}\">{held}</{prefix}styles>")
    }
}

fn hash(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(styles: &str) -> String {
        format!("<?xml version='1.0'?>\r\n<w:styles xmlns:w='{WORD}'><w:docDefaults/>{styles}</w:styles>")
    }

    #[test]
    fn styles_are_found_by_their_ids_and_taken_once() {
        let text = part(
            "<w:style w:type='paragraph' w:default='1' w:styleId='A'><w:name w:val='a'/></w:style>\
             <w:style w:type='character' w:default='1' w:styleId='B'></w:style>",
        );
        let mut index = Unread::index(text).expect("plain styles");
        assert_eq!(index.default_id(), "A");
        assert!(index.others().ends_with("<w:docDefaults/></w:styles>"));
        assert!(index.take("B").is_some_and(|text| text.contains("character") && !text.contains("w:val")));
        assert_eq!(index.take("B"), None);
    }

    #[test]
    fn a_part_that_might_mislead_is_not_indexed() {
        let style = "<w:style w:styleId='A'></w:style>";
        assert!(Unread::index(part(style)).is_ok());
        assert!(Unread::index(part(&format!("<!-- {style} -->{style}"))).is_err());
        assert!(Unread::index(part(&format!("{style}{style}"))).is_err());
        assert!(Unread::index(part(&format!("{style}text<w:style w:styleId='B'/>"))).is_err());
        assert!(Unread::index("<styles/>".to_owned()).is_err());
    }
}
