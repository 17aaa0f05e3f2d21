//! What text is shown, and what is not.

use super::*;
use crate::document::Part;

#[test]
fn runs_are_joined_within_words_and_letters() {
    assert_eq!(text_of(&[r("Bi"), r("ên b"), "<w:proofErr/>".into(), r("ản")].concat()), "Biên bản");
    let document = document(&p(&[r("bie"), r("\u{302}n ba"), r("\u{309}n")].concat()));
    assert_eq!(document.text, "biên bản\n");
    assert_eq!(document.notes.decomposed, 1);
    assert_eq!(text_of(&r("a\u{200B}\u{301}b")), "áb");
}

#[test]
fn marks_follow_the_letters_that_were_composed() {
    let document =
        document(&p(&[r("ba\u{309}n "), run("<w:highlight w:val='yellow'/>", &t("so\u{302}\u{301}"))].concat()));
    assert_eq!(document.text, "bản số\n");
    assert_eq!(marks(&document), [("số", MarkKind::Highlight)]);
}

#[test]
fn a_white_highlight_is_none() {
    for colour in ["white", "none"] {
        let run = run(&format!("<w:highlight w:val='{colour}'/>"), &t("a"));
        assert_eq!(marks(&document(&p(&run))), []);
    }
}

#[test]
fn spaces_hyphens_and_invisible_characters() {
    let content =
        "<w:r><w:t>a\u{A0}b\u{200B}c N\u{D0}</w:t><w:noBreakHyphen/><w:t>C</w:t><w:softHyphen/><w:t>P</w:t></w:r>";
    let document = document(&p(content));
    assert_eq!(document.text, "a bc NĐ-CP\n");
    assert_eq!((document.notes.invisible, document.notes.lookalikes), (2, 1));
}

#[test]
fn breaks_are_lines_of_one_paragraph() {
    let content = "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:br w:type='page'/><w:t>d</w:t></w:r>";
    let document = document(&p(content));
    assert_eq!(document.text, "a\nb\nc\nd\n");
    assert_eq!(document.paragraphs.len(), 1);
}

#[test]
fn wrappers_of_runs_are_seen_through() {
    for wrapper in ["hyperlink", "smartTag", "customXml", "ins", "moveTo", "bdo", "dir", "unknown"] {
        let content = format!("{}<w:{wrapper}>{}</w:{wrapper}>", r("a"), r("b"));
        assert_eq!(text_of(&content), "ab", "{wrapper}");
    }
    let math = "<m:oMath><m:r><m:rPr/><m:t>x=1</m:t></m:r></m:oMath>";
    assert_eq!(text_of(&[&r("a "), math].concat()), "a x=1");
    let ruby = "<w:r><w:ruby><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r>";
    assert_eq!(text_of(ruby), "base (above)");
}

#[test]
fn deleted_and_moved_text_is_gone() {
    let content = [
        r("a"),
        format!("<w:del>{}</w:del>", "<w:r><w:delText>b</w:delText></w:r>"),
        format!("<w:moveFrom>{}</w:moveFrom>", r("c")),
        format!("<w:ins>{}</w:ins>", r("d")),
    ];
    let document = document(&p(&content.concat()));
    assert_eq!(document.text, "ad\n");
    assert_eq!((document.notes.deletions, document.notes.insertions), (2, 1));
}

#[test]
fn a_deleted_paragraph_mark_joins_two_paragraphs() {
    let mark = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>";
    let document = document(&[p(&[mark, &r("Biên ")].concat()), p(&r("bản")), p(&r("sau"))].concat());
    assert_eq!(document.text, "Biên bản\nsau\n");
    assert_eq!(document.paragraphs[1].number, 2);
    let gone = p(&[mark, "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>"].concat());
    assert_eq!(super::document(&[gone, p(&r("còn"))].concat()).text, "còn\n");
}

#[test]
fn earlier_properties_say_nothing() {
    let changed = run("<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>", &t("a"));
    assert_eq!(text_of(&changed), "a");
}

const STYLES: &str = "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/></w:style>\
    <w:style w:type='paragraph' w:styleId='An'><w:basedOn w:val='Normal'/><w:rPr><w:vanish/></w:rPr></w:style>\
    <w:style w:type='paragraph' w:styleId='An2'><w:basedOn w:val='An'/></w:style>\
    <w:style w:type='character' w:styleId='ChuAn'><w:rPr><w:vanish/></w:rPr></w:style>\
    <w:style w:type='paragraph' w:styleId='Dam'><w:pPr><w:jc w:val='center'/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type='character' w:styleId='ChuDam'><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type='paragraph' w:styleId='ML1'><w:name w:val='toc 1'/></w:style>";

fn styled(body: &str) -> Document {
    document_with(body, &[("styles", &part("w:styles", STYLES))]).expect("sound")
}

fn in_style(style: &str, content: &str) -> String {
    p(&format!("<w:pPr><w:pStyle w:val='{style}'/></w:pPr>{content}"))
}

#[test]
fn hidden_text_is_gone_wherever_it_is_said() {
    let document = styled(
        &[
            p(&[run("<w:vanish/>", &t("a")), run("<w:vanish w:val='0'/>", &t("b"))].concat()),
            p(&[run("<w:rStyle w:val='ChuAn'/>", &t("c")), r("d")].concat()),
            in_style("An2", &[r("e"), run("<w:vanish w:val='false'/>", &t("f"))].concat()),
        ]
        .concat(),
    );
    assert_eq!(document.text, "b\nd\nf\n");
    assert_eq!(document.notes.hidden, 3);
}

#[test]
fn styles_read_alike_one_by_one_and_as_a_whole() {
    for styles in [STYLES.to_owned(), format!("<!-- -->{STYLES}")] {
        let body = in_style("An2", &r("a")) + &in_style("Dam", &r("b"));
        let document = document_with(&body, &[("styles", &part("w:styles", &styles))]).expect("sound");
        assert_eq!(document.text, "\nb\n");
        assert!(document.paragraphs[1].bold && document.paragraphs[1].centred);
    }
}

#[test]
fn bold_and_centred_directly_and_by_style() {
    let document = styled(
        &[
            p(&["<w:pPr><w:jc w:val='center'/></w:pPr>", &run("<w:b/>", &t("a ")), &r(" ")].concat()),
            p(&[run("<w:b/>", &t("a")), r("b")].concat()),
            in_style("Dam", &r("a")),
            // Bold of the run's style toggles that of the paragraph's.
            in_style("Dam", &run("<w:rStyle w:val='ChuDam'/>", &t("a"))),
            in_style("Dam", ""),
        ]
        .concat(),
    );
    let seen: Vec<(bool, bool)> = document.paragraphs.iter().map(|p| (p.bold, p.centred)).collect();
    assert_eq!(seen, [(true, true), (false, false), (true, true), (false, true), (false, true)]);
}

#[test]
fn entries_of_a_table_of_contents_by_style() {
    let document = styled(&[in_style("ML1", &r("I. Thành phần")), p(&r("Hồi"))].concat());
    assert_eq!(document.paragraphs.iter().map(|p| p.toc).collect::<Vec<_>>(), [true, false]);
}

fn textbox(content: &str) -> String {
    format!("<w:txbxContent>{content}</w:txbxContent>")
}

#[test]
fn a_text_box_is_read_once_before_its_anchor() {
    let choice = format!(
        "<mc:Choice Requires='wps'><w:drawing><wps:txbx>{}</wps:txbx></w:drawing></mc:Choice>",
        textbox(&p(&r("Mẫu 1")))
    );
    let fallback =
        format!("<mc:Fallback><w:pict><v:textbox>{}</v:textbox></w:pict></mc:Fallback>", textbox(&p(&r("Mẫu 1"))));
    let both = format!("<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>");
    let document = document(&p(&[r("trước "), both, r("sau")].concat()));
    assert_eq!(document.text, "Mẫu 1\ntrước sau\n");
    assert_eq!(document.paragraphs[0].part, Part::Textbox(1));
    assert_eq!(document.paragraphs[1].part, Part::Body);
    assert_eq!(document.notes.pictures, 1);
}

#[test]
fn a_branch_that_needs_the_unknown_is_not_taken() {
    let content = format!(
        "<mc:AlternateContent><mc:Choice Requires='la' xmlns:la='urn:la'>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
        r("một"),
        r("hai")
    );
    assert_eq!(text_of(&content), "hai");
}

#[test]
fn symbols_and_boxes() {
    let content = "<w:r><w:sym w:font='Wingdings' w:char='F0A8'/><w:t xml:space='preserve'> Có </w:t><w:sym w:font='Wingdings' w:char='F0FE'/>\
                   <w:t xml:space='preserve'> Không □</w:t><w:sym w:font='Symbol' w:char='F0B7'/></w:r>";
    let document = document(&p(content));
    assert_eq!(document.text, "☐ Có ☑ Không □•\n");
    let boxes = [false, true, false].map(|checked| MarkKind::CheckBox { checked });
    assert_eq!(marks(&document), [("☐", boxes[0]), ("☑", boxes[1]), ("□", boxes[2])]);
}

#[test]
fn spaces_under_a_line() {
    let content = [
        r("Họ tên:"),
        run("<w:u w:val='single'/>", &t("   ")),
        run("<w:u w:val='single'/>", "<w:tab/>"),
        run("<w:u w:val='none'/>", &t("    ")),
        run("<w:u w:val='single'/>", &t(" ")),
    ];
    let document = document(&p(&content.concat()));
    assert_eq!(marks(&document), [("   \t", MarkKind::UnderlinedSpace)]);
}

#[test]
fn leaders_of_tabs_directly_and_by_style() {
    let stop = "<w:tabs><w:tab w:val='left' w:leader='dot' w:pos='9072'/></w:tabs>";
    let style = format!("<w:style w:type='paragraph' w:styleId='A'><w:pPr>{stop}</w:pPr></w:style>");
    let label = "<w:r><w:t>Tại:</w:t><w:tab/></w:r>";
    let body = [
        p(&format!("<w:pPr>{stop}</w:pPr>{label}")),
        in_style("A", label),
        p(&format!("<w:pPr><w:pStyle w:val='A'/><w:tabs><w:tab w:val='clear' w:pos='9072'/></w:tabs></w:pPr>{label}")),
        p(label),
    ];
    let document = document_with(&body.concat(), &[("styles", &part("w:styles", &style))]).expect("sound");
    let lines: Vec<usize> = document.marks.iter().filter_map(|m| document.paragraph_at(m.span.start)).collect();
    assert_eq!(lines, [0, 1]);
    assert_eq!(marks(&document)[0], ("\t", MarkKind::LeaderTab));
}

#[test]
fn headers_stand_above_the_main_text_footers_notes_and_comments_below() {
    let body = [
        p(&[&r("Chính"), "<w:r><w:footnoteReference w:id='7'/></w:r>"].concat()),
        "<w:sectPr><w:headerReference w:type='default' r:id='header1'/><w:footerReference r:id='footer2'/></w:sectPr>"
            .into(),
    ];
    let note = |id: u32, text: &str| format!("<w:footnote w:id='{id}'>{}</w:footnote>", p(&r(text)));
    let parts = [
        ("header1", part("w:hdr", &p(&r("Đầu")))),
        ("footer2", part("w:ftr", &p(&r("Chân")))),
        ("header3", part("w:hdr", &p(&r("không dùng")))),
        ("footnotes", part("w:footnotes", &[note(0, "kẻ"), note(7, "Chú thích")].concat())),
        ("comments", part("w:comments", &format!("<w:comment w:id='0'>{}</w:comment>", p(&r("Ý kiến"))))),
    ];
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, xml)| (*name, xml.as_str())).collect();
    let document = document_with(&body.concat(), &parts).expect("sound");
    assert_eq!(document.text, "Đầu\nChính\nChân\nChú thích\nÝ kiến\n");
    let places: Vec<String> = document.paragraphs.iter().map(|p| document.location(p.span.start)).collect();
    assert_eq!(places, ["header1 ¶1", "body ¶1", "footer1 ¶1", "footnote 1", "comment 1"]);
    assert_eq!(document.notes.comments, 1);
}

#[test]
fn objects_are_counted() {
    assert_eq!(document(&p("<w:r><w:object><o:OLEObject/></w:object></w:r>")).notes.objects, 1);
}

#[test]
fn leaders_by_the_defaults_of_the_document() {
    let stops = "<w:tabs><w:tab w:val='left' w:leader='dot' w:pos='9072'/></w:tabs>";
    let styles = format!("<w:docDefaults><w:pPrDefault><w:pPr>{stops}</w:pPr></w:pPrDefault></w:docDefaults>{STYLES}");
    let body = p("<w:r><w:t>Tại:</w:t><w:tab/></w:r>");
    let document = document_with(&body, &[("styles", &part("w:styles", &styles))]).expect("sound");
    assert_eq!(marks(&document), [("\t", MarkKind::LeaderTab)]);
}

#[test]
fn letters_formatted_as_capitals_are_capitals_and_what_was_typed_is_kept() {
    let styles = "<w:style w:type='paragraph' w:styleId='T'><w:rPr><w:caps/></w:rPr></w:style>\
                  <w:style w:type='character' w:styleId='C'><w:rPr><w:smallCaps/></w:rPr></w:style>";
    for (content, shown) in [
        ("<w:r><w:rPr><w:caps/></w:rPr><w:t>Biên bản họp</w:t></w:r>", "BIÊN BẢN HỌP"),
        ("<w:r><w:rPr><w:smallCaps/></w:rPr><w:t>118/2021/nđ-cp</w:t></w:r>", "118/2021/NĐ-CP"),
        ("<w:pPr><w:pStyle w:val='T'/></w:pPr><w:r><w:t>Ông Lê Văn Bá</w:t></w:r>", "ÔNG LÊ VĂN BÁ"),
        ("<w:pPr><w:pStyle w:val='T'/></w:pPr><w:r><w:rPr><w:caps w:val='0'/></w:rPr><w:t>nhỏ</w:t></w:r>", "nhỏ"),
        (
            "<w:r><w:rPr><w:rStyle w:val='C'/></w:rPr><w:t xml:space='preserve'>thư </w:t></w:r><w:r><w:t>ký</w:t></w:r>",
            "THƯ ký",
        ),
        ("<w:r><w:rPr><w:caps/></w:rPr><w:t>e\u{302}\u{301}ch</w:t></w:r>", "ẾCH"),
    ] {
        let parts = [("styles", part("w:styles", styles))];
        let parts = parts.each_ref().map(|(name, text)| (*name, text.as_str()));
        let document = document_with(&p(content), &parts).expect("sound");
        assert_eq!(document.text.trim_end(), shown);
        let capitals = document.marks.iter().find_map(|mark| match mark.kind {
            MarkKind::Capitals { typed } => Some(document.typed[typed as usize].as_str()),
            _ => None,
        });
        let typed = ["Biên bản họp", "118/2021/nđ-cp", "Ông Lê Văn Bá", "thư ", "e\u{302}\u{301}ch"];
        let expected = typed.iter().copied().find(|t| content.contains(*t)).filter(|_| shown != "nhỏ");
        assert_eq!(capitals, expected, "{shown}");
    }
}

#[test]
fn struck_text_is_read_and_marked() {
    let struck = |props: &str| {
        let document = document(&p(&format!(
            "<w:r><w:t xml:space='preserve'>có </w:t></w:r><w:r><w:rPr>{props}</w:rPr><w:t>không</w:t></w:r>"
        )));
        (document.text.trim_end().to_owned(), marks(&document) == [("không", MarkKind::Struck)])
    };
    assert_eq!(struck("<w:strike/>"), ("có không".to_owned(), true));
    assert_eq!(struck("<w:dstrike w:val='true'/>"), ("có không".to_owned(), true));
    assert_eq!(struck("<w:strike w:val='false'/>"), ("có không".to_owned(), false));
}

#[test]
fn borders_of_empty_paragraphs_and_runs_are_lines() {
    let bordered =
        "<w:style w:type='paragraph' w:styleId='K'><w:pPr><w:pBdr><w:top w:val='single'/></w:pBdr></w:pPr></w:style>";
    let styles = part("w:styles", bordered);
    let lines = |content: &str| -> Vec<String> {
        let document = document_with(&p(content), &[("styles", &styles)]).expect("sound");
        let lines = document.marks.iter().filter(|mark| mark.kind == MarkKind::Line);
        lines.map(|mark| document.str(mark.span).to_owned()).collect()
    };
    let border = |name: &str, val: &str| format!("<w:pPr><w:pBdr><w:{name} w:val='{val}'/></w:pBdr></w:pPr>");
    assert_eq!(lines(&border("bottom", "single")), [" "]);
    assert_eq!(lines(&border("between", "dotted")), [" "]);
    assert_eq!(lines("<w:pPr><w:pStyle w:val='K'/></w:pPr>"), [" "]);
    let off = "<w:pPr><w:pStyle w:val='K'/><w:pBdr><w:top w:val='nil'/></w:pBdr></w:pPr>";
    for none in
        [border("bottom", "none"), border("left", "single"), border("bottom", "single") + &r("Ý kiến:"), off.into()]
    {
        assert_eq!(lines(&none), [""; 0], "{none}");
    }
    assert_eq!(lines(&[r("Số:"), run("<w:bdr w:val='single'/>", &t("    "))].concat()), ["    "]);
    assert_eq!(lines(&run("<w:bdr w:val='single'/>", &t("có"))), [""; 0]);
}

#[test]
fn marks_stand_on_the_same_letters_however_the_text_before_them_changes() {
    use crate::compose::paragraph::Para;
    use crate::document::{Document, Mark, Span};
    // Letters to compose, to drop, to fold, of other lengths, boxes: each stretch by itself.
    let stretches = ["a", "e\u{301}\u{200B}", "\u{D0}", "…", "o\u{31B}\u{301}", "\u{A0}", "Ạ", "☐\u{AD}", "b"];
    let starts: Vec<usize> = stretches.iter().scan(0, |at, s| Some(std::mem::replace(at, *at + s.len()))).collect();
    let raw = stretches.concat();
    let ends = starts.iter().copied().chain([raw.len()]);
    let spans: Vec<(usize, usize)> =
        ends.clone().flat_map(|end| starts.iter().map(move |&start| (start, end))).filter(|s| s.0 < s.1).collect();
    let write = |spans: &[(usize, usize)]| {
        let mut para = Para { text: raw.clone(), ..Para::default() };
        para.marks.extend(spans.iter().map(|s| Mark { span: Span::new(s.0, s.1), kind: MarkKind::Highlight }));
        let mut document = Document { text: "trước\n".to_owned(), ..Document::default() };
        para.write(&mut document.text, &mut document.marks, &mut document.notes, &mut 0);
        let marks: Vec<Mark> = document.marks.iter().copied().filter(|m| m.kind == MarkKind::Highlight).collect();
        marks.iter().map(|mark| document.str(mark.span).to_owned()).collect::<Vec<_>>()
    };
    let shown: Vec<String> = spans.iter().map(|s| crate::normalise::plain(&raw[s.0..s.1])).collect();
    assert_eq!(write(&spans), shown);
    assert_eq!(spans.iter().flat_map(|&span| write(&[span])).collect::<Vec<_>>(), shown);
}
