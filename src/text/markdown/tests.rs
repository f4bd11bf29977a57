use crate::text::{BlockKind, Format, Layout, OPAQUE, Prose, Zone};

fn layout(text: &str) -> Layout {
    Layout::read(text, Format::Markdown)
}

/// The proses of a Markdown text with what they are; `#` stands for what is no prose.
fn read(text: &str) -> Vec<(BlockKind, Zone, String)> {
    let layout = layout(text);
    let prose = |block: &crate::text::Block| Prose::read(block.span.of(text), block).text().replace(OPAQUE, "#");
    layout.blocks.iter().map(|block| (block.kind, block.zone, prose(block))).collect()
}

fn proses(text: &str) -> Vec<String> {
    read(text).into_iter().map(|(_, _, prose)| prose).collect()
}

#[test]
fn inline_markup_is_cut() {
    let cases = [
        ("He *said* **so**.", "He said so."),
        ("He [said](https://x.example/a \"title\") so.", "He said so."),
        ("He [said][1] so.\n\n[1]: https://x.example", "He said so."),
        ("Use `ls -l` now.", "Use # now."),
        ("See <https://x.example> and https://x.example/a_b_c.", "See # and #."),
        ("Write to <jo@x.example> or jo@x.example.", "Write to # or #."),
        ("He <b>said</b> so.", "He said so."),
        ("One<br>two", "One two"),
        ("R&amp;D &ldquo;go&rdquo; &#8212; now", "R&D “go” — now"),
        (r#"He said \"go\" \* now"#, r#"He said "go" * now"#),
        ("~~old~~ new", "old new"),
        ("Text.[^1]\n\n[^1]: A note.", "Text."),
        ("a ![alt text](x.png) b", "a # b"),
        ("soft\nbreak", "soft break"),
        ("hard  \nbreak", "hard break"),
        ("hard\\\nbreak", "hard break"),
        ("**bold**\n*slant*", "bold slant"),
        ("A {{< ref \"x\" >}} b", "A  b"),
        ("snake_case_word and 2 * 3 * 4", "snake_case_word and 2 * 3 * 4"),
        ("\"[Go](x)\" he said", "\"Go\" he said"),
    ];
    for (text, expected) in cases {
        assert_eq!(proses(text).first().map(String::as_str), Some(expected), "{text}");
    }
}

#[test]
fn blocks_have_kinds() {
    let text = "# Title\n\nPara one.\n\n## Part\n\n- item one\n- item two\n  goes on\n\n> quoted\n> text\n\n| a | b |\n|---|---|\n| c \
                | d |\n\n```\ncode\n```\n\n1. First\n\n   Second para\n";
    let got: Vec<(BlockKind, String)> = read(text).into_iter().map(|(kind, _, prose)| (kind, prose)).collect();
    let expected = [
        (BlockKind::Heading(1), "Title"),
        (BlockKind::Paragraph, "Para one."),
        (BlockKind::Heading(2), "Part"),
        (BlockKind::ListItem, "item one"),
        (BlockKind::ListItem, "item two goes on"),
        (BlockKind::BlockQuote, "quoted text"),
        (BlockKind::Cell, "a"),
        (BlockKind::Cell, "b"),
        (BlockKind::Cell, "c"),
        (BlockKind::Cell, "d"),
        (BlockKind::ListItem, "First"),
        (BlockKind::ListItem, "Second para"),
    ];
    let expected: Vec<(BlockKind, String)> =
        expected.into_iter().map(|(kind, prose)| (kind, prose.to_owned())).collect();
    assert_eq!(got, expected);
}

#[test]
fn a_line_prefix_belongs_to_the_break() {
    let text = "> one\n> two\n";
    let layout = layout(text);
    let block = &layout.blocks[0];
    assert_eq!(block.span.of(text), "one\n> two");
    assert_eq!(block.cuts.len(), 1);
    let text = "- one *two*\n  three";
    assert_eq!(proses(text), ["one two three"]);
}

#[test]
fn zones() {
    use Zone::{Body, Boilerplate, Byline, Caption, Crosshead, Headline};
    let text = "# Bridge to close\n\nBy Jane Roe\n\n![boats](a.jpg)\n\n*Boats at Larn.*\n\nThe bridge fell.\n\n## After\n\nIt rained.\n\n\
                # Late\n\nRead more: all about it\n";
    let got: Vec<Zone> = read(text).into_iter().map(|(_, zone, _)| zone).collect();
    assert_eq!(got, [Headline, Byline, Caption, Body, Crosshead, Body, Crosshead, Boilerplate]);
    let text = "![boats](a.jpg)\n*Boats at Larn.*\n\nThe bridge fell.";
    assert_eq!(read(text)[0].1, Zone::Caption);
    let text = "# T\n\n**By Jane Roe**  \n3 March 2021\n\nThe bridge fell.";
    assert_eq!(read(text)[1].1, Zone::Byline);
    let metadata = layout(text).metadata;
    assert_eq!(metadata.author.map(|field| field.value).as_deref(), Some("Jane Roe"));
    assert_eq!(metadata.date.map(|field| field.value).as_deref(), Some("3 March 2021"));
}

#[test]
fn html_blocks_are_read_as_text() {
    let text = "One.\n\n<!-- onrecord: ignore empty-quote -->\n\n<div class=\"x\">\n<p>Two &amp; three.</p>\n</div>\n\n<script>\nlet a;\n</script>\n\nFour.";
    assert_eq!(proses(text), ["One.", "Two & three.", "Four."]);
    assert_eq!(layout(text).directives.len(), 1);
    assert_eq!(layout("One <!-- onrecord: ignore-file --> two.").directives.len(), 1);
}

#[test]
fn line_ends_and_marks_of_byte_order() {
    assert_eq!(proses("\u{feff}# Title\r\n\r\none\r\ntwo\r\n"), ["Title", "one two"]);
    assert_eq!(proses("one\rtwo\r\rthree"), ["one two", "three"]);
}
