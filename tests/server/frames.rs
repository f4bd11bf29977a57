//! What is no message costs itself alone.

use std::time::Duration;

use serde_json::{Value, json};

use crate::client::{Client, frame};

const TEXT: &str = "The mayor said “” and left.\n";

fn bad_frames() -> Vec<(&'static str, Vec<u8>)> {
    let hover = json!({"jsonrpc": "2.0", "id": 900, "method": "shutdown"}).to_string();
    let with_length = |length: &str| format!("Content-Length: {length}\r\n\r\n{hover}").into_bytes();
    let deep = format!(r#"{{"jsonrpc":"2.0","method":"a","params":{}{}}}"#, "[".repeat(1000), "]".repeat(1000));
    assert_eq!(deep.len(), 2040);
    let mut bad_utf8 = b"Content-Length: 40\r\n\r\n".to_vec();
    bad_utf8.extend_from_slice(b"{\"jsonrpc\":\"2.0\",\"method\":\"\xff\xfe\xfa\xfb1234567\"}");
    vec![
        ("truncated JSON", b"Content-Length: 20\r\n\r\n{\"jsonrpc\":\"2.0\",\"id".to_vec()),
        ("bad UTF-8", bad_utf8),
        ("a batch", frame(&json!([{"jsonrpc": "2.0", "id": 901, "method": "shutdown"}]))),
        ("no Content-Length", format!("Content-Type: utf-8\r\n\r\n{hover}").into_bytes()),
        ("a wordy Content-Length", with_length("twelve")),
        ("a negative Content-Length", with_length("-1")),
        ("a short Content-Length", with_length("10")),
        ("a long Content-Length", with_length("100000")),
        ("a huge Content-Length", with_length("999999999999")),
        ("a Content-Length beyond all numbers", with_length(&"9".repeat(60))),
        ("a line of garbage", b"garbage\r\n".to_vec()),
        ("a blank header", b"\r\n\r\n".to_vec()),
        ("garbage without an end", vec![b'x'; 10_000]),
        ("zeros", vec![0; 100]),
        ("no object", b"Content-Length: 4\r\n\r\ntrue".to_vec()),
        ("no version", frame(&json!({"id": 902, "method": "shutdown"}))),
        ("an odd id", frame(&json!({"jsonrpc": "2.0", "id": {"a": 1}, "method": "shutdown"}))),
        ("a deep value", format!("Content-Length: 2040\r\n\r\n{deep}").into_bytes()),
        ("a body that swallows half a header", format!("Content-Length: 2042\r\n\r\n{deep}").into_bytes()),
        ("a body that swallows a header", format!("Content-Length: 2056\r\n\r\n{deep}").into_bytes()),
        ("an empty body", b"Content-Length: 0\r\n\r\n".to_vec()),
    ]
}

#[test]
fn each_bad_frame_is_dropped_and_the_next_message_counts() {
    for (name, bytes) in bad_frames() {
        let mut client = Client::start();
        client.open("untitled:a", "plaintext", TEXT);
        assert_eq!(client.diagnostics("untitled:a", 1).len(), 1, "{name}");
        client.write(&bytes);
        client.replace("untitled:a", 2, "Nothing here.\n");
        assert_eq!(client.diagnostics("untitled:a", 2).len(), 0, "{name}");
        client.is_alive();
        client.stop();
    }
}

#[test]
fn all_bad_frames_together_and_in_pieces() {
    let mut client = Client::start();
    let mut bytes = Vec::new();
    for (_, bad) in bad_frames() {
        bytes.extend_from_slice(&bad);
        bytes.extend_from_slice(&frame(&json!({"jsonrpc": "2.0", "method": "$/noise"})));
    }
    for piece in bytes.chunks(7) {
        client.write(piece);
    }
    client.is_alive();
    let logged = client.notification("window/logMessage");
    assert_eq!(logged["type"], 2, "{logged}");
    client.stop();
}

#[test]
fn a_torn_character_does_not_cost_the_change() {
    let mut client = Client::start();
    client.open("untitled:a", "plaintext", "ab\n");
    // Half an emoji, as an editor sends it whose strings are UTF-16; the other half is inserted after it.
    let change = |version: i32, at: u32, text: &str| {
        format!(
            r#"{{"jsonrpc":"2.0","method":"textDocument/didChange","params":{{"textDocument":{{"uri":"untitled:a","version":{version}}},"contentChanges":[{{"range":{{"start":{{"line":0,"character":{at}}},"end":{{"line":0,"character":{at}}}}},"text":"{text}"}}]}}}}"#
        )
    };
    for (version, at, text) in [(2, 1, r"\ud83d"), (3, 3, r"\u201c\u201d")] {
        let body = change(version, at, text);
        client.write(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }
    let found = client.diagnostics("untitled:a", 3);
    let empty = found.iter().find(|found| found["code"] == "empty-quote").unwrap();
    assert_eq!(empty["range"]["start"]["character"], 3);
}

#[test]
fn loose_uris_are_understood() {
    let mut client = Client::start();
    client.open("file:///desk/[draft] é.txt", "plaintext", TEXT);
    client.listen(Duration::from_millis(50));
    assert_eq!(client.diagnostics("file:///desk/%5Bdraft%5D%20%C3%A9.txt", 1).len(), 1);
}

#[test]
fn a_header_of_another_case_and_a_second_header_are_fine() {
    let mut client = Client::start();
    let body = json!({"jsonrpc": "2.0", "id": 77, "method": "shutdown", "params": Value::Null}).to_string();
    let head =
        format!("content-type: application/vscode-jsonrpc; charset=utf8\r\ncontent-length:{}\r\n\r\n", body.len());
    client.write(format!("{head}{body}").as_bytes());
    assert_eq!(client.answer(77)["result"], Value::Null);
}
