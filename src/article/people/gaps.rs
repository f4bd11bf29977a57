//! Which quotations that hang on no cue lack an attribution after all.

use std::ops::Range;

use super::record::Attributed;
use crate::article::words::tokens;
use crate::article::{Article, BlockFacts, BreakKind, Pair, Run, Story, Told};
use crate::lexicon::{Cue, CueClass, Phrase};
use crate::text::{BlockKind, Span};

/// How many words a crosshead has at most.
const HEADING: usize = 8;
/// How many words and stops a sentence has at most that leads in the one after it.
const SHORT: usize = 9;
/// How many quotations without attribution are looked for in the rest of the story at most.
const LOOKED_FOR: usize = 60;
/// What a quotation may be called after it: `That line from Ward`.
const POINTED_AT: &[&str] =
    &["quote", "line", "words", "comment", "remark", "message", "from", "said", "says", "tweet", "post"];

/// Takes the gaps from quotations that a rule about quotation marks reports, that are no speech of the story, or whose
/// speaker the words around tell.
pub(super) fn close(article: &Article, quotations: &mut [Attributed]) {
    // Labels and turns say who speaks in an interview, and a story of fiction has nobody to answer for it.
    let told = matches!(article.style.story, Story::Interview | Story::Fiction);
    let open: Vec<Span> = quotations.iter().filter(|said| said.gap.is_some()).map(|said| said.quotation.span).collect();
    let mut looked = 0;
    for said in quotations.iter_mut().filter(|said| said.gap.is_some()) {
        let Some(facts) = article.facts.get(said.quotation.block) else { continue };
        looked += 1;
        if told
            || is_broken(article, facts, said)
            || is_no_speech(article, facts, said)
            || is_introduced(article, facts, said)
            || is_announced(article, facts, said)
            || looked <= LOOKED_FOR && is_elsewhere(article, said, &open)
        {
            said.gap = None;
        }
    }
}

/// Whether a rule about quotation marks reports the quotation: a mark of its paragraph is broken, or it touches another.
fn is_broken(article: &Article, facts: &BlockFacts, said: &Attributed) -> bool {
    let block = said.quotation.block;
    let continues = article.runs.continues.get(block).copied().unwrap_or(false);
    let lost = matches!(article.runs.ends.get(block), Some(Run::Unclosed | Run::Unterminated));
    let outer: Vec<&Pair> = facts.pairing.pairs.iter().filter(|pair| pair.depth == 0).collect();
    let touching = outer.windows(2).any(|pair| match pair {
        [first, second] => {
            let gap = Span::new(first.span.end, second.span.start).of(facts.prose.text());
            gap.trim().is_empty() && gap.len() < 2 || gap.trim() == ","
        }
        _ => false,
    });
    continues || lost || touching || facts.pairing.breaks.iter().any(|found| found.kind != BreakKind::OpenAtEnd)
}

/// Whether the words are no speech of the story: an interview's answer, a question before its answer, a crosshead, or all
/// that there is.
fn is_no_speech(article: &Article, facts: &BlockFacts, said: &Attributed) -> bool {
    let quotation = &said.quotation;
    // `Q:`, `A:` and `Ward:` at the start of a paragraph.
    let label = facts.prose.text().split_once(':').is_some_and(|(label, _)| {
        label.len() < 24 && !label.contains(['"', '“', '‘']) && label.split_whitespace().count() <= 2
    });
    let words = quotation.inner.of(&article.text);
    let next = article.facts.get(quotation.block + 1);
    let asks = words.ends_with('?') && next.is_some_and(|next| next.prose.text().starts_with(['"', '“', '‘', '\'']));
    let all = is_all_quoted(facts);
    let alone = all && article.layout.blocks.iter().filter(|block| block.zone.is_body()).count() == 1;
    let opener = Span::new(quotation.span.start, quotation.inner.start).of(&article.text);
    let heading = all
        && !article.style.single_outer
        && matches!(opener, "'" | "‘")
        && words.split_whitespace().count() <= HEADING;
    label || asks || alone || heading || is_pointed_at(article, said)
}

/// Whether the writer says nothing in a block.
fn is_all_quoted(facts: &BlockFacts) -> bool {
    !facts.narration().words.iter().any(Told::is_word)
}

/// Whether the words after a quotation say whose it is: `“…” That line from Ward`, `Those words were hers`.
fn is_pointed_at(article: &Article, said: &Attributed) -> bool {
    let after = article.text.get(said.quotation.span.end..).unwrap_or("");
    let mut words = tokens(after, 0);
    words.next().is_some_and(|word| word.is_any(&["that", "this", "those", "these", "so"]))
        && words.next().is_some_and(|word| word.is_any(POINTED_AT))
}

/// Whether the same words stand elsewhere in the story, so that these are drawn out of it: in the narration, in a
/// quotation that has a speaker, or in a later one.
fn is_elsewhere(article: &Article, said: &Attributed, open: &[Span]) -> bool {
    let words = said.quotation.inner.of(&article.text).trim_end_matches(['.', ',', '!', '?']);
    let alone = article.facts.get(said.quotation.block).is_some_and(|facts| is_all_quoted(facts));
    let own = said.quotation.inner.start;
    alone
        && memchr::memmem::find_iter(article.text.as_bytes(), words.as_bytes()).any(|place| {
            place > own || place < own && open.iter().all(|known| !known.covers(Span::new(place, place + words.len())))
        })
}

/// Whether the sentence right before a quotation is short and says of somebody that they speak: `Ward agreed. “…”`
fn is_introduced(article: &Article, facts: &BlockFacts, said: &Attributed) -> bool {
    let block = said.quotation.block;
    let place = local(article, facts, said);
    let narration = facts.narration();
    let index = narration.words.partition_point(|word| word.span.start < place.start);
    if index > 0 {
        let sentence = narration.sentence_of(index).and_then(|own| {
            let begins = narration.sentences.get(own).is_some_and(|sentence| sentence.start == index);
            narration.sentences.get(if begins { own.checked_sub(1)? } else { own })
        });
        return sentence.is_some_and(|sentence| sentence.len() <= SHORT && speaks(facts, sentence, place.start));
    }
    let is_narrated = |index: &usize| {
        article.layout.blocks.get(*index).is_some_and(|block| {
            block.zone.is_body() && matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem)
        })
    };
    let before = (0..block).rev().take(2).find(is_narrated).and_then(|index| article.facts.get(index));
    before.is_some_and(|before| {
        let last = before.narration().sentences.last();
        last.is_some_and(|last| last.len() <= SHORT && speaks(before, last, usize::MAX))
    })
}

/// Whether somebody is said to speak in a sentence of a block, before a place.
fn speaks(facts: &BlockFacts, sentence: &Range<usize>, until: usize) -> bool {
    let span = facts.narration().span(sentence.clone());
    facts.speech().cues.iter().any(|site| {
        span.covers(site.cue)
            && site.cue.end <= until
            && site.source.is_some()
            && site.content.is_none()
            && !site.unreal
            && site.verb.is_none_or(introduces)
    })
}

/// Whether a verb leads in a sentence of its own that follows: `Ward agreed. “It is late.”`
fn introduces(verb: Cue) -> bool {
    match verb.class {
        CueClass::Mind | CueClass::Manner | CueClass::Emotive => false,
        CueClass::Speech => {
            matches!(verb.lemma, "agree" | "disagree" | "object" | "protest" | "apologize" | "apologise")
        }
        _ => true,
    }
}

/// Whether words such as `stated the following` before the quotation announce it.
fn is_announced(article: &Article, facts: &BlockFacts, said: &Attributed) -> bool {
    let place = local(article, facts, said);
    let narration = facts.narration();
    narration.phrases.iter().filter(|found| found.phrase == Phrase::Formula).any(|formula| {
        let end = narration.span(formula.words.clone()).end;
        end <= place.start && place.start - end <= 3
    })
}

/// Where a quotation is in the prose of its block.
fn local(article: &Article, facts: &BlockFacts, said: &Attributed) -> Span {
    let start = article.layout.blocks.get(said.quotation.block).map_or(0, |block| block.span.start);
    let of = |place: usize| facts.prose.of_source(place.saturating_sub(start));
    Span::new(of(said.quotation.span.start), of(said.quotation.span.end))
}
