//! Custom XML parts and document properties, to which content controls are bound
//! (ECMA-376-1 §17.5.2.6, §22.5): each as a flat list of its nodes.

mod tree;

use super::binding::Binding;
use super::encoding::decode;
use super::package::Package;
use super::relations::{self, Relation};
use super::xml::{Node, Xml};
use crate::fault::{Fault, FaultId};
use crate::limits;
use tree::{Names, Tree};

/// The ids by which the parts of document properties are bound, that Office gives them.
const PROPERTIES: [(&str, [&str; 2]); 2] = [
    ("{6C3C8BC8-F283-45AE-878A-BAB7291924A1}", ["core-properties", "coreProperties"]),
    ("{6668398D-A668-4E3E-A5EB-62B293D839F1}", ["extended-properties", "extendedProperties"]),
];

/// All parts that controls may be bound to.
#[derive(Debug, Default)]
pub(super) struct Store {
    parts: Vec<Part>,
    names: Names,
    bytes: u64,
    nodes: usize,
    work: usize,
}

/// One part.
#[derive(Debug)]
struct Part {
    /// Its id with braces, in capitals; empty where it has none.
    id: String,
    tree: Tree,
}

impl Store {
    /// Reads the parts that the main part (`relations`) and the package refer to. What is no XML,
    /// or too large, is not bound to.
    ///
    /// # Errors
    /// Those of [`Package::part`].
    pub(super) fn open(package: &mut Package, relations: &[Relation]) -> Result<Store, Fault> {
        let mut store = Store::default();
        let custom = relations.iter().filter(|relation| relation.kind == "customXml" && !relation.external);
        for relation in custom.take(limits::STORE_PARTS) {
            let own = relations::of(package, &relation.target)?;
            let properties = own.iter().find(|relation| relation.kind == "customXmlProps" && !relation.external);
            let id = match properties {
                Some(properties) => item_id(package, &properties.target)?,
                None => String::new(),
            };
            store.add(package, id, &relation.target)?;
        }
        let own = relations::of(package, "")?;
        for (id, kinds) in PROPERTIES {
            if let Some(relation) = own.iter().find(|r| kinds.contains(&r.kind.as_str()) && !r.external) {
                store.add(package, id.to_owned(), &relation.target)?;
            }
        }
        Ok(store)
    }

    fn add(&mut self, package: &mut Package, id: String, name: &str) -> Result<(), Fault> {
        let Some(bytes) = package.small_part(name, limits::STORE_BYTES - self.bytes)? else { return Ok(()) };
        self.bytes += bytes.len() as u64;
        let room = limits::STORE_NODES - self.nodes;
        if let Some(tree) = decode(&bytes, name).ok().and_then(|text| Tree::read(&text, name, &mut self.names, room)) {
            self.nodes += tree.len();
            self.parts.push(Part { id, tree });
        }
        Ok(())
    }

    /// The text that a binding stands for; `None` where nothing, or more than text, is found.
    pub(super) fn value(&mut self, binding: &Binding) -> Option<String> {
        let path = binding.path()?;
        let id = binding.store.trim().to_ascii_uppercase();
        let parts = self.parts.iter().filter(|part| id.is_empty() || part.id == id);
        for part in parts {
            if let Some(value) = part.tree.find(&path, &self.names, &mut self.work) {
                self.work += value.len();
                return (self.work <= limits::STORE_WORK).then(|| value.to_owned());
            }
        }
        None
    }

    /// Whether more was asked for than any form needs.
    ///
    /// # Errors
    /// `too-slow`.
    pub(super) fn check(&self) -> Result<(), Fault> {
        match self.work <= limits::STORE_WORK {
            true => Ok(()),
            false => Err(Fault::new(FaultId::TooSlow, "w:dataBinding")),
        }
    }
}

/// `ds:itemID` of a part of properties; empty where there is none.
fn item_id(package: &mut Package, name: &str) -> Result<String, Fault> {
    let Some(bytes) = package.small_part(name, limits::STORE_BYTES)? else { return Ok(String::new()) };
    let Ok(text) = decode(&bytes, name) else { return Ok(String::new()) };
    let mut xml = Xml::new(&text, name);
    let root = xml.next();
    Ok(match root {
        Ok(Node::Start(root)) => root.attr("itemID").unwrap_or_default().trim().to_ascii_uppercase(),
        _ => String::new(),
    })
}
