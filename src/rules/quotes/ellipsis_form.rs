//! # ellipsis-form
//!
//! An ellipsis has the wrong number of dots or the wrong spaces, or the document writes it in two ways.
//!
//! Bad, in `us-ap`: `"We wanted...to go."`
//!
//! Good: `"We wanted ... to go."`
//!
//! AP writes three dots with a space on either side, after a sentence a full stop before them; Chicago sets a space
//! between the dots as well; British papers write `…`. Only spaces are ever fixed, never the words.
//!
//! Silent: speech that trails off before the closing mark; paths and code.
//!
//! Authority: AP, Reuters, Chicago, the Guardian.

use super::places::{in_profile, word_end, word_start};
use crate::article::{Article, Profile};
use crate::rules::{BlockContext, Draft, FixKind, Rule, Scope, declare};
use crate::text::Span;

declare!(EllipsisForm, "ellipsis-form", Quotes, Hint, Some(FixKind::Safe), "ellipsis_form.rs");

impl Rule for EllipsisForm {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        if !cx.block.zone.is_body() {
            return;
        }
        let text = cx.prose();
        for dots in runs(text).filter(|&dots| is_prose(text, dots) && cx.facts.prose.exact(dots).is_some()) {
            let around = || Span::new(word_start(text, dots.start), word_end(text, dots.end));
            match dots.len() {
                2 => cx.draft(&META, around(), "two dots are neither a full stop nor an ellipsis").report(out),
                4 if goes_on(text, dots.end) => {
                    cx.draft(&META, around(), "inside a sentence an ellipsis has three dots").report(out);
                }
                5.. => cx.draft(&META, around(), "an ellipsis has three dots").report(out),
                3 => {
                    if let Some(form) = form(cx.style.profile).filter(|form| !is_well_set(text, dots, form)) {
                        let gap = spaces_around(text, dots);
                        let message =
                            format!("an ellipsis between words is written ‘{}’{}", form.trim(), in_profile(cx));
                        cx.draft(&META, around(), message)
                            .fix(FixKind::Safe, "Set the spaces", [(gap, form)])
                            .report(out);
                    }
                }
                _ => {}
            }
        }
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let (mut one, mut three) = (Vec::new(), Vec::new());
        for index in 0..article.layout.blocks.len() {
            let Some(cx) = BlockContext::of(article, index).filter(|cx| cx.block.zone.is_body()) else { continue };
            let place = |span: Span| cx.facts.prose.source(span).shifted(cx.block.span.start);
            one.extend(cx.prose().match_indices('…').map(|(at, c)| place(Span::new(at, at + c.len()))));
            three.extend(runs(cx.prose()).filter(|dots| dots.len() == 3).map(place));
        }
        let (less, more) = if one.len() <= three.len() { (&one, &three) } else { (&three, &one) };
        if let (Some(&first), Some(&other)) = (less.first(), more.first()) {
            let count = less.len();
            let some = if count == 1 { "one is".to_owned() } else { format!("{count} are") };
            let (most, rest) = if one.len() <= three.len() { ("...", "…") } else { ("…", "...") };
            out.push(
                Draft::new(&META, first, format!("most ellipses of this document are ‘{most}’, but {some} ‘{rest}’"))
                    .related(other, "written in the other way here"),
            );
        }
    }
}

/// The runs of two or more full stops.
fn runs(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text.get(at..)?.find("..")?;
            let len = text.get(start..)?.bytes().take_while(|&byte| byte == b'.').count();
            at = start + len;
            if len >= 2 {
                return Some(Span::new(start, at));
            }
        }
    })
}

/// Whether dots stand among words, and not in a path, a drawing or a table of contents.
fn is_prose(text: &str, dots: Span) -> bool {
    let beside = |c: Option<char>| c.is_some_and(|c| matches!(c, '/' | '\\' | '_' | '*' | '|'));
    let before = text.get(..dots.start).unwrap_or("");
    let after = text.get(dots.end..).unwrap_or("");
    dots.len() < 8
        && !beside(before.chars().next_back())
        && !beside(after.chars().next())
        && (before.ends_with(char::is_alphanumeric) || before.ends_with(' '))
}

/// Whether the sentence goes on after some dots.
fn goes_on(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|rest| rest.trim_start().starts_with(char::is_lowercase))
}

/// How a house style writes an ellipsis between two words.
fn form(profile: Profile) -> Option<&'static str> {
    match profile {
        Profile::UsAp => Some(" ... "),
        Profile::UsChicago => Some(" .\u{A0}.\u{A0}. "),
        Profile::UkDouble | Profile::UkSingle => None,
    }
}

fn spaces_around(text: &str, dots: Span) -> Span {
    let before = text.get(..dots.start).unwrap_or("").trim_end().len();
    let after = text.get(dots.end..).unwrap_or("");
    Span::new(before, dots.end + (after.len() - after.trim_start().len()))
}

/// Whether dots have their form, or are no ellipsis between two words.
fn is_well_set(text: &str, dots: Span, form: &str) -> bool {
    let gap = spaces_around(text, dots);
    let between = text.get(..gap.start).is_some_and(|before| before.ends_with(char::is_alphanumeric))
        && text.get(gap.end..).is_some_and(|after| after.starts_with(char::is_lowercase));
    // A no-break space keeps the dots with their word, and is as good.
    !between || gap.of(text).replace('\u{A0}', " ") == form.replace('\u{A0}', " ")
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn spaces_by_the_profile() {
        check(
            &META,
            r#"
            %! profile: us-ap
            "We wanted...to go," she said.
                ^^^^^^^^^^^
            "#,
        );
        fixes(&META, "%! profile: us-ap\n“We wanted... to go,” she said.", &["“We wanted ... to go,” she said."]);
        fixes(
            &META,
            "%! profile: us-chicago\n“We wanted ... to go,” she said.",
            &["“We wanted .\u{A0}.\u{A0}. to go,” she said."],
        );
        silent(&META, "%! profile: us-chicago\n“We wanted .\u{A0}.\u{A0}. to go,” she said.");
        silent(&META, "%! profile: uk-double\n“We wanted...to go,” she said.");
    }

    #[test]
    fn the_number_of_dots() {
        check(
            &META,
            r#"
            "We wanted .. to go," she said. "We wanted .... to go."
                ^^^^^^^^^^^^                    ^^^^^^^^^^^^^^
            "#,
        );
    }

    #[test]
    fn two_ways_in_one_document() {
        check(
            &META,
            "
            “We wanted ... to go,” she said. “And … and then we stayed ... at home.”
                                                  ^
            ",
        );
    }

    #[test]
    fn speech_that_trails_off_and_paths() {
        silent(&META, "“We wanted to go...” she said. “But then...” It was late.");
        silent(&META, "“We wanted to go. ... We stayed,” she said. He looked in ../house for it.");
    }
}
