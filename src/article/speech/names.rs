//! Names of people and institutions, with titles before and appositions on both sides.

use super::agents::{is_attribute, is_patient, is_subject};
use super::narration::{Class, Word};
use super::phrase::{begins, core, phrase};
use super::sites::{NameSite, Named};
use super::span;
use crate::lexicon::{
    Gender, OrganisationKind, RoleClass, SmallWord, given_name, is_common_word, is_role_modifier, is_surname,
    organisation, place, role,
};
use crate::text::Span;

/// Small words inside names of people.
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "ten", "ter", "bin",
    "bint", "ibn", "abu", "al", "el", "y", "zu", "af", "ben",
];
/// Small words inside names of institutions and in titles.
const CONNECTORS: &[&str] = &["of", "for", "and", "&", "the", "on", "de", "in"];
const SUFFIXES: &[&str] =
    &["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "kc", "qc", "mp", "md", "m.d.", "ph.d.", "esq", "esq."];
/// Last words of the names of places.
const PLACE_HEADS: &[&str] = &[
    "County",
    "City",
    "Island",
    "Islands",
    "Street",
    "Avenue",
    "Road",
    "River",
    "Lake",
    "Bay",
    "Beach",
    "Valley",
    "Mountain",
    "Mountains",
    "Airport",
    "Province",
    "Peninsula",
    "Sea",
    "Ocean",
    "Strip",
    "Square",
    "Bridge",
    "Stadium",
    "Hall",
    "Tower",
    "Arena",
    "Station",
    "District",
    "Region",
    "Gulf",
    "Desert",
    "Canyon",
    "Plaza",
    "Heights",
];

/// A word without the ending of a possessive.
fn bare(word: &str) -> &str {
    word.trim_end_matches("'s").trim_end_matches("’s")
}

/// The names in some words. `quoted` says that the words are a quotation's.
pub(super) fn names(words: &[Word<'_>], quoted: bool) -> Vec<NameSite> {
    let mut found: Vec<NameSite> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !starts(words, at) {
            at += 1;
            continue;
        }
        let end = run(words, at);
        found.extend(read(words, at, end, quoted));
        at = end.max(at + 1);
    }
    found
}

/// Whether a run of capitals may begin at a word.
fn starts(words: &[Word<'_>], at: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    match word.class {
        Class::Capital => true,
        Class::Other => is_arabic(word),
        // `May said`, `April Ryan`; but not `May 2`.
        Class::Small(SmallWord::Time) => {
            word.capital
                && word.is_any(&["may", "april", "june", "august"])
                && given_name(word.text).is_some()
                && words.get(at + 1).is_some_and(|next| next.class == Class::Capital || next.cue().is_some())
        }
        _ => false,
    }
}

/// The end of the run of capitals that begins at a word, with the small words inside it.
fn run(words: &[Word<'_>], from: usize) -> usize {
    let mut end = from + 1;
    loop {
        let Some(last) = words.get(end - 1) else { return end };
        if last.ends && !is_initial(last.text) || last.is_possessive() && !is_institution_owner(words, end) {
            return end;
        }
        let Some(next) = words.get(end) else { return end };
        match next.class {
            Class::Capital => end += 1,
            _ if is_arabic(next) => end += 1,
            // `Tim Cook, Jr.`
            Class::Stop if next.text == "," && words.get(end + 1).is_some_and(|word| is_suffix(word.text)) => end += 2,
            Class::Stop if matches!(next.text, "-" | "‑" | "&" | "/" | "'" | "’") && glued(words, end) => end += 2,
            Class::Stop if next.text == "." && !next.ends && role(last.text).is_some() && capital(words, end + 1) => {
                end += 2;
            }
            // `Dwayne “The Rock” Johnson`
            Class::Quote(_) if next.text.len() < 32 && capital(words, end + 1) && given_name(last.text).is_some() => {
                end += 2;
            }
            _ if next.is_any(PARTICLES) && !next.capital && particle(words, end) > end => end = particle(words, end),
            _ if next.is_any(CONNECTORS) && !next.capital && connects(words, from, end) => {
                let over = if words.get(end + 1).is_some_and(|word| word.is("the")) { end + 2 } else { end + 1 };
                end = over + 1;
            }
            _ => return end,
        }
    }
}

fn capital(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.class == Class::Capital || is_arabic(word))
}

/// `al-Masri`: a surname with its article.
fn is_arabic(word: &Word<'_>) -> bool {
    word.class == Class::Other
        && word.text.split_once(['-', '‑']).is_some_and(|(article, name)| {
            matches!(article, "al" | "el" | "as" | "ad" | "an" | "ash" | "ar") && name.starts_with(char::is_uppercase)
        })
}

fn is_initial(word: &str) -> bool {
    word.len() == 2 && word.ends_with('.')
}

fn is_suffix(word: &str) -> bool {
    SUFFIXES.iter().any(|suffix| word.eq_ignore_ascii_case(suffix))
}

/// `Lloyd's of London`, `Women's March`: a possessive inside an institution's name.
fn is_institution_owner(words: &[Word<'_>], end: usize) -> bool {
    words.get(end - 1).is_some_and(|word| {
        word.is_any(&[
            "women's",
            "women’s",
            "men's",
            "men’s",
            "people's",
            "people’s",
            "children's",
            "children’s",
            "veterans'",
            "st.",
            "king's",
            "king’s",
            "queen's",
            "queen’s",
        ])
    })
}

/// Whether a sign touches a capital on both sides.
fn glued(words: &[Word<'_>], at: usize) -> bool {
    let (Some(before), Some(sign), Some(after)) =
        (at.checked_sub(1).and_then(|index| words.get(index)), words.get(at), words.get(at + 1))
    else {
        return false;
    };
    before.span.end == sign.span.start && sign.span.end == after.span.start && after.capital
}

/// The end of a chain of particles with the capital that follows it, or `at`.
fn particle(words: &[Word<'_>], at: usize) -> usize {
    let mut end = at;
    while words.get(end).is_some_and(|word| word.is_any(PARTICLES) || matches!(word.text, "-") && glued(words, end))
        && end - at < 4
    {
        end += 1;
    }
    if end > at && capital(words, end) { end + 1 } else { at }
}

/// Whether a small word joins two parts of an institution's name or a title: `University of Leeds`, `Secretary of State`.
fn connects(words: &[Word<'_>], from: usize, at: usize) -> bool {
    let (Some(head), Some(joiner)) = (at.checked_sub(1).and_then(|index| words.get(index)), words.get(at)) else {
        return false;
    };
    let over = if words.get(at + 1).is_some_and(|word| word.is("the")) { at + 2 } else { at + 1 };
    if !capital(words, over) || joiner.is("the") {
        return false;
    }
    let is_head = organisation(head.text) == Some(OrganisationKind::Head) || is_title_head(head.text);
    if joiner.is_any(&["of", "for", "de"]) {
        // `the chairman of the Joint Chiefs of Staff`: `Chiefs` heads what `of` joins.
        return is_head
            || head.is_any(&["chiefs", "house", "department", "bank", "state", "city", "daughters", "sons"]);
    }
    // `Department of Health and Human Services`: only once an institution's head has been seen.
    joiner.is_any(&["and", "&", "on"])
        && words.get(from..at).is_some_and(|before| {
            before.iter().any(|word| organisation(word.text) == Some(OrganisationKind::Head))
                && before.iter().any(|word| word.is_any(&["of", "for", "on"]))
        })
}

fn is_title_head(word: &str) -> bool {
    role(word).is_some_and(|role| role.before_name && !matches!(role.class, RoleClass::Courtesy | RoleClass::Honour))
        && !is_given(word)
}

fn is_given(word: &str) -> bool {
    given_name(word).is_some()
}

/// What a run of capitals says; several names may stand in one: `Texas Sen. Ted Cruz`.
fn read(words: &[Word<'_>], from: usize, end: usize, quoted: bool) -> Option<NameSite> {
    let (mut name, title_end) = split(words, from, end);
    let titled = title_end > from && name < end;
    // `Speaking`, `Democrats`, `Earlier`: a capital that is there for its place alone.
    if name >= end {
        // A title alone (`the President`) is a role; but `Weaver said` may be somebody of that name.
        let alone = end - from == 1 && words.get(from).is_some_and(|word| is_surname(bare(word.text)));
        let determined = from.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|before| {
            before.is_small(SmallWord::Determiner) || before.class == Class::Other && !before.is_verbal()
        });
        if !alone || determined {
            return None;
        }
        name = from;
    }
    if !titled {
        name = skip_opening(words, name, end, quoted);
        if name >= end {
            return None;
        }
    }
    let mut last = end;
    while last > name + 1 && words.get(last - 1).is_some_and(|word| is_suffix(word.text) || word.is_stop(",")) {
        last -= 1;
    }
    let count = (name..last)
        .filter(|&at| {
            words.get(at).is_some_and(|word| {
                !is_initial(word.text) && (matches!(word.class, Class::Capital | Class::Small(_)) || is_arabic(word))
            })
        })
        .count();
    let named = kind(words, name, last, titled && count > 0, count);
    let lower_title = lower_title(words, from);
    let title_from = lower_title.unwrap_or(from);
    let title = (title_from < name && (titled || lower_title.is_some())).then_some((title_from, name));
    let first = words.get(name)?;
    let final_word = words.get(end - 1)?;
    let mut whole = span(words, (name, end));
    let possessive = final_word.is_possessive();
    if possessive {
        whole = Span::new(
            whole.start,
            whole.end - final_word.text.chars().rev().take(2).map(char::len_utf8).sum::<usize>(),
        );
    }
    let named = if named == Named::Unknown && title.is_some_and(|(from, to)| has_role(words, from, to)) && count <= 4 {
        Named::Person
    } else {
        named
    };
    let mut gender =
        (named != Named::Institution && named != Named::Place && count >= 2).then(|| given_name(first.text)).flatten();
    if let Some((from, to)) = title {
        gender = title_gender(words, from, to).or(gender);
    }
    let appositions =
        if matches!(named, Named::Person | Named::Unknown) { appositions(words, title_from, end) } else { Vec::new() };
    if gender.is_none_or(|gender| gender == Gender::Either) {
        gender = appositions.iter().find_map(|&(from, to)| title_gender(words, from, to)).or(gender);
    }
    Some(NameSite {
        span: Span::new(title.map_or(whole.start, |title| span(words, title).start), whole.end),
        name: whole,
        title: title.map(|title| span(words, title)),
        appositions: appositions.into_iter().map(|place| span(words, place)).collect(),
        named,
        gender,
        words: count.max(1),
        quoted,
        possessive,
        attributive: possessive || is_attribute(words, title_from, end),
        patient: is_patient(words, title_from, end),
        subject: !possessive && is_subject(words, title_from, end),
    })
}

/// Where the name begins in a run, after its titles; and where the titles end. Equal where there are none.
fn split(words: &[Word<'_>], from: usize, end: usize) -> (usize, usize) {
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

/// Leaves out a first word that has its capital from its place in the sentence.
fn skip_opening(words: &[Word<'_>], name: usize, end: usize, quoted: bool) -> usize {
    let Some(word) = words.get(name) else { return name };
    let opens = name == 0
        || words
            .get(name - 1)
            .is_some_and(|before| before.ends || before.is_quote() || matches!(before.text, ":" | "—" | "•"));
    if !opens && !quoted {
        return name;
    }
    let bare = bare(word.text).trim_end_matches(['.', ',']);
    if given_name(bare).is_some() && end - name >= 2 {
        return name;
    }
    if !is_common_word(bare) {
        return name;
    }
    // `Speaking Tuesday`, `Police said`; but `Brown said`, `White House aides`.
    if end - name == 1 {
        let speaks = word.is_possessive()
            || words.get(end).is_some_and(|next| next.cue().is_some() || next.is_verbal() || next.is_adverb());
        return if is_surname(bare) && speaks { name } else { name + 1 };
    }
    if organisation(bare).is_some()
        || place(bare).is_some()
        || is_surname(bare) && end - name == 1
        || role(bare).is_some()
    {
        return name;
    }
    let joined = words.get(name..end).is_some_and(|rest| rest.iter().any(|word| organisation(word.text).is_some()));
    if joined { name } else { name + 1 }
}

/// What a name of some words names.
fn kind(words: &[Word<'_>], name: usize, end: usize, titled: bool, count: usize) -> Named {
    let Some(all) = words.get(name..end) else { return Named::Unknown };
    let text =
        all.iter().map(|word| word.text.trim_end_matches("'s").trim_end_matches("’s")).collect::<Vec<_>>().join(" ");
    if count >= 2 && all.last().is_some_and(|word| word.is_any(PLACE_HEADS)) && !titled {
        return Named::Place;
    }
    if place(&text).is_some() {
        return if titled && count == 1 { Named::Person } else { Named::Place };
    }
    if organisation(&text).is_some() {
        return Named::Institution;
    }
    let is_head = |word: &Word<'_>| {
        organisation(word.text.trim_end_matches("'s").trim_end_matches("’s")) == Some(OrganisationKind::Head)
    };
    let given = all.first().is_some_and(|word| is_given(word.text));
    let connected = all.iter().any(|word| word.is_any(&["of", "for", "&", "and", "on"]));
    if connected || all.last().is_some_and(is_head) || !given && !titled && all.iter().any(is_head) {
        return Named::Institution;
    }
    let shouted = |word: &Word<'_>| {
        word.text.len() >= 2 && word.text.chars().all(|c| c.is_uppercase() || c == '.' || c == '-' || c.is_numeric())
    };
    if count == 1 {
        if all.iter().all(shouted) {
            return Named::Institution;
        }
        return if titled { Named::Person } else { Named::Unknown };
    }
    if titled {
        return Named::Person;
    }
    let surname = all.last().is_some_and(|word| is_surname(word.text.trim_end_matches("'s").trim_end_matches("’s")));
    let placed = all.first().is_some_and(|word| place(word.text).is_some());
    // `America Rising`, `UBS Phillips`: a place that is a given name too, and capitals alone.
    let tail_common = all.last().is_some_and(|word| is_common_word(word.text));
    if placed && (tail_common || !surname)
        || !given && all.first().is_some_and(|word| word.text.len() > 2 && shouted(word))
    {
        return Named::Unknown;
    }
    if given && count <= 5 && (surname || !all.last().is_some_and(|word| is_common_word(word.text))) {
        return Named::Person;
    }
    if is_initial(all.first().map_or("", |word| word.text)) && count <= 4 {
        return Named::Person;
    }
    if surname
        && !placed
        && count <= 3
        && !all.iter().all(|word| is_common_word(word.text))
        && !all.first().is_some_and(|word| is_common_word(word.text))
    {
        return Named::Person;
    }
    Named::Unknown
}

/// Where a title in lower case before a name begins: `spokesman Josh Roe`, `campaign manager Ann Li`.
fn lower_title(words: &[Word<'_>], name: usize) -> Option<usize> {
    let last = name.checked_sub(1).and_then(|before| words.get(before))?;
    if words.get(name).is_some_and(|word| place(bare(word.text)).is_some() && given_name(word.text).is_none()) {
        return None;
    }
    let is_title = last.class == Class::Other && role(last.text).is_some() && !is_role_modifier(last.text)
        || is_pair_title(words, name)
        // `Then Ward left` begins a sentence; `then Ward` was not Ward before.
        || last.is_any(&["former", "then", "late", "-elect"]) && last.text != "Then" && capital(words, name)
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
fn title_gender(words: &[Word<'_>], from: usize, to: usize) -> Option<Gender> {
    words.get(from..to)?.iter().find_map(|word| role(word.text)?.gender)
}

fn has_role(words: &[Word<'_>], from: usize, to: usize) -> bool {
    words.get(from..to).is_some_and(|title| title.iter().any(|word| role(word.text).is_some()))
}

/// The appositions of a name: the phrase before it and a comma, and those after it.
fn appositions(words: &[Word<'_>], from: usize, end: usize) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = apposition_before(words, from, end).into_iter().collect();
    appositions_after(words, end, &mut found);
    found
}

/// The phrase before a name and a comma: `The mayor, Ann Li,`, `Unicorp’s chairman, Ann Li,`.
fn apposition_before(words: &[Word<'_>], from: usize, end: usize) -> Option<(usize, usize)> {
    let comma = from.checked_sub(1)?;
    if words.get(comma)?.is_any(&["named", "called"]) {
        return named_role(words, comma);
    }
    if !words.get(comma)?.is_stop(",") {
        return None;
    }
    let closed = words.get(end).is_none_or(|word| word.class == Class::Stop || word.is_quote() || word.is("and"));
    (comma.saturating_sub(16)..comma).find_map(|start| {
        let word = words.get(start)?;
        let previous = start.checked_sub(1).and_then(|before| words.get(before));
        let first = previous.is_none_or(|previous| {
            previous.ends
                || previous.class == Class::Stop
                || previous.is_quote()
                || previous.is_small(SmallWord::Adverb)
                || previous.is_small(SmallWord::Preposition)
        });
        let owned = word.class == Class::Capital
            && previous.is_none_or(|previous| previous.class != Class::Capital)
            && (start..(start + 5).min(comma)).any(|at| words.get(at).is_some_and(Word::is_possessive));
        let determined = word.is_small(SmallWord::Determiner) || word.is_possessive() || owned;
        (determined
            && (first || closed)
            && begins(words, start)
            && phrase(words, start) == comma
            && is_role_phrase(words, start, comma)
            && (closed || !follows_opening(words, start)))
        .then_some((start, comma))
    })
}

/// The phrase before `named`: `a man named Bob Roe`.
fn named_role(words: &[Word<'_>], named: usize) -> Option<(usize, usize)> {
    (named.saturating_sub(10)..named)
        .find(|&start| {
            words.get(start).is_some_and(|word| word.is_small(SmallWord::Determiner))
                && phrase(words, start) == named
                && is_role_phrase(words, start, named)
        })
        .map(|start| (start, named))
}

/// Whether a phrase stands in what opens its sentence before the subject: `After meeting the president, Ann Li said`.
fn follows_opening(words: &[Word<'_>], start: usize) -> bool {
    let mut at = start;
    while at > 0 && !words.get(at - 1).is_some_and(|word| word.ends) {
        at -= 1;
    }
    at < start
        && words.get(at).is_some_and(|word| {
            word.is_small(SmallWord::Preposition)
                || word.is_small(SmallWord::Subordinator)
                || word.text.ends_with("ing")
        })
}

/// The phrases after a name and a comma: `Ann Li, 34, the mayor of Leeds,`.
fn appositions_after(words: &[Word<'_>], end: usize, found: &mut Vec<(usize, usize)>) {
    let mut at = after_brackets(words, end);
    while words.get(at).is_some_and(|word| word.is_stop(",") && !word.ends) && found.len() < 4 {
        let start = at + 1;
        let Some(word) = words.get(start) else { break };
        // `, 34,`
        if word.class == Class::Number
            && word.text.len() <= 3
            && words.get(start + 1).is_none_or(|next| next.class == Class::Stop)
        {
            found.push((start, start + 1));
            at = start + 1;
            continue;
        }
        // `, now the mayor`, `, newly appointed chairman`
        let inner = if word.is_adverb() { start + 1 } else { start };
        let stop = phrase(words, inner);
        let closes = words.get(stop).is_none_or(|word| {
            word.class == Class::Stop
                || word.is_quote()
                || word.is_small(SmallWord::Pronoun)
                || word.cue().is_some()
                || word.is_any(&["who", "whose", "in", "on", "at", "with", "and"])
                || opens_role(words, inner) && !word.is_small(SmallWord::Auxiliary) && !word.is_small(SmallWord::Verb)
        });
        if stop <= inner || !closes || !is_role_phrase(words, inner, stop) {
            break;
        }
        found.push((inner, stop));
        at = stop;
    }
}

/// Whether a phrase can only be a new one: `a lawyer`, `spokeswoman for`.
fn opens_role(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|first| {
        first.is_any(&["a", "an"]) || first.class == Class::Other && role(first.text).is_some_and(|role| !role.plural)
    })
}

/// The end of brackets that begin at a word: `Ann Li (D-Ohio)`.
fn after_brackets(words: &[Word<'_>], at: usize) -> usize {
    if !words.get(at).is_some_and(|word| word.is_stop("(")) {
        return at;
    }
    (at + 1..at + 9).find(|&close| words.get(close).is_some_and(|word| word.is_stop(")"))).map_or(at, |close| close + 1)
}

/// Whether a phrase names a role: its head is one, or its first words are.
fn is_role_phrase(words: &[Word<'_>], from: usize, to: usize) -> bool {
    let head = core(words, from).min(to);
    let Some(phrase) = words.get(from..head) else { return false };
    // A name is no role, and a list goes on with names: `Ann Li, Bob Roe and …`.
    let determined = phrase.first().is_some_and(|word| {
        word.is_small(SmallWord::Determiner)
            || word.class == Class::Other
            || is_role_modifier(word.text)
            || role(word.text).is_some()
            || word.is_possessive()
    });
    determined
        && phrase.iter().any(|word| role(word.text).is_some_and(|role| !matches!(role.class, RoleClass::Courtesy)))
        || phrase.iter().any(|word| word.text.ends_with("-year-old"))
}
