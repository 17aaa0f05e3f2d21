//! One record before one rule.

use super::standing::Known;
use super::{Rule, Settings};
use crate::blocks::nth_char;
use crate::document::{Document, MarkKind, Notes, Span};
use crate::edtf::Date;
use crate::finding::{Finding, Severity};
use crate::kinds::{Ask, Asks};
use crate::record::{Class, Evidence, Field, Record};

/// A record, the rule that looks at it, and what was found so far.
pub(super) struct Case<'a> {
    /// For quoting and for what is about the file; what the text says the record knows.
    document: &'a Document,
    /// The records before it in the file.
    earlier: &'a [Record],
    pub(super) record: &'a Record,
    pub(super) settings: &'a Settings,
    /// What the register has of the documents it cites.
    pub(super) known: &'a Known<'a>,
    pub(super) rule: &'static Rule,
    pub(super) findings: &'a mut Vec<Finding>,
}

/// A message in the language of the run.
macro_rules! say {
    ($case:expr, $vi:literal, $en:literal) => {
        match $case.settings.lang {
            $crate::lang::Lang::Vi => format!($vi),
            $crate::lang::Lang::En => format!($en),
        }
    };
}
pub(super) use say;

/// Characters of the text that a message quotes.
const QUOTED: usize = 80;

impl<'a> Case<'a> {
    /// Record number `index` of a document, from 0.
    pub(super) fn new(
        document: &'a Document,
        records: &'a [Record],
        index: usize,
        settings: &'a Settings,
        known: &'a Known<'a>,
        rule: &'static Rule,
        findings: &'a mut Vec<Finding>,
    ) -> Case<'a> {
        Case { document, earlier: &records[..index], record: &records[index], settings, known, rule, findings }
    }

    /// Whether the record is the file's first; what is about the file is said there.
    pub(super) fn is_first(&self) -> bool {
        self.earlier.is_empty()
    }

    /// Whether the record is the file's first that is minutes and no form.
    pub(super) fn is_first_of_minutes(&self) -> bool {
        self.earlier.iter().all(|earlier| earlier.class != Class::Minutes)
    }

    /// What the reader met and did not show.
    pub(super) fn notes(&self) -> &'a Notes {
        &self.document.notes
    }

    /// What is struck through in the file.
    pub(super) fn struck(&self) -> &'a [Span] {
        &self.document.struck
    }

    /// The letters that nobody can see in the file, without the commands of a template (`{% for … %}`), which are not
    /// meant to be seen.
    pub(super) fn faint(&self) -> impl Iterator<Item = Span> + use<'a> {
        let document = self.document;
        let is_told =
            |text: &str| text.contains(char::is_alphanumeric) && !(text.starts_with('{') && text.ends_with('}'));
        let faint = document.marks.iter().filter(|mark| mark.kind == MarkKind::Faint).map(|mark| mark.span);
        faint.filter(move |&span| is_told(document.str(span).trim()))
    }

    /// Whether the file has no letter and no digit.
    pub(super) fn is_wordless(&self) -> bool {
        !self.document.text.contains(char::is_alphanumeric)
    }

    /// A finding with the rule's own severity.
    pub(super) fn report(&mut self, span: Span, message: String) {
        self.report_as(self.rule.severity, span, message);
    }

    pub(super) fn report_as(&mut self, severity: Severity, span: Span, message: String) {
        self.findings.push(Finding { rule: self.rule.id, severity, message, field: None, span, known: false });
    }

    pub(super) fn evidence(&self) -> &'a Evidence {
        &self.record.evidence
    }

    /// Where a thing that is absent is missed: the title.
    pub(super) fn title(&self) -> Span {
        let start = Span { start: self.record.span.start, end: self.record.span.start };
        self.record.title.span().unwrap_or(start)
    }

    /// What the minutes must say.
    pub(super) fn asks(&self) -> &'static Asks {
        self.record.asks()
    }

    /// How bad it is here that what is asked for is absent; `None` where it is not asked for.
    pub(super) fn missed(&self, ask: Ask) -> Option<Severity> {
        match ask {
            Ask::Never => None,
            Ask::Always(severity) => Some(severity),
            Ask::Timed(severity) => self.record.start.time.found().map(|_| severity),
            Ask::OfState(severity) => self.evidence().state_office.then_some(severity),
        }
    }

    /// Whether a blank of one of `fields` stands in the record; another rule speaks of it.
    pub(super) fn has_blank(&self, fields: &[Field]) -> bool {
        self.record.blanks.iter().any(|blank| fields.contains(&blank.field))
    }

    /// The text of `span` as messages quote it.
    pub(super) fn quote(&self, span: Span) -> String {
        let text = self.record.quote(self.document, span);
        match nth_char(&text, QUOTED) {
            None => text,
            Some(at) => format!("{}…", text[..at].trim_end()),
        }
    }

    /// A paragraph of the document.
    pub(super) fn paragraph(&self, index: u32) -> Span {
        self.document.paragraphs.get(index as usize).map(|paragraph| paragraph.span).unwrap_or_default()
    }

    /// A date as people write it: `05/03/2024`.
    pub(super) fn day(&self, date: Date) -> String {
        self.settings.lang.day(date)
    }
}

/// A complete date as one that can be compared.
pub(super) fn whole(date: Date) -> Option<(u16, u8, u8)> {
    date.complete().filter(|_| !date.inferred || date.year_number().is_some())
}

/// Days from a fixed day to a complete date (proleptic Gregorian calendar).
pub(super) fn days((year, month, day): (u16, u8, u8)) -> i32 {
    // Months from March, so that the leap day is a year's last.
    let (y, m) =
        if month > 2 { (i32::from(year), i32::from(month) - 3) } else { (i32::from(year) - 1, i32::from(month) + 9) };
    y * 365 + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400) + (m * 153 + 2) / 5 + i32::from(day)
}

/// The day of the week: 0 is Monday.
pub(super) fn weekday(date: (u16, u8, u8)) -> u8 {
    // 1 March of year 0 was a Wednesday.
    ((days(date) - 1).rem_euclid(7) as u8 + 2) % 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_leap_years() {
        assert_eq!(days((2024, 3, 1)) - days((2024, 2, 28)), 2);
        assert_eq!(days((2023, 3, 1)) - days((2023, 2, 28)), 1);
        assert_eq!(days((2024, 1, 1)) - days((2023, 1, 1)), 365);
    }

    #[test]
    fn the_fifteenth_of_february_2023_was_a_wednesday() {
        assert_eq!(weekday((2023, 2, 15)), 2);
        assert_eq!(weekday((2000, 1, 1)), 5);
    }
}
