//! Text for a machine or a typist to replace.

use crate::document::Span;
use crate::extract::lexicon::classes::{CROSSES, NUMBERED, PROMPTS, ROMAN, STAMPS, UNKNOWNS};
use crate::normalise;
use crate::record::DrawnAs;

use super::{CERTAIN, LONGEST, Scanner};

/// Spaces between brackets that are room for a value: `( )` is a box to tick.
const ROOM: usize = 3;

pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{A0}' | '\u{2002}')
}

/// Letters of `XXX`, the longest Roman number of one sign.
const ROMAN_LETTERS: usize = 3;

/// Bytes in which the word before such a number is looked for.
const NEAR: usize = 16;

/// Weight of dots between brackets: in prose they are words left out.
const OMISSION: u32 = 3;

/// Whether a text begins with the mark of a note that says what to strike out: `(*)`, `(**)`.
fn is_starred(text: &str) -> bool {
    let stars =
        text.strip_prefix('(').map(|text| text.trim_start_matches('*')).filter(|rest| rest.len() + 1 < text.len());
    stars.is_some_and(|rest| rest.starts_with(')'))
}

/// Bytes that tell nearly all words from the prompts.
const HEAD: usize = 4;

/// What the prompts begin with.
const HEADS: [u32; PROMPTS.len()] = {
    let mut heads = [0; PROMPTS.len()];
    let mut at = 0;
    while at < heads.len() {
        if let Some(head) = head(PROMPTS[at].as_bytes()) {
            heads[at] = head;
        }
        at += 1;
    }
    heads
};

/// The bit by which a small letter of ASCII differs from the capital one, in each byte of a head.
const SMALL: u32 = 0x2020_2020;

/// Whether the letters of ASCII of a text are those of a prompt; no letter of one is longer in capitals.
fn alike(text: &str, prompt: &str) -> bool {
    text.bytes().zip(prompt.bytes()).all(|(typed, own)| !typed.is_ascii() || typed.eq_ignore_ascii_case(&own))
}

/// Whether a word may begin like one of the prompts, in small letters or capitals.
fn may_be_head(word: &[u8]) -> bool {
    let head = word.first_chunk::<HEAD>().map(|head| u32::from_le_bytes(*head) | SMALL);
    head.is_some_and(|head| HEADS.iter().any(|own| own | SMALL == head))
}

/// The first bytes of a text in small letters.
const fn head(text: &[u8]) -> Option<u32> {
    match text.first_chunk::<HEAD>() {
        Some(&[a, b, c, d]) => {
            let [a, b, c, d] =
                [a.to_ascii_lowercase(), b.to_ascii_lowercase(), c.to_ascii_lowercase(), d.to_ascii_lowercase()];
            Some(u32::from_le_bytes([a, b, c, d]))
        }
        None => None,
    }
}

/// Whether a word that begins with a letter or a figure may be text to replace, by its first bytes: that twice, a
/// capital that stands for a number, a prompt.
pub(super) fn may_begin(word: &[u8]) -> bool {
    let first = word.first();
    word.get(1) == first || first.is_some_and(|&first| UNKNOWNS.contains(&char::from(first))) || may_be_head(word)
}

impl Scanner<'_> {
    /// How much what stands between brackets at `start` looks like a stand-in for a value: `[•]`, `[...]`,
    /// `[*]`. At the head of a quotation dots are words left out.
    fn stand_in(&self, start: usize, content: &str) -> Option<u32> {
        let quoted = self.text[..start].ends_with(['"', '“', '«', '\'']);
        match content {
            "•" | "●" | "*" => Some(CERTAIN),
            "..." | "…" => (!quoted).then_some(OMISSION),
            _ => None,
        }
    }

    /// What a placeholder or a tag may take up from `start` on: the line, but not farther than
    /// the longest of them.
    fn reach(&self, start: usize) -> &str {
        let rest = self.rest(start);
        let near = &rest[..rest.floor_char_boundary(LONGEST)];
        near.split('\n').next().unwrap_or(near)
    }

    /// `{{x}}`, `{x}`, `${x}`; `{% for %}`, `{#x}`, `{/x}` are tags.
    pub(super) fn braces(&mut self, start: usize) -> Option<usize> {
        let line = self.reach(start);
        let body = line.strip_prefix('$').unwrap_or(line);
        let inner = body.strip_prefix('{')?;
        if inner.starts_with('%') {
            return self.tag(start, line.find("%}")? + 2);
        }
        let double = inner.starts_with('{');
        let close = if double { "}}" } else { "}" };
        let content_start = line.len() - inner.len() + usize::from(double);
        let content_len = line.get(content_start..)?.find(close)?;
        let content = line[content_start..content_start + content_len].trim();
        let len = content_start + content_len + close.len();
        if content.starts_with(['#', '/', '^', '%']) {
            return self.tag(start, len);
        }
        if content.is_empty() || content.len() > 120 || content.contains(['{', ';']) {
            return None;
        }
        self.push(start, start + len, DrawnAs::Placeholder, CERTAIN)
    }

    fn tag(&mut self, start: usize, len: usize) -> Option<usize> {
        self.shapes.tags.push(Span::new(start, start + len));
        Some(start + len)
    }

    /// `<<x>>` and `<X>`; `<ông (bà)/tổ chức>(*)` and the like are alternatives to strike out.
    pub(super) fn angles(&mut self, start: usize) -> Option<usize> {
        let rest = self.rest(start);
        let double = rest.starts_with("<<");
        let (open, close) = if double { (2, ">>") } else { (1, ">") };
        let len = rest[open..].find(['>', '\n', '<']).filter(|&n| rest[open + n..].starts_with(close))?;
        let content = rest[open..open + len].trim();
        if let Some(weight) = self.stand_in(start, content) {
            return self.push(start, start + open + len + close.len(), DrawnAs::Placeholder, weight);
        }
        let end = start + open + len + close.len();
        let after = self.rest(end).trim_start();
        let wordy = content.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | ' ' | '.' | '-'));
        if content.is_empty() || content.len() > 80 || (!double && (!wordy || is_starred(after))) {
            return None;
        }
        if !content.chars().any(char::is_alphabetic) {
            return None;
        }
        self.push(start, end, DrawnAs::Placeholder, CERTAIN)
    }

    /// `[x_y]`: one word of a machine's or a typist's. `[x]` and `[ ]` are boxes, `[....]` holds dots.
    pub(super) fn brackets(&mut self, start: usize) -> Option<usize> {
        let rest = self.rest(start);
        let len = rest[1..].find([']', '\n', '[']).filter(|&n| rest[1 + n..].starts_with(']'))?;
        let content = rest[1..1 + len].trim();
        if let Some(weight) = self.stand_in(start, content) {
            return self.push(start, start + len + 2, DrawnAs::Placeholder, weight);
        }
        let name = content.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | ' ' | '/'));
        let words = content.split_whitespace().count();
        // `[ĐÃ KÝ]`: what a machine stamps above a name.
        if STAMPS.contains(&normalise::fold(content).as_str()) {
            return Some(start + len + 2);
        }
        let lettered = content.chars().filter(|c| c.is_alphabetic()).count() >= 2;
        if !name || !lettered || words == 0 || words > 6 {
            return None;
        }
        self.push(start, start + len + 2, DrawnAs::Placeholder, CERTAIN)
    }

    /// `«x»` of one word; quotation marks round prose are none.
    pub(super) fn guillemets(&mut self, start: usize) -> Option<usize> {
        let inner = self.reach(start).strip_prefix('«')?;
        let len = inner.find('»')?;
        let content = inner[..len].trim();
        let name = content.chars().all(|c| c.is_alphanumeric() || c == '_');
        if content.is_empty() || !name {
            return None;
        }
        self.push(start, start + len + 2 * '«'.len_utf8(), DrawnAs::Placeholder, CERTAIN)
    }

    /// `#ho_ten#`.
    pub(super) fn hashes(&mut self, start: usize) -> Option<usize> {
        let inner = &self.rest(start)[1..];
        let len = inner.find(|c: char| !(c.is_alphanumeric() || c == '_'))?;
        if len < 2 || !inner[len..].starts_with('#') {
            return None;
        }
        self.push(start, start + len + 2, DrawnAs::Placeholder, CERTAIN)
    }

    /// `(     )`: room between brackets where a value belongs.
    pub(super) fn room(&mut self, start: usize) -> Option<usize> {
        let inner = &self.rest(start)[1..];
        let len = inner.find(|c: char| !is_space(c))?;
        let wide = inner[..len].chars().count() >= ROOM && inner[len..].starts_with(')');
        wide.then(|| self.push(start, start + len + 2, DrawnAs::Placeholder, CERTAIN)).flatten()
    }

    /// `??` for all of a value.
    pub(super) fn questions(&mut self, start: usize) -> Option<usize> {
        let rest = self.rest(start);
        let len = rest.bytes().take_while(|&b| b == b'?').count();
        let asked = self.text[..start].trim_end_matches(is_space).ends_with(':');
        let ends = rest[len..].trim_start_matches(is_space).is_empty() || rest[len..].starts_with(['\n', ';', ',']);
        (len > 1 && asked && ends).then(|| self.push(start, start + len, DrawnAs::Placeholder, CERTAIN)).flatten()
    }

    /// `XXX`, `xx`, `AAAAAA` as whole words; a capital that stands for a number (`Khoản Y`).
    pub(super) fn repeated_letter(&mut self, start: usize) -> Option<usize> {
        let rest = self.rest(start);
        let first = rest.chars().next()?;
        if rest.as_bytes().get(1) != rest.as_bytes().first() && !UNKNOWNS.contains(&first) {
            return None;
        }
        let len = rest.find(|c| c != first).unwrap_or(rest.len());
        let least = if CROSSES.contains(&first) { 2 } else { 4 };
        let whole = !rest[len..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
        let numbered = || {
            let before = self.text[..start].trim_end_matches(' ');
            len <= 2 && UNKNOWNS.contains(&first) && NUMBERED.iter().any(|word| before.ends_with(word))
        };
        if !whole {
            return None;
        }
        if least == 2 && first.is_uppercase() && len <= ROMAN_LETTERS && self.is_roman(start) {
            return None;
        }
        let numbered = numbered();
        if len < least && !numbered {
            return None;
        }
        let weight = if len == 2 && !numbered { 2 } else { CERTAIN };
        self.push(start, start + len, DrawnAs::Placeholder, weight)
    }

    /// Whether a word before `start` is followed by a Roman number: `Đại hội lần thứ XX`.
    fn is_roman(&self, start: usize) -> bool {
        let near = self.text.floor_char_boundary(start.saturating_sub(NEAR));
        let before = normalise::fold(self.text[near..start].trim_end_matches(' '));
        ROMAN.iter().any(|word| before.ends_with(word))
    }

    /// `00/00/2000`: figures that keep the place of a date.
    pub(super) fn zeros(&mut self, start: usize) -> Option<usize> {
        let bytes = self.rest(start).as_bytes();
        let sign = *bytes.get(2).filter(|sign| matches!(sign, b'/' | b'-' | b'.'))?;
        let year = bytes.get(6..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count();
        let goes_on = bytes.get(6 + year).is_some_and(|next| matches!(next, b'/' | b'-'));
        if !bytes.starts_with(&[b'0', b'0', sign, b'0', b'0', sign]) || year != 4 || goes_on {
            return None;
        }
        self.push(start, start + 6 + year, DrawnAs::Placeholder, CERTAIN)
    }

    /// The prompts of Word's content controls, pasted as text.
    pub(super) fn prompt(&mut self, start: usize) -> Option<usize> {
        let rest = self.rest(start);
        let head = head(rest.as_bytes())?;
        let same = PROMPTS.iter().zip(HEADS).filter(|(_, own)| *own == head).map(|(prompt, _)| prompt);
        let typed = |prompt: &str| {
            let typed = rest.get(..prompt.len());
            typed.is_some_and(|typed| {
                alike(typed, prompt) && typed.chars().flat_map(char::to_lowercase).eq(prompt.chars())
            })
        };
        let prompt = same.into_iter().find(|prompt| typed(prompt))?;
        let dot = usize::from(rest[prompt.len()..].starts_with('.'));
        self.push(start, start + prompt.len() + dot, DrawnAs::Placeholder, CERTAIN)
    }
}
