//! `onrecord speakers`.

use serde_json::{Value, json};

use crate::support::Desk;

const STORY: &str = "Harbour reopens

Ama Osei, the mayor, opened the gate on Monday. \"It was a long winter,\" she said.

\"We lost two boats, a pier and the \u{201C}old\u{201D} crane,\" said Kofi Mensah, a fisherman.
";
const UNKNOWN: &str = "Harbour reopens\n\nThe harbour opened again on Monday.\n\n\"Nobody counted the boats.\"\n";
const EMPTY: &str = "Harbour reopens\n\nThe harbour opened again on Monday.\n";

/// The fields of a table, as RFC 4180 has it.
fn table(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn people_read_who_speaks_and_their_words() {
    let desk = Desk::new(&[("a.txt", STORY)]);
    let out = desk.run(&["speakers", "a.txt"]).ends_with(0).out;
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines[0], "a.txt");
    let osei = lines.iter().position(|line| *line == "  Ama Osei (mayor)").unwrap();
    assert!(lines[osei + 1].starts_with("    3:49 “It was a long winter,” (she; said"), "{out}");
    assert!(lines.contains(&"  Kofi Mensah (fisherman)"), "{out}");
    let desk = Desk::new(&[("a.txt", UNKNOWN)]);
    let out = desk.run(&["speakers", "a.txt"]).ends_with(0).out;
    assert_eq!(out, "a.txt\n\n  Nobody is known to say\n    5:1 “Nobody counted the boats.”\n");
}

#[test]
fn articles_come_from_files_and_from_standard_input() {
    let desk = Desk::new(&[("a.txt", EMPTY)]);
    let answer = desk.run(&["speakers", "a.txt"]).ends_with(0);
    assert_eq!(answer.out, "a.txt\n\n  Nobody is named, and nobody is quoted\n");
    assert_eq!(desk.pipe(&["speakers", "-"], EMPTY.as_bytes()).ends_with(0).out, answer.out.replace("a.txt", "-"));
    desk.run(&["speakers", "none.txt"]).ends_with(2).complains(&["none.txt"]);
    desk.run(&["speakers", "--profile", "us-app", "a.txt"]).ends_with(2).complains(&["us-app"]);
    desk.run(&["speakers", "--profile", "uk-single", "a.txt"]).ends_with(0);
}

#[test]
fn programs_get_every_quotation_with_what_is_needed_to_check_it() {
    let desk = Desk::new(&[("a.txt", STORY), ("b.txt", EMPTY), ("c.txt", UNKNOWN)]);
    let arguments = ["speakers", "--format", "json", "--published", "2021-09-02", "a.txt", "b.txt", "c.txt"];
    let report = desk.run(&arguments).ends_with(0).json();
    let file = &report["files"][0];
    assert_eq!((&file["path"], &file["published"]), (&json!("a.txt"), &json!("2021-09-02")));
    let quotations = file["quotations"].as_array().unwrap();
    assert_eq!(quotations.len(), 2);
    let said = &quotations[0];
    for (field, value) in [
        ("line", json!(3)),
        ("column", json!(49)),
        ("speaker", json!("Ama Osei")),
        ("title", json!("mayor")),
        ("source", json!("she")),
        ("cue", json!("said")),
        ("kind", json!("direct")),
        ("words", json!("It was a long winter,")),
    ] {
        assert_eq!(said[field], value, "{field}");
    }
    assert!(said["confidence"].is_string());
    let names: Vec<&str> =
        file["speakers"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"Ama Osei") && names.contains(&"Kofi Mensah"), "{names:?}");
    assert_eq!(report["files"][1]["quotations"], json!([]));
    let unknown = &report["files"][2]["quotations"][0];
    assert_eq!((&unknown["speaker"], &unknown["cue"]), (&Value::Null, &Value::Null));
}

#[test]
fn a_table_has_a_row_for_each_quotation() {
    let desk = Desk::new(&[("a, \"b\".txt", STORY), ("b.txt", EMPTY), ("c.txt", UNKNOWN)]);
    let out = desk.run(&["speakers", "--format", "csv", "a, \"b\".txt", "b.txt", "c.txt"]).ends_with(0).out;
    assert!(out.ends_with("\r\n") && !out.replace("\r\n", "").contains('\n'), "{out:?}");
    let rows = table(&out);
    assert_eq!(rows[0], ["file", "line", "column", "speaker", "title", "source", "cue", "kind", "confidence", "words"]);
    assert_eq!(rows.len(), 4);
    assert!(rows.iter().all(|row| row.len() == 10), "{rows:?}");
    assert_eq!(rows[2][0], "a, \"b\".txt");
    assert_eq!(rows[2][3], "Kofi Mensah");
    assert_eq!(rows[2][9], "We lost two boats, a pier and the \u{201C}old\u{201D} crane,");
    assert_eq!(rows[3][3], "");
    let piped = desk.pipe(&["speakers", "--format", "csv", "-"], STORY.as_bytes()).ends_with(0).out;
    assert_eq!(table(&piped)[1][0], "-");
}

#[test]
fn words_come_without_markup_and_line_ends() {
    let desk = Desk::new(&[(
        "a.md",
        "# Harbour reopens\n\n“It was a *long*\nwinter,” said [Ama Osei](https://larkhaven.example).\n",
    )]);
    let rows = table(&desk.run(&["speakers", "--format", "csv", "a.md"]).ends_with(0).out);
    assert_eq!(rows[1][9], "It was a long winter,");
    assert_eq!(rows[1][3], "Ama Osei");
}
