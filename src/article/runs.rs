//! Quotations over paragraphs: what becomes of an opener that is open at the end of its block.
//!
//! Every paragraph of a running quotation opens, and only its last closes; on that AP, Chicago and the British and
//! Australian guides agree.

use std::sync::Arc;

use super::attribution::{Attribution, lost_attribution};
use super::facts::BlockFacts;
use super::kind::is_led_in;
use super::marks::Shape;
use super::pairing::BreakKind;
use super::words::tokens;
use crate::lexicon::CueClass;
use crate::text::{BlockKind, Layout, Span, Zone};

/// What becomes of an opener that is open at the end of its block, or of a closer with nothing open in its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Run {
    /// The block is closed in itself.
    #[default]
    None,
    /// The quotation runs on in the next paragraph, as it should.
    RunsOn,
    /// The closing mark is missing in this block.
    Unclosed,
    /// The quotation looks as if it ran on, but the next paragraph does not go on with it.
    Unterminated,
}

/// How the blocks of an article hang together by their quotations. One entry for each block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Runs {
    /// What becomes of each block's open end.
    pub ends: Vec<Run>,
    /// Whether the block goes on with a quotation of the block before but lacks the opener that it should have.
    pub lacks_opener: Vec<bool>,
    /// Whether the block goes on with a quotation of the block before.
    pub continues: Vec<bool>,
}

impl Runs {
    /// Reads how the blocks hang together.
    pub(super) fn read(layout: &Layout, facts: &[Arc<BlockFacts>], single_outer: bool) -> Self {
        let mut runs = Self {
            ends: vec![Run::None; facts.len()],
            lacks_opener: vec![false; facts.len()],
            continues: vec![false; facts.len()],
        };
        for (index, block) in facts.iter().enumerate() {
            let Some(open) = open_end(block, single_outer) else { continue };
            // The cells of a table do not go on with one another.
            let runs_on =
                layout.blocks.get(index).is_some_and(|block| block.zone == Zone::Body && block.kind != BlockKind::Cell);
            let next = next_body(layout, index).filter(|_| runs_on);
            let text = block.prose.text();
            let lost = lost_attribution(text, open.inner);
            let end = match next.and_then(|next| Some((next, facts.get(next)?))) {
                Some((next, following)) if opens(following, single_outer) => {
                    if lost.is_some_and(|(_, found)| is_narrated(found)) {
                        Run::Unterminated
                    } else if !may_run_on(text, open) {
                        Run::Unclosed
                    } else {
                        set(&mut runs.continues, next);
                        Run::RunsOn
                    }
                }
                Some((next, following)) if lost.is_none() && closes_what_is_open(following, single_outer) => {
                    set(&mut runs.lacks_opener, next);
                    set(&mut runs.continues, next);
                    Run::RunsOn
                }
                _ if lost.is_none() && begins_sentence(text, open) && is_speech(open.inner.of(text)) => {
                    Run::Unterminated
                }
                _ => Run::Unclosed,
            };
            if let Some(slot) = runs.ends.get_mut(index) {
                *slot = end;
            }
        }
        runs
    }
}

fn set(flags: &mut [bool], index: usize) {
    if let Some(flag) = flags.get_mut(index) {
        *flag = true;
    }
}

/// A quotation that is open at the end of its block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenEnd {
    /// The index of its opener.
    pub mark: usize,
    /// From the opener to the end of the block, in bytes of the prose.
    pub span: Span,
    /// The same without the opener.
    pub inner: Span,
}

/// The quotation that is open at the end of a block. A lone single mark counts where the document's outer marks are single.
#[must_use]
pub fn open_end(facts: &BlockFacts, single_outer: bool) -> Option<OpenEnd> {
    let pairing = &facts.pairing;
    let last = pairing.breaks.iter().rev().find(|found| {
        found.kind == BreakKind::OpenAtEnd
            || (single_outer
                && found.kind == BreakKind::UnclosedSingle
                && pairing.pairs.iter().all(|pair| pair.opener < found.mark))
    })?;
    let opener = pairing.mark(last.mark)?.span;
    let end = facts.prose.text().trim_end().len();
    Some(OpenEnd { mark: last.mark, span: Span::new(opener.start, end), inner: Span::new(opener.end, end) })
}

/// The next block of the story, past pictures and what the site puts between.
fn next_body(layout: &Layout, index: usize) -> Option<usize> {
    let next = layout.blocks.iter().enumerate().skip(index + 1).find(|(_, block)| {
        !matches!(block.zone, Zone::Caption | Zone::Boilerplate | Zone::Stamp | Zone::Kicker | Zone::Byline)
    })?;
    (next.1.zone == Zone::Body).then_some(next.0)
}

/// Whether a block begins with an opening mark.
fn opens(facts: &BlockFacts, single_outer: bool) -> bool {
    facts.pairing.marks.iter().find(|mark| mark.is_double() || single_outer).is_some_and(|mark| {
        facts.prose.text().get(..mark.span.start).is_some_and(|before| before.trim().is_empty())
            && matches!(mark.shape, Shape::Opener | Shape::Floating)
    })
}

/// Whether the first thing that the marks of a block do is to close.
fn closes_what_is_open(facts: &BlockFacts, single_outer: bool) -> bool {
    facts.pairing.breaks.first().is_some_and(|found| {
        found.kind == BreakKind::StrayFirst
            || (single_outer
                && found.kind == BreakKind::StraySingle
                && facts.pairing.pairs.iter().all(|pair| pair.opener > found.mark))
    })
}

/// Whether an attribution inside an open quotation is the writer's, so that the quotation ended before it.
fn is_narrated(found: Attribution) -> bool {
    found.verb.is_none_or(|verb| {
        matches!(verb.class, CueClass::Neutral | CueClass::Writing | CueClass::Reporting | CueClass::Emotive)
    })
}

/// Whether an open quotation begins its paragraph or a sentence in it.
fn begins_sentence(text: &str, open: OpenEnd) -> bool {
    let before = text.get(..open.span.start).unwrap_or("").trim_end();
    before.is_empty() || before.ends_with(['.', '?', '!', ':'])
}

/// Whether an open quotation may run on in the next paragraph: it begins its paragraph or a sentence in it, is led in, or is
/// somebody's speech by its persons. A few words in the middle of the writer's sentence are a fragment, and end in it.
fn may_run_on(text: &str, open: OpenEnd) -> bool {
    let before = text.get(..open.span.start).unwrap_or("").trim_end();
    let words = open.inner.of(text);
    before.is_empty()
        || before.ends_with(['.', '?', '!', ':', ',', ';', '—', '–', '-', '(', '”', '"', '’', '\''])
        || is_led_in(text, open.span.start) && words.starts_with(char::is_uppercase)
        || (words.trim_end().trim_end_matches(['.', '?', '!']).contains(['.', '?', '!'])
            && tokens(words, 0).any(|word| {
                word.is_any(&["i", "we", "you", "my", "our", "your", "i'm", "we're", "i’m", "we’re", "us", "me"])
            }))
}

/// Whether words are the kind that runs on: whole sentences.
fn is_speech(words: &str) -> bool {
    words.split_whitespace().count() >= 4 && words.trim_end().ends_with(['.', '?', '!', '…'])
}
