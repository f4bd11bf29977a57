//! What holds for any document in any format.

use proptest::prelude::*;

use super::{Format, Layout, Prose, Span, dateline, sentences};

const FORMATS: [Format; 3] = [Format::Plain, Format::Markdown, Format::Html];

/// Checks what every layout has to keep.
fn check(text: &str) {
    for format in FORMATS {
        let layout = Layout::read(text, format);
        let mut end = 0;
        for block in &layout.blocks {
            assert!(block.span.start >= end && !block.span.is_empty(), "{format:?} {text:?} {block:?}");
            assert!(text.get(block.span.start..block.span.end).is_some(), "{format:?} {text:?} {block:?}");
            end = block.span.end;
            let source = block.span.of(text);
            let mut cut_end = 0;
            for cut in &block.cuts {
                assert!(cut.span.start >= cut_end && !cut.span.is_empty(), "{format:?} {text:?} {block:?}");
                assert!(source.get(cut.span.start..cut.span.end).is_some(), "{format:?} {text:?} {block:?}");
                cut_end = cut.span.end;
            }
            check_prose(source, &Prose::read(source, block));
        }
        for span in layout.problems.iter().map(|p| p.span).chain(layout.directives.iter().map(|d| d.span)) {
            assert!(text.get(span.start..span.end).is_some(), "{format:?} {text:?} {span:?}");
        }
        let metadata = &layout.metadata;
        let fields = [&metadata.title, &metadata.date, &metadata.author, &metadata.location, &metadata.profile];
        for field in fields.into_iter().flatten().chain(&metadata.ignore) {
            assert!(text.get(field.span.start..field.span.end).is_some(), "{format:?} {text:?} {field:?}");
        }
    }
}

/// Checks that places of a prose and its source lead to each other.
fn check_prose(source: &str, prose: &Prose) {
    let text = prose.text();
    let mut last = 0;
    for (at, c) in text.char_indices() {
        let span = Span::new(at, at + c.len_utf8());
        let traced = prose.source(span);
        assert!(source.get(traced.start..traced.end).is_some_and(|part| !part.is_empty()), "{source:?} {span:?}");
        assert!(traced.start >= last, "{source:?} {span:?}");
        last = traced.start;
        assert_eq!(prose.of_source(traced.start), at, "{source:?} {span:?}");
        if let Some(exact) = prose.exact(span) {
            assert_eq!(exact.of(source), span.of(text), "{source:?} {span:?}");
        }
    }
    for (at, _) in source.char_indices() {
        let place = prose.of_source(at);
        assert!(text.is_char_boundary(place), "{source:?} {at}");
    }
    for span in sentences(text) {
        assert!(source.get(prose.source(span).start..prose.source(span).end).is_some());
    }
    assert!(dateline(text).is_none_or(|span| span.of(text).len() == span.len()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_text_is_taken_apart(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn markup_is_taken_apart(text in "([a-zA-Z]{1,5}|[ \\n\\r\\t]|[\"'“”‘’«».,!?…]|[*_`~|#>&;:/@<=\\[\\]{}()!^\\\\-]|https://x\\.example|&quot;|<a href=\"|</p>|<!--|-->|\\[\\^1\\]|> |- |1\\. |\\n\\n|---\\n|title: |\u{0}|\u{2028}|\u{feff}|é|😀){0,60}") {
        check(&text);
    }

    #[test]
    fn front_matter_is_taken_apart(text in "(---|\\+\\+\\+)\\n([a-z]{1,5}|: |= |[\"'\\[\\]{},&*!|>#-]|\\n|\\n  |title: |onrecord: |ignore: |é|😀|\u{0}){0,40}\\n(---|\\+\\+\\+)?\\nText.") {
        check(&text);
    }
}

#[test]
fn front_matter_that_is_never_closed_is_taken_apart() {
    for text in
        ["---\ntitle: \"é\n\n\nTextA", "---\ntitle: \"&title: …\n: title: &\n+++\nTextU", "+++\ntitle = \"é\n\n\nTextA"]
    {
        check(text);
    }
}

#[test]
fn hostile_documents_take_linear_time() {
    let long = 400_000;
    let cases = [
        "a".repeat(long),
        "word ".repeat(long / 5),
        "a\n".repeat(long / 2),
        "\r".repeat(long),
        "\0".repeat(long),
        "\u{2028}".repeat(long / 3),
        "> ".repeat(20_000),
        format!("{}a", ">".repeat(20_000)),
        "- ".repeat(50_000),
        "* a\n".repeat(20_000),
        "[".repeat(50_000),
        "![".repeat(20_000),
        "*a _b ".repeat(10_000),
        "`".repeat(50_000),
        "<a ".repeat(30_000),
        "| a ".repeat(20_000),
        "&#x27;".repeat(30_000),
        "[^1]: ".repeat(10_000),
        "Short line\n\n".repeat(30_000),
    ];
    for text in cases {
        for format in FORMATS {
            let start = std::time::Instant::now();
            let layout = Layout::read(&text, format);
            for block in &layout.blocks {
                let prose = Prose::read(block.span.of(&text), block);
                assert!(sentences(prose.text()).len() <= text.len());
            }
            let taken = start.elapsed();
            assert!(taken.as_secs() < 10, "{format:?} {:?}… {taken:?}", text.chars().take(12).collect::<String>());
        }
    }
}
