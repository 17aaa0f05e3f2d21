//! Styles, as far as the text depends on them: hidden, bold, capitals, struck, centred, tab stops, lists.

use crate::lang::Text;
use std::collections::HashMap;

use super::element::{Element, Ns};
use super::props::{self, Ink, ParaProps, RunProps};
use super::theme::Named;
use super::unread::Unread;
use super::xml::{Node, Xml};
use crate::compose::props::Toggles;
use crate::fault::{Detail, Fault, FaultId};
use crate::limits;

/// A style as it stands in the part.
#[derive(Debug, Default)]
struct Style {
    id: Box<str>,
    based_on: Option<Box<str>>,
    toc: bool,
    /// The level of a heading, from 0.
    heading: Option<usize>,
    /// A style of tables gives some part of them a ground of another colour.
    shades: bool,
    run: RunProps,
    para: ParaProps,
}

/// A style with all that it is based on.
#[derive(Debug, Clone, Default)]
pub(super) struct Resolved {
    /// Of the style alone: the document's defaults are left out.
    toggles: Toggles,
    /// Its paragraphs are entries of a table of contents.
    pub(super) toc: bool,
    pub(super) para: ParaProps,
    pub(super) face: Option<Named>,
    /// Half-points; 0 where nothing is said.
    pub(super) size: u16,
    pub(super) ink: Ink,
    /// Some part of tables in it has a ground of another colour.
    pub(super) shades: bool,
}

/// All styles of a document. Styles are named by their place here, 0 for none.
#[derive(Debug, Default)]
pub(super) struct Styles {
    ids: HashMap<Box<str>, usize>,
    styles: Vec<Style>,
    resolved: Vec<Option<Resolved>>,
    defaults: Style,
    unread: Unread,
    /// The paragraph style of paragraphs that name none.
    pub(super) default: usize,
}

impl Styles {
    /// Styles of a document without a styles part.
    pub(super) fn none() -> Styles {
        Styles { styles: vec![Style::default()], resolved: vec![None], ..Styles::default() }
    }

    /// Reads `word/styles.xml`: its defaults, and the styles in use as they are asked for.
    ///
    /// # Errors
    /// Those of [`Xml::next`].
    pub(super) fn read(text: String, part: &str) -> Result<Styles, Fault> {
        let mut styles = Styles::none();
        let text = match Unread::index(text) {
            Ok(unread) if styles.parse(&unread.others(), part).is_ok() => {
                let default = unread.default_id().to_owned();
                styles.unread = unread;
                styles.default = styles.find(&default);
                return Ok(styles);
            }
            Ok(unread) => unread.into_text(),
            Err(text) => text,
        };
        // From the beginning: a fault has its place in the whole part.
        styles = Styles::none();
        styles.parse(&text, part)?;
        Ok(styles)
    }

    fn parse(&mut self, text: &str, part: &str) -> Result<(), Fault> {
        let mut xml = Xml::new(text, part);
        let mut depth = 0usize;
        // What takes the properties, and the depths of that and of what is passed over.
        let mut target = Target::None;
        let (mut open, mut skip) = (None, None);
        loop {
            if self.styles.len() > limits::STYLES {
                let what = Detail::more_than(limits::STYLES, Text::new("kiểu", "styles"));
                return Err(Fault::new(FaultId::XmlLimit, what.at(part)));
            }
            match xml.next()? {
                Node::Start(element) => {
                    depth += 1;
                    if skip.is_some() {
                        self.shade(target, &element);
                    } else if element.ns == Ns::Word && passed_over(element.local()) {
                        skip = Some(depth);
                    } else if open.is_some() {
                        self.property(target, &element);
                    } else if element.ns == Ns::Word {
                        target = self.begin(&element);
                        open = (target != Target::None).then_some(depth);
                    }
                }
                Node::End => {
                    skip = skip.filter(|&at| at != depth);
                    open = open.filter(|&at| at != depth);
                    depth = depth.saturating_sub(1);
                }
                Node::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Begins a style or the defaults, if that is what `element` is.
    fn begin(&mut self, element: &Element) -> Target {
        match element.local() {
            b"docDefaults" => Target::Defaults,
            b"style" => {
                let id: Box<str> = element.attr("styleId").unwrap_or_default().into();
                let paragraph = element.attr("type").is_none_or(|kind| kind == "paragraph");
                let default = element.attr("default").is_some_and(|on| on != "0" && on != "false");
                // Of two the one that the index found counts, whichever is asked for.
                if paragraph && default && self.unread.is_empty() {
                    self.default = self.styles.len();
                }
                self.ids.insert(id.clone(), self.styles.len());
                self.styles.push(Style { id, ..Style::default() });
                self.resolved.push(None);
                Target::Style
            }
            _ => Target::None,
        }
    }

    /// A ground in a part of a style that is passed over.
    fn shade(&mut self, target: Target, element: &Element) {
        if let (Target::Style, b"shd", Some(style)) = (target, element.local(), self.styles.last_mut()) {
            style.shades |= props::is_shaded(element);
        }
    }

    fn property(&mut self, target: Target, element: &Element) {
        let style = match (target, self.styles.last_mut()) {
            (Target::Style, Some(style)) => style,
            _ => &mut self.defaults,
        };
        if element.ns == Ns::Word {
            match element.local() {
                b"name" => {
                    let name = element.val().unwrap_or_default();
                    style.toc = is_toc(&name);
                    style.heading = heading_level(&name);
                }
                b"basedOn" => style.based_on = element.val().map(|id| id.into()),
                _ => {}
            }
        }
        style.run.set(element);
        style.para.set(element);
    }

    /// The style with this id; 0 when there is none.
    pub(super) fn find(&mut self, id: &str) -> usize {
        if let Some(&index) = self.ids.get(id) {
            return index;
        }
        if let Some(text) = self.unread.take(id) {
            // A style that cannot be read has the properties that were read before it broke.
            let _ = self.parse(&text, "");
        }
        self.ids.get(id).copied().unwrap_or(0)
    }

    /// The level of a heading style that Word has built in, from 0.
    pub(super) fn heading(&self, index: usize) -> Option<usize> {
        self.styles.get(index).and_then(|style| style.heading)
    }

    /// The style with all that it is based on.
    pub(super) fn get(&mut self, index: usize) -> &Resolved {
        let index = if index < self.styles.len() { index } else { 0 };
        if self.resolved[index].is_none() {
            self.resolved[index] = Some(self.resolve(index));
        }
        self.resolved[index].get_or_insert_default()
    }

    /// The style and those it is based on.
    fn chain(&mut self, index: usize) -> Vec<usize> {
        let mut chain = vec![index];
        while let Some(base) = chain.last().and_then(|&i| self.styles[i].based_on.clone()) {
            let base = self.find(&base);
            if base == 0 || chain.contains(&base) || chain.len() == limits::STYLE_CHAIN {
                break;
            }
            chain.push(base);
        }
        chain
    }

    /// The level in a list of paragraphs in this style: that which stands for the style itself, whatever
    /// the style says (ECMA-376-1 §17.9.23), or for one it is based on.
    pub(super) fn level(&mut self, index: usize, of_style: impl Fn(&str) -> Option<u8>) -> Option<u8> {
        let index = if index < self.styles.len() { index } else { 0 };
        let mut chain = self.chain(index).into_iter().map(|index| &self.styles[index]);
        chain.find_map(|style| of_style(&style.id).or(style.para.list.level))
    }

    fn resolve(&mut self, index: usize) -> Resolved {
        let base = &self.defaults;
        let mut resolved =
            Resolved { para: base.para.clone(), size: base.run.size, ink: base.run.ink, ..Resolved::default() };
        for &index in self.chain(index).iter().rev() {
            let style = &self.styles[index];
            resolved.toggles.lay(style.run.toggles);
            resolved.face = style.run.face.or(resolved.face);
            resolved.size = if style.run.size > 0 { style.run.size } else { resolved.size };
            resolved.ink.lay(style.run.ink);
            resolved.shades |= style.shades;
            resolved.para.lay(&style.para);
        }
        resolved.toc = self.styles[index].toc;
        resolved
    }

    /// Which of [`Toggles`] hold for a run: between the styles of the table, the paragraph and the run they
    /// toggle (ECMA-376-1 §17.7.3); what stands on the run itself decides.
    pub(super) fn toggles(&mut self, direct: Toggles, table: usize, paragraph: usize, run: usize) -> u8 {
        let mut styled = self.get(paragraph).toggles.on() ^ self.get(run).toggles.on();
        if table != 0 {
            styled ^= self.get(table).toggles.on();
        }
        direct.over(self.defaults.run.toggles.on() | styled)
    }

    /// The font of a run: its own, that of its style, of the paragraph's, of the document.
    pub(super) fn face(&mut self, direct: Option<Named>, paragraph: usize, run: usize) -> Option<Named> {
        let by_style = |styles: &mut Styles| styles.get(run).face.or(styles.get(paragraph).face);
        direct.or_else(|| by_style(self)).or(self.defaults.run.face)
    }
}

/// What takes the properties that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    None,
    Defaults,
    /// The last style.
    Style,
}

/// Parts of a style that say nothing of the text: conditions of tables, old properties, names Word knows.
fn passed_over(name: &[u8]) -> bool {
    matches!(name, b"tblStylePr" | b"latentStyles" | b"tblPr" | b"trPr" | b"tcPr") || name.ends_with(b"Change")
}

/// Word's names of the styles of entries: `toc 1` … `toc 9`, `table of figures`.
fn is_toc(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name == "table of figures" || name.strip_prefix("toc ").is_some_and(|level| level.trim().parse::<u8>().is_ok())
}

/// Word's names of the styles of headings: `heading 1` … `heading 9`.
fn heading_level(name: &str) -> Option<usize> {
    let level = name.get(..8).filter(|head| head.eq_ignore_ascii_case("heading ")).map(|_| name[8..].trim())?;
    level.parse::<usize>().ok()?.checked_sub(1).filter(|&level| level < 9)
}
