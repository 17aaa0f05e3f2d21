//! From the words of the command line to what is to be done.

use std::ffi::OsString;
use std::fs;

use bienban::Lang;
use clap::error::ErrorKind;
use clap::{FromArgMatches as _, ValueEnum as _};

use super::{Args, LangArg, command, first, wrong};
use crate::exit::Stop;

/// What is asked for.
pub(crate) enum Asked {
    /// Nothing at all.
    Nothing,
    /// Help or the version, which clap prints.
    Shown(clap::Error),
    /// A command.
    Run(Args),
}

/// The language that is asked for, wherever it stands, so that what is wrong before it is said in it too.
pub(crate) fn lang(typed: &[OsString]) -> Lang {
    let mut lang = None;
    let mut words = typed.iter().skip(1).map(|word| word.to_string_lossy()).take_while(|word| word != "--");
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('=').map(|value| value.to_owned().into()),
            None => None,
        };
        lang = value.and_then(|value| LangArg::from_str(&value, false).ok()).or(lang);
    }
    lang.unwrap_or(LangArg::Vi).into()
}

/// What `typed` asks for.
pub(crate) fn read(typed: Vec<OsString>, lang: Lang) -> Result<Asked, Stop> {
    let mut program = command(lang);
    let Some(typed) = first::command_first(typed, &program, |word| fs::symlink_metadata(word).is_ok())? else {
        return Ok(Asked::Nothing);
    };
    let of = typed.get(1).and_then(|word| word.to_str()).filter(|name| program.find_subcommand(name).is_some());
    let of = of.unwrap_or_default().to_owned();
    let matches = program.try_get_matches_from_mut(typed);
    match matches.and_then(|matches| Args::from_arg_matches(&matches)) {
        Ok(args) => Ok(Asked::Run(args)),
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            Ok(Asked::Shown(error))
        }
        Err(error) => Err(wrong::said(&error, &program, &of).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_known_before_anything_else_is() {
        let of = |typed: &str| lang(&typed.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of("bienban --nonsense audit --lang en"), Lang::En);
        assert_eq!(of("bienban --lang=en"), Lang::En);
        assert_eq!(of("bienban --lang vi audit --lang en"), Lang::En);
        assert_eq!(of("bienban audit -- --lang en"), Lang::Vi);
        assert_eq!(of("bienban --language en"), Lang::Vi);
        assert_eq!(of("bienban --lang fr"), Lang::Vi);
    }
}
