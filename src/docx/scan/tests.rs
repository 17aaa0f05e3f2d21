//! Parts of every sort against the library.

use proptest::prelude::*;
use proptest::sample::select;

use super::agreement::check;

#[test]
fn plain_parts_are_cut_alike() {
    check("");
    check(
        "\u{FEFF}<?xml version='1.0'?>\r\n<w:p w:rsidR=\"00A\"  w:x='1'><w:t xml:space=\"preserve\">Họp &amp; bàn</w:t><w:br/></w:p >\n",
    );
    check("<a><!-- <b> --><![CDATA[<c>&]]><?p <d>?></a>");
    check("<a b='>' c=\">\"/><a b=\"'\"></a>");
}

#[test]
fn odd_and_broken_parts_are_cut_alike() {
    for text in [
        "<",
        "<a",
        "<a b=\"",
        "<a b='>",
        "</",
        "</a>",
        "<a></b>",
        "<a></a b=\">\">",
        "<a></a",
        "<>x</>",
        "< a></>",
        "&",
        "&a",
        "&a&b;",
        "&a<b>",
        "&#x41;",
        "<!",
        "<!a>",
        "<!--",
        "<!-->",
        "<![CDATA[",
        "<!DOCTYPE a>",
        "<!doctype>",
        "<?",
        "<?>",
        "<??>",
        "<?xml",
        "<a\"b\"></a\"b\">",
        "<a\" b\"></a\">\"",
        "<a/ ></a/>",
        "<a'/>'/>",
        "<a/></a>",
        "<a / >",
        "\u{FEFF}\u{FEFF}<a/>",
        "<ạ ọ='ị'>ệ</ạ>",
    ] {
        check(text);
    }
}

proptest! {
    #[test]
    fn whatever_is_cut_is_cut_alike(words in prop::collection::vec(select(vec![
        "<", ">", "/", "</", "/>", "\"", "'", "=", " ", "\n", "a", "x", "w:t", "<w:t>", "</w:t>", "<w:p a=\"b\">", "</w:p>", "&", ";", "&amp;",
        "<!--", "-->", "-", "!", "?", "<?", "?>", "<![CDATA[", "]]>", "<!DOCTYPE ", "[", "]", "ế", "\u{FEFF}", "#", "xmlns:w=\"",
    ]), 0..24)) {
        check(&words.concat());
    }
}
