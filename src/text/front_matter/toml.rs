//! TOML.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::value::{Node, Value};
use crate::text::{Field, Problem, Span};

/// How deep tables and lists are read.
const DEEPEST: usize = 16;

/// Reads the table that stands at `inner` of a document; of a broken one, what can be read.
pub(super) fn read(text: &str, inner: Span, problems: &mut Vec<Problem>) -> Vec<(Field, Node)> {
    let (table, errors) = DeTable::parse_recoverable(inner.of(text));
    if let Some(error) = errors.first() {
        let span = error.span().map_or(Span::at(0), Span::from).shifted(inner.start);
        let message = format!("the front matter cannot be read: {}", error.message());
        problems.push(Problem { span: on_boundaries(text, span), message });
    }
    entries(text, inner.start, table.get_ref(), 0)
}

fn entries(text: &str, base: usize, table: &DeTable<'_>, depth: usize) -> Vec<(Field, Node)> {
    if depth > DEEPEST {
        return Vec::new();
    }
    let mut entries: Vec<(Field, Node)> = table
        .iter()
        .map(|(key, value)| {
            let name = key.get_ref().to_string();
            let key = Field { value: name, span: Span::from(key.span()).shifted(base) };
            (key, node(text, base, value, depth + 1))
        })
        .collect();
    entries.sort_by_key(|(key, _)| key.span);
    entries
}

fn node(text: &str, base: usize, value: &Spanned<DeValue<'_>>, depth: usize) -> Node {
    let span = Span::from(value.span()).shifted(base);
    let value = match value.get_ref() {
        DeValue::String(string) => {
            let mut node = Node::scalar(text, span, string.to_string());
            // A string of TOML is always quoted.
            if let Value::Scalar { plain, .. } = &mut node.value {
                *plain = false;
            }
            return node;
        }
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_) => {
            Value::Scalar { text: span.of(text).to_owned(), plain: false }
        }
        DeValue::Boolean(_) => Value::Flag,
        DeValue::Array(list) if depth <= DEEPEST => {
            Value::List(list.iter().map(|value| node(text, base, value, depth + 1)).collect())
        }
        DeValue::Array(_) => Value::List(Vec::new()),
        DeValue::Table(table) => Value::Table(entries(text, base, table, depth)),
    };
    Node { span, value }
}

fn on_boundaries(text: &str, span: Span) -> Span {
    if text.is_char_boundary(span.start) && text.is_char_boundary(span.end) { span } else { Span::at(0) }
}
