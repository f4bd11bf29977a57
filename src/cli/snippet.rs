//! A finding with the text that it is about, for people.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::position::Positions;
use crate::rules::{Finding, Severity};
use crate::text::Span;

/// How many characters are shown on each side of what is marked: a paragraph of copy is one long line.
const AROUND: usize = 36;
/// How many characters are marked at most.
const MARKED: usize = 48;
/// Wider than any excerpt, so that the renderer does not cut it once more.
const WIDTH: usize = 400;

/// How findings are drawn.
#[must_use]
pub fn renderer(coloured: bool) -> Renderer {
    if coloured { Renderer::styled() } else { Renderer::plain() }.term_width(WIDTH)
}

/// A stretch of one line, cut where it is too long.
struct Excerpt {
    text: String,
    /// What is marked, in bytes of `text`.
    mark: Range<usize>,
    line: usize,
    column: usize,
}

impl Excerpt {
    fn new(text: &str, span: Span, positions: &Positions<'_>) -> Self {
        let line = positions.line(span.start);
        let place = positions.of(span.start);
        // Behind the last character of the line there is its line end, which cannot be shown.
        let start = span.start.min(line.end);
        let marked = Span::new(start, span.end.min(line.end)).of(text);
        let marked = marked.char_indices().nth(MARKED).map_or(marked, |(end, _)| marked.get(..end).unwrap_or(marked));
        let before = Span::new(line.start, start).of(text);
        let after = Span::new(start + marked.len(), line.end).of(text);
        let (before, cut_before) = last_words(before);
        let (after, cut_after) = first_words(after);
        let lead = if cut_before { "… " } else { "" };
        let tail = if cut_after { " …" } else { "" };
        let mark = lead.len() + before.len();
        Self {
            text: [lead, before, marked, after, tail].concat(),
            mark: mark..mark + marked.len(),
            line: place.line,
            column: place.column,
        }
    }

    /// The place that the renderer gives, which counts from the start of the excerpt.
    fn place_in_excerpt(&self, name: &str) -> String {
        let column = self.text.get(..self.mark.start).map_or(0, |before| before.chars().count());
        format!("{name}:{}:{}", self.line, column + 1)
    }

    fn place(&self, name: &str) -> String {
        format!("{name}:{}:{}", self.line, self.column)
    }

    fn snippet<'a>(
        &'a self,
        name: &'a str,
        kind: AnnotationKind,
        label: Option<&'a str>,
    ) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
        Snippet::source(self.text.as_str())
            .path(name)
            .line_start(self.line)
            .annotation(kind.span(self.mark.clone()).label(label))
    }
}

/// The end of a line's start, cut between words where there is a space near, and whether it was cut.
fn last_words(text: &str) -> (&str, bool) {
    let Some((cut, _)) = text.char_indices().rev().nth(AROUND - 1).filter(|(cut, _)| *cut > 0) else {
        return (text, false);
    };
    let end = text.get(cut..).unwrap_or("");
    (end.split_once(' ').map_or(end, |(_, words)| words), true)
}

/// The start of a line's end, in the same way.
fn first_words(text: &str) -> (&str, bool) {
    let Some((cut, _)) = text.char_indices().nth(AROUND) else { return (text, false) };
    let start = text.get(..cut).unwrap_or("");
    (start.rsplit_once(' ').map_or(start, |(words, _)| words), true)
}

/// Writes a finding as a person reads it.
#[must_use]
pub fn render(name: &str, text: &str, finding: &Finding, positions: &Positions<'_>, renderer: &Renderer) -> String {
    let excerpt = Excerpt::new(text, finding.span, positions);
    let related: Vec<(Excerpt, &str)> = finding
        .related
        .iter()
        .map(|related| (Excerpt::new(text, related.span, positions), related.message.as_str()))
        .collect();
    let mut group = level(finding.severity)
        .primary_title(finding.message.as_str())
        .id(finding.rule.name)
        .element(excerpt.snippet(name, AnnotationKind::Primary, None));
    for (excerpt, message) in &related {
        group = group.element(excerpt.snippet(name, AnnotationKind::Context, Some(message)));
    }
    for fix in &finding.fixes {
        group = group.element(Level::HELP.message(fix.title.as_str()));
    }
    let groups: [Group<'_>; 1] = [group];
    let drawn = renderer.render(&groups);
    // The renderer knows the excerpts alone; the columns that it names are put right here, from the top.
    let mut out = String::with_capacity(drawn.len());
    let mut rest = drawn.as_str();
    for excerpt in std::iter::once(&excerpt).chain(related.iter().map(|(excerpt, _)| excerpt)) {
        if let Some((before, after)) = rest.split_once(&excerpt.place_in_excerpt(name)) {
            out.push_str(before);
            out.push_str(&excerpt.place(name));
            rest = after;
        }
    }
    out + rest
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Information => Level::INFO.with_name(Severity::Information.name()),
        Severity::Hint => Level::NOTE.with_name(Severity::Hint.name()),
    }
}

#[cfg(test)]
mod tests {
    use super::{render, renderer};
    use crate::cli::position::{Encoding, Positions};
    use crate::rules::document::unused_ignore;
    use crate::rules::{Finding, FixKind, Related, Settings};
    use crate::text::Span;

    fn finding(span: Span) -> Finding {
        let fix = (FixKind::Safe, "Take it out".to_owned(), (span, String::new()));
        unused_ignore::finding(&Settings::default(), span, "too many", [fix]).unwrap()
    }

    fn drawn(text: &str, finding: &Finding) -> String {
        render("a.txt", text, finding, &Positions::new(text, Encoding::Utf8), &renderer(false))
    }

    #[test]
    fn a_short_line_is_shown_whole_and_the_column_is_the_lines() {
        let out = drawn("One.\nTwo “marks here.", &finding(Span::new(9, 12)));
        let expected = "\
information[unused-ignore]: too many
 --> a.txt:2:5
  |
2 | Two “marks here.
  |     ^
  |
  = help: Take it out";
        assert_eq!(out, expected);
    }

    #[test]
    fn a_long_line_is_cut_between_words_and_the_column_is_still_the_lines() {
        let text = format!("{}“ {}", "word ".repeat(100_000), "more ".repeat(100_000));
        let mut finding = finding(Span::new(500_000, 500_003));
        finding.related.push(Related { span: Span::new(10, 14), message: "since here".to_owned() });
        let out = drawn(&text, &finding);
        assert!(out.contains("--> a.txt:1:500001\n"), "{out}");
        assert!(out.contains("::: a.txt:1:11\n"), "{out}");
        assert!(out.contains("1 | … word word"), "{out}");
        assert!(out.lines().all(|line| line.chars().count() < 140), "{out}");
    }

    #[test]
    fn no_place_is_too_odd() {
        let text = "\u{1F600}\r\n\tx\u{1B}[31m\r\n";
        for start in (0..=text.len()).filter(|&at| text.is_char_boundary(at)) {
            for end in (start..=text.len()).filter(|&at| text.is_char_boundary(at)) {
                let out = drawn(text, &finding(Span::new(start, end)));
                assert!(!out.contains('\u{1B}'), "{out:?}");
            }
        }
        drawn("", &finding(Span::at(0)));
    }
}
