//! Quick fixes and "fix all".

use serde_json::{Value, json};

use crate::client::{Client, capabilities};

const URI: &str = "untitled:actions";
const TEXT: &str = "“ We won the vote, ” Ada Holm said. “ We lost.”\n";

fn whole() -> Value {
    json!({"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}})
}

fn at(character: u32) -> Value {
    let position = json!({"line": 0, "character": character});
    json!({"start": position, "end": position})
}

fn context(only: &[&str]) -> Value {
    json!({"diagnostics": [], "only": only})
}

/// The text after the edits of one document, which are all on its first line.
fn applied(text: &str, edits: &Value) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let mut edits = edits.as_array().unwrap().clone();
    let place = |edit: &Value, end: &str| usize::try_from(edit["range"][end]["character"].as_u64().unwrap()).unwrap();
    edits.sort_by_key(|edit| std::cmp::Reverse(place(edit, "start")));
    for edit in edits {
        assert_eq!(edit["range"]["start"]["line"], 0);
        chars.splice(place(&edit, "start")..place(&edit, "end"), edit["newText"].as_str().unwrap().chars());
    }
    chars.into_iter().collect()
}

fn find<'a>(actions: &'a [Value], title: &str) -> &'a Value {
    actions.iter().find(|action| action["title"] == title).unwrap_or_else(|| panic!("no '{title}' in {actions:#?}"))
}

#[test]
fn a_quick_fix_is_tied_to_its_diagnostic_and_the_safe_one_is_preferred() {
    let mut client = Client::start();
    client.open(URI, "plaintext", TEXT);
    let found = client.diagnostics(URI, 1);
    assert_eq!(found.len(), 3, "{found:#?}");
    let actions = client.actions(URI, &at(1), json!({"diagnostics": [found[0]]}));
    let fix = find(&actions, "Remove the space");
    assert_eq!(fix["kind"], "quickfix");
    assert_eq!(fix["isPreferred"], true);
    assert_eq!(fix["diagnostics"], json!([found[0]]));
    let change = &fix["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({"uri": URI, "version": 1}));
    assert_eq!(applied(TEXT, &change["edits"]), "“We won the vote, ” Ada Holm said. “ We lost.”\n");
    assert!(client.actions(URI, &at(25), json!({"diagnostics": []})).iter().all(|action| action["kind"] != "quickfix"));
    client.stop();
}

#[test]
fn a_choice_is_not_preferred() {
    let mut client = Client::start();
    client.open(URI, "plaintext", "The mayor said “” and left.\n");
    let actions = client.actions(URI, &at(16), json!({"diagnostics": []}));
    let fix = actions.iter().find(|action| action["kind"] == "quickfix" && action.get("edit").is_some()).unwrap();
    assert_ne!(fix["isPreferred"], true);
    assert!(actions.iter().all(|action| action["kind"] != "source.fixAll.onrecord"));
}

#[test]
fn fix_all_makes_all_safe_fixes_at_once() {
    let mut client = Client::start();
    client.open(URI, "plaintext", TEXT);
    let actions = client.actions(URI, &whole(), context(&["source.fixAll"]));
    assert_eq!(actions.len(), 1, "{actions:#?}");
    assert_eq!(actions[0]["kind"], "source.fixAll.onrecord");
    let edits = &actions[0]["edit"]["documentChanges"][0]["edits"];
    let fixed = applied(TEXT, edits);
    assert_eq!(fixed, "“We won the vote,” Ada Holm said. “We lost.”\n");
    client.replace(URI, 2, &fixed);
    assert_eq!(client.diagnostics(URI, 2), [] as [Value; 0]);
    assert_eq!(client.actions(URI, &whole(), context(&["source.fixAll"])), [] as [Value; 0]);
}

#[test]
fn only_the_kinds_that_are_asked_for_are_offered() {
    let mut client = Client::start();
    client.open(URI, "plaintext", TEXT);
    let mut kinds = |only: &[&str]| {
        let mut kinds: Vec<String> = client
            .actions(URI, &whole(), context(only))
            .iter()
            .map(|action| action["kind"].as_str().unwrap().to_owned())
            .collect();
        kinds.dedup();
        kinds
    };
    assert_eq!(kinds(&["quickfix"]), ["quickfix"]);
    assert_eq!(kinds(&["source"]), ["source.fixAll.onrecord"]);
    assert_eq!(kinds(&["source.fixAll.onrecord"]), ["source.fixAll.onrecord"]);
    assert_eq!(kinds(&["refactor"]), [] as [&str; 0]);
    assert_eq!(kinds(&["quickfix", "source"]), ["quickfix", "source.fixAll.onrecord"]);
}

#[test]
fn edits_are_made_when_they_are_asked_for() {
    let mut capabilities = capabilities();
    capabilities["textDocument"]["codeAction"]["dataSupport"] = json!(true);
    capabilities["textDocument"]["codeAction"]["resolveSupport"] = json!({"properties": ["edit"]});
    let mut client = Client::start_with(json!({ "capabilities": capabilities }));
    client.open(URI, "plaintext", TEXT);
    let actions = client.actions(URI, &at(1), json!({"diagnostics": []}));
    let fix = find(&actions, "Remove the space");
    assert!(fix.get("edit").is_none() && fix.get("data").is_some());
    let resolved = client.ask("codeAction/resolve", fix.clone());
    let fixed = applied(TEXT, &resolved["edit"]["documentChanges"][0]["edits"]);
    assert_eq!(fixed, "“We won the vote, ” Ada Holm said. “ We lost.”\n");
    let all = find(&actions, "Make all safe fixes in this file");
    let resolved = client.ask("codeAction/resolve", all.clone());
    assert_eq!(resolved["edit"]["documentChanges"][0]["edits"].as_array().unwrap().len(), 3);
    // An edit for a text that is not there any more would tear the new one apart.
    client.replace(URI, 2, "Other words.\n");
    let id = client.send("codeAction/resolve", fix.clone());
    assert_eq!(client.answer(id)["error"]["code"], -32801);
    for data in [json!({"nonsense": 1}), json!({"uri": ":::", "revision": 1, "action": "fixAll"})] {
        let id = client.send("codeAction/resolve", json!({"title": "x", "data": data}));
        assert_eq!(client.answer(id)["error"]["code"], -32602);
    }
    assert_eq!(client.ask("codeAction/resolve", json!({"title": "x"})), json!({"title": "x"}));
}

#[test]
fn a_simple_client_gets_edits_without_versions() {
    let mut client = Client::start_with(json!({"capabilities": {}}));
    client.open(URI, "plaintext", TEXT);
    let actions = client.actions(URI, &at(1), json!({"diagnostics": []}));
    let edit = &find(&actions, "Remove the space")["edit"];
    assert!(edit.get("documentChanges").is_none());
    assert_eq!(edit["changes"][URI].as_array().unwrap().len(), 1);
}
