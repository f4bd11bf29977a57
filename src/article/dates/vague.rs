//! Words for a time without a date: `now`, `recently`, `soon`, `in the past`.

use super::reader::{Found, Reader, left};
use super::site::{Length, Meaning, TimeKind};
use super::tokens::Class;
use crate::lexicon::{SmallWord, TimeWord, Unit, small_word};

/// The vague expression at a place.
pub(super) fn expression(reader: Reader<'_>, at: usize) -> Option<Found> {
    let vague = |to: usize, meaning: Meaning| Some(reader.found(at, to, TimeKind::Date, meaning));
    match reader.key(at) {
        "right" if reader.key(at + 1) == "now" => vague(at + 2, Meaning::Present),
        "now" | "currently" | "nowadays" | "current" => vague(at + 1, Meaning::Present),
        "recently" | "lately" => vague(at + 1, Meaning::Past),
        "more" | "most" if reader.key(at + 1) == "recently" => vague(at + 2, Meaning::Past),
        "recent" | "coming" => match reader.word(at + 1) {
            Some(TimeWord::Units(unit)) => {
                let length = Length { count: None, hundredths: 0, unit };
                if reader.key(at) == "coming" {
                    return vague(at + 2, Meaning::Future);
                }
                Some(reader.found(at, at + 2, TimeKind::Duration, Meaning::LastLength(length)))
            }
            _ if reader.key(at) == "recent" => vague(at + 1, Meaning::Past),
            _ => None,
        },
        "soon" if reader.key(at + 1) != "after" && !matches!(reader.key(left(at, 1)), "as" | "too") => {
            vague(at + 1, Meaning::Future)
        }
        "these" if reader.word(at + 1) == Some(TimeWord::Units(Unit::Day)) => vague(at + 2, Meaning::Present),
        "some" if reader.key(at + 1) == "time" => {
            let length = Length { count: None, hundredths: 0, unit: Unit::Month };
            Some(reader.found(at, at + 2, TimeKind::Duration, Meaning::Length(length)))
        }
        "this" | "the" | "that" => pointed(reader, at),
        _ => None,
    }
}

/// `the past`, `the near future`, `at the time`, `this moment`.
fn pointed(reader: Reader<'_>, at: usize) -> Option<Found> {
    let near =
        usize::from(matches!(reader.text_at(at + 1), "near" | "foreseeable" | "immediate" | "distant" | "recent"));
    let noun = at + 1 + near;
    let ends = !matches!(reader.class(noun + 1), Some(Class::Other))
        || reader.class(noun + 1) == Some(Class::Other)
            && small_word(reader.text_at(noun + 1)).is_some_and(|word| word != SmallWord::Determiner);
    let counted = matches!(reader.class(noun + 1), Some(Class::Number { .. } | Class::Word(TimeWord::Number(_))));
    let unit_next = reader.unit(noun + 1).is_some() || counted || reader.is(noun + 1, &["few", "several", "couple"]);
    let led = reader.is(left(at, 1), &["in", "for", "at", "about", "from", "of", "to"]);
    let vague = |meaning: Meaning| Some(reader.found(at, noun + 1, TimeKind::Date, meaning));
    match (reader.key(at), reader.key(noun)) {
        ("the", "past") if led && !unit_next && ends => vague(Meaning::Past),
        ("the", "future") => vague(Meaning::Future),
        ("the" | "that", "time")
            if reader.key(left(at, 1)) == "at" && reader.key(noun + 1) != "of" && !reader.capital(noun + 1) =>
        {
            vague(Meaning::Past)
        }
        ("this", "time" | "moment" | "point") if reader.key(left(at, 1)) == "at" => vague(Meaning::Present),
        ("the", "moment") if reader.is(left(at, 1), &["at", "for"]) => vague(Meaning::Present),
        _ => None,
    }
}

/// `today` and `tomorrow` that are no days but the present and the future: `today’s world`, `many of today’s computers`,
/// `the leaders of tomorrow`.
pub(super) fn nowadays(reader: Reader<'_>, at: usize) -> Option<Meaning> {
    let meaning = match reader.key(at) {
        "today" => Meaning::Present,
        "tomorrow" => Meaning::Future,
        _ => return None,
    };
    let of = reader.key(left(at, 1)) == "of";
    let before = if of { reader.text_at(left(at, 2)).to_ascii_lowercase() } else { String::new() };
    let before = before.as_str();
    let generic = if let Some(noun) = reader.genitive(at + 1) {
        let some_of = matches!(before, "many" | "most" | "some" | "all" | "few" | "none" | "much" | "percent");
        let still = matches!(
            reader.text_at(noun),
            "world" | "society" | "climate" | "environment" | "culture" | "generation" | "youth" | "standards"
        );
        of && some_of || still
    } else {
        let people = matches!(before, "people" | "children" | "men" | "women" | "youth" | "world" | "generation");
        let plural = before.len() > 3 && before.ends_with('s') && !before.ends_with("ss");
        let common = reader.class(left(at, 2)) == Some(Class::Other) && !reader.capital(left(at, 2));
        of && common && (people || plural)
    };
    generic.then_some(meaning)
}
