//! Values that help names and shells complete, in the language asked for.

use std::ffi::OsStr;

use bienban::{Lang, rules};
use clap::builder::{
    EnumValueParser, OsStringValueParser, PossibleValue, StringValueParser, TypedValueParser, ValueParser,
};
use clap::{Arg, Command, Error, ValueEnum};

use super::words::{self, ArgumentWords};
use super::{ColorArg, FailOn, Format, LangArg, RulesFormat, SeparatorArg, target};

/// A parser with values to name; it takes whatever it takes without them.
#[derive(Clone)]
struct Hinted<P> {
    parser: P,
    values: Vec<PossibleValue>,
}

impl<P: TypedValueParser> TypedValueParser for Hinted<P> {
    type Value = P::Value;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<P::Value, Error> {
        self.parser.parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.values.iter().cloned()))
    }
}

/// The parser of an argument of `command`, when it has values to name.
pub(super) fn parser(command: &str, words: &ArgumentWords, lang: Lang) -> Option<ValueParser> {
    let values = words.values.iter().map(|(name, text)| PossibleValue::new(*name).help(text.get(lang))).collect();
    Some(match (command, words.id) {
        ("", "lang") => named::<LangArg>(values),
        ("audit", "csv_separator") => named::<SeparatorArg>(values),
        ("audit", "fail_on") => named::<FailOn>(values),
        ("audit", "color") => named::<ColorArg>(values),
        ("rules", "format") => named::<RulesFormat>(values),
        ("extract", "format") => named::<Format>(values),
        ("audit", "format") => Hinted { parser: OsStringValueParser::new().try_map(target), values }.into(),
        ("audit", "select" | "ignore") | ("explain", "rule") => any(rules(lang)),
        ("help", "command") => {
            let names = words::ALL.iter().filter(|words| !words.name.is_empty());
            let named = names.map(|words| PossibleValue::new(words.name).help(words.about.get(lang)));
            clap::builder::PossibleValuesParser::new(named).into()
        }
        _ => return None,
    })
}

fn named<E: ValueEnum + Clone + Send + Sync + 'static>(values: Vec<PossibleValue>) -> ValueParser {
    Hinted { parser: EnumValueParser::<E>::new(), values }.into()
}

fn any(values: Vec<PossibleValue>) -> ValueParser {
    Hinted { parser: StringValueParser::new(), values }.into()
}

/// The families of rules and the rules themselves, each family before its own.
fn rules(lang: Lang) -> Vec<PossibleValue> {
    let families = words::FAMILIES.iter().copied();
    let rules = rules::ALL.iter().map(|rule| (rule.id, rule.name));
    let mut all: Vec<_> = families.chain(rules).collect();
    all.sort_by_key(|(id, _)| *id);
    all.into_iter().map(|(id, text)| PossibleValue::new(id).help(text.get(lang))).collect()
}
