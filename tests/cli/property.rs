//! What holds for `fix` whatever the text: it never changes a letter or a digit, and doing it twice changes nothing more.

use std::sync::Arc;

use onrecord::article::{Options, Profile};
use onrecord::config::{Request, fix_all};
use onrecord::rules::Settings;
use onrecord::text::Format;
use proptest::prelude::*;

/// What copy is made of, and what breaks it.
const PIECES: [&str; 40] = [
    "\"",
    "\"",
    "\"",
    "\u{201C}",
    "\u{201D}",
    "\u{2018}",
    "\u{2019}",
    "'",
    "''",
    "``",
    " ",
    " ",
    " ",
    " ",
    "\n\n",
    "\n",
    "\r\n",
    ",",
    ".",
    "?",
    "!",
    ";",
    ":",
    "\u{2026}",
    "...",
    "\u{2014}",
    "(",
    ")",
    "he said",
    "Osei said",
    "She",
    "we won",
    "It is over",
    "the",
    "No",
    "said",
    "\u{A0}",
    "6",
    "\u{AB}",
    "\u{BB}",
];

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40).prop_map(|pieces| pieces.concat())
}

fn request() -> impl Strategy<Value = Request> {
    let profile = prop::option::of(prop::sample::select(&Profile::ALL[..]));
    let format = prop::sample::select(&[Format::Plain, Format::Markdown][..]);
    (profile, format, any::<bool>()).prop_map(|(profile, format, hints)| Request {
        options: Options { profile, format, ..Options::default() },
        settings: Settings { hints, ..Settings::default() },
        ..Request::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fixes_keep_every_letter_and_a_second_run_changes_nothing(text in text(), request in request()) {
        let once = fix_all(Arc::from(text.as_str()), &request);
        prop_assert_eq!(letters(&text), letters(&once.text));
        prop_assert_eq!(&once.refused, &[], "{}", text);
        prop_assert!(once.made.values().sum::<usize>() > 0 || *text == *once.text);
        let twice = fix_all(Arc::clone(&once.text), &request);
        prop_assert_eq!(&once.text, &twice.text);
    }
}
