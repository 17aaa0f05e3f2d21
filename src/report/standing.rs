//! How a cited document stands, in words, and up to which day that is known.

use crate::lang::{Lang, Text};
use crate::register::{AS_OF, InForce};
use crate::report::statistics::Spoken;
use crate::rules;

/// What is known against a document.
pub(super) fn words(in_force: InForce) -> Text {
    match in_force {
        InForce::Expired => Text::new("hết hiệu lực", "no longer in force"),
        InForce::NotYet => Text::new("chưa có hiệu lực", "not yet in force"),
        InForce::Amended => Text::new("đã được sửa đổi", "amended"),
    }
}

/// The same with what replaced it: `hết hiệu lực, thay bằng 31/2024/QH15`.
pub(super) fn whole(in_force: InForce, replaced_by: &str, lang: Lang) -> String {
    words(in_force).get(lang).to_owned() + &replaced(replaced_by, lang)
}

/// What stands in the place of a document, behind how it ended: `, thay bằng 31/2024/QH15`.
pub(super) fn replaced(by: &str, lang: Lang) -> String {
    match by {
        "" => String::new(),
        symbols => format!(", {} {}", Text::new("thay bằng", "replaced by").get(lang), symbols.replace(';', ", ")),
    }
}

/// Up to which day it is known which documents apply.
pub fn as_of(lang: Lang) -> String {
    let day = lang.day(AS_OF);
    match lang {
        Lang::Vi => format!(
            "Hiệu lực của văn bản viện dẫn: theo bảng tính đến ngày {day}; chỗ không ghi là chưa thấy văn bản bãi bỏ."
        ),
        Lang::En => format!(
            "Whether cited documents apply: by a table as of {day}; where nothing is said, no repeal was found."
        ),
    }
}

/// The same, when a rule spoke that asks the table.
pub fn as_of_spoken(spoken: &Spoken, lang: Lang) -> Option<String> {
    spoken.ids().any(rules::asks_of_force).then(|| as_of(lang))
}
