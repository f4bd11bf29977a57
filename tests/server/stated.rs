//! The commands by which a document states its house style and its publish date.

use serde_json::{Value, json};

use crate::client::{Client, capabilities};
use crate::story::{PIER, URI};

fn start(text: &str, language: &str) -> Client {
    let mut capabilities = capabilities();
    capabilities["workspace"]["applyEdit"] = json!(true);
    let mut client = Client::start_with(json!({ "capabilities": capabilities }));
    client.open(URI, language, text);
    client
}

fn send(client: &mut Client, command: &str, argument: Value) -> i64 {
    client.send("workspace/executeCommand", json!({"command": command, "arguments": [argument]}))
}

/// The one edit that the client is asked to make.
fn edit(client: &mut Client, command: &str, argument: Value) -> Value {
    let id = send(client, command, argument);
    assert_eq!(client.answer(id)["result"], Value::Null);
    let asked = client.wait("an edit", |message| message["method"] == "workspace/applyEdit");
    let change = &asked["params"]["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({"uri": URI, "version": 1}));
    assert_eq!(change["edits"].as_array().unwrap().len(), 1);
    change["edits"][0].clone()
}

#[test]
fn a_profile_is_written_into_the_front_matter() {
    let mut client = start(PIER, "markdown");
    let commands = client.capabilities["executeCommandProvider"]["commands"].clone();
    for command in ["onrecord.setProfile", "onrecord.setPublished"] {
        assert!(commands.as_array().unwrap().contains(&json!(command)), "{commands}");
    }
    let found = edit(&mut client, "onrecord.setProfile", json!({"uri": URI, "profile": "uk-single"}));
    assert_eq!(found["newText"], "---\nonrecord:\n  profile: uk-single\n---\n\n");
    client.stop();
}

#[test]
fn a_date_is_written_where_the_article_states_one() {
    let text = format!("---\ndate: 2021-01-02 19:10\n---\n\n{PIER}");
    let mut client = start(&text, "markdown");
    let found = edit(&mut client, "onrecord.setPublished", json!({"uri": URI, "published": "2026-04-22"}));
    assert_eq!(found["newText"], "2026-04-22");
    let range = json!({"start": {"line": 1, "character": 6}, "end": {"line": 1, "character": 16}});
    assert_eq!(found["range"], range);
    client.stop();
}

#[test]
fn what_cannot_be_done_is_refused_with_the_reason() {
    let mut client = start(PIER, "plaintext");
    for (command, argument, reason) in [
        ("onrecord.setProfile", json!({"uri": URI, "profile": "uk-single"}), "no front matter"),
        ("onrecord.setProfile", json!({"uri": URI, "profile": "us-app"}), "us-ap"),
        ("onrecord.setProfile", json!({"uri": URI}), "uri and profile"),
        ("onrecord.setPublished", json!({"uri": URI, "published": "2026-04-22"}), "no place for a date"),
        ("onrecord.setPublished", json!({"uri": URI, "published": "2026-02-30"}), "is no date"),
        ("onrecord.setPublished", json!({"uri": "untitled:other", "published": "2026-04-22"}), "is not open"),
    ] {
        let id = send(&mut client, command, argument);
        let error = client.answer(id)["error"].take();
        assert!(error["message"].as_str().unwrap().contains(reason), "{error}");
    }
    client.stop();
    let mut client = Client::start();
    client.open(URI, "markdown", PIER);
    let id = send(&mut client, "onrecord.setProfile", json!({"uri": URI, "profile": "uk-single"}));
    assert!(client.answer(id)["error"]["message"].as_str().unwrap().contains("no edits"), "it cannot be asked");
    client.stop();
}
