//! Signatures in one line, as rustfmt writes them.

use syn::punctuated::Punctuated;
use syn::{
    Attribute, Block, Expr, Fields, File, ImplItem, Item, ItemConst, ItemFn, ItemImpl, ItemStatic, ItemType, Lit, Meta,
    Path, Token, Type, Visibility,
};

use super::ids;
use super::tree::is_hidden;

/// An item without its content, with what is derived for it.
pub(super) fn item(item: &Item) -> String {
    let (mut bare, attributes) = (item.clone(), super::tree::attributes_of(item).to_vec());
    match &mut bare {
        Item::Fn(item) => return function(item.clone()),
        Item::Const(ItemConst { ty, .. }) => return format!("const: {}", of_type(ty)),
        Item::Static(ItemStatic { ty, .. }) => return format!("static: {}", of_type(ty)),
        Item::Type(ItemType { ty, .. }) => return format!("type = {}", of_type(ty)),
        Item::Struct(item) => (item.attrs, item.fields) = (Vec::new(), Fields::Unit),
        Item::Enum(item) => (item.attrs, item.variants) = (Vec::new(), Punctuated::new()),
        other => panic!("a kind of item that is not known: {}", line(other.clone())),
    }
    let bare = line(bare);
    let bare = bare.trim_start_matches("pub ").trim_end_matches([';', ' ', '{', '}']);
    let open = attributes.iter().any(|attribute| attribute.path().is_ident("non_exhaustive"));
    let derived = derived(&attributes).join(", ");
    format!("{}{bare} ({derived})", if open { "#[non_exhaustive] " } else { "" })
}

/// The fields and variants that are seen, each with what stands before its name.
pub(super) fn parts(item: &Item) -> Vec<(String, String)> {
    match item {
        Item::Struct(item) => {
            let seen = |field: &&syn::Field| matches!(field.vis, Visibility::Public(_)) && !is_hidden(&field.attrs);
            let part = |field: &syn::Field| (format!(".{}", name(field)), of_type(&field.ty));
            item.fields.iter().filter(seen).map(part).collect()
        }
        Item::Enum(item) => {
            let seen = item.variants.iter().filter(|variant| !is_hidden(&variant.attrs));
            seen.map(|variant| (format!("::{}", variant.ident), fields(&variant.fields))).collect()
        }
        _ => Vec::new(),
    }
}

fn name(field: &syn::Field) -> String {
    field.ident.as_ref().map_or_else(|| "0".to_owned(), ToString::to_string)
}

fn fields(fields: &Fields) -> String {
    let types = fields.iter().map(|field| of_type(&field.ty));
    match fields {
        Fields::Unit => "variant".to_owned(),
        Fields::Unnamed(_) => format!("variant({})", types.collect::<Vec<_>>().join(", ")),
        Fields::Named(_) => {
            let named = fields.iter().zip(types).map(|(field, ty)| format!("{}: {ty}", name(field)));
            format!("variant {{ {} }}", named.collect::<Vec<_>>().join(", "))
        }
    }
}

/// A function or constant of a type.
pub(super) fn member(member: &ImplItem) -> String {
    match member {
        ImplItem::Fn(member) => {
            let block = Box::new(member.block.clone());
            function(ItemFn {
                attrs: Vec::new(),
                vis: Visibility::Inherited,
                sig: member.sig.clone(),
                block,
                modifiers: member.modifiers.clone(),
            })
        }
        ImplItem::Const(member) => format!("const: {}", of_type(&member.ty)),
        _ => String::new(),
    }
}

/// `impl Trait for Type`, the trait by its last name.
pub(super) fn implementation(given: &ItemImpl) -> String {
    let mut bare = ItemImpl { attrs: Vec::new(), items: Vec::new(), ..given.clone() };
    if let Some((path, _)) = &mut bare.trait_ {
        *path = Path::from(path.segments.last().unwrap().clone());
    }
    line(Item::Impl(bare)).trim_end_matches([' ', '{', '}']).to_owned()
}

fn function(mut item: ItemFn) -> String {
    (item.attrs, item.vis) = (Vec::new(), Visibility::Inherited);
    *item.block = Block { stmts: Vec::new(), ..*item.block };
    line(Item::Fn(item)).trim_end_matches([' ', '{', '}']).to_owned()
}

fn of_type(ty: &Type) -> String {
    let mut alias: ItemType = syn::parse_str("type A = ();").unwrap();
    *alias.ty = ty.clone();
    line(Item::Type(alias)).trim_start_matches("type A = ").trim_end_matches(';').to_owned()
}

/// An item in one line.
fn line(item: Item) -> String {
    let text = prettyplease::unparse(&File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item] });
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.replace("( ", "(").replace(", )", ")")
}

/// The traits that are derived, sorted.
fn derived(attributes: &[Attribute]) -> Vec<String> {
    let lists = attributes.iter().filter(|attribute| attribute.path().is_ident("derive"));
    let paths = lists.flat_map(|list| list.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated).unwrap());
    let mut names: Vec<String> = paths.map(|path| path.segments.last().unwrap().ident.to_string()).collect();
    names.sort();
    names
}

/// Whether the documentation has an example that runs.
pub(super) fn has_example(attributes: &[Attribute]) -> bool {
    let fences = attributes.iter().filter_map(doc).filter(|text| text.trim_start().starts_with("```"));
    // The second of each two closes what the first opens.
    fences.step_by(2).any(|fence| fence.trim() == "```")
}

/// A line of documentation; empty where a macro makes it.
fn doc(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else { return None };
    if !pair.path.is_ident("doc") {
        return None;
    }
    match &pair.value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        value => ids::is_macro(value).then(String::new),
    }
}
