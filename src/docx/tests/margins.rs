//! Headers and footers, as pages show them.

use super::*;

/// A section with these references to headers, `default header1`, and whatever else stands in it.
fn section(references: &[&str], rest: &str) -> String {
    let reference = |said: &&str| {
        let (pages, id) = said.split_once(' ').expect("pages and a part");
        format!("<w:headerReference w:type='{pages}' r:id='{id}'/>")
    };
    format!("<w:sectPr>{}{rest}</w:sectPr>", references.iter().map(reference).collect::<String>())
}

/// The headers that a document of these sections shows, each by the number of its part, in order.
fn shown(sections: &[String], settings: &str) -> String {
    let (last, before) = sections.split_last().expect("a section");
    let body: String = before.iter().map(|section| p(&format!("<w:pPr>{section}</w:pPr>"))).collect();
    let headers: Vec<(String, String)> =
        (1..=6).map(|n| (format!("header{n}"), part("w:hdr", &p(&r(&n.to_string()))))).collect();
    let mut parts: Vec<(&str, &str)> = headers.iter().map(|(name, xml)| (name.as_str(), xml.as_str())).collect();
    let settings = part("w:settings", settings);
    parts.push(("settings", &settings));
    let document = document_with(&(body + &p(&r("x")) + last), &parts).expect("sound");
    let headers = document.paragraphs.iter().filter(|paragraph| matches!(paragraph.part, Part::Header(_)));
    let numbered: Vec<(Part, &str)> = headers.map(|header| (header.part, document.str(header.span))).collect();
    for (number, header) in (1..).zip(&numbered) {
        assert_eq!(header.0, Part::Header(number), "numbered as shown");
    }
    numbered.iter().map(|header| header.1).collect()
}

#[test]
fn headers_are_those_that_pages_show_in_their_order() {
    const EVEN: &str = "<w:evenAndOddHeaders/>";
    const FIRST: &str = "<w:titlePg/>";
    let all = ["default header3", "first header1", "even header2"];
    for (sections, settings, expected) in [
        (vec![section(&["default header5"], "")], "", "5"),
        (vec![section(&all, "")], "", "3"),
        (vec![section(&all, "")], "<w:evenAndOddHeaders w:val='0'/>", "3"),
        (vec![section(&all, FIRST)], "", "13"),
        (vec![section(&all, "<w:titlePg w:val='false'/>")], "", "3"),
        (vec![section(&all, "")], EVEN, "32"),
        (vec![section(&all, FIRST)], EVEN, "123"),
        // A later section shows those before it, and a first page of its own where it has one.
        (vec![section(&["default header1"], ""), section(&[], "")], "", "1"),
        (vec![section(&all, ""), section(&[], FIRST)], "", "31"),
        (vec![section(&["default header1"], ""), section(&["default header2", "first header4"], FIRST)], "", "142"),
        (vec![section(&["default header2"], ""), section(&["default header2"], "")], "", "2"),
        (vec![section(&[], ""), section(&["even header6"], "")], EVEN, "6"),
        (vec![section(&["default nothing"], "")], "", ""),
    ] {
        assert_eq!(shown(&sections, settings), expected, "{sections:?} {settings}");
    }
}

#[test]
fn tables_marks_and_lists_of_a_header_keep_their_places() {
    let cell = |content: &str| format!("<w:tc>{}</w:tc>", p(content));
    let table = |content: &str| format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell(&r("ô")), cell(content));
    let bookmark =
        |name: &str| format!("<w:bookmarkStart w:id='1' w:name='{name}'/>{}<w:bookmarkEnd w:id='1'/>", r(name));
    let capitals = |text: &str| run("<w:caps/>", &t(text));
    let listed = "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>";
    let header = [p(&bookmark("dau")), table(&capitals("trên"))].concat();
    let body = [
        p(&bookmark("than")),
        table(&capitals("dưới")),
        p(&format!("{listed}{}", r("mục"))),
        "<w:sectPr><w:headerReference r:id='header1'/></w:sectPr>".into(),
    ];
    let numbering = "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:lvlText w:val='%1.'/></w:lvl>\
                     </w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>";
    let parts = [("header1", part("w:hdr", &header)), ("numbering", part("w:numbering", numbering))];
    let parts = parts.each_ref().map(|(name, xml)| (*name, xml.as_str()));
    let document = document_with(&body.concat(), &parts).expect("sound");
    let place = |text: &str| document.location(document.text.find(text).expect("shown") as u32);
    assert_eq!(place("TRÊN"), "header1 table 1 row 1 col 2 ¶1");
    assert_eq!(place("DƯỚI"), "body table 1 row 1 col 2 ¶1");
    let labelled = document.paragraphs.iter().find(|p| p.label.is_some()).map(|p| document.str(p.span));
    assert_eq!(labelled, Some("mục"));
    for mark in &document.marks {
        match mark.kind {
            MarkKind::Bookmark { name } => assert_eq!(document.bookmarks[name as usize], document.str(mark.span)),
            MarkKind::Capitals { typed } => {
                assert_eq!(document.typed[typed as usize].to_uppercase(), document.str(mark.span));
            }
            _ => {}
        }
    }
    assert_eq!(document.marks.len(), 4);
}
