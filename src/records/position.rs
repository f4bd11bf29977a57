//! Bytes of the text to lines, columns and bytes of the file.

use crate::text::Span;

/// How many bytes of text lie between two known counts.
const STRIDE: usize = 1024;

/// A place as users and tools read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Position {
    /// Counted from 1; lines end at `\n`, `\r\n` and `\r`.
    pub line: usize,
    /// Counted from 1, in Unicode scalar values.
    pub column: usize,
    /// Counted from 0, from the first byte of the file.
    pub byte: usize,
}

/// A stretch of the file as users and tools read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Range {
    /// The first character.
    pub start: Position,
    /// After the last character.
    pub end: Position,
}

/// How the bytes of the text lie in its file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// The text is the file.
    #[default]
    Utf8,
    /// The text comes after a byte order mark of three bytes.
    Utf8Bom,
    /// The text was decoded from two bytes a unit, least significant first, after a byte order mark.
    Utf16Le,
    /// The text was decoded from two bytes a unit, most significant first, after a byte order mark.
    Utf16Be,
}

/// Counts of a text at regular places, so that counting up to any place is cheap even in a line of many megabytes.
#[derive(Debug)]
struct Counts {
    of: fn(&[u8]) -> usize,
    known: Vec<usize>,
}

impl Counts {
    fn new(text: &str, of: fn(&[u8]) -> usize) -> Self {
        let mut sum = 0;
        let known = text
            .as_bytes()
            .chunks(STRIDE)
            .map(|chunk| {
                let before = sum;
                sum += of(chunk);
                before
            })
            .collect();
        Self { of, known }
    }

    /// The count of everything before `place`.
    fn before(&self, text: &str, place: usize) -> usize {
        let chunk = (place / STRIDE).min(self.known.len().saturating_sub(1));
        let known = self.known.get(chunk).copied().unwrap_or(0);
        known + text.as_bytes().get(chunk * STRIDE..place).map_or(0, self.of)
    }
}

/// Each scalar value has just one byte that is no continuation byte.
fn scalars(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

/// A scalar value of four bytes is two units of UTF-16, any other is one.
fn units(bytes: &[u8]) -> usize {
    scalars(bytes) + bytes.iter().filter(|&&byte| byte >= 0xF0).count()
}

/// Finds the position of any byte of one text.
#[derive(Debug)]
pub struct Positions<'a> {
    text: &'a str,
    encoding: Encoding,
    /// The first byte of each line.
    lines: Vec<usize>,
    /// `None` where each byte is a character.
    scalars: Option<Counts>,
    /// Kept for UTF-16 alone.
    units: Option<Counts>,
}

impl<'a> Positions<'a> {
    /// Reads the lines of a text.
    #[must_use]
    pub fn new(text: &'a str, encoding: Encoding) -> Self {
        let bytes = text.as_bytes();
        let mut lines = vec![0];
        for end in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            let pair = bytes.get(end) == Some(&b'\r') && bytes.get(end + 1) == Some(&b'\n');
            if !pair {
                lines.push(end + 1);
            }
        }
        let wide = matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be);
        Self {
            text,
            encoding,
            lines,
            scalars: (!text.is_ascii()).then(|| Counts::new(text, scalars)),
            units: wide.then(|| Counts::new(text, units)),
        }
    }

    /// The position of a byte; a byte past the end has the position of the end.
    #[must_use]
    pub fn of(&self, byte: usize) -> Position {
        let byte = byte.min(self.text.len());
        let line = self.lines.partition_point(|&start| start <= byte);
        let start = line.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or(0);
        let column = match &self.scalars {
            None => byte - start,
            Some(counts) => counts.before(self.text, byte) - counts.before(self.text, start),
        };
        let byte = match (self.encoding, &self.units) {
            (Encoding::Utf8Bom, _) => byte + 3,
            (_, Some(units)) => 2 + 2 * units.before(self.text, byte),
            _ => byte,
        };
        Position { line, column: column + 1, byte }
    }

    /// The line that holds a byte, without its line end.
    #[must_use]
    pub fn line(&self, byte: usize) -> Span {
        let next = self.lines.partition_point(|&start| start <= byte.min(self.text.len()));
        let start = next.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or(0);
        let end = self.lines.get(next).copied().unwrap_or(self.text.len());
        let line = Span::new(start, end).of(self.text);
        Span::new(start, start + line.trim_end_matches(['\n', '\r']).len())
    }

    /// The positions of both ends of a span.
    #[must_use]
    pub fn range(&self, span: Span) -> Range {
        Range { start: self.of(span.start), end: self.of(span.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Encoding, Position, Positions};

    fn at(text: &str, encoding: Encoding, byte: usize) -> (usize, usize, usize) {
        let Position { line, column, byte } = Positions::new(text, encoding).of(byte);
        (line, column, byte)
    }

    #[test]
    fn lines_end_at_each_of_the_three_line_ends_and_nowhere_else() {
        let text = "a\nb\r\nc\rd\u{2028}e";
        assert_eq!(at(text, Encoding::Utf8, 2), (2, 1, 2));
        assert_eq!(at(text, Encoding::Utf8, 5), (3, 1, 5));
        assert_eq!(at(text, Encoding::Utf8, 7), (4, 1, 7));
        assert_eq!(at(text, Encoding::Utf8, text.len()), (4, 4, text.len()));
        assert_eq!(at(text, Encoding::Utf8, 999), (4, 4, text.len()));
        assert_eq!(at("", Encoding::Utf8, 0), (1, 1, 0));
    }

    #[test]
    fn columns_count_scalar_values_and_bytes_those_of_the_file() {
        let text = "\u{1F600}é\"";
        assert_eq!(at(text, Encoding::Utf8, 6), (1, 3, 6));
        assert_eq!(at(text, Encoding::Utf8Bom, 6), (1, 3, 9));
        assert_eq!(at(text, Encoding::Utf16Le, 6), (1, 3, 8));
    }

    #[test]
    fn a_long_line_is_counted_right_at_every_place() {
        let text = "ab\u{201C}c\n".repeat(2000).replace('\n', "");
        let positions = Positions::new(&text, Encoding::Utf8);
        for (column, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(positions.of(byte), Position { line: 1, column: column + 1, byte });
        }
    }
}
