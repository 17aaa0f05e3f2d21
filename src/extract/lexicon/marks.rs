//! Which lists of phrases go with a word: a bit for each list.

/// A list by its place among [`LISTS`](super::LISTS).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ListMark(pub(crate) u16);

impl ListMark {
    /// That of a list of which every line may have a phrase; so has a list for which no bit is left.
    pub(crate) const ANY: ListMark = ListMark(u16::MAX);

    /// For an index by lists.
    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// Some of the lists.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ListMarks([u64; 3]);

impl ListMarks {
    /// All of them.
    pub(crate) const ALL: ListMarks = ListMarks([u64::MAX; 3]);

    /// Lists that have a bit of their own.
    pub(crate) const MOST: usize = 3 * u64::BITS as usize;

    pub(crate) fn add(&mut self, ListMark(list): ListMark) {
        if let Some(bits) = self.0.get_mut(usize::from(list / 64)) {
            *bits |= 1 << (list % 64);
        }
    }

    /// Those of some lists, which have bits of their own.
    pub(crate) fn of(lists: &[ListMark]) -> ListMarks {
        debug_assert!(lists.iter().all(|list| list.index() < ListMarks::MOST), "{lists:?}");
        let mut marks = ListMarks::default();
        lists.iter().for_each(|&list| marks.add(list));
        marks
    }

    /// Adds all of the others.
    pub(crate) fn join(&mut self, others: ListMarks) {
        for (own, others) in self.0.iter_mut().zip(others.0) {
            *own |= others;
        }
    }

    /// Their indices.
    #[inline]
    pub(crate) fn lists(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().zip(0..).flat_map(|(mut left, word)| {
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros() as usize;
                left &= left.checked_sub(1)?;
                Some(word * u64::BITS as usize + bit)
            })
        })
    }

    /// Whether one of the others is among them.
    #[inline]
    pub(crate) fn meet(&self, others: &ListMarks) -> bool {
        self.0.iter().zip(others.0).any(|(own, others)| own & others != 0)
    }

    /// Whether all lists are among them: a shape or a tag of the line has words of its own.
    pub(crate) fn is_all(&self) -> bool {
        self.0 == ListMarks::ALL.0
    }

    /// Whether a list is, or may be, among them.
    #[inline]
    pub(crate) fn has(&self, ListMark(list): ListMark) -> bool {
        self.0.get(usize::from(list / 64)).is_none_or(|bits| bits >> (list % 64) & 1 == 1)
    }
}
