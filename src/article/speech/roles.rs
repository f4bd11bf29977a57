//! Role phrases and pronouns: how people are named without their names.

use super::agents::{is_consequence, is_fronted, is_subject, is_told, predicated, serves_as};
use super::doers::{is_passed_on, made_to, near_subject, subject_before};
use super::identified::{named, past_clause};
use super::names::bare as stem;
use super::phrase::{core, phrase};
use super::sites::{NameSite, PronounSite, RoleSite};
use super::span;
use super::tagged::{Class, Word};
use crate::lexicon::{CueForm, Gender, RoleClass, SmallWord, Speaks, can_speak, role};
use crate::text::Span;

/// The role phrases in some words, past those that are part of a name with its title.
pub(super) fn roles(words: &[Word<'_>], names: &[NameSite], quoted: bool) -> Vec<RoleSite> {
    let mut found: Vec<RoleSite> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        found.extend(owner(words, at, quoted));
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
    let subject = predicated(words, from);
    let predicate = subject.is_some() && matches!(first.class, Class::Other | Class::Capital);
    let bare = predicate
        || first.class == Class::Other && can_speak(first.text) == Some(Speaks::People)
        || first.class == Class::Capital && can_speak(&first.text.to_lowercase()) == Some(Speaks::People)
        || first.class == Class::Capital && role(first.text).is_some_and(|role| role.plural);
    if !determined && !owned && !bare {
        return None;
    }
    let full = core(words, from);
    // `the former first lady`: the first word of the title may end a phrase elsewhere.
    let ordinal = words.get(full).is_some_and(|word| word.is_any(&["first", "second"]));
    let full = if full > from && ordinal && is_title(words, full, full + 1) {
        core(words, full + 1).max(full + 2)
    } else {
        full
    };
    let end = before_verb(words, from, full);
    let mut head = end.checked_sub(1)?;
    // The last word that names a person: `the campaign spokesman Tuesday`.
    while head > from && !is_person_noun(words.get(head)?) && !ends_title(words, from, head) {
        head -= 1;
    }
    // `Police shoot man`: without an article only several are meant, so that one person is no noun of the same phrase.
    let several = |at: usize| words.get(at).is_some_and(|word| role(stem(word.text)).is_some_and(|role| role.plural));
    if !determined && !owned && !predicate && head > from && several(from) && !several(head) {
        head = from;
    }
    let noun = words.get(head)?;
    if !is_person_noun(noun) && !ends_title(words, from, head) || head == from && !bare {
        return None;
    }
    // `the liberal gossip site`: the noun is what follows.
    let follows =
        words.get(head + 1).is_some_and(|next| next.class == Class::Other && head + 1 < full && !next.is_verbal());
    if follows && noun.is_any(ADJECTIVES) {
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
    let capital =
        words.get(head + 1).is_some_and(|next| next.class == Class::Capital && !next.is_possessive() && head + 1 < end);
    if titled || capital && past_clause(words, head + 1).is_none() {
        return None;
    }
    let known = role(noun.text.trim_end_matches("'s").trim_end_matches("’s"));
    let whole = if head + 1 == end && end == full { phrase(words, from) } else { head + 1 };
    let whole = if noun.is_possessive() { head + 1 } else { whole.max(head + 1) };
    // `the chief of staff’s tenure`: the ending stands behind the whole title.
    let genitive =
        (head + 1..whole).find(|&at| words.get(at).is_some_and(Word::is_possessive) && is_title(words, head, at));
    let whole = genitive.map_or(whole, |at| at + 1);
    // `a call from the chief of staff to the mayor`
    let to = (head + 1..whole).find(|&at| words.get(at).is_some_and(|word| word.is("to")));
    let whole = to.filter(|_| !noun.is_any(SENT)).unwrap_or(whole);
    // `spoke as the nominee`; but `left as a man spoke` is a clause.
    let goes_on = words.get(whole).is_some_and(|next| next.is_verbal() || next.cue().is_some());
    let subject =
        subject.or_else(|| if first.is_any(&["the", "a", "an"]) && !goes_on { serves_as(words, from) } else { None });
    let subject = subject.or_else(|| fronted(words, from, whole));
    Some(RoleSite {
        span: span(words, (from, whole)),
        head: noun.span,
        definite: determined && first.is_any(&["the", "this", "that", "his", "her", "their", "its"]) || owned,
        plural: known.is_some_and(|role| role.plural)
            || known.is_none() && can_speak(&noun.text.to_lowercase()) == Some(Speaks::People),
        gender: known.and_then(|role| role.gender),
        quoted,
        subject: is_subject(words, from, whole),
        of: subject.and_then(|subject| words.get(subject)).map(|word| word.span.start),
        bare: !determined && !owned,
        owner: noun.is_possessive() || genitive.is_some(),
        named: named(words, whole),
    })
}

/// The person whose something is, inside a longer phrase: `the president’s` in `the president’s son`.
fn owner(words: &[Word<'_>], from: usize, quoted: bool) -> Option<RoleSite> {
    if !words.get(from)?.is_any(&["the", "this", "that"]) {
        return None;
    }
    // Most phrases have no genitive: that is cheaper to see than where they end.
    let genitive = |word: &Word<'_>| word.class != Class::Capital && word.is_possessive();
    if !words.get(from + 1..(from + 8).min(words.len())).is_some_and(|near| near.iter().any(genitive)) {
        return None;
    }
    let end = core(words, from);
    let at = (from + 1..end).find(|&at| words.get(at).is_some_and(Word::is_possessive))?;
    let noun = words.get(at).filter(|noun| noun.class != Class::Capital && is_person_noun(noun))?;
    let inner = (at + 1..end).any(|at| words.get(at).is_some_and(is_person_noun));
    let known = role(stem(noun.text));
    inner.then(|| RoleSite {
        span: span(words, (from, at + 1)),
        head: noun.span,
        definite: true,
        plural: known.is_some_and(|role| role.plural),
        gender: known.and_then(|role| role.gender),
        quoted,
        subject: false,
        of: None,
        bare: false,
        owner: true,
        named: None,
    })
}

/// Whether the words from one to another are a title: `chief of staff`.
fn is_title(words: &[Word<'_>], from: usize, to: usize) -> bool {
    let Some(words) = words.get(from..=to) else { return false };
    role(stem(&words.iter().map(|word| word.text).collect::<Vec<_>>().join(" "))).is_some()
}

/// Whether a word ends a title whose last word is none alone: `the former first lady`.
fn ends_title(words: &[Word<'_>], from: usize, at: usize) -> bool {
    at > from + 1
        && words.get(at).is_some_and(|word| word.is_any(&["lady", "gentleman", "mate"]))
        && is_title(words, at - 1, at)
}

/// Nouns for people that are adjectives before another noun.
const ADJECTIVES: &[&str] = &[
    "liberal",
    "conservative",
    "moderate",
    "private",
    "independent",
    "republican",
    "radical",
    "general",
    "native",
    "senior",
    "elder",
    "individual",
    "executive",
    "minor",
    "major",
    "progressive",
    "socialist",
    "communist",
    "expert",
    "veteran",
    "rival",
    "patient",
    "criminal",
    "christian",
    "muslim",
    "catholic",
    "german",
    "american",
];

/// Nouns that go with `to`.
const SENT: &[&str] = &[
    "ambassador",
    "envoy",
    "adviser",
    "advisor",
    "aide",
    "assistant",
    "counselor",
    "counsellor",
    "secretary",
    "heir",
    "successor",
    "delegate",
    "representative",
    "emissary",
    "deputy",
    "opponent",
    "rival",
    "challenger",
    "party",
    "witness",
];

/// The name or pronoun that a phrase at the start of its sentence is the apposition of: `A native of Leeds, Roe said`.
fn fronted(words: &[Word<'_>], from: usize, end: usize) -> Option<usize> {
    let begins = from
        .checked_sub(1)
        .and_then(|before| words.get(before))
        .is_none_or(|before| before.ends || before.is("already"));
    let comma = words.get(end).is_some_and(|word| word.is_stop(",") && !word.ends);
    let next = words.get(end + 1)?;
    let named = next.class == Class::Capital || next.is_any(&["he", "she"]);
    let article = words.get(from)?.is_any(&["a", "an"]);
    if !(begins && comma && named && article) {
        return None;
    }
    let last =
        (end + 1..end + 5).take_while(|&at| words.get(at).is_some_and(|word| word.class == Class::Capital)).last();
    let last = last.unwrap_or(end + 1);
    let verb = words.get(last + 1).is_some_and(|word| word.is_verbal() || word.cue().is_some() || word.is_adverb());
    verb.then_some(last)
}

/// The end of a phrase without the verb that its noun is the subject of: `the senator emailed supporters`.
fn before_verb(words: &[Word<'_>], from: usize, end: usize) -> usize {
    (from + 2..end)
        .find(|&at| {
            words.get(at).is_some_and(|word| {
                word.cue().is_some_and(|cue| cue.form == CueForm::Past) || is_present(word, words.get(at + 1))
            }) && words.get(at - 1).is_some_and(is_person_noun)
        })
        .unwrap_or(end)
}

/// Whether a word can only be a verb before what follows it: `the mayor loves “Hamlet”`.
fn is_present(word: &Word<'_>, next: Option<&Word<'_>>) -> bool {
    let form = matches!(word.class, Class::Other | Class::Cue(_))
        && word.text.ends_with('s')
        && !word.text.ends_with("ss")
        && !word.is_possessive();
    let verb = form
        && next.is_some_and(|next| {
            next.is_quote()
                || next.is("another")
                || matches!(next.class, Class::Small(SmallWord::Determiner | SmallWord::Pronoun))
        });
    verb && role(word.text).is_none()
}

/// Whether a word is a noun for a person or for people.
fn is_person_noun(word: &Word<'_>) -> bool {
    let bare = word.text.trim_end_matches("'s").trim_end_matches("’s");
    if bare.ends_with("-year-old") {
        return true;
    }
    // `a management-consultant`.
    let joined = bare.rsplit_once('-').map_or(bare, |(_, last)| if role(bare).is_none() { last } else { bare });
    match word.class {
        Class::Other if joined != bare => role(joined).is_some_and(|role| {
            matches!(role.class, RoleClass::Academic | RoleClass::Medical | RoleClass::Corporate | RoleClass::Arts)
        }),
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
    (0..words.len()).filter_map(|at| pronoun(words, at, quoted)).collect()
}

fn pronoun(words: &[Word<'_>], at: usize, quoted: bool) -> Option<PronounSite> {
    let word = words.get(at).filter(|word| word.text.len() <= 12)?;
    let bare = word.text.split(['\'', '’']).next().unwrap_or("");
    let is = |list: &[&str]| list.iter().any(|pronoun| bare.eq_ignore_ascii_case(pronoun));
    let male = is(&["he", "him", "his", "himself"]);
    let female = is(&["she", "her", "hers", "herself"]);
    let plural = is(&["they", "them", "their", "theirs", "themselves"]);
    if !(male || female || plural) {
        return None;
    }
    let subject = is(&["he", "she", "they"]);
    let reflexive = is(&["himself", "herself", "themselves"]);
    let object = is(&["him", "them"]) || is(&["her"]) && !owns(words, at);
    Some(PronounSite {
        span: Span::new(word.span.start, word.span.start + bare.len()),
        gender: if plural { None } else { Some(if male { Gender::Male } else { Gender::Female }) },
        plural,
        subject,
        object,
        reflexive,
        fronted: subject && is_fronted(words, at),
        told: is_told(words, at, !subject && !object),
        consequence: object && is_consequence(words, at),
        of: (if plural { None } else { doer(words, at, object, reflexive) })
            .and_then(|subject| words.get(subject))
            .map(|word| word.span.start),
        quoted,
    })
}

/// The last word of the subject of the clause that a pronoun stands in.
fn doer(words: &[Word<'_>], at: usize, object: bool, reflexive: bool) -> Option<usize> {
    if reflexive && let Some(before) = at.checked_sub(1) {
        let noun = words.get(before)?;
        if noun.class == Class::Capital || is_person_noun(noun) {
            return Some(before);
        }
    }
    if let Some(near) = near_subject(words, at).filter(|_| object).or_else(|| made_to(words, at)) {
        return Some(near);
    }
    if object && is_passed_on(words, at) { None } else { subject_before(words, at) }
}

/// Whether `her` stands before what is hers.
fn owns(words: &[Word<'_>], at: usize) -> bool {
    let Some(next) = words.get(at + 1).filter(|_| !words.get(at).is_some_and(|word| word.ends)) else { return false };
    match next.class {
        Class::Other => !next.text.ends_with("ly") || next.is_any(&["family", "early", "daily", "only"]),
        Class::Capital | Class::Number | Class::Cue(_) | Class::Small(SmallWord::Verb) => true,
        Class::Quote(_) => next.text.len() < 40,
        Class::Small(SmallWord::Determiner) => {
            next.is_any(&["two", "three", "four", "five", "six", "seven", "ten", "other", "many", "several"])
        }
        Class::Small(SmallWord::Adverb) => next.is_any(&["own", "then", "very", "once", "now", "first"]),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Options};

    fn pronouns(text: &str) -> Vec<(String, bool, Option<String>)> {
        let article = Article::read(text.into(), Options::default(), None);
        let facts = &article.facts[0];
        let prose = facts.prose.text();
        let word = |at: usize| prose[at..].split(|c: char| !c.is_alphanumeric()).next().unwrap_or("").to_owned();
        let sites = facts.speech().pronouns.iter();
        sites.map(|site| (site.span.of(prose).to_owned(), site.object, site.of.map(word))).collect()
    }

    #[test]
    fn a_pronoun_has_its_clause() {
        for (text, object, of) in [
            ("Ann Roe told reporters on Monday morning that she had left.", false, Some("Roe")),
            ("Ann Roe, 34, a lawyer from Leeds, lost her case on Monday.", false, Some("Roe")),
            ("The mayor met Bob Li, who had lost his seat in the vote.", false, Some("Li")),
            ("Bob Li said on Monday that the voters had forgotten him.", true, Some("voters")),
            ("Bob Li said on Monday that he was sure they wanted her to go.", true, Some("they")),
            ("Bob Li told a man from the council to follow her.", true, None),
        ] {
            let last = pronouns(text).pop().filter(|(word, ..)| word != "they");
            let found = last.map(|(_, object, of)| (object, of));
            assert_eq!(found, Some((object, of.map(str::to_owned))), "{text}");
        }
    }

    #[test]
    fn roles_and_what_they_are_said_of() {
        let roles = |text: &str| {
            let article = Article::read(text.into(), Options::default(), None);
            let facts = &article.facts[0];
            let prose = facts.prose.text().to_owned();
            let sites = facts.speech().roles.iter();
            sites.map(|site| (site.head.of(&prose).to_owned(), site.of.is_some(), site.plural)).collect::<Vec<_>>()
        };
        let role = |head: &str, of, plural| (head.to_owned(), of, plural);
        assert_eq!(roles("Ann Roe is a lawyer who lives in Leeds."), [role("lawyer", true, false)]);
        assert_eq!(roles("Ann Roe was named chairwoman on Monday."), [role("chairwoman", true, false)]);
        assert_eq!(roles("Ann Roe was not a member at the time."), [role("member", false, false)]);
        assert_eq!(
            roles("The senator emailed supporters on Monday."),
            [role("senator", false, false), role("supporters", false, true)]
        );
        assert_eq!(roles("Ann Roe spoke as the nominee on Monday."), [role("nominee", true, false)]);
        assert_eq!(roles("Ann Roe left as a man shouted at her."), [role("man", false, false)]);
        assert_eq!(roles("Officials said on Monday that it was late."), [role("Officials", false, true)]);
    }
}
