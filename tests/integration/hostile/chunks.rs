//! Pages in `w:altChunk`s that are no pages, or too much of one.

use bienban::limits;

use super::zip::{Entry, archive, bomb};
use super::{entries, id, main_part, p, read, told};

/// A package whose body names the chunk `c` so often, with these bytes in it.
fn shown(times: usize, name: &str, chunk: &[u8]) -> Vec<u8> {
    let list = format!("<Relationships><Relationship Id=\"c\" Type=\"x/aFChunk\" Target=\"{name}\"/></Relationships>");
    let others = [Entry::stored("word/_rels/document.xml.rels", list), Entry::deflated(&format!("word/{name}"), chunk)];
    let body = "<w:altChunk xmlns:r=\"x\" r:id=\"c\"/>".repeat(times);
    archive(&entries(main_part(&(body + &p("Hết"))), &others))
}

fn page(chunk: &str) -> Vec<u8> {
    shown(1, "c.html", chunk.as_bytes())
}

#[test]
fn a_page_nested_without_end() {
    for unit in ["<div>", "<span>", "<table><tr><td>", "<ul><li>", "<b>", "<section><p>"] {
        let (id, detail) = told(&page(&unit.repeat(100_000)));
        assert_eq!((id, detail.as_str()), ("xml-limit", "word/c.html: depth"), "{unit}");
    }
    let depth = limits::XML_DEPTH - 1;
    assert_eq!(read(&page(&format!("{}a{}", "<div>".repeat(depth), "</div>".repeat(depth)))).text, "a\nHết\n");
}

#[test]
fn a_page_of_tags_without_end() {
    for unit in ["<b>", "</b>", "<b></b>", "<p>", "<br>", "<li>", "<i></p>", "<!>", "<p><b>"] {
        let (id, detail) = told(&page(&unit.repeat(5_000_001 / (unit.len() / 4).max(1))));
        assert!(matches!(id, "xml-limit" | "unread-chunk" | "too-long"), "{unit}: {id}: {detail}");
    }
    let open = "<p><b><i><u><s>a".repeat(300_000);
    assert_eq!(read(&page(&open)).paragraphs.len(), 300_001);
}

#[test]
fn cells_that_cover_rows_without_end() {
    let row = "<tr><td rowspan=65534>".repeat(1000);
    assert_eq!(read(&page(&format!("<table>{row}</table>"))).tables[0].rows, 1000);
    let wide = format!("<table><tr>{}{}</table>", "<td rowspan=0>".repeat(1000), "<tr>".repeat(1_000_000));
    assert_eq!(id(&page(&wide)), "too-long");
    let document = read(&page(&format!("<table><tr>{}</table>", "<td colspan=4294967295>".repeat(100_000))));
    assert_eq!(document.cells.len(), 100_000);
}

#[test]
fn an_attribute_without_end() {
    let long = "x".repeat(limits::XML_ATTRIBUTE_BYTES + 1);
    assert_eq!(id(&page(&format!("<p style=\"{long}\">a"))), "xml-limit");
    // Pictures stand in attributes, and what a system keeps for itself.
    for tag in ["<img src", "<input type=hidden value", "<p data-x"] {
        assert_eq!(read(&page(&format!("{tag}=\"{}\">a", "x".repeat(30 << 20)))).text, "a\nHết\n");
    }
    assert_eq!(read(&page(&format!("<p {}>a", "style=a ".repeat(1_000_000)))).text, "a\nHết\n");
}

#[test]
fn a_page_of_60_mb() {
    assert_eq!(id(&page(&"chữ ".repeat(10 << 20))), "too-long");
    assert_eq!(id(&page(&"&nbsp;".repeat((10 << 20) + 1))), "too-long");
    assert_eq!(read(&page(&" ".repeat(60 << 20))).text, "Hết\n");
    assert_eq!(read(&page(&format!("<!--{}-->a", "x".repeat(60 << 20)))).text, "a\nHết\n");
    assert_eq!(id(&shown(1, "c.txt", "\n".repeat(60 << 20).as_bytes())), "too-long");
    let bytes = [b"<meta charset=windows-1258>".as_slice(), &b"\xEA".repeat(60 << 20)].concat();
    assert_eq!(id(&shown(1, "c.html", &bytes)), "unread-chunk");
}

#[test]
fn a_bomb_in_a_chunk_is_stopped_where_it_is_shown() {
    let list = "<Relationships><Relationship Id=\"c\" Type=\"x/aFChunk\" Target=\"c.html\"/></Relationships>";
    let others = [Entry::stored("word/_rels/document.xml.rels", list), bomb("word/c.html", 200)];
    assert_eq!(read(&archive(&entries(main_part(&p("a")), &others))).text, "a\n");
    let body = "<w:altChunk xmlns:r=\"x\" r:id=\"c\"/>";
    assert_eq!(id(&archive(&entries(main_part(body), &others))), "zip-bomb");
}

#[test]
fn one_chunk_shown_again_and_again_counts_again() {
    let (id, detail) = told(&shown(20_000, "c.html", "<i></i>".repeat(1000).as_bytes()));
    assert_eq!((id, detail.as_str()), ("xml-limit", "word/c.html: events"));
    assert_eq!(told(&shown(20_000, "c.html", "<p>Họp</p>".repeat(1000).as_bytes())).0, "too-long");
    assert_eq!(told(&shown(20_000, "c.html", "chữ ".repeat(1000).as_bytes())).0, "too-long");
    let (id, detail) = told(&shown(20_000, "c.html", " ".repeat(100_000).as_bytes()));
    assert_eq!((id, detail.as_str()), ("zip-bomb", "word/c.html: more than 134217728 bytes shown"));
    assert_eq!(read(&shown(20_000, "c.html", b"<p>a")).paragraphs.len(), 20_001);
}

#[test]
fn a_chunk_that_names_the_part_it_stands_in() {
    let (id, detail) = told(&shown(1, "document.xml", b""));
    assert_eq!(id, "duplicate-part", "{detail}");
    let list = "<Relationships><Relationship Id=\"c\" Type=\"x/aFChunk\" Target=\"document.xml\"/></Relationships>";
    let others = [Entry::stored("word/_rels/document.xml.rels", list)];
    let (id, detail) = told(&archive(&entries(main_part("<w:altChunk xmlns:r=\"x\" r:id=\"c\"/>"), &others)));
    assert_eq!((id, detail.as_str()), ("unread-chunk", "word/document.xml: XML"));
}

#[test]
fn styles_and_messages_made_to_keep_a_reader_busy() {
    let rules: String = (0..100_000).map(|n| format!(".a{n}{{color:red;font-weight:bold}}")).collect();
    let classes: String = (0..5000).map(|n| format!("a{n} ")).collect();
    assert_eq!(
        read(&page(&format!("<style>{rules}</style>{}", format!("<p class='{classes}'>a").repeat(500))))
            .paragraphs
            .len(),
        501
    );
    assert_eq!(read(&page(&format!("<style>{}</style>a", "@media{".repeat(500_000)))).text, "a\nHết\n");
    let boundaries =
        format!("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n{}", "--b\n".repeat(1_000_000));
    assert_eq!(id(&shown(1, "c.mht", boundaries.as_bytes())), "unread-chunk");
    let headers = format!("MIME-Version: 1.0\n{}\n\na", "X: y\n".repeat(100_000));
    assert!(read(&shown(1, "c.mht", headers.as_bytes())).paragraphs.len() > 1);
}
