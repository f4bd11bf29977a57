//! YAML, with places.

use serde_saphyr::{Location, Spanned};

use super::tree::{Node, Value};
use crate::config::ConfigProblem;
use crate::text::{Span, YamlTree as Tree};

/// Reads a file.
///
/// # Errors
/// Fails where it is no YAML, and says where.
pub(super) fn read(text: &str) -> Result<Node, ConfigProblem> {
    match serde_saphyr::from_str_with_options::<Spanned<Tree>>(text, options()) {
        Ok(tree) => Ok(node(text, tree)),
        Err(error) => {
            let span =
                error.location().and_then(|location| place(text, &location).or_else(|| counted(text, &location)));
            let span = span.unwrap_or_default();
            Err(ConfigProblem { span, message: message(&error) })
        }
    }
}

/// Limits that no list of people meets, and an attack does at once.
fn options() -> serde_saphyr::Options {
    serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_events: 20_000_000,
            max_aliases: 64,
            max_anchors: 64,
            max_recorded_anchor_events: 4_000,
            max_depth: 24,
            flow_nesting_limit: 24,
            max_nodes: 10_000_000,
            max_documents: 2,
            max_total_scalar_bytes: 256 << 20,
        },
        with_snippet: false,
    }
}

/// The first line of the parser's message, without its place, which is told besides.
fn message(error: &serde_saphyr::Error) -> String {
    let text = error.without_snippet().to_string();
    let line = text.lines().next().unwrap_or("").trim();
    let line = line.split(" at line ").next().unwrap_or(line);
    let line = line.strip_prefix("error: ").unwrap_or(line);
    let line = line.strip_prefix("line ").and_then(|rest| rest.split_once(": ")).map_or(line, |(_, rest)| rest);
    format!("this is no YAML: {}", line.trim_end_matches('.'))
}

fn place(text: &str, location: &Location) -> Option<Span> {
    let start = usize::try_from(location.span().byte_offset()?).ok()?;
    let length = usize::try_from(location.span().byte_len()?).ok()?;
    let span = Span::new(start, start + length);
    (text.is_char_boundary(span.start) && text.is_char_boundary(span.end)).then_some(span)
}

/// The place of an error of which only its characters are counted.
fn counted(text: &str, location: &Location) -> Option<Span> {
    let count = usize::try_from(location.span().offset()).ok()?;
    Some(Span::at(text.char_indices().nth(count).map_or(text.len(), |(place, _)| place)))
}

fn node(text: &str, tree: Spanned<Tree>) -> Node {
    let span = place(text, &tree.referenced).unwrap_or_default();
    let value = match tree.value {
        Tree::Text(text) => Value::Text(text),
        Tree::Number => Value::Text(span.of(text).trim().to_owned()),
        Tree::Flag | Tree::Empty => Value::Other,
        Tree::List(list) => Value::List(list.into_iter().map(|tree| node(text, tree)).collect()),
        Tree::Table(table) => {
            Value::Table(table.into_iter().map(|(key, tree)| (key.value, node(text, tree))).collect())
        }
    };
    Node { span, value }
}
