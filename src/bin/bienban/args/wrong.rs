//! What is wrong with a command line, said in both languages: clap has only English.

use std::error::Error as _;

use bienban::nearest::nearest;
use bienban::report::safe;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Arg, Command};

use crate::exit::Said;

/// What clap found wrong in the arguments of the command called `of`, and where help is.
pub(super) fn said(error: &Error, program: &Command, of: &str) -> Said {
    let context = Context(error);
    let argument = context.text(ContextKind::InvalidArg);
    let value = context.text(ContextKind::InvalidValue);
    let wrong = match error.kind() {
        ErrorKind::UnknownArgument => unknown(context, &argument, program, of),
        ErrorKind::InvalidSubcommand => {
            let name = context.text(ContextKind::InvalidSubcommand);
            Said::new(format!("không có lệnh {name}"), format!("there is no command {name}"))
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            Said::new(format!("{argument} cần một giá trị"), format!("{argument} needs a value"))
        }
        ErrorKind::InvalidValue => Said::new(format!("{argument}: "), format!("{argument}: "))
            .and(&choice(&value, context.texts(ContextKind::ValidValue))),
        ErrorKind::ValueValidation => {
            let why = error.source().and_then(|source| source.downcast_ref::<Said>()).cloned();
            let why = why.unwrap_or_else(|| Said::new("không hợp lệ", "not valid"));
            Said::new(format!("{argument} {value}: "), format!("{argument} {value}: ")).and(&why)
        }
        ErrorKind::TooManyValues => Said::new(
            format!("{argument} không nhận giá trị nào, đã gõ {value}"),
            format!("{argument} takes no value, {value} was typed"),
        ),
        ErrorKind::MissingRequiredArgument => {
            let missing = context.texts(ContextKind::InvalidArg).join(", ");
            Said::new(format!("thiếu {missing}"), format!("{missing} is missing"))
        }
        ErrorKind::ArgumentConflict => conflict(context, &argument),
        ErrorKind::InvalidUtf8 => Said::new("có đối số không phải văn bản UTF-8", "an argument is no UTF-8"),
        _ => Said::new("dòng lệnh không hợp lệ", "the command line is not valid"),
    };
    wrong.and(&help_at(of))
}

/// An option that there is not, or a word too many.
fn unknown(context: Context<'_>, argument: &str, program: &Command, of: &str) -> Said {
    if !argument.starts_with('-') {
        return Said::new(format!("thừa đối số {argument}"), format!("{argument} is one argument too many"));
    }
    let said = Said::new(format!("không có tùy chọn {argument}"), format!("there is no option {argument}"));
    let commands = program.find_subcommand(of).into_iter().chain([program]);
    let names = commands.flat_map(Command::get_arguments).filter_map(Arg::get_long);
    let typed = argument.strip_prefix("--").unwrap_or_default();
    let near = nearest(typed, names).map(|name| format!("--{name}"));
    match near.or_else(|| context.texts(ContextKind::SuggestedArg).pop()) {
        Some(near) => said.and(&did_you_mean(&near)),
        None => said,
    }
}

fn conflict(context: Context<'_>, argument: &str) -> Said {
    let others = context.texts(ContextKind::PriorArg);
    if others.is_empty() || others == [argument] {
        return Said::new(format!("{argument} chỉ được ghi một lần"), format!("{argument} may be given only once"));
    }
    let others = others.join(", ");
    Said::new(format!("{argument} không dùng cùng {others} được"), format!("{argument} cannot go with {others}"))
}

/// A value that is none of those there are, and the nearest of them.
pub(super) fn choice(value: &str, values: Vec<String>) -> Said {
    let (shown, all) = (safe::terminal(value), values.join(", "));
    let said = Said::new(
        format!("không nhận giá trị {shown}; chọn một trong: {all}"),
        format!("{shown} is none of its values: {all}"),
    );
    match nearest(value, values.iter().map(String::as_str)) {
        Some(near) => said.and(&did_you_mean(near)),
        None => said,
    }
}

/// A name that somebody may have meant.
pub(crate) fn did_you_mean(name: &str) -> Said {
    Said::new(format!("; có phải bạn muốn gõ {name}?"), format!("; did you mean {name}?"))
}

/// The line that says where help is: that of a command, or with an empty name that of the program.
pub(super) fn help_at(of: &str) -> Said {
    let space = if of.is_empty() { "" } else { " " };
    Said::new(
        format!("\nXem cách dùng: bienban{space}{of} --help"),
        format!("\nHow it is used: bienban{space}{of} --help"),
    )
}

/// What clap tells beside the kind of error.
#[derive(Clone, Copy)]
struct Context<'e>(&'e Error);

impl Context<'_> {
    fn text(self, kind: ContextKind) -> String {
        self.texts(kind).join(" ")
    }

    /// It repeats what was typed, which the terminal must not obey.
    fn texts(self, kind: ContextKind) -> Vec<String> {
        match self.0.get(kind) {
            Some(ContextValue::String(text)) => vec![safe::terminal(text).into()],
            Some(ContextValue::Strings(texts)) => texts.iter().map(|text| safe::terminal(text).into()).collect(),
            _ => Vec::new(),
        }
    }
}
