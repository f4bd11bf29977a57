//! What a file holds, whichever syntax it is written in, with places.

use crate::text::Span;

/// A value with its place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    pub span: Span,
    pub value: Value,
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Text, or a number as it is written.
    Text(String),
    /// True, false or nothing.
    Other,
    List(Vec<Node>),
    Table(Vec<(String, Node)>),
}

impl Node {
    /// A member of a table.
    pub(super) fn get(&self, key: &str) -> Option<&Node> {
        let Value::Table(members) = &self.value else { return None };
        members.iter().find(|(name, _)| name == key).map(|(_, node)| node)
    }

    /// The members of a list; nothing where this is none.
    pub(super) fn list(&self, key: &str) -> &[Node] {
        match self.get(key).map(|node| &node.value) {
            Some(Value::List(list)) => list,
            _ => &[],
        }
    }

    /// A text that is not blank.
    pub(super) fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }

    /// A member that is a text and not blank.
    pub(super) fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_text()
    }
}
