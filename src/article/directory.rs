//! The people whom a desk knows: what `speakers.toml` says about them, ready to be looked up.

mod index;
mod name;
#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use self::index::Index;
pub use self::name::fold;
use super::PartialDate;
use crate::text::Span;

/// The people whom a desk knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directory {
    /// The people, in the order of the file. The names were indexed when the directory was made.
    pub people: Vec<Known>,
    index: Index,
}

/// One person whom a desk knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The name by which the desk writes of them.
    pub name: String,
    /// Other names that they go by.
    pub other_names: Vec<String>,
    /// The surname, where it is not the last word of the name: `Wasserman Schultz`, or `Kim` of Kim Jong Un.
    pub surname: Option<String>,
    /// The pronoun by which the desk writes of them.
    pub pronouns: Option<Pronoun>,
    /// Whether one name is enough on first mention, as for a singer.
    pub single_name: bool,
    /// What they are and were, in the order of the file.
    pub roles: Vec<KnownRole>,
    /// What the desk wants a writer to know.
    pub note: Option<String>,
    /// Where there is more about them.
    pub url: Option<String>,
    /// Where the name stands in its file, in bytes.
    pub place: Option<Span>,
}

/// A role that somebody has or had.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownRole {
    /// What they are: `mayor`.
    pub role: String,
    /// Of what: `Larkhaven`.
    pub organization: Option<String>,
    /// Since when; nothing where that is not known.
    pub start: Option<PartialDate>,
    /// The last day; nothing where the role is still theirs.
    pub end: Option<PartialDate>,
}

/// Whether somebody has a role on some day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// They have it.
    Yes,
    /// The day lies in the year or month in which it began or ended.
    Maybe,
    /// They do not have it yet, or not any more.
    No,
}

/// The pronoun by which a writer speaks of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pronoun {
    /// He.
    He,
    /// She.
    She,
    /// They.
    They,
}

impl Directory {
    /// Makes a directory, with an index of its names.
    #[must_use]
    pub fn new(people: Vec<Known>) -> Self {
        let index = Index::new(&people);
        Self { people, index }
    }

    /// The person with this full name. Case, accents, the shapes of apostrophes and hyphens, middle initials, suffixes
    /// and honorifics do not matter, unless they tell two people apart; a name that several people go by, and none of
    /// them in the first place, is nobody's.
    #[must_use]
    pub fn find(&self, full_name: &str) -> Option<&Known> {
        self.people.get(self.position(full_name)?)
    }

    /// The place in [`people`](Self::people) of the person with this full name; see [`find`](Self::find).
    #[must_use]
    pub fn position(&self, full_name: &str) -> Option<usize> {
        self.index.position(full_name)
    }

    /// The places in [`people`](Self::people) of those with this surname, or who go by this one name.
    #[must_use]
    pub fn by_surname(&self, surname: &str) -> &[usize] {
        self.index.by_surname(surname)
    }
}

impl Known {
    /// The roles that they have on a day, or may have where their dates leave it open.
    #[must_use]
    pub fn role_on(&self, date: Date) -> Vec<&KnownRole> {
        self.roles.iter().filter(|role| role.held_on(date) != Held::No).collect()
    }
}

impl KnownRole {
    /// Whether the role is held on a day. The first and the last day count.
    #[must_use]
    pub fn held_on(&self, date: Date) -> Held {
        let (start, end) = (self.start, self.end);
        if start.is_some_and(|start| date < start.first()) || end.is_some_and(|end| date > end.last()) {
            Held::No
        } else if start.is_some_and(|start| date < start.last()) || end.is_some_and(|end| date > end.first()) {
            Held::Maybe
        } else {
            Held::Yes
        }
    }
}

impl Pronoun {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::He, Self::She, Self::They];

    /// The pronoun as it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::She => "she",
            Self::They => "they",
        }
    }
}

impl fmt::Display for Pronoun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A text that is none of the pronouns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPronoun;

impl FromStr for Pronoun {
    type Err = NoPronoun;

    /// Reads `she`, and `she/her` and the like, in any case.
    fn from_str(text: &str) -> Result<Self, NoPronoun> {
        let text = text.trim().to_lowercase();
        let forms = |pronoun| match pronoun {
            Self::He => ["he", "him", "his", "himself"],
            Self::She => ["she", "her", "hers", "herself"],
            Self::They => ["they", "them", "their", "theirs"],
        };
        let mut parts = text.split('/').map(str::trim);
        let first = parts.next().unwrap_or("");
        let pronoun = Self::ALL.into_iter().find(|pronoun| pronoun.name() == first).ok_or(NoPronoun)?;
        parts.all(|part| forms(pronoun).contains(&part)).then_some(pronoun).ok_or(NoPronoun)
    }
}
