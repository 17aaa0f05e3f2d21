//! Parts in other formats, shown where the text has them.

use super::*;
use crate::document::Cell;
use crate::fault::tests::spoken;
use crate::limits;

const MAIN_RELATIONSHIP: (&str, &str, &str) = ("rId1", "officeDocument", "word/document.xml");

/// A package whose main part has this body; chunks by relationship id, name and bytes.
fn package(body: &str, types: &str, chunks: &[(&str, &str, &[u8])]) -> Vec<u8> {
    let main = part("w:document", &format!("<w:body>{body}</w:body>"));
    let list: Vec<(&str, &str, &str)> = chunks.iter().map(|(id, name, _)| (*id, "aFChunk", *name)).collect();
    let (top, own, types) =
        (relationships(&[MAIN_RELATIONSHIP]), relationships(&list), format!("<Types>{types}</Types>"));
    let names: Vec<String> = chunks.iter().map(|(_, name, _)| format!("word/{name}")).collect();
    let mut entries: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", top.as_bytes()),
        ("word/document.xml", main.as_bytes()),
        ("word/_rels/document.xml.rels", own.as_bytes()),
    ];
    entries.extend(names.iter().zip(chunks).map(|(name, (_, _, bytes))| (name.as_str(), *bytes)));
    zip(&entries)
}

const HERE: &str = "<w:altChunk r:id='c'/>";

fn chunk(name: &str, bytes: &[u8]) -> Result<Document, Fault> {
    read(&package(HERE, "", &[("c", name, bytes)]))
}

fn html(page: &str) -> Document {
    chunk("c.html", page.as_bytes()).expect("a sound page")
}

/// The paragraphs of a page, each with its label.
fn shown(page: &str) -> Vec<String> {
    let document = html(page);
    let shown = |p: &crate::document::Paragraph| {
        let label = p.label.as_deref().map_or(String::new(), |label| format!("{label} "));
        format!("{label}{}", document.str(p.span))
    };
    document.paragraphs.iter().map(shown).collect()
}

/// A table of pages and the paragraphs that they show.
fn each_shows(cases: &[(&str, &[&str])]) {
    for (page, paragraphs) in cases {
        assert_eq!(shown(page), *paragraphs, "{page}");
    }
}

#[test]
fn a_chunk_stands_where_it_is_named() {
    let body = [p(&r("Trước")), HERE.into(), p(&r("Sau"))].concat();
    let document = read(&package(&body, "", &[("c", "c.html", "<p>Một</p><p>Hai".as_bytes())])).expect("sound");
    assert_eq!(document.text, "Trước\nMột\nHai\nSau\n");
    assert_eq!(document.paragraphs.iter().map(|p| p.number).collect::<Vec<_>>(), [1, 2, 3, 4]);
    let cell = format!("<w:tbl><w:tr><w:tc>{HERE}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", p(&r("b")));
    for body in [cell, format!("<w:sdt><w:sdtContent>{HERE}</w:sdtContent></w:sdt>{}", p(&r("b")))] {
        let page = "<ul><li>a</ul>".as_bytes();
        let document = read(&package(&body, "", &[("c", "c.html", page)])).expect("sound");
        assert_eq!(document.text, "a\nb\n");
        let cells: Vec<&str> = document.cells.iter().map(|cell| document.str(cell.span)).collect();
        assert!(cells.is_empty() || cells == ["a\n", "b\n"]);
    }
    let broken = format!("<w:p>{}{HERE}{}</w:p>", r("a"), r("c"));
    assert_eq!(read(&package(&broken, "", &[("c", "c.txt", b"b")])).expect("sound").text, "a\nb\nc\n");
}

#[test]
fn a_chunk_of_a_header_stands_in_the_header() {
    let main = part(
        "w:document",
        &format!(
            "<w:body>{}<w:sectPr><w:headerReference r:id='h' w:type='default'/></w:sectPr></w:body>",
            p(&r("Chính"))
        ),
    );
    let header = part("w:hdr", HERE);
    let document = read(&zip(&[
        ("_rels/.rels", relationships(&[MAIN_RELATIONSHIP]).as_bytes()),
        ("word/document.xml", main.as_bytes()),
        ("word/_rels/document.xml.rels", relationships(&[("h", "header", "header1.xml")]).as_bytes()),
        ("word/header1.xml", header.as_bytes()),
        ("word/_rels/header1.xml.rels", relationships(&[("c", "aFChunk", "../chunks/a.htm")]).as_bytes()),
        ("chunks/a.htm", "<p>Số: 15/BB-HS".as_bytes()),
    ]))
    .expect("sound");
    assert_eq!(document.text, "Số: 15/BB-HS\nChính\n");
    assert_eq!(document.location(0), "header1 ¶1");
}

#[test]
fn white_space_is_shown_as_browsers_show_it() {
    each_shows(&[
        ("  <p> Biên\r\n  bản </p>\n <p>họp </p> ", &["Biên bản", "họp"]),
        ("<p>ngày &nbsp;&nbsp;&nbsp; tháng</p>", &["ngày     tháng"]),
        ("<p>một <b> hai</b> <i>ba </i> bốn", &["một hai ba bốn"]),
        ("<p>một<br> hai <br/>ba<br></p>", &["một\nhai\nba"]),
        ("<p>&nbsp;</p><p></p><p><br></p><p>a</p>", &[" ", "", "a"]),
        ("<pre>\n a\n\tb\n</pre>c", &[" a\n\tb", "c"]),
        ("<p style='white-space:pre-line'>a  b\nc</p>", &["a b\nc"]),
        ("a<div>b<div>c</div>d</div>e", &["a", "b", "c", "d", "e"]),
        ("<span>a</span><span> b</span>\n<span>c</span>", &["a b c"]),
        ("<p>a<hr>b", &["a", "", "b"]),
    ]);
}

#[test]
fn references_are_the_letters_they_stand_for() {
    each_shows(&[
        ("&lt;Nguy&#7877;n V&#x103;n &amp; B&ocirc;ng&gt; &hellip;&ndash;&#150;", &["<Nguyễn Văn & Bông> …––"]),
        ("A&B &khong; &amp", &["A&B &khong; &"]),
    ]);
}

#[test]
fn what_is_not_shown_is_not_read() {
    each_shows(&[
        (
            "<html><head><title>Tên</title><meta charset=utf-8><style>p{color:red}</style><script>if (a<b) x='</p>'\
             </script></head><body><p>a<!-- b --></p><template><p>c</template></body></html>",
            &["a"],
        ),
        ("a<div style='display:none'>b<p>c</p></div>d", &["ad"]),
        ("<p>a</p><div hidden><table><tr><td>b</table></div><p style='visibility: hidden'>c<p>d", &["a", "d"]),
        ("<style>.an{display:none}</style><p class='x an'>a<p class=an style='display:block'>b", &["b"]),
        ("<p>a<span style='mso-hide:all'>b</span><ruby>c<rt>d</rt></ruby>", &["ac"]),
        ("<noscript><p>a</noscript><p>b", &["a", "b"]),
    ]);
    assert_eq!(html("<p hidden>a <b>b</b></p><p style='display:none'></p><p hidden>c").notes.hidden, 2);
    assert_eq!(html("<img src='data:image/png;base64,AAAA'><p>a").notes.pictures, 1);
}

#[test]
fn what_is_left_open_is_closed_as_html_closes_it() {
    each_shows(&[
        ("<p>a<p>b<div>c<p>d</div>e", &["a", "b", "c", "d", "e"]),
        ("<ul><li>a<ul><li>b<li>c</ul><li>d</ul>", &["• a", "o b", "o c", "• d"]),
        ("<dl><dt>a<dd>b<dt>c</dl>", &["a", "b", "c"]),
        ("<table><tr><td>a<td>b<tr><td>c</table>d", &["a", "b", "c", "d"]),
        ("<table><td>a<p>b<td>c</table>", &["a", "b", "c"]),
        ("</p></td>a</div></b>b", &["ab"]),
        ("<td>a</td><tr>b", &["ab"]),
        ("<b>a", &["a"]),
    ]);
    let document = html("<p>a<s>b<p>c</s>d<p><b>đ<p>e</b>f");
    assert_eq!(marks(&document), [("b", MarkKind::Struck), ("c", MarkKind::Struck)]);
    assert_eq!(document.paragraphs.iter().map(|p| p.bold).collect::<Vec<_>>(), [false, false, true, false]);
    let document = html("<s>a<i>b</s>c</i><s><p>d</s>đ</p>");
    assert_eq!(marks(&document), [("ab", MarkKind::Struck), ("d", MarkKind::Struck)]);
}

#[test]
fn looks_are_those_of_tags_attributes_styles_and_classes() {
    for page in [
        "<center><b>A b</b></center>",
        "<p align=center><strong>A b</strong>",
        "<h1 style='text-align:center'>A b</h1>",
        "<div style='TEXT-ALIGN: Center; font: bold 14pt Times'>A b</div>",
        "<style>p.a{font-weight:700}.b{text-align:center}</style><p class='a b'>A b",
        "<table><tr><th>A b</table>",
    ] {
        let document = html(page);
        assert!(document.paragraphs[0].bold && document.paragraphs[0].centred, "{page}");
    }
    for page in [
        "<p>a <s>b</s>",
        "<p>a <del>b</del>",
        "<p>a <strike><i>b</i></strike>",
        "<p>a <span style='text-decoration:line-through'>b</span>",
    ] {
        assert_eq!(marks(&html(page)), [("b", MarkKind::Struck)], "{page}");
    }
    for (page, line) in [
        ("<p>Số: <u>&nbsp;&nbsp;&nbsp;&nbsp;</u>/BB", "    "),
        ("<p>Số: <u> &nbsp; &nbsp; </u>/BB", "    "),
        ("<p>Tại: <span style='text-decoration: underline'>&nbsp;&nbsp;&nbsp;</span>", "   "),
    ] {
        assert_eq!(marks(&html(page)), [(line, MarkKind::UnderlinedSpace)], "{page}");
    }
    let document = html("<p style='text-transform:uppercase'>Biên bản <span style='text-transform:none'>họp");
    assert_eq!((document.text.as_str(), document.typed[0].as_str()), ("BIÊN BẢN họp\n", "Biên bản "));
    // White space looks as it does where it stands.
    assert_eq!(marks(&html("<mark>a</mark> b")), [("a", MarkKind::Highlight)]);
    assert_eq!(marks(&html("<mark>a </mark> b")), [("a ", MarkKind::Highlight)]);
    assert_eq!(marks(&html("a<mark> </mark>b")), [(" ", MarkKind::Highlight)]);
}

#[test]
fn items_of_lists_have_labels() {
    each_shows(&[
        ("<ol><li>a<li>b</ol>", &["1. a", "2. b"]),
        ("<ol type=a start=3><li>x<li value=7>y<li>z</ol>", &["c. x", "g. y", "h. z"]),
        ("<ol type=I><li>x<ol type=i><li>y</ol><li>z</ol>", &["I. x", "i. y", "II. z"]),
        ("<ol reversed start=2><li>x<li>y</ol>", &["2. x", "1. y"]),
        ("<ol style='list-style-type:upper-alpha'><li>x</ol>", &["A. x"]),
        ("<ul style='list-style:none'><li>x</ul><li>y", &["x", "• y"]),
        ("<ul style='list-style-type: \"-\"'><li>x</ul>", &["- x"]),
        ("<ol><li><p>a</p><p>b</p><li></li><li><ol><li>c</ol></ol>", &["1. a", "b", "2. ", "3. ", "1. c"]),
        ("<ol start=-1><li>a<li>b</ol>", &["-1. a", "0. b"]),
    ]);
}

#[test]
fn lists_of_words_own_html_have_the_labels_it_wrote() {
    let item = |font: &str, label: &str| {
        format!(
            "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='{font}'>\
             <span style='mso-list:Ignore'>{label}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span>\
             </span></span><![endif]>Họ tên<o:p></o:p></p>"
        )
    };
    let page = [item("", "1."), item("font-family:Symbol;mso-fareast-font-family:Symbol", "·")].concat();
    assert_eq!(shown(&page), ["1. Họ tên", "• Họ tên"]);
}

#[test]
fn words_own_html_is_shown_as_word_shows_it() {
    each_shows(&[
        ("<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><p>a<o:p>&nbsp;</o:p>", &["a "]),
        (
            "<!--[if gte vml 1]><v:shape><v:f eqn='x'/><v:textbox><p>a</p></v:textbox></v:shape><![endif]--><![if !vml]>b<![endif]>c",
            &["a", "c"],
        ),
        ("<!--[if !mso]><!--><p>a</p><!--<![endif]--><p>b", &["b"]),
        ("<!--[if supportFields]><span>PAGE</span><![endif]-->1<!--[if IE]>c<![endif]-->", &["1"]),
        ("<p>a<span style='mso-tab-count:2'>&nbsp;&nbsp;&nbsp; </span>b", &["a\t\tb"]),
        ("<span style='font-family:Wingdings'>o</span> Có", &["☐ Có"]),
    ]);
    let document = html("<p>Tại:<span style='mso-tab-count:1 dotted'>....... </span>");
    assert_eq!(marks(&document), [("\t", MarkKind::LeaderTab)]);
}

#[test]
fn controls_of_forms_show_what_they_show() {
    let filled = |unfilled| MarkKind::FormField { unfilled };
    let ticked = |checked| MarkKind::CheckBox { checked };
    for (page, marked) in [
        ("Tên: <input value='An'>.", ("An", filled(false))),
        ("Tên: <input type=text>.", (" ", filled(true))),
        ("Tên: <input type=date placeholder='dd/mm'>", ("dd/mm", filled(true))),
        ("Tên: <textarea> a < b\n</textarea>", ("a < b", filled(false))),
        ("Tên: <textarea></textarea>", (" ", filled(true))),
        ("<select><option value=''>Chọn<option selected>Nam<option>Nữ</select>", ("Nam", filled(false))),
        ("<select><option value=''>Chọn<option>Nam</select>", ("Chọn", filled(true))),
        ("<select></select>", (" ", filled(true))),
        ("<input type=checkbox checked> Có", ("☒", ticked(true))),
        ("<input type=radio> Có", ("☐", ticked(false))),
    ] {
        assert_eq!(marks(&html(page)), [marked], "{page}");
    }
    let state = "A".repeat(limits::XML_ATTRIBUTE_BYTES + 1);
    each_shows(&[(&format!("<input type=hidden value='{state}'>a<img src='{state}'>"), &["a"])]);
    each_shows(&[("<select><option>a<p>b", &["a", "b"])]);
}

/// Each cell: row, column, width, whether it is merged, text.
fn cells(document: &Document) -> Vec<(u32, u32, u32, bool, &str)> {
    let cell = |cell: &Cell| (cell.row, cell.col, cell.width, cell.merged);
    let cells = document.cells.iter().map(|c| (cell(c), document.str(c.span).trim_end()));
    cells.map(|((row, col, width, merged), text)| (row, col, width, merged, text)).collect()
}

#[test]
fn tables_have_rows_columns_and_merged_cells() {
    let document = html(
        "<table><caption>Bảng<thead><tr><th rowspan=2>a<th colspan=2>b<tbody><tr><td>c<td>d</tbody>
         <tr><td rowspan=3>e<td>f<td rowspan=2>g<tr><td>h<tr><td colspan=2></table>",
    );
    assert_eq!(
        cells(&document),
        [
            (1, 1, 1, false, "a"),
            (1, 2, 2, false, "b"),
            // A cell reaches no further than its group of rows.
            (2, 1, 1, false, "c"),
            (2, 2, 1, false, "d"),
            (3, 1, 1, false, "e"),
            (3, 2, 1, false, "f"),
            (3, 3, 1, false, "g"),
            (4, 1, 1, true, ""),
            (4, 2, 1, false, "h"),
            (4, 3, 1, true, ""),
            (5, 1, 1, true, ""),
            (5, 2, 2, false, ""),
        ]
    );
    assert_eq!((document.tables[0].rows, document.tables[0].number), (5, 1));
    let last = document.paragraphs.last().expect("a paragraph in each cell");
    assert_eq!(document.location(last.span.start), "body table 1 row 5 col 2 ¶1");
}

#[test]
fn tables_in_tables_stand_in_their_cells() {
    let document = html("<table><tr><td>a<table><tr><td>b</td></tr></table>c<td>d</table>đ");
    assert_eq!(document.text, "a\nb\nc\nd\nđ\n");
    assert_eq!(document.tables[1].parent, Some(0));
    let places: Vec<String> = document.paragraphs.iter().map(|p| document.location(p.span.start)).collect();
    assert_eq!(places[1], "body table 1 row 1 col 1 table 1 row 1 col 1 ¶1");
    assert_eq!(places[2], "body table 1 row 1 col 1 ¶2");
    assert_eq!(places[4], "body ¶1");
}

#[test]
fn charsets_are_told_by_marks_by_the_page_and_by_mime() {
    let page = "<meta http-equiv=Content-Type content='text/html; charset=CHARSET'><p>Nguyễn Văn Ấn";
    let wide = |unit: fn(u16) -> [u8; 2], mark: &str| -> Vec<u8> {
        format!("{mark}{page}").encode_utf16().flat_map(unit).collect()
    };
    let in_1258 = encoding_rs::WINDOWS_1258;
    let decomposed = page.replace("CHARSET", "windows-1258").replace("ễ", "ê\u{303}").replace("Ấ", "Â\u{301}");
    let (vietnamese, _, lost) = in_1258.encode(&decomposed);
    assert!(!lost);
    for bytes in [
        page.replace("CHARSET", "utf-8").into_bytes(),
        format!("\u{FEFF}{}", page.replace("CHARSET", "windows-1252")).into_bytes(),
        page.replace("CHARSET", "utf-16").into_bytes(),
        wide(u16::to_le_bytes, "\u{FEFF}"),
        wide(u16::to_be_bytes, "\u{FEFF}"),
        wide(u16::to_le_bytes, ""),
        vietnamese.into_owned(),
    ] {
        let document = chunk("c.html", &bytes).expect("sound");
        assert_eq!(document.text, "Nguyễn Văn Ấn\n");
    }
    assert_eq!(chunk("c.htm", b"<meta charset=iso-8859-1><p>\xC9t\xE9 \x85").expect("sound").text, "Été …\n");
    let unknown = chunk("c.htm", b"<meta charset=klingon><p>a").expect_err("a fault");
    assert_eq!(
        (unknown.id, spoken(&unknown).as_str()),
        (FaultId::UnreadChunk, "word/c.htm: unknown charset \"klingon\"")
    );
    let broken = chunk("c.htm", b"<p>a\xC3 b").expect_err("a fault");
    assert_eq!((broken.id, spoken(&broken).as_str()), (FaultId::UnreadChunk, "word/c.htm: no UTF-8 at byte 4"));
}

#[test]
fn messages_are_read_in_every_transfer_encoding() {
    let message = |head: &str, body: &str| {
        format!(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----=doc\"\r\n\r\n\
             ------=doc\r\n{head}\r\nContent-Location: file:///C:/a.html\r\n\r\n{body}\r\n\
             ------=doc\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n------=doc--\r\n"
        )
    };
    for message in [
        // As html-docx-js writes it: letters that need not be escaped are not.
        message(
            "Content-Type: text/html;\r\n    charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable",
            "<p class=3D\"a\">Biên b=\r\n=E1=BA=A3n</p>",
        ),
        message(
            "Content-Transfer-Encoding: BASE64\r\nContent-Type: text/html; charset=utf-8",
            "PHA+QmnDqm4g\r\nYuG6o24=",
        ),
        message("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit", "<p>Biên bản"),
        message("Content-Type: text/plain; charset=utf-8", "Biên bản"),
        "Content-Type: text/html; charset=utf-8\n\n<p>Biên bản".to_owned(),
    ] {
        assert_eq!(chunk("c.mht", message.as_bytes()).expect("sound").text.trim_end(), "Biên bản", "{message}");
    }
    let (latin, _, _) = encoding_rs::WINDOWS_1258.encode("<meta charset=utf-8><p>Ðô\u{300}ng");
    let mut bytes = b"MIME-Version: 1.0\nContent-Type: text/html; charset=windows-1258\n\n".to_vec();
    bytes.extend_from_slice(&latin);
    assert_eq!(chunk("c.mht", &bytes).expect("sound").text, "Đồng\n");
}

#[test]
fn plain_text_has_a_paragraph_a_line() {
    let document = chunk("c.txt", "BIÊN BẢN\r\n\r\n\tHồi   8 giờ <b>\n".as_bytes()).expect("sound");
    assert_eq!(document.text, "BIÊN BẢN\n\n\tHồi   8 giờ <b>\n");
}

#[test]
fn the_kind_is_told_by_bytes_by_content_type_and_by_name() {
    let typed = |extension: &str, kind: &str| format!("<Default Extension='{extension}' ContentType='{kind}'/>");
    let page = "<html><p>a</p>".as_bytes();
    for (name, types, bytes, text) in [
        ("c.dat", typed("dat", "text/html"), b"<p>a</p>".as_slice(), "a\n"),
        ("c.dat", String::new(), page, "a\n"),
        ("c.docx", String::new(), page, "a\n"),
        ("c.xhtml", String::new(), b"<?xml version='1.0'?><p/><p>a</p><title/>", "a\n"),
        ("c.txt", typed("txt", "text/plain"), b"<html>", "<html>\n"),
        ("c.html", "<Override PartName='/word/C.html' ContentType='text/plain'/>".into(), b"a <b>", "a <b>\n"),
        ("c.mht", typed("mht", "message/rfc822"), b"Content-Type: text/plain\n\na", "a\n"),
        ("c.html", typed("html", "application/xml"), b"a<br>b", "a\nb\n"),
        ("c.html", String::new(), b"", ""),
    ] {
        let document = read(&package(HERE, &types, &[("c", name, bytes)])).expect(name);
        assert_eq!(document.text, text, "{name} {types}");
    }
}

#[test]
fn a_chunk_that_cannot_be_read_is_a_fault_that_names_it() {
    let nested = document_zip();
    for (name, bytes, why) in [
        ("c.docx", nested.as_slice(), "another document (.docx, zip)"),
        ("c.html", nested.as_slice(), "another document (.docx, zip)"),
        ("c.rtf", b"{\\rtf1 a}", "RTF"),
        ("c.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "OLE compound file"),
        ("c.pdf", b"%PDF-1.7", "PDF"),
        ("c.xml", b"<?xml version='1.0'?><pkg:package xmlns:pkg='x'/>", "XML"),
        ("c.html", b"<?xml version='1.0'?><pkg:package xmlns:pkg='x'/>", "Office XML"),
        ("c.bin", b"abc", "plain text"),
        ("c.html", b"a\0b\0c\0", "unknown kind of file"),
        ("c.mht", b"MIME-Version: 1.0\nContent-Type: image/png\n\nx", "MHTML of image/png"),
        (
            "c.mht",
            b"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: x-uu\n\nx",
            "MHTML in an unknown transfer encoding",
        ),
        ("c.mht", b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\nx", "MHTML without a page"),
        ("c.html", b"<p>a<!-- b", "cut off"),
        ("c.html", b"<p>a<b style='", "cut off"),
        ("c.html", b"<p>a<title>b", "cut off"),
        ("c.html", b"<p>a<script>b", "cut off"),
        ("c.html", b"<p>a<![if !vml]>b", "cut off"),
        ("c.html", b"<p>a<textarea>b", "cut off"),
    ] {
        let fault = chunk(name, bytes).expect_err(why);
        assert_eq!((fault.id, spoken(&fault)), (FaultId::UnreadChunk, format!("word/{name}: {why}")));
    }
    let fault = read(&package(HERE, "", &[("x", "c.html", b"a")])).expect_err("a fault");
    assert_eq!((fault.id, spoken(&fault).as_str()), (FaultId::UnreadChunk, "word/document.xml: no relationship c"));
    assert_eq!(fault_of(&package("<w:altChunk/>", "", &[])), FaultId::UnreadChunk);
}

#[test]
fn a_chunk_that_is_missing_or_outside_is_a_fault() {
    for (target, mode, why) in [
        ("c.html", "Internal", "word/c.html: missing"),
        ("https://vi-du.example/c.html", "External", "word/https:/vi-du.example/c.html: outside the file"),
    ] {
        let list = format!(
            "<Relationships><Relationship Id='c' Type='x/aFChunk' Target='{target}' TargetMode='{mode}'/></Relationships>"
        );
        let fault = read(&zip(&[
            ("_rels/.rels", relationships(&[MAIN_RELATIONSHIP]).as_bytes()),
            ("word/document.xml", part("w:document", HERE).as_bytes()),
            ("word/_rels/document.xml.rels", list.as_bytes()),
        ]))
        .expect_err("a fault");
        assert_eq!((fault.id, spoken(&fault).as_str()), (FaultId::UnreadChunk, why));
    }
}

#[test]
fn a_chunk_that_is_not_shown_is_no_fault() {
    let deleted = format!("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{HERE}</w:tc></w:tr></w:tbl>{}", p(&r("a")));
    for body in [p(&r("a")), deleted] {
        let document = read(&package(&body, "", &[("c", "c.rtf", b"{\\rtf1}")])).expect("sound");
        assert_eq!(document.text, "a\n");
    }
}

/// A whole package, as a chunk within another.
fn document_zip() -> Vec<u8> {
    with_main(part("w:document", &p(&r("a"))).as_bytes())
}
