//! Text in the encodings of before Unicode, as typists wrote it.

use unicode_normalization::UnicodeNormalization;

use super::package::{Package, characters, run};
use super::same;

/// Codes of TCVN3 from 0xA1 on; `·` for none.
const TCVN3: &str = "ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ";

fn tcvn3(c: char) -> Option<char> {
    let code = TCVN3.chars().position(|letter| letter == c && c != '·')?;
    char::from_u32(0xA1 + code as u32)
}

/// Capitals with tones are small letters in a font of capitals.
fn in_tcvn3(package: &mut Package) {
    package.runs(|properties, text| {
        let mut out = String::new();
        for c in characters(text) {
            let letter = c.chars().next().unwrap();
            let small = letter.to_lowercase().next().unwrap();
            let (font, code) = match (tcvn3(letter), tcvn3(small)) {
                (Some(code), _) => (".VnTime", code.to_string()),
                (None, Some(code)) => (".VnTimeH", code.to_string()),
                // Other signs, `–` and `“`, stood in the same places as in Latin-1 fonts.
                _ => (".VnTime", c.to_owned()),
            };
            let code = code.replace('\u{AD}', "</w:t><w:softHyphen/><w:t xml:space=\"preserve\">");
            out += &run(&in_font(properties, font), &code);
        }
        out
    });
}

fn in_font(properties: &str, font: &str) -> String {
    properties.replace("<w:rPr>", &format!("<w:rPr><w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\"/>"))
}

/// A letter and its marks as VNI writes them.
fn vni(c: char) -> String {
    const SINGLE: [(char, char); 9] =
        [('đ', 'ñ'), ('ư', 'ö'), ('ơ', 'ô'), ('ỉ', 'æ'), ('ĩ', 'ó'), ('ị', 'ò'), ('ỵ', 'î'), ('í', 'í'), ('ì', 'ì')];
    const MARKS: [(&str, char); 17] = [
        ("\u{301}", 'ù'),
        ("\u{300}", 'ø'),
        ("\u{309}", 'û'),
        ("\u{303}", 'õ'),
        ("\u{323}", 'ï'),
        ("\u{302}", 'â'),
        ("\u{302}\u{301}", 'á'),
        ("\u{302}\u{300}", 'à'),
        ("\u{302}\u{309}", 'å'),
        ("\u{302}\u{303}", 'ã'),
        ("\u{323}\u{302}", 'ä'),
        ("\u{306}", 'ê'),
        ("\u{306}\u{301}", 'é'),
        ("\u{306}\u{300}", 'è'),
        ("\u{306}\u{309}", 'ú'),
        ("\u{306}\u{303}", 'ü'),
        ("\u{323}\u{306}", 'ë'),
    ];
    let small: String = c.to_lowercase().collect();
    let raise = |text: String| if c.is_uppercase() { text.to_uppercase() } else { text };
    if let Some(single) = SINGLE.iter().find(|row| small.starts_with(row.0)) {
        return raise(single.1.to_string());
    }
    let parts: String = small.nfd().collect();
    let mut letter: String = parts.chars().take(1).collect();
    let mut marks: String = parts.chars().skip(1).collect();
    if marks.contains('\u{31B}') {
        letter = if letter == "o" { "ô" } else { "ö" }.to_owned();
        marks = marks.replace('\u{31B}', "");
    }
    match MARKS.iter().find(|row| row.0 == marks) {
        Some(row) => raise(format!("{letter}{}", row.1)),
        None => raise(letter),
    }
}

/// Marks stand in runs of their own.
fn in_vni(package: &mut Package) {
    package.runs(|properties, text| {
        let text: String =
            text.chars().map(|c| if c.is_ascii() || !c.is_alphabetic() { c.to_string() } else { vni(c) }).collect();
        characters(&text).iter().map(|c| run(&in_font(properties, "VNI-Times"), c)).collect()
    });
}

#[test]
fn minutes_in_tcvn3() {
    same(in_tcvn3);
}

#[test]
fn minutes_in_vni() {
    same(in_vni);
}

/// Unicode in a font of TCVN3, as templates that were typed over have it.
#[test]
fn unicode_in_an_old_font() {
    for font in [".VnTime", "VNI-Times"] {
        same(|package| package.runs(|properties, text| run(&in_font(properties, font), text)));
    }
}
