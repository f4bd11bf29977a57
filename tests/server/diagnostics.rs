//! Diagnostics, pushed and pulled.

use std::time::Duration;

use serde_json::{Value, json};

use crate::client::{Client, capabilities};

const EMPTY: &str = "The mayor said “” and left.\n";
const URI: &str = "untitled:Untitled-1";

fn pulling() -> Client {
    let mut capabilities = capabilities();
    capabilities["textDocument"]["diagnostic"] = json!({"dynamicRegistration": true});
    capabilities["workspace"]["diagnostics"] = json!({"refreshSupport": true});
    Client::start_with(json!({ "capabilities": capabilities }))
}

fn pull(client: &mut Client, previous: Option<&Value>) -> Value {
    let mut params = json!({"textDocument": {"uri": URI}});
    if let Some(previous) = previous {
        params["previousResultId"] = previous.clone();
    }
    client.ask("textDocument/diagnostic", params)
}

#[test]
fn a_diagnostic_has_all_that_a_client_can_show() {
    let mut client = Client::start();
    client.open(URI, "plaintext", EMPTY);
    let found = client.diagnostics(URI, 1);
    assert_eq!(found.len(), 1, "{found:?}");
    let found = &found[0];
    assert_eq!(found["source"], "onrecord");
    assert_eq!(found["code"], "empty-quote");
    assert_eq!(found["severity"], 2);
    assert!(found["codeDescription"]["href"].as_str().unwrap().ends_with("/docs/rules/empty-quote.md"));
    assert_eq!(found["range"], json!({"start": {"line": 0, "character": 15}, "end": {"line": 0, "character": 17}}));
    assert_eq!(found["data"]["fixes"][0]["kind"], "placeholder");
    client.stop();
}

#[test]
fn ranges_are_in_the_clients_units() {
    for (encoding, start) in [("utf-8", 8), ("utf-16", 5), ("utf-32", 4)] {
        let mut client = Client::start_in(encoding);
        client.open(URI, "plaintext", "é 😀“” he said.\n");
        let found = client.diagnostics(URI, 1);
        let empty = found.iter().find(|found| found["code"] == "empty-quote").unwrap();
        // One character before the marks is of two UTF-16 units, and it has four bytes.
        let expected = if encoding == "utf-8" { 7 } else { start - 1 };
        assert_eq!(empty["range"]["start"]["character"], expected, "{encoding}");
    }
}

#[test]
fn every_language_is_accepted_and_an_unknown_one_is_plain_text() {
    let mut client = Client::start();
    for (uri, language) in
        [(URI, "no-such-language"), ("custom-scheme:/a/b", ""), ("file:///nowhere/a.txt", "plaintext")]
    {
        client.open(uri, language, EMPTY);
        assert_eq!(client.diagnostics(uri, 1).len(), 1, "{uri}");
    }
}

#[test]
fn closing_takes_the_diagnostics_back_and_opening_again_brings_them() {
    let mut client = Client::start();
    for _ in 0..3 {
        client.open(URI, "plaintext", EMPTY);
        assert_eq!(client.diagnostics(URI, 1).len(), 1);
        client.tell("textDocument/didClose", json!({"textDocument": {"uri": URI}}));
        assert_eq!(client.next_diagnostics(URI).len(), 0);
    }
    client.open(URI, "plaintext", EMPTY);
    client.open(URI, "plaintext", EMPTY);
    client.open(URI, "plaintext", "Nothing here.\n");
    client.listen(Duration::from_millis(300));
    let last = client.inbox.iter().rfind(|message| message["params"]["uri"] == URI).unwrap();
    assert_eq!(last["params"]["diagnostics"], json!([]));
}

#[test]
fn a_client_that_pulls_gets_nothing_pushed() {
    let mut client = pulling();
    client.open(URI, "plaintext", EMPTY);
    let report = pull(&mut client, None);
    assert_eq!(report["kind"], "full");
    assert_eq!(report["items"].as_array().unwrap().len(), 1);
    client.tell("textDocument/didClose", json!({"textDocument": {"uri": URI}}));
    client.listen(Duration::from_millis(200));
    assert!(client.inbox.iter().all(|message| message["method"] != "textDocument/publishDiagnostics"));
    assert_eq!(client.capabilities["diagnosticProvider"]["workspaceDiagnostics"], false);
    client.stop();
}

#[test]
fn a_report_that_is_known_is_not_sent_again() {
    let mut client = pulling();
    client.open(URI, "plaintext", EMPTY);
    let first = pull(&mut client, None);
    let known = &first["resultId"];
    assert_eq!(pull(&mut client, Some(known)), json!({"kind": "unchanged", "resultId": known}));
    // A change behind the findings moves none of them.
    client.replace(URI, 2, "The mayor said “” and went.\n");
    assert_eq!(pull(&mut client, Some(known))["kind"], "unchanged");
    client.replace(URI, 3, "So the mayor said “” and went.\n");
    let second = pull(&mut client, Some(known));
    assert_eq!(second["kind"], "full");
    assert_ne!(second["resultId"], *known);
    client.replace(URI, 4, "The mayor went.\n");
    assert_eq!(pull(&mut client, Some(&second["resultId"]))["items"], json!([]));
    assert_eq!(pull(&mut client, Some(&json!("nonsense")))["kind"], "full");
}

#[test]
fn a_request_is_answered_for_the_text_that_it_was_made_on() {
    let mut client = pulling();
    client.open(URI, "plaintext", EMPTY);
    let mut asked = Vec::new();
    for version in 2..60 {
        let dirty = version % 2 == 0;
        client.replace(URI, version, if dirty { "Nothing.\n" } else { EMPTY });
        asked.push((client.send("textDocument/diagnostic", json!({"textDocument": {"uri": URI}})), dirty));
    }
    for (id, is_clean) in asked {
        let items = client.answer(id)["result"]["items"].as_array().unwrap().len();
        assert_eq!(items, usize::from(!is_clean));
    }
}

#[test]
fn a_large_document_does_not_hold_up_a_small_one() {
    let mut client = Client::start();
    let large = "“We won the vote,” Ada Holm said.\n\n".repeat(200_000);
    client.open("untitled:large", "plaintext", &large);
    client.open(URI, "plaintext", EMPTY);
    let first = client.wait("diagnostics", |message| message["method"] == "textDocument/publishDiagnostics");
    assert_eq!(first["params"]["uri"], URI);
}
