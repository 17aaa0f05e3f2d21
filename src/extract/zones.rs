//! The minutes in a file, and the zones of each.
//!
//! ```text
//! letterhead │ title │ (people) │ opening │ body │ closing │ signatures │ after │ notes
//! lines.start  title   people     opening   body   closing   signature    after   notes   lines.end
//! ```
//!
//! All zones are chosen together: every line is asked for clues ([`clues`]), each clue adds to the
//! score of the zone that the line lies in ([`weights`]), and the division of the whole file with
//! the best score is taken. So a sentence that closes something else, or an appendix that has
//! signatures of its own, does not move the zones of the minutes. A zone that cannot be told is
//! empty: its line is that of the zone after it.

mod abreast;
mod closing;
mod clues;
mod columns;
mod division;
mod opening;
mod sessions;
#[cfg(test)]
mod tests;
mod titles;
mod weighed;
mod weights;

use std::ops::Range;

use crate::document::Span;
use crate::limits;

use super::lexicon::phrases;
use super::view::View;
pub(crate) use closing::{begins_otherwise, is_closing, is_of_another, speaks_of_time};
pub(crate) use clues::has_hint;
use clues::{Clue, Clues};
use division::{OPENING, Place, SIGNATURE};
pub(crate) use opening::names_hour;
use titles::Titles;
pub(crate) use titles::{ends_title, is_ornament};

/// One set of minutes (or a whole document that is none), as indices into [`View::lines`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Segment {
    pub(crate) lines: Range<usize>,
    /// The line that begins with BIÊN BẢN; `None` when the document is no minutes.
    pub(crate) title: Option<usize>,
    /// The line of its title where it is one meeting of several under one.
    pub(crate) bearer: Option<usize>,
    /// It is a row of a table of meetings, which is its opening.
    pub(crate) is_row: bool,
    /// First line after title and opening that goes on about anything else.
    pub(crate) told: usize,
    /// First line of the people, where they stand above the opening.
    pub(crate) people: usize,
    /// The sentence or label that gives the beginning.
    pub(crate) opening: Option<usize>,
    /// First line of the body: people, content.
    pub(crate) body: usize,
    /// First line of the closing sentences.
    pub(crate) closing: usize,
    /// First line of the signature block.
    pub(crate) signature: usize,
    /// First line after the signatures: an appendix, a receipt.
    pub(crate) after: usize,
    /// First line of the explanatory notes.
    pub(crate) notes: usize,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zone {
    Letterhead,
    Title,
    /// Who took part, where that stands above the opening.
    People,
    Opening,
    Body,
    Closing,
    Signature,
    After,
    Notes,
}

impl Zone {
    /// Whether people, content or an appendix stand in it.
    pub(crate) fn is_body(self) -> bool {
        matches!(self, Zone::People | Zone::Opening | Zone::Body | Zone::After)
    }

    /// Whether what the minutes tell is over.
    pub(crate) fn is_end(self) -> bool {
        matches!(self, Zone::Signature | Zone::After | Zone::Notes)
    }
}

impl Segment {
    /// The zone of a line. Without a title everything before the signatures is body.
    pub(crate) fn zone(&self, line: usize) -> Zone {
        let begins = [
            (self.notes, Zone::Notes),
            (self.after, Zone::After),
            (self.signature, Zone::Signature),
            (self.closing, Zone::Closing),
            (self.body, Zone::Body),
            (self.opening.unwrap_or(self.body), Zone::Opening),
            (self.people, Zone::People),
            (self.title.unwrap_or(self.lines.start), Zone::Title),
        ];
        begins.into_iter().find(|&(first, _)| line >= first).map_or(Zone::Letterhead, |(_, zone)| zone)
    }

    /// The first line under the title.
    pub(crate) fn under_title(&self) -> usize {
        self.title.map_or(self.lines.start, |title| title + 1)
    }

    /// The lines from under the title to the signatures.
    pub(crate) fn content(&self) -> Range<usize> {
        self.under_title()..self.signature.max(self.under_title())
    }

    /// The lines that say whose minutes they are and of what: letterhead, title, and all up to the
    /// opening, or to the first line that goes on about anything else.
    pub(crate) fn head(&self) -> Range<usize> {
        self.lines.start..self.opening.unwrap_or(self.told)
    }

    /// What it covers in the text.
    pub(crate) fn span(&self, view: &View<'_>) -> Span {
        view.stretch(self.lines.clone())
    }

    /// What the minutes themselves cover, without what stands after the signatures.
    pub(crate) fn own(&self, view: &View<'_>) -> Span {
        view.stretch(self.lines.start..self.after)
    }
}

/// Clues of a line that is no part of a head, unless it stands out as titles do.
const TOLD: u32 = clues::bits(&[Clue::Prose, Clue::Ground, Clue::Person, Clue::Closes]);

/// Under a title of minutes a list is no part of it either.
const LISTED: u32 = clues::bits(&[Clue::Heading, Clue::Listed]);

impl Segment {
    /// The segment of `lines` as the division of the file has it.
    fn new(division: &[Place], clues: &[Clues], lines: Range<usize>, title: Option<usize>) -> Segment {
        let from = title.unwrap_or(lines.start);
        let first = |zone: usize| from + division[from..lines.end].partition_point(|place| place.zone < zone);
        let (opening, body, signature) = (first(OPENING), first(OPENING + 1), first(SIGNATURE));
        let opens = opening < body;
        let others = if title.is_some() { TOLD | LISTED } else { TOLD };
        let told = |&l: &usize| clues[l].bits() & others != 0 && !clues[l].has(Clue::Subject);
        let notes = (signature..lines.end).find(|&l| clues[l].has(Clue::Note)).unwrap_or(lines.end);
        Segment {
            title,
            bearer: None,
            is_row: false,
            told: (body..lines.end).find(told).unwrap_or(lines.end),
            people: if opens { first(OPENING - 1) } else { body },
            opening: Some(opening).filter(|_| opens),
            body,
            closing: first(SIGNATURE - 1),
            signature,
            after: first(SIGNATURE + 1),
            notes,
            lines,
        }
    }
}

impl Segment {
    /// Makes the row of a table that begins at `line` its opening: all it has may stand there.
    fn open_row(&mut self, view: &View<'_>, line: usize) {
        let row = (line..self.lines.end).take_while(|&other| view.in_one_row(line, other)).count();
        (self.people, self.opening, self.body) = (line, Some(line), line + row);
        self.is_row = true;
        self.told = self.told.max(self.body);
        (self.closing, self.signature) = (self.closing.max(self.body), self.signature.max(self.body));
        self.after = self.after.max(self.body);
        self.notes = self.notes.max(self.body);
    }
}

/// The sets of minutes of a document, in order; one segment without a title when it holds none.
pub(crate) fn split(view: &View<'_>) -> Vec<Segment> {
    let titles = Titles::find(view);
    let clues = clues::of_lines(view, &titles);
    let division = division::best(&clues, &titles);
    let begun: Vec<usize> = (0..division.len()).filter(|&l| division[l].begins).take(limits::RECORDS + 1).collect();
    let mut bounds = vec![0];
    bounds.extend(begun.windows(2).map(|pair| match titles.bearer(pair[1]) {
        Some(_) => pair[1],
        None => titles::beginning(view, pair[0], pair[1]),
    }));
    bounds.push(view.main.end);
    let segment = |(index, bound): (usize, &[usize])| {
        let title = begun.get(index).copied();
        let mut segment = Segment::new(&division, &clues, bound[0]..bound[1], title);
        segment.bearer = title.and_then(|title| titles.bearer(title));
        let first = titles.sessions.first().copied().filter(|_| index == 0);
        let session = first.or(title.filter(|_| segment.bearer.is_some()));
        if let Some(session) = session.filter(|&line| view.cell(line).is_some()) {
            segment.open_row(view, session);
        }
        segment
    };
    bounds.windows(2).enumerate().map(segment).collect()
}

/// Footers and notes: they stand below all sets of minutes.
pub(crate) fn below(view: &View<'_>) -> Option<Segment> {
    let lines = view.main.end..view.lines.len();
    let (first, end) = (lines.start, lines.end);
    let notes = lines.clone().find(|&line| clues::is_note(view, line)).unwrap_or(end);
    let segment = Segment {
        lines,
        title: None,
        bearer: None,
        is_row: false,
        told: first,
        people: first,
        opening: None,
        body: first,
        closing: end,
        signature: end,
        after: end,
        notes,
    };
    (first < end).then_some(segment)
}

/// Where the line of an opening begins to give the beginning: behind what the minutes rest on.
pub(crate) fn opening_start(view: &View<'_>, line: usize) -> u32 {
    let here = &view.lines[line];
    let body = view.body(here);
    let clause = || opening::clause_of_opening(body).map_or(0, |at| at as u32);
    if phrases::GROUNDS.longest(body).is_some() { here.body + clause() } else { here.span.start }
}

/// Whether the line is the nation's name, and no sentence that has it.
pub(crate) fn is_nation(view: &View<'_>, line: usize) -> bool {
    let here = &view.lines[line];
    if !here.marks.has(phrases::NATION_NAMES.mark()) {
        return false;
    }
    let name = phrases::NATION_NAMES.among(view, view.line_tokens(line)).next();
    name.is_some_and(|name| here.capitals || name.first == here.tokens.0 as usize && here.span.len() < NATION_BYTES)
}

/// Bytes of the longest line that is the nation's name in small letters.
const NATION_BYTES: usize = 80;
