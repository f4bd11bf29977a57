//! HTML, for now: read as plain text with its tags masked, so a line is a paragraph.
//!
//! What a script, a style sheet or preformatted code holds is masked too, and comments are read for instructions.

use super::mask::{self, Markup};
use super::{Cut, CutKind, Layout, Span, directive, plain};

/// Elements whose content is no prose.
const CLOSED: [&str; 5] = ["script", "style", "pre", "svg", "head"];

/// Reads the blocks of the HTML that starts at `from` into `layout`.
pub(super) fn read(text: &str, from: usize, layout: &mut Layout) {
    read_range(text, Span::new(from, text.len()), layout);
}

/// Reads the blocks of a range of HTML into `layout`, without zones.
pub(super) fn read_range(text: &str, range: Span, layout: &mut Layout) {
    let mut masks = mask::find_in(text, range, Markup::Tags);
    for cut in &masks {
        directive::read(text, cut.span, layout);
    }
    swallow(text, range, &mut masks);
    plain::read_masked(text, range, &masks, layout);
}

/// Masks what stands between the tags of an element whose content is no prose.
fn swallow(text: &str, range: Span, masks: &mut Vec<Cut>) {
    let mut open: Option<(&str, usize)> = None;
    let mut hidden = Vec::new();
    for cut in masks.iter() {
        let tag = cut.span.of(text);
        match open {
            None => {
                let is_whole = !tag.ends_with("/>");
                open = CLOSED
                    .into_iter()
                    .find(|name| is_whole && names(tag.get(1..).unwrap_or(""), name))
                    .map(|name| (name, cut.span.start));
            }
            Some((name, start)) => {
                if tag.strip_prefix("</").is_some_and(|rest| names(rest, name)) {
                    hidden.push(Cut { span: Span::new(start, cut.span.end), kind: CutKind::Removed });
                    open = None;
                }
            }
        }
    }
    if let Some((_, start)) = open {
        hidden.push(Cut { span: Span::new(start, range.end), kind: CutKind::Removed });
    }
    if !hidden.is_empty() {
        masks.extend(hidden);
        // The longer of two cuts that start together wins, so that each element swallows its own tags.
        mask::settle(masks);
    }
}

/// Whether a tag without its `<` is that of an element.
fn names(tag: &str, name: &str) -> bool {
    tag.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        && !tag.get(name.len()..).unwrap_or("").starts_with(|c: char| c.is_alphanumeric() || c == '-')
}

#[cfg(test)]
mod tests {
    use crate::text::{Format, Layout, Prose};

    fn proses(text: &str) -> Vec<String> {
        let layout = Layout::read(text, Format::Html);
        layout.blocks.iter().map(|block| Prose::read(block.span.of(text), block).text().to_owned()).collect()
    }

    #[test]
    fn tags_and_scripts_are_masked() {
        let text = "<head><title>x</title>\n</head>\n<p class=\"a\">He said &ldquo;go.&rdquo;</p>\n<script>\nlet a = \
                    \"b\";\n</script>\n<p>She <em>left</em>.<br>Then he did.</p>\n<!-- onrecord: ignore -->";
        assert_eq!(proses(text), ["He said “go.”", "She left. Then he did."]);
        assert_eq!(Layout::read(text, Format::Html).directives.len(), 1);
    }

    #[test]
    fn an_open_script_hides_the_rest() {
        assert_eq!(proses("<p>One.</p>\n<style>\np {}\ntext"), ["One."]);
    }
}
