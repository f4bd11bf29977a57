//! Given names and their usual gender.

use super::sorted::{Table, with_folded};

/// A grammatical gender, as a name or a noun shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// `he`.
    Male,
    /// `she`.
    Female,
    /// A name of both: `Robin`.
    Either,
}

const TEXT: &str = include_str!("given_names.txt");
static NAMES: Table = Table::new(TEXT);

/// The usual gender of a given name or a nickname, if the word is one; case and diacritics do not count.
///
/// Of two names with a hyphen that are not known as one, the first counts. Some names are common words as well (`Will`),
/// for which see [`is_common_word`](super::is_common_word); a genitive is to be cut off before.
#[must_use]
pub fn given_name(word: &str) -> Option<Gender> {
    with_folded(word, |folded| {
        gender(folded).or_else(|| {
            let (first, rest) = folded.split_once('-')?;
            (rest.len() > 1).then(|| gender(first))?
        })
    })
}

fn gender(folded: &str) -> Option<Gender> {
    match NAMES.find(folded)? {
        "m" => Some(Gender::Male),
        "f" => Some(Gender::Female),
        _ => Some(Gender::Either),
    }
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
    fn names_have_their_usual_gender() {
        for name in
            ["John", "MARK", "Bob", "Jeb", "Newt", "José", "Jean-Luc", "Karl-Anton", "Vladimir", "Narendra", "D'Andre"]
        {
            assert_eq!(given_name(name), Some(Gender::Male), "{name}");
        }
        for name in ["Mary", "Beth", "Liz", "Zoë", "Anne-Marie", "Mary-Lou", "Kamala", "Angela", "Ayşe", "Siobhán"] {
            assert_eq!(given_name(name), Some(Gender::Female), "{name}");
        }
        for name in ["Robin", "Leslie", "Pat", "Chris", "Andrea", "Jan", "Kim"] {
            assert_eq!(given_name(name), Some(Gender::Either), "{name}");
        }
    }

    #[test]
    fn other_words_are_none() {
        for word in ["", "-", "'", "The", "Parliament", "On", "After", "42", "#", "# Given", "Иван", "\u{301}"] {
            assert_eq!(given_name(word), None, "{word}");
        }
    }
}
