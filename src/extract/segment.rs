//! Where one set of minutes begins and ends, and its zones.
//!
//! ```text
//! letterhead │ title, subject │ opening, participants, body │ closing │ signatures │ notes
//! lines.start  title            body                          closing   signature    notes   lines.end
//! ```
//!
//! A zone that cannot be told is empty: its line is that of the zone after it.

#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::document::Span;

use super::lexicon::phrases;
use super::view::View;
use super::words;

/// One set of minutes (or a whole document that is none), as indices into [`View::lines`].
#[derive(Debug, Clone)]
pub(crate) struct Segment {
    pub(crate) lines: Range<usize>,
    /// The line that begins with BIÊN BẢN; `None` when the document is no minutes.
    pub(crate) title: Option<usize>,
    /// The sentence or label that gives the beginning.
    pub(crate) opening: Option<usize>,
    /// First line of the closing sentences.
    pub(crate) closing: usize,
    /// First line of the signature block.
    pub(crate) signature: usize,
    /// First line of the explanatory notes.
    pub(crate) notes: usize,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zone {
    Letterhead,
    Title,
    Body,
    Closing,
    Signature,
    Notes,
}

impl Segment {
    /// The zone of a line. Without a title everything before the signatures is body.
    pub(crate) fn zone(&self, line: usize) -> Zone {
        if line >= self.notes {
            Zone::Notes
        } else if line >= self.signature {
            Zone::Signature
        } else if line >= self.closing {
            Zone::Closing
        } else {
            match self.title {
                Some(title) if line < title => Zone::Letterhead,
                Some(title) if line < self.opening.unwrap_or(title + 4) => Zone::Title,
                _ => Zone::Body,
            }
        }
    }

    /// What it covers in the text.
    pub(crate) fn span(&self, view: &View<'_>) -> Span {
        let first = view.lines.get(self.lines.start).map_or(0, |l| l.span.start);
        let last = self.lines.end.checked_sub(1).and_then(|l| view.lines.get(l)).map_or(first, |l| l.span.end);
        Span { start: first, end: last.max(first) }
    }
}

/// The sets of minutes of a document, in order; one segment without a title when it holds none.
pub(crate) fn split(view: &View<'_>) -> Vec<Segment> {
    let titles = titles(view);
    let mut bounds = vec![0];
    for pair in titles.windows(2).take(crate::limits::RECORDS) {
        bounds.push(beginning(view, pair[0], pair[1]));
    }
    bounds.push(view.lines.len());
    let mut segments = Vec::with_capacity(bounds.len() - 1);
    for (index, bound) in bounds.windows(2).enumerate() {
        segments.push(zones(view, bound[0]..bound[1], titles.get(index).copied()));
    }
    segments
}

/// The lines that begin a set of minutes.
fn titles(view: &View<'_>) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    let mut since = Since::default();
    for line in 0..view.lines.len() {
        if !is_title(view, line, found.is_empty()) {
            continue;
        }
        match found.last() {
            Some(&last) if !since.separate(view, last, line) => {}
            _ => {
                found.push(line);
                since = Since { nation: false, signed: false, next: line + 1 };
            }
        }
    }
    found
}

/// What stands between a title and the next that may be one. Each line is looked at once, however
/// many titles a file is made of.
#[derive(Default)]
struct Since {
    /// The nation's name.
    nation: bool,
    /// Signatures or closing sentences.
    signed: bool,
    /// The first line not looked at.
    next: usize,
}

impl Since {
    /// Whether two titles belong to two sets of minutes: the nation's name, or signatures and a
    /// new opening, stand between them.
    fn separate(&mut self, view: &View<'_>, last: usize, title: usize) -> bool {
        for line in self.next..title {
            self.nation |= is_nation(view, line);
            self.signed |= has_hint(view.body(&view.lines[line])) || is_closing(view, line);
        }
        self.next = title;
        let opens = || (title + 1..(title + 25).min(view.lines.len())).any(|l| is_opening(view, l));
        self.nation || (self.signed && title - last > 3 && opens())
    }
}

/// Whether the line begins with BIÊN BẢN as a title does. The first title of a document may be
/// in small letters when it is bold or centred; later ones are in capitals.
fn is_title(view: &View<'_>, index: usize, first: bool) -> bool {
    let line = &view.lines[index];
    let mut body = view.body(line).trim_start();
    if !body.contains("biên bản") && !body.contains("b i ê n") {
        let doubled = body.starts_with("biên") && normal(body).starts_with("biên bản");
        if !doubled {
            return false;
        }
    }
    for prefix in phrases::TITLE_PREFIXES {
        body = body.strip_prefix(prefix).map_or(body, |rest| rest.trim_start_matches([' ', ':', ')', '(']));
    }
    let spaced = normal(body);
    let Some(rest) = spaced.strip_prefix("biên bản").or_else(|| spaced.strip_prefix("b i ê n b ả n")) else {
        return false;
    };
    if rest.starts_with(char::is_alphanumeric) {
        return false;
    }
    let rest = rest.trim_start();
    if body.len() > 400 || phrases::NOT_A_TITLE.iter().any(|p| words::begins(rest, p)) || body.ends_with([';', ',']) {
        return false;
    }
    // `Biên bản làm việc sẽ được lập …` tells of minutes yet to come.
    if words::has(rest, "sẽ") {
        return false;
    }
    let raw = view.raw_body(line);
    let head: String = raw.chars().filter(|c| c.is_alphabetic()).take(7).collect();
    if head.chars().all(char::is_uppercase) {
        return true;
    }
    let paragraph = &view.document.paragraphs[line.paragraph as usize];
    let short = body.chars().count() <= 120 && !body.ends_with('.') && !body.contains(':');
    first
        && short
        && !is_titled_otherwise(view, index)
        && (paragraph.bold || paragraph.centred || stands_alone(view, index))
}

/// Whether a title of another document stands above: `HƯỚNG DẪN`, `PHIẾU KIỂM TRA`.
fn is_titled_otherwise(view: &View<'_>, index: usize) -> bool {
    view.lines[index.saturating_sub(40)..index].iter().any(|line| {
        let body = view.body(line).trim();
        phrases::OTHER_TITLES.iter().any(|t| words::begins(body, t))
            && body.chars().count() <= 80
            && !view.raw_body(line).chars().any(char::is_lowercase)
    })
}

/// A line of small letters that can only be a title: it stands right under the letterhead.
fn stands_alone(view: &View<'_>, index: usize) -> bool {
    let above = &view.lines[index.saturating_sub(6)..index];
    let starts = view.raw_body(&view.lines[index]).starts_with(char::is_uppercase);
    starts
        && (index == 0
            || above.iter().all(|l| view.body(l).is_empty())
            || above.iter().any(|l| view.body(l).contains("hạnh phúc")))
}

/// The first line of the set whose title is `next`: its letterhead's.
fn beginning(view: &View<'_>, last: usize, next: usize) -> usize {
    let nation = (last + 1..next).rev().find(|&l| is_nation(view, l));
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
        let above = view.raw_body(&view.lines[line - 1]).trim();
        let capitals = !above.is_empty() && above.len() < 150 && !above.chars().any(char::is_lowercase);
        let office = ["ubnd", "ủy ban", "sở", "công ty", "công an", "trường", "mẫu"]
            .iter()
            .any(|p| words::begins(view.body(&view.lines[line - 1]), p));
        if !(capitals && office) {
            break;
        }
        line -= 1;
    }
    line
}

fn zones(view: &View<'_>, lines: Range<usize>, title: Option<usize>) -> Segment {
    let from = title.map_or(lines.start, |t| t + 1);
    // What stands beside the title (the edition of a form) is no opening if anything else is.
    let opens = |&l: &usize| is_opening(view, l) && !is_heading_of_opening(view, l, lines.end);
    let mut openings = (from..lines.end.min(from + 60)).filter(opens).peekable();
    let beside = openings.peek().copied();
    let opening =
        openings.find(|&l| view.row(l).is_none() || title.is_none_or(|t| view.row(t) != view.row(l))).or(beside);
    let after = opening.map_or(from, |o| o + 1);
    let last = (after..lines.end).rev().find(|&l| is_closing(view, l));
    let signature = signature(view, &lines, last.map_or(after, |l| l + 1), last.is_some());
    let notes = notes(view, signature..lines.end);
    let mut closing = last.filter(|&l| l < signature).unwrap_or(signature);
    while closing > after && is_closing(view, closing - 1) {
        closing -= 1;
    }
    Segment { lines, title, opening, closing, signature, notes }
}

/// Whether the line gives the beginning: a sentence (`Hồi … giờ`, `Hôm nay, ngày …`) or a label.
pub(crate) fn is_opening(view: &View<'_>, line: usize) -> bool {
    let body = view.body(&view.lines[line]);
    if body.starts_with("căn cứ") || body.starts_with("- căn cứ") {
        return false;
    }
    let starts = phrases::OPENING_STARTS.iter().any(|p| words::begins(body, p));
    if starts && is_of_something_else(body) {
        return false;
    }
    let timed = ["giờ", "ngày", "hồi", "lúc", "thời gian", "bắt đầu"].iter().any(|w| words::has(body, w));
    let sentence =
        ["hôm nay", "bắt đầu lúc", "bắt đầu vào", "khai mạc lúc", "khai mạc vào"].iter().any(|p| body.contains(p));
    (timed && (starts || sentence || is_hour_label(body))) || begins_with_clock(body)
}

/// `I. THỜI GIAN – ĐỊA ĐIỂM` right above the sentence that gives both: a heading, no opening.
fn is_heading_of_opening(view: &View<'_>, line: usize, end: usize) -> bool {
    let here = &view.lines[line];
    let value = |c: char| c.is_ascii_digit() || c == ':';
    !view.has_drawing(here.span)
        && !view.body(here).trim_end_matches(':').contains(value)
        && (line + 1..end).find(|&l| !view.body(&view.lines[l]).is_empty()).is_some_and(|next| is_opening(view, next))
}

/// `Từ 8h30 đến 11h`, `Từ 8 giờ`; not `Từ 2 hộ đến 5 hộ`.
fn begins_with_clock(body: &str) -> bool {
    let Some(after) = body.strip_prefix("từ ") else { return false };
    let unit = after.trim_start_matches(|c: char| c.is_ascii_digit());
    let word = unit.trim_start().split(|c: char| !c.is_alphabetic()).next();
    unit.len() < after.len() && matches!(word, Some("giờ" | "h" | "g"))
}

/// `Hội chẩn lúc: 10 giờ`, never `Kết thúc lúc: …`.
fn is_hour_label(body: &str) -> bool {
    let label = body.split_once(':').map_or("", |(label, _)| label.trim_end());
    let ends = phrases::CLOSING_VERBS.iter().any(|v| label.contains(v));
    label.ends_with(" lúc") && label.split(' ').count() <= 4 && !ends
}

/// `Ngày vào làm: …`, `Thời gian bảo hành: …`: a label for the time of another thing.
fn is_of_something_else(body: &str) -> bool {
    let label = body.split_once(':').map_or("", |(label, _)| label);
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
        body.find(verb).is_some_and(|at| {
            let after = &body[at + verb.len()..];
            let near: String = after.chars().take(40).collect();
            speaks_of_time(&near)
                || near.trim_start().starts_with(['.', '…', '_', '[', '{', '<'])
                || (verb.ends_with("lúc") || verb.ends_with("hồi"))
                    && near.trim_start().starts_with(|c: char| c.is_ascii_digit())
        })
    });
    let copies = ["lập thành", "làm thành", "lập thanh", "lập làm", "sao thành", "lập và thông qua"]
        .iter()
        .any(|p| body.contains(p))
        && words::has(body, "bản");
    let readback = (words::has(body, "biên bản") || words::has(body, "lại"))
        && ["đọc lại", "đã đọc", "được đọc", "đã thông qua", "được thông qua", "đọc cho"]
            .iter()
            .any(|p| body.contains(p));
    ends || copies || readback
}

/// Whether what stands after a closing verb names a time. A field or a control may stand right
/// against the cue: `lập xong hồi«GIO» giờ`.
pub(crate) fn speaks_of_time(after: &str) -> bool {
    phrases::CLOSING_CUES.iter().any(|c| words::has(after, c) || after.trim_start().starts_with(c))
}

/// The first line of the signature block at or after `from`.
fn signature(view: &View<'_>, lines: &Range<usize>, from: usize, closed: bool) -> usize {
    let from = if closed { from } else { from.max(lines.start + lines.len() / 2) };
    let mut found = (from..lines.end).find(|&l| is_signature(view, l));
    if !closed {
        // Without closing sentences only a block that says so itself is believed.
        found = found.filter(|&f| (f..lines.end).any(|l| has_hint(view.body(&view.lines[l]))));
    }
    found.unwrap_or(lines.end)
}

/// Whether the line names a role under which somebody signs, or tells how to.
fn is_signature(view: &View<'_>, line: usize) -> bool {
    let line = &view.lines[line];
    let body = view.body(line);
    if body.is_empty() || body.chars().count() > 160 {
        return false;
    }
    if has_hint(body) && body.chars().count() < 90 {
        return true;
    }
    let role = phrases::SIGNATURE_ROLES.iter().any(|p| words::begins(body, p));
    let raw = view.raw_body(line);
    let capitals = !raw.chars().any(char::is_lowercase);
    let cell = view.document.paragraphs[line.paragraph as usize].cell.is_some();
    let plain = !body.contains(':') && !body.ends_with(['.', ';', ',']);
    role && (capitals || (plain && (cell || body.chars().count() <= 70)))
}

pub(crate) fn has_hint(body: &str) -> bool {
    phrases::SIGNATURE_HINTS.iter().any(|h| body.contains(h))
}

fn notes(view: &View<'_>, lines: Range<usize>) -> usize {
    let note = |l: usize| {
        let raw = view.document.str(view.lines[l].span).trim_start();
        let low = view.low(view.lines[l].span).trim_start();
        let numbered = raw.strip_prefix('(').is_some_and(|r| {
            let len = r.find(|c: char| !(c.is_ascii_digit() || c == '*')).unwrap_or(r.len());
            (1..=3).contains(&len) && r[len..].starts_with(')')
        });
        let starred = raw.starts_with('*') && low.contains("ghi chú");
        (numbered && raw.len() > 8)
            || starred
            || ["ghi chú:", "ghi chú :", "hướng dẫn", "chú thích", "lưu ý:"].iter().any(|p| low.starts_with(p))
    };
    lines.clone().find(|&l| note(l)).unwrap_or(lines.end)
}

/// Whether the line is the nation's name.
pub(crate) fn is_nation(view: &View<'_>, line: usize) -> bool {
    let body = view.low(view.lines[line].span);
    body.contains("cộng hòa") && normal(body).contains(phrases::NATION)
}

/// White space collapsed.
fn normal(text: &str) -> String {
    crate::normalise::collapse(text)
}
