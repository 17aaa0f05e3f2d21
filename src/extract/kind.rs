//! Which kind of minutes it is.

use std::borrow::Cow;
use std::cmp::Reverse;

use crate::document::Span;
use crate::kinds::{KINDS, Kind, LINKS, Row};
use crate::normalise;
use crate::record::{By, Spot, Table};

use super::view::View;
use super::words;
use super::zones::Segment;

/// What the title names, else the subject, else what the text tells; the text may overrule them. With what told it.
pub(crate) fn kind(view: &View<'_>, segment: &Segment, title: &str, subject: Option<Span>) -> (Kind, By) {
    let subject = subject.map_or(String::new(), |s| normalise::collapse(view.low(s)));
    let by = |spot| move |(kind, words)| (kind, By::row(Table::Kinds, words, spot));
    let titled = named(&normalise::fold(title)).map(by(Spot::Title));
    let named = titled.or_else(|| named(&subject).map(by(Spot::UnderTitle)));
    let told = told(view, segment, named.map(|named| named.0)).map(by(Spot::Told));
    told.or(named).unwrap_or((Kind::Khac, By::at(Spot::Title)))
}

/// The kind that a folded title or subject names: the words that stand first, the longer of two that begin at
/// one place. A title typed without marks is compared without them.
fn named(heading: &str) -> Option<(Kind, &'static str)> {
    if heading.is_empty() {
        return None;
    }
    let marked = heading.contains(|c: char| !c.is_ascii() && words::is_letter(c));
    first(heading, &|words| if marked { words.into() } else { normalise::bare(words).into() })
}

fn first(heading: &str, typed: &dyn Fn(&'static str) -> Cow<'static, str>) -> Option<(Kind, &'static str)> {
    let head = head(heading, typed);
    let place = |at: usize, typed: &str, row: &Row, words: &'static str| (at, Reverse(typed.len()), row.kind, words);
    let found = KINDS.iter().flat_map(|row| {
        let inside = row.titles.iter().filter_map(move |words| {
            let typed = typed(words);
            Some(place(words::find(heading, &typed)?, &typed, row, words))
        });
        let ahead = row.heads.iter().filter_map(move |words| {
            let typed = typed(words);
            words::begins(&heading[head..], &typed).then(|| place(head, &typed, row, words))
        });
        inside.chain(ahead)
    });
    found.min().map(|(_, _, kind, words)| (kind, words))
}

/// Where the name of what the minutes are of begins.
fn head(heading: &str, typed: &dyn Fn(&'static str) -> Cow<'static, str>) -> usize {
    let mut rest = heading.trim_start();
    while let Some(link) = LINKS.iter().map(|link| typed(link)).find(|link| words::begins(rest, link)) {
        rest = rest[link.len()..].trim_start();
    }
    heading.len() - rest.len()
}

/// What the text from the title to the closing tells, where the headings name `named`.
fn told(view: &View<'_>, segment: &Segment, named: Option<Kind>) -> Option<(Kind, &'static str)> {
    let all = KINDS.iter().flat_map(|row| row.told.iter().map(|told| (told, row.kind)));
    let mut counting = all.filter(|(told, _)| told.over == named).peekable();
    // Most titles leave nothing to tell, and the text is long.
    counting.peek()?;
    let text = view.low(view.stretch(segment.title.unwrap_or(segment.lines.start)..segment.closing));
    let (told, kind) = counting.find(|(told, _)| told.words.iter().all(|words| words::has(text, words)))?;
    Some((kind, told.words.first()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind_of(title: &str) -> Kind {
        named(&normalise::fold(title)).map_or(Kind::Khac, |named| named.0)
    }

    #[test]
    fn each_kind_has_its_titles_and_no_others() {
        for row in KINDS {
            for title in row.examples {
                assert_eq!(kind_of(title), row.kind, "{title}");
            }
            for title in row.others {
                assert_ne!(kind_of(title), row.kind, "{title}");
            }
        }
    }

    #[test]
    fn each_word_of_a_title_decides_some_example() {
        let all = || KINDS.iter().flat_map(|row| row.titles.iter().chain(row.heads).map(move |words| (row, *words)));
        for (row, words) in all() {
            assert_eq!(words, normalise::fold(words));
            assert_eq!(all().filter(|(_, other)| *other == words).count(), 1, "{words} stands there twice");
            let has = |title: &&str| words::has(&normalise::fold(title), words);
            assert!(row.examples.iter().any(has), "no example has {words}");
        }
    }
}
