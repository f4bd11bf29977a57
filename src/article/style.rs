//! The conventions that a whole document follows.

use std::sync::Arc;

use super::attribution::attribution_at;
use super::marks::{Glyph, Mark, Role};
use super::{BlockFacts, Options, Profile, QuotationKind, Story};
use crate::lexicon::regions;
use crate::text::{Layout, Span};

/// How the profile of a document was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProfileSource {
    /// The user named it for this document.
    Option,
    /// The document's front matter names it.
    FrontMatter,
    /// The workspace's configuration names it.
    Config,
    /// The document's own marks show it.
    Detected,
    /// Nothing shows it, so it is the one that most copy follows.
    Assumed,
}

/// How a document draws its marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Drawing {
    /// `"` and `'`
    Straight,
    /// `“ ”` and `‘ ’`
    Curly,
    /// `''`, or ` `` ` and `''`
    Wire,
    /// `« »`
    Guillemets,
}

/// Which quotation marks a language uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkSystem {
    /// `“ ”` or `"`, and `‘ ’` inside, or the other way round.
    English,
    /// `« »` with spaces inside: French.
    French,
    /// `„ “`, and `» «` in books: German, Czech, Slovak and others.
    German,
    /// `„ ”`: Polish, Hungarian, Romanian, Dutch of old.
    Polish,
    /// `” ”`: Swedish and Finnish.
    Swedish,
    /// `« »` without spaces: Spanish, Italian, Portuguese, Russian, Norwegian, and `“ ”` inside or in its place.
    Spanish,
    /// `「 」`: Japanese.
    Corner,
    /// A language that nothing is known of.
    Unknown,
}

impl MarkSystem {
    /// The marks of a language, by its BCP 47 tag.
    #[must_use]
    pub fn of_lang(lang: &str) -> Self {
        let mut subtags = lang.split(['-', '_']);
        let primary = subtags.next().unwrap_or("").to_ascii_lowercase();
        let swiss = lang.len() > 3 && subtags.any(|subtag| subtag.eq_ignore_ascii_case("ch"));
        match primary.as_str() {
            // Swiss papers write « » without spaces in all of the country's languages.
            "fr" | "de" | "it" if swiss => Self::Spanish,
            "en" | "" => Self::English,
            "fr" => Self::French,
            "de" | "cs" | "sk" | "sl" | "hr" | "bg" | "is" | "lt" | "et" | "ka" => Self::German,
            "pl" | "hu" | "ro" => Self::Polish,
            "sv" | "fi" => Self::Swedish,
            "es" | "it" | "pt" | "ru" | "uk" | "be" | "no" | "nb" | "nn" | "el" | "ca" => Self::Spanish,
            "ja" => Self::Corner,
            _ => Self::Unknown,
        }
    }
}

/// The conventions that a whole document follows. Two documents of equal style have equal findings in equal blocks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Style {
    /// The house style in force.
    pub profile: Profile,
    /// How it was chosen.
    pub source: ProfileSource,
    /// How most of its double marks are drawn.
    pub drawing: Drawing,
    /// Most of its outer quotations stand in single marks.
    pub single_outer: bool,
    /// The marks of its language.
    pub system: MarkSystem,
    /// It has straight and curly double marks.
    pub mixes: bool,
    /// What kind of story it says that it is.
    pub story: Story,
}

impl Style {
    /// Reads the conventions from the options, the metadata and what the blocks do.
    pub(super) fn read(options: &Options, layout: &Layout, facts: &[Arc<BlockFacts>]) -> Self {
        let mut sum = Stats::default();
        for (_, facts) in layout.blocks.iter().zip(facts).filter(|(block, _)| block.zone.is_body()) {
            sum.add(&facts.stats);
        }
        let stated = layout.metadata.profile.as_ref().and_then(|field| field.value.parse().ok());
        let (profile, source) = if let Some(profile) = options.profile {
            (profile, ProfileSource::Option)
        } else if let Some(profile) = stated {
            (profile, ProfileSource::FrontMatter)
        } else if let Some(profile) = options.default_profile {
            (profile, ProfileSource::Config)
        } else {
            sum.profile()
        };
        let drawing = [
            (sum.straight, Drawing::Straight),
            (sum.curly, Drawing::Curly),
            (sum.wire, Drawing::Wire),
            (sum.guillemets, Drawing::Guillemets),
        ]
        .into_iter()
        .rev()
        .max_by_key(|(count, _)| *count)
        .map_or(Drawing::Straight, |(_, drawing)| drawing);
        let system = layout.metadata.lang.as_ref().map_or(MarkSystem::English, |lang| MarkSystem::of_lang(&lang.value));
        // A first paragraph whose only quotation is broken shows nothing, so there a profile that was asked for decides.
        let asked_for = profile == Profile::UkSingle && source != ProfileSource::Detected;
        let single_outer = sum.single_outer > sum.double_outer || (asked_for && sum.double_outer == 0);
        let mixes = sum.straight > 0 && sum.curly > 0;
        let story = layout.metadata.story.as_ref().map_or(Story::Unknown, |field| Story::of_name(&field.value));
        Self { profile, source, drawing, single_outer, system, mixes, story }
    }

    /// The opening and the closing mark of outer quotations, as this document draws them.
    #[must_use]
    pub fn outer(&self) -> (&'static str, &'static str) {
        if self.single_outer { self.single() } else { self.double() }
    }

    /// The marks of quotations inside quotations, as this document draws them.
    #[must_use]
    pub fn inner(&self) -> (&'static str, &'static str) {
        if self.single_outer { self.double() } else { self.single() }
    }

    /// The double marks, as this document draws them.
    #[must_use]
    pub fn double(&self) -> (&'static str, &'static str) {
        match self.drawing {
            Drawing::Straight => ("\"", "\""),
            Drawing::Curly => ("“", "”"),
            Drawing::Wire => ("''", "''"),
            Drawing::Guillemets => ("«", "»"),
        }
    }

    /// The single marks, as this document draws them.
    #[must_use]
    pub fn single(&self) -> (&'static str, &'static str) {
        if self.drawing == Drawing::Curly { ("‘", "’") } else { ("'", "'") }
    }
}

/// What one block adds to the conventions of its document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    straight: u32,
    curly: u32,
    wire: u32,
    guillemets: u32,
    single_outer: u32,
    double_outer: u32,
    comma_inside: u32,
    comma_outside: u32,
    american: u32,
    british: u32,
}

impl Stats {
    pub(super) fn read(text: &str, marks: &[Mark], pairs: &[super::Pair], kinds: &[QuotationKind]) -> Self {
        let (american, british) = regions(text);
        let mut stats = Self { american, british, ..Self::default() };
        for mark in marks.iter().filter(|mark| matches!(mark.role, Role::Opener | Role::Closer)) {
            match mark.glyph {
                Glyph::Straight => stats.straight += 1,
                Glyph::CurlyOpen | Glyph::CurlyClose | Glyph::Low => stats.curly += 1,
                Glyph::TwoApostrophes | Glyph::TwoBackticks => stats.wire += 1,
                Glyph::GuillemetOpen | Glyph::GuillemetClose => stats.guillemets += 1,
                // Single marks tell how a document draws them only where they are the outer ones.
                Glyph::SingleOpen => stats.curly += u32::from(super::pairing::holder(pairs, mark.span).is_none()),
                _ => {}
            }
        }
        for (pair, kind) in pairs.iter().zip(kinds).filter(|(pair, _)| pair.depth == 0) {
            let (Some(opener), Some(closer)) =
                (marks.get(pair.opener), pair.closer.and_then(|closer| marks.get(closer)))
            else {
                continue;
            };
            if opener.is_double() {
                stats.double_outer += 1;
            } else if Span::of(pair.inner, text).ends_with([',', '.', '?', '!'])
                || pair.inner.of(text).split(' ').count() > 4
            {
                stats.single_outer += 1;
            }
            let inside = pair.inner.of(text).ends_with([',', '.']);
            let outside = text.get(closer.span.end..).is_some_and(|rest| rest.starts_with([',', '.']));
            // A whole sentence takes its stop inside everywhere, so it tells nothing, and a comma outside before an
            // attribution is a slip everywhere; what stands after a fragment tells.
            let told = *kind != QuotationKind::Direct && attribution_at(text, closer.span.end).is_none();
            stats.comma_inside += u32::from(inside && !outside && pair.inner.of(text).starts_with(char::is_lowercase));
            stats.comma_outside += u32::from(outside && !inside && told);
        }
        stats
    }

    fn add(&mut self, other: &Self) {
        self.straight += other.straight;
        self.curly += other.curly;
        self.wire += other.wire;
        self.guillemets += other.guillemets;
        self.single_outer += other.single_outer;
        self.double_outer += other.double_outer;
        self.comma_inside += other.comma_inside;
        self.comma_outside += other.comma_outside;
        self.american += other.american;
        self.british += other.british;
    }

    /// The profile that the marks show: single outer marks are British, and so are stops outside more often than inside.
    /// In copy that is American by its words a few stops outside are slips; in British copy one is enough.
    fn profile(&self) -> (Profile, ProfileSource) {
        let is_american = self.american > self.british;
        let is_british = self.british > self.american;
        let enough = match (is_american, is_british) {
            (true, _) => self.comma_outside >= 4 && self.comma_outside > 3 * self.comma_inside,
            (_, true) => self.comma_outside >= 1 && self.comma_outside > self.comma_inside,
            _ => self.comma_outside >= 2 && self.comma_outside > 2 * self.comma_inside,
        };
        if self.single_outer >= 3 && self.single_outer > 2 * self.double_outer {
            (Profile::UkSingle, ProfileSource::Detected)
        } else if enough || (self.british >= 3 && self.american == 0 && self.comma_inside < 2) {
            (Profile::UkDouble, ProfileSource::Detected)
        } else if self.comma_inside >= 2 || is_american {
            (Profile::UsAp, ProfileSource::Detected)
        } else {
            (Profile::UsAp, ProfileSource::Assumed)
        }
    }
}
