//! People of `speakers.toml` in an article: hover, definition, completion, symbols, and the action that adds one.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::client::{Client, capabilities};
use crate::story::{PIER, place};

const DIRECTORY: &str = "\
# Ours.
[[speaker]]
name = \"Ada Holm\"
pronouns = \"she\"
note = \"Was *never* a senator.\"
url = \"https://larkhaven.example/holm\"
[[speaker.roles]]
role = \"mayor\"
organization = \"Larkhaven\"
start = 2019-05-02

[[speaker]]
name = \"José Peña\"
other_names = [\"Pepe Peña\"]
[[speaker.roles]]
role = \"harbour master\"
";

struct Desk {
    client: Client,
    folder: tempfile::TempDir,
    uri: String,
}

fn desk(directory: Option<&str>, text: &str) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let root = fs::canonicalize(folder.path()).unwrap();
    if let Some(directory) = directory {
        fs::write(root.join("speakers.toml"), directory).unwrap();
    }
    let folders = json!([{"uri": format!("file://{}", root.display()), "name": "desk"}]);
    let mut client = Client::start_with(json!({"capabilities": capabilities(), "workspaceFolders": folders}));
    let uri = format!("file://{}/pier.txt", root.display());
    client.open(&uri, "plaintext", text);
    Desk { client, folder, uri }
}

impl Desk {
    fn about(&self, position: &Value) -> Value {
        json!({"textDocument": {"uri": self.uri}, "position": position})
    }

    fn root(&self) -> &Path {
        self.folder.path()
    }
}

fn at(words: &str, number: usize) -> Value {
    place(PIER, words, number, 1, "utf-16")
}

#[test]
fn hover_tells_what_the_desk_knows() {
    let mut desk = desk(Some(DIRECTORY), PIER);
    let params = desk.about(&at("Holm thanked", 0));
    let card = desk.client.ask("textDocument/hover", params)["contents"]["value"].as_str().unwrap().to_owned();
    for part in [
        "mayor, Larkhaven, since 2019-05-02 (speakers.toml)",
        r"Was \*never\* a senator.",
        "<https://larkhaven.example/holm>",
    ] {
        assert!(card.contains(part), "{part:?} is not in:\n{card}");
    }
    desk.client.stop();
}

#[test]
fn the_definition_of_a_known_person_is_in_the_directory_too() {
    let mut desk = desk(Some(DIRECTORY), PIER);
    let mut there = |position: &Value| {
        let params = desk.about(position);
        let found = desk.client.ask("textDocument/definition", params);
        let place = |location: &Value| {
            let name = location["uri"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
            (name, location["range"]["start"]["line"].as_u64().unwrap())
        };
        found.as_array().unwrap().iter().map(place).collect::<Vec<_>>()
    };
    assert_eq!(there(&at("she told", 0)), [("pier.txt".to_owned(), 2), ("speakers.toml".to_owned(), 2)]);
    assert_eq!(there(&at("Ada Holm", 0)), [("speakers.toml".to_owned(), 2)]);
    assert_eq!(there(&at("Okafor said", 0)), [("pier.txt".to_owned(), 4)]);
}

#[test]
fn completion_and_symbols_know_the_directory() {
    let text = format!("{PIER}\nThe council thanked Pe");
    let mut desk = desk(Some(DIRECTORY), &text);
    let params = desk.about(&place(&text, "thanked Pe", 0, 10, "utf-16"));
    let found = desk.client.ask("textDocument/completion", params);
    let names: Vec<(&str, &str)> = found["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| (item["label"].as_str().unwrap(), item["detail"].as_str().unwrap()))
        .collect();
    assert!(names.contains(&("José Peña", "harbour master")), "{names:?}");
    let found = desk.client.ask("workspace/symbol", json!({"query": "pepe"}));
    assert_eq!(found[0]["name"], "José Peña", "{found}");
    assert!(found[0]["location"]["uri"].as_str().unwrap().ends_with("speakers.toml"));
    assert_eq!(found[0]["location"]["range"]["start"], json!({"line": 12, "character": 8}));
}

fn action(desk: &mut Desk, words: &str) -> Option<Value> {
    let position = at(words, 0);
    let range = json!({"start": position, "end": position});
    let actions = desk.client.actions(&desk.uri, &range, json!({"diagnostics": [], "only": ["refactor"]}));
    assert!(actions.len() < 2, "{actions:#?}");
    actions.into_iter().next()
}

fn execute(desk: &mut Desk, action: &Value) {
    let command = &action["command"];
    let params = json!({"command": command["command"], "arguments": command["arguments"]});
    assert_eq!(desk.client.ask("workspace/executeCommand", params), Value::Null);
}

#[test]
fn somebody_new_is_added_and_comments_stay() {
    let mut desk = desk(Some(DIRECTORY), PIER);
    assert!(action(&mut desk, "Ada Holm").is_none(), "she is there already");
    let add = action(&mut desk, "Okafor said").unwrap();
    assert_eq!((&add["title"], &add["kind"]), (&json!("Add Peter Okafor to speakers.toml"), &json!("refactor")));
    execute(&mut desk, &add);
    let written = fs::read_to_string(desk.root().join("speakers.toml")).unwrap();
    assert!(written.starts_with(DIRECTORY), "{written}");
    let added = &written[DIRECTORY.len()..];
    for part in ["name = \"Peter Okafor\"", "pronouns = \"he\"", "role = \"engineer from Larkhaven\""] {
        assert!(added.contains(part), "{part} is not in:\n{added}");
    }
    // The server takes its own file in at once.
    for _ in 0..100 {
        if action(&mut desk, "Okafor said").is_none() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("the new entry is not noticed");
}

#[test]
fn the_file_is_made_where_there_is_none() {
    let mut desk = desk(None, PIER);
    let add = action(&mut desk, "Holm thanked").unwrap();
    execute(&mut desk, &add);
    let written = fs::read_to_string(desk.root().join("speakers.toml")).unwrap();
    for part in ["name = \"Ada Holm\"", "pronouns = \"she\"", "role = \"Mayor\""] {
        assert!(written.contains(part), "{part} is not in:\n{written}");
    }
}

#[test]
fn what_cannot_be_done_is_said() {
    let mut client = Client::start();
    client.open("untitled:a", "plaintext", PIER);
    for (name, reason) in [("Ada Holm", "no folder is open"), ("Tom Reed", "does not name them")] {
        let arguments = json!([{"uri": "untitled:a", "name": name}]);
        client.ask("workspace/executeCommand", json!({"command": "onrecord.addSpeaker", "arguments": arguments}));
        let shown = client.notification("window/showMessage");
        assert!(shown["message"].as_str().unwrap().contains(reason), "{shown}");
    }
    let mut desk = desk(Some("[[speaker]\n"), PIER);
    let add = action(&mut desk, "Okafor said").unwrap();
    execute(&mut desk, &add);
    let said = desk.client.wait("the reason", |message| {
        message["method"] == "window/showMessage"
            && message["params"]["message"].as_str().unwrap().contains("cannot be added")
    });
    assert!(said["params"]["message"].as_str().unwrap().contains("speakers.toml"), "{said}");
    assert_eq!(fs::read_to_string(desk.root().join("speakers.toml")).unwrap(), "[[speaker]\n");
}
