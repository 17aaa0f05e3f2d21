//! Markup compatibility (ECMA-376-3): which branch of alternates is read, and what an older reader
//! is told to pass over. `mc:MustUnderstand` refuses nothing: a person is better served by what can
//! be read of such a file than by nothing.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// A namespace that is not understood, by the hash of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Foreign(u64);

impl Foreign {
    pub(super) fn of(uri: &[u8]) -> Foreign {
        let mut hasher = DefaultHasher::new();
        uri.hash(&mut hasher);
        Foreign(hasher.finish())
    }
}

/// The open `mc:AlternateContent`s, and what is ignorable, each with the depth of its element.
#[derive(Debug, Default)]
pub(super) struct Compat {
    /// Whether a branch was taken.
    alternates: Vec<(bool, usize)>,
    /// Namespaces whose elements are passed over (§7.2), each once.
    ignorable: Vec<(Foreign, usize)>,
    /// Those of such elements whose content is read all the same (§7.4): their names, or `*`.
    processed: Vec<(Foreign, Box<[u8]>, usize)>,
}

impl Compat {
    /// Begins an `mc:AlternateContent`.
    pub(super) fn alternates(&mut self, depth: usize) {
        self.alternates.push((false, depth));
    }

    /// Whether a branch of the alternates at `depth` is the one to read: the first that is understood (§7.5).
    pub(super) fn takes(&mut self, understood: bool, depth: usize) -> bool {
        match self.alternates.last_mut().filter(|open| open.1 == depth) {
            Some((taken, _)) => understood && !std::mem::replace(taken, true),
            // A branch by itself is malformed: what it holds is not lost.
            None => understood,
        }
    }

    /// Notes a namespace as ignorable.
    pub(super) fn ignore(&mut self, namespace: Foreign, depth: usize) {
        if !self.ignorable.iter().any(|known| known.0 == namespace) {
            self.ignorable.push((namespace, depth));
        }
    }

    /// Notes that the content of ignorable elements of this name (`*`: of any) is read; gives how many
    /// such names are in force.
    pub(super) fn process(&mut self, namespace: Foreign, name: &[u8], depth: usize) -> usize {
        self.processed.push((namespace, name.into(), depth));
        self.processed.len()
    }

    /// Whether an element that is not understood is passed over with all that it holds.
    pub(super) fn passes_over(&self, namespace: Foreign, name: &[u8]) -> bool {
        self.ignorable.iter().any(|known| known.0 == namespace)
            && !self.processed.iter().any(|(ns, local, _)| *ns == namespace && (**local == *name || **local == *b"*"))
    }

    /// The element at `depth` ends; whether it said what is ignorable.
    pub(super) fn end(&mut self, depth: usize) -> bool {
        let mut said = false;
        self.alternates.pop_if(|open| open.1 == depth);
        while self.ignorable.pop_if(|open| open.1 == depth).is_some() {
            said = true;
        }
        while self.processed.pop_if(|open| open.2 == depth).is_some() {
            said = true;
        }
        said
    }
}
