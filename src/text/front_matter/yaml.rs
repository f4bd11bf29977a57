//! YAML.

use serde_saphyr::{Location, Spanned};

use super::value::{Node, Value};
use crate::text::yaml_tree::Tree;
use crate::text::{Field, Problem, Span};

/// Reads the mapping that stands at `inner` of a document; of a broken one, the lines that are a key with its value.
pub(super) fn read(text: &str, inner: Span, problems: &mut Vec<Problem>) -> Vec<(Field, Node)> {
    let source = inner.of(text);
    if source.trim().is_empty() {
        return Vec::new();
    }
    match serde_saphyr::from_str_with_options::<Spanned<Tree>>(source, options()) {
        Ok(Spanned { value: Tree::Table(table), .. }) => {
            table.into_iter().map(|(key, value)| entry(text, inner, key, value)).collect()
        }
        Ok(Spanned { value: Tree::Empty, .. }) => Vec::new(),
        Ok(_) => {
            let message = "the front matter is no list of keys: write `key: value` lines".to_owned();
            problems.push(Problem { span: first_line(text, inner), message });
            Vec::new()
        }
        Err(error) => {
            let span = error.location().and_then(|location| place(inner, &location));
            let span = span.map_or_else(|| first_line(text, inner), |span| line_at(text, inner, span.start));
            problems.push(Problem { span, message: message(&error) });
            loose(text, inner)
        }
    }
}

/// Limits that front matter never meets and an attack does at once.
fn options() -> serde_saphyr::Options {
    serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_events: 20_000,
            max_aliases: 64,
            max_anchors: 64,
            max_recorded_anchor_events: 4_000,
            max_depth: 24,
            flow_nesting_limit: 24,
            max_nodes: 10_000,
            max_documents: 2,
        },
        with_snippet: false,
    }
}

/// The first line of the parser's message, without its place, which the finding has.
fn message(error: &serde_saphyr::Error) -> String {
    let text = error.without_snippet().to_string();
    let mut line = text.lines().next().unwrap_or("").trim();
    if let Some((before, _)) = line.split_once(" at line ") {
        line = before;
    }
    if let Some(rest) = line.strip_prefix("error: ") {
        line = rest;
    }
    if line.starts_with("line ")
        && let Some((_, rest)) = line.split_once(": ")
    {
        line = rest;
    }
    if let Some(key) = line.strip_prefix("duplicate mapping key: ").and_then(|rest| rest.split(", set ").next()) {
        return format!("the front matter gives '{key}' twice: remove one");
    }
    // The one slip that writers make: a headline with a colon.
    let remedy = if line.contains("mapping values are not allowed") {
        ": put a value that holds a colon in quotation marks"
    } else {
        ""
    };
    format!("the front matter cannot be read: {}{remedy}", line.trim_end_matches('.'))
}

/// The document's span of a place that the parser names.
fn place(inner: Span, location: &Location) -> Option<Span> {
    let start = usize::try_from(location.span().byte_offset()?).ok()?;
    let length = usize::try_from(location.span().byte_len()?).ok()?;
    Some(Span::new(start, start + length).shifted(inner.start)).filter(|span| inner.covers(*span))
}

fn first_line(text: &str, inner: Span) -> Span {
    line_at(text, inner, inner.start)
}

/// The words of the line that holds a place.
fn line_at(text: &str, inner: Span, place: usize) -> Span {
    let place = place.min(inner.end);
    let is_end = |c: char| c == '\n' || c == '\r';
    let before = text.get(inner.start..place).unwrap_or("");
    let start = inner.start + before.rfind(is_end).map_or(0, |at| at + 1);
    let rest = text.get(start..inner.end).unwrap_or("");
    let line = rest.get(..rest.find(is_end).unwrap_or(rest.len())).unwrap_or("");
    let lead = line.len() - line.trim_start().len();
    Span::new(start + lead, start + line.trim_end().len())
}

/// The lines `key: value` at the left margin, as they stand.
fn loose(text: &str, inner: Span) -> Vec<(Field, Node)> {
    let mut entries: Vec<(Field, Node)> = Vec::new();
    let mut place = inner.start;
    for line in inner.of(text).split_inclusive(['\n', '\r']) {
        let start = place;
        place += line.len();
        let Some((key, value)) = line.split_once(':') else { continue };
        let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-');
        let words = value.trim();
        if !is_key || words.is_empty() || entries.iter().any(|(known, _)| known.value == key) {
            continue;
        }
        let lead = value.len() - value.trim_start().len();
        let at = start + key.len() + 1 + lead;
        let mut node = Node::scalar(text, Span::new(at, at + words.len()), words.trim_matches(['"', '\'']).to_owned());
        if words.starts_with(['[', '{', '|', '>', '&', '*', '!']) {
            continue;
        }
        // What the parser could not read is nothing to offer fixes in.
        if let Value::Scalar { plain, .. } = &mut node.value {
            *plain = false;
        }
        entries.push((Field { value: key.to_owned(), span: Span::new(start, start + key.len()) }, node));
    }
    entries
}

fn entry(text: &str, inner: Span, key: Spanned<String>, value: Spanned<Tree>) -> (Field, Node) {
    let span = place(inner, &key.referenced).unwrap_or(Span::at(inner.start));
    (Field { value: key.value, span }, node(text, inner, value))
}

fn node(text: &str, inner: Span, value: Spanned<Tree>) -> Node {
    let span = place(inner, &value.referenced).unwrap_or(Span::at(inner.start));
    let value = match value.value {
        Tree::Text(string) => return Node::scalar(text, span, string),
        Tree::Number => {
            return Node::scalar(text, span, span.of(text).trim().to_owned());
        }
        Tree::Flag => Value::Flag,
        Tree::Empty => Value::Empty,
        Tree::List(list) => Value::List(list.into_iter().map(|value| node(text, inner, value)).collect()),
        Tree::Table(table) => {
            Value::Table(table.into_iter().map(|(key, value)| entry(text, inner, key, value)).collect())
        }
    };
    Node { span, value }
}
