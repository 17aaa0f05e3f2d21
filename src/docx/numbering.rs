//! `word/numbering.xml`: the lists in use.

use crate::lang::Text;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::body::Body;
use super::children::{Child, Children};
use super::element::{Element, Ns};
use super::props::ParaProps;
use super::styles::Styles;
use super::xml::{Node, Xml};
use crate::compose::levels::{Kind, LEVELS, LINKS, Level, List, Lists, Override};
use crate::compose::number_format::Format;
use crate::compose::symbols::Font;
use crate::compose::tabs::Suffix;
use crate::fault::{Detail, Fault, FaultId};
use crate::limits;

/// What was read of the part.
#[derive(Default)]
struct Found {
    lists: Lists,
    /// The kind of every list in the part.
    kind_of: HashMap<u32, u32>,
    /// Kinds whose levels are those of the list that a style names (`w:numStyleLink`).
    links: HashMap<u32, Box<str>>,
}

/// Reads those lists of the part that are in use, and the kinds they are of: an office's template
/// brings hundreds of others.
fn read(text: &str, part: &str, used: &HashSet<u32>, styles: &mut Styles) -> Result<Lists, Fault> {
    let mut found = Found::default();
    let children = Children::of(text, "numbering");
    Reader::new(&mut found, Wanted::Lists(used)).run(&few(text, children.as_ref(), "num", |_| true), part)?;
    if found.lists.lists.len() > limits::LISTS {
        let what = Detail::more_than(limits::LISTS, Text::new("danh sách", "lists"));
        return Err(Fault::new(FaultId::XmlLimit, what.at(part)));
    }
    let mut kinds: HashSet<u32> = found.lists.lists.values().map(|list| list.kind).collect();
    for _ in 0..LINKS {
        let is_wanted = |id| kinds.contains(&id);
        let text = few(text, children.as_ref(), "abstractNum", is_wanted);
        Reader::new(&mut found, Wanted::Kinds(&kinds)).run(&text, part)?;
        kinds = found.follow_links(styles);
        if kinds.is_empty() {
            break;
        }
    }
    Ok(found.lists)
}

/// A part with only those children of that name whose id is wanted; the whole part where they are not told apart.
fn few<'a>(text: &'a str, children: Option<&Children>, name: &str, is_wanted: impl Fn(u32) -> bool) -> Cow<'a, str> {
    let Some(Children { prefix, inner, all }) = children else { return Cow::Borrowed(text) };
    let id = |child: &Child| {
        let (_, value) = child.attrs().find(|(local, _)| *local == b"abstractNumId")?;
        text[value].trim().parse().ok()
    };
    // The root has the declarations of all prefixes.
    let mut few = text[..*inner].to_owned();
    for child in all.iter().filter(|child| child.name == name && is_wanted(id(child).unwrap_or(0))) {
        few.push_str(&text[child.whole.clone()]);
    }
    few.extend(["</", prefix, "numbering>"]);
    Cow::Owned(few)
}

impl Body<'_> {
    /// Reads the lists that paragraphs are in, and finds the levels that styles stand for in them.
    ///
    /// # Errors
    /// Those of [`Xml::next`]; `xml-limit` for more lists than Word can have.
    pub(super) fn read_lists(&mut self, text: &str, part: &str) -> Result<Lists, Fault> {
        let items = &mut self.page.lists;
        let used: HashSet<u32> = items.iter().map(|item| item.list).collect();
        let lists = read(text, part, &used, &mut self.styles)?;
        let mut known: HashMap<(u32, usize), Option<u8>> = HashMap::new();
        for item in items.iter_mut().filter(|item| item.level.is_none()) {
            let of_style = || self.styles.level(item.style, |style| lists.level_of_style(item.list, style));
            item.level = *known.entry((item.list, item.style)).or_insert_with(of_style);
        }
        Ok(lists)
    }
}

impl Found {
    /// Finds the kinds that others take their levels from, by the styles that name them (ECMA-376-1
    /// §17.9.21); gives those that are not read yet.
    fn follow_links(&mut self, styles: &mut Styles) -> HashSet<u32> {
        let kinds = &mut self.lists.kinds;
        for (id, kind) in kinds.iter_mut().filter(|(_, kind)| kind.levels.is_empty()) {
            let Some(style) = self.links.remove(id) else { continue };
            let style = styles.find(&style);
            let list = styles.get(style).para.list.id;
            kind.same_as = list.and_then(|id| self.kind_of.get(&id)).copied();
        }
        let shown = kinds.values().filter_map(|kind| kind.same_as);
        shown.filter(|id| !kinds.contains_key(id)).collect()
    }
}

/// What is read of the part.
enum Wanted<'a> {
    Lists(&'a HashSet<u32>),
    Kinds(&'a HashSet<u32>),
}

/// What is open while the part is read.
struct Reader<'a> {
    found: &'a mut Found,
    wanted: Wanted<'a>,
    kind: Option<(u32, Kind)>,
    list: Option<(u32, List)>,
    level: Option<(usize, Level)>,
    /// Depth of the open list or kind, and of the open level.
    outer: usize,
    inner: usize,
}

impl<'a> Reader<'a> {
    fn new(found: &'a mut Found, wanted: Wanted<'a>) -> Reader<'a> {
        let (kind, list, level) = (None, None, None);
        Reader { found, wanted, kind, list, level, outer: 0, inner: 0 }
    }

    fn run(mut self, text: &str, part: &str) -> Result<(), Fault> {
        let mut xml = Xml::new(text, part);
        let mut depth = 0usize;
        loop {
            match xml.next()? {
                Node::Start(element) => {
                    depth += 1;
                    if !self.start(&element, depth) {
                        xml.pass_over()?;
                        depth -= 1;
                    }
                }
                Node::End => {
                    self.end(depth);
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
            Wanted::Kinds(ids) => self.kind.is_none() && ids.iter().all(|id| self.found.lists.kinds.contains_key(id)),
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
        if !ids.contains(&id) || self.found.lists.kinds.contains_key(&id) {
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
            self.found.lists.kinds.extend(self.kind.take());
            if let Some((id, list)) = self.list.take() {
                self.found.kind_of.insert(id, list.kind);
                if matches!(self.wanted, Wanted::Lists(used) if used.contains(&id)) {
                    self.found.lists.lists.insert(id, list);
                }
            }
        }
    }

    fn property(&mut self, element: &Element) {
        let name = element.local();
        if let Some((_, level)) = &mut self.level {
            level.set(element);
        } else if let Some((id, _)) = &self.kind {
            if name == b"numStyleLink"
                && let Some(style) = element.val()
            {
                self.found.links.insert(*id, style.into());
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
            b"tab" | b"ind" => {
                let mut para = ParaProps::default();
                para.set(element);
                self.tabbing.lay(&para.tabbing);
            }
            _ => self.toggles.take(element),
        }
    }
}
