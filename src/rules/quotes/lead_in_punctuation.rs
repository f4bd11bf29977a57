//! # lead-in-punctuation
//!
//! A whole sentence is quoted after a verb of speech, and no comma or colon leads into it.
//!
//! Bad: `He said "We won."`
//!
//! Good: `He said, "We won."`, `He said: "We won."`
//!
//! US styles write a comma before one sentence and a colon before more; UK styles write a colon.
//!
//! Silent: a fragment (`said it was "over"`), a clause with that, `words like "x"`, verbs that name (`called`, `dubbed`,
//! `described as`).
//!
//! Authority: AP for the comma and the colon; Reuters and the Guardian for the colon throughout.

use super::places::{in_profile, word_end};
use crate::article::words::{Token, tokens, word_before};
use crate::article::{QuotationKind, attribution_at};
use crate::lexicon::{CueForm, cue};
use crate::rules::{BlockContext, Draft, FixKind, Quoted, Rule, declare};
use crate::text::{Span, Zone};

declare!(LeadInPunctuation, "lead-in-punctuation", Quotes, Warning, Some(FixKind::Safe), "lead_in_punctuation.rs");

/// The verbs after which a whole sentence takes a comma or a colon. Others govern too many other things.
const VERBS: &[&str] = &[
    "say", "add", "tell", "ask", "reply", "answer", "write", "tweet", "shout", "announce", "declare", "remark",
    "exclaim", "respond",
];

impl Rule for LeadInPunctuation {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        if matches!(cx.block.zone, Zone::Headline | Zone::Crosshead | Zone::Deck) {
            return;
        }
        let text = cx.prose();
        for quoted in
            cx.quotations().filter(|quoted| quoted.pair.depth == 0 && !quoted.opener.broken && !quoted.closer.broken)
        {
            if !is_sentence(text, &quoted) {
                continue;
            }
            let Some(verb) = leading_verb(text, quoted.opener.span.start) else { continue };
            // The first sentence began before the mark, with the words that lead in.
            let several = cx
                .facts
                .sentences
                .iter()
                .any(|sentence| quoted.pair.inner.start < sentence.start && sentence.start < quoted.pair.inner.end);
            let stop = if cx.style.profile.is_us() && !several { "," } else { ":" };
            let name = if stop == "," { "comma" } else { "colon" };
            let place = text.get(..quoted.opener.span.start).map_or(0, |before| before.trim_end().len());
            cx.draft(
                &META,
                Span::new(verb.span.start, word_end(text, quoted.pair.inner.start)),
                format!("no {name} leads into this sentence{}", in_profile(cx)),
            )
            .fix(FixKind::Safe, format!("Add the {name}"), [(Span::at(place), stop)])
            .report(out);
        }
    }
}

/// Whether the quoted words are a sentence of their own and the last of the writer's.
fn is_sentence(text: &str, quoted: &Quoted<'_>) -> bool {
    let inner = quoted.pair.inner.of(text);
    let words: Vec<Token<'_>> = tokens(inner, 0).filter(|token| token.is_word).collect();
    let ends = inner.ends_with(['.', '?', '!']);
    let subject = words.first().is_some_and(Token::is_capitalised);
    let pronoun = words.first().is_some_and(|word| word.is_any(&["i", "we", "you", "he", "she", "it", "they"]));
    let after = text.get(quoted.closer.span.end..).unwrap_or("").trim_start();
    quoted.kind == QuotationKind::Direct
        && ends
        && subject
        && words.len() >= if pronoun { 2 } else { 3 }
        // `She wrote "Who Is There?", a novel`: the writer's sentence goes on, so what is quoted may be a title.
        && !after.starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';' | ':'))
        && attribution_at(text, quoted.closer.span.end).is_none_or(|found| !found.takes_what_is_before())
}

/// The verb of speech right before the mark, or with one hearer between (`told reporters "`).
fn leading_verb(text: &str, at: usize) -> Option<Token<'_>> {
    let last = word_before(text, at)?;
    let is_verb = |word: &Token<'_>| {
        word.is_lower()
            && cue(word.text)
                .is_some_and(|cue| VERBS.contains(&cue.lemma) && matches!(cue.form, CueForm::Past | CueForm::Third))
    };
    if is_verb(&last) {
        return speaks(text, last.span.start).then_some(last);
    }
    let before = word_before(text, last.span.start)?;
    let hearer = last.is_any(&["reporters", "him", "her", "them", "me", "us", "journalists", "supporters", "voters"]);
    (hearer && is_verb(&before) && cue(before.text).is_some_and(|cue| cue.lemma == "tell")).then_some(before)
}

/// Whether the subject before a verb is somebody: a pronoun or a name. A sign that says something takes no comma.
fn speaks(text: &str, at: usize) -> bool {
    word_before(text, at).is_some_and(|word| {
        word.is_capitalised() || word.is_any(&["he", "she", "they", "who", "also", "later", "then"])
    })
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_sentence_without_a_lead_in() {
        check(
            &META,
            r#"
            On Monday he said "We won the vote."
                         ^^^^^^^^
            "#,
        );
        fixes(&META, r#"On Monday he said "We won the vote.""#, &[r#"On Monday he said, "We won the vote.""#]);
        fixes(&META, r#"She told reporters "We won the vote.""#, &[r#"She told reporters, "We won the vote.""#]);
    }

    #[test]
    fn the_profile_chooses_the_stop() {
        fixes(
            &META,
            r#"
            %! profile: uk-double
            On Monday he said "We won the vote."
            "#,
            &[r#"On Monday he said: "We won the vote.""#],
        );
    }

    #[test]
    fn two_sentences_take_a_colon_in_every_style() {
        fixes(&META, r#"He said "We won. We are glad.""#, &[r#"He said: "We won. We are glad.""#]);
        fixes(&META, r#"He said "We won.""#, &[r#"He said, "We won.""#]);
    }

    #[test]
    fn titles_that_ask() {
        silent(&META, r#"She wrote "Who Is There?" in May and "What Shall We Do?" a year later."#);
    }

    #[test]
    fn signs_say_things_too() {
        silent(&META, "They will spend it on the sign that says “Welcome to the Heart of the Valley.”");
    }

    #[test]
    fn another_statement_may_follow() {
        fixes(&META, r#"She said "It is over." He said yes."#, &[r#"She said, "It is over." He said yes."#]);
    }

    #[test]
    fn fragments_and_names() {
        silent(
            &META,
            r#"He said it was "over." He said that "we won the vote." She called it "The Long Road." He used words like "We won it.""#,
        );
        silent(
            &META,
            r#"It was described as "The end of it all." She said, "We won the vote." He said: "We lost the vote.""#,
        );
    }

    #[test]
    fn verbs_that_name() {
        silent(
            &META,
            r#"They called it "We Won the Vote." They dubbed it "We Lost the Vote." It was known as "We Draw.""#,
        );
    }
}
