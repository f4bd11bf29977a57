//! Lengths of time: `two weeks`, `2 1/2 years`, `the 20-year war`, `a year and a half`, and what counts with them:
//! `two days ago`, `a month later`, `the 63-year-old`.

use super::reader::{Found, Reader, left};
use super::site::{Length, Limit, Meaning, Shift, TimeKind};
use super::tokens::Class;
use crate::lexicon::{TimeWord, Unit};

/// How many: the count, hundredths, the token after, and whether the words give a figure at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) number: Option<u32>,
    pub(super) hundredths: u8,
    pub(super) to: usize,
    /// It is `a` or `an`, which stands before any noun.
    pub(super) article: bool,
}

fn whole(count: u32, to: usize) -> Count {
    Count { number: Some(count), hundredths: 0, to, article: false }
}

fn vague(to: usize) -> Count {
    Count { number: None, hundredths: 0, to, article: false }
}

/// The number at a place, in figures or words.
pub(super) fn count(reader: Reader<'_>, at: usize) -> Option<Count> {
    match reader.class(at)? {
        Class::Number { value, digits } => figures(reader, at, value, digits),
        Class::Word(TimeWord::Number(_)) => spelled(reader, at),
        Class::Word(TimeWord::Key(key)) => match key {
            "a" | "an" => {
                if reader.is(at + 1, &["few"]) {
                    return Some(vague(at + 2));
                }
                if reader.is(at + 1, &["couple"]) {
                    let of = if reader.key(at + 2) == "of" { at + 3 } else { at + 2 };
                    return Some(whole(2, of));
                }
                if reader.is(at + 1, &["half"]) {
                    let to = reader.hyphen(at + 2).unwrap_or(at + 2);
                    return Some(Count { number: Some(0), hundredths: 50, to, article: false });
                }
                if reader.is(at + 1, &["dozen"]) {
                    return Some(whole(12, at + 2));
                }
                if matches!(reader.word(at + 1), Some(TimeWord::Number(100 | 1000))) {
                    return spelled(reader, at + 1);
                }
                Some(Count { article: true, ..whole(1, at + 1) })
            }
            "half" => {
                let to = reader.hyphen(at + 1).unwrap_or(at + 1);
                let to = if reader.is(to, &["a", "an"]) { to + 1 } else { to };
                Some(Count { number: Some(0), hundredths: 50, to, article: false })
            }
            "several" | "many" | "some" | "few" => Some(vague(at + 1)),
            "couple" if reader.key(at + 1) == "of" => Some(whole(2, at + 2)),
            _ => None,
        },
        _ => None,
    }
}

fn figures(reader: Reader<'_>, at: usize, value: u32, digits: u8) -> Option<Count> {
    // Only a grouped number has so many figures.
    if digits > 30 || reader.glued(at) && reader.any_stop(left(at, 1), &['$', '£', '€', '/', '.', ',', ':']) {
        return None;
    }
    // `4.5`
    if reader.stop(at + 1, '.')
        && reader.glued(at + 1)
        && reader.glued(at + 2)
        && let Some((part, digits @ 1..=2)) = reader.number(at + 2)
    {
        let hundredths = u8::try_from(if digits == 1 { part * 10 } else { part }).ok()?;
        return Some(Count { number: Some(value), hundredths, to: at + 3, article: false });
    }
    // `2 1/2`, `2½`
    let half = |from: usize| -> Option<(u8, usize)> {
        if reader.any_stop(from, &['½', '¼', '¾']) {
            let hundredths = match reader.text_at(from) {
                "½" => 50,
                "¼" => 25,
                _ => 75,
            };
            return Some((hundredths, from + 1));
        }
        let (above, 1) = reader.number(from)? else { return None };
        let (below @ (2 | 4), 1) = reader.number(from + 2)? else { return None };
        (reader.stop(from + 1, '/') && reader.glued(from + 1) && reader.glued(from + 2) && above < below)
            .then(|| (u8::try_from(above * 100 / below).unwrap_or(50), from + 3))
    };
    let next = reader.hyphen(at + 1).unwrap_or(at + 1);
    if let Some((hundredths, to)) = half(next) {
        return Some(Count { number: Some(value), hundredths, to, article: false });
    }
    Some(whole(value, at + 1))
}

/// `twenty-five`, `two hundred`, `two thousand`, `two and a half`.
fn spelled(reader: Reader<'_>, at: usize) -> Option<Count> {
    let (mut total, mut current, mut to) = (0u32, 0u32, at);
    let mut words = 0;
    while let Some(TimeWord::Number(number)) = reader.word(to) {
        words += 1;
        if words > 6 {
            return None;
        }
        match u32::from(number) {
            1000 => {
                total += current.max(1) * 1000;
                current = 0;
            }
            100 => current = current.max(1) * 100,
            number => current += number,
        }
        to = match reader.hyphen(to + 1) {
            Some(next) if matches!(reader.word(next), Some(TimeWord::Number(_))) => next,
            _ => to + 1,
        };
    }
    // `two and a half`, `seven-and-a-half`
    let skip = |at: usize| reader.hyphen(at).unwrap_or(at);
    let (and, a, half) = (skip(to), skip(skip(to) + 1), skip(skip(skip(to) + 1) + 1));
    if reader.key(and) == "and" && reader.key(a) == "a" && reader.key(half) == "half" {
        return Some(Count { number: Some(total + current), hundredths: 50, to: half + 1, article: false });
    }
    Some(whole(total + current, to))
}

/// Words that may stand between a number and its unit and change nothing.
const BETWEEN: &[&str] = &[
    "more",
    "consecutive",
    "straight",
    "full",
    "additional",
    "trading",
    "short",
    "long",
    "good",
    "successive",
    "calendar",
    "fiscal",
    "whole",
    "extra",
    "running",
    "entire",
    "other",
    "better",
    "single",
    "business",
    "working",
    "school",
    "mere",
    "further",
];

/// The unit at a place after a number: the unit, the token after it, whether it is a plural.
fn unit_after(reader: Reader<'_>, at: usize) -> Option<(Unit, usize, bool)> {
    if let Some((unit, plural)) = reader.unit(at) {
        return Some((unit, at + 1, plural));
    }
    // `a 30-second film`
    (reader.word(at) == Some(TimeWord::Ordinal(2)) && reader.hyphen(left(at, 1)).is_some()).then_some((
        Unit::Second,
        at + 1,
        false,
    ))
}

/// The length at a place, and the token after it.
pub(super) fn length(reader: Reader<'_>, at: usize) -> Option<(Length, usize, bool)> {
    let count = count(reader, at)?;
    // `two to three weeks`, `two or three weeks`: the first is given.
    let to = match reader.key(count.to) {
        "to" | "or" if !count.article => {
            self::count(reader, count.to + 1).filter(|next| !next.article).map(|next| next.to)
        }
        _ => reader.hyphen(count.to).and_then(|next| reader.number(next)).map(|_| count.to + 2),
    };
    let mut to = to.filter(|&to| reader.unit(reader.hyphen(to).unwrap_or(to)).is_some()).unwrap_or(count.to);
    if BETWEEN.contains(&reader.text_at(to)) {
        to += 1;
    }
    // `a fiscal year` is a kind of year.
    if count.article && matches!(reader.text_at(left(to, 1)), "fiscal" | "calendar") {
        return None;
    }
    let hyphen = reader.hyphen(to);
    let (unit, mut end, plural) = unit_after(reader, hyphen.unwrap_or(to))?;
    let mut hundredths = count.hundredths;
    // `a year and a half`
    if reader.key(end) == "and" && reader.is(end + 1, &["a"]) && reader.is(end + 2, &["half"]) {
        hundredths = 50;
        end += 3;
    }
    // `three-quarters of its food`
    if unit == Unit::Quarter
        && plural
        && (hyphen.is_some() || reader.key(end) == "of" && count.number.is_some_and(|count| count <= 3))
    {
        return None;
    }
    Some((Length { count: count.number, hundredths, unit }, end, count.article))
}

/// What narrows a length, before it: the words and the token after them.
pub(super) fn limit(reader: Reader<'_>, at: usize) -> Option<(Limit, usize)> {
    Some(match (reader.key(at), reader.key(at + 1), reader.key(at + 2)) {
        ("no" | "not", "more", "than") => (Limit::AtMost, at + 3),
        ("more", "than", _) => (Limit::MoreThan, at + 2),
        ("less", "than", _) | ("up", "to", _) => (Limit::AtMost, at + 2),
        ("at", "least", _) => (Limit::AtLeast, at + 2),
        ("nearly" | "almost", ..) => (Limit::Nearly, at + 1),
        ("about" | "around" | "roughly" | "approximately" | "some", ..) => (Limit::About, at + 1),
        ("over", ..) => (Limit::MoreThan, at + 1),
        ("under" | "within", ..) => (Limit::AtMost, at + 1),
        _ => return None,
    })
}

/// A length at a place with what follows it: `two days ago`, `a month later`, `20-year`, `63-year-old`, `six months`.
pub(super) fn expression(reader: Reader<'_>, at: usize) -> Option<Found> {
    let (length, to, article) = length(reader, at)?;
    // `a year-earlier loss`
    if article && reader.hyphen(to).is_some_and(|next| reader.is(next, &["ago", "earlier"])) {
        return None;
    }
    let shifted = |to: usize, shift: Shift| Some(reader.found(at, to, TimeKind::Date, Meaning::Shift(length, shift)));
    // `a week or so ago`, `a year or two ago`
    if let Some(end) = or_so(reader, to).filter(|&end| reader.is(end, &["ago", "later", "earlier"])) {
        let shift = match reader.key(end) {
            "ago" => Shift::Ago,
            "later" => Shift::Later,
            _ => Shift::Earlier,
        };
        let mut found = shifted(end + 1, shift).filter(|_| length.unit >= Unit::Day)?;
        found.site.limit = Some(Limit::About);
        return Some(found);
    }
    match reader.key(to) {
        // Hours and minutes lead to no other day, or nobody can tell to which.
        "ago" | "later" | "earlier" if length.unit < Unit::Day => {
            return Some(reader.found(at, to + 1, TimeKind::Duration, Meaning::Length(length)));
        }
        "ago" => return shifted(to + 1, Shift::Ago),
        "later" => return shifted(to + 1, Shift::Later),
        "earlier" => return shifted(to + 1, Shift::Earlier),
        "hence" => return shifted(to + 1, Shift::FromNow),
        "from" if reader.is(to + 1, &["now", "today"]) => return shifted(to + 2, Shift::FromNow),
        _ => {}
    }
    // `8-month-old`, `63 years old`, `63 years of age`
    let old = reader.hyphen(to).unwrap_or(to);
    if reader.key(old) == "old" {
        return Some(reader.found(at, old + 1, TimeKind::Duration, Meaning::Age(length)));
    }
    if reader.hyphen(to).is_some_and(|next| matches!(reader.text_at(next), "olds")) {
        return Some(reader.found(at, to + 2, TimeKind::Duration, Meaning::Age(length)));
    }
    // `one day`, `a second`, `a quarter of`, `a minute` mean no length by themselves.
    let single = article || length.count == Some(1) && reader.number(at).is_none();
    if single
        && matches!(length.unit, Unit::Second | Unit::Minute | Unit::Quarter | Unit::Weekend)
        && length.hundredths == 0
    {
        return None;
    }
    if single
        && length.unit == Unit::Day
        && !matches!(reader.key(left(at, 1)), "for" | "in" | "within" | "than" | "about" | "after" | "by")
        && length.hundredths == 0
    {
        return rate(reader, at, to, length, article);
    }
    if article
        && length.hundredths == 0
        && length.unit != Unit::Day
        && let Some(rate) = rate(reader, at, to, length, article)
    {
        return Some(rate);
    }
    if matches!(reader.text_at(at), "some" | "few" | "many" | "couple")
        && !reader.unit(left(to, 1)).is_some_and(|(_, plural)| plural)
    {
        return None;
    }
    // `some time`
    let mut found = reader.found(at, to, TimeKind::Duration, Meaning::Length(length));
    if let Some(period) = period(reader, to) {
        found = reader.until(found, period);
    }
    if reader.key(to) == "or" && reader.is(to + 1, &["so", "more", "less"]) {
        found.site.limit = Some(if reader.key(to + 1) == "so" { Limit::About } else { Limit::AtLeast });
        found = reader.until(found, to + 2);
    }
    Some(found)
}

/// Skips `or so`, `or two`.
fn or_so(reader: Reader<'_>, to: usize) -> Option<usize> {
    let so = reader.is(to + 1, &["so"]) || matches!(reader.word(to + 1), Some(TimeWord::Number(_)));
    (reader.key(to) == "or" && so).then_some(to + 2)
}

/// `a three-year period`: the noun belongs to the length.
fn period(reader: Reader<'_>, to: usize) -> Option<usize> {
    matches!(reader.text_at(to), "period" | "term" | "stretch" | "span").then_some(to + 1)
}

/// `$3 a year`, `twice a day`: how often, where no preposition stands before.
fn rate(reader: Reader<'_>, at: usize, to: usize, length: Length, article: bool) -> Option<Found> {
    let before = left(at, 1);
    let rated = match reader.class(before)? {
        Class::Word(TimeWord::Units(_)) => true,
        Class::Other => {
            let word = reader.text_at(before);
            matches!(word, "once" | "twice" | "percent" | "million" | "billion" | "dollars" | "barrels" | "times")
                || word.ends_with('s')
                    && !word.ends_with("ss")
                    && !matches!(word, "is" | "was" | "has" | "lasts" | "takes" | "as" | "its" | "his")
        }
        Class::Word(TimeWord::Key(word)) => matches!(word, "times" | "once"),
        _ => false,
    };
    (rated && article && !reader.is(to, &["ago", "later", "earlier", "after", "before"]))
        .then(|| reader.found(at, to, TimeKind::Set, Meaning::EveryUnit(length)))
}

/// Units alone in the plural: `for years`, `months ago`, `in recent weeks`.
pub(super) fn bare(reader: Reader<'_>, at: usize) -> Option<Found> {
    let Some(TimeWord::Units(unit)) = reader.word(at) else { return None };
    let length = Length { count: None, hundredths: 0, unit };
    match reader.key(at + 1) {
        "ago" => return Some(reader.found(at, at + 2, TimeKind::Date, Meaning::Shift(length, Shift::Ago))),
        "later" => return Some(reader.found(at, at + 2, TimeKind::Date, Meaning::Shift(length, Shift::Later))),
        "earlier" => return Some(reader.found(at, at + 2, TimeKind::Date, Meaning::Shift(length, Shift::Earlier))),
        _ => {}
    }
    let led =
        reader.is(left(at, 1), &["for", "in", "within", "of", "over", "after", "through", "or"]) && unit >= Unit::Day;
    // `of years` counts what stands before: `the number of days`.
    let of = reader.key(left(at, 1)) == "of" || reader.key(left(at, 1)) == "or";
    if !led || of || reader.is(at + 1, &["of"]) {
        return None;
    }
    Some(reader.found(at, at + 1, TimeKind::Duration, Meaning::Length(length)))
}
