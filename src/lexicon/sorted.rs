//! Tables of words that are searched as the text that they are, so that they cost nothing to load.
//!
//! A table holds one word a line, sorted by bytes and folded as [`fold`] does; after a space may stand what is known of
//! it. Its head, lines with `#`, sorts before all words.

use std::cmp::Ordering;
use std::sync::OnceLock;

use memchr::{memchr, memrchr};

/// How many kinds of second letter there are: none or no letter, and `a` to `z`.
const SECOND: usize = 27;

/// A table of words.
pub(super) struct Table {
    text: &'static str,
    /// Where the words of each two first letters begin, in bytes of the text; and its end.
    starts: OnceLock<Box<[usize]>>,
}

impl Table {
    pub(super) const fn new(text: &'static str) -> Self {
        Self { text, starts: OnceLock::new() }
    }

    /// What stands behind a word in the table: nothing, if only the word does. The word is folded.
    pub(super) fn find(&self, word: &str) -> Option<&'static str> {
        let letters = letters(word.as_bytes())?;
        let starts = self.starts.get_or_init(|| starts(self.text));
        let at = lower(self.text, *starts.get(letters)?, *starts.get(letters + 1)?, word)?;
        let line = self.text.get(at..)?.split('\n').next()?;
        let (known, about) = line.split_once(' ').unwrap_or((line, ""));
        (known == word).then_some(about)
    }
}

/// Where the first line stands, between two starts of lines, the word of which is not before this one.
fn lower(text: &str, mut low: usize, mut high: usize, word: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    while low < high {
        let middle = low + (high - low) / 2;
        let start = memrchr(b'\n', bytes.get(low..middle)?).map_or(low, |at| low + at + 1);
        let end = memchr(b'\n', bytes.get(middle..high)?).map_or(high, |at| middle + at);
        let line = text.get(start..end)?;
        match line.split(' ').next().unwrap_or(line).cmp(word) {
            Ordering::Less => low = end + 1,
            Ordering::Equal => return Some(start),
            Ordering::Greater => high = start,
        }
    }
    Some(low.min(text.len()))
}

/// The number of the two first letters of a line, in the order of the table; nothing if it begins with no letter.
fn letters(line: &[u8]) -> Option<usize> {
    let number = |byte: u8| byte.is_ascii_lowercase().then(|| usize::from(byte - b'a'));
    let first = number(*line.first()?)?;
    let second = line.get(1).and_then(|&byte| number(byte)).map_or(0, |second| second + 1);
    Some(first * SECOND + second)
}

fn starts(text: &str) -> Box<[usize]> {
    let mut starts = Vec::with_capacity(26 * SECOND + 1);
    for first in 'a'..='z' {
        let seconds = std::iter::once(None).chain(('a'..='z').map(Some));
        for word in seconds.map(|second| [Some(first), second].into_iter().flatten().collect::<String>()) {
            starts.push(lower(text, 0, text.len(), &word).unwrap_or(text.len()));
        }
    }
    starts.push(text.len());
    starts.into()
}

/// Asks with a word as the tables of names write it. Nearly all words are short and plain, and take no allocation.
pub(super) fn with_folded<T>(word: &str, ask: impl FnOnce(&str) -> T) -> T {
    let mut plain = [0u8; 32];
    let Some(room) = plain.get_mut(..word.len()) else { return ask(&fold(word)) };
    for (slot, byte) in room.iter_mut().zip(word.bytes()) {
        *slot = byte.to_ascii_lowercase();
    }
    let is_plain = room.iter().all(|byte| byte.is_ascii_lowercase() || *byte == b'-');
    match str::from_utf8(room) {
        Ok(folded) if is_plain => ask(folded),
        _ => ask(&fold(word)),
    }
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
            assert_eq!(Table::new(table).find(word), expected, "{word}");
        }
        assert_eq!(Table::new("").find("a"), None);
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
            assert_eq!(with_folded(word, str::to_owned), folded);
        }
    }
}
