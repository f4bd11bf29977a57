//! # dangling-formula
//!
//! `Stated the following`, `said this` or `had this to say` announces a quotation and ends like a sentence, or stands
//! after the quotation that it announces.
//!
//! Bad: `Ward stated the following. "The books are closed."`
//!
//! Good: `Ward said: "The books are closed."`
//!
//! With a colon before a quotation the formula is only long, which is a hint.
//!
//! Silent: `the following year` and other words that go on; `said this` where nothing is quoted beside it; a formula
//! before a list.
//!
//! Authority: AP: `said` is the plain word, and a colon or a comma leads in what is said.

use std::ops::Range;

use super::telling::Telling;
use crate::article::Article;
use crate::lexicon::{Cue, CueClass, CueForm, Phrase, WordClass, cue};
use crate::rules::{BlockDraft, Draft, FixKind, Grain, Rule, Scope, Severity, declare};
use crate::text::Span;

declare!(DanglingFormula, "dangling-formula", Attribution, Warning, Some(FixKind::Choice), "dangling_formula.rs");

/// How many words the subject of a formula may have where a quotation stands before it.
const SUBJECT: usize = 10;

impl Rule for DanglingFormula {
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
        for (block, telling) in Telling::within(article, scope) {
            for formula in telling.phrases(Phrase::Formula) {
                let next = Telling::after(article, block).map(|(_, next)| next);
                if let Some(found) = Found::read(&telling, formula, next.as_ref()) {
                    found.report(&telling, out);
                }
            }
        }
    }
}

/// A formula with what stands around it.
struct Found {
    /// The formula, by its words.
    words: Range<usize>,
    /// A quotation stands before it and its subject.
    announced: bool,
    /// A quotation follows in the same paragraph.
    followed: bool,
    /// Its stop.
    stop: Stop,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    Full,
    Colon,
    None,
}

impl Found {
    fn read(telling: &Telling<'_>, words: Range<usize>, next: Option<&Telling<'_>>) -> Option<Self> {
        let after = words.end;
        let stop = match telling.word(after) {
            "." => Stop::Full,
            ":" => Stop::Colon,
            "" => Stop::None,
            _ => return None,
        };
        let followed = telling.has(after + 1, WordClass::Quotation);
        let announced = is_after_quotation(telling, words.start);
        let led_on = telling.word(after + 1).is_empty()
            && next
                .is_some_and(|next| next.has(0, WordClass::Quotation) || next.cx.block.kind != telling.cx.block.kind);
        let is_formula =
            telling.is(words.end - 1, "following") || words.clone().any(|index| telling.is(index, "following"));
        let reported = match stop {
            Stop::Full | Stop::None => {
                (is_formula && !led_on_list(telling, next)) || followed || announced || led_on && stop == Stop::Full
            }
            Stop::Colon => followed || (led_on && !led_on_list(telling, next)) || announced,
        };
        reported.then_some(Self { words, announced, followed: followed || led_on, stop })
    }

    fn report(&self, telling: &Telling<'_>, out: &mut Vec<Draft>) {
        let formula = telling.span(self.words.clone());
        let end = match self.stop {
            Stop::None => formula.end,
            _ => telling.span(self.words.end..self.words.end + 1).end,
        };
        let place = Span::new(formula.start, end);
        let verb = said(telling, &self.words);
        let wordy = self.stop == Stop::Colon && self.followed;
        let message = if wordy {
            format!("‘{verb}:’ says the same")
        } else if self.announced {
            "this announces a quotation that stands before it".to_owned()
        } else {
            "this announces a quotation and ends with a full stop".to_owned()
        };
        let severity = if wordy { Severity::Hint } else { Severity::Warning };
        let mut draft = telling.cx.draft(&META, place, message).severity(severity);
        if self.announced {
            draft = offer(draft, place, &format!("{verb}."));
        }
        if self.followed || !self.announced {
            draft = offer(draft, place, &format!("{verb}:"));
        }
        if self.followed && !self.announced && telling.cx.style.profile.is_us() {
            draft = offer(draft, place, &format!("{verb},"));
        }
        draft.report_in_article(out);
    }
}

fn offer<'a>(draft: BlockDraft<'a>, place: Span, text: &str) -> BlockDraft<'a> {
    draft.fix(FixKind::Choice, format!("Write ‘{text}’"), [(place, text)])
}

fn led_on_list(telling: &Telling<'_>, next: Option<&Telling<'_>>) -> bool {
    telling.word(telling.words().len()).is_empty()
        && next.is_some_and(|next| next.cx.block.kind != telling.cx.block.kind)
        && telling.words().last().is_some_and(|last| !last.is_a(WordClass::Quotation))
}

/// Whether a quotation stands before a formula, with the subject of the formula between.
fn is_after_quotation(telling: &Telling<'_>, verb: usize) -> bool {
    let words = (verb.saturating_sub(SUBJECT)..verb).rev();
    for index in words {
        if telling.has(index, WordClass::Quotation) {
            return index + 1 < verb;
        }
        if telling.has(index, WordClass::Stop) && !telling.is(index, ",") || telling.has(index, WordClass::Cue) {
            return false;
        }
    }
    false
}

/// The plain words in the place of a formula: the verb in its tense, with those who are told.
fn said(telling: &Telling<'_>, words: &Range<usize>) -> String {
    let first = telling.word(words.start);
    let known = cue(first);
    let keeps = |cue: &Cue| matches!(cue.class, CueClass::Neutral | CueClass::Writing | CueClass::Legal);
    if let Some(cue) = known.filter(keeps) {
        // `told reporters the following`, `said on Monday the following`: what stands between stays.
        let end =
            words.clone().skip(1).find(|&index| telling.is_any(index, &["the", "this", "as"])).unwrap_or(words.end);
        if cue.lemma == "tell" || end > words.start + 1 {
            return telling.span(words.start..end).of(telling.text).to_owned();
        }
        return first.to_owned();
    }
    let present = known.is_some_and(|cue| cue.form == CueForm::Third) || telling.is_any(words.start, &["has", "puts"]);
    if present { "says" } else { "said" }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn an_answer_that_was_as_follows() {
        check(
            &META,
            r#"
            Ann Ward was asked about the harbour. Her answer was as follows. "We lost it, and nobody asked us."
                                                      ^^^^^^^^^^^^^^^^^^^^^^
            "#,
        );
    }

    #[test]
    fn a_formula_that_ends_like_a_sentence() {
        check(
            &META,
            r#"
            The treasurer, Alan Reeve, stated the following. "The books are closed for the year."
                                       ^^^^^^^^^^^^^^^^^^^^^
            "#,
        );
        fixes(
            &META,
            r#"The treasurer, Alan Reeve, stated the following. "The books are closed.""#,
            &[
                r#"The treasurer, Alan Reeve, said: "The books are closed.""#,
                r#"The treasurer, Alan Reeve, said, "The books are closed.""#,
            ],
        );
    }

    #[test]
    fn a_formula_after_its_quotation() {
        fixes(
            &META,
            r#""Who will pay for the harbour?" Reeve stated the following. "I will not," he added."#,
            &[
                r#""Who will pay for the harbour?" Reeve said. "I will not," he added."#,
                r#""Who will pay for the harbour?" Reeve said: "I will not," he added."#,
            ],
        );
    }

    #[test]
    fn other_formulas() {
        check(
            &META,
            r#"
            The treasurer, Alan Reeve, had this to say. "The books are closed for the year."
                                       ^^^^^^^^^^^^^^^^
            "#,
        );
        check(
            &META,
            r#"
            The treasurer, Alan Reeve, told reporters the following. "The books are closed for the year."
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#,
        );
    }

    #[test]
    fn a_colon_makes_it_only_long() {
        silent(
            &META,
            r#"The treasurer, Alan Reeve, made the following statement: "The books are closed for the year.""#,
        );
        check(
            &META,
            r#"
            %! hints: on
            The treasurer, Alan Reeve, stated the following: "The books are closed for the year."
                                       ^^^^^^^^^^^^^^^^^^^^^
            "#,
        );
    }

    #[test]
    fn words_that_go_on_and_this_without_a_quotation() {
        silent(&META, "Reeve said the following year would be better. The mayor said this. Nobody heard it.");
        silent(&META, "Reeve said on Monday the following:\n\n- the books are closed\n- the harbour is open");
    }
}
