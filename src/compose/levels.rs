//! `word/numbering.xml`: the lists in use, and what their levels look like.

use std::collections::{HashMap, HashSet};

use super::number_format::Format;
use super::props::{ParaProps, Toggles};
use super::symbols::Font;
use super::tabs::Suffix;
use crate::docx::element::{Element, Ns};
use crate::docx::styles::Styles;
use crate::docx::xml::{Node, Xml};
use crate::fault::{Fault, FaultId};
use crate::limits;

/// Levels of a list (ECMA-376-1 §17.9.6); Word opens no file with more ([MS-OI29500], lvl).
pub(crate) const LEVELS: usize = 9;

/// How often a list style may stand in for another before it is no list; Word writes one.
const LINKS: usize = 4;

/// One level of a list.
#[derive(Debug, Clone, Default)]
pub(crate) struct Level {
    pub(crate) start: Option<u32>,
    pub(crate) format: Format,
    /// `w:lvlText`, with `%1` … `%9` for the numbers of levels.
    pub(crate) text: Box<str>,
    /// `w:lvlRestart`: 0 never, n after a paragraph of level n or above (from 1).
    pub(crate) restart: Option<u32>,
    /// All numbers as decimals (`w:isLgl`).
    pub(crate) legal: bool,
    /// The bullet is a picture (`w:lvlPicBulletId`).
    pub(crate) picture: bool,
    /// The paragraph style that stands for it.
    style: Option<Box<str>>,
    pub(crate) font: Font,
    /// Of the label.
    pub(crate) toggles: Toggles,
    pub(crate) suffix: Suffix,
    /// Indents and tab stops of its paragraphs.
    pub(crate) para: ParaProps,
}

/// `w:abstractNum`: what several lists may share.
#[derive(Debug, Default)]
struct Kind {
    levels: Vec<Level>,
    /// `w:numStyleLink`: its levels are those of the list that this style names.
    linked: Option<Box<str>>,
    /// The kind whose levels it shows.
    same_as: Option<u32>,
}

/// `w:lvlOverride`.
#[derive(Debug, Default)]
struct Override {
    level: usize,
    start: Option<u32>,
    own: Option<Level>,
}

/// `w:num`.
#[derive(Debug, Default)]
struct List {
    kind: u32,
    overrides: Vec<Override>,
}

/// The lists that a document uses.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    lists: HashMap<u32, List>,
    kinds: HashMap<u32, Kind>,
    /// The kind of every list in the part.
    kind_of: HashMap<u32, u32>,
}

impl Lists {
    /// Reads those lists of the part that are in use, and the kinds they are of: an office's template
    /// brings hundreds of others.
    ///
    /// # Errors
    /// Those of [`Xml::next`]; `xml-limit` for more lists than Word can have.
    pub(crate) fn read(text: &str, part: &str, used: &HashSet<u32>, styles: &mut Styles) -> Result<Lists, Fault> {
        let mut lists = Lists::default();
        Reader::new(&mut lists, Wanted::Lists(used)).run(text, part)?;
        if lists.lists.len() > limits::LISTS {
            return Err(Fault::new(FaultId::XmlLimit, format!("{part}: more than {} lists", limits::LISTS)));
        }
        let mut kinds: HashSet<u32> = lists.lists.values().map(|list| list.kind).collect();
        for _ in 0..LINKS {
            Reader::new(&mut lists, Wanted::Kinds(&kinds)).run(text, part)?;
            kinds = lists.follow_links(styles);
            if kinds.is_empty() {
                break;
            }
        }
        Ok(lists)
    }

    /// Finds the kinds that others take their levels from, by the styles that name them (ECMA-376-1
    /// §17.9.21); gives those that are not read yet.
    fn follow_links(&mut self, styles: &mut Styles) -> HashSet<u32> {
        for kind in self.kinds.values_mut().filter(|kind| kind.levels.is_empty()) {
            let Some(style) = kind.linked.take() else { continue };
            let style = styles.find(&style);
            let list = styles.get(style).para.list.id;
            kind.same_as = list.and_then(|id| self.kind_of.get(&id)).copied();
        }
        let shown = self.kinds.values().filter_map(|kind| kind.same_as);
        shown.filter(|id| !self.kinds.contains_key(id)).collect()
    }

    /// The kind of a list: lists of one kind count together.
    pub(crate) fn kind(&self, list: u32) -> Option<u32> {
        Some(self.lists.get(&list)?.kind)
    }

    /// A level of a list, from 0.
    pub(crate) fn level(&self, list: u32, level: usize) -> Option<&Level> {
        let list = self.lists.get(&list)?;
        list.own(level).and_then(|own| own.own.as_ref()).or_else(|| self.levels(list.kind).get(level))
    }

    /// The number that a level of a list begins with: 0 where nothing is said (ECMA-376-1 §17.9.25).
    pub(crate) fn start(&self, list: u32, level: usize) -> u32 {
        let Some(list) = self.lists.get(&list) else { return 0 };
        let own = list.own(level);
        let own = own.and_then(|own| own.start.or_else(|| own.own.as_ref()?.start));
        own.or_else(|| self.levels(list.kind).get(level)?.start).unwrap_or(0)
    }

    /// Whether a list starts a level over where it first stands in it (`w:startOverride`).
    pub(crate) fn starts_over(&self, list: u32, level: usize) -> bool {
        self.lists.get(&list).and_then(|list| list.own(level)).is_some_and(|own| own.start.is_some())
    }

    /// The level that stands for a paragraph style in a list (ECMA-376-1 §17.9.23).
    pub(crate) fn level_of_style(&self, list: u32, style: &str) -> Option<u8> {
        let kind = self.lists.get(&list)?.kind;
        self.levels(kind).iter().position(|level| level.style.as_deref() == Some(style)).map(|level| level as u8)
    }

    fn levels(&self, mut kind: u32) -> &[Level] {
        for _ in 0..LINKS {
            match self.kinds.get(&kind) {
                Some(Kind { same_as: Some(other), .. }) => kind = *other,
                Some(found) => return &found.levels,
                None => break,
            }
        }
        &[]
    }
}

impl List {
    fn own(&self, level: usize) -> Option<&Override> {
        self.overrides.iter().find(|own| own.level == level)
    }
}

/// What is read of the part.
enum Wanted<'a> {
    Lists(&'a HashSet<u32>),
    Kinds(&'a HashSet<u32>),
}

/// What is open while the part is read.
struct Reader<'a> {
    lists: &'a mut Lists,
    wanted: Wanted<'a>,
    kind: Option<(u32, Kind)>,
    list: Option<(u32, List)>,
    level: Option<(usize, Level)>,
    /// Depth of the open list or kind, of the open level, of what is passed over.
    outer: usize,
    inner: usize,
    skip: Option<usize>,
}

impl<'a> Reader<'a> {
    fn new(lists: &'a mut Lists, wanted: Wanted<'a>) -> Reader<'a> {
        let (kind, list, level) = (None, None, None);
        Reader { lists, wanted, kind, list, level, outer: 0, inner: 0, skip: None }
    }

    fn run(mut self, text: &str, part: &str) -> Result<(), Fault> {
        let mut xml = Xml::new(text, part);
        let mut depth = 0usize;
        loop {
            match xml.next()? {
                Node::Start(element) => {
                    depth += 1;
                    if self.skip.is_none() && !self.start(&element, depth) {
                        self.skip = Some(depth);
                    }
                }
                Node::End => {
                    if self.skip.is_none() {
                        self.end(depth);
                    }
                    self.skip = self.skip.filter(|&at| at != depth);
                    depth = depth.saturating_sub(1);
                    if self.has_all() {
                        return Ok(());
                    }
                }
                Node::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Whether nothing more of the part is needed.
    fn has_all(&self) -> bool {
        match self.wanted {
            Wanted::Lists(_) => false,
            Wanted::Kinds(ids) => self.kind.is_none() && ids.iter().all(|id| self.lists.kinds.contains_key(id)),
        }
    }

    /// `false` passes the element over.
    fn start(&mut self, element: &Element, depth: usize) -> bool {
        match (element.ns, element.local()) {
            (Ns::Word, b"abstractNum") => return self.open_kind(element, depth),
            (Ns::Word, b"num") => return self.open_list(element, depth),
            (Ns::Word, b"lvl") => {
                self.inner = depth;
                self.level = Some((element.number("ilvl").unwrap_or(0), Level::default()));
            }
            (Ns::Word, name) if name.ends_with(b"Change") => return false,
            (Ns::Word, _) => self.property(element),
            _ => {}
        }
        true
    }

    fn open_kind(&mut self, element: &Element, depth: usize) -> bool {
        let Wanted::Kinds(ids) = self.wanted else { return false };
        let id = element.number("abstractNumId").unwrap_or(0);
        // Of two with one id the first counts.
        if !ids.contains(&id) || self.lists.kinds.contains_key(&id) {
            return false;
        }
        self.outer = depth;
        self.kind = Some((id, Kind::default()));
        true
    }

    fn open_list(&mut self, element: &Element, depth: usize) -> bool {
        if !matches!(self.wanted, Wanted::Lists(_)) {
            return false;
        }
        self.outer = depth;
        self.list = Some((element.number("numId").unwrap_or(0), List::default()));
        true
    }

    fn end(&mut self, depth: usize) {
        if depth == self.inner {
            self.inner = 0;
            self.close_level();
        }
        if depth == self.outer {
            self.outer = 0;
            self.lists.kinds.extend(self.kind.take());
            if let Some((id, list)) = self.list.take() {
                self.lists.kind_of.insert(id, list.kind);
                if matches!(self.wanted, Wanted::Lists(used) if used.contains(&id)) {
                    self.lists.lists.insert(id, list);
                }
            }
        }
    }

    fn property(&mut self, element: &Element) {
        let name = element.local();
        if let Some((_, level)) = &mut self.level {
            level.set(element);
        } else if let Some((_, kind)) = &mut self.kind {
            if name == b"numStyleLink" {
                kind.linked = element.val().map(|style| style.into());
            }
        } else if let Some((_, list)) = &mut self.list {
            match name {
                b"abstractNumId" => list.kind = element.number("val").unwrap_or(0),
                b"lvlOverride" if list.overrides.len() < LEVELS => {
                    let level = element.number("ilvl").unwrap_or(0);
                    list.overrides.push(Override { level, ..Override::default() });
                }
                b"startOverride" => {
                    if let Some(last) = list.overrides.last_mut() {
                        last.start = element.number("val");
                    }
                }
                _ => {}
            }
        }
    }

    fn close_level(&mut self) {
        let Some((at, level)) = self.level.take() else { return };
        if let Some((_, kind)) = &mut self.kind {
            if at < LEVELS {
                if kind.levels.len() <= at {
                    kind.levels.resize(at + 1, Level::default());
                }
                kind.levels[at] = level;
            }
        } else if let Some((_, list)) = &mut self.list
            && let Some(last) = list.overrides.last_mut()
        {
            last.own = Some(level);
        }
    }
}

impl Level {
    /// Takes over one descendant of `w:lvl`.
    fn set(&mut self, element: &Element) {
        match element.local() {
            b"start" => self.start = element.number("val"),
            b"numFmt" => {
                let example = element.attr("format");
                self.format = element.val().map_or(Format::Decimal, |name| Format::of(&name, example.as_deref()));
            }
            b"lvlText" => self.text = element.val().unwrap_or_default().into(),
            b"lvlRestart" => self.restart = element.number("val"),
            b"isLgl" => self.legal = element.on(),
            b"lvlPicBulletId" => self.picture = true,
            b"pStyle" => self.style = element.val().map(|style| style.into()),
            b"rFonts" => self.font = element.attr("ascii").map_or(Font::Text, |font| Font::of(&font)),
            b"suff" => {
                self.suffix = match element.val().as_deref() {
                    Some("space") => Suffix::Space,
                    Some("nothing") => Suffix::Nothing,
                    _ => Suffix::Tab,
                };
            }
            _ => {
                self.toggles.take(element);
                self.para.set(element);
            }
        }
    }
}
