//! What words of narration tell about claims and their sources.

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// What a word is or tells. A word may be several of these.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum WordClass {
            $($(#[$doc])* $name,)*
        }

        impl WordClass {
            pub(super) fn of_name(name: &str) -> Option<Self> {
                match name {
                    $($text => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
}

classes! {
    /// It begins with a capital.
    Capital = "capital",
    /// It is a number in figures.
    Figure = "figure",
    /// A sum of money in figures: `$4`.
    Money = "money",
    /// It is a stop or another mark.
    Stop = "stop",
    /// It stands for a quotation.
    Quotation = "quotation",
    /// A form of a verb of speech that can be a predicate: `said`, `says`.
    Cue = "cue",
    /// `recently`, `also`: what can stand between a subject and its verb.
    Adverb = "adverb",
    /// `is`, `were`.
    Be = "be",
    /// People who are counted: `residents`.
    People = "people",
    /// Verbs of harm that somebody does: `killed`.
    Harm = "harm",
    /// Harm that is suffered: `dead`, `casualties`.
    Hurt = "hurt",
    /// What is done to many at once: `evacuated`.
    Moved = "moved",
    /// A number in words: `seven`.
    Number = "number",
    /// A count without a number: `hundreds`.
    Vague = "vague",
    /// What does harm: `blast`.
    Event = "event",
    /// What points back at a count: `toll`.
    Toll = "toll",
    /// People who judge: `critics`.
    Critic = "critic",
    /// People without a name who know: `sources`.
    Insider = "insider",
    /// People by their office: `officials`.
    Office = "office",
    /// `newspapers`, `outlets`.
    Media = "media",
    /// `study`, `poll`.
    Study = "study",
    /// What a study does when it says something: `shows`.
    Shows = "shows",
    /// A crime that the subject did: `stole`.
    Crime = "crime",
    /// Police, courts and what they do: `charged`.
    Court = "court",
    /// What somebody thinks or wants: `believes`.
    Mind = "mind",
    /// The writer's judgment: `disastrous`.
    Opinion = "opinion",
    /// Days of the last week: `Monday`, `yesterday`.
    Recent = "recent",
    /// Months.
    Month = "month",
    /// Who speaks for the state: `police`, `ministry`.
    Authority = "authority",
    /// What says something in writing: `records`.
    Document = "document",
    /// `several`, `other`: which ones is not said.
    Some = "some",
    /// What follows has not happened, or not yet: `could`.
    Unreal = "unreal",
    /// What can be killed or lost without anybody being hurt: `jobs`.
    Thing = "thing",
}

/// Some classes of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct WordClasses(pub(super) u64);

impl WordClasses {
    /// One class.
    #[must_use]
    pub const fn of(class: WordClass) -> Self {
        Self(1 << class as u8)
    }

    /// Both.
    #[must_use]
    pub const fn and(self, class: WordClass) -> Self {
        Self(self.0 | 1 << class as u8)
    }

    /// Whether the class is among them.
    #[must_use]
    pub const fn has(self, class: WordClass) -> bool {
        self.0 & (1 << class as u8) != 0
    }

    /// Whether the two have one in common.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// A word as the tables know it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct KnownWord {
    /// Its number, for telling words apart; 0 for a word that stands in no table.
    pub(super) id: u32,
    /// What it is.
    pub classes: WordClasses,
}

impl KnownWord {
    /// The word, of one class more.
    #[must_use]
    pub const fn and(self, class: WordClass) -> Self {
        Self { id: self.id, classes: self.classes.and(class) }
    }
}
