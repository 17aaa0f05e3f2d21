//! What the register has under a symbol, for people.

use std::fmt::Write as _;

use super::standing;
use crate::edtf::Date;
use crate::lang::{Lang, Text};
use crate::register::{AS_OF, Entry, Note};

/// What was found under a symbol as typed. Where no end is known it says so, and never that a document is in force: that the
/// table does not know.
pub fn entries(typed: &str, found: &[Entry<'_>], lang: Lang) -> String {
    let mut out = String::new();
    if found.is_empty() {
        let text = Text::new("không có trong sổ tra cứu", "not in the register");
        let _ = writeln!(out, "{typed}: {}", text.get(lang));
        return out;
    }
    for entry in found {
        let _ = writeln!(out, "{}", head(entry, lang));
        for line in [entry.title().to_owned(), end(entry, lang), amended(entry, lang), note(entry, lang).to_owned()] {
            if !line.is_empty() {
                let _ = writeln!(out, "  {line}");
            }
        }
    }
    let day = lang.day(AS_OF);
    let _ = match lang {
        Lang::Vi => writeln!(
            out,
            "Theo bảng tính đến ngày {day}; văn bản bãi bỏ sau ngày đó, hoặc bảng chưa ghi, không có ở đây."
        ),
        Lang::En => writeln!(out, "By the table as of {day}; later repeals, and those that it lacks, are not here."),
    };
    out
}

/// Symbol, type word, issuer, and the days of issue and effect.
fn head(entry: &Entry<'_>, lang: Lang) -> String {
    let on = |words: Text, date: Option<Date>| {
        date.map(|date| format!("{} {}", words.get(lang), lang.day(date))).unwrap_or_default()
    };
    let parts = [
        entry.symbol.to_owned(),
        entry.kind.to_owned(),
        entry.issuer.to_owned(),
        on(Text::new("ban hành", "issued"), entry.date),
        on(Text::new("hiệu lực từ", "effective from"), entry.effective),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ")
}

/// Since when it no longer applies, as far as that is known, and what stands in its place.
fn end(entry: &Entry<'_>, lang: Lang) -> String {
    let out = match (entry.expires, entry.note) {
        (Some(day), _) => {
            let words = match day.complete() > AS_OF.complete() {
                true => Text::new("sẽ hết hiệu lực từ", "will no longer apply from"),
                false => Text::new("hết hiệu lực từ", "no longer applies from"),
            };
            format!("{} {}", words.get(lang), lang.day(day))
        }
        (None, Some(Note::NoDate)) => {
            Text::new("đã bị bãi bỏ, chưa rõ từ ngày nào", "repealed, from which day is not known").get(lang).to_owned()
        }
        (None, _) => Text::new("chưa thấy văn bản bãi bỏ", "no repeal found").get(lang).to_owned(),
    };
    out + &standing::replaced(entry.replaced_by, lang)
}

fn amended(entry: &Entry<'_>, lang: Lang) -> String {
    let by: Vec<&str> = entry.amendments().collect();
    match by.is_empty() {
        true => String::new(),
        false => format!("{} {}", Text::new("được sửa đổi bởi", "amended by").get(lang), by.join(", ")),
    }
}

/// What there is to say of its end besides; that the day is not known is said with it.
fn note(entry: &Entry<'_>, lang: Lang) -> &'static str {
    let words = match entry.note {
        None | Some(Note::NoDate) => return "",
        Some(Note::Memory) => {
            Text::new("chưa thấy nguyên văn việc bãi bỏ: cần kiểm tra lại", "no text of the repeal was seen: check it")
        }
        Some(Note::Except) => Text::new("một số điều vẫn được áp dụng", "some of its articles live on"),
        Some(Note::Conflict) => Text::new(
            "hai văn bản bãi bỏ ghi hai ngày khác nhau: cần kiểm tra lại",
            "two repeals have two days: check it",
        ),
    };
    words.get(lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::Register;

    fn shown(register: &Register, symbol: &str, lang: Lang) -> String {
        entries(symbol, &register.find(symbol), lang)
    }

    #[test]
    fn an_end_is_shown_with_what_stands_in_the_place() {
        let register = Register::default();
        let law = shown(&register, "45/2013/QH13", Lang::Vi);
        for words in [
            "45/2013/QH13  Luật  hiệu lực từ 01/07/2014\n",
            "\n  hết hiệu lực từ 01/08/2024, thay bằng 31/2024/QH15\n",
            "\n  được sửa đổi bởi 35/2018/QH14\n",
            "\nTheo bảng tính đến ngày 23/07/2026",
        ] {
            assert!(law.contains(words), "{law}");
        }
        let memory = shown(&register, "43/2014/NĐ-CP", Lang::En);
        assert!(memory.contains("\n  no longer applies from 2024-08-01, replaced by 102/2024/NĐ-CP, 101/2024/NĐ-CP\n"));
        assert!(memory.contains("\n  no text of the repeal was seen: check it\n"), "{memory}");
        let later = shown(&register, "51/2025/NĐ-CP", Lang::Vi);
        assert!(later.contains("\n  sẽ hết hiệu lực từ 01/03/2027, thay bằng 202/2026/NĐ-CP\n"), "{later}");
        let undated = shown(&register, "78/1998/NĐ-CP", Lang::Vi);
        assert!(undated.contains("\n  đã bị bãi bỏ, chưa rõ từ ngày nào, thay bằng 39/2001/NĐ-CP\n"), "{undated}");
    }

    #[test]
    fn nothing_is_said_to_be_in_force() {
        let register = Register::default();
        for symbol in ["30/2020/NĐ-CP", "59/2020/QH14", "18/2008/QH12", "83/2025/QH15"] {
            let (vi, en) = (shown(&register, symbol, Lang::Vi), shown(&register, symbol, Lang::En));
            assert!(vi.contains("chưa thấy văn bản bãi bỏ") && !vi.contains("còn hiệu lực"), "{vi}");
            assert!(en.contains("no repeal found") && !en.contains("in force"), "{en}");
            assert_eq!(vi.matches("Theo bảng").count(), 1);
        }
    }
}
