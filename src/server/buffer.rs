//! The text of an open document, as its editor has it.

use ropey::Rope;
use tower_lsp::ls_types::TextDocumentContentChangeEvent;

use super::positions::{self, Encoding};
use crate::text::Format;

/// The text of an open document, as its editor has it.
#[derive(Clone, Debug)]
pub struct Buffer {
    rope: Rope,
    version: i32,
    format: Format,
}

impl Buffer {
    /// A document as it was opened. A language that is not known is told by the ending of the document's name, and
    /// else is plain text.
    #[must_use]
    pub fn new(uri: &str, language: &str, version: i32, text: &str) -> Self {
        let format = Format::of_name(language).unwrap_or_else(|| Format::of_path(std::path::Path::new(uri)));
        Self { rope: Rope::from_str(text), version, format }
    }

    /// The text. A clone of it costs next to nothing.
    #[must_use]
    pub fn rope(&self) -> &Rope {
        &self.rope
    }

    /// The client's number for this state of the text.
    #[must_use]
    pub fn version(&self) -> i32 {
        self.version
    }

    /// How the document is written.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// Makes the changes of one message, one after the other.
    pub fn change(&mut self, version: i32, changes: Vec<TextDocumentContentChangeEvent>, encoding: Encoding) {
        self.version = version;
        for change in changes {
            let Some(range) = change.range else {
                self.rope = Rope::from_str(&change.text);
                continue;
            };
            let span = positions::span(&self.rope, range, encoding);
            let chars = (self.rope.try_byte_to_char(span.start), self.rope.try_byte_to_char(span.end));
            if let (Ok(start), Ok(end)) = chars {
                // Both places were made from the rope itself, so neither call can fail.
                let _ = self.rope.try_remove(start..end);
                let _ = self.rope.try_insert(start, &change.text);
            }
        }
    }
}
