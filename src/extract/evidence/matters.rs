//! What the title and the subject say the minutes are of, and what of the checklist no word speaks of.

use crate::kinds::{Matter, Shown, Wanted};
use crate::normalise;
use crate::record::{Field, Record};

use super::super::additions::Additions;
use super::super::kind::Said;
use super::super::lexicon::evidence::LETTER_CUE;
use super::super::view::View;
use super::super::words;
use super::near::{NEAR, beside};

/// The first matter of the record's kind that title or subject name, if the text is of it too.
pub(super) fn find(view: &View<'_>, record: &Record) -> Option<&'static Matter> {
    let headings = [&record.title, &record.subject].into_iter().filter_map(|heading| heading.value());
    let headings: Vec<String> = headings.map(|heading| normalise::fold(heading)).collect();
    let named = |word: &&str| headings.iter().any(|heading| words::has(heading, word));
    let matter = record.kind?.row().matters.iter().find(|matter| matter.words.iter().any(named))?;
    let fits = matter.only_with.is_empty() || {
        let said = Said::of(view, view.lines_in(record.span));
        matter.only_with.iter().any(|words| said.has(words))
    };
    fits.then_some(matter)
}

/// Lines from the title to a subject right under it: a second line of the title may stand between.
const UNDER: usize = 2;

/// Whether the subject stands right under the title after `V/v`, as in a letter.
pub(super) fn letter_style(view: &View<'_>, record: &Record) -> bool {
    let (Some(subject), Some(title)) = (record.subject.span(), record.title.span()) else { return false };
    let near = view.line_at(subject.start) <= view.line_at(title.end) + UNDER;
    near && LETTER_CUE.longest(beside(view, subject, NEAR).0.trim().trim_start_matches('(')).is_some()
}

/// What the checklist of `matter`, else of the record's kind, wants and no word speaks of.
pub(super) fn unsaid(view: &View<'_>, record: &Record, matter: Option<&Matter>) -> Vec<&'static Wanted> {
    let Some(kind) = record.kind else { return Vec::new() };
    let wants = matter.map_or(kind.row().asks.wants, |matter| matter.asks.wants);
    if wants.is_empty() {
        return Vec::new();
    }
    let said = Said::of(view, view.lines_in(record.span));
    let is_said = |wanted: &Wanted| match wanted.shown {
        Shown::By(words) => words.iter().any(|words| said.has(words)),
        // Of a blank another rule speaks.
        Shown::ByCopies => !record.copies.is_absent() || record.blanks.iter().any(|b| b.field == Field::Copies),
    };
    wants.iter().filter(|wanted| !is_said(wanted)).collect()
}

/// What an office wants in minutes of this kind and no word speaks of, as indices into its list.
pub(super) fn own_unsaid(view: &View<'_>, record: &Record, additions: &Additions) -> Vec<usize> {
    let mut required = additions.required(record.kind).peekable();
    if required.peek().is_none() {
        return Vec::new();
    }
    let text = normalise::collapse(view.low(record.span));
    let unsaid = |phrases: &[String]| phrases.iter().all(|phrase| !words::has(&text, phrase));
    required.filter(|(_, words)| unsaid(words)).map(|(index, _)| index).collect()
}
