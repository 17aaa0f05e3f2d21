//! Where something stands, for people.

use crate::document::Document;
use crate::lang::Lang;

/// Where a person finds the byte `at`: its location and, where the file knows it, about which page.
///
/// ```
/// # use bienban::{Document, Lang, report::place::place};
/// let mut document = Document::from_text("BIÊN BẢN\nHồi 8 giờ");
/// document.pages = vec![document.paragraphs[1].span.start];
/// assert_eq!(place(&document, document.pages[0], Lang::En), "body ¶2, about page 2");
/// ```
pub fn place(document: &Document, at: u32, lang: Lang) -> String {
    let mut out = document.location(at);
    if let Some(number) = document.page_at(at) {
        out.push_str(", ");
        out.push_str(&page(number, lang));
    }
    out
}

/// A page in words: approximate, since only what lays the document out knows for certain.
pub(super) fn page(number: u32, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("khoảng trang {number}"),
        Lang::En => format!("about page {number}"),
    }
}
