//! What the small words of English do in a sentence.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::sections::sections;

/// What a small word does in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SmallWord {
    /// `he`, `somebody`, `who`.
    Pronoun,
    /// `the`, `his`, `several`: a noun follows.
    Determiner,
    /// `of`, `during`.
    Preposition,
    /// `and`, `but`.
    Coordinator,
    /// `that`, `because`, `which`: a clause follows.
    Subordinator,
    /// `was`, `would`, `didn't`.
    Auxiliary,
    /// `later`, `never`; words in `-ly` are not listed.
    Adverb,
    /// `Monday`, `last`, `yesterday`.
    Time,
    /// Frequent verbs, finite, that do not say that somebody speaks.
    Verb,
}

static WORDS: LazyLock<FxHashMap<&'static str, SmallWord>> = LazyLock::new(|| {
    let mut known = FxHashMap::default();
    for (class, word) in sections(include_str!("small_words.txt")) {
        if let Some(class) = of_name(class) {
            known.entry(word).or_insert(class);
        }
    }
    known
});

/// The class of a small word, which is in lower case.
#[must_use]
pub fn small_word(word: &str) -> Option<SmallWord> {
    WORDS.get(word).copied()
}

fn of_name(name: &str) -> Option<SmallWord> {
    Some(match name {
        "pronoun" => SmallWord::Pronoun,
        "determiner" => SmallWord::Determiner,
        "preposition" => SmallWord::Preposition,
        "coordinator" => SmallWord::Coordinator,
        "subordinator" => SmallWord::Subordinator,
        "auxiliary" => SmallWord::Auxiliary,
        "adverb" => SmallWord::Adverb,
        "time" => SmallWord::Time,
        "verb" => SmallWord::Verb,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_is_read() {
        assert_eq!(small_word("the"), Some(SmallWord::Determiner));
        assert_eq!(small_word("although"), Some(SmallWord::Subordinator));
        assert_eq!(small_word("table"), None);
        assert!(sections(include_str!("small_words.txt")).all(|(class, _)| of_name(class).is_some()));
    }
}
