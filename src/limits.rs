//! Every bound of the program, each with its reason.
//!
//! Bounds are constants, not options: the same file must give the same rows on
//! every machine. Each is far above what an office writes and far below what
//! would hurt a small computer.

/// Largest file that is opened, in bytes. Minutes with scanned pages reach a few dozen megabytes.
pub const FILE_BYTES: u64 = 64 << 20;

/// Bytes of files that stay reserved for the next one: most are smaller.
pub const BUFFER_BYTES: usize = 8 << 20;

/// Largest part of a package after inflation, in bytes, counted as it comes out
/// (headers lie). Dotted forms compress 300 to 1000 times, so the ratio alone rejects nothing.
pub const PART_BYTES: u64 = 64 << 20;

/// All parts of one document after inflation, in bytes.
pub const DOCUMENT_BYTES: u64 = 128 << 20;

/// Bytes of the file and of the parts that are held at once: a file of large pictures has a small text, and a
/// large text deflates to a twentieth.
pub const HELD_BYTES: u64 = 80 << 20;

/// Bytes of a part that says how text looks or where parts are: styles, settings, relationships, a theme.
/// Word's four thousand styles take 4 MiB.
pub const SIDE_PART_BYTES: u64 = 16 << 20;

/// Bytes of styles that are kept for the next document: Word's own come to some 40 KB, those of old templates
/// to twice that.
pub const SHARED_BYTES: usize = 256 << 10;

/// Bytes of a part in another encoding than UTF-8, whose text takes up to three times as many.
pub const ENCODED_BYTES: usize = 16 << 20;

/// Relationships of one part. Each link is one: a law with a link in every citation has thousands.
pub const RELATIONS: usize = 1 << 16;

/// Entries in one package. Word writes a few dozen; a report full of pictures a few hundred.
pub const ENTRIES: usize = 4096;

/// Depth of open XML elements. Word itself stops writing nested tables at 60 or so.
pub const XML_DEPTH: usize = 256;

/// XML events in one part: about forty times the largest real minutes seen.
pub const XML_EVENTS: u64 = 5_000_000;

/// Attributes of one element; Word's root element has some forty.
pub const XML_ATTRIBUTES: usize = 256;

/// Bytes of one attribute; the longest real ones are VML paths of a few KiB.
pub const XML_ATTRIBUTE_BYTES: usize = 64 << 10;

/// Namespace declarations in force at one place; Word declares about thirty-five at the root,
/// and two more on every picture.
pub const XML_NAMESPACES: usize = 128;

/// Characters of one document: some five thousand pages.
pub const TEXT_CHARS: usize = 10 << 20;

/// Characters of one document in an encoding of before Unicode: two thousand pages. It is read twice, and
/// each of its words is tried in three ways.
pub const LEGACY_CHARS: usize = 4_000_000;

/// Bytes of one paragraph while it is read: twice what its characters may be, as Vietnamese takes 1.3 bytes
/// a character. It is held beside its part and its text in the document.
pub const PARAGRAPH_BYTES: usize = 2 * TEXT_CHARS;

/// Bytes of characters that combine with one letter, which are held once more to be put in order. Vietnamese
/// has two; Unicode itself thinks of thirty (UAX #15, stream-safe text). More are put in order part by part.
pub const COMBINING_BYTES: usize = 4 << 10;

/// Paragraphs, cells, tables, marks, items of lists, bookmarks and sections of one document together. Word
/// writes some twenty elements for a paragraph or a cell, so that the events of a part are spent on a
/// quarter of this; but twelve bytes of a file may ask for one.
pub const KEPT: usize = 1 << 20;

/// Characters of one list label. Word allows 31 ([MS-OI29500], lvlText); other programs write a sentence.
pub const LABEL_CHARS: usize = 1 << 10;

/// Lists that one document uses. Word itself knows 2,046 ([MS-DOC], sprmPIlfo); programs that write a
/// list for every table reach a few thousand.
pub const LISTS: usize = 1 << 14;

/// Bytes of one line that are looked at together. A longer one (a page without a break) is cut
/// at a space and read as several lines, so that looking round in a line stays cheap.
pub const LINE_BYTES: usize = 4 << 10;

/// Records in one file; a bound on what a file made only of titles can cost.
pub const RECORDS: usize = 4096;

/// Words, numbers and signs of one document: four hundred on each of the pages that a text may have.
pub const TOKENS: usize = 2_000_000;

/// Lines of one document that show something, at least one in each paragraph and cell: two thousand pages
/// of seventy.
pub const LINES: usize = 140_000;

/// Dotted lines, fields and placeholders in one document, blank or not: twice its blanks.
pub const DRAWINGS: usize = 2 * BLANKS;

/// Dates in one document, times of day, references to other documents, each: sixteen on
/// every one of those pages.
pub const MENTIONS: usize = 80_000;

/// Blanks in one document. The longest real forms have a few hundred, and a thousand pages of forms this;
/// past it a file is made to keep an auditor busy, since each blank is quoted three times.
pub const BLANKS: usize = 20_000;

/// Styles and lists that are found before they are read: more than both can be.
pub const CHILDREN: usize = 1 << 15;

/// Styles of one document. Word itself knows 4,079; files that went through many programs have a few more.
pub const STYLES: usize = 1 << 14;

/// Bytes of lists of properties in a .doc that are walked over. Real documents have some hundred for a paragraph;
/// but a thousand paragraphs may share one list of 16 KiB.
pub const PROPERTY_BYTES: usize = 64 << 20;

/// How deep styles may be based on each other; Word itself allows 11.
pub const STYLE_CHAIN: usize = 32;

/// Pages of one document of which it is kept where they begin; Word's page numbers end
/// there.
pub const PAGES: usize = (1 << 15) - 1;

/// Comments of one document of which it is kept who wrote them and where they stand. The busiest
/// drafts have a few hundred.
pub const COMMENTS: usize = 1 << 14;

/// Characters kept of the name of one who wrote a comment; Word's own dialog takes 52.
pub const AUTHOR_CHARS: usize = 1 << 8;

/// Fields open at once of which it is found out whether they end. Word nests 20.
pub const FIELDS_LOOKED_AT: usize = 4096;

/// Bytes kept of one field's instruction. Word's own are a few hundred; what it must show from one
/// (an equation, a quoted text) fits in a page.
pub const INSTRUCTION_BYTES: usize = 8 << 10;

/// Parts of custom XML that content controls may be bound to; Word writes two or three.
pub const STORE_PARTS: usize = 64;

/// Bytes of all such parts. Forms keep a few KiB there; more is data of other programs.
pub const STORE_BYTES: u64 = 4 << 20;

/// Elements, attributes and texts of all such parts together.
pub const STORE_NODES: usize = 250_000;

/// What all bound controls of a document may cost: nodes looked at and bytes shown. A form of a
/// thousand controls over a thousand nodes needs a tenth.
pub const STORE_WORK: usize = 16 << 20;

/// Bytes kept of the entries of one list to choose from: a list of all provinces has some 2 KiB.
pub const LIST_BYTES: usize = 64 << 10;

/// Bytes of the styles in a page, or of what one of its controls shows. Word writes some 30 KiB of styles.
pub const CAPTURED_BYTES: usize = 4 << 20;

/// Bytes of an office's own table of documents. The program's, with some 5,500, has 0.8 MB.
pub const TABLE_BYTES: usize = 4 << 20;

/// Lines of one chart or diagram; a page has no room for a tenth of them.
pub const DRAWING_LINES: usize = 4096;

/// Lines of all charts and diagrams of one part: a thousand of them as people draw them.
pub const DRAWINGS_LINES: usize = 1 << 16;
