//! # name-variant
//!
//! A name is written in two ways that are nearly the same.
//!
//! Bad: `Antony Ward spoke first.` … `Anthony Ward left.` Or: `Ann Millward spoke first.` … `Milward left.`
//!
//! Good: the same form throughout.
//!
//! Both directions are offered, and each renames all places outside quotation marks at once, those in headlines and
//! captions too. Where the second form is the first with a small word run on (`Millwardin`), the space between is offered.
//!
//! Silent: relatives, who share a surname and not a given name; possessives and plurals, such as `the Wards`; words inside
//! quotation marks, addresses and handles; two names of one person in the directory; a place that looks like a surname.
//!
//! Authority: names are the first thing that copy desks check.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use strsim::osa_distance;

use super::forms::{Form, forms};
use super::places::Place;
use crate::article::speech::Named;
use crate::article::{Article, Edit};
use crate::lexicon::{
    NameForm, SmallWord, fold, given_name, is_common_word, is_surname, name_form, organisation, place, role, small_word,
};
use crate::rules::{Draft, FixKind, Rule, Scope, declare};
use crate::text::{Span, Zone};

declare!(NameVariant, "name-variant", Names, Warning, Some(FixKind::Choice), "name_variant.rs");

/// How many other names one is compared with at most.
const COMPARED: usize = 40;
/// How many pairs are reported at most.
const MOST: usize = 40;

impl Rule for NameVariant {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn may_stand(&self) -> bool {
        true
    }

    fn stands(&self, article: &Article, _: &Article, _: &Edit, _: bool) -> bool {
        article.same_speech()
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let forms = forms(article);
        // What is shouted is a label or somebody's own way of writing.
        let shouted =
            |form: &Form<'_>| form.words.iter().all(|word| word.len() > 2 && !word.contains(char::is_lowercase));
        let (full, bare): (Vec<&Form<'_>>, Vec<&Form<'_>>) =
            forms.iter().filter(|form| !shouted(form)).partition(|form| form.words.len() > 1);
        let mut pairs: Vec<(&Form<'_>, &Form<'_>)> = Vec::new();
        // A slip seldom changes first letters; and where a given name has other forms the surname is the same.
        near(&full, |form| (initial(form.naming.given()), initial(form.naming.surname())), &mut pairs);
        near(&full, |form| form.naming.surname(), &mut pairs);
        short(&full, &bare, &mut pairs);
        pairs.sort_by_key(|(one, other)| (one.places.len(), other.places.len()));
        pairs.truncate(MOST);
        let mut seen: Vec<(String, String)> = Vec::new();
        for (one, other) in pairs {
            let key = (one.shown(), other.shown());
            if seen.contains(&key) || seen.contains(&(key.1.clone(), key.0.clone())) {
                continue;
            }
            let known =
                |name: &str| article.options.directory.as_deref().and_then(|directory| directory.position(name));
            let is_known = known(&key.0).is_some_and(|one| known(&key.1) == Some(one));
            seen.push(key);
            if is_known {
                continue;
            }
            report(&forms, one, other, out);
        }
    }
}

fn initial(folded: &str) -> Option<char> {
    folded.chars().next()
}

/// Adds the pairs of names in one group that are forms of each other.
fn near<'f, 'a, K: std::hash::Hash + Eq>(
    forms: &[&'f Form<'a>],
    group: impl Fn(&'f Form<'a>) -> K,
    pairs: &mut Vec<(&'f Form<'a>, &'f Form<'a>)>,
) {
    let mut groups: HashMap<K, Vec<&'f Form<'a>>> = HashMap::new();
    for form in forms {
        let members = groups.entry(group(form)).or_default();
        pairs.extend(
            members.iter().rev().take(COMPARED).filter(|other| is_variant(other, form)).map(|other| (*other, *form)),
        );
        members.push(form);
    }
}

/// Whether two full names are one name in two forms.
fn is_variant(one: &Form<'_>, other: &Form<'_>) -> bool {
    let joined = |form: &Form<'_>| form.naming.folded.concat().replace(['-', '.'], "");
    if joined(one) == joined(other) {
        // Accents and hyphens; not the stops of initials, nor the capitals of particles, which have a rule of their own.
        let plain = |form: &Form<'_>| form.words.concat().replace('.', "").to_lowercase();
        return plain(one) != plain(other);
    }
    if one.words.len() != other.words.len() {
        return false;
    }
    let middle = |form: &Form<'_>| form.words.get(1..form.words.len() - 1).unwrap_or_default().concat();
    let (given, surname) = (given(one, other), one.naming.surname() == other.naming.surname());
    match given {
        Same::Equal if surname => {
            let (one, other) = (middle(one), middle(other));
            let is_initial = |word: &str| word.trim_end_matches('.').chars().count() == 1;
            is_initial(&one) && is_initial(&other)
        }
        Same::Equal => {
            middle(one) == middle(other)
                && is_slip(one.naming.surname(), other.naming.surname())
                && are_names(one.surname(), other.surname())
        }
        Same::Form => surname && middle(one) == middle(other) && !is_headline_form(one) && !is_headline_form(other),
        Same::No => false,
    }
}

/// Whether a name is written so over the story only, where a shorter given name saves room.
fn is_headline_form(form: &Form<'_>) -> bool {
    form.places.iter().all(|place| matches!(place.cx.block.zone, Zone::Headline | Zone::Deck | Zone::Crosshead))
}

enum Same {
    Equal,
    Form,
    No,
}

/// Whether two words may be a name and its misspelling: no everyday words, peoples or trades, and no plural.
fn are_names(one: &str, other: &str) -> bool {
    let is_word = |word: &str| {
        is_common_word(word) || place(word).is_some() || organisation(word).is_some() || role(word).is_some()
    };
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let plural = fold(long).strip_prefix(&fold(short)).is_some_and(|rest| matches!(rest, "s" | "es"));
    !plural && !is_word(one) && !is_word(other)
}

/// Whether two given names are one.
fn given(one: &Form<'_>, other: &Form<'_>) -> Same {
    if one.naming.given() == other.naming.given() {
        return Same::Equal;
    }
    let is_slip = is_slip(one.naming.given(), other.naming.given());
    let (one, other) = (one.given(), other.given());
    match name_form(one, other) {
        Some(NameForm::Spelling | NameForm::Short) => Same::Form,
        // Two given names that are both known are two persons.
        None if !is_slip || given_name(one).is_some() && given_name(other).is_some() => Same::No,
        None if are_names(one, other) => Same::Form,
        None => Same::No,
    }
}

/// Whether two folded words differ as a slip of the pen makes them differ.
pub(super) fn is_slip(one: &str, other: &str) -> bool {
    let (own, their) = (one.chars().count(), other.chars().count());
    let most = match own.min(their) {
        0..=4 => return false,
        5..=7 => 1,
        _ => 2,
    };
    own.abs_diff(their) <= most && one != other && osa_distance(one, other) <= most
}

/// Adds the bare surnames that are nearly the surname of somebody with a full name.
fn short<'f, 'a>(full: &[&'f Form<'a>], bare: &[&'f Form<'a>], pairs: &mut Vec<(&'f Form<'a>, &'f Form<'a>)>) {
    if bare.is_empty() {
        return;
    }
    let mut known: HashSet<&str> = HashSet::new();
    let mut by_initial: HashMap<char, Vec<&'f Form<'a>>> = HashMap::new();
    // How often a surname stands, alone and in full names.
    let mut uses: HashMap<&str, usize> = HashMap::new();
    for form in full.iter().chain(bare) {
        *uses.entry(form.surname()).or_default() += form.places.len();
    }
    for form in full {
        known.extend(form.words.iter().copied());
        let person = form.places.iter().any(|place| place.site.named == Named::Person);
        if let Some(first) = initial(form.naming.surname()).filter(|_| person) {
            by_initial.entry(first).or_default().push(form);
        }
    }
    for form in bare {
        let word = form.surname();
        if known.contains(word) {
            continue;
        }
        let folded = form.naming.surname();
        let candidates = initial(folded).and_then(|first| by_initial.get(&first)).map_or(&[][..], Vec::as_slice);
        let is_plural = |other: &str| {
            folded.strip_prefix(other).is_some_and(|rest| matches!(rest, "s" | "es"))
                || other.strip_prefix(folded) == Some("s")
        };
        let near = candidates.iter().rev().take(COMPARED).find(|other| {
            let surname = other.naming.surname();
            is_slip(folded, surname) && !is_plural(surname) && uses.get(word) <= uses.get(other.surname())
        });
        let is_name = |_: &&&Form<'_>| !is_common_word(word) && given_name(word).is_none();
        pairs.extend(near.filter(is_name).map(|other| (*form, *other)));
    }
}

fn report(forms: &[Form<'_>], one: &Form<'_>, other: &Form<'_>, out: &mut Vec<Draft>) {
    // A bare surname that no full name has is the slip; else the rarer form, and of two that are as frequent the later.
    let later = |form: &Form<'_>| form.places.first().map(Place::span);
    let more = one.places.len().cmp(&other.places.len()).then_with(|| later(other).cmp(&later(one)));
    let alone = one.words.len() == 1 && other.words.len() > 1;
    let (usual, rare) = if alone || more == Ordering::Less { (other, one) } else { (one, other) };
    let (Some(first), Some(elsewhere)) = (rare.places.first(), usual.places.first()) else { return };
    let bare = rare.words.len() == 1 || usual.words.len() == 1;
    let shown = |form: &Form<'_>| if bare { form.surname().to_owned() } else { form.shown() };
    let (here, there) = (shown(rare), shown(usual));
    if let Some(joined) = run_on(rare, usual) {
        let word = joined.split_once(' ').map_or("", |(_, word)| word);
        let message = format!("‘{}’: is a space missing before ‘{word}’?", rare.surname());
        let draft = Draft::new(&META, first.span(), message).related(elsewhere.span(), format!("‘{there}’ here"));
        let at = first.naming.words.last().and_then(|span| first.exact(Span::new(span.end - word.len(), span.end)));
        let space = at.map(|span| [(Span::at(span.start), " ".to_owned())]);
        out.push(
            space
                .into_iter()
                .fold(draft, |draft, space| draft.fix(FixKind::Choice, format!("Write ‘{joined}’"), space)),
        );
        return;
    }
    let mut draft = Draft::new(&META, first.span(), format!("‘{here}’ is ‘{there}’ elsewhere in the story"))
        .related(elsewhere.span(), format!("‘{there}’ here"));
    for (from, to) in [(rare, usual), (usual, rare)] {
        let edits = renamed(forms, from, to);
        if !edits.is_empty() {
            draft = draft.fix(FixKind::Choice, format!("Write ‘{}’ throughout", shown(to)), edits);
        }
    }
    out.push(draft);
}

/// The surname of a form and the small word that is run on to it, where that makes another form, stands once and is no
/// surname itself: `Millward in` for `Millwardin`.
fn run_on(rare: &Form<'_>, usual: &Form<'_>) -> Option<String> {
    let (long, surname) = (rare.surname(), usual.surname());
    let word = long.strip_prefix(surname).filter(|word| {
        use SmallWord::{Auxiliary, Coordinator, Preposition, Subordinator};
        matches!(small_word(word), Some(Auxiliary | Coordinator | Preposition | Subordinator)) && word.len() > 1
    })?;
    (rare.places.len() == 1 && !is_surname(long)).then(|| format!("{surname} {word}"))
}

/// The edits that write one form as another everywhere, bare surnames too.
fn renamed(forms: &[Form<'_>], from: &Form<'_>, to: &Form<'_>) -> Vec<(Span, String)> {
    let mut edits = Vec::new();
    let (old, new) = (from.surname(), to.surname());
    for form in forms {
        let whole = form.words == from.words;
        let surname = form.words.len() == 1 && form.surname() == old
            || form.words.len() > 1 && from.words.len() == 1 && form.surname() == old;
        if !whole && (!surname || old == new) {
            continue;
        }
        for (place, spans) in form.places.iter().map(|place| (place, &place.naming.words)) {
            if whole && form.words.len() == to.words.len() {
                let changed = spans.iter().zip(&form.words).zip(&to.words).filter(|((_, from), to)| from != to);
                edits.extend(changed.filter_map(|((span, _), to)| Some((place.exact(*span)?, (*to).to_owned()))));
            } else if let (Some(first), Some(last)) = (spans.first(), spans.last()) {
                let many = whole && form.words.len() > 1 && to.words.len() > 1;
                let span = if many { Span::new(first.start, last.end) } else { *last };
                let text = if many { to.words.join(" ") } else { new.to_owned() };
                edits.extend(place.exact(span).map(|span| (span, text)));
            }
        }
    }
    edits.sort_by_key(|(span, _)| *span);
    edits.dedup_by_key(|(span, _)| *span);
    edits
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    const STORY: &str = "The council met on Monday evening in the old town hall by the river.";

    #[test]
    fn a_given_name_in_two_spellings() {
        check(
            &META,
            "
            Antony Ward, the mayor, spoke first on Monday. In the evening the mayor left.

            On Tuesday Anthony Ward returned.
                       ^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn a_surname_with_a_slip() {
        check(
            &META,
            "
            Ann Millward, the mayor, spoke first on Monday. Millward left in the evening.

            On Tuesday Milward returned.
                       ^^^^^^^
            ",
        );
        fixes(
            &META,
            "Ann Millward, the mayor, spoke first. Millward left in the evening. On Tuesday Milward returned.",
            &[
                "Ann Millward, the mayor, spoke first. Millward left in the evening. On Tuesday Millward returned.",
                "Ann Milward, the mayor, spoke first. Milward left in the evening. On Tuesday Milward returned.",
            ],
        );
    }

    #[test]
    fn a_space_that_is_missing_behind_a_name() {
        fixes(
            &META,
            "Ann Millward, the mayor, spoke first. In the evening the mayor left. On Tuesday the clerk met Ann Millwardin the hall.",
            &[
                "Ann Millward, the mayor, spoke first. In the evening the mayor left. On Tuesday the clerk met Ann Millward in the hall.",
            ],
        );
    }

    #[test]
    fn accents_and_hyphens() {
        check(
            &META,
            "
            José Nuñez, the mayor, spoke first. In the evening the mayor left.

            On Tuesday Jose Nuñez returned.
                       ^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn relatives() {
        silent(&META, &format!("{STORY} Mark Ward, the mayor, spoke first, and Mary Ward, his sister, left with him."));
    }

    #[test]
    fn possessives_and_plurals() {
        silent(
            &META,
            &format!("{STORY} Ann Walter, the mayor, spoke first. Walter’s speech was long. The Walters left."),
        );
    }

    #[test]
    fn words_in_quotation_marks_and_addresses() {
        silent(
            &META,
            &format!(
                "{STORY} Ann Millward, the mayor, spoke first. “Milward is late,” said John Cole, a clerk. Write to \
                 milward@larkhaven.example or https://larkhaven.example/Milward today."
            ),
        );
    }

    #[test]
    fn a_place_that_looks_like_a_surname() {
        silent(&META, &format!("{STORY} Ann Parris, the mayor, spoke first. In May she went to Paris."));
    }

    #[test]
    fn two_names_of_one_person_in_the_directory() {
        silent(
            &META,
            "
            %! known: Antony Ward; also Anthony Ward
            Antony Ward, the mayor, spoke first on Monday. In the evening the mayor left.

            On Tuesday Anthony Ward returned.
            ",
        );
    }
}
