//! `onrecord extract`.

use crate::support::{CLEAN, Desk, paths};

#[test]
fn quotations_come_with_every_field_of_the_format() {
    let desk = Desk::new(&[("a.txt", CLEAN), ("empty.txt", "")]);
    let report = desk.run(&["extract", "--format", "json", "a.txt", "empty.txt"]).ends_with(0).json();
    assert_eq!(paths(&report), ["a.txt", "empty.txt"]);
    let file = &report["files"][0];
    assert!(file["published"].is_null());
    for list in ["quotations", "statements", "speakers", "dates"] {
        assert!(file[list].is_array(), "{list}");
    }
    let quotation = &file["quotations"][0];
    assert_eq!(quotation["text"], "\"It was a long winter,\"");
    assert_eq!(quotation["range"]["start"]["line"], 3);
    assert_eq!(quotation["range"]["start"]["byte"], CLEAN.find('"').unwrap());
    assert!(quotation["kind"].is_string() && quotation["confidence"].is_string());
    assert_eq!(quotation["nested"], false);
    assert_eq!(quotation["unattributed"], false);
    assert_eq!(quotation["cue"]["text"], "said");
    assert_eq!(quotation["speaker"]["range"]["start"]["byte"], CLEAN.find("Osei").unwrap());
}

const STORY: &str = "Harbour reopens

Ama Osei, the mayor, opened the gate on Monday. \"It was a long winter,\" she said.

Osei said that two boats were lost.
";
const UNKNOWN: &str = "Harbour reopens\n\nThe harbour opened again on Monday.\n\n\"Nobody counted the boats.\"\n";

#[test]
fn speakers_and_what_they_say_come_with_every_field_of_the_format() {
    let desk = Desk::new(&[("a.txt", STORY), ("b.txt", UNKNOWN)]);
    let report = desk.run(&["extract", "--format", "json", "a.txt", "b.txt"]).ends_with(0).json();
    let file = &report["files"][0];
    let text = |range: &serde_json::Value| {
        let place = |end: &str| usize::try_from(range[end]["byte"].as_u64().unwrap()).unwrap();
        &STORY[place("start")..place("end")]
    };
    let quotation = &file["quotations"][0];
    assert_eq!((&quotation["speaker"]["name"], text(&quotation["speaker"]["range"])), (&"Ama Osei".into(), "she"));
    assert_eq!((&quotation["cue"]["text"], text(&quotation["cue"]["range"])), (&"said".into(), "said"));
    let unknown = &report["files"][1]["quotations"][0];
    assert!(unknown["speaker"].is_null() && unknown["cue"].is_null());
    assert_eq!(unknown["unattributed"], true);
    let statement = &file["statements"][0];
    assert_eq!((&statement["kind"], &statement["speaker"]["name"]), (&"indirect".into(), &"Ama Osei".into()));
    assert!(text(&statement["range"]).contains("two boats were lost"));
    assert_eq!(statement["cue"]["text"], "said");
    let speaker = &file["speakers"][0];
    assert_eq!((&speaker["name"], &speaker["kind"]), (&"Ama Osei".into(), &"person".into()));
    assert_eq!(speaker["titles"], serde_json::json!(["mayor"]));
    assert_eq!(speaker["quotations"], 1);
    let mentions: Vec<(&str, &str)> = speaker["mentions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|mention| (text(&mention["range"]), mention["kind"].as_str().unwrap()))
        .collect();
    for expected in [("Ama Osei", "full"), ("she", "pronoun"), ("Osei", "surname")] {
        assert!(mentions.contains(&expected), "{mentions:?}");
    }
}

#[test]
fn the_text_format_says_who_speaks() {
    let desk = Desk::new(&[("a.txt", STORY)]);
    let out = desk.run(&["extract", "a.txt"]).ends_with(0).out;
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[0].starts_with("a.txt:3:49: direct by Ama Osei"), "{out}");
    assert!(lines[1].starts_with("a.txt:5:") && lines[1].contains(": indirect by Ama Osei"), "{out}");
    assert!(lines[2].starts_with("a.txt:3:1: person: Ama Osei, mayor: "), "{out}");
}

#[test]
fn the_text_format_is_a_line_a_quotation() {
    let desk = Desk::new(&[("a.txt", CLEAN)]);
    let answer = desk.run(&["extract", "a.txt"]).ends_with(0);
    assert!(answer.out.starts_with("a.txt:3:1: "), "{}", answer.out);
    assert!(answer.out.contains(": \"It was a long winter,\"\n"), "{}", answer.out);
    desk.run(&["extract", "none.txt"]).ends_with(2).complains(&["none.txt"]);
}

#[test]
fn a_date_comes_from_the_option_or_the_front_matter() {
    let text = format!("---\ndate: 2021-09-02\n---\n\n{CLEAN}");
    let desk = Desk::new(&[("a.md", &text)]);
    let published = |arguments: &[&str]| {
        let report = desk.run(&[&["extract", "--format", "json", "a.md"], arguments].concat()).json();
        report["files"][0]["published"].as_str().unwrap().to_owned()
    };
    assert_eq!(published(&[]), "2021-09-02");
    assert_eq!(published(&["--published", "2022-01-01"]), "2022-01-01");
}
