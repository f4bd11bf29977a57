//! Odd input: no command ends early, takes for ever or says nothing.

use crate::support::{BROKEN, Desk, paths};

#[test]
fn an_empty_file_and_a_file_of_line_ends_are_clean() {
    let desk = Desk::new(&[("a.txt", ""), ("b.md", "\r\n\r\n\n\r"), ("c.html", "\n")]);
    desk.write("d.txt", b"\xEF\xBB\xBF");
    desk.write("e.txt", b"\xFF\xFE");
    let report = desk.run(&["check", "--format", "json", "."]).ends_with(0).json();
    assert_eq!(paths(&report).len(), 5);
    desk.run(&["extract", "."]).ends_with(0);
    desk.run(&["fix", "."]).ends_with(0);
}

#[test]
fn bytes_count_from_the_start_of_the_file_whatever_its_encoding() {
    let desk = Desk::new(&[("plain.txt", BROKEN)]);
    desk.write("marked.txt", &[b"\xEF\xBB\xBF", BROKEN.as_bytes()].concat());
    let wide: Vec<u8> = "\u{FEFF}".encode_utf16().chain(BROKEN.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    desk.write("wide.txt", &wide);
    let report = desk.run(&["check", "--format", "json", "plain.txt", "marked.txt", "wide.txt"]).ends_with(1).json();
    let start = |file: usize| &report["files"][file]["findings"][0]["range"]["start"];
    let byte = start(0)["byte"].as_u64().unwrap();
    assert_eq!(start(1)["byte"], byte + 3);
    assert_eq!(start(2)["byte"], byte * 2 + 2);
    for file in 1..3 {
        assert_eq!(start(file)["line"], start(0)["line"]);
        assert_eq!(start(file)["column"], start(0)["column"]);
    }
}

#[test]
fn a_line_of_thirty_megabytes_is_read_like_any_other() {
    let mut text = "Ships came in at noon. ".repeat(30 * 1024 * 1024 / 23);
    text.push_str("\"It was a long winter \"Osei said.");
    let desk = Desk::new(&[]);
    desk.write("long.txt", text.as_bytes());
    let answer = desk.run(&["check", "long.txt"]).ends_with(1);
    assert!(answer.out.contains("error[detached-closer]"), "{}", answer.out);
    assert!(answer.out.len() < 10_000, "the excerpt is cut");
}

#[test]
fn bytes_that_are_no_text_are_named() {
    let desk = Desk::new(&[]);
    desk.write("a.txt", b"H\0e\0a\0d\0");
    desk.write("b.txt", b"\xFF\xFEa\0b");
    desk.write("c.txt", &[0x89, b'P', b'N', b'G', 0xFF]);
    let answer = desk.run(&["check", "a.txt", "b.txt", "c.txt"]).ends_with(2);
    answer.complains(&["a.txt: looks like UTF-16", "b.txt: not UTF-16", "c.txt: not UTF-8 at byte 0, line 1"]);
    desk.pipe(&["check", "-"], b"caf\xE9").ends_with(2).complains(&["-: not UTF-8 at byte 3"]);
    desk.pipe(&["fix", "-"], b"caf\xE9").ends_with(2);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new(&[("a.txt", BROKEN), ("b.txt", BROKEN)]);
    std::fs::set_permissions(desk.path("a.txt"), std::fs::Permissions::from_mode(0o0)).unwrap();
    if std::fs::read(desk.path("a.txt")).is_ok() {
        // An administrator may read everything.
        return;
    }
    desk.run(&["check", "a.txt", "b.txt"]).ends_with(2).complains(&["a.txt: permission denied"]);
}

#[test]
fn a_reader_that_has_seen_enough_ends_a_report_quietly() {
    use crate::support::command;
    let names: Vec<String> = (0..400).map(|n| format!("{n}.txt")).collect();
    let text = BROKEN.repeat(20);
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), text.as_str())).collect();
    let desk = Desk::new(&files);
    let mut child = command(&desk.path(""), &["check", "."]).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.code().is_some());
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}
