//! The documents with most to do.

use std::cmp::Reverse;
use std::fmt::Write as _;

use crate::lang::Lang;

/// How many are kept, however many there are.
const MOST: usize = 20;

/// A document with something to do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ranked {
    /// Its errors; a file that cannot be read has one.
    pub errors: u64,
    /// Its warnings.
    pub warnings: u64,
    /// Its number in path order.
    pub index: usize,
    /// Its name.
    pub name: String,
    /// What is printed of it.
    pub text: String,
}

impl Ranked {
    fn rank(&self) -> (Reverse<u64>, Reverse<u64>, usize) {
        (Reverse(self.errors), Reverse(self.warnings), self.index)
    }
}

/// The documents with most to do: most errors first, then most warnings, then in path order.
#[derive(Debug, Default)]
pub struct Worst {
    /// In that order.
    kept: Vec<Ranked>,
    /// Documents with something to do that are not among them.
    beyond: u64,
}

impl Worst {
    /// Adds a document with something to do.
    pub fn add(&mut self, ranked: Ranked) {
        let at = self.kept.partition_point(|other| other.rank() < ranked.rank());
        if at < MOST {
            self.kept.insert(at, ranked);
        }
        self.beyond += u64::from(at >= MOST || self.kept.len() > MOST);
        self.kept.truncate(MOST);
    }

    /// Those that are kept, the worst first.
    pub fn kept(&self) -> impl Iterator<Item = &Ranked> {
        self.kept.iter()
    }

    /// What is printed of them, and how many more there are.
    pub fn print(&self, lang: Lang) -> String {
        let mut out: String = self.kept.iter().map(|ranked| ranked.text.as_str()).collect();
        let _ = match (self.beyond, lang) {
            (0, _) => Ok(()),
            (more, Lang::Vi) => {
                writeln!(out, "… và {more} tài liệu khác còn việc cần làm (--all để xem hết, theo đường dẫn)")
            }
            (more, Lang::En) => {
                writeln!(out, "… and {more} more documents with something to do (--all has all, in path order)")
            }
        };
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_are_kept_in_order_and_the_others_counted() {
        let mut worst = Worst::default();
        for index in 0..50 {
            let errors = (index as u64 * 7) % 10;
            worst.add(Ranked { errors, warnings: 1, index, text: format!("{index}\n"), ..Ranked::default() });
        }
        let order: Vec<(u64, usize)> = worst.kept().map(|ranked| (ranked.errors, ranked.index)).collect();
        assert_eq!((order.len(), order[0], order[5]), (20, (9, 7), (8, 4)));
        let printed = worst.print(Lang::En);
        assert!(printed.starts_with("7\n17\n") && printed.contains("… and 30 more documents"), "{printed}");
    }
}
