//! List labels: formats, counting, what hides or changes them.

use super::*;
use crate::document::Part;

fn level(at: u8, format: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl='{at}'><w:start w:val='1'/><w:numFmt w:val='{format}'/>{more}<w:lvlText w:val='{text}'/></w:lvl>"
    )
}

fn lists(levels: &[String], lists: &str) -> String {
    part("w:numbering", &format!("<w:abstractNum w:abstractNumId='0'>{}</w:abstractNum>{lists}", levels.concat()))
}

fn item(list: u32, level: u8) -> String {
    p(&format!("<w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr>{}", r("x")))
}

fn labels(body: &str, numbering: &str) -> Vec<String> {
    let document = document_with(body, &[("numbering", numbering)]).expect("sound");
    assert!(document.text.lines().all(|line| line == "x"), "labels are not in the text");
    document.paragraphs.iter().map(|p| p.label.as_deref().unwrap_or("").to_owned()).collect()
}

const LIST: &str = "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>";

#[test]
fn levels_count_and_restart() {
    let numbering = lists(
        &[
            level(0, "upperRoman", "%1.", ""),
            level(1, "decimal", "%1.%2)", "<w:isLgl/>"),
            level(2, "lowerLetter", "%3)", ""),
        ],
        LIST,
    );
    let body: String = [0, 1, 1, 2, 2, 0, 1, 2].map(|level| item(1, level)).concat();
    assert_eq!(labels(&body, &numbering), ["I.", "1.1)", "1.2)", "a)", "b)", "II.", "2.1)", "a)"]);
}

#[test]
fn lists_of_one_kind_count_on_unless_they_start_over() {
    let more = "<w:num w:numId='2'><w:abstractNumId w:val='0'/></w:num>\
                <w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride></w:num>";
    let numbering = lists(&[level(0, "decimalZero", "%1", "")], &[LIST, more].concat());
    let body: String = [1, 1, 2, 3, 3].map(|list| item(list, 0)).concat();
    assert_eq!(labels(&body, &numbering), ["01", "02", "03", "05", "06"]);
}

#[test]
fn bullets_and_no_number() {
    let font = "<w:rPr><w:rFonts w:ascii='Symbol'/></w:rPr>";
    let numbering =
        lists(&[level(0, "bullet", "\u{F0B7}", font), level(1, "bullet", "-", ""), level(2, "none", "", "")], LIST);
    assert_eq!(labels(&[0, 1, 2].map(|level| item(1, level)).concat(), &numbering), ["•", "-", ""]);
    assert_eq!(labels(&item(0, 0), &numbering), [""]);
}

#[test]
fn letters_go_on_after_z_and_a_level_may_never_restart() {
    let numbering =
        lists(&[level(0, "lowerLetter", "%1", ""), level(1, "decimal", "%2", "<w:lvlRestart w:val='0'/>")], LIST);
    let body = [item(1, 0).repeat(27), item(1, 1), item(1, 0), item(1, 1)].concat();
    let labels = labels(&body, &numbering);
    assert_eq!(labels[25..], ["z", "aa", "1", "bb", "2"]);
}

#[test]
fn a_style_brings_its_list_and_level() {
    let styles =
        "<w:style w:type='paragraph' w:styleId='Muc'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>";
    let numbering =
        lists(&[level(0, "decimal", "%1.", ""), level(1, "lowerLetter", "%2)", "<w:pStyle w:val='Muc'/>")], LIST);
    let body = [item(1, 0), p(&format!("<w:pPr><w:pStyle w:val='Muc'/></w:pPr>{}", r("x")))].concat();
    let parts = [("numbering", numbering.as_str()), ("styles", &part("w:styles", styles))];
    let document = document_with(&body, &parts).expect("sound");
    let labels: Vec<_> = document.paragraphs.iter().map(|p| p.label.as_deref()).collect();
    assert_eq!(labels, [Some("1."), Some("a)")]);
}

#[test]
fn every_form_of_a_number() {
    let formats = [
        ("decimal", "10"),
        ("decimalZero", "10"),
        ("upperRoman", "X"),
        ("lowerRoman", "x"),
        ("upperLetter", "J"),
        ("lowerLetter", "j"),
        ("numberInDash", "- 10 -"),
        ("decimalEnclosedParen", "(10)"),
        ("decimalEnclosedCircle", "⑩"),
        ("ordinalText", "Tenth"),
        ("hex", "A"),
        ("vietnameseCounting", "mười"),
        ("none", ""),
    ];
    for (format, tenth) in formats {
        let numbering = lists(&[level(0, format, "%1", "")], LIST);
        assert_eq!(labels(&item(1, 0).repeat(10), &numbering)[9], tenth, "{format}");
    }
    let numbering = lists(&[level(0, "vietnameseCounting", "%1:", "")], LIST);
    let labels = labels(&item(1, 0).repeat(100), &numbering);
    let some: Vec<&str> = [1, 15, 20, 21, 34, 55, 100].iter().map(|n| &*labels[n - 1]).collect();
    let words = ["một", "mười lăm", "hai mươi", "hai mươi mốt", "ba mươi bốn", "năm mươi lăm", "100"];
    assert_eq!(some, words.map(|word| format!("{word}:")));
}

#[test]
fn a_list_may_have_levels_of_its_own() {
    let own = "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>\
               <w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='upperLetter'/><w:lvlText w:val='%1/'/></w:lvl></w:lvlOverride></w:num>";
    let numbering = lists(&[level(0, "decimal", "%1.", "")], &[LIST, own].concat());
    assert_eq!(labels(&[item(1, 0), item(2, 0), item(2, 0)].concat(), &numbering)[..1], ["1."]);
    let body = item(2, 0).repeat(2);
    assert_eq!(labels(&body, &numbering), ["C/", "D/"]);
}

/// Levels that show the numbers of all levels up to them: `1`, `1.1`, `1.1.1`.
fn outline(more: [&str; 3]) -> String {
    let texts = ["%1", "%1.%2", "%1.%2.%3"];
    let levels = [0, 1, 2].map(|at| level(at, "decimal", texts[usize::from(at)], more[usize::from(at)]));
    lists(&levels, LIST)
}

/// The labels of items at these levels of list 1.
fn counted(numbering: &str, levels: &[u8]) -> Vec<String> {
    labels(&levels.iter().map(|&level| item(1, level)).collect::<String>(), numbering)
}

#[test]
fn a_level_that_is_skipped_counts_as_begun() {
    let numbering = outline([""; 3]);
    for (levels, shown) in [
        (&[1, 1, 0, 1][..], &["1.1", "1.2", "2", "2.1"][..]),
        (&[2, 1, 0], &["1.1.1", "1.2", "2"]),
        (&[0, 2, 2, 1, 2], &["1", "1.1.1", "1.1.2", "1.2", "1.2.1"]),
    ] {
        assert_eq!(counted(&numbering, levels), shown);
    }
}

#[test]
fn a_level_restarts_after_the_levels_it_names() {
    let levels = [0, 1, 2, 1, 2, 0, 1, 2];
    for (restart, last) in [
        ("", ["1.1.1", "1.2.1", "2.1.1"]),
        ("<w:lvlRestart w:val='0'/>", ["1.1.1", "1.2.2", "2.1.3"]),
        ("<w:lvlRestart w:val='1'/>", ["1.1.1", "1.2.2", "2.1.1"]),
        ("<w:lvlRestart w:val='2'/>", ["1.1.1", "1.2.1", "2.1.1"]),
    ] {
        let shown = counted(&outline(["", "", restart]), &levels);
        assert_eq!([2, 4, 7].map(|at| &*shown[at]), last, "{restart}");
    }
}

#[test]
fn a_level_without_a_start_begins_at_zero() {
    let bare = |at: u8, text: &str| format!("<w:lvl w:ilvl='{at}'><w:lvlText w:val='{text}'/></w:lvl>");
    let numbering = lists(&[bare(0, "%1"), bare(1, "%1.%2")], LIST);
    assert_eq!(counted(&numbering, &[0, 0, 1, 1]), ["0", "1", "1.0", "1.1"]);
    // In a list of its own such a level begins where that of the kind does.
    let own = "<w:num w:numId='1'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>\
               <w:lvl w:ilvl='0'><w:lvlText w:val='%1/'/></w:lvl></w:lvlOverride></w:num>";
    assert_eq!(counted(&lists(&[level(0, "decimal", "%1", "")], own), &[0, 0]), ["1/", "2/"]);
}

#[test]
fn a_legal_level_shows_decimals_and_keeps_their_zeros() {
    for (format, shown) in [("upperRoman", "1.1"), ("decimalZero", "01.1"), ("cardinalText", "1.1"), ("none", ".1")] {
        let levels = [level(0, format, "%1", ""), level(1, "lowerLetter", "%1.%2", "<w:isLgl/>")];
        assert_eq!(counted(&lists(&levels, LIST), &[0, 1])[1], shown, "{format}");
    }
}

#[test]
fn a_custom_format_is_read_as_word_reads_it() {
    let custom = "<w:numFmt w:val='custom' w:format='001, 002, 003, ...'/>";
    let decimal = "<w:numFmt w:val='decimal'/>";
    let choice = |requires: &str, choice: &str, fallback: &str| {
        format!(
            "<mc:AlternateContent><mc:Choice Requires='{requires}'>{choice}</mc:Choice>\
             <mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
        )
    };
    for (format, shown) in [
        (custom.to_owned(), "001."),
        (choice("w14", custom, decimal), "001."),
        (choice("unknown", custom, decimal), "1."),
    ] {
        let level = format!("<w:lvl w:ilvl='0'><w:start w:val='1'/>{format}<w:lvlText w:val='%1.'/></w:lvl>");
        assert_eq!(counted(&lists(&[level], LIST), &[0]), [shown], "{format}");
    }
}

#[test]
fn a_list_starts_over_level_by_level() {
    let over = |id: u8, level: u8, start: u8| {
        format!(
            "<w:num w:numId='{id}'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='{level}'>\
             <w:startOverride w:val='{start}'/></w:lvlOverride></w:num>"
        )
    };
    let levels = [level(0, "decimal", "%1", ""), level(1, "decimal", "%1.%2", "")];
    // Override, then list and level of each item and the label.
    let cases = [
        (over(2, 0, 1), &[(1, 0, "1"), (1, 0, "2"), (2, 0, "1"), (2, 0, "2"), (1, 0, "3"), (2, 0, "4")][..]),
        (over(2, 0, 0), &[(1, 0, "1"), (2, 0, "0"), (2, 0, "1")]),
        // At another level: there alone, and whenever that level restarts.
        (over(2, 1, 5), &[(1, 0, "1"), (1, 1, "1.1"), (2, 1, "1.5"), (2, 1, "1.6"), (2, 0, "2"), (2, 1, "2.5")]),
        // The level above goes on until the list itself reaches it.
        (over(2, 0, 1), &[(1, 0, "1"), (1, 0, "2"), (2, 1, "2.1"), (2, 1, "2.2"), (2, 0, "1")]),
        (over(2, 0, 7), &[(2, 1, "7.1"), (2, 0, "8")]),
    ];
    for (own, items) in cases {
        let body: String = items.iter().map(|&(list, level, _)| item(list, level)).collect();
        let shown: Vec<&str> = items.iter().map(|item| item.2).collect();
        assert_eq!(labels(&body, &lists(&levels, &[LIST, &own].concat())), shown, "{own}");
    }
}

#[test]
fn what_is_no_list_has_no_label() {
    let numbering = lists(
        &[level(0, "decimal", "%1", "")],
        &[LIST, "<w:num w:numId='3'><w:abstractNumId w:val='9'/></w:num>"].concat(),
    );
    for (list, level, shown) in [(0, 0, ""), (1, 0, "1"), (2, 0, ""), (3, 0, ""), (1, 4, ""), (1, 200, "")] {
        assert_eq!(labels(&item(list, level), &numbering), [shown], "{list} {level}");
    }
    assert_eq!(document(&item(1, 0)).paragraphs[0].label, None);
}

#[test]
fn a_text_that_asks_for_a_deeper_level_is_not_shown() {
    let levels = [level(0, "decimal", "%1.%2", ""), level(1, "decimal", "%1.%2 %", "")];
    assert_eq!(counted(&lists(&levels, LIST), &[0, 1]), ["", "1.1 %"]);
}

#[test]
fn a_picture_is_a_bullet() {
    let numbering =
        lists(&[level(0, "bullet", "\u{F0B7}", "<w:lvlPicBulletId w:val='0'/>"), level(1, "bullet", "%1", "")], LIST);
    assert_eq!(counted(&numbering, &[0, 1]), ["•", "%1"]);
}

#[test]
fn a_list_style_stands_for_the_list_it_names() {
    let styles =
        "<w:style w:type='numbering' w:styleId='So'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>";
    let linked = |id: u8, link: &str| {
        format!("<w:abstractNum w:abstractNumId='{id}'><w:numStyleLink w:val='{link}'/></w:abstractNum>")
    };
    let num = |id: u8, of: u8| format!("<w:num w:numId='{id}'><w:abstractNumId w:val='{of}'/></w:num>");
    let kinds = [linked(1, "So"), linked(2, "Không có"), num(2, 1), num(3, 2)].concat();
    let numbering = lists(&[level(0, "upperRoman", "%1.", "")], &[LIST, &kinds].concat());
    let parts = [("numbering", numbering.as_str()), ("styles", &part("w:styles", styles))];
    // The list that the style names is in use only through it.
    let document = document_with(&[item(2, 0), item(2, 0), item(3, 0)].concat(), &parts).expect("sound");
    let shown: Vec<_> = document.paragraphs.iter().map(|p| p.label.as_deref()).collect();
    assert_eq!(shown, [Some("I."), Some("II."), None]);
}

#[test]
fn styles_bring_their_levels_down_to_those_based_on_them() {
    let style = |id: &str, base: &str, props: &str| {
        format!(
            "<w:style w:type='paragraph' w:styleId='{id}'><w:basedOn w:val='{base}'/><w:pPr><w:numPr>{props}</w:numPr></w:pPr></w:style>"
        )
    };
    let (list, none) = ("<w:numId w:val='1'/>", "<w:numId w:val='0'/>");
    let styles = [
        style("A", "", list),
        style("B", "A", "<w:ilvl w:val='1'/>"),
        style("C", "B", ""),
        style("D", "A", ""),
        style("E", "A", none),
        // The level that names a style counts, not the one the style names.
        style("F", "A", "<w:ilvl w:val='0'/>"),
    ];
    let levels = [
        level(0, "decimal", "%1", "<w:pStyle w:val='A'/>"),
        level(1, "decimal", "%1.%2", "<w:pStyle w:val='B'/>"),
        level(2, "decimal", "%1.%2.%3", "<w:pStyle w:val='F'/>"),
    ];
    let set = |style: &str, props: &str| {
        p(&format!("<w:pPr><w:pStyle w:val='{style}'/><w:numPr>{props}</w:numPr></w:pPr>{}", r("x")))
    };
    let cases = [
        (set("A", ""), "1"),
        (set("B", ""), "1.1"),
        (set("C", ""), "1.2"),
        (set("D", ""), "2"),
        (set("E", ""), ""),
        (set("A", none), ""),
        (set("A", "<w:ilvl w:val='1'/>"), "2.1"),
        (set("B", list), "2.2"),
        (set("F", ""), "2.2.1"),
    ];
    let (numbering, styles) = (lists(&levels, LIST), part("w:styles", &styles.concat()));
    let parts = [("numbering", numbering.as_str()), ("styles", styles.as_str())];
    let document = document_with(&cases.each_ref().map(|case| case.0.as_str()).concat(), &parts).expect("sound");
    let shown: Vec<_> = document.paragraphs.iter().map(|p| p.label.as_deref().unwrap_or("")).collect();
    assert_eq!(shown, cases.map(|case| case.1));
}

/// A paragraph in list 1 whose mark has these properties.
fn marked(mark: &str, text: &str) -> String {
    let list = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>";
    p(&format!("<w:pPr>{list}<w:rPr>{mark}</w:rPr></w:pPr>{}", r(text)))
}

/// Each paragraph of a document with its label: `1. text`.
fn shown(body: &str, numbering: &str, styles: &str) -> Vec<String> {
    let parts = [("numbering", numbering), ("styles", &part("w:styles", styles))];
    let document = document_with(body, &parts).expect("sound");
    let label = |label: Option<&str>| label.map(|label| format!("{label} ")).unwrap_or_default();
    document.paragraphs.iter().map(|p| label(p.label.as_deref()) + document.str(p.span)).collect()
}

#[test]
fn a_label_is_hidden_or_in_capitals_as_its_level_and_mark_say() {
    let style = "<w:style w:type='paragraph' w:default='1' w:styleId='A'><w:rPr><w:caps/></w:rPr></w:style>";
    // Properties of the level, of the mark, the styles and what is shown.
    for (level_props, mark, styles, label) in [
        ("", "", "", "bên 1: x"),
        ("<w:rPr><w:vanish/></w:rPr>", "", "", "x"),
        ("<w:rPr><w:vanish w:val='0'/></w:rPr>", "", "", "bên 1: x"),
        ("<w:rPr><w:strike/></w:rPr>", "<w:strike/>", "", "bên 1: x"),
        ("<w:rPr><w:caps/></w:rPr>", "", "", "BÊN 1: x"),
        ("", "<w:smallCaps/>", "", "BÊN 1: x"),
        ("<w:rPr><w:caps w:val='0'/></w:rPr>", "<w:caps/>", "", "bên 1: x"),
        ("", "", style, "BÊN 1: X"),
        ("", "<w:caps w:val='0'/>", style, "bên 1: X"),
        // A last paragraph with a hidden mark has none to join.
        ("", "<w:vanish/>", "", "x"),
    ] {
        let numbering = lists(&[level(0, "decimal", "bên %1:", level_props)], LIST);
        assert_eq!(shown(&marked(mark, "x"), &numbering, styles), [label], "{level_props} {mark} {styles}");
    }
    let hidden =
        lists(&[level(0, "decimal", "%1", "<w:rPr><w:vanish/></w:rPr>"), level(1, "decimal", "%1.%2", "")], LIST);
    assert_eq!(counted(&hidden, &[0, 0, 1]), ["", "", "2.1"]);
}

#[test]
fn paragraphs_that_join_show_one_number() {
    let numbering = lists(&[level(0, "decimal", "%1.", "")], LIST);
    let (separator, deleted) = ("<w:vanish/><w:specVanish/>", "<w:del w:id='1'/>");
    let plain = |mark: &str, text: &str| p(&format!("<w:pPr><w:rPr>{mark}</w:rPr></w:pPr>{}", r(text)));
    for (body, lines) in [
        // A style separator: the heading keeps its number, and what it separates still counts.
        ([marked(separator, "a "), plain("", "b"), marked("", "c")], &["1. a b", "2. c"][..]),
        ([marked(separator, "a "), marked("", "b"), marked("", "c")], &["1. a b", "3. c"]),
        ([marked(separator, "a "), plain(separator, "b "), marked("", "c")], &["1. a b c"]),
        ([plain(separator, "a "), plain("", "b"), marked("", "c")], &["a b", "1. c"]),
        // A deleted or hidden mark: the paragraph is a part of the next.
        ([marked(deleted, "a "), plain("", "b"), marked("", "c")], &["a b", "1. c"]),
        ([marked(deleted, "a "), marked("", "b"), marked("", "c")], &["1. a b", "2. c"]),
        ([marked("<w:vanish/>", "a "), marked("", "b"), marked("", "c")], &["1. a b", "2. c"]),
        ([plain(deleted, "a "), marked("", "b"), marked("", "c")], &["1. a b", "2. c"]),
    ] {
        assert_eq!(shown(&body.concat(), &numbering, ""), lines);
    }
}

#[test]
fn revised_numbering_counts_as_it_stands() {
    let numbered = |more: &str| {
        p(&format!("<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/>{more}</w:numPr></w:pPr>{}", r("x")))
    };
    let before =
        "<w:pPrChange w:id='3'><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr></w:pPrChange>";
    let body = [
        numbered("<w:ins w:id='1'/>"),
        numbered("<w:numberingChange w:id='2' w:original='%1:7:0:.'/>"),
        p(&format!("<w:pPr>{before}</w:pPr>{}", r("x"))),
        item(1, 0),
    ];
    assert_eq!(labels(&body.concat(), &outline([""; 3])), ["1", "2", "", "3"]);
}

#[test]
fn each_story_counts_by_itself() {
    let boxed = |content: &str| {
        p(&format!("<w:r><w:pict><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></w:pict></w:r>"))
    };
    let (one, two) = (item(1, 0), item(1, 0).repeat(2));
    let margins = "<w:sectPr><w:headerReference w:type='first' r:id='header1'/><w:headerReference r:id='header2'/><w:titlePg/></w:sectPr>";
    let note = "<w:r><w:footnoteReference w:id='7'/></w:r>";
    let body = [&*one, &boxed(&two), &p(note), &one, &boxed(&one), &one, margins].concat();
    let header = part("w:hdr", &two);
    let notes = part("w:footnotes", &format!("<w:footnote w:id='7'>{two}</w:footnote>"));
    let numbering = outline([""; 3]);
    let parts = [("numbering", &*numbering), ("header1", &*header), ("header2", &*header), ("footnotes", &*notes)];
    let document = document_with(&body, &parts).expect("sound");
    let labels = |kind: fn(Part) -> bool| -> Vec<&str> {
        document.paragraphs.iter().filter(|p| kind(p.part)).filter_map(|p| p.label.as_deref()).collect()
    };
    assert_eq!(labels(|part| part == Part::Body), ["1", "2", "3"]);
    assert_eq!(labels(|part| matches!(part, Part::Textbox(_))), ["1", "2", "3"]);
    assert_eq!(labels(|part| part == Part::Header(2)), ["1", "2"]);
    assert_eq!(labels(|part| matches!(part, Part::Footnote(_))), ["1", "2"]);
}

#[test]
fn the_tabs_of_an_item_stand_after_its_label() {
    let stops = |first: u32| {
        format!(
            "<w:tabs><w:tab w:val='left' w:pos='{first}'/><w:tab w:val='left' w:leader='dot' w:pos='9072'/></w:tabs>"
        )
    };
    let leaders = |first: u32, level_props: &str, text: &str| {
        let numbering = lists(&[level(0, "decimal", "Bên %1:", level_props)], LIST);
        let list = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>";
        let content = run("<w:sz w:val='28'/>", &format!("{}<w:tab/>", t(text)));
        let body = p(&format!("<w:pPr>{}{list}</w:pPr>{content}", stops(first)));
        let document = document_with(&body, &[("numbering", &numbering)]).expect("sound");
        marks(&document).len()
    };
    let hanging = "<w:pPr><w:ind w:left='1400' w:hanging='1400'/></w:pPr>";
    // `Tên` is 435 twips wide in 14 points, the label 739.
    for (first, props, suffix, led) in [
        (400, "", "<w:suff w:val='nothing'/>", 1),
        (1150, "", "<w:suff w:val='nothing'/>", 1),
        (1200, "", "<w:suff w:val='nothing'/>", 0),
        (1900, hanging, "", 0),
        (1800, hanging, "", 1),
    ] {
        assert_eq!(leaders(first, &[suffix, props].concat(), "Tên"), led, "{first} {props} {suffix}");
    }
}

#[test]
fn a_label_with_words_is_part_of_the_text() {
    let numbered = |at: u8, list: u32, text: &str| {
        p(&format!("<w:pPr><w:numPr><w:ilvl w:val='{at}'/><w:numId w:val='{list}'/></w:numPr></w:pPr>{text}"))
    };
    let numbering = lists(
        &[
            level(0, "decimal", "Bên %1:", ""),
            level(1, "decimal", "%1.%2.a)", ""),
            level(2, "decimal", "Điều %3.", "<w:suff w:val='nothing'/>"),
            level(3, "bullet", "Wingdings", "<w:rPr><w:rFonts w:ascii='Wingdings'/></w:rPr>"),
            level(4, "ordinalText", "%5", ""),
        ],
        LIST,
    );
    let cell = |content: &str| format!("<w:tc>{content}</w:tc>");
    let struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>x</w:t></w:r>";
    let body = [
        numbered(0, 1, &(r("A") + struck)),
        numbered(1, 1, &r("b")),
        numbered(2, 1, &r("c")),
        format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell(&numbered(0, 1, "")), cell(&numbered(0, 1, &r("đ")))),
        numbered(3, 1, &r("e")),
        numbered(4, 1, &r("g")),
    ]
    .concat();
    let document = document_with(&body, &[("numbering", &numbering)]).expect("sound");
    let shown: Vec<_> = document.paragraphs.iter().map(|p| &document.text[p.span.range()]).collect();
    assert_eq!(shown, ["Bên 1: Ax", "b", "Điều 1.c", "Bên 2:", "Bên 3: đ", "e", "g"]);
    let labels: Vec<_> = document.paragraphs.iter().map(|p| p.label.as_deref().unwrap_or("")).collect();
    assert_eq!(labels[..5], ["", "1.1.a)", "", "", ""]);
    assert!(!labels[5].is_empty() && !labels[6].is_empty(), "signs and numbers are no words: {labels:?}");
    let cells: Vec<_> = document.cells.iter().map(|cell| &document.text[cell.span.range()]).collect();
    assert_eq!(cells, ["Bên 2:\n", "Bên 3: đ\n"]);
    assert_eq!(document.struck.iter().map(|span| &document.text[span.range()]).collect::<Vec<_>>(), ["x"]);
}
