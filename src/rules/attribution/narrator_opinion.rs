//! # narrator-opinion
//!
//! The writer judges: `disastrous`, `clearly`, `purely`, `of course`.
//!
//! Bad: `The vote was a disastrous mistake.`
//!
//! Good: `Reeve called the vote a disastrous mistake.`
//!
//! A hint, but information where the front matter says that the story is news.
//!
//! Silent: opinion, analysis, reviews, columns, sport, and stories whose front matter says so; sentences that are
//! attributed; quotations.
//!
//! Authority: AP, Reuters and the BBC: judgments belong to those who are quoted.

use std::ops::Range;

use super::sourcing::is_attributed;
use super::telling::Telling;
use crate::article::Story;
use crate::lexicon::{Phrase, WordClass};
use crate::rules::{BlockContext, Draft, Rule, Severity, declare};

declare!(NarratorOpinion, "narrator-opinion", Attribution, Information, None, "narrator_opinion.rs");

impl Rule for NarratorOpinion {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let Some(telling) = Telling::of(cx) else { return };
        let story = cx.style.story;
        if story.judges() || matches!(story, Story::Sport | Story::Interview) {
            return;
        }
        let severity = if story == Story::News { Severity::Information } else { Severity::Hint };
        let words = (0..telling.words().len()).filter(|&index| telling.has(index, WordClass::Opinion));
        let mut found: Vec<Range<usize>> = words.map(|index| index..index + 1).collect();
        found.extend(telling.phrases(Phrase::Judgment));
        found.sort_by_key(|words| words.start);
        let mut sentence = 0..0;
        for words in found {
            // One judgment of a sentence stands for all of it.
            if sentence.contains(&words.start) {
                continue;
            }
            if telling.has(words.start, WordClass::Capital) && words.start > telling.sentence(words.start).start
                || is_attributed(&telling, &words)
            {
                continue;
            }
            sentence = telling.sentence(words.start);
            cx.draft(&META, telling.span(words), "this is the writer’s judgment").severity(severity).report(out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn judgments() {
        check(
            &META,
            "
            %! hints: on
            The vote was a disastrous mistake. This was purely a question of money. It was late, of course.
                           ^^^^^^^^^^                   ^^^^^^                                   ^^^^^^^^^
            ",
        );
        check(
            &META,
            "
            ---
            type: news
            ---

            The council met on Monday. The vote was a disastrous mistake.
                                                      ^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn opinion_sport_and_attributed_judgments() {
        silent(&META, "---\ntype: review\n---\n\nThe play was a disastrous mistake.");
        silent(&META, "---\ntype: match report\n---\n\nIt was a stunning goal.");
        silent(&META, "%! hints: on\nAlan Reeve said the vote was a disastrous mistake.");
        silent(&META, "%! hints: on\nAlan Reeve called it “a disastrous mistake” on Monday.");
    }

    #[test]
    fn a_story_that_does_not_say_what_it_is() {
        silent_by_default("The vote was a disastrous mistake.");
    }

    fn silent_by_default(text: &str) {
        let article = crate::article::Article::read(text.into(), crate::article::Options::default(), None);
        let report = crate::rules::Report::read(&article, &crate::rules::Settings::default(), None);
        assert!(report.findings.is_empty(), "{:?}", report.findings);
    }
}
