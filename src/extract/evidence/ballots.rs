//! Votes: issued, collected, valid, invalid; for, against, none; and shares in percent.

use std::ops::Range;

use crate::document::Span;
use crate::record::{Ballot, Miscast};

use super::super::layout::{self, Figure};
use super::super::lexicon::evidence::NUMBER;
use super::super::lexicon::votes::{BETWEEN, FILLERS, LABELS, PROXIES, VOTE, VOTERS, What};
use super::super::view::{TokenKind, View};
use super::near::sentence;

/// Lines over which one count of votes goes.
const LINES: u32 = 10;

/// Tokens between a label and its number: `là`, `: tổng số`.
const FILLED: usize = 4;

/// Every contradiction in `span`.
pub(super) fn find(view: &View<'_>, span: Span) -> Vec<Ballot> {
    let mut found = Vec::new();
    let lines = view.lines_in(span);
    if VOTE.in_lines(view, lines.clone()).next().is_some() {
        counts(view, lines, &mut found);
    }
    if memchr::memchr(b'%', view.low(span).as_bytes()).is_some() {
        shares(view, span, &mut found);
    }
    found
}

/// One count of votes as far as it has been read.
#[derive(Default)]
struct Count {
    values: Vec<(What, u32, Span)>,
    line: u32,
    /// How many may vote, as was said last, be it long before.
    voters: Option<u32>,
}

impl Count {
    fn get(&self, what: What) -> Option<u32> {
        self.values.iter().find(|v| v.0 == what).map(|v| v.1)
    }

    /// Judges it, and begins another of the same voters.
    fn closed(self, found: &mut Vec<Ballot>) -> Count {
        self.judge(found);
        Count { voters: self.voters, ..Count::default() }
    }

    fn judge(&self, found: &mut Vec<Ballot>) {
        let Some(first) = self.values.first() else { return };
        let span = self.values.iter().fold(first.2, |span, v| span.join(v.2));
        let mut fault = |fault| found.push(Ballot { span, fault });
        let (collected, valid, invalid) = (self.get(What::Collected), self.get(What::Valid), self.get(What::Invalid));
        match (collected, valid, invalid) {
            (Some(c), Some(v), Some(i)) if c != v.saturating_add(i) => fault(Miscast::Validity(c, v, i)),
            _ => {}
        }
        match (self.get(What::Issued), collected) {
            (Some(issued), Some(c)) if c > issued => fault(Miscast::Collected(issued, c)),
            _ => match (self.voters, collected.or(valid)) {
                (Some(voters), Some(votes)) if votes > voters => fault(Miscast::Voters(voters, votes)),
                _ => {}
            },
        }
        if let (Some(v), Some(yes), Some(no), Some(none)) =
            (valid, self.get(What::For), self.get(What::Against), self.get(What::None))
        {
            let sum = yes.saturating_add(no).saturating_add(none);
            if sum != v {
                fault(Miscast::Opinions(v, sum));
            }
        }
    }
}

fn counts(view: &View<'_>, lines: Range<usize>, found: &mut Vec<Ballot>) {
    let mut count = Count::default();
    let mut last = 0;
    for label in LABELS.in_lines(view, lines) {
        // `hợp lệ` in `không hợp lệ` is no label of its own.
        if label.first < last {
            continue;
        }
        let (what, next) = (label.entry.1, label.next);
        last = next;
        let value = layout::figure(view, next, FILLED, |at| FILLERS.stands(view, at));
        // `40/48` is a share.
        let Some(Figure { number: value, span: place, of: None, .. }) = value else { continue };
        if what == What::Voters {
            if is_of_voters(view, label.first) && !is_of_more(view, place) {
                count = Count { voters: Some(value), ..count.closed(found) };
            }
            continue;
        }
        let line = view.tokens[next - 1].line;
        // The same label again, or a long way on: another count.
        if count.get(what).is_some() || line > count.line + LINES {
            count = count.closed(found);
        }
        count.line = line;
        count.values.push((what, value, place));
    }
    count.judge(found);
}

/// Whether the label at token `at` is of how many may vote: `Số đại biểu có mặt`.
fn is_of_voters(view: &View<'_>, at: usize) -> bool {
    let noun = (0..at).rev().take_while(|&t| VOTERS.stands(view, t)).count();
    let number = at - noun;
    noun > 0 && NUMBER.ends_at(view, number) && view.same_paragraph(number - 1, at)
}

/// Whether those who are counted at `place` vote for others too: `20 người, đại diện cho 45 cử tri`.
fn is_of_more(view: &View<'_>, place: Span) -> bool {
    let after = view.tokens_in(place).end..sentence(view, place).end;
    PROXIES.is_among(view, after)
}

/// `tán thành 40/48 phiếu, đạt 85 %`.
fn shares(view: &View<'_>, span: Span, found: &mut Vec<Ballot>) {
    let (first, last) = (view.token_from(span.start), view.token_from(span.end));
    for at in first..last {
        if !view.is_symbol(at, '/') || !view.gap(at).is_empty() || !view.gap(at + 1).is_empty() {
            continue;
        }
        let whole = |t: usize| !matches!(view.kind(t), Some(TokenKind::Symbol('/' | '.' | ',' | '-')));
        let pair = at.checked_sub(1).and_then(|n| view.number(n)).zip(view.number(at + 1));
        let Some((votes, of)) = pair.filter(|(v, o)| v <= o && *o > 1 && at >= 2 && whole(at - 2)) else { continue };
        let Some((tenths, end)) = percent(view, at + 2) else { continue };
        let right = u64::from(votes) * 1000 / u64::from(of);
        if u64::from(tenths).abs_diff(right) > 5 {
            let span = view.tokens[at - 1].span.join(view.tokens[end].span);
            found.push(Ballot { span, fault: Miscast::Share(votes, of, tenths) });
        }
    }
}

/// The percentage after token `from`, in tenths, and its sign's token.
fn percent(view: &View<'_>, from: usize) -> Option<(u32, usize)> {
    let at = (from..from + 10).find(|&t| !BETWEEN.stands(view, t))?;
    let whole = view.number(at).filter(|n| *n <= 100 && view.same_paragraph(from - 1, at))?;
    if view.is_symbol(at + 1, '%') {
        return Some((whole * 10, at + 1));
    }
    let decimals = matches!(view.kind(at + 1), Some(TokenKind::Symbol(',' | '.'))) && view.is_symbol(at + 3, '%');
    let tenth = view.tokens.get(at + 2).filter(|_| decimals)?;
    let digit = view.low(tenth.span).bytes().next().filter(u8::is_ascii_digit)?;
    Some((whole * 10 + u32::from(digit - b'0'), at + 3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn faults(text: &str) -> Vec<Miscast> {
        let document = Document::from_text(text);
        let view = View::new(&document);
        find(&view, Span::new(0, text.len())).iter().map(|b| b.fault).collect()
    }

    #[test]
    fn votes_that_do_not_add_up() {
        for (text, expected) in [
            ("Số phiếu phát ra 50, thu vào 50, hợp lệ 48, không hợp lệ 2", vec![]),
            ("Số phiếu phát ra 50, thu vào 52, hợp lệ 50, không hợp lệ 2", vec![Miscast::Collected(50, 52)]),
            (
                "Số phiếu thu vào: 50 phiếu; hợp lệ: 47 phiếu; không hợp lệ: 2 phiếu.",
                vec![Miscast::Validity(50, 47, 2)],
            ),
            ("Phiếu hợp lệ: 10\nTán thành: 7\nKhông tán thành: 2\nKhông có ý kiến: 2", vec![Miscast::Opinions(10, 11)]),
            ("tán thành 40/48 phiếu, đạt 85 %", vec![Miscast::Share(40, 48, 850)]),
            ("tán thành 40/48 phiếu, đạt 83,3%", vec![]),
            ("Số phiếu thu vào: 50; hợp lệ: 90 %; không hợp lệ: 10 %", vec![]),
            ("tán thành 40/48 phiếu (83,33 %)", vec![]),
            ("Số người dự họp: 20.\nSố phiếu thu vào: 23, hợp lệ: 23.", vec![Miscast::Voters(20, 23)]),
            ("Số cử tri đã tham gia bỏ phiếu: 950\nSố phiếu hợp lệ: 951", vec![Miscast::Voters(950, 951)]),
            ("Số đại biểu có mặt: 48\nSố phiếu thu vào: 48", vec![]),
            ("Số cổ đông có mặt: 12\nSố phiếu thu vào: 5000", vec![]),
            ("Khách mời tham dự: 3\nSố phiếu thu vào: 48", vec![]),
            ("18/20 bản đã xong; tỷ lệ giải ngân 45%", vec![]),
            ("ngày 15/12/2022 đạt 45%", vec![]),
        ] {
            assert_eq!(faults(text), expected, "{text}");
        }
    }
}
