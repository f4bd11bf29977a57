//! `explain`, `rules`, and the help.

use crate::support::Desk;

#[test]
fn a_rule_is_explained_and_a_misspelt_one_is_named() {
    let desk = Desk::new(&[]);
    let page = desk.run(&["explain", "empty-quote"]).ends_with(0).out;
    assert!(page.starts_with("empty-quote\n") && page.contains("Family `quotes`, severity `warning`"), "{page}");
    let coloured = desk.run(&["explain", "empty-quote", "--color", "always"]).ends_with(0).out;
    assert!(coloured.contains("\u{1B}["), "{coloured}");
    desk.run(&["explain", "empty-qoute"]).ends_with(2).complains(&["did you mean 'empty-quote'?"]);
    desk.run(&["explain", "weather"]).ends_with(2).complains(&["no rule 'weather'", "onrecord rules"]);
}

#[test]
fn all_rules_are_listed_with_what_they_are_by_default() {
    let desk = Desk::new(&[]);
    let table = desk.run(&["rules"]).ends_with(0).out;
    let row = table.lines().find(|line| line.starts_with("empty-quote ")).unwrap();
    assert!(row.contains("quotes") && row.contains("warning") && row.contains("placeholder"), "{row}");
    let list = desk.run(&["rules", "--format", "json"]).ends_with(0).json();
    let list = list.as_array().unwrap();
    assert_eq!(list.len(), table.lines().count() - 1);
    for rule in list {
        for field in ["name", "family", "severity", "summary"] {
            assert!(rule[field].as_str().is_some_and(|text| !text.is_empty()), "{rule}");
        }
        desk.run(&["explain", rule["name"].as_str().unwrap()]).ends_with(0);
    }
}

#[test]
fn every_command_has_help() {
    let desk = Desk::new(&[]);
    for command in ["check", "fix", "extract", "speakers", "explain", "rules", "server"] {
        let answer = desk.run(&[command, "--help"]).ends_with(0);
        assert!(answer.out.contains("Usage: onrecord"), "{}", answer.out);
    }
    let answer = desk.run(&["--help"]).ends_with(0);
    assert!(answer.out.contains("Exit status"), "{}", answer.out);
    desk.run(&["--version"]).ends_with(0);
    desk.run(&[]).ends_with(2);
}

#[test]
fn the_server_starts_and_ends_with_its_input() {
    let desk = Desk::new(&[]);
    // Without a `shutdown` request the protocol wants a status of 1.
    desk.run(&["server"]).ends_with(1);
    desk.run(&["server", "--stdio"]).ends_with(1);
}
