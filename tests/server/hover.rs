//! Hover: who is named, who speaks, and who says what.

use serde_json::{Value, json};

use crate::client::{Client, capabilities};
use crate::story::{PIER, URI, about, at, open, place};

#[track_caller]
fn hover(client: &mut Client, position: &Value) -> String {
    let found = client.ask("textDocument/hover", about(position));
    found["contents"]["value"].as_str().unwrap_or_else(|| panic!("no hover: {found}")).to_owned()
}

#[track_caller]
fn holds(card: &str, parts: &[&str]) {
    for part in parts {
        assert!(card.contains(part), "{part:?} is not in:\n{card}");
    }
}

#[test]
fn a_name_tells_role_pronouns_first_mention_and_words_so_far() {
    let mut client = open();
    let card = hover(&mut client, &at("Holm thanked"));
    holds(&card, &["**Ada Holm**", "Mayor (line 3)", "first named in line 3", "she", "4 quotations"]);
    holds(&card, &["- line 3: “We lost the old one in the storm,”", "- line 9: “He did it for nothing,”"]);
    let card = hover(&mut client, &at("Okafor said"));
    holds(&card, &["**Peter Okafor**", "engineer from Larkhaven (line 5)", "3 quotations"]);
    client.stop();
}

#[test]
fn a_pronoun_and_a_cue_tell_who_it_is_and_why() {
    let mut client = open();
    for position in [at("she said"), place(PIER, "she said", 0, 4, "utf-16"), at("she told"), at("told")] {
        let card = hover(&mut client, &position);
        holds(&card, &["**Ada Holm**", "Mayor (line 3)", "“she”: "]);
    }
    let found = client.ask("textDocument/hover", about(&place(PIER, "she said", 0, 5, "utf-16")));
    assert_eq!(found["range"]["start"], at("she said"), "{found}");
    holds(&hover(&mut client, &at("He called")), &["**Peter Okafor**", "engineer"]);
    holds(&hover(&mut client, &at("called it")), &["**Peter Okafor**"]);
}

#[test]
fn a_role_tells_who_it_is_and_why() {
    let mut client = open();
    holds(&hover(&mut client, &at("the mayor added")), &["**Ada Holm**", "“the mayor”: ", "in line 3"]);
    holds(
        &hover(&mut client, &at("the engineer")),
        &["**Peter Okafor**", "“the engineer”: ", "“engineer from Larkhaven” in line 5"],
    );
}

#[test]
fn a_quotation_tells_who_says_it_and_by_which_words() {
    let mut client = open();
    let card = hover(&mut client, &at("We lost"));
    holds(
        &card,
        &["**Direct quotation** (8 words)", "> We lost the old one in the storm,", "said by **Ada Holm**, Mayor"],
    );
    holds(&card, &["“she said”"]);
    holds(&hover(&mut client, &at("Nobody went")), &["**Peter Okafor**", "in the same paragraph", "“Okafor said”"]);
    holds(&hover(&mut client, &at("Who is going")), &["Nobody is said to say it"]);
}

#[test]
fn a_plain_client_gets_the_same_without_markup() {
    let mut capabilities = capabilities();
    capabilities["textDocument"]["hover"]["contentFormat"] = json!(["plaintext"]);
    let mut client = Client::start_with(json!({ "capabilities": capabilities }));
    client.open(URI, "plaintext", PIER);
    let card = hover(&mut client, &at("Holm thanked"));
    assert!(card.starts_with("Ada Holm · Mayor (line 3)"), "{card}");
    assert!(!card.contains("**") && !card.contains("> "), "{card}");
}

#[test]
fn every_encoding_finds_the_same_place() {
    let text = "The vote\r\n\r\n😀 “Ja, Käse 👩‍🚒 für alle,” Zoë Müller said. “We won.”\r\n\r\nMüller left. She said nothing, she said.\r\n";
    for encoding in ["utf-8", "utf-16", "utf-32"] {
        let mut client = Client::start_in(encoding);
        client.open(URI, "plaintext", text);
        for (words, number) in [("Zoë Müller", 0), ("We won", 0), ("Müller", 1), ("she said", 0)] {
            let position = place(text, words, number, 1, encoding);
            holds(&hover(&mut client, &position), &["**Zoë Müller**"]);
        }
        let position = place(text, "Müller", 1, 2, encoding);
        let found = client.ask("textDocument/hover", about(&position));
        assert_eq!(found["range"]["start"], place(text, "Müller", 1, 0, encoding), "{encoding}");
        assert_eq!(found["range"]["end"], place(text, "Müller", 1, 6, encoding), "{encoding}");
    }
}

#[test]
fn nothing_is_said_where_nobody_is() {
    let mut client = Client::start();
    client.open(URI, "plaintext", "Rain fell on the town.\n\nIt stopped in the evening.\n");
    for line in 0..4 {
        for character in [0, 3, 99] {
            let found = client.ask("textDocument/hover", about(&json!({"line": line, "character": character})));
            assert_eq!(found, Value::Null);
        }
    }
}
