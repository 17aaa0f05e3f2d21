//! Whether two names are one.

use crate::normalise;

/// A name as names are compared: folded, with one kind of space and y for i at the end of a syllable.
pub(crate) fn plain(name: &str) -> String {
    let name = normalise::collapse(&normalise::fold(name));
    let mut out = String::with_capacity(name.len());
    for (index, syllable) in name.split(' ').enumerate() {
        if index > 0 {
            out.push(' ');
        }
        match syllable.strip_suffix('i') {
            Some(head) if head.chars().count() == 1 && !head.ends_with(['a', 'ơ', 'ô', 'o', 'u', 'ư', 'e', 'ê']) => {
                out.push_str(head);
                out.push('y');
            }
            _ => out.push_str(syllable),
        }
    }
    out
}

/// Whether a plain name and one as listed are two spellings of what is likely one: the letters without their marks are the same, or
/// one syllable has one letter more.
pub(crate) fn alike(signed: &str, listed: &str) -> bool {
    // At most one letter of one syllable is another's: most names differ by more.
    let syllables = |name: &str| name.split_whitespace().count();
    let letters = |name: &str| name.chars().filter(|c| !c.is_whitespace()).count();
    if letters(signed).abs_diff(letters(listed)) > 1 || syllables(signed) != syllables(listed) {
        return false;
    }
    let listed = plain(listed);
    if signed == listed {
        return false;
    }
    let (a, b) = (normalise::bare(signed), normalise::bare(&listed));
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    if a.len() != b.len() || a.len() < 2 {
        return false;
    }
    let differing: Vec<(&str, &str)> = a.iter().zip(&b).filter(|(x, y)| x != y).map(|(x, y)| (*x, *y)).collect();
    match differing[..] {
        [] => true,
        [(x, y)] => a.len() >= 3 && (one_more(x, y) || one_more(y, x)),
        _ => false,
    }
}

/// Whether `long` is `short` with one letter put in.
fn one_more(long: &str, short: &str) -> bool {
    long.len() == short.len() + 1
        && (0..long.len()).any(|at| {
            long.is_char_boundary(at) && format!("{}{}", &long[..at], long.get(at + 1..).unwrap_or("")) == short
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_told_from_other_names() {
        let is_alike = |a: &str, b: &str| alike(&plain(a), b);
        assert!(is_alike("Ngô Xuân Hả", "Ngô Xuân Hà"));
        assert!(is_alike("Nguyễn Văn Anh", "Nguyễn Văn An"));
        assert!(!is_alike("Trần Văn Bình", "Trần Văn Minh"));
        assert!(!is_alike("Lê Thị Hoà", "Lê Thị Hòa"));
        assert!(!is_alike("Đỗ Văn Lý", "Đỗ Văn Lí"));
        assert!(!is_alike("Vũ Thị Hoa", "Võ Thị Hoài"));
    }
}
