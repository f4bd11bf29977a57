//! What a rule is.

use super::{Draft, FixKind, Severity};
use crate::article::{Article, BlockFacts, Style};
use crate::text::Block;

/// What rules are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// Quotation marks and what stands around them.
    Quotes,
    /// The document itself: its metadata and its instructions to the checker.
    Document,
}

impl Family {
    /// All families.
    pub const ALL: [Self; 2] = [Self::Quotes, Self::Document];

    /// The name that users read and write.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Quotes => "quotes",
            Self::Document => "document",
        }
    }
}

/// What is known about a rule before it runs.
#[derive(Debug)]
pub struct Meta {
    /// Its kebab-case name: the `code` of its diagnostics.
    pub name: &'static str,
    /// What it is about.
    pub family: Family,
    /// How much its findings matter unless the user says otherwise.
    pub severity: Severity,
    /// The kind of its first fix, if it has any.
    pub fix: Option<FixKind>,
    /// The source of its file; the `//!` header is its documentation.
    pub source: &'static str,
}

impl Meta {
    /// The rule's page in Markdown, from its file's header.
    #[must_use]
    pub fn documentation(&self) -> String {
        let mut page = String::new();
        for line in self.source.lines().map_while(|line| line.strip_prefix("//!")) {
            page.push_str(line.strip_prefix(' ').unwrap_or(line));
            page.push('\n');
        }
        page
    }

    /// The first sentence of the page: what the rule finds.
    #[must_use]
    pub fn summary(&self) -> String {
        let page = self.documentation();
        let paragraph = page.split("\n\n").find(|part| !part.starts_with('#') && !part.trim().is_empty()).unwrap_or("");
        paragraph.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// One block with what a rule may know about it.
#[derive(Clone, Copy, Debug)]
pub struct BlockContext<'a> {
    /// The block.
    pub block: &'a Block,
    /// What it says. Places in it are bytes of its prose.
    pub facts: &'a BlockFacts,
    /// The conventions of the document.
    pub style: &'a Style,
}

impl<'a> BlockContext<'a> {
    /// The block's words.
    #[must_use]
    pub fn prose(&self) -> &'a str {
        self.facts.prose.text()
    }
}

/// A rule. It sees one block at a time, or the whole article where a slip spans blocks; a rule that is not sure stays
/// silent.
pub trait Rule: Sync {
    /// What is known about it.
    fn meta(&self) -> &'static Meta;

    /// Reports what is wrong inside one block. It must depend on the block and the style alone, since its findings
    /// are kept until one of them changes.
    fn check_block(&self, _cx: &BlockContext<'_>, _out: &mut Vec<Draft>) {}

    /// Reports what is wrong between blocks, or once for the document.
    fn check_article(&self, _article: &Article, _out: &mut Vec<Draft>) {}
}
