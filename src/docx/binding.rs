//! How a content control names what it is bound to (`w:dataBinding`, ECMA-376-1 §17.5.2.6), as far as
//! Word itself writes it: `/ns0:root[1]/ns0:child[2]/@name`.

use super::element::{Element, raw_attr};

/// A `w:dataBinding`.
#[derive(Debug, Default)]
pub(super) struct Binding {
    xpath: String,
    /// `xmlns:ns0='…' xmlns:ns1='…'`.
    mappings: String,
    /// The id of the part; empty for any.
    pub(super) store: String,
}

/// A path that is followed from the root down.
pub(super) struct Path<'a>(Vec<Step<'a>>);

/// One step of a path.
pub(super) struct Step<'a> {
    pub(super) test: Test<'a>,
    /// Which of those that fit, from 1.
    pub(super) index: Option<usize>,
}

/// What a step goes to; `*` is any name.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Test<'a> {
    Element { space: &'a str, local: &'a str },
    Attribute { space: &'a str, local: &'a str },
    Text,
    Node,
}

/// Steps of the longest path that is followed: no part is deeper.
const STEPS: usize = crate::limits::XML_DEPTH;

impl Binding {
    pub(super) fn of(element: &Element) -> Binding {
        let attribute = |name| element.attr(name).unwrap_or_default().into_owned();
        Binding { xpath: attribute("xpath"), mappings: attribute("prefixMappings"), store: attribute("storeItemID") }
    }

    /// The path; `None` for one of another form.
    pub(super) fn path(&self) -> Option<Path<'_>> {
        let path = self.xpath.trim().strip_prefix('/')?;
        let steps: Option<Vec<Step>> = path.split('/').take(STEPS + 1).map(|step| self.step(step.trim())).collect();
        steps.filter(|steps| steps.len() <= STEPS).map(Path)
    }

    fn step<'a>(&'a self, step: &'a str) -> Option<Step<'a>> {
        let (name, index) = match step.split_once('[') {
            Some((name, index)) => (name.trim(), Some(index.strip_suffix(']')?.trim().parse().ok()?)),
            None => (step, None),
        };
        let name = name.strip_prefix("child::").unwrap_or(name);
        let attribute = name.strip_prefix('@').or_else(|| name.strip_prefix("attribute::"));
        let test = match (name, attribute) {
            ("text()", _) => Test::Text,
            ("node()", _) => Test::Node,
            (_, Some(name)) => {
                let (space, local) = self.name(name)?;
                Test::Attribute { space, local }
            }
            (name, None) => {
                let (space, local) = self.name(name)?;
                Test::Element { space, local }
            }
        };
        Some(Step { test, index })
    }

    /// The namespace and the local name; without a prefix a name is in no namespace.
    fn name<'a>(&'a self, name: &'a str) -> Option<(&'a str, &'a str)> {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        let is_name = |text: &str| text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
        if local.is_empty() || !(is_name(local) || local == "*") || !is_name(prefix) || local.starts_with('.') {
            return None;
        }
        let space = match prefix {
            "" => "",
            prefix => std::str::from_utf8(raw_attr(self.mappings.as_bytes(), prefix.as_bytes())?).ok()?,
        };
        Some((space, local))
    }
}

impl<'a> Path<'a> {
    pub(super) fn steps(&self) -> &[Step<'a>] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_the_form_that_word_writes() {
        let steps = |xpath: &str| {
            let binding = Binding {
                xpath: xpath.to_owned(),
                mappings: "xmlns:ns0='urn:a' xmlns:ns1=\"urn:b\"".to_owned(),
                ..Binding::default()
            };
            let path = binding.path()?;
            let one = |step: &Step| match &step.test {
                Test::Element { space, local } => format!("{space}|{local}|{:?}", step.index),
                Test::Attribute { space, local } => format!("@{space}|{local}"),
                other => format!("{other:?}"),
            };
            Some(path.steps().iter().map(one).collect::<Vec<_>>().join(" "))
        };
        let known = [
            ("/ns0:a[1]/ns1:b[2]", "urn:a|a|Some(1) urn:b|b|Some(2)"),
            ("/a/@b", "|a|None @|b"),
            ("/a[1]/text()[1]", "|a|Some(1) Text"),
            ("/*/child::b/node()", "|*|None |b|None Node"),
        ];
        for (xpath, expected) in known {
            assert_eq!(steps(xpath).as_deref(), Some(expected), "{xpath}");
        }
        for other in ["", "a", "//a", "/a/..", "/a/.", "/a[b='1']", "/ns9:a", "/a|/b", "/a[1][2]", "/count(a)", "/a/"] {
            assert_eq!(steps(other), None, "{other}");
        }
        assert!(steps(&"/a".repeat(300)).is_none());
    }
}
