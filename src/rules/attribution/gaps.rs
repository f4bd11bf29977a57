//! Quotations that nobody is said to say, without those that another rule reports or that are no speech.

use std::ops::Range;

use super::telling::Telling;
use crate::article::people::Attributed;
use crate::article::words::tokens;
use crate::article::{Article, BreakKind, Run, Told};
use crate::lexicon::{Cue, CueClass, Phrase};
use crate::rules::{BlockContext, Quoted};
use crate::text::Span;

/// How many words a crosshead has at most.
const HEADING: usize = 8;
/// What a quotation may be called after it: `That line from Ward`.
const POINTED_AT: &[&str] = &[
    "quote",
    "quotation",
    "line",
    "sentence",
    "words",
    "comment",
    "remark",
    "message",
    "was",
    "were",
    "is",
    "from",
    "said",
    "says",
    "tweet",
    "statement",
    "sentiment",
];

/// How many words a sentence has at most that leads in the next paragraph.
const SHORT: usize = 9;
/// How many quotations without attribution are looked for in the rest of the story at most.
const LOOKED_FOR: usize = 60;

/// The quotations that lack an attribution. Of several that go on with one another the first stands for all.
pub(super) fn gaps(article: &Article) -> Vec<&Attributed> {
    let mut found = Vec::new();
    let mut last: Option<usize> = None;
    for said in article.record().quotations.iter().filter(|said| said.gap.is_some()) {
        let block = said.quotation.block;
        if last.is_some_and(|last| goes_on(article, last, block)) {
            last = Some(block);
        } else if !is_broken(article, said)
            && !is_introduced(article, said)
            && !is_announced(article, said)
            && !is_no_speech(article, said, found.len() < LOOKED_FOR)
        {
            last = Some(block);
            found.push(said);
        }
    }
    found
}

/// Whether the writer says nothing in a block.
fn is_all_quoted(article: &Article, block: usize) -> bool {
    let narration = article.facts.get(block).map(|facts| facts.narration());
    narration.is_some_and(|narration| !narration.words.iter().any(Told::is_word))
}

/// Whether a quotation in a block follows one without attribution with no narration between.
fn goes_on(article: &Article, last: usize, block: usize) -> bool {
    block == last || block == last + 1 && is_all_quoted(article, last) && is_all_quoted(article, block)
}

/// Whether a rule about quotation marks reports the quotation: a mark of its paragraph is broken, it touches another one,
/// or it goes on with the paragraph before, which is reported if anything is.
fn is_broken(article: &Article, said: &Attributed) -> bool {
    let quotation = &said.quotation;
    let continues = article.runs.continues.get(quotation.block).copied().unwrap_or(false);
    let Some(cx) = BlockContext::of(article, quotation.block) else { return true };
    let outer: Vec<Quoted<'_>> = cx.quotations().filter(|quoted| quoted.pair.depth == 0).collect();
    let touching = outer.windows(2).any(|pair| match pair {
        [first, second] => {
            let gap = Span::new(first.pair.span.end, second.pair.span.start).of(cx.prose());
            gap.trim().is_empty() && gap.len() < 2 || gap.trim() == ","
        }
        _ => false,
    });
    let lost = matches!(article.runs.ends.get(quotation.block), Some(Run::Unclosed | Run::Unterminated));
    continues || touching || lost || cx.facts.pairing.breaks.iter().any(|found| found.kind != BreakKind::OpenAtEnd)
}

/// Whether the words are no speech of the story: an interview's answer, a line drawn out of the text, a question before
/// its answer, or all that there is.
fn is_no_speech(article: &Article, said: &Attributed, look: bool) -> bool {
    let quotation = &said.quotation;
    let Some(facts) = article.facts.get(quotation.block) else { return true };
    let text = facts.prose.text();
    // `Q:`, `A:` and `Ward:` at the start of a paragraph.
    let label = text.split_once(':').is_some_and(|(label, _)| {
        label.len() < 24 && !label.contains(['"', '“', '‘']) && label.split_whitespace().count() <= 2
    });
    let words = quotation.inner.of(&article.text).trim_end_matches(['.', ',', '!', '?']);
    let again = look && memchr::memmem::find_iter(article.text.as_bytes(), words.as_bytes()).nth(1).is_some();
    let asks = quotation.inner.of(&article.text).ends_with('?')
        && article
            .facts
            .get(quotation.block + 1)
            .is_some_and(|next| next.prose.text().starts_with(['"', '“', '‘', '\'']));
    let alone = is_all_quoted(article, quotation.block)
        && article.layout.blocks.iter().filter(|block| block.zone.is_body()).count() == 1;
    // A crosshead is quoted in single marks.
    let heading = is_all_quoted(article, quotation.block)
        && !article.style.single_outer
        && quotation.inner.start - quotation.span.start
            == quotation.span.of(&article.text).chars().next().map_or(0, char::len_utf8)
        && quotation.span.of(&article.text).starts_with(['\'', '‘'])
        && words.split_whitespace().count() <= HEADING;
    label || again || asks || alone || heading || is_pointed_at(article, said)
}

/// Whether the words after a quotation say whose it is: `“…” That line from Ward`, `Those words were hers`.
fn is_pointed_at(article: &Article, said: &Attributed) -> bool {
    let after = article.text.get(said.quotation.span.end..).unwrap_or("");
    let mut words = tokens(after, 0);
    words.next().is_some_and(|word| word.is_any(&["that", "this", "those", "these", "so"]))
        && words.next().is_some_and(|word| word.is_any(POINTED_AT))
}

/// Whether the sentence right before a quotation says of somebody that they speak: any in the same paragraph, a short one
/// at the end of the paragraph before.
fn is_introduced(article: &Article, said: &Attributed) -> bool {
    let block = said.quotation.block;
    let Some(telling) = BlockContext::of(article, block).and_then(|cx| Telling::of(&cx)) else { return false };
    let start = telling.cx.block.span.start;
    let prose = &telling.cx.facts.prose;
    let before =
        telling.words().iter().take_while(|word| prose.source(word.span).shifted(start) != said.quotation.span);
    let index = before.count();
    if index > 0 {
        let sentence = telling.sentence(index);
        let sentence = if sentence.start == index { telling.neighbours(index).0 } else { Some(sentence) };
        return sentence.is_some_and(|sentence| speaks(&telling, &sentence, said.quotation.span, start));
    }
    let before = (0..block).rev().take(2).find_map(|index| Telling::of(&BlockContext::of(article, index)?));
    before.is_some_and(|before| {
        let last = before.sentences().last().cloned().unwrap_or_default();
        last.len() <= SHORT && speaks(&before, &last, said.quotation.span, before.cx.block.span.start)
    })
}

/// Whether somebody is said to speak in a sentence, before a place.
fn speaks(telling: &Telling<'_>, sentence: &Range<usize>, place: Span, start: usize) -> bool {
    let span = telling.span(sentence.clone());
    telling.cx.facts.speech().cues.iter().any(|site| {
        let cue = telling.cx.facts.prose.source(site.cue).shifted(start);
        span.covers(site.cue)
            && cue.end <= place.start
            && site.source.is_some()
            && !site.unreal
            && site.verb.is_none_or(|verb| introduces(&verb))
    })
}

/// Whether a verb leads in a sentence of its own that follows: `Ward agreed. “It is late.”`
fn introduces(verb: &Cue) -> bool {
    match verb.class {
        CueClass::Mind | CueClass::Manner | CueClass::Emotive => false,
        CueClass::Speech => {
            matches!(verb.lemma, "agree" | "disagree" | "object" | "protest" | "apologize" | "apologise")
        }
        _ => true,
    }
}

/// Whether a formula before the quotation announces it, which is `dangling-formula`.
fn is_announced(article: &Article, said: &Attributed) -> bool {
    let Some(telling) = BlockContext::of(article, said.quotation.block).and_then(|cx| Telling::of(&cx)) else {
        return false;
    };
    let start = telling.cx.block.span.start;
    telling.phrases(Phrase::Formula).any(|formula| {
        let end = telling.cx.facts.prose.source(telling.span(formula)).shifted(start).end;
        end <= said.quotation.span.start && said.quotation.span.start - end <= 3
    })
}
