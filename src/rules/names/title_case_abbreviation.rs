//! # title-case-abbreviation
//!
//! A title before a name is not written as the house style writes it.
//!
//! Bad, in `us-ap`: `General Ann Ward`, `Gen Ann Ward`, `senator Ann Ward`, `the Senator left`
//!
//! Good: `Gen. Ann Ward`, `Sen. Ann Ward`, `the senator left`
//!
//! `us-ap` abbreviates military ranks and `Gov.`, `Lt. Gov.`, `Sen.`, `Rep.`, `Dr.` and `the Rev.` before a full name, and
//! never `president`; titles have a capital before the name only. The British profiles spell out, and write `Gen` and `Dr`
//! without a full stop. `us-chicago` is read for missing full stops only. Each form is reported once for the document.
//!
//! Silent: quotations and headlines; titles after `former`, `the` and the like in lower case; a capital that the profile
//! leaves to the desk.
//!
//! Authority: AP (abbreviations and capitals), the BBC and the Guardian (no full stops).

use crate::article::words::{Token, tokens};
use crate::article::{Article, Profile};
use crate::lexicon::given_name;
use crate::rules::{BlockContext, Draft, FixKind, Rule, Scope, declare};
use crate::text::Span;

declare!(
    TitleCaseAbbreviation,
    "title-case-abbreviation",
    Names,
    Hint,
    Some(FixKind::Choice),
    "title_case_abbreviation.rs"
);

/// Titles in full, as AP abbreviates them, and as British papers do.
const TITLES: &[(&str, &str, &str)] = &[
    ("lieutenant general", "Lt. Gen.", "Lt Gen"),
    ("major general", "Maj. Gen.", "Maj Gen"),
    ("brigadier general", "Brig. Gen.", "Brig Gen"),
    ("general", "Gen.", "Gen"),
    ("lieutenant colonel", "Lt. Col.", "Lt Col"),
    ("colonel", "Col.", "Col"),
    ("major", "Maj.", "Maj"),
    ("captain", "Capt.", "Capt"),
    ("lieutenant governor", "Lt. Gov.", "Lieutenant Governor"),
    ("lieutenant", "Lt.", "Lt"),
    ("sergeant", "Sgt.", "Sgt"),
    ("corporal", "Cpl.", "Cpl"),
    ("rear admiral", "Rear Adm.", "Rear Adm"),
    ("vice admiral", "Vice Adm.", "Vice Adm"),
    ("admiral", "Adm.", "Adm"),
    ("governor", "Gov.", "Governor"),
    ("senator", "Sen.", "Senator"),
    ("representative", "Rep.", "Representative"),
    ("reverend", "Rev.", "Rev"),
    ("doctor", "Dr.", "Dr"),
];
/// Titles that AP writes with a small letter where no name follows.
const ALONE: &[&str] =
    &["President", "Governor", "Senator", "Mayor", "Pope", "Congressman", "Congresswoman", "Pontiff"];

impl Rule for TitleCaseAbbreviation {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let mut slips: Vec<Slip> = Vec::new();
        let blocks = (0..article.layout.blocks.len()).filter_map(|index| BlockContext::of(article, index));
        for cx in blocks.filter(|cx| cx.block.zone.is_body()) {
            let words: Vec<Token<'_>> = tokens(cx.prose(), 0).collect();
            let mut at = 0;
            while at < words.len() {
                at += words.get(at).filter(|word| may_begin(word)).map_or(1, |_| check(&cx, &words, at, &mut slips));
            }
        }
        for (at, slip) in slips.iter().enumerate() {
            let same = |other: &&Slip| other.written == slip.written && other.wanted == slip.wanted;
            if slips.get(..at).is_some_and(|before| before.iter().any(|other| same(&other))) {
                continue;
            }
            let all: Vec<&Slip> = slips.iter().filter(same).collect();
            let edits = all.iter().filter_map(|slip| Some((slip.exact?, slip.wanted.clone())));
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            let kind = if letters(&slip.written) == letters(&slip.wanted) { FixKind::Safe } else { FixKind::Choice };
            let throughout = if all.len() > 1 { " throughout" } else { "" };
            let message = format!("‘{}’ {} ({})", slip.written, slip.why, article.style.profile);
            out.push(Draft::new(&META, slip.place, message).fix(
                kind,
                format!("Write ‘{}’{throughout}", slip.wanted),
                edits,
            ));
        }
    }
}

/// A title that the style writes otherwise.
struct Slip {
    written: String,
    wanted: String,
    why: String,
    place: Span,
    /// The place, unless markup stands inside.
    exact: Option<Span>,
}

impl Slip {
    fn new(cx: &BlockContext<'_>, span: Span, wanted: impl Into<String>, why: impl Into<String>) -> Self {
        let (prose, start) = (&cx.facts.prose, cx.block.span.start);
        Self {
            written: span.of(prose.text()).to_owned(),
            wanted: wanted.into(),
            why: why.into(),
            place: prose.source(span).shifted(start),
            exact: prose.exact(span).map(|span| span.shifted(start)),
        }
    }
}

/// Whether a title may begin with a word, so that nearly all words are left at once.
fn may_begin(word: &Token<'_>) -> bool {
    word.is_word && matches!(word.text.len(), 2..=14) && word.text.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// Checks the title that begins at a word, and says how many words it has.
fn check(cx: &BlockContext<'_>, words: &[Token<'_>], at: usize, slips: &mut Vec<Slip>) -> usize {
    let Some(first) = words.get(at) else { return 1 };
    let quoted = || cx.facts.pairing.holder(first.span).is_some();
    for &(full, us, uk) in TITLES {
        let Some((length, how)) = form_of(words, at, full, us) else { continue };
        if !is_name(words, at + length) {
            break;
        }
        if quoted() {
            return length;
        }
        let wanted = match (cx.style.profile, how) {
            (Profile::UsAp, Form::Full { capital }) if capital || !is_described(words, at) => us.to_owned(),
            (Profile::UsAp | Profile::UsChicago, Form::NoStop) => us.to_owned(),
            (Profile::UkDouble | Profile::UkSingle, Form::Stop) => uk.to_owned(),
            _ => return length,
        };
        // Before `Rev.` AP writes the article.
        let article = us == "Rev."
            && cx.style.profile.is_us()
            && !at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| word.is("the"));
        let wanted = if article { format!("the {wanted}") } else { wanted };
        let span = Span::new(first.span.start, words.get(at + length - 1).map_or(first.span.end, |word| word.span.end));
        let why = format!("before a name is ‘{wanted}’ in this style");
        slips.push(Slip::new(cx, span, wanted, why));
        return length;
    }
    let ap = cx.style.profile == Profile::UsAp;
    if cx.style.profile.is_us() && first.text == "Pres." && is_name(words, at + 1) && !quoted() {
        slips.push(Slip::new(cx, first.span, "President", "is not abbreviated in this style"));
    } else if ap && ALONE.contains(&first.text) && is_alone(words, at) && !quoted() {
        slips.push(Slip::new(cx, first.span, first.text.to_lowercase(), "without a name has a small letter"));
    } else if ap
        && matches!(first.text, "president" | "pope")
        && is_name(words, at + 1)
        && !is_described(words, at)
        && !quoted()
    {
        let capital = if first.text == "pope" { "Pope" } else { "President" };
        slips.push(Slip::new(cx, first.span, capital, "before a name has a capital"));
    }
    1
}

/// How a title is written.
enum Form {
    Full { capital: bool },
    Stop,
    NoStop,
}

/// How the words from `at` on write a title, with their number.
fn form_of(words: &[Token<'_>], at: usize, full: &str, short: &str) -> Option<(usize, Form)> {
    let matches = |form: &str, same: fn(&str, &str) -> bool| {
        let mut length = 0;
        for part in form.split(' ') {
            words.get(at + length).filter(|word| same(word.text, part))?;
            length += 1;
        }
        Some(length)
    };
    if let Some(length) = matches(full, str::eq_ignore_ascii_case) {
        let capital = words.get(at).is_some_and(Token::is_capitalised);
        return Some((length, Form::Full { capital }));
    }
    if let Some(length) = matches(short, |word, part| word == part) {
        return Some((length, Form::Stop));
    }
    // The name after a title without its stop begins at the next word; with one it is the tokeniser's business.
    matches(short, |word, part| word == part.trim_end_matches('.')).map(|length| (length, Form::NoStop))
}

/// Whether a full name begins at a word: a given name or an initial, then another capital.
fn is_name(words: &[Token<'_>], at: usize) -> bool {
    let (Some(first), Some(second)) = (words.get(at), words.get(at + 1)) else { return false };
    let initial = first.text.len() == 2 && first.text.ends_with('.');
    first.is_word
        && first.is_capitalised()
        && (initial || given_name(first.text).is_some())
        && second.is_word
        && second.is_capitalised()
        && second.text.chars().nth(1).is_some_and(char::is_lowercase)
}

/// Whether the word before a title in small letters makes it a description: `team captain`, `a former senator`.
fn is_described(words: &[Token<'_>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| words.get(before)) else { return false };
    before.is_word
        && !before.is_any(&["and", "by", "with", "to", "from", "for", "that", "when", "said", "as", "against"])
}

/// Whether a title stands without a name: `the Senator left`.
fn is_alone(words: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let next = words.get(at + 1);
    before.is_some_and(|word| word.is_any(&["the", "a", "his", "her", "their", "our"]))
        && next
            .is_none_or(|next| !next.is_capitalised() && !next.is("of") && next.text != "-" && next.text != "\u{2019}")
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn titles_before_a_name_in_ap_style() {
        check(
            &META,
            "
            %! profile: us-ap
            The panel heard General Ann Ward, Gen Ruth Osei, Lieutenant Governor John Reeve and senator Mary Cole.
                            ^^^^^^^           ^^^            ^^^^^^^^^^^^^^^^^^^                ^^^^^^^
            ",
        );
        check(
            &META,
            "
            %! profile: us-ap
            They met Pres. Ann Ward and president John Reeve.
                     ^^^^^              ^^^^^^^^^
            ",
        );
        fixes(&META, "%! profile: us-ap\nGen Ann Ward left.", &["Gen. Ann Ward left."]);
        fixes(&META, "%! profile: us-ap\nThey met Reverend Ann Ward.", &["They met the Rev. Ann Ward."]);
    }

    #[test]
    fn titles_without_a_name_in_ap_style() {
        check(
            &META,
            "
            %! profile: us-ap
            In May the Senator left for Larkhaven.
                       ^^^^^^^
            ",
        );
    }

    #[test]
    fn british_titles() {
        check(
            &META,
            "
            %! profile: uk-double
            The panel heard Gen. Ann Ward and Sen. Mary Cole.
                            ^^^^              ^^^^
            ",
        );
        fixes(&META, "%! profile: uk-double\nThe panel heard Dr. Ann Ward.", &["The panel heard Dr Ann Ward."]);
        silent(&META, "%! profile: uk-double\nThe panel heard Gen Ann Ward and Senator Mary Cole.");
    }

    #[test]
    fn titles_as_the_style_has_them() {
        silent(
            &META,
            "
            %! profile: us-ap
            The panel heard Gen. Ann Ward, the Rev. Ruth Osei, former senator Mary Cole and team captain John Reeve.
            The general left, and so did President Ann Ward. The President of the Senate stayed.
            ",
        );
    }

    #[test]
    fn words_in_quotation_marks() {
        silent(&META, "%! profile: us-ap\n“I met General Ann Ward and the Senator today,” he said on Monday.");
    }

    #[test]
    fn capitals_that_a_profile_leaves_to_the_desk() {
        silent(&META, "%! profile: uk-double\nIn May the President left for Larkhaven.");
    }
}
