//! The modules of a crate as `syn` reads them, and what a path in one of them names.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use syn::{Attribute, Item, UseTree, Visibility};

use super::ids;

/// A module: its items, with those that `ids!` declares, and its own attributes.
pub(super) struct Module {
    pub(super) items: Vec<Item>,
    pub(super) attributes: Vec<Attribute>,
}

/// A crate: its modules by their paths, the root's being empty.
pub(super) struct Tree(pub(super) BTreeMap<String, Module>);

/// An item: the path of its module and its name.
pub(super) type Place = (String, String);

/// What a `use` brings: the path, and the name that it then has, `*` for all.
pub(super) struct Import {
    pub(super) path: Vec<String>,
    pub(super) name: String,
}

/// Chains of `use` longer than this go in a circle.
const CHAIN: usize = 16;

impl Tree {
    /// Reads a crate from its `lib.rs`.
    pub(super) fn read(root: &Path) -> Tree {
        let mut tree = Tree(BTreeMap::new());
        tree.file(root, root.parent().unwrap(), String::new());
        let declared = tree.0.values().flat_map(|module| &module.items).find_map(ids::rules);
        for module in tree.0.values_mut() {
            module.items = module.items.drain(..).flat_map(|item| ids::expanded(item, declared.as_ref())).collect();
        }
        tree
    }

    fn file(&mut self, file: &Path, folder: &Path, path: String) {
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        self.module(parsed.items, parsed.attrs, folder, path);
    }

    fn module(&mut self, items: Vec<Item>, attributes: Vec<Attribute>, folder: &Path, path: String) {
        let items: Vec<Item> = items.into_iter().filter(|item| !is_of_tests(attributes_of(item))).collect();
        for item in &items {
            let Item::Mod(module) = item else { continue };
            let name = module.ident.to_string();
            let (folder, path) = (folder.join(&name), joined(&path, &name));
            match &module.content {
                Some((_, items)) => self.module(items.clone(), module.attrs.clone(), &folder, path),
                None if folder.with_extension("rs").exists() => self.file(&folder.with_extension("rs"), &folder, path),
                None => self.file(&folder.join("mod.rs"), &folder, path),
            }
        }
        self.0.insert(path, Module { items, attributes });
    }

    /// The item that a path in a module names, if it is one of this crate.
    pub(super) fn find(&self, module: &str, path: &[String]) -> Option<Place> {
        self.find_within(module, path, CHAIN)
    }

    fn find_within(&self, module: &str, path: &[String], chain: usize) -> Option<Place> {
        let (first, rest) = path.split_first()?;
        let next = chain.checked_sub(1)?;
        let start = match first.as_str() {
            "crate" => String::new(),
            "self" => module.to_owned(),
            "super" => module.rsplit_once("::").map_or("", |(parent, _)| parent).to_owned(),
            _ if rest.is_empty() => return self.named(module, first, next),
            _ if self.0.contains_key(&joined(module, first)) => joined(module, first),
            _ => {
                let (module, name) = self.named(module, first, next)?;
                joined(&module, &name)
            }
        };
        self.find_within(&start, rest, next)
    }

    /// What a name means in a module: an item of it, or what a `use` brings.
    fn named(&self, path: &str, name: &str, chain: usize) -> Option<Place> {
        let module = self.0.get(path)?;
        if module.items.iter().any(|item| name_of(item).is_some_and(|own| own == name)) {
            return Some((path.to_owned(), name.to_owned()));
        }
        let imports = module.items.iter().flat_map(imports);
        imports.filter(|import| import.name == name || import.name == "*").find_map(|import| {
            let mut target = import.path;
            if import.name == "*" {
                target.push(name.to_owned());
            }
            self.find_within(path, &target, chain)
        })
    }

    /// The item at a place.
    pub(super) fn item(&self, (module, name): &Place) -> Option<&Item> {
        let is_it = |item: &&Item| name_of(item).is_some_and(|own| own == name) && !matches!(item, Item::Mod(_));
        self.0.get(module)?.items.iter().find(is_it)
    }
}

/// The paths that a `use` names; none of other items.
pub(super) fn imports(item: &Item) -> Vec<Import> {
    let Item::Use(item) = item else { return Vec::new() };
    let mut out = Vec::new();
    let mut open = vec![(Vec::new(), &item.tree)];
    while let Some((mut path, tree)) = open.pop() {
        match tree {
            UseTree::Path(tree) => {
                path.push(tree.ident.to_string());
                open.push((path, &tree.tree));
            }
            UseTree::Name(tree) => {
                path.push(tree.ident.to_string());
                out.push(Import { path, name: tree.ident.to_string() });
            }
            UseTree::Rename(tree) => {
                path.push(tree.ident.to_string());
                out.push(Import { path, name: tree.rename.to_string() });
            }
            UseTree::Glob(_) => out.push(Import { path, name: "*".to_owned() }),
            UseTree::Group(tree) => open.extend(tree.items.iter().map(|tree| (path.clone(), tree))),
        }
    }
    out
}

/// A path and one more name.
pub(super) fn joined(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}::{name}") }
}

/// The name that an item declares; of a `use`, a macro and an `impl` none.
pub(super) fn name_of(item: &Item) -> Option<&syn::Ident> {
    Some(match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Mod(item) => &item.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        _ => return None,
    })
}

/// Whether an item is seen from other crates, as far as it says itself.
pub(super) fn is_public(item: &Item) -> bool {
    let visibility = match item {
        Item::Const(item) => &item.vis,
        Item::Enum(item) => &item.vis,
        Item::Fn(item) => &item.vis,
        Item::Mod(item) => &item.vis,
        Item::Static(item) => &item.vis,
        Item::Struct(item) => &item.vis,
        Item::Trait(item) => &item.vis,
        Item::Type(item) => &item.vis,
        Item::Union(item) => &item.vis,
        Item::Use(item) => &item.vis,
        _ => return false,
    };
    matches!(visibility, Visibility::Public(_)) && !is_hidden(attributes_of(item))
}

/// The attributes of an item.
pub(super) fn attributes_of(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// Whether the documentation leaves it out.
pub(super) fn is_hidden(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| says(attribute, "doc", "hidden"))
}

fn is_of_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| says(attribute, "cfg", "test") || says(attribute, "cfg", "doctest"))
}

/// Whether an attribute is `#[name(word)]`.
fn says(attribute: &Attribute, name: &str, word: &str) -> bool {
    let list = attribute.meta.require_list().ok().filter(|list| list.path.is_ident(name));
    list.is_some_and(|list| list.tokens.to_string() == word)
}
