//! Copy that is right and that other checkers complain about. Every story here must stay clean, whatever rule is added.

use super::unclosed_quote::META;
use crate::rules::testing::{fixes, silent};

/// The four house styles.
const PROFILES: [&str; 4] = ["us-ap", "us-chicago", "uk-double", "uk-single"];

/// Checks a text, with `"` and `'` for its marks, in straight and in curly form, as it stands and in some profiles.
#[track_caller]
fn clean(profiles: &[&str], text: &str) {
    let curled = curled(text);
    for text in [text, curled.as_str()] {
        silent(&META, text);
        for profile in profiles {
            silent(&META, &format!("%! profile: {profile}\n{text}"));
        }
    }
}

/// The text with curly marks: a mark opens after a space or an opening mark, and after a dash before a word.
fn curled(text: &str) -> String {
    let mut curled = String::with_capacity(text.len() + 16);
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let next = rest.clone().next().is_some_and(|next| !next.is_whitespace());
        let opens = match curled.chars().next_back() {
            None | Some('“' | '‘' | '(') => true,
            Some('—') => next,
            Some(before) => before.is_whitespace(),
        };
        curled.push(match (c, opens) {
            ('"', true) => '“',
            ('"', false) => '”',
            ('\'', true) => '‘',
            ('\'', false) => '’',
            (c, _) => c,
        });
    }
    curled
}

/// Checks apostrophes, written as `` ` ``, in straight and in curly form and in every profile: alone, and inside double
/// and single quotations.
#[track_caller]
fn apostrophes(sentence: &str) {
    let straight = sentence.replace('`', "'");
    let curly = sentence.replace('`', "’");
    for (text, double, single) in [(straight, ["\"", "\""], ["'", "'"]), (curly, ["“", "”"], ["‘", "’"])] {
        let said = text.trim_end_matches('.');
        for profile in PROFILES {
            let header = format!("%! profile: {profile}\n");
            silent(&META, &format!("{header}{text}"));
            let [open, close] = if profile == "uk-single" { single } else { double };
            silent(&META, &format!("{header}{open}{said},{close} she told the council."));
            silent(&META, &format!("{header}She told the council: {open}{text}{close}"));
        }
    }
}

// Story 1: quoted words are left alone.

#[test]
fn quoted_words_are_never_corrected() {
    clean(&PROFILES[..3], "\"We was robbed, we was, and them boats ain't coming back,\" the skipper said.");
    clean(&PROFILES[..3], "\"I seen him yesterday, or the day before, on the 31st,\" Ward said.");
}

// Story 2: curly marks on both sides of a word.

#[test]
fn marks_are_right_on_both_sides() {
    clean(&PROFILES[..3], "The mayor called the plan \"bold\" and the bill \"too high\" on Monday.");
    clean(&["uk-single"], "The mayor called the plan 'bold' and the bill 'too high' on Monday.");
}

// Story 3: correct quotations that were called unclosed.

#[test]
fn nested_quotations_are_closed() {
    clean(&PROFILES[..3], "\"He asked, 'Who goes there?'\" Ward said.");
    clean(&PROFILES[..3], "Ward said: \"I heard him ask, 'Who goes there?'\"");
    clean(&PROFILES[..3], "\"'Go home' is what he told us,\" Ward said.");
    clean(&["uk-single"], "'He asked, \"Who goes there?\"' Ward said.");
}

#[test]
fn a_dash_may_break_a_quotation_off_or_interrupt_it() {
    clean(&PROFILES[..3], "\"We wanted to—\" Ward began, then stopped.");
    clean(&PROFILES[..3], "\"The harbour\"—she pointed at the map—\"is closed.\"");
    clean(&PROFILES[..3], "\"The harbour is closed —\" she said. \"For good.\"");
}

#[test]
fn a_quotation_may_be_interrupted_twice() {
    clean(&PROFILES[..3], "\"We went,\" Ward said, \"as far as the pier,\" and he paused, \"and no farther.\"");
}

#[test]
fn fragments_at_the_end_of_a_sentence_are_closed() {
    silent(&META, "%! profile: us-ap\nWard called it \"a disaster.\" Reeve called it \"a start.\"");
    silent(&META, "%! profile: uk-double\nWard called it “a disaster”. Reeve called it “a start”.");
    silent(&META, "%! profile: uk-single\nWard called it ‘a disaster’. Reeve called it ‘a start’.");
}

// Story 4: a quotation over paragraphs opens each and closes the last.

#[test]
fn a_quotation_may_run_over_paragraphs() {
    clean(
        &PROFILES[..3],
        "The treasurer spoke for an hour about the harbour and its debts on Monday evening.\n\n\
         \"One thing is sure,\" she said. \"The harbour will open.\n\n\
         \"Another is that it will close again in the winter.\n\n\
         \"The last is that we have no money.\"\n\n\
         Nobody in the hall had anything to say to that.",
    );
}

// Story 5: the punctuation of attributions.

#[test]
fn attributions_after_before_and_inside() {
    clean(&PROFILES[..3], "\"It is over,\" he said.");
    clean(&PROFILES[..3], "\"Is it over?\" he asked. \"It is!\" she said.");
    clean(&PROFILES[..3], "\"It is over,\" said Ann Ward, the mayor, \"and I am glad.\"");
    clean(&["us-ap", "us-chicago"], "He said, \"It is over.\"");
    clean(&PROFILES[..3], "\"It is over.\" He picked up his hat and left the hall.");
    clean(&["uk-single"], "'It is over,' he said. 'Is it?' she asked.");
}

// Story 6: fixes draw marks as the document does.

#[test]
fn fixes_draw_the_marks_of_the_document() {
    fixes(
        &META,
        "“We won,” Ward said. “It was close, he added.",
        &["“We won,” Ward said. “It was close,” he added.", "“We won,” Ward said. “It was close, he added.”"],
    );
    fixes(
        &META,
        "\"We won,\" Ward said. \"It was close, he added.",
        &["\"We won,\" Ward said. \"It was close,\" he added.", "\"We won,\" Ward said. \"It was close, he added.\""],
    );
}

// Story 7: nobody is told to write curly marks.

#[test]
fn straight_marks_are_as_good_as_curly_ones() {
    silent(&META, "\"It's over,\" she said. \"They won't stay, and the riders' bikes are gone.\"");
    silent(&META, "“It’s over,” she said. “They won’t stay, and the riders’ bikes are gone.”");
    silent(&META, "\"It’s over,\" she said. \"They won’t stay, and the riders’ bikes are gone.\"");
}

// Story 8: code is no prose.

#[test]
fn code_in_markdown_is_no_prose() {
    silent(&META, "%! format: markdown\nThe clerk typed `print(\"hello\")` and `it's` into the box.");
    silent(
        &META,
        "%! format: markdown\nThe clerk said:\n\n```\nlet name = \"Ward;\nlet open = '\n```\n\nThen he left.",
    );
}

// The traps of the apostrophe.

#[test]
fn contractions_and_possessives() {
    apostrophes("They don`t know that it`s James` boat and we`re late.");
    apostrophes("The drivers` cars (and the riders`) stood near St James`s.");
    apostrophes("The bosses` union met the workers` council over two weeks` pay.");
}

#[test]
fn letters_left_out_in_front() {
    apostrophes("He said `twas late, and `tis cold, so wait `til noon.");
    apostrophes("She told `em to come `round `cause it was `bout time in the `burbs.");
}

#[test]
fn letters_left_out_behind() {
    apostrophes("They were goin` home, singin` and dancin` all night.");
}

#[test]
fn and_between_two_words() {
    apostrophes("They play rock `n` roll and eat fish `n` chips.");
}

#[test]
fn years_and_decades() {
    apostrophes("The class of `05 loved the `90s and the spirit of `68.");
    apostrophes("In the 1990`s the club of `98 was new.");
}

#[test]
fn names() {
    apostrophes("O`Neill met d`Artagnan and D`Souza in Coeur d`Alene.");
    apostrophes("Sa`ar flew from Ta`izz to Hawai`i and O`ahu with Gal`on and al-Rabi`a.");
}

#[test]
fn minutes_feet_and_inches() {
    silent(&META, r#"At 6'2" she ran the mile in 4'10" and jumped 20' that day."#);
    silent(&META, r#""I am 6'2" tall and he is 5'11"," she said."#);
    silent(&META, "At 6’2” she ran the mile in 4’10” that day.");
}

#[test]
fn letters_of_other_alphabets() {
    silent(&META, "They met in Hawaiʻi, in Qurʼan schools and in Sana‘a.");
}
