//! `speakers.toml` in the workspace.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::client::{Client, capabilities};

const ARTICLE: &str = "The mayor said “” and left.\n";
const GOOD: &str = "[[speaker]]\nname = \"Ann Okafor\"\npronouns = \"she\"\n";

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

fn start_in(folder: &Path) -> Client {
    let folders = json!([{"uri": uri(folder), "name": "desk"}]);
    Client::start_with(json!({"capabilities": capabilities(), "workspaceFolders": folders}))
}

fn changed(client: &mut Client, file: &Path) {
    client.tell("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": uri(file), "type": 2}]}));
}

fn messages(found: &[Value]) -> Vec<&str> {
    found.iter().map(|found| found["message"].as_str().unwrap()).collect()
}

#[test]
fn a_broken_directory_is_a_diagnostic_in_itself_until_it_is_mended() {
    let folder = tempfile::tempdir().unwrap();
    let root = fs::canonicalize(folder.path()).unwrap();
    fs::create_dir(root.join("city")).unwrap();
    let (file, article) = (root.join("speakers.toml"), uri(&root.join("city/a.txt")));
    let slips = format!("{GOOD}pronuns = \"she\"\n[[speaker.roles]]\nrole = \"mayor\"\nstart = 2021-02-30\n");
    fs::write(&file, &slips).unwrap();
    let mut client = start_in(&root);
    client.wait("a registration", |message| {
        message["method"] == "client/registerCapability" && message.to_string().contains("**/speakers.toml")
    });
    client.open(&article, "plaintext", ARTICLE);
    let found = client.next_diagnostics(&uri(&file));
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(messages(&found)[0].contains("did you mean 'pronouns'?"), "{found:?}");
    assert_eq!(found[0]["range"], json!({"start": {"line": 3, "character": 0}, "end": {"line": 3, "character": 7}}));
    assert!(messages(&found)[1].contains("'2021-02-30' is no date"), "{found:?}");
    assert_eq!(found[1]["range"]["start"], json!({"line": 6, "character": 8}));
    assert_eq!(client.diagnostics(&article, 1).len(), 1, "the article is checked all the same");
    let shown = client.notification("window/showMessage");
    assert!(shown["message"].as_str().unwrap().contains("speakers.toml:4: "), "{shown}");
    // Half a word typed and saved.
    fs::write(&file, format!("{GOOD}[[speaker")).unwrap();
    changed(&mut client, &file);
    let found = client.next_diagnostics(&uri(&file));
    assert!(messages(&found)[0].starts_with("this is no TOML"), "{found:?}");
    fs::write(&file, GOOD).unwrap();
    changed(&mut client, &file);
    assert_eq!(client.next_diagnostics(&uri(&file)).len(), 0);
    // A file that is gone has no slips.
    fs::write(&file, &slips).unwrap();
    changed(&mut client, &file);
    assert_eq!(client.next_diagnostics(&uri(&file)).len(), 2);
    fs::remove_file(&file).unwrap();
    changed(&mut client, &file);
    assert_eq!(client.next_diagnostics(&uri(&file)).len(), 0);
    client.stop();
}

#[test]
fn a_directory_is_seen_without_being_told() {
    let folder = tempfile::tempdir().unwrap();
    let root = fs::canonicalize(folder.path()).unwrap();
    let (file, article) = (root.join("speakers.toml"), uri(&root.join("a.txt")));
    let mut client = start_in(&root);
    client.open(&article, "plaintext", ARTICLE);
    assert_eq!(client.diagnostics(&article, 1).len(), 1);
    fs::write(&file, "[[speaker]]\nname = 3\n").unwrap();
    std::thread::sleep(std::time::Duration::from_millis(1100));
    client.replace(&article, 2, ARTICLE);
    let found = client.next_diagnostics(&uri(&file));
    assert!(messages(&found)[0].contains("as text, not as a number"), "{found:?}");
}
