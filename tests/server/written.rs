//! Dates while they are written: completion, and other ways to write them.

use serde_json::{Value, json};

use crate::client::{Client, capabilities};
use crate::dates::{FERRY, open, start};
use crate::story::{URI, place, words};

/// What is offered at the end of a text.
fn offered(client: &mut Client, text: &str) -> Vec<Value> {
    offered_before(client, text, "")
}

/// What is offered between two texts.
fn offered_before(client: &mut Client, text: &str, after: &str) -> Vec<Value> {
    client.replace(URI, 7, &format!("{text}{after}"));
    let line = text.matches('\n').count();
    let character = text.rsplit('\n').next().unwrap().encode_utf16().count();
    let params = json!({"textDocument": {"uri": URI}, "position": {"line": line, "character": character}});
    let found = client.ask("textDocument/completion", params);
    found["items"].as_array().cloned().unwrap_or_default()
}

fn labels(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| item["label"].as_str().unwrap()).collect()
}

#[test]
fn a_weekday_is_completed_by_its_dates() {
    let mut client = open(FERRY);
    let items = offered(&mut client, &format!("{FERRY}\n😀 The board met Thursday, "));
    assert_eq!(labels(&items), ["April 16", "April 23", "April 30", "April 9"], "{items:#?}");
    assert_eq!(items[0]["detail"], "2026-04-16, 6 days before publication");
    let items = offered(&mut client, &format!("{FERRY}\nThe board will meet Thursday, "));
    assert_eq!(labels(&items)[0], "April 23");
    let items = offered(&mut client, &format!("{FERRY}\nThe board will meet Thursday, April 3"));
    assert_eq!(labels(&items), ["April 30"]);
    assert_eq!(offered(&mut client, &format!("{FERRY}\nThe board met Thursday ")), [] as [Value; 0]);
    let mut client = start("uk-double");
    client.open(URI, "plaintext", FERRY);
    let items = offered(&mut client, &format!("{FERRY}\nThe board will meet on Thursday "));
    assert_eq!(labels(&items)[0], "23 April");
}

#[test]
fn a_date_is_completed_by_its_weekday() {
    let mut client = open(FERRY);
    for (before, after, new) in [
        ("They met on ", "April 17 in town.", "Friday, "),
        ("They met on Fr", " April 17 in town.", "Friday,"),
        ("They met on Fri", ", April 17, in town.", "Friday"),
    ] {
        let items = offered_before(&mut client, &format!("{FERRY}\n{before}"), after);
        let item =
            items.iter().find(|item| item["label"] == "Friday").unwrap_or_else(|| panic!("{before}: {items:#?}"));
        let text = item["insertText"].as_str().or(item["textEdit"]["newText"].as_str()).unwrap();
        assert_eq!(text, new, "{before}|{after}");
    }
    let items = offered_before(&mut client, &format!("{FERRY}\nThey met on Mo"), " April 17 in town.");
    assert!(!labels(&items).contains(&"Friday"), "{items:#?}");
}

/// The text after each way to write a date another way.
fn rewrites(client: &mut Client, text: &str, of: &str) -> Vec<String> {
    client.replace(URI, 5, text);
    let position = place(text, of, 0, 1, "utf-16");
    let range = json!({"start": position, "end": position});
    let actions = client.actions(URI, &range, json!({"diagnostics": [], "only": ["refactor.rewrite"]}));
    let made = |action: &Value| {
        assert_eq!(action["kind"], "refactor.rewrite");
        let edit = &action["edit"]["documentChanges"][0]["edits"][0];
        let old = words(text, &edit["range"]);
        let line = text.lines().find(|line| line.contains(of)).unwrap();
        line.replacen(&old, edit["newText"].as_str().unwrap(), 1)
    };
    actions.iter().map(made).collect()
}

fn stamped(words: &str) -> String {
    format!("Ferry\n\nPublished: 2026-04-22\n\n{words}\n")
}

#[test]
fn a_date_is_written_another_way() {
    for (profile, text, of, ways) in [
        ("us-ap", "😀 Zoë said on Monday that it came.", "Monday", vec!["😀 Zoë said on April 20 that it came."]),
        ("us-ap", "It came on 14 January 2026 to the town.", "14 Jan", vec!["It came on Jan. 14, 2026, to the town."]),
        ("us-ap", "It came on April 20.", "April", vec!["It came on Monday."]),
        ("us-ap", "It came on Monday, 20 April.", "Monday", vec!["It came on Monday, April 20.", "It came on Monday."]),
        ("uk-double", "It came on April 20.", "April", vec!["It came on 20 April.", "It came on Monday."]),
        ("uk-double", "It will come on Aug. 3.", "Aug", vec!["It will come on 3 August."]),
        // `the April 20 meeting` needs an article.
        ("us-ap", "Müller spoke at Monday’s meeting.", "Monday", vec![]),
        // What would be read as another day is not offered.
        ("us-ap", "It will come on April 17.", "April", vec![]),
        ("us-ap", "“It came on Monday,” Zoë Müller said.", "Monday", vec![]),
        ("us-ap", "It came from April 13 to 20.", "April", vec![]),
        ("us-ap", "It came on Feb. 30.", "Feb", vec![]),
        ("us-ap", "It came on Sunday, April 20.", "April", vec![]),
    ] {
        let mut client = start(profile);
        client.open(URI, "plaintext", "");
        assert_eq!(rewrites(&mut client, &stamped(text), of), ways, "{profile}: {text}");
    }
    let mut client = open(FERRY);
    assert_eq!(rewrites(&mut client, FERRY, "2026-04-22"), [] as [String; 0]);
}

#[test]
fn the_edit_of_a_date_is_made_when_it_is_asked_for() {
    let mut capabilities = capabilities();
    capabilities["textDocument"]["codeAction"]["dataSupport"] = json!(true);
    capabilities["textDocument"]["codeAction"]["resolveSupport"] = json!({"properties": ["edit"]});
    let mut client = Client::start_with(json!({ "capabilities": capabilities }));
    let text = stamped("It came on April 20.");
    client.open(URI, "plaintext", &text);
    let position = place(&text, "April 20", 0, 3, "utf-16");
    let range = json!({"start": position, "end": position});
    let actions = client.actions(URI, &range, json!({"diagnostics": [], "only": ["refactor"]}));
    assert_eq!(actions[0]["title"], "Write the date as “Monday”", "{actions:#?}");
    let resolved = client.ask("codeAction/resolve", actions[0].clone());
    assert_eq!(resolved["edit"]["documentChanges"][0]["edits"][0]["newText"], "Monday");
}

#[test]
fn without_a_publish_date_nothing_is_offered() {
    let text = FERRY.replace("Published: 2026-04-22\n\n", "");
    let mut client = open(&text);
    assert_eq!(offered(&mut client, &format!("{text}\nThey met Wednesday, ")), [] as [Value; 0]);
    assert_eq!(rewrites(&mut client, &text, "Monday"), [] as [String; 0]);
}
