//! The lines that may be the title of minutes, and where the letterhead of each begins.

use std::ops::Range;

use crate::extract::dates;
use crate::extract::lexicon::phrases;
use crate::extract::lexicon::titles::{ANNEXES, COMING, DRAFTS, FORM_NUMBERS, FORMS, MINUTES, MINUTES_BEGIN, NUMBERED};
use crate::extract::view::View;
use crate::extract::words::{self, Bytes};
use crate::normalise::collapse;

use super::opening::is_opening;
use super::{sessions, weighed};

/// Lines that may be titles, in order.
#[derive(Debug, Default)]
pub(super) struct Titles {
    pub(super) lines: Vec<usize>,
    /// For each, whether another set of minutes is known to begin there: the nation's name leads to
    /// it, the same kind of title had minutes of its own, or it is a meeting of several under one title.
    pub(super) led: Vec<bool>,
    /// The meetings under the only title, where it has several, from the first on.
    pub(super) sessions: Vec<usize>,
}

impl Titles {
    /// Looks at every line of the main text once. A title in a header, which every page repeats, is one
    /// only where the main text has none.
    pub(super) fn find(view: &View<'_>) -> Titles {
        let mut titles = Titles::default();
        let mut above = Above::default();
        let mut nation = false;
        for line in view.main.clone() {
            nation |= super::is_nation(view, line);
            if is_title(view, line, Some(&above).filter(|_| titles.lines.is_empty())) {
                titles.led.push(nation && !titles.lines.is_empty());
                titles.lines.push(line);
                nation = false;
            } else if titles.lines.is_empty() {
                above.take(view, line);
            }
        }
        if titles.lines.is_empty() {
            titles.lines.extend((0..view.main.start).find(|&line| is_title(view, line, Some(&Above::default()))));
        }
        if titles.lines.is_empty() {
            titles.lines = weighed::titles(view);
        }
        titles.led.resize(titles.lines.len(), false);
        titles.drop_caption(view);
        match titles.lines[..] {
            [only] if view.main.contains(&only) => titles.divide(sessions::find(view, only)),
            _ => titles.repeat(view),
        }
        titles
    }

    /// The name of a form over the form itself is no title: `Mẫu 1.9 – Biên bản` above `BIÊN BẢN`.
    fn drop_caption(&mut self, view: &View<'_>) {
        let [first, next, ..] = self.lines[..] else { return };
        let line = &view.lines[first];
        let captions = !line.capitals && FORMS.longest(view.body(line).trim_start_matches(is_ornament)).is_some();
        if captions && !opens(view, first, next) {
            self.lines.remove(0);
            self.led.remove(0);
            self.led[0] = false;
        }
    }

    /// Every session but the first, which stands under the title, begins another.
    fn divide(&mut self, sessions: Vec<usize>) {
        self.lines.extend(sessions.iter().skip(1));
        self.led.resize(self.lines.len(), true);
        self.sessions = sessions;
    }

    /// A title of the same kind begins another where both have a beginning of their own.
    fn repeat(&mut self, view: &View<'_>) {
        let ends = self.lines.iter().skip(1).copied().chain([view.main.end]);
        let opens: Vec<bool> = self.lines.iter().zip(ends).map(|(&line, end)| opens(view, line, end)).collect();
        for (at, pair) in self.lines.windows(2).enumerate() {
            self.led[at + 1] |= opens[at] && opens[at + 1] && named(view, pair[0]) == named(view, pair[1]);
        }
    }

    /// The line that bears the title of the set which begins at `line`.
    pub(super) fn bearer(&self, line: usize) -> Option<usize> {
        let own = self.sessions.len() < 2 || self.sessions[0] > line;
        self.lines.first().copied().filter(|_| !own)
    }

    /// Whether the nation's name leads to the title at `line`.
    pub(super) fn leads(&self, line: usize) -> bool {
        self.lines.binary_search(&line).is_ok_and(|at| self.led[at])
    }
}

/// Lines under a title within which its minutes give their beginning.
const NEAR: usize = 40;

/// Whether the minutes under a title, or the title itself, give their beginning.
fn opens(view: &View<'_>, title: usize, end: usize) -> bool {
    is_dated(view, title) || (title + 1..end.min(title + NEAR)).any(|line| is_opening(view, line))
}

/// Whether a day in figures behind a dash ends a title: `Biên bản họp nhóm — 20/06/2026`.
fn is_dated(view: &View<'_>, line: usize) -> bool {
    let tokens = view.body_tokens(line);
    tokens.clone().any(|at| ends_title(view, line, at..dates::figures_at(view, at).unwrap_or(at)))
}

/// Whether tokens that stand behind a dash are the last of a title.
pub(crate) fn ends_title(view: &View<'_>, line: usize, last: Range<usize>) -> bool {
    let tokens = view.body_tokens(line);
    let behind =
        |dash| tokens.contains(&last.start) && last.start > tokens.start && view.is_symbol(last.start - 1, dash);
    last.end == tokens.end && ['-', '–', '—'].into_iter().any(behind)
}

/// What minutes a title names, by its first words.
fn named<'a>(view: &'a View<'_>, line: usize) -> &'a str {
    let body = view.body(&view.lines[line]);
    let text = titled(body).unwrap_or(body);
    let rest = MINUTES.iter().find_map(|words| text.strip_prefix(words)).unwrap_or(text).trim_start();
    rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or("")
}

/// What stands above the first title.
#[derive(Debug, Default)]
struct Above {
    /// A title of another document: `HƯỚNG DẪN`, `PHIẾU KIỂM TRA`.
    otherwise: bool,
    /// The motto, and since then nothing but short lines.
    motto: bool,
}

/// Characters of the longest line of a letterhead.
const SHORT: usize = 80;

impl Above {
    fn take(&mut self, view: &View<'_>, line: usize) {
        let here = &view.lines[line];
        let body = view.body(here).trim();
        let short = body.chars().count() <= SHORT;
        self.otherwise |= short && here.capitals && phrases::OTHER_TITLES.longest(body).is_some();
        self.motto = short && (self.motto || body.contains(phrases::MOTTO_END));
    }

    /// Whether a line in small letters stands right under the letterhead, or first of all.
    fn is_letterhead(&self, view: &View<'_>, line: usize) -> bool {
        line == view.main.start || self.motto
    }
}

/// Whether the line begins with BIÊN BẢN as a title does. The first title of a document may be
/// in small letters when it is bold or centred; later ones are in capitals.
fn is_title(view: &View<'_>, index: usize, above: Option<&Above>) -> bool {
    let line = &view.lines[index];
    let paragraph = view.paragraph(index);
    if paragraph.toc || !MINUTES_BEGIN.is_in(view, index) {
        return false;
    }
    let Some(body) = titled(view.body(line)).filter(|body| BEGIN.begin(body.trim_start())) else { return false };
    let spaced = collapse(body);
    let Some(rest) = MINUTES.iter().find_map(|words| spaced.strip_prefix(words)) else { return false };
    if rest.starts_with(char::is_alphanumeric) {
        return false;
    }
    let rest = rest.trim_start();
    if body.len() > 400 || phrases::NOT_A_TITLE.longest(rest).is_some() || body.ends_with([';', ',']) {
        return false;
    }
    // `Biên bản làm việc sẽ được lập …` tells of minutes yet to come.
    if COMING.is_in(view, index) {
        return false;
    }
    let raw = view.raw_body(line);
    // Folded text is as long as the text itself.
    let raw = &raw[raw.len() - body.len()..];
    if raw.chars().filter(|&c| words::is_letter(c)).take(7).all(char::is_uppercase) {
        return true;
    }
    // `Biên bản họp: …`, `Biên bản số: …`; an item of a list says how many there are.
    let plain = line.colon.is_none() || line.mark.is_none() && rest.find(':').is_none_or(|at| at <= LABEL);
    let short = body.chars().count() <= 120 && !body.ends_with('.') && plain;
    let alone = |above: &Above| above.is_letterhead(view, index) && raw.starts_with(char::is_uppercase);
    // `Biên bản họp nhóm — 27/06/2026` below that of another day.
    let again = || raw.starts_with(char::is_uppercase) && is_dated(view, index);
    short && above.map_or_else(again, |above| !above.otherwise && (paragraph.bold || paragraph.centred || alone(above)))
}

/// What the words of a title begin with.
static BEGIN: Bytes = Bytes::first_of(MINUTES);

/// Bytes of the longest words between `biên bản` and a colon.
const LABEL: usize = 40;

/// The most things that stand before a title: signs, a draft's mark, the name of a form.
const LEADS: usize = 4;

/// From `biên bản` on, if the line may be a title: without quotation marks and dashes, `(Dự thảo)`,
/// `Mẫu 02:`, `PHỤ LỤC 3 -`.
fn titled(body: &str) -> Option<&str> {
    let mut rest = body;
    for _ in 0..LEADS {
        rest = rest.trim_start_matches(is_ornament);
        if let Some(after) = bracketed(rest).or_else(|| DRAFTS.longest(rest).map(|len| &rest[len..])) {
            rest = after.trim_start_matches(is_separator);
        } else if let Some(len) = FORMS.longest(rest) {
            let after = numbered(&rest[len..])?;
            if is_bare(&rest[len..], after) && names_form(after) {
                return None;
            }
            rest = after;
        } else if let Some(len) = ANNEXES.longest(rest) {
            let after = numbered(&rest[len..])?;
            if is_bare(&rest[len..], after) {
                return None;
            }
            rest = after;
        } else {
            break;
        }
    }
    Some(rest)
}

/// Whether nothing but white space stands between the name of a form and what follows.
fn is_bare(text: &str, after: &str) -> bool {
    text.trim_start().len() == after.len()
}

/// `Mẫu biên bản số 01` is the name of a form.
fn names_form(text: &str) -> bool {
    let after =
        |words: &&str| text.strip_prefix(*words).is_some_and(|rest| NUMBERED.longest(rest.trim_start()).is_some());
    MINUTES.iter().any(after)
}

/// `“`, `---`, `***` round a title.
pub(crate) fn is_ornament(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '"' | '\'' | '“' | '”' | '‘' | '’' | '«' | '»' | '-' | '–' | '—' | '*' | '=' | '~' | '_')
}

/// What stands between the name of a form and a title.
fn is_separator(c: char) -> bool {
    is_ornament(c) || matches!(c, ':' | '.' | '/' | ')' | '(')
}

/// Bytes of the longest mark of a draft in brackets.
const BRACKETED: usize = 60;

/// What follows a draft's mark in brackets.
fn bracketed(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['(', '['])?;
    let end = inner.find([')', ']']).filter(|&end| end <= BRACKETED)?;
    DRAFTS.longest(inner).map(|_| &inner[end + 1..])
}

/// What follows the number of a form, if it has one: `02:`, `II -`, `05-KK.`
fn numbered(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(is_separator);
    if MINUTES_BEGIN.longest(rest).is_some() {
        return Some(rest);
    }
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, ':' | ')'))?;
    let number = &rest[..end];
    let numbers = number.contains(|c: char| c.is_ascii_digit()) || number.chars().all(|c| FORM_NUMBERS.contains(&c));
    (numbers || end == 1).then(|| rest[end..].trim_start_matches(is_separator))
}

/// The first line of the set whose title is `next`: its letterhead's.
pub(super) fn beginning(view: &View<'_>, last: usize, next: usize) -> usize {
    let nation = (last + 1..next).rev().find(|&l| super::is_nation(view, l));
    let mut line = nation.unwrap_or(next);
    // A letterhead in a table begins with its table.
    let table = |l: usize| view.cell(l).map(|cell| cell.table);
    if let Some(here) = table(line) {
        while line > last + 1 && table(line - 1) == Some(here) {
            line -= 1;
        }
        return line;
    }
    while line > last + 1 {
        let above = &view.lines[line - 1];
        if !(above.capitals && phrases::LETTERHEADS.longest(view.body(above)).is_some()) {
            break;
        }
        line -= 1;
    }
    line
}
