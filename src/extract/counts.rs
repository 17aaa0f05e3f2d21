//! How many copies were made: `được lập thành 02 (hai) bản`.

use std::ops::Range;

use crate::document::Span;
use crate::record::{By, Count, DrawnAs, Found, Spot, Table};

use super::layout;
use super::lexicon::bodies::COMPRISES;
use super::lexicon::evidence::NUMBER;
use super::lexicon::phrases::{COPY, COPY_VERBS, MINUTES};
use super::numerals;
use super::slots::{self, Slot};
use super::view::{Token, TokenKind, View};
use super::zones::{self, Segment};

/// The number of copies and its unfilled slots.
#[derive(Debug)]
pub(crate) struct Copies {
    pub(crate) count: Found<Count>,
    pub(crate) blanks: Vec<(Span, DrawnAs)>,
}

/// The statement of copies of the record: the first in its closing; else the last before the
/// signatures, since what stands in the content may be another document's; else one beside them.
pub(crate) fn copies(view: &View<'_>, segment: &Segment) -> Option<Copies> {
    let (content, after) = (segment.lines.start..segment.closing, segment.after.min(segment.notes));
    // A contract is itself what is made out in copies.
    let own = |copies: &Copies| segment.title.is_none() || !is_of_another(view, copies.count.span);
    let statements = |lines| statements(view, lines).filter(own);
    statements(segment.closing..segment.signature)
        .next()
        .or_else(|| statements(content).last())
        .or_else(|| statements(segment.signature..after).next())
}

/// What some lines say of copies, in order.
fn statements(view: &View<'_>, lines: Range<usize>) -> impl Iterator<Item = Copies> {
    let nouns = COPY.in_lines(view, lines).map(|said| said.first);
    nouns.filter_map(|noun| statement(view, noun).or_else(|| labelled(view, noun)))
}

/// Whether what stands before a number of copies on its line speaks of another document.
fn is_of_another(view: &View<'_>, at: Span) -> bool {
    let first = view.lines[view.line_at(at.start)].first as usize;
    zones::is_of_another(view, first..view.token_from(at.start).max(first))
}

/// `thành S bản`, where the slot may be figures, words, both (`hai (02)`), a drawing or nothing.
fn statement(view: &View<'_>, noun: usize) -> Option<Copies> {
    let verb = (1..=9)
        .map_while(|back| noun.checked_sub(back))
        .take_while(|&t| view.same_paragraph(t, noun) && is_slot(view, t))
        .last()
        .map_or(noun.checked_sub(1), |t| t.checked_sub(1))?;
    let said = COPY_VERBS.at(view, verb).map(|said| By::row(Table::Phrases, said.entry, Spot::Sentence));
    let by = said.or_else(|| comprises(view, verb)).filter(|_| view.same_paragraph(verb, noun))?;
    read(view, verb + 1, noun, by)
}

/// `biên bản này gồm`: anything else may comprise copies of something else.
fn comprises(view: &View<'_>, verb: usize) -> Option<By> {
    COMPRISES.at(view, verb)?;
    let minutes = (2..=3).find_map(|back| MINUTES.at(view, verb.checked_sub(back)?));
    minutes.map(|said| By::row(Table::Phrases, said.entry, Spot::Sentence))
}

/// `Số bản: 02`, `Số bản: ▢`: what stands beside the label that the noun ends.
fn labelled(view: &View<'_>, noun: usize) -> Option<Copies> {
    let label = NUMBER.ending(view, noun)?;
    let by = By::row(Table::Evidence, label.entry, Spot::Label);
    let Token { span: Span { end, .. }, line, .. } = view.tokens[noun];
    let value =
        layout::answer(view, line as usize, |entry| entry.label.end == end).filter(|value| !value.is_empty())?;
    let first = view.token_from(value.start);
    if let Some(drawing) = view.drawing(first) {
        let blanks = vec![(drawing.span, drawing.drawn_as)];
        return Some(Copies { count: Found::new(Count::Blank, drawing.span).by(by), blanks });
    }
    let count = Found::new(Count::Filled(view.number(first)?), view.tokens[first].span).by(by);
    Some(Copies { count, blanks: Vec::new() })
}

fn is_slot(view: &View<'_>, at: usize) -> bool {
    match view.kind(at) {
        Some(TokenKind::Number | TokenKind::Drawing(_) | TokenKind::Symbol('(' | ')' | '.' | '/')) => true,
        Some(TokenKind::Word) => numerals::spelled(view, at).is_some(),
        _ => false,
    }
}

/// What the tokens from `first` to the noun say.
fn read(view: &View<'_>, first: usize, noun: usize, by: By) -> Option<Copies> {
    let drawings = (first..noun).filter_map(|t| view.drawing(t).map(|d| (d.span, d.drawn_as)));
    if first == noun {
        let Slot::Missing { span, drawn_as } = slots::missing(view, noun) else { return None };
        return Some(Copies { count: Found::new(Count::Blank, span).by(by), blanks: vec![(span, drawn_as)] });
    }
    let span = view.tokens[first].span.join(view.tokens[noun - 1].span);
    let figure = (first..noun).find_map(|t| view.number(t));
    let value = figure.or_else(|| (first..noun).find_map(|t| numerals::spelled(view, t)).map(|v| v.0));
    match value {
        Some(value) => Some(Copies { count: Found::new(Count::Filled(value), span).by(by), blanks: Vec::new() }),
        None => {
            let blanks: Vec<_> = drawings.collect();
            (!blanks.is_empty()).then(|| Copies { count: Found::new(Count::Blank, span).by(by), blanks })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn copies_of(text: &str) -> Option<String> {
        let document = Document::from_text(text);
        let view = View::new(&document);
        copies(&view, &zones::split(&view)[0]).map(|c| c.count.value.to_string())
    }

    #[test]
    fn copies_in_figures_and_words() {
        for (text, copies) in [
            ("được lập thành 02 bản, mỗi bên giữ một bản", Some("2")),
            ("lập thành hai (02) bản", Some("2")),
            ("lập thành 03 (ba) bản", Some("3")),
            ("làm thành năm bản", Some("5")),
            ("lập thành .... bản, mỗi bản gồm ...... tờ", Some("▢")),
            ("lập thành     bản", Some("▢")),
            ("lập thành … (…) bản", Some("▢")),
            ("Biên bản này gồm 02 bản, mỗi bên giữ một bản", Some("2")),
            ("Hồ sơ gồm 02 bản chụp và 01 bản vẽ", None),
            ("Số bản: ......", Some("▢")),
            ("mang tên bản đồ, thành lập 03 đoàn", None),
            ("lập thành văn bản, căn cứ 02 văn bản", None),
        ] {
            assert_eq!(copies_of(text).as_deref(), copies, "{text}");
        }
    }
}
