//! An invented article with people in it, and its places as an editor names them.

use serde_json::{Value, json};

use crate::client::Client;

pub const URI: &str = "untitled:pier";

/// Ada Holm is quoted four times, Peter Okafor three times, the board is not, and one quotation is nobody's.
pub const PIER: &str = "\
Council backs new pier

Mayor Ada Holm said on Monday that the council would build a new pier. “We lost the old one in the storm,” she said. “We will not lose this one.”

The plan was drawn by Peter Okafor, an engineer from Larkhaven. He called it “a work of many years.”

“It was a long night,” Okafor said. “Nobody went home.”

Holm thanked the engineer. “He did it for nothing,” she told reporters.

“The town will have its pier again,” the mayor added.

The Harbour Board said the work would begin in May.

Rain fell on the pier all evening.

“Who is going to pay for all of this?”
";

/// A place in a text: the `number`th occurrence of some words, from 0, and so many characters into it.
pub fn place(text: &str, words: &str, number: usize, into: usize, encoding: &str) -> Value {
    let (start, _) = text.match_indices(words).nth(number).unwrap_or_else(|| panic!("no {words:?} of number {number}"));
    let at = start + words.chars().take(into).map(char::len_utf8).sum::<usize>();
    let before = text[..at].replace("\r\n", "\n").replace('\r', "\n");
    let line = before.matches('\n').count();
    let column = before.rsplit('\n').next().unwrap();
    let character = match encoding {
        "utf-8" => column.len(),
        "utf-32" => column.chars().count(),
        _ => column.encode_utf16().count(),
    };
    json!({"line": line, "character": character})
}

/// The start of the first occurrence of some words in [`PIER`].
pub fn at(words: &str) -> Value {
    place(PIER, words, 0, 0, "utf-16")
}

/// What a request about a place of a document has to say.
pub fn about(position: &Value) -> Value {
    json!({"textDocument": {"uri": URI}, "position": position})
}

/// The words of a range.
pub fn words(text: &str, range: &Value) -> String {
    let offset = |position: &Value| {
        let number = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
        let mut lines = text.split_inclusive('\n');
        let before: usize = lines.by_ref().take(number(&position["line"])).map(str::len).sum();
        let mut units = 0;
        let line = lines.next().unwrap_or("");
        let inside = line.char_indices().find(|(_, char)| {
            let is_there = units >= number(&position["character"]);
            units += char.len_utf16();
            is_there
        });
        before + inside.map_or(line.len(), |(at, _)| at)
    };
    text[offset(&range["start"])..offset(&range["end"])].to_owned()
}

/// A server that has the article open.
pub fn open() -> Client {
    let mut client = Client::start();
    client.open(URI, "plaintext", PIER);
    client
}
