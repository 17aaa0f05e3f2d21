//! Characters that stay as they are: nearly all of a Vietnamese text.

/// Whether a character is usual; [`super::legacy::is_odd`] asks for none that is.
pub(super) fn is_usual(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\t' | '\n'
        | 'À'..='Ã' | 'Æ'..='Ê' | 'Ì' | 'Í' | 'Ò'..='Õ' | 'Ù' | 'Ú' | 'Ý' | 'à'..='ã' | 'æ'..='ê' | 'ì' | 'í'
        | 'ò'..='õ' | 'ù' | 'ú' | 'ý' | '\u{0100}'..='\u{0188}' | '\u{018A}'..='\u{024F}'
        | '\u{1EA0}'..='\u{1EF9}'
        | '–' | '—' | '‘' | '’' | '“' | '”' | '…' | '•')
}

/// The bytes of the usual characters that a text begins with, found without decoding them; behind them may
/// stand others, that are rare.
pub(super) fn usual_bytes(text: &[u8]) -> usize {
    let mut at = 0;
    while let Some(&first) = text.get(at) {
        let next = || text.get(at + 1).copied().unwrap_or(0);
        at += match first {
            b' '..=b'~' | b'\t' | b'\n' => 1,
            0xC4 | 0xC5 => 2,
            0xE1 if is_tone(next(), text.get(at + 2).copied().unwrap_or(0)) => 3,
            0xC3 if SECOND_OF_C3 & 1 << (next() & 0x3F) != 0 => 2,
            // Ơ, ơ, Ư, ư.
            0xC6 if matches!(next(), 0xA0 | 0xA1 | 0xAF | 0xB0) => 2,
            _ => break,
        };
    }
    at
}

/// Whether these follow 0xE1 in a letter from Ạ to ỹ.
fn is_tone(second: u8, third: u8) -> bool {
    matches!((second, third), (0xBA, 0xA0..) | (0xBB, ..=0xB9))
}

/// The letters À Á Â Ã È É Ê Ì Í Ò Ó Ô Õ Ù Ú Ý and their small ones, by the low bits of their second byte.
const SECOND_OF_C3: u64 = {
    let (letters, mut at, mut bits) = ("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý".as_bytes(), 1, 0);
    while at < letters.len() {
        bits |= 1 << (letters[at] & 0x3F);
        at += 2;
    }
    bits
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_characters_agree() {
        let letters = "aăâeêioôơuưyđ".chars().flat_map(|c| [c, c.to_uppercase().next().unwrap_or(c)]);
        let usual: String = letters.chain('\u{1EA0}'..='\u{1EF9}').collect();
        assert_eq!(usual_bytes(usual.as_bytes()), usual.len());
        for c in '\0'..='\u{2FFF}' {
            let bytes = usual_bytes(c.encode_utf8(&mut [0; 4]).as_bytes());
            assert!(bytes == 0 || bytes == c.len_utf8() && is_usual(c), "{c:?}");
        }
    }
}
