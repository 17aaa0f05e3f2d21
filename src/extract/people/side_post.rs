//! Sides that a post tells: `Ông A - Bên giao`, `Bà B (đại diện bên nhận)`.

use crate::normalise::fold;

use super::super::lexicon::headings::{AFTER_BEN, REPRESENTS, SIDES_OF_PERSONS};
use super::super::lexicon::sides::SIDE;
use super::phrase::ROUND;

/// A side in a person's post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SidePost {
    /// Its role words, as written.
    pub(crate) role: String,
    /// The person stands for the side, and is not it.
    pub(crate) represents: bool,
    /// The post without them.
    pub(crate) rest: String,
}

/// The side that one part of a post names and nothing else.
pub(super) fn read(post: &str) -> Option<SidePost> {
    let mut start = 0;
    for part in post.split_inclusive([',', ';', '(', ')', '-', '–', '—']) {
        let words = ROUND.bare(part).trim_matches(['(', ')']).trim();
        let low = fold(words);
        let lead = REPRESENTS.longest(&low).map_or(0, |n| low.len() - low[n..].trim_start().len());
        if is_whole(&low[lead..]) {
            // The leads keep their length when they are folded.
            let role = words.get(lead..)?.to_owned();
            let rest =
                [&post[..start], &post[start + part.len()..]].map(|p| ROUND.bare(p).trim_matches(['(', ')']).trim());
            let rest = rest.map(|p| ROUND.bare(p)).into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>();
            return Some(SidePost { role, represents: lead > 0, rest: rest.join(", ") });
        }
        start += part.len();
    }
    None
}

/// Whether the folded words are those of a side and no more.
fn is_whole(low: &str) -> bool {
    let Some(len) = SIDES_OF_PERSONS.longest(low) else { return false };
    let rest = low[len..].trim_start();
    rest.is_empty() && len > SIDE.len() || len == SIDE.len() && AFTER_BEN.contains(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_of_the_post_is_the_side() {
        for (post, role, represents, rest) in [
            ("Bên giao", "Bên giao", false, ""),
            ("Thủ kho - Bên nhận", "Bên nhận", false, "Thủ kho"),
            ("Thủ kho (bên A)", "bên A", false, "Thủ kho"),
            ("Đại diện bên giao, Giám đốc", "bên giao", true, "Giám đốc"),
            ("Người nhận", "Người nhận", false, ""),
        ] {
            let found = read(post).map(|s| (s.role, s.represents, s.rest));
            assert_eq!(found, Some((role.to_owned(), represents, rest.to_owned())), "{post}");
        }
        for post in ["", "Bên", "Giám đốc bên giao hàng", "Bên cạnh", "Đại diện Công ty X", "Người nhận hàng hóa"]
        {
            assert_eq!(read(post), None, "{post}");
        }
    }
}
