//! # courtesy-title
//!
//! `Mr.`, `Mrs.`, `Ms.` or `Miss` before a name, where the house style has none, or writes it otherwise.
//!
//! Bad, in `us-ap`: `Mr. Ward left.` In a British profile: `Mr. Ward left.`
//!
//! Good, in `us-ap`: `Ward left.` In a British profile: `Mr Ward left.`
//!
//! It is reported once for the document. `us-chicago` leaves courtesy titles to the desk, but writes them with a full stop.
//!
//! Silent: quotations; headlines; `Mr. and Mrs. Ward`, who could not be told apart.
//!
//! Authority: AP (no courtesy titles), Chicago (a full stop), the Times of London and the Economist (none).

use crate::article::words::{Token, tokens};
use crate::article::{Article, Profile};
use crate::rules::{BlockContext, Draft, FixKind, Rule, Scope, declare};
use crate::text::Span;

declare!(CourtesyTitle, "courtesy-title", Names, Hint, Some(FixKind::Choice), "courtesy_title.rs");

const TITLES: &[&str] = &["Mr.", "Mrs.", "Ms.", "Messrs.", "Mr", "Mrs", "Ms", "Messrs", "Miss"];

impl Rule for CourtesyTitle {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let profile = article.style.profile;
        let mut first: Option<Span> = None;
        let mut edits: Vec<(Span, String)> = Vec::new();
        let blocks = (0..article.layout.blocks.len()).filter_map(|index| BlockContext::of(article, index));
        for cx in blocks.filter(|cx| cx.block.zone.is_body()) {
            let text = cx.prose();
            let words: Vec<Token<'_>> =
                tokens(text, 0).filter(|word| word.is_word || matches!(word.text, "." | ",")).collect();
            for pair in words.windows(2) {
                let [title, name] = pair else { continue };
                let named = name.is_word && name.is_capitalised() && !TITLES.contains(&name.text);
                if !TITLES.contains(&title.text) || !named || cx.facts.pairing.holder(title.span).is_some() {
                    continue;
                }
                let Some((span, wanted)) = wanted(profile, title, name) else { continue };
                let source = |span| cx.facts.prose.source(span).shifted(cx.block.span.start);
                first.get_or_insert_with(|| source(title.span));
                if let Some(exact) = cx.facts.prose.exact(span) {
                    edits.push((exact.shifted(cx.block.span.start), wanted));
                }
            }
        }
        let Some(place) = first else { return };
        let (message, title, kind) = match profile {
            Profile::UsAp => ("this style has no courtesy titles", "Take out all courtesy titles", FixKind::Choice),
            Profile::UsChicago => (
                "this style writes courtesy titles with a full stop",
                "Write all of them with a full stop",
                FixKind::Safe,
            ),
            _ => (
                "this style writes courtesy titles without a full stop",
                "Write all of them without one",
                FixKind::Safe,
            ),
        };
        out.push(Draft::new(&META, place, format!("{message} ({profile})")).fix(kind, title, edits));
    }
}

/// What is replaced and what stands there afterwards, if the style writes a title otherwise.
fn wanted(profile: Profile, title: &Token<'_>, name: &Token<'_>) -> Option<(Span, String)> {
    let bare = title.text.trim_end_matches('.');
    let is_short = bare != "Miss";
    match profile {
        Profile::UsAp => Some((Span::new(title.span.start, name.span.start), String::new())),
        Profile::UsChicago => (is_short && title.text == bare).then(|| (title.span, format!("{bare}."))),
        _ => (is_short && title.text != bare).then(|| (title.span, bare.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn courtesy_titles_in_ap_style() {
        check(
            &META,
            "
            %! profile: us-ap
            In May Mr. Ward left. Mrs. Ward stayed.
                   ^^^
            ",
        );
        fixes(&META, "%! profile: us-ap\nIn May Mr. Ward left. Mrs. Ward stayed.", &["In May Ward left. Ward stayed."]);
    }

    #[test]
    fn the_stop_after_a_courtesy_title() {
        fixes(&META, "%! profile: uk-double\nMr. Ward left. Ms Cole stayed.", &["Mr Ward left. Ms Cole stayed."]);
        fixes(&META, "%! profile: us-chicago\nMr Ward left. Ms. Cole stayed.", &["Mr. Ward left. Ms. Cole stayed."]);
        silent(&META, "%! profile: uk-double\nMr Ward left. Miss Cole stayed.");
        silent(&META, "%! profile: us-chicago\nMr. Ward left. Miss Cole stayed.");
    }

    #[test]
    fn words_in_quotation_marks() {
        silent(&META, "%! profile: us-ap\n“I met Mr. Ward today,” she said. They talked.");
    }

    #[test]
    fn couples() {
        silent(&META, "%! profile: us-ap\nMr. and Mrs. of the town came to the harbour.");
    }

    #[test]
    fn headlines() {
        silent(
            &META,
            "
            %! profile: us-ap
            Mr. Ward goes to Larkhaven

            The council met on Monday evening in the old town hall by the river, and Ann Ward spoke.
            ",
        );
    }
}
