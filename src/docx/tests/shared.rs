//! What one document leaves for the next changes nothing of it.

use super::*;
use crate::docx::{Shared, read_after};

/// A document in which the style `A` is hidden or not, and one of two styles is the default.
fn styled(style: &str, extra: &str, word: &str) -> Vec<u8> {
    let styles = part(
        "w:styles",
        &format!(
            "<w:style w:type='paragraph' w:default='1' w:styleId='N'><w:rPr>{style}</w:rPr></w:style>\
             <w:style w:type='paragraph' w:default='1' w:styleId='A'><w:name w:val='toc 1'/><w:rPr>{extra}</w:rPr></w:style>"
        ),
    );
    let body = [
        p(&r(word)),
        p(&format!("<w:pPr><w:pStyle w:val='N'/></w:pPr>{}", r("N"))),
        p(&format!("<w:pPr><w:pStyle w:val='A'/></w:pPr>{}", r("A"))),
        p(&r("cuối")),
    ];
    let main = part("w:document", &format!("<w:body>{}</w:body>", body.concat()));
    zip(&[
        ("_rels/.rels", relationships(&[("rId1", "officeDocument", "word/document.xml")]).as_bytes()),
        ("word/document.xml", main.as_bytes()),
        ("word/_rels/document.xml.rels", relationships(&[("s", "styles", "styles.xml")]).as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
    ])
}

#[test]
fn documents_are_read_alike_whatever_was_read_before() {
    let plain = with_main(part("w:document", &p(&r("trơn"))).as_bytes());
    let broken = with_main(b"<w:document");
    let documents = [
        styled("<w:b/>", "", "một"),
        styled("<w:b/>", "", "hai"),
        styled("<w:b/>", "<w:vanish/>", "ba"),
        plain,
        styled("<w:vanish/>", "", "bốn"),
        styled("<w:vanish/>", "", "năm"),
        broken,
        styled("<w:vanish/>", "", "sáu"),
    ];
    let mut shared = Shared::default();
    for bytes in &documents {
        assert_eq!(format!("{:?}", read_after(bytes, &mut shared)), format!("{:?}", read(bytes)));
    }
}
