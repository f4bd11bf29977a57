//! # wrong-way-apostrophe
//!
//! An apostrophe is drawn as an opening quotation mark, which word processors do at the start of a word.
//!
//! Bad: `the ‘90s`, `‘tis`, `rock ‘n’ roll`, `don‘t`
//!
//! Good: `the ’90s`, `’tis`, `rock ’n’ roll`, `don’t`
//!
//! Silent: a real quotation that begins with figures and is closed later (`‘07 is your number’`), letters of other
//! alphabets that are written with ‘ (`Hawai‘i`, `Sana‘a`).
//!
//! Authority: AP, Chicago and the British guides agree.

use super::places::{word_end, word_start};
use crate::article::{Glyph, Mark, Role, Shape};
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::Span;

declare!(
    WrongWayApostrophe,
    "wrong-way-apostrophe",
    Quotes,
    Information,
    Some(FixKind::Safe),
    "wrong_way_apostrophe.rs"
);

impl Rule for WrongWayApostrophe {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let text = cx.prose();
        let turned = |mark: &&Mark| mark.glyph == Glyph::SingleOpen && mark.role == Role::Apostrophe && !mark.broken;
        for mark in cx.facts.pairing.marks.iter().filter(turned).filter(|mark| is_sure(text, mark)) {
            let start = if mark.shape == Shape::Opener { mark.span.start } else { word_start(text, mark.span.start) };
            let end = if mark.shape == Shape::Closer { mark.span.end } else { word_end(text, mark.span.end) };
            cx.draft(&META, Span::new(start, end), "this apostrophe is drawn as an opening quotation mark")
                .fix(FixKind::Safe, "Turn the apostrophe round", [(mark.span, "’")])
                .report(out);
        }
    }
}

/// Whether a mark surely stands for what is left out of an English word.
fn is_sure(text: &str, mark: &Mark) -> bool {
    let before = text.get(..mark.span.start).unwrap_or("");
    let after = text.get(mark.span.end..).unwrap_or("");
    let word: &str = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    match mark.shape {
        // A capital may as well begin a quotation that was never closed.
        Shape::Opener => {
            !word.starts_with(char::is_uppercase) || matches!(word, "Tis" | "Twas" | "Twere" | "Twill" | "Til" | "N")
        }
        Shape::Glued => match word {
            "t" => before.ends_with('n'),
            "s" | "d" | "m" | "ll" | "re" | "ve" => before.ends_with(|c: char| c.is_ascii_lowercase()),
            _ => false,
        },
        Shape::Closer => before.ends_with('s') && after.trim_start().starts_with(char::is_alphanumeric),
        Shape::Floating => false,
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_word_that_begins_with_an_apostrophe() {
        check(
            &META,
            "
            The band of the ‘90s played rock ‘n’ roll, and ‘twas loud.
                            ^^^^             ^^            ^^^^^
            ",
        );
        fixes(&META, "She misses the ‘90s.", &["She misses the ’90s."]);
        fixes(&META, "They play rock ‘n’ roll.", &["They play rock ’n’ roll."]);
        fixes(&META, "‘Tis the season.", &["’Tis the season."]);
    }

    #[test]
    fn beside_other_apostrophes_and_quotations() {
        check(
            &META,
            "
            In the ‘90s the drivers’ cars broke down, and the town’s mayor said, “Go.”
                   ^^^^
            ",
        );
        check(
            &META,
            "
            %! profile: uk-single
            In the ‘90s the mayor said: ‘Go home.’
                   ^^^^
            ",
        );
    }

    #[test]
    fn an_apostrophe_inside_or_after_a_word() {
        check(
            &META,
            "
            They don‘t know whose the riders‘ bikes are.
                 ^^^^^                ^^^^^^^
            ",
        );
    }

    #[test]
    fn a_quotation_that_begins_like_one() {
        silent(&META, "“He said ‘07 is your number’ to me,” she said.");
        silent(&META, "“She told us, ‘’Tis late,’” he said.");
    }

    #[test]
    fn apostrophes_that_face_the_right_way() {
        silent(&META, "The ’90s band played rock ’n’ roll, and ’twas loud, so don’t.");
        silent(&META, "The '90s band played rock 'n' roll, and 'twas loud, so don't.");
    }

    #[test]
    fn letters_that_are_written_like_one() {
        silent(&META, "They met in Hawai‘i, on O‘ahu, and in Sana‘a.");
    }
}
