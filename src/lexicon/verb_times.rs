//! What the form of a verb says about time.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::sections::sections;

/// What the form of a verb says about time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VerbTime {
    /// A past that does not end in `-ed`: `fell`, `met`.
    Past,
    /// A present that tells what is arranged where a date stands beside it: `the council meets Monday`.
    Arranged,
}

static WORDS: LazyLock<FxHashMap<&'static str, VerbTime>> = LazyLock::new(|| {
    sections(include_str!("verb_times.txt")).filter_map(|(class, word)| Some((word, of_name(class)?))).collect()
});

/// What a word, in lower case, says about time, if it is one of these verbs.
#[must_use]
pub fn verb_time(word: &str) -> Option<VerbTime> {
    WORDS.get(word).copied()
}

fn of_name(name: &str) -> Option<VerbTime> {
    match name {
        "past" => Some(VerbTime::Past),
        "arranged" => Some(VerbTime::Arranged),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_is_read() {
        assert_eq!(verb_time("fell"), Some(VerbTime::Past));
        assert_eq!(verb_time("meets"), Some(VerbTime::Arranged));
        assert_eq!(verb_time("table"), None);
        assert!(sections(include_str!("verb_times.txt")).all(|(class, _)| of_name(class).is_some()));
    }
}
