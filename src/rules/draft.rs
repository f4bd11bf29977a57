//! A finding in the making: rules write places in prose, and each is traced to its source.

use super::{BlockContext, Edit, Finding, Fix, FixKind, Meta, Related, Severity};
use crate::text::{Prose, Span};

/// A finding in the making.
///
/// Made by [`BlockContext::draft`] its places are bytes of the block's prose, and in the finding bytes from the start
/// of the block; made by [`Draft::new`] they are bytes of the document.
#[derive(Clone, Debug)]
pub struct Draft {
    pub(super) finding: Finding,
    /// The speaker whom it is about, by their index in the record, where the rule goes through speakers.
    pub(super) about: Option<usize>,
}

impl Draft {
    /// A finding at a place of the document.
    #[must_use]
    pub fn new(rule: &'static Meta, span: Span, message: impl Into<String>) -> Self {
        Self {
            finding: Finding {
                rule,
                severity: rule.severity,
                message: message.into(),
                span,
                related: Vec::new(),
                fixes: Vec::new(),
            },
            about: None,
        }
    }

    /// Says whom it is about, by their index in the record.
    #[must_use]
    pub fn about(mut self, speaker: usize) -> Self {
        self.about = Some(speaker);
        self
    }

    /// Gives the finding another severity than its rule's.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.finding.severity = severity;
        self
    }

    /// Points at another place of the document.
    #[must_use]
    pub fn related(mut self, span: Span, message: impl Into<String>) -> Self {
        self.finding.related.push(Related { span, message: message.into() });
        self
    }

    /// Adds a fix by edits of the document.
    #[must_use]
    pub fn fix(
        mut self,
        kind: FixKind,
        title: impl Into<String>,
        edits: impl IntoIterator<Item = (Span, String)>,
    ) -> Self {
        let mut edits: Vec<Edit> = edits.into_iter().map(|(span, text)| Edit { span, text }).collect();
        edits.sort_by_key(|edit| edit.span);
        let fix = Fix { title: title.into(), kind, edits };
        if !self.finding.fixes.contains(&fix) {
            self.finding.fixes.push(fix);
        }
        self
    }
}

/// A finding in the making whose places are bytes of a block's prose.
#[derive(Debug)]
pub struct BlockDraft<'a> {
    prose: &'a Prose,
    start: usize,
    draft: Draft,
}

impl<'a> BlockContext<'a> {
    /// A finding at a place of the block's prose.
    #[must_use]
    pub fn draft(&self, rule: &'static Meta, span: Span, message: impl Into<String>) -> BlockDraft<'a> {
        let prose = &self.facts.prose;
        BlockDraft { prose, start: self.block.span.start, draft: Draft::new(rule, prose.source(span), message) }
    }
}

impl BlockDraft<'_> {
    /// Gives the finding another severity than its rule's.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.draft = self.draft.severity(severity);
        self
    }

    /// Points at another place of the prose.
    #[must_use]
    pub fn related(mut self, span: Span, message: impl Into<String>) -> Self {
        self.draft = self.draft.related(self.prose.source(span), message);
        self
    }

    /// Adds a fix by edits of the prose. A fix whose edits would touch markup is left out.
    #[must_use]
    pub fn fix<T: Into<String>>(
        mut self,
        kind: FixKind,
        title: impl Into<String>,
        edits: impl IntoIterator<Item = (Span, T)>,
    ) -> Self {
        let traced: Option<Vec<(Span, String)>> =
            edits.into_iter().map(|(span, text)| Some((self.prose.exact(span)?, text.into()))).collect();
        if let Some(edits) = traced {
            self.draft = self.draft.fix(kind, title, edits);
        }
        self
    }

    /// Hands the finding in, from [`Rule::check_block`](super::Rule::check_block).
    pub fn report(self, out: &mut Vec<Draft>) {
        out.push(self.draft);
    }

    /// Hands the finding in, from [`Rule::check_article`](super::Rule::check_article).
    pub fn report_in_article(self, out: &mut Vec<Draft>) {
        out.push(Draft { finding: self.draft.finding.shifted(self.start), about: None });
    }
}
