//! The settings that the extension for VS Code offers are those that the server takes, with its defaults.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Map, Value, json};

use crate::client::Client;
use crate::story::{PIER, URI};

const SECTION: &str = "onrecord.";

/// Those by which the extension finds the server and says what it logs.
const NOT_THE_SERVERS: [&str; 2] = ["server.path", "trace.server"];

/// The settings of the extension by their names in the section.
fn offered() -> Map<String, Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/editors/vscode/package.json");
    let manifest: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let properties = manifest["contributes"]["configuration"]["properties"].as_object().unwrap();
    let named =
        properties.iter().map(|(name, schema)| (name.strip_prefix(SECTION).unwrap().to_owned(), schema.clone()));
    named.collect()
}

/// A setting as the editor sends it: `inlayHints.speakers` is an object in an object.
fn section(name: &str, value: &Value) -> Value {
    name.rsplit('.').fold(value.clone(), |value, key| json!({ key: value }))
}

fn tell(client: &mut Client, settings: &Value) {
    client.tell("workspace/didChangeConfiguration", json!({"settings": {"onrecord": settings}}));
}

/// What the server complains of when these are the settings.
fn complaint(client: &mut Client, settings: &Value) -> String {
    tell(client, settings);
    client.notification("window/showMessage")["message"].as_str().unwrap().to_owned()
}

/// The server must not complain of these settings.
fn accepted(client: &mut Client, settings: &Value) {
    tell(client, settings);
    client.is_alive();
    client.listen(Duration::from_millis(20));
    let shown = client.inbox.iter().find(|message| message["method"] == "window/showMessage");
    assert!(shown.is_none(), "{settings}: {shown:?}");
}

#[test]
fn every_setting_of_the_server_is_offered_and_no_other() {
    let mut client = Client::start();
    let complaint = complaint(&mut client, &json!({"nothing": 1}));
    let (_, keys) = complaint.split_once("there are ").unwrap();
    let known: BTreeSet<&str> = keys.split(", ").map(|key| key.split_whitespace().next().unwrap()).collect();
    let offered = offered();
    let tops: BTreeSet<&str> = offered
        .keys()
        .filter(|name| !NOT_THE_SERVERS.contains(&name.as_str()))
        .map(|name| name.split('.').next().unwrap())
        .collect();
    assert_eq!(tops, known);
    client.stop();
}

#[test]
fn every_value_that_is_offered_is_understood_and_no_other() {
    let mut client = Client::start();
    for (name, schema) in offered() {
        let mut values = schema["enum"].as_array().cloned().unwrap_or_default();
        values.push(schema["default"].clone());
        if schema["type"] == "boolean" {
            values.extend([json!(true), json!(false)]);
        }
        for value in &values {
            accepted(&mut client, &section(&name, value));
        }
        if schema["enum"].is_array() && !NOT_THE_SERVERS.contains(&name.as_str()) {
            let said = complaint(&mut client, &section(&name, &json!("no-such-value")));
            let missing: Vec<&str> =
                values.iter().filter_map(Value::as_str).filter(|value| !said.contains(value)).collect();
            assert!(missing.is_empty(), "{name}: {said}");
        }
    }
    let levels = offered()["rules"]["additionalProperties"]["enum"].clone();
    for level in levels.as_array().unwrap() {
        accepted(&mut client, &json!({"rules": {"quotes": level}}));
    }
    client.stop();
}

#[test]
fn a_default_is_what_the_server_does_without_the_setting() {
    let mut client = Client::start();
    client.open(URI, "plaintext", PIER);
    let state = |client: &mut Client| {
        let command = json!({"command": "onrecord.status", "arguments": [{"uri": URI}]});
        let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}});
        let status = client.ask("workspace/executeCommand", command);
        (status, client.ask("textDocument/inlayHint", json!({"textDocument": {"uri": URI}, "range": range})))
    };
    let without = state(&mut client);
    for (name, schema) in offered() {
        accepted(&mut client, &section(&name, &schema["default"]));
        assert_eq!(state(&mut client), without, "{name}");
    }
    client.stop();
}
