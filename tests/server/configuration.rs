//! Settings of the editor, and `onrecord.toml`.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::client::{Client, capabilities};

const EMPTY: &str = "The mayor said “” and left.\n";
const URI: &str = "untitled:settings";

fn off() -> Value {
    json!({"rules": {"empty-quote": "off"}})
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

fn start_in(folder: &Path, options: Value) -> Client {
    let folders = json!([{"uri": uri(folder), "name": "desk"}]);
    let params = json!({"capabilities": capabilities(), "workspaceFolders": folders, "initializationOptions": options});
    Client::start_with(params)
}

fn changed(client: &mut Client, file: &Path) {
    let changes = json!({"changes": [{"uri": uri(file), "type": 2}]});
    client.tell("workspace/didChangeWatchedFiles", changes);
}

#[test]
fn initialization_options_count() {
    let mut client = Client::start_with(json!({"capabilities": {}, "initializationOptions": off()}));
    client.open(URI, "plaintext", EMPTY);
    assert_eq!(client.diagnostics(URI, 1).len(), 0);
    let options = json!({"rules": {"empty-quote": "error"}});
    let mut client = Client::start_with(json!({"capabilities": {}, "initializationOptions": options}));
    client.open(URI, "plaintext", EMPTY);
    assert_eq!(client.diagnostics(URI, 1)[0]["severity"], 1);
    let mut client = Client::start_with(json!({"capabilities": {}, "initializationOptions": null}));
    client.open(URI, "plaintext", EMPTY);
    assert_eq!(client.diagnostics(URI, 1).len(), 1);
}

#[test]
fn the_client_is_asked_for_its_settings() {
    let mut client = Client::start();
    let asked = client.wait("a question", |message| message["method"] == "workspace/configuration");
    assert_eq!(asked["params"]["items"][0]["section"], "onrecord");
    client.open(URI, "plaintext", EMPTY);
    assert_eq!(client.diagnostics(URI, 1).len(), 1);
    client.settings = off();
    client.tell("workspace/didChangeConfiguration", json!({"settings": null}));
    assert_eq!(client.next_diagnostics(URI).len(), 0);
    client.settings = Value::Null;
    client.tell("workspace/didChangeConfiguration", json!({"settings": {"some-other-server": {}}}));
    assert_eq!(client.next_diagnostics(URI).len(), 1);
}

#[test]
fn settings_may_come_along() {
    let mut client = Client::start_with(json!({"capabilities": {}}));
    client.open(URI, "plaintext", EMPTY);
    assert_eq!(client.diagnostics(URI, 1).len(), 1);
    client.tell("workspace/didChangeConfiguration", json!({"settings": {"onrecord": off()}}));
    assert_eq!(client.diagnostics(URI, 1).len(), 0);
    client.tell("workspace/didChangeConfiguration", json!({"settings": {}}));
    assert_eq!(client.diagnostics(URI, 1).len(), 1);
}

#[test]
fn an_odd_value_is_shown_and_the_rest_counts() {
    let options = json!({"profile": "us-app", "rules": {"empty-quote": "off", "empty-qoute": "off"}});
    let mut client = Client::start_with(json!({"capabilities": {}, "initializationOptions": options}));
    let mut shown = String::new();
    for _ in 0..2 {
        shown.push_str(client.notification("window/showMessage")["message"].as_str().unwrap());
    }
    for part in ["profile", "us-app", "us-ap", "empty-qoute", "did you mean 'empty-quote'"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    client.open(URI, "plaintext", EMPTY);
    assert_eq!(client.diagnostics(URI, 1).len(), 0);
}

#[test]
fn a_client_that_pulls_is_told_to_pull_again() {
    let mut capabilities = capabilities();
    capabilities["textDocument"]["diagnostic"] = json!({});
    capabilities["workspace"]["diagnostics"] = json!({"refreshSupport": true});
    let mut client = Client::start_with(json!({ "capabilities": capabilities }));
    client.open(URI, "plaintext", EMPTY);
    client.tell("workspace/didChangeConfiguration", json!({"settings": {"onrecord": off()}}));
    client.wait("a refresh", |message| message["method"] == "workspace/diagnostic/refresh");
    let report = client.ask("textDocument/diagnostic", json!({"textDocument": {"uri": URI}}));
    assert_eq!(report["items"], json!([]));
}

#[test]
fn the_shared_file_has_the_last_word_and_is_watched() {
    let folder = tempfile::tempdir().unwrap();
    let root = fs::canonicalize(folder.path()).unwrap();
    let (article, config) = (root.join("city/a b.txt"), root.join("onrecord.toml"));
    fs::create_dir(root.join("city")).unwrap();
    fs::write(&config, "[rules]\nempty-quote = \"off\"\n").unwrap();
    let mut client = start_in(&root, json!({"rules": {"empty-quote": "error"}}));
    client.wait("a registration", |message| {
        message["method"] == "client/registerCapability" && message.to_string().contains("**/onrecord.toml")
    });
    let article = uri(&article).replace(' ', "%20");
    client.open(&article, "plaintext", EMPTY);
    assert_eq!(client.diagnostics(&article, 1).len(), 0);
    fs::write(&config, "[rules]\nempty-quote = \"information\"\n").unwrap();
    changed(&mut client, &config);
    assert_eq!(client.diagnostics(&article, 1)[0]["severity"], 3);
    fs::remove_file(&config).unwrap();
    changed(&mut client, &config);
    assert_eq!(client.diagnostics(&article, 1)[0]["severity"], 1);
}

#[test]
fn the_shared_file_is_seen_without_being_told() {
    let folder = tempfile::tempdir().unwrap();
    let root = fs::canonicalize(folder.path()).unwrap();
    let mut client = start_in(&root, Value::Null);
    // An unsaved document belongs to the folder that is open.
    client.open(URI, "plaintext", EMPTY);
    assert_eq!(client.diagnostics(URI, 1).len(), 1);
    fs::write(root.join("onrecord.toml"), "[rules]\nempty-quote = \"off\"\n").unwrap();
    std::thread::sleep(std::time::Duration::from_millis(1100));
    client.replace(URI, 2, EMPTY);
    assert_eq!(client.diagnostics(URI, 2).len(), 0);
}

#[test]
fn a_malformed_file_is_a_diagnostic_in_itself_and_the_last_good_one_stays() {
    let folder = tempfile::tempdir().unwrap();
    let root = fs::canonicalize(folder.path()).unwrap();
    let config = root.join("onrecord.toml");
    fs::write(&config, "[rules]\nempty-quote = \"off\"\n").unwrap();
    let mut client = start_in(&root, Value::Null);
    client.open(URI, "plaintext", EMPTY);
    assert_eq!(client.diagnostics(URI, 1).len(), 0);
    fs::write(&config, "profil = \"us-ap\"\n").unwrap();
    changed(&mut client, &config);
    let found = client.next_diagnostics(&uri(&config));
    assert_eq!(found.len(), 1);
    assert!(found[0]["message"].as_str().unwrap().contains("'profile'"), "{found:?}");
    assert_eq!(found[0]["range"], json!({"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 6}}));
    client.replace(URI, 2, EMPTY);
    assert_eq!(client.diagnostics(URI, 2).len(), 0, "the last good configuration holds");
    fs::write(&config, "profile = \"us-ap\"\n").unwrap();
    changed(&mut client, &config);
    assert_eq!(client.next_diagnostics(&uri(&config)).len(), 0);
    // The document was checked again for the malformed file, too, so the same version may come more than once.
    while client.diagnostics(URI, 2).is_empty() {}
}
