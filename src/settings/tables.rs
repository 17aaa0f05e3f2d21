//! The tables of documents that `[force]` names.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::lang::Said;
use crate::limits::TABLE_BYTES;
use crate::register::{Register, too_long};
use crate::report::safe;
use crate::system::{self, paths};

/// Adds the table at `name`, which is relative to `folder`. What is wrong is said with the name of the table.
pub(super) fn add(register: &mut Register, name: &str, folder: &Path) -> Result<(), Said> {
    let shown = safe::terminal(name);
    let wrong = |what: Said| Said::of(|lang| format!("{shown}: {}", what.get(lang)));
    let text = read(&paths::follow(folder, &name.replace('\\', "/"))).map_err(wrong)?;
    register.add(name, &text).map_err(|error| Said::of(|lang| format!("{shown}, {}", error.message(lang))))
}

fn read(path: &Path) -> Result<String, Said> {
    let failed = |error: io::Error| Said::of(|lang| system::words(&error, lang));
    let mut bytes = Vec::new();
    let most = TABLE_BYTES as u64;
    File::open(path).and_then(|file| file.take(most + 1).read_to_end(&mut bytes)).map_err(failed)?;
    if bytes.len() > TABLE_BYTES {
        return Err(too_long());
    }
    // What Excel calls Unicode text is UTF-16.
    String::from_utf8(bytes).map_err(|_| {
        Said::new(
            "không phải UTF-8; mở lại rồi lưu dạng UTF-8, các cột cách nhau bằng phím Tab",
            "it is no UTF-8; save it as UTF-8, with tabs between columns",
        )
    })
}
