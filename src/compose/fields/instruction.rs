//! The words of a field's instruction (ECMA-376-1 §17.16.2).

/// Words one after the other: between spaces, or between quotation marks, where `\"` is a mark and
/// `\\` a backslash.
pub(super) struct Words<'a>(&'a str);

impl<'a> Words<'a> {
    pub(super) fn of(instruction: &'a str) -> Words<'a> {
        Words(instruction)
    }

    /// The words after the first, which is the kind of the field.
    pub(super) fn arguments(instruction: &'a str) -> Words<'a> {
        let mut words = Words(instruction);
        words.next();
        words
    }

    /// What was not read yet.
    pub(super) fn rest(&self) -> &'a str {
        self.0
    }
}

impl Iterator for Words<'_> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let text = self.0.trim_start();
        let is_mark = |c: char| matches!(c, '"' | '“' | '”' | '„');
        let mut word = String::new();
        let mut characters = text.char_indices();
        let quoted = text.starts_with(is_mark);
        if quoted {
            characters.next();
        }
        self.0 = "";
        while let Some((at, c)) = characters.next() {
            match c {
                // A switch keeps its backslash: `\l`.
                '\\' if quoted || !word.is_empty() => word.extend(characters.next().map(|next| next.1)),
                c if quoted && is_mark(c) => {
                    self.0 = &text[at + c.len_utf8()..];
                    return Some(word);
                }
                c if !quoted && (c.is_whitespace() || (is_mark(c) && !word.is_empty())) => {
                    self.0 = &text[at..];
                    break;
                }
                c => word.push(c),
            }
        }
        (quoted || !word.is_empty()).then_some(word)
    }
}

/// The word after the switch `name`: `\f Wingdings`, `\l2`.
pub(super) fn switch(instruction: &str, name: &str) -> Option<String> {
    let mut words = Words::arguments(instruction);
    while let Some(word) = words.next() {
        let Some(found) = word.strip_prefix('\\') else { continue };
        match found.get(..name.len()) {
            Some(head) if head.eq_ignore_ascii_case(name) => {
                let value = &found[name.len()..];
                return if value.is_empty() { words.next() } else { Some(value.to_owned()) };
            }
            _ => {}
        }
    }
    None
}

/// Whether the switch `name` is there.
pub(super) fn has_switch(instruction: &str, name: &str) -> bool {
    Words::arguments(instruction).any(|word| word.strip_prefix('\\').is_some_and(|s| s.eq_ignore_ascii_case(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_switches() {
        let words = |text| Words::of(text).collect::<Vec<_>>();
        assert_eq!(words(" SYMBOL 254 \\f \"Wingdings 2\" \\h "), ["SYMBOL", "254", "\\f", "Wingdings 2", "\\h"]);
        assert_eq!(words("QUOTE \"a \\\"b\\\" \\\\ c\"d"), ["QUOTE", "a \"b\" \\ c", "d"]);
        assert_eq!(words("QUOTE “mở"), ["QUOTE", "mở"]);
        assert_eq!(words("QUOTE \"\" x"), ["QUOTE", "", "x"]);
        assert!(words("  ").is_empty());
        let listnum = "LISTNUM NumberDefault \\l 2 \\s3";
        assert_eq!((switch(listnum, "l"), switch(listnum, "S")), (Some("2".into()), Some("3".into())));
        assert_eq!((switch("EQ \\l", "l"), switch("EQ", "l")), (None, None));
        assert!(has_switch("AUTONUMLGL \\e", "E") && !has_switch("AUTONUMLGL \\ex", "e"));
    }
}
