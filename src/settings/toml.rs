//! The keys of `bienban.toml`. One that is not here is a mistake.

use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::{SettingsError, field, kind, prefix, severity, tables};
use crate::lang::Said;
use crate::nearest::{nearest, unknown};
use crate::office::OwnField;
use crate::register::Register;
use crate::report::safe;
use crate::rules::{self, Exception, Settings};

/// What is wrong, and its bytes.
type Wrong = (Range<usize>, Said);

type Name<'n> = Spanned<DeString<'n>>;
type Value<'v> = Spanned<DeValue<'v>>;

/// Keys of the file and what each makes of its value.
const KEYS: [(&str, Key); 8] = [
    ("select", |value, _, out| prefixes(value).map(|ids| out.select = ids)),
    ("ignore", |value, _, out| prefixes(value).map(|ids| out.ignore = ids)),
    ("severities", |value, _, out| each(value, of_rule).map(|pairs| out.severities = pairs)),
    ("exceptions", |value, _, out| list(value, exception).map(|list| out.exceptions = list)),
    ("labels", |value, _, out| {
        each(value, |key, value| named(key, value, field)).map(|pairs| out.office.labels = pairs)
    }),
    ("kinds", |value, _, out| each(value, |key, value| named(key, value, kind)).map(|pairs| out.office.kinds = pairs)),
    ("required", |value, _, out| list(value, required).map(|list| out.office.required = list)),
    ("force", force),
];

type Key = fn(&Value<'_>, &Path, &mut Settings) -> Result<(), Wrong>;

/// The settings that `text` has, which names files relative to `folder`; of several mistakes the first is told.
pub(super) fn read(text: &str, folder: &Path) -> Result<Settings, SettingsError> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let wrong = |(span, what)| SettingsError::new(text, span, what);
    let table = DeTable::parse(text).map_err(|error| wrong(syntax(&error)))?;
    let mut settings = Settings::default();
    let read = |(key, value): (&Name<'_>, &Value<'_>)| {
        let row = KEYS.iter().find(|row| row.0 == key.get_ref().as_ref());
        row.map_or_else(|| Err(strange(key, &KEYS.map(|row| row.0))), |row| row.1(value, folder, &mut settings)).err()
    };
    match table.get_ref().iter().filter_map(read).min_by_key(|(span, _)| span.start) {
        Some(first) => Err(wrong(first)),
        None => Ok(settings),
    }
}

fn syntax(error: &toml::de::Error) -> Wrong {
    let words = error.message().lines().next().unwrap_or_default();
    let what = Said::new(
        "không đúng cú pháp TOML; chữ phải đặt trong dấu ngoặc kép, mỗi khóa chỉ ghi một lần",
        format!("no TOML: {words}"),
    );
    (error.span().unwrap_or_default(), what)
}

/// A key that there is not.
fn strange(key: &Name<'_>, known: &[&str]) -> Wrong {
    let (name, all) = (safe::terminal(key.get_ref()), known.join(", "));
    let what = unknown(
        Said::new(format!("không có khóa “{name}”"), format!("no key “{name}”")),
        nearest(&name, known.iter().copied()),
        &Said::new(format!("có: {all}"), format!("there are {all}")),
    );
    (key.span(), what)
}

fn string<'v>(value: &'v Value<'_>) -> Result<&'v str, Wrong> {
    let what = || Said::new("chỗ này phải là chữ trong dấu ngoặc kép", "text in quotation marks is wanted here");
    value.get_ref().as_str().ok_or_else(|| (value.span(), what()))
}

/// Text that is not empty.
fn filled<'v>(value: &'v Value<'_>) -> Result<&'v str, Wrong> {
    let what = || Said::new("chỗ này không được để trống", "this must not be empty");
    Some(string(value)?).filter(|text| !text.trim().is_empty()).ok_or_else(|| (value.span(), what()))
}

/// A table's entries, each as `read` has it.
fn each<T>(value: &Value<'_>, read: impl Fn(&Name<'_>, &Value<'_>) -> Result<T, Wrong>) -> Result<Vec<T>, Wrong> {
    table(value)?.iter().map(|(key, value)| read(key, value)).collect()
}

fn table<'v, 'a>(value: &'v Value<'a>) -> Result<&'v DeTable<'a>, Wrong> {
    let what = || Said::new("chỗ này phải là một bảng, ví dụ [labels]", "a table is wanted here, such as [labels]");
    value.get_ref().as_table().ok_or_else(|| (value.span(), what()))
}

/// A list, each of its values as `read` has it.
fn list<T>(value: &Value<'_>, read: impl Fn(&Value<'_>) -> Result<T, Wrong>) -> Result<Vec<T>, Wrong> {
    let what = || {
        Said::new(
            "chỗ này phải là một danh sách, ví dụ [\"BB1\"] hoặc [[exceptions]]",
            "a list is wanted here, such as [\"BB1\"] or [[exceptions]]",
        )
    };
    value.get_ref().as_array().ok_or_else(|| (value.span(), what()))?.iter().map(read).collect()
}

fn prefixes(value: &Value<'_>) -> Result<Vec<String>, Wrong> {
    list(value, |value| prefix(string(value)?).map_err(|what| (value.span(), what)))
}

/// Words and the name of what they stand for.
fn named<T>(key: &Name<'_>, value: &Value<'_>, read: fn(&str) -> Result<T, Said>) -> Result<(String, T), Wrong> {
    if key.get_ref().trim().is_empty() {
        return Err((key.span(), Said::new("chỗ này không được để trống", "this must not be empty")));
    }
    Ok((key.get_ref().to_string(), read(string(value)?).map_err(|what| (value.span(), what))?))
}

/// A whole rule's severity.
fn of_rule(key: &Name<'_>, value: &Value<'_>) -> Result<(String, crate::Severity), Wrong> {
    let id = prefix(key.get_ref()).map_err(|what| (key.span(), what))?;
    let family = || {
        Said::new(
            format!("“{id}” là một nhóm; ở đây ghi mã của từng quy tắc"),
            format!("“{id}” is a family; each rule is named by itself here"),
        )
    };
    let rule = rules::by_id(&id).ok_or_else(|| (key.span(), family()))?;
    Ok((rule.id.to_owned(), severity(string(value)?).map_err(|what| (value.span(), what))?))
}

/// The values of a table that has all of these keys and no other.
fn keys<'v, 'a, const N: usize>(value: &'v Value<'a>, known: [&str; N]) -> Result<[&'v Value<'a>; N], Wrong> {
    let table = table(value)?;
    if let Some((key, _)) = table.iter().find(|(key, _)| !known.contains(&key.get_ref().as_ref())) {
        return Err(strange(key, &known));
    }
    let mut found = [value; N];
    for (slot, name) in found.iter_mut().zip(known) {
        let missing = || Said::new(format!("thiếu khóa “{name}”"), format!("the key “{name}” is missing"));
        let entry = table.iter().find(|(key, _)| key.get_ref() == name);
        *slot = entry.map(|(_, value)| value).ok_or_else(|| (value.span(), missing()))?;
    }
    Ok(found)
}

fn exception(value: &Value<'_>) -> Result<Exception, Wrong> {
    let [path, rules, reason] = keys(value, ["path", "rules", "reason"])?;
    let ids = prefixes(rules)?;
    if ids.is_empty() {
        return Err((rules.span(), Said::new("chưa ghi quy tắc nào", "no rule is named")));
    }
    Ok(Exception::new(filled(path)?, ids, filled(reason)?))
}

fn required(value: &Value<'_>) -> Result<OwnField, Wrong> {
    let [of, name, words, level] = keys(value, ["kind", "name", "words", "severity"])?;
    let found: Vec<String> = list(words, |value| Ok(filled(value)?.to_owned()))?;
    if found.is_empty() {
        return Err((words.span(), Said::new("chưa ghi từ nào", "there is no word in it")));
    }
    Ok(OwnField {
        kind: kind(string(of)?).map_err(|what| (of.span(), what))?,
        name: filled(name)?.to_owned(),
        words: found,
        severity: severity(string(level)?).map_err(|what| (level.span(), what))?,
    })
}

/// The office's tables of documents, in their order.
fn force(value: &Value<'_>, folder: &Path, out: &mut Settings) -> Result<(), Wrong> {
    let [names] = keys(value, ["tables"])?;
    let mut register = Register::default();
    for (span, name) in list(names, |value| Ok((value.span(), filled(value)?.to_owned())))? {
        tables::add(&mut register, &name, folder).map_err(|what| (span, what))?;
    }
    out.register = register;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    fn wrong(text: &str) -> String {
        read(text, Path::new("")).unwrap_err().message(Lang::En)
    }

    #[test]
    fn everything_that_an_office_may_write() {
        let text = "\u{FEFF}select = ['BB1', 'bb2']\r\nignore = ['BB206']\r\n[severities]\r\nbb602 = 'note'\r\n\
            [[exceptions]]\r\npath = '2019\\a.docx'\r\nrules = ['BB1']\r\nreason = 'cũ'\r\n[labels]\r\n\
            'Trưởng ca' = 'person.name'\r\n[kinds]\r\n'giao ca' = 'ban-giao'\r\n[[required]]\r\n\
            kind = 'hop'\r\nname = 'x'\r\nwords = ['y']\r\nseverity = 'warning'";
        let settings = read(text, Path::new("")).unwrap();
        assert_eq!((settings.select.join(" "), settings.ignore.join(" ")), ("BB1 BB2".to_owned(), "BB206".to_owned()));
        assert_eq!(settings.severity("BB602").map(|s| s.as_str()), Some("note"));
        assert!(!settings.of("2019/a.docx").unwrap().selects("BB101"));
        let office = settings.office;
        assert_eq!((office.labels.len(), office.kinds.len(), office.required[0].words.len()), (1, 1, 1));
    }

    #[test]
    fn an_entry_that_would_switch_off_everything_is_an_error() {
        for text in ["ignore = ['']", "select = [' ']", "[[exceptions]]\npath='a'\nreason='b'\nrules=['']"] {
            assert!(wrong(text).contains("an empty entry"), "{text}: {}", wrong(text));
        }
        let exception = |keys: &str| wrong(&format!("[[exceptions]]\n{keys}"));
        assert!(exception("path='a'\nrules=[]\nreason='b'").contains("no rule is named"));
        assert!(exception("path=''\nrules=['BB1']\nreason='b'").contains("must not be empty"));
        assert!(exception("path='a'\nrules=['BB1']").contains("the key “reason” is missing"));
    }

    #[test]
    fn each_mistake_has_its_place_and_the_nearest_name() {
        let all = [
            ("ignore = ['BB1O1']", "line 1, column 11: no rule begins with “BB1O1” (did you mean “BB101”?)"),
            ("[severities]\nBB1 = 'note'", "line 2, column 1: “BB1” is a family"),
            ("[severities]\nBB101 = 'warn'", "line 2, column 9: “warn” is no severity"),
            (
                "[labels]\n'x' = 'person.nam'",
                "line 2, column 7: “person.nam” is no field of a blank (did you mean “person.name”?); `bienban fields` lists them",
            ),
            (
                "[kinds]\n'x' = 'ban_giao'",
                "line 2, column 7: “ban_giao” is no kind of minutes (did you mean “ban-giao”?); `bienban kinds` lists them",
            ),
            ("[labels]\n'' = 'person.name'", "line 2, column 1: this must not be empty"),
            ("ignore = 'BB1'", "line 1, column 10: a list is wanted here"),
            ("labels = []", "line 1, column 10: a table is wanted here"),
            ("[force]\ntable = []", "line 2, column 1: no key “table” (did you mean “tables”?); there are tables"),
            ("[force]", "line 1, column 1: the key “tables” is missing"),
            ("force.tables = ['']", "line 1, column 17: this must not be empty"),
            ("ignore = [1]", "line 1, column 11: text in quotation marks"),
            ("[[required]]\nkind='hop'\nname='x'\nwords=[]\nseverity='note'", "line 4, column 7: there is no word"),
            (
                "[[exceptions]]\npaths='x'",
                "line 2, column 1: no key “paths” (did you mean “path”?); there are path, rules, reason",
            ),
            ("ignore = [", "line 1, column "),
        ];
        for (text, message) in all {
            assert!(wrong(text).starts_with(message), "{text}: {}", wrong(text));
        }
        let vi = read("ignore = [", Path::new("")).unwrap_err().message(Lang::Vi);
        assert!(vi.contains("không đúng cú pháp TOML"), "{vi}");
    }
}
