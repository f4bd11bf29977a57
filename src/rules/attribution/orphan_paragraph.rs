//! # orphan-paragraph
//!
//! A paragraph is a quotation alone, and the paragraph before names somebody without saying that they speak.
//!
//! Bad: `Ann Ward left the hall last.` ⏎⏎ `"We will never close this harbour."`
//!
//! Good: `Ann Ward left the hall last.` ⏎⏎ `"We will never close this harbour," she said.`
//!
//! Where the sentence before leads it in (`Ward was blunt.`), or the paragraph before is its speaker's words too, it is a
//! hint. Where it says that one person speaks (`Ward spoke in riddles all night.`), or is about the one who is quoted right
//! before and right after, it is information.
//!
//! Silent: one speaker who speaks in the paragraph before; a quotation that runs on; a line that is drawn out of the story
//! and set large; interviews with labels and fiction.
//!
//! Authority: the Guardian's and AFP's guide for annotators calls it an orphan.

use std::cell::LazyCell;

use super::attributing::Writer;
use super::gaps::gaps;
use super::going_on::goes_on;
use super::led_in::{follows_its_speaker, is_announced, is_led_in};
use crate::article::people::Gap;
use crate::article::{Article, Story};
use crate::rules::{Draft, FixKind, Rule, Scope, Severity, declare};

declare!(OrphanParagraph, "orphan-paragraph", Attribution, Warning, Some(FixKind::Choice), "orphan_paragraph.rs");

impl Rule for OrphanParagraph {
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
        for said in gaps(article).into_iter().filter(|said| said.gap == Some(Gap::Orphan)) {
            let guessed = is_led_in(article, said) || follows_its_speaker(article, said);
            let severity = if guessed {
                Severity::Hint
            } else if is_announced(article, said) || goes_on(article, said) {
                Severity::Information
            } else {
                Severity::Warning
            };
            let draft =
                Draft::new(&META, said.quotation.span, "this paragraph does not say who speaks").severity(severity);
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

    const STORY: &str = "Mayor Ann Ward has run the harbour of the town for ten years. “It is home,” Ward said.\n\n\
                         Ann Ward left the hall last on Monday and walked down to the harbour through the rain.\n\n";

    #[test]
    fn a_quotation_alone_after_somebody_who_does_not_speak() {
        check(
            &META,
            r#"
            Mayor Ann Ward left the hall last on Monday and walked down to the harbour through the rain.

            "We will never close this harbour to the fleet."
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#,
        );
        fixes(
            &META,
            &format!("{STORY}“We will never close this harbour.”"),
            &[
                &format!("{STORY}“We will never close this harbour,” Ward said."),
                &format!("{STORY}“We will never close this harbour,” [speaker] said."),
            ],
        );
    }

    #[test]
    fn a_paragraph_in_quotation_marks_however_it_begins() {
        check(
            &META,
            r#"
            It rained all day in the old town of Marden, and the council met late on Monday in the hall.

            "(T)hose who closed the harbour never asked the fleet."
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

            It rained all night in the old town of Marden, and the council met late on Tuesday in the hall.

            "that is how we lost the harbour and all of its boats."
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#,
        );
    }

    #[test]
    fn a_sentence_that_leads_it_in_makes_it_a_hint() {
        silent(
            &META,
            r#"
            Mayor Ann Ward left the hall last on Monday and walked home. Ward was blunt.

            "We will never close this harbour to the fleet."
            "#,
        );
    }

    #[test]
    fn one_who_speaks_all_around_makes_it_information() {
        let about = |after: &str| {
            format!(
                "“It is late,” said Mayor Ann Ward.\n\nWard is upbeat about the harbour of the old town, because she sees \
                 it as a gift of the sea.\n\n“We will never close this harbour to the fleet.”\n\n“It is a gift of the sea,” {after} said."
            )
        };
        assert_eq!(severities(&META, &about("Ward")), [Severity::Information]);
        assert_eq!(severities(&META, &about("Alan Reeve")), [Severity::Warning]);
        let spoke = "“It is late,” said Mayor Ann Ward.\n\nWhat that means is left to the town, since Ward spoke only in riddles \
                     during the interview.\n\n“We will never close this harbour to the fleet.”";
        assert_eq!(severities(&META, spoke), [Severity::Information]);
    }

    #[test]
    fn a_speaker_in_the_paragraph_before_and_a_running_quotation() {
        silent(
            &META,
            r#"
            "It is late," said Mayor Ann Ward, who left the hall last on Monday.

            "We will never close this harbour to the fleet."
            "#,
        );
        silent(
            &META,
            r#"
            Mayor Ann Ward left the hall last on Monday. "It is late," she said. "The boats are gone.

            "We will never close this harbour to the fleet."
            "#,
        );
    }
}
