//! Surnames and how frequent they are.

use super::sorted::{Table, with_folded};

const TEXT: &str = include_str!("surnames.txt");
static SURNAMES: Table = Table::new(TEXT);

/// Whether a word is a surname that is known; case and diacritics do not count.
///
/// Of two with a hyphen the last counts. Many surnames are words, places or given names as well, so this alone makes no
/// person; a genitive is to be cut off before.
#[must_use]
pub fn is_surname(word: &str) -> bool {
    about(word).is_some()
}

/// The rank of a surname among the 10,000 most frequent of the United States, from 1 on.
#[must_use]
pub fn surname_rank(word: &str) -> Option<u32> {
    about(word)?.parse().ok()
}

fn about(word: &str) -> Option<&'static str> {
    with_folded(word, |folded| SURNAMES.find(folded).or_else(|| SURNAMES.find(folded.rsplit_once('-')?.1)))
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
    fn surnames_are_known() {
        for name in ["Smith", "O'Neill", "McDonald", "Müller", "Nguyễn", "Roe-Smith", "Okafor", "Hernández", "YAMAMOTO"]
        {
            assert!(is_surname(name), "{name}");
        }
        for word in ["", "-", "The", "When", "Many", "42", "Zzyx", "#", "王"] {
            assert!(!is_surname(word), "{word}");
        }
    }

    #[test]
    fn frequent_ones_have_a_rank() {
        assert_eq!(surname_rank("Smith"), Some(1));
        assert!(surname_rank("Garcia") < surname_rank("Merkel"));
        assert_eq!(surname_rank("Zelensky"), None);
        assert_eq!(surname_rank("the"), None);
    }
}
