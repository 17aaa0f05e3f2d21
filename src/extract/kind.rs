//! Which kind of minutes it is.

use std::cmp::Reverse;
use std::ops::Range;
use std::sync::LazyLock;

use crate::document::Span;
use crate::kinds::{KINDS, Kind, LINKS, Row};
use crate::normalise;
use crate::record::{By, Spot, Table};

use super::lexicon::index::Entries;
use super::lexicon::kinds::WORDS;
use super::people::phrase;
use super::said::Stretch;
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
fn named(heading: &str) -> Option<Called> {
    if heading.is_empty() {
        return None;
    }
    let marked = heading.contains(|c: char| !c.is_ascii() && words::is_letter(c));
    let titles = if marked { &MARKED } else { &BARE };
    let head = titles.head(heading);
    let place = |at: usize, (words, kind): (&str, Called)| (at, Reverse(words.len()), kind);
    let inside = phrase::starts(heading).find_map(|at| Some(place(at, titles.inside.find(&heading[at..])?)));
    let ahead = titles.ahead.find(&heading[head..]).map(|found| place(head, found));
    inside.into_iter().chain(ahead).min().map(|(_, _, kind)| kind)
}

/// The words of all kinds, as they are typed.
static MARKED: LazyLock<Titles> = LazyLock::new(|| Titles::new(|words| words));

/// The same without marks; made once, they stay as long as the program runs.
static BARE: LazyLock<Titles> = LazyLock::new(|| Titles::new(|words| normalise::bare(words).leak()));

/// A kind, and the words of the table that name it.
type Called = (Kind, &'static str);

/// Words that name a kind.
struct Titles {
    inside: Entries<Called>,
    ahead: Entries<Called>,
    links: Entries<()>,
}

impl Titles {
    fn new(typed: fn(&'static str) -> &'static str) -> Titles {
        let of = |row: &'static Row, list: &'static [&'static str]| {
            list.iter().map(move |&words| (typed(words), (row.kind, words)))
        };
        Titles {
            inside: Entries::new(KINDS.iter().flat_map(|row| of(row, row.titles))),
            ahead: Entries::new(KINDS.iter().flat_map(|row| of(row, row.heads))),
            links: Entries::new(LINKS.iter().map(|link| (typed(link), ()))),
        }
    }

    /// Where the name of what the minutes are of begins.
    fn head(&self, heading: &str) -> usize {
        let mut rest = heading.trim_start();
        while let Some((link, ())) = self.links.find(rest) {
            rest = rest[link.len()..].trim_start();
        }
        heading.len() - rest.len()
    }
}

/// What the text from the title to the closing tells, where the headings name `named`.
fn told(view: &View<'_>, segment: &Segment, named: Option<Kind>) -> Option<(Kind, &'static str)> {
    let all = KINDS.iter().flat_map(|row| row.told.iter().map(|told| (told, row.kind)));
    let mut counting = all.filter(|(told, _)| told.over == named).peekable();
    // Most titles leave nothing to tell, and the text is long.
    counting.peek()?;
    let said = Said::of(view, segment.title.unwrap_or(segment.lines.start)..segment.closing);
    let (told, kind) = counting.find(|(told, _)| told.words.iter().all(|words| said.has(words)))?;
    Some((kind, told.words.first()?))
}

/// Some lines, to be asked which words of the table of kinds they have.
pub(crate) struct Said<'v, 'd>(Stretch<'v, 'd>);

impl<'v, 'd> Said<'v, 'd> {
    /// Those of lines.
    pub(crate) fn of(view: &'v View<'d>, lines: Range<usize>) -> Said<'v, 'd> {
        Said(Stretch::new(view, lines))
    }

    /// Whether the lines have a phrase of the table.
    pub(crate) fn has(&self, phrase: &str) -> bool {
        WORDS.index(phrase).is_some_and(|index| self.0.has(&WORDS, index))
    }
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
