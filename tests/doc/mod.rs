//! A small writer of .doc (Word 97 to 2003), after [MS-DOC]: enough for what offices write, and for the odd ways in
//! which programs have written it. Used by the unit tests too.

mod stories;
mod tables;
mod word;

use std::io::{Cursor, Write as _};

/// A whole document. What is empty is left out of the file.
#[derive(Debug, Clone, Default)]
pub(crate) struct Doc {
    pub(crate) body: Vec<Para>,
    /// Of each section: even header, odd header, even footer, odd footer, first header, first footer.
    pub(crate) margins: Vec<[Vec<Para>; 6]>,
    /// Modifiers of each section; one without any when this is empty.
    pub(crate) sections: Vec<Vec<u8>>,
    pub(crate) styles: Vec<Style>,
    pub(crate) fonts: Vec<&'static str>,
    pub(crate) lists: Vec<List>,
    pub(crate) lists_in_use: Vec<InUse>,
    pub(crate) authors: Vec<&'static str>,
    pub(crate) facing_pages: bool,
    /// The stream `Data`: see [`Doc::far`] and [`Doc::form`].
    pub(crate) data: Vec<u8>,
    pub(crate) saved: Saved,
}

/// How it is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Saved {
    pub(crate) width: Width,
    /// Pieces stand in the stream from the last to the first.
    pub(crate) backwards: bool,
    pub(crate) table_1: bool,
    pub(crate) version: u16,
    /// Pairs of the FIB: 93, 108, 136, 164 or 183.
    pub(crate) pairs: u16,
}

impl Default for Saved {
    fn default() -> Saved {
        Saved { width: Width::Wide, backwards: false, table_1: true, version: 0x00C1, pairs: 93 }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Width {
    Wide,
    /// One byte a character: those that do not fit are lost.
    Narrow,
    /// One byte where every character of a stretch fits, in pieces of at most this many characters.
    Mixed(usize),
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Para {
    pub(crate) style: u16,
    /// Its modifiers.
    pub(crate) papx: Vec<u8>,
    /// Modifiers of its mark.
    pub(crate) mark_chpx: Vec<u8>,
    /// The character that ends it; 0x0D when 0.
    pub(crate) mark: u16,
    pub(crate) runs: Vec<Run>,
    pub(crate) laid: Laid,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) chpx: Vec<u8>,
    pub(crate) laid: Laid,
    pub(crate) holds: Option<Holds>,
}

/// What stands elsewhere and is referred to from the last character of a run.
#[derive(Debug, Clone)]
pub(crate) enum Holds {
    Footnote(Vec<Para>),
    Endnote(Vec<Para>),
    /// By the author of this number.
    Comment(u16, Vec<Para>),
    Textbox(Vec<Para>),
    /// Text boxes in a group of shapes.
    Group(Vec<Vec<Para>>),
}

/// What a fast save lays over characters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Laid {
    #[default]
    Nothing,
    /// `isprm` and its operand.
    One(u8, u8),
    List(Vec<u8>),
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Style {
    pub(crate) name: &'static str,
    pub(crate) sti: u16,
    pub(crate) of_characters: bool,
    pub(crate) base: Option<u16>,
    pub(crate) papx: Vec<u8>,
    pub(crate) chpx: Vec<u8>,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct List {
    pub(crate) id: u32,
    /// One, or else nine.
    pub(crate) levels: Vec<Level>,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Level {
    pub(crate) start: i32,
    pub(crate) format: u8,
    pub(crate) flags: u8,
    pub(crate) suffix: u8,
    pub(crate) restart: u8,
    /// U+0000 to U+0008 stand for numbers of levels.
    pub(crate) text: &'static str,
    pub(crate) papx: Vec<u8>,
    pub(crate) chpx: Vec<u8>,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct InUse {
    pub(crate) id: u32,
    /// Level, the number it starts over with, what it looks like.
    pub(crate) overrides: Vec<(u8, Option<i32>, Option<Level>)>,
}

/// A modifier with its operand, the count of a long one not included.
pub(crate) fn sprm(op: u16, operand: &[u8]) -> Vec<u8> {
    let mut out = op.to_le_bytes().to_vec();
    match (op >> 13, op) {
        (6, 0xD608) => out.extend((operand.len() as u16 + 1).to_le_bytes()),
        (6, _) => out.push(operand.len() as u8),
        _ => {}
    }
    out.extend(operand);
    out
}

/// Tab stops: place in twips, alignment (0 left, 1 centre, 2 right), leader (0 none, 1 dots, 3 a line).
pub(crate) fn stops(stops: &[(i16, u8, u8)]) -> Vec<u8> {
    let places = stops.iter().flat_map(|stop| stop.0.to_le_bytes());
    let kinds = stops.iter().map(|stop| stop.1 | stop.2 << 3);
    sprm(0xC60D, &[0, stops.len() as u8].into_iter().chain(places).chain(kinds).collect::<Vec<_>>())
}

/// A paragraph in a list in use, from 1, at a level from 0.
pub(crate) fn listed(list: u16, level: u8) -> Vec<u8> {
    [sprm(0x260A, &[level]), sprm(0x460B, &list.to_le_bytes())].concat()
}

/// What a field is made of: its instruction, and what it shows.
pub(crate) fn field(instruction: &str, result: Vec<Run>) -> Vec<Run> {
    let begin = [Run::special("\u{13}"), Run::new(instruction), Run::special("\u{14}")];
    begin.into_iter().chain(result).chain([Run::special("\u{15}")]).collect()
}

/// The mark that ends a row with these edges; of each cell the flags of its TC80. At depth 1 the character is 0x07.
pub(crate) fn row_mark(depth: u32, edges: &[i16], flags: &[u16], more: &[u8]) -> Para {
    let mut row = vec![flags.len() as u8];
    row.extend(edges.iter().flat_map(|edge| edge.to_le_bytes()));
    flags.iter().for_each(|flags| row.extend([&flags.to_le_bytes()[..], &[0; 18]].concat()));
    let end = if depth == 1 { sprm(0x2417, &[1]) } else { [sprm(0x244B, &[1]), sprm(0x244C, &[1])].concat() };
    let papx = [in_table(depth), end, sprm(0xD608, &row), more.to_vec()].concat();
    Para { papx, mark: if depth == 1 { 7 } else { 13 }, ..Para::default() }
}

fn in_table(depth: u32) -> Vec<u8> {
    [sprm(0x2416, &[1]), sprm(0x6649, &depth.to_le_bytes())].concat()
}

impl Run {
    pub(crate) fn new(text: &str) -> Run {
        Run { text: text.to_owned(), ..Run::default() }
    }

    pub(crate) fn with(text: &str, chpx: Vec<u8>) -> Run {
        Run { chpx, ..Run::new(text) }
    }

    /// Characters that mean something by their codes.
    pub(crate) fn special(text: &str) -> Run {
        Run::with(text, sprm(0x0855, &[1]))
    }

    pub(crate) fn holding(holds: Holds) -> Run {
        let code = match holds {
            Holds::Footnote(_) | Holds::Endnote(_) => "\u{2}",
            Holds::Comment(..) => "\u{5}",
            Holds::Textbox(_) | Holds::Group(_) => "\u{8}",
        };
        Run { holds: Some(holds), ..Run::special(code) }
    }
}

impl Para {
    pub(crate) fn new(text: &str) -> Para {
        Para::of(vec![Run::new(text)])
    }

    pub(crate) fn of(runs: Vec<Run>) -> Para {
        Para { runs, ..Para::default() }
    }

    pub(crate) fn with(self, papx: &[u8]) -> Para {
        Para { papx: [self.papx, papx.to_vec()].concat(), ..self }
    }

    /// It stands in a table at this depth.
    pub(crate) fn inside(self, depth: u32) -> Para {
        self.with(&in_table(depth))
    }

    /// It ends a cell of a table at this depth.
    pub(crate) fn cell(self, depth: u32) -> Para {
        let para = self.inside(depth);
        if depth == 1 { Para { mark: 7, ..para } } else { para.with(&sprm(0x244B, &[1])) }
    }
}

impl Doc {
    /// A document of plain paragraphs.
    pub(crate) fn of(texts: &[&str]) -> Doc {
        Doc { body: texts.iter().map(|text| Para::new(text)).collect(), ..Doc::default() }
    }

    /// Puts a list of modifiers into `Data`; gives the modifier that stands in its place.
    pub(crate) fn far(&mut self, op: u16, list: &[u8]) -> Vec<u8> {
        let at = self.data.len() as u32;
        self.data.extend((list.len() as u16).to_le_bytes());
        self.data.extend(list);
        sprm(op, &at.to_le_bytes())
    }

    /// Puts a form field into `Data`; gives the character that refers to it. `kind` is 0 for text, 1 for a box,
    /// 2 for a list; `value` the result, or 25 when it is unset, the default of a text beside it.
    pub(crate) fn form(&mut self, kind: u16, value: u16, text: &str, entries: &[&str]) -> Run {
        let mut form = u32::MAX.to_le_bytes().to_vec();
        let word = |form: &mut Vec<u8>, word: u16| form.extend(word.to_le_bytes());
        word(&mut form, kind | value << 2);
        form.extend([0; 4]);
        form.extend(xstz("Text1"));
        if kind == 0 {
            form.extend(xstz(text))
        } else {
            word(&mut form, 0)
        }
        form.extend(xstz("").repeat(5));
        if kind == 2 {
            form.extend([u16::MAX, entries.len() as u16, 0].map(u16::to_le_bytes).concat());
            entries.iter().for_each(|entry| form.extend(xst(entry)));
        }
        let at = self.data.len() as u32;
        // PICF: its size, then the size of its head.
        self.data.extend((form.len() as u32 + 68).to_le_bytes());
        self.data.extend(68u16.to_le_bytes());
        self.data.extend([0; 62]);
        self.data.extend(form);
        Run::with("\u{1}", [sprm(0x6A03, &at.to_le_bytes()), sprm(0x0806, &[1]), sprm(0x0855, &[1])].concat())
    }

    /// The document as a file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.parts().file()
    }

    /// The streams of the file, to be spoilt before they are put into one.
    pub(crate) fn parts(&self) -> Parts {
        stories::parts(self)
    }
}

/// A string with its length, and one with a zero after it.
fn xst(text: &str) -> Vec<u8> {
    let units = utf16(text);
    [&(units.len() as u16 / 2).to_le_bytes()[..], &units].concat()
}

fn xstz(text: &str) -> Vec<u8> {
    [xst(text), vec![0, 0]].concat()
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The streams of a .doc.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parts {
    pub(crate) word: Vec<u8>,
    pub(crate) table: Vec<u8>,
    pub(crate) data: Vec<u8>,
    pub(crate) table_name: &'static str,
    /// Other streams and their content.
    pub(crate) others: Vec<(&'static str, Vec<u8>)>,
}

impl Parts {
    /// Where the offset and length of a part of the table stream stand in the FIB.
    pub(crate) fn pair_at(pair: usize) -> usize {
        154 + 8 * pair
    }

    /// The offset and length of a part of the table stream.
    pub(crate) fn pair(&self, pair: usize) -> (usize, usize) {
        let long = |at: usize| u32::from_le_bytes(self.word[at..at + 4].try_into().unwrap()) as usize;
        (long(Parts::pair_at(pair)), long(Parts::pair_at(pair) + 4))
    }

    /// The streams in a compound file.
    pub(crate) fn file(&self) -> Vec<u8> {
        let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).unwrap();
        let own = [("WordDocument", &self.word), (self.table_name, &self.table), ("Data", &self.data)];
        let others = self.others.iter().map(|(name, bytes)| (*name, bytes));
        for (name, bytes) in own.into_iter().filter(|stream| !stream.1.is_empty()).chain(others) {
            if let Some((storage, _)) = name.rsplit_once('/') {
                file.create_storage_all(storage).unwrap();
            }
            file.create_stream(name).unwrap().write_all(bytes).unwrap();
        }
        file.flush().unwrap();
        file.into_inner().into_inner()
    }
}
