//! # ambiguous-pronoun
//!
//! `He said` may mean two people who were both named as acting since it was last clear who speaks.
//!
//! Bad: `Ward met Reeve, and Reeve left the room. "I was glad," he said.`
//!
//! Good: `"I was glad," Ward said.`
//!
//! Silent: one person who acts, whoever else is named; the subject of the sentence before, if it is the only one; `they`
//! for one person; people of the other gender.
//!
//! Authority: AP: repeat the name where a pronoun can mean two people.

use super::sourcing::is_claiming;
use super::spoken::spoken;
use super::telling::Telling;
use crate::article::Article;
use crate::article::people::{Mention, MentionKind, Record, SpeakerKind};
use crate::article::speech::{CueSite, SourceKind};
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, declare};
use crate::text::Span;

declare!(
    AmbiguousPronoun,
    "ambiguous-pronoun",
    Attribution,
    Information,
    Some(FixKind::Choice),
    "ambiguous_pronoun.rs"
);

impl Rule for AmbiguousPronoun {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn grain(&self) -> Grain {
        Grain::Block
    }

    fn check_article(&self, article: &Article, scope: &Scope, out: &mut Vec<Draft>) {
        let record = article.record();
        for (_, telling) in Telling::within(article, scope) {
            let start = telling.cx.block.span.start;
            for spoken in spoken(&telling).filter(|spoken| spoken.site.kind == SourceKind::Pronoun) {
                let Some(source) = spoken.site.source.filter(|_| spoken.reports(&telling)) else { continue };
                if !["he", "she"].iter().any(|word| source.of(telling.text).eq_ignore_ascii_case(word)) {
                    continue;
                }
                let place = telling.cx.facts.prose.source(source).shifted(start);
                let pronoun = record.mention_from(place.start).and_then(|index| record.mentions.get(index));
                let Some(pronoun) = pronoun.filter(|mention| mention.kind == MentionKind::Pronoun) else { continue };
                let sentence = telling.cx.facts.sentence_start(source.start);
                let acting = acting(&telling, record, pronoun, sentence);
                let [one, other] = acting.as_slice() else { continue };
                let mut draft = telling.cx.draft(
                    &META,
                    source,
                    format!("‘{}’ may be {} or {}", source.of(telling.text), one.1, other.1),
                );
                for (_, name) in [one, other] {
                    draft = draft.fix(FixKind::Choice, format!("Write ‘{name}’"), [(source, name.as_str())]);
                }
                draft.report_in_article(out);
            }
        }
    }
}

/// The people who may be meant by a pronoun and are subjects of the sentence before its own, each with a short name.
fn acting(telling: &Telling<'_>, record: &Record, pronoun: &Mention, sentence: usize) -> Vec<(usize, String)> {
    let gender = record.speaker(pronoun.speaker).and_then(|speaker| speaker.gender);
    let start = telling.cx.block.span.start;
    let facts = telling.cx.facts;
    let before = facts.sentence_start(sentence.saturating_sub(1));
    let mut found: Vec<(usize, String)> = Vec::new();
    let names = facts.speech().names.iter().filter(|name| name.subject && !name.attributive && !name.quoted);
    let range = Span::new(before, sentence);
    // Who speaks there is clear, and so is who speaks on.
    let clear = |site: &CueSite| range.covers(site.cue) && site.source.is_some() && is_claiming(site);
    if facts.speech().cues.iter().any(clear) {
        return found;
    }
    for name in names.filter(|name| range.start <= name.span.start && name.span.start < range.end) {
        let index = telling.index_at(name.span.start);
        // `just as Reeve did` compares.
        let compared = index > 1 && telling.is(index - 2, "just");
        if !found.is_empty() && (compared || !telling.is_any(index.saturating_sub(1), JOINING)) {
            continue;
        }
        let place = facts.prose.source(name.name).shifted(start);
        let mention = record.mention_from(place.start).and_then(|index| record.mentions.get(index));
        let Some(mention) = mention else { continue };
        let Some(speaker) = record.speaker(mention.speaker) else { continue };
        let fits = speaker.kind == SpeakerKind::Person
            && (speaker.gender.is_none() || gender.is_none() || speaker.gender == gender);
        if fits && found.iter().all(|(known, _)| *known != mention.speaker) {
            let short = speaker.name.split_whitespace().next_back().unwrap_or(&speaker.name);
            found.push((mention.speaker, short.to_owned()));
        }
    }
    found
}

/// Words that join a clause whose subject acts beside the first one.
const JOINING: &[&str] = &["and", "but", "while", "when", "as", "after", "before", "until", "or", "so", ";"];

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn a_verb_of_speech_that_says_nothing() {
        check(
            &META,
            r#"
            John Cole and Peter Holm met in the hall. Holm slammed the door, and Cole sat down. "That is the end," he said.
                                                                                                                   ^^
            "#,
        );
    }

    #[test]
    fn two_people_who_act() {
        check(
            &META,
            r#"
            Mayor John Ward and Treasurer Alan Reeve spoke for an hour on Monday.

            John Ward laughed when Alan Reeve left the room. "I was glad of it," he said.
                                                                                 ^^
            "#,
        );
    }

    #[test]
    fn one_who_acts() {
        silent(&META, r#"John Ward met Alan Reeve in the hall. "I was glad of it," he said."#);
        silent(&META, r#"John Ward laughed when Mary Reeve left the room. "I was glad of it," he said."#);
        silent(&META, r#"John Ward laughed when Alan Reeve left the room. "I was glad of it," they said."#);
    }
}
