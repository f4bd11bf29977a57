//! What a cue says indirectly: the words of its sentence that are no cue, no source and not only a quotation.

use super::clause::sentence_end;
use super::cues::Site;
use super::sites::CueShape;
use super::span;
use super::tagged::Word;
use crate::lexicon::SmallWord;
use crate::text::Span;

/// The words that a cue gives as somebody's statement, if there are any besides quotations.
pub(super) fn content(words: &[Word<'_>], sites: &[Site], index: usize) -> Option<Span> {
    let site = sites.get(index)?;
    let start = site.sentence;
    let end = sentence_end(words, site.cue.1.saturating_sub(1));
    // A cue that follows in the sentence ends what this one says: `said the war was lost, adding that …`.
    let until = sites
        .iter()
        .skip(index + 1)
        .map(|next| next.cue.0)
        .take_while(|&next| next < end)
        .find(|&next| next >= site.end() && words.get(next.saturating_sub(1)).is_some_and(|word| word.is_stop(",")))
        .map_or(end, |next| next.min(end));
    let after = narrow(words, site.end(), until);
    let before = narrow(words, start, site.first());
    let follows = words.get(site.end());
    let range = match site.shape {
        CueShape::Label | CueShape::Noun | CueShape::Passive => return None,
        CueShape::According => {
            // `According to Ward, the war was lost`, `The war was lost, according to Ward`.
            if before.1 > before.0 { before } else { after }
        }
        CueShape::VerbSubject => before,
        CueShape::SubjectVerb | CueShape::Participle => {
            let ends = follows
                .is_none_or(|word| word.is_stop(".") || word.is_stop(",") || word.is_stop("?") || word.is_stop("!"));
            let parenthetical =
                site.first() > start && words.get(site.first() - 1).is_some_and(|word| word.is_stop(","));
            if ends && (parenthetical || before.1 > before.0) && site.shape == CueShape::SubjectVerb {
                // `The war, Ward said, was lost`: the whole sentence is said.
                if after.1 > after.0 && parenthetical { (before.0.min(after.0), after.1) } else { before }
            } else {
                after
            }
        }
    };
    // `“…,” Ward said on the pier`: when, where or how the quotation was said, and nothing more.
    let quoted = site.first().checked_sub(1).and_then(|index| words.get(index)).is_some_and(Word::is_quote);
    let circumstance = words.get(range.0).is_some_and(|word| {
        word.is_small(SmallWord::Preposition) || word.is_small(SmallWord::Time) || word.is_adverb() || word.is("to")
    });
    if range.1 <= range.0 || quoted && circumstance {
        return None;
    }
    let narrated = words
        .get(range.0..range.1)?
        .iter()
        .filter(|word| !word.is_quote() && word.class != super::tagged::Class::Stop)
        .count();
    (narrated >= 2).then(|| span(words, range))
}

/// A range without the stops and the `that` at its edges.
fn narrow(words: &[Word<'_>], from: usize, to: usize) -> (usize, usize) {
    let (mut from, mut to) = (from, to);
    let is_edge = |word: &Word<'_>| {
        word.class == super::tagged::Class::Stop && !matches!(word.text, "(" | ")" | "$" | "#") || word.is("that")
    };
    while from < to && words.get(from).is_some_and(is_edge) {
        from += 1;
    }
    while to > from
        && words.get(to - 1).is_some_and(|word| word.class == super::tagged::Class::Stop && word.text != ")")
    {
        to -= 1;
    }
    (from, to)
}
