//! How the server starts and ends.

use std::process::Command;

use serde_json::{Value, json};

use crate::client::{Client, capabilities};

#[test]
fn shutdown_and_exit_end_it_well() {
    Client::start().stop();
}

#[test]
fn the_input_may_stay_open_after_exit_and_may_close_after_shutdown() {
    let mut client = Client::start();
    client.ask("shutdown", Value::Null);
    client.close_input();
    assert_eq!(client.status().code(), Some(0));
}

#[test]
fn without_shutdown_the_status_is_one() {
    let mut client = Client::start();
    client.tell("exit", Value::Null);
    assert_eq!(client.status().code(), Some(1));
    let mut client = Client::start();
    client.close_input();
    assert_eq!(client.status().code(), Some(1));
    let mut client = Client::spawn();
    client.close_input();
    assert_eq!(client.status().code(), Some(1));
}

#[cfg(unix)]
#[test]
fn it_ends_with_its_client_though_the_input_stays_open() {
    let mut editor = Command::new("sleep").arg("600").spawn().unwrap();
    let mut client = Client::start_with(json!({"processId": editor.id(), "capabilities": capabilities()}));
    client.is_alive();
    editor.kill().unwrap();
    // Its parent has not taken note of its end yet, so it is a zombie for now.
    assert_eq!(client.status().code(), Some(1));
    editor.wait().unwrap();
}

#[test]
fn a_client_that_cannot_be_seen_is_not_missed() {
    let mut client = Client::start_with(json!({"processId": 2_000_000_000, "capabilities": {}}));
    std::thread::sleep(std::time::Duration::from_millis(1500));
    client.is_alive();
    client.stop();
    let mut client = Client::start_with(json!({"processId": null, "capabilities": {}}));
    client.is_alive();
}

#[test]
fn it_says_who_it_is_and_what_it_can_do() {
    let mut client = Client::spawn();
    let answer = client.ask("initialize", json!({"processId": null, "capabilities": capabilities()}));
    assert_eq!(answer["serverInfo"]["name"], "onrecord");
    let can = &answer["capabilities"];
    assert_eq!(can["positionEncoding"], "utf-16");
    assert_eq!(can["textDocumentSync"]["change"], 2);
    assert_eq!(can["codeActionProvider"]["resolveProvider"], true);
    assert_eq!(
        can["codeActionProvider"]["codeActionKinds"],
        json!(["quickfix", "refactor", "refactor.rewrite", "source.fixAll.onrecord"])
    );
    for provider in [
        "hover",
        "definition",
        "references",
        "documentHighlight",
        "rename",
        "inlayHint",
        "selectionRange",
        "foldingRange",
        "documentSymbol",
        "workspaceSymbol",
    ] {
        assert_eq!(can[format!("{provider}Provider")], true, "{provider}");
    }
    for provider in ["completion", "codeLens", "semanticTokens", "executeCommand"] {
        assert!(can[format!("{provider}Provider")].is_object(), "{provider}");
    }
    assert!(can.get("diagnosticProvider").is_none(), "diagnostics are pushed to a client that does not pull");
}

#[test]
fn the_clients_preference_among_encodings_counts() {
    for (offered, expected) in [
        (json!(["utf-8", "utf-16"]), "utf-8"),
        (json!(["utf-32", "utf-8"]), "utf-32"),
        (json!(["utf-7"]), "utf-16"),
        (json!([]), "utf-16"),
    ] {
        let mut capabilities = capabilities();
        capabilities["general"]["positionEncodings"] = offered;
        let client = Client::start_with(json!({ "capabilities": capabilities }));
        assert_eq!(client.capabilities["positionEncoding"], expected);
    }
}

#[test]
fn odd_messages_are_survived() {
    let mut client = Client::start();
    let id = client.send("textDocument/inventions", json!({}));
    assert_eq!(client.answer(id)["error"]["code"], -32601);
    client.tell("textDocument/inventions", json!({}));
    client.tell("$/inventions", json!({}));
    client.tell("$/setTrace", json!({"value": "verbose"}));
    client.tell("$/cancelRequest", json!({"id": 4711}));
    client.tell("textDocument/didChange", json!({"what": "is this"}));
    client.change("untitled:never-opened", 3, json!([{"text": "x"}]));
    client.tell("textDocument/didClose", json!({"textDocument": {"uri": "untitled:never-opened"}}));
    let id = client.send("textDocument/hover", json!({"nonsense": true}));
    assert_eq!(client.answer(id)["error"]["code"], -32602);
    client.write(&crate::client::frame(&json!({"jsonrpc": "2.0", "id": 12345, "result": {}})));
    client.write(&crate::client::frame(&json!({"jsonrpc": "2.0", "id": null, "error": {"code": 1, "message": "x"}})));
    client.is_alive();
    client.stop();
}
