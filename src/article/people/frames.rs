//! The outer quotations of an article as frames: who speaks in each, so that `he` in it is somebody else.

use super::quotations::{Held, cue_at};
use super::record::{Mention, MentionKind, Reason, SpeakerKind};
use super::resolve::Resolver;
use crate::article::Article;
use crate::text::Span;

/// One outer quotation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) span: Span,
    /// The words that name who says it, with their block.
    source: Option<(usize, Span)>,
    /// Whether it has been asked who that is, and the answer.
    asked: bool,
    speaker: Option<usize>,
}

impl Frame {
    /// Whether the words that name who says it stand at a place or after it.
    pub(super) fn is_named_after(&self, place: usize) -> bool {
        self.source.is_none_or(|(_, source)| source.end > place)
    }

    /// Whether somebody else is known to say it.
    pub(super) fn is_of_another(&self, speaker: Option<usize>) -> bool {
        self.speaker.is_some_and(|own| speaker.is_some_and(|speaker| speaker != own))
    }

    /// Whether somebody is known to say it.
    pub(super) fn is_by(&self, speaker: Option<usize>) -> bool {
        speaker.is_some() && self.speaker == speaker
    }
}

/// The frames of the quotations, in order.
pub(super) fn frames(article: &Article, held: &[Held]) -> Vec<Frame> {
    let outer = held.iter().filter(|held| held.said.quotation.depth == 0);
    let mut frames: Vec<Frame> = outer
        .map(|held| {
            let source = held.hold.and_then(|hold| {
                let (cue, place) = cue_at(article, hold)?;
                Some((hold.block, cue.antecedent.or(cue.source).map(place)?))
            });
            Frame { span: held.said.quotation.span, source, asked: false, speaker: None }
        })
        .collect();
    frames.sort_unstable_by_key(|frame| frame.span);
    frames
}

impl Resolver<'_> {
    /// The quotation that holds a place.
    pub(super) fn frame_at(&self, place: usize) -> Option<usize> {
        let after = self.frames.partition_point(|frame| frame.span.start <= place);
        let index = after.checked_sub(1)?;
        self.frames.get(index).filter(|frame| place < frame.span.end).map(|_| index)
    }

    /// Who speaks in a quotation, where that is one person.
    pub(super) fn speaker_of(&mut self, frame: usize) -> Option<usize> {
        let Frame { source, asked, speaker, .. } = *self.frames.get(frame)?;
        if asked {
            return speaker;
        }
        let found = source.and_then(|(block, source)| self.named_in(block, source));
        if let Some(frame) = self.frames.get_mut(frame) {
            (frame.asked, frame.speaker) = (true, found);
        }
        found
    }

    /// The person whom the words of a source name first.
    fn named_in(&self, block: usize, source: Span) -> Option<usize> {
        let near = self.mentions.iter().rev().take_while(|mention| mention.block >= block);
        let inside = near.filter(|mention| {
            !mention.quoted && mention.span.start >= source.start && mention.span.end <= source.end + 2
        });
        let person = |index: usize| self.cast.people.get(index);
        let is_named =
            |mention: &Mention| person(mention.speaker).is_some_and(|person| person.kind == SpeakerKind::Person);
        // `the writer and host Ann Roe`, read as a phrase of its own: the name at its end tells.
        let last = inside.clone().filter(|mention| is_named(mention)).map(|mention| mention.span.end).max();
        let holds_name = |mention: &Mention| !is_named(mention) && last == Some(mention.span.end);
        inside
            .filter(|mention| mention.kind != MentionKind::Role || mention.reason != Reason::Apposition)
            .filter(|mention| {
                person(mention.speaker).is_some_and(|person| {
                    person.kind != SpeakerKind::Institution
                        && !person.latest().any(|trace| trace.span == mention.span && trace.owner)
                })
            })
            .min_by_key(|mention| (holds_name(mention), mention.span.start, std::cmp::Reverse(mention.span.end)))
            .map(|mention| mention.speaker)
    }
}
