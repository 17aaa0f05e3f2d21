//! Which headers and footers are shown, in the order in which pages show them.

use std::collections::{HashMap, HashSet};

use super::element::{Element, Ns};
use super::relations::Relation;
use super::xml::{Node, Xml};
use crate::fault::Fault;

/// A header or a footer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Margin {
    Header,
    Footer,
}

/// Pages that have a header or footer of their own (ST_HdrFtr, ECMA-376-1 §17.18.36).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pages {
    Default,
    First,
    Even,
}

/// One section (`w:sectPr`).
#[derive(Debug, Default)]
struct Section {
    /// Relationship ids of its own headers and footers.
    references: Vec<(Margin, Pages, Box<str>)>,
    /// Its first page has margins of its own (`w:titlePg`).
    title_page: bool,
}

/// The sections of the main text, in order.
#[derive(Debug, Default)]
pub(super) struct Sections(Vec<Section>);

impl Sections {
    /// Begins a section.
    pub(super) fn open(&mut self) {
        self.0.push(Section::default());
    }

    /// Takes over one child of `w:sectPr`.
    pub(super) fn set(&mut self, element: &Element) {
        let Some(section) = self.0.last_mut().filter(|_| element.ns == Ns::Word) else { return };
        let margin = match element.local() {
            b"headerReference" => Margin::Header,
            b"footerReference" => Margin::Footer,
            b"titlePg" => {
                section.title_page = element.on();
                return;
            }
            _ => return,
        };
        let pages = match element.attr("type").as_deref() {
            Some("first") => Pages::First,
            Some("even") => Pages::Even,
            _ => Pages::Default,
        };
        section.references.extend(element.attr("id").map(|id| (margin, pages, id.into())));
    }

    /// Whether a header or footer of even pages is referred to; it shows only where the settings say so.
    pub(super) fn has_even(&self) -> bool {
        self.0.iter().flat_map(|section| &section.references).any(|reference| reference.1 == Pages::Even)
    }

    /// The parts of headers or footers that pages show, each once, in the order of the pages.
    pub(super) fn targets<'a>(
        &self,
        margin: Margin,
        even: bool,
        relations: &'a [Relation],
        exists: impl Fn(&str) -> bool,
    ) -> Vec<&'a str> {
        let kind = if margin == Margin::Header { "header" } else { "footer" };
        let parts: HashMap<&str, &str> = relations
            .iter()
            .filter(|r| r.kind == kind && !r.external && exists(&r.target))
            .map(|r| (r.id.as_str(), r.target.as_str()))
            .collect();
        let mut met = HashSet::new();
        let shown = self.shown(margin, even).filter_map(|id| parts.get(id).copied());
        shown.filter(|name| met.insert(*name)).collect()
    }

    /// The relationship ids of what is shown, as often as a section shows it. A section without one of its own shows that of the section before
    /// (ECMA-376-1 §17.10.1–17.10.6).
    fn shown(&self, margin: Margin, even: bool) -> impl Iterator<Item = &str> {
        let mut current: [Option<&str>; 3] = [None; 3];
        self.0
            .iter()
            .flat_map(move |section| {
                for (_, pages, id) in section.references.iter().filter(|reference| reference.0 == margin) {
                    current[*pages as usize] = Some(id);
                }
                let [default, first, even_pages] = current;
                let even_pages = even_pages.filter(|_| even);
                match section.title_page {
                    true => [first, even_pages, default],
                    false => [default, even_pages, None],
                }
            })
            .flatten()
    }
}

/// Whether the settings part tells even pages from odd ones (`w:evenAndOddHeaders`, ECMA-376-1 §17.15.1.35).
///
/// # Errors
/// Those of [`Xml::next`].
pub(super) fn tells_even_pages(text: &str, part: &str) -> Result<bool, Fault> {
    let mut xml = Xml::new(text, part);
    loop {
        match xml.next()? {
            Node::Start(element) if element.ns == Ns::Word && element.local() == b"evenAndOddHeaders" => {
                return Ok(element.on());
            }
            Node::Eof => return Ok(false),
            _ => {}
        }
    }
}
