//! Places: bytes inside, lines and columns on the wire. The only module that converts between the two.
//!
//! What a client says is clamped, never trusted: a column after the end of its line is the end of the line, a line
//! after the last one is the end of the document, a column inside a character is the start of the character, and a
//! range whose end comes first is turned round.

use ropey::str_utils::{byte_to_line_idx, line_to_byte_idx};
use ropey::{Rope, RopeSlice};
use tower_lsp::ls_types::{Position, PositionEncodingKind, Range};

use crate::text::Span;

/// What a client counts columns in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 code units, which is what a client means that says nothing.
    #[default]
    Utf16,
    /// Unicode scalar values.
    Utf32,
}

impl Encoding {
    /// The first of the client's encodings that is known, in the client's order of preference.
    #[must_use]
    pub fn negotiate(offered: Option<&[PositionEncodingKind]>) -> Self {
        let known = |kind: &PositionEncodingKind| {
            [Self::Utf8, Self::Utf16, Self::Utf32].into_iter().find(|encoding| encoding.kind() == *kind)
        };
        offered.unwrap_or_default().iter().find_map(known).unwrap_or_default()
    }

    /// The protocol's name.
    #[must_use]
    pub fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
            Self::Utf32 => PositionEncodingKind::UTF32,
        }
    }
}

/// The byte of a position.
#[must_use]
pub fn place(rope: &Rope, position: Position, encoding: Encoding) -> usize {
    let Some((start, line)) = line(rope, size(position.line)) else { return rope.len_bytes() };
    let column = size(position.character);
    let char = match encoding {
        Encoding::Utf8 => line.try_byte_to_char(column.min(line.len_bytes())).ok(),
        Encoding::Utf16 => line.try_utf16_cu_to_char(column.min(line.len_utf16_cu())).ok(),
        Encoding::Utf32 => Some(column.min(line.len_chars())),
    };
    start + char.and_then(|char| line.try_char_to_byte(char).ok()).unwrap_or(0)
}

/// The bytes of a range.
#[must_use]
pub fn span(rope: &Rope, range: Range, encoding: Encoding) -> Span {
    let (a, b) = (place(rope, range.start, encoding), place(rope, range.end, encoding));
    Span::new(a.min(b), a.max(b))
}

/// The position of a byte.
#[must_use]
pub fn position(rope: &Rope, place: usize, encoding: Encoding) -> Position {
    let place = place.min(rope.len_bytes());
    position_in_chunk(rope, place, encoding).unwrap_or_else(|| position_in_rope(rope, place, encoding))
}

/// The position of a byte whose line begins in the same chunk of the rope, as most do: one way down the tree.
fn position_in_chunk(rope: &Rope, place: usize, encoding: Encoding) -> Option<Position> {
    let (chunk, start, _, first) = rope.get_chunk_at_byte(place)?;
    let mut at = place - start;
    while !chunk.is_char_boundary(at) {
        at -= 1;
    }
    // A place between `\r` and `\n` is the end of the line, as it is for a client.
    if chunk.get(..at)?.ends_with('\r') && chunk.get(at..)?.starts_with('\n') {
        at -= 1;
    }
    let number = byte_to_line_idx(chunk, at);
    // What the chunk begins with belongs to a line that begins before it, but in the first chunk.
    if number == 0 && start > 0 {
        return None;
    }
    let before = chunk.get(line_to_byte_idx(chunk, number)..at)?;
    let column = match encoding {
        Encoding::Utf8 => before.len(),
        _ if before.is_ascii() => before.len(),
        Encoding::Utf16 => before.chars().map(char::len_utf16).sum(),
        Encoding::Utf32 => before.chars().count(),
    };
    Some(Position::new(count(first + number), count(column)))
}

fn position_in_rope(rope: &Rope, place: usize, encoding: Encoding) -> Position {
    let (Ok(number), Ok(mut char)) = (rope.try_byte_to_line(place), rope.try_byte_to_char(place)) else {
        return Position::default();
    };
    if rope.get_char(char) == Some('\n') && char > 0 && rope.get_char(char - 1) == Some('\r') {
        char -= 1;
    }
    let units = |char| match encoding {
        Encoding::Utf8 => rope.try_char_to_byte(char).unwrap_or(0),
        Encoding::Utf16 => rope.try_char_to_utf16_cu(char).unwrap_or(0),
        Encoding::Utf32 => char,
    };
    let start = rope.try_line_to_char(number).unwrap_or(0);
    Position::new(count(number), count(units(char).saturating_sub(units(start))))
}

/// The number of the line that holds a byte, from 1, as editors show it.
#[must_use]
pub fn line_number(rope: &Rope, place: usize) -> usize {
    rope.try_byte_to_line(place.min(rope.len_bytes())).map_or(1, |number| number + 1)
}

/// The range of some bytes.
#[must_use]
pub fn range(rope: &Rope, span: Span, encoding: Encoding) -> Range {
    Range::new(position(rope, span.start, encoding), position(rope, span.end, encoding))
}

/// The first byte of a line, and the line without its end.
fn line(rope: &Rope, number: usize) -> Option<(usize, RopeSlice<'_>)> {
    let line = rope.get_line(number)?;
    let start = rope.try_line_to_byte(number).ok()?;
    let mut len = line.len_chars();
    for end in ['\n', '\r'] {
        if len > 0 && line.get_char(len - 1) == Some(end) {
            len -= 1;
        }
    }
    Some((start, line.get_slice(..len)?))
}

fn size(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Encoding, place, position, position_in_chunk, position_in_rope, span};
    use ropey::Rope;
    use tower_lsp::ls_types::{Position, PositionEncodingKind, Range};

    const TEXT: &str = "a“b”\r\n😀c\rx\u{2028}y\n\n";

    #[test]
    fn the_first_known_encoding_is_taken() {
        let odd = PositionEncodingKind::new("utf-7");
        for (offered, expected) in [
            (vec![], Encoding::Utf16),
            (vec![odd.clone()], Encoding::Utf16),
            (vec![odd, PositionEncodingKind::UTF32, PositionEncodingKind::UTF8], Encoding::Utf32),
            (vec![PositionEncodingKind::UTF8, PositionEncodingKind::UTF16], Encoding::Utf8),
        ] {
            assert_eq!(Encoding::negotiate(Some(&offered)), expected);
        }
        assert_eq!(Encoding::negotiate(None), Encoding::Utf16);
    }

    #[test]
    fn every_character_goes_there_and_back() {
        let rope = Rope::from_str(TEXT);
        assert_eq!(rope.len_lines(), 5);
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            for (at, char) in
                TEXT.char_indices().filter(|&(at, _)| !TEXT[..at].ends_with('\r') || TEXT.as_bytes()[at] != b'\n')
            {
                assert_eq!(place(&rope, position(&rope, at, encoding), encoding), at, "{char:?} {encoding:?}");
            }
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(16))]

        #[test]
        fn a_position_is_the_same_by_either_way(parts in proptest::collection::vec("[a\r\n“😀\u{2028}é.]{0,40}", 0..60)) {
            let text = parts.concat();
            let rope = Rope::from_str(&text);
            for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
                for at in 0..=text.len() {
                    if let Some(found) = position_in_chunk(&rope, at, encoding) {
                        proptest::prop_assert_eq!(found, position_in_rope(&rope, at, encoding), "{} {:?}", at, encoding);
                    }
                }
            }
        }
    }

    #[test]
    fn columns_are_counted_in_the_clients_units() {
        let rope = Rope::from_str(TEXT);
        let c = TEXT.find('c').unwrap();
        assert_eq!(position(&rope, c, Encoding::Utf8), Position::new(1, 4));
        assert_eq!(position(&rope, c, Encoding::Utf16), Position::new(1, 2));
        assert_eq!(position(&rope, c, Encoding::Utf32), Position::new(1, 1));
    }

    #[test]
    fn positions_are_clamped() {
        let rope = Rope::from_str(TEXT);
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            let at = |line, character| place(&rope, Position::new(line, character), encoding);
            assert_eq!(at(0, u32::MAX), TEXT.find('\r').unwrap());
            assert_eq!(at(1, 999), TEXT.find("\rx").unwrap());
            assert_eq!(at(99, 0), TEXT.len());
            assert_eq!(at(u32::MAX, u32::MAX), TEXT.len());
            assert_eq!(at(4, 7), TEXT.len());
        }
        let emoji = TEXT.find('😀').unwrap();
        assert_eq!(place(&rope, Position::new(1, 1), Encoding::Utf16), emoji);
        assert_eq!(place(&rope, Position::new(1, 3), Encoding::Utf8), emoji);
        let turned = span(&rope, Range::new(Position::new(0, 2), Position::new(0, 1)), Encoding::Utf16);
        assert_eq!(turned.of(TEXT), "“");
        assert_eq!(place(&Rope::new(), Position::new(3, 3), Encoding::Utf16), 0);
        assert_eq!(position(&Rope::new(), 9, Encoding::Utf16), Position::new(0, 0));
    }
}
