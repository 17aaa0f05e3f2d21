//! Lists, tab stops, boxes and blanks stored in other ways.

use std::collections::HashMap;

use super::package::{MAIN, Package, characters, each, parse_paragraph, parse_run, run, text};
use super::{same, same_for, values};
use crate::support::docx;

/// Lists by style instead of directly.
pub(crate) fn lists_by_style(package: &mut Package) {
    let mut styles = HashMap::new();
    package.paragraphs(|paragraph| {
        each(paragraph, "<w:numPr>", "</w:numPr>", |list| {
            let next = format!("DanhSach{}", styles.len());
            format!("<w:pStyle w:val=\"{}\"/>", styles.entry(list.to_owned()).or_insert(next))
        })
    });
    add_styles(package, &styles);
}

/// Tab stops by a style two steps up instead of directly.
pub(crate) fn stops_by_style(package: &mut Package) {
    let mut styles = HashMap::new();
    package.paragraphs(|paragraph| {
        each(paragraph, "<w:tabs>", "</w:tabs>", |stops| {
            let next = format!("Tab{}", styles.len());
            format!("<w:pStyle w:val=\"{}\"/>", styles.entry(stops.to_owned()).or_insert(next))
        })
    });
    add_styles(package, &styles);
}

/// A style for each properties of paragraphs, based on one that has them.
fn add_styles(package: &mut Package, styles: &HashMap<String, String>) {
    for (properties, name) in styles {
        package.styles(&format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{name}\"><w:basedOn w:val=\"{name}Goc\"/></w:style>\
             <w:style w:type=\"paragraph\" w:styleId=\"{name}Goc\"><w:pPr>{properties}</w:pPr></w:style>"
        ));
    }
}

/// Stops of the style `Doi` directly.
pub(crate) fn stops_directly(package: &mut Package) {
    let stops = "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9072\"/></w:tabs>";
    package.body(|body| body.replace("<w:pStyle w:val=\"Doi\"/>", stops));
}

/// Typed `1.`, `2.` … as automatic numbers; every `1.` begins a list.
pub(crate) fn automatic_numbers(package: &mut Package) {
    let mut lists = String::new();
    let (mut list, mut last) = (100, 0);
    package.paragraphs(|paragraph| {
        let (properties, content) = parse_paragraph(paragraph);
        let first = content.find("</w:r>").map_or("", |end| &content[..end + "</w:r>".len()]);
        let typed = parse_run(first).and_then(|(form, text)| Some((form, text.split_once(". ")?)));
        let number = typed.and_then(|(form, (number, rest))| Some((form, number.parse::<u32>().ok()?, rest)));
        match number {
            Some((form, number, rest)) if !properties.contains("<w:numPr>") && (number == 1 || number == last + 1) => {
                if number == 1 {
                    list += 1;
                    lists += &format!(
                        "<w:num w:numId=\"{list}\"><w:abstractNumId w:val=\"1\"/>\
                         <w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
                    );
                }
                last = number;
                let numbered = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>");
                format!(
                    "<w:p>{}{}{}</w:p>",
                    properties.replace("</w:pPr>", &numbered),
                    run(form, rest),
                    &content[first.len()..]
                )
            }
            _ => paragraph.to_owned(),
        }
    });
    package.edit("word/numbering.xml", |xml| xml.replace("</w:numbering>", &(lists + "</w:numbering>")));
}

/// Automatic numbers as text.
pub(crate) fn typed_numbers(package: &mut Package) {
    let document = bienban::docx::read(&package.bytes()).unwrap();
    let mut labels = document.paragraphs.iter().filter_map(|paragraph| paragraph.label.as_deref());
    package.paragraphs(|paragraph| {
        if !paragraph.contains("<w:numPr>") {
            return paragraph.to_owned();
        }
        let label = run("<w:rPr/>", &format!("{} ", labels.next().unwrap()));
        each(paragraph, "<w:numPr>", "</w:numPr>", |_| String::new()).replace("</w:pPr>", &format!("</w:pPr>{label}"))
    });
}

/// What a check-box control may be instead: not ticked, ticked.
pub(crate) const BOXES: [(&str, &str); 3] = [
    (
        "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>",
        "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>",
    ),
    (
        "<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings 2\" w:hAnsi=\"Wingdings 2\"/></w:rPr><w:t>\u{F0A3}</w:t></w:r>",
        "<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings 2\" w:hAnsi=\"Wingdings 2\"/></w:rPr><w:t>R</w:t></w:r>",
    ),
    (
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/></w:checkBox></w:ffData></w:fldChar></w:r>\
         <w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>\
         <w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
    ),
];

pub(crate) fn boxes(package: &mut Package, (open, ticked): (&str, &str)) {
    package.body(|body| {
        each(body, "<w:sdt><w:sdtPr><w14:checkbox>", "</w:sdt>", |control| {
            if control.contains("w14:val=\"1\"") { ticked.to_owned() } else { open.to_owned() }
        })
    });
}

/// What shows that something is to be filled in.
pub(crate) const HINTS: [&str; 4] = [
    "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>Click or tap here to enter text.</w:t></w:r></w:sdtContent></w:sdt>",
    "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dropDownList/></w:sdtPr><w:sdtContent><w:r><w:t>Choose an item.</w:t></w:r></w:sdtContent></w:sdt>",
    "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:textInput/></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r>\
     <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>\u{2002}\u{2002}\u{2002}\u{2002}\u{2002}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
    "<w:fldSimple w:instr=\" MERGEFIELD Muc1 \"><w:r><w:t>«Muc1»</w:t></w:r></w:fldSimple>",
];

/// Dots after words as fields and controls, but for those that the next paragraph goes on with.
pub(crate) fn hints(package: &mut Package, hint: &str) {
    joined(package);
    let mut goes_on = Vec::new();
    package.paragraphs(|paragraph| {
        let text = text(paragraph);
        goes_on.push(text.contains(['.', '…']) && !text.contains(char::is_alphabetic));
        paragraph.to_owned()
    });
    let mut next = goes_on.into_iter().skip(1);
    package.paragraphs(|paragraph| {
        if next.next().unwrap_or(false) {
            return paragraph.to_owned();
        }
        each(paragraph, "<w:r>", "</w:r>", |run| match parse_run(run) {
            Some((properties, text)) => hinted(properties, text, hint),
            None => run.to_owned(),
        })
    });
}

/// A run in which each row of dots after words is a hint.
fn hinted(properties: &str, text: &str, hint: &str) -> String {
    let (mut out, mut plain, mut dots) = (String::new(), String::new(), String::new());
    for c in characters(text).into_iter().chain([""]) {
        if matches!(c, "." | "…") {
            dots += c;
            continue;
        }
        if dots.chars().count() >= 4 && plain.contains(char::is_alphabetic) {
            out += &run(properties, &plain);
            out += hint;
            plain.clear();
        } else {
            plain += &dots;
        }
        dots.clear();
        plain += c;
    }
    if plain.is_empty() { out } else { out + &run(properties, &plain) }
}

/// Runs of one form that touch as one.
pub(crate) fn joined(package: &mut Package) {
    package.body(|body| {
        let mut out = body.to_owned();
        let mut at = 0;
        while let Some(found) = out[at..].find("</w:t></w:r><w:r>") {
            let seam = at + found;
            let start = out[..seam].rfind("<w:r>").unwrap();
            let next = seam + "</w:t></w:r>".len();
            let form = |from: usize| out[from..].find("<w:t xml").map(|to| &out[from..from + to]);
            at = next;
            if form(start) == form(next) {
                let text = next + out[next..].find("preserve\">").unwrap() + "preserve\">".len();
                out.replace_range(seam..text, "");
                at = seam;
            }
        }
        out
    });
}

#[test]
fn list_numbers_from_a_style() {
    same(lists_by_style);
}

#[test]
fn automatic_instead_of_typed_numbers() {
    same(automatic_numbers);
}

#[test]
fn typed_instead_of_automatic_numbers() {
    same(typed_numbers);
}

#[test]
fn tab_leaders_from_styles_and_directly() {
    same(stops_by_style);
    same(stops_directly);
}

#[test]
fn runs_joined() {
    same(joined);
}

#[test]
fn boxes_drawn_otherwise() {
    for kind in BOXES {
        same(|package| boxes(package, kind));
    }
}

/// How a blank is drawn chooses between two rules that say the same.
fn without_drawing(line: &str) -> String {
    line.replace("BB502", "BB501").replace(" | warning | ", " | ")
}

#[test]
fn blanks_as_controls_and_fields() {
    for (turn, hint) in HINTS.into_iter().enumerate() {
        same_for(Some(turn), |package| hints(package, hint), without_drawing);
    }
}

#[test]
fn a_date_picker_that_shows_its_hint() {
    let hint = "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:date/></w:sdtPr><w:sdtContent><w:r><w:t>Click or tap to enter a date.</w:t></w:r>\
                </w:sdtContent></w:sdt>";
    let text = docx("BIÊN BẢN HỌP\nHồi 8 giờ 30 phút ngày ........ tại Phòng họp số 2.");
    let mut package = Package::open(&text);
    package.edit(MAIN, |xml| xml.replace("........", &format!("</w:t></w:r>{hint}<w:r><w:t xml:space=\"preserve\">")));
    let found = values(&package.bytes());
    assert!(found.contains(&"blanks.csv | a.docx | 1 | 1 | start.date".to_owned()), "{found:#?}");
    assert!(found[0].contains("Phòng họp số 2 | XXXX-XX-XX | 08:30"), "{found:#?}");
}
