//! Text in the encodings of before Unicode: TCVN3 (ABC, fonts `.VnTime`, `.VnTimeH` …) and
//! VNI-Windows (fonts `VNI-Times` …), which Word shows as letters only in such a font.
//!
//! The font alone proves nothing: many Unicode files merely name one. What decides is which
//! reading makes Vietnamese syllables of the words, as they stand, as TCVN3 or as VNI; the font
//! and the rest of the document decide where words can be read in two ways (`Sè`, `Lê`).
//!
//! Tables: TCVN 5712:1993 (VN3) and the VNI-Windows code page, as UniKey has them.

use std::collections::HashMap;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::syllable::is_syllable;

/// How the codes of a font stand for letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Face {
    /// By Unicode.
    #[default]
    Plain,
    Tcvn3,
    /// TCVN3, all letters drawn as capitals: the table has no capitals with tones.
    Capitals,
    Vni,
}

impl Face {
    /// By the name of a font.
    pub(crate) fn of_name(name: &str) -> Face {
        let begins = |prefix: &str| name.get(..3).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
        match name {
            name if begins(".Vn") && name.ends_with('H') => Face::Capitals,
            _ if begins(".Vn") => Face::Tcvn3,
            _ if begins("VNI") => Face::Vni,
            _ => Face::Plain,
        }
    }

    fn scheme(self) -> Option<Scheme> {
        match self {
            Face::Tcvn3 | Face::Capitals => Some(Scheme::Tcvn3),
            Face::Vni => Some(Scheme::Vni),
            Face::Plain => None,
        }
    }
}

/// An encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scheme {
    Tcvn3,
    Vni,
}

/// Words that only an old encoding explains, in the whole document, before it is believed.
pub(crate) const PROOF: u32 = 2;

/// The same within text in a font of Unicode, in a document that shows no others.
const PROOF_ALONE: u32 = 3;

/// Words that are no syllables, after which a text is judged by them: some pages of it.
const SAMPLE: u32 = 1000;

/// What is known of a document with text in an old encoding.
#[derive(Debug)]
pub(crate) struct Legacy {
    main: Scheme,
}

impl Legacy {
    /// Looks for words that only an old encoding explains in the text of a document.
    pub(crate) fn of(text: &str) -> Option<Legacy> {
        let mut all = Tally::default();
        all.add(text);
        let main = all.best(None);
        let gained = all.of(main).gained;
        (gained >= PROOF && gained * 2 >= all.strange).then_some(Legacy { main })
    }

    /// A text without a font of its own.
    pub(crate) fn text(&self, text: &str) -> String {
        let (mut out, mut done) = (String::new(), 0);
        for (range, word) in self.words(text, &[]) {
            out.push_str(&text[done..range.start]);
            out.push_str(&word);
            done = range.end;
        }
        out.push_str(&text[done..]);
        out
    }

    /// The words of a text to be replaced. `faces` says from which byte on it has which font.
    pub(crate) fn words(&self, text: &str, faces: &[(usize, Face)]) -> Vec<(Range<usize>, String)> {
        let capital = |at: usize| {
            let face = faces.partition_point(|face| face.0 <= at).checked_sub(1).and_then(|index| faces.get(index));
            face.is_some_and(|face| face.1 == Face::Capitals)
        };
        let mut out = Vec::new();
        let stretches = stretches(text, faces);
        // One stretch speaks for itself.
        let mixed = stretches.len() > 1 && !has_unicode(text);
        let whole = mixed.then(|| self.scheme(text, None, self.main)).flatten();
        let likely = whole.unwrap_or(self.main);
        for (range, font) in stretches {
            let Some(stretch) = text.get(range.clone()) else { continue };
            let scheme = self.scheme(stretch, font, likely);
            // Letters without marks show as capitals too.
            let plain = stretch.is_ascii() && font == Some(Scheme::Tcvn3) && likely == Scheme::Tcvn3;
            if let Some(scheme) = scheme.or(plain.then_some(Scheme::Tcvn3)) {
                decode(stretch, range.start, scheme, font.is_none(), capital, &mut out);
            }
        }
        out
    }

    /// The encoding of a stretch in a font of that encoding; `None` for Unicode. `likely` is
    /// that of the text around it.
    fn scheme(&self, stretch: &str, font: Option<Scheme>, likely: Scheme) -> Option<Scheme> {
        if stretch.is_ascii() || has_unicode(stretch) {
            return None;
        }
        let mut tally = Tally::default();
        tally.add(stretch);
        let scheme = tally.best(font.or(Some(likely)));
        let Count { gained, lost, .. } = tally.of(scheme);
        let agreed = font == Some(scheme) && scheme == likely;
        let known = font.is_some() || scheme == self.main;
        let believed = match gained {
            // Words that can be read both ways, and no words: the font decides, where the document agrees.
            0 => lost == 0 && agreed,
            _ if agreed => gained > lost,
            _ if known => gained > lost && gained * 2 >= tally.strange,
            _ => gained >= PROOF_ALONE && gained > 3 * lost && gained * 4 >= tally.strange * 3,
        };
        believed.then_some(scheme)
    }
}

/// What an encoding makes of the words with other letters than ASCII's.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    /// Words that are syllables only in the encoding, only as they stand, in both.
    gained: u32,
    lost: u32,
    kept: u32,
}

/// Whether a word is a syllable as it stands, in each encoding.
#[derive(Debug, Clone, Copy)]
struct Readings {
    plain: bool,
    tcvn3: bool,
    vni: bool,
}

impl Readings {
    fn of(word: &str) -> Readings {
        let plain: String = word.chars().filter(|&c| c != '\u{AD}').collect();
        let by = |scheme| convert(word, scheme).is_some_and(|word| is_syllable(&word));
        Readings { plain: is_syllable(&plain), tcvn3: by(Scheme::Tcvn3), vni: by(Scheme::Vni) }
    }
}

#[derive(Debug, Default)]
struct Tally {
    /// Words that are no syllables as they stand.
    strange: u32,
    tcvn3: Count,
    vni: Count,
}

impl Tally {
    fn add(&mut self, text: &str) {
        // A text says the same few words again and again.
        let mut known: HashMap<&str, Readings> = HashMap::new();
        for range in words(text) {
            if self.strange == SAMPLE {
                break;
            }
            let word = &text[range];
            // A single character is a sign as often as a letter.
            if word.is_ascii() || word.chars().nth(1).is_none() || has_unicode(word) {
                continue;
            }
            let Readings { plain, tcvn3, vni } = *known.entry(word).or_insert_with(|| Readings::of(word));
            self.strange += u32::from(!plain);
            for (is_word, count) in [(tcvn3, &mut self.tcvn3), (vni, &mut self.vni)] {
                match (is_word, plain) {
                    (true, false) => count.gained += 1,
                    (false, true) => count.lost += 1,
                    (true, true) => count.kept += 1,
                    (false, false) => {}
                }
            }
        }
    }

    fn of(&self, scheme: Scheme) -> Count {
        match scheme {
            Scheme::Tcvn3 => self.tcvn3,
            Scheme::Vni => self.vni,
        }
    }

    /// The encoding that makes more of the words; `likely` when they make the same.
    fn best(&self, likely: Option<Scheme>) -> Scheme {
        let made = |count: Count| count.gained + count.kept;
        match made(self.tcvn3).cmp(&made(self.vni)) {
            std::cmp::Ordering::Greater => Scheme::Tcvn3,
            std::cmp::Ordering::Less => Scheme::Vni,
            std::cmp::Ordering::Equal => likely.unwrap_or(Scheme::Tcvn3),
        }
    }
}

/// Letters that neither encoding can hold: Vietnamese ones outside Latin-1, and combining marks.
fn has_unicode(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{100}'..='\u{1B0}' | '\u{300}'..='\u{36F}' | '\u{1EA0}'..='\u{1EF9}'))
}

/// The words of a text, the signs that stand for letters of TCVN3 included.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_letter = |c: char| match c {
        // Signs of general punctuation, which are frequent and no letters of any encoding.
        '\u{2010}'..='\u{206F}' => false,
        c => c.is_alphabetic() || (!c.is_ascii() && tcvn3(c).is_some()),
    };
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(is_letter)?;
        let end = text[start..].find(|c| !is_letter(c)).map_or(text.len(), |len| start + len);
        rest = end;
        Some(start..end)
    })
}

/// Stretches in fonts of one encoding, with that encoding: a word may begin in one font and end in another.
fn stretches(text: &str, faces: &[(usize, Face)]) -> Vec<(Range<usize>, Option<Scheme>)> {
    let mut out: Vec<(Range<usize>, Option<Scheme>)> = Vec::new();
    for &(start, face) in faces {
        match out.last_mut() {
            Some(last) if last.1 == face.scheme() => {}
            Some(last) => {
                last.0.end = start;
                out.push((start..text.len(), face.scheme()));
            }
            None => out.push((0..text.len(), face.scheme())),
        }
    }
    if out.is_empty() {
        out.push((0..text.len(), None));
    }
    out
}

/// Decodes the words of a stretch that begins at `base`. `signs`: a sign by itself stays, since no
/// font says otherwise; `capital` tells bytes in a font of capitals.
fn decode(
    stretch: &str,
    base: usize,
    scheme: Scheme,
    signs: bool,
    capital: impl Fn(usize) -> bool,
    out: &mut Vec<(Range<usize>, String)>,
) {
    let mut at = base;
    for line in stretch.split_inclusive(['\n', '\t']) {
        // Capitals typed in a font without capitals with tones: `CéNG HßA`.
        let shouts =
            !line.contains(|c: char| c.is_ascii_lowercase()) && words(line).any(|word| is_shouted(&line[word]));
        for range in words(line) {
            let word = &line[range.clone()];
            if signs && is_sign(line, &range) || (word.starts_with('«') && word.ends_with('»')) {
                continue;
            }
            let (start, end) = (at + range.start, at + range.end);
            let shouts = shouts || is_shouted(word);
            let decoded = match scheme {
                Scheme::Tcvn3 => tcvn3_word(word, |offset| shouts || capital(start + offset)),
                Scheme::Vni => vni(word),
            };
            if let Some(decoded) = decoded.filter(|decoded| decoded != word) {
                out.push((start..end, decoded));
            }
        }
        at += line.len();
    }
}

/// Whether a word is a sign by itself, and no part of an abbreviation (`§/c`, `KH-§T`).
fn is_sign(line: &str, word: &Range<usize>) -> bool {
    let mut letters = line[word.clone()].chars();
    let alone = letters.next().is_some_and(|c| !c.is_alphabetic()) && letters.next().is_none();
    alone && !line[..word.start].ends_with(['/', '-']) && !line[word.end..].starts_with(['/', '-', '.'])
}

/// Whether a word has two capitals of ASCII, no small letter of it, and codes of small letters.
fn is_shouted(word: &str) -> bool {
    let capitals = word.chars().filter(char::is_ascii_uppercase).count() >= 2;
    let small = || word.chars().filter_map(tcvn3).any(char::is_lowercase);
    capitals && !word.contains(|c: char| c.is_ascii_lowercase()) && small()
}

/// A word in Unicode; `None` when it has a code that the encoding does not.
fn convert(word: &str, scheme: Scheme) -> Option<String> {
    match scheme {
        Scheme::Tcvn3 => tcvn3_word(word, |_| false),
        Scheme::Vni => vni(word),
    }
}

/// TCVN3 from 0xA1 on; `·` where it has no letter.
const TCVN3: [char; 94] = [
    'Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ', 'ă', 'â', 'ê', 'ô', 'ơ', 'ư', 'đ', '·', '·', '·', '·', '·', '·', 'à', 'ả', 'ã',
    'á', 'ạ', '·', 'ằ', 'ẳ', 'ẵ', 'ắ', '·', '·', '·', '·', '·', '·', '·', 'ặ', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ', 'è', '·', 'ẻ',
    'ẽ', 'é', 'ẹ', 'ề', 'ể', 'ễ', 'ế', 'ệ', 'ì', 'ỉ', '·', '·', '·', 'ĩ', 'í', 'ị', 'ò', '·', 'ỏ', 'õ', 'ó', 'ọ', 'ồ',
    'ổ', 'ỗ', 'ố', 'ộ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ', 'ù', '·', 'ủ', 'ũ', 'ú', 'ụ', 'ừ', 'ử', 'ữ', 'ứ', 'ự', 'ỳ', 'ỷ', 'ỹ',
    'ý', 'ỵ',
];

/// The letter of a TCVN3 code shown as Latin-1. Text that went through a PDF has a minus sign
/// for 0xAD and a bullet operator for 0xB7.
fn tcvn3(c: char) -> Option<char> {
    let code = match c {
        '\u{2212}' => 0xAD,
        '\u{2219}' => 0xB7,
        c => u32::from(c),
    };
    let letter = *TCVN3.get(code.checked_sub(0xA1)? as usize)?;
    (letter != '·').then_some(letter)
}

/// A word of TCVN3; `capital` tells the bytes of letters that are shown as capitals.
fn tcvn3_word(word: &str, capital: impl Fn(usize) -> bool) -> Option<String> {
    let mut out = String::new();
    for (at, c) in word.char_indices() {
        let letter = if c.is_ascii() { c } else { tcvn3(c)? };
        if capital(at) { out.extend(letter.to_uppercase()) } else { out.push(letter) }
    }
    Some(out)
}

/// VNI writes a letter and then its marks as one code. Code (small), combining marks, the
/// letters it follows.
const VNI_MARKS: [(char, &str, &str); 17] = [
    ('ù', "\u{301}", "aeiouyôö"),
    ('ø', "\u{300}", "aeiouyôö"),
    ('û', "\u{309}", "aeiouyôö"),
    ('õ', "\u{303}", "aeiouyôö"),
    ('ï', "\u{323}", "aeiouyôö"),
    ('â', "\u{302}", "aeo"),
    ('á', "\u{302}\u{301}", "aeo"),
    ('à', "\u{302}\u{300}", "aeo"),
    ('å', "\u{302}\u{309}", "aeo"),
    ('ã', "\u{302}\u{303}", "aeo"),
    ('ä', "\u{302}\u{323}", "aeo"),
    ('ê', "\u{306}", "a"),
    ('é', "\u{306}\u{301}", "a"),
    ('è', "\u{306}\u{300}", "a"),
    ('ú', "\u{306}\u{309}", "a"),
    ('ü', "\u{306}\u{303}", "a"),
    ('ë', "\u{306}\u{323}", "a"),
];

/// Codes of VNI that are letters by themselves.
const VNI_LETTERS: [(char, char); 7] =
    [('ñ', 'đ'), ('ö', 'ư'), ('ô', 'ơ'), ('æ', 'ỉ'), ('ó', 'ĩ'), ('ò', 'ị'), ('î', 'ỵ')];

fn vni(word: &str) -> Option<String> {
    let small = |c: char| c.to_lowercase().next().unwrap_or(c);
    let mut out = String::new();
    let mut before = ' ';
    for c in word.chars() {
        let (code, base) = (small(c), std::mem::replace(&mut before, small(c)));
        if let Some((_, marks, _)) = VNI_MARKS.iter().find(|(mark, _, after)| *mark == code && after.contains(base)) {
            out.push_str(marks);
            before = ' ';
        } else if let Some(&(_, letter)) = VNI_LETTERS.iter().find(|row| row.0 == code) {
            if c == code { out.push(letter) } else { out.extend(letter.to_uppercase()) }
        } else if c.is_ascii() || matches!(code, 'í' | 'ì') {
            out.push(c);
        } else {
            return None;
        }
    }
    Some(out.nfc().collect())
}

/// Whether `c` stands where no Vietnamese word in Unicode has it: after an ASCII letter.
/// Only symbols that TCVN3 and letters that VNI uses; a soft hyphen may stand anywhere.
pub(crate) fn is_odd(c: char, before: u8) -> bool {
    before.is_ascii_alphabetic()
        && matches!(c,
            '\u{A1}'..='\u{A9}' | '\u{AC}' | '\u{AE}' | '\u{B5}'..='\u{B9}' | '\u{BB}'..='\u{BE}' | 'ª' | '«'
            | 'Ä' | 'Å' | 'Ë' | 'Î' | 'Ï' | 'Ñ' | 'Ö' | '×' | 'Ø' | 'Û' | 'Ü' | 'Þ' | 'ß'
            | 'ä' | 'å' | 'ë' | 'î' | 'ï' | 'ñ' | 'ö' | '÷' | 'ø' | 'û' | 'ü' | 'þ')
}
