//! What only shows when many documents lie side by side: a number used twice, a gap in a series,
//! one text in two files, one cited document with two dates.
//!
//! Of each record a [`Trace`] of a few dozen bytes is kept, of each cited symbol its hash and first
//! date; the findings come when all documents are read. All are notes, unless the settings say
//! otherwise: whether a file is missing or was filed elsewhere only the office knows.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::audit::{Audited, Judged, Status};
use crate::edtf::Date;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::record::{BLANK, Class};
use crate::rules::{BB205, BB613, BB614, BB705, Rule, Settings, is_comparable, year_in};

/// Least characters of a text that is compared with others.
const SHORTEST: usize = 200;

/// Least numbers of a series in which a gap is told, and most numbers that are missing at once.
const SERIES: usize = 5;
const MISSING: u32 = 2;

/// The rules that speak of a document beside others.
pub const RULES: [&Rule; 4] = [&BB205, &BB613, &BB614, &BB705];

/// What is kept of a document until all are read.
#[derive(Debug, Default)]
pub struct Trace {
    /// Hash of the whole text; `None` for one too short.
    text: Option<u64>,
    /// How each record stands by itself.
    statuses: Box<[Status]>,
    numbers: Vec<Number>,
    cited: Vec<Cited>,
}

/// The own number of a record.
#[derive(Debug)]
struct Number {
    record: u32,
    ordinal: u32,
    /// Folder, symbol behind the number, and year.
    series: u64,
    symbol: Box<str>,
    location: Box<str>,
}

/// A cited symbol that has a year in it, and its date as `YYYYMMDD`.
#[derive(Debug)]
struct Cited {
    record: u32,
    symbol: Box<str>,
    date: u32,
    location: Box<str>,
}

/// A finding between documents.
///
/// ```
/// let ran = bienban::Auditor::default().run(["fixtures/minutes"], |_, _| ())?;
/// for crossing in ran.between.iter().filter(|crossing| crossing.rule == "BB613") {
///     println!("{}: {} ({})", crossing.document, crossing.message, crossing.location);
/// }
/// # Ok::<(), bienban::auditor::RunError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Crossing {
    /// The document it is told of, counted from 0.
    pub document: usize,
    /// Its record, from 1; 0 when it is no minutes.
    pub record: u32,
    /// How the record stands without this finding.
    pub status: Status,
    /// The rule's id.
    pub rule: &'static str,
    /// How bad it is: a note, unless the settings say otherwise.
    pub severity: Severity,
    /// What is wrong and what to do.
    pub message: String,
    /// Where it stands.
    pub location: Box<str>,
    /// What stands there.
    pub excerpt: Box<str>,
    /// The baseline of the run has it: it is no news. `false` as found.
    pub known: bool,
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

impl Trace {
    /// The trace of a document in `folder`.
    pub fn new(folder: &str, audited: &Audited) -> Trace {
        let text = audited.document.text.as_str();
        let statuses = audited.records.iter().map(Judged::status).collect();
        let mut trace = Trace { text: (text.len() >= SHORTEST).then(|| hash(&text)), statuses, ..Trace::default() };
        let minutes = (1..).zip(&audited.records).filter(|(_, judged)| judged.record.class == Class::Minutes);
        for (record, judged) in minutes {
            trace.numbers.extend(number(folder, record, judged, audited));
            let cited = judged.record.references.iter().filter(|r| is_comparable(r) && year_in(&r.symbol).is_some());
            trace.cited.extend(cited.filter_map(|r| {
                let (year, month, day) = r.date?.complete()?;
                let date = u32::from(year) * 10_000 + u32::from(month) * 100 + u32::from(day);
                let location = audited.document.location(r.span.start).into();
                Some(Cited { record, symbol: r.symbol.as_str().into(), date, location })
            }));
        }
        trace
    }
}

fn number(folder: &str, record: u32, judged: &Judged, audited: &Audited) -> Option<Number> {
    let own = judged.record.number.found().filter(|n| !n.value.contains(BLANK))?;
    let digits = own.value.find(|c: char| !c.is_ascii_digit())?;
    let (ordinal, tail) = (own.value[..digits].parse().ok()?, &own.value[digits..]);
    let year = judged.record.start.date.value()?.year_number()?;
    // A bare number or a year alone says nothing of whose it is.
    if !tail.starts_with(['/', '-']) || !tail.contains(char::is_alphabetic) {
        return None;
    }
    let location = audited.document.location(own.span.start).into();
    Some(Number { record, ordinal, series: hash(&(folder, tail, year)), symbol: own.value.as_str().into(), location })
}

/// All documents side by side.
#[derive(Debug, Default)]
pub struct Across {
    /// How the records of each document stand.
    documents: Vec<Box<[Status]>>,
    texts: HashMap<u64, u32>,
    /// Document and symbol of each number.
    numbers: HashMap<(u64, u32), u32>,
    /// Numbers of each series, with where each stands.
    series: HashMap<u64, Vec<(u32, usize, Number)>>,
    /// The first date of each cited symbol, and its document.
    cited: HashMap<u64, (u32, u32)>,
    lang: Lang,
    found: Vec<Crossing>,
}

impl Across {
    /// Nothing yet; messages in `lang`.
    pub fn new(lang: Lang) -> Across {
        Across { lang, ..Across::default() }
    }

    /// Adds the next document; `names` gives the names of those before it. `None` is one that
    /// could not be read.
    pub fn add<'n>(&mut self, trace: Option<Trace>, names: impl Fn(usize) -> &'n str) {
        let document = self.documents.len();
        let Some(mut trace) = trace else { return self.documents.push(Box::default()) };
        self.documents.push(std::mem::take(&mut trace.statuses));
        let here = u32::try_from(document).unwrap_or(u32::MAX);
        let twin = trace.text.and_then(|text| {
            let first = *self.texts.entry(text).or_insert(here);
            (first != here).then_some(first)
        });
        if let Some(twin) = twin {
            let name = names(twin as usize);
            let message = match self.lang {
                Lang::Vi => format!("Toàn bộ nội dung giống hệt {name}: giữ một bản."),
                Lang::En => format!("All of the text is that of {name}: keep one of them."),
            };
            self.push(document, 1, &BB705, message, Box::default(), Box::default());
            // What it numbers and cites is the other's.
            return;
        }
        for cited in trace.cited {
            self.cite(document, here, cited, &names);
        }
        for number in trace.numbers {
            self.count(document, here, number, &names);
        }
    }

    fn push(
        &mut self,
        document: usize,
        record: u32,
        rule: &'static Rule,
        message: String,
        location: Box<str>,
        excerpt: Box<str>,
    ) {
        let statuses = self.documents.get(document).map_or(&[][..], |statuses| statuses);
        let status = statuses.get(record as usize - 1).copied().unwrap_or(Status::Unreadable);
        let record = if status == Status::NotMinutes { 0 } else { record };
        let severity = Severity::Note;
        let (rule, known) = (rule.id, false);
        self.found.push(Crossing { document, record, status, rule, severity, message, location, excerpt, known });
    }

    fn cite<'n>(&mut self, document: usize, here: u32, cited: Cited, names: &impl Fn(usize) -> &'n str) {
        let &mut (date, first) = self.cited.entry(hash(&cited.symbol)).or_insert((cited.date, here));
        if date == cited.date || first == here {
            return;
        }
        let day = |date: u32| {
            let date = Date::ymd((date / 10_000) as u16, (date / 100 % 100) as u8, (date % 100) as u8);
            self.lang.day(date)
        };
        let (symbol, name, a, b) = (&cited.symbol, names(first as usize), day(cited.date), day(date));
        let message = match self.lang {
            Lang::Vi => format!("Văn bản {symbol} ghi ngày {a}, trong {name} ghi {b}: tra lại ngày ban hành."),
            Lang::En => format!("{symbol} is dated {a}, in {name} {b}: look up its date."),
        };
        self.push(document, cited.record, &BB205, message, cited.location, cited.symbol);
    }

    fn count<'n>(&mut self, document: usize, here: u32, number: Number, names: &impl Fn(usize) -> &'n str) {
        let first = *self.numbers.entry((number.series, number.ordinal)).or_insert(here);
        if first != here {
            let (symbol, name) = (&number.symbol, names(first as usize));
            let message = match self.lang {
                Lang::Vi => format!("Số {symbol} đã dùng trong {name}: đối chiếu sổ đăng ký."),
                Lang::En => format!("The number {symbol} is that of {name} too: look into the register."),
            };
            self.push(document, number.record, &BB613, message, number.location.clone(), number.symbol.clone());
        }
        self.series.entry(number.series).or_default().push((number.ordinal, document, number));
    }

    /// The findings of all, in the order of the documents, as the settings of each document select and weigh its own.
    pub fn findings<S: Borrow<Settings>>(mut self, settings: impl Fn(usize) -> S) -> Vec<Crossing> {
        let mut series: Vec<_> = std::mem::take(&mut self.series).into_values().collect();
        for numbers in &mut series {
            numbers.sort_by_key(|(ordinal, document, _)| (*ordinal, *document));
            numbers.dedup_by_key(|(ordinal, ..)| *ordinal);
            if numbers.len() >= SERIES {
                self.gaps(numbers);
            }
        }
        self.found.retain_mut(|found| {
            let settings = settings(found.document);
            let settings = settings.borrow();
            found.severity = settings.severity(found.rule).unwrap_or(found.severity);
            settings.selects(found.rule)
        });
        self.found.sort_by_key(|found| (found.document, found.record, found.rule));
        self.found
    }

    fn gaps(&mut self, numbers: &[(u32, usize, Number)]) {
        for pair in numbers.windows(2) {
            let [(before, ..), (after, document, number)] = pair else { continue };
            if !(2..=MISSING + 1).contains(&(after - before)) {
                continue;
            }
            let missing: Vec<String> = (before + 1..*after).map(|n| n.to_string()).collect();
            let (missing, symbol) = (missing.join(", "), &number.symbol);
            let message = match self.lang {
                Lang::Vi => format!("Trước {symbol} không thấy số {missing}: tìm biên bản đó."),
                Lang::En => format!("Before {symbol} there is no number {missing}: find those minutes."),
            };
            self.push(*document, number.record, &BB614, message, number.location.clone(), number.symbol.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::judge;
    use crate::document::Document;

    /// Minutes of this number that cite a decree of this day.
    fn minutes(number: u32, day: &str) -> String {
        format!(
            "Số: {number}/BB-STTTT\nBIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế tỉnh Hòa Giang.\n\
             Căn cứ Nghị định số 45/2019/NĐ-CP ngày {day}/5/2019 của Chính phủ; hai bên thống nhất các nội dung sau đây.\n\
             Buổi làm việc kết thúc hồi 11 giờ 00 cùng ngày, lập thành 02 bản."
        )
    }

    fn crossings(texts: &[String]) -> Vec<(usize, &'static str)> {
        let settings = Settings::default();
        let mut across = Across::new(settings.lang);
        for text in texts {
            let audited = judge(Document::from_text(text), &settings).unwrap();
            across.add(Some(Trace::new("2023", &audited)), |_| "x.docx");
        }
        across.findings(|_| &settings).iter().map(|c| (c.document, c.rule)).collect()
    }

    #[test]
    fn a_number_used_twice_and_a_date_that_differs() {
        assert_eq!(crossings(&[minutes(1, "21"), minutes(2, "21")]), []);
        assert_eq!(crossings(&[minutes(1, "21"), minutes(1, "12")]), [(1, "BB205"), (1, "BB613")]);
    }

    #[test]
    fn one_text_in_two_files_is_told_once() {
        assert_eq!(crossings(&[minutes(1, "21"), minutes(1, "21")]), [(1, "BB705")]);
    }

    #[test]
    fn a_gap_is_told_only_in_a_series() {
        let of = |numbers: &[u32]| crossings(&numbers.iter().map(|n| minutes(*n, "21")).collect::<Vec<_>>());
        assert_eq!(of(&[1, 2, 4, 5, 6]), [(2, "BB614")]);
        assert_eq!(of(&[1, 2, 4]), []);
        assert_eq!(of(&[1, 2, 3, 4, 90]), []);
    }
}
