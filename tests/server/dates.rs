//! Times: hover, hints, outline, tokens, and the commands.

use serde_json::{Value, json};

use crate::client::{Client, capabilities};
use crate::story::{URI, about, place, words};

/// Published on a Wednesday.
pub const FERRY: &str = "\
Ferry to Larkhaven is late again

Published: 2026-04-22

😀 Zoë Müller, the harbour’s chief, said on Monday that the “new” ferry would come Friday. “We saw it yesterday,” she said.

The yard began its work last week. It was ordered on Sunday, April 20, 2026, for 20 years. The ferry runs every Tuesday.

At Monday’s meeting, Müller spoke for three hours. The old ferry sank on Feb. 30. Two days later it rained. It came in the fall of 2001 on May 1.
";

pub fn start(profile: &str) -> Client {
    Client::start_with(json!({"capabilities": capabilities(), "initializationOptions": {"profile": profile}}))
}

pub fn open(text: &str) -> Client {
    let mut client = Client::start();
    client.open(URI, "plaintext", text);
    client
}

#[track_caller]
fn hover(client: &mut Client, text: &str, of: &str, number: usize) -> String {
    let found = client.ask("textDocument/hover", about(&place(text, of, number, 1, "utf-16")));
    found["contents"]["value"].as_str().unwrap_or_else(|| panic!("no hover: {found}")).to_owned()
}

#[track_caller]
fn holds(card: &str, parts: &[&str]) {
    for part in parts {
        assert!(card.contains(part), "{part:?} is not in:\n{card}");
    }
}

fn execute(client: &mut Client, command: &str, argument: Value) -> Value {
    client.ask("workspace/executeCommand", json!({"command": command, "arguments": [argument]}))
}

/// The time expressions of an answer to `onrecord.timeline`.
fn entries(timeline: &Value) -> &[Value] {
    timeline["entries"].as_array().unwrap()
}

#[test]
fn a_weekday_tells_its_date_how_far_it_is_and_why() {
    let mut client = open(FERRY);
    let card = hover(&mut client, FERRY, "Monday", 0);
    holds(&card, &["**Monday, April 20, 2026** · 2026-04-20", "2 days before publication"]);
    holds(&card, &["“Monday”: counted from the publish date, 2026-04-22 (line 3)"]);
    holds(&card, &["the last one before it, because “said” tells of the past"]);
    let card = hover(&mut client, FERRY, "Friday", 0);
    holds(
        &card,
        &["**Friday, April 24, 2026**", "2 days after publication", "the first one after it, because “come” tells"],
    );
    client.stop();
}

#[test]
fn a_quoted_time_tells_who_says_it() {
    let mut client = open(FERRY);
    let card = hover(&mut client, FERRY, "yesterday", 0);
    holds(&card, &["**Tuesday, April 21, 2026**", "1 day before publication", "said by **Zoë Müller**"]);
    // The rest of the quotation still is one.
    holds(&hover(&mut client, FERRY, "We saw", 0), &["**Direct quotation**"]);
    holds(&hover(&mut client, FERRY, "Müller spoke", 0), &["**Zoë Müller**"]);
}

#[test]
fn spans_lengths_and_what_comes_back() {
    let mut client = open(FERRY);
    let card = hover(&mut client, FERRY, "last week", 0);
    holds(
        &card,
        &["**the week of April 13 to 19, 2026** · 2026-W16", "ended 3 days before publication", "begins on Monday"],
    );
    holds(&hover(&mut client, FERRY, "20 years", 0), &["**20 years** · P20Y · a length of time"]);
    holds(&hover(&mut client, FERRY, "every Tuesday", 0), &["**every Tuesday** · XXXX-WXX-2 · comes back"]);
    holds(&hover(&mut client, FERRY, "the fall", 0), &["**fall 2001** · 2001-FA", "Sept. 1 to Nov. 30, 2001"]);
    let card = hover(&mut client, FERRY, "2026-04-22", 0);
    holds(&card, &["**Wednesday, April 22, 2026**", "This is the publish date"]);
}

#[test]
fn a_wrong_weekday_shows_both_readings() {
    let mut client = open(FERRY);
    let card = hover(&mut client, FERRY, "Sunday, April", 0);
    holds(&card, &["weekday and date contradict", "- if the date is right: Monday, April 20, 2026 · 2026-04-20"]);
    holds(&card, &["- if the weekday is right: Sunday, April 19, 2026 · 2026-04-19, 3 days before publication"]);
    holds(&hover(&mut client, FERRY, "Feb. 30", 0), &["**Feb. 30**: no calendar has this day"]);
}

#[test]
fn every_encoding_finds_the_same_time() {
    for encoding in ["utf-8", "utf-16", "utf-32"] {
        for text in [FERRY.to_owned(), FERRY.replace('\n', "\r\n")] {
            let mut client = Client::start_in(encoding);
            client.open(URI, "plaintext", &text);
            let found = client.ask("textDocument/hover", about(&place(&text, "Friday", 0, 2, encoding)));
            assert_eq!(found["range"]["start"], place(&text, "Friday", 0, 0, encoding), "{encoding}");
            assert_eq!(found["range"]["end"], place(&text, "Friday", 0, 6, encoding), "{encoding}");
            let list = execute(&mut client, "onrecord.timeline", json!({ "uri": URI }));
            let friday = entries(&list).iter().find(|time| time["text"] == "Friday").unwrap();
            assert_eq!(friday["range"]["end"], place(&text, "Friday", 0, 6, encoding), "{encoding}");
        }
    }
}

#[test]
fn without_a_publish_date_it_says_how_to_give_one() {
    let text = FERRY.replace("Published: 2026-04-22\n\n", "");
    let mut client = open(&text);
    let card = hover(&mut client, &text, "Monday", 0);
    holds(&card, &["**Monday**: no publish date is known", "“Published: 2026-04-22”", "onrecord.published"]);
    holds(&hover(&mut client, &text, "20 years", 0), &["P20Y"]);
    let list = execute(&mut client, "onrecord.timeline", json!({ "uri": URI }));
    let monday = entries(&list).iter().find(|time| time["text"] == "Monday").unwrap();
    assert!(monday["value"].is_null() && monday.get("weekday").is_none(), "{monday}");
    assert_eq!(execute(&mut client, "onrecord.showTimeline", json!({ "uri": URI })), Value::Null);
    let shown = client.notification("window/showMessage");
    holds(shown["message"].as_str().unwrap(), &["No publish date is known", "onrecord.published", "fall 2001"]);
    assert!(hints(&mut client, &text).iter().all(|(word, _)| word != "Monday" && word != "Friday"));
    // The setting gives it.
    client.tell("workspace/didChangeConfiguration", json!({"settings": {"onrecord": {"published": "2026-04-22"}}}));
    client.replace(URI, 99, &text);
    let card = hover(&mut client, &text, "Monday", 0);
    holds(&card, &["2026-04-20", "counted from the publish date, 2026-04-22 (given by the settings)"]);
    // An article that states its own date is not asked to follow the setting.
    client.replace(URI, 100, &text.replacen('\n', "\n\nPublished: 2026-04-29\n", 1));
    let list = execute(&mut client, "onrecord.timeline", json!({ "uri": URI }));
    let monday = entries(&list).iter().find(|time| time["text"] == "Monday").unwrap();
    assert_eq!(monday["value"], "2026-04-27");
}

/// The dates that are shown, each with the words right before it.
fn hints(client: &mut Client, text: &str) -> Vec<(String, String)> {
    let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}});
    let found = client.ask("textDocument/inlayHint", json!({"textDocument": {"uri": URI}, "range": range}));
    let found = found.as_array().cloned().unwrap_or_default();
    let read = |hint: &Value| {
        let start = json!({"line": hint["position"]["line"], "character": 0});
        let before = words(text, &json!({"start": start, "end": hint["position"]}));
        let word = before.rsplit(' ').next().unwrap().to_owned();
        (word, hint["label"][0]["value"].as_str().unwrap().to_owned())
    };
    found.iter().map(read).collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect()
}

#[test]
fn days_without_a_date_get_it_as_a_hint() {
    let mut client = open(FERRY);
    let settings = |dates: &str| json!({"settings": {"onrecord": {"inlayHints": {"speakers": "off", "dates": dates}}}});
    client.tell("workspace/didChangeConfiguration", settings("some"));
    let some = hints(&mut client, FERRY);
    assert_eq!(some[..3], pairs(&[("Monday", "April 20"), ("Friday", "April 24"), ("Monday’s", "April 20")]));
    assert!(some[3].0 == "later" && some[3].1.ends_with('?'), "{some:?}");
    client.tell("workspace/didChangeConfiguration", settings("all"));
    let all = hints(&mut client, FERRY);
    for (word, date) in [("yesterday", "April 21"), ("week", "April 13 to 19"), ("1", "2026")] {
        assert!(all.iter().any(|(at, label)| at == word && label.trim_end_matches('?') == date), "{word}: {all:?}");
    }
    client.tell("workspace/didChangeConfiguration", settings("off"));
    assert_eq!(hints(&mut client, FERRY), []);
}

#[test]
fn a_hint_has_the_form_of_the_house_and_leads_to_the_publish_date() {
    let mut client = start("uk-double");
    client.open(URI, "plaintext", FERRY);
    assert!(hints(&mut client, FERRY).contains(&("Friday".to_owned(), "24 April".to_owned())));
    let range = json!({"start": {"line": 4, "character": 0}, "end": {"line": 4, "character": 999}});
    let found = client.ask("textDocument/inlayHint", json!({"textDocument": {"uri": URI}, "range": range}));
    let monday = &found[0]["label"][0];
    assert_eq!(monday["value"], "20 April", "{found}");
    assert_eq!(words(FERRY, &monday["location"]["range"]), "2026-04-22");
    holds(monday["tooltip"].as_str().unwrap(), &["counted from the publish date", "“said”"]);
}

#[test]
fn the_outline_has_a_timeline() {
    let mut client = open(FERRY);
    let symbols = client.ask("textDocument/documentSymbol", json!({"textDocument": {"uri": URI}}));
    let timeline = symbols.as_array().unwrap().iter().find(|symbol| symbol["name"] == "Timeline").unwrap();
    let entries = timeline["children"].as_array().unwrap();
    let names: Vec<&str> = entries.iter().map(|entry| entry["name"].as_str().unwrap()).collect();
    assert!(names[0].starts_with("fall 2001"), "{names:?}");
    assert!(names.contains(&"April 20: Monday’s meeting") && names.contains(&"April 20: said on Monday"), "{names:?}");
    let friday = entries.iter().find(|entry| words(FERRY, &entry["selectionRange"]) == "Friday").unwrap();
    assert_eq!(friday["detail"], "Friday");
    let lines: Vec<u64> =
        entries.iter().map(|entry| entry["selectionRange"]["start"]["line"].as_u64().unwrap()).collect();
    assert!(!lines.is_sorted(), "the order is that of the dates: {lines:?}");
}

#[test]
fn commands_give_and_show_the_timeline() {
    let mut client = open(FERRY);
    let commands = &client.capabilities["executeCommandProvider"]["commands"];
    for command in ["onrecord.timeline", "onrecord.showTimeline"] {
        assert!(commands.as_array().unwrap().contains(&json!(command)), "{commands}");
    }
    let list = execute(&mut client, "onrecord.timeline", json!({ "uri": URI }));
    assert_eq!(execute(&mut client, "onrecord.timeline", json!(URI)), list);
    assert_eq!((&list["uri"], &list["version"]), (&json!(URI), &json!(1)));
    let list = entries(&list);
    let monday = list.iter().find(|time| time["text"] == "Monday").unwrap();
    assert_eq!(words(FERRY, &monday["range"]), "Monday");
    assert_eq!((&monday["type"], &monday["value"]), (&json!("DATE"), &json!("2026-04-20")));
    assert_eq!((&monday["weekday"], &monday["confidence"]), (&json!("Monday"), &json!("certain")));
    let length = list.iter().find(|time| time["text"] == "20 years").unwrap();
    assert!(length["type"] == "DURATION" && length.get("weekday").is_none(), "{length}");
    let place = |words: &str| list.iter().position(|time| time["text"] == words).unwrap();
    assert!(place("the fall of 2001") < place("last week") && place("Monday") < place("Friday"));
    assert!(place("Friday") < place("20 years"), "what has no date comes last");
    assert_eq!(execute(&mut client, "onrecord.showTimeline", json!({ "uri": URI })), Value::Null);
    let shown = client.notification("window/showMessage");
    holds(shown["message"].as_str().unwrap(), &["Monday, April 20, 2026: said on Monday (line 5); ", "(line 9)"]);
    let id = client.send(
        "workspace/executeCommand",
        json!({"command": "onrecord.timeline", "arguments": [{"uri": "untitled:nothing"}]}),
    );
    assert_eq!(client.answer(id)["error"]["code"], -32602);
}

#[test]
fn times_are_tokens() {
    let mut capabilities = capabilities();
    capabilities["textDocument"]["semanticTokens"] = json!({"requests": {"full": true},
        "tokenTypes": ["quotation", "speaker", "cue", "time"], "tokenModifiers": [], "formats": ["relative"]});
    let mut client = Client::start_with(json!({ "capabilities": capabilities }));
    client.open(URI, "plaintext", FERRY);
    let full = client.ask("textDocument/semanticTokens/full", json!({"textDocument": {"uri": URI}}));
    let numbers: Vec<u64> = full["data"].as_array().unwrap().iter().map(|number| number.as_u64().unwrap()).collect();
    let (mut line, mut character, mut times) = (0, 0, Vec::new());
    for token in numbers.chunks(5) {
        line += token[0];
        character = if token[0] == 0 { character + token[1] } else { token[1] };
        let at = |character: u64| json!({"line": line, "character": character});
        if token[3] == 3 {
            times.push(words(FERRY, &json!({"start": at(character), "end": at(character + token[2])})));
        }
    }
    assert!(times.contains(&"Friday".to_owned()) && times.contains(&"20 years".to_owned()), "{times:?}");
    // What is quoted is coloured as a quotation.
    assert!(!times.contains(&"yesterday".to_owned()), "{times:?}");
}
