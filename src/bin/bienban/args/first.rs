//! Which command was meant: a path in its place means `audit`, and options may stand before either.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use bienban::nearest::nearest;
use bienban::report::safe;
use clap::{Arg, ArgAction, Command};

use super::wrong::{did_you_mean, help_at};
use crate::exit::Said;

/// Names of commands that are kept for later.
const RESERVED: [&str; 2] = ["annotate", "merge"];

/// What was typed, with its command first; `None` when nothing was asked for.
pub(super) fn command_first(
    mut typed: Vec<OsString>,
    program: &Command,
    exists: impl Fn(&OsStr) -> bool,
) -> Result<Option<Vec<OsString>>, Said> {
    let seen = Seen::new(&typed, program);
    let Some(at) = seen.word else {
        return Ok(match (seen.of_commands, seen.shows) {
            (true, _) => Some(audit(typed)),
            (false, true) => Some(typed),
            (false, false) => None,
        });
    };
    if seen.shows && !seen.of_commands {
        return Ok(Some(typed));
    }
    let word = typed[at].clone();
    if !seen.only_paths && word.to_str().is_some_and(|name| program.find_subcommand(name).is_some()) {
        typed[1..=at].rotate_right(1);
        return Ok(Some(typed));
    }
    // An option that nobody knows may have a value, and that may be the word: clap will say so of the option.
    if !seen.only_paths && !seen.unknown {
        is_path(&word, program, exists)?;
    }
    Ok(Some(audit(typed)))
}

fn audit(mut typed: Vec<OsString>) -> Vec<OsString> {
    typed.insert(1, "audit".into());
    typed
}

/// Whether a word that is no command can be meant as a path; else what it may have been.
fn is_path(word: &OsStr, program: &Command, exists: impl Fn(&OsStr) -> bool) -> Result<(), Said> {
    let name = word.to_string_lossy();
    let shown = safe::terminal(&name);
    if RESERVED.contains(&&*name) {
        let said = Said::new(
            format!("chưa có lệnh {shown}; nếu đó là một đường dẫn, hãy gõ ./{shown}"),
            format!("there is no command {shown} yet; if it is a path, type ./{shown}"),
        );
        return Err(said.and(&help_at("")));
    }
    if name == "-" || exists(word) || name.contains(['/', '\\', '*', '?', '[']) {
        return Ok(());
    }
    let commands = program.get_subcommands().map(Command::get_name);
    if let Some(near) = nearest(&name, commands) {
        let said = Said::new(format!("không có lệnh {shown}"), format!("there is no command {shown}"));
        return Err(said.and(&did_you_mean(near)).and(&help_at("")));
    }
    if Path::new(word).extension().is_some() {
        return Ok(());
    }
    let said = Said::new(
        format!(
            "{shown} không phải là lệnh, cũng không có tệp hay thư mục nào tên như vậy; tên có dấu cách thì đặt trong \
             dấu ngoặc kép"
        ),
        format!("{shown} is no command, nor is there a file or folder of that name; put a name with spaces in quotes"),
    );
    Err(said.and(&help_at("")))
}

/// What stands before the first word that is neither an option nor an option's value.
#[derive(Debug, Default)]
struct Seen {
    /// Where that word is.
    word: Option<usize>,
    /// It stands behind `--`.
    only_paths: bool,
    /// Help or the version is asked for.
    shows: bool,
    /// There is an option that the program itself does not have.
    of_commands: bool,
    /// There is one that no command has either.
    unknown: bool,
}

impl Seen {
    fn new(typed: &[OsString], program: &Command) -> Seen {
        let mut seen = Seen::default();
        let mut at = 1;
        while let Some(text) = typed.get(at).map(|word| word.to_string_lossy()) {
            at += 1;
            if text == "--" {
                seen.only_paths = true;
                seen.word = Some(at).filter(|&at| at < typed.len());
                break;
            }
            let Some(option) = text.strip_prefix('-').filter(|rest| !rest.is_empty()) else {
                seen.word = Some(at - 1);
                break;
            };
            let value_follows = match option.strip_prefix('-') {
                Some(long) => seen.long(long, program),
                None => seen.shorts(option, program),
            };
            at += usize::from(value_follows);
        }
        seen
    }

    /// Whether the next word is the value of this option.
    fn long(&mut self, option: &str, program: &Command) -> bool {
        let name = option.split('=').next().unwrap_or(option);
        self.option(program, |arg| arg.get_long() == Some(name)) && name == option
    }

    /// The same of options of a letter, the last of which may have its value right behind it.
    fn shorts(&mut self, options: &str, program: &Command) -> bool {
        let mut letters = options.chars();
        while let Some(letter) = letters.next() {
            if self.option(program, |arg| arg.get_short() == Some(letter)) {
                return letters.as_str().is_empty();
            }
        }
        false
    }

    /// Whether the option takes a value.
    fn option(&mut self, program: &Command, is: impl Fn(&Arg) -> bool) -> bool {
        let own = program.get_arguments().find(|arg| is(arg));
        let of_commands = || program.get_subcommands().flat_map(Command::get_arguments).find(|arg| is(arg));
        self.of_commands |= own.is_none();
        let Some(arg) = own.or_else(of_commands) else {
            self.unknown = true;
            return false;
        };
        self.shows |= matches!(arg.get_action(), ArgAction::Help | ArgAction::Version);
        arg.get_action().takes_values()
    }
}

#[cfg(test)]
mod tests {
    use bienban::Lang;

    use super::*;

    /// What becomes of a command line, where `hồ-sơ` is a folder.
    fn first(typed: &str) -> Result<Option<String>, Said> {
        let typed = std::iter::once("bienban").chain(typed.split_whitespace()).map(OsString::from).collect();
        let outcome = command_first(typed, &super::super::command(Lang::Vi), |word| word == "hồ-sơ");
        let joined = |words: Vec<OsString>| words[1..].join(OsStr::new(" ")).into_string().unwrap_or_default();
        outcome.map(|words| words.map(joined))
    }

    #[track_caller]
    fn becomes(typed: &str, expected: &str) {
        assert_eq!(first(typed), Ok(Some(expected.to_owned())), "{typed}");
    }

    #[test]
    fn a_path_means_audit() {
        becomes("hồ-sơ -o report", "audit hồ-sơ -o report");
        becomes("--lang en hồ-sơ", "audit --lang en hồ-sơ");
        becomes("--lang=en hồ-sơ", "audit --lang=en hồ-sơ");
        becomes("-o out hồ-sơ", "audit -o out hồ-sơ");
        becomes("-oout -qj4 hồ-sơ", "audit -oout -qj4 hồ-sơ");
        becomes("-qo out hồ-sơ", "audit -qo out hồ-sơ");
        becomes("-h hồ-sơ", "-h hồ-sơ");
        becomes("- --lang en", "audit - --lang en");
        becomes("gone.docx", "audit gone.docx");
        becomes("2023/ 2024/", "audit 2023/ 2024/");
        becomes("*.docx", "audit *.docx");
        becomes("-- -x.docx", "audit -- -x.docx");
        becomes("--files-from list", "audit --files-from list");
    }

    #[test]
    fn the_name_of_a_command_wins() {
        becomes("audit rules", "audit rules");
        becomes("rules", "rules");
        becomes("./rules", "audit ./rules");
        becomes("-- rules", "audit -- rules");
        becomes("--lang en rules", "rules --lang en");
        becomes("--format json extract a.docx", "extract --format json a.docx");
        becomes("--layout --lang en text a.docx", "text --layout --lang en a.docx");
        becomes("-V audit", "-V audit");
    }

    #[test]
    fn a_word_that_is_neither_is_told_of() {
        let vi = |typed: &str| first(typed).unwrap_err().get(Lang::Vi).to_owned();
        assert!(vi("audti hồ-sơ").starts_with("không có lệnh audti; có phải bạn muốn gõ audit?\n"));
        assert!(vi("-o out Extrakt").contains("gõ extract?"));
        assert!(vi("picnic").starts_with("picnic không phải là lệnh, cũng không có tệp hay thư mục"));
        assert!(vi("merge a b").starts_with("chưa có lệnh merge; "));
    }

    #[test]
    fn an_option_that_nobody_knows_comes_first() {
        becomes("--outptu out hồ-sơ", "audit --outptu out hồ-sơ");
        becomes("--outptu", "audit --outptu");
    }

    #[test]
    fn nothing_but_a_language_is_nothing() {
        for typed in ["", "--lang en", "--lang=vi", "--"] {
            assert_eq!(first(typed), Ok(None), "{typed}");
        }
        becomes("--help", "--help");
        becomes("-V", "-V");
    }
}
