//! Where a bare surname first stands, and whether it stands there in a heading or beside a given name whose letters were lost.

use super::places::{Place, places, places_in, surname};
use crate::article::Article;
use crate::article::people::Mention;
use crate::lexicon::fold;
use crate::text::{Span, Zone};

/// The first place of the story that has a name before another place, though nothing there says who that is. The words
/// around are not asked, since they may change where the people stay the same.
pub(super) fn first_place<'a>(article: &'a Article, place: &Place<'_>) -> Option<Place<'a>> {
    let blocks = article.opening().start..article.layout.blocks.len();
    let found = places_in(article, blocks).take_while(|other| other.span().start < place.span().start);
    found.filter(|other| !other.site.quoted && other.cx.block.zone == Zone::Body).find(|other| {
        other.site.words == 1
            && (other.site.possessive || !other.site.attributive)
            && fold(other.name()) == fold(place.name())
    })
}

/// So many words are no heading any more.
const HEADING: usize = 10;

/// Whether the first mention stands in the heading of the paragraph that has the full name: in a short line over it, or in
/// words that only a wide space parts from it.
pub(super) fn is_heading_of(article: &Article, place: &Place<'_>, first: &Mention, full: &Mention) -> bool {
    let is_short = |text: &str| text.split_whitespace().take(HEADING).count() < HEADING;
    if full.block != first.block {
        return full.block == first.block + 1
            && article.facts.get(first.block).is_some_and(|facts| is_short(facts.prose.text()));
    }
    let after = place.after();
    let gap = after.match_indices(char::is_whitespace).map(|(at, _)| at).find(|&at| {
        after.get(at..).is_some_and(|rest| rest.chars().take_while(|letter| letter.is_whitespace()).count() > 1)
    });
    let Some(heading) = gap.and_then(|gap| place.cx.prose().get(..place.site.name.end + gap)) else { return false };
    let own = Span::new(place.site.name.start, heading.len());
    is_short(heading) && !heading.ends_with(['.', '!', '?']) && place.source(own).end <= full.span.start
}

/// Whether letters that were lost on the way make two names of the full one earlier: `TomÃ¡s Ward` is read as `TomÃ` and
/// `Ward`.
pub(super) fn is_garbled(article: &Article, short: &str, first: Span) -> bool {
    let mut before: Option<Place<'_>> = None;
    let earlier = places(article).take_while(|place| place.span().start < first.start);
    earlier.into_iter().any(|place| {
        let beside = before.replace(place).filter(|before| before.cx.block.span == place.cx.block.span);
        surname(place.name()) == short && beside.is_some_and(|before| before.name().contains(['Ã', 'Â']))
    })
}
