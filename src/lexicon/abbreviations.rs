//! Abbreviations that end with a full stop.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::sections::sections;

/// What the full stop of an abbreviation says about the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// A title before a name (`Gen.`): the sentence goes on.
    Title,
    /// A word such as `No.`: before a figure the sentence goes on, otherwise it is an ordinary word.
    Number,
    /// A word such as `vs.`: the sentence goes on.
    Inside,
    /// A word such as `Inc.` or `Sept.`: the sentence ends where the next word starts one.
    End,
}

static ABBREVIATIONS: LazyLock<FxHashMap<&'static str, Abbreviation>> = LazyLock::new(|| {
    let mut known = FxHashMap::default();
    for (class, word) in sections(include_str!("abbreviations.txt")) {
        if let Some(class) = of_name(class) {
            known.entry(word).or_insert(class);
        }
    }
    known
});

/// The class of an abbreviation, written without its last stop; case counts.
#[must_use]
pub fn abbreviation(word: &str) -> Option<Abbreviation> {
    ABBREVIATIONS.get(word).copied()
}

fn of_name(name: &str) -> Option<Abbreviation> {
    match name {
        "title" => Some(Abbreviation::Title),
        "number" => Some(Abbreviation::Number),
        "inside" => Some(Abbreviation::Inside),
        "end" => Some(Abbreviation::End),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_is_read() {
        assert_eq!(abbreviation("Gen"), Some(Abbreviation::Title));
        assert_eq!(abbreviation("No"), Some(Abbreviation::Number));
        assert_eq!(abbreviation("vs"), Some(Abbreviation::Inside));
        assert_eq!(abbreviation("Inc"), Some(Abbreviation::End));
        assert_eq!(abbreviation("house"), None);
        assert!(sections(include_str!("abbreviations.txt")).all(|(class, _)| of_name(class).is_some()));
    }
}
