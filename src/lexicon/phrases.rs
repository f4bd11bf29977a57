//! How phrases are written in the tables and looked up: folded, without full stops, `_` for each space.

use super::sorted::fold;

/// Asks with a word or a phrase as a key. Nearly all words are short and plain, and their keys take no allocation.
pub(super) fn with_key<T>(phrase: &str, ask: impl FnOnce(&str) -> T) -> T {
    let mut plain = [0u8; 32];
    let mut len = 0;
    for byte in phrase.bytes() {
        let folded = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'-' => byte.to_ascii_lowercase(),
            b'.' => continue,
            _ => return ask(&key(phrase)),
        };
        let Some(slot) = plain.get_mut(len) else { return ask(&key(phrase)) };
        *slot = folded;
        len += 1;
    }
    match plain.get(..len).map(str::from_utf8) {
        Some(Ok(key)) => ask(key),
        _ => ask(&key(phrase)),
    }
}

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
        for phrase in ["", "Gen.", "U.S.", "ex-Mayor", "Lt. Gen.", "José", "a word that is longer than any key may be"]
        {
            assert_eq!(with_key(phrase, str::to_owned), key(phrase), "{phrase}");
        }
        assert_eq!(joined("Côte  d’Ivoire"), "Côte_d'Ivoire");
    }
}
