//! Dates in figures alone: `2021-08-31`, `8/31/2021`, `31.8.2021`.

use super::absolute::{calendar, prefixed};
use super::reader::{Found, Reader};
use super::site::{Order, Written};
use super::tokens::Class;

/// `2021-08-31`.
pub(super) fn iso(reader: Reader<'_>, at: usize) -> Option<Found> {
    let (year, 4) = reader.number(at)? else { return None };
    let first = reader.hyphen(at + 1)?;
    let (month, 2) = reader.number(first)? else { return None };
    let second = reader.hyphen(first + 1)?;
    let (day, 2) = reader.number(second)? else { return None };
    let more =
        reader.glued(second + 1) && (reader.any_stop(second + 1, &['-', '/']) || reader.number(second + 1).is_some());
    if more || prefixed(reader, at) || !(1000..3000).contains(&year) {
        return None;
    }
    let written = Written {
        weekday: None,
        year: Some(reader.part(i16::try_from(year).ok()?, at, at + 1)),
        month: Some(reader.part(u8::try_from(month).ok()?, first, first + 1)),
        day: Some(reader.part(u8::try_from(day).ok()?, second, second + 1)),
        order: Order::Iso,
    };
    Some(calendar(reader, at, second + 1, written))
}

/// `8/31/2021`, `31.8.2021`, `31-08-2021`, `2021/08/31`.
pub(super) fn figures(reader: Reader<'_>, at: usize) -> Option<Found> {
    let (first, first_digits) = reader.number(at)?;
    let Some(Class::Stop(sign @ ('/' | '.' | '-'))) = reader.class(at + 1) else { return None };
    let (second, 1..=2) = reader.number(at + 2)? else { return None };
    let (third, third_digits) = reader.number(at + 4)?;
    let glued = (at + 1..=at + 4).all(|at| reader.glued(at));
    let more = reader.glued(at + 5)
        && (reader.number(at + 6).is_some() && reader.any_stop(at + 5, &['/', '.', '-'])
            || reader.is_word(at + 5)
            || reader.stop(at + 5, '%'));
    if !glued || more || !reader.stop(at + 3, sign) || prefixed(reader, at) {
        return None;
    }
    let small = |value: u32, at: usize| Some(reader.part(u8::try_from(value).ok()?, at, at + 1));
    let year = |value: u32, digits: u8, at: usize| {
        let value = i16::try_from(value).ok()?;
        let value = match digits {
            4 if (1000..3000).contains(&value) => value,
            2 if value < 50 => 2000 + value,
            2 => 1900 + value,
            _ => return None,
        };
        Some(reader.part(value, at, at + 1))
    };
    if first_digits == 4 && sign == '/' && third_digits <= 2 {
        let written = Written {
            weekday: None,
            year: Some(year(first, 4, at)?),
            month: small(second, at + 2),
            day: small(third, at + 4),
            order: Order::Figures,
        };
        return Some(calendar(reader, at, at + 5, written));
    }
    if first_digits > 2 || !(third_digits == 4 || third_digits == 2 && sign != '-') {
        return None;
    }
    // Versions and scores look like dates with two figures for the year.
    if third_digits == 2 && (first == 0 || second == 0 || first > 31 || second > 31 || first > 12 && second > 12) {
        return None;
    }
    let (month, day, order) = match (first <= 12, second <= 12) {
        (true, true) if sign == '.' => ((second, at + 2), (first, at), Order::Figures),
        (true, true) if first == second => ((first, at), (second, at + 2), Order::Figures),
        (true, true) => ((first, at), (second, at + 2), Order::Ambiguous),
        (true, false) => ((first, at), (second, at + 2), Order::Figures),
        _ => ((second, at + 2), (first, at), Order::Figures),
    };
    let written = Written {
        weekday: None,
        year: Some(year(third, third_digits, at + 4)?),
        month: small(month.0, month.1),
        day: small(day.0, day.1),
        order,
    };
    Some(calendar(reader, at, at + 5, written))
}
