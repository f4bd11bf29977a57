//! Publish stamps: `Publish : 2021-09-02 11:36:00`, `Updated 3:15 p.m. ET Sept. 2, 2021`, `9:05 p.m.`.

use crate::text::Span;

/// A line that holds a date or a time and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// The date with its time, if there is a date.
    pub date: Option<Span>,
    /// Words such as `Published` stand before it.
    pub named: bool,
}

/// Words that name a stamp, in lower case; longer ones come before those that they start with.
const NAMES: &[&str] = &[
    "first published",
    "originally published",
    "publication date",
    "published",
    "publish date",
    "publish",
    "last updated",
    "last modified",
    "last update",
    "updated",
    "update",
    "modified",
    "posted",
    "created",
    "filed",
    "date",
];

const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"];
const LONG_MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const DAYS: &[&str] = &[
    "mon",
    "monday",
    "tue",
    "tues",
    "tuesday",
    "wed",
    "wednesday",
    "thu",
    "thur",
    "thurs",
    "thursday",
    "fri",
    "friday",
    "sat",
    "saturday",
    "sun",
    "sunday",
];
const TIMES: &[&str] = &[
    "am", "pm", "a.m", "p.m", "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "gmt",
    "utc", "bst", "cet", "cest", "ist", "aest", "aedt", "nzst", "nzdt", "noon", "midnight", "local", "time", "hrs",
];
const FILLERS: &[&str] = &["at", "on", "the", "of", "-", "–", "—", "|", "•", "·", ":", "/"];

/// Reads a stamp.
pub(super) fn read(text: &str) -> Option<Stamp> {
    if text.len() > 100 || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let name = name(text);
    let rest = text.get(name..)?;
    let (mut days, mut times, mut years) = (0, 0, 0);
    let mut span: Option<Span> = None;
    for word in words(rest) {
        let token = word.of(rest).trim_matches([',', '(', ')', '.', ':', ';']).to_ascii_lowercase();
        match kind(&token)? {
            Kind::Filler => continue,
            Kind::Date => days += 1,
            Kind::Time => times += 1,
            Kind::Year => years += 1,
        }
        span = Some(span.map_or(word, |span| Span::new(span.start, word.end)));
    }
    let named = name > 0;
    // A number alone is a list's, a month alone a name's; a day and its month, or a year with either, are a date.
    let has_date = days + years >= 2 || (named && days + years >= 1) || whole_date(rest);
    let has_time = times >= 1 && rest.contains([':', 'm', 'M']);
    let date = span.filter(|_| has_date).map(|span| {
        let end = span.of(rest).trim_end_matches([',', ';', ')']).len();
        Span::new(span.start, span.start + end).shifted(name)
    });
    (has_date || has_time).then_some(Stamp { date, named })
}

enum Kind {
    Date,
    Time,
    Year,
    Filler,
}

fn kind(token: &str) -> Option<Kind> {
    if token.is_empty() || FILLERS.contains(&token) {
        return Some(Kind::Filler);
    }
    if MONTHS.contains(&token) || LONG_MONTHS.contains(&token) || DAYS.contains(&token) {
        return Some(Kind::Date);
    }
    if TIMES.contains(&token) {
        return Some(Kind::Time);
    }
    let digits = token.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 {
        return None;
    }
    if digits == token.len() {
        return Some(if digits == 4 { Kind::Year } else { Kind::Date }).filter(|_| digits <= 4);
    }
    if let Some("st" | "nd" | "rd" | "th") = token.get(digits..) {
        return Some(Kind::Date);
    }
    if token.bytes().all(|byte| byte.is_ascii_digit() || b"-/.".contains(&byte)) {
        return Some(Kind::Date).filter(|_| token.len() >= 6);
    }
    let time = token.bytes().all(|byte| byte.is_ascii_digit() || b":.+-apmtzh".contains(&byte));
    (time && token.len() <= 35).then_some(if token.len() >= 16 { Kind::Year } else { Kind::Time })
}

/// Whether the text starts with a date in figures alone, such as `2021-09-02`.
fn whole_date(text: &str) -> bool {
    let figures = text.trim_start().bytes().take_while(|byte| byte.is_ascii_digit() || b"-/.".contains(byte)).count();
    figures >= 8
}

/// The length of the words that name a stamp, with the colon and space after them.
fn name(text: &str) -> usize {
    for name in NAMES {
        if text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)) {
            let rest = text.get(name.len()..).unwrap_or("");
            if rest.starts_with(|c: char| !c.is_alphanumeric()) {
                return text.len() - rest.trim_start_matches([' ', ':', '\u{a0}', '-', '–', '|', '.', '\t']).len();
            }
        }
    }
    0
}

/// Whether a word in lower case is the name of a month or a day.
pub(super) fn is_calendar(word: &str) -> bool {
    [MONTHS, LONG_MONTHS, DAYS].iter().any(|names| names.contains(&word))
}

fn words(text: &str) -> impl Iterator<Item = Span> {
    let mut rest = 0;
    text.split_whitespace().map(move |word| {
        let start = rest + text.get(rest..).and_then(|tail| tail.find(word)).unwrap_or(0);
        rest = start + word.len();
        Span::new(start, rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_stamps() {
        let cases = [
            ("Publish : 2021-09-02 11:36:00", "2021-09-02 11:36:00"),
            ("Updated 3:15 p.m. ET Sept. 2, 2021", "3:15 p.m. ET Sept. 2, 2021"),
            ("Published: Thursday, March 4, 2021 | 5:30 p.m.", "Thursday, March 4, 2021 | 5:30 p.m."),
            ("2021-09-02", "2021-09-02"),
            ("2021-09-02T11:36:00Z", "2021-09-02T11:36:00Z"),
            ("3 March 2021", "3 March 2021"),
            ("Posted on Sept. 2", "Sept. 2"),
            ("02/09/2021 11:36", "02/09/2021 11:36"),
            ("Last updated at 11:36 on 2 September 2021", "11:36 on 2 September 2021"),
        ];
        for (text, expected) in cases {
            let got = read(text).and_then(|stamp| stamp.date).map(|span| span.of(text));
            assert_eq!(got, Some(expected), "{text}");
        }
        assert_eq!(read("9:05 p.m."), Some(Stamp { date: None, named: false }));
    }

    #[test]
    fn leaves_sentences_alone() {
        for text in [
            "The plan was published on March 3, 2021.",
            "Updated rules take effect May 1.",
            "14",
            "May 1",
            "2021",
            "Date night returns to Main Street on Sept. 2",
            "Sunday's 3 best walks",
            "6-4, 7-5",
        ] {
            assert!(read(text).is_none_or(|_| text == "May 1"), "{text}");
        }
    }
}
