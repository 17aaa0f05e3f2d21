//! The command line in one of the two languages: what help, completions and the manual page are made from.

use std::fmt::Write as _;

use bienban::Lang;
use bienban::lang::Text;
use clap::builder::StyledStr;
use clap::{Arg, ArgAction, Command, CommandFactory as _};

use super::words::{self, ArgumentWords, CommandWords};
use super::{Args, hints};

/// The command line, as help and completions show it.
pub(crate) fn command(lang: Lang) -> Command {
    Speaker { lang, lists_values: true }.program(Args::command())
}

/// The same for the manual page, whose writer lists the values itself and has its headings in capitals.
pub(super) fn command_for_manual(lang: Lang) -> Command {
    let heading = match lang {
        Lang::Vi => "LỆNH",
        Lang::En => "COMMANDS",
    };
    Speaker { lang, lists_values: false }.program(Args::command()).subcommand_help_heading(heading)
}

#[derive(Clone, Copy)]
struct Speaker {
    lang: Lang,
    /// Whether the texts themselves list the values of an argument; clap has English words for that.
    lists_values: bool,
}

impl Speaker {
    fn get(self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    fn program(self, program: Command) -> Command {
        let template = self.template(&program);
        let program = program
            .subcommand_help_heading(self.get(words::COMMANDS))
            .subcommand_value_name(self.get(words::COMMAND))
            .mut_subcommands(|command| self.command(command, &template));
        self.command(program, &template)
    }

    fn command(self, command: Command, template: &StyledStr) -> Command {
        let name = if command.get_name() == "bienban" { "" } else { command.get_name() };
        let Some(words) = words::ALL.iter().find(|words| words.name == name) else { return command };
        let arguments = |arg: Arg| match words.arguments.iter().copied().flatten().find(|own| arg.get_id() == own.id) {
            Some(own) => self.argument(arg, words, own),
            None => arg,
        };
        let command = command.mut_args(arguments).about(self.get(words.about));
        let usage = self.usage(&command, words);
        let command = command.override_usage(usage).help_template(template.clone());
        match words.after {
            Some(after) => command.after_help(self.get(after)),
            None => command,
        }
    }

    /// Clap's own layout, with the one heading that it would have in English.
    fn template(self, program: &Command) -> StyledStr {
        let style = program.get_styles().get_usage();
        let heading = self.get(words::USAGE);
        let rest = "{all-args}{after-help}";
        format!("{{about-with-newline}}\n{style}{heading}:{style:#}\n  {{usage}}\n\n{rest}").into()
    }

    /// How a command is called; the program itself by a command or by a path.
    fn usage(self, command: &Command, words: &CommandWords) -> String {
        let options = self.get(words::SOME_OPTIONS);
        if words.name.is_empty() {
            let (command, path) = (self.get(words::COMMAND), self.get(words::PATH));
            return format!("bienban {options} <{command}>\n  bienban {options} <{path}>...");
        }
        let mut usage = format!("bienban {} {options}", words.name);
        for arg in command.get_positionals() {
            let value = arg.get_value_names().and_then(|names| names.first()).map_or("", |name| name.as_str());
            let (before, after) = if arg.is_required_set() { ('<', '>') } else { ('[', ']') };
            let more = if matches!(arg.get_action(), ArgAction::Append) { "..." } else { "" };
            let _ = write!(usage, " {before}{value}{after}{more}");
        }
        usage
    }

    fn argument(self, arg: Arg, command: &CommandWords, words: &ArgumentWords) -> Arg {
        let heading = self.heading(&arg);
        let arg = match hints::parser(command.name, words, self.lang) {
            Some(parser) => arg.value_parser(parser),
            None => arg,
        };
        let arg = match words.value {
            Some(value) => arg.value_name(self.get(value)),
            None => arg,
        };
        let default = self.default(&arg, words);
        let arg = arg.help(self.short(words, &default)).long_help(self.long(words, &default)).help_heading(heading);
        if !arg.get_action().takes_values() {
            return arg;
        }
        // What clap would say of them is English.
        let names_values = !self.lists_values && !words.values.is_empty();
        arg.hide_default_value(true).hide_possible_values(!names_values)
    }

    fn heading(self, arg: &Arg) -> &'static str {
        let typed = arg.get_help_heading().and_then(|typed| words::HEADINGS.iter().find(|(name, _)| *name == typed));
        self.get(match typed {
            Some((_, heading)) => *heading,
            None if arg.is_positional() => words::ARGUMENTS,
            None => words::OPTIONS,
        })
    }

    /// What holds without the argument: `[default: error]`.
    fn default(self, arg: &Arg, words: &ArgumentWords) -> Option<String> {
        let value = match words.default {
            Some(text) => self.get(text).to_owned(),
            None => arg.get_default_values().first()?.to_string_lossy().into_owned(),
        };
        Some(format!("[{}: {value}]", self.get(words::DEFAULT)))
    }

    fn short(self, words: &ArgumentWords, default: &Option<String>) -> String {
        let mut help = self.get(words.help).to_owned();
        if !words.values.is_empty() {
            let names: Vec<&str> = words.values.iter().map(|(name, _)| *name).collect();
            let _ = write!(help, " [{}: {}]", self.get(words::VALUES).to_lowercase(), names.join(", "));
        }
        if let Some(default) = default {
            let _ = write!(help, " {default}");
        }
        help
    }

    fn long(self, words: &ArgumentWords, default: &Option<String>) -> String {
        let mut parts = vec![self.get(words.help).to_owned()];
        parts.extend(words.more.map(|more| self.get(more).to_owned()));
        if self.lists_values && !words.values.is_empty() {
            let width = words.values.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
            let mut list = format!("{}:", self.get(words::VALUES));
            for (name, text) in words.values {
                let _ = write!(list, "\n- {name:width$}  {}", self.get(*text));
            }
            parts.push(list);
        }
        parts.extend(default.clone());
        parts.join("\n\n")
    }
}

#[cfg(test)]
mod tests {
    use bienban::rules;
    use clap::ValueEnum;

    use super::super::ReportFormat;
    use super::*;

    /// The program and its commands as typed, with what is said of each.
    fn all() -> Vec<(Command, &'static CommandWords)> {
        let program = Args::command();
        let commands: Vec<Command> = program.get_subcommands().cloned().collect();
        let said = |command: Command| {
            let name = if command.get_name() == "bienban" { "" } else { command.get_name() };
            let words = words::ALL.iter().find(|words| words.name == name);
            words.map(|words| (command.clone(), words)).ok_or_else(|| format!("nothing is said of {name}"))
        };
        [program].into_iter().chain(commands).map(|command| said(command).unwrap()).collect()
    }

    fn arguments(words: &CommandWords) -> impl Iterator<Item = &'static ArgumentWords> + use<> {
        words.arguments.iter().copied().flatten()
    }

    #[track_caller]
    fn in_both(text: Text) {
        assert!(!text.vi.is_empty() && !text.en.is_empty() && text.vi != text.en, "{text:?}");
    }

    #[test]
    fn every_command_argument_and_value_has_its_text_in_both_languages() {
        let all = all();
        assert_eq!(all.len(), words::ALL.len(), "something is said of a command that there is not");
        for (command, words) in &all {
            in_both(words.about);
            words.after.into_iter().for_each(in_both);
            let typed: Vec<&Arg> = command.get_arguments().collect();
            assert_eq!(typed.len(), arguments(words).count(), "{}", words.name);
            for arg in typed {
                let own = arguments(words).find(|own| arg.get_id() == own.id);
                let own = own.unwrap_or_else(|| panic!("nothing is said of {arg}"));
                in_both(own.help);
                own.more.into_iter().chain(own.default).for_each(in_both);
                assert_eq!(own.value.is_some(), arg.get_action().takes_values(), "{arg}");
                if let Some(typed) = arg.get_help_heading() {
                    assert!(words::HEADINGS.iter().any(|(name, _)| *name == typed), "{typed}");
                }
                values_are_said(arg, own);
            }
        }
    }

    fn values_are_said(arg: &Arg, own: &ArgumentWords) {
        let names: Vec<String> = match arg.get_id().as_str() {
            "shell" => {
                let names = arg.get_possible_values();
                assert!(names.iter().all(|name| own.help.vi.contains(name.get_name())));
                return assert!(names.iter().all(|name| own.help.en.contains(name.get_name())));
            }
            "format" if arg.get_possible_values().is_empty() => {
                let formats = ReportFormat::value_variants().iter().filter_map(ValueEnum::to_possible_value);
                formats.map(|value| value.get_name().to_owned()).collect()
            }
            _ if !arg.get_action().takes_values() => Vec::new(),
            _ => arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect(),
        };
        assert_eq!(names, own.values.iter().map(|(name, _)| *name).collect::<Vec<_>>(), "{arg}");
        own.values.iter().for_each(|(_, text)| in_both(*text));
    }

    #[test]
    fn every_family_of_rules_has_its_name() {
        let mut families: Vec<&str> = rules::ALL.iter().map(|rule| &rule.id[..3]).collect();
        families.dedup();
        assert_eq!(families, words::FAMILIES.iter().map(|(id, _)| *id).collect::<Vec<_>>());
        words::FAMILIES.iter().for_each(|(_, text)| in_both(*text));
    }

    #[test]
    fn clap_finds_nothing_wrong_in_either_language() {
        for lang in [Lang::Vi, Lang::En] {
            command(lang).debug_assert();
            command_for_manual(lang).debug_assert();
        }
    }
}
