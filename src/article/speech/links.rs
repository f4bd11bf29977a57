//! Which cue each quotation of a block belongs to.

use super::clause::{sentence_end, sentence_start};
use super::cues::Site;
use super::narration::{Class, Word};
use super::phrase::core;
use super::sites::{CueShape, Link};
use crate::article::BlockFacts;
use crate::lexicon::{CueClass, role};

/// The links of a block's pairs, one for one. Inner quotations have none: they belong to whoever speaks the outer one.
pub(super) fn links(facts: &BlockFacts, words: &[Word<'_>], sites: &[Site]) -> Vec<Option<Link>> {
    let mut links = vec![None; facts.pairing.pairs.len()];
    let quotes: Vec<(usize, usize)> = words
        .iter()
        .enumerate()
        .filter_map(|(at, word)| if let Class::Quote(pair) = word.class { Some((at, pair)) } else { None })
        .collect();
    for &(at, pair) in &quotes {
        let found = lead_in(words, sites, at)
            .or_else(|| after(words, sites, at))
            .or_else(|| before(words, sites, at))
            .or_else(|| around(words, sites, at))
            .or_else(|| shared(words, sites, at));
        if let Some(slot) = links.get_mut(pair) {
            *slot = found;
        }
    }
    chain(words, sites, &quotes, &mut links);
    links
}

/// How many words an attribution may have.
const FAR: usize = 80;

/// The cues that begin in a range of words, with their indices.
fn within(sites: &[Site], from: usize, to: usize) -> impl DoubleEndedIterator<Item = (usize, &Site)> {
    let first = sites.partition_point(|site| site.cue.0 < from);
    let last = sites.partition_point(|site| site.cue.0 < to).max(first);
    sites.get(first..last).unwrap_or_default().iter().enumerate().map(move |(index, site)| (first + index, site))
}

/// The last cue with a source that ends before a word.
fn last_before(sites: &[Site], from: usize, at: usize) -> Option<(usize, &Site)> {
    within(sites, from, at).rev().find(|(_, site)| site.cue.1 <= at && site.source.is_some())
}

/// The cue that leads in a quotation directly: `she said, “…”`, `she said: “…”`.
fn lead_in(words: &[Word<'_>], sites: &[Site], at: usize) -> Option<Link> {
    let before = at.checked_sub(1)?;
    let colon = words.get(before)?;
    let bare = colon.cue().is_some_and(|cue| cue.class == CueClass::Neutral);
    if !(colon.is_stop(",") || colon.is_stop(":") || bare) || colon.ends {
        return None;
    }
    let stop = if bare { at } else { before };
    let floor = sentence_start(words, at);
    let (index, site) = last_before(sites, floor, at)?;
    let direct = site.end() == stop || site.cue == (stop, at);
    let real = !site.unreal
        && site.source.is_some()
        && site.shape != CueShape::VerbSubject
        && site.shape != CueShape::According;
    // `“A,” she said, “B”` belongs to her by either reading.
    (direct && real).then_some(Link { cue: index, chained: false, certainty: 2 })
}

/// The cue that follows a quotation: `“…,” she said`.
fn after(words: &[Word<'_>], sites: &[Site], at: usize) -> Option<Link> {
    let quote = words.get(at)?;
    let mut from = at + 1;
    let mut comma = false;
    while words.get(from).is_some_and(|word| {
        matches!(word.text, "," | "—" | "–" | "-" | "…" | ")" | "]") || word.is_adverb() || word.is_any(&["as"])
    }) {
        comma |= words.get(from).is_some_and(|word| word.is_stop(","));
        from += 1;
        if from > at + 4 {
            return None;
        }
    }
    let (index, site) = within(sites, from, from + FAR).find(|(_, site)| site.first() == from)?;
    let inner = quote.text.trim_end_matches(['"', '”', '’', '\'', '»']);
    let open = inner.ends_with([',', '?', '!', '—', '–', '…', '-']) || comma || inner.ends_with("...");
    let first = words.get(from)?;
    let mind = site.verb.is_some_and(|verb| matches!(verb.class, CueClass::Mind));
    if matches!(site.shape, CueShape::Participle) || site.source.is_none() && site.shape != CueShape::VerbSubject {
        return None;
    }
    if open || !first.capital {
        if mind && !open {
            return None;
        }
        return Some(Link { cue: index, chained: false, certainty: if open || !mind { 2 } else { 1 } });
    }
    // `“It is over.” Ward said.`: nothing but the attribution in its sentence.
    let rest = words.get(site.end());
    let bare = rest.is_none_or(|word| word.ends || word.is_stop("."));
    // `Ward disagreed.` is a sentence of its own.
    let speaks =
        site.verb.is_none_or(|verb| !matches!(verb.class, CueClass::Mind | CueClass::Speech | CueClass::Manner));
    (bare && speaks).then_some(Link { cue: index, chained: false, certainty: 1 })
}

/// The cue before a quotation in its sentence: `she said, “…”`.
fn before(words: &[Word<'_>], sites: &[Site], at: usize) -> Option<Link> {
    let floor = sentence_start(words, at);
    let mut best: Option<(usize, &Site)> = None;
    for (index, site) in within(sites, floor, at) {
        if site.cue.1 > at || site.source.is_some_and(|(from, to)| from <= at && at < to) {
            continue;
        }
        // `told reporters when asked about it`: a cue without a source gives way to one that has one.
        if site.source.is_none() && best.is_some_and(|(_, known)| known.source.is_some()) {
            continue;
        }
        best = Some((index, site));
    }
    let (index, site) = best?;
    let near = at - site.end().min(at) <= 3;
    let mind = site.verb.is_some_and(|verb| matches!(verb.class, CueClass::Mind));
    let certainty = if near && !site.unreal && !mind { 2 } else { 1 };
    Some(Link { cue: index, chained: false, certainty })
}

/// A cue after a quotation in its sentence, with words between: `The “dead” plan, she said, …`.
fn around(words: &[Word<'_>], sites: &[Site], at: usize) -> Option<Link> {
    let end = sentence_end(words, at);
    let (index, site) = within(sites, at, end)
        .find(|(_, site)| site.first() > at && !matches!(site.shape, CueShape::Participle) && site.source.is_some())?;
    Some(Link { cue: index, chained: false, certainty: u8::from(!site.unreal) })
}

/// A cue later in the sentence whose subject stands before the quotation: `Ward backs “fair pay” and recalled …`.
fn shared(words: &[Word<'_>], sites: &[Site], at: usize) -> Option<Link> {
    let (floor, end) = (sentence_start(words, at), sentence_end(words, at));
    let (index, _) =
        within(sites, at + 1, end).find(|(_, site)| site.source.is_some_and(|(from, to)| from >= floor && to <= at))?;
    Some(Link { cue: index, chained: false, certainty: 0 })
}

/// Quotations without a cue in their sentence take that of the quotation or the sentence before, or of the quotation
/// that follows at once.
fn chain(words: &[Word<'_>], sites: &[Site], quotes: &[(usize, usize)], links: &mut [Option<Link>]) {
    for (number, &(at, pair)) in quotes.iter().enumerate() {
        if links.get(pair).is_some_and(Option::is_some) {
            continue;
        }
        // Whoever is said to speak last before it.
        let last = last_before(sites, at.saturating_sub(FAR * 4), at);
        let previous = number
            .checked_sub(1)
            .and_then(|before| quotes.get(before))
            .and_then(|&(before, pair)| Some((before, links.get(pair).copied().flatten()?)));
        let found = match (previous, last) {
            (Some((_, link)), Some((index, site)))
                if index <= link.cue || sites.get(link.cue).is_some_and(|own| own.sentence == site.sentence) =>
            {
                Some(Link { cue: link.cue, chained: true, certainty: 2 })
            }
            // The sentence just before says that somebody speaks: `Ward disagreed. “It was never tried.”`
            (_, Some((index, site))) => {
                let ended =
                    words.get(site.cue.1..at).map_or(0, |between| between.iter().filter(|word| word.ends).count());
                let lone = sentence_start(words, at) == at;
                let speaks = site.verb.is_none_or(|verb| !matches!(verb.class, CueClass::Mind | CueClass::Speech));
                let plain = speaks && !site.unreal && site.shape != CueShape::Participle;
                let one = site.source.is_none_or(|source| !is_several(words, source));
                (ended <= 1 && lone && plain && one).then_some(Link { cue: index, chained: true, certainty: 1 })
            }
            (Some((_, link)), None) => Some(Link { cue: link.cue, chained: true, certainty: 1 }),
            (None, None) => None,
        };
        if let Some(slot) = links.get_mut(pair) {
            *slot = found;
        }
    }
    // A quotation before any cue that touches the one that follows: `“Yes.” “No,” she said.`
    for (number, &(at, pair)) in quotes.iter().enumerate().rev() {
        if links.get(pair).is_some_and(Option::is_some) {
            continue;
        }
        let next = quotes.get(number + 1).filter(|&&(next, _)| next <= at + 2);
        if let Some(link) = next.and_then(|&(_, pair)| links.get(pair).copied().flatten())
            && let Some(slot) = links.get_mut(pair)
        {
            *slot = Some(Link { chained: true, certainty: 1, ..link });
        }
    }
}

/// Whether a source is several people of whom none is named: `legal experts`, `some of her backers`. What they all say is
/// the writer's summary, and the whole sentence that follows is one person's.
fn is_several(words: &[Word<'_>], (from, to): (usize, usize)) -> bool {
    let end = core(words, from).min(to);
    let noun = words.get(from..end).unwrap_or_default();
    noun.iter()
        .all(|word| word.class != Class::Capital || word.capital && role(word.text).is_some_and(|role| role.plural))
        && noun.last().is_some_and(|head| {
            head.is_any(&["some", "many", "several", "others", "most"])
                || role(head.text).is_some_and(|role| role.plural)
        })
}

/// Whether each pair is a sentence of its own.
pub(super) fn lone(facts: &BlockFacts, words: &[Word<'_>]) -> Vec<bool> {
    let mut lone = vec![false; facts.pairing.pairs.len()];
    for (at, word) in words.iter().enumerate() {
        let Class::Quote(pair) = word.class else { continue };
        let opens = at
            .checked_sub(1)
            .and_then(|before| words.get(before))
            .is_none_or(|before| before.ends || before.is_quote());
        let closes = word.ends || words.get(at + 1).is_none_or(|next| next.is_quote() || next.is_stop("."));
        if let Some(slot) = lone.get_mut(pair) {
            *slot = opens && closes;
        }
    }
    lone
}

/// Whether the last sentence has a quotation that a cue beside it attributes, or is a quotation of that speaker's.
pub(super) fn ends_attributed(words: &[Word<'_>], links: &[Option<Link>]) -> bool {
    let Some(last) = words.len().checked_sub(1) else { return false };
    let from = sentence_start(words, last);
    words.get(from..).is_some_and(|sentence| {
        sentence.iter().any(|word| {
            let Class::Quote(pair) = word.class else { return false };
            links.get(pair).copied().flatten().is_some_and(|link| link.certainty > 0)
        })
    })
}
