//! A light tokeniser: the words and stops that follow or precede a place, without a pass over the whole text.

use super::marks::is_mark_char;
use crate::text::Span;

/// One word or one stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// Where, in bytes of the prose.
    pub span: Span,
    /// As written.
    pub text: &'a str,
    /// Whether it is a word or a number; otherwise it is one stop or mark.
    pub is_word: bool,
}

impl Token<'_> {
    /// Whether its first letter is upper-case.
    #[must_use]
    pub fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether all its letters are lower-case.
    #[must_use]
    pub fn is_lower(&self) -> bool {
        self.is_word && self.text.chars().next().is_some_and(char::is_lowercase)
    }

    /// Whether it is this word, in any case.
    #[must_use]
    pub fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    /// Whether it is one of these lower-case words, in any case.
    #[must_use]
    pub fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }
}

/// The tokens from a place on.
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

/// The tokens of `text` from the byte `at` on.
#[must_use]
pub fn tokens(text: &str, at: usize) -> Tokens<'_> {
    Tokens { text, at }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let rest = self.text.get(self.at..)?;
        let trimmed = rest.trim_start();
        let start = self.at + (rest.len() - trimmed.len());
        let first = trimmed.chars().next()?;
        let len = if is_word_char(first) { word_len(trimmed) } else { first.len_utf8() };
        self.at = start + len;
        let span = Span::new(start, start + len);
        Some(Token { span, text: span.of(self.text), is_word: is_word_char(first) })
    }
}

/// Whether a letter is of a script that sets no space between words, or none beside marks: Chinese, Japanese, Korean, Thai
/// and their neighbours.
#[must_use]
pub fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{E00}'..='\u{EFF}'
        | '\u{1000}'..='\u{109F}'
        | '\u{1100}'..='\u{11FF}'
        | '\u{1780}'..='\u{17FF}'
        | '\u{2E80}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7FF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FF00}'..='\u{FFEF}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a character can begin a word.
#[must_use]
pub fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '$' | '£' | '€' | '@' | '#' | '&')
}

/// The length of the word at the start of `text`: letters and digits, inner apostrophes and hyphens, and the full stops
/// of initials and abbreviations (`U.S.`, `J.`, `Mr.`).
fn word_len(text: &str) -> usize {
    let mut len = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let inside = is_word_char(c)
            || (matches!(c, '\'' | '’' | '-' | '‑') && next.is_some_and(is_word_char))
            || (matches!(c, '.' | ',')
                && len > 0
                && next.is_some_and(|n| n.is_ascii_digit())
                && text.get(..len).is_some_and(ends_with_digit))
            || (c == '.' && text.get(..len).is_some_and(is_abbreviation));
        if !inside {
            break;
        }
        len += c.len_utf8();
    }
    len.max(text.chars().next().map_or(0, char::len_utf8))
}

fn ends_with_digit(word: &str) -> bool {
    word.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether a word without its full stop is an initial, a title or another abbreviation that keeps the stop.
fn is_abbreviation(word: &str) -> bool {
    let last = word.rsplit('.').next().unwrap_or(word);
    let one_letter = last.chars().count() == 1 && last.chars().all(char::is_uppercase);
    one_letter
        || matches!(
            word,
            "Mr" | "Mrs"
                | "Ms"
                | "Dr"
                | "Prof"
                | "Gen"
                | "Sen"
                | "Rep"
                | "Gov"
                | "Lt"
                | "Col"
                | "Capt"
                | "Sgt"
                | "Maj"
                | "Adm"
                | "Cmdr"
                | "Rev"
                | "Hon"
                | "Jr"
                | "Sr"
                | "St"
                | "Pres"
                | "Reps"
                | "Sens"
                | "Det"
                | "Supt"
                | "Cpl"
                | "Pvt"
        )
}

/// The word that ends at or before the byte `at`, with only space between; nothing if a stop or a mark stands there.
#[must_use]
pub fn word_before(text: &str, at: usize) -> Option<Token<'_>> {
    let before = text.get(..at)?.trim_end();
    let end = before.len();
    let start = before
        .char_indices()
        .rev()
        .take_while(|&(_, c)| is_word_char(c) || matches!(c, '\'' | '’' | '-' | '‑'))
        .last()
        .map(|(at, _)| at)?;
    let word = before.get(start..)?.trim_start_matches(|c| is_mark_char(c) || c == '-');
    let span = Span::new(end - word.len(), end);
    word.starts_with(is_word_char).then_some(Token { span, text: word, is_word: true })
}
