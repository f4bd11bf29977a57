//! The form of the lists of American legislators: each person with names in parts, and the terms that they served.

use super::reader::{Reader, first_url, one_line};
use super::tree::{Node, Value};
use crate::article::{Known, KnownRole, Pronoun};
use crate::lexicon::state;

const HOUSE: &str = "United States House of Representatives";
const SENATE: &str = "United States Senate";

/// Reads the people of a file.
pub(super) fn read(root: &Node, reader: &mut Reader) {
    let list = match &root.value {
        Value::List(list) => list.as_slice(),
        _ => std::slice::from_ref(root),
    };
    for person in list {
        let Some(mut known) = names(person) else {
            let message = "this legislator has no name and was left out: a name has 'first' and 'last'";
            reader.wrong(person.span, message.to_owned());
            continue;
        };
        known.pronouns = person.get("bio").and_then(|bio| match bio.text("gender")? {
            "M" => Some(Pronoun::He),
            "F" => Some(Pronoun::She),
            _ => None,
        });
        known.roles = roles(person, reader);
        let terms = person.list("terms");
        known.note = terms.last().and_then(description);
        known.url = first_url(terms.iter().rev().map(|term| term.text("url")));
        reader.person(known, person);
    }
}

fn names(person: &Node) -> Option<Known> {
    let name = person.get("name")?;
    let last = name.text("last")?;
    let given = |key: &str| name.text(key).map(|given| format!("{given} {last}"));
    let legal = || {
        let parts = ["first", "middle", "last"].into_iter().filter_map(|key| name.text(key));
        let legal = one_line(&parts.collect::<Vec<_>>().join(" "));
        name.text("suffix").map_or_else(|| legal.clone(), |suffix| format!("{legal} {suffix}"))
    };
    let full = name.text("official_full").map_or_else(legal, one_line);
    // An initial is tolerated anyway.
    let is_middle_name = name.text("middle").is_some_and(|middle| middle.trim_end_matches('.').chars().count() > 1);
    let other_names = [given("nickname"), given("first"), is_middle_name.then(legal)].into_iter().flatten().collect();
    let surname = last.contains(' ').then(|| one_line(last));
    Some(Known { name: full, other_names, surname, ..Known::default() })
}

fn roles(person: &Node, reader: &mut Reader) -> Vec<KnownRole> {
    let mut roles = Vec::new();
    for term in person.list("terms") {
        let (role, organization) = match term.text("type") {
            Some("sen") => ("Senator", SENATE),
            Some("rep") => match term.text("state") {
                Some("PR") => ("Resident Commissioner", HOUSE),
                Some("AS" | "DC" | "GU" | "MP" | "VI") => ("Delegate", HOUSE),
                _ => ("Representative", HOUSE),
            },
            Some("prez") => ("President", "United States"),
            Some("viceprez") => ("Vice President", "United States"),
            other => {
                let place = term.get("type").unwrap_or(term).span;
                let other = other.unwrap_or("");
                let known = "there are rep, sen, prez and viceprez";
                reader.wrong(place, format!("'{other}' is no type of term: {known}; the term was left out"));
                continue;
            }
        };
        roles.extend(reader.role(role, Some(organization), term, None));
    }
    for leading in person.list("leadership_roles") {
        let organization = match leading.text("chamber") {
            Some("house") => Some(HOUSE),
            Some("senate") => Some(SENATE),
            _ => None,
        };
        if let Some(title) = leading.text("title") {
            roles.extend(reader.role(title, organization, leading, None));
        }
    }
    roles
}

/// Party, state and district of a term: `Democrat of Ohio, 4th District`.
fn description(term: &Node) -> Option<String> {
    let (party, state) = (term.text("party"), term.text("state").map(|code| state(code).unwrap_or(code)));
    let of = match (party, state) {
        (Some(party), Some(state)) => format!("{party} of {state}"),
        (party, state) => party.or(state)?.to_owned(),
    };
    let district = term.text("district").and_then(|district| district.parse::<u32>().ok()).filter(|&number| number > 0);
    Some(district.map_or_else(|| of.clone(), |number| format!("{of}, {} District", ordinal(number))))
}

fn ordinal(number: u32) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}
