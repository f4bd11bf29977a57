//! The file `onrecord.ignore`: findings that are right as they stand, for documents that cannot say so themselves.
//!
//! One finding a line: the rule, a fingerprint of the words around it, and the document's path from the folder of the
//! file. Lines that start with `#` are comments; the one above an entry quotes the text for whoever reads the file.
//!
//! The fingerprint is SipHash-1-3 with a key of zeros over the finding's own text, in which the shapes of quotation
//! marks and spaces do not count, and over up to 40 letters and digits on each side of it in its own paragraph, in lower
//! case. An edit elsewhere in the document leaves it as it is, and so does a change from straight to curly marks.

use std::hash::Hasher;
use std::path::{Component, Path};

use siphasher::sip::SipHasher13;

use super::file::ConfigProblem;
use super::names::{did_you_mean, is_known, rules_and_families};
use crate::article::Article;
use crate::rules::document::unused_ignore;
use crate::rules::{Finding, FixKind, Settings};
use crate::text::Span;

/// How many letters and digits on each side of a finding make its fingerprint.
const AROUND: usize = 40;
/// How many characters of the text a comment quotes.
const QUOTED: usize = 60;
/// What a new file starts with.
const HEADER: &str = "\
# Findings of onrecord that are right as they stand: rule, fingerprint, document.
# The fingerprint stands for the finding's own text and 40 letters on each side of it in its paragraph, so an entry
# survives edits elsewhere. The comment above an entry is for people. A line that hides nothing is reported.
";

/// One line of `onrecord.ignore`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    /// The rule.
    pub rule: String,
    /// The fingerprint of the finding.
    pub fingerprint: u64,
    /// The document's path from the folder of the file, with `/` between its parts.
    pub document: String,
    /// The line, in bytes from the start of the file.
    pub span: Span,
}

/// Reads an `onrecord.ignore`: all lines that can be understood, and a problem for each one that cannot.
#[must_use]
pub fn parse(text: &str) -> (Vec<Entry>, Vec<ConfigProblem>) {
    let mut entries = Vec::new();
    let mut problems = Vec::new();
    let mut start = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim();
        let span = Span::new(start, start + raw.trim_end().len());
        start += raw.len();
        if line.is_empty() || line.trim_start_matches('\u{FEFF}').starts_with('#') {
            continue;
        }
        let mut problem = |message: String| problems.push(ConfigProblem { span, message });
        let mut parts = line.splitn(3, char::is_whitespace);
        let (Some(rule), Some(fingerprint), Some(document)) = (parts.next(), parts.next(), parts.next()) else {
            problem("a line of three parts is needed: rule, fingerprint, document".to_owned());
            continue;
        };
        let Ok(fingerprint) = u64::from_str_radix(fingerprint, 16) else {
            problem(format!("'{fingerprint}' is no fingerprint: 16 digits, 0 to 9 and a to f"));
            continue;
        };
        let (rule, document) = (rule.to_owned(), document.trim().to_owned());
        entries.push(Entry { rule, fingerprint, document, span });
    }
    (entries, problems)
}

/// The name of a document in the `onrecord.ignore` of `folder`; `None` for a document outside of it.
#[must_use]
pub fn document_name(folder: &Path, document: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = document
        .strip_prefix(folder)
        .ok()?
        .components()
        .map(|part| if let Component::Normal(part) = part { part.to_str() } else { None })
        .collect();
    parts.filter(|parts| !parts.is_empty()).map(|parts| parts.join("/"))
}

/// The text of an `onrecord.ignore` with an entry for a finding added at its end; `existing` is its text so far, empty
/// for a new file. An entry that is there already is not added again.
#[must_use]
pub fn with_entry(existing: &str, article: &Article, finding: &Finding, document: &str) -> String {
    let fingerprint = fingerprint(article, finding.span);
    let known = parse(existing)
        .0
        .iter()
        .any(|entry| entry.rule == finding.rule.name && entry.fingerprint == fingerprint && entry.document == document);
    if known {
        return existing.to_owned();
    }
    let line_end = if existing.contains("\r\n") { "\r\n" } else { "\n" };
    let mut text = if existing.is_empty() { HEADER.to_owned() } else { existing.to_owned() };
    if !text.ends_with('\n') {
        text.push_str(line_end);
    }
    let quoted = excerpt(article, finding.span);
    let entry = format!("{line_end}# {quoted}{line_end}{} {fingerprint:016x} {document}{line_end}", finding.rule.name);
    text.push_str(&entry);
    text
}

/// Where an entry stands with the comment above it, as one takes it out.
#[must_use]
pub fn extent(existing: &str, entry: &Entry) -> Span {
    let end = existing.get(entry.span.end..).and_then(|after| after.find('\n'));
    let end = end.map_or(existing.len(), |end| entry.span.end + end + 1);
    let mut start = entry.span.start;
    let above = |start: usize| {
        let before = existing.get(..start).unwrap_or("");
        before.split_inclusive('\n').next_back().unwrap_or("")
    };
    let comment = above(start);
    // The comment at the top of the file is about the file.
    if comment.starts_with('#') && comment.len() < start && !HEADER.contains(comment.trim_end()) {
        start -= comment.len();
    }
    let blank = above(start);
    if blank.trim().is_empty() {
        start -= blank.len();
    }
    Span::new(start, end)
}

/// The finding, in the ignore file, for an entry that hides nothing; `None` where the user has switched the rule off.
#[must_use]
pub fn unused(existing: &str, entry: &Entry, settings: &Settings) -> Option<Finding> {
    let message = if is_known(&entry.rule) {
        format!("this line hides nothing: '{}' has no such finding in {}", entry.rule, entry.document)
    } else {
        let nearest = did_you_mean(&entry.rule, rules_and_families());
        format!("there is no rule or family '{}', so this line hides nothing{nearest}", entry.rule)
    };
    let fix = (FixKind::Choice, "Remove the line".to_owned(), (extent(existing, entry), String::new()));
    unused_ignore::finding(settings, entry.span, &message, [fix])
}

/// The fingerprint of the text around a place: see the module.
#[must_use]
pub fn fingerprint(article: &Article, span: Span) -> u64 {
    let text = &*article.text;
    let paragraph = paragraph(article, span);
    let before = Span::new(paragraph.start, span.start).of(text);
    let after = Span::new(span.end, paragraph.end).of(text);
    let mut hasher = SipHasher13::new();
    let mut word = |letters: &mut dyn Iterator<Item = char>| {
        for letter in letters {
            hasher.write(letter.encode_utf8(&mut [0; 4]).as_bytes());
        }
        hasher.write(&[0]);
    };
    let letters = |c: &char| c.is_alphanumeric();
    word(&mut before.chars().rev().filter(letters).take(AROUND).flat_map(char::to_lowercase));
    word(&mut span.of(text).chars().filter(|c| !c.is_whitespace()).map(plain_mark));
    word(&mut after.chars().filter(letters).take(AROUND).flat_map(char::to_lowercase));
    hasher.finish()
}

/// The block that a place starts in, or its line where it is in none.
fn paragraph(article: &Article, span: Span) -> Span {
    let block = article.layout.block_at(span.start).and_then(|index| article.layout.blocks.get(index));
    if let Some(block) = block {
        return Span::new(block.span.start.min(span.start), block.span.end.max(span.end));
    }
    let text = &*article.text;
    let start = text.get(..span.start).and_then(|before| before.rfind(['\n', '\r'])).map_or(0, |end| end + 1);
    let end = text.get(span.end..).and_then(|after| after.find(['\n', '\r'])).map_or(text.len(), |end| span.end + end);
    Span::new(start, end)
}

fn plain_mark(mark: char) -> char {
    match mark {
        '\u{2018}'..='\u{201B}' => '\'',
        '\u{201C}'..='\u{201F}' => '"',
        other => other,
    }
}

/// One line that shows people which text is meant.
fn excerpt(article: &Article, span: Span) -> String {
    let text = &*article.text;
    let paragraph = paragraph(article, span);
    let before: Vec<char> = Span::new(paragraph.start, span.start).of(text).chars().rev().take(QUOTED / 2).collect();
    let inside = span.of(text).chars().chain(Span::new(span.end, paragraph.end).of(text).chars());
    let line: String = before.into_iter().rev().chain(inside).take(QUOTED).collect();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}
