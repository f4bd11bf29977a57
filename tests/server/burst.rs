//! Many messages at once, and clients that do not do their part.

use std::collections::BTreeSet;
use std::io::{BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use crate::client::{Client, PATIENCE, capabilities, frame, read};

const URI: &str = "untitled:burst";

/// Checks that what was published is never older than what was published before, and ends with `last`.
#[track_caller]
fn versions_rise(client: &Client, last: i64) {
    let versions: Vec<i64> = client
        .inbox
        .iter()
        .filter(|message| message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == URI)
        .map(|message| message["params"]["version"].as_i64().unwrap())
        .collect();
    assert!(versions.is_sorted(), "{versions:?}");
    assert_eq!(versions.last(), Some(&last));
    assert!(versions.windows(2).all(|pair| pair[0] < pair[1]), "{versions:?}");
}

fn insertion(at: u32, text: &str) -> Value {
    let position = json!({"line": 0, "character": at});
    json!([{"range": {"start": position, "end": position}, "text": text}])
}

#[test]
fn five_hundred_changes_and_four_hundred_requests_while_the_client_withholds_its_answers() {
    let mut client = Client::spawn();
    client.answers = false;
    client.ask("initialize", json!({"processId": null, "capabilities": capabilities()}));
    client.tell("initialized", json!({}));
    client.open(URI, "plaintext", "start\n");
    let mut asked = Vec::new();
    for number in 0..500_u32 {
        client.change(
            URI,
            i32::try_from(number).unwrap() + 2,
            insertion(number, if number % 7 == 0 { "“" } else { "x" }),
        );
        if number % 5 != 0 {
            let here = json!({"line": 0, "character": number});
            let params = match number % 4 {
                0 => ("textDocument/hover", json!({"textDocument": {"uri": URI}, "position": here})),
                1 => ("textDocument/selectionRange", json!({"textDocument": {"uri": URI}, "positions": [here]})),
                2 => ("textDocument/documentSymbol", json!({"textDocument": {"uri": URI}})),
                _ => (
                    "textDocument/codeAction",
                    json!({"textDocument": {"uri": URI}, "range": {"start": here, "end": here}, "context": {"diagnostics": []}}),
                ),
            };
            asked.push(client.send(params.0, params.1));
        }
        if number % 50 == 0 {
            // Each of these makes the server ask for settings again.
            client.tell("workspace/didChangeConfiguration", json!({"settings": null}));
        }
    }
    assert_eq!(asked.len(), 400);
    for id in asked {
        assert!(client.answer(id).get("error").is_none());
    }
    client.listen(Duration::from_millis(500));
    versions_rise(&client, 501);
    client.is_alive();
    client.stop();
}

#[test]
fn the_last_state_of_a_burst_is_what_is_published() {
    let mut client = Client::start();
    client.open(URI, "plaintext", "\n");
    for version in 2..400 {
        client.replace(URI, version, if version % 3 == 0 { "He said “” twice.\n" } else { "He said nothing.\n" });
    }
    client.replace(URI, 400, "He said “” and “” and left.\n");
    client.listen(Duration::from_millis(800));
    versions_rise(&client, 400);
    assert_eq!(client.diagnostics(URI, 400).len(), 2);
}

#[test]
fn a_client_that_reads_nothing_for_five_seconds_is_answered_afterwards() {
    // Without the reader thread of the other tests: nothing is taken from the pipe until the pause is over.
    let mut process = Command::new(env!("CARGO_BIN_EXE_onrecord"))
        .arg("server")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = process.stdin.take().unwrap();
    let mut bytes = frame(&json!({"jsonrpc": "2.0", "id": 0, "method": "initialize",
        "params": {"processId": null, "capabilities": {}}}));
    input.write_all(&bytes).unwrap();
    // The state changes with the answer, which cannot be read here.
    std::thread::sleep(Duration::from_secs(1));
    bytes = frame(&json!({"jsonrpc": "2.0", "method": "initialized", "params": {}}));
    let text = "The mayor said “” and left.\n\n".repeat(200);
    bytes.extend(frame(&json!({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument":
        {"uri": URI, "languageId": "plaintext", "version": 1, "text": text}}})));
    let whole = json!({"start": {"line": 0, "character": 0}, "end": {"line": 9999, "character": 0}});
    for number in 1..300 {
        bytes.extend(frame(&json!({"jsonrpc": "2.0", "id": number, "method": "textDocument/codeAction",
            "params": {"textDocument": {"uri": URI}, "range": whole, "context": {"diagnostics": []}}})));
        bytes.extend(frame(&json!({"jsonrpc": "2.0", "method": "textDocument/didChange", "params":
            {"textDocument": {"uri": URI, "version": number + 1}, "contentChanges": insertion(0, "x")}})));
    }
    let (sender, written) = std::sync::mpsc::channel();
    let writer = std::thread::spawn(move || {
        input.write_all(&bytes).unwrap();
        sender.send(()).unwrap();
        input
    });
    // The server takes everything in although nothing that it says is read.
    written.recv_timeout(Duration::from_secs(5)).expect("the server stopped reading");
    std::thread::sleep(Duration::from_secs(5));
    let mut input = writer.join().unwrap();
    let (sender, messages) = std::sync::mpsc::channel();
    let mut output = BufReader::new(process.stdout.take().unwrap());
    std::thread::spawn(move || std::iter::from_fn(|| read(&mut output)).try_for_each(|message| sender.send(message)));
    let mut answered = BTreeSet::new();
    let mut versions = Vec::new();
    while !(1..300).all(|id| answered.contains(&id)) || versions.last() != Some(&300) {
        let message = messages.recv_timeout(PATIENCE).expect("the server is stuck");
        answered.extend(message["id"].as_i64());
        versions.extend(message["params"]["version"].as_i64());
    }
    assert!(versions.windows(2).all(|pair| pair[0] < pair[1]), "{versions:?}");
    input.write_all(&frame(&json!({"jsonrpc": "2.0", "id": 1000, "method": "shutdown"}))).unwrap();
    while messages.recv_timeout(PATIENCE).expect("the server is stuck")["id"] != 1000 {}
    input.write_all(&frame(&json!({"jsonrpc": "2.0", "method": "exit"}))).unwrap();
    assert_eq!(process.wait().unwrap().code(), Some(0));
}

#[test]
fn a_request_can_be_cancelled() {
    let mut client = Client::start();
    let large = "“We won the vote,” Ada Holm said.\n\n".repeat(100_000);
    client.open(URI, "plaintext", &large);
    let here = json!({"line": 0, "character": 3});
    let ids: Vec<i64> = (0..50)
        .map(|_| client.send("textDocument/hover", json!({"textDocument": {"uri": URI}, "position": here})))
        .collect();
    for id in &ids {
        client.tell("$/cancelRequest", json!({ "id": id }));
    }
    for id in ids {
        let answer = client.answer(id);
        assert!(answer["error"]["code"] == -32800 || answer.get("result").is_some(), "{answer}");
    }
}
