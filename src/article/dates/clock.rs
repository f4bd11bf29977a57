//! Times of day: `5 p.m. EST`, `11:36`, `0800 GMT`, `noon`, `Friday night`, `Monday at 5 p.m.`

use super::reader::{Found, Reader, left};
use super::site::{Clock, Half, Meaning, TimeKind, Zone};
use super::tokens::Class;
use crate::lexicon::TimeWord;

/// The time of day at a place, and the token after it with its zone.
pub(super) fn clock(reader: Reader<'_>, at: usize) -> Option<(Clock, usize)> {
    let (mut clock, mut to) = match reader.class(at)? {
        Class::Number { value, digits } => figures(reader, at, value, digits)?,
        Class::Word(TimeWord::Number(number @ 1..=12)) => spelled(reader, at, number)?,
        Class::Word(TimeWord::Key("noon")) => (whole(reader, at, 12), at + 1),
        Class::Word(TimeWord::Key("midnight")) => (whole(reader, at, 24), at + 1),
        _ => return None,
    };
    if let Some((zone, end)) = zone(reader, to) {
        clock.zone = Some(zone);
        to = end;
    }
    Some((clock, to))
}

fn whole(reader: Reader<'_>, at: usize, hour: i8) -> Clock {
    Clock {
        span: reader.span(at, at + 1),
        hour: Some(hour),
        minute: None,
        second: None,
        zone: None,
        half: None,
        impossible: false,
    }
}

fn figures(reader: Reader<'_>, at: usize, value: u32, digits: u8) -> Option<(Clock, usize)> {
    if digits > 4
        || reader.glued(at)
            && reader.any_stop(left(at, 1), &['$', '£', '€', ':', '.', ',', '/', '-'])
            && !reader.stop(left(at, 1), '-')
    {
        return None;
    }
    // `0800 GMT`, `1430 hrs`
    if digits == 4 {
        let zoned = matches!(reader.word(at + 1), Some(TimeWord::Zone(_)))
            && reader.text_at(at + 1).bytes().all(|byte| byte.is_ascii_uppercase())
            || matches!(reader.text_at(at + 1), "hours" | "hrs") && value < 2500;
        if !zoned {
            return None;
        }
        let to = if matches!(reader.text_at(at + 1), "hours" | "hrs") { at + 2 } else { at + 1 };
        return Some((made(reader, at, to, (value / 100, Some(value % 100), None), None), to));
    }
    if digits > 2 {
        return None;
    }
    let pair = |sign_at: usize| {
        let sign = reader.any_stop(sign_at, &[':', '.']) && reader.glued(sign_at) && reader.glued(sign_at + 1);
        reader.number(sign_at + 1).filter(|&(_, digits)| sign && digits == 2).map(|(value, _)| value)
    };
    let colon = reader.stop(at + 1, ':');
    let minute = pair(at + 1);
    let mut to = if minute.is_some() { at + 3 } else { at + 1 };
    let second = minute.and_then(|_| pair(to)).filter(|_| colon);
    if second.is_some() {
        to += 2;
    }
    let half = half(reader, to);
    let o_clock = reader.key(to) == "o" && reader.apostrophe(to + 1) && reader.key(to + 2) == "clock";
    match (half, o_clock, minute) {
        (Some((_, end)), _, _) => to = end,
        (None, true, None) => to += 3,
        (None, _, Some(_)) if colon => {
            // `10:30` is a time of day; `2:45:10` may be a runner's, a lone `1:2` a score.
            let led = reader.is(
                left(at, 1),
                &[
                    "at", "by", "until", "till", "from", "since", "before", "after", "around", "about", "to", "and",
                    "between", "past",
                ],
            ) || matches!(reader.word(left(at, 1)), Some(TimeWord::Weekday(_) | TimeWord::Month(_)))
                || reader.number(left(at, 1)).is_some()
                || matches!(reader.word(to), Some(TimeWord::Zone(_)))
                || matches!(reader.text_at(to), "on" | "hrs" | "hours" | "local");
            if !led {
                return None;
            }
        }
        // `5.30` is a time where a zone or `p.m.` says so.
        (None, _, Some(_)) if matches!(reader.word(to), Some(TimeWord::Zone(_))) => {}
        _ => return None,
    }
    Some((made(reader, at, to, (value, minute, second), half.map(|(half, _)| half)), to))
}

fn spelled(reader: Reader<'_>, at: usize, number: u16) -> Option<(Clock, usize)> {
    let half = half(reader, at + 1);
    let o_clock = reader.key(at + 1) == "o" && reader.apostrophe(at + 2) && reader.key(at + 3) == "clock";
    let to = match half {
        Some((_, end)) => end,
        None if o_clock => at + 4,
        None => return None,
    };
    Some((made(reader, at, to, (u32::from(number), None, None), half.map(|(half, _)| half)), to))
}

/// A time of day of figures, which may be impossible.
fn made(
    reader: Reader<'_>,
    from: usize,
    to: usize,
    (hour, minute, second): (u32, Option<u32>, Option<u32>),
    half: Option<Half>,
) -> Clock {
    let small = |value: Option<u32>| value.and_then(|value| i8::try_from(value).ok()).filter(|&value| value < 60);
    let wrong_minute = minute.is_some_and(|minute| minute > 59) || second.is_some_and(|second| second > 59);
    let hour = match half {
        Some(_) if hour == 0 || hour > 12 => None,
        Some(Half::Morning) if hour == 12 => Some(0),
        Some(Half::Afternoon) if hour < 12 => Some(hour + 12),
        _ => Some(hour).filter(|&hour| hour < 24 || hour == 24 && minute.unwrap_or(0) == 0),
    };
    Clock {
        span: reader.span(from, to),
        hour: hour.and_then(|hour| i8::try_from(hour).ok()),
        minute: small(minute),
        second: small(second),
        zone: None,
        half,
        impossible: hour.is_none() || wrong_minute,
    }
}

/// `p.m.`, `pm`, and the token after it.
fn half(reader: Reader<'_>, at: usize) -> Option<(Half, usize)> {
    match reader.text_at(at) {
        "am" | "AM" => Some((Half::Morning, reader.dot_inside(at + 1))),
        "pm" | "PM" => Some((Half::Afternoon, reader.dot_inside(at + 1))),
        letter @ ("a" | "p" | "A" | "P") => {
            let dotted = reader.stop(at + 1, '.')
                && reader.glued(at + 1)
                && reader.glued(at + 2)
                && matches!(reader.text_at(at + 2), "m" | "M");
            let half = if letter.eq_ignore_ascii_case("a") { Half::Morning } else { Half::Afternoon };
            dotted.then(|| (half, reader.dot(at + 3)))
        }
        _ => None,
    }
}

/// The zone at a place and the token after it: `EST`, `(1400 GMT)` is another time, `local time`.
fn zone(reader: Reader<'_>, at: usize) -> Option<(Zone, usize)> {
    let open = usize::from(reader.stop(at, '('));
    let at = at + open;
    let upper = reader.text_at(at).bytes().all(|byte| byte.is_ascii_uppercase());
    if let Some(TimeWord::Zone(minutes)) = reader.word(at).filter(|_| upper) {
        let close = usize::from(open == 1 && reader.stop(at + 1, ')'));
        return Some((Zone { span: reader.span(at, at + 1), minutes }, at + 1 + close));
    }
    let local = reader.is(at, &["local"]) && reader.is(at + 1, &["time"]);
    let named = matches!(reader.text_at(at), "Eastern" | "Central" | "Mountain" | "Pacific");
    let standard =
        usize::from(named && matches!(reader.text_at(at + 1), "Standard" | "Daylight" | "standard" | "daylight"));
    let time = matches!(reader.text_at(at + 1 + standard), "time" | "Time");
    if local || named && time {
        let end = at + 2 + standard;
        let close = usize::from(open == 1 && reader.stop(end, ')'));
        return Some((Zone { span: reader.span(at, end), minutes: None }, end + close));
    }
    None
}

/// A time of day alone, or with the date after it: `5 p.m. Nov. 9`, `midnight Friday`.
pub(super) fn expression(reader: Reader<'_>, at: usize, date: impl Fn(usize) -> Option<Found>) -> Option<Found> {
    let (clock, to) = clock(reader, at)?;
    let comma = if reader.stop(to, ',') { to + 1 } else { to };
    let on = if reader.is(comma, &["on", "this", "last"]) && reader.key(comma) == "on" { comma + 1 } else { comma };
    if let Some(mut found) = date(on).filter(|found| found.site.clock.is_none() && is_day(found)) {
        found.site.kind = TimeKind::Time;
        found.site.clock = Some(clock);
        return Some(reader.from(found, at));
    }
    let mut found = reader.found(at, to, TimeKind::Time, Meaning::Clock);
    found.site.clock = Some(clock);
    Some(found)
}

/// Whether an expression stands for a day.
fn is_day(found: &Found) -> bool {
    match found.site.meaning {
        Meaning::Weekday(_) | Meaning::Day(_) | Meaning::Holiday(..) => true,
        Meaning::Calendar { .. } => found.site.written.day.is_some(),
        _ => false,
    }
}

/// What may follow a day: a part of it (`Friday night`) or a time of day (`Monday at 5 p.m.`).
pub(super) fn after_day(reader: Reader<'_>, found: Found) -> Found {
    if !is_day(&found) || found.site.clock.is_some() || found.site.part.is_some() {
        return found;
    }
    let to = found.to;
    if let Some(TimeWord::Part(part)) = reader.word(to).filter(|_| !reader.glued(to)) {
        let plural = reader.text_at(to).ends_with('s');
        let mut found = reader.until(found, to + 1);
        found.site.part = Some(part);
        found.site.kind = TimeKind::Time;
        if plural && matches!(found.site.meaning, Meaning::Weekday(_)) {
            found.site.kind = TimeKind::Set;
            found.site.meaning = Meaning::Every;
        }
        return found;
    }
    let comma = if reader.stop(to, ',') { to + 1 } else { to };
    let at = if reader.is(comma, &["at"]) { comma + 1 } else { comma };
    let iso = reader.key(to).is_empty() && reader.text_at(to) == "T" && reader.glued(to);
    let at = if iso { to + 1 } else { at };
    // `2021-09-02 11:36:00` has no `at`.
    let stamp = found.site.written.order == super::site::Order::Iso && at == to;
    let read = if stamp || iso { stamped(reader, at) } else { clock(reader, at) };
    if let Some((clock, end)) = read {
        let mut found = reader.until(found, end);
        found.site.clock = Some(clock);
        found.site.kind = TimeKind::Time;
        return found;
    }
    found
}

/// `11:36:00`, `11:36Z`, `11:36:00+02:00` after a date in figures.
fn stamped(reader: Reader<'_>, at: usize) -> Option<(Clock, usize)> {
    let (hour, 1..=2) = reader.number(at)? else { return None };
    let pair = |at: usize| {
        let sign = reader.stop(at, ':') && reader.glued(at) && reader.glued(at + 1);
        reader.number(at + 1).filter(|&(_, digits)| sign && digits == 2).map(|(value, _)| value)
    };
    let minute = pair(at + 1)?;
    let second = pair(at + 3);
    let mut to = if second.is_some() { at + 5 } else { at + 3 };
    // Fractions of a second say nothing here.
    if second.is_some()
        && reader.stop(to, '.')
        && reader.glued(to)
        && reader.glued(to + 1)
        && reader.number(to + 1).is_some()
    {
        to += 2;
    }
    let end = to;
    let mut clock = made(reader, at, end, (hour, Some(minute), second), None);
    if reader.glued(to) && reader.text_at(to) == "Z" {
        clock.zone = Some(Zone { span: reader.span(to, to + 1), minutes: Some(0) });
        to += 1;
    } else if reader.any_stop(to, &['+', '-', '−'])
        && reader.glued(to)
        && reader.glued(to + 1)
        && let Some((value, digits)) = reader.number(to + 1)
    {
        let minutes = if digits == 4 { value / 100 * 60 + value % 100 } else { value * 60 + pair(to + 2).unwrap_or(0) };
        let after = if digits == 2 && pair(to + 2).is_some() { to + 4 } else { to + 2 };
        let minutes = i16::try_from(minutes).ok().filter(|&minutes| minutes <= 14 * 60)?;
        let minutes = if reader.stop(to, '+') { minutes } else { -minutes };
        clock.zone = Some(Zone { span: reader.span(to, after), minutes: Some(minutes) });
        to = after;
    } else if let Some((zone, after)) = zone(reader, to) {
        clock.zone = Some(zone);
        to = after;
    } else if let Some((half, after)) = half(reader, to) {
        clock = made(reader, at, after, (hour, Some(minute), second), Some(half));
        to = after;
    }
    Some((clock, to))
}
