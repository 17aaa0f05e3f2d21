//! Where the minutes were drawn up.

use crate::document::Span;

use super::cells::row_of;
use super::label;
use super::lexicon::places;
use super::view::View;
use super::words;
use super::zones::{self, Segment};

/// Where it was: the phrase after `tại` in the opening, or the value of a label for the place.
/// The span is the phrase's; it may be only a blank.
pub(crate) fn place(view: &View<'_>, segment: &Segment) -> Option<Span> {
    let in_opening = segment.opening.and_then(|opening| {
        let paragraph = view.paragraph(opening);
        sentence_place(view, Span { start: zones::opening_start(view, opening), end: paragraph.span.end })
    });
    in_opening.or_else(|| segment.content().find_map(|line| labelled_place(view, line))).or_else(|| {
        let opening = segment.opening?;
        (opening + 1..segment.body).find_map(|line| {
            let body = view.body(&view.lines[line]);
            words::begins(body, places::AT).then(|| sentence_place(view, view.lines[line].span))?
        })
    })
}

fn sentence_place(view: &View<'_>, reach: Span) -> Option<Span> {
    // Lines of dots may go on below the sentence.
    let last = view.drawings.partition_point(|d| d.span.end <= reach.end);
    let reach = view.drawings.get(last).filter(|d| d.span.start < reach.end).map_or(reach, |d| reach.join(d.span));
    let text = view.low(reach);
    let mut from = 0;
    let at = loop {
        let at = words::find(&text[from..], places::AT)? + from;
        // `tại Quyết định số …`, `hiện tại`, `tại sao` are no places.
        let before = text[..at].trim_end();
        let after = text[at + places::AT.len()..].trim_start();
        let other = places::NOT_BEFORE.iter().any(|w| before.ends_with(w))
            || places::NOT_BEHIND.iter().any(|w| words::begins(after, w));
        if !other {
            break at + places::AT.len();
        }
        from = at + places::AT.len();
    };
    let start = reach.start as usize + at;
    let start = start + note_mark(&view.folded[start..reach.end as usize]);
    let start = start + introduction(&view.folded[start..reach.end as usize]);
    let phrase = &view.folded[start..reach.end as usize];
    Some(view.trimmed(Span::new(start, start + phrase_end(view, start, phrase)))).filter(|s| !s.is_empty())
}

/// Bytes of the mark of a note before a value: `tại(2): …`.
fn note_mark(text: &str) -> usize {
    let inner =
        text.trim_start().strip_prefix('(').map(|t| t.trim_start_matches(|c: char| c.is_ascii_digit() || c == '*'));
    inner.and_then(|t| t.strip_prefix(')')).map_or(0, |t| text.len() - t.len())
}

/// Bytes of what only introduces a place: `tại địa chỉ: …`.
fn introduction(text: &str) -> usize {
    let rest = text.trim_start();
    let after = places::INTRODUCED.iter().find(|w| words::begins(rest, w)).map(|w| rest[w.len()..].trim_start());
    after.map_or(0, |after| text.len() - after.strip_prefix(':').unwrap_or(after).len())
}

/// Bytes of the longest phrase that is taken for a place.
const LONGEST_PLACE: usize = 400;

/// Where the phrase of a place ends: before `, chúng tôi …`, a full stop, `;`, or a person's label.
fn phrase_end(view: &View<'_>, start: usize, phrase: &str) -> usize {
    for (at, c) in phrase.char_indices() {
        let next = view.drawings.partition_point(|d| d.span.end as usize <= start + at);
        if view.drawings.get(next).is_some_and(|d| d.span.start as usize <= start + at) {
            continue;
        }
        if at > LONGEST_PLACE {
            return at;
        }
        let rest = &phrase[at + c.len_utf8()..];
        match c {
            ';' | '|' | '\t' => return at,
            '.' if rest.is_empty() || rest.starts_with([' ', '\n']) && !is_abbreviation(&phrase[..at]) => return at,
            ',' if after_place(rest) || sentence_goes_on(rest) => return at,
            '(' if words::begins(rest.trim_start(), places::CALLED) => return at,
            ' ' | '\n' if sentence_goes_on(rest) => return at,
            // `tại ▢ Đoàn ▢ đã tiến hành …`
            ' ' if next > 0 && view.drawings[next - 1].span.end as usize == start + at && acts(rest) => return at,
            '\n' if after_place(rest) || is_new_line(rest) => return at,
            _ => {}
        }
    }
    phrase.len()
}

/// `TP. Hồ Chí Minh`, `P. 201`.
fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit([' ', ',']).next().unwrap_or("");
    places::ABBREVIATIONS.contains(&word)
}

fn after_place(rest: &str) -> bool {
    let rest = rest.trim_start();
    places::CLAUSES.iter().any(|w| words::begins(rest, w)) || acts(rest)
}

/// `, Hội đồng trường tiến hành họp`: somebody who acts is no part of the place.
fn acts(rest: &str) -> bool {
    let clause = rest.split([',', '.', ';', ':', '\n']).next().unwrap_or("");
    let met = words::find(clause, places::MEET);
    met.is_some_and(|at| at > 0 && !clause[..at].trim_end().ends_with(places::ROOM))
        || places::ACTS.iter().any(|v| words::has(clause, v))
}

fn sentence_goes_on(rest: &str) -> bool {
    places::GOES_ON.iter().any(|w| words::begins(rest.trim_start(), w))
}

/// A new line that begins a label or a list.
fn is_new_line(rest: &str) -> bool {
    let line = rest.split('\n').next().unwrap_or("");
    line.trim().is_empty() || line.contains(':') || super::lists::list_mark(line) > 0
}

fn labelled_place(view: &View<'_>, line: usize) -> Option<Span> {
    let here = &view.lines[line];
    let body = view.body(here);
    // `Tại | : | Ngân hàng …` in a table is where an account is.
    let in_cell = view.paragraph(line).cell.is_some_and(|cell| row_of(view.document, cell).len() > 1);
    let label = label::of_place(body).filter(|words| !(in_cell && *words == places::AT));
    let at = label.map(|l| whole_label(body, l)).or_else(|| after_label(body))?;
    let rest = &body[at..];
    let hint = rest
        .trim_start()
        .strip_prefix('(')
        .and_then(|r| r.find(')'))
        .map_or(0, |n| rest.len() - rest.trim_start().len() + n + 2);
    let rest = &rest[hint..];
    let Some(value) = rest.trim_start().strip_prefix(':') else {
        return rest.trim().is_empty().then(|| view.next_cell(line)).flatten();
    };
    let start = here.body as usize + body.len() - value.len();
    let span = view.trimmed(Span::new(start, start + value.trim_end().len()));
    if !span.is_empty() {
        let end = phrase_end(view, span.start as usize, view.low(span));
        let span = view.trimmed(Span::new(span.start as usize, span.start as usize + end));
        // `Thời gian, địa điểm: 18/11/2018` says only when.
        let says = view.low(span).contains(char::is_alphabetic) || view.has_drawing(span);
        return Some(span).filter(|_| says);
    }
    view.next_cell(line).or(Some(span))
}

/// The bytes of a label that begins with `words` and says whose place: `địa điểm giao hàng`.
fn whole_label(body: &str, words: &str) -> usize {
    let label = body.split(':').next().unwrap_or(body).trim_end();
    // Works, shops and crimes have places of their own.
    let works = places::OTHERS.iter().any(|w| words::has(label, w));
    let short = !works && words != places::AT && label.split_whitespace().count() <= 5 && !label.contains('(');
    if short { label.len().max(words.len()) } else { words.len() }
}

/// Where the value of `Thời gian: … - Địa điểm: …` begins, with its colon.
fn after_label(body: &str) -> Option<usize> {
    let at = words::find(body, places::LABEL)?;
    let apart =
        body[..at].trim_end_matches(' ').ends_with(['-', '–', ';', ',', '.', '|', '\t']) || body[..at].ends_with("  ");
    let end = at + places::LABEL.len();
    (apart && body[end..].trim_start().starts_with(':')).then_some(end)
}
