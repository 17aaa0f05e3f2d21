//! Tags: what kind of element they begin, and those attributes that matter.

/// Kinds of elements, as far as text depends on them (HTML §4, §15.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Within a line; elements that nobody knows too.
    Inline,
    /// A format that goes on past the block it was begun in (HTML §13.2.4.3).
    Format,
    Block,
    /// `p`, which every block ends.
    Paragraph,
    List,
    Item,
    /// `dt`, `dd`.
    Term,
    Table,
    /// `thead`, `tbody`, `tfoot`.
    Group,
    Row,
    Cell,
    Caption,
    Select,
    Choice,
    TextArea,
    /// The number of a paragraph as Word writes it (`mso-list: Ignore`).
    Label,
    /// `style`.
    Sheet,
    /// Never shown.
    Never,
    /// No content.
    Break,
    Rule,
    Picture,
    Input,
    Void,
}

impl Kind {
    /// By the name of the tag.
    pub(super) fn of(name: &[u8]) -> Kind {
        match name {
            b"a" | b"b" | b"big" | b"code" | b"em" | b"font" | b"i" | b"nobr" | b"s" | b"small" | b"strike"
            | b"strong" | b"tt" | b"u" => Kind::Format,
            b"p" => Kind::Paragraph,
            b"address" | b"article" | b"aside" | b"blockquote" | b"body" | b"center" | b"details" | b"dialog"
            | b"dl" | b"div" | b"fieldset" | b"figcaption" | b"figure" | b"footer" | b"form" | b"h1" | b"h2"
            | b"h3" | b"h4" | b"h5" | b"h6" | b"head" | b"header" | b"hgroup" | b"html" | b"legend" | b"listing"
            | b"main" | b"nav" | b"plaintext" | b"pre" | b"search" | b"section" | b"summary" | b"v:textbox"
            | b"xmp" => Kind::Block,
            b"ol" | b"ul" | b"menu" | b"dir" => Kind::List,
            b"li" => Kind::Item,
            b"dt" | b"dd" => Kind::Term,
            b"table" => Kind::Table,
            b"thead" | b"tbody" | b"tfoot" => Kind::Group,
            b"tr" => Kind::Row,
            b"td" | b"th" => Kind::Cell,
            b"caption" => Kind::Caption,
            b"select" => Kind::Select,
            b"option" => Kind::Choice,
            b"textarea" => Kind::TextArea,
            b"style" => Kind::Sheet,
            b"script" | b"title" | b"template" | b"xml" | b"iframe" | b"noembed" | b"noframes" | b"audio"
            | b"video" | b"canvas" | b"datalist" | b"rt" | b"rp" => Kind::Never,
            b"br" => Kind::Break,
            b"hr" => Kind::Rule,
            b"img" | b"v:imagedata" => Kind::Picture,
            b"input" => Kind::Input,
            b"area" | b"base" | b"basefont" | b"bgsound" | b"col" | b"embed" | b"frame" | b"link" | b"meta"
            | b"param" | b"source" | b"track" | b"wbr" => Kind::Void,
            _ => Kind::Inline,
        }
    }

    /// It has no content and no end tag.
    pub(super) fn is_void(self) -> bool {
        matches!(self, Kind::Break | Kind::Rule | Kind::Picture | Kind::Input | Kind::Void)
    }

    /// It begins and ends a line.
    pub(super) fn is_block(self) -> bool {
        matches!(
            self,
            Kind::Block
                | Kind::Paragraph
                | Kind::List
                | Kind::Item
                | Kind::Term
                | Kind::Table
                | Kind::Group
                | Kind::Row
                | Kind::Cell
                | Kind::Caption
                | Kind::Rule
        )
    }

    /// It is a part of a table.
    pub(super) fn is_tabular(self) -> bool {
        matches!(self, Kind::Table | Kind::Group | Kind::Row | Kind::Cell | Kind::Caption)
    }

    /// What stands in it is no part of what stands round it: end tags within do not reach out.
    pub(super) fn is_scope(self) -> bool {
        matches!(self, Kind::Table | Kind::Cell | Kind::Caption)
    }
}

/// Names of elements, told apart by a number: unknown ones are only compared.
pub(super) fn number(name: &[u8]) -> u64 {
    // FNV-1a.
    name.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &b| (hash ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

/// Attributes that matter.
const WANTED: [&[u8]; 15] = [
    b"align",
    b"bgcolor",
    b"checked",
    b"class",
    b"colspan",
    b"face",
    b"hidden",
    b"placeholder",
    b"reversed",
    b"rowspan",
    b"selected",
    b"start",
    b"style",
    b"type",
    b"value",
];

/// A tag as it was read.
#[derive(Debug, Default)]
pub(super) struct Tag {
    pub(super) name: Vec<u8>,
    pub(super) is_end: bool,
    pub(super) closes_itself: bool,
    /// Wanted attributes, of two with one name the first.
    pub(super) attributes: Vec<(&'static [u8], String)>,
    /// A wanted attribute is too long to be kept.
    pub(super) too_long: bool,
}

impl Tag {
    /// Begins another tag.
    pub(super) fn clear(&mut self, is_end: bool) {
        self.name.clear();
        self.attributes.clear();
        (self.is_end, self.closes_itself, self.too_long) = (is_end, false, false);
    }

    /// The name under which an attribute is kept; `None` when it does not matter or is there already.
    pub(super) fn wants(&self, name: &[u8]) -> Option<&'static [u8]> {
        let wanted = WANTED.into_iter().find(|wanted| *wanted == name)?;
        self.attributes.iter().all(|attribute| attribute.0 != wanted).then_some(wanted)
    }

    /// The value of an attribute.
    pub(super) fn attr(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|attribute| attribute.0 == name.as_bytes()).map(|attribute| attribute.1.as_str())
    }

    /// Whether an attribute is there, whatever its value.
    pub(super) fn has(&self, name: &str) -> bool {
        self.attr(name).is_some()
    }

    /// The number at the beginning of an attribute, as HTML reads it (HTML §2.3.4.1).
    pub(super) fn number(&self, name: &str) -> Option<i32> {
        let value = self.attr(name)?.trim_start();
        let digits = value.strip_prefix(['-', '+']).unwrap_or(value);
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let number = digits[..end].parse::<i32>().ok()?;
        Some(if value.starts_with('-') { -number } else { number })
    }
}
