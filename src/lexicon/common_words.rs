//! Everyday words, whose capital at the start of a sentence says nothing.

use super::sorted::{Table, with_folded};

const TEXT: &str = include_str!("common_words.txt");
static WORDS: Table = Table::new(TEXT);

/// Whether a word is an everyday word of English, so that its capital alone does not make it a name; case does not count.
///
/// Some are names as well (`Will`, `Mark`, `May`): ask [`given_name`](super::given_name) and
/// [`is_surname`](super::is_surname) too. Words that are names far more often once they have a capital are none.
#[must_use]
pub fn is_common_word(word: &str) -> bool {
    with_folded(word, |folded| WORDS.find(folded).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::sorted::tests::is_in_order;
    use super::*;

    #[test]
    fn the_table_is_in_order() {
        is_in_order(TEXT);
    }

    #[test]
    fn everyday_words_are_known() {
        for word in ["The", "But", "When", "MANY", "After", "will", "Mark", "May", "Officials", "Meanwhile", "Don't"] {
            assert!(is_common_word(word), "{word}");
        }
        for word in ["", "Trump", "Smith", "Angela", "Vladimir", "Zzyx", "#"] {
            assert!(!is_common_word(word), "{word}");
        }
    }
}
