//! # unattributed-quote
//!
//! Somebody's whole sentence is quoted, and nothing says whose it is.
//!
//! Bad: `The plan failed. "It was doomed from the first day."`
//!
//! Good: `The plan failed. "It was doomed from the first day," Ward said.`
//!
//! Where the words before it let a reader guess whose it is, it is information: a short sentence about somebody (`Ward was
//! blunt.`), a question, a sentence about a text (`The council issued a statement.`), words that say that one person speaks
//! (`Ward also spoke about the bridge.`), one person alone who speaks right before. It is so, too, where whoever was quoted
//! last goes on: in a paragraph that quotes nobody else, after a sentence that is about them, or after beats between the lines
//! of one who speaks (`She pauses.`), and nobody else does anything between.
//!
//! The fixes offer those who were mentioned last and speak in the story, in the way in which it writes its attributions.
//!
//! Silent: scare quotes, titles, mottos, slogans, signs, words that nobody said, definitions, chants of a crowd, interviews
//! with labels (`Q:`), fiction, epigraphs, documents (`the letter read`, `the sign said`, `in her words`, `according to`),
//! and a line that is drawn out of the story and set large, whatever its capitals.
//!
//! Authority: the Guardian, the BBC and AP: the reader must know at once who speaks.

use std::cell::LazyCell;

use super::attributing::Writer;
use super::gaps::gaps;
use super::going_on::goes_on;
use super::led_in::{follows_its_speaker, is_announced, is_led_in};
use crate::article::people::Gap;
use crate::article::{Article, Story};
use crate::rules::{Draft, FixKind, Rule, Scope, Severity, declare};

declare!(UnattributedQuote, "unattributed-quote", Attribution, Warning, Some(FixKind::Choice), "unattributed_quote.rs");

impl Rule for UnattributedQuote {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        if matches!(article.style.story, Story::Interview | Story::Fiction) {
            return;
        }
        let writer = LazyCell::new(|| Writer::of(article));
        for said in gaps(article).into_iter().filter(|said| said.gap == Some(Gap::Unattributed)) {
            let guessed = is_led_in(article, said)
                || follows_its_speaker(article, said)
                || is_announced(article, said)
                || goes_on(article, said);
            let severity = if guessed { Severity::Information } else { Severity::Warning };
            let draft = Draft::new(&META, said.quotation.span, "nobody is said to say this").severity(severity);
            let names = writer.speakers_before(said.quotation.span.start);
            out.push(writer.offer(&said.quotation, &names, draft));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::Severity;
    use crate::rules::testing::{check, fixes, severities, silent};

    #[test]
    fn a_sentence_of_nobody() {
        check(
            &META,
            r#"
            Mayor Ann Ward left the hall at noon. The plan soon failed. "It was doomed from the very first day."
                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#,
        );
    }

    #[test]
    fn the_fixes_write_as_the_article_does() {
        fixes(
            &META,
            "Mayor Ann Ward spoke last. “We go home now,” said Ward.\n\n“We stay here,” said Alan Reeve, the clerk. \
             “It is late,” said Reeve.\n\nThe plan soon failed. “It was doomed from the very first day.”",
            &[
                "Mayor Ann Ward spoke last. “We go home now,” said Ward.\n\n“We stay here,” said Alan Reeve, the clerk. \
                 “It is late,” said Reeve.\n\nThe plan soon failed. “It was doomed from the very first day,” said Reeve.",
                "Mayor Ann Ward spoke last. “We go home now,” said Ward.\n\n“We stay here,” said Alan Reeve, the clerk. \
                 “It is late,” said Reeve.\n\nThe plan soon failed. “It was doomed from the very first day,” said Ward.",
                "Mayor Ann Ward spoke last. “We go home now,” said Ward.\n\n“We stay here,” said Alan Reeve, the clerk. \
                 “It is late,” said Reeve.\n\nThe plan soon failed. “It was doomed from the very first day,” said [speaker].",
            ],
        );
        fixes(
            &META,
            "Mayor Ann Ward spoke last. \"We go home now,\" Ward says.\n\nThe plan soon failed. \"Was it doomed? Nobody can tell.\"",
            &[
                "Mayor Ann Ward spoke last. \"We go home now,\" Ward says.\n\nThe plan soon failed. \"Was it doomed?\" Ward says. \"Nobody can tell.\"",
                "Mayor Ann Ward spoke last. \"We go home now,\" Ward says.\n\nThe plan soon failed. \"Was it doomed?\" [speaker] says. \"Nobody can tell.\"",
            ],
        );
    }

    #[test]
    fn several_paragraphs_of_nobody_are_one_slip() {
        check(
            &META,
            r#"
            The council met late on Monday evening in the old hall by the river, and it was cold.

            "It was doomed from the very first day, and nobody saw it."
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

            "We were never told that the money had run out, and we will not forget it."
            "#,
        );
    }

    #[test]
    fn scare_quotes_and_titles() {
        silent(&META, r#"The "cod tax" is new. She sang "We Shall Never Go Home" and read "The Old Man of Marden.""#);
    }

    #[test]
    fn mottos_slogans_and_signs() {
        silent(&META, r#"The town's motto is "We never close our harbour." A sign said, "No boats may land here.""#);
        silent(
            &META,
            r#"Her slogan was "We never close our harbour." The banner read, "Save our boats and our town.""#,
        );
    }

    #[test]
    fn hypothetical_speech_and_definitions() {
        silent(
            &META,
            r#"Nobody would ever say, "We close the harbour today." The word means "a place for all boats.""#,
        );
    }

    #[test]
    fn chants_of_a_crowd() {
        silent(
            &META,
            r#"The crowd chanted, "We want our harbour back." Chants of "We want our harbour back!" filled it."#,
        );
    }

    #[test]
    fn interviews_with_labels() {
        silent(&META, "Q: Will you close it?\n\nA: No. “We never close this harbour.” That is all.");
        silent(&META, "---\ntype: interview\n---\n\nShe sat by the door. “We will never close this harbour.”");
    }

    #[test]
    fn fiction_and_epigraphs() {
        silent(&META, "---\ntype: fiction\n---\n\nShe sat by the door. “We will never close this harbour.”");
        silent(
            &META,
            "
            “We will never close this harbour to the fleet.”

            — Ann Ward, mayor of Marden

            The council met late on Monday evening in the old hall by the river, and it was cold there.
            ",
        );
    }

    #[test]
    fn documents() {
        silent(
            &META,
            r#"The letter read, "We will never close this harbour." The note said, "We are all at sea now.""#,
        );
        silent(
            &META,
            r#"In her words, "We will never close this harbour." According to Ann Ward, "We are all at sea.""#,
        );
    }

    #[test]
    fn a_question_before_its_answer_and_a_line_drawn_out() {
        silent(
            &META,
            r#"
            Mayor Ann Ward spoke to reporters for an hour on Monday evening in Marden.

            "Will you go back there?"

            "I would go back tomorrow," she said.
            "#,
        );
        silent(
            &META,
            r#"
            Mayor Ann Ward spoke to reporters for an hour on Monday evening in Marden.

            "We will never close this harbour to the fishing fleet of the town," Ward said.

            It rained all day, and the boats stayed in the harbour until Tuesday morning.

            "We will never close this harbour to the fishing fleet of the town."
            "#,
        );
    }

    #[test]
    fn what_several_people_say_is_no_attribution_of_what_one_of_them_says() {
        check(
            &META,
            r#"
            Mayor Ann Ward spoke last. Many harbours have no plan for such a flood, legal experts say. "I lost my boat to it."
                                                                                                       ^^^^^^^^^^^^^^^^^^^^^^^
            "#,
        );
        silent(
            &META,
            r#"Mayor Ann Ward spoke last. Many harbours have no plan for a flood, Ward said. "I lost my boat to it.""#,
        );
    }

    #[test]
    fn where_a_reader_may_guess_it_is_information() {
        for before in [
            "Mayor Ann Ward spoke last. Ward was blunt.",
            "Mayor Ann Ward spoke last. Why was the harbour in the old town closed then?",
            "Mayor Ann Ward spoke last. The council of the old town put out a statement in the afternoon.",
            "Mayor Ann Ward spoke last. Ward said by telephone, when she was asked again, that it was over.\n\n",
            "Mayor Ann Ward met the fleet. Ward also spoke about the old harbour and the walls that the fleet had built.\n\n",
        ] {
            let source = format!("{before} \"It is late and all the boats are gone.\"");
            assert_eq!(severities(&META, &source), [Severity::Information], "{before}");
        }
    }

    #[test]
    fn whoever_was_quoted_last_may_go_on() {
        let quotation = "\"It is late and all the boats are gone.\"";
        let said = "\"We go home,\" said Ann Ward, the mayor of the old town.";
        for between in [
            // In a paragraph that quotes nobody else.
            "But the big face beaming from the wall of the hall had not hurt the trade.",
            // After a sentence that is about them.
            "\n\nAfter thirty long years at sea she had come home to a harbour that had no water in it.",
            "\n\nThe hall was cold. Ward had sold the last boat of the family to a dealer in the spring.",
            // After beats.
            "\n\nPause.\n\n",
            "\n\nShe pauses.\n\n\"Thank you so much –\"\n\nPause.\n\n",
        ] {
            assert_eq!(
                severities(&META, &format!("{said} {between} {quotation}")),
                [Severity::Information],
                "{between}"
            );
        }
        for between in [
            // About something else; about somebody else; somebody else does something.
            "\n\nThe harbour of the old town had been without water since the storm of the last spring.",
            "\n\nAfter thirty long years at sea Alan Reeve had come home to a harbour that had no water in it.",
            "\n\nShe had come home to a harbour without water when Alan Reeve sold the last boat to a dealer.",
            "\n\nThe rain fell on the old town.\n\nPause.\n\n",
        ] {
            assert_eq!(severities(&META, &format!("{said} {between} {quotation}")), [Severity::Warning], "{between}");
        }
    }

    #[test]
    fn words_about_somebody_are_not_theirs() {
        let said = "\"We go home,\" said Ann Ward, the mayor.\n\nAfter thirty years at sea she had come home to a dry harbour.";
        for quotation in
            ["\"She is late and all the boats are gone.\"", "\"All the boats are gone, and Ward knows it.\""]
        {
            assert_eq!(severities(&META, &format!("{said} {quotation}")), [Severity::Warning], "{quotation}");
        }
    }

    #[test]
    fn a_line_drawn_out_of_the_narration_with_another_capital() {
        silent(
            &META,
            r#"
            Mayor Ann Ward spoke to reporters for an hour on Monday evening in Marden.

            But lurking behind this quarrel about the harbour is one that’s really about the past of the town.

            It rained all day, and the boats stayed in the harbour until Tuesday morning.

            "Lurking behind this quarrel about the harbour is one that's really about the past."
            "#,
        );
    }

    #[test]
    fn words_before_or_after_that_say_whose_it_is() {
        silent(&META, r#"Mayor Ann Ward spoke last. Alan Reeve agreed. "It is late and all the boats are gone.""#);
        silent(
            &META,
            r#""It is late and all the boats are gone." That line from Ann Ward, the mayor, closed the day."#,
        );
    }

    #[test]
    fn an_attribution_in_the_sentence_the_paragraph_or_the_one_before() {
        silent(&META, r#"Mayor Ann Ward spoke last. "We go home," she said. "It is late and the boats are gone.""#);
        silent(
            &META,
            r#"
            Mayor Ann Ward spoke last:

            "We will never close this harbour to the fishing fleet of the town."

            It rained all day, and the boats stayed in the harbour until Tuesday morning.
            "#,
        );
    }
}
