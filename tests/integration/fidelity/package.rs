//! A package taken apart, and the elements of its main part.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

pub(crate) const MAIN: &str = "word/document.xml";

/// Parts by name.
#[derive(Debug, Clone)]
pub(crate) struct Package(Vec<(String, Vec<u8>)>);

impl Package {
    pub(crate) fn open(bytes: &[u8]) -> Package {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = Vec::new();
        for index in 0..zip.len() {
            let mut file = zip.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            parts.push((file.name().unwrap().into_owned(), bytes));
        }
        Package(parts)
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.0 {
            let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
            zip.start_file(name.as_str(), stored).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    pub(crate) fn part(&self, name: &str) -> String {
        let (_, bytes) = self.0.iter().find(|part| part.0 == name).unwrap_or_else(|| panic!("no part {name}"));
        String::from_utf8(bytes.clone()).unwrap()
    }

    pub(crate) fn set(&mut self, name: &str, content: impl Into<Vec<u8>>) {
        match self.0.iter_mut().find(|part| part.0 == name) {
            Some(part) => part.1 = content.into(),
            None => self.0.push((name.to_owned(), content.into())),
        }
    }

    pub(crate) fn rename(&mut self, from: &str, to: &str) {
        self.0.iter_mut().filter(|part| part.0 == from).for_each(|part| part.0 = to.to_owned());
    }

    /// Changes every part.
    pub(crate) fn each(&mut self, change: impl Fn(&str, &str) -> Vec<u8>) {
        for (name, bytes) in &mut self.0 {
            *bytes = change(name, std::str::from_utf8(bytes).unwrap());
        }
    }

    /// Changes one part as text.
    pub(crate) fn edit(&mut self, name: &str, change: impl FnOnce(String) -> String) {
        self.set(name, change(self.part(name)));
    }

    /// Changes the content of `w:body` but its section.
    pub(crate) fn body(&mut self, change: impl FnOnce(&str) -> String) {
        self.edit(MAIN, |xml| {
            let (head, rest) = xml.split_once("<w:body>").unwrap();
            let (body, section) = rest.split_at(rest.rfind("<w:sectPr>").unwrap());
            format!("{head}<w:body>{}{section}", change(body))
        });
    }

    /// Changes every paragraph of the body.
    pub(crate) fn paragraphs(&mut self, change: impl FnMut(&str) -> String) {
        self.body(|body| each(body, "<w:p>", "</w:p>", change));
    }

    /// Changes every run of text of the body: its properties and its text.
    pub(crate) fn runs(&mut self, mut change: impl FnMut(&str, &str) -> String) {
        self.body(|body| {
            each(body, "<w:r>", "</w:r>", |run| match parse_run(run) {
                Some((properties, text)) => change(properties, text),
                None => run.to_owned(),
            })
        });
    }

    /// Changes the text of every run of the body.
    pub(crate) fn texts(&mut self, mut change: impl FnMut(&str) -> String) {
        self.runs(|properties, text| run(properties, &change(text)));
    }

    /// Adds a part that the main part names.
    pub(crate) fn relate(&mut self, id: &str, kind: &str, file: &str, content: &str) {
        self.set(&format!("word/{file}"), content);
        self.edit("word/_rels/document.xml.rels", |xml| {
            let relation = format!(
                "<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" \
                 Target=\"{file}\"/></Relationships>"
            );
            xml.replace("</Relationships>", &relation)
        });
    }

    /// Adds styles.
    pub(crate) fn styles(&mut self, styles: &str) {
        self.edit("word/styles.xml", |xml| xml.replace("</w:styles>", &format!("{styles}</w:styles>")));
    }
}

/// Changes everything from `open` to the next `close`.
pub(crate) fn each(xml: &str, open: &str, close: &str, mut change: impl FnMut(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = xml;
    while let Some(start) = rest.find(open) {
        let end = start + rest[start..].find(close).unwrap() + close.len();
        out += &rest[..start];
        out += &change(&rest[start..end]);
        rest = &rest[end..];
    }
    out + rest
}

/// The properties and the escaped text of a run that holds only text.
pub(crate) fn parse_run(run: &str) -> Option<(&str, &str)> {
    let inside = run.strip_prefix("<w:r>")?.strip_suffix("</w:t></w:r>")?;
    inside.split_once("<w:t xml:space=\"preserve\">")
}

pub(crate) fn run(properties: &str, text: &str) -> String {
    format!("<w:r>{properties}<w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// The properties of a paragraph with their element, and its content.
pub(crate) fn parse_paragraph(paragraph: &str) -> (&str, &str) {
    let inside = paragraph.strip_prefix("<w:p>").unwrap().strip_suffix("</w:p>").unwrap();
    inside.split_at(inside.find("</w:pPr>").unwrap() + "</w:pPr>".len())
}

/// The characters of escaped text, each reference whole.
pub(crate) fn characters(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let len = if c == '&' { rest.find(';').unwrap() + 1 } else { c.len_utf8() };
        out.push(&rest[..len]);
        rest = &rest[len..];
    }
    out
}

/// The blocks of a body: paragraphs and tables, tables whole.
pub(crate) fn blocks(body: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = body;
    while !rest.is_empty() {
        let close = if rest.starts_with("<w:tbl>") { "</w:tbl>" } else { "</w:p>" };
        let (block, after) = rest.split_at(rest.find(close).unwrap() + close.len());
        out.push(block);
        rest = after;
    }
    out
}

/// The text of an element.
pub(crate) fn text(block: &str) -> String {
    let mut out = String::new();
    each(block, "<w:t ", "</w:t>", |t| {
        out += t.split_once('>').unwrap().1.trim_end_matches("</w:t>");
        String::new()
    });
    out
}
