//! What each line says of the zone it may stand in.

use super::abreast;
use super::titles::Titles;
use crate::extract::cells;
use crate::extract::label;
use crate::extract::lexicon::evidence::{COPIED, COPYING};
use crate::extract::lexicon::moments::{self, Asked};
use crate::extract::lexicon::{headings, people, phrases};
use crate::extract::view::View;
use crate::extract::words;

/// What a line may show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clue {
    /// A title of minutes.
    Titled,
    /// The nation's name.
    Nation,
    /// A sentence or label that gives the beginning.
    Opens,
    /// The same in a cell beside the title: the edition of a form.
    Beside,
    /// A sentence of the closing: the end, the copies, the reading back.
    Closes,
    /// Where and how to sign.
    Hint,
    /// The role of somebody who signs.
    Role,
    /// Roles beside each other, with names under them.
    Abreast,
    /// Words that all begin with a capital, few of them.
    Name,
    /// A person, a label of one, or the heading of a side.
    Person,
    /// Only shapes that may be blanks.
    Drawn,
    /// What the minutes rest on: `Căn cứ …`.
    Ground,
    /// A Roman number or a capital letter before it.
    Heading,
    /// Any other list mark.
    Listed,
    /// Centred, bold, all capitals, or `V/v`.
    Subject,
    /// A colon near its beginning.
    Labelled,
    /// In a table.
    Cell,
    /// In a row of more cells than signatures have.
    Wide,
    /// An explanatory note.
    Note,
    /// The title of another document, or of an appendix.
    Other,
    /// The same in the middle of the page, as no heading of a section stands.
    Apart,
    /// A long sentence.
    Prose,
}

/// The clues of one line, a bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Clues(u32);

impl Clues {
    pub(super) fn has(self, clue: Clue) -> bool {
        self.0 & (1 << clue as u32) != 0
    }

    pub(super) fn bits(self) -> u32 {
        self.0
    }

    fn set(&mut self, clue: Clue, holds: bool) {
        self.0 |= u32::from(holds) << clue as u32;
    }
}

/// A bit for each of `clues`.
pub(super) const fn bits(clues: &[Clue]) -> u32 {
    let (mut bits, mut at) = (0, 0);
    while at < clues.len() {
        bits |= 1 << clues[at] as u32;
        at += 1;
    }
    bits
}

/// Characters of the longest hint, of the longest name, and from which a line is prose.
const HINT: usize = 90;
const NAME: usize = 40;
const PROSE: usize = 160;
const SENTENCE: usize = 80;

/// Bytes from the beginning of a line within which the colon of a label stands.
const LABEL: u32 = 80;

/// Cells of the widest row of signatures.
const SIGNATURES: usize = 4;

/// The clues of every line but those of footers and notes.
pub(super) fn of_lines(view: &View<'_>, titles: &Titles) -> Vec<Clues> {
    let mut title = None;
    let mut next = titles.lines.iter().peekable();
    (0..view.main.end)
        .map(|line| {
            if next.peek() == Some(&&line) {
                title = next.next();
            }
            of_line(view, line, title.copied(), titles.lines.is_empty())
        })
        .collect()
}

/// The clues of a line; `title` is the last line up to it that may be one, of an `untitled` document none.
fn of_line(view: &View<'_>, line: usize, title: Option<usize>, untitled: bool) -> Clues {
    let here = &view.lines[line];
    let body = view.body(here);
    let raw = view.raw_body(here);
    let characters = body.chars().count();
    let paragraph = view.paragraph(line);
    let mut clues = Clues::default();
    clues.set(Clue::Titled, title == Some(line));
    clues.set(Clue::Nation, super::is_nation(view, line));
    let beside = title.is_some_and(|t| view.in_one_row(t, line) && view.paragraph(t).cell != paragraph.cell);
    let opens = title != Some(line) && is_opening(view, line) && !is_heading_of_opening(view, line);
    clues.set(Clue::Opens, opens && !beside);
    clues.set(Clue::Beside, opens && beside);
    // What is no minutes ends with copies of its own.
    clues.set(Clue::Closes, closes(body) || untitled && copied(body).is_some());
    let hint = has_hint(body) && characters < HINT;
    clues.set(Clue::Hint, hint);
    clues.set(Clue::Role, !hint && is_role(view, line));
    clues.set(Clue::Abreast, clues.has(Clue::Role) && abreast::is_row_of_roles(view, line));
    clues.set(Clue::Name, characters <= NAME && is_name(raw));
    clues.set(Clue::Person, is_person(body));
    clues.set(Clue::Drawn, view.is_drawn(line));
    let ground = phrases::GROUNDS.longest(body).is_some();
    clues.set(Clue::Ground, ground);
    let heading = here.mark.is_some_and(|m| matches!(m.0, "I." | "A."));
    clues.set(Clue::Heading, heading);
    clues.set(Clue::Listed, here.mark.is_some() && !heading && !ground);
    clues.set(
        Clue::Subject,
        here.capitals || paragraph.centred || paragraph.bold || phrases::ABOUT.longest(body).is_some(),
    );
    clues.set(Clue::Labelled, here.colon.is_some_and(|at| at - here.body < LABEL));
    clues.set(Clue::Cell, paragraph.cell.is_some());
    clues.set(Clue::Wide, paragraph.cell.is_some_and(|c| cells::row_of(view.document, c).len() > SIGNATURES));
    clues.set(Clue::Note, is_note(view, line));
    let other = phrases::OTHER_TITLES.longest(body).or_else(|| phrases::APPENDICES.longest(body));
    clues.set(Clue::Other, here.capitals && other.is_some());
    clues.set(Clue::Apart, here.capitals && other.is_some() && paragraph.centred && here.mark.is_none());
    let sentence = characters > SENTENCE && body.ends_with(['.', ';']);
    clues.set(Clue::Prose, (characters > PROSE || sentence) && !ground);
    clues
}

/// `Ông …`, `Họ và tên: …`, `Đại diện …`, `Bên A: …`.
fn is_person(body: &str) -> bool {
    people::HONORIFICS.longest(body).is_some()
        || label::is_of_person(body)
        || headings::LEADS.longest(body).is_some()
        || headings::SIDES.longest(body).is_some()
        || headings::ROLES.find(body).is_some()
        || headings::UMBRELLAS.longest(body).is_some()
}

/// `Nguyễn Văn A`, `NGUYỄN VĂN A`.
fn is_name(raw: &str) -> bool {
    let words = raw.split(' ').count();
    (2..=6).contains(&words) && raw.split(' ').all(|w| w.starts_with(char::is_uppercase))
}

/// Whether the line gives the beginning: a sentence (`Hồi … giờ`, `Hôm nay, ngày …`) or a label.
pub(crate) fn is_opening(view: &View<'_>, line: usize) -> bool {
    let body = view.body(&view.lines[line]);
    if body.starts_with("căn cứ") || body.starts_with("- căn cứ") {
        return clause_of_opening(body).is_some();
    }
    let starts = phrases::OPENING_STARTS.iter().any(|p| words::begins(body, p));
    let label = view.label(&view.lines[line]).unwrap_or("");
    if starts && is_of_something_else(label) {
        return false;
    }
    let timed = phrases::TIMED.iter().any(|w| words::has(body, w));
    let sentence =
        ["hôm nay", "bắt đầu lúc", "bắt đầu vào", "khai mạc lúc", "khai mạc vào"].iter().any(|p| body.contains(p));
    (timed && (starts || sentence || is_hour_label(label) || names_moment(label)))
        || begins_with_clock(body)
        || is_held(body)
        || phrases::GROUNDS.longest(body).is_some() && clause_of_opening(body).is_some()
}

/// `Cuộc họp vào hồi 13 giờ …`, `Hội nghị được tổ chức lúc …`; not when it ended.
fn is_held(body: &str) -> bool {
    let Some(len) = phrases::EVENTS.longest(body) else { return false };
    let near = &body[..body.floor_char_boundary(len + HELD_BYTES)];
    let ranged = || words::find(near, phrases::RANGE).is_some_and(|at| begins_with_clock(&body[at..]));
    let hour = |word: &&str| {
        let at = words::find(near, word)?;
        let ends = phrases::CLOSING_VERBS.iter().any(|v| words::within(&near[..at], v).is_some());
        Some(!ends && gives_hour(&body[at + word.len()..]))
    };
    phrases::HELD.iter().find_map(hour) == Some(true) || ranged()
}

/// Bytes from the name of what is held to the word before its hour.
const HELD_BYTES: usize = 60;

/// Whether an hour follows, or the gap for one.
fn gives_hour(after: &str) -> bool {
    after.trim_start_matches([' ', ':']).starts_with(|c: char| c.is_ascii_digit() || "….,_[{<«".contains(c))
}

/// Where a sentence that says first what the minutes rest on gives the beginning:
/// `Căn cứ Quyết định số … ngày …, vào hồi 09 giờ …`.
pub(super) fn clause_of_opening(body: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(sign) = body[from..].find([',', ';', '.', ':']) {
        from += sign + 1;
        let clause = body[from..].trim_start();
        let gives = |words: &&str| {
            words::begins(clause, words) && (gives_hour(&clause[words.len()..]) || words.starts_with(phrases::TODAY))
        };
        if phrases::OPENING_CLAUSES.iter().any(gives) {
            return Some(body.len() - clause.len());
        }
    }
    None
}

/// `I. THỜI GIAN – ĐỊA ĐIỂM` right above the sentence that gives both: a heading, no opening.
fn is_heading_of_opening(view: &View<'_>, line: usize) -> bool {
    let here = &view.lines[line];
    let value = |c: char| c.is_ascii_digit() || c == ':';
    !view.has_drawing(here.span)
        && !view.body(here).trim_end_matches(':').contains(value)
        && line + 1 < view.lines.len()
        && is_opening(view, line + 1)
}

/// `Từ 8h30 đến 11h`, `Từ 8 giờ`; not `Từ 2 hộ đến 5 hộ`.
fn begins_with_clock(body: &str) -> bool {
    let Some(after) = body.strip_prefix("từ ") else { return false };
    let unit = after.trim_start_matches(|c: char| c.is_ascii_digit());
    let word = unit.trim_start().split(|c: char| !c.is_alphabetic()).next();
    unit.len() < after.len() && matches!(word, Some("giờ" | "h" | "g"))
}

/// `Hội chẩn lúc: 10 giờ`, never `Kết thúc lúc: …`.
fn is_hour_label(label: &str) -> bool {
    let ends = phrases::CLOSING_VERBS.iter().any(|v| words::within(label, v).is_some());
    label.ends_with(" lúc") && label.split(' ').count() <= 4 && !ends
}

/// `Giờ họp: …`, `From: …`: the label of a day or of the hour of the beginning and no more.
fn names_moment(label: &str) -> bool {
    let whole =
        |(words, asked): &&(&str, Asked)| words.len() == label.len() && matches!(asked, Asked::Day | Asked::Start);
    moments::LABELS.find(label).filter(whole).is_some()
}

/// `Ngày vào làm: …`, `Thời gian bảo hành: …`: a label for the time of another thing.
fn is_of_something_else(label: &str) -> bool {
    label.len() < 80 && phrases::OTHER_TIMES.iter().any(|w| words::has(label, w))
}

/// Whether the line is one of the closing sentences: the end's time, the copies, the reading back.
pub(crate) fn is_closing(view: &View<'_>, line: usize) -> bool {
    closes(view.body(&view.lines[line]))
}

/// Whether a folded text is or has a closing sentence.
pub(crate) fn closes(body: &str) -> bool {
    if body.len() < 12 {
        return false;
    }
    let ends = phrases::CLOSING_VERBS.iter().any(|verb| {
        words::within(body, verb).is_some_and(|at| {
            let after = &body[at + verb.len()..];
            let near: String = after.chars().take(40).collect();
            speaks_of_time(&near)
                || near.trim_start().starts_with(['.', '…', '_', '[', '{', '<'])
                || (verb.ends_with("lúc") || verb.ends_with("hồi"))
                    && near.trim_start().starts_with(|c: char| c.is_ascii_digit())
        })
    });
    let copies = copied(body).is_some_and(|at| !is_of_another(&body[..at]));
    let readback = (words::has(body, "biên bản") || words::has(body, "lại"))
        && ["đọc lại", "đã đọc", "được đọc", "đã thông qua", "được thông qua", "đọc cho"]
            .iter()
            .any(|p| words::within(body, p).is_some());
    ends || copies || readback
}

/// Where a folded text says in how many copies something is made out.
fn copied(body: &str) -> Option<usize> {
    COPYING.iter().find_map(|verb| words::within(body, verb)).filter(|_| words::has(body, "bản"))
}

/// Whether the sentence that `before` ends with speaks of another document, and not of the minutes:
/// `Hợp đồng được` before `lập thành 04 bản`.
pub(crate) fn is_of_another(before: &str) -> bool {
    let sentence = before.rsplit(". ").next().unwrap_or(before);
    COPIED.iter().any(|of| words::has(sentence, of)) && !words::has(sentence, "biên bản")
}

/// Whether what stands after a closing verb names a time. A field or a control may stand right
/// against the cue: `lập xong hồi«GIO» giờ`.
pub(crate) fn speaks_of_time(after: &str) -> bool {
    phrases::CLOSING_CUES.iter().any(|c| words::has(after, c) || after.trim_start().starts_with(c))
}

/// Whether the line names a role under which somebody signs.
fn is_role(view: &View<'_>, line: usize) -> bool {
    let here = &view.lines[line];
    let body = view.body(here);
    let characters = body.chars().count();
    let cell = view.paragraph(line).cell.is_some();
    let plain = here.colon.is_none() && !body.ends_with(['.', ';', ',']);
    characters <= ROLE
        && signs_alone(view, line)
        && (here.capitals || plain && (cell || characters <= BARE_ROLE))
        && phrases::SIGNATURE_ROLES.longest(body).is_some()
}

/// `Chủ trì | Bà A`: a label and its value; roles that sign stand beside nothing but each other.
fn signs_alone(view: &View<'_>, line: usize) -> bool {
    let Some(cell) = view.paragraph(line).cell else { return true };
    let beside = [view.grid.left(cell), view.grid.right(cell)].into_iter().flatten();
    beside.map(|other| view.document.cells[other as usize].span).all(|span| {
        let text = view.low(span).trim_start();
        !view.raw(span).contains(char::is_lowercase)
            || phrases::SIGNATURE_ROLES.longest(text).is_some()
            || has_hint(text)
    })
}

/// Characters of the longest role, and of the longest in small letters outside tables.
const ROLE: usize = 160;
const BARE_ROLE: usize = 70;

/// Whether the line is an explanatory note: `(1) Ghi rõ …`, `Ghi chú: …`.
pub(super) fn is_note(view: &View<'_>, line: usize) -> bool {
    let span = view.lines[line].span;
    let raw = view.raw(span).trim_start();
    let low = view.low(span).trim_start();
    let numbered = raw.strip_prefix('(').is_some_and(|r| {
        let len = r.find(|c: char| !(c.is_ascii_digit() || c == '*')).unwrap_or(r.len());
        (1..=3).contains(&len) && r[len..].starts_with(')')
    });
    let starred = raw.starts_with('*') && low.contains("ghi chú");
    numbered && raw.len() > 8 || starred || phrases::NOTES.iter().any(|p| low.starts_with(p))
}

pub(crate) fn has_hint(body: &str) -> bool {
    phrases::SIGNATURE_HINTS.iter().any(|h| words::within(body, h).is_some())
}
