//! Elements that are read as Word shows them, kind by kind.

use super::*;

/// A document whose default header is `target`, stored under `name`.
fn with_header(name: &str, target: &str) -> Result<Document, Fault> {
    let body = p(&r("thân")) + "<w:sectPr><w:headerReference w:type='default' r:id='rId7'/></w:sectPr>";
    read(&zip(&[
        ("_rels/.rels", relationships(&[("rId1", "officeDocument", "word/document.xml")]).as_bytes()),
        ("word/document.xml", part("w:document", &format!("<w:body>{body}</w:body>")).as_bytes()),
        ("word/_rels/document.xml.rels", relationships(&[("rId7", "header", target)]).as_bytes()),
        (name, part("w:hdr", &p(&r("đầu"))).as_bytes()),
    ]))
}

#[test]
fn names_of_parts_are_equal_whether_percent_encoded_or_not() {
    for (name, target) in [
        ("word/header 1.xml", "header%201.xml"),
        ("word/header%201.xml", "header%201.xml"),
        ("word/header%201.xml", "header 1.xml"),
        ("word/header1.xml", "header%31.xml#first"),
        ("word/Đầu.xml", "%C4%90%E1%BA%A7u.xml"),
        ("word/%C4%90%E1%BA%A7u.xml", "/word/Đầu.xml"),
        ("word/%c4%90%e1%ba%a7u.xml", "%C4%90%E1%BA%A7u.xml"),
        ("word/100%.xml", "100%.xml"),
    ] {
        let document = with_header(name, target).expect("sound");
        assert_eq!(document.text, "đầu\nthân\n", "{name} {target}");
    }
    assert_eq!(with_header("word/x/header1.xml", "x%2Fheader1.xml").expect("sound").text, "thân\n");
}

#[test]
fn alternates_are_read_by_the_first_branch_that_is_understood() {
    let choice = |requires: &str, text: &str| {
        format!("<mc:Choice xmlns:la='urn:la' Requires='{requires}'>{}</mc:Choice>", r(text))
    };
    let fallback = |text: &str| format!("<mc:Fallback>{}</mc:Fallback>", r(text));
    let either = |branches: &[String]| format!("<mc:AlternateContent>{}</mc:AlternateContent>", branches.concat());
    let nested = either(&[
        choice("la", "x"),
        format!("<mc:Fallback>{}{}</mc:Fallback>", either(&[choice("w14", "a"), fallback("x")]), r("b")),
    ]);
    for (content, shown) in [
        (either(&[choice("w14", "a"), fallback("b")]), "a"),
        (
            either(&[choice("la", "a"), choice("w14 la", "b"), choice("wps", "c"), choice("wps", "d"), fallback("e")]),
            "c",
        ),
        (either(&[choice("la", "a")]), ""),
        (either(&[choice("khai", "a"), fallback("b")]), "b"),
        (either(&[fallback("b"), fallback("c")]), "b"),
        (nested.clone(), "ab"),
        (either(&[choice("la", "x"), format!("<mc:Fallback>{nested}</mc:Fallback>"), fallback("c")]), "ab"),
        // Properties of a run have alternates too.
        (
            format!(
                "<w:r><w:rPr>{}</w:rPr><w:t>a</w:t></w:r>{}",
                either(&["<mc:Choice Requires='w14'/>".into(), "<mc:Fallback><w:vanish/></mc:Fallback>".into()]),
                r("b")
            ),
            "ab",
        ),
    ] {
        assert_eq!(text_of(&content), shown, "{content}");
    }
}

#[test]
fn what_is_ignorable_and_not_understood_is_passed_over() {
    let x = "xmlns:x='urn:x' xmlns:y='urn:y'";
    for (attributes, shown) in [
        ("", "ađenb"),
        ("mc:Ignorable='x'", "ab"),
        ("mc:Ignorable='w14 x'", "ab"),
        ("mc:Ignorable='y'", "ađenb"),
        ("mc:Ignorable='x' mc:ProcessContent='x:khac'", "ab"),
        ("mc:Ignorable='x' mc:ProcessContent='x:den'", "ađenb"),
        ("mc:Ignorable='x' mc:ProcessContent='x:*'", "ađenb"),
        ("mc:MustUnderstand='x'", "ađenb"),
    ] {
        let content = format!("{}<x:den>{}<x:trong/></x:den>{}", r("a"), r("đen"), r("b"));
        assert_eq!(text_of(&format!("<w:smartTag {x} {attributes}>{content}</w:smartTag>")), shown, "{attributes}");
        // The same said further out, and by another prefix of the namespace.
        let inner = format!(
            "<w:smartTag {attributes}><w:smartTag xmlns:z='urn:x'>{}</w:smartTag></w:smartTag>",
            content.replace("x:", "z:")
        );
        assert_eq!(text_of(&format!("<w:smartTag {x}>{inner}</w:smartTag>")), shown, "{attributes} further out");
    }
    // What is said of an element ends with it.
    let content = format!("<w:smartTag {x} mc:Ignorable='x'/><x:den {x}>{}</x:den>", r("a"));
    assert_eq!(text_of(&content), "a");
    // What is understood is never ignored.
    assert_eq!(text_of(&format!("<w:smartTag mc:Ignorable='w w14'>{}</w:smartTag>", r("a"))), "a");
}

#[test]
fn white_space_at_the_ends_of_text_counts_only_where_it_is_preserved() {
    let preserve = "xml:space=\"preserve\"";
    for (content, shown) in [
        ("<w:r><w:t> Biên </w:t></w:r><w:r><w:t>bản</w:t></w:r>".to_owned(), "Biênbản"),
        (format!("<w:r><w:t {preserve}> Biên </w:t></w:r><w:r><w:t>bản</w:t></w:r>"), " Biên bản"),
        ("<w:r><w:t>\n   Biên\n\tbản \n</w:t></w:r>".to_owned(), "Biên  bản"),
        (format!("<w:r><w:t {preserve}>a\tb\n</w:t></w:r>"), "a\tb "),
        ("<w:r><w:t>a</w:t></w:r><w:r><w:t> </w:t></w:r><w:r><w:t>b</w:t></w:r>".to_owned(), "ab"),
        ("<w:r><w:t>a\u{A0}</w:t></w:r><w:r><w:t>\u{A0}b</w:t></w:r>".to_owned(), "a  b"),
        ("<w:r><w:t> &#32;a<![CDATA[ b ]]>&#x20;</w:t></w:r>".to_owned(), "a b"),
        (
            format!("<w:r {preserve}><w:t>a </w:t><w:t xml:space='default'> b </w:t></w:r><w:r><w:t> c</w:t></w:r>"),
            "a bc",
        ),
        (format!("<w:ins {preserve}><w:r><w:t>a </w:t></w:r></w:ins>{}", r("b")), "a b"),
        (format!("<w:r><w:rPr><w:vanish/></w:rPr><w:t>x </w:t></w:r>{}", r("b")), "b"),
        (format!("{}<w:r><w:t> b</w:t></w:r>", r("a ")), "a b"),
        ("<m:oMath><m:r><m:t> x </m:t></m:r></m:oMath>".to_owned(), "x"),
    ] {
        assert_eq!(text_of(&content), shown, "{content}");
    }
}

#[test]
fn symbols_of_any_font_are_the_choice_of_two() {
    let either = |code: &str, fallback: &str| {
        format!(
            "<w:r><mc:AlternateContent><mc:Choice Requires='w16se'/><mc:Fallback><w:rPr><w:rFonts w:ascii='Segoe UI Symbol'/>\
             </w:rPr></mc:Fallback></mc:AlternateContent><mc:AlternateContent><mc:Choice Requires='w16se'>\
             <w16se:symEx w16se:font='Segoe UI Symbol' w16se:char='{code}'/></mc:Choice>\
             <mc:Fallback><w:t>{fallback}</w:t></mc:Fallback></mc:AlternateContent></w:r>"
        )
    };
    let content =
        [either("2611", "☑"), r(" Có "), either("2610", "☐"), r(" Không "), either("2714", "✔"), either("1F5F9", "x")];
    let document = document(&p(&content.concat()));
    assert_eq!(document.text, "☑ Có ☐ Không ✔🗹\n");
    let boxes = [true, false, true].map(|checked| MarkKind::CheckBox { checked });
    assert_eq!(marks(&document), [("☑", boxes[0]), ("☐", boxes[1]), ("🗹", boxes[2])]);
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w16se:symEx w16se:font='A' w16se:char='2611'/></w:r>";
    assert_eq!(text_of(hidden), "");
}
