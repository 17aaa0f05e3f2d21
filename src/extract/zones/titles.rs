//! The lines that may be the title of minutes, and where the letterhead of each begins.

use crate::extract::lexicon::phrases;
use crate::extract::view::View;
use crate::extract::words;
use crate::normalise::collapse;

/// Lines that may be titles, in order.
#[derive(Debug, Default)]
pub(super) struct Titles {
    pub(super) lines: Vec<usize>,
    /// For each, whether the nation's name stands between it and the one before.
    pub(super) led: Vec<bool>,
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
            titles.led.resize(titles.lines.len(), false);
        }
        titles
    }

    /// Whether the nation's name leads to the title at `line`.
    pub(super) fn leads(&self, line: usize) -> bool {
        self.lines.binary_search(&line).is_ok_and(|at| self.led[at])
    }
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
    let mut body = view.body(line).trim_start();
    if !body.contains("biên bản") && !body.contains("b i ê n") {
        let doubled = body.starts_with("biên") && collapse(body).starts_with("biên bản");
        if !doubled {
            return false;
        }
    }
    if phrases::FORM_NUMBERS.iter().any(|p| words::begins(&collapse(body), p)) {
        return false;
    }
    for prefix in phrases::TITLE_PREFIXES {
        body = body.strip_prefix(prefix).map_or(body, |rest| rest.trim_start_matches([' ', ':', ')', '(']));
    }
    let spaced = collapse(body);
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
    let paragraph = view.paragraph(index);
    let short = body.chars().count() <= 120 && !body.ends_with('.') && view.lines[index].colon.is_none();
    let alone = |above: &Above| above.is_letterhead(view, index) && raw.starts_with(char::is_uppercase);
    short && above.is_some_and(|above| !above.otherwise && (paragraph.bold || paragraph.centred || alone(above)))
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
