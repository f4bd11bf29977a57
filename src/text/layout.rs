//! The layout of a document: its format, blocks, metadata and the instructions to the checker that it carries.

use super::zone::KnownLook;
use super::{Block, Shift, Span};

/// How a document is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// Plain text, as wires and word processors export it.
    #[default]
    Plain,
    /// `CommonMark` with tables, footnotes, strikethrough and front matter.
    Markdown,
    /// HTML; read as plain text with its tags masked until its own reader exists.
    Html,
}

impl Format {
    /// The format that a file name's extension stands for; anything unknown is plain text.
    #[must_use]
    pub fn of_path(path: &std::path::Path) -> Self {
        let extension = path.extension().and_then(|e| e.to_str()).unwrap_or("");
        match extension.to_ascii_lowercase().as_str() {
            "md" | "markdown" | "mdown" | "mkd" => Self::Markdown,
            "html" | "htm" | "xhtml" => Self::Html,
            _ => Self::Plain,
        }
    }

    /// The format that a name (an LSP `languageId`, `--format-in`, a JSON field) stands for, if it is one.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "plain" | "plaintext" | "text" | "txt" => Some(Self::Plain),
            "markdown" | "md" | "mdx" | "quarto" | "rmd" => Some(Self::Markdown),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            _ => None,
        }
    }
}

/// A value of the metadata, with its place in the document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Field {
    /// The value as it reads, without the format's quoting.
    pub value: String,
    /// Where it stands, in bytes from the start of the document.
    pub span: Span,
}

/// What a document says about itself: front matter, or lines of plain text such as a publish stamp.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Metadata {
    /// The front matter with its fences, if there is one.
    pub extent: Option<Span>,
    /// The headline.
    pub title: Option<Field>,
    /// The publish date or stamp, as written.
    pub date: Option<Field>,
    /// Who wrote it.
    pub author: Option<Field>,
    /// The dateline's place.
    pub location: Option<Field>,
    /// The language, as a BCP 47 tag.
    pub lang: Option<Field>,
    /// The kind of story: news, analysis, opinion, live, q&a, list.
    pub story: Option<Field>,
    /// Whose voice tells it: `first` where the writer speaks of himself or herself.
    pub voice: Option<Field>,
    /// `onrecord.profile`: the house style, as written.
    pub profile: Option<Field>,
    /// `onrecord.ignore`: the rules that are off in this document, as written.
    pub ignore: Vec<Field>,
}

impl Metadata {
    /// Whether it says what another said, each thing at the place where `moved` has put it.
    pub(crate) fn says_the_same(&self, other: &Self, moved: impl Fn(Span) -> Option<Span>) -> bool {
        fn fields(metadata: &Metadata) -> [Option<&Field>; 8] {
            let Metadata { extent: _, title, date, author, location, lang, story, voice, profile, ignore: _ } =
                metadata;
            [title, date, author, location, lang, story, voice, profile].map(Option::as_ref)
        }
        let same = |now: &Field, then: &Field| now.value == then.value && moved(then.span) == Some(now.span);
        let alike = |(now, then): (Option<&Field>, Option<&Field>)| match (now, then) {
            (Some(now), Some(then)) => same(now, then),
            (None, None) => true,
            _ => false,
        };
        self.extent == other.extent.and_then(&moved)
            && fields(self).into_iter().zip(fields(other)).all(alike)
            && self.ignore.len() == other.ignore.len()
            && self.ignore.iter().zip(&other.ignore).all(|(now, then)| same(now, then))
    }
}

/// How far an ignore comment reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The next block.
    NextBlock,
    /// The whole document.
    File,
}

/// An instruction to the checker in a comment: `<!-- onrecord: ignore RULE… -->`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Directive {
    /// The whole comment, in bytes from the start of the document.
    pub span: Span,
    /// How far it reaches.
    pub scope: Scope,
    /// The rules or families that it names; none means all.
    pub rules: Vec<Field>,
}

/// Something in the metadata or a directive that could not be understood, said to the writer as a finding.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Problem {
    /// Where, in bytes from the start of the document.
    pub span: Span,
    /// What is wrong and what to do about it.
    pub message: String,
}

/// A document taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Layout {
    /// How it is written.
    pub format: Format,
    /// Its prose, in order and without overlap.
    pub blocks: Vec<Block>,
    /// What it says about itself.
    pub metadata: Metadata,
    /// Its instructions to the checker, in order.
    pub directives: Vec<Directive>,
    /// What could not be understood.
    pub problems: Vec<Problem>,
    /// What its paragraphs look like each by itself, one for one with `blocks`, kept for the next reading.
    pub(super) looks: Vec<KnownLook>,
}

impl Layout {
    /// Takes a document apart. Any text gives a layout; what is malformed gives fewer facts and a problem.
    #[must_use]
    pub fn read(text: &str, format: Format) -> Self {
        Self::read_after(text, format, None)
    }

    /// Takes a document apart that was read before an edit. The layout is that of a first reading, but less work where the
    /// text is the same.
    #[must_use]
    pub fn read_after(text: &str, format: Format, former: Option<(&Self, &Shift)>) -> Self {
        let mut layout = Self { format, ..Self::default() };
        let from = super::front_matter::read(text, &mut layout);
        match format {
            Format::Plain => super::plain::read(text, from, &mut layout),
            Format::Markdown => super::markdown::read(text, from, &mut layout),
            Format::Html => super::html::read(text, from, &mut layout),
        }
        super::zone::assign(text, former, &mut layout);
        layout
    }

    /// The index of the block that holds or touches a place.
    #[must_use]
    pub fn block_at(&self, place: usize) -> Option<usize> {
        let index = self.blocks.partition_point(|block| block.span.end < place);
        self.blocks.get(index).filter(|block| block.span.touches(place)).map(|_| index)
    }
}
