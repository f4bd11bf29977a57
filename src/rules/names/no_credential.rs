//! # no-credential
//!
//! Somebody is quoted, and the sentence that first names them does not say who they are: no title, work, age, place or
//! relation.
//!
//! Bad: `Ann Ward came too. "The bridge is safe," Ward said.`
//!
//! Good: `Ann Ward, a county engineer, came too. "The bridge is safe," Ward said.`
//!
//! Silent: somebody who is said to be something anywhere in that sentence; those whom everybody knows; a text that is too
//! short for a story. Where the next sentence or another place of the story says who it is, the finding is a hint.
//!
//! Authority: AP: the title on first reference, the surname afterwards.

use super::index::said_by;
use super::places::{Place, is_named_above, is_persons, is_story, named_in_body, persons, place_of};
use crate::article::people::{MentionKind, Record};
use crate::article::words::{Token, tokens, word_before};
use crate::article::{Article, QuotationKind};
use crate::lexicon::{Fame, OrganisationKind, RoleClass, is_famous, organisation, role};
use crate::rules::{BlockContext, Draft, FixKind, Grain, Rule, Scope, Severity, declare};
use crate::text::{Span, Zone};

declare!(NoCredential, "no-credential", Names, Information, Some(FixKind::Placeholder), "no_credential.rs");

/// How many words of a sentence are looked at.
const LONGEST: usize = 120;
/// Words after a name that begin to say who it is.
const TELLS_AFTER: &[&str] = &[
    "of",
    "from",
    "who",
    "whose",
    "with",
    "at",
    "for",
    "is",
    "was",
    "has",
    "works",
    "worked",
    "owns",
    "runs",
    "lives",
    "teaches",
    "leads",
    "heads",
    "represents",
    "served",
    "serves",
    "became",
];

impl Rule for NoCredential {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn grain(&self) -> Grain {
        Grain::Introduction
    }

    fn check_article(&self, article: &Article, scope: &Scope, out: &mut Vec<Draft>) {
        if !is_story(article) || !scope.has_introductions() {
            return;
        }
        let record = article.record();
        let said = said_by(record, |index| scope.has_introduction(index));
        for index in persons(record).filter(|index| scope.has_introduction(*index)) {
            let Some(first) = named_in_body(article, record, index).next() else { continue };
            let is_introduced = first.kind == MentionKind::Full
                && said
                    .get(index)
                    .is_some_and(|said| said.iter().any(|one| one.quotation.kind == QuotationKind::Direct))
                && !is_named_above(article, record, index, first.span);
            let Some(place) = place_of(article, first).filter(|_| is_introduced) else { continue };
            let sentence = place.sentence();
            let name = first.span.of(&article.text);
            if is_introduced_as(article, record, index, &place, sentence)
                || !is_persons(name)
                || is_famous(name, Fame::Full)
                || tells(&place, sentence)
            {
                continue;
            }
            let mut draft =
                Draft::new(&META, first.span, format!("{name} is quoted, but nothing here says who that is"))
                    .about(index);
            let next = place.cx.facts.sentences.iter().find(|next| next.start >= sentence.end);
            let before = previous(article, first.block, sentence);
            if next.is_some_and(|next| tells(&place, *next))
                || before.is_some_and(|(cx, sentence)| has_role(&cx, sentence, &[]))
                || is_described_elsewhere(article, record, index)
            {
                draft = draft.severity(Severity::Hint);
            }
            if let Some(end) = place.exact(Span::at(place.site.name.end)).filter(|_| !place.site.possessive) {
                draft =
                    draft.fix(FixKind::Placeholder, "Put a placeholder for a title", [(end, ", [title],".to_owned())]);
            }
            out.push(draft);
        }
    }
}

/// Whether the words around the first reference say who somebody is, or the headline or deck did.
fn is_introduced_as(article: &Article, record: &Record, speaker: usize, place: &Place<'_>, sentence: Span) -> bool {
    let site = place.site;
    let title = place.title().is_some_and(|title| role(title).is_none_or(|role| role.class != RoleClass::Courtesy));
    if title || !site.appositions.is_empty() || tells_around(place) {
        return true;
    }
    let source = place.source(sentence);
    let in_head = |span: Span| {
        article
            .layout
            .block_at(span.start)
            .and_then(|index| article.layout.blocks.get(index))
            .is_some_and(|block| matches!(block.zone, Zone::Headline | Zone::Deck | Zone::Caption))
    };
    record
        .speaker(speaker)
        .is_some_and(|known| known.titles.iter().any(|title| source.covers(title.span) || in_head(title.span)))
}

/// Whether the story says later who somebody is, or has the name in its headline.
fn is_described_elsewhere(article: &Article, record: &Record, speaker: usize) -> bool {
    let headline = |block: usize| article.layout.blocks.get(block).is_some_and(|block| block.zone == Zone::Headline);
    record.speaker(speaker).is_some_and(|known| !known.titles.is_empty())
        || record.mentions_of(speaker).any(|mention| mention.kind == MentionKind::Role || headline(mention.block))
}

/// The sentence before a place, in its block or at the end of the one before.
fn previous(article: &Article, block: usize, sentence: Span) -> Option<(BlockContext<'_>, Span)> {
    let own = BlockContext::of(article, block)?;
    let before = own.facts.sentences.iter().rev().find(|before| before.end <= sentence.start);
    let above = || {
        let cx = BlockContext::of(article, block.checked_sub(1)?)?;
        Some((cx, *cx.facts.sentences.last()?))
    };
    before.map(|before| (own, *before)).or_else(above)
}

/// Whether the sentence of a name has a word for what people are, or says where somebody wrote.
fn tells(place: &Place<'_>, sentence: Span) -> bool {
    has_role(&place.cx, sentence, &[place.site.name]) || names_paper(place, sentence)
}

/// Whether a sentence has a word for what people are in its narration, outside some places.
fn has_role(cx: &BlockContext<'_>, sentence: Span, outside: &[Span]) -> bool {
    let names = &cx.facts.speech().names;
    tokens(cx.prose(), sentence.start)
        .take(LONGEST)
        .take_while(|word| word.span.end <= sentence.end)
        .filter(|word| word.is_word && cx.facts.pairing.holder(word.span).is_none())
        .filter(|word| !outside.iter().any(|span| span.covers(word.span)))
        .any(|word| {
            let bare = word.text.trim_end_matches("'s").trim_end_matches("’s");
            let from = names.partition_point(|site| site.name.end <= word.span.start);
            let inside = names.get(from).is_some_and(|site| site.name.covers(word.span) && site.words > 1);
            let known = role(bare).is_some_and(|role| role.class != RoleClass::Courtesy) || word.is_any(WRITERS);
            bare.ends_with("-year-old") || !inside && known
        })
}

/// Nouns for those who say something in public that are no roles elsewhere.
const WRITERS: &[&str] =
    &["user", "users", "podcast", "column", "blog", "show", "commentator", "pundit", "contributor"];

/// Whether a sentence says where somebody wrote: `Ward wrote in the Larkhaven Post`.
fn names_paper(place: &Place<'_>, sentence: Span) -> bool {
    let text = place.cx.prose();
    let words: Vec<Token<'_>> = tokens(text, sentence.start)
        .take(LONGEST)
        .take_while(|word| word.span.end <= sentence.end)
        .filter(|word| word.is_word)
        .collect();
    words.windows(2).any(|pair| {
        let [first, second] = pair else { return false };
        first.is_any(&["on", "in", "for", "at", "the"])
            && second.is_capitalised()
            && !second.is_any(&["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
            && crate::lexicon::place(second.text).is_none()
            && words.iter().any(|word| word.is_any(&["wrote", "writes", "writing", "posted", "tweeted", "argued"]))
    })
}

/// Whether the words next to a name begin to say who it is: `, 34,`, `of Larkhaven`, `who`, `CNN’s`.
fn tells_around(place: &Place<'_>) -> bool {
    let text = place.cx.prose();
    let mut after = tokens(text, place.site.name.end);
    let (next, second) = (after.next(), after.next());
    let comma = |word: &Token<'_>| {
        word.text == ","
            && second.is_some_and(|second| {
                second.text.starts_with(|c: char| c.is_ascii_digit())
                    || second.is_any(&[
                        "a", "an", "the", "of", "who", "whose", "from", "with", "now", "then", "his", "her", "their",
                    ])
                    || second.is_capitalised()
                    || second.is_word && second.text.contains('-')
            })
    };
    let before = word_before(text, place.site.span.start);
    // `Ward and Reeve, who are both on the board`: what is said of the second is said of both.
    let shared = next.is_some_and(|word| word.is_any(&["and", "&"])) && {
        let names = &place.cx.facts.speech().names;
        let other = names.iter().find(|site| site.span.start > place.site.name.end);
        other.is_some_and(|site| {
            !site.appositions.is_empty() || text.get(site.name.end..).is_some_and(|rest| rest.starts_with(", who"))
        })
    };
    shared
        || place.name().contains("-based")
        || next
            .is_some_and(|word| comma(&word) || matches!(word.text, "(" | "—" | "–" | ":") || word.is_any(TELLS_AFTER))
        || before.is_some_and(|word| {
            word.text.ends_with("'s")
                || word.text.ends_with("’s")
                || word.text.ends_with("s'")
                || organisation(word.text).is_some_and(|kind| kind != OrganisationKind::Head)
                || word.is_any(&["young", "late", "fellow", "veteran", "longtime"])
        })
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn a_name_without_a_word_about_its_bearer() {
        check(
            &META,
            r#"
            %! length: story
            The council met on Monday evening in the old town hall by the river, which was full. Ann Ward came too.
                                                                                                 ^^^^^^^^

            "The bridge over the Lark is safe for every lorry," Ward said.
            "#,
        );
    }

    #[test]
    fn a_sentence_that_says_who_it_is() {
        for name in [
            "Ann Ward, a county engineer, came too.",
            "Engineer Ann Ward came too.",
            "Ann Ward, 34, came too.",
            "Ann Ward of Larkhaven came too.",
            "So did a friend of the mayor, Ann Ward.",
            "Ann Ward, who built the bridge, came too.",
            "Ann Ward and John Cole, who built the bridge, came too.",
            "The Larkhaven Post’s Ann Ward came too.",
        ] {
            let quotation = "“The bridge is safe for every lorry,” Ward said.";
            silent(
                &META,
                &format!(
                    "%! length: story\nThe council met on Monday evening in the old town hall, which was full. {name}\n\n{quotation}"
                ),
            );
        }
        silent(
            &META,
            "
            %! length: story
            The council met on Monday evening in the old hall. “The bridge is safe for every lorry,” Ann Ward wrote in the Post.
            ",
        );
    }

    #[test]
    fn the_next_sentence_says_it() {
        silent(
            &META,
            r#"
            %! length: story
            The council met on Monday evening in the old town hall. Ann Ward came too. She is a county engineer.

            "The bridge over the Lark is safe for every lorry," Ward said.
            "#,
        );
    }

    #[test]
    fn people_whom_everybody_knows() {
        silent(
            &META,
            r#"
            %! length: story
            The council met on Monday evening in the old town hall by the river, which was full. Winston Churchill came too.

            "The bridge over the Lark is safe for every lorry," Churchill said.
            "#,
        );
    }

    #[test]
    fn the_beginning_of_a_story() {
        silent(&META, "The council met on Monday. “The bridge is safe for every lorry,” Ann Ward said.");
    }
}
