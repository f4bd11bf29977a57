//! Speakers in the outline of a document and among the symbols of the workspace, and the lens on the headline.

use serde_json::{Value, json};

use crate::client::Client;
use crate::story::{PIER, URI, open, words};

fn document() -> Value {
    json!({"textDocument": {"uri": URI}})
}

fn names(symbols: &Value) -> Vec<String> {
    symbols.as_array().unwrap().iter().map(|symbol| symbol["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_outline_lists_speakers_with_their_quotations() {
    let mut client = open();
    let symbols = client.ask("textDocument/documentSymbol", document());
    assert_eq!(names(&symbols), ["Council backs new pier", "Speakers"]);
    let speakers = &symbols[1]["children"];
    assert_eq!(names(speakers), ["Ada Holm", "Peter Okafor", "Harbour Board", "Without a speaker"], "{speakers}");
    assert_eq!(speakers[0]["detail"], "Mayor");
    assert_eq!(words(PIER, &speakers[0]["selectionRange"]), "Ada Holm");
    let said = names(&speakers[0]["children"]);
    assert_eq!(said.len(), 4, "{said:?}");
    assert_eq!(said[0], "“We lost the old one in the storm,”");
    assert_eq!(names(&speakers[3]["children"]), ["“Who is going to pay for all of this?”"]);
    client.stop();
}

#[test]
fn a_simple_client_gets_a_flat_list() {
    let mut client = Client::start_with(json!({"capabilities": {}}));
    client.open(URI, "plaintext", PIER);
    let symbols = client.ask("textDocument/documentSymbol", document());
    let of_okafor: Vec<&Value> =
        symbols.as_array().unwrap().iter().filter(|symbol| symbol["containerName"] == "Peter Okafor").collect();
    assert_eq!(of_okafor.len(), 3, "{symbols}");
}

#[test]
fn an_article_without_speakers_has_none_in_its_outline() {
    let mut client = Client::start();
    client.open(URI, "plaintext", "The Pier\n\nRain fell on the town all night, and the sea rose.\n");
    assert_eq!(names(&client.ask("textDocument/documentSymbol", document())), ["The Pier"]);
    assert_eq!(client.ask("textDocument/codeLens", document()), json!([]));
    assert_eq!(
        client.ask(
            "textDocument/inlayHint",
            json!({"textDocument": {"uri": URI},
        "range": {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}}})
        ),
        json!([])
    );
}

#[test]
fn the_workspace_knows_the_speakers_of_all_open_documents() {
    let mut client = open();
    client.open("untitled:other", "plaintext", "“It rained,” Zoë Holmes said.\n");
    let found = client.ask("workspace/symbol", json!({"query": "holm"}));
    assert_eq!(names(&found), ["Zoë Holmes", "Ada Holm"], "{found}");
    assert_eq!(found[1]["location"]["uri"], URI);
    assert_eq!(words(PIER, &found[1]["location"]["range"]), "Ada Holm");
    assert_eq!(names(&client.ask("workspace/symbol", json!({"query": "zoe"}))), ["Zoë Holmes"]);
    assert_eq!(client.ask("workspace/symbol", json!({"query": "nobody here"})), json!([]));
    assert!(names(&client.ask("workspace/symbol", json!({"query": ""}))).len() >= 4);
}

#[test]
fn the_lens_on_the_headline_counts_and_its_command_shows_who_speaks() {
    let mut client = open();
    let lenses = client.ask("textDocument/codeLens", document());
    let lens = &lenses[0];
    assert_eq!(lens["command"]["title"], "2 speakers · 8 quotations · 1 without a speaker");
    assert_eq!(lens["range"]["start"], json!({"line": 0, "character": 0}));
    let commands = client.capabilities["executeCommandProvider"]["commands"].as_array().unwrap().clone();
    assert!(commands.contains(&lens["command"]["command"]));
    let params = json!({"command": lens["command"]["command"], "arguments": lens["command"]["arguments"]});
    assert_eq!(client.ask("workspace/executeCommand", params), Value::Null);
    let shown = client.notification("window/showMessage");
    let message = shown["message"].as_str().unwrap();
    assert!(message.contains("Ada Holm, Mayor: 4 quotations (lines 3, 9 and 11)"), "{message}");
    assert!(message.contains("Without a speaker: 1 quotation (line 17)"), "{message}");
}

#[test]
fn any_client_can_ask_for_the_record() {
    let mut client = open();
    let params = json!({"command": "onrecord.speakers", "arguments": [{"uri": URI}]});
    let record = client.ask("workspace/executeCommand", params);
    assert_eq!((&record["uri"], &record["version"]), (&json!(URI), &json!(1)));
    let holm = &record["speakers"][0];
    assert_eq!((&holm["name"], &holm["kind"]), (&json!("Ada Holm"), &json!("person")));
    assert_eq!(holm["titles"][0]["text"], "Mayor");
    assert_eq!(words(PIER, &holm["introduced"]), "Ada Holm");
    let said = holm["quotations"].as_array().unwrap();
    assert_eq!(said.len(), 4, "{holm}");
    assert_eq!(said[0]["text"], "“We lost the old one in the storm,”");
    assert_eq!(words(PIER, &said[0]["range"]), said[0]["text"].as_str().unwrap());
    assert_eq!((&said[0]["cue"]["text"], &said[0]["source"]["text"]), (&json!("said"), &json!("she")));
    assert_eq!(record["unattributed"].as_array().unwrap().len(), 1);
    for arguments in [json!([]), json!([{"uri": "untitled:nothing"}]), json!([5])] {
        let id =
            client.send("workspace/executeCommand", json!({"command": "onrecord.speakers", "arguments": arguments}));
        assert_eq!(client.answer(id)["error"]["code"], -32602);
    }
}
