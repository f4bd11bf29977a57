//! What a rule is.

use std::fmt;

use super::{Draft, FixKind, Grain, Scope, Severity};
use crate::article::{Article, BlockFacts, Break, BreakKind, Edit, Mark, Pair, QuotationKind, Style};
use crate::text::Block;

/// What rules are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// Quotation marks and what stands around them.
    Quotes,
    /// Who says what, and whether it is said at all.
    Attribution,
    /// Names and the people who bear them.
    Names,
    /// Dates, times of day and lengths of time.
    Dates,
    /// The document itself: its metadata and its instructions to the checker.
    Document,
}

impl Family {
    /// All families.
    pub const ALL: [Self; 5] = [Self::Quotes, Self::Attribution, Self::Names, Self::Dates, Self::Document];

    /// The name that users read and write.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Quotes => "quotes",
            Self::Attribution => "attribution",
            Self::Names => "names",
            Self::Dates => "dates",
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

/// Declares a rule: its type, with its documentation from the header of its file, and `META`, what is known about it.
macro_rules! rule {
    ($type:ident, $name:literal, $family:ident, $severity:ident, $fix:expr, $file:literal) => {
        #[doc = concat!("The rule `", $name, "`.")]
        #[derive(Debug)]
        pub struct $type;

        /// What is known about the rule before it runs.
        pub static META: $crate::rules::Meta = $crate::rules::Meta {
            name: $name,
            family: $crate::rules::Family::$family,
            severity: $crate::rules::Severity::$severity,
            fix: $fix,
            source: include_str!($file),
        };
    };
}
pub(crate) use rule;

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
    /// One block of an article.
    #[must_use]
    pub fn of(article: &'a Article, index: usize) -> Option<Self> {
        Some(Self { block: article.layout.blocks.get(index)?, facts: article.facts.get(index)?, style: &article.style })
    }

    /// The block's words.
    #[must_use]
    pub fn prose(&self) -> &'a str {
        self.facts.prose.text()
    }

    /// The marks of a block, by their index.
    #[must_use]
    pub fn mark(&self, index: usize) -> Option<&'a Mark> {
        self.facts.pairing.marks.get(index)
    }

    /// The breaks of one kind, with their marks.
    pub fn breaks(&self, kind: BreakKind) -> impl Iterator<Item = (&'a Break, &'a Mark)> {
        let pairing = &self.facts.pairing;
        pairing
            .breaks
            .iter()
            .filter(move |found| found.kind == kind)
            .filter_map(|found| Some((found, pairing.mark(found.mark)?)))
    }

    /// The whole quotations of the block: both marks are there.
    pub fn quotations(&self) -> impl Iterator<Item = Quoted<'a>> {
        let pairing = &self.facts.pairing;
        self.facts.quotations().filter_map(|(pair, kind)| {
            Some(Quoted { pair: *pair, kind, opener: pairing.mark(pair.opener)?, closer: pairing.mark(pair.closer?)? })
        })
    }
}

/// A quotation that has both its marks.
#[derive(Clone, Copy, Debug)]
pub struct Quoted<'a> {
    /// Where it is, in bytes of the block's prose.
    pub pair: Pair,
    /// What it is.
    pub kind: QuotationKind,
    /// The mark before it.
    pub opener: &'a Mark,
    /// The mark after it.
    pub closer: &'a Mark,
}

/// A rule. It sees one block at a time, or the whole article where a slip spans blocks; a rule that is not sure stays
/// silent.
pub trait Rule: fmt::Debug + Sync {
    /// What is known about it.
    fn meta(&self) -> &'static Meta;

    /// Whether it knows English only, so that it stays silent where the document says that it is in another language.
    fn is_for_english(&self) -> bool {
        false
    }

    /// Reports what is wrong inside one block. It must depend on the block and the style alone, since its findings
    /// are kept until one of them changes.
    fn check_block(&self, _cx: &BlockContext<'_>, _out: &mut Vec<Draft>) {}

    /// What it goes through one by one in [`check_article`](Self::check_article). Where that is not the document at once,
    /// it is asked for a part of it after an edit, and its findings in the rest are kept.
    fn grain(&self) -> Grain {
        Grain::Document
    }

    /// Whether what it finds of a speaker follows from all names of the document too, those of nobody in the record among them.
    fn asks_for_all_names(&self) -> bool {
        false
    }

    /// Whether [`stands`](Self::stands) may have an answer.
    fn may_stand(&self) -> bool {
        false
    }

    /// Whether what the rule finds between blocks is the same after an edit but for its places; `found` tells whether it
    /// found anything. It is asked on every keystroke, so it must be cheap.
    fn stands(&self, _article: &Article, _previous: &Article, _edit: &Edit, _found: bool) -> bool {
        false
    }

    /// Reports what is wrong between blocks, or once for the document. What `scope` leaves out it may pass over, where it
    /// says what its [`grain`](Self::grain) is.
    fn check_article(&self, _article: &Article, _scope: &Scope, _out: &mut Vec<Draft>) {}
}
