//! Who is named and who speaks in one block, by its own words alone.
//!
//! The narration is read as tagged words, with every outer quotation as one word; then names, roles and pronouns are
//! found, the cues with the words that name their source, and the cue that belongs to each quotation. Which person
//! a mention means is not asked here: that takes the whole article, and [`people`](super::people) does it.

mod agents;
mod apposition;
mod capitals;
mod clause;
mod content;
mod cues;
mod described;
mod doers;
mod identified;
mod introduced;
mod kinds;
mod links;
mod named;
mod names;
mod phrase;
mod roles;
mod shifted;
mod sites;
mod subject;
mod tagged;
#[cfg(test)]
mod tests;
mod titles;
mod verbs;

use super::{BlockFacts, QuotationKind};
use crate::text::Span;
use tagged::{Class, Word, quoted, tagged};

pub use sites::{CueShape, CueSite, Link, NameSite, Named, PronounSite, RoleSite, SourceKind, Topic};

/// What one block says about people and their words. Places are bytes of the block's prose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speech {
    /// The names of people and institutions, in order; those inside quotation marks too.
    pub names: Vec<NameSite>,
    /// Role phrases (`the general`, `a spokesman`, `the 63-year-old`), in order; no part of a name's own title.
    pub roles: Vec<RoleSite>,
    /// The pronouns for persons, in order.
    pub pronouns: Vec<PronounSite>,
    /// The places where the narration says that somebody speaks, in order of their cues.
    pub cues: Vec<CueSite>,
    /// The cue that says whose words each pair of marks holds, one for one with the block's pairs.
    pub links: Vec<Option<Link>>,
    /// What each pair is, one for one with the block's pairs.
    pub kinds: Vec<QuotationKind>,
    /// Whether each pair of marks is a sentence of its own, or several: the narration does not lead it in or go on after it.
    pub lone: Vec<bool>,
    /// Whether the last sentence of the block has a quotation that a cue beside it attributes.
    pub ends_attributed: bool,
    /// Whether the block has words of the writer's own besides its quotations.
    pub narrated: bool,
    /// The block ends with a colon, so that what follows it is led in.
    pub leads_in: bool,
}

/// The longest block that is read for people, in bytes: nobody writes a longer paragraph, so it is data of another kind.
const LONGEST: usize = 256 * 1024;

impl Speech {
    /// Reads what a block says about people and their words.
    #[must_use]
    pub fn read(facts: &BlockFacts) -> Self {
        if facts.prose.text().len() > LONGEST {
            let pairs = facts.pairing.pairs.len();
            return Self {
                links: vec![None; pairs],
                kinds: facts.kinds.clone(),
                lone: vec![false; pairs],
                ..Self::default()
            };
        }
        let words = tagged(facts);
        let sites = cues::sites(&words);
        let links = links::links(facts, &words, &sites);
        let cues = sites
            .iter()
            .enumerate()
            .map(|(index, site)| CueSite {
                cue: span(&words, site.cue),
                verb: site.verb,
                source: site.source.map(|source| span(&words, source)),
                antecedent: site.antecedent.map(|noun| span(&words, noun)),
                kind: cues::kind_of(&words, site.antecedent.or(site.source)),
                shape: site.shape,
                content: content::content(&words, &sites, index),
                unreal: site.unreal,
            })
            .collect();
        let narrated = words.iter().any(|word| !word.is_quote() && word.class != Class::Stop);
        let leads_in = words.last().is_some_and(|word| word.is_stop(":"));
        let kinds = kinds::kinds(facts, &words, &sites, &links);
        let lone = links::lone(facts, &words);
        let ends_attributed = links::ends_attributed(&words, &links);
        let mut speech = Self { cues, links, kinds, lone, ends_attributed, narrated, leads_in, ..Self::default() };
        speech.people(&words, false);
        for pair in facts.pairing.pairs.iter().filter(|pair| pair.depth == 0) {
            speech.people(&quoted(facts.prose.text(), pair.inner), true);
        }
        speech.names.sort_by_key(|site| site.span);
        speech.roles.sort_by_key(|site| site.span);
        speech.pronouns.sort_by_key(|site| site.span);
        speech
    }

    /// Adds the names, roles and pronouns of some words.
    fn people(&mut self, words: &[Word<'_>], quoted: bool) {
        let names = names::names(words, quoted);
        // An apposition of a name is the name's, and no phrase that points to somebody else.
        let mut places: Vec<Span> = names.iter().flat_map(|name| name.appositions.iter().copied()).collect();
        places.sort_unstable();
        let apposed = |site: &RoleSite| {
            let until = places.partition_point(|place| place.start < site.span.end);
            // `the president’s son, Ben`: the president is somebody else.
            let whose = |place: &Span| site.owner && site.span.end < place.end;
            let place = until.checked_sub(1).and_then(|last| places.get(last));
            place.is_some_and(|place| place.meets(site.span) && !whose(place))
        };
        self.roles.extend(roles::roles(words, &names, quoted).into_iter().filter(|site| !apposed(site)));
        self.names.extend(names);
        self.pronouns.extend(roles::pronouns(words, quoted));
    }
}

/// The place of a range of words.
fn span(words: &[Word<'_>], range: (usize, usize)) -> Span {
    match (words.get(range.0), range.1.checked_sub(1).and_then(|last| words.get(last))) {
        (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
        _ => Span::default(),
    }
}
