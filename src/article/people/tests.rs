//! Who says what over paragraphs.

use std::sync::Arc;

use super::{Basis, Gap};
use crate::article::{Article, Options};
use crate::text::Format;

fn article(text: &str) -> Article {
    let text = text.trim().lines().map(str::trim).collect::<Vec<_>>().join("\n");
    Article::read(Arc::from(text), Options { format: Format::Plain, ..Options::default() }, None)
}

/// Who says each outer quotation of a story, by the speaker's name, with the basis and what is missing.
#[track_caller]
fn says(story: &str, expected: &[(&str, Basis, Option<Gap>)]) {
    let article = article(story);
    let record = article.record();
    let got: Vec<(&str, Basis, Option<Gap>)> = record
        .quotations
        .iter()
        .filter(|said| said.quotation.depth == 0)
        .map(|said| {
            let name =
                said.speaker.and_then(|speaker| record.speaker(speaker)).map_or("-", |speaker| speaker.name.as_str());
            (name, said.basis, said.gap)
        })
        .collect();
    assert_eq!(got, expected, "{story}");
}

#[test]
fn a_speaker_goes_on_in_the_next_paragraph() {
    says(
        r#"
        Council closes bridge

        Mayor Ann Okafor closed the old bridge on Monday and sent the buses round by the mill.

        "It is past repair," Okafor said.

        "We shall build a new one, and we shall build it before the winter comes."

        The council meets again in May.
        "#,
        &[("Ann Okafor", Basis::Cue, None), ("Ann Okafor", Basis::Before, None)],
    );
}

#[test]
fn a_quotation_runs_on() {
    says(
        r#"
        Council closes bridge

        Mayor Ann Okafor closed the old bridge on Monday and sent the buses round by the mill.

        "It is past repair," Okafor said. "It has been so for years.

        "We shall build a new one."

        The council meets again in May.
        "#,
        &[("Ann Okafor", Basis::Cue, None), ("Ann Okafor", Basis::Chain, None), ("Ann Okafor", Basis::Running, None)],
    );
}

#[test]
fn a_colon_leads_in_the_next_paragraph() {
    says(
        r#"
        Council closes bridge

        Mayor Ann Okafor closed the old bridge on Monday. She told the town:

        "It is past repair, and no money in the world will mend it."

        The council meets again in May.
        "#,
        &[("Ann Okafor", Basis::Before, None)],
    );
}

#[test]
fn nobody_says_it() {
    says(
        r#"
        Council closes bridge

        The old bridge was closed on Monday, and the buses went round by the mill for the rest of the week.

        "It was doomed from the very first day, and everybody in the town knew it."

        The council meets again in May.
        "#,
        &[("-", Basis::None, Some(Gap::Unattributed))],
    );
}

#[test]
fn an_orphan_has_somebody_near_but_no_cue() {
    says(
        r#"
        Council closes bridge

        Ann Okafor walked along the old bridge on Monday with a lantern in her hand and a map under her arm.

        "It was doomed from the very first day, and everybody in the town knew it."

        The council meets again in May.
        "#,
        &[("-", Basis::None, Some(Gap::Orphan))],
    );
}

#[test]
fn what_needs_no_speaker() {
    // A signature below, the label of a transcript, and words that somebody painted.
    says(
        r#"
        Council closes bridge

        The old bridge was closed on Monday, and the buses went round by the mill for the rest of the week.

        "It was doomed from the very first day, and everybody knew it."

        — Ann Okafor, mayor of Larkhaven

        "OKAFOR: It is past repair and will be closed on Monday."

        The sign "No way through on foot" still hangs there in the wind, as it did in the spring.
        "#,
        &[("-", Basis::None, None), ("-", Basis::None, None), ("-", Basis::None, None)],
    );
}

#[test]
fn a_nested_quotation_is_its_speakers() {
    let article = article(
        "Council closes bridge\n\n\"They told us, 'It is safe,' and we believed them,\" Mayor Ann Okafor said.",
    );
    let record = article.record();
    assert_eq!(record.quotations.len(), 2);
    assert!(record.quotations.iter().all(|said| said.speaker == Some(0)));
    assert_eq!(record.speakers.first().map(|speaker| speaker.quotations), Some(1));
}
