//! Glyphs of symbol fonts as Unicode characters, as far as forms use them.

/// A font whose letters are pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Font {
    /// Any font of letters.
    #[default]
    Text,
    Symbol,
    Wingdings,
    Wingdings2,
    Wingdings3,
    Webdings,
    Dingbats,
}

impl Font {
    /// By the name in `w:rFonts` or `w:sym`, in any case.
    pub(crate) fn of(name: &str) -> Font {
        const NAMES: [(&str, Font); 10] = [
            ("Symbol", Font::Symbol),
            ("SymbolMT", Font::Symbol),
            ("Symbol MT", Font::Symbol),
            ("Wingdings", Font::Wingdings),
            ("Wingdings 2", Font::Wingdings2),
            ("Wingdings 3", Font::Wingdings3),
            ("Webdings", Font::Webdings),
            ("ZapfDingbats", Font::Dingbats),
            ("Zapf Dingbats", Font::Dingbats),
            ("Monotype Sorts", Font::Dingbats),
        ];
        // Nearly every font is one of letters, and most of those begin with another one.
        if !matches!(name.as_bytes().first(), Some(b'S' | b's' | b'W' | b'w' | b'Z' | b'z' | b'M' | b'm')) {
            return Font::Text;
        }
        NAMES.iter().find(|row| row.0.eq_ignore_ascii_case(name)).map_or(Font::Text, |row| row.1)
    }
}

/// Codes 0x20–0x7E of Symbol, as Adobe published its encoding.
#[rustfmt::skip]
const SYMBOL_LOW: [char; 95] = [
    ' ', '!', '∀', '#', '∃', '%', '&', '∋', '(', ')', '*', '+', ',', '-', '.', '/', '0', '1', '2',
    '3', '4', '5', '6', '7', '8', '9', ':', ';', '<', '=', '>', '?', '≅', 'Α', 'Β', 'Χ', 'Δ', 'Ε',
    'Φ', 'Γ', 'Η', 'Ι', 'ϑ', 'Κ', 'Λ', 'Μ', 'Ν', 'Ο', 'Π', 'Θ', 'Ρ', 'Σ', 'Τ', 'Υ', 'ς', 'Ω', 'Ξ',
    'Ψ', 'Ζ', '[', '∴', ']', '⊥', '_', '‾', 'α', 'β', 'χ', 'δ', 'ε', 'φ', 'γ', 'η', 'ι', 'ϕ', 'κ',
    'λ', 'μ', 'ν', 'ο', 'π', 'θ', 'ρ', 'σ', 'τ', 'υ', 'ϖ', 'ω', 'ξ', 'ψ', 'ζ', '{', '|', '}', '~',
];

/// Codes 0xA0–0xFE of Symbol.
#[rustfmt::skip]
const SYMBOL_HIGH: [char; 95] = [
    '€', 'ϒ', '′', '≤', '⁄', '∞', 'ƒ', '♣', '♦', '♥', '♠', '↔', '←', '↑', '→', '↓', '°', '±', '″',
    '≥', '×', '∝', '∂', '•', '÷', '≠', '≡', '≈', '…', '|', '—', '↵', 'ℵ', 'ℑ', 'ℜ', '℘', '⊗', '⊕',
    '∅', '∩', '∪', '⊃', '⊇', '⊄', '⊂', '⊆', '∈', '∉', '∠', '∇', '®', '©', '™', '∏', '√', '⋅', '¬',
    '∧', '∨', '⇔', '⇐', '⇑', '⇒', '⇓', '◊', '⟨', '®', '©', '™', '∑', '⎛', '⎜', '⎝', '⎡', '⎢', '⎣',
    '⎧', '⎨', '⎩', '⎪', '•', '⟩', '∫', '⌠', '⎮', '⌡', '⎞', '⎟', '⎠', '⎤', '⎥', '⎦', '⎫', '⎬', '⎭',
];

// Code in the font, its glyph, by code. Ticks and boxes keep their kind; arrows and bullets their look.

#[rustfmt::skip]
const WINGDINGS: [(u8, char); 75] = [
    (0x21, '✏'), (0x22, '✂'), (0x28, '☎'), (0x29, '✆'), (0x2A, '✉'), (0x36, '⌛'), (0x3F, '✍'), (0x40, '✍'),
    (0x41, '✌'), (0x45, '☜'), (0x46, '☞'), (0x47, '☝'), (0x48, '☟'), (0x4A, '☺'), (0x4C, '☹'), (0x52, '☼'),
    (0x6C, '●'), (0x6D, '○'), (0x6E, '■'), (0x6F, '☐'), (0x70, '☐'), (0x71, '☐'), (0x72, '☐'), (0x73, '◆'),
    (0x74, '◆'), (0x75, '◆'), (0x76, '❖'), (0x77, '◆'), (0x78, '☒'), (0x9E, '•'), (0x9F, '•'), (0xA0, '▪'),
    (0xA1, '○'), (0xA2, '○'), (0xA4, '◉'), (0xA5, '◎'), (0xA6, '○'), (0xA7, '▪'), (0xA8, '☐'), (0xAA, '✦'),
    (0xAB, '★'), (0xAC, '✶'), (0xAD, '✴'), (0xAE, '✹'), (0xAF, '✵'), (0xB6, '☆'), (0xD5, '⌫'), (0xD6, '⌦'),
    (0xD8, '➢'), (0xDF, '←'), (0xE0, '→'), (0xE1, '↑'), (0xE2, '↓'), (0xE3, '↖'), (0xE4, '↗'), (0xE5, '↙'),
    (0xE6, '↘'), (0xE7, '←'), (0xE8, '➔'), (0xE9, '↑'), (0xEA, '↓'), (0xEB, '↖'), (0xEC, '↗'), (0xED, '↙'),
    (0xEE, '↘'), (0xEF, '⇦'), (0xF0, '⇨'), (0xF1, '⇧'), (0xF2, '⇩'), (0xF3, '⇔'), (0xF4, '⇕'), (0xFB, '✗'),
    (0xFC, '✓'), (0xFD, '☒'), (0xFE, '☑'),
];

#[rustfmt::skip]
const WINGDINGS2: [(u8, char); 45] = [
    (0x2A, '☐'), (0x30, '☐'), (0x4F, '✗'), (0x50, '✓'), (0x51, '☒'), (0x52, '☑'), (0x53, '☒'), (0x54, '☒'),
    (0x55, '⊗'), (0x56, '⊗'), (0x57, '⊘'), (0x58, '⊘'), (0x95, '•'), (0x96, '•'), (0x97, '•'), (0x98, '●'),
    (0x99, '○'), (0x9A, '○'), (0x9B, '○'), (0x9C, '◎'), (0x9D, '◉'), (0x9E, '◉'), (0x9F, '▪'), (0xA0, '▪'),
    (0xA1, '▪'), (0xA2, '■'), (0xA3, '☐'), (0xA4, '☐'), (0xA5, '☐'), (0xA6, '☐'), (0xA7, '☐'), (0xA8, '▣'),
    (0xA9, '▣'), (0xAA, '▣'), (0xAB, '▣'), (0xAC, '▣'), (0xAD, '◆'), (0xAE, '◆'), (0xAF, '◇'), (0xB0, '◇'),
    (0xB8, '◊'), (0xEB, '✶'), (0xF0, '✹'), (0xF3, '☆'), (0xF8, '※'),
];

#[rustfmt::skip]
const WINGDINGS3: [(u8, char); 48] = [
    (0x21, '←'), (0x22, '→'), (0x23, '↑'), (0x24, '↓'), (0x25, '↖'), (0x26, '↗'), (0x27, '↙'), (0x28, '↘'),
    (0x31, '↔'), (0x32, '↕'), (0x66, '←'), (0x67, '→'), (0x68, '↑'), (0x69, '↓'), (0x6A, '↖'), (0x6B, '↗'),
    (0x6C, '↙'), (0x6D, '↘'), (0x6E, '↔'), (0x6F, '↕'), (0x70, '▲'), (0x71, '▼'), (0x72, '△'), (0x73, '▽'),
    (0x74, '◀'), (0x75, '▶'), (0x76, '◁'), (0x77, '▷'), (0x78, '◣'), (0x79, '◢'), (0x7A, '◤'), (0x7B, '◥'),
    (0x7C, '◀'), (0x7D, '▶'), (0x7E, '▲'), (0x80, '▼'), (0x81, '▲'), (0x82, '▼'), (0x83, '◀'), (0x84, '▶'),
    (0xD1, '←'), (0xD2, '→'), (0xD3, '↑'), (0xD4, '↓'), (0xD5, '↖'), (0xD6, '↗'), (0xD7, '↙'), (0xD8, '↘'),
];

#[rustfmt::skip]
const WEBDINGS: [(u8, char); 14] = [
    (0x33, '◀'), (0x34, '▶'), (0x35, '▲'), (0x36, '▼'), (0x61, '✓'), (0x63, '☐'), (0x67, '■'), (0x6E, '●'),
    (0x72, '✗'), (0x73, '?'), (0x78, '⊘'), (0x79, '⊖'), (0x7C, '|'), (0x98, '☆'),
];

/// The character that `c` of `font` shows: itself in a font of letters, unless it is one of
/// U+F020–U+F0FF, where Word puts the codes of symbol fonts.
pub(crate) fn glyph(font: Font, c: char) -> char {
    let code = u32::from(c);
    let private = (0xF020..=0xF0FF).contains(&code);
    if !private && (font == Font::Text || code > 0xFF || c.is_whitespace()) {
        return c;
    }
    let code = (code & 0xFF) as u8;
    let known = match font {
        Font::Symbol => symbol(code),
        Font::Wingdings2 => row(&WINGDINGS2, code).or_else(|| circled(code, 0x69)),
        Font::Wingdings3 => row(&WINGDINGS3, code),
        Font::Webdings => row(&WEBDINGS, code),
        Font::Dingbats => dingbat(code),
        // A font that is not named is nearly always Wingdings, and its bullet Symbol's.
        Font::Text if code == 0xB7 => symbol(code),
        Font::Text | Font::Wingdings => row(&WINGDINGS, code).or_else(|| circled(code, 0x80)),
    };
    match known {
        Some(glyph) => glyph,
        None if code == b' ' => ' ',
        None if private => '•',
        None => c,
    }
}

fn row(table: &[(u8, char)], code: u8) -> Option<char> {
    table.binary_search_by_key(&code, |row| row.0).ok().map(|index| table[index].1)
}

fn symbol(code: u8) -> Option<char> {
    let (table, first) = if code < 0x80 { (&SYMBOL_LOW, 0x20) } else { (&SYMBOL_HIGH, 0xA0) };
    table.get(usize::from(code.checked_sub(first)?)).copied()
}

/// Digits in circles: 0 to 10 in white ones from `first` on, then 0 to 10 in black ones.
fn circled(code: u8, first: u8) -> Option<char> {
    let white = ['⓪', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩'];
    let black = ['⓿', '❶', '❷', '❸', '❹', '❺', '❻', '❼', '❽', '❾', '❿'];
    let at = usize::from(code.checked_sub(first)?);
    white.get(at).or_else(|| black.get(at.checked_sub(white.len())?)).copied()
}

/// Zapf Dingbats, by which Unicode's block U+2701 was ordered; some of its glyphs were there before.
fn dingbat(code: u8) -> Option<char> {
    let at = match code {
        0x25 => 0x260E,
        0x2A => 0x261B,
        0x2B => 0x261E,
        0x48 => 0x2605,
        0x6C => 0x25CF,
        0x6E => 0x25A0,
        0x6F..=0x72 => 0x2610,
        0x73 => 0x25B2,
        0x74 => 0x25BC,
        0x75 => 0x25C6,
        0x77 => 0x25D7,
        0xAC..=0xB5 => 0x2460 + u32::from(code - 0xAC),
        0xD5 => 0x2192,
        0xD6 => 0x2194,
        0xD7 => 0x2195,
        0x21..=0x7E => 0x26E0 + u32::from(code),
        0xA1..=0xFE => 0x26C0 + u32::from(code),
        _ => return None,
    };
    char::from_u32(at)
}

/// The character of a code of Windows-1252, as fields have it.
pub(crate) fn ansi(code: u32) -> Option<char> {
    const ABOVE: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    let code = u8::try_from(code).ok()?;
    Some(code.checked_sub(0x80).and_then(|above| ABOVE.get(usize::from(above))).copied().unwrap_or(char::from(code)))
}

/// Whether `c` draws a box to tick, and whether it is ticked.
pub(crate) fn check_box(c: char) -> Option<bool> {
    match c {
        '☐' | '□' | '▢' | '◻' | '❏' | '❐' | '❑' | '❒' => Some(false),
        '☑' | '☒' | '🗹' | '🗷' => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_ticks_and_bullets_of_symbol_fonts() {
        for (font, code, shown) in [
            ("Wingdings", '\u{F0FE}', '☑'),
            ("Wingdings", '\u{F0A8}', '☐'),
            ("wingdings", 'o', '☐'),
            ("Wingdings", '\u{F020}', ' '),
            ("Wingdings", '\u{F081}', '①'),
            ("Wingdings", '\u{F08A}', '⑩'),
            ("Wingdings", '\u{F095}', '❿'),
            ("Wingdings", '\u{F096}', '•'),
            ("Wingdings 2", '\u{F0A3}', '☐'),
            ("Wingdings 2", 'P', '✓'),
            ("Wingdings 2", '\u{F06A}', '①'),
            ("Wingdings 2", '\u{F074}', '⓿'),
            ("Wingdings 3", '\u{F07D}', '▶'),
            ("Webdings", 'a', '✓'),
            ("Symbol", '\u{F0B7}', '•'),
            ("Symbol", '\u{B0}', '°'),
            ("Monotype Sorts", '4', '✔'),
            ("ZapfDingbats", '\u{F0AC}', '①'),
            ("ZapfDingbats", '\u{F0D8}', '➘'),
            ("Times New Roman", '\u{F06F}', '☐'),
            ("Times New Roman", '\u{F0B7}', '•'),
            ("Times New Roman", 'o', 'o'),
            ("Webding", 'a', 'a'),
        ] {
            assert_eq!(glyph(Font::of(font), code), shown, "{font} {code:?}");
        }
    }

    #[test]
    fn letters_of_symbol_are_greek() {
        let shown = |text: &str| text.chars().map(|c| glyph(Font::Symbol, c)).collect::<String>();
        assert_eq!(shown("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ");
        assert_eq!(shown("abcdefghijklmnopqrstuvwxyz"), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ");
        assert_eq!(shown("\u{F061}\u{F0A3}\u{F0FE}\u{F0AE} 1-(2)="), "α≤⎭→ 1-(2)=");
        assert_eq!(shown("ạ\u{F07F}"), "ạ•");
    }

    #[test]
    fn tables_are_in_order_and_in_nfc() {
        for table in [&WINGDINGS[..], &WINGDINGS2, &WINGDINGS3, &WEBDINGS] {
            assert!(table.is_sorted_by(|a, b| a.0 < b.0));
        }
        for font in [Font::Symbol, Font::Wingdings, Font::Wingdings2, Font::Wingdings3, Font::Webdings, Font::Dingbats]
        {
            let all: String =
                (0x20..=0xFF).filter_map(|code| char::from_u32(0xF000 + code)).map(|c| glyph(font, c)).collect();
            assert!(unicode_normalization::is_nfc(&all), "{font:?}");
        }
    }
}
