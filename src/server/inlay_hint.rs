//! `textDocument/inlayHint`: who `he said` is, and which day `Wednesday` is.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{InlayHint, InlayHintLabel, InlayHintLabelPart, InlayHintParams, Location};

use super::card::{Cards, why};
use super::session::Session;
use super::settings::Hints;
use super::speakers::introduced;
use super::spot::sayings;
use super::{date_hints, positions};
use crate::article::people::{Basis, Confidence, Mention, MentionKind, Record};
use crate::text::Span;

/// A hint in terms of the document.
pub(super) struct Hint {
    /// After which byte it stands.
    pub(super) place: usize,
    /// What it says.
    pub(super) label: String,
    /// Why it says so.
    pub(super) reason: Option<String>,
    /// Where it leads.
    pub(super) leads_to: Option<Span>,
}

pub(super) async fn handle(session: &Session, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
    let uri = params.text_document.uri;
    let (of_speakers, of_dates) = session.workspaces.inlay_hints();
    if of_speakers == Hints::Off && of_dates == Hints::Off {
        return Ok(None);
    }
    let Some(analysis) = session.analysis(&uri).await else { return Ok(None) };
    let encoding = session.features().encoding;
    let shown = positions::span(&analysis.rope, params.range, encoding);
    let cards = Cards::new(&analysis, false);
    let mut hints = at_mentions(&cards, of_speakers, shown);
    if of_speakers == Hints::All {
        hints.extend(at_quotations(cards.record, shown));
    }
    hints.extend(date_hints::hints(&cards, of_dates, shown));
    hints.sort_by_key(|hint| hint.place);
    let hints = hints.into_iter().map(|hint| {
        let part = InlayHintLabelPart {
            value: hint.label,
            tooltip: hint.reason.map(Into::into),
            location: hint
                .leads_to
                .map(|there| Location { uri: uri.clone(), range: positions::range(&analysis.rope, there, encoding) }),
            command: None,
        };
        InlayHint {
            position: positions::position(&analysis.rope, hint.place, encoding),
            label: InlayHintLabel::LabelParts(vec![part]),
            kind: None,
            text_edits: None,
            tooltip: None,
            padding_left: Some(true),
            padding_right: None,
            data: None,
        }
    });
    Ok(Some(hints.collect()))
}

/// The hint that names a speaker.
fn naming(
    record: &Record,
    speaker: usize,
    confidence: Confidence,
    place: usize,
    reason: Option<String>,
) -> Option<Hint> {
    let speaker = record.speaker(speaker)?;
    let doubt = if confidence == Confidence::Guess { "?" } else { "" };
    Some(Hint { place, label: format!("{}{doubt}", speaker.name), reason, leads_to: introduced(record, speaker) })
}

/// Hints after pronouns and roles: those that speak, or all.
fn at_mentions(cards: &Cards<'_>, wanted: Hints, shown: Span) -> Vec<Hint> {
    if wanted == Hints::Off {
        return Vec::new();
    }
    let record = cards.record;
    let mut sources: Vec<Span> = sayings(record).filter_map(|saying| saying.source).collect();
    sources.sort_unstable();
    let speaks = |mention: &Mention| sources.binary_search(&mention.span).is_ok();
    let is_wanted = |mention: &&Mention| match mention.kind {
        MentionKind::Pronoun => wanted == Hints::All || speaks(mention),
        // A role that names nobody else needs no hint that repeats it.
        MentionKind::Role => wanted == Hints::All && record.speaker(mention.speaker).is_some_and(is_named),
        MentionKind::Full | MentionKind::Surname => false,
    };
    let mentions = record.mentions.iter().filter(|mention| !mention.quoted && shown.meets(mention.span));
    let hint =
        |mention: &Mention| naming(record, mention.speaker, mention.confidence, mention.span.end, why(cards, mention));
    mentions.filter(is_wanted).filter_map(hint).collect()
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
    all.filter_map(|said| naming(record, said.speaker?, said.confidence, said.quotation.span.end, None))
}
