//! Words that tell how a text goes on after a full stop.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::sections::sections;

/// What a word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Opening {
    /// It starts a sentence far more often than it goes on with a name: `He`, `The`.
    Starter,
    /// A month, weekday or time zone, which goes on after `9 a.m.`.
    Calendar,
}

static OPENINGS: LazyLock<FxHashSet<(Opening, &'static str)>> = LazyLock::new(|| {
    sections(include_str!("openings.txt")).filter_map(|(class, word)| Some((of_name(class)?, word))).collect()
});

/// Whether a word tells this; case counts.
#[must_use]
pub fn is_opening(word: &str, opening: Opening) -> bool {
    OPENINGS.contains(&(opening, word))
}

fn of_name(name: &str) -> Option<Opening> {
    match name {
        "starter" => Some(Opening::Starter),
        "calendar" => Some(Opening::Calendar),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_is_read() {
        assert!(is_opening("He", Opening::Starter) && !is_opening("he", Opening::Starter));
        assert!(is_opening("Monday", Opening::Calendar) && !is_opening("Monday", Opening::Starter));
        assert!(sections(include_str!("openings.txt")).all(|(class, _)| of_name(class).is_some()));
    }
}
