//! Who a stretch of text begins with: honorific, degrees, rank, name.

use crate::document::Span;

use super::super::label;
use super::super::lexicon::headings::ORGS;
use super::super::lexicon::people::{
    DEGREES, GIVEN, HONORIFICS, JOINT, PLACES, POSTS, POSTS_IN_NAMES, RANK_TAILS, RANKS, SURNAMES,
};
use super::super::lexicon::persons::{
    DOTTED_DEGREES, JOINTS, LATER_DEGREES, MIDDLES, NAMES_TOO, NEVER_IN_NAMES, PARTICLE,
};
use super::super::view::View;
use super::super::words;
use super::phrase;
use crate::normalise;

/// A person's head: what stands before the post.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head {
    /// Honorific and degrees.
    pub(crate) title: Span,
    pub(crate) rank: Span,
    pub(crate) name: Span,
    /// An honorific, a degree or a rank says that it is a person.
    pub(crate) strong: bool,
}

impl Head {
    /// Where the first of its parts begins.
    pub(crate) fn start(&self) -> u32 {
        let parts = [self.title, self.rank, self.name].into_iter().filter(|part| !part.is_empty());
        parts.map(|part| part.start).min().unwrap_or(self.name.start)
    }
}

/// Most syllables of a name.
const SYLLABLES: usize = 7;

/// The person whose honorific, rank or name begins at byte `at`.
pub(crate) fn read(view: &View<'_>, at: usize, end: usize) -> Option<Head> {
    let (mut at, mut title, mut rank) = (at, Span::new(at, at), Span::new(at, at));
    while let Some(next) = called(view, at, end) {
        // `Bà Ông Thị Diễm`: Ông is a family name too.
        if !title.is_empty() && NAMES_TOO.contains(&&view.folded[at..next]) {
            break;
        }
        title = if title.is_empty() { Span::new(at, next) } else { title.join(Span::new(at, next)) };
        at = separated(view, next, end, &[':', ',']);
        if let Some(next) = ranked(view, at, end) {
            rank = Span::new(at, next);
            at = separated(view, next, end, &[':', ',']);
        }
    }
    if let (true, Some(next)) = (rank.is_empty(), ranked(view, at, end)) {
        rank = Span::new(at, next);
        at = separated(view, next, end, &[':', ',']);
        if let (true, Some(next)) = (title.is_empty(), called(view, at, end)) {
            title = Span::new(at, next);
            at = separated(view, next, end, &[':']);
        }
    }
    let strong = !title.is_empty() || !rank.is_empty();
    let stop = name(view, at, end, strong)?;
    Some(Head { title, rank, name: Span::new(at, stop), strong })
}

/// Whether `name` begins with a family name and is no place: enough without an honorific.
pub(crate) fn familiar(view: &View<'_>, name: Span) -> bool {
    let low = view.low(name);
    let first = low.split([' ', '\'', '’']).next().unwrap_or(low);
    let middle = low.rsplit_once(' ').is_some_and(|(rest, _)| rest.split(' ').skip(1).any(|w| MIDDLES.contains(&w)));
    low.contains([' ', '\'', '’']) && (middle || SURNAMES.contains(first)) && !PLACES.contains(low)
}

/// Whether `name` is a given name, with or without the syllable before it: `Linh`, `Minh Trí`.
pub(crate) fn given(view: &View<'_>, name: Span) -> bool {
    let low = view.low(name);
    let last = low.rsplit(' ').next().unwrap_or(low);
    low.split(' ').count() <= 2 && GIVEN.contains(last) && !PLACES.contains(low)
}

/// Whether `span` is a list of two names or more, each of one or two syllables with a capital, and of
/// nothing else: `Tủa, Sung và Ly`.
pub(crate) fn all_alone(view: &View<'_>, span: Span) -> bool {
    fn items(text: &str) -> impl Iterator<Item = &str> {
        let items = text.split([',', ';']).flat_map(|item| item.split(JOINT));
        items.map(|item| item.trim().trim_end_matches(['.', ')']))
    }
    let capital =
        |word: &str| syllable(word).is_some_and(|(len, shape)| len == word.len() && shape == NameShape::Capital);
    let called = |(raw, low): (&str, &str)| {
        let other = [&POSTS, &ORGS].iter().any(|list| list.longest(low).is_some()) || PLACES.contains(low);
        raw.split(' ').count() <= 2 && raw.split(' ').all(capital) && !other
    };
    items(view.raw(span)).count() > 1 && items(view.raw(span)).zip(items(view.low(span))).all(called)
}

/// A name alone at byte `at`, which a mark, a cell or `và` ends.
pub(crate) fn alone(view: &View<'_>, at: usize, end: usize) -> Option<Head> {
    let (len, _) = syllable(view.document.text.get(at..end)?)?;
    let name = Span::new(at, at + len);
    let rest = &view.folded[at + len..end];
    let next = rest.trim_start_matches(' ');
    let ended = next.is_empty()
        || rest.starts_with("  ")
        || next.starts_with([',', ';', '(', '-', '–', '—', '\t', '\n', '.'])
        || phrase::joins(next);
    let nobody = Span::new(at, at);
    // `Sinh ngày ......` and the like: a value is drawn, so a label stands before it.
    let gap = (rest.len() - next.len() + 1).min(rest.len());
    let asked = view.has_drawing(Span::new(at, at + len + gap));
    (ended && !asked).then_some(Head { title: nobody, rank: nobody, name, strong: false })
}

/// The end of an honorific or a degree at `at`, followed by white space, a colon or more degrees.
fn called(view: &View<'_>, at: usize, end: usize) -> Option<usize> {
    let low = view.folded.get(at..end)?;
    if let Some(len) = HONORIFICS.longest(low) {
        let dot = usize::from(low[len..].starts_with('.'));
        return Some(at + len + dot);
    }
    degrees(&view.document.text[at..end], low).map(|len| at + len)
}

/// The bytes of a chain of degrees: `PGS.TS.`, `BS.CKII`. Each begins with a capital.
fn degrees(raw: &str, low: &str) -> Option<usize> {
    let (mut len, mut found) = (0, false);
    loop {
        // Nearly all words are none, and need not be measured.
        if DEGREES.longest(&low[len..]).is_none() || !raw[len..].starts_with(char::is_uppercase) {
            break;
        }
        let run = low[len..].find(|c: char| !words::is_alphanumeric(c)).unwrap_or(low.len() - len);
        let part = &low[len..len + run];
        if run == 0 || !DEGREES.contains(part) {
            break;
        }
        if !found && LATER_DEGREES.contains(&part) {
            break;
        }
        len += run;
        found = found || !DOTTED_DEGREES.contains(&part);
        let dotted = low[len..].starts_with('.');
        len += usize::from(dotted);
        if !dotted && !low[len..].starts_with([',', '-', '/']) {
            break;
        }
        len += usize::from(!dotted);
    }
    // `CN` and the like without a dot must be followed by a name, which the caller asks for.
    (found || low[..len].ends_with('.')).then_some(len).filter(|&l| l > 0)
}

/// The end of a rank at `at`: in words, or `4//` (the officers' shorthand for field ranks).
pub(super) fn ranked(view: &View<'_>, at: usize, end: usize) -> Option<usize> {
    let low = view.folded.get(at..end)?;
    let shorthand = matches!(low.as_bytes(), [b'1'..=b'4', b'/', b'/', ..]);
    let mut len = if shorthand { 3 } else { RANKS.longest(low)? };
    if let Some(rest) = low[len..].strip_prefix(' ') {
        len += RANK_TAILS.longest(rest).map_or(0, |tail| tail + 1);
    }
    Some(at + len)
}

/// Past white space and any of `marks` after a title or rank. A comma must be followed by a space.
fn separated(view: &View<'_>, at: usize, end: usize, marks: &[char]) -> usize {
    let rest = &view.folded[at..end];
    let next = at + rest.len() - rest.trim_start().trim_start_matches(marks).trim_start().len();
    past_leaders(view, next, end)
}

/// Past the leaders that a form left before a value, and the white space behind them.
pub(super) fn past_leaders(view: &View<'_>, at: usize, end: usize) -> usize {
    if !view.folded[at..end].starts_with(LEADERS) {
        return at;
    }
    let drawn = view.drawings.partition_point(|d| d.span.end as usize <= at);
    let leader = view.drawings.get(drawn).filter(|d| d.is_leader() && d.span.start as usize <= at);
    let Some(next) = leader.map(|d| (d.span.end as usize).min(end)) else { return at };
    next + view.folded[next..end].len() - view.folded[next..end].trim_start().len()
}

/// Signs that draw leaders.
const LEADERS: [char; 4] = ['.', '…', '_', '·'];

/// How a syllable is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NameShape {
    Capital,
    Upper,
    Single,
}

/// The end of the name that begins at `at`.
fn name(view: &View<'_>, start: usize, end: usize, strong: bool) -> Option<usize> {
    let raw = view.document.text.get(start..end)?;
    let low = &view.folded[start..end];
    if !raw.starts_with(char::is_uppercase) {
        return None;
    }
    if label::is_of_person(low) || [&POSTS, &ORGS].iter().any(|list| list.longest(low).is_some()) {
        return None;
    }
    let (mut at, mut stop, mut count) = (0, 0, 0);
    let (mut style, mut last) = (None, NameShape::Capital);
    while count < SYLLABLES {
        let Some((len, shape)) = syllable(&raw[at..]) else { break };
        if count > 0 && ends_name(&raw[at..], &low[at..], count) {
            break;
        }
        if shape != NameShape::Single && *style.get_or_insert(shape) != shape {
            break;
        }
        at += len;
        (stop, last, count) = (at, shape, count + 1);
        let Some(gap) = gap(&raw[at..], &low[..at]) else { break };
        at += gap;
    }
    // An initial keeps its dot: `Lê Quang H.`
    if last == NameShape::Single && count > 1 && raw[stop..].starts_with('.') && !raw[stop..].starts_with("..") {
        stop += 1;
    }
    let alone = count == 1 && !raw[..stop].contains(['\'', '’']);
    let open = raw[stop..].starts_with(|c: char| c.is_alphanumeric() || c == '/' || c == '_');
    let joined = low[stop..].strip_prefix(' ').is_some_and(phrase::joins);
    let lowercase = !joined && raw[stop..].strip_prefix(' ').is_some_and(|r| r.starts_with(char::is_lowercase));
    if count == 0 || open || (alone && (!strong || lowercase || last == NameShape::Single)) {
        return None;
    }
    let span = Span::new(start, start + stop);
    (!view.has_drawing(span)).then_some(start + stop)
}

/// Whether what follows `count` syllables of a name is a label or a post.
fn ends_name(raw: &str, low: &str, count: usize) -> bool {
    // `ÔNG LÒ VĂN A VÀ BÀ HÀ THỊ B`
    if JOINTS.find(low).is_some_and(|(words, _)| HONORIFICS.longest(low[words.len()..].trim_start()).is_some()) {
        return true;
    }
    let Some(post) = POSTS.find(low) else { return label::is_of_person(low) || NEVER_IN_NAMES.longest(low).is_some() };
    // `Lò Văn Thư`
    let capitals =
        raw.get(..post.len()).unwrap_or_default().split(' ').all(|word| word.starts_with(char::is_uppercase));
    !(count == 1 && capitals && POSTS_IN_NAMES.contains(post))
}

/// The spaces between two syllables of a name. Two of them are a slip of the finger where the name
/// cannot end: after the family name, `văn` and `thị`.
fn gap(raw: &str, name: &str) -> Option<usize> {
    let spaces = raw.len() - raw.trim_start_matches(' ').len();
    let middle = || name.rsplit_once(' ').is_some_and(|(_, last)| MIDDLES.contains(&last));
    let open = || SURNAMES.contains(name) || middle();
    (spaces == 1 || spaces == 2 && open()).then_some(spaces)
}

/// The length and shape of the syllable that `text` begins with: `Văn`, `VĂN`, `A`, `B1`, `H'Mai`.
fn syllable(text: &str) -> Option<(usize, NameShape)> {
    plain_syllable(text).or_else(|| any_syllable(text))
}

/// The same, where that is a capital and small letters of Vietnamese before a space or a sign, as nearly all are.
fn plain_syllable(text: &str) -> Option<(usize, NameShape)> {
    let bytes = text.as_bytes();
    let first = text.chars().next().filter(|c| c.is_uppercase())?;
    let (mut at, mut letters) = (first.len_utf8(), 1);
    loop {
        let small = match bytes.get(at)? {
            byte if byte.is_ascii_lowercase() => 1,
            // `÷` stands among the letters.
            0xC3 if bytes.get(at + 1) == Some(&0xB7) => return None,
            _ => normalise::small_letter(&bytes[at..]),
        };
        if small == 0 {
            break;
        }
        (at, letters) = (at + small, letters + 1);
    }
    let shape = if letters == 1 { NameShape::Single } else { NameShape::Capital };
    let ends = matches!(bytes[at], b' ' | b',' | b'.' | b'-' | b':' | b';' | b'(' | b')' | b'\t' | b'\n');
    (ends && letters <= LETTERS && words::is_letter(first)).then_some((at, shape))
}

/// Most letters of a syllable.
const LETTERS: usize = 12;

fn any_syllable(text: &str) -> Option<(usize, NameShape)> {
    let (mut len, mut letters, mut capitals, mut broken) = (0, 0, 0, false);
    let mut characters = text.chars().peekable();
    let mut fresh = true;
    while let Some(c) = characters.next() {
        if words::is_letter(c) {
            let capital = c.is_uppercase();
            letters += 1;
            capitals += usize::from(capital);
            broken |= capital && !fresh && capitals != letters;
            fresh = false;
        } else if matches!(c, '\'' | '’' | '‘' | '`' | '´') && characters.peek().is_some_and(|n| n.is_alphabetic())
        {
            (fresh, capitals, letters) = (true, capitals.min(1), 1);
        } else if matches!(c, '\'' | '’') && text.starts_with(PARTICLE) && len == 1 {
            // `H' Len Niê`: the particle may stand apart.
            return characters.next_if_eq(&' ').map(|_| (len + c.len_utf8(), NameShape::Single));
        } else if !(c.is_ascii_digit() && letters == 1 && capitals == 1) {
            break;
        }
        len += c.len_utf8();
    }
    if broken || letters > LETTERS || !text.starts_with(char::is_uppercase) {
        return None;
    }
    match (letters, capitals) {
        (1, 1) => Some((len, NameShape::Single)),
        (_, 1) => Some((len, NameShape::Capital)),
        (n, m) if n == m => Some((len, NameShape::Upper)),
        _ if text[..len].contains(['\'', '’', '‘', '`', '´']) => Some((len, NameShape::Capital)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn parts(text: &str) -> Option<[String; 3]> {
        let document = Document::from_text(text);
        let view = View::new(&document);
        let head = read(&view, 0, document.text.len() - 1)?;
        Some([head.title, head.rank, head.name].map(|s| document.str(s).to_owned()))
    }

    #[test]
    fn heads_of_every_pattern() {
        for (text, title, rank, name) in [
            ("Đ/c Thiếu tá Lò Văn Chín - Đội trưởng", "Đ/c", "Thiếu tá", "Lò Văn Chín"),
            ("Thượng uý Tạ Hồng Bản, cán bộ", "", "Thượng uý", "Tạ Hồng Bản"),
            ("Ông: Trần Văn B      Chức vụ: Giám đốc", "Ông", "", "Trần Văn B"),
            ("Ông (bà): Lê Thị Cam", "Ông (bà)", "", "Lê Thị Cam"),
            ("Bà H'Mai Êban, Chủ tịch UBND xã", "Bà", "", "H'Mai Êban"),
            ("Ông K'Brêu - già làng", "Ông", "", "K'Brêu"),
            ("Ông Y Thanh Niê, thôn trưởng", "Ông", "", "Y Thanh Niê"),
            ("Bà Ksor H'Bia", "Bà", "", "Ksor H'Bia"),
            ("PGS.TS. BS. Lường Thị Mỷ, Trưởng khoa", "PGS.TS. BS.", "", "Lường Thị Mỷ"),
            ("ThS. Lò Văn Páo - Phó khoa", "ThS.", "", "Lò Văn Páo"),
            ("BSCKII. Vừ A Dế", "BSCKII.", "", "Vừ A Dế"),
            ("Ông Lê Quang H. - bị đơn", "Ông", "", "Lê Quang H."),
            ("bà Nguyễn Thị B1, nguyên đơn", "bà", "", "Nguyễn Thị B1"),
            ("Ông LÒ VĂN CHÍN - Giám đốc", "Ông", "", "LÒ VĂN CHÍN"),
            ("Ông Lò Văn Chín Giám đốc Công ty", "Ông", "", "Lò Văn Chín"),
            ("Đ/c 2// Lò Văn Chín", "Đ/c", "2//", "Lò Văn Chín"),
        ] {
            assert_eq!(parts(text), Some([title, rank, name].map(str::to_owned)), "{text}");
        }
    }

    #[test]
    fn plain_syllables_are_told_as_all_are() {
        for c in '\0'..='\u{3100}' {
            for text in [format!("{c}a "), format!("N{c} "), format!("N{c}{c},"), format!("Đa{c}1 "), format!("{c}")] {
                let plain = plain_syllable(&text);
                assert!(plain.is_none() || plain == any_syllable(&text), "{text:?}");
            }
        }
        let plain = ["Nguyễn ", "Đặng,", "Ý ", "Lò\t"].map(plain_syllable);
        assert!(plain.iter().all(Option::is_some), "{plain:?}");
        assert_eq!(["NGUYỄN ", "H'Mai ", "B1 ", "Nghiêngnghiêngng "].map(plain_syllable), [None; 4]);
    }

    #[test]
    fn posts_blanks_and_bodies_are_no_names() {
        for text in
            ["Đồng chí Bí thư Đảng ủy", "Ông (bà): ........", "Ông {{ten}}", "UBND xã Tà Xùa", "Ông XXX", "Phòng"]
        {
            assert_eq!(parts(text), None, "{text}");
        }
    }
}
