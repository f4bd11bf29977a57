//! Ranges and lists: `Aug. 31 and Sept. 2`, `March 3-5`, `2019-21`, `from May to June`.

use super::absolute::day_number;
use super::reader::{Found, Reader};
use super::site::{Joined, Meaning, Order, Part, TimeKind, TimeSite, Written};
use super::tokens::Class;
use crate::lexicon::TimeWord;

/// The sign or word at a place that joins two dates, and the token after it.
fn joint(reader: Reader<'_>, at: usize) -> Option<(Joined, usize)> {
    match reader.class(at)? {
        Class::Stop('-' | '–' | '—' | '‑') => Some((Joined::Range, at + 1)),
        Class::Stop(',') => {
            let and = if reader.is(at + 1, &["and", "or"]) { at + 2 } else { at + 1 };
            Some((Joined::List, and))
        }
        Class::Stop('/') => Some((Joined::List, at + 1)),
        Class::Word(TimeWord::Key(key)) => match key {
            "to" | "through" | "until" | "till" => Some((Joined::Range, at + 1)),
            "and" | "or" => Some((Joined::List, at + 1)),
            _ => None,
        },
        _ => None,
    }
}

/// The dates after another that have only a part of their own: `5` in `March 3-5`, `21` in `2019-21`.
pub(super) fn rest(reader: Reader<'_>, first: &Found) -> Option<(Joined, Found)> {
    if !matches!(first.site.meaning, Meaning::Calendar { which: None, .. }) {
        return None;
    }
    let (joined, at) = joint(reader, first.to)?;
    let written = first.site.written;
    match (written.month, written.day, written.year, written.order) {
        (Some(month), Some(_), None, Order::MonthDay) => {
            second_day(reader, at, month, joined).map(|found| (joined, found))
        }
        (None, None, Some(year), _) if joined == Joined::Range => {
            second_year(reader, first.to, year).map(|found| (joined, found))
        }
        _ => None,
    }
}

fn second_day(reader: Reader<'_>, at: usize, month: Part<u8>, joined: Joined) -> Option<Found> {
    let (day, to, ordinal) = day_number(reader, at)?;
    let figures = reader.number(at).is_some();
    if !figures || !(1..=31).contains(&day.value) {
        return None;
    }
    // `on May 3, 12 people`, `May 3 and 12 others` are no lists of days; another month's day is its own date.
    let another = matches!(reader.word(to), Some(TimeWord::Month(_)));
    let counts = matches!(reader.class(to), Some(Class::Other)) && !reader.capital(to)
        || matches!(reader.word(to), Some(TimeWord::Units(_) | TimeWord::Unit(_) | TimeWord::Number(_)))
        || matches!(reader.text_at(to), "a" | "p" | "am" | "pm");
    if another || !ordinal && counts || joined == Joined::List && reader.any_stop(to, &['%']) {
        return None;
    }
    let comma = if reader.stop(to, ',') { to + 1 } else { to };
    let year = reader.number(comma).filter(|&(value, digits)| digits == 4 && (1000..3000).contains(&value));
    let year = year.and_then(|(value, _)| Some(reader.part(i16::try_from(value).ok()?, comma, comma + 1)));
    let end = if year.is_some() { comma + 1 } else { to };
    let mut found = reader.found(at, end, TimeKind::Date, Meaning::Calendar { which: None, of_year: false });
    found.site.written = Written { weekday: None, day: Some(day), month: Some(month), year, order: Order::MonthDay };
    Some(found)
}

/// `21` or `2021` after `2019-`.
fn second_year(reader: Reader<'_>, sign: usize, first: Part<i16>) -> Option<Found> {
    if !reader.any_stop(sign, &['-', '–', '‑', '/']) || !reader.glued(sign) || !reader.glued(sign + 1) {
        return None;
    }
    let at = sign + 1;
    let (value, digits) = reader.number(at)?;
    let value = i16::try_from(value).ok()?;
    let year = match digits {
        2 => first.value / 100 * 100 + value,
        4 => value,
        _ => return None,
    };
    // `1990-12` is a month of its year.
    if digits == 2 && value <= 12 && year < first.value
        || reader.glued(at + 1) && !reader.any_stop(at + 1, &[',', '.', ')', ';', ':', '?', '!', '’', '\'', '"', '”'])
    {
        return None;
    }
    let mut found = reader.found(at, at + 1, TimeKind::Date, Meaning::Calendar { which: None, of_year: false });
    found.site.written.year = Some(reader.part(year, at, at + 1));
    Some(found)
}

/// Joins the sites that a word or a dash alone stands between, and gives each the year that the other has.
pub(super) fn join(text: &str, sites: &mut [TimeSite]) {
    for at in 1..sites.len() {
        let Some([first, second]) = sites.get_mut(at - 1..=at) else { continue };
        let between = text.get(first.span.end..second.span.start).unwrap_or("").trim();
        let joined = match between {
            "-" | "–" | "—" | "to" | "through" | "until" | "till" => Joined::Range,
            "and" if first.link == Some(super::site::Link::From) && between_leads(text, first) => Joined::Range,
            "and" | "or" | "," | ", and" | "&" => Joined::List,
            _ => continue,
        };
        // `Monday and Tuesday nights`
        if second.kind == TimeKind::Set
            && joined == Joined::List
            && first.meaning == Meaning::Weekday(None)
            && second.meaning == Meaning::Every
        {
            (first.kind, first.meaning, first.part) = (second.kind, second.meaning, second.part);
        }
        if first.kind != second.kind {
            continue;
        }
        first.joined = Some(joined);
        // `from Aug. 3 to Sept. 5, 2020`: the year belongs to both.
        let calendar = |site: &TimeSite| {
            matches!(site.meaning, Meaning::Calendar { which: None, .. }) && site.written.month.is_some()
        };
        if calendar(first)
            && calendar(second)
            && first.written.year.is_none()
            && first.written.day.is_some() == second.written.day.is_some()
        {
            first.written.year = second.written.year.filter(|_| {
                first.written.month.map(|month| month.value) <= second.written.month.map(|month| month.value)
            });
        }
    }
}

/// Whether `between` stands before a site.
fn between_leads(text: &str, site: &TimeSite) -> bool {
    text.get(..site.span.start).is_some_and(|before| before.trim_end().ends_with("etween"))
}
