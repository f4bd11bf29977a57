//! `onrecord check`.

use crate::support::{BROKEN, CLEAN, Desk, paths, rules};

#[test]
fn a_clean_article_is_status_0_and_a_broken_one_is_1() {
    let desk = Desk::new(&[("clean.txt", CLEAN), ("broken.txt", BROKEN)]);
    let clean = desk.run(&["check", "clean.txt"]).ends_with(0);
    assert_eq!((clean.out.as_str(), clean.err.as_str()), ("nothing found in 1 article\n", ""));
    let broken = desk.run(&["check", "broken.txt"]).ends_with(1);
    assert!(broken.out.ends_with("1 error in 1 article\n"), "{}", broken.out);
}

#[test]
fn the_text_report_shows_the_words_the_rule_and_the_fix() {
    let desk = Desk::new(&[("broken.txt", BROKEN)]);
    let answer = desk.run(&["check", "broken.txt"]).ends_with(1);
    for part in ["error[detached-closer]: ", "--> broken.txt:3:", "3 | \"It was a long winter \"Osei", "^^", "= help: "]
    {
        assert!(answer.out.contains(part), "no {part:?} in:\n{}", answer.out);
    }
    assert!(!answer.out.contains('\u{1B}'), "no colours in a pipe");
    let coloured = desk.run(&["check", "--color", "always", "broken.txt"]).ends_with(1);
    assert!(coloured.out.contains("\u{1B}["), "{}", coloured.out);
}

#[test]
fn the_json_report_has_every_field_of_the_format() {
    let text = format!("Published: 2021-09-02\n\n{BROKEN}");
    let desk = Desk::new(&[("broken.txt", &text)]);
    let report =
        desk.run(&["check", "--format", "json", "--published", "2021-09-03", "broken.txt"]).ends_with(1).json();
    assert_eq!(report["summary"], serde_json::json!({"error": 1, "warning": 0, "information": 0, "hint": 0}));
    let file = &report["files"][0];
    assert_eq!(file["path"], "broken.txt");
    assert_eq!(file["profile"], "us-ap");
    assert_eq!(file["published"], "2021-09-03");
    let finding = &file["findings"][0];
    assert_eq!(finding["rule"], "detached-closer");
    assert_eq!(finding["family"], "quotes");
    assert_eq!(finding["severity"], "error");
    assert!(finding["message"].is_string() && finding["related"].is_array());
    let (start, end) = (&finding["range"]["start"], &finding["range"]["end"]);
    let byte = usize::try_from(start["byte"].as_u64().unwrap()).unwrap();
    let line_start = text.find("\"It was").unwrap();
    assert_eq!(start["line"], 5);
    assert_eq!(start["column"], byte - line_start + 1);
    assert!(end["byte"].as_u64() > start["byte"].as_u64());
    let fix = &finding["fixes"][0];
    assert!(fix["title"].is_string() && fix["kind"] == "safe");
    let mut bytes = text.clone().into_bytes();
    for edit in fix["edits"].as_array().unwrap().iter().rev() {
        let at = |end: &str| usize::try_from(edit["range"][end]["byte"].as_u64().unwrap()).unwrap();
        bytes.splice(at("start")..at("end"), edit["text"].as_str().unwrap().bytes());
    }
    assert!(String::from_utf8(bytes).unwrap().contains("winter,\" Osei said"));
}

#[test]
fn columns_count_characters_and_bytes_count_bytes() {
    let desk = Desk::new(&[("a.txt", "Head\r\n\r\n\u{1F600}\u{1F600} \"It was long \"Osei said.\r\n")]);
    let report = desk.run(&["check", "--format", "json", "a.txt"]).ends_with(1).json();
    let start = &report["files"][0]["findings"][0]["range"]["start"];
    let (column, byte) = (start["column"].as_u64().unwrap(), start["byte"].as_u64().unwrap());
    // Eight bytes of line ends and headline come before; each face is four bytes and one character.
    assert_eq!(byte - 8, column - 1 + 6);
}

#[test]
fn a_folder_is_walked_in_order_for_articles_that_no_ignore_file_names() {
    let desk = Desk::new(&[
        ("b.md", CLEAN),
        ("a/z.txt", BROKEN),
        ("a/y.MARKDOWN", CLEAN),
        ("page.html", "<p>x</p>"),
        ("page.htm", "<p>x</p>"),
        ("notes.rs", BROKEN),
        ("drafts/x.txt", BROKEN),
        ("node/skip.txt", BROKEN),
        (".gitignore", "drafts/\n"),
        (".ignore", "node\n"),
    ]);
    let answer = desk.run(&["check", "--format", "json", "."]).ends_with(1);
    assert_eq!(paths(&answer.json()), ["a/y.MARKDOWN", "a/z.txt", "b.md", "page.htm", "page.html"]);
    // Who names a file means it.
    let answer = desk.run(&["check", "--format", "json", "notes.rs", "drafts/x.txt"]).ends_with(1);
    assert_eq!(paths(&answer.json()), ["notes.rs", "drafts/x.txt"]);
}

#[test]
fn many_files_are_reported_in_the_same_order_each_time() {
    let names: Vec<String> = (0..300).map(|n| format!("{n:03}.txt")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), BROKEN)).collect();
    let desk = Desk::new(&files);
    let report = desk.run(&["check", "--format", "json", "."]).ends_with(1).json();
    assert_eq!(paths(&report), names);
    assert_eq!(report["summary"]["error"], 300);
}

#[test]
fn standard_input_is_an_article() {
    let desk = Desk::new(&[]);
    for arguments in [&["check", "-", "--format", "json"][..], &["check", "--format", "json"]] {
        let report = desk.pipe(arguments, BROKEN.as_bytes()).ends_with(1).json();
        assert_eq!(paths(&report), ["-"]);
        assert_eq!(rules(&report["files"][0]), ["detached-closer"]);
    }
    let code = format!("Head\n\n```\n{BROKEN}```\n");
    desk.pipe(&["check", "-", "--input-format", "markdown"], code.as_bytes()).ends_with(0);
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_checked() {
    let desk = Desk::new(&[("broken.txt", BROKEN), ("z.txt", CLEAN)]);
    desk.write("bad.txt", b"Head\n\ncaf\xE9\n");
    let answer = desk.run(&["check", "missing.txt", "bad.txt", "broken.txt", "z.txt", "--format", "json"]).ends_with(2);
    let answer = answer.complains(&["missing.txt: no such file", "bad.txt: not UTF-8 at byte 9, line 3", "iconv"]);
    assert_eq!(paths(&answer.json()), ["broken.txt", "z.txt"]);
    assert_eq!(answer.json()["summary"]["error"], 1);
}

#[test]
fn bad_arguments_are_named_with_their_remedy() {
    let desk = Desk::new(&[("a.txt", CLEAN)]);
    desk.run(&["check", "--profile", "us-app", "a.txt"]).ends_with(2).complains(&["--profile", "us-app", "uk-double"]);
    desk.run(&["check", "--published", "soon", "a.txt"]).ends_with(2).complains(&["--published", "2021-09-02"]);
    desk.run(&["check", "--published", "2021-02-30", "a.txt"]).ends_with(2).complains(&["2021-02-30"]);
    desk.run(&["check", "--jsonl", "a.txt"]).ends_with(2).complains(&["--jsonl"]);
    desk.run(&["chekc"]).ends_with(2).complains(&["check"]);
}

#[test]
fn hints_are_off_unless_asked_for() {
    let desk = Desk::new(&[("a.txt", BROKEN)]);
    let report = desk.run(&["check", "--format", "json", "a.txt"]).json();
    assert_eq!(report["summary"]["hint"], 0);
    desk.run(&["check", "--format", "json", "--hints", "a.txt"]).ends_with(1).json();
}
