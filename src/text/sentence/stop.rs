//! A run of stops with the closing marks that touch it.

/// What a run of stops is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One full stop.
    Period,
    /// Three dots, spaced or not, or `…`; or more.
    Ellipsis,
    /// It holds a `!` or a `?`.
    Strong,
}

/// A run of stops with the closing marks that touch it. Places are bytes of the prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    /// The first stop.
    pub start: usize,
    /// The end of the last stop or closing mark.
    pub end: usize,
    pub kind: Kind,
    /// A closing quotation mark belongs to the run.
    pub closed: bool,
    /// The run is an ellipsis after the end of a sentence, as in `He left. ... She`, or has four dots.
    pub full: bool,
}

impl Stop {
    /// Reads the run that starts with the stop at `start`.
    pub(super) fn read(prose: &str, start: usize) -> Self {
        let bytes = prose.as_bytes();
        let mut end = start;
        let mut dots = 0;
        let mut strong = false;
        let mut closed = false;
        while let Some(c) = prose.get(end..).and_then(|rest| rest.chars().next()) {
            match c {
                '.' => dots += 1,
                '…' => dots += 3,
                '!' | '?' => strong = true,
                ')' | ']' | '}' | '¹' | '²' | '³' if end > start => {}
                '”' | '’' | '»' | '›' if end > start => closed = true,
                '"' | '\'' | '“' if end > start && closes(prose, end + c.len_utf8()) => closed = true,
                '[' if end > start && note(bytes, end) > 0 => {
                    end += note(bytes, end);
                    continue;
                }
                // The dots of `. . .` and `He left. ...` are one run.
                ' ' | '\u{a0}' if dots > 0 && !strong && !closed => {
                    let next = end + c.len_utf8();
                    if !dotted(bytes, next) {
                        break;
                    }
                }
                _ => break,
            }
            end += c.len_utf8();
        }
        let (floating, width) = floating_closer(prose, end);
        if floating && !closed && opened(prose, start) {
            closed = true;
            end += width;
        }
        let kind = match dots {
            _ if strong => Kind::Strong,
            0 | 1 => Kind::Period,
            _ => Kind::Ellipsis,
        };
        Self { start, end, kind, closed, full: dots >= 4 }
    }
}

/// Whether a straight mark that ends at `end` closes: no word may touch it from the right.
fn closes(prose: &str, end: usize) -> bool {
    prose.get(end..).and_then(|rest| rest.chars().next()).is_none_or(|c| !c.is_alphanumeric() && c != '$')
}

/// The length of a note's number in brackets, such as `[2]`, at `at`; 0 if there is none.
fn note(bytes: &[u8], at: usize) -> usize {
    let digits = bytes.get(at + 1..).map_or(0, |rest| rest.iter().take(4).take_while(|b| b.is_ascii_digit()).count());
    if digits > 0 && bytes.get(at + 1 + digits) == Some(&b']') { digits + 2 } else { 0 }
}

/// Whether a dot follows that goes on with an ellipsis: it must not start a number such as `.45`.
fn dotted(bytes: &[u8], at: usize) -> bool {
    bytes.get(at) == Some(&b'.') && !bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric)
}

/// Whether a mark stands between two spaces, or between a space and the end, after `end`; and the bytes up to its end.
fn floating_closer(prose: &str, end: usize) -> (bool, usize) {
    let mut rest = prose.get(end..).unwrap_or("").chars();
    let Some(space) = rest.next().filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}')) else { return (false, 0) };
    let mark = rest.next().filter(|c| matches!(c, '"' | '”' | '»'));
    let floats = rest.next().is_none_or(char::is_whitespace);
    (mark.is_some() && floats, space.len_utf8() + mark.map_or(0, char::len_utf8))
}

/// Whether a double mark is open before `at`, as far as the nearest marks tell.
fn opened(prose: &str, at: usize) -> bool {
    let before = prose.get(..at).unwrap_or("");
    let mut nearest = before.char_indices().rev().take(2000).filter(|(_, c)| matches!(c, '"' | '“' | '”' | '«' | '»'));
    nearest.next().is_some_and(|(place, c)| match c {
        '“' | '«' => true,
        '”' | '»' => false,
        _ => before.get(place + 1..).and_then(|rest| rest.chars().next()).is_some_and(char::is_alphanumeric),
    })
}
