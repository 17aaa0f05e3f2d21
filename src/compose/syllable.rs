//! Whether letters make a Vietnamese syllable: what tells text in an old encoding from names
//! and words of other languages.

use unicode_normalization::UnicodeNormalization;

/// Initial consonants, those that begin alike the longer first.
const ONSETS: [&str; 28] = [
    "ngh", "ng", "gh", "gi", "qu", "ch", "kh", "nh", "ph", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x", "",
];

/// Rhymes without their tones, sorted by their bytes.
const RHYMES: [&str; 160] = [
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "em", "en", "eng", "eo",
    "ep", "et", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu", "iêc", "iêm", "iên", "iêng", "iêp", "iêt",
    "iêu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe",
    "oen", "oeo", "oet", "oi", "om", "on", "ong", "oong", "op", "ot", "oăc", "oăm", "oăn", "oăng", "oăt", "u", "ua",
    "uc", "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych", "uynh", "uyt", "uyu", "uyên", "uyêt", "uân",
    "uâng", "uât", "uây", "uê", "uêch", "uênh", "uôc", "uôi", "uôm", "uôn", "uông", "uôt", "uơ", "y", "ych", "ynh",
    "yt", "yêm", "yên", "yêng", "yêt", "yêu", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "ê", "êch", "êm", "ên",
    "ênh", "êp", "êt", "êu", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ăc", "ăm", "ăn", "ăng", "ăp", "ăt", "ơ",
    "ơi", "ơm", "ơn", "ơp", "ơt", "ư", "ưa", "ưc", "ưi", "ưm", "ưn", "ưng", "ưt", "ưu", "ươc", "ươi", "ươm", "ươn",
    "ương", "ươp", "ươt", "ươu",
];

/// The tones, as combining characters.
fn is_tone(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

/// Whether `word` is a syllable as Vietnamese writes it, in any mix of capitals and small letters.
pub(crate) fn is_syllable(word: &str) -> bool {
    // The longest is `nghiêng`.
    if word.chars().count() > 7 {
        return false;
    }
    let mut tone = None;
    let mut bare = String::new();
    for c in word.nfd().flat_map(char::to_lowercase) {
        match c {
            c if !is_tone(c) => bare.push(c),
            c if tone.is_none() => tone = Some(c),
            _ => return false,
        }
    }
    let bare: String = bare.nfc().collect();
    ONSETS.iter().any(|onset| {
        bare.strip_prefix(onset).is_some_and(|rhyme| {
            // A syllable that ends in a stop has one of two tones.
            let stopped = rhyme.ends_with(['c', 'p', 't']) || rhyme.ends_with("ch");
            let toned = !stopped || matches!(tone, Some('\u{301}' | '\u{323}'));
            toned && RHYMES.binary_search(&rhyme).is_ok()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_in_order() {
        assert!(RHYMES.is_sorted());
    }

    #[test]
    fn syllables_are_told_from_other_words() {
        for word in ["nghiêng", "Quyết", "giờ", "giếng", "quốc", "gì", "ở", "ỦY", "thuỷ", "Đỗ", "khuỷu", "HOÀ"]
        {
            assert!(is_syllable(word), "{word}");
        }
        for word in ["Müller", "việc!", "viec", "trướ", "hoµ", "Señor", "Zürich", "à́", "bật́", "nat", "", "brô"]
        {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
