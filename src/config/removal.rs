//! The edits that take an ignore out of a document again.

use crate::text::Span;

/// Takes a comment out, with its line where nothing else stands there.
pub(super) fn comment(text: &str, comment: Span) -> (Span, String) {
    let before = text.get(..comment.start).unwrap_or("");
    let after = text.get(comment.end..).unwrap_or("");
    let start = before.rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let end = after.find(['\n', '\r']).map_or(text.len(), |end| comment.end + end);
    let lead = Span::new(start, comment.start).of(text);
    let tail = Span::new(comment.end, end).of(text);
    if lead.trim_matches([' ', '\t', '>']).is_empty() && tail.trim().is_empty() {
        let next = text.get(end..).unwrap_or("");
        let line_end = if next.starts_with("\r\n") { 2 } else { next.len().min(1) };
        let line = Span::new(start, end + line_end);
        let blank = |line: &str| line.trim_matches([' ', '\t', '>']).is_empty();
        let above = before.get(..start).unwrap_or("").trim_end_matches(['\n', '\r']).rsplit(['\n', '\r']).next();
        let above_is_next =
            before.get(..start).is_some_and(|b| !b.ends_with("\n\n") && !b.ends_with("\n\r\n") && !b.ends_with("\r\r"));
        let below = text.get(line.end..).unwrap_or("").split(['\n', '\r']).next();
        // Between two lines of text the comment is what keeps them apart.
        if start > 0 && above_is_next && !above.is_none_or(blank) && !below.is_none_or(blank) {
            return (Span::new(start + lead.trim_end().len(), end), String::new());
        }
        return (line, String::new());
    }
    // A comment that opens a list item goes with its line end, and the item's words come up to its mark.
    if tail.trim().is_empty() && lead.trim_end().ends_with(['-', '*', '+', '.', ')', ':']) && comment_opens(lead) {
        let next = text.get(end..).unwrap_or("");
        let words = next.trim_start_matches(['\n', '\r', ' ', '\t', '>']);
        return (Span::new(comment.start, end + next.len() - words.len()), String::new());
    }
    // A list item or a line of text: one of the spaces around it goes too.
    let spaces_after = tail.len() - tail.trim_start_matches([' ', '\t']).len();
    if lead.ends_with([' ', '\t']) || lead.is_empty() {
        return (Span::new(comment.start, comment.end + spaces_after), String::new());
    }
    (comment, String::new())
}

/// Whether a line's lead is nothing but the marks of list items, block quotations and footnotes.
fn comment_opens(lead: &str) -> bool {
    lead.split_whitespace().all(|part| {
        matches!(part, "-" | "*" | "+" | ">")
            || part.trim_end_matches(['.', ')']).bytes().all(|byte| byte.is_ascii_digit())
            || (part.starts_with("[^") && part.ends_with("]:"))
    })
}

/// Takes a name out of a list of names, with the comma or the line that it stood on.
pub(super) fn name(text: &str, name: Span) -> (Span, String) {
    let mut span = name;
    let before = text.get(..span.start).unwrap_or("");
    let after = text.get(span.end..).unwrap_or("");
    if let (Some(left @ ('"' | '\'')), Some(right)) = (before.chars().next_back(), after.chars().next())
        && left == right
    {
        span = Span::new(span.start - 1, span.end + 1);
    }
    let before = text.get(..span.start).unwrap_or("");
    let after = text.get(span.end..).unwrap_or("");
    let start = before.rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let line_end = after.find(['\n', '\r']).unwrap_or(after.len());
    let tail = after.get(..line_end).unwrap_or("");
    let lead = before.get(start..).unwrap_or("");
    if lead.trim() == "-" && tail.trim().is_empty() {
        let next = after.get(line_end..).unwrap_or("");
        let end = span.end + line_end + if next.starts_with("\r\n") { 2 } else { next.len().min(1) };
        return (Span::new(start, end), String::new());
    }
    let spaces = |text: &str| text.len() - text.trim_start().len();
    if let Some(rest) = tail.trim_start().strip_prefix(',') {
        return (Span::new(span.start, span.end + spaces(tail) + 1 + spaces(rest)), String::new());
    }
    let lead_text = lead.trim_end();
    if lead_text.ends_with(',') {
        return (Span::new(start + lead_text.len() - 1, span.end), String::new());
    }
    if lead_text.ends_with(':') {
        // `ignore: name`, the only one: an empty list is left.
        return (span, "[]".to_owned());
    }
    // In a comment the names stand between spaces.
    if lead.ends_with([' ', '\t']) && tail.starts_with([' ', '\t']) {
        return (Span::new(span.start, span.end + spaces(tail)), String::new());
    }
    (span, String::new())
}

#[cfg(test)]
mod tests {
    use super::{comment, name};
    use crate::text::Span;

    fn without(text: &str, part: &str, edit: fn(&str, Span) -> (Span, String)) -> String {
        let start = text.find(part).unwrap();
        let (span, new) = edit(text, Span::new(start, start + part.len()));
        [&text[..span.start], &new, &text[span.end..]].concat()
    }

    #[test]
    fn a_comment_goes_with_its_line() {
        let c = "<!-- onrecord: ignore -->";
        let cases = [
            ("One.\n\n<!-- onrecord: ignore -->\nTwo.", "One.\n\nTwo."),
            ("One.\r\n\r\n<!-- onrecord: ignore -->\r\nTwo.", "One.\r\n\r\nTwo."),
            ("<!-- onrecord: ignore -->\nTwo.", "Two."),
            ("<!-- onrecord: ignore -->", ""),
            ("> <!-- onrecord: ignore -->\n> Two.", "> Two."),
            ("One.\n<!-- onrecord: ignore -->\nTwo.", "One.\n\nTwo."),
            ("One <!-- onrecord: ignore --> two.", "One two."),
            ("- <!-- onrecord: ignore -->\n  Two.", "- Two."),
            ("> 1. <!-- onrecord: ignore -->\n>    Two.", "> 1. Two."),
            ("One.\n\n<!-- onrecord: ignore --> Two.", "One.\n\nTwo."),
        ];
        for (text, expected) in cases {
            assert_eq!(without(text, c, comment), expected, "{text:?}");
        }
    }

    #[test]
    fn a_name_goes_with_its_comma_its_quotes_or_its_line() {
        let cases = [
            ("ignore: [x, b]", "ignore: [b]"),
            ("ignore: [a, x]", "ignore: [a]"),
            ("ignore: [x]", "ignore: []"),
            ("ignore: x", "ignore: []"),
            ("ignore = [\"x\", \"b\"]", "ignore = [\"b\"]"),
            ("ignore:\n  - x\n  - b\n", "ignore:\n  - b\n"),
            ("<!-- onrecord: ignore x b -->", "<!-- onrecord: ignore b -->"),
            ("<!-- onrecord: ignore b x -->", "<!-- onrecord: ignore b -->"),
            ("<!-- onrecord: ignore b, x -->", "<!-- onrecord: ignore b -->"),
        ];
        for (text, expected) in cases {
            assert_eq!(without(text, "x", name), expected, "{text:?}");
        }
    }
}
