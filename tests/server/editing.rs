//! After any edits the server's text is what a naive model says, and its findings are those of a fresh start.
//!
//! `ONRECORD_EDITS` is the number of random edits of one long run; without it the run is short.

use std::sync::Arc;

use onrecord::config::{Checked, Request};
use onrecord::server::buffer::Buffer;
use onrecord::server::positions::Encoding;
use onrecord::text::Format;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use tower_lsp::ls_types::{Position, Range, TextDocumentContentChangeEvent};

use crate::model::Model;

/// How many edits one document lives through.
const EDITS: usize = 40;

/// What is typed and pasted: text with all that is hard about positions, and all that is hard about quotations.
fn snippet() -> impl Strategy<Value = String> {
    let parts: &[&str] = &[
        "a",
        " ",
        ".",
        ",",
        "?",
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        "\r\n\r\n",
        "\u{2028}",
        "\u{85}",
        "\u{b}",
        "\u{a0}",
        "é",
        "e\u{301}",
        "😀",
        "👩‍👩‍👧",
        "\u{200d}",
        "\u{feff}",
        "\u{fffd}",
        "中",
        "\t",
        "\0",
        "“",
        "”",
        "‘",
        "’",
        "\"",
        "'",
        "''",
        "``",
        "«",
        "»",
        "„",
        "′",
        "″",
        "“We won,” Ada Holm said.",
        "“It was a long night.",
        "\n\n“We lost.”",
        "\"We won\" he said.",
        "rock ’n’ roll",
        "the ’90s",
        "6'2\"",
        "The Pier Falls\n\n",
        "By Ada Holm\n",
        "Publish : 2021-09-02 11:36:00\n",
        "HOLM BAY (AP) — ",
        "---\ntitle: The Pier\n---\n",
        "+++\ntitle = \"x\"\n+++\n",
        "---\nonrecord: {profile: uk-single}\n---\n\n",
        "# The Pier\n\n",
        "## “Why?”\n\n",
        "- one\n- “two\n",
        "> “He said\n",
        "| a | “b |\n|---|---|\n| c | d” |\n",
        "`code “`",
        "```\n“\n```\n",
        "<b>“x”</b>",
        "[“a”](http://x.y/“)",
        "**“bold**”",
        "<!-- onrecord: ignore unclosed-quote -->\n",
        "<!-- onrecord: ignore-file quotes -->\n",
        "<!-- x",
        "-->",
        "&quot;",
    ];
    let any = prop::sample::select(parts);
    prop_oneof![4 => any.clone().prop_map(str::to_owned), 1 => prop::collection::vec(any, 2..12).prop_map(|all| all.concat())]
}

/// A position that is mostly near the text, sometimes far outside.
fn position() -> impl Strategy<Value = Position> {
    let line = prop_oneof![8 => 0..12_u32, 1 => 0..200_u32, 1 => Just(u32::MAX)];
    let character = prop_oneof![8 => 0..40_u32, 2 => 0..3_u32, 1 => Just(u32::MAX)];
    (line, character).prop_map(|(line, character)| Position { line, character })
}

fn edit() -> impl Strategy<Value = TextDocumentContentChangeEvent> {
    let change = |range, text| TextDocumentContentChangeEvent { range, range_length: None, text };
    prop_oneof![
        6 => (position(), snippet()).prop_map(move |(at, text)| change(Some(Range::new(at, at)), text)),
        3 => (position(), 0..4_u32).prop_map(move |(at, len)| {
            let end = Position { line: at.line, character: at.character.saturating_add(len) };
            change(Some(Range::new(at, end)), String::new())
        }),
        2 => (position(), position(), snippet()).prop_map(move |(a, b, text)| change(Some(Range::new(a, b)), text)),
        1 => prop::collection::vec(snippet(), 0..12).prop_map(move |all| change(None, all.concat())),
    ]
}

fn document() -> impl Strategy<Value = (Encoding, Format, String, Vec<TextDocumentContentChangeEvent>)> {
    let encoding = prop::sample::select(&[Encoding::Utf8, Encoding::Utf16, Encoding::Utf32][..]);
    let format = prop::sample::select(&[Format::Plain, Format::Markdown][..]);
    let text = prop::collection::vec(snippet(), 0..12).prop_map(|all| all.concat());
    (encoding, format, text, prop::collection::vec(edit(), EDITS))
}

fn check(
    encoding: Encoding,
    format: Format,
    text: &str,
    edits: &[TextDocumentContentChangeEvent],
) -> Result<(), TestCaseError> {
    let language = if format == Format::Markdown { "markdown" } else { "plaintext" };
    let mut buffer = Buffer::new("untitled:a", language, 0, text);
    let mut model = Model::new(text);
    let mut request = Request::default();
    request.options.format = format;
    request.settings.hints = true;
    let mut previous: Option<Checked> = None;
    for (version, edit) in edits.iter().enumerate() {
        model.change(edit, encoding);
        buffer.change(i32::try_from(version).unwrap_or(0), vec![edit.clone()], encoding);
        let text = buffer.rope().to_string();
        prop_assert_eq!(&text, model.text(), "after {:?}", edit);
        let text: Arc<str> = text.into();
        let incremental = Checked::read(Arc::clone(&text), &request, previous.as_ref());
        let fresh = Checked::read(Arc::clone(&text), &request, None);
        prop_assert_eq!(&incremental.findings, &fresh.findings, "after {:?} in {:?}", edit, text);
        for finding in fresh.findings.iter() {
            prop_assert!(text.get(finding.span.start..finding.span.end).is_some(), "{:?} in {:?}", finding, text);
        }
        previous = Some(incremental);
    }
    Ok(())
}

#[test]
fn any_edits_leave_the_text_and_the_findings_right() {
    let edits = std::env::var("ONRECORD_EDITS").ok().and_then(|edits| edits.parse().ok()).unwrap_or(4000_usize);
    let mut runner = TestRunner::new(Config {
        cases: u32::try_from(edits.div_ceil(EDITS)).unwrap(),
        failure_persistence: None,
        ..Config::default()
    });
    let outcome = runner.run(&document(), |(encoding, format, text, edits)| check(encoding, format, &text, &edits));
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

/// The same over the wire, fewer of them: what the server publishes last is what a fresh start finds.
#[test]
fn any_edits_over_the_wire_give_the_findings_of_a_fresh_start() {
    let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::default() });
    for _ in 0..6 {
        let (encoding, format, text, edits) = document().new_tree(&mut runner).unwrap().current();
        crate::wire::check(encoding, format, &text, &edits);
    }
}
