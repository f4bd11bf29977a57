//! Inlay hints and semantic tokens.

use serde_json::{Value, json};

use crate::client::{Client, capabilities};
use crate::story::{PIER, URI, at, open, place, words};

fn hints(client: &mut Client) -> Vec<(String, Value)> {
    let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}});
    let found = client.ask("textDocument/inlayHint", json!({"textDocument": {"uri": URI}, "range": range}));
    let found = found.as_array().cloned().unwrap_or_default();
    let label = |hint: &Value| hint["label"][0]["value"].as_str().unwrap().to_owned();
    found.iter().map(|hint| (label(hint), hint["position"].clone())).collect()
}

fn with(setting: &str) -> Client {
    let mut client = Client::start_with(json!({"capabilities": capabilities(),
        "initializationOptions": {"inlayHints": {"speakers": setting}}}));
    client.open(URI, "plaintext", PIER);
    client
}

fn end_of(words: &str, number: usize) -> Value {
    place(PIER, words, number, words.chars().count(), "utf-16")
}

#[test]
fn pronouns_that_speak_say_who_they_are() {
    let mut client = open();
    let expected = [
        ("Ada Holm".to_owned(), place(PIER, "she said", 0, 3, "utf-16")),
        ("Peter Okafor".to_owned(), place(PIER, "He called", 0, 2, "utf-16")),
        ("Ada Holm".to_owned(), place(PIER, "she told", 0, 3, "utf-16")),
    ];
    assert_eq!(hints(&mut client), expected);
    client.stop();
}

#[test]
fn the_setting_decides() {
    assert_eq!(hints(&mut with("off")), []);
    assert_eq!(hints(&mut with("some")).len(), 3);
    let all = hints(&mut with("all"));
    assert!(all.contains(&("Ada Holm".to_owned(), end_of("the mayor", 0))), "{all:?}");
    assert!(all.contains(&("Peter Okafor".to_owned(), end_of("the engineer", 0))), "{all:?}");
    assert!(all.contains(&("Peter Okafor".to_owned(), end_of("“Nobody went home.”", 0))), "{all:?}");
    let mut client = open();
    client.tell(
        "workspace/didChangeConfiguration",
        json!({"settings": {"onrecord": {"inlayHints": {"speakers": "of"}}}}),
    );
    let shown = client.notification("window/showMessage");
    assert!(shown["message"].as_str().unwrap().contains("'off'?"), "{shown}");
    client.tell(
        "workspace/didChangeConfiguration",
        json!({"settings": {"onrecord": {"inlayHints": {"speakers": "off"}}}}),
    );
    assert_eq!(hints(&mut client), []);
}

#[test]
fn only_what_the_window_shows_gets_hints() {
    let mut client = open();
    let line = at("The plan was")["line"].clone();
    let range = json!({"start": {"line": line, "character": 0}, "end": {"line": line, "character": 999}});
    let found = client.ask("textDocument/inlayHint", json!({"textDocument": {"uri": URI}, "range": range}));
    assert_eq!(found.as_array().unwrap().len(), 1, "{found}");
    assert_eq!(found[0]["label"][0]["location"]["uri"], URI);
}

/// The tokens as text and kind, from the numbers of the protocol.
fn read(client: &Client, text: &str, data: &Value) -> Vec<(String, String)> {
    let legend = client.capabilities["semanticTokensProvider"]["legend"]["tokenTypes"].clone();
    let numbers: Vec<u64> = data.as_array().unwrap().iter().map(|number| number.as_u64().unwrap()).collect();
    let (mut line, mut character) = (0, 0);
    let mut tokens = Vec::new();
    for token in numbers.chunks(5) {
        line += token[0];
        character = if token[0] == 0 { character + token[1] } else { token[1] };
        let place = |character: u64| json!({"line": line, "character": character});
        let range = json!({"start": place(character), "end": place(character + token[2])});
        tokens.push((words(text, &range), legend[usize::try_from(token[3]).unwrap()].as_str().unwrap().to_owned()));
    }
    tokens
}

fn with_tokens(types: &[&str]) -> Client {
    let mut capabilities = capabilities();
    capabilities["textDocument"]["semanticTokens"] = json!({"requests": {"full": {"delta": true}, "range": true},
        "tokenTypes": types, "tokenModifiers": [], "formats": ["relative"]});
    let mut client = Client::start_with(json!({ "capabilities": capabilities }));
    client.open(URI, "plaintext", PIER);
    client
}

#[test]
fn quotations_speakers_and_cues_are_tokens() {
    let mut client = with_tokens(&["quotation", "speaker", "cue"]);
    let full = client.ask("textDocument/semanticTokens/full", json!({"textDocument": {"uri": URI}}));
    let tokens = read(&client, PIER, &full["data"]);
    for (words, kind) in
        [("Ada Holm", "speaker"), ("“It was a long night,”", "quotation"), ("Okafor", "speaker"), ("said", "cue")]
    {
        assert!(tokens.contains(&(words.to_owned(), kind.to_owned())), "{words}: {tokens:?}");
    }
    let line = at("“It was")["line"].clone();
    let range = json!({"start": {"line": line, "character": 0}, "end": {"line": line, "character": 999}});
    let part = client.ask("textDocument/semanticTokens/range", json!({"textDocument": {"uri": URI}, "range": range}));
    let kinds: Vec<String> = read(&client, PIER, &part["data"]).into_iter().map(|(_, kind)| kind).collect();
    assert_eq!(kinds, ["quotation", "speaker", "cue", "quotation"]);
}

#[test]
fn a_client_that_knows_code_gets_the_names_of_code() {
    let client = with_tokens(&["class", "keyword", "string"]);
    let legend = &client.capabilities["semanticTokensProvider"]["legend"]["tokenTypes"];
    assert_eq!(*legend, json!(["string", "class", "keyword", "number"]));
}

#[test]
fn a_delta_makes_the_new_tokens_of_the_old() {
    let mut client = with_tokens(&["quotation", "speaker", "cue"]);
    let document = json!({"textDocument": {"uri": URI}});
    let before = client.ask("textDocument/semanticTokens/full", document.clone());
    let text = PIER.replace("“Nobody went home.”", "“Nobody went home,” he said. “Nobody.”");
    client.replace(URI, 2, &text);
    let params = json!({"textDocument": {"uri": URI}, "previousResultId": before["resultId"]});
    let delta = client.ask("textDocument/semanticTokens/full/delta", params);
    let mut made = before["data"].as_array().unwrap().clone();
    for edit in delta["edits"].as_array().unwrap() {
        let number = |key: &str| usize::try_from(edit[key].as_u64().unwrap()).unwrap();
        let data = edit["data"].as_array().cloned().unwrap_or_default();
        made.splice(number("start")..number("start") + number("deleteCount"), data);
    }
    let fresh = client.ask("textDocument/semanticTokens/full", document);
    assert_eq!(json!(made), fresh["data"]);
    assert_eq!(delta["resultId"], fresh["resultId"]);
    let params = json!({"textDocument": {"uri": URI}, "previousResultId": "unknown"});
    assert_eq!(client.ask("textDocument/semanticTokens/full/delta", params)["data"], fresh["data"]);
}
