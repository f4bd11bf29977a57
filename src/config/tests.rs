//! Ignores, from the document to what the user sees.

use std::sync::Arc;

use super::{Checked, Request, apply, ignores};
use crate::article::{Article, Options};
use crate::rules::{Level, Report, Settings, Severity};
use crate::text::{Directive, Field, Scope, Span};

const TEXT: &str = "Harbour reopens\n\nThe mayor said “” and left.\n\nThe pilot said “” too.\n";

/// What is seen of `TEXT` under the ignores that `prepare` puts into it, as rule and place.
fn seen(prepare: impl FnOnce(&mut Article, &mut Request)) -> Vec<(&'static str, usize)> {
    let mut request = Request::default();
    let mut article = Article::read(Arc::from(TEXT), Options::default(), None);
    prepare(&mut article, &mut request);
    let report = Report::read(&article, &request.settings, None);
    let (findings, _) = apply::ignores(&article, &report.findings, &request);
    let ours = findings.iter().filter(|finding| matches!(finding.rule.name, "empty-quote" | "unused-ignore"));
    ours.map(|finding| (finding.rule.name, finding.span.start)).collect()
}

fn field(name: &str) -> Field {
    Field { value: name.to_owned(), span: Span::at(0) }
}

fn directive(scope: Scope, place: usize, names: &[&str]) -> Directive {
    Directive { span: Span::at(place), scope, rules: names.iter().map(|name| field(name)).collect() }
}

const FIRST: (&str, usize) = ("empty-quote", 32);
const SECOND: (&str, usize) = ("empty-quote", 65);

#[test]
fn a_comment_hides_in_the_next_block_and_nowhere_else() {
    assert_eq!(seen(|_, _| ()), [FIRST, SECOND]);
    for name in [&["empty-quote"][..], &["quotes"], &[], &["empty-quote", "quotes"]] {
        let got = seen(|article, _| article.layout.directives.push(directive(Scope::NextBlock, 16, name)));
        assert_eq!(got, [SECOND], "{name:?}");
    }
}

#[test]
fn a_comment_or_front_matter_hides_in_the_whole_file() {
    let got = seen(|article, _| article.layout.directives.push(directive(Scope::File, 70, &["quotes"])));
    assert_eq!(got, []);
    let got = seen(|article, _| article.layout.metadata.ignore.push(field("empty-quote")));
    assert_eq!(got, []);
}

#[test]
fn an_ignore_that_hides_nothing_is_reported() {
    let got = seen(|article, _| article.layout.directives.push(directive(Scope::NextBlock, 0, &["empty-quote"])));
    assert_eq!(got, [("unused-ignore", 0), FIRST, SECOND]);
    let got = seen(|article, _| article.layout.metadata.ignore.push(field("document")));
    assert_eq!(got, [("unused-ignore", 0), FIRST, SECOND]);
    let got = seen(|article, _| article.layout.metadata.ignore.push(field("emtpy-quote")));
    assert_eq!(got, [("unused-ignore", 0), FIRST, SECOND]);
}

#[test]
fn an_ignore_of_a_rule_that_does_not_run_is_left_alone() {
    let got = seen(|article, request| {
        article.layout.metadata.ignore.push(field("empty-quote"));
        request.settings.levels.insert("empty-quote".to_owned(), Level::Off);
    });
    assert_eq!(got, []);
    let got = seen(|article, request| {
        article.layout.metadata.ignore.push(field("document"));
        request.settings.levels.insert("unused-ignore".to_owned(), Level::Off);
    });
    assert_eq!(got, [FIRST, SECOND]);
    let got = seen(|article, _| article.layout.metadata.ignore.extend([field("document"), field("unused-ignore")]));
    assert_eq!(got, [FIRST, SECOND]);
}

#[test]
fn the_severity_of_an_unused_ignore_is_the_users() {
    let mut article = Article::read(Arc::from(TEXT), Options::default(), None);
    article.layout.metadata.ignore.push(field("document"));
    let mut request = Request::default();
    request.settings.levels.insert("document".to_owned(), Level::At(Severity::Error));
    let (findings, _) = apply::ignores(&article, &Arc::from([]), &request);
    assert_eq!(findings.iter().map(|finding| finding.severity).collect::<Vec<_>>(), [Severity::Error]);
}

/// Checks a text under the one entry that ignores the first finding of another.
fn under_entry_of(original: &str, text: &str) -> Checked {
    let before = Checked::read(Arc::from(original), &Request::default(), None);
    let file = ignores::with_entry("", &before.article, &before.findings[0], "desk/a b.txt");
    let (entries, problems) = ignores::parse(&file);
    assert_eq!(problems, []);
    assert_eq!((entries.len(), entries[0].document.as_str()), (1, "desk/a b.txt"));
    let request = Request { ignores: Arc::from(entries), ..Request::default() };
    Checked::read(Arc::from(text), &request, None)
}

#[test]
fn an_entry_hides_one_finding_and_survives_edits_elsewhere() {
    let edited = TEXT.replace("Harbour", "Old harbour").replace("too", "as well");
    for text in [TEXT, &edited, &TEXT.replace('\n', "\r\n")] {
        let checked = under_entry_of(TEXT, text);
        assert_eq!(checked.findings.len(), 1, "{text}");
        assert!(checked.findings[0].span.start > 60);
        assert_eq!(checked.unused, []);
    }
}

#[test]
fn an_entry_whose_text_is_gone_hides_nothing_and_is_returned() {
    let checked = under_entry_of(TEXT, &TEXT.replace("mayor", "governor"));
    assert_eq!((checked.findings.len(), checked.unused.len()), (2, 1));
}

#[test]
fn entries_are_added_once_and_taken_out_with_their_comment() {
    let checked = Checked::read(Arc::from(TEXT), &Request::default(), None);
    let [first, second] = &*checked.findings else { panic!("two findings") };
    let one = ignores::with_entry("", &checked.article, first, "a.txt");
    assert_eq!(ignores::with_entry(&one, &checked.article, first, "a.txt"), one);
    assert!(one.contains("# The mayor said “” and left."), "{one}");
    let two = ignores::with_entry(&one, &checked.article, second, "a.txt");
    assert!(two.starts_with(&one));
    let entries = ignores::parse(&two).0;
    let extent = ignores::extent(&two, &entries[1]);
    assert_eq!([&two[..extent.start], &two[extent.end..]].concat(), one);
    let foreign = "# ours\nempty-quote 00000000000000ff b.txt";
    let grown = ignores::with_entry(foreign, &checked.article, first, "a.txt");
    assert!(grown.starts_with(&format!("{foreign}\n")), "{grown}");
}

#[test]
fn a_line_that_cannot_be_read_is_a_problem_and_the_others_hold() {
    let text = "empty-quote\nempty-qoute 00ff a.txt\nempty-quote xyz a.txt\nempty-quote 00ff a.txt\r\n";
    let (entries, problems) = ignores::parse(text);
    let rules: Vec<&str> = entries.iter().map(|entry| entry.rule.as_str()).collect();
    assert_eq!(rules, ["empty-qoute", "empty-quote"]);
    let misspelt = ignores::unused(text, &entries[0], &Settings::default()).unwrap();
    assert!(misspelt.message.contains("did you mean 'empty-quote'?"), "{}", misspelt.message);
    let messages: Vec<&str> = problems.iter().map(|problem| problem.message.as_str()).collect();
    assert!(messages[0].contains("three parts"), "{messages:?}");
    assert!(messages[1].contains("no fingerprint"), "{messages:?}");
    assert_eq!(problems[1].span.of(text), "empty-quote xyz a.txt");
}
