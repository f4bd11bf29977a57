//! The sample articles in `tests/articles/`, checked as a user checks them.
//!
//! An article whose name starts with `clean-` is professional copy with every trap we could think of, and nothing may
//! be said about it. Beside each of the others lies a list of the slips planted in it: the line, the rule, and the text
//! that the finding must touch. Nothing else may be said about it either.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic: that is how it fails")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;
use serde_json::Value;

/// One slip that was planted in an article.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Slip {
    line: u64,
    rule: String,
    text: String,
}

/// One finding, as far as this test looks at it.
#[derive(Debug)]
struct Found {
    line: u64,
    rule: String,
    start: usize,
    end: usize,
    message: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles")
}

fn articles() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt" || extension == "md"))
        .collect();
    found.sort();
    found
}

fn is_clean(path: &Path) -> bool {
    path.file_name().unwrap().to_string_lossy().starts_with("clean-")
}

fn slips(path: &Path) -> Vec<Slip> {
    if is_clean(path) {
        return Vec::new();
    }
    let list = path.with_extension("expected.json");
    let json = fs::read_to_string(&list).unwrap_or_else(|error| panic!("{}: {error}", list.display()));
    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{}: {error}", list.display()))
}

/// The findings of all articles by path, from one run of the program.
fn check(articles: &[PathBuf]) -> BTreeMap<PathBuf, Vec<Found>> {
    let output = Command::new(env!("CARGO_BIN_EXE_onrecord"))
        .args(["check", "--format", "json"])
        .args(articles)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "some articles are broken, so the exit status is 1; stderr: {said}");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    report["files"].as_array().unwrap().iter().map(|file| (path_of(file), findings_of(file))).collect()
}

fn path_of(file: &Value) -> PathBuf {
    PathBuf::from(file["path"].as_str().unwrap())
}

fn findings_of(file: &Value) -> Vec<Found> {
    let byte = |place: &Value| usize::try_from(place["byte"].as_u64().unwrap()).unwrap();
    let found = |finding: &Value| Found {
        line: finding["range"]["start"]["line"].as_u64().unwrap(),
        rule: finding["rule"].as_str().unwrap().to_owned(),
        start: byte(&finding["range"]["start"]),
        end: byte(&finding["range"]["end"]),
        message: finding["message"].as_str().unwrap().to_owned(),
    };
    file["findings"].as_array().unwrap().iter().map(found).collect()
}

/// Where a slip's text stands, in bytes of the article.
fn place(slip: &Slip, article: &Path, text: &str) -> (usize, usize) {
    let places: Vec<usize> = text.match_indices(&slip.text).map(|(at, _)| at).collect();
    assert_eq!(places.len(), 1, "{}: {:?} must stand in the article once", article.display(), slip.text);
    (places[0], places[0] + slip.text.len())
}

/// What differs between the slips and the findings, a line for each difference.
fn differences(article: &Path, mut found: Vec<Found>) -> String {
    let text = fs::read_to_string(article).unwrap();
    let mut out = String::new();
    for slip in slips(article) {
        let (start, end) = place(&slip, article, &text);
        let matching = found.iter().position(|finding| {
            finding.rule == slip.rule && finding.line == slip.line && finding.start <= end && finding.end >= start
        });
        match matching {
            Some(index) => drop(found.remove(index)),
            None => writeln!(out, "  line {}: no {} at {:?}", slip.line, slip.rule, slip.text).unwrap(),
        }
    }
    for Found { line, rule, start, end, message } in found {
        writeln!(out, "  line {line}: unexpected {rule} at {:?}: {message}", &text[start..end]).unwrap();
    }
    out
}

#[test]
fn each_slip_is_found_and_nothing_else() {
    let articles = articles();
    let mut findings = check(&articles);
    let mut wrong = String::new();
    for article in &articles {
        let found = findings.remove(article).unwrap_or_else(|| panic!("{} was not checked", article.display()));
        let differences = differences(article, found);
        if !differences.is_empty() {
            writeln!(wrong, "{}\n{differences}", article.file_name().unwrap().to_string_lossy()).unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn line_endings_and_byte_order_mark_survived_the_checkout() {
    let read = |name: &str| fs::read_to_string(folder().join(name)).unwrap();
    for name in ["clean-court.txt", "business-crlf.txt"] {
        assert_eq!(read(name).matches('\n').count(), read(name).matches("\r\n").count(), "{name} has CRLF throughout");
    }
    assert!(read("weather-lone-cr.txt").contains("\r\r"), "weather-lone-cr.txt has two lines that end at a lone CR");
    assert!(read("clean-foreign.txt").starts_with('\u{feff}'), "clean-foreign.txt starts with a byte order mark");
    assert!(!read("council.txt").contains('\r'), "council.txt has LF throughout");
}

#[test]
fn half_of_the_articles_are_clean_and_each_has_the_length_of_a_story() {
    let articles = articles();
    let clean = articles.iter().filter(|article| is_clean(article)).count();
    assert!(clean * 5 >= articles.len() * 2 && clean < articles.len(), "{clean} of {} are clean", articles.len());
    for article in articles {
        let words = fs::read_to_string(&article).unwrap().split_whitespace().count();
        assert!((300..=900).contains(&words), "{} has {words} words", article.display());
    }
}
