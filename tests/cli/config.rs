//! `onrecord.toml` and the three kinds of ignore, as the command line obeys them.

use serde_json::Value;

use crate::support::{Answer, BROKEN, CLEAN, Desk, rules};

#[test]
fn the_nearest_configuration_holds_for_each_file() {
    let desk = Desk::new(&[
        ("onrecord.toml", "[rules]\ndetached-closer = \"hint\"\n"),
        ("a.txt", BROKEN),
        ("city/onrecord.toml", "profile = \"uk-double\"\n[rules]\nquotes = \"information\"\n"),
        ("city/deep/b.txt", BROKEN),
    ]);
    let report = desk.run(&["check", "--format", "json", "a.txt", "city"]).ends_with(0).json();
    // A rule that is named runs, as a hint too.
    assert_eq!(report["summary"], serde_json::json!({"error": 0, "warning": 0, "information": 1, "hint": 1}));
    assert_eq!(report["files"][0]["profile"], "us-ap");
    assert_eq!(report["files"][1]["profile"], "uk-double");
    desk.run(&["check", "--no-config", "a.txt"]).ends_with(1);
    desk.run(&["check", "--config", "city/onrecord.toml", "a.txt"]).ends_with(0);
}

#[test]
fn the_option_beats_the_front_matter_and_that_beats_the_configuration() {
    let front = format!("---\ntitle: Harbour reopens\nonrecord:\n  profile: us-chicago\n---\n\n{CLEAN}");
    let desk = Desk::new(&[("onrecord.toml", "profile = \"uk-double\""), ("a.md", CLEAN), ("b.md", &front)]);
    let profiles = |arguments: &[&str]| -> Vec<String> {
        let report = desk.run(&[&["check", "--format", "json", "a.md", "b.md"], arguments].concat()).json();
        report["files"].as_array().unwrap().iter().map(|f| f["profile"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(profiles(&[]), ["uk-double", "us-chicago"]);
    assert_eq!(profiles(&["--profile", "us-ap"]), ["us-ap", "us-ap"]);
}

#[test]
fn a_bad_configuration_is_named_place_by_place_and_its_good_parts_hold() {
    let bad = "profil = \"us-ap\"\nhints = 3\n\n[rules]\ndetached-closer = \"off\"\ndetached-closr = \"off\"\n";
    let desk = Desk::new(&[("onrecord.toml", bad), ("a.txt", BROKEN), ("b.txt", BROKEN)]);
    let answer = desk.run(&["check", "--format", "json", "a.txt", "b.txt"]).ends_with(2);
    let answer = answer.complains(&[
        "onrecord.toml:1:1: ",
        "did you mean 'profile'?",
        "onrecord.toml:2:9: ",
        "onrecord.toml:6:1: ",
        "did you mean 'detached-closer'?",
    ]);
    assert_eq!(answer.err.lines().count(), 3, "each is told once:\n{}", answer.err);
    assert_eq!(answer.json()["summary"]["error"], 0);
    let desk = Desk::new(&[("onrecord.toml", "hints = true\nprofile = \"us-ap\n"), ("a.txt", BROKEN)]);
    desk.run(&["check", "a.txt"]).ends_with(2).complains(&["onrecord.toml:2:"]);
    desk.run(&["check", "--config", "none.toml", "a.txt"]).ends_with(2).complains(&["none.toml"]);
}

fn seen(answer: &Answer) -> Vec<(String, u64)> {
    let report = answer.json();
    let finding = |f: &Value| (f["rule"].as_str().unwrap().to_owned(), f["range"]["start"]["line"].as_u64().unwrap());
    report["files"].as_array().unwrap().iter().flat_map(|f| f["findings"].as_array().unwrap()).map(finding).collect()
}

const TWO: &str = "# Harbour reopens\n\n\"It was a long winter \"Osei said.\n\n\"It was a long spring \"Osei said.\n";

#[test]
fn a_comment_in_markdown_hides_the_next_block_or_the_file() {
    let cases = [
        ("<!-- onrecord: ignore detached-closer -->\n", vec![("detached-closer".to_owned(), 6)]),
        ("<!-- onrecord: ignore -->\n", vec![("detached-closer".to_owned(), 6)]),
        ("<!-- onrecord: ignore-file quotes -->\n", vec![]),
        (
            "<!-- onrecord: ignore empty-quote -->\n",
            vec![("unused-ignore".to_owned(), 3), ("detached-closer".to_owned(), 4), ("detached-closer".to_owned(), 6)],
        ),
    ];
    for (comment, expected) in cases {
        let text = TWO.replacen("\"It", &format!("{comment}\"It"), 1);
        let desk = Desk::new(&[("a.md", &text)]);
        assert_eq!(seen(&desk.run(&["check", "--format", "json", "a.md"])), expected, "{comment}");
    }
}

#[test]
fn front_matter_hides_in_the_whole_file() {
    for front in
        ["---\nonrecord:\n  ignore: [detached-closer]\n---\n\n", "+++\n[onrecord]\nignore = [\"quotes\"]\n+++\n\n"]
    {
        let desk = Desk::new(&[("a.md", &format!("{front}{TWO}"))]);
        desk.run(&["check", "a.md"]).ends_with(0);
    }
}

#[test]
fn hostile_front_matter_does_no_harm() {
    let deep = format!("---\na: {}\n---\n", "[".repeat(20_000));
    let bomb = "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f]\nh: &h [*g,*g,*g,*g,*g,*g,*g,*g,*g]\n---\n";
    let cases =
        [deep.as_str(), bomb, "---\n", "---\nonrecord: 3\n---\n", "+++\n[[[[\n+++\n", "---\n\u{0}: \u{FEFF}\n---\n"];
    for front in cases {
        let desk = Desk::new(&[("a.md", &format!("{front}{TWO}"))]);
        let answer = desk.run(&["check", "--format", "json", "a.md"]);
        assert!(answer.code < 2 && answer.err.is_empty(), "{}", answer.err);
    }
}

/// The fingerprint of the first finding in `TWO` as a plain text, as another run would write it.
fn ignore_file(text: &str, document: &str) -> String {
    use onrecord::config::{Checked, Request, ignores};
    let checked = Checked::read(text.into(), &Request::default(), None);
    let finding = checked.findings.iter().find(|finding| finding.rule.name == "detached-closer").unwrap();
    ignores::with_entry("", &checked.article, finding, document)
}

#[test]
fn the_ignore_file_hides_one_finding_of_a_plain_text() {
    let text = TWO.replace("# ", "");
    let entry = ignore_file(&text, "city/a b.txt");
    let desk = Desk::new(&[("onrecord.ignore", &entry), ("city/a b.txt", &text), ("c.txt", CLEAN)]);
    let left = [("detached-closer".to_owned(), 5)];
    assert_eq!(seen(&desk.run(&["check", "--format", "json", "."]).ends_with(1)), left);
    // The same from inside the folder, and after an edit elsewhere.
    desk.write("city/a b.txt", text.replace("reopens", "opens again").replace("spring", "summer").as_bytes());
    assert_eq!(seen(&desk.run(&["check", "--format", "json", "city"]).ends_with(1)), left);
}

#[test]
fn a_line_of_the_ignore_file_that_hides_nothing_is_reported_on_that_file() {
    let entry = ignore_file(&TWO.replace("# ", ""), "a.txt");
    let desk = Desk::new(&[("onrecord.ignore", &entry), ("a.txt", CLEAN), ("b.txt", CLEAN)]);
    let report = desk.run(&["check", "--format", "json", "a.txt"]).ends_with(0).json();
    assert_eq!(report["files"][1]["path"], "onrecord.ignore");
    assert_eq!(rules(&report["files"][1]), ["unused-ignore"]);
    assert_eq!(report["summary"]["information"], 1);
    // The document of the entry was not checked.
    let report = desk.run(&["check", "--format", "json", "b.txt"]).ends_with(0).json();
    assert_eq!(report["files"].as_array().unwrap().len(), 1);
    let text = desk.run(&["check", "."]).ends_with(0);
    assert!(text.out.contains("--> onrecord.ignore:"), "{}", text.out);
    assert!(text.out.ends_with("1 information in 2 articles\n"), "{}", text.out);
    desk.write("onrecord.ignore", b"detached-closer\n");
    desk.run(&["check", "a.txt"]).ends_with(2).complains(&["onrecord.ignore:1:1: ", "three parts"]);
    desk.run(&["check", "--no-config", "a.txt"]).ends_with(0);
}
