//! How phrases are written in the tables and looked up: folded, without full stops, `_` for each space.

use super::sorted::fold;

/// A word or a phrase as a key: `Lt. Gen.` is `lt_gen`, `U.S. attorney` is `us_attorney`.
pub(super) fn key(phrase: &str) -> String {
    fold(&joined(phrase)).replace('.', "")
}

/// A phrase with `_` for each run of white space, and with straight apostrophes; otherwise as it is written.
pub(super) fn joined(phrase: &str) -> String {
    let mut joined = String::with_capacity(phrase.len());
    for word in phrase.split_whitespace() {
        if !joined.is_empty() {
            joined.push('_');
        }
        joined.extend(word.chars().map(|c| if c == '’' { '\'' } else { c }));
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_have_a_key() {
        assert_eq!(key("Lt. Gen."), "lt_gen");
        assert_eq!(key(" U.S.\n attorney"), "us_attorney");
        assert_eq!(key("sheriff’s deputy"), "sheriffs_deputy");
        assert_eq!(key("."), "");
        assert_eq!(joined("Côte  d’Ivoire"), "Côte_d'Ivoire");
    }
}
