//! Ways to have a finding ignored, which the server carries out by itself.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::client::{Client, capabilities};

const EMPTY: &str = "Rain fell on the town.\n\nThe mayor said “” and left.\n";

fn start_in(folder: &Path) -> Client {
    let folders = json!([{"uri": format!("file://{}", folder.display()), "name": "desk"}]);
    Client::start_with(json!({"capabilities": capabilities(), "workspaceFolders": folders}))
}

fn action(client: &mut Client, uri: &str, title: &str) -> Value {
    let position = json!({"line": 2, "character": 16});
    let range = json!({"start": position, "end": position});
    let actions = client.actions(uri, &range, json!({"diagnostics": []}));
    let found = actions.iter().find(|action| action["title"] == title);
    found.unwrap_or_else(|| panic!("no '{title}' in {actions:#?}")).clone()
}

fn execute(client: &mut Client, action: &Value) {
    let command = &action["command"];
    let params = json!({"command": command["command"], "arguments": command["arguments"]});
    assert_eq!(client.ask("workspace/executeCommand", params), Value::Null);
}

#[test]
fn one_finding_of_a_plain_text_goes_to_the_ignore_file() {
    let folder = tempfile::tempdir().unwrap();
    let root = fs::canonicalize(folder.path()).unwrap();
    let uri = format!("file://{}", root.join("a.txt").display());
    let mut client = start_in(&root);
    client.open(&uri, "plaintext", EMPTY);
    assert_eq!(client.diagnostics(&uri, 1).len(), 1);
    let ignore = action(&mut client, &uri, "Ignore empty-quote here");
    assert_eq!(ignore["kind"], "quickfix");
    execute(&mut client, &ignore);
    assert_eq!(client.diagnostics(&uri, 1).len(), 0);
    let file = fs::read_to_string(root.join("onrecord.ignore")).unwrap();
    assert!(file.lines().any(|line| line.starts_with("empty-quote ") && line.ends_with(" a.txt")), "{file}");
    // It survives edits elsewhere, and it is reported once it hides nothing.
    client.replace(&uri, 2, &EMPTY.replace("Rain", "Snow"));
    assert_eq!(client.diagnostics(&uri, 2).len(), 0);
    client.replace(&uri, 3, "Nothing.\n");
    let unused = client.next_diagnostics(&format!("file://{}", root.join("onrecord.ignore").display()));
    assert_eq!(unused[0]["code"], "unused-ignore");
    client.stop();
}

#[test]
fn a_rule_is_switched_off_for_the_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let root = fs::canonicalize(folder.path()).unwrap();
    fs::write(root.join("onrecord.toml"), "# The desk's own.\nhints = false\n").unwrap();
    let uri = format!("file://{}", root.join("a.txt").display());
    let mut client = start_in(&root);
    client.open(&uri, "plaintext", EMPTY);
    assert_eq!(client.diagnostics(&uri, 1).len(), 1);
    let ignore = action(&mut client, &uri, "Ignore empty-quote in this workspace");
    execute(&mut client, &ignore);
    assert_eq!(client.diagnostics(&uri, 1).len(), 0);
    let file = fs::read_to_string(root.join("onrecord.toml")).unwrap();
    assert!(file.starts_with("# The desk's own.\nhints = false\n") && file.contains("empty-quote = \"off\""), "{file}");
}

#[test]
fn markdown_says_it_itself() {
    let mut client = Client::start();
    let uri = "untitled:a.md";
    client.open(uri, "markdown", EMPTY);
    assert_eq!(client.diagnostics(uri, 1).len(), 1);
    let here = action(&mut client, uri, "Ignore empty-quote here");
    let edit = &here["edit"]["documentChanges"][0]["edits"][0];
    assert_eq!(edit["newText"], "<!-- onrecord: ignore empty-quote -->\n");
    assert_eq!(edit["range"]["start"], json!({"line": 2, "character": 0}));
    let text = EMPTY.replace("The mayor", "<!-- onrecord: ignore empty-quote -->\nThe mayor");
    client.replace(uri, 2, &text);
    assert_eq!(client.diagnostics(uri, 2).len(), 0);
    client.replace(uri, 3, EMPTY);
    let file = action(&mut client, uri, "Ignore empty-quote in this file");
    let edit = &file["edit"]["documentChanges"][0]["edits"][0];
    assert!(edit["newText"].as_str().unwrap().contains("ignore: [empty-quote]"), "{edit}");
    client.replace(uri, 4, &format!("{}{EMPTY}", edit["newText"].as_str().unwrap()));
    assert_eq!(client.diagnostics(uri, 4).len(), 0);
}

#[test]
fn what_cannot_be_done_is_said() {
    let mut client = Client::start();
    let uri = "untitled:a";
    client.open(uri, "plaintext", EMPTY);
    for (title, reason) in
        [("Ignore empty-quote here", "not saved"), ("Ignore empty-quote in this workspace", "no folder is open")]
    {
        let ignore = action(&mut client, uri, title);
        execute(&mut client, &ignore);
        let shown = client.notification("window/showMessage");
        assert!(shown["message"].as_str().unwrap().contains(reason), "{shown}");
    }
    for params in [
        json!({"command": "onrecord.invent", "arguments": []}),
        json!({"command": "onrecord.ignoreHere", "arguments": []}),
        json!({"command": "onrecord.ignoreHere", "arguments": [{"uri": 5}]}),
    ] {
        let id = client.send("workspace/executeCommand", params);
        assert_eq!(client.answer(id)["error"]["code"], -32602);
    }
    let params = json!({"command": "onrecord.ignoreInWorkspace", "arguments": [{"uri": uri, "rule": "no-such-rule"}]});
    client.ask("workspace/executeCommand", params);
    assert!(client.notification("window/showMessage")["message"].as_str().unwrap().contains("no-such-rule"));
}
