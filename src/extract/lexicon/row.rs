//! A row of a table of patterns.

/// A form that tokens may have, what it means, and examples that are run as tests.
///
/// A form is a line of parts with a space between them:
///
/// | part | stands for |
/// | --- | --- |
/// | `ngày`, `/` | a word, folded; a sign |
/// | `và\|đến\|,` | one of these |
/// | `DAY`, `YEAR` … | a hole: a value, begun or drawn blank too; see [`HOLES`](super::holes::HOLES) |
/// | `DAY_`, `_DAY` | one that may be missing; for which there may be nothing but wide room |
/// | `(DAY)`, `_DAY_` | one that is missing; for which there is nothing but wide room |
/// | `▢DAY` | one that is drawn blank |
/// | `JOIN` … | one of a class of words, see [`CLASSES`](super::classes::CLASSES) |
/// | `WORD` | any word |
/// | `x?` | a part that may be missing |
/// | `[ x y ]?`, `[ x y ]*`, `[ x y ]+` | a group that may be missing; that may be repeated; that may be repeated but not missing |
/// | `=` | what is meant begins here: what stands before only introduces it |
/// | `~`, `~~` | at most one space; none at all |
/// | `^`, `$` | figures begin, end here: nothing is glued to them that goes on with them |
/// | `<x` | x stands before |
/// | `&x`, `!x` | x follows; does not follow (`#` is any figure, `.` the end of the paragraph) |
pub(crate) struct Row<R: 'static> {
    pub(crate) form: &'static str,
    pub(crate) reads: R,
    /// Texts in which the table finds just this, each with the values it finds.
    #[cfg_attr(not(test), expect(dead_code, reason = "examples are run as tests"))]
    pub(crate) yes: &'static [(&'static str, &'static str)],
    /// Texts in which the table finds nothing.
    #[cfg_attr(not(test), expect(dead_code, reason = "examples are run as tests"))]
    pub(crate) no: &'static [&'static str],
}

/// The name of any word in a form.
pub(crate) const ANY_WORD: &str = "WORD";

/// A row with its examples.
pub(super) const fn row<R: Copy>(
    form: &'static str,
    reads: R,
    yes: &'static [(&'static str, &'static str)],
    no: &'static [&'static str],
) -> Row<R> {
    Row { form, reads, yes, no }
}
