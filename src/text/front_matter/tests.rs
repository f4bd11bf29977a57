use crate::text::{Field, Format, Layout, Zone};

fn layout(text: &str) -> Layout {
    Layout::read(text, Format::Markdown)
}

fn value(field: Option<&Field>) -> Option<&str> {
    field.map(|field| field.value.as_str())
}

#[test]
fn reads_yaml() {
    let text = "---\ntitle: Bridge to close\ndate: 2021-05-03\nauthor:\n  - Jane Roe\n  - name: Sam Poe\nlocation: 'LARN, Norland'\n\
                lang: en-GB\ntype: analysis\nonrecord:\n  profile: uk-double\n  ignore: [empty-quote, quotes]\n---\n\nThe bridge fell.\n";
    let layout = layout(text);
    let metadata = &layout.metadata;
    assert_eq!(layout.problems, []);
    assert_eq!(value(metadata.title.as_ref()), Some("Bridge to close"));
    assert_eq!(value(metadata.date.as_ref()), Some("2021-05-03"));
    assert_eq!(value(metadata.author.as_ref()), Some("Jane Roe, Sam Poe"));
    assert_eq!(value(metadata.location.as_ref()), Some("LARN, Norland"));
    assert_eq!(value(metadata.lang.as_ref()), Some("en-GB"));
    assert_eq!(value(metadata.story.as_ref()), Some("analysis"));
    assert_eq!(value(metadata.profile.as_ref()), Some("uk-double"));
    let ignored: Vec<&str> = metadata.ignore.iter().map(|field| field.span.of(text)).collect();
    assert_eq!(ignored, ["empty-quote", "quotes"]);
    for field in
        [&metadata.title, &metadata.date, &metadata.location, &metadata.lang, &metadata.profile].into_iter().flatten()
    {
        assert_eq!(field.span.of(text), field.value);
    }
    assert_eq!(metadata.extent.map(|extent| &text[extent.end..]), Some("\nThe bridge fell.\n"));
    let zones: Vec<(Zone, &str)> = layout.blocks.iter().map(|block| (block.zone, block.span.of(text))).collect();
    assert_eq!(zones, [(Zone::Headline, "Bridge to close"), (Zone::Body, "The bridge fell.")]);
}

#[test]
fn reads_toml() {
    let text = "+++\r\ntitle = \"Bridge to close\"\r\ndate = 2021-05-03T10:00:00Z\r\nauthors = [\"Jane Roe\"]\r\n\r\n[onrecord]\r\nprofile = 'us-ap'\r\n\
                ignore = \"quotes\"\r\n+++\r\nThe bridge fell.";
    for format in [Format::Markdown, Format::Plain] {
        let layout = Layout::read(text, format);
        let metadata = &layout.metadata;
        assert_eq!(layout.problems, []);
        assert_eq!(metadata.title.as_ref().map(|field| field.span.of(text)), Some("Bridge to close"));
        assert_eq!(value(metadata.date.as_ref()), Some("2021-05-03T10:00:00Z"));
        assert_eq!(value(metadata.author.as_ref()), Some("Jane Roe"));
        assert_eq!(metadata.profile.as_ref().map(|field| field.span.of(text)), Some("us-ap"));
        assert_eq!(metadata.ignore.len(), 1);
        // Text in quotes is no block: a fix could end the quoting.
        let blocks: Vec<(Zone, &str)> = layout.blocks.iter().map(|block| (block.zone, block.span.of(text))).collect();
        assert_eq!(blocks, [(Zone::Body, "The bridge fell.")]);
    }
}

#[test]
fn plain_text_has_front_matter_too() {
    let text = "\u{feff}---\nheadline: Bridge to close\npublished: 2021-05-03 11:36\n---\nBridge to close\n\nIt fell.";
    let layout = Layout::read(text, Format::Plain);
    assert_eq!(value(layout.metadata.date.as_ref()), Some("2021-05-03 11:36"));
    let zones: Vec<Zone> = layout.blocks.iter().map(|block| block.zone).collect();
    assert_eq!(zones, [Zone::Headline, Zone::Headline, Zone::Body]);
}

#[test]
fn says_what_is_wrong() {
    let cases = [
        ("---\nonrecord: {profil: us-ap}\n---\n", "profil", "did you mean 'profile'?"),
        ("---\nonrecord: {speed: 3}\n---\n", "speed", "use profile, ignore, published"),
        ("---\nonrecord: us-ap\n---\n", "onrecord", "write `onrecord: {profile"),
        ("---\nonrecrod: {profile: us-ap}\n---\n", "onrecrod", "did you mean 'onrecord'?"),
        ("---\ntitle: [a, b]\n---\n", "title", "'title' is a list: write it as text"),
        ("---\ntitle: true\n---\n", "title", "'title' is true or false"),
        ("---\ntitle: Bridge\ndate: 2021-05-03\n\nThe bridge fell.\n", "---", "close it with a line `---`"),
        (
            "---\ntitle: He said: \"go\" now\ndate: 2021-05-03\n---\n",
            "title: He said: \"go\" now",
            "in quotation marks",
        ),
        ("---\ndate: 1\ndate: 2\n---\n", "date: 2", "gives 'date' twice"),
        ("+++\ntitle = Bridge\n+++\n", "Bridge", "cannot be read"),
    ];
    for (text, place, part) in cases {
        let layout = layout(text);
        let Some(problem) = layout.problems.first() else { panic!("no problem in {text}") };
        assert!(problem.message.contains(part), "{text}\n{}", problem.message);
        assert_eq!(problem.span.of(text), place, "{text}\n{}", problem.message);
    }
}

#[test]
fn broken_yaml_keeps_the_lines_that_can_be_read() {
    let layout = layout("---\ntitle: He said: \"go\" now\ndate: 2021-05-03\n---\nThe bridge fell.");
    assert_eq!(value(layout.metadata.date.as_ref()), Some("2021-05-03"));
    assert_eq!(layout.blocks.len(), 1);
}

#[test]
fn an_open_fence_gives_back_the_text() {
    let text = "---\ntitle: Bridge\ndate: 2021-05-03\n\nThe bridge fell.\n";
    let layout = layout(text);
    assert_eq!(layout.blocks.last().map(|block| block.span.of(text)), Some("The bridge fell."));
    assert_eq!(value(layout.metadata.date.as_ref()), Some("2021-05-03"));
}

#[test]
fn a_rule_is_no_front_matter() {
    for text in
        ["---\n\nThe bridge fell.\n\n---\n", "---\nHe said: no.\n\n---\nMore", "--- \n", "---", "----\ntitle: a\n---\n"]
    {
        let layout = layout(text);
        assert_eq!((layout.metadata.extent, layout.problems), (None, vec![]), "{text}");
    }
}

#[test]
fn hostile_front_matter_is_a_problem_and_no_more() {
    let bomb = {
        let mut text = String::from("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for level in 1..12 {
            let last = level - 1;
            let items = vec![format!("*a{last}"); 9].join(", ");
            text.extend(["a", &level.to_string(), ": &a", &level.to_string(), " [", &items, "]\n"]);
        }
        text + "---\n"
    };
    let cases = [
        bomb,
        format!("---\na: {}\n---\n", "[".repeat(30_000)),
        format!("---\na: {}{}\n---\n", "{a: ".repeat(10_000), "}".repeat(10_000)),
        format!("---\n{}---\n", (0..3000).map(|n| " ".repeat(n % 200) + "a:\n").collect::<String>()),
        format!("---\ntitle: {}\n---\n", "x".repeat(100_000)),
        format!("---\n? {}\n: x\n---\n", "- ".repeat(20_000)),
        format!("+++\na = {}\n+++\n", "[".repeat(30_000)),
        format!("+++\na{} = 1\n+++\n", ".a".repeat(20_000)),
        "---\na: &a *a\n---\n".to_owned(),
        "---\na: !!binary zzz\ntitle: \0\n---\n".to_owned(),
        "---\na: <<\n<<: *b\n---\n".to_owned(),
    ];
    for text in cases {
        let start = std::time::Instant::now();
        let layout = layout(&text);
        assert!(start.elapsed().as_secs() < 3, "{}", &text[..60.min(text.len())]);
        assert!(layout.blocks.len() <= text.len());
    }
}
