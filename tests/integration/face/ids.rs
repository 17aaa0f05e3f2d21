//! What `ids!` declares, seen without a compiler: the enum stands in the call as it is, and what comes with it stands
//! in the macro.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use syn::{Expr, ExprMacro, Item, ItemEnum};

/// The body of the macro, if this item is its declaration.
pub(super) fn rules(item: &Item) -> Option<TokenStream> {
    let Item::Macro(item) = item else { return None };
    if item.ident.as_ref().is_none_or(|name| name != "ids") {
        return None;
    }
    let groups = item.mac.tokens.clone().into_iter();
    groups.filter_map(|token| if let TokenTree::Group(group) = token { Some(group.stream()) } else { None }).nth(1)
}

/// A call of `ids!` as the enum and its `impl`s; another item as it is.
pub(super) fn expanded(item: Item, rules: Option<&TokenStream>) -> Vec<Item> {
    let Item::Macro(call) = &item else { return vec![item] };
    if !call.mac.path.is_ident("ids") {
        return vec![item];
    }
    let mut declared: ItemEnum = syn::parse2(call.mac.tokens.clone()).unwrap();
    let name = declared.ident.clone();
    // The ids stand where numbers would.
    declared.variants.iter_mut().for_each(|variant| variant.discriminant = None);
    let rules = rules.expect("ids! is declared in the crate").clone();
    let with_it: syn::File = syn::parse2(filled(rules, &name)).unwrap();
    let with_it = with_it.items.into_iter().filter(|item| matches!(item, Item::Impl(_)));
    std::iter::once(Item::Enum(declared)).chain(with_it).collect()
}

/// The body for an enum of this name: what is repeated is left out, and other variables stand as their names.
fn filled(body: TokenStream, name: &Ident) -> TokenStream {
    let mut out = TokenStream::new();
    let mut tokens = body.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(sign) if sign.as_char() == '$' => match tokens.next() {
                Some(TokenTree::Ident(variable)) if variable == "name" => out.extend([TokenTree::Ident(name.clone())]),
                Some(TokenTree::Group(_)) => drop(tokens.next_if(|token| token.to_string() == "*")),
                other => out.extend(other),
            },
            TokenTree::Group(group) => {
                let inner = Group::new(group.delimiter(), filled(group.stream(), name));
                out.extend([TokenTree::Group(inner)]);
            }
            other => out.extend([other]),
        }
    }
    out
}

/// Whether an item is a call of another macro that declares something public, which is not seen.
pub(super) fn is_unseen(item: &Item) -> bool {
    let Item::Macro(call) = item else { return false };
    call.ident.is_none() && call.mac.tokens.clone().into_iter().any(|token| token.to_string() == "pub")
}

/// Whether an expression is a macro, as in `#[doc = concat!(…)]`.
pub(super) fn is_macro(expression: &Expr) -> bool {
    matches!(expression, Expr::Macro(ExprMacro { .. }))
}
