//! Tags and comments in a text that is not parsed as HTML.
//!
//! `<3`, `a < b` and `<redacted>` are words: a tag is an element of HTML, or has an attribute, or ends in a slash.

use super::removed;
use crate::text::{Cut, CutKind, Span};

/// Elements that need no attribute to be a tag, in order.
const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "article",
    "aside",
    "audio",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "label",
    "li",
    "link",
    "main",
    "mark",
    "meta",
    "nav",
    "noscript",
    "ol",
    "p",
    "picture",
    "pre",
    "q",
    "s",
    "script",
    "section",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "tt",
    "u",
    "ul",
    "video",
];

/// Elements that stand between words, so that a reader sees a space or a new line.
const SPACES: &[&str] = &[
    "blockquote",
    "br",
    "dd",
    "div",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "p",
    "td",
    "th",
    "tr",
];

/// The longest tag, in bytes.
const LONGEST: usize = 4000;

/// The longest rest of a line that is given up to a tag without its end.
const LONGEST_BROKEN: usize = 120;

/// Reads the tags of one text.
pub(super) struct Reader<'a> {
    text: &'a str,
    /// No comment ends after this place.
    no_comment: Option<usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, no_comment: None }
    }

    /// Reads the tag or comment whose `<` is at `at`.
    pub(super) fn read(&mut self, at: usize) -> Option<Cut> {
        let rest = self.text.as_bytes().get(at..)?;
        match rest.get(1)? {
            b'!' | b'?' => self.comment(at, rest),
            b'/' => closing(self.text, at),
            byte if byte.is_ascii_alphabetic() => opening(self.text, at),
            _ => None,
        }
    }

    fn comment(&mut self, at: usize, rest: &[u8]) -> Option<Cut> {
        if rest.starts_with(b"<!--") {
            if self.no_comment.is_some_and(|from| at >= from) {
                return None;
            }
            let Some(end) = memchr::memmem::find(rest.get(4..)?, b"-->") else {
                self.no_comment = Some(at);
                return None;
            };
            return Some(removed(at, at + 4 + end + 3));
        }
        let declared = rest.get(2)?.is_ascii_alphabetic() || rest.starts_with(b"<![CDATA[");
        let end = rest.iter().take(200).skip(2).position(|byte| b"<>\n".contains(byte))? + 2;
        (declared && rest.get(end) == Some(&b'>')).then(|| removed(at, at + end + 1))
    }
}

/// What a reader sees of a tag.
fn shown(name: &str, start: usize, end: usize) -> Cut {
    let name = name.to_ascii_lowercase();
    let kind = if SPACES.binary_search(&name.as_str()).is_ok() { CutKind::Replaced(' ') } else { CutKind::Removed };
    Cut { span: Span::new(start, end), kind }
}

fn name_at(text: &str, at: usize) -> &str {
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_:".contains(byte);
    let length =
        text.as_bytes().get(at..).map_or(0, |rest| rest.iter().take(40).take_while(|byte| is_name(byte)).count());
    Span::new(at, at + length).of(text)
}

fn closing(text: &str, at: usize) -> Option<Cut> {
    let name = name_at(text, at + 2);
    let mut end = at + 2 + name.len();
    while text.as_bytes().get(end) == Some(&b' ') && end < at + 60 {
        end += 1;
    }
    let real = !name.is_empty() && text.as_bytes().get(end) == Some(&b'>');
    real.then(|| shown(name, at, end + 1))
}

fn opening(text: &str, at: usize) -> Option<Cut> {
    let name = name_at(text, at + 1);
    let known = ELEMENTS.binary_search(&name.to_ascii_lowercase().as_str()).is_ok();
    let limit = (at + LONGEST).min(text.len());
    let mut attributes = 0;
    let mut place = at + 1 + name.len();
    loop {
        let bytes = text.as_bytes();
        let before = place;
        while place < limit && bytes.get(place).is_some_and(u8::is_ascii_whitespace) {
            place += 1;
        }
        match bytes.get(place).filter(|_| place < limit)? {
            b'>' => return (known || attributes > 0).then(|| shown(name, at, place + 1)),
            b'/' if bytes.get(place + 1) == Some(&b'>') => return Some(shown(name, at, place + 2)),
            byte if place > before && (byte.is_ascii_alphabetic() || b"_@:".contains(byte)) => {}
            _ => return None,
        }
        place += name_at(text, place).len().max(1);
        if text.as_bytes().get(place) == Some(&b'=') {
            attributes += 1;
            match value_end(text, place + 1, limit) {
                Value::Ends(end) => place = end,
                Value::Broken(end) => return Some(removed(at, end)),
                Value::None => return None,
            }
        }
    }
}

/// Where an attribute's value ends.
enum Value {
    Ends(usize),
    /// The line ends inside the value: the tag was cut off.
    Broken(usize),
    None,
}

fn value_end(text: &str, start: usize, limit: usize) -> Value {
    let rest = Span::new(start, limit).of(text);
    let rest = if rest.is_empty() { text.get(start..).unwrap_or("") } else { rest };
    let Some(first) = rest.chars().next() else { return Value::None };
    let close: &[char] = match first {
        '"' => &['"'],
        '\'' => &['\''],
        // A word processor has curled the marks of the tag.
        '“' | '”' => &['“', '”'],
        _ => {
            let length = rest.find(|c: char| c.is_whitespace() || "<>\"'".contains(c)).unwrap_or(rest.len());
            return if length == 0 { Value::None } else { Value::Ends(start + length) };
        }
    };
    let inner = first.len_utf8();
    let value = rest.get(inner..).unwrap_or("");
    let ends = |c: char| close.contains(&c) || c == '\n' || c == '\r';
    match value.char_indices().take(LONGEST).find(|&(_, c)| ends(c)) {
        Some((length, c)) if close.contains(&c) => Value::Ends(start + inner + length + c.len_utf8()),
        Some((length, _)) if length <= LONGEST_BROKEN => Value::Broken(start + inner + length),
        None if value.len() <= LONGEST_BROKEN => Value::Broken(start + inner + value.len()),
        _ => Value::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_in_order() {
        assert!(ELEMENTS.is_sorted());
        assert!(SPACES.is_sorted());
    }
}
