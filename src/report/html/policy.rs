//! What the page may run and load, and how data stands in it.

use std::io::{self, Write};

/// The script, in the order of its files.
pub(super) const SCRIPT: &str = concat!(
    "(() => {\n'use strict';\n",
    include_str!("script/01-page.js"),
    include_str!("script/02-fold.js"),
    include_str!("script/03-state.js"),
    include_str!("script/04-table.js"),
    include_str!("script/05-documents.js"),
    include_str!("script/06-text.js"),
    include_str!("script/07-marks.js"),
    include_str!("script/08-notes.js"),
    include_str!("script/09-read.js"),
    include_str!("script/10-margin.js"),
    include_str!("script/11-panel.js"),
    include_str!("script/12-moves.js"),
    include_str!("script/13-exceptions.js"),
    include_str!("script/14-start.js"),
    "})();",
);

/// The style.
pub(super) const STYLE: &str = concat!(include_str!("page.css"), include_str!("panel.css"), include_str!("print.css"));

/// Their SHA-256 in base64. They are compiled in, and a test holds them.
const SCRIPT_HASH: &str = "ZrnfVHYqP6b41TheUfrAX/qD72aQfu1SCdefywEtxJ4=";
const STYLE_HASH: &str = "9g9I5dAiC+34jqXoqWwgPJ+U5whZpcCCTUPx7+qq2GI=";

/// The Content-Security-Policy: this script and this style, and nothing from anywhere.
pub(super) fn policy() -> String {
    format!(
        "default-src 'none'; script-src 'sha256-{SCRIPT_HASH}'; style-src 'sha256-{STYLE_HASH}'; img-src data:; \
         base-uri 'none'; form-action 'none'"
    )
}

/// Writes data for the script into an element of the page, which no `<` in it can end.
///
/// # Errors
/// Those of `out`.
pub(super) fn json(out: &mut impl Write, data: &serde_json::Value) -> io::Result<()> {
    // A `<` is only in strings, where this is the same.
    out.write_all(serde_json::to_string(data)?.replace('<', "\\u003c").as_bytes())
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use sha2::{Digest as _, Sha256};

    use super::*;

    #[test]
    fn the_policy_allows_what_the_page_holds() {
        let hash = |text: &str| STANDARD.encode(Sha256::digest(text));
        assert_eq!((SCRIPT_HASH, STYLE_HASH), (&*hash(SCRIPT), &*hash(STYLE)));
        assert!(!SCRIPT.contains("</") && !STYLE.contains("</") && !SCRIPT.contains("<!--"));
    }

    #[test]
    fn no_data_ends_its_element() {
        let mut out = Vec::new();
        json(&mut out, &serde_json::json!(["</script><!--"])).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "[\"\\u003c/script>\\u003c!--\"]");
    }
}
