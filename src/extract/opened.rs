//! A document opened for reading: with what an office adds to the tables, and what was typed over its shapes cleared.

use crate::document::Document;
use crate::office::Office;

use super::additions::Additions;
use super::typed_over;
use super::view::View;

/// What `read` makes of a document, to which an office adds its words.
pub(super) fn with_view<T>(office: &Office, document: &Document, read: impl FnOnce(&Additions, &View<'_>) -> T) -> T {
    let additions = Additions::new(office);
    let cleared = typed_over::clear(document.live(), additions.labels());
    read(&additions, &View::of(&cleared.document, additions.labels(), cleared.shapes, cleared.leftovers))
}
