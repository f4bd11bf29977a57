//! Hover, selection, folding and outline.

use serde_json::{Value, json};

use crate::client::{Client, capabilities};

const URI: &str = "untitled:navigation";
const TEXT: &str =
    "The Pier\n\n“We saw the ‘old’ sign. It was gone,” Ada Holm said. Nobody else came.\n\nRain fell on Monday.\n";

fn open(text: &str, language: &str) -> Client {
    let mut client = Client::start();
    client.open(URI, language, text);
    client
}

fn hover(client: &mut Client, line: u32, character: u32) -> Value {
    client.ask(
        "textDocument/hover",
        json!({"textDocument": {"uri": URI}, "position": {"line": line, "character": character}}),
    )
}

#[test]
fn hover_tells_what_a_quotation_is() {
    let mut client = open(TEXT, "plaintext");
    let outer = hover(&mut client, 2, 3);
    let value = outer["contents"]["value"].as_str().unwrap();
    assert_eq!(outer["contents"]["kind"], "markdown");
    assert!(value.starts_with("**Direct quotation** (8 words)"), "{value}");
    assert!(value.contains("> We saw the ‘old’ sign. It was gone,"), "{value}");
    assert_eq!(outer["range"]["start"], json!({"line": 2, "character": 0}));
    assert_eq!(outer["range"]["end"], json!({"line": 2, "character": 37}));
    let inner = hover(&mut client, 2, 13);
    let value = inner["contents"]["value"].as_str().unwrap();
    assert!(value.contains("1 word") && value.contains("inside another quotation"), "{value}");
    assert_eq!(hover(&mut client, 2, 60), Value::Null);
    assert_eq!(hover(&mut client, 999, 999), Value::Null);
}

#[test]
fn hover_tells_that_a_quotation_runs_on() {
    let text = "The Vote\n\n“We won,” Ada Holm said. “It was a long night.\n\n“We lost sleep.”\n";
    let mut client = open(text, "plaintext");
    let first = hover(&mut client, 2, 30);
    assert!(first["contents"]["value"].as_str().unwrap().contains("runs on in the next paragraph"), "{first}");
}

#[test]
fn hover_is_plain_for_a_plain_client() {
    let mut capabilities = capabilities();
    capabilities["textDocument"]["hover"]["contentFormat"] = json!(["plaintext"]);
    let mut client = Client::start_with(json!({ "capabilities": capabilities }));
    client.open(URI, "plaintext", TEXT);
    let found = hover(&mut client, 2, 3);
    assert_eq!(found["contents"]["kind"], "plaintext");
    assert!(found["contents"]["value"].as_str().unwrap().starts_with("Direct quotation (8 words)\nWe saw"));
}

#[test]
fn the_words_of_a_quotation_are_never_read_as_markup() {
    let mut client = open("“We *won* [x](y) <b>&amp; `it`,” Ada Holm said.\n", "plaintext");
    let found = hover(&mut client, 0, 3);
    let value = found["contents"]["value"].as_str().unwrap();
    assert!(value.contains(r"We \*won\* \[x\](y) \<b\>\&amp; \`it\`,"), "{value}");
}

#[test]
fn selection_grows_from_the_word_to_the_document() {
    let mut client = open(TEXT, "plaintext");
    let positions = json!([{"line": 2, "character": 13}, {"line": 4, "character": 2}, {"line": 500, "character": 3}]);
    let ranges =
        client.ask("textDocument/selectionRange", json!({"textDocument": {"uri": URI}, "positions": positions}));
    let ranges = ranges.as_array().unwrap();
    assert_eq!(ranges.len(), 3);
    let lines: Vec<Vec<char>> = TEXT.split('\n').map(|line| line.chars().collect()).collect();
    let mut selected = Vec::new();
    let mut next = Some(&ranges[0]);
    while let Some(range) = next {
        let (start, end) = (&range["range"]["start"], &range["range"]["end"]);
        let number = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
        if start["line"] == end["line"] {
            let line = &lines[number(&start["line"])];
            selected.push(line[number(&start["character"])..number(&end["character"])].iter().collect::<String>());
        }
        next = range.get("parent");
    }
    let expected = [
        "old",
        "‘old’",
        "We saw the ‘old’ sign.",
        "We saw the ‘old’ sign. It was gone,",
        "“We saw the ‘old’ sign. It was gone,”",
        "“We saw the ‘old’ sign. It was gone,” Ada Holm said.",
        "“We saw the ‘old’ sign. It was gone,” Ada Holm said. Nobody else came.",
    ];
    assert_eq!(selected, expected);
    assert_eq!(ranges[2]["range"]["end"], json!({"line": 5, "character": 0}));
}

const STORY: &str = "---\ntitle: The Pier\n---\n\n# The Pier\n\nIt fell.\n\n## What was seen\n\nNothing.\n\n### By whom\n\nNobody.\n\n## What comes\n\nRain.\n";

#[test]
fn sections_are_the_outline_and_fold() {
    let mut client = open(STORY, "markdown");
    let document = json!({"textDocument": {"uri": URI}});
    let symbols = client.ask("textDocument/documentSymbol", document.clone());
    let names = |symbols: &Value| -> Vec<String> {
        symbols.as_array().unwrap().iter().map(|symbol| symbol["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&symbols), ["The Pier"]);
    assert_eq!(names(&symbols[0]["children"]), ["What was seen", "What comes"]);
    assert_eq!(names(&symbols[0]["children"][0]["children"]), ["By whom"]);
    assert_eq!(symbols[0]["range"]["end"]["line"], 18);
    assert_eq!(symbols[0]["selectionRange"]["start"]["line"], 4);
    let folds = client.ask("textDocument/foldingRange", document);
    let folds: Vec<(u64, u64)> = folds
        .as_array()
        .unwrap()
        .iter()
        .map(|fold| (fold["startLine"].as_u64().unwrap(), fold["endLine"].as_u64().unwrap()))
        .collect();
    assert_eq!(folds, [(0, 2), (4, 18), (8, 14), (12, 14), (16, 18)]);
}

#[test]
fn the_outline_is_flat_for_a_simple_client() {
    let mut client = Client::start_with(json!({"capabilities": {}}));
    client.open(URI, "markdown", STORY);
    let symbols = client.ask("textDocument/documentSymbol", json!({"textDocument": {"uri": URI}}));
    assert_eq!(symbols.as_array().unwrap().len(), 4);
    assert_eq!(symbols[1]["location"]["range"]["start"]["line"], 8);
}
