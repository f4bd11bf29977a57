//! What the lists say together of the words of news copy.

use super::*;

/// A made-up passage with people, places and organisations in it.
const COPY: &str = "Former President Ada Holm told reporters in Washington on Wednesday that the State Department \
     had misled Congress. \"Nobody asked us,\" said Lt. Gen. Peter O'Neill, a spokesman for the Pentagon. Critics of the \
     prime minister, among them Sen. María Hernández and Jean-Luc Dubois, a French lawyer, said the report was wrong. The \
     widow of the late Bob Miller, a Kenyan farmer, wrote in a letter to the Guardian that many residents of Texas were \
     angry. Mayor Yuki Tanaka and her sister, an actress, left Kyiv by train, according to police and a lawsuit.";

fn words() -> impl Iterator<Item = &'static str> + Clone {
    COPY.split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.').trim_end_matches(','))
}

#[test]
fn ten_thousand_words_are_looked_up() {
    let mut looked_up = 0;
    let mut found = [0; 7];
    for word in words().cycle().take(10_000) {
        let known = [
            given_name(word).is_some(),
            is_surname(word),
            is_common_word(word),
            role(word).is_some(),
            place(word).is_some(),
            organisation(word).is_some(),
            can_speak(word).is_some(),
        ];
        looked_up += 1;
        for (count, known) in found.iter_mut().zip(known) {
            *count += u32::from(known);
        }
    }
    assert_eq!(looked_up, 10_000);
    assert!(found.iter().all(|&count| count > 100), "{found:?}");
}

#[test]
fn people_are_told_from_the_rest() {
    for (first, last) in
        [("Ada", "Holm"), ("Peter", "O'Neill"), ("María", "Hernández"), ("Bob", "Miller"), ("Yuki", "Tanaka")]
    {
        assert!(given_name(first).is_some() && is_surname(last), "{first} {last}");
        assert!(
            !is_common_word(first) && organisation(first).is_none() && organisation(last).is_none(),
            "{first} {last}"
        );
    }
    for word in ["Wednesday", "the", "train", "angry", "misled"] {
        assert!(given_name(word).is_none() && role(word).is_none() && place(word).is_none(), "{word}");
    }
}

#[test]
fn any_text_is_answered() {
    for word in [
        "\u{0}",
        "’",
        "\u{301}\u{301}",
        "a\u{301}",
        "ﬃ",
        "ẞ",
        "İ",
        "-",
        "--",
        "a-",
        "-a",
        ". .",
        " ",
        "🙂",
        &"x".repeat(9_999),
    ] {
        let _ = (given_name(word), surname_rank(word), is_common_word(word), role(word), is_role_modifier(word));
        let _ = (place(word), demonym(word), homeland(word), organisation(word), can_speak(word));
    }
}
