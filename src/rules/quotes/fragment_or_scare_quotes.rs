//! # fragment-or-scare-quotes
//!
//! One or two ordinary words stand in quotation marks: they say nothing that the writer could not say, and seem to
//! sneer.
//!
//! Bad: `She said she was "happy" with the vote.`
//!
//! Good: `She said she was happy with the vote.`
//!
//! A term that was in marks before needs none again.
//!
//! Silent: the first use of a coined or ironic term, nicknames, titles of works, `the word "x"`, words that the writer
//! has to keep at a distance (`"ruthless"`).
//!
//! Authority: AP: avoid fragmentary quotations.

use std::collections::HashMap;

use crate::article::words::{tokens, word_before};
use crate::article::{Article, QuotationKind};
use crate::rules::{BlockContext, Draft, Quoted, Rule, Scope, declare};
use crate::text::Span;

declare!(FragmentOrScareQuotes, "fragment-or-scare-quotes", Quotes, Hint, None, "fragment_or_scare_quotes.rs");

/// Words that need no distance: anybody would use them in the same place.
const ORDINARY: &[&str] = &[
    "happy",
    "very",
    "pleased",
    "glad",
    "proud",
    "sad",
    "sorry",
    "good",
    "great",
    "nice",
    "really",
    "so",
    "quite",
    "important",
    "excited",
    "exciting",
    "delighted",
    "grateful",
    "thankful",
    "hopeful",
    "confident",
    "concerned",
    "worried",
    "disappointed",
    "disappointing",
    "surprised",
    "interested",
    "interesting",
    "difficult",
    "easy",
    "hard",
    "tired",
    "ready",
    "busy",
    "relieved",
    "honored",
    "honoured",
    "sure",
    "fine",
    "better",
    "best",
    "big",
    "small",
    "new",
    "early",
    "late",
    "soon",
    "extremely",
    "deeply",
    "helpful",
    "useful",
    "successful",
    "positive",
    "encouraged",
    "encouraging",
    "optimistic",
    "satisfied",
    "comfortable",
    "committed",
    "possible",
    "and",
    "more",
    "most",
];

impl Rule for FragmentOrScareQuotes {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let mut seen: HashMap<String, Span> = HashMap::new();
        for index in 0..article.layout.blocks.len() {
            let Some(cx) = BlockContext::of(article, index).filter(|cx| cx.block.zone.is_body()) else { continue };
            for quoted in cx.quotations().filter(|quoted| is_candidate(&cx, quoted)) {
                let inner = quoted.pair.inner.of(cx.prose());
                let words = inner.trim_end_matches(['.', ',', '?', '!']).to_lowercase();
                let place = cx.facts.prose.source(quoted.pair.span).shifted(cx.block.span.start);
                if tokens(inner, 0).filter(|word| word.is_word).all(|word| word.is_any(ORDINARY)) {
                    let message = "ordinary words need no quotation marks";
                    out.push(Draft::new(&META, place, message));
                } else if let Some(&first) = seen.get(&words).filter(|_| quoted.kind == QuotationKind::Scare) {
                    let message = "this term stood in quotation marks before and needs none again";
                    out.push(Draft::new(&META, place, message).related(first, "first used here"));
                } else if quoted.kind == QuotationKind::Scare {
                    seen.insert(words, place);
                }
            }
        }
    }
}

/// Whether a quotation is one or two words in small letters, and not a word that is spoken of as a word.
fn is_candidate(cx: &BlockContext<'_>, quoted: &Quoted<'_>) -> bool {
    let text = cx.prose();
    let inner = quoted.pair.inner.of(text);
    let count = tokens(inner, 0).filter(|word| word.is_word).count();
    let named =
        ["word", "words", "term", "terms", "phrase", "expression", "name", "letter", "letters", "called", "dubbed"];
    let spoken_of = word_before(text, quoted.opener.span.start).is_some_and(|word| word.is_any(&named));
    quoted.pair.depth == 0
        && !quoted.opener.broken
        && !quoted.closer.broken
        && quoted.opener.is_double() != cx.style.single_outer
        && matches!(quoted.kind, QuotationKind::Scare | QuotationKind::Fragment)
        && (1..=2).contains(&count)
        && inner.starts_with(char::is_lowercase)
        && !inner.ends_with(['?', '!'])
        && !spoken_of
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn ordinary_words() {
        check(
            &META,
            r#"
            She said she was "very happy" with the vote.
                             ^^^^^^^^^^^^
            "#,
        );
    }

    #[test]
    fn a_term_that_was_in_marks_before() {
        check(
            &META,
            r#"
            The "cod tax" is new. Nobody likes the "cod tax" in town.
                                                   ^^^^^^^^^
            "#,
        );
    }

    #[test]
    fn terms_names_titles_and_words_as_words() {
        silent(&META, "Ann “The Whale” Ward, who wrote “Good Morning” at sea, is new to the “cod tax” here.");
        silent(&META, "The word “happy” was cut. She called it “ruthless” and “reckless” at once.");
    }

    #[test]
    fn words_that_need_distance() {
        silent(&META, "A deal was “possible,” Ward said. The plan was “so-called” new. Jo “Cannonball” Lee left.");
    }
}
