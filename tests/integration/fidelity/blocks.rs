//! Paragraphs, tables and text boxes stored in other ways.

use super::package::{Package, blocks, each, parse_paragraph, text};
use super::same;

/// Begin and end of what may stand round blocks: paragraphs and tables, rows, cells.
pub(crate) const WRAPPERS: [(&str, &str); 6] = [
    ("<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ("<w:sdt><w:sdtPr><w:group/></w:sdtPr><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ("<w:customXml w:element=\"a\">", "</w:customXml>"),
    ("<w:ins w:id=\"1\" w:author=\"A\">", "</w:ins>"),
    ("<w:moveTo w:id=\"1\" w:author=\"A\">", "</w:moveTo>"),
    ("<mc:AlternateContent><mc:Choice Requires=\"w14\">", "</mc:Choice><mc:Fallback/></mc:AlternateContent>"),
];

/// Every paragraph and every table, every row and every cell wrapped.
pub(crate) fn wrapped(package: &mut Package, (begin, end): (&str, &str)) {
    let wrap = |xml: &str| [begin, xml, end].concat();
    package.body(|body| {
        let rows = each(body, "<w:tr>", "</w:tr>", wrap);
        let cells = each(&rows, "<w:tc>", "</w:tc>", wrap);
        each(&cells, "<w:p>", "</w:p>", wrap)
    });
}

const DELETED: &str = "<w:p><w:pPr><w:rPr><w:del w:id=\"4\" w:author=\"A\"/></w:rPr></w:pPr>\
    <w:del w:id=\"5\"><w:r><w:delText>Hồi 7 giờ ngày 1/1/2001</w:delText></w:r></w:del></w:p>";
const HIDDEN: &str =
    "<w:p><w:pPr><w:pStyle w:val=\"DoanAn\"/><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Số: 1/BB</w:t></w:r></w:p>";

/// Deleted and hidden paragraphs before every other.
pub(crate) fn among_deleted(package: &mut Package) {
    package.styles(
        "<w:style w:type=\"paragraph\" w:styleId=\"DoanAn\"><w:basedOn w:val=\"Normal\"/><w:rPr><w:vanish/></w:rPr></w:style>",
    );
    package.paragraphs(|paragraph| [DELETED, HIDDEN, paragraph].concat());
}

/// Every paragraph in two, joined by the mark between them: deleted, or shown with the next (`w:specVanish`).
pub(crate) fn split(package: &mut Package, mark: &str) {
    package.paragraphs(|paragraph| {
        let (properties, content) = parse_paragraph(paragraph);
        let runs: Vec<&str> = content.split_inclusive("</w:r>").collect();
        // Not within a field, a control or a change.
        if runs.len() < 2 || !runs.iter().all(|run| run.starts_with("<w:r><w:rPr>")) {
            return paragraph.to_owned();
        }
        let (first, rest) = runs.split_at(runs.len() / 2);
        let marked = properties.replace("</w:pPr>", &format!("<w:rPr>{mark}</w:rPr></w:pPr>"));
        format!("<w:p>{marked}{}</w:p><w:p>{properties}{}</w:p>", first.concat(), rest.concat())
    });
}

fn table(content: &str) -> String {
    format!("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>{content}</w:tc></w:tr></w:tbl>")
}

/// The whole body in one cell, and that in another.
pub(crate) fn in_a_table(package: &mut Package) {
    package.body(|body| table(&[&table(&[body, "<w:p/>"].concat()), "<w:p/>"].concat()) + "<w:p/>");
}

/// All before the title in one cell.
pub(crate) fn heading_in_a_table(package: &mut Package) {
    package.body(|body| {
        let blocks = blocks(body);
        match blocks.split_at(title(&blocks)) {
            ([], _) => body.to_owned(),
            (heading, rest) => table(&(heading.concat() + "<w:p/>")) + &rest.concat(),
        }
    });
}

/// The block that holds the title; 0 when none does by itself.
fn title(blocks: &[&str]) -> usize {
    blocks.iter().position(|block| block.starts_with("<w:p>") && text(block).starts_with("BIÊN BẢN")).unwrap_or(0)
}

/// Text boxes: a drawing with its VML fallback, VML alone, in a group.
pub(crate) const BOXES: [(&str, &str); 3] = [
    (
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">\
         <w:drawing><wps:txbx><w:txbxContent>",
        "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Số: 8</w:t></w:r></w:p>\
         </w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
    ),
    (
        "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>",
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
    ),
    (
        "<w:r><w:drawing><wpg:wgp xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\">\
         <wps:wsp xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:txbx><w:txbxContent>",
        "</w:txbxContent></wps:txbx></wps:wsp></wpg:wgp></w:drawing></w:r>",
    ),
];

/// The whole body in a text box, anchored in the body or in a cell.
pub(crate) fn in_a_box(package: &mut Package, (begin, end): (&str, &str), in_cell: bool) {
    package.body(|body| {
        let anchor = format!("<w:p>{begin}{body}{end}</w:p>");
        if in_cell { table(&anchor) + "<w:p/>" } else { anchor }
    });
}

/// Every paragraph before the title in a text box of its own.
pub(crate) fn heading_in_boxes(package: &mut Package, (begin, end): (&str, &str)) {
    package.body(|body| {
        let blocks = blocks(body);
        let (heading, rest) = blocks.split_at(title(&blocks));
        let boxed = |block: &&str| match block.starts_with("<w:p>") {
            true => format!("<w:p>{begin}{block}{end}</w:p>"),
            false => (*block).to_owned(),
        };
        heading.iter().map(boxed).collect::<String>() + &rest.concat()
    });
}

/// Paragraphs of the same form as lines of one.
pub(crate) fn soft_breaks(package: &mut Package) {
    package.body(|body| {
        let mut out = String::new();
        let mut open = "";
        for block in blocks(body) {
            if !block.starts_with("<w:p>") || block.contains("<w:numPr>") || block.contains("<w:tabs>") {
                out += if open.is_empty() { "" } else { "</w:p>" };
                (open, out) = ("", out + block);
                continue;
            }
            let (properties, content) = parse_paragraph(block);
            out += &match open {
                open if open == properties => format!("<w:r><w:br/></w:r>{content}"),
                "" => format!("<w:p>{properties}{content}"),
                _ => format!("</w:p><w:p>{properties}{content}"),
            };
            open = properties;
        }
        out + if open.is_empty() { "" } else { "</w:p>" }
    });
}

#[test]
fn wrapped_blocks_rows_and_cells() {
    for (turn, wrapper) in WRAPPERS.into_iter().enumerate() {
        super::same_for(Some(turn), |package| wrapped(package, wrapper), str::to_owned);
    }
}

#[test]
fn deleted_and_hidden_paragraphs() {
    same(among_deleted);
}

#[test]
fn paragraphs_joined_by_their_marks() {
    same(|package| split(package, "<w:del w:id=\"4\" w:author=\"A\"/>"));
    same(|package| split(package, "<w:vanish/><w:specVanish/>"));
}

#[test]
fn the_whole_body_in_a_layout_table() {
    same(in_a_table);
}

#[test]
fn the_heading_in_a_layout_table() {
    same(heading_in_a_table);
}

#[test]
fn the_whole_body_in_a_text_box() {
    for (turn, kind) in BOXES.into_iter().enumerate() {
        super::same_for(Some(turn), |package| in_a_box(package, kind, false), str::to_owned);
        super::same_for(Some(turn + 1), |package| in_a_box(package, kind, true), str::to_owned);
    }
}

#[test]
fn the_heading_in_text_boxes() {
    for (turn, kind) in BOXES.into_iter().enumerate() {
        super::same_for(Some(turn), |package| heading_in_boxes(package, kind), str::to_owned);
    }
}

#[test]
fn line_breaks_instead_of_paragraphs() {
    same(soft_breaks);
}
