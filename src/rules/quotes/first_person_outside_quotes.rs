//! # first-person-outside-quotes
//!
//! `I`, `we`, `my` or `our` stands in the writer's own words: usually a quotation mark is lost nearby.
//!
//! Bad: `The council met on Monday. We will not close the harbour, Ward said.`
//!
//! Good: `The council met on Monday. "We will not close the harbour," Ward said.`
//!
//! In a story that its front matter calls news every one is reported, elsewhere only one in a sentence that goes on like
//! a quotation: `…, Ward said`.
//!
//! Silent: stories whose front matter says that they are opinion, analysis, features, interviews, live reports and the
//! like, or has `voice: first`; stories that speak in the first person throughout; block quotations and verse.
//!
//! Authority: AP: the reporter stays out of a news story.

use crate::article::words::{tokens, word_before};
use crate::article::{Article, Subject, lost_attribution};
use crate::lexicon::{CueClass, CueForm};
use crate::rules::{BlockContext, Draft, Rule, Scope, declare};
use crate::text::{BlockKind, Span};

declare!(FirstPersonOutsideQuotes, "first-person-outside-quotes", Quotes, Hint, None, "first_person_outside_quotes.rs");

/// A story with more first persons than this outside its quotations speaks in the first person.
const FEW: usize = 3;
/// Kinds of stories whose writers may speak of themselves.
const PERSONAL: &[&str] = &[
    "opinion",
    "column",
    "comment",
    "commentary",
    "editorial",
    "analysis",
    "feature",
    "review",
    "interview",
    "q&a",
    "qa",
    "live",
    "blog",
    "essay",
    "letter",
    "diary",
    "first-person",
    "obituary",
    "travel",
    "podcast",
    "newsletter",
];

impl Rule for FirstPersonOutsideQuotes {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let metadata = &article.layout.metadata;
        let story = metadata.story.as_ref().map(|field| field.value.trim().to_ascii_lowercase());
        let voice = metadata.voice.as_ref().is_some_and(|field| field.value.trim().eq_ignore_ascii_case("first"));
        if voice || story.as_deref().is_some_and(|story| PERSONAL.contains(&story)) {
            return;
        }
        let news = story.as_deref() == Some("news");
        let mut found: Vec<(Span, &'static str)> = Vec::new();
        for index in 0..article.layout.blocks.len() {
            let Some(cx) = BlockContext::of(article, index) else { continue };
            let narrated = cx.block.zone.is_body()
                && matches!(cx.block.kind, BlockKind::Paragraph | BlockKind::ListItem)
                // A paragraph with a broken quotation has its finding already.
                && cx.facts.pairing.breaks.is_empty();
            if narrated {
                let first = first_persons(&cx)
                    .filter(|found| news || is_said(&cx, found.0))
                    .map(|(span, word)| (cx.facts.prose.source(span).shifted(cx.block.span.start), word));
                found.extend(first);
            }
            if found.len() > FEW {
                return;
            }
        }
        out.extend(found.into_iter().map(|(span, word)| {
            Draft::new(&META, span, format!("‘{word}’ stands outside quotation marks; is one of them lost?"))
        }));
    }
}

/// The first persons of a block outside its quotations, one for each stretch between two of them.
fn first_persons<'a>(cx: &BlockContext<'a>) -> impl Iterator<Item = (Span, &'static str)> + use<'a> {
    let text = cx.prose();
    let mut stretches = Vec::new();
    let mut at = 0;
    for (pair, _) in cx.facts.quotations().filter(|(pair, _)| pair.depth == 0) {
        stretches.push(Span::new(at, pair.span.start));
        at = pair.span.end;
    }
    stretches.push(Span::new(at, text.len()));
    stretches.into_iter().filter_map(move |stretch| {
        tokens(text, stretch.start)
            .take_while(|word| word.span.end <= stretch.end)
            .find_map(|word| Some((word.span, first_person(text, word.text, word.span)?)))
    })
}

/// Whether the sentence of a word goes on with an attribution, so that its words are somebody's.
fn is_said(cx: &BlockContext<'_>, word: Span) -> bool {
    let text = cx.prose();
    let next = cx.facts.quotations().map(|(pair, _)| pair.span.start).find(|&start| start >= word.end);
    let rest = Span::new(word.end, next.unwrap_or(text.len()));
    lost_attribution(text, rest).is_some_and(|(place, found)| {
        let before = Span::new(word.end, place).of(text);
        let said = found.verb.is_some_and(|verb| {
            matches!(verb.class, CueClass::Neutral | CueClass::Reporting) && verb.form == CueForm::Past
        });
        let one_sentence = before.ends_with(',') && ![". ", "? ", "! "].iter().any(|end| before.contains(end));
        said && one_sentence && found.subject != Subject::Pronoun
    })
}

/// The first person that a word is, if it is one and not a figure, an initial or part of a name.
fn first_person(text: &str, word: &str, span: Span) -> Option<&'static str> {
    let stem = word.split(['\'', '’']).next().unwrap_or(word);
    let name = match stem {
        "I" => "I",
        "we" | "We" => "we",
        "my" | "My" => "my",
        "our" | "Our" => "our",
        _ => return None,
    };
    let after = text.get(span.end..).unwrap_or("");
    // `World War I`, `Elizabeth I`, `I.`, `I-95`, `My Little Boat`.
    let follows_name = word_before(text, span.start).is_some_and(|before| before.is_capitalised());
    let precedes_name =
        after.trim_start().starts_with(char::is_uppercase) || after.starts_with(['.', '-', ')', '/', '&']);
    (!(stem == "I" && (follows_name || precedes_name)) && !(name != "I" && precedes_name)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn a_sentence_that_lost_its_marks() {
        check(
            &META,
            r#"
            The council met on Monday. We will not close the harbour, Ward said. "Never," he added.
                                       ^^
            "#,
        );
    }

    #[test]
    fn speech_names_and_numerals() {
        silent(&META, "“We will not close our harbour, and I mean it,” Ward said of World War I and the I-95.");
        silent(&META, "Elizabeth I. Ward sailed in My Little Boat to town.");
    }

    #[test]
    fn stories_in_the_first_person() {
        silent(
            &META,
            "I met Ward on Monday. “Go,” he said, and we went to my boat. “Now,” he said. We went. “So,” I said.",
        );
    }

    #[test]
    fn block_quotations() {
        silent(&META, "%! kind: blockquote\nWe will not close the harbour.");
    }

    #[test]
    fn stories_whose_front_matter_says_so() {
        for head in
            ["story: opinion", "story: interview", "story: live", "story: feature", "story: blog", "voice: first"]
        {
            silent(
                &META,
                &format!(
                    "%! format: markdown\n---\n{head}\n---\n\nThe council met. We will not close it, Ward said. “Never,” he added."
                ),
            );
        }
    }
}
