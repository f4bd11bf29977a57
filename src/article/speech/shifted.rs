//! What a block says of people, at the places where it stands after an edit of the block.

use super::{CueSite, NameSite, PronounSite, RoleSite, Speech};
use crate::text::Shift;

impl Speech {
    /// The same with its places shifted; nothing where one of them was edited away.
    pub(in crate::article) fn shifted(&self, shift: &Shift) -> Option<Self> {
        Some(Self {
            names: self.names.iter().map(|site| site.shifted(shift)).collect::<Option<_>>()?,
            roles: self.roles.iter().map(|site| site.shifted(shift)).collect::<Option<_>>()?,
            pronouns: self.pronouns.iter().map(|site| site.shifted(shift)).collect::<Option<_>>()?,
            cues: self.cues.iter().map(|site| site.shifted(shift)).collect::<Option<_>>()?,
            ..self.clone()
        })
    }
}

/// A place that may be there or not; nothing at all where it cannot be told.
#[expect(clippy::option_option, reason = "where there is no place is one thing, and where it cannot be told another")]
fn place(at: Option<usize>, shift: &Shift) -> Option<Option<usize>> {
    at.map_or(Some(None), |at| shift.place(at).map(Some))
}

impl NameSite {
    fn shifted(&self, shift: &Shift) -> Option<Self> {
        Some(Self {
            span: shift.span(self.span)?,
            name: shift.span(self.name)?,
            title: shift.option(self.title)?,
            appositions: self.appositions.iter().map(|&span| shift.span(span)).collect::<Option<_>>()?,
            ..*self
        })
    }
}

impl RoleSite {
    fn shifted(&self, shift: &Shift) -> Option<Self> {
        let (span, head) = (shift.span(self.span)?, shift.span(self.head)?);
        Some(Self { span, head, of: place(self.of, shift)?, named: place(self.named, shift)?, ..self.clone() })
    }
}

impl PronounSite {
    fn shifted(&self, shift: &Shift) -> Option<Self> {
        Some(Self { span: shift.span(self.span)?, of: place(self.of, shift)?, ..*self })
    }
}

impl CueSite {
    fn shifted(&self, shift: &Shift) -> Option<Self> {
        Some(Self {
            cue: shift.span(self.cue)?,
            source: shift.option(self.source)?,
            antecedent: shift.option(self.antecedent)?,
            content: shift.option(self.content)?,
            ..self.clone()
        })
    }
}
