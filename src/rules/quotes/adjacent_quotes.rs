//! # adjacent-quotes
//!
//! Two quotations touch, with nothing or only a comma between: an attribution was lost, or one quotation was cut in two.
//!
//! Bad: `"We ended this war," "And I would do it again."`
//!
//! Good: `"We ended this war," he said. "And I would do it again."`
//!
//! The first fix makes one quotation of the two, which is right only where the words were spoken one after the other.
//!
//! Silent: lists of titles or terms (`"Jaws," "Alien" and "Heat"`), quotations inside quotations, dialogue in paragraphs of
//! its own, headlines.
//!
//! Authority: the Guardian, the BBC and AP want the reader to know at once who speaks.

use super::places::{word_end, word_start};
use crate::article::words::{tokens, word_before};
use crate::article::{Article, Edit, Role, starts_clause};
use crate::lexicon::cue;
use crate::rules::{BlockContext, BlockDraft, Draft, FixKind, Quoted, Rule, Scope, declare};
use crate::text::{BlockKind, Span, Zone};

declare!(AdjacentQuotes, "adjacent-quotes", Quotes, Warning, Some(FixKind::Choice), "adjacent_quotes.rs");

/// How many blocks back a pronoun may be taken up for a suggestion.
const REACH: usize = 8;

impl Rule for AdjacentQuotes {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn may_stand(&self) -> bool {
        true
    }

    fn stands(&self, article: &Article, previous: &Article, edit: &Edit, found: bool) -> bool {
        let pronouns = |article: &Article, index: usize| article.facts.get(index).map(|facts| *facts.pronouns());
        edit.is_apart(article, previous, |article, index| !touching(article, index).is_empty())
            && (!found || edit.blocks.clone().all(|index| pronouns(article, index) == pronouns(previous, index)))
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        for index in 0..article.layout.blocks.len() {
            let touching = touching(article, index);
            let Some(cx) = BlockContext::of(article, index).filter(|_| !touching.is_empty()) else { continue };
            let pronoun = pronoun_near(article, index);
            for (first, second) in &touching {
                report(&cx, pronoun, first, second).report_in_article(out);
            }
        }
    }
}

/// The quotations of a block between which there is nothing, though somebody else may say the second.
fn touching(article: &Article, index: usize) -> Vec<(Quoted<'_>, Quoted<'_>)> {
    let cx = BlockContext::of(article, index).filter(|cx| {
        let shown = matches!(cx.block.zone, Zone::Headline | Zone::Crosshead) || cx.block.kind == BlockKind::Cell;
        !shown && cx.facts.pairing.pairs.len() > 1
    });
    let Some(cx) = cx else { return Vec::new() };
    let is_outer =
        |quoted: &Quoted<'_>| quoted.pair.depth == 0 && (quoted.opener.is_double() || article.style.single_outer);
    let outer: Vec<Quoted<'_>> = cx.quotations().filter(is_outer).collect();
    let pairs = outer.iter().zip(outer.iter().skip(1)).filter(|(first, second)| {
        touch(cx.prose(), first, second)
            && !is_list(cx.prose(), &outer, first, second)
            && !ends_a_sentence(cx.prose(), first)
    });
    pairs.map(|(first, second)| (*first, *second)).collect()
}

fn touch(text: &str, first: &Quoted<'_>, second: &Quoted<'_>) -> bool {
    let between = text.get(first.closer.span.end..second.opener.span.start).unwrap_or("x");
    !first.closer.broken && !second.opener.broken && !between.is_empty() && matches!(between.trim(), "" | ",")
}

/// Whether the two are items of a list: short, nobody's speech.
fn is_list(text: &str, outer: &[Quoted<'_>], first: &Quoted<'_>, second: &Quoted<'_>) -> bool {
    let is_term = |quoted: &Quoted<'_>| {
        let words: Vec<_> = tokens(quoted.pair.inner.of(text), 0).filter(|token| token.is_word).collect();
        let title = words.iter().filter(|word| word.is_capitalised()).count() * 2 > words.len();
        let sentence = !title && words.len() >= 3 && starts_clause(text, quoted.pair.inner.start);
        let person = ["i", "we", "you", "my", "our", "your", "me", "us", "i'm", "we're", "it's"];
        words.len() <= 5 && !sentence && !words.iter().any(|word| word.is_any(&person))
    };
    let is_item =
        |quoted: &Quoted<'_>| is_term(quoted) || !quoted.pair.inner.of(text).trim_end().ends_with(['.', '?', '!']);
    let conjunction = text.get(second.closer.span.end..).is_some_and(|rest| {
        tokens(rest, 0).take(2).any(|word| word.is_any(&["and", "or", "nor", "&"])) || rest.starts_with([',', ';'])
    });
    let longer = outer.last().is_some_and(|last| last.pair.span.start > second.pair.span.end);
    (is_term(first) && is_term(second)) || (is_item(first) && is_item(second) && conjunction && longer)
}

/// Whether the first is a title or a term at the end of the writer's own sentence: `… on NBC's "Meet the Press." "You …"`.
fn ends_a_sentence(text: &str, first: &Quoted<'_>) -> bool {
    let inner = first.pair.inner.of(text);
    let before = text.get(..first.opener.span.start).unwrap_or("").trim_end();
    inner.ends_with(['.', '?', '!'])
        && inner.split_whitespace().count() <= 6
        && before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '’'))
        && word_before(text, before.trim_end_matches(['\'', '’']).len()).is_some_and(|word| cue(word.text).is_none())
}

fn report<'a>(cx: &BlockContext<'a>, pronoun: Option<&str>, first: &Quoted<'_>, second: &Quoted<'_>) -> BlockDraft<'a> {
    let text = cx.prose();
    let inner = first.pair.inner.of(text);
    // `'go.'" "No`: the closers of inner quotations stand between the stop and the mark.
    let words = inner.trim_end_matches(['\'', '’', '"', '”']);
    let is_closed = cx.facts.pairing.mark_until(first.pair.inner.end).is_some_and(|mark| mark.role == Role::Closer);
    let words = if is_closed { words } else { inner };
    let nested = inner.get(words.len()..).unwrap_or("");
    let bare = words.trim_end_matches([',', '.']);
    let stop = Span::new(first.pair.inner.start + bare.len(), second.pair.inner.start);
    let upper = second.pair.inner.of(text).starts_with(char::is_uppercase);
    let ends = words.ends_with(['?', '!', '…', '—']);
    let span = Span::new(word_start(text, first.pair.inner.end), word_end(text, second.pair.inner.start));
    let joined = match (ends, upper) {
        (true, _) => format!("{nested} "),
        (false, true) => format!(".{nested} "),
        (false, false) => format!(",{nested} "),
    };
    let (closer, opener) = (first.closer.span.of(text), second.opener.span.of(text));
    let comma = if ends { "" } else { "," };
    let full_stop = if upper { "." } else { "," };
    let speaker = pronoun.unwrap_or("[speaker]");
    let kind = if pronoun.is_some() { FixKind::Choice } else { FixKind::Placeholder };
    let attributed = format!("{comma}{nested}{closer} {speaker} said{full_stop} {opener}");
    let draft = cx
        .draft(&META, span, "these two quotations touch, and nobody is said to speak between them")
        .fix(FixKind::Choice, "Make one quotation of the two", [(stop, joined)])
        .fix(kind, format!("Put ‘{speaker} said’ between them"), [(stop, attributed)]);
    if upper {
        return draft;
    }
    let us_comma = Span::new(first.pair.inner.start + bare.len(), second.opener.span.start);
    draft.fix(FixKind::Choice, "Put ‘and’ between them", [(us_comma, format!("{nested}{closer} and "))])
}

/// The pronoun by which the writer speaks of somebody near a place: in this block, in the ones before, or else in the
/// ones after.
fn pronoun_near(article: &Article, index: usize) -> Option<&'static str> {
    let places = (index.saturating_sub(REACH)..=index).rev().chain(index + 1..index + REACH);
    let near = |index| BlockContext::of(article, index).map(|cx| cx.facts.pronouns());
    // A plural is seldom one speaker, so it counts only where nobody else is in sight.
    let single = places.clone().find_map(|index| near(index).and_then(|near| near.speaking.or(near.named)));
    single.or_else(|| places.clone().find_map(|index| near(index).and_then(|near| near.plural)))
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn two_quotations_that_touch() {
        check(
            &META,
            r#"
            "We had to end this war," "And I would do it again today."
                                ^^^^^^^^^^
            "#,
        );
        fixes(
            &META,
            r#"
            The old general spoke to reporters for an hour on Monday evening in Marden.

            "It was time," he said on Monday.

            "We had to end this war," "And I would do it again today."
            "#,
            &[
                "The old general spoke to reporters for an hour on Monday evening in Marden.\n\n\"It was time,\" he said on Monday.\n\n\"We had to end this war. And I would do it again today.\"",
                "The old general spoke to reporters for an hour on Monday evening in Marden.\n\n\"It was time,\" he said on Monday.\n\n\"We had to end this war,\" he said. \"And I would do it again today.\"",
            ],
        );
    }

    #[test]
    fn lists_of_titles_and_terms() {
        silent(&META, r#"He lent her "Jaws," "Alien" and "Heat." They called it "weak," "late" and "dull.""#);
    }

    #[test]
    fn a_title_at_the_end_of_a_sentence() {
        silent(&META, r#"She sang on the show "Evening in Marden." "You never know what comes next," she said."#);
        silent(&META, r#"She said so on KTRN's "Ninety Minutes." "I never know what comes next," she said."#);
    }

    #[test]
    fn dialogue_in_paragraphs_of_its_own() {
        silent(
            &META,
            r#"
            The old general spoke to reporters for an hour on Monday evening in Marden.

            "Will you go back there?"

            "I would go back tomorrow," he said.
            "#,
        );
    }

    #[test]
    fn quotations_inside_quotations() {
        silent(&META, r#""He said 'go' and she said 'stay,'" Ward said. "'Stay,' she said.""#);
    }

    #[test]
    fn single_outer_marks() {
        check(
            &META,
            "
            %! profile: uk-single
            'We ended this war,' 'And I would do it again,' he said. 'We are glad of it.'
                           ^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn inner_closers_stay_behind_their_stop() {
        fixes(
            &META,
            r#""He told us to 'go.'" "And I will do it," she said."#,
            &[
                r#""He told us to 'go.' And I will do it," she said."#,
                r#""He told us to 'go,'" she said. "And I will do it," she said."#,
            ],
        );
    }

    #[test]
    fn a_pair_of_headlines() {
        silent(
            &META,
            "
            'We won the vote,' 'And we will win again'

            The council met on Monday evening in the old town hall by the river.
            ",
        );
        silent(&META, r#"The papers wrote "We Won the Vote Again" and "You Lost the Vote" on Monday."#);
    }
}
