//! The list for people: each speaker with their words.

use std::io::Write as _;

use super::rows::{Row, titles};
use crate::article::people::{Confidence, Record, Speaker, SpeakerKind};
use crate::records::one_line;

/// The speakers of an article with their words, then the words that nobody is known to say, then who else is named.
pub(super) fn write(name: &str, record: &Record, rows: &[Row<'_>]) -> Vec<u8> {
    let mut out = format!("{name}\n").into_bytes();
    let mut silent: Vec<String> = Vec::new();
    for (index, speaker) in record.speakers.iter().enumerate() {
        let words: Vec<&Row<'_>> = rows.iter().filter(|row| row.index == Some(index)).collect();
        if words.is_empty() {
            silent.extend((speaker.kind == SpeakerKind::Person).then(|| described(speaker)));
        } else {
            list(&mut out, &described(speaker), &words);
        }
    }
    let unknown: Vec<&Row<'_>> = rows.iter().filter(|row| row.index.is_none()).collect();
    if !unknown.is_empty() {
        list(&mut out, "Nobody is known to say", &unknown);
    }
    if !silent.is_empty() {
        // Writing to memory does not fail.
        let _ = writeln!(out, "\n  Named without a quotation: {}", silent.join("; "));
    } else if rows.is_empty() {
        let _ = writeln!(out, "\n  Nobody is named, and nobody is quoted");
    }
    out
}

/// A speaker with the titles that the article gives.
fn described(speaker: &Speaker) -> String {
    let name = one_line(&speaker.name);
    titles(speaker).map_or_else(|| name.clone(), |titles| format!("{name} ({titles})"))
}

fn list(out: &mut Vec<u8>, who: &str, words: &[&Row<'_>]) {
    // Writing to memory does not fail.
    let _ = writeln!(out, "\n  {who}");
    for row in words {
        let source = row.source.as_deref().filter(|source| row.speaker != Some(source));
        let unsure = (row.speaker.is_some() && row.confidence != Confidence::Certain.name()).then_some(row.confidence);
        let notes: Vec<&str> = source.into_iter().chain(row.cue.as_deref()).chain(unsure).collect();
        let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) };
        let _ = writeln!(out, "    {}:{} “{}”{notes}", row.line, row.column, row.words);
    }
}
