//! What is known about the people of an article.

use std::ops::Range;

use crate::article::PlacedQuotation;
use crate::article::speech::{CueShape, SourceKind};
use crate::lexicon::{Cue, Gender};
use crate::text::Span;

/// What a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SpeakerKind {
    /// A person with a name.
    Person,
    /// A company, an office, a paper, a party.
    Institution,
    /// Somebody without a name: `a spokesman for the mayor`, `officials`.
    Role,
}

impl SpeakerKind {
    /// The name in the `extract` format.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Institution => "institution",
            Self::Role => "role",
        }
    }
}

/// A title or role that the article gives a speaker.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Title {
    /// Its words: `chairman of the Joint Chiefs of Staff`, without an article.
    pub text: String,
    /// Where, in bytes of the document.
    pub span: Span,
}

/// Somebody who is named in an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest form of the name that the article gives, as it is first written: `Mark Milley`.
    pub name: String,
    /// What it is.
    pub kind: SpeakerKind,
    /// The gender, by pronouns, courtesy titles, roles or the given name.
    pub gender: Option<Gender>,
    /// Titles and roles, in order, each once.
    pub titles: Vec<Title>,
    /// The indices of its mentions in [`Record::mentions`], in order; never empty.
    pub mentions: Vec<usize>,
    /// The index of its mention by full name, or of the first one where no full name is given.
    pub introduced: usize,
    /// How many outer quotations are its words.
    pub quotations: usize,
    /// The index of its entry in the directory, if it has one.
    pub known: Option<usize>,
}

/// By what a speaker is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MentionKind {
    /// The full name, or the name of an institution.
    Full,
    /// The surname, or another short form of the name.
    Surname,
    /// `the general`, `a spokesman`.
    Role,
    /// `he`, `her`.
    Pronoun,
}

impl MentionKind {
    /// The name in the `extract` format.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Surname => "surname",
            Self::Role => "role",
            Self::Pronoun => "pronoun",
        }
    }
}

/// Why a mention is taken for its speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The name says so.
    Name,
    /// It is an apposition of the name.
    Apposition,
    /// The speaker is the subject of the clause or sentence before; the place is that mention's index.
    Subject(usize),
    /// The speaker says the quotation beside it; the place is a mention's index.
    Speaking(usize),
    /// It is the nearest mention that agrees.
    Nearest(usize),
    /// It is the only one with this role or gender so far.
    Only,
    /// The speaker was introduced with this role; the place is the index of that mention.
    Title(usize),
}

impl Reason {
    /// The reason with the mention that it points to renumbered; the nearest that is left where that one is gone.
    pub(super) fn moved(self, numbers: &[Option<usize>]) -> Self {
        let to = |old: usize| {
            numbers.get(..=old).and_then(|until| until.iter().rev().find_map(|number| *number)).unwrap_or(0)
        };
        match self {
            Self::Subject(at) => Self::Subject(to(at)),
            Self::Speaking(at) => Self::Speaking(to(at)),
            Self::Nearest(at) => Self::Nearest(to(at)),
            Self::Title(at) => Self::Title(to(at)),
            other => other,
        }
    }
}

/// One place where a speaker is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where, in bytes of the document: the name without titles, the role phrase, the pronoun.
    pub span: Span,
    /// By what.
    pub kind: MentionKind,
    /// The index of its speaker in [`Record::speakers`].
    pub speaker: usize,
    /// Why.
    pub reason: Reason,
    /// How sure that is.
    pub confidence: Confidence,
    /// The index of its block.
    pub block: usize,
    /// It stands inside quotation marks.
    pub quoted: bool,
}

/// How sure something is. A guess is shown as one and never drives a warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Confidence {
    /// It may be so.
    Guess,
    /// The words around speak for it.
    Likely,
    /// The words say so.
    Certain,
}

impl Confidence {
    /// The name in the `extract` format.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Guess => "guess",
            Self::Likely => "likely",
            Self::Certain => "certain",
        }
    }
}

/// By what a quotation is attributed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// A cue in the same sentence: before, after or in the middle.
    Cue,
    /// A cue beside another quotation of the same paragraph, to which it belongs.
    Chain,
    /// It runs on from the paragraph before.
    Running,
    /// The paragraph before leads it in or names its speaker.
    Before,
    /// The paragraph after names its speaker.
    After,
    /// The label of an interview: `Q:`, `Ward:`.
    Label,
    /// Nothing says whose it is.
    None,
}

/// What is missing where nobody is said to say a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gap {
    /// There is no cue at all.
    Unattributed,
    /// The paragraph is a quotation alone, and the paragraph before names somebody but says of nobody that they speak.
    Orphan,
}

/// A quotation with who says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attributed {
    /// The quotation.
    pub quotation: PlacedQuotation,
    /// The words that say that somebody speaks, in bytes of the document.
    pub cue: Option<Span>,
    /// The verb among them.
    pub verb: Option<Cue>,
    /// The words that name who speaks, with titles and appositions, as they stand beside the cue.
    pub source: Option<Span>,
    /// The index of the speaker in [`Record::speakers`].
    pub speaker: Option<usize>,
    /// How sure that is.
    pub confidence: Confidence,
    /// By what it is attributed.
    pub basis: Basis,
    /// What is missing, where it is somebody's whole sentence and nobody is said to say it.
    pub gap: Option<Gap>,
    /// Neither its own paragraph nor one beside it says surely whose it is, so that something may be missing.
    pub loose: bool,
}

/// Something that the narration says somebody said, without or with a part of it in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What is said, in bytes of the document.
    pub span: Span,
    /// The words that say that somebody speaks.
    pub cue: Span,
    /// The verb among them.
    pub verb: Option<Cue>,
    /// The words that name who speaks.
    pub source: Option<Span>,
    /// The same, or the noun that they stand for where they are `who`, `which` or `that`.
    pub named: Option<Span>,
    /// What those words are.
    pub source_kind: SourceKind,
    /// How cue and source stand to each other.
    pub shape: CueShape,
    /// The index of the speaker in [`Record::speakers`].
    pub speaker: Option<usize>,
    /// A part of it is quoted.
    pub mixed: bool,
    /// The index of its block.
    pub block: usize,
    /// How sure that is.
    pub confidence: Confidence,
}

/// Who is who in an article, and who says what. Places are bytes of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Everybody who is named, in order of first mention.
    pub speakers: Vec<Speaker>,
    /// Every place where one of them is named, in order.
    pub mentions: Vec<Mention>,
    /// Every quotation, one for one with [`Article::quotations`](crate::article::Article::quotations).
    pub quotations: Vec<Attributed>,
    /// Every indirect or mixed statement, in order.
    pub statements: Vec<Statement>,
}

impl Record {
    /// The mention that holds or touches a place; the shortest of several.
    #[must_use]
    pub fn mention_at(&self, place: usize) -> Option<&Mention> {
        self.mentions.iter().filter(|mention| mention.span.touches(place)).min_by_key(|mention| mention.span.len())
    }

    /// The index of the mention that begins at a place; the longest of several.
    #[must_use]
    pub fn mention_from(&self, place: usize) -> Option<usize> {
        let index = self.mentions.partition_point(|mention| mention.span.start < place);
        self.mentions.get(index).filter(|mention| mention.span.start == place).map(|_| index)
    }

    /// The quotations of a block, in order.
    #[must_use]
    pub fn quotations_in(&self, block: usize) -> &[Attributed] {
        let from = self.quotations.partition_point(|said| said.quotation.block < block);
        let to = self.quotations.partition_point(|said| said.quotation.block <= block);
        self.quotations.get(from..to).unwrap_or_default()
    }

    /// The statements of a block, in order.
    #[must_use]
    pub fn statements_in(&self, block: usize) -> &[Statement] {
        let from = self.statements.partition_point(|said| said.block < block);
        let to = self.statements.partition_point(|said| said.block <= block);
        self.statements.get(from..to).unwrap_or_default()
    }

    /// The speaker of an index.
    #[must_use]
    pub fn speaker(&self, index: usize) -> Option<&Speaker> {
        self.speakers.get(index)
    }

    /// The mentions of a speaker, in order.
    pub fn mentions_of(&self, speaker: usize) -> impl Iterator<Item = &Mention> {
        self.speakers
            .get(speaker)
            .into_iter()
            .flat_map(|speaker| speaker.mentions.iter())
            .filter_map(|&index| self.mentions.get(index))
    }

    /// The mentions in some blocks, in order.
    #[must_use]
    pub fn mentions_in(&self, blocks: Range<usize>) -> &[Mention] {
        let from = self.mentions.partition_point(|mention| mention.block < blocks.start);
        let to = self.mentions.partition_point(|mention| mention.block < blocks.end);
        self.mentions.get(from..to).unwrap_or_default()
    }

    /// The outer quotations that are a speaker's words, in order.
    pub fn quotations_of(&self, speaker: usize) -> impl Iterator<Item = &Attributed> {
        self.quotations.iter().filter(move |said| said.speaker == Some(speaker) && said.quotation.depth == 0)
    }
}
