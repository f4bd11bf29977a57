//! Role phrases and pronouns: how people are named without their names.

use super::names::is_subject;
use super::narration::{Class, Word};
use super::phrase::{core, phrase};
use super::sites::{NameSite, PronounSite, RoleSite};
use super::span;
use crate::lexicon::{Gender, RoleClass, SmallWord, Speaks, can_speak, role};

/// The role phrases in some words, past those that are part of a name with its title.
pub(super) fn roles(words: &[Word<'_>], names: &[NameSite], quoted: bool) -> Vec<RoleSite> {
    let mut found: Vec<RoleSite> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some(site) = read(words, names, at, quoted) else {
            at += 1;
            continue;
        };
        let end = site.span.end;
        at += 1;
        while words.get(at).is_some_and(|word| word.span.start < end) {
            at += 1;
        }
        found.push(site);
    }
    found
}

fn read(words: &[Word<'_>], names: &[NameSite], from: usize, quoted: bool) -> Option<RoleSite> {
    let first = words.get(from)?;
    let determined = first.is_small(SmallWord::Determiner);
    let owned = first.is_possessive();
    let bare = first.class == Class::Other && can_speak(first.text) == Some(Speaks::People)
        || first.class == Class::Capital && can_speak(&first.text.to_lowercase()) == Some(Speaks::People)
        || first.class == Class::Capital && role(first.text).is_some_and(|role| role.plural);
    if !determined && !owned && !bare {
        return None;
    }
    let end = core(words, from);
    let mut head = end.checked_sub(1)?;
    // The last word that names a person: `the campaign spokesman Tuesday`.
    while head > from && !is_person_noun(words.get(head)?) {
        head -= 1;
    }
    let noun = words.get(head)?;
    if !is_person_noun(noun) || head == from && !bare {
        return None;
    }
    // `the mayor Ann Li`: a title, and not a phrase of its own.
    let place = span(words, (from, head + 1));
    let titled = names.iter().any(|name| {
        name.span.start <= place.end
            && place.start < name.name.start
            && name.title.is_some()
            && name.title.is_some_and(|title| title.meets(place))
    });
    if titled
        || words
            .get(head + 1)
            .is_some_and(|next| next.class == Class::Capital && !next.is_possessive() && head + 1 < end)
    {
        return None;
    }
    let known = role(noun.text.trim_end_matches("'s").trim_end_matches("’s"));
    let whole = if head + 1 == end { phrase(words, from) } else { head + 1 };
    let whole = if noun.is_possessive() { head + 1 } else { whole.max(head + 1) };
    Some(RoleSite {
        span: span(words, (from, whole)),
        head: noun.span,
        definite: determined && first.is_any(&["the", "this", "that", "his", "her", "their", "its"]) || owned,
        plural: known.is_some_and(|role| role.plural)
            || known.is_none() && can_speak(&noun.text.to_lowercase()) == Some(Speaks::People),
        gender: known.and_then(|role| role.gender),
        quoted,
        subject: is_subject(words, from, whole),
    })
}

/// Whether a word is a noun for a person or for people.
fn is_person_noun(word: &Word<'_>) -> bool {
    let bare = word.text.trim_end_matches("'s").trim_end_matches("’s");
    if bare.ends_with("-year-old") {
        return true;
    }
    match word.class {
        Class::Other | Class::Capital | Class::Cue(_) => {
            role(bare).is_some_and(|role| {
                !matches!(role.class, RoleClass::Courtesy | RoleClass::Honour) && !role.abbreviation
            }) || matches!(can_speak(&bare.to_lowercase()), Some(Speaks::Person | Speaks::People))
        }
        _ => false,
    }
}

/// The pronouns for persons in some words.
pub(super) fn pronouns(words: &[Word<'_>], quoted: bool) -> Vec<PronounSite> {
    words
        .iter()
        .filter_map(|word| {
            let bare = word.text.split(['\'', '’']).next().unwrap_or("");
            let is = |list: &[&str]| list.iter().any(|pronoun| bare.eq_ignore_ascii_case(pronoun));
            let male = is(&["he", "him", "his", "himself"]);
            let female = is(&["she", "her", "hers", "herself"]);
            let plural = is(&["they", "them", "their", "theirs", "themselves"]);
            (male || female || plural).then(|| PronounSite {
                span: crate::text::Span::new(word.span.start, word.span.start + bare.len()),
                gender: if male {
                    Some(Gender::Male)
                } else if female {
                    Some(Gender::Female)
                } else {
                    None
                },
                plural,
                subject: is(&["he", "she", "they"]),
                reflexive: is(&["himself", "herself", "themselves"]),
                quoted,
            })
        })
        .collect()
}
