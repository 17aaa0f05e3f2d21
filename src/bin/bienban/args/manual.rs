//! The manual page.

use std::io;

use bienban::Lang;
use bienban::lang::Text;

use super::localised::command_for_manual;

/// What `clap_mangen` writes in English whatever the language, as whole lines.
const LINES: &[(&str, Text)] = &[
    (".SH NAME", Text::new(".SH TÊN", ".SH NAME")),
    (".SH SYNOPSIS", Text::new(".SH \"CÚ PHÁP\"", ".SH SYNOPSIS")),
    (".SH DESCRIPTION", Text::new(".SH \"MÔ TẢ\"", ".SH DESCRIPTION")),
    (".SH EXTRA", Text::new(".SH \"GHI CHÚ\"", ".SH NOTES")),
    (".SH VERSION", Text::new(".SH \"PHIÊN BẢN\"", ".SH VERSION")),
    ("\\fIPossible values:\\fR", Text::new("\\fIGiá trị:\\fR", "\\fIValues:\\fR")),
];

/// The page of the program, then one for each command.
pub(crate) fn manual(lang: Lang) -> io::Result<Vec<u8>> {
    let mut program = command_for_manual(lang);
    program.build();
    let mut pages = Vec::new();
    clap_mangen::Man::new(program.clone()).render(&mut pages)?;
    for command in program.get_subcommands() {
        let name = format!("bienban-{}", command.get_name());
        clap_mangen::Man::new(command.clone()).title(name).render(&mut pages)?;
    }
    let mut out = Vec::with_capacity(pages.len());
    for line in pages.split_inclusive(|&byte| byte == b'\n') {
        let known = LINES.iter().find(|(english, _)| line.trim_ascii_end() == english.as_bytes());
        match known {
            Some((_, text)) => out.extend([text.get(lang).as_bytes(), b"\n"].concat()),
            None => out.extend_from_slice(line),
        }
    }
    Ok(out)
}
