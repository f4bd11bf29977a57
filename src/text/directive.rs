//! Instructions to the checker in comments: `<!-- onrecord: ignore RULE… -->`.

use super::nearest::nearest;
use super::{Directive, Field, Layout, Problem, Scope, Span};

const WORDS: [(&str, Scope); 2] = [("ignore", Scope::NextBlock), ("ignore-file", Scope::File)];

/// Reads a comment into `layout` if it speaks to the checker; `span` is the comment with its `<!--` and `-->`.
pub(super) fn read(text: &str, span: Span, layout: &mut Layout) {
    let comment = span.of(text);
    let Some(inner) = comment.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->")) else { return };
    let words = inner.trim_start();
    let Some(rest) = words.strip_prefix("onrecord") else { return };
    // Another word that starts the same, or a comment that only speaks of the checker, is no instruction.
    let named = rest.trim_start();
    let Some(list) = named.strip_prefix(':') else {
        let first = named.split_whitespace().next().unwrap_or("");
        if rest.starts_with(char::is_whitespace) && WORDS.iter().any(|(word, _)| *word == first) {
            let message = format!("an instruction has a colon: write `onrecord: {first}`");
            layout.problems.push(Problem { span, message });
        }
        return;
    };
    let mut fields = fields(text, Span::new(span.end - 3 - list.len(), span.end - 3));
    if fields.is_empty() {
        let message = "this instruction says nothing: write `onrecord: ignore` and the names of rules".to_owned();
        layout.problems.push(Problem { span, message });
        return;
    }
    let word = fields.remove(0);
    if let Some(&(_, scope)) = WORDS.iter().find(|(known, _)| *known == word.value) {
        layout.directives.push(Directive { span, scope, rules: fields });
    } else {
        let likely = nearest(&word.value, WORDS.iter().map(|(known, _)| *known)).unwrap_or("ignore");
        let message = format!("there is no instruction '{}': did you mean '{likely}'?", word.value);
        layout.problems.push(Problem { span: word.span, message });
    }
}

/// The words of a list that spaces or commas separate.
fn fields(text: &str, span: Span) -> Vec<Field> {
    let list = span.of(text);
    let mut fields = Vec::new();
    let mut start = 0;
    for word in list.split(|c: char| c.is_whitespace() || c == ',') {
        if !word.is_empty() {
            let span = Span::new(start, start + word.len()).shifted(span.start);
            fields.push(Field { value: word.to_owned(), span });
        }
        // Separators are one byte, or the spaces of other scripts, whose length the place below accounts for.
        start += word.len();
        start += list.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(comment: &str) -> Layout {
        let mut layout = Layout::default();
        read(comment, Span::new(0, comment.len()), &mut layout);
        layout
    }

    #[test]
    fn reads_instructions() {
        let comment = "<!-- onrecord: ignore empty-quote, quotes -->";
        let layout = layout(comment);
        let [directive] = layout.directives.as_slice() else { panic!("{layout:?}") };
        assert_eq!(directive.scope, Scope::NextBlock);
        let names: Vec<&str> = directive.rules.iter().map(|rule| rule.span.of(comment)).collect();
        assert_eq!(names, ["empty-quote", "quotes"]);
        assert_eq!(directive.rules[0].value, "empty-quote");
    }

    #[test]
    fn no_rule_means_all() {
        let layout = layout("<!--onrecord:ignore-file-->");
        assert_eq!(layout.directives.first().map(|d| (d.scope, d.rules.len())), Some((Scope::File, 0)));
    }

    #[test]
    fn says_what_is_wrong() {
        for (comment, part) in [
            ("<!-- onrecord: ingore empty-quote -->", "did you mean 'ignore'?"),
            ("<!-- onrecord: ignore-fil -->", "did you mean 'ignore-file'?"),
            ("<!-- onrecord ignore empty-quote -->", "has a colon"),
            ("<!-- onrecord: -->", "says nothing"),
        ] {
            let layout = layout(comment);
            assert!(layout.problems.first().is_some_and(|problem| problem.message.contains(part)), "{comment}");
            assert!(layout.directives.is_empty());
        }
        for comment in ["<!-- onrecorded: ignore -->", "<!-- onrecord is a checker -->", "<!-- ignore -->", "<!---->"] {
            assert_eq!(layout(comment), Layout::default(), "{comment}");
        }
    }
}
