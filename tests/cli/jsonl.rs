//! `--jsonl`: one article a line.

use std::io::{BufRead, BufReader, Write};
use std::process::Child;

use serde_json::json;

use crate::support::{BROKEN, CLEAN, Desk, command, rules};

#[test]
fn each_line_is_answered_with_its_id_in_order() {
    let input: String = (0..5000)
        .map(|n| {
            json!({"id": n, "text": if n % 3 == 0 { BROKEN } else { CLEAN }, "published": null}).to_string() + "\n"
        })
        .collect();
    let answer = Desk::new(&[]).pipe(&["check", "--jsonl"], input.as_bytes()).ends_with(1);
    let lines = answer.lines();
    assert_eq!(lines.len(), 5000);
    for (n, line) in lines.iter().enumerate() {
        assert_eq!(line["id"], n);
        assert_eq!(rules(line).len(), usize::from(n % 3 == 0));
    }
}

#[test]
fn an_id_comes_back_as_it_was() {
    for id in ["123456789012345678901234567890", "1.10", "\"a\\u0062\"", "{\"a\":[1]}", "null"] {
        let line = format!("{{\"id\":{id},\"text\":\"x\"}}\n");
        let answer = Desk::new(&[]).pipe(&["check", "--jsonl"], line.as_bytes()).ends_with(0);
        assert_eq!(answer.out, format!("{{\"id\":{id},\"findings\":[]}}\n"));
    }
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_first_line() {
    let answer = Desk::new(&[]).pipe(&["check", "--jsonl"], "\u{FEFF}{\"id\":1,\"text\":\"x\"}\r\n".as_bytes());
    assert_eq!(answer.ends_with(0).out, "{\"id\":1,\"findings\":[]}\n");
}

#[test]
fn a_bad_line_is_named_and_the_rest_goes_on() {
    let good = json!({"id": "good", "text": CLEAN}).to_string();
    let bad: [&[u8]; 9] = [
        b"no json",
        b"",
        b"[1]",
        b"{\"id\":1}",
        b"{\"id\":1,\"text\":\"x\",\"published\":\"soon\"}",
        b"{\"id\":1,\"text\":\"x\",\"profile\":\"us-app\"}",
        b"{\"id\":1,\"text\":\"x\",\"format\":\"pdf\"}",
        b"{\"id\":1,\"text\":\"\xFF\"}",
        b"{\"id\":1,\"text\":\"\\ud800\"}",
    ];
    for bad in bad {
        let input = [good.as_bytes(), bad, good.as_bytes()].join(&b'\n');
        for command in ["check", "extract"] {
            let answer = Desk::new(&[]).pipe(&[command, "--jsonl"], &input).ends_with(2);
            let lines = answer.lines();
            assert_eq!(lines.len(), 3, "{}", answer.out);
            assert_eq!((&lines[0]["id"], &lines[2]["id"]), (&json!("good"), &json!("good")));
            assert_eq!((&lines[1]["id"], &lines[1]["line"]), (&json!(null), &json!(2)));
            assert!(lines[1]["error"].as_str().is_some_and(|error| !error.is_empty()), "{}", lines[1]);
        }
    }
}

#[test]
fn a_line_says_how_its_article_is_read() {
    let code = format!("```\n{BROKEN}```\n");
    let line = |format: &str| json!({"id": 1, "text": code, "format": format, "profile": "uk-double"}).to_string();
    let desk = Desk::new(&[]);
    assert_eq!(rules(&desk.pipe(&["check", "--jsonl"], line("markdown").as_bytes()).lines()[0]).len(), 0);
    assert_eq!(rules(&desk.pipe(&["check", "--jsonl"], line("plain").as_bytes()).lines()[0]).len(), 1);
    let line = json!({"id": 1, "text": CLEAN, "published": "2021-09-02T11:36:00Z"}).to_string();
    desk.pipe(&["check", "--jsonl"], line.as_bytes()).ends_with(0);
}

#[test]
fn facts_come_with_all_their_lists() {
    let line = json!({"id": 1, "text": CLEAN}).to_string();
    let lines = Desk::new(&[]).pipe(&["extract", "--jsonl"], line.as_bytes()).ends_with(0).lines();
    assert_eq!(lines[0]["quotations"][0]["text"], "\"It was a long winter,\"");
    for list in ["statements", "speakers", "dates"] {
        assert!(lines[0][list].is_array(), "{list}");
    }
    Desk::new(&[]).pipe(&["extract", "--jsonl"], b"").ends_with(0);
}

/// Ends a child that a failed test leaves behind.
struct Guard(Child);

impl Drop for Guard {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_line_that_comes_alone_is_answered_before_the_next() {
    let desk = Desk::new(&[]);
    let mut child = Guard(command(&desk.path(""), &["check", "--jsonl"]).spawn().unwrap());
    let mut input = child.0.stdin.take().unwrap();
    let mut output = BufReader::new(child.0.stdout.take().unwrap());
    for id in 0..3 {
        writeln!(input, "{}", json!({"id": id, "text": CLEAN})).unwrap();
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        assert!(line.starts_with(&format!("{{\"id\":{id},")), "{line}");
    }
    drop(input);
    assert!(child.0.wait().unwrap().success());
}

#[test]
fn a_reader_that_has_seen_enough_ends_it_quietly() {
    let desk = Desk::new(&[]);
    let mut child = Guard(command(&desk.path(""), &["check", "--jsonl"]).spawn().unwrap());
    let mut input = child.0.stdin.take().unwrap();
    let mut output = BufReader::new(child.0.stdout.take().unwrap());
    let line = json!({"id": 1, "text": BROKEN}).to_string() + "\n";
    input.write_all(line.as_bytes()).unwrap();
    output.read_line(&mut String::new()).unwrap();
    drop(output);
    // The input stays open: the end of the output is what ends it.
    while child.0.try_wait().unwrap().is_none() {
        let _ = input.write_all(line.as_bytes());
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let mut errors = String::new();
    std::io::Read::read_to_string(&mut child.0.stderr.take().unwrap(), &mut errors).unwrap();
    assert_eq!(errors, "");
}
