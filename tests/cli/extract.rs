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
    assert_eq!(quotation["speaker"]["name"], "Osei");
    assert_eq!(quotation["cue"]["text"], "said");
    assert!(file["statements"].as_array().unwrap().is_empty(), "{file}");
}

#[test]
fn the_text_format_is_a_line_a_quotation() {
    let desk = Desk::new(&[("a.txt", CLEAN)]);
    let answer = desk.run(&["extract", "a.txt"]).ends_with(0);
    let first = answer.out.lines().next().unwrap_or_default();
    assert_eq!(first, "a.txt:3:1: direct by Osei: \"It was a long winter,\"");
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
