//! All that was understood of one document, as JSON: its [rows](super::rows), with what read each value (`by`) and
//! what no row of a table understood (`unread`).

use std::io::{self, Write};

use super::rows::Detail;
use super::rows::build::document;
use super::why::Why;
use crate::audit::Audited;

/// Writes the document called `name` as one indented JSON object and a line end.
///
/// # Errors
/// When `out` cannot be written.
pub fn write(out: &mut impl Write, name: &str, audited: &Audited, why: Why<'_>) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &document(name.to_owned(), audited, Detail::Why(why)))?;
    out.write_all(b"\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::Office;
    use crate::report::tables::tests::minutes;

    #[test]
    fn a_value_has_its_normal_form_its_text_and_its_place() {
        let mut out = Vec::new();
        let office = Office::default();
        let why = Why { office: &office, unread: &[] };
        write(&mut out, "a\n\u{202E}.docx", &minutes(), why).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&out).unwrap();
        assert_eq!(json["path"], "a\n\u{202E}.docx");
        let record = &json["records"][0];
        assert_eq!(record["start_time"]["value"], "XX:30");
        assert_eq!(record["start_time"]["text"], "▢ giờ 30");
        assert_eq!(record["start_time"]["location"], "body ¶2");
        assert_eq!(record["end_date"], serde_json::Value::Null);
        assert_eq!((&record["participants"][0]["party"], &record["participant_count"]), (&2.into(), &1.into()));
        assert_eq!(record["blanks"][1]["before"], "- Họ tên:");
        assert_eq!(record["findings"][0]["rule"], "BB101");
    }
}
