//! Text and runs stored in other ways.

use unicode_normalization::UnicodeNormalization;

use super::package::{MAIN, Package, characters, run};
use super::{normalise, same, same_for};

/// Every letter in a run of its own, with what Word puts between runs.
pub(crate) fn letters_apart(package: &mut Package) {
    package.runs(|properties, text| {
        let between =
            "<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"3\" w:name=\"a\"/><w:bookmarkEnd w:id=\"3\"/>";
        characters(text).iter().map(|c| run(properties, c) + between).collect()
    });
}

/// All text decomposed, each mark in a run of its own.
pub(crate) fn decomposed(package: &mut Package) {
    package.runs(|properties, text| {
        let text: String = text.nfd().collect();
        characters(&text).iter().map(|c| run(properties, c)).collect()
    });
}

/// Composed, decomposed and half composed (`ê` and a tone) by turns.
pub(crate) fn mixed(package: &mut Package) {
    let mut turn = 0;
    package.texts(|text| {
        let change = |c: char| -> String {
            turn += 1;
            let parts: Vec<char> = c.to_string().nfd().collect();
            match (turn % 3, parts.as_slice()) {
                (0, _) => c.to_string(),
                (1, [letter, shape, tone]) => [*letter, *shape].iter().copied().nfc().chain([*tone]).collect(),
                _ => parts.iter().collect(),
            }
        };
        text.chars().map(change).collect()
    });
}

/// Zero-width characters and soft hyphens between letters, a no-break space for every space.
pub(crate) fn invisible(package: &mut Package) {
    package.runs(|properties, text| {
        let text: String = characters(text).join("\u{200B}").replace(' ', "\u{A0}");
        let (first, rest) = text.split_once('\u{200B}').unwrap_or((&text, ""));
        [&run(properties, first), "<w:r><w:softHyphen/></w:r>", &run(properties, rest)].concat()
    });
}

/// Every character as a reference by number.
pub(crate) fn references(package: &mut Package) {
    package.texts(|text| {
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        text.chars().map(|c| format!("&#x{:X};", u32::from(c))).collect()
    });
}

/// What a run may be wrapped in: begin, end.
pub(crate) const WRAPPERS: [(&str, &str); 16] = [
    ("<w:smartTag w:uri=\"urn:a\" w:element=\"place\"><w:smartTagPr/>", "</w:smartTag>"),
    ("<w:customXml w:element=\"a\"><w:customXmlPr/>", "</w:customXml>"),
    ("<w:ins w:id=\"9\" w:author=\"A\">", "</w:ins>"),
    ("<w:moveTo w:id=\"9\" w:author=\"A\">", "</w:moveTo>"),
    ("<w:hyperlink r:id=\"rId9\" w:history=\"1\">", "</w:hyperlink>"),
    ("<w:bdo w:val=\"ltr\">", "</w:bdo>"),
    ("<w:dir w:val=\"ltr\">", "</w:dir>"),
    ("<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t/></w:r></w:rt><w:rubyBase>", "</w:rubyBase></w:ruby></w:r>"),
    ("<w:fldSimple w:instr=\" REF Ten \\h \">", "</w:fldSimple>"),
    (
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> IF 1 = </w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:fldSimple w:instr=\" DOCPROPERTY Ten \">",
        "</w:fldSimple><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
    ),
    (
        "<mc:AlternateContent><mc:Choice Requires=\"w14\">",
        "</mc:Choice><mc:Fallback><w:r><w:t>thay thế</w:t></w:r></mc:Fallback></mc:AlternateContent>",
    ),
    (
        "<mc:AlternateContent><mc:Choice xmlns:la=\"urn:la\" Requires=\"la\"><w:r><w:t>lạ</w:t></w:r></mc:Choice><mc:Fallback>",
        "</mc:Fallback></mc:AlternateContent>",
    ),
    ("<w:sdt><w:sdtPr><w:id w:val=\"8\"/><w:group/></w:sdtPr><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    (
        "<w:del w:id=\"5\"><w:r><w:delText>đã xóa</w:delText></w:r></w:del>",
        "<w:moveFrom w:id=\"6\"><w:r><w:t>đã dời</w:t></w:r></w:moveFrom>",
    ),
    (
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn 12/3/2020</w:t></w:r>",
        "<w:r><w:rPr><w:rStyle w:val=\"An\"/></w:rPr><w:t>Số: 9</w:t><w:tab/></w:r>",
    ),
];

/// Every run wrapped.
pub(crate) fn wrapped(package: &mut Package, (begin, end): (&str, &str)) {
    package.styles("<w:style w:type=\"character\" w:styleId=\"An\"><w:rPr><w:vanish/></w:rPr></w:style>");
    package.runs(|properties, text| [begin, &run(properties, text), end].concat());
}

#[test]
fn letters_in_runs_of_their_own() {
    same(letters_apart);
}

#[test]
fn decomposed_text() {
    same(decomposed);
}

#[test]
fn mixed_composition() {
    same(mixed);
}

#[test]
fn old_and_new_tone_placement() {
    // Letters and where their tone stands in the other placement.
    let pairs = [
        ("òa", "oà"),
        ("óa", "oá"),
        ("ỏa", "oả"),
        ("õa", "oã"),
        ("ọa", "oạ"),
        ("òe", "oè"),
        ("óe", "oé"),
        ("úy", "uý"),
        ("ủy", "uỷ"),
        ("ụy", "uỵ"),
    ];
    let moved = |package: &mut Package| {
        package.texts(|text| {
            let ends = |rest: &str| !rest.starts_with(char::is_alphabetic);
            let mut out = text.to_owned();
            for (new, old) in pairs {
                for (new, old) in [(new.to_owned(), old.to_owned()), (new.to_uppercase(), old.to_uppercase())] {
                    let places: Vec<usize> = out.match_indices(&new).map(|m| m.0).collect();
                    for at in places
                        .into_iter()
                        .rev()
                        .filter(|at| ends(&out[at + new.len()..]) && !out[..*at].ends_with(['q', 'Q']))
                        .collect::<Vec<_>>()
                    {
                        out.replace_range(at..at + new.len(), &old);
                    }
                }
            }
            out
        });
    };
    same_for(None, moved, normalise::fold);
}

#[test]
fn invisible_characters_and_spaces() {
    same(invisible);
}

#[test]
fn no_break_hyphens() {
    same(|package| package.texts(|text| text.replace('-', "</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">")));
    same(|package| package.texts(|text| text.replace('-', "\u{2011}").replace('Đ', "\u{D0}")));
}

#[test]
fn colons_that_look_like_one() {
    for colon in ["\u{FF1A}", "\u{FE55}", "\u{A789}", "\u{2236}"] {
        same(|package| package.texts(|text| text.replace(':', colon)));
    }
}

#[test]
fn characters_by_number() {
    same(references);
}

#[test]
fn wrapped_runs() {
    for (turn, wrapper) in WRAPPERS.into_iter().enumerate() {
        same_for(Some(turn), |package| wrapped(package, wrapper), str::to_owned);
    }
}

#[test]
fn filled_fields_and_controls() {
    let data = "<w:ffData><w:name w:val=\"Text1\"/><w:enabled/><w:textInput><w:default w:val=\"Nhập ở đây\"/></w:textInput></w:ffData>";
    for (begin, instruction) in [(data, "FORMTEXT"), ("", "MERGEFIELD Ten \\* MERGEFORMAT")] {
        let begin = format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\">{begin}</w:fldChar></w:r><w:r><w:instrText> {instruction} </w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        );
        same_for(
            Some(0),
            |package| wrapped_words(package, &begin, "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
            str::to_owned,
        );
    }
    for (turn, kind) in
        ["<w:date w:fullDate=\"2023-02-15T00:00:00Z\"/>", "<w:dropDownList/>", "<w:comboBox/>", "<w:richText/>"]
            .into_iter()
            .enumerate()
    {
        let begin = format!("<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>");
        same_for(Some(turn), |package| wrapped_words(package, &begin, "</w:sdtContent></w:sdt>"), str::to_owned);
    }
}

/// Wraps runs that hold a letter or a digit.
fn wrapped_words(package: &mut Package, begin: &str, end: &str) {
    package.runs(|properties, text| {
        let run = run(properties, text);
        if text.contains(char::is_alphanumeric) { [begin, &run, end].concat() } else { run }
    });
}

#[test]
fn notes_and_comments_stand_apart() {
    same(|package| {
        for (kind, element) in [("footnotes", "footnote"), ("endnotes", "endnote"), ("comments", "comment")] {
            let note = "<w:p><w:r><w:t>Xem trang 2.</w:t></w:r></w:p>";
            let part = format!(
                "<w:{kind} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:{element} w:id=\"2\">{note}</w:{element}></w:{kind}>"
            );
            package.relate(kind, kind, &format!("{kind}.xml"), &part);
        }
        let mark = "<w:commentRangeStart w:id=\"2\"/><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r>\
                    <w:commentRangeEnd w:id=\"2\"/><w:r><w:commentReference w:id=\"2\"/></w:r>";
        package.edit(MAIN, |xml| xml.replacen("</w:t></w:r>", &format!("</w:t></w:r>{mark}"), 20));
    });
}
