//! What `README.md` shows is what the program is: the picture of a terminal, and the table of rules.
//!
//! After a change of either, `ONRECORD_WRITE=1 cargo test --test readme` writes them anew.

#![allow(clippy::unwrap_used, reason = "a test may panic: that is how it fails")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anstyle_svg::{Term, WIN10_CONSOLE};
use onrecord::rules::{FixKind, RULES};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn is_writing() -> bool {
    env::var_os("ONRECORD_WRITE").is_some()
}

/// Checks that a file holds `wanted`, after writing it there if that was asked for.
#[track_caller]
fn same(name: &str, wanted: &str) {
    if is_writing() {
        fs::write(file(name), wanted).unwrap();
    }
    let kept = fs::read_to_string(file(name)).unwrap_or_default();
    assert!(kept == wanted, "{name} is out of date; run: ONRECORD_WRITE=1 cargo test --test readme");
}

/// What a person sees who checks the sample article in its folder.
fn terminal() -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_onrecord"))
        .args(["check", "--color", "always", "council.txt"])
        .current_dir(file("tests/articles"))
        .output()
        .unwrap();
    let written = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    format!("\x1b[1;32m$\x1b[0m onrecord check council.txt\n\n{}", written.trim_end())
}

#[test]
fn the_picture_is_what_the_program_writes() {
    let term = Term::new().palette(WIN10_CONSOLE).min_width_px(860);
    same("docs/terminal.svg", &term.render_svg(&terminal()));
}

fn rules() -> String {
    let mut table = String::from("| rule | what it finds | fix |\n|---|---|---|\n");
    for meta in RULES.iter().map(|rule| rule.meta()) {
        let fix = match meta.fix {
            Some(FixKind::Safe) => "by itself",
            Some(FixKind::Choice) => "you choose",
            Some(FixKind::Placeholder) => "you fill in",
            None => "",
        };
        let (name, severity) = (meta.name, meta.severity.name());
        let summary = meta.summary().replace('|', "\\|");
        writeln!(table, "| [{name}](docs/rules/{name}.md)<br>{severity} | {summary} | {fix} |").unwrap();
    }
    table
}

#[test]
fn the_table_of_rules_lists_every_rule() {
    const START: &str = "<!-- rules: written by tests/readme.rs -->\n";
    const END: &str = "<!-- end of rules -->";
    let readme = fs::read_to_string(file("README.md")).unwrap();
    let (before, rest) = readme.split_once(START).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    same("README.md", &format!("{before}{START}{}{END}{after}", rules()));
}

#[test]
fn every_file_that_the_readme_links_is_there() {
    if is_writing() {
        return; // The other tests are writing these very files.
    }
    let readme = fs::read_to_string(file("README.md")).unwrap();
    for target in readme.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        let is_file = !target.starts_with('#') && !target.contains("://");
        assert!(!is_file || file(target).exists(), "README.md links {target}, which is not there");
    }
}
