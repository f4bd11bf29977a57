//! Words that look like dates and are none: `Black Friday`, `Theresa May`, `a March on Larn`, `2000 people`.

use super::reader::{Reader, left};
use super::tokens::Class;
use crate::lexicon::{TimeWord, Unit};

/// Words before a weekday that make it the name of something.
const NAMED: &[&str] = &[
    "Black",
    "Bloody",
    "Cyber",
    "Super",
    "Ruby",
    "Man",
    "Girl",
    "Billy",
    "Casual",
    "Freaky",
    "Manic",
    "Fat",
    "Giving",
    "Small",
    "Sheffield",
    "Blue",
    "Stormy",
];

/// Words that show that a month stands before them or after them.
const BEFORE_MONTH: &[&str] = &[
    "in",
    "by",
    "since",
    "until",
    "till",
    "last",
    "next",
    "this",
    "of",
    "late",
    "early",
    "mid",
    "through",
    "from",
    "during",
    "before",
    "after",
    "between",
    "to",
    "every",
    "each",
    "past",
    "following",
    "previous",
    "coming",
    "and",
    "for",
];

/// Whether a weekday at a place is part of a name.
pub(super) fn weekday(reader: Reader<'_>, at: usize) -> bool {
    let before = reader.text_at(left(at, 1));
    before == "Good" && reader.capital(at + 1) && !reader.glued(at + 1)
        || NAMED.contains(&before) && reader.capital(at) || matches!(before, "Happy" | "Thank") && reader.capital(at)
        // `the Sunday Times`, `Friday Night Lights`, `Monday Night Football`: capitals go on.
        || reader.capital(at + 1)
            && !reader.glued(at + 1)
            && matches!(reader.text_at(at + 1), "Times" | "Telegraph" | "Mirror" | "Mail" | "Express" | "Herald" | "Post" | "Star" | "World" | "Business" | "Independent" | "Night" | "Prayer")
}

/// Whether a month without a day or a year is another word: a name, a verb, a walk.
pub(super) fn month(reader: Reader<'_>, at: usize, to: usize) -> bool {
    let word = reader.text_at(at);
    // An abbreviation alone is a name or a word (`Jan`, `Dec`, `Mar`).
    if word.len() <= 4 && !matches!(word, "May" | "June" | "July") {
        return true;
    }
    let before = left(at, 1);
    let led = reader.is(before, BEFORE_MONTH) || reader.hyphen(before).is_some();
    let named_before = !led && matches!(reader.class(before), Some(Class::Other)) && reader.capital(before);
    let named_after = matches!(reader.class(to), Some(Class::Other)) && reader.capital(to) && !reader.glued(to);
    match word {
        // A name or a verb unless a preposition says otherwise.
        "May" | "March" | "MAY" | "MARCH" => {
            !led || reader.key(before) == "to" && named_after
                || named_after && word == "May"
                || matches!(reader.key(to), "on") && word == "March"
        }
        "April" | "June" | "August" => {
            named_before || named_after && !led || (!led && matches!(reader.text_at(to), "said" | "says" | "told"))
        }
        _ => false,
    }
}

/// Whether a `31st` is no day of a month: `the 31st president`, `5th Avenue`.
pub(super) fn ordinal(reader: Reader<'_>, at: usize, to: usize) -> bool {
    let before = left(at, 2);
    let on = matches!(reader.key(before), "on" | "by" | "until" | "since" | "from" | "before" | "after");
    let ends = match reader.class(to) {
        None | Some(Class::Stop(_)) => !(reader.glued(to) && reader.any_stop(to, &['-', '‑'])),
        Some(Class::Word(TimeWord::Key(word))) => {
            matches!(word, "and" | "or" | "at" | "in" | "for" | "to" | "when" | "after" | "before")
        }
        _ => false,
    };
    !(on && ends)
}

/// Whether four figures are no year: a count, a price, a number in a row.
pub(super) fn year(reader: Reader<'_>, at: usize, value: u32) -> bool {
    if !(1000..=2199).contains(&value) {
        return true;
    }
    let before = left(at, 1);
    if reader.glued(at) {
        let opened = reader.any_stop(before, &['(', '[', '“', '"', '‘', '\'', '—', '–', '-', '/', '‑']);
        let dashed = reader.any_stop(before, &['-', '–', '/', '‑']);
        let year_before =
            reader.number(left(at, 2)).is_some_and(|(value, digits)| digits == 4 && (1000..=2199).contains(&value));
        let word_before = reader.is_word(left(at, 2));
        if !opened || dashed && !year_before && !word_before {
            return true;
        }
    }
    let after = at + 1;
    // `2000 years`, `1999 of them`; `a 1999-2000 season` is fine.
    if matches!(reader.word(after), Some(TimeWord::Units(_))) {
        return true;
    }
    let led = reader.is(
        before,
        &[
            "in", "since", "by", "until", "till", "of", "from", "during", "after", "before", "through", "early",
            "late", "mid", "between", "around", "about", "circa",
        ],
    ) || reader.hyphen(before).is_some();
    let year_word = matches!(reader.word(before), Some(TimeWord::Unit(Unit::Year) | TimeWord::Season(_)))
        || reader.is(before, &["fiscal", "fy", "calendar"]);
    let text = reader.text_at(after);
    let lower = matches!(reader.class(after), Some(Class::Other)) && !reader.capital(after);
    let plural = lower && text.ends_with('s') && !text.ends_with("ss");
    let numbered = matches!(
        reader.text_at(before),
        "page"
            | "Page"
            | "Highway"
            | "Route"
            | "room"
            | "Room"
            | "No"
            | "number"
            | "Resolution"
            | "resolution"
            | "Flight"
            | "flight"
            | "about"
            | "nearly"
            | "than"
            | "some"
    ) || reader.stop(before, '.') && reader.text_at(left(at, 2)) == "No"
        || reader.stop(before, '#')
        || reader.stop(before, '$');
    if year_word {
        return false;
    }
    // `Windows 2000`, `Expo 1986`: a number that belongs to a name.
    if matches!(reader.class(before), Some(Class::Other)) && reader.capital(before) && reader.text_at(before).len() > 2
    {
        return true;
    }
    match value {
        1900..=1999 => {
            numbered
                || plural && !led && !matches!(reader.key(before), "the")
                || matches!(text, "people" | "percent" | "million" | "meters" | "points" | "shares")
        }
        2000..=2059 => {
            numbered
                || matches!(
                    text,
                    "people"
                        | "percent"
                        | "million"
                        | "troops"
                        | "men"
                        | "women"
                        | "miles"
                        | "meters"
                        | "metres"
                        | "feet"
                )
                || plural && !led
        }
        _ => !led || numbered || lower,
    }
}
