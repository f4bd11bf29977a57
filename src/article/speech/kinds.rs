//! What each quotation is, once it is known whether somebody is said to say it.

use super::cues::Site;
use super::sites::{CueShape, Link};
use super::tagged::{Class, Word};
use crate::article::words::tokens;
use crate::article::{BlockFacts, QuotationKind};
use crate::lexicon::SmallWord;

/// Nouns and participles that name a work: what follows in quotation marks is its title.
const WORKS: &[&str] = &[
    "called",
    "titled",
    "entitled",
    "named",
    "book",
    "novel",
    "song",
    "show",
    "film",
    "movie",
    "series",
    "play",
    "album",
    "podcast",
    "program",
    "programme",
    "article",
    "essay",
    "documentary",
    "sitcom",
    "comedy",
    "drama",
    "musical",
    "poem",
    "memoir",
    "column",
    "headlined",
    "painting",
    "sculpture",
    "opera",
    "hit",
    "single",
    "magazine",
    "report",
    "ad",
    "video",
    "episode",
    "host",
    "anthem",
    "author",
];

/// The kinds of a block's pairs, one for one.
pub(super) fn kinds(
    facts: &BlockFacts,
    words: &[Word<'_>],
    sites: &[Site],
    links: &[Option<Link>],
) -> Vec<QuotationKind> {
    let mut kinds = facts.kinds.clone();
    for (at, word) in words.iter().enumerate() {
        let Class::Quote(index) = word.class else { continue };
        let (Some(kind), Some(pair)) = (kinds.get_mut(index), facts.pairing.pairs.get(index)) else { continue };
        let inner = pair.inner.of(facts.prose.text());
        let count = tokens(inner, 0).filter(|token| token.is_word).count();
        let link = links.get(index).copied().flatten().filter(|link| !link.chained);
        // A verb of speech makes a word somebody's; a mere subject in its sentence does not.
        let linked =
            link.and_then(|link| sites.get(link.cue)).is_some_and(|site| site.shape != CueShape::Noun || count > 1);
        *kind = match *kind {
            // `called the plan “dead”`: somebody's word.
            QuotationKind::Scare | QuotationKind::Fragment if is_label(words, at, count) => QuotationKind::Scare,
            QuotationKind::Scare if linked || count >= 3 => QuotationKind::Fragment,
            QuotationKind::Direct | QuotationKind::Fragment if is_work(words, at, inner, count) => QuotationKind::Title,
            other => other,
        };
    }
    kinds
}

/// Whether a quotation is the title of a work: capitals throughout, and the words before do not say that somebody speaks.
fn is_work(words: &[Word<'_>], at: usize, inner: &str, count: usize) -> bool {
    if !(1..=8).contains(&count) || inner.trim_end().ends_with('!') {
        return false;
    }
    let capitals = tokens(inner, 0).filter(|token| token.is_word).all(|token| {
        token.is_capitalised()
            || !token.is_lower()
            || token.text.len() <= 3
            || token.is_any(&["with", "from", "over", "into"])
    }) && tokens(inner, 0).find(|token| token.is_word).is_some_and(|token| token.is_capitalised());
    if !capitals || count == 1 && !inner.ends_with([',', '.']) {
        return false;
    }
    let Some(before) = at.checked_sub(1).and_then(|before| words.get(before)) else { return false };
    if before.ends {
        return false;
    }
    let comma = before.is_stop(",");
    let before = if comma { at.checked_sub(2).and_then(|before| words.get(before)) } else { Some(before) };
    before.is_some_and(|word| {
        word.is_any(WORKS)
            || !comma
                && (word.is_possessive()
                    || word.is_small(SmallWord::Preposition) && !word.is_any(&["like", "about"])
                    || word.is_small(SmallWord::Determiner)
                    || word.is_any(&["and"]) && at >= 2 && words.get(at - 2).is_some_and(Word::is_quote))
    })
}

/// Whether a quotation is what something is commonly called: `a so-called “shadow fleet”`, `known as “Tig”`.
fn is_label(words: &[Word<'_>], at: usize, count: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|index| words.get(index));
    count <= 4
        && (before(1).is_some_and(|word| word.is_any(&["so-called", "nicknamed"]))
            || before(1).is_some_and(|word| word.is("as")) && before(2).is_some_and(|word| word.is("known")))
}
