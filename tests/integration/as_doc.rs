//! The documents of the fixtures as .doc, so that both readers can be asked the same.

use crate::doc::{Doc, InUse, Level, List, Para, Run, Saved, Style, field, listed, row_mark, sprm, stops};
use crate::docx::{Block, Docx, Inline, Paragraph, Table};

/// Numbers of the styles.
const HEADING: u16 = 1;
const TOC: u16 = 2;
const DOTS: u16 = 3;
const PLACEHOLDER: u16 = 4;

/// The same document, written as `saved` says.
pub(crate) fn doc(docx: &Docx, saved: Saved) -> Doc {
    let mut doc = Doc {
        styles: styles(),
        fonts: vec!["Times New Roman"],
        lists: lists(),
        lists_in_use: [1, 1, 1, 2, 3].map(|id| InUse { id, overrides: vec![(0, Some(1), None)] }).into(),
        saved,
        ..Doc::default()
    };
    let mut body = Vec::new();
    for (number, block) in docx.body.iter().enumerate() {
        match block {
            Block::Paragraph(paragraph) => body.push(para(&mut doc, paragraph)),
            Block::Table(content) => table(&mut doc, content, number, &mut body),
        }
    }
    // A text cannot end with a table.
    if matches!(docx.body.last(), None | Some(Block::Table(_))) {
        body.push(Para::default());
    }
    doc.body = body;
    let mut margins: [Vec<Para>; 6] = Default::default();
    margins[1] = docx.header.iter().map(|paragraph| para(&mut doc, paragraph)).collect();
    margins[3] = docx.footer.iter().map(|paragraph| para(&mut doc, paragraph)).collect();
    doc.margins = vec![margins];
    doc
}

fn styles() -> Vec<Style> {
    let style = |name, sti, papx, chpx| Style { name, sti, base: Some(0), papx, chpx, ..Style::default() };
    let size = [sprm(0x4A43, &[28, 0]), sprm(0x4A4F, &[0, 0])].concat();
    vec![
        Style { base: None, ..style("Normal", 0, vec![], size) },
        style("heading 1", 1, vec![], sprm(0x0835, &[1])),
        style("toc 1", 19, stops(&[(9062, 2, 1)]), vec![]),
        style("Dong cham", 0xFFE, stops(&[(9072, 2, 1)]), vec![]),
        Style {
            of_characters: true,
            base: None,
            ..style("Placeholder Text", 0xFFE, vec![], sprm(0x6870, &[0x80, 0x80, 0x80, 0]))
        },
    ]
}

/// Three kinds: `1.`, `-`, `I.`.
fn lists() -> Vec<List> {
    let level = |format, text| Level { start: 1, format, text, ..Level::default() };
    let kinds = [level(0, "\0."), level(23, "-"), level(1, "\0.")];
    (1..).zip(kinds).map(|(id, level)| List { id, levels: vec![level] }).collect()
}

fn para(doc: &mut Doc, paragraph: &Paragraph) -> Para {
    let style = match paragraph.style {
        "" => 0,
        "Heading1" => HEADING,
        "TOC1" => TOC,
        "Doi" => DOTS,
        other => panic!("no such style: {other}"),
    };
    let mut papx = Vec::new();
    if let Some(jc) = ["left", "center", "right", "both"].iter().position(|align| *align == paragraph.align) {
        papx.extend(sprm(0x2461, &[jc as u8]));
    }
    if let Some(list) = paragraph.list {
        papx.extend(listed(list as u16, 0));
    }
    if !paragraph.tabs.is_empty() {
        let align = |kind: &str| ["left", "center", "right"].iter().position(|k| *k == kind).unwrap() as u8;
        let leader =
            |leader: &str| ["none", "dot", "hyphen", "underscore"].iter().position(|l| *l == leader).unwrap() as u8;
        let tabs = paragraph.tabs.iter().map(|(kind, line, at)| (*at as i16, align(kind), leader(line)));
        papx.extend(stops(&tabs.collect::<Vec<_>>()));
    }
    let runs = paragraph.inlines.iter().flat_map(|inline| runs(doc, paragraph, inline)).collect();
    Para { style, papx, runs, ..Para::default() }
}

fn runs(doc: &mut Doc, paragraph: &Paragraph, inline: &Inline) -> Vec<Run> {
    let toggle = |op: u16, on: bool| if on { sprm(op, &[1]) } else { Vec::new() };
    let chpx = |bold: bool, italic: bool| [toggle(0x0835, bold), toggle(0x0836, italic)].concat();
    let plain = chpx(paragraph.bold, paragraph.italic);
    let with = |text: &str, more: Vec<u8>| vec![Run::with(text, [plain.clone(), more].concat())];
    match inline {
        // Word splits runs wherever somebody stopped typing.
        Inline::Text(text) => {
            let middle = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
            let run = |text: &str, mark: u8| Run::with(text, [plain.clone(), sprm(0x6816, &[mark, 0, 0, 0])].concat());
            vec![run(&text[..middle], 1), run(&text[middle..], 2)]
        }
        Inline::Bold(text) => vec![Run::with(text, chpx(true, paragraph.italic))],
        Inline::Italic(text) => vec![Run::with(text, chpx(paragraph.bold, true))],
        Inline::Underlined(text) => with(text, sprm(0x2A3E, &[1])),
        Inline::Hidden(text) => with(text, sprm(0x083C, &[1])),
        Inline::Deleted(text) => with(text, sprm(0x0800, &[1])),
        Inline::Inserted(text) => with(text, sprm(0x0801, &[1])),
        Inline::Tab => with("\t", vec![]),
        Inline::Break => with("\u{B}", vec![]),
        Inline::FormField(text) => {
            let form = doc.form(0, 0, "", &[]);
            let mut runs = field(" FORMTEXT ", vec![Run::new(text)]);
            runs.insert(2, form);
            runs
        }
        Inline::MergeField(name, text) => field(&format!(" MERGEFIELD {name} "), vec![Run::new(text)]),
        Inline::Page(text) => field(" PAGE ", vec![Run::new(text)]),
        // There are no content controls: Word leaves what they show.
        Inline::Control(true, text) => vec![Run::with(text, sprm(0x4A30, &PLACEHOLDER.to_le_bytes()))],
        Inline::Control(false, text) => vec![Run::new(text)],
        Inline::CheckBox(checked) => with(if *checked { "☒" } else { "☐" }, vec![]),
    }
}

fn table(doc: &mut Doc, table: &Table, number: usize, body: &mut Vec<Para>) {
    let columns = table.rows.iter().map(|row| row.iter().map(|cell| cell.width).sum::<u32>()).max().unwrap_or(1).max(1);
    let borders = if table.borders { sprm(0xD605, &[4, 1, 0, 0].repeat(6)) } else { Vec::new() };
    // A number that rows of one table share: it tells two tables side by side apart.
    let more = [borders, sprm(0x7469, &(number as u32 + 1).to_le_bytes())].concat();
    for row in &table.rows {
        let (mut edges, mut flags, mut edge) = (vec![0], Vec::new(), 0);
        for cell in row {
            edge += (9072 / columns * cell.width) as i16;
            edges.push(edge);
            flags.push(cell.merge.map_or(0, |begins| if begins { 3 << 5 } else { 1 << 5 }));
            let mut paras: Vec<Para> = cell.paragraphs.iter().map(|paragraph| para(doc, paragraph)).collect();
            let last = paras.pop().unwrap_or_default();
            body.extend(paras.into_iter().map(|para| para.inside(1)));
            body.push(last.cell(1));
        }
        body.push(row_mark(1, &edges, &flags, &more));
    }
}
