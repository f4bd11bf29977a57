//! Rename: a name is changed everywhere but in what is quoted.

use serde_json::{Value, json};

use crate::client::{Client, capabilities};
use crate::story::{URI, about, place};

const TEXT: &str = "\
Okafor plan wins

The plan was drawn by Peter Okafor, an engineer. “Okafor is the best,” Mayor Ada Holm said.

Okafor’s plan is cheap. “It was a long night,” he said. The engineer left. Holm thanked Peter R. Okafor.
";

fn open() -> Client {
    let mut capabilities = capabilities();
    capabilities["textDocument"]["rename"] = json!({"prepareSupport": true});
    let mut client = Client::start_with(json!({ "capabilities": capabilities }));
    assert_eq!(client.capabilities["renameProvider"]["prepareProvider"], true);
    client.open(URI, "plaintext", TEXT);
    client
}

fn at(words: &str, number: usize) -> Value {
    place(TEXT, words, number, 1, "utf-16")
}

/// The text after the edits of a rename.
#[track_caller]
fn renamed(client: &mut Client, position: &Value, name: &str) -> String {
    let mut params = about(position);
    params["newName"] = json!(name);
    let answer = client.ask("textDocument/rename", params);
    let change = &answer["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({"uri": URI, "version": 1}), "{answer}");
    let mut lines: Vec<Vec<u16>> = TEXT.split('\n').map(|line| line.encode_utf16().collect()).collect();
    let number = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
    let mut edits = change["edits"].as_array().unwrap().clone();
    edits.sort_by_key(|edit| {
        std::cmp::Reverse((number(&edit["range"]["start"]["line"]), number(&edit["range"]["start"]["character"])))
    });
    for edit in edits {
        let (start, end) = (&edit["range"]["start"], &edit["range"]["end"]);
        assert_eq!(start["line"], end["line"]);
        let new: Vec<u16> = edit["newText"].as_str().unwrap().encode_utf16().collect();
        lines[number(&start["line"])].splice(number(&start["character"])..number(&end["character"]), new);
    }
    lines.iter().map(|line| String::from_utf16(line).unwrap()).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn refused(client: &mut Client, method: &str, position: &Value) -> String {
    let mut params = about(position);
    params["newName"] = json!("Ward");
    let id = client.send(method, params);
    let answer = client.answer(id);
    assert_eq!(answer["error"]["code"], -32803, "{answer}");
    answer["error"]["message"].as_str().unwrap().to_owned()
}

#[test]
fn a_surname_changes_everywhere_but_in_what_is_quoted() {
    let mut client = open();
    let prepared = client.ask("textDocument/prepareRename", about(&at("Okafor’s", 0)));
    assert_eq!(prepared["placeholder"], "Okafor");
    assert_eq!(prepared["range"]["start"], place(TEXT, "Okafor’s", 0, 0, "utf-16"));
    let expected = TEXT.replace("Okafor", "Okoro").replace("“Okoro is", "“Okafor is");
    assert_eq!(renamed(&mut client, &at("Okafor’s", 0), "Okoro"), expected);
    client.stop();
}

#[test]
fn a_full_name_changes_what_differs() {
    let mut client = open();
    let expected = TEXT.replace("Peter", "Pete");
    assert_eq!(renamed(&mut client, &at("Peter Okafor", 0), "Pete Okafor"), expected);
    let expected = expected.replace("Okafor", "Okoro").replace("“Okoro is", "“Okafor is");
    assert_eq!(renamed(&mut client, &at("Peter Okafor", 0), " Pete  Okoro "), expected);
    let expected = TEXT.replace("Holm", "Ives");
    assert_eq!(renamed(&mut client, &at("Ada Holm", 0), "Ada Ives"), expected);
}

#[test]
fn pronouns_roles_and_quoted_names_are_refused_with_a_reason() {
    let mut client = open();
    for (words, number, reason) in [
        ("he said", 0, "“he” is a pronoun for Peter Okafor"),
        ("The engineer", 0, "is a role and no name"),
        ("Okafor is the best", 0, "quoted words are never changed"),
    ] {
        for method in ["textDocument/rename", "textDocument/prepareRename"] {
            let message = refused(&mut client, method, &at(words, number));
            assert!(message.contains(reason), "{method}: {message}");
        }
    }
    assert_eq!(client.ask("textDocument/prepareRename", about(&at("cheap", 0))), Value::Null);
    assert!(refused(&mut client, "textDocument/rename", &at("cheap", 0)).contains("no name here"));
}

#[test]
fn a_name_has_letters() {
    let mut client = open();
    for name in ["", "  ", "\n", "42"] {
        let mut params = about(&at("Peter Okafor", 0));
        params["newName"] = json!(name);
        let id = client.send("textDocument/rename", params);
        assert_eq!(client.answer(id)["error"]["code"], -32602, "{name:?}");
    }
}

#[test]
fn a_possessive_gets_its_s_back() {
    let text = "Tom Ives came. Ives’ plan is cheap, and Ives’s friends know it. “It is Ives’ plan,” he said.\n";
    let mut client = open();
    client.replace(URI, 2, text);
    let mut params = about(&place(text, "Tom Ives", 0, 1, "utf-16"));
    params["newName"] = json!("Tom Ward");
    let answer = client.ask("textDocument/rename", params);
    let new: Vec<&str> = answer["documentChanges"][0]["edits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|edit| edit["newText"].as_str().unwrap())
        .collect();
    assert_eq!(new, ["Ward", "Ward", "s", "Ward"], "{answer}");
}
