//! A document as a list of characters, written for its plainness: what the server's text is held against.

use onrecord::server::positions::Encoding;
use tower_lsp::ls_types::{Position, TextDocumentContentChangeEvent};

pub struct Model {
    text: String,
}

impl Model {
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned() }
    }

    pub fn text(&self) -> &String {
        &self.text
    }

    pub fn change(&mut self, change: &TextDocumentContentChangeEvent, encoding: Encoding) {
        let Some(range) = change.range else {
            self.text.clone_from(&change.text);
            return;
        };
        let (a, b) = (self.offset(range.start, encoding), self.offset(range.end, encoding));
        self.text.replace_range(a.min(b)..a.max(b), &change.text);
    }

    /// Walks from the start of the text to the position.
    fn offset(&self, position: Position, encoding: Encoding) -> usize {
        let mut chars = self.text.char_indices().peekable();
        for _ in 0..position.line {
            loop {
                match chars.next() {
                    None => return self.text.len(),
                    Some((_, '\n')) => break,
                    Some((_, '\r')) => {
                        chars.next_if(|&(_, next)| next == '\n');
                        break;
                    }
                    Some(_) => {}
                }
            }
        }
        let mut column = 0;
        while let Some(&(at, char)) = chars.peek() {
            let width = match encoding {
                Encoding::Utf8 => char.len_utf8(),
                Encoding::Utf16 => char.len_utf16(),
                Encoding::Utf32 => 1,
            };
            // A position inside a character is the start of the character.
            if char == '\n' || char == '\r' || column + width > position.character as usize {
                return at;
            }
            column += width;
            chars.next();
        }
        self.text.len()
    }
}
