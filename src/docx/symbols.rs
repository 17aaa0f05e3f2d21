//! Glyphs of symbol fonts as Unicode characters, as far as forms use them.

/// A font whose letters are pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Font {
    /// Any font of letters.
    #[default]
    Text,
    Symbol,
    Wingdings,
    Wingdings2,
    Webdings,
}

impl Font {
    /// By the name in `w:rFonts` or `w:sym`.
    pub(super) fn of(name: &str) -> Font {
        match name {
            "Symbol" => Font::Symbol,
            "Wingdings" => Font::Wingdings,
            "Wingdings 2" => Font::Wingdings2,
            "Webdings" => Font::Webdings,
            _ => Font::Text,
        }
    }
}

/// Code in the font, its glyph. Ticks and boxes keep their kind; arrows and bullets their look.
const WINGDINGS: [(u8, char); 24] = [
    (0x6C, '●'),
    (0x6E, '■'),
    (0x6F, '☐'),
    (0x70, '☐'),
    (0x71, '☐'),
    (0x72, '☐'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x77, '◆'),
    (0x78, '☒'),
    (0x9F, '•'),
    (0xA0, '▪'),
    (0xA7, '▪'),
    (0xA8, '☐'),
    (0xD8, '➢'),
    (0xDF, '←'),
    (0xE0, '→'),
    (0xE8, '➔'),
    (0xF0, '⇨'),
    (0xFB, '✗'),
    (0xFC, '✓'),
    (0xFD, '☒'),
    (0xFE, '☑'),
    (0x4A, '☺'),
];

const WINGDINGS2: [(u8, char); 11] = [
    (0x2A, '☐'),
    (0x30, '☐'),
    (0x4F, '✗'),
    (0x50, '✓'),
    (0x51, '☒'),
    (0x52, '☑'),
    (0x53, '☒'),
    (0x54, '☒'),
    (0x97, '•'),
    (0xA2, '■'),
    (0xA3, '☐'),
];

const WEBDINGS: [(u8, char); 4] = [(0x61, '✓'), (0x63, '☐'), (0x67, '■'), (0x72, '✗')];

const SYMBOL: [(u8, char); 17] = [
    (0xA3, '≤'),
    (0xAB, '↔'),
    (0xAC, '←'),
    (0xAE, '→'),
    (0xB0, '°'),
    (0xB1, '±'),
    (0xB3, '≥'),
    (0xB4, '×'),
    (0xB7, '•'),
    (0xB8, '÷'),
    (0xB9, '≠'),
    (0xBB, '≈'),
    (0xBC, '…'),
    (0xD6, '√'),
    (0xDE, '⇒'),
    (0xE5, '∑'),
    (0x2D, '-'),
];

/// The character that `c` of `font` shows: itself in a font of letters, unless it is one of
/// U+F020–U+F0FF, where Word puts the codes of symbol fonts.
pub(super) fn glyph(font: Font, c: char) -> char {
    let code = u32::from(c);
    let private = (0xF020..=0xF0FF).contains(&code);
    if !private && (font == Font::Text || code > 0xFF || c.is_whitespace()) {
        return c;
    }
    let code = (code & 0xFF) as u8;
    let table: &[(u8, char)] = match font {
        Font::Symbol => &SYMBOL,
        Font::Wingdings2 => &WINGDINGS2,
        Font::Webdings => &WEBDINGS,
        // A font that is not named is nearly always Wingdings, and its bullet Symbol's.
        Font::Text if code == 0xB7 => &SYMBOL,
        Font::Text | Font::Wingdings => &WINGDINGS,
    };
    match table.iter().find(|row| row.0 == code) {
        Some(row) => row.1,
        // Symbol has digits and punctuation where ASCII has them.
        None if font == Font::Symbol && (0x20..0x40).contains(&code) => char::from(code),
        None if private => '•',
        None => c,
    }
}

/// Whether `c` draws a box to tick, and whether it is ticked.
pub(super) fn check_box(c: char) -> Option<bool> {
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
        assert_eq!(glyph(Font::Wingdings, '\u{F0FE}'), '☑');
        assert_eq!(glyph(Font::Wingdings2, '\u{F0A3}'), '☐');
        assert_eq!(glyph(Font::Wingdings, 'o'), '☐');
        assert_eq!(glyph(Font::Symbol, '\u{F0B7}'), '•');
        assert_eq!(glyph(Font::Text, '\u{F06F}'), '☐');
        assert_eq!(glyph(Font::Text, 'o'), 'o');
    }
}
