//! The places in a block where people are named and where somebody speaks.

use crate::lexicon::{Cue, Gender};
use crate::text::Span;

/// What a name names, as far as its own words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Named {
    /// A person.
    Person,
    /// A company, an office, a paper, a party.
    Institution,
    /// A country, a state, a city.
    Place,
    /// The words do not tell.
    Unknown,
}

/// A name with its titles.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct NameSite {
    /// The name with the titles before it: `Secretary of State Antony Blinken`.
    pub span: Span,
    /// The name alone: `Antony Blinken`.
    pub name: Span,
    /// The title before the name, if there is one: `Secretary of State`.
    pub title: Option<Span>,
    /// The apposition that says who it is: `director of US Central Command` in `Frank McKenzie, director of …,`, or
    /// `The chairman of the Joint Chiefs of Staff` before the name.
    pub appositions: Vec<Span>,
    /// What it names.
    pub named: Named,
    /// The gender that given name, courtesy title or role usually go with.
    pub gender: Option<Gender>,
    /// How many words the name has, without suffix: one for a bare surname.
    pub words: usize,
    /// It stands inside quotation marks.
    pub quoted: bool,
    /// It stands in the possessive: `Biden's`; the span does not hold the ending.
    pub possessive: bool,
    /// It only says whose or which: `Biden's`, `the Biden administration`.
    pub attributive: bool,
    /// It is the subject of a verb.
    pub subject: bool,
    /// Something is said of what it has done: `praised Roe`, `accused Roe`, `asked Roe`.
    pub patient: bool,
    /// What follows is about it.
    pub topic: Topic,
    /// It is one of several that are joined: `Roe and Li`.
    pub joined: bool,
    /// It stands in the clause that leads up to the main one: `When Roe left, …`
    pub fronted: bool,
}

/// How a name tells what follows it that it is about whoever bears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// It does not.
    None,
    /// It opens its sentence, whose subject is something of theirs: `Roe’s speech was long`.
    Theme,
    /// It is all of its sentence, as in an entry of a list: `3. Ann Roe. The senator …`
    Heading,
}

/// A phrase that names a person or people by what they are.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct RoleSite {
    /// The phrase: `the general`, `a spokesman for the mayor`.
    pub span: Span,
    /// Its head noun: `general`, `spokesman`; the age in `the 63-year-old`.
    pub head: Span,
    /// It is definite (`the general`, `his lawyer`), so that it may point back.
    pub definite: bool,
    /// It stands for several.
    pub plural: bool,
    /// The gender that its head noun tells.
    pub gender: Option<Gender>,
    /// It stands inside quotation marks.
    pub quoted: bool,
    /// It is the subject of a verb.
    pub subject: bool,
    /// Of whom it is said: the last word of the subject in `Roe is a lawyer`, or of what follows in `A lawyer, Roe left`.
    pub of: Option<usize>,
    /// It has no article and is nobody's: `officials`, `president` in `became president`.
    pub bare: bool,
    /// It only says whose: `the president's` in `the president's son`.
    pub owner: bool,
    /// A place in the name that its sentence gives it: `The judge is Ann Li`, `the man, identified as Bob Roe`.
    pub named: Option<usize>,
}

/// `he`, `she`, `they` and their forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct PronounSite {
    /// Where.
    pub span: Span,
    /// The gender; nothing for `they`.
    pub gender: Option<Gender>,
    /// It is `they`, `their` or `them`.
    pub plural: bool,
    /// It is the subject of a verb.
    pub subject: bool,
    /// It is the object of a verb: `him`, `them`, and `her` where nothing of hers follows.
    pub object: bool,
    /// It is `himself` or `herself`.
    pub reflexive: bool,
    /// It stands in the clause that leads up to the main one: `When he left, …`
    pub fronted: bool,
    /// It opens what somebody is said to say, or to say of it: `said his aides left`, `described him`.
    pub told: bool,
    /// It is whom something befalls by what the subject has done: `Roe won, earning him a place`.
    pub consequence: bool,
    /// The last word of the subject of the verb before it in its sentence; for `who` the noun before.
    pub of: Option<usize>,
    /// It stands inside quotation marks.
    pub quoted: bool,
}

/// What the words that name a source are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SourceKind {
    /// `he`, `she`, `they`, `I`.
    Pronoun,
    /// A name, with or without a title, of a person or an institution.
    Name,
    /// `a spokesman for the mayor`, `officials`, `the statement`.
    Noun,
}

/// How a cue and the words that name its source stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CueShape {
    /// `Ward said`
    SubjectVerb,
    /// `said Ward`
    VerbSubject,
    /// `according to Ward`
    According,
    /// `Ward left, adding that …`: the source is the subject of the clause before.
    Participle,
    /// `was described by Ward as`
    Passive,
    /// `Ward:` before a quotation.
    Label,
    /// Words that are no verb: `in a statement from Ward`, `Ward's claim that`.
    Noun,
}

/// One place where the narration says that somebody speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CueSite {
    /// The cue: the verb, or `according to`.
    pub cue: Span,
    /// The verb's entry, where the cue has one.
    pub verb: Option<Cue>,
    /// The words that name who speaks, with titles and appositions; nothing where nobody is named.
    pub source: Option<Span>,
    /// Whom they mean where they are `who`, `which` or `that`: the noun before.
    pub antecedent: Option<Span>,
    /// What those words are.
    pub kind: SourceKind,
    /// How they stand to the cue.
    pub shape: CueShape,
    /// What is said indirectly after the cue or around it, as far as no quotation says it: `that the war was lost`.
    pub content: Option<Span>,
    /// The cue is negated or only possible: `would not say`, `declined to say`, `if she says`.
    pub unreal: bool,
}

/// How a quotation hangs on a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The index of the cue in the block.
    pub cue: usize,
    /// It hangs on another quotation of the same speaker, to which the cue belongs by its place: `“A,” she said. “B.”`
    pub chained: bool,
    /// How sure the words make it: 0 for a guess, 1 for likely, 2 for certain.
    pub certainty: u8,
}
