//! Whose words each quotation is: the cue of its own paragraph, or what the paragraphs around say.

use super::record::{Attributed, Basis, Confidence, Gap};
use crate::article::speech::{CueSite, Link};
use crate::article::{Article, BlockFacts, Pair, PlacedQuotation, QuotationKind};
use crate::text::{BlockKind, Span, Zone};

/// The cue that a quotation hangs on: its block and its index there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hold {
    pub(super) block: usize,
    pub(super) cue: usize,
}

/// A quotation with the cue that it hangs on.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub(super) said: Attributed,
    pub(super) hold: Option<Hold>,
}

/// Attributes every quotation of an article; speakers are filled in later.
pub(super) fn attribute(article: &Article) -> Vec<Held> {
    let mut found: Vec<Held> = Vec::new();
    // The cue that the last outer quotation of the block before hangs on.
    let mut running: Option<Hold> = None;
    let mut previous: Option<usize> = None;
    for (index, (block, facts)) in article.blocks().enumerate() {
        if facts.pairing.pairs.is_empty() && facts.speech().cues.is_empty() || !block.zone.is_prose() {
            if block.zone == Zone::Body {
                previous = Some(index);
                running = None;
            }
            continue;
        }
        let start = found.len();
        let continues = article.runs.continues.get(index).copied().unwrap_or(false);
        for quotation in article.quotations_of(index) {
            found.push(hold(article, index, facts, quotation, running.filter(|_| continues), previous));
        }
        let own = found.get_mut(start..).unwrap_or_default();
        nest(own);
        if block.zone == Zone::Body {
            running = own.iter().rev().find(|held| held.said.quotation.depth == 0).and_then(|held| held.hold);
            previous = Some(index);
        }
    }
    found
}

/// A nested quotation is part of its speaker's words: it hangs on the cue of the one that holds it.
fn nest(held: &mut [Held]) {
    let mut outer: Option<(Option<Hold>, Attributed)> = None;
    for held in held {
        if held.said.quotation.depth == 0 {
            outer = Some((held.hold, held.said.clone()));
        } else if let Some((hold, said)) = &outer {
            held.hold = *hold;
            held.said = Attributed { quotation: held.said.quotation.clone(), gap: None, loose: false, ..said.clone() };
        }
    }
}

fn hold(
    article: &Article,
    index: usize,
    facts: &BlockFacts,
    quotation: PlacedQuotation,
    running: Option<Hold>,
    previous: Option<usize>,
) -> Held {
    let said = Attributed {
        quotation,
        cue: None,
        verb: None,
        source: None,
        speaker: None,
        confidence: Confidence::Guess,
        basis: Basis::None,
        gap: None,
        loose: false,
    };
    let mut held = Held { said, hold: None };
    // A title or a term is nobody's words.
    if matches!(held.said.quotation.kind, QuotationKind::Title | QuotationKind::Scare) {
        return held;
    }
    let link = link_of(article, index, facts, &held.said.quotation);
    if let Some(link) = link {
        let basis = if link.chained { Basis::Chain } else { Basis::Cue };
        settle(article, &mut held, Hold { block: index, cue: link.cue }, basis, link.certainty);
        return held;
    }
    if held.said.quotation.depth > 0 {
        return held;
    }
    if let Some(hold) = running {
        settle(article, &mut held, hold, Basis::Running, 2);
        return held;
    }
    let facts_of_block = facts;
    let before = previous.and_then(|previous| Some((previous, article.facts.get(previous)?)));
    if let Some((at, facts)) = before
        && facts.speech().leads_in
        && let Some(cue) = facts.speech().cues.iter().rposition(|cue| cue.source.is_some())
    {
        settle(article, &mut held, Hold { block: at, cue }, Basis::Before, 2);
        return held;
    }
    // A speaker who was quoted at the end of the paragraph before goes on.
    if let Some((at, before)) = before
        && !facts.speech().narrated
        && before.speech().ends_attributed
        && let Some(cue) = before.speech().cues.iter().rposition(|cue| cue.source.is_some() && !cue.unreal)
    {
        settle(article, &mut held, Hold { block: at, cue }, Basis::Before, 1);
        return held;
    }
    held.said.loose = true;
    // Whoever speaks last before it may be meant; that is a guess.
    if let Some((at, facts)) = before
        && let Some(cue) = facts.speech().cues.iter().rposition(|cue| cue.source.is_some() && !cue.unreal)
        && !facts_of_block.speech().narrated
    {
        settle(article, &mut held, Hold { block: at, cue }, Basis::Before, 0);
    }
    held
}

/// How many words a quotation must have to be somebody's whole sentence.
const SENTENCE: usize = 4;

/// Says what is missing where no words say whose a quotation is.
pub(super) fn gaps(article: &Article, quotations: &mut [Attributed]) {
    for said in quotations.iter_mut().filter(|said| said.loose) {
        let index = said.quotation.block;
        let blocks = article.layout.blocks.get(..index).unwrap_or_default();
        let before = blocks.iter().rposition(|block| block.zone == Zone::Body);
        let before = before.and_then(|before| article.facts.get(before)).map(AsRef::as_ref);
        let Some(facts) = article.facts.get(index) else { continue };
        said.gap = gap(article, index, facts, &said.quotation, before);
    }
}

/// What is missing where no words say whose a quotation is.
fn gap(
    article: &Article,
    index: usize,
    facts: &BlockFacts,
    quotation: &PlacedQuotation,
    before: Option<&BlockFacts>,
) -> Option<Gap> {
    let block = article.layout.blocks.get(index)?;
    let plain = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem) && block.zone.is_body();
    let words = quotation.inner.of(&article.text);
    // A paragraph of nothing else is a whole sentence, however it begins.
    let sentence = quotation.kind == QuotationKind::Direct && begins_sentence(words);
    let whole = words.split_whitespace().count() >= SENTENCE && (sentence || !facts.speech().narrated);
    let lone =
        pair_of(article, index, facts, quotation).is_some_and(|pair| facts.speech().lone.get(pair) == Some(&true));
    if !plain || !whole || !lone || quotation.runs_on || is_labelled(words) || is_signed(article, index) {
        return None;
    }
    let named = before.is_some_and(|before| !before.speech().names.is_empty() || !before.speech().pronouns.is_empty());
    let cued = before.is_some_and(|before| before.speech().cues.iter().any(|cue| cue.source.is_some()));
    Some(if !facts.speech().narrated && named && !cued { Gap::Orphan } else { Gap::Unattributed })
}

/// Whether quoted words begin with a capital, after marks, brackets and dots that say that something was left out.
fn begins_sentence(words: &str) -> bool {
    let first = words.trim_start_matches(|c: char| c.is_whitespace() || "\"'“‘(".contains(c));
    first.starts_with(|c: char| c.is_uppercase() || matches!(c, '.' | '…' | '['))
}

/// The link of a quotation in its block.
fn link_of(article: &Article, index: usize, facts: &BlockFacts, quotation: &PlacedQuotation) -> Option<Link> {
    let pair = pair_of(article, index, facts, quotation)?;
    facts.speech().links.get(pair).copied().flatten()
}

/// The index of a quotation's pair in its block.
fn pair_of(article: &Article, index: usize, facts: &BlockFacts, quotation: &PlacedQuotation) -> Option<usize> {
    let start = article.layout.blocks.get(index)?.span.start;
    let source = |pair: &Pair| facts.prose.source(pair.span).shifted(start);
    let pairs = &facts.pairing.pairs;
    let from = pairs.partition_point(|pair| source(pair).start < quotation.span.start);
    let same = |pair: &&Pair| source(pair).start == quotation.span.start;
    let found = pairs.get(from..)?.iter().take_while(same).position(|pair| source(pair) == quotation.span)?;
    Some(from + found)
}

/// Whether the words of a quotation begin with the label of a transcript: `“WARD: We go.”`
fn is_labelled(words: &str) -> bool {
    words.trim_start().split_once(':').is_some_and(|(label, _)| {
        label.len() < 40
            && label.split_whitespace().count() <= 3
            && label.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
    })
}

/// Whether the next paragraph is a signature: `— Ann Ward, mayor`.
fn is_signed(article: &Article, index: usize) -> bool {
    let Some(block) = article.layout.blocks.get(index) else { return false };
    let after = article.text.get(block.span.end..).unwrap_or("");
    let next = after.trim_start_matches(['"', '”', '\'', '’', ' ', '\u{a0}', '\n', '\r', '>', '*', '_']);
    next.lines().next().is_some_and(|line| line.len() < 120 && line.starts_with(['-', '—', '–']) && line.len() > 2)
}

/// Hangs a quotation on a cue.
fn settle(article: &Article, held: &mut Held, cue_of: Hold, basis: Basis, certainty: u8) {
    let Some((cue, place)) = cue_at(article, cue_of) else { return };
    held.hold = Some(cue_of);
    held.said.cue = Some(place(cue.cue));
    held.said.verb = cue.verb;
    held.said.source = cue.source.map(&place);
    held.said.basis = basis;
    held.said.confidence = match certainty {
        0 => Confidence::Guess,
        1 => Confidence::Likely,
        _ => Confidence::Certain,
    };
}

/// A cue, and how its places become places of the document.
pub(super) fn cue_at(article: &Article, hold: Hold) -> Option<(&CueSite, impl Fn(Span) -> Span)> {
    let facts = article.facts.get(hold.block)?;
    let start = article.layout.blocks.get(hold.block)?.span.start;
    let cue = facts.speech().cues.get(hold.cue)?;
    Some((cue, move |span: Span| facts.prose.source(span).shifted(start)))
}
