//! The prose as words, numbers and stops, each known for what it says about time.

use crate::lexicon::{TimeWord, time_word};
use crate::text::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A word of time.
    Word(TimeWord),
    /// Figures: their value and how many there are; grouping commas make them no year.
    Number { value: u32, digits: u8 },
    /// One character that is no letter and no figure.
    Stop(char),
    /// Any other word.
    Other,
}

/// A word, a number or a stop.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) class: Class,
    /// No space stands before it.
    pub(super) glued: bool,
    /// It begins with a capital letter.
    pub(super) capital: bool,
}

/// The tokens of a prose. One pass, and no more than one token a byte.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut tokens = Vec::with_capacity(bytes.len() / 4);
    let mut at = 0;
    let mut glued = false;
    while let Some(&first) = bytes.get(at) {
        let start = at;
        let class = match first {
            b' ' | b'\n' | b'\t' | b'\r' => {
                at += 1;
                glued = false;
                continue;
            }
            b'0'..=b'9' => number(bytes, &mut at),
            b'A'..=b'Z' | b'a'..=b'z' => {
                let plain = word_end(text, &mut at);
                let word = Span::new(start, at).of(text);
                if plain { time_word(word).map_or(Class::Other, Class::Word) } else { Class::Other }
            }
            0..=0x7F => {
                at += 1;
                Class::Stop(char::from(first))
            }
            _ => {
                let c = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or('\u{FFFD}');
                if c.is_whitespace() {
                    at += c.len_utf8();
                    glued = false;
                    continue;
                }
                if c.is_alphanumeric() {
                    word_end(text, &mut at);
                    Class::Other
                } else {
                    at += c.len_utf8();
                    Class::Stop(c)
                }
            }
        };
        tokens.push(Token { start, end: at, class, glued, capital: first.is_ascii_uppercase() });
        glued = true;
    }
    tokens
}

/// Reads letters; whether all of them are plain.
fn word_end(text: &str, at: &mut usize) -> bool {
    let bytes = text.as_bytes();
    let mut plain = true;
    while let Some(&byte) = bytes.get(*at) {
        if byte.is_ascii_alphabetic() {
            *at += 1;
        } else if byte < 0x80 {
            break;
        } else {
            let Some(c) = text.get(*at..).and_then(|rest| rest.chars().next()).filter(|c| c.is_alphanumeric()) else {
                break;
            };
            plain = false;
            *at += c.len_utf8();
        }
    }
    plain
}

/// Reads figures, with commas between groups of three.
fn number(bytes: &[u8], at: &mut usize) -> Class {
    let (mut value, mut digits) = (0u32, 0u8);
    loop {
        match bytes.get(*at) {
            Some(byte @ b'0'..=b'9') => {
                value = value.saturating_mul(10).saturating_add(u32::from(byte - b'0'));
                digits = digits.saturating_add(1);
                *at += 1;
            }
            Some(b',') if is_group(bytes, *at + 1) => {
                // More figures than any year has.
                digits = digits.saturating_add(10);
                *at += 1;
            }
            _ => return Class::Number { value, digits },
        }
    }
}

/// Whether three figures and no fourth stand at a place.
fn is_group(bytes: &[u8], at: usize) -> bool {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    digit(at) && digit(at + 1) && digit(at + 2) && !digit(at + 3)
}
