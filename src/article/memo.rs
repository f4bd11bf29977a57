//! Facts that are read where somebody asks for them.

use std::sync::OnceLock;

/// A fact that is read where somebody asks for it first, and kept with the facts that it is read from.
///
/// It follows from those alone, so whether it has been read yet makes no difference between two blocks.
#[derive(Clone, Debug)]
pub(super) struct Memo<T>(OnceLock<T>);

impl<T> Memo<T> {
    /// A fact that is known already.
    pub(super) fn known(fact: T) -> Self {
        Self(OnceLock::from(fact))
    }

    /// The fact, if it has been read.
    pub(super) fn peek(&self) -> Option<&T> {
        self.0.get()
    }

    /// The fact, read now if it has not been.
    pub(super) fn get(&self, read: impl FnOnce() -> T) -> &T {
        self.0.get_or_init(read)
    }
}

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self(OnceLock::new())
    }
}

impl<T> PartialEq for Memo<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T> Eq for Memo<T> {}
