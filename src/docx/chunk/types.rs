//! The content types that a package gives its parts (ECMA-376-2 §7.2.3).

use std::collections::HashMap;

use crate::docx::encoding::decode;
use crate::docx::package::{Package, key};
use crate::docx::xml::{Node, Xml};
use crate::fault::Fault;

/// Where they stand.
const PART: &str = "[Content_Types].xml";

/// Content types by extension and by part.
#[derive(Debug, Default)]
pub(super) struct Types {
    defaults: HashMap<String, String>,
    overrides: HashMap<String, String>,
}

impl Types {
    /// Reads `[Content_Types].xml`; no types where there is none.
    ///
    /// # Errors
    /// Those of [`Package::part`] and [`Xml::next`].
    pub(super) fn read(package: &mut Package) -> Result<Types, Fault> {
        let mut types = Types::default();
        let Some(bytes) = package.side_part(PART)? else { return Ok(types) };
        let text = decode(&bytes, PART)?;
        let mut xml = Xml::new(&text, PART);
        loop {
            match xml.next()? {
                Node::Start(element) => {
                    let kind = element.attr("ContentType").unwrap_or_default().trim().to_ascii_lowercase();
                    match element.local() {
                        b"Default" => {
                            let extension = element.attr("Extension").unwrap_or_default();
                            types.defaults.insert(extension.to_ascii_lowercase(), kind);
                        }
                        b"Override" => {
                            types.overrides.insert(key(&element.attr("PartName").unwrap_or_default()), kind);
                        }
                        _ => {}
                    }
                }
                Node::Eof => return Ok(types),
                _ => {}
            }
        }
    }

    /// The content type of a part; empty when none is given.
    pub(super) fn of(&self, part: &str) -> &str {
        let name = key(part);
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        self.overrides.get(&name).or_else(|| self.defaults.get(extension)).map_or("", String::as_str)
    }
}
