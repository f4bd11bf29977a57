//! `textDocument/inlayHint`: who `he said` is.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{InlayHint, InlayHintLabel, InlayHintLabelPart, InlayHintParams, Location};

use super::card::{Cards, why};
use super::positions;
use super::session::Session;
use super::settings::SpeakerHints;
use super::speakers::introduced;
use super::spot::sayings;
use crate::article::people::{Basis, Confidence, Mention, MentionKind, Record};
use crate::text::Span;

/// A hint in terms of the document.
struct Hint {
    place: usize,
    speaker: usize,
    confidence: Confidence,
    reason: Option<String>,
}

pub(super) async fn handle(session: &Session, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
    let uri = params.text_document.uri;
    let wanted = session.workspaces.speaker_hints();
    if wanted == SpeakerHints::Off {
        return Ok(None);
    }
    let Some(analysis) = session.analysis(&uri).await else { return Ok(None) };
    let encoding = session.features().encoding;
    let shown = positions::span(&analysis.rope, params.range, encoding);
    let cards = Cards::new(&analysis, false);
    let record = cards.record;
    let mut hints = at_mentions(&cards, wanted, shown);
    if wanted == SpeakerHints::All {
        hints.extend(at_quotations(record, shown));
        hints.sort_by_key(|hint| hint.place);
    }
    let hints = hints.into_iter().filter_map(|hint| {
        let speaker = record.speaker(hint.speaker)?;
        let doubt = if hint.confidence == Confidence::Guess { "?" } else { "" };
        let first = introduced(record, speaker);
        let part = InlayHintLabelPart {
            value: format!("{}{doubt}", speaker.name),
            tooltip: hint.reason.map(Into::into),
            location: first
                .map(|first| Location { uri: uri.clone(), range: positions::range(&analysis.rope, first, encoding) }),
            command: None,
        };
        Some(InlayHint {
            position: positions::position(&analysis.rope, hint.place, encoding),
            label: InlayHintLabel::LabelParts(vec![part]),
            kind: None,
            text_edits: None,
            tooltip: None,
            padding_left: Some(true),
            padding_right: None,
            data: None,
        })
    });
    Ok(Some(hints.collect()))
}

/// Hints after pronouns and roles: those that speak, or all.
fn at_mentions(cards: &Cards<'_>, wanted: SpeakerHints, shown: Span) -> Vec<Hint> {
    let record = cards.record;
    let mut sources: Vec<Span> = sayings(record).filter_map(|saying| saying.source).collect();
    sources.sort_unstable();
    let speaks = |mention: &Mention| sources.binary_search(&mention.span).is_ok();
    let is_wanted = |mention: &&Mention| match mention.kind {
        MentionKind::Pronoun => wanted == SpeakerHints::All || speaks(mention),
        // A role that names nobody else needs no hint that repeats it.
        MentionKind::Role => wanted == SpeakerHints::All && record.speaker(mention.speaker).is_some_and(is_named),
        MentionKind::Full | MentionKind::Surname => false,
    };
    let mentions = record.mentions.iter().filter(|mention| !mention.quoted && shown.meets(mention.span));
    let hint = |mention: &Mention| Hint {
        place: mention.span.end,
        speaker: mention.speaker,
        confidence: mention.confidence,
        reason: why(cards, mention),
    };
    mentions.filter(is_wanted).map(hint).collect()
}

fn is_named(speaker: &crate::article::people::Speaker) -> bool {
    speaker.kind != crate::article::people::SpeakerKind::Role
}

/// Hints after quotations beside which nobody is named.
fn at_quotations(record: &Record, shown: Span) -> impl Iterator<Item = Hint> {
    let all = record.quotations.iter().filter(move |said| {
        let is_bare = matches!(said.basis, Basis::Chain | Basis::Running | Basis::Before | Basis::After);
        is_bare && said.quotation.depth == 0 && shown.meets(said.quotation.span)
    });
    all.filter_map(|said| {
        let (place, confidence) = (said.quotation.span.end, said.confidence);
        Some(Hint { place, speaker: said.speaker?, confidence, reason: None })
    })
}
