//! `onrecord timeline`.

use serde_json::{Value, json};

use crate::support::Desk;

const STORY: &str = "Harbour reopens

Ama Osei, the mayor, opened the gate on Monday, two weeks after the storm of Tuesday, Aug. 17, 2021. It was shut in 2019.

The next regatta will be held on June 31.

Published: 2021-09-02 11:36:00
";

fn fields(report: &Value, name: &str) -> Vec<Value> {
    report["files"][0]["times"].as_array().unwrap().iter().map(|row| row[name].clone()).collect()
}

#[test]
fn people_read_day_after_day() {
    let desk = Desk::new(&[("a.txt", STORY)]);
    let out = desk.run(&["timeline", "a.txt"]).ends_with(0).out;
    assert!(out.starts_with("a.txt\n  Counted from 2021-09-02 (stamp, line 7)\n\n  2019\n    3:"), "{out}");
    let place = |words: &str| out.find(words).unwrap_or_else(|| panic!("{words}: {out}"));
    assert!(place("  2019\n") < place("  2021-08-17\n") && place("  2021-08-17\n") < place("  2021-08-30\n"));
    assert!(out.contains("Tuesday, Aug. 17, 2021"), "{out}");
    assert!(out.contains("June 31 (unknown; held; no such day or time)"), "{out}");
}

#[test]
fn an_article_without_dates_says_so() {
    let desk = Desk::new(&[("a.txt", "Harbour reopens\n\nThe harbour is open again, said the mayor of the town.\n")]);
    let out = desk.run(&["timeline", "a.txt"]).ends_with(0).out;
    assert_eq!(out, "a.txt\n  No publish date: what counts from it has no date\n\n  No date and no time is named\n");
    desk.run(&["timeline", "none.txt"]).ends_with(2).complains(&["none.txt"]);
}

#[test]
fn programs_get_values_and_what_they_rest_on() {
    let desk = Desk::new(&[("a.txt", STORY)]);
    let report = desk.run(&["timeline", "--format", "json", "a.txt"]).ends_with(0).json();
    let file = &report["files"][0];
    assert_eq!((&file["path"], &file["published"]), (&json!("a.txt"), &json!("2021-09-02")));
    assert_eq!(file["stated"], json!([{"date": "2021-09-02", "from": "stamp", "line": 7}]));
    assert_eq!(
        fields(&report, "value"),
        [
            json!("2019"),
            json!("2021-08-17"),
            json!("2021-08-30"),
            json!("2021-09-02T11:36:00"),
            json!("P2W"),
            json!(null)
        ]
    );
    assert_eq!(fields(&report, "basis")[1..3], [json!("written"), json!("published")]);
    assert_eq!(fields(&report, "first")[0], json!("2019-01-01"));
    assert_eq!(fields(&report, "fault")[5], json!("no such day or time"));
    // A date from outside is the one that counts.
    let report = desk.run(&["timeline", "--format", "json", "--published", "2021-09-09", "a.txt"]).ends_with(0).json();
    assert_eq!(fields(&report, "value")[2], json!("2021-09-02T11:36:00"));
    assert_eq!(fields(&report, "value")[3], json!("2021-09-06"));
}

#[test]
fn spreadsheets_get_a_row_for_each_date() {
    let desk = Desk::new(&[("a.txt", STORY)]);
    let out = desk.run(&["timeline", "--format", "csv", "a.txt"]).ends_with(0).out;
    let mut lines = out.split("\r\n");
    assert_eq!(lines.next(), Some("file,first,last,value,type,line,column,words,event,basis,confidence,fault"));
    assert!(lines.next().unwrap().starts_with("a.txt,2019-01-01,2019-12-31,2019,DATE,3,"), "{out}");
    assert_eq!(out.matches("\r\n").count(), 7);
}

#[test]
fn extract_lists_dates_with_their_values() {
    let desk = Desk::new(&[("a.txt", STORY)]);
    let report = desk.run(&["extract", "--format", "json", "a.txt"]).ends_with(0).json();
    let dates = report["files"][0]["dates"].as_array().unwrap();
    assert_eq!(dates[0]["text"], json!("Monday"));
    assert_eq!(
        (&dates[0]["type"], &dates[0]["value"], &dates[0]["confidence"]),
        (&json!("DATE"), &json!("2021-08-30"), &json!("certain"))
    );
    assert_eq!(dates.len(), 6);
}
