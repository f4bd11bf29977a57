//! The gender that words go with.

/// The gender that a name, a title or a role usually goes with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// `he`
    Male,
    /// `she`
    Female,
    /// Both are common.
    Either,
}
