//! What front matter holds, whichever syntax it is written in.

use crate::text::{Field, Span};

/// A value with its place in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    /// Where it stands, without its quoting where that can be told.
    pub span: Span,
    pub value: Value,
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Text, or a number or date as it is written; whether it is written without quoting or escapes.
    Scalar {
        text: String,
        plain: bool,
    },
    /// True or false.
    Flag,
    /// Nothing.
    Empty,
    List(Vec<Node>),
    Table(Vec<(Field, Node)>),
}

impl Node {
    /// A value made of text that stands at `span` of the document, which may include its quotation marks.
    pub(super) fn scalar(document: &str, span: Span, text: String) -> Self {
        let source = span.of(document);
        let quoted = source.starts_with(['"', '\'']);
        let inner = source.trim_matches(['"', '\'']);
        if quoted && inner == text {
            // A mark may stand on one side alone, where a line was never finished.
            let opened = span.start + source.len() - source.trim_start_matches(['"', '\'']).len();
            let span = Span::new(opened, opened + inner.len());
            return Self { span, value: Value::Scalar { text, plain: false } };
        }
        Self { span, value: Value::Scalar { plain: source == text, text } }
    }

    /// What the value is, for messages.
    pub(super) fn kind(&self) -> &'static str {
        match self.value {
            Value::Scalar { .. } => "text",
            Value::Flag => "true or false",
            Value::Empty => "empty",
            Value::List(_) => "a list",
            Value::Table(_) => "a table",
        }
    }
}
