//! What holds of every document, whatever was read.

use proptest::prelude::*;

use super::*;

/// Elements that can hold others: start and end.
const HOLDERS: [(&str, &str); 17] = [
    ("<w:p>", "</w:p>"),
    ("<w:r>", "</w:r>"),
    ("<w:t>", "</w:t>"),
    ("<w:tbl>", "</w:tbl>"),
    ("<w:tr>", "</w:tr>"),
    ("<w:tc>", "</w:tc>"),
    ("<w:ins>", "</w:ins>"),
    ("<w:del>", "</w:del>"),
    ("<w:txbxContent>", "</w:txbxContent>"),
    ("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ("<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ("<w:fldSimple w:instr='MERGEFIELD a'>", "</w:fldSimple>"),
    ("<w:fldSimple w:instr='FORMTEXT'>", "</w:fldSimple>"),
    ("<w:rt>", "</w:rt>"),
    ("<mc:AlternateContent>", "</mc:AlternateContent>"),
    ("<mc:Choice Requires='wps'>", "</mc:Choice>"),
    ("<mc:Fallback>", "</mc:Fallback>"),
];

/// Pieces that stand alone.
const PIECES: [&str; 36] = [
    "<w:tab/>",
    "<w:br/>",
    "<w:p/>",
    "<w:fldChar w:fldCharType='begin'/>",
    "<w:fldChar w:fldCharType='separate'/>",
    "<w:fldChar w:fldCharType='end'/>",
    "<w:instrText>FORMTEXT</w:instrText>",
    "<w:instrText>TOC</w:instrText>",
    "<w:instrText>SET</w:instrText>",
    "<w:instrText>AUTONUM </w:instrText>",
    "<w:instrText>EQ \\f(a,</w:instrText>",
    "<w:instrText>SYMBOL 254 \\f Wingdings </w:instrText>",
    "<w:sym w:font='Wingdings' w:char='F0A8'/>",
    "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
    "<w:pPr><w:tabs><w:tab w:leader='dot' w:pos='9072'/></w:tabs><w:ind w:left='99999999'/></w:pPr>",
    "<w:rPr><w:u w:val='single'/></w:rPr>",
    "<w:rPr><w:highlight w:val='yellow'/></w:rPr>",
    "<w:rPr><w:vanish/></w:rPr>",
    "<w:trPr><w:del/></w:trPr>",
    "<w:tcPr><w:gridSpan w:val='4294967295'/></w:tcPr>",
    "<w:trPr><w:hidden/></w:trPr>",
    "<w:tcPr><w:cellDel/></w:tcPr>",
    "<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>",
    "<w:tcPr><w:vMerge/></w:tcPr>",
    "<w:pPr><w:framePr w:dropCap='drop'/></w:pPr>",
    "<w:footnoteReference w:id='1'/>",
    "<v:textpath string='a'/>",
    "<wp:docPr hidden='1'/>",
    "   ",
    "Họp",
    "\u{301}",
    "a\u{323}",
    "\u{200B}",
    "\u{1100}\u{1161}",
    "□",
    "\u{F06F}",
];

/// Any tree of them, well-formed. A number opens, closes or adds a piece.
fn tree(steps: &[usize]) -> String {
    let (mut xml, mut open) = (String::new(), Vec::new());
    for &step in steps {
        if let Some((start, end)) = HOLDERS.get(step) {
            xml.push_str(start);
            open.push(*end);
        } else if let Some(piece) = PIECES.get(step - HOLDERS.len()) {
            xml.push_str(piece);
        } else {
            xml.extend(open.pop());
        }
    }
    xml.extend(open.into_iter().rev());
    xml
}

/// What begins and ends the elements that properties stand in, and blocks of properties.
const DRESSED: [&str; 31] = [
    "<w:p>",
    "<w:p><w:r>",
    "<w:r>",
    "<w:t>Họp </w:t>",
    "<w:t>a<w:rPr> <w:vanish/></w:rPr>",
    "</w:r>",
    "</w:p>",
    "<w:tbl><w:tr><w:tc>",
    "<w:tc>",
    "</w:tc>",
    "</w:tc></w:tr></w:tbl>",
    "<w:p xmlns:w='urn:other'>",
    "<w:rPr><w:vanish/><w:sz w:val='26'/></w:rPr>",
    "<w:rPr><w:u w:val='single'/><w:sz w:val='26'/></w:rPr>",
    "<w:rPr><w:b/><w:rStyle w:val='A'/></w:rPr>",
    "<w:rPr><w:vanish/><w:rPrChange><w:rPr><w:u w:val='single'/></w:rPr></w:rPrChange></w:rPr>",
    "<w:pPr><w:jc w:val='center'/><w:rPr><w:vanish/></w:rPr></w:pPr>",
    "<w:pPr><w:tabs><w:tab w:leader='dot' w:pos='9072'/></w:tabs></w:pPr>",
    "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>",
    "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>",
    "<w:pPr><w:sectPr><w:type w:val='oddPage'/></w:sectPr></w:pPr>",
    "<w:pPr><w:pStyle w:val='A'/></w:pPr>",
    "<w:tcPr><w:gridSpan w:val='2'/><w:vMerge w:val='restart'/></w:tcPr>",
    "<w:tcPr><w:tcBorders><w:bottom w:val='single'/></w:tcBorders></w:tcPr>",
    "<w:tcPr><w:shd w:val='clear' w:fill='FF0000'/><w:hMerge/></w:tcPr>",
    "<w:trPr><w:gridBefore w:val='3'/></w:trPr>",
    "<w:r><w:t>ông </w:t></w:r>",
    "<w:r><w:t>\tA &amp; B</w:t></w:r>",
    "<w:proofErr w:type=\"spellStart\"/>",
    "<w:r w:rsidR=\"00A1B2C3\" w:rsidRPr=\"00A1B2C3\"><w:rPr><w:u w:val='single'/><w:sz w:val='26'/></w:rPr>\
     <w:t xml:space=\"preserve\">   </w:t></w:r>",
    "<w:r w:rsidR=\"00A1B2C3\" xml:space=\"preserve\"><w:t> </w:t></w:r>",
];

/// These of [`DRESSED`], closed where they are not.
fn dressed(steps: &[usize]) -> String {
    let (mut xml, mut open) = (String::new(), Vec::new());
    let mut add = |xml: &mut String, piece: &'static str| {
        for tag in piece.split_inclusive('>') {
            let at = tag.find('<').unwrap_or(tag.len());
            let name = tag[at..].trim_start_matches(['<', '/']).split([' ', '/', '>']).next().unwrap_or_default();
            if tag[at..].starts_with("</") && open.last() != Some(&name) {
                continue;
            }
            xml.push_str(tag);
            match &tag[at..] {
                end if end.starts_with("</") => drop(open.pop()),
                start if start.starts_with('<') && !start.ends_with("/>") => open.push(name),
                _ => {}
            }
        }
    };
    steps.iter().for_each(|&step| add(&mut xml, DRESSED[step]));
    xml.extend(open.into_iter().rev().map(|name| format!("</{name}>")));
    xml
}

proptest! {
    #[test]
    fn properties_that_repeat_come_to_the_same(steps in prop::collection::vec(0usize..DRESSED.len(), 0..80)) {
        let styles = part("w:styles", "<w:style w:styleId='A'><w:name w:val='a'/><w:rPr><w:b/></w:rPr></w:style>");
        let read = |xml: &str| document_with(xml, &[("styles", &styles)]);
        let xml = dressed(&steps);
        // A comment in each block makes it another one, and one in a run makes it no plain one.
        let mut parts = xml.split("Pr>").enumerate();
        let mut apart = parts.next().map_or("", |first| first.1).to_owned();
        parts.for_each(|(n, part)| apart.push_str(&format!("Pr><!--{n}-->{part}")));
        let apart = apart.replace("</w:r>", "<!-- --></w:r>");
        prop_assert_eq!(format!("{:?}", read(&xml)), format!("{:?}", read(&apart)), "{}", xml);
    }

    #[test]
    fn every_document_keeps_its_promises(steps in prop::collection::vec(0usize..70, 0..120)) {
        let document = document(&tree(&steps));
        let mut end = 0;
        for paragraph in &document.paragraphs {
            prop_assert!(paragraph.span.start >= end);
            end = paragraph.span.end + 1;
            prop_assert_eq!(document.text.as_bytes().get(paragraph.span.end as usize), Some(&b'\n'));
        }
        prop_assert_eq!(end as usize, document.text.len());
        prop_assert!(unicode_normalization::is_nfc(&document.text));
        for mark in &document.marks {
            prop_assert!(!document.str(mark.span).is_empty());
            let paragraph = document.paragraph_at(mark.span.start).expect("a paragraph");
            prop_assert!(document.paragraphs[paragraph].span.contains(mark.span));
        }
        for (index, cell) in document.cells.iter().enumerate() {
            prop_assert!(document.tables[cell.table as usize].cells.contains(&(index as u32)));
            prop_assert!(cell.span.end as usize <= document.text.len());
        }
        for table in &document.tables {
            prop_assert!(table.cells.iter().all(|&cell| (cell as usize) < document.cells.len()));
            prop_assert!(table.parent.is_none_or(|cell| (cell as usize) < document.cells.len()));
        }
        prop_assert!(document.paragraphs.iter().all(|p| p.cell.is_none_or(|cell| (cell as usize) < document.cells.len())));
        prop_assert!(document.marks.is_sorted_by_key(|mark| (mark.span.start, mark.span.end)));
    }

    #[test]
    fn any_bytes_give_a_document_or_a_fault(cut in 0usize..2000, at in 0usize..2000, byte: u8) {
        let mut bytes = with_main(part("w:document", &p(&r("Biên bản"))).as_bytes());
        let at = at % bytes.len();
        bytes[at] = byte;
        bytes.truncate(bytes.len().saturating_sub(cut / 10));
        let _ = read(&bytes);
    }
}
