//! Titles before a name: `Texas Sen. Ted Cruz`, `campaign manager Ann Li`.

use super::capitals::{capital, is_given};
use super::names::bare;
use super::tagged::{Class, Word};
use crate::lexicon::{Gender, RoleClass, given_name, is_role_modifier, organisation, place, role};

/// Where the name begins in a run, after its titles; and where the titles end. Equal where there are none.
pub(super) fn split(words: &[Word<'_>], from: usize, end: usize) -> (usize, usize) {
    let mut title_end = from;
    let mut at = from;
    while at < end {
        let Some(word) = words.get(at) else { break };
        // `Secretary of State`, `Lt. Gen.`, `Vice President`: the longest phrase.
        let longest = (at + 1..=(at + 4).min(end)).rev().find_map(|to| {
            let phrase = words.get(at..to)?.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
            let role = role(&phrase)?;
            (role.before_name || role.abbreviation).then_some(to)
        });
        match longest {
            // A surname that is a title elsewhere (`Ben Judge`), where nothing follows.
            Some(to) if to < end || at == from => {
                title_end = to;
                at = to;
                // `Secretary of State`, `Speaker of the House`: what belongs to the title.
                if words.get(at).is_some_and(|word| word.is("of")) {
                    let over = if words.get(at + 1).is_some_and(|word| word.is("the")) { at + 2 } else { at + 1 };
                    let next = (over..end)
                        .find(|&index| words.get(index).is_some_and(|word| is_given(word.text) && index > over))
                        .unwrap_or(end);
                    title_end = next;
                    at = next;
                }
            }
            _ => {
                if word.is_stop(".") && at == title_end {
                    title_end = at + 1;
                }
                at += 1;
            }
        }
    }
    // Words of party, nation or trade before a full name: `Republican Donald Trump`, `Frenchman Luc Morel`.
    if title_end == from {
        let mut name = from;
        while name + 2 <= end.saturating_sub(1)
            && words.get(name).is_some_and(|word| {
                !is_given(word.text)
                    && (place(word.text).is_some() || organisation(word.text).is_some() || role(word.text).is_some())
            })
            && words.get(name + 1).is_some_and(|word| is_given(word.text))
        {
            name += 1;
        }
        return (name, name);
    }
    (title_end, title_end)
}

/// Where a title in lower case before a name begins: `spokesman Josh Roe`, `campaign manager Ann Li`.
pub(super) fn lower_title(words: &[Word<'_>], name: usize) -> Option<usize> {
    let last = name.checked_sub(1).and_then(|before| words.get(before))?;
    // `the former Georgia governor`
    let noun = words.get(name + 1).is_some_and(|next| next.class == Class::Other && role(next.text).is_some());
    let is_place = |word: &Word<'_>| place(bare(word.text)).is_some() && (noun || given_name(word.text).is_none());
    if words.get(name).is_some_and(is_place) {
        return None;
    }
    let is_title = last.class == Class::Other && role(last.text).is_some() && !is_role_modifier(last.text)
        || is_pair_title(words, name)
        // `Then Ward left` begins a sentence; `then Ward` was not Ward before.
        || last.is_any(&["former", "then", "late", "-elect"]) && last.text != "Then" && capital(words, name) && words.get(name).and_then(|word| role(word.text)).is_none_or(|role| role.class != RoleClass::Person)
        || last.cue().is_some() && role(last.text).is_some();
    if !is_title {
        return None;
    }
    let mut from = name - 1;
    while from > 0 {
        let word = words.get(from - 1)?;
        let inside = !word.ends
            && (matches!(word.class, Class::Capital) && !word.is_possessive()
                || word.class == Class::Other && !word.is_adverb() && !word.is_verbal() && !word.text.ends_with("ing")
                || is_role_modifier(word.text)
                || word.is_stop("-") && words.get(from).is_some_and(|next| next.span.start == word.span.end));
        if !inside {
            break;
        }
        from -= 1;
    }
    Some(from)
}

/// Whether the two words before a name are a title, whatever the last one is alone: `police chief Moses Obi`.
fn is_pair_title(words: &[Word<'_>], name: usize) -> bool {
    let pair = name.checked_sub(2).and_then(|from| words.get(from..name));
    pair.is_some_and(|pair| {
        pair.iter().all(|word| word.class == Class::Other)
            && role(&pair.iter().map(|word| word.text).collect::<Vec<_>>().join(" ")).is_some()
    })
}

/// The gender that a title or a role tells: `Mrs.`, `spokesman`, `actress`.
pub(super) fn title_gender(words: &[Word<'_>], from: usize, to: usize) -> Option<Gender> {
    words.get(from..to)?.iter().find_map(|word| role(word.text)?.gender)
}

pub(super) fn has_role(words: &[Word<'_>], from: usize, to: usize) -> bool {
    words.get(from..to).is_some_and(|title| title.iter().any(|word| role(word.text).is_some()))
}
