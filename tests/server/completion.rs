//! Completion: names, and the words that say who speaks.

use serde_json::{Value, json};

use crate::client::{Client, capabilities};
use crate::story::{PIER, URI};

/// What is offered at the end of a text.
fn offered(client: &mut Client, version: i32, text: &str) -> Vec<Value> {
    client.replace(URI, version, text);
    let line = text.matches('\n').count();
    let character = text.rsplit('\n').next().unwrap().encode_utf16().count();
    let params = json!({"textDocument": {"uri": URI}, "position": {"line": line, "character": character}});
    let found = client.ask("textDocument/completion", params);
    found["items"].as_array().cloned().unwrap_or_default()
}

fn labels(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| item["label"].as_str().unwrap()).collect()
}

/// The last line of a text at whose end an item is taken, as an editor does it.
fn taken(text: &str, item: &Value) -> String {
    let number = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
    let (before, line) = text.rsplit_once('\n').unwrap();
    let mut line: Vec<u16> = line.encode_utf16().collect();
    let mut edits = item["additionalTextEdits"].as_array().cloned().unwrap_or_default();
    if let Some(insert) = item["insertText"].as_str() {
        assert!(item.get("textEdit").is_none());
        let is_of_word = |unit: &&u16| char::from_u32(u32::from(**unit)).is_some_and(char::is_alphanumeric);
        let word = line.iter().rev().take_while(is_of_word).count();
        line.truncate(line.len() - word);
        line.extend(insert.encode_utf16());
    } else {
        edits.push(item["textEdit"].clone());
    }
    edits.sort_by_key(|edit| std::cmp::Reverse(number(&edit["range"]["start"]["character"])));
    for edit in edits {
        let (start, end) = (&edit["range"]["start"], &edit["range"]["end"]);
        assert_eq!(number(&start["line"]), before.matches('\n').count() + 1);
        let new = edit["newText"].as_str().unwrap().encode_utf16().collect::<Vec<_>>();
        line.splice(number(&start["character"])..number(&end["character"]), new);
    }
    String::from_utf16(&line).unwrap()
}

fn open() -> Client {
    let mut client = Client::start();
    client.open(URI, "plaintext", PIER);
    client
}

#[test]
fn after_a_closing_mark_who_says_it() {
    let mut client = open();
    let provider = &client.capabilities["completionProvider"];
    assert!(provider["triggerCharacters"].as_array().unwrap().contains(&json!("”")));
    for (version, (written, first)) in [
        ("“It is over,”", "“It is over,” she said."),
        ("“It is over,” ", "“It is over,” she said."),
        ("“It is over.”", "“It is over,” she said."),
        ("“It is over”", "“It is over,” she said."),
        ("“Is it over?”", "“Is it over?” she said."),
        ("“It is over,” sh", "“It is over,” she said."),
        ("“It is over,” she sa", "“It is over,” she said."),
    ]
    .into_iter()
    .enumerate()
    {
        let text = format!("{PIER}\nHolm spoke again. {written}");
        let items = offered(&mut client, i32::try_from(version).unwrap() + 2, &text);
        assert_eq!(items.first().map(|item| &item["label"]), Some(&json!("she said.")), "{written}: {items:#?}");
        assert_eq!(taken(&text, &items[0]), format!("Holm spoke again. {first}"));
    }
    let items = offered(&mut client, 90, &format!("{PIER}\nHolm spoke again. “It is over,”"));
    assert!(labels(&items).contains(&"Holm said.") && labels(&items).contains(&"Okafor said."), "{:?}", labels(&items));
    // An opening mark is not a closing one.
    assert_eq!(labels(&offered(&mut client, 91, &format!("{PIER}\nHolm spoke again. “"))), [] as [&str; 0]);
    client.stop();
}

#[test]
fn the_articles_own_manner_is_kept() {
    let mut client = open();
    let text = "“It rains,” says Ada Holm. “It pours,” says Tom Reed.\n\n“We stay,” says Holm.\n\n“We go,”";
    let items = offered(&mut client, 2, text);
    assert!(labels(&items).contains(&"says Holm."), "{:?}", labels(&items));
    let mut capabilities = capabilities();
    capabilities["workspace"]["configuration"] = json!(false);
    let options = json!({"profile": "uk-double"});
    let mut client = Client::start_with(json!({"capabilities": capabilities, "initializationOptions": options}));
    client.open(URI, "plaintext", "");
    let text = "“It rains,” Ada Holm said.\n\nHolm called the plan “a work of years”";
    let items = offered(&mut client, 2, text);
    let said = items.iter().find(|item| item["label"] == "she said.").unwrap();
    assert_eq!(taken(text, said), "Holm called the plan “a work of years”, she said.");
}

#[test]
fn after_a_cue_who_may_speak() {
    let mut client = open();
    for (version, cue) in ["“It is over,” said ", "It is over, according to "].into_iter().enumerate() {
        let items = offered(&mut client, i32::try_from(version).unwrap() + 2, &format!("{PIER}\n{cue}"));
        assert!(labels(&items).contains(&"Holm") && labels(&items).contains(&"Okafor"), "{cue}: {:?}", labels(&items));
    }
    assert_eq!(offered(&mut client, 9, &format!("{PIER}\nThe table ")), [] as [Value; 0]);
}

#[test]
fn a_name_that_is_begun_is_finished() {
    let mut client = open();
    let text = format!("{PIER}\nThe council thanked Oka");
    let items = offered(&mut client, 2, &text);
    assert_eq!(labels(&items), ["Okafor", "Peter Okafor"]);
    assert_eq!(taken(&text, &items[1]), "The council thanked Peter Okafor");
    let text = format!("{PIER}\nThe council thanked Peter O");
    let items = offered(&mut client, 3, &text);
    assert_eq!(labels(&items)[0], "Peter Okafor");
    assert_eq!(taken(&text, &items[0]), "The council thanked Peter Okafor");
    let text = "Ada O’Hara came.\n\nThe council thanked O’Ha";
    let items = offered(&mut client, 6, text);
    assert_eq!(taken(text, items.iter().find(|item| item["label"] == "O’Hara").unwrap()), "The council thanked O’Hara");
    assert_eq!(offered(&mut client, 7, &format!("{PIER}\nThe council thanked oka")), [] as [Value; 0]);
    // Before somebody is introduced the full name comes first.
    client.replace(
        URI,
        5,
        &format!("Pier\n\nThe council thanked Oka in the end.\n\n{}", PIER.replace("Council backs new pier\n", "")),
    );
    let params = json!({"textDocument": {"uri": URI}, "position": {"line": 2, "character": 23}});
    let found = client.ask("textDocument/completion", params);
    assert_eq!(labels(found["items"].as_array().unwrap()), ["Peter Okafor", "Okafor"]);
}
