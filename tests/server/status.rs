//! The command `onrecord.status`.

use serde_json::{Value, json};

use crate::client::Client;
use crate::story::{PIER, URI, open};

fn status(client: &mut Client, uri: &str) -> Value {
    client.ask("workspace/executeCommand", json!({"command": "onrecord.status", "arguments": [{"uri": uri}]}))
}

#[test]
fn what_an_article_is_checked_under_and_how_it_stands() {
    let mut client = open();
    let found = status(&mut client, URI);
    assert_eq!(found["version"], 1);
    assert_eq!(found["profile"], json!({"value": "us-ap", "source": "assumed"}));
    assert_eq!(found["published"], Value::Null);
    assert_eq!(found["hints"], false);
    assert_eq!((&found["speakers"], &found["quotations"], &found["unattributed"]), (&json!(2), &json!(8), &json!(1)));
    client.replace(URI, 2, &PIER.replace("storm,”", "storm.”").replace("“We will", " “We will"));
    let found = status(&mut client, URI);
    assert_eq!(found["version"], 2);
    assert_eq!(found["safeFixes"], 1);
    let total: u64 =
        ["error", "warning", "information", "hint"].iter().filter_map(|of| found["findings"][of].as_u64()).sum();
    // Two slips, and that the article does not say of which day it is.
    assert_eq!(total, 3, "{found}");
    client.stop();
}

#[test]
fn the_settings_and_the_article_are_told_apart() {
    let mut client = Client::start();
    let settings = json!({"profile": "uk-single", "hints": true, "published": "2026-04-22"});
    client.tell("workspace/didChangeConfiguration", json!({"settings": {"onrecord": settings}}));
    client.open(URI, "plaintext", PIER);
    let found = status(&mut client, URI);
    assert_eq!(found["profile"], json!({"value": "uk-single", "source": "settings"}));
    assert_eq!(found["published"], json!({"value": "2026-04-22", "source": "settings"}));
    assert_eq!(found["hints"], true);
    // The date that the article states comes before the setting.
    client.replace(URI, 2, &PIER.replacen('\n', "\n\nPublished: Sept. 2, 2021\n", 1));
    assert_eq!(status(&mut client, URI)["published"], json!({"value": "2021-09-02", "source": "article"}));
    client.stop();

    let mut client = Client::start();
    let text = format!("---\ndate: 2026-04-22 19:10\nonrecord: {{profile: us-chicago}}\n---\n\n{PIER}");
    client.open(URI, "markdown", &text);
    let found = status(&mut client, URI);
    assert_eq!(found["profile"], json!({"value": "us-chicago", "source": "article"}));
    assert_eq!(found["published"], json!({"value": "2026-04-22", "source": "article"}));
    client.stop();
}

#[test]
fn a_document_that_is_not_open_is_refused() {
    let mut client = Client::start();
    for arguments in [json!([{"uri": URI}]), json!([]), json!([{}])] {
        let id = client.send("workspace/executeCommand", json!({"command": "onrecord.status", "arguments": arguments}));
        assert_eq!(client.answer(id)["error"]["code"], -32602);
    }
    client.stop();
}
