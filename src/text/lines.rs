//! Lines: they end at `\n`, `\r\n` and `\r` and nowhere else.

use super::Span;

/// One line that is not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its words, without the space around them.
    pub span: Span,
    /// Bytes of space before its words.
    pub indent: usize,
    /// It follows another line that is not blank.
    pub follows: bool,
}

/// The lines of a range of `text` that are not blank.
pub(super) fn lines(text: &str, range: Span) -> Vec<Line> {
    let slice = range.of(text);
    let mut lines = Vec::with_capacity(slice.len() / 128);
    let mut start = 0;
    let mut follows = false;
    let ends = memchr::memchr2_iter(b'\n', b'\r', slice.as_bytes()).chain([slice.len()]);
    for end in ends {
        let line = Span::new(start, end).of(slice);
        // The `\n` of a `\r\n` is no line of its own.
        let is_tail = line.is_empty()
            && slice.as_bytes().get(end) == Some(&b'\n')
            && end > 0
            && slice.as_bytes().get(end - 1) == Some(&b'\r');
        if !is_tail {
            let words = trimmed(line);
            if words.is_empty() {
                follows = false;
            } else {
                lines.push(Line { span: words.shifted(range.start + start), indent: words.start, follows });
                follows = true;
            }
        }
        start = end + 1;
    }
    lines
}

/// The part of `line` without the space, byte order marks and zero-width spaces around it.
pub(super) fn trimmed(line: &str) -> Span {
    // Nearly every line begins and ends with a letter or a stop.
    if let [first, .., last] = line.as_bytes()
        && first.is_ascii_graphic()
        && last.is_ascii_graphic()
    {
        return Span::new(0, line.len());
    }
    let is_space = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\0');
    let words = line.trim_start_matches(is_space);
    let start = line.len() - words.len();
    Span::new(start, start + words.trim_end_matches(is_space).len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_as_the_protocol_has_it() {
        let text = "\u{feff}one\r\ntwo\rthree\u{2028}still\n\n \tfour \r\n";
        let got: Vec<(&str, bool)> =
            lines(text, Span::new(0, text.len())).iter().map(|line| (line.span.of(text), line.follows)).collect();
        assert_eq!(got, [("one", false), ("two", true), ("three\u{2028}still", true), ("four", false)]);
    }

    #[test]
    fn a_range_in_the_middle_keeps_its_places() {
        let text = "---\na\n---\nbody";
        let lines = lines(text, Span::new(9, text.len()));
        assert_eq!(lines.first().map(|line| line.span), Some(Span::new(10, 14)));
    }
}
