//! What the tests of the rules share: short articles with carets under the expected range.
//!
//! A fixture is an article. A line of `^^^` marks, under the line that it belongs to, where the rule must report a
//! finding; each run of carets is one finding. Lines `%! profile: uk-double`, `%! format: markdown`, `%! hints: on` at
//! the top set what the article is checked under; `%! lang: fr` and `%! kind: blockquote` set what the document says of
//! itself without the format's own way to say it; `%! known: Ann Ward; mayor` says whom the desk knows, and `%! published: 2021-09-02` when; `%! length: story` makes the text as long as a story, with a paragraph in
//! which nobody is named. Common indentation is removed. Of the families that look at whole
//! stories only the rule's own is checked.

use std::sync::Arc;

use super::{Family, Finding, FixKind, Meta, Report, Settings, Severity};
use crate::article::{Article, Directory, Known, KnownRole, MarkSystem, Options};
use crate::text::{BlockKind, Format, Span};

/// A paragraph in which nobody is named and nothing is wrong.
pub(crate) const FILLER: &str = "The lorries come at night and leave before the sun is up, and nobody has counted them for years. The \
                      road was built for carts, the river floods the lower fields each spring, and a wider bridge was \
                      promised three times since the old mill burned down. The last of the barges was sold for scrap in \
                      a harbour far to the north of here, where the water is deep enough for the ships that still carry \
                      grain, coal, timber and stone along the coast in winter.";

struct Fixture {
    text: String,
    options: Options,
    settings: Settings,
    lang: Option<String>,
    kind: Option<BlockKind>,
    expected: Vec<Span>,
}

fn fixture(source: &str, rule: &'static Meta) -> Fixture {
    let lines: Vec<&str> = source.trim_end().lines().skip_while(|line| line.trim().is_empty()).collect();
    let indent = lines
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start().len())
        .min()
        .unwrap_or(0);
    let mut text = String::new();
    let mut expected = Vec::new();
    let mut options = Options::default();
    let mut settings = Settings::default();
    let mut lang = None;
    let mut kind = None;
    let mut is_story = false;
    let mut people = Vec::new();
    if rule.severity == Severity::Hint {
        settings.levels.insert(rule.name.to_owned(), super::Level::At(Severity::Hint));
    }
    // A fixture is a scrap of a story, and the other families ask for whole ones: for names and for who speaks.
    let is_foreign = |family: &Family| !matches!(family, Family::Quotes | Family::Document) && *family != rule.family;
    for family in Family::ALL.into_iter().filter(is_foreign) {
        settings.levels.insert(family.name().to_owned(), super::Level::Off);
    }
    let mut line_start = 0;
    for line in lines {
        let line = line.get(indent..).unwrap_or("").trim_end();
        if let Some(header) = line.strip_prefix("%!") {
            let (key, value) = header.split_once(':').expect("a header is `%! key: value`");
            match (key.trim(), value.trim()) {
                ("profile", name) => options.profile = Some(name.parse().expect("a profile's name")),
                ("format", name) => options.format = Format::of_name(name).expect("a format's name"),
                ("published", date) => options.published = Some(date.to_owned()),
                ("known", entry) => people.push(known(entry)),
                ("length", "story") => is_story = true,
                ("hints", "on") => settings.hints = true,
                ("lang", tag) => lang = Some(tag.to_owned()),
                ("kind", "blockquote") => kind = Some(BlockKind::BlockQuote),
                other => panic!("no such header: {other:?}"),
            }
        } else if line.contains('^') && line.chars().all(|c| c == '^' || c == ' ') {
            let above: Vec<usize> = text
                .get(line_start..)
                .unwrap_or("")
                .char_indices()
                .map(|(at, _)| at + line_start)
                .chain([text.len()])
                .collect();
            let carets: Vec<char> = line.chars().collect();
            let mut column = 0;
            for run in carets.chunk_by(|a, b| a == b) {
                if run.first() == Some(&'^') {
                    let end = (column + run.len()).min(above.len() - 1);
                    expected.push(Span::new(above[column], above[end]));
                }
                column += run.len();
            }
        } else {
            if !text.is_empty() {
                text.push('\n');
            }
            line_start = text.len();
            text.push_str(line);
        }
    }
    if !people.is_empty() {
        options.directory = Some(Arc::new(Directory::new(people)));
    }
    if is_story {
        text.push_str("\n\n");
        text.push_str(FILLER);
    }
    Fixture { text, options, settings, lang, kind, expected }
}

/// Somebody whom the desk knows: `Ann Ward; also Annie Ward; she; mayor of Larkhaven 2015 2019; single`.
fn known(entry: &str) -> Known {
    let mut fields = entry.split(';').map(str::trim);
    let mut person = Known { name: fields.next().unwrap_or("").to_owned(), ..Known::default() };
    for field in fields {
        if let Some(name) = field.strip_prefix("also ") {
            person.other_names.push(name.to_owned());
        } else if field == "single" {
            person.single_name = true;
        } else if let Ok(pronoun) = field.parse() {
            person.pronouns = Some(pronoun);
        } else {
            let is_year = |word: &&str| word.parse::<i16>().is_ok();
            let (words, years): (Vec<&str>, Vec<&str>) = field.split(' ').partition(|word| !is_year(word));
            let words = words.join(" ");
            let (role, organization) = words.split_once(" of ").map_or((&*words, None), |(role, of)| (role, Some(of)));
            let year = |index: usize| years.get(index).map(|year| year.parse().expect("a year"));
            person.roles.push(KnownRole {
                role: role.to_owned(),
                organization: organization.map(str::to_owned),
                start: year(0),
                end: year(1),
            });
        }
    }
    person
}

fn read(fixture: &Fixture) -> Vec<Finding> {
    let mut article = Article::read(Arc::from(fixture.text.as_str()), fixture.options.clone(), None);
    if let Some(lang) = &fixture.lang {
        article.style.system = MarkSystem::of_lang(lang);
    }
    if let Some(kind) = fixture.kind {
        for block in &mut article.layout.blocks {
            block.kind = kind;
        }
    }
    Report::read(&article, &fixture.settings, None).findings.to_vec()
}

fn show(findings: &[Finding], text: &str) -> String {
    let lines: Vec<String> = findings
        .iter()
        .map(|f| format!("  {} {:?} {:?}: {}", f.rule.name, f.span, f.span.of(text), f.message))
        .collect();
    lines.join("\n")
}

/// Checks that the rule reports just what the carets mark, and that no other rule reports an error or a warning.
#[track_caller]
pub(crate) fn check(rule: &'static Meta, source: &str) {
    let fixture = fixture(source, rule);
    let findings = read(&fixture);
    let got: Vec<Span> = findings.iter().filter(|f| f.rule.name == rule.name).map(|f| f.span).collect();
    assert_eq!(got, fixture.expected, "{}\nfindings:\n{}", fixture.text, show(&findings, &fixture.text));
    let others: Vec<Finding> =
        findings.into_iter().filter(|f| f.rule.name != rule.name && f.severity <= Severity::Warning).collect();
    assert!(others.is_empty(), "{}\nother rules report:\n{}", fixture.text, show(&others, &fixture.text));
}

/// Checks that the article, without any carets, is clean: no error, warning or information from any rule.
#[track_caller]
pub(crate) fn silent(rule: &'static Meta, source: &str) {
    let fixture = fixture(source, rule);
    assert!(fixture.expected.is_empty(), "a silent fixture has no carets");
    let findings: Vec<Finding> = read(&fixture)
        .into_iter()
        .filter(|f| f.rule.name == rule.name || f.severity <= Severity::Information)
        .collect();
    assert!(findings.is_empty(), "{}\nfindings:\n{}", fixture.text, show(&findings, &fixture.text));
}

/// The severities of the rule's findings, in order.
#[track_caller]
pub(crate) fn severities(rule: &'static Meta, source: &str) -> Vec<Severity> {
    let found = read(&fixture(source, rule)).into_iter().filter(|found| found.rule.name == rule.name);
    found.map(|found| found.severity).collect()
}

/// The kind of the first fix of the rule's first finding.
#[track_caller]
pub(crate) fn first_fix(rule: &'static Meta, source: &str) -> FixKind {
    let findings = read(&fixture(source, rule));
    let finding = findings.iter().find(|f| f.rule.name == rule.name).expect("a finding");
    finding.fixes.first().expect("a fix").kind
}

/// Checks the text that each fix of the rule's first finding leads to, in order.
#[track_caller]
pub(crate) fn fixes(rule: &'static Meta, source: &str, expected: &[&str]) {
    let fixture = fixture(source, rule);
    let findings = read(&fixture);
    let finding = findings
        .iter()
        .find(|f| f.rule.name == rule.name)
        .unwrap_or_else(|| panic!("{} finds nothing in {}", rule.name, fixture.text));
    let got: Vec<String> = finding.fixes.iter().map(|fix| super::apply(&fixture.text, &fix.edits)).collect();
    assert_eq!(got, expected, "findings:\n{}", show(&findings, &fixture.text));
}
