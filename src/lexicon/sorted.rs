//! Tables of words that are searched as the text that they are, so that they cost nothing to load.
//!
//! A table holds one word a line, sorted by bytes and folded as [`fold`] does; after a space may stand what is known of
//! it. Its head, lines with `#`, sorts before all words.

use std::cmp::Ordering;

use memchr::{memchr, memrchr};

/// What stands behind a word in a table: nothing, if only the word does. The word is folded.
pub(super) fn find(table: &'static str, word: &str) -> Option<&'static str> {
    if !word.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let bytes = table.as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = memrchr(b'\n', bytes.get(low..middle)?).map_or(low, |at| low + at + 1);
        let end = memchr(b'\n', bytes.get(middle..high)?).map_or(high, |at| middle + at);
        let line = table.get(start..end)?;
        let (known, about) = line.split_once(' ').unwrap_or((line, ""));
        match known.cmp(word) {
            Ordering::Equal => return Some(about),
            Ordering::Less => low = end + 1,
            Ordering::Greater => high = start,
        }
    }
    None
}

/// A word as the tables of names write it: lower case, Latin letters without their diacritics, no apostrophes.
#[must_use]
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        if c.is_ascii() {
            if c != '\'' && c != '`' {
                folded.push(c.to_ascii_lowercase());
            }
        } else {
            for c in c.to_lowercase() {
                match base(c) {
                    Some(base) => folded.push_str(base),
                    None => folded.push(c),
                }
            }
        }
    }
    folded
}

/// The plain letters of a Latin letter in lower case, a plain hyphen; nothing for an apostrophe or a combining mark.
fn base(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' | 'ấ' | 'ầ' | 'ậ' | 'ắ' | 'ằ' | 'ặ' => {
            "a"
        }
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ə' | 'ẹ' | 'ẻ' | 'ẽ' | 'ế' | 'ề' | 'ể' | 'ễ' | 'ệ' => {
            "e"
        }
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' | 'ḥ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ị' | 'ỉ' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ' | 'ỏ' | 'ố' | 'ồ' | 'ộ' | 'ớ' | 'ờ' | 'ợ' => {
            "o"
        }
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ṣ' => "s",
        'ţ' | 'ť' | 'ț' | 'ŧ' | 'ṭ' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ' | 'ủ' | 'ứ' | 'ừ' | 'ữ' | 'ự' => {
            "u"
        }
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' | 'ỹ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        '‐' | '‑' => "-",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        '’' | '‘' | 'ʻ' | 'ʼ' | '´' | '\u{300}'..='\u{36F}' => "",
        _ => return None,
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Fails where the lines of a table are not in order, or one is there twice.
    pub(in crate::lexicon) fn is_in_order(table: &str) {
        let words: Vec<&str> =
            table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split(' ').next()).collect();
        for pair in words.windows(2) {
            assert!(pair[0] < pair[1], "{} and {}", pair[0], pair[1]);
        }
        assert!(table.ends_with('\n') && !table.contains("\n\n"));
        for word in words {
            assert!(word.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{word}");
        }
    }

    #[test]
    fn each_word_is_found_and_no_other() {
        let table = "# a head\n# of two lines\nabe m\nada f\nbo\nzoe f\n";
        for (word, expected) in [
            ("abe", Some("m")),
            ("ada", Some("f")),
            ("bo", Some("")),
            ("zoe", Some("f")),
            ("ab", None),
            ("abel", None),
            ("a", None),
            ("zz", None),
            ("#", None),
            ("", None),
        ] {
            assert_eq!(find(table, word), expected, "{word}");
        }
        assert_eq!(find("", "a"), None);
    }

    #[test]
    fn words_are_folded() {
        for (word, folded) in [
            ("Anne‑Zoë", "anne-zoe"),
            ("O’Neill", "oneill"),
            ("O'NEILL", "oneill"),
            ("ŁUKASZ", "lukasz"),
            ("Şahin", "sahin"),
            ("İnci", "inci"),
            ("Strauß", "strauss"),
            ("Nguyễn", "nguyen"),
            ("Jose\u{301}", "jose"),
            ("Иван", "иван"),
            ("王", "王"),
        ] {
            assert_eq!(fold(word), folded);
        }
    }
}
