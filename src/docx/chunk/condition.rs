//! Conditional comments (`<!--[if gte mso 9]>…<![endif]-->`), in which Word's own HTML keeps what only
//! Word reads, and what only browsers do.

/// What a comment of HTML is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Comment<'a> {
    /// Nothing is shown for it.
    Plain,
    /// Word shows what stands in it.
    Shown(&'a str),
    /// Word passes over what follows, up to the end of the condition.
    Passed,
    /// A condition begins that changes nothing.
    Condition,
    /// A condition ends.
    End,
}

/// The version that Word compares with: 16 since 2016.
const WORD: f32 = 16.0;

impl Comment<'_> {
    /// Reads the inside of a comment.
    pub(super) fn of(text: &str) -> Comment<'_> {
        let text = text.trim_start();
        if text.trim_start_matches("<!").starts_with("[endif]") {
            return Comment::End;
        }
        let Some((condition, content)) = text.strip_prefix("[if").and_then(|rest| rest.split_once(']')) else {
            return Comment::Plain;
        };
        let holds = holds(condition);
        match content.trim_start_matches(['>', '<', '!', '-']) {
            // `<![if !vml]>` and `<!--[if !mso]><!-->`: what follows stands outside the comment.
            "" if holds == Some(false) => Comment::Passed,
            "" => Comment::Condition,
            _ if holds == Some(true) => {
                let content = content.strip_prefix('>').unwrap_or(content);
                Comment::Shown(content.rfind("<![endif]").map_or(content, |end| &content[..end]))
            }
            _ => Comment::Plain,
        }
    }
}

/// Whether a condition holds in Word; `None` where it asks for something that does not matter: what
/// a program supports is shown the same by one that does not.
fn holds(condition: &str) -> Option<bool> {
    let (mut any, mut known) = (false, false);
    for alternative in condition.split('|') {
        let mut all = true;
        for term in alternative.split('&') {
            let term = term.trim_matches(|c: char| c.is_whitespace() || c == '(' || c == ')');
            let (term, wanted) = match term.strip_prefix('!') {
                Some(term) => (term.trim_matches(|c: char| c.is_whitespace() || c == '('), false),
                None => (term, true),
            };
            let held = term_holds(term);
            known |= held.is_some();
            all &= held.unwrap_or(false) == wanted;
        }
        any |= all;
    }
    known.then_some(any)
}

/// `mso`, `gte mso 9`, `vml`, `IE`.
fn term_holds(term: &str) -> Option<bool> {
    let mut words = term.split_whitespace();
    let first = words.next()?;
    let (compare, feature) = match first {
        "gt" | "gte" | "lt" | "lte" => (first, words.next()?),
        feature => ("", feature),
    };
    let own = match feature.to_ascii_lowercase().as_str() {
        "mso" => WORD,
        "vml" => 1.0,
        "ie" => return Some(false),
        _ => return None,
    };
    let Some(version) = words.next().and_then(|version| version.parse::<f32>().ok()) else { return Some(true) };
    Some(match compare {
        "gt" => own > version,
        "gte" => own >= version,
        "lt" => own < version,
        "lte" => own <= version,
        _ => own == version,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_hold_as_in_word() {
        for (text, comment) in [
            (" chỉ là ghi chú ", Comment::Plain),
            ("[if gte mso 9]><p>a</p><![endif]", Comment::Shown("<p>a</p>")),
            ("[if (gte mso 9)|(IE)]><p>a</p><![endif]", Comment::Shown("<p>a</p>")),
            ("[if lt mso 9]><p>a</p><![endif]", Comment::Plain),
            ("[if IE]><p>a</p><![endif]", Comment::Plain),
            ("[if supportFields]><span>PAGE</span><![endif]", Comment::Plain),
            ("[if !supportLists]", Comment::Condition),
            ("[if !vml]", Comment::Passed),
            ("[if !mso]><!", Comment::Passed),
            ("[if !(mso)]>", Comment::Passed),
            ("[if !IE]><!", Comment::Condition),
            ("<![endif]", Comment::End),
            ("[endif]", Comment::End),
        ] {
            assert_eq!(Comment::of(text), comment, "{text}");
        }
    }
}
