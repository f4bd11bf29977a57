//! Abbreviations that end with a full stop.

use std::collections::HashMap;
use std::sync::LazyLock;

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

static ABBREVIATIONS: LazyLock<HashMap<&'static str, Abbreviation>> =
    LazyLock::new(|| read(include_str!("abbreviations.txt")));

/// The class of an abbreviation, written without its last stop; case counts.
#[must_use]
pub fn abbreviation(word: &str) -> Option<Abbreviation> {
    ABBREVIATIONS.get(word).copied()
}

fn read(file: &'static str) -> HashMap<&'static str, Abbreviation> {
    let mut known = HashMap::new();
    let mut class = None;
    for line in file.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            class = of_name(name);
        } else if let Some(class) = class {
            for word in line.split_whitespace() {
                known.entry(word).or_insert(class);
            }
        }
    }
    known
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
        let classes = include_str!("abbreviations.txt").lines().filter(|line| line.starts_with('['));
        for class in classes {
            assert!(of_name(class.trim_matches(['[', ']'])).is_some(), "{class}");
        }
    }
}
