//! What one office adds to the tables of the program: its own labels, kinds and required fields.

use super::case::say;
use super::{Case, required};
use crate::document::Document;
use crate::finding::{Finding, Severity};
use crate::normalise;
use crate::quote;
use crate::record::{Class, Field, Kind, Record};

/// The additions of an office. Words are compared without letter case and place of tone.
#[derive(Debug, Clone, Default)]
pub struct Office {
    /// Words right before a blank, and the field it then has.
    pub labels: Vec<(String, Field)>,
    /// Words of a title or subject, and the kind of such minutes.
    pub kinds: Vec<(String, Kind)>,
    /// What minutes of a kind must also say.
    pub required: Vec<OwnField>,
}

/// One thing that an office wants in its minutes.
#[derive(Debug, Clone)]
pub struct OwnField {
    /// In minutes of this kind.
    pub kind: Kind,
    /// What it is called in the message.
    pub name: String,
    /// Words of which one shows that it is there.
    pub words: Vec<String>,
    /// How bad it is when none does.
    pub severity: Severity,
}

impl Office {
    /// Gives the record the kind and the blanks the fields that the office's words say.
    pub(crate) fn apply(&self, document: &Document, record: &mut Record) {
        if record.class == Class::NotMinutes {
            return;
        }
        if !self.kinds.is_empty() {
            let title = required::headings(record);
            let own = self.kinds.iter().find(|(words, _)| title.contains(&normalise::fold(words)));
            record.kind = own.map(|(_, kind)| *kind).or(record.kind);
        }
        if self.labels.is_empty() {
            return;
        }
        let labels: Vec<(String, Field)> = self.labels.iter().map(|(l, f)| (normalise::fold(l), *f)).collect();
        let fields: Vec<Option<Field>> = record
            .blanks
            .iter()
            .map(|blank| {
                let before = normalise::fold(&quote::before(document, &record.blanks, blank.span));
                let before = before.trim_end_matches([':', ' ']);
                labels.iter().find(|(label, _)| before.ends_with(label.as_str())).map(|(_, field)| *field)
            })
            .collect();
        for (blank, field) in record.blanks.iter_mut().zip(fields) {
            blank.field = field.unwrap_or(blank.field);
        }
    }
}

/// BB612 for what the office wants.
pub(super) fn required_too(case: &mut Case<'_>) {
    let own = &case.settings.office.required;
    if own.iter().all(|field| Some(field.kind) != case.record.kind) {
        return;
    }
    let text = normalise::collapse(&case.low(case.record.span));
    for field in own.iter().filter(|field| Some(field.kind) == case.record.kind) {
        if field.words.iter().any(|words| text.contains(&normalise::fold(words))) {
            continue;
        }
        let name = &field.name;
        let message = say!(
            case,
            "Thiếu {name} (quy định của cơ quan): bổ sung.",
            "Missing: {name} (the office's own rule): add it."
        );
        let (rule, span) = (case.rule.id, case.title());
        case.findings.push(Finding { rule, severity: field.severity, message, field: None, span });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::judge;
    use crate::rules::Settings;

    #[test]
    fn an_office_adds_labels_kinds_and_fields() {
        let text = "BIÊN BẢN GIAO CA\nHôm nay, ngày 15/02/2023, tại Trạm số 2.\nTrưởng ca: ..............";
        let office = Office {
            labels: vec![("Trưởng ca".to_owned(), Field::PersonName)],
            kinds: vec![("giao ca".to_owned(), Kind::BanGiao)],
            required: vec![OwnField {
                kind: Kind::BanGiao,
                name: "số chìa khóa".to_owned(),
                words: vec!["Chìa khoá".to_owned()],
                severity: Severity::Error,
            }],
        };
        let settings = Settings { office, ..Settings::default() };
        let audited = judge(Document::from_text(text), &settings).unwrap();
        let judged = &audited.records[0];
        assert_eq!(judged.record.kind, Some(Kind::BanGiao));
        assert_eq!(judged.record.blanks[0].field, Field::PersonName);
        assert!(judged.findings.iter().any(|f| f.rule == "BB612" && f.message.contains("số chìa khóa")));
        let with_keys = judge(Document::from_text(&format!("{text}\nChìa khóa: 02 chiếc")), &settings).unwrap();
        assert!(!with_keys.records[0].findings.iter().any(|f| f.message.contains("số chìa khóa")));
    }
}
