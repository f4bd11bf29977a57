//! What the shapes of attribution say, each as a paragraph with the words that name whoever speaks.

use std::sync::Arc;

use crate::article::{Article, Options};
use crate::text::Format;

/// The paragraph as the body of a story.
fn article(paragraph: &str) -> Article {
    let text = format!(
        "Council looks at the plan\n\nThe council met in Larkhaven on the plan for a new bridge.\n\n{paragraph}"
    );
    Article::read(Arc::from(text), Options { format: Format::Plain, ..Options::default() }, None)
}

/// The words that name who says each outer quotation of a paragraph; a dash where nobody is named.
#[track_caller]
fn says(paragraph: &str, sources: &[&str]) {
    let article = article(paragraph);
    let record = article.record();
    let got: Vec<&str> = record
        .quotations
        .iter()
        .filter(|said| said.quotation.depth == 0)
        .map(|said| said.source.map_or("-", |source| source.of(&article.text)))
        .collect();
    assert_eq!(got, sources, "{paragraph}");
}

/// The indirect and mixed statements of a paragraph: who, and what.
#[track_caller]
fn states(paragraph: &str, statements: &[(&str, &str)]) {
    let article = article(paragraph);
    let got: Vec<(&str, &str)> = article
        .record()
        .statements
        .iter()
        .map(|said| (said.source.map_or("-", |source| source.of(&article.text)), said.span.of(&article.text)))
        .collect();
    assert_eq!(got, statements, "{paragraph}");
}

#[test]
fn after_the_quotation() {
    says(r#""The bridge is closed," Okafor said."#, &["Okafor"]);
    says(r#""The bridge is closed," she said on Monday."#, &["she"]);
    says(
        r#""The bridge is closed," said Ann Okafor, the mayor of Larkhaven."#,
        &["Ann Okafor, the mayor of Larkhaven"],
    );
    says(r#""Is it closed?" asked Okafor."#, &["Okafor"]);
    says(r#""It is closed," a spokeswoman for the council said."#, &["a spokeswoman for the council"]);
    says(r#""It is closed," said retired Army Col. Ben Roe."#, &["retired Army Col. Ben Roe"]);
    says(r#""It is closed," Will Roe said."#, &["Will Roe"]);
    says(r#""It is closed," according to the mayor's office."#, &["the mayor's office"]);
    says(r#""It is closed," she went on."#, &["she"]);
}

#[test]
fn in_the_middle() {
    says(r#""It is closed," Okafor said. "It will open in May.""#, &["Okafor", "Okafor"]);
    says(r#""It is closed," Okafor said, "and it will stay so.""#, &["Okafor", "Okafor"]);
    says(
        r#""It is closed," Okafor said. "It will open." Ben Roe disagreed. "It will not," he said."#,
        &["Okafor", "Okafor", "he"],
    );
}

#[test]
fn before_the_quotation() {
    says(r#"Okafor said, "The bridge is closed.""#, &["Okafor"]);
    says(r#"Okafor said: "The bridge is closed. It will open in May.""#, &["Okafor"]);
    says(r#"Okafor said that the bridge "is not safe.""#, &["Okafor"]);
    says(r#"According to Okafor, "the bridge is not safe.""#, &["Okafor"]);
    says(r#"In a statement, Okafor wrote: "The bridge is closed.""#, &["Okafor"]);
    says(r#"She paused and then said, "The bridge is closed.""#, &["She"]);
    says(r#"Okafor was blunt: "The bridge is closed.""#, &["Okafor"]);
    says(r#"Okafor released a statement saying, "The bridge is closed.""#, &["Okafor"]);
    says(r#"As Okafor put it, "The bridge is closed.""#, &["Okafor"]);
    says(r#"From the report: "The bridge is closed.""#, &["the report"]);
}

#[test]
fn titles_and_appositions_belong_to_the_source() {
    says(r#""It is closed," Ann Okafor, the mayor, said."#, &["Ann Okafor, the mayor"]);
    says(r#""It is closed," Ann Okafor, 54, who is the mayor, said."#, &["Ann Okafor, 54, who is the mayor"]);
    says(r#""It is closed," Okafor, who was in Leeds, said."#, &["Okafor"]);
    says(r#""It is closed," Okafor, after a long pause, said of the bridge."#, &["Okafor"]);
    says(r#""It is closed," said council leader Ann Okafor in an interview."#, &["council leader Ann Okafor"]);
    says(
        r#""It is closed," said one aide with knowledge of the plan, who asked not to be named."#,
        &["one aide with knowledge of the plan, who asked not to be named"],
    );
}

#[test]
fn participles_and_passives() {
    says(r#"Okafor said the bridge was old, adding that it was "past repair.""#, &["Okafor"]);
    says(r#"The bridge was described by Okafor as "past repair.""#, &["Okafor"]);
    says(r#"Okafor was quoted as saying, "It is past repair.""#, &["Okafor"]);
    says(r#"Okafor, who called the bridge "past repair," closed it."#, &["who"]);
    says(r#"A sign saying "Bridge out" stood in the road."#, &["A sign"]);
}

#[test]
fn a_cue_of_its_own_beats_one_further_off() {
    says(r#"When somebody shouted, "Shame," Okafor answered, "Order.""#, &["somebody", "Okafor"]);
    says(r#"The council said the bridge was safe. "It is not," Roe said."#, &["Roe"]);
}

#[test]
fn interviews_and_labels() {
    says(r#"Okafor: "It is closed.""#, &["Okafor"]);
    says(r#"Rep. Ben Roe (R-Ohio): "It is closed.""#, &["Rep. Ben Roe (R-Ohio)"]);
}

#[test]
fn nobody_is_named() {
    says(r#"The plan soon failed. "It was doomed from the very first day.""#, &["-"]);
    says(r#"He read the book "The Old Bridge" again."#, &["-"]);
}

#[test]
fn statements_without_marks() {
    states("Okafor said the bridge was closed.", &[("Okafor", "the bridge was closed")]);
    states("Okafor said that the bridge was closed.", &[("Okafor", "the bridge was closed")]);
    states("The bridge, Okafor said, was closed.", &[("Okafor", "The bridge, Okafor said, was closed")]);
    states("The bridge was closed, Okafor said.", &[("Okafor", "The bridge was closed")]);
    states("According to Okafor, the bridge was closed.", &[("Okafor", "the bridge was closed")]);
    states(r#"Okafor said the bridge was "past repair.""#, &[("Okafor", r#"the bridge was "past repair.""#)]);
    states(r#""It is closed," Okafor said."#, &[]);
    states(r#""It is closed," Okafor said on the pier on Monday."#, &[]);
    states("Okafor, who said the bridge was closed, left.", &[("who", "the bridge was closed, left")]);
}

#[test]
fn any_text_is_read() {
    for text in [
        "",
        ",",
        "said",
        "said said said",
        "\"\"",
        "according to",
        ":",
        "Okafor,",
        ", said",
        "who said",
        "was said by",
        "“said” said",
        "’s said",
    ] {
        let _ = article(text).record();
    }
}
