//! Hard-wrapped text: paragraphs that a mail program or an editor broke into lines of equal width.

use super::lines::Line;

/// The shortest line that can be a wrapped one, in characters.
const SHORTEST: usize = 50;

/// The longest line that can be a wrapped one, in characters.
const LONGEST: usize = 120;

/// How a text is wrapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wrap {
    /// The width in characters, taken from the longest line that was broken.
    width: usize,
    /// Lines that start with a capital are joined too, since enough of the others show that the text is wrapped.
    sure: bool,
}

impl Wrap {
    /// Judges a text by its lines; `None` where a line is a paragraph.
    pub(super) fn judge(text: &str, lines: &[Line]) -> Option<Self> {
        let (mut all, mut long) = (0, 0);
        let (mut pairs, mut lower, mut width) = (0_usize, 0_usize, 0);
        if !lines.iter().any(|line| line.follows) {
            return None;
        }
        for (line, next) in lines.iter().zip(lines.iter().skip(1)) {
            all += line.span.len();
            if is_long(text, line) {
                // A long line without spaces is an address or a table's rule, which no program wraps.
                if line.span.of(text).split_ascii_whitespace().nth(2).is_some() {
                    long += line.span.len();
                }
            } else if next.follows {
                let length = length(text, line);
                width = width.max(length);
                if length >= SHORTEST {
                    pairs += 1;
                    lower += usize::from(starts_lower(text, next) && !stops(text, line));
                }
            }
        }
        // One paragraph that was pasted or typed without wrapping does not unmake the rest; a fifth of the text does.
        if lower == 0 || long * 5 > all {
            return None;
        }
        Some(Self { width, sure: pairs >= 3 && lower * 4 >= pairs })
    }

    /// Whether `next` goes on with the paragraph of `line`.
    pub(super) fn joins(self, text: &str, line: &Line, next: &Line) -> bool {
        let length = length(text, line);
        if !next.follows || !(SHORTEST - 10..=LONGEST).contains(&length) || next.indent > line.indent + 1 {
            return false;
        }
        let goes_on = starts_lower(text, next) && !stops(text, line);
        let first = next.span.of(text).split_ascii_whitespace().next().map_or(0, |word| word.chars().count());
        let full = length + 1 + first > self.width;
        // A paragraph's last line may be as long as the others, but it ends with a stop.
        goes_on || (self.sure && length >= SHORTEST && (full || !stops(text, line)))
    }
}

/// The length of a line in characters, or more than [`LONGEST`] where it is not worth counting.
fn length(text: &str, line: &Line) -> usize {
    if line.span.len() > LONGEST * 4 { usize::MAX } else { line.span.of(text).chars().count() }
}

/// Whether a line has more than [`LONGEST`] characters.
fn is_long(text: &str, line: &Line) -> bool {
    line.span.len() > LONGEST && length(text, line) > LONGEST
}

fn starts_lower(text: &str, line: &Line) -> bool {
    let mut chars = line.span.of(text).chars();
    chars.next().is_some_and(char::is_lowercase) && !chars.next().is_some_and(char::is_uppercase)
}

fn stops(text: &str, line: &Line) -> bool {
    line.span.of(text).trim_end_matches(['"', '”', '’', '\'', ')']).ends_with(['.', '!', '?', ':'])
}
