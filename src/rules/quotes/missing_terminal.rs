//! # missing-terminal
//!
//! A quotation ends without a stop, and a new sentence begins after it.
//!
//! Bad: `The rest, he said, "remains to be seen" He argued for more time.`
//!
//! Good: `The rest, he said, "remains to be seen." He argued for more time.`
//!
//! The first fix puts the full stop where the profile wants it: inside the mark in US styles, outside after a fragment in
//! UK ones. A comma joins the two instead, where an attribution follows.
//!
//! Silent: a quoted term that is part of the clause (`the "Big Four" Democrats`, `"Hamlet" Director Jo Lee`, `a "Yes"
//! Vote`, `the "ruthless" Taliban`), headlines, titles of works, list items.
//!
//! Authority: AP and Chicago for the US place of the stop, the Guardian and the Economist for the UK one.

use super::places::{around, in_profile};
use crate::article::words::{tokens, word_before};
use crate::article::{QuotationKind, attribution_at, starts_clause};
use crate::rules::{BlockContext, Draft, FixKind, Quoted, Rule, declare};
use crate::text::{BlockKind, Span, Zone};

declare!(MissingTerminal, "missing-terminal", Quotes, Warning, Some(FixKind::Choice), "missing_terminal.rs");

impl Rule for MissingTerminal {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        if matches!(cx.block.zone, Zone::Headline | Zone::Crosshead) || cx.block.kind == BlockKind::Cell {
            return;
        }
        let text = cx.prose();
        for quoted in cx.quotations().filter(|quoted| !quoted.closer.broken && quoted.pair.depth == 0) {
            // An item of a list that begins with a quotation may say after it whose it is, without a verb.
            let item = cx.block.kind == BlockKind::ListItem && quoted.opener.span.start == 0;
            if !item && lacks_stop(cx, &quoted) && begins_sentence(cx, &quoted) {
                report(cx, text, &quoted, out);
            }
        }
    }
}

/// Whether the quoted words end in a letter or a figure and space follows the mark.
pub(super) fn lacks_stop(cx: &BlockContext<'_>, quoted: &Quoted<'_>) -> bool {
    let text = cx.prose();
    let inner = quoted.pair.inner.of(text).trim_end_matches(['\'', '’']);
    inner.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '%'))
        && text.get(quoted.closer.span.end..).is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

/// Whether the quotation is a term inside the writer's noun phrase: an article, a possessive or an adjective leads it.
pub(super) fn is_modifier(text: &str, quoted: &Quoted<'_>) -> bool {
    let Some(before) = word_before(text, quoted.opener.span.start) else { return false };
    before.is_any(&[
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "our",
        "my",
        "your",
        "this",
        "these",
        "those",
        "so-called",
        "no",
        "any",
        "some",
        "such",
        "every",
        "each",
        "and",
        "or",
        "new",
        "of",
        "in",
        "on",
        "for",
        "with",
        "to",
        "at",
        "by",
        "from",
        "called",
        "dubbed",
        "titled",
    ]) || before.text.ends_with("'s")
        || before.text.ends_with("’s")
}

fn begins_sentence(cx: &BlockContext<'_>, quoted: &Quoted<'_>) -> bool {
    let text = cx.prose();
    let after = quoted.closer.span.end;
    if !starts_clause(text, after) {
        return false;
    }
    let words: Vec<_> = tokens(text, after).take(3).collect();
    let Some(first) = words.first() else { return false };
    // A capitalised pronoun, conjunction or article begins a sentence whatever stands before it. `"Purple Rain" The` does too.
    let certain = crate::article::is_function_word(first.text) || first.text.contains(['\'', '’']);
    if certain {
        let in_title = quoted.kind == QuotationKind::Title
            && words.get(1).is_some_and(crate::article::words::Token::is_capitalised);
        return !in_title;
    }
    if first.text == "I" {
        // `the "deal" I signed`: a relative clause, unless the quotation is a statement of its own.
        return !is_modifier(text, quoted) && quoted.kind == QuotationKind::Direct;
    }
    // A name may go on with the clause (`the "ruthless" Taliban`), or have the quotation for its first word.
    let words_inside = quoted.pair.inner.of(text).split_whitespace().count();
    let attributed = attribution_at(text, after).is_some_and(|found| found.takes_what_is_before());
    words_inside >= 4 && quoted.kind != QuotationKind::Title && !is_modifier(text, quoted) && !attributed
}

fn report(cx: &BlockContext<'_>, text: &str, quoted: &Quoted<'_>, out: &mut Vec<Draft>) {
    let (inside, outside) = (Span::at(quoted.pair.inner.end), Span::at(quoted.closer.span.end));
    let fragment = quoted.kind != QuotationKind::Direct;
    let closer = quoted.closer.span.of(text);
    let mut places = [
        (inside, format!("End the sentence inside the mark: .{closer}")),
        (outside, format!("End the sentence after the mark: {closer}.")),
    ];
    if !cx.style.profile.is_us() && fragment {
        places.reverse();
    }
    let span = around(text, Span::new(quoted.pair.inner.end, quoted.closer.span.end));
    let mut draft = cx.draft(
        &META,
        span,
        format!("this quotation ends without a stop, and a new sentence follows{}", in_profile(cx)),
    );
    for (place, title) in places.into_iter().take(if cx.style.profile.is_us() { 1 } else { 2 }) {
        draft = draft.fix(FixKind::Choice, title, [(place, ".")]);
    }
    if let Some(found) = attribution_at(text, quoted.closer.span.end)
        && found.takes_what_is_before()
        && let Some(first) = tokens(text, quoted.closer.span.end).next()
    {
        let lowered = if crate::article::is_function_word(first.text) {
            first.text.to_lowercase()
        } else {
            first.text.to_owned()
        };
        let edits = [(inside, ",".to_owned()), (first.span, lowered)];
        draft = draft.fix(FixKind::Choice, format!("Join with a comma: ,{closer}"), edits);
    }
    draft.report(out);
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_new_sentence_after_a_bare_quotation() {
        check(
            &META,
            r#"
            The rest, he said, "remains to be seen" He argued for more time.
                                              ^^^^^^^^
            "#,
        );
        fixes(
            &META,
            r#"The rest "remains to be seen" The mayor left."#,
            &[r#"The rest "remains to be seen." The mayor left."#],
        );
    }

    #[test]
    fn the_profile_places_the_stop() {
        fixes(
            &META,
            r#"
            %! profile: uk-double
            The rest "remains to be seen" The mayor left.
            "#,
            &[r#"The rest "remains to be seen". The mayor left."#, r#"The rest "remains to be seen." The mayor left."#],
        );
    }

    #[test]
    fn quoted_terms_inside_a_clause() {
        silent(&META, r#"The "Big Four" Democrats met "Hamlet" Director Jo Lee before a "Yes" Vote in the north."#);
        silent(&META, r#"The "ruthless" Taliban had taken the town of Marden."#);
        silent(&META, r#"They said the "deal" I signed was void."#);
    }

    #[test]
    fn headlines_titles_and_items_of_lists() {
        silent(
            &META,
            r#"
            Ward on the harbour: "We will not sell" She wants a vote

            The council met on Monday evening in the old town hall by the river.
            "#,
        );
        silent(&META, r#"In May "Purple Rain" The Musical came to town, and "The Sea" Director Ann Ward left."#);
        silent(
            &META,
            r#"
            %! format: markdown
            Three films were shown:

            - "The Long Road Home" He Who Walks, 1961
            - "I remain at sea" The Marden Players, 1974
            "#,
        );
    }
}
