//! Quotations and the marks that make them.

use crate::text::Span;

/// What a quotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum QuotationKind {
    /// Somebody's words, at least a whole sentence or clause of them.
    Direct,
    /// Some of somebody's words inside the writer's sentence.
    Fragment,
    /// The title of a work, or a name.
    Title,
    /// A term that the writer keeps at a distance, coins or explains.
    Scare,
}

impl QuotationKind {
    /// The name in the `extract` format.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Fragment => "fragment",
            Self::Title => "title",
            Self::Scare => "scare",
        }
    }
}

/// A quotation in its document. Where it runs over several paragraphs there is one for each paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedQuotation {
    /// With its marks, in bytes from the start of the document.
    pub span: Span,
    /// Without its marks.
    pub inner: Span,
    /// What it is.
    pub kind: QuotationKind,
    /// 0 for an outer quotation, 1 for one inside it, and so on.
    pub depth: u8,
    /// The index of its block in the layout.
    pub block: usize,
    /// The quotation runs on in the next paragraph, so it has no closing mark.
    pub runs_on: bool,
}
