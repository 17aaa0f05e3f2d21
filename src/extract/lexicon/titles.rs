//! What stands round `BIÊN BẢN` in a title, and the titles and parts of minutes that do not call
//! themselves so.

use super::index::Phrases;

/// How a title begins, as it is written with its letters, apart, and without marks.
pub(crate) const MINUTES: &[&str] = &["biên bản", "b i ê n b ả n", "bien ban"];

/// What most lines that are no titles have nothing of.
pub(crate) const MINUTES_BEGIN: &[&str] = &["biên", "b i ê n", "bien"];

/// Words before `biên bản` that leave the line a title, bare or in brackets: `(Dự thảo)`, `TRÍCH`.
pub(crate) static DRAFTS: Phrases<&str> =
    Phrases::new(&["trích", "trích lục", "bản sao", "dự thảo", "bản thảo", "bản nháp", "nháp", "draft", "lần"]);

/// Names of forms before `biên bản`, most with a number: `Mẫu số 02: BIÊN BẢN …`.
pub(crate) static FORMS: Phrases<&str> = Phrases::new(&["mẫu", "mẫu số", "biểu mẫu", "biểu mẫu số", "biểu số"]);

/// Names of annexes; without a number or a sign behind it the line names the annex of minutes.
pub(crate) static ANNEXES: Phrases<&str> = Phrases::new(&["phụ lục", "phụ lục số", "phụ biểu"]);

/// What follows `biên bản` where it is the name of a form: `Mẫu biên bản số 01`.
pub(crate) const NUMBERED: &str = "số";
