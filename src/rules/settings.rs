//! Which rules run, and how much their findings matter.

use std::collections::BTreeMap;

use super::{Meta, Severity};

/// What a user says about a rule or a family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    /// Its findings are not shown.
    Off,
    /// Its findings have this severity.
    At(Severity),
}

impl Level {
    /// The level of a name: `off` or a severity.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        if name == "off" { Some(Self::Off) } else { Severity::of_name(name).map(Self::At) }
    }
}

/// Which rules run, and how much their findings matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Settings {
    /// Whether rules of severity hint run.
    pub hints: bool,
    /// Levels by the name of a rule or a family; a rule's own beats its family's.
    pub levels: BTreeMap<String, Level>,
}

impl Settings {
    /// The level that the user gave to a rule, by its own name or its family's.
    #[must_use]
    pub fn level(&self, rule: &Meta) -> Option<Level> {
        self.levels.get(rule.name).or_else(|| self.levels.get(rule.family.name())).copied()
    }

    /// Whether a rule runs. A hint runs where hints are on, or where its own name is given a level.
    #[must_use]
    pub fn runs(&self, rule: &Meta) -> bool {
        match self.level(rule) {
            Some(Level::Off) => false,
            Some(Level::At(_)) if self.levels.contains_key(rule.name) => true,
            _ => self.hints || rule.severity != Severity::Hint,
        }
    }
}
