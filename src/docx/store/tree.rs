//! The nodes of one XML part, and how a path leads to one of them.

use std::collections::HashMap;
use std::ops::Range;

use super::super::binding::{Path, Step, Test};
use super::super::xml::{Node as Event, Xml};
use crate::limits;

/// A number for each name of an element or attribute: namespace and local name.
#[derive(Debug, Default)]
pub(super) struct Names {
    spaces: HashMap<Box<str>, u32>,
    names: HashMap<Box<str>, u32>,
}

/// The nodes of a part in its order.
#[derive(Debug, Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// Character data one after the other: that of an element is a range of it.
    text: String,
    attributes: String,
}

#[derive(Debug)]
struct Node {
    kind: Kind,
    /// Its value, in `text` or `attributes`.
    value: Range<u32>,
    /// The node after all that it holds.
    end: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Element(u32),
    Attribute(u32),
    Text,
}

impl Names {
    /// The number of a name as written; only elements are in the default namespace.
    fn of(&mut self, name: &str, declared: &Declared, element: bool) -> u32 {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        let space = match declared.iter().rev().find(|known| known.0 == prefix) {
            Some(known) if element || !prefix.is_empty() => known.1.as_str(),
            _ => "",
        };
        self.add(space, local)
    }

    fn add(&mut self, space: &str, local: &str) -> u32 {
        let space = self.space(space);
        let next = self.names.len() as u32;
        *self.names.entry(format!("{space}:{local}").into()).or_insert(next)
    }

    fn space(&mut self, space: &str) -> u32 {
        if let Some(&known) = self.spaces.get(space) {
            return known;
        }
        let next = self.spaces.len() as u32;
        self.spaces.insert(space.into(), next);
        next
    }

    fn find(&self, space: &str, local: &str) -> Option<u32> {
        let space = self.spaces.get(space)?;
        self.names.get(format!("{space}:{local}").as_str()).copied()
    }
}

/// Namespaces in force: prefix, name, and how many elements are open where it is declared.
type Declared = Vec<(String, String, usize)>;

impl Tree {
    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Reads a part; `None` when it is not well-formed or has more than `room` nodes.
    pub(super) fn read(text: &str, part: &str, names: &mut Names, room: usize) -> Option<Tree> {
        let mut xml = Xml::new(text, part);
        let mut tree = Tree::default();
        let mut declared = Declared::new();
        let mut open: Vec<usize> = Vec::new();
        loop {
            match xml.next().ok()? {
                Event::Start(element) => {
                    for (name, value) in element.attributes() {
                        let prefix = name.strip_prefix("xmlns").filter(|rest| rest.is_empty() || rest.starts_with(':'));
                        if let Some(prefix) = prefix {
                            declared.push((prefix.trim_start_matches(':').to_owned(), value.into_owned(), open.len()));
                        }
                    }
                    let name = names.of(element.name, &declared, true);
                    open.push(tree.push(Kind::Element(name), tree.text.len()));
                    for (name, value) in element.attributes().filter(|a| !a.0.starts_with("xmlns")) {
                        let kind = Kind::Attribute(names.of(name, &declared, false));
                        let start = tree.attributes.len();
                        tree.attributes.push_str(&value);
                        let end = tree.attributes.len() as u32;
                        let node = tree.push(kind, start);
                        tree.nodes[node].value.end = end;
                    }
                }
                Event::End => {
                    let node = open.pop()?;
                    tree.close(node);
                    while declared.last().is_some_and(|last| last.2 >= open.len()) {
                        declared.pop();
                    }
                }
                Event::Text(text) => tree.text(text),
                Event::Char(c) => tree.text(c.encode_utf8(&mut [0; 4])),
                Event::Eof => return Some(tree),
            }
            if tree.nodes.len() > room {
                return None;
            }
        }
    }

    fn push(&mut self, kind: Kind, start: usize) -> usize {
        let node = self.nodes.len();
        let start = start as u32;
        self.nodes.push(Node { kind, value: start..start, end: node as u32 + 1 });
        node
    }

    fn close(&mut self, node: usize) {
        let (end, text) = (self.nodes.len() as u32, self.text.len() as u32);
        if let Some(node) = self.nodes.get_mut(node) {
            (node.end, node.value.end) = (end, text);
        }
    }

    fn text(&mut self, text: &str) {
        let start = self.text.len();
        self.text.push_str(text);
        let end = self.text.len() as u32;
        match self.nodes.last_mut() {
            Some(last) if last.kind == Kind::Text && last.value.end as usize == start => last.value.end = end,
            Some(_) => {
                let node = self.push(Kind::Text, start);
                self.nodes[node].value.end = end;
            }
            None => {}
        }
    }

    /// The value of the first node that `path` leads to, unless it holds elements.
    pub(super) fn find(&self, path: &Path, names: &Names, work: &mut usize) -> Option<&str> {
        let mut found: Vec<Option<usize>> = vec![None];
        for step in path.steps() {
            let wanted = wanted(step, names)?;
            let mut next = Vec::new();
            for &node in &found {
                let fitting = self.children(node).inspect(|_| *work += 1).filter(|&child| self.fits(child, wanted));
                match step.index {
                    Some(index) => next.extend(fitting.map(Some).nth(index.saturating_sub(1))),
                    None => next.extend(fitting.map(Some)),
                }
                if *work > limits::STORE_WORK {
                    return None;
                }
            }
            found = next;
        }
        let index = found.first().copied().flatten()?;
        let node = self.nodes.get(index)?;
        let value = node.value.start as usize..node.value.end as usize;
        match node.kind {
            Kind::Attribute(_) => self.attributes.get(value),
            Kind::Text => self.text.get(value),
            Kind::Element(_) => {
                let leaf = !self.children(Some(index)).any(|child| matches!(self.nodes[child].kind, Kind::Element(_)));
                self.text.get(value).filter(|_| leaf)
            }
        }
    }

    /// The children and attributes of a node; of none: the root.
    fn children(&self, node: Option<usize>) -> impl Iterator<Item = usize> {
        let (mut at, end) = match node.and_then(|node| Some((node, self.nodes.get(node)?))) {
            Some((index, node)) => (index + 1, node.end as usize),
            None => (0, self.nodes.len()),
        };
        std::iter::from_fn(move || {
            let child = (at < end).then_some(at)?;
            at = self.nodes.get(child)?.end as usize;
            Some(child)
        })
    }

    fn fits(&self, node: usize, wanted: Wanted) -> bool {
        match (self.nodes[node].kind, wanted) {
            (Kind::Element(name), Wanted::Element(wanted)) | (Kind::Attribute(name), Wanted::Attribute(wanted)) => {
                wanted.is_none_or(|wanted| wanted == name)
            }
            (Kind::Text, Wanted::Text | Wanted::Node) | (Kind::Element(_), Wanted::Node) => true,
            _ => false,
        }
    }
}

/// What a step asks for, its name as a number; none for any name.
#[derive(Clone, Copy)]
enum Wanted {
    Element(Option<u32>),
    Attribute(Option<u32>),
    Text,
    Node,
}

/// `None` where no node has that name.
fn wanted(step: &Step, names: &Names) -> Option<Wanted> {
    let name = |space: &str, local: &str| match local {
        "*" => Some(None),
        _ => names.find(space, local).map(Some),
    };
    Some(match &step.test {
        Test::Element { space, local } => Wanted::Element(name(space, local)?),
        Test::Attribute { space, local } => Wanted::Attribute(name(space, local)?),
        Test::Text => Wanted::Text,
        Test::Node => Wanted::Node,
    })
}
