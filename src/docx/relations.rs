//! Relationships of a part: which other parts it names (ECMA-376-2 §6.5).

use super::element::Element;
use super::encoding::decode;
use super::package::{Package, decoded};
use super::xml::{Node, Xml};
use crate::fault::{Detail, Fault, FaultId};
use crate::lang::Text;
use crate::limits;

/// One relationship.
#[derive(Debug)]
pub(super) struct Relation {
    pub(super) id: String,
    /// The last word of its type, the same in transitional and Strict: `footer`, `styles`.
    pub(super) kind: String,
    /// The part it names, resolved against its source.
    pub(super) target: String,
    /// It points outside the package.
    pub(super) external: bool,
}

impl Relation {
    fn of(element: &Element, folder: &str) -> Relation {
        let mut relation = Relation { id: String::new(), kind: String::new(), target: String::new(), external: false };
        for (name, value) in element.attrs() {
            match name {
                b"Id" => relation.id = value.into_owned(),
                b"Type" => value.rsplit('/').next().unwrap_or_default().clone_into(&mut relation.kind),
                b"Target" => relation.target = resolve(folder, &value),
                b"TargetMode" => relation.external = value == "External",
                _ => {}
            }
        }
        relation
    }
}

/// The relationships of `part` (empty: of the package); none when it has no list of them.
///
/// # Errors
/// Those of [`Package::part`] and [`Xml::next`].
pub(super) fn of(package: &mut Package, part: &str) -> Result<Vec<Relation>, Fault> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let path = if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") };
    let Some(bytes) = package.side_part(&path)? else { return Ok(Vec::new()) };
    let text = decode(&bytes, &path)?;
    let mut xml = Xml::new(&text, &path);
    let mut relations = Vec::new();
    loop {
        match xml.next()? {
            Node::Start(element) if element.local() == b"Relationship" => {
                if relations.len() == limits::RELATIONS {
                    let what = Text::new("quan hệ", "relationships");
                    return Err(Fault::new(FaultId::XmlLimit, Detail::more_than(limits::RELATIONS, what).at(path)));
                }
                relations.push(Relation::of(&element, folder));
            }
            Node::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// The part that `target` names, seen from `folder`: a fragment after `#` names a place in it.
fn resolve(folder: &str, target: &str) -> String {
    if !folder.is_empty() && is_plain(target) {
        return [folder, target].join("/");
    }
    let target = target.split('#').next().unwrap_or_default().replace('\\', "/");
    let from = if target.starts_with('/') { "" } else { folder };
    let mut path: Vec<&str> = Vec::new();
    for step in from.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    decoded(&path.join("/")).into_owned()
}

/// Whether a target is names of letters and digits with single dots and slashes between, as nearly all are.
fn is_plain(target: &str) -> bool {
    let mut before = b'/';
    let plain = target.bytes().all(|byte| {
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        let last = std::mem::replace(&mut before, byte);
        is_name(byte) || matches!(byte, b'.' | b'/') && is_name(last)
    });
    plain && !matches!(before, b'.' | b'/')
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_are_seen_from_their_source() {
        assert_eq!(resolve("word", "styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "/word/styles.xml"), "word/styles.xml");
        assert_eq!(resolve("", "word\\document.xml"), "word/document.xml");
        assert_eq!(resolve("word", "../customXml/item1.xml"), "customXml/item1.xml");
        assert_eq!(resolve("word", "header%201.xml#top"), "word/header 1.xml");
        assert_eq!(resolve("word", "%C4%91%E1%BA%A7u.xml"), "word/đầu.xml");
        assert_eq!(resolve("word", "a%2Fb%5c%zz%ff.xml"), "word/a%2Fb%5c%zz%ff.xml");
    }
}
