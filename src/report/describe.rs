//! All that was understood of one document, as text for people.

use std::fmt::Write as _;

use super::place::place;
use super::safe;
use super::standing;
use super::tables::number;
use super::terminal::{severity, status};
use super::why::Why;
use crate::audit::{Audited, Judged};
use crate::document::{Document, Span};
use crate::lang::{Lang, Text};
use crate::quote;
use crate::record::{Participant, Reading, Record, Role};
use crate::register::Standing;

/// Characters that are quoted of a date, a reference or a blank with its surroundings.
const QUOTED: usize = 80;

/// Everything that is known of the document called `name`.
pub fn render(name: &str, audited: &Audited, why: Why<'_>, lang: Lang) -> String {
    let mut page = Page { out: String::new(), document: &audited.document, why, lang };
    let _ = writeln!(page.out, "{}", safe::terminal(name));
    for (index, judged) in audited.records.iter().enumerate() {
        page.record(number(index, judged), judged);
    }
    page.out
}

struct Page<'a> {
    out: String,
    document: &'a Document,
    why: Why<'a>,
    lang: Lang,
}

impl Page<'_> {
    fn record(&mut self, number: usize, judged: &Judged) {
        let record = &judged.record;
        let heading = status(judged.status()).get(self.lang);
        if number == 0 {
            let _ = writeln!(self.out, "\n{heading}");
        } else {
            let _ = writeln!(self.out, "\n{} {number}: {heading}", Text::new("Biên bản", "Record").get(self.lang));
        }
        self.fields(record);
        self.people(record);
        self.dates(record);
        self.references(record, &judged.standings);
        self.blanks(record);
        self.unread(record);
        self.findings(judged);
    }

    fn fields(&mut self, record: &Record) {
        let kind = record.kind.map(|k| format!("{} ({})", k.as_str(), k.row().name.get(self.lang)));
        self.field(Text::new("Loại", "Kind"), kind);
        self.field(Text::new("Tên", "Title"), value(&record.title));
        self.field(Text::new("Về việc", "Subject"), value(&record.subject));
        self.field(Text::new("Số", "Number"), value(&record.number));
        self.field(Text::new("Địa điểm", "Place"), value(&record.place));
        self.field(Text::new("Bắt đầu", "Start"), moment(value(&record.start.date), value(&record.start.time)));
        self.field(Text::new("Kết thúc", "End"), moment(value(&record.end.date), value(&record.end.time)));
        self.field(Text::new("Số bản", "Copies"), value(&record.copies));
    }

    fn people(&mut self, record: &Record) {
        self.list(Text::new("Các bên", "Parties"), record.parties.len());
        for (index, party) in record.parties.iter().enumerate() {
            let role = if party.role.is_empty() { String::new() } else { format!(" ({})", party.role) };
            self.item(&format!("{}{role}", party.name), party.span);
            record.participants.iter().filter(|p| p.party == Some(index)).for_each(|p| self.person(p, "    "));
        }
        let outside = || record.participants.iter().filter(|p| p.party.is_none());
        self.list(Text::new("Người tham gia khác", "Other participants"), outside().count());
        outside().for_each(|p| self.person(p, "  "));
    }

    fn person(&mut self, person: &Participant, indent: &str) {
        let name = [person.title.as_str(), &person.rank, &person.name.value];
        let name: Vec<&str> = name.into_iter().filter(|s| !s.is_empty()).collect();
        let role = if person.role == Role::Member { String::new() } else { format!(" [{}]", person.role.as_str()) };
        let about: Vec<&str> = [person.position.as_str(), &person.unit].into_iter().filter(|s| !s.is_empty()).collect();
        let about = if about.is_empty() { String::new() } else { format!(": {}", about.join(", ")) };
        let line = format!("{}{role}{about}", name.join(" "));
        let _ = writeln!(self.out, "{indent}- {}", safe::terminal(&line));
    }

    fn dates(&mut self, record: &Record) {
        self.list(Text::new("Ngày", "Dates"), record.dates.len());
        for date in &record.dates {
            let edtf = date.date.map_or("?".to_owned(), |d| d.to_string());
            let text = record.quote(self.document, date.span);
            self.item(&format!("{edtf} [{}] “{text}”", date.role.as_str()), date.span);
        }
    }

    fn references(&mut self, record: &Record, standings: &[Option<Standing>]) {
        self.list(Text::new("Văn bản viện dẫn", "References"), record.references.len());
        for (index, reference) in record.references.iter().enumerate() {
            let date = reference.date.map(|d| d.to_string()).unwrap_or_default();
            let parts = [reference.kind.as_str(), &reference.symbol, &date, &reference.issuer, &reference.title];
            let parts: Vec<&str> = parts.into_iter().filter(|s| !s.is_empty()).collect();
            let against = standings.get(index).and_then(Option::as_ref);
            let against = against.map(|known| standing::whole(known.in_force, &known.replaced_by, self.lang));
            let against = against.map_or(String::new(), |words| format!(" [{words}]"));
            self.item(&format!("{}{against}", parts.join(", ")), reference.span);
        }
    }

    fn blanks(&mut self, record: &Record) {
        self.list(Text::new("Chỗ trống", "Blanks"), record.blanks.len());
        for blank in &record.blanks {
            let text = quote::excerpt(self.document, &record.blanks, blank.span, QUOTED);
            self.item(&format!("{} ({}) “{text}”", blank.field.as_str(), blank.drawn_as.as_str()), blank.span);
        }
    }

    fn unread(&mut self, record: &Record) {
        let found = self.why.unread_in(self.document, record);
        self.list(Text::new("Thấy mà chưa hiểu", "Seen and not understood"), found.len());
        for unread in found {
            let quoted = |span: Span| record.quote(self.document, span);
            let value = unread.value.map_or(String::new(), |value| format!(": {}", quoted(value)));
            let text = format!("{} “{}”{value}", unread.looks.as_str(), quoted(unread.span));
            self.item(&text, unread.span);
        }
    }

    fn findings(&mut self, judged: &Judged) {
        self.list(Text::new("Phát hiện", "Findings"), judged.findings.len());
        for finding in &judged.findings {
            let label = severity(finding.severity).get(self.lang);
            self.item(&format!("{} {label}: {}", finding.rule, finding.message), finding.span);
        }
    }

    fn field(&mut self, name: Text, value: Option<String>) {
        let Some(value) = value.filter(|v| !v.is_empty()) else { return };
        let _ = writeln!(self.out, "{}: {}", name.get(self.lang), safe::terminal(&value));
    }

    /// The heading of a list, unless it is empty.
    fn list(&mut self, name: Text, length: usize) {
        if length > 0 {
            let _ = writeln!(self.out, "{} ({length}):", name.get(self.lang));
        }
    }

    fn item(&mut self, text: &str, span: Span) {
        let place = place(self.document, span.start, self.lang);
        let place = if place.is_empty() { place } else { format!("  ({place})") };
        let _ = writeln!(self.out, "  - {}{place}", safe::terminal(text));
    }
}

fn value<T: ToString>(reading: &Reading<T>) -> Option<String> {
    reading.value().map(ToString::to_string)
}

fn moment(date: Option<String>, time: Option<String>) -> Option<String> {
    let parts: Vec<String> = [date, time].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::Office;
    use crate::report::tables::tests::minutes;

    #[test]
    fn everything_that_was_understood_is_on_the_page() {
        let office = Office::default();
        let page = render("a.docx", &minutes(), Why { office: &office, unread: &[] }, Lang::En);
        for line in [
            "a.docx",
            "Record 1: incomplete",
            "Kind: lam-viec (minutes of a working session)",
            "Start: 2023-02-15 XX:30",
            "Copies: 2",
            "  - Công ty Hoa Sen  (body ¶1)",
            "    - Ông Trần Văn B [chair]: Giám đốc",
            "Other participants (1):",
            "  - ? [start] “ngày 15”  (body ¶2)",
            "  - Quyết định, 5/QĐ-UBND  (body ¶4)",
            "  - start.hour (dots) “Hồi ▢ giờ 30 ngày 15/02/2023”  (body ¶2)",
        ] {
            assert!(page.lines().any(|l| l == line), "{line}\n{page}");
        }
    }
}
