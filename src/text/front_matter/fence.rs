//! The lines that front matter stands between.

use crate::text::Span;

/// How front matter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Syntax {
    Yaml,
    Toml,
}

impl Syntax {
    /// The line before and after it.
    pub(super) fn mark(self) -> &'static str {
        match self {
            Self::Yaml => "---",
            Self::Toml => "+++",
        }
    }

    fn closes(self, line: &str) -> bool {
        line == self.mark() || (self == Self::Yaml && line == "...")
    }

    /// Whether a line looks like a key with its value: a rule above a paragraph is no front matter.
    fn is_entry(self, line: &str) -> bool {
        let sign = match self {
            Self::Yaml => ':',
            Self::Toml => '=',
        };
        if self == Self::Toml && line.starts_with('[') {
            return line.trim_end().ends_with(']');
        }
        let Some((key, value)) = line.split_once(sign) else { return false };
        let key = key.trim().trim_matches(['"', '\'']);
        // `Note: …` may be a sentence, so a key is one word.
        let is_key = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '@');
        !key.is_empty()
            && key.len() <= 64
            && key.chars().all(is_key)
            && (self == Self::Toml || value.is_empty() || value.starts_with([' ', '\t', '\r']))
    }
}

/// Front matter as it was found. Spans are bytes of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fence {
    pub syntax: Syntax,
    /// With its fences and the end of the last line.
    pub extent: Span,
    /// Without its fences.
    pub inner: Span,
    /// Whether the closing fence is there.
    pub closed: bool,
}

/// Finds the front matter that starts at `from`.
pub(super) fn find(text: &str, from: usize) -> Option<Fence> {
    let mut lines = Lines { text, place: from };
    let first = lines.next()?;
    let syntax = [Syntax::Yaml, Syntax::Toml].into_iter().find(|syntax| first.of(text).trim_end() == syntax.mark())?;
    let start = lines.place;
    let mut entries = None;
    let mut end = start;
    while let Some(line) = lines.next() {
        let words = line.of(text).trim_end();
        if syntax.closes(words) {
            return entries.unwrap_or(true).then(|| Fence {
                syntax,
                extent: Span::new(from, lines.place),
                inner: Span::new(start, line.start),
                closed: true,
            });
        }
        let blank = words.trim().is_empty() || words.starts_with('#');
        if entries.is_none() && !blank {
            entries = Some(syntax.is_entry(words));
            if entries == Some(false) {
                return None;
            }
        }
        let nested = words.starts_with([' ', '\t', '-', '}', ']']);
        if end == line.start && !words.trim().is_empty() && (blank || nested || syntax.is_entry(words)) {
            end = lines.place;
        }
    }
    // Without its end it is front matter as far as its first lines are entries.
    (entries == Some(true)).then(|| Fence {
        syntax,
        extent: Span::new(from, end),
        inner: Span::new(start, end),
        closed: false,
    })
}

/// The lines of a text from a place on, without their ends.
struct Lines<'a> {
    text: &'a str,
    place: usize,
}

impl Iterator for Lines<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let rest = self.text.as_bytes().get(self.place..).filter(|rest| !rest.is_empty())?;
        let start = self.place;
        let end = memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
        let width = match rest.get(end..) {
            Some([b'\r', b'\n', ..]) => 2,
            Some([_, ..]) => 1,
            _ => 0,
        };
        self.place = start + end + width;
        Some(Span::new(start, start + end))
    }
}
