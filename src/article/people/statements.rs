//! What the narration says that somebody said.

use super::record::{Confidence, Statement};
use crate::article::Article;
use crate::article::speech::CueShape;
use crate::lexicon::CueClass;
use crate::text::Span;

/// Every indirect or mixed statement, in order; speakers are filled in later.
pub(super) fn statements(article: &Article) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    for (index, (block, facts)) in article.blocks().enumerate() {
        if !block.zone.is_prose() {
            continue;
        }
        let place = |span: Span| facts.prose.source(span).shifted(block.span.start);
        for cue in &facts.speech().cues {
            let Some(content) = cue.content else { continue };
            let quoted: usize = facts
                .pairing
                .pairs
                .get(facts.pairing.pairs.partition_point(|pair| pair.span.start < content.start)..)
                .unwrap_or_default()
                .iter()
                .take_while(|pair| pair.span.start < content.end)
                .filter(|pair| pair.depth == 0 && content.covers(pair.span))
                .map(|pair| pair.span.len())
                .sum();
            let likely = cue.unreal
                || cue.verb.is_some_and(|verb| matches!(verb.class, CueClass::Mind | CueClass::Speech))
                || cue.shape == CueShape::Participle;
            found.push(Statement {
                span: place(content),
                cue: place(cue.cue),
                verb: cue.verb,
                source: cue.source.map(place),
                named: cue.antecedent.or(cue.source).map(place),
                source_kind: cue.kind,
                shape: cue.shape,
                speaker: None,
                mixed: quoted > 0,
                block: index,
                confidence: if likely { Confidence::Likely } else { Confidence::Certain },
            });
        }
    }
    found
}
