//! A small writer of OOXML: enough to lay out a Vietnamese office document as Word saves it.
//!
//! The bytes depend on the content alone: every entry has the same date.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                 xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
                 xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" \
                 xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14\"";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A whole document.
#[derive(Debug, Default)]
pub(crate) struct Docx {
    pub(crate) body: Vec<Block>,
    pub(crate) header: Vec<Paragraph>,
    pub(crate) footer: Vec<Paragraph>,
}

#[derive(Debug)]
pub(crate) enum Block {
    Paragraph(Paragraph),
    Table(Table),
}

/// A paragraph and the little of its formatting that matters.
#[derive(Debug, Default)]
pub(crate) struct Paragraph {
    /// A style of `styles.xml`; `Normal` when empty.
    pub(crate) style: &'static str,
    /// `w:jc`: `center`, `right`, `both`.
    pub(crate) align: &'static str,
    pub(crate) bold: bool,
    pub(crate) italic: bool,
    /// `w:numId` of `numbering.xml`.
    pub(crate) list: Option<u32>,
    /// Kind (`left`, `center`, `right`), leader (`none`, `dot`, `underscore`), place in twips.
    pub(crate) tabs: Vec<(&'static str, &'static str, u32)>,
    pub(crate) inlines: Vec<Inline>,
}

#[derive(Debug)]
pub(crate) enum Inline {
    Text(String),
    Bold(String),
    Italic(String),
    Underlined(String),
    Hidden(String),
    Deleted(String),
    Inserted(String),
    Tab,
    Break,
    /// A legacy text field (`FORMTEXT`) and what it shows.
    FormField(String),
    /// A merge field: its name, and what it shows.
    MergeField(String, String),
    /// A content control: whether it shows its placeholder, and its text.
    Control(bool, String),
    /// A check-box control.
    CheckBox(bool),
    /// The page number.
    Page(String),
}

#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(crate) borders: bool,
    pub(crate) rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Default)]
pub(crate) struct Cell {
    /// Grid columns it covers.
    pub(crate) width: u32,
    /// `w:vMerge`: `Some(true)` begins a merged column, `Some(false)` continues it.
    pub(crate) merge: Option<bool>,
    pub(crate) paragraphs: Vec<Paragraph>,
}

impl Docx {
    /// The document as a .docx.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut parts = vec![
            ("[Content_Types].xml", self.content_types()),
            ("_rels/.rels", RELS.to_owned()),
            ("word/document.xml", self.document()),
            ("word/_rels/document.xml.rels", self.document_rels()),
            ("word/styles.xml", styles()),
            ("word/numbering.xml", numbering()),
            ("word/settings.xml", format!("{HEAD}<w:settings {W}><w:defaultTabStop w:val=\"720\"/></w:settings>")),
            ("docProps/core.xml", CORE.to_owned()),
        ];
        for (name, element, paragraphs) in
            [("word/header1.xml", "hdr", &self.header), ("word/footer1.xml", "ftr", &self.footer)]
        {
            if !paragraphs.is_empty() {
                let mut xml = format!("{HEAD}<w:{element} {W}>");
                paragraphs.iter().for_each(|p| p.write(&mut xml));
                let _ = write!(xml, "</w:{element}>");
                parts.push((name, xml));
            }
        }
        zip(&parts)
    }

    fn document(&self) -> String {
        let mut xml = format!("{HEAD}<w:document {W}><w:body>");
        for block in &self.body {
            match block {
                Block::Paragraph(p) => p.write(&mut xml),
                Block::Table(t) => t.write(&mut xml),
            }
        }
        xml.push_str("<w:sectPr>");
        if !self.header.is_empty() {
            xml.push_str("<w:headerReference w:type=\"default\" r:id=\"rId4\"/>");
        }
        if !self.footer.is_empty() {
            xml.push_str("<w:footerReference w:type=\"default\" r:id=\"rId5\"/>");
        }
        xml.push_str(
            "<w:pgSz w:w=\"11907\" w:h=\"16840\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" \
             w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        );
        xml
    }

    fn content_types(&self) -> String {
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
        let mut xml = format!(
            "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
             <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
        );
        let mut add = |name: &str, kind: &str| {
            let _ = write!(xml, "<Override PartName=\"/word/{name}.xml\" ContentType=\"{word}.{kind}+xml\"/>");
        };
        add("document", "document.main");
        add("styles", "styles");
        add("numbering", "numbering");
        add("settings", "settings");
        if !self.header.is_empty() {
            add("header1", "header");
        }
        if !self.footer.is_empty() {
            add("footer1", "footer");
        }
        xml.push_str("</Types>");
        xml
    }

    fn document_rels(&self) -> String {
        let mut targets = vec!["styles", "numbering", "settings"];
        let mut xml = format!("{HEAD}<Relationships xmlns=\"{RELATIONSHIPS}\">");
        targets.extend(["header1", "footer1"]);
        for (index, target) in targets.iter().enumerate() {
            if (*target == "header1" && self.header.is_empty()) || (*target == "footer1" && self.footer.is_empty()) {
                continue;
            }
            let kind = target.trim_end_matches('1');
            let _ =
                write!(xml, "<Relationship Id=\"rId{}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}.xml\"/>", index + 1);
        }
        xml.push_str("</Relationships>");
        xml
    }
}

impl Table {
    fn write(&self, xml: &mut String) {
        let columns = self.rows.iter().map(|r| r.iter().map(|c| c.width).sum::<u32>()).max().unwrap_or(1).max(1);
        let style = if self.borders { "<w:tblStyle w:val=\"TableGrid\"/>" } else { "" };
        let _ = write!(xml, "<w:tbl><w:tblPr>{style}<w:tblW w:w=\"9072\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>");
        for _ in 0..columns {
            let _ = write!(xml, "<w:gridCol w:w=\"{}\"/>", 9072 / columns);
        }
        xml.push_str("</w:tblGrid>");
        for row in &self.rows {
            xml.push_str("<w:tr>");
            for cell in row {
                let _ = write!(xml, "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>", 9072 / columns * cell.width);
                if cell.width > 1 {
                    let _ = write!(xml, "<w:gridSpan w:val=\"{}\"/>", cell.width);
                }
                match cell.merge {
                    Some(true) => xml.push_str("<w:vMerge w:val=\"restart\"/>"),
                    Some(false) => xml.push_str("<w:vMerge/>"),
                    None => {}
                }
                xml.push_str("</w:tcPr>");
                cell.paragraphs.iter().for_each(|p| p.write(xml));
                xml.push_str("</w:tc>");
            }
            xml.push_str("</w:tr>");
        }
        xml.push_str("</w:tbl>");
    }
}

impl Paragraph {
    fn write(&self, xml: &mut String) {
        xml.push_str("<w:p><w:pPr>");
        if !self.style.is_empty() {
            let _ = write!(xml, "<w:pStyle w:val=\"{}\"/>", self.style);
        }
        if let Some(id) = self.list {
            let _ = write!(xml, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{id}\"/></w:numPr>");
        }
        if !self.tabs.is_empty() {
            xml.push_str("<w:tabs>");
            for (kind, leader, place) in &self.tabs {
                let _ = write!(xml, "<w:tab w:val=\"{kind}\" w:leader=\"{leader}\" w:pos=\"{place}\"/>");
            }
            xml.push_str("</w:tabs>");
        }
        if !self.align.is_empty() {
            let _ = write!(xml, "<w:jc w:val=\"{}\"/>", self.align);
        }
        xml.push_str("</w:pPr>");
        for inline in &self.inlines {
            self.write_inline(inline, xml);
        }
        xml.push_str("</w:p>");
    }

    fn write_inline(&self, inline: &Inline, xml: &mut String) {
        let plain = properties(self.bold, self.italic, "");
        match inline {
            // Word splits runs wherever somebody stopped typing: so does this writer, in the middle.
            Inline::Text(text) => {
                let middle = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
                for part in [&text[..middle], &text[middle..]] {
                    run(xml, &plain, part);
                }
            }
            Inline::Bold(text) => run(xml, &properties(true, self.italic, ""), text),
            Inline::Italic(text) => run(xml, &properties(self.bold, true, ""), text),
            Inline::Underlined(text) => run(xml, &properties(self.bold, self.italic, "<w:u w:val=\"single\"/>"), text),
            Inline::Hidden(text) => run(xml, &properties(self.bold, self.italic, "<w:vanish/>"), text),
            Inline::Deleted(text) => {
                let _ = write!(
                    xml,
                    "<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText xml:space=\"preserve\">{}</w:delText></w:r></w:del>",
                    escape(text)
                );
            }
            Inline::Inserted(text) => {
                xml.push_str("<w:ins w:id=\"2\" w:author=\"A\">");
                run(xml, &plain, text);
                xml.push_str("</w:ins>");
            }
            Inline::Tab => {
                let _ = write!(xml, "<w:r>{plain}<w:tab/></w:r>");
            }
            Inline::Break => {
                let _ = write!(xml, "<w:r>{plain}<w:br/></w:r>");
            }
            Inline::FormField(text) => {
                field(xml, "<w:ffData><w:name w:val=\"Text1\"/><w:enabled/><w:textInput/></w:ffData>", "FORMTEXT", text)
            }
            Inline::MergeField(name, text) => field(xml, "", &format!("MERGEFIELD {name}"), text),
            Inline::Page(text) => field(xml, "", "PAGE", text),
            Inline::Control(placeholder, text) => {
                let shows = if *placeholder { "<w:showingPlcHdr/>" } else { "" };
                let style = if *placeholder { "<w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr>" } else { "" };
                let _ = write!(xml, "<w:sdt><w:sdtPr><w:id w:val=\"7\"/>{shows}<w:text/></w:sdtPr><w:sdtContent>");
                run(xml, style, text);
                xml.push_str("</w:sdtContent></w:sdt>");
            }
            Inline::CheckBox(checked) => {
                let (value, glyph) = if *checked { (1, "☒") } else { (0, "☐") };
                let _ = write!(
                    xml,
                    "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"{value}\"/></w14:checkbox></w:sdtPr><w:sdtContent>"
                );
                run(xml, &plain, glyph);
                xml.push_str("</w:sdtContent></w:sdt>");
            }
        }
    }
}

fn properties(bold: bool, italic: bool, more: &str) -> String {
    let bold = if bold { "<w:b/>" } else { "" };
    let italic = if italic { "<w:i/>" } else { "" };
    format!("<w:rPr>{bold}{italic}{more}</w:rPr>")
}

fn run(xml: &mut String, properties: &str, text: &str) {
    if !text.is_empty() {
        let _ = write!(xml, "<w:r>{properties}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(text));
    }
}

/// A complex field: begin, instruction, separator, result, end.
fn field(xml: &mut String, data: &str, instruction: &str, result: &str) {
    let _ = write!(
        xml,
        "<w:r><w:fldChar w:fldCharType=\"begin\">{data}</w:fldChar></w:r>\
         <w:r><w:instrText xml:space=\"preserve\"> {instruction} </w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
    );
    run(xml, "", result);
    xml.push_str("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A zip of the given parts, every entry dated 1 January 2020.
pub(crate) fn zip(parts: &[(&str, String)]) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::from_date_and_time(2020, 1, 1, 0, 0, 0).unwrap());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
    <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
    </Relationships>";
const CORE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
    xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
    <dc:creator>Văn phòng</dc:creator>\
    <dcterms:created xsi:type=\"dcterms:W3CDTF\">2020-01-01T00:00:00Z</dcterms:created></cp:coreProperties>";

/// Times New Roman 14, the headings, and `Doi`, whose tab stop draws a dotted line.
fn styles() -> String {
    let borders: String = ["top", "left", "bottom", "right", "insideH", "insideV"]
        .iter()
        .map(|side| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"))
        .collect();
    format!(
        "{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>\
         <w:sz w:val=\"28\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/>\
         <w:rPr><w:b/></w:rPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/><w:basedOn w:val=\"Normal\"/>\
         <w:pPr><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9062\"/></w:tabs></w:pPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Doi\"><w:name w:val=\"Dong cham\"/><w:basedOn w:val=\"Normal\"/>\
         <w:pPr><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9072\"/></w:tabs></w:pPr></w:style>\
         <w:style w:type=\"character\" w:styleId=\"PlaceholderText\"><w:name w:val=\"Placeholder Text\"/>\
         <w:rPr><w:color w:val=\"808080\"/></w:rPr></w:style>\
         <w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>\
         <w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style></w:styles>"
    )
}

/// Lists 1 to 3 count `1.`, each on its own; 4 is `-`; 5 counts `I.`.
fn numbering() -> String {
    let mut xml = format!("{HEAD}<w:numbering {W}>");
    for (id, format, text) in [(1, "decimal", "%1."), (2, "bullet", "-"), (3, "upperRoman", "%1.")] {
        let _ = write!(
            xml,
            "<w:abstractNum w:abstractNumId=\"{id}\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
             <w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl></w:abstractNum>"
        );
    }
    for (id, base) in [(1, 1), (2, 1), (3, 1), (4, 2), (5, 3)] {
        let _ = write!(
            xml,
            "<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{base}\"/>\
             <w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
        );
    }
    xml.push_str("</w:numbering>");
    xml
}
