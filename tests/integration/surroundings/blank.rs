//! Blank paragraphs and line breaks, which only make room.
//!
//! One place is left alone: between a drawing and a paragraph that holds nothing but dots, lines or
//! tabs. There BLANKS has lines that follow each other be one blank, and whether a gap parts them
//! into two is for a person to say. A blank paragraph draws nothing anywhere else: none of those
//! here has a border, a leader or a list number.

use super::{Report, wanted};
use crate::fidelity::package::{blocks, text};
use crate::fidelity::{MINUTES, Package, values};

/// Paragraphs that show nothing.
pub(crate) const BLANKS: [(&str, &str); 6] = [
    ("an empty paragraph", "<w:p/>"),
    ("one with properties", "<w:p><w:pPr><w:jc w:val=\"center\"/><w:rPr><w:b/></w:rPr></w:pPr></w:p>"),
    ("spaces", "<w:p><w:pPr/><w:r><w:t xml:space=\"preserve\">     </w:t></w:r></w:p>"),
    ("a no-break space", "<w:p><w:pPr/><w:r><w:t>\u{A0}</w:t></w:r></w:p>"),
    ("a tab", "<w:p><w:pPr/><w:r><w:tab/></w:r></w:p>"),
    ("a run without text", "<w:p><w:pPr/><w:r><w:rPr><w:i/><w:sz w:val=\"28\"/></w:rPr></w:r></w:p>"),
];

/// The most blank paragraphs put at one place.
pub(crate) const MOST: usize = 8;

/// Before which block how many blank paragraphs stand, the first of which kind; the kinds take turns.
pub(crate) type Gap = (usize, usize, usize);

/// Blank paragraphs between the blocks of the body.
pub(crate) fn insert(package: &mut Package, gaps: &[Gap]) {
    package.body(|body| {
        let blocks = blocks(body);
        let mut out = String::new();
        for place in 0..=blocks.len() {
            for &(_, count, first) in gaps.iter().filter(|gap| gap.0 == place) {
                out.extend((first..first + count).map(|kind| BLANKS[kind % BLANKS.len()].1));
            }
            out += blocks.get(place).unwrap_or(&"");
        }
        out
    });
}

/// The places between the blocks of the body where a blank paragraph says nothing: each is the
/// number of the block after it. Not the first, where [`super::cover`] stands, nor the last, after which nothing follows.
pub(crate) fn places(package: &Package) -> Vec<usize> {
    let mut places = Vec::new();
    package.clone().body(|body| {
        let blocks = blocks(body);
        places.extend((1..blocks.len()).filter(|&place| !is_within_drawing(&blocks[..place], &blocks[place..])));
        body.to_owned()
    });
    places
}

/// Whether a drawing goes on from what stands above into what stands below.
fn is_within_drawing(above: &[&str], below: &[&str]) -> bool {
    let seen =
        |block: &&&str| block.starts_with("<w:tbl>") || block.contains("<w:tab/>") || !text(block).trim().is_empty();
    let drawn = |block: &&str| block.contains("<w:tab/></w:r></w:p>") || text(block).trim().ends_with(['.', '…', '_']);
    let only = |block: &&str| !text(block).contains(char::is_alphanumeric) && !block.starts_with("<w:tbl>");
    above.iter().rfind(seen).is_some_and(drawn) && below.iter().find(seen).is_some_and(only)
}

/// Every paragraph, those in cells too, as `change` has it; not those before which a drawing goes on.
fn each_paragraph(package: &mut Package, change: impl Fn(&str) -> String) {
    let mut all = Vec::new();
    package.paragraphs(|paragraph| {
        all.push(paragraph.to_owned());
        paragraph.to_owned()
    });
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let mut next = 0;
    package.paragraphs(|paragraph| {
        next += 1;
        if is_within_drawing(&all[..next], &all[next..]) { paragraph.to_owned() } else { change(paragraph) }
    });
}

#[test]
fn blank_paragraphs_at_each_place_alone() {
    let mut report = Report::default();
    for fixture in MINUTES.iter().filter(|fixture| wanted(fixture)) {
        for place in places(&fixture.package) {
            for count in [1, MOST] {
                let mut package = fixture.package.clone();
                insert(&mut package, &[(place, count, place)]);
                let change = format!("blank paragraphs before block {place}: {count}");
                report.compare(fixture, &change, &fixture.values, &values(&package.bytes()));
            }
        }
    }
    report.end();
}

#[test]
fn a_blank_paragraph_after_every_other() {
    let mut report = Report::default();
    for fixture in MINUTES.iter().filter(|fixture| wanted(fixture)) {
        for (kind, (name, _)) in BLANKS.iter().enumerate() {
            let mut package = fixture.package.clone();
            let gaps: Vec<Gap> = places(&package).into_iter().map(|place| (place, 1, kind)).collect();
            insert(&mut package, &gaps);
            report.compare(fixture, &format!("{name} after each block"), &fixture.values, &values(&package.bytes()));
        }
    }
    report.end();
}

#[test]
fn a_blank_paragraph_after_every_other_in_cells_too() {
    let mut report = Report::default();
    for fixture in MINUTES.iter().filter(|fixture| wanted(fixture)) {
        let mut package = fixture.package.clone();
        each_paragraph(&mut package, |paragraph| paragraph.to_owned() + "<w:p/>");
        report.compare(fixture, "an empty paragraph after each", &fixture.values, &values(&package.bytes()));
    }
    report.end();
}

/// In Word this looks like a blank line below. A paragraph that shows nothing stays as it is.
#[test]
fn a_line_break_at_the_end_of_every_paragraph() {
    let mut report = Report::default();
    for fixture in MINUTES.iter().filter(|fixture| wanted(fixture)) {
        let mut package = fixture.package.clone();
        each_paragraph(&mut package, |paragraph| match text(paragraph).trim() {
            "" => paragraph.to_owned(),
            _ => paragraph.replace("</w:p>", "<w:r><w:br/></w:r></w:p>"),
        });
        report.compare(fixture, "a line break at the end of each", &fixture.values, &values(&package.bytes()));
    }
    report.end();
}
