//! Definition, references and highlights.

use serde_json::{Value, json};

use crate::client::Client;
use crate::story::{PIER, URI, about, at, open, place, words};

fn definition(client: &mut Client, position: &Value) -> Vec<String> {
    let found = client.ask("textDocument/definition", about(position));
    let found = found.as_array().cloned().unwrap_or_default();
    found.iter().map(|location| words(PIER, &location["range"])).collect()
}

fn references(client: &mut Client, position: &Value, declaration: bool) -> Vec<String> {
    let mut params = about(position);
    params["context"] = json!({"includeDeclaration": declaration});
    let found = client.ask("textDocument/references", params);
    let found = found.as_array().cloned().unwrap_or_default();
    assert!(found.iter().all(|location| location["uri"] == URI));
    found.iter().map(|location| words(PIER, &location["range"])).collect()
}

#[test]
fn everything_about_somebody_leads_to_the_first_full_mention() {
    let mut client = open();
    for words in ["Holm thanked", "she said", "told", "the mayor added", "We lost", "Mayor Ada", "Ada Holm"] {
        assert_eq!(definition(&mut client, &at(words)), ["Ada Holm"], "{words}");
    }
    for words in ["Okafor said", "He called", "the engineer", "Nobody went", "an engineer"] {
        assert_eq!(definition(&mut client, &at(words)), ["Peter Okafor"], "{words}");
    }
    for words in ["Council", "Who is going", "reporters"] {
        assert_eq!(definition(&mut client, &at(words)), [] as [&str; 0], "{words}");
    }
    client.stop();
}

#[test]
fn references_of_somebody_are_the_mentions() {
    let mut client = open();
    let all = references(&mut client, &at("Okafor said"), true);
    assert_eq!(all, ["Peter Okafor", "an engineer from Larkhaven", "He", "Okafor", "the engineer", "He"]);
    assert_eq!(references(&mut client, &at("Peter Okafor"), false), all[1..]);
    assert_eq!(references(&mut client, &at("Council"), true), [] as [&str; 0]);
}

#[test]
fn references_of_a_quotation_are_all_that_its_speaker_says() {
    let mut client = open();
    let said = references(&mut client, &at("Nobody went"), true);
    assert_eq!(said, ["“a work of many years.”", "“It was a long night,”", "“Nobody went home.”"]);
}

#[test]
fn highlights_tell_the_introduction_from_other_names_and_from_pronouns() {
    let mut client = open();
    let found = client.ask("textDocument/documentHighlight", about(&at("Okafor said")));
    let found: Vec<(String, u64)> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|highlight| (words(PIER, &highlight["range"]), highlight["kind"].as_u64().unwrap()))
        .collect();
    let expected = [
        ("Peter Okafor", 3),
        ("an engineer from Larkhaven", 1),
        ("He", 1),
        ("Okafor", 2),
        ("the engineer", 1),
        ("He", 1),
    ];
    assert_eq!(found, expected.map(|(words, kind)| (words.to_owned(), kind)));
    let inside = place(PIER, "Nobody went", 0, 2, "utf-16");
    assert_eq!(client.ask("textDocument/documentHighlight", about(&inside)), Value::Null);
}
