//! The face of a crate: what other crates see of it, by its public path.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Attribute, GenericArgument, ImplItem, Item, ItemImpl, PathArguments, Type, Visibility};

use super::tree::{Place, Tree, attributes_of, imports, is_hidden, is_public, joined, name_of};
use super::{ids, print};

/// Something that other crates see.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Seen {
    /// Its path.
    pub(super) path: String,
    /// Its signature.
    pub(super) signature: String,
    /// Whether its documentation has an example; `None` where none is asked for.
    pub(super) example: Option<bool>,
}

/// The walk over a crate.
struct Walk<'t> {
    tree: &'t Tree,
    /// The public path of each item that is seen.
    paths: BTreeMap<Place, String>,
    seen: BTreeSet<Seen>,
}

/// All that is seen of a crate of this name, sorted.
pub(super) fn face(name: &str, tree: &Tree) -> Vec<Seen> {
    let mut walk = Walk { tree, paths: BTreeMap::new(), seen: BTreeSet::new() };
    let mut open = vec![(String::new(), name.to_owned())];
    let mut modules = Vec::new();
    while let Some((module, path)) = open.pop() {
        walk.see(&path, "mod".to_owned(), Some(&tree.0[&module].attributes));
        assert!(!tree.0[&module].items.iter().any(ids::is_unseen), "{path}: what a macro declares is not seen");
        for item in tree.0[&module].items.iter().filter(|item| is_public(item)) {
            match (item, name_of(item)) {
                (Item::Mod(_), Some(child)) => {
                    open.push((joined(&module, &child.to_string()), joined(&path, &child.to_string())));
                }
                (_, Some(own)) => walk.item(item, (module.clone(), own.to_string()), joined(&path, &own.to_string())),
                _ => {}
            }
        }
        modules.push((module, path));
    }
    // Those within others first: there things are at home.
    modules.iter().rev().for_each(|(module, path)| walk.exports(module, path));
    tree.0.iter().for_each(|(module, content)| content.items.iter().for_each(|item| walk.implementation(module, item)));
    walk.seen.into_iter().collect()
}

impl Walk<'_> {
    /// Notes something; `documented` are its attributes where an example is asked for.
    fn see(&mut self, path: &str, signature: String, documented: Option<&[Attribute]>) {
        let example = documented.map(print::has_example);
        self.seen.insert(Seen { path: path.to_owned(), signature, example });
    }

    fn item(&mut self, item: &Item, place: Place, path: String) {
        self.see(&path, print::item(item), Some(attributes_of(item)));
        for (name, signature) in print::parts(item) {
            self.see(&format!("{path}{name}"), signature, None);
        }
        self.paths.insert(place, path);
    }

    /// What a module exports of others: a second path of what is seen elsewhere, or the only one.
    fn exports(&mut self, module: &str, path: &str) {
        for item in self.tree.0[module].items.iter().filter(|item| is_public(item)) {
            for import in imports(item) {
                assert_ne!(import.name, "*", "{path}: all of a module is exported; name it");
                let place = self.tree.find(module, &import.path);
                let place = place.unwrap_or_else(|| panic!("{path}: {} is not found", import.path.join("::")));
                let exported = joined(path, &import.name);
                match (self.paths.get(&place).cloned(), self.tree.item(&place)) {
                    (Some(known), _) => self.see(&exported, format!("use {known}"), None),
                    (None, Some(item)) => self.item(item, place, exported),
                    (None, None) => panic!("{exported}: a module is exported"),
                }
            }
        }
    }

    /// What an `impl` gives to a type that is seen.
    fn implementation(&mut self, module: &str, item: &Item) {
        let Item::Impl(given) = item else { return };
        let Type::Path(of) = &*given.self_ty else { return };
        let place = self.tree.find(module, &names(&of.path));
        let Some(path) = place.and_then(|place| self.paths.get(&place).cloned()) else { return };
        if let Some((of, _)) = &given.trait_ {
            if !self.is_of_unseen(module, of) {
                self.see(&path, print::implementation(given), None);
            }
        } else {
            self.members(given, &path);
        }
    }

    /// Whether a trait is for a type of the crate that is not seen, such as `From<Inner>`.
    fn is_of_unseen(&self, module: &str, of: &syn::Path) -> bool {
        let Some(PathArguments::AngleBracketed(list)) = of.segments.last().map(|last| &last.arguments) else {
            return false;
        };
        list.args.iter().any(|argument| {
            let GenericArgument::Type(Type::Path(of)) = argument else { return false };
            let place = self.tree.find(module, &names(&of.path));
            place.is_some_and(|place| !self.paths.contains_key(&place))
        })
    }

    fn members(&mut self, given: &ItemImpl, path: &str) {
        for member in &given.items {
            let (visibility, attributes, name) = match member {
                ImplItem::Fn(member) => (&member.vis, &member.attrs, &member.sig.ident),
                ImplItem::Const(member) => (&member.vis, &member.attrs, &member.ident),
                _ => continue,
            };
            if matches!(visibility, Visibility::Public(_)) && !is_hidden(attributes) {
                self.see(&joined(path, &name.to_string()), print::member(member), Some(attributes));
            }
        }
    }
}

fn names(path: &syn::Path) -> Vec<String> {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}
