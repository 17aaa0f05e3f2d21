//! Instructions of fields: how far they hide, and what Word makes of them.

use super::*;

/// `[` begins a field, `|` separates it, `]` ends it; `{…}` is instruction, other text is a run;
/// `¶` ends a paragraph; `(…)` is deleted, `<…>` is there as it is.
fn body(short: &str) -> String {
    let (mut xml, mut rest) = (String::from("<w:p>"), short);
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        let mut until = |end: char| {
            let (inner, after) = rest.split_once(end).expect("an end");
            rest = after;
            inner.to_owned()
        };
        match c {
            '[' => xml += &mark("begin"),
            '|' => xml += &mark("separate"),
            ']' => xml += &mark("end"),
            '¶' => xml += "</w:p><w:p>",
            '{' => xml += &instr(&until('}')),
            '(' => xml += "<w:del>",
            ')' => xml += "</w:del>",
            '<' => xml += &format!("<{}>", until('>')),
            c => {
                let len = rest.find(['[', '|', ']', '¶', '{', '(', ')', '<']).unwrap_or(rest.len());
                xml += &r(&format!("{c}{}", &rest[..len]));
                rest = &rest[len..];
            }
        }
    }
    xml + "</w:p>"
}

fn text(short: &str) -> String {
    document(&body(short)).text
}

#[test]
fn an_instruction_hides_all_up_to_its_end_or_its_paragraph_when_it_has_none() {
    let cases = [
        ("a[{IF}b¶c|d]e¶f", "ade\nf\n"),
        ("a[{IF}b¶c]d", "ad\n"),
        ("a[{IF}b¶c¶d|e¶f]g", "ae\nfg\n"),
        ("a[{IF}[{REF x}|b¶c]¶d|e]", "ae\n"),
        ("a[{IF}b¶c", "a\nc\n"),
        ("a[{IF}b¶[{PAGE}|1]c", "a\n1c\n"),
        ("a[[{PAGE}|1]b¶c¶d", "a\nc\nd\n"),
        ("a]|b", "ab\n"),
        ("a[{TOC}|b¶c", "ab\nc\n"),
    ];
    for (short, expected) in cases {
        assert_eq!(text(short), expected, "{short}");
    }
}

#[test]
fn a_result_that_never_ends_reaches_to_the_end_of_its_paragraph() {
    let document = document(&body("[{TOC}|a¶b"));
    assert_eq!(document.paragraphs.iter().map(|p| p.toc).collect::<Vec<_>>(), [true, false]);
    assert_eq!(document_marks("[{FORMTEXT}|a¶b"), ["a"]);
}

fn document_marks(short: &str) -> Vec<String> {
    let document = document(&body(short));
    marks(&document).into_iter().map(|mark| mark.0.to_owned()).collect()
}

#[test]
fn tables_within_an_instruction_do_not_show() {
    let table = |cell: &str| format!("<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>");
    let before = p(&(r("a") + &mark("begin") + &instr("IF")));
    let after = p(&(mark("separate") + &r("b") + &mark("end")));
    let whole = document(&[before.clone(), table(&p(&r("mất"))), after].concat());
    assert_eq!((whole.text.as_str(), whole.tables.len(), whole.cells.len()), ("ab\n", 0, 0));
    // An instruction that ends within the table it hides.
    let ended = document(&[before.clone(), table(&p(&mark("end"))), p(&r("b"))].concat());
    assert_eq!(ended.text, "ab\n");
    let never = document(&[before, table(&p(&r("b")))].concat());
    assert_eq!((never.text.as_str(), never.cells.len()), ("a\nb\n", 1));
}

#[test]
fn a_text_box_is_a_story_of_its_own() {
    let textbox = |content: &str| {
        format!("<w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r>", p(content))
    };
    let unended = textbox(&(mark("begin") + &r("mất")));
    assert_eq!(
        text_of(&[mark("begin"), instr("REF a"), mark("separate"), unended, r("a"), mark("end")].concat()),
        "\na"
    );
    // One within an instruction does not show.
    assert_eq!(text_of(&[mark("begin"), textbox(&r("mất")), mark("separate"), r("a"), mark("end")].concat()), "a");
    // The end in the text box is not that of the field round it.
    let ended = [mark("begin"), textbox(&mark("end")), r("mất")].concat();
    assert_eq!(document(&(p(&ended) + &p(&r("còn")))).text, "\ncòn\n");
}

#[test]
fn fields_in_deleted_text_count_and_do_not_show() {
    let cases = [
        ("a([{PAGE}|1])b", "ab\n"),
        ("a([)b{PAGE}|c]d", "acd\n"),
        ("a([{PAGE})b|c]d", "acd\n"),
        ("a[{PAGE}(|b)c]d", "acd\n"),
        ("a[{PAGE}|b(])c", "abc\n"),
        ("a[{PAGE}|(b)<w:ins>c</w:ins>]d", "acd\n"),
        ("a<w:ins>[{PAGE}|</w:ins>(b)c]d", "acd\n"),
        ("a<w:moveFrom>[{PAGE}|</w:moveFrom>b]c", "abc\n"),
    ];
    for (short, expected) in cases {
        assert_eq!(text(short), expected, "{short}");
    }
    let notes = document(&body("a([{PAGE}|1])b")).notes;
    assert_eq!(notes.deletions, 1);
}

#[test]
fn results_that_word_does_not_show() {
    for kind in ["SET x 5", "ASK x \"Ai?\"", "TC \"mục\"", "XE mục", "TA \\l x", "RD a.docx", "PRIVATE", "set x"] {
        assert_eq!(text(&format!("a[{{ {kind} }}|b¶c]d")), "ad\n", "{kind}");
        assert_eq!(
            text_of(&format!("a<w:fldSimple w:instr='{}'>{}</w:fldSimple>", kind.replace('"', "&quot;"), r("b"))),
            ""
        );
    }
    for kind in ["FILLIN x", "ADVANCE \\r 2", "IF 1 = 1 b c", "HYPERLINK x", "REF x", "SETX", "DATE \\@ dd"] {
        assert_eq!(text(&format!("a[{{ {kind} }}|b]d")), "abd\n", "{kind}");
    }
}

#[test]
fn what_word_makes_of_an_instruction() {
    let cases = [
        ("SYMBOL 254 \\f Wingdings \\s 12", "☑"),
        ("SYMBOL 0xF0A8 \\f \"Wingdings\"", "☐"),
        ("SYMBOL 163 \\f \"Wingdings 2\" \\h", "☐"),
        ("SYMBOL 0x20AC \\u", "€"),
        ("SYMBOL 128", "€"),
        ("SYMBOL 65 \\a", "A"),
        ("symbol 65", "A"),
        ("SYMBOL 7", ""),
        ("QUOTE \"Hà Nội\" \\* Upper", "Hà Nội"),
        ("QUOTE Huế", "Huế"),
        ("PAGE \\* MERGEFORMAT", "#"),
        ("numpages", "#"),
        ("EQ \\f(1,2)", "1/2"),
        ("AUTONUM", "1."),
        ("AUTONUMLGL \\e", "1"),
        ("AUTONUMOUT", "1."),
        ("LISTNUM \\l 2", "a)"),
    ];
    for (instruction, expected) in cases {
        assert_eq!(text(&format!("[{{ {instruction} }}]")), format!("{expected}\n"), "{instruction}");
        // A stored result wins where there may be one.
        let stored_wins = instruction.starts_with(['Q', 'E', 'P', 'n']) || expected.is_empty();
        let stored = if stored_wins { "cũ" } else { expected };
        assert_eq!(text(&format!("[{{ {instruction} }}|cũ]")), format!("{stored}\n"), "{instruction}");
    }
}

#[test]
fn automatic_numbers_count_through_the_document_and_by_headings() {
    assert_eq!(text("[{AUTONUM}] a¶[{AUTONUM}] b¶[{AUTONUM}|9.] c"), "1. a\n2. b\n3. c\n");
    assert_eq!(text("[{LISTNUM}] a [{LISTNUM}] b¶[{LISTNUM}] c"), "1) a 2) b\n3) c\n");
    let styles = part(
        "w:styles",
        "<w:style w:type='paragraph' w:styleId='u1'><w:name w:val='heading 1'/></w:style>\
         <w:style w:type='paragraph' w:styleId='u2'><w:name w:val='Heading 2'/></w:style>",
    );
    let paragraph = |style: &str| {
        p(&[&format!("<w:pPr><w:pStyle w:val='{style}'/></w:pPr>"), &mark("begin"), &instr("AUTONUMLGL"), &mark("end")]
            .map(String::as_str)
            .concat())
    };
    let body = ["u1", "u2", "", "u2", "u1"].map(paragraph).concat();
    let document = document_with(&body, &[("styles", &styles)]).expect("a sound document");
    assert_eq!(document.text, "1.\n1.1.\n1.1.1.\n1.2.\n2.\n");
}

#[test]
fn results_within_an_instruction_are_words_of_it() {
    assert_eq!(text("[{QUOTE \"ông }[{MERGEFIELD x}|Lê A]{\"}]"), "ông Lê A\n");
    assert_eq!(text("[{EQ }[{EQ \\f(1,2)}]{x}]"), "1/2x\n");
    assert_eq!(text("[{IF }[{SYMBOL 65}]{ = 1}|b]"), "b\n");
}

#[test]
fn simple_fields_with_data_and_children() {
    let field = |instr: &str, content: &str| format!("<w:fldSimple w:instr=' {instr} '>{content}</w:fldSimple>");
    assert_eq!(text_of(&field("AUTHOR", &format!("<w:fldData>CAAAAA==</w:fldData>{}", r("A")))), "A");
    assert_eq!(text_of(&field("SYMBOL 254 \\f Wingdings", &r("þ"))), "☑");
    assert_eq!(text_of(&field("QUOTE &quot;a b&quot;", "")), "a b");
    assert_eq!(text_of(&field("REF a", &(r("1") + &field("REF b", &r("2")) + &r("3")))), "123");
    let web = run("<w:webHidden/>", &t("12"));
    assert_eq!(text_of(&field("PAGEREF _Toc1", &web)), "12");
}

#[test]
fn more_fields_than_are_followed_still_end_in_pairs() {
    let deep = [mark("begin").repeat(100), mark("separate"), r("a"), mark("end").repeat(100), r("b")].concat();
    assert_eq!(text_of(&deep), "b");
    let simple = ["<w:fldSimple w:instr='REF a'>".repeat(100), r("a"), "</w:fldSimple>".repeat(100), r("b")].concat();
    assert_eq!(text_of(&simple), "ab");
}
