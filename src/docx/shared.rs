//! What one document leaves for the next: the files of an office often have the same styles, byte for byte.

use flate2::Decompress;

use super::encoding;
use super::package::{Package, Packed};
use super::relations::Relation;
use super::styles::Styles;
use crate::fault::Fault;
use crate::limits;

/// The styles of the document that was read last, and what inflated it. The styles count against the limits
/// of the next one as if they were inflated again.
#[derive(Debug, Default)]
pub struct Shared {
    styles: Option<Kept>,
    /// Its tables are as large as a short document.
    pub(super) inflater: Option<Decompress>,
}

/// A part as it stands in the package, and what was read of it.
#[derive(Debug)]
struct Kept {
    packed: Packed<Box<[u8]>>,
    size: usize,
    styles: Styles,
}

/// What is needed to keep styles.
pub(super) type Origin<'a> = Option<(Packed<&'a [u8]>, usize)>;

impl Shared {
    /// The styles of a document, and where they come from.
    ///
    /// # Errors
    /// Those of the package and of the part's XML.
    pub(super) fn styles<'a>(
        &mut self,
        package: &mut Package<'a>,
        relation: Option<&Relation>,
    ) -> Result<(Styles, Origin<'a>), Fault> {
        let Some(relation) = relation else { return Ok((Styles::none(), None)) };
        let name = relation.target.as_str();
        let packed = package.packed(name);
        if let (Some(packed), Some(kept)) = (packed, self.styles.take_if(|kept| Some(kept.packed.borrowed()) == packed))
        {
            package.count(name, kept.size)?;
            package.hold(kept.size);
            return Ok((kept.styles, Some((packed, kept.size))));
        }
        let Some(bytes) = package.side_part(name)? else { return Ok((Styles::none(), None)) };
        // Those that nobody asked for yet stay as they stand in the part.
        let size = bytes.len();
        package.hold(size);
        let styles = Styles::read(encoding::into_text(bytes, name)?, name)?;
        Ok((styles, packed.map(|packed| (packed, size))))
    }

    /// Keeps the styles of a document that was read.
    pub(super) fn keep(&mut self, styles: Styles, origin: Origin<'_>) {
        let small = origin.filter(|(_, size)| *size <= limits::SHARED_BYTES);
        self.styles = small.map(|(packed, size)| Kept { packed: packed.owned(), size, styles });
    }
}
