//! Prose to what it says: marks and quotations, the house style that they follow, metadata.

mod attribution;
mod clause;
mod cue_words;
pub mod dates;
pub mod directory;
mod doubles;
mod facts;
mod kind;
mod marks;
mod memo;
mod naming;
mod narration;
mod opening;
mod pairing;
mod partial_date;
pub mod people;
mod profile;
mod pronouns;
mod quotation;
mod runs;
mod said;
mod singles;
pub mod speech;
mod story;
mod style;
pub mod words;

use std::ops::Range;
use std::sync::Arc;

pub use attribution::{Attribution, Subject, Tail, attribution_at, lost_attribution};
pub use clause::{is_abbreviation, is_function_word, starts_clause};
pub use directory::{Directory, Held, Known, KnownRole, Pronoun};
pub use facts::BlockFacts;
pub use kind::is_led_in;
pub use marks::{Facing, Glyph, Mark, Role, Shape};
pub use naming::{Naming, SUFFIXES};
pub use narration::{Narration, Told, ToldPhrase};
pub use opening::{Opening, is_label};
pub use pairing::{Break, BreakKind, Pair, Pairing};
pub use partial_date::{NoDate, PartialDate};
pub use profile::{Profile, UnknownProfile};
pub use pronouns::Pronouns;
pub use quotation::{PlacedQuotation, QuotationKind};
pub use runs::{OpenEnd, Run, Runs, open_end};
pub use said::Said;
pub use story::Story;
pub use style::{Drawing, MarkSystem, ProfileSource, Stats, Style};

pub use crate::text::Shift;
use crate::text::{Block, Format, Layout, Span};

/// What is known about a document besides its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// How the document is written.
    pub format: Format,
    /// The house style that the user asked for by name for this very document; it beats the front matter's.
    pub profile: Option<Profile>,
    /// The house style of the workspace; the front matter's beats it.
    pub default_profile: Option<Profile>,
    /// The publish date, as `YYYY-MM-DD`, where the user gave one for this very document; it beats the document's own.
    pub published: Option<String>,
    /// The publish date, as `YYYY-MM-DD`, of documents that state none.
    pub default_published: Option<String>,
    /// The people whom the desk knows.
    pub directory: Option<Arc<Directory>>,
}

/// One document, read.
#[derive(Clone, Debug)]
pub struct Article {
    /// The document's text.
    pub text: Arc<str>,
    /// What was known besides.
    pub options: Options,
    /// Its blocks and metadata.
    pub layout: Layout,
    /// What each block says, one for one with `layout.blocks`.
    pub facts: Vec<Arc<BlockFacts>>,
    /// For each block, the block of the previous article that it was taken over from unchanged.
    pub reused: Vec<Option<usize>>,
    /// The conventions that the whole document follows.
    pub style: Style,
    /// How the blocks hang together by their quotations.
    pub runs: Runs,
    record: memo::Memo<people::Record>,
    opening: memo::Memo<Opening>,
    /// The edit since the previous reading, where both have the same blocks.
    edit: Option<Edit>,
    /// Whether the edited blocks speak of people in the words in which they did before.
    same_speech: bool,
    /// Whether the record is the same since but for its places.
    same_people: bool,
    timeline: memo::Memo<dates::Timeline>,
    /// Whether the blocks that were edited since the previous reading tell of no times, neither now nor then, and the
    /// timeline is the same but for its places.
    same_times: bool,
}

impl Article {
    /// Reads a document. Blocks that `previous` already knows are taken over, so after an edit the work is that of
    /// the blocks that it touched.
    #[must_use]
    pub fn read(text: Arc<str>, options: Options, previous: Option<&Article>) -> Self {
        let former = previous.map(|previous| (previous, Shift::between(&previous.text, &text)));
        let same_format = former.filter(|(previous, _)| previous.options.format == options.format);
        let known = same_format.as_ref().map(|(previous, shift)| (&previous.layout, shift));
        let layout = Layout::read_after(&text, options.format, known);
        let reused = former.map_or_else(|| vec![None; layout.blocks.len()], |former| reuse(&layout, former));
        let edit = former.and_then(|former| Edit::between(former, &layout, &reused));
        let facts: Vec<Arc<BlockFacts>> = layout
            .blocks
            .iter()
            .zip(&reused)
            .map(|(block, reused)| {
                let known = reused.and_then(|index| previous.and_then(|previous| previous.facts.get(index)));
                known.cloned().unwrap_or_else(|| Arc::new(BlockFacts::read(block.span.of(&text), block)))
            })
            .collect();
        let style = Style::read(&options, &layout, &facts);
        let runs = Runs::read(&layout, &facts, style.single_outer);
        let (record, timeline, opening) = (memo::Memo::default(), memo::Memo::default(), memo::Memo::default());
        let mut article = Self {
            text,
            options,
            layout,
            facts,
            reused,
            style,
            runs,
            record,
            opening,
            timeline,
            edit,
            same_speech: false,
            same_people: false,
            same_times: false,
        };
        let known = previous.and_then(|previous| Some((previous, previous.record.peek()?)));
        if let Some((old, before)) = known {
            let shifted = people::shifted(&article, old, before);
            article.same_speech = shifted.is_some();
            // A letter more in a name seldom changes who is who.
            let record = shifted.unwrap_or_else(|| people::read(&article));
            article.same_people =
                article.same_speech || article.edit.as_ref().is_some_and(|edit| record.is_after(before, &edit.shift));
            article.record = memo::Memo::known(record);
        }
        let known = previous.and_then(|previous| Some((previous, previous.timeline.peek()?)));
        if let Some(timeline) = known.and_then(|(old, timeline)| dates::shifted(&article, old, timeline)) {
            article.timeline = memo::Memo::known(timeline);
            // The blocks of a timeline that is carried over are in their places, and tell of the same times.
            let edited = article.facts.iter().zip(&article.reused).filter(|(_, reused)| reused.is_none());
            article.same_times = edited.into_iter().all(|(facts, _)| facts.times().is_empty());
        }
        article
    }

    /// Whether the edit since the reading that this one was read after is far from all times, and changes none of them.
    #[must_use]
    pub fn same_times(&self) -> bool {
        self.same_times
    }

    /// The edit since the reading that this one was read after, where it made, took away and moved no block.
    #[must_use]
    pub fn edit(&self) -> Option<&Edit> {
        self.edit.as_ref()
    }

    /// Whether the edit since the reading that this one was read after says nothing else of people: who was named before is
    /// named by the same words.
    #[must_use]
    pub fn same_speech(&self) -> bool {
        self.same_speech
    }

    /// Whether the record is the same as that of the reading that this one was read after but for its places.
    #[must_use]
    pub fn same_people(&self) -> bool {
        self.same_people
    }

    /// Where its story begins, and whether it is one. Read where somebody asks for it first.
    #[must_use]
    pub fn opening(&self) -> Opening {
        *self.opening.get(|| Opening::read(self))
    }

    /// Who is who, and who says what. Read where somebody asks for it first.
    #[must_use]
    pub fn record(&self) -> &people::Record {
        self.record.get(|| people::read(self))
    }

    /// When what it tells happened. Read where somebody asks for it first.
    #[must_use]
    pub fn timeline(&self) -> &dates::Timeline {
        self.timeline.get(|| dates::read(self))
    }

    /// The blocks with what they say, in order.
    pub fn blocks(&self) -> impl DoubleEndedIterator<Item = (&Block, &BlockFacts)> {
        self.layout.blocks.iter().zip(self.facts.iter().map(AsRef::as_ref))
    }

    /// All quotations, in the order of their openers; a nested one comes after the one that holds it.
    #[must_use]
    pub fn quotations(&self) -> Vec<PlacedQuotation> {
        (0..self.facts.len()).flat_map(|block| self.quotations_of(block)).collect()
    }

    /// The quotations that hold or touch a place, the innermost last.
    #[must_use]
    pub fn quotations_at(&self, place: usize) -> Vec<PlacedQuotation> {
        let Some(block) = self.layout.block_at(place) else { return Vec::new() };
        let mut found = self.quotations_of(block);
        found.retain(|quotation| quotation.span.touches(place));
        found
    }

    /// The sentences of a block, in bytes from the start of the document.
    #[must_use]
    pub fn sentences_of(&self, block: usize) -> Vec<Span> {
        let (Some(place), Some(facts)) = (self.layout.blocks.get(block), self.facts.get(block)) else {
            return Vec::new();
        };
        facts.sentences.iter().map(|&span| facts.prose.source(span).shifted(place.span.start)).collect()
    }

    pub(crate) fn quotations_of(&self, block: usize) -> Vec<PlacedQuotation> {
        let (Some(place), Some(facts)) = (self.layout.blocks.get(block), self.facts.get(block)) else {
            return Vec::new();
        };
        let start = place.span.start;
        let runs_on = self.runs.ends.get(block) == Some(&Run::RunsOn);
        let open = open_end(facts, self.style.single_outer);
        let placed = |span: Span, inner: Span, kind, depth, runs_on| PlacedQuotation {
            span: facts.prose.source(span).shifted(start),
            inner: facts.prose.source(inner).shifted(start),
            kind,
            depth,
            block,
            runs_on,
        };
        let mut found: Vec<PlacedQuotation> = facts
            .pairing
            .pairs
            .iter()
            .zip(facts.speech().kinds.iter().copied())
            .map(|(pair, kind)| {
                let is_open = pair.closer.is_none() && open.is_some_and(|open| open.mark == pair.opener);
                placed(pair.span, pair.inner, kind, pair.depth, runs_on && is_open)
            })
            .collect();
        // A lone single mark makes a quotation only where it is known to open one: in a document of single marks.
        if let Some(open) = open.filter(|open| facts.pairing.pairs.iter().all(|pair| pair.opener != open.mark)) {
            found.push(placed(open.span, open.inner, QuotationKind::Direct, 0, runs_on));
        }
        found
    }
}

/// An edit between two readings of a document that have the same blocks, but for what was edited in some of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Where places are after it, in bytes of the document.
    pub shift: Shift,
    /// The blocks that were edited, by their index, which is the same in both readings.
    pub blocks: Range<usize>,
}

impl Edit {
    /// The edit since an earlier reading.
    fn between((previous, shift): (&Article, Shift), layout: &Layout, reused: &[Option<usize>]) -> Option<Self> {
        let first = reused.iter().position(Option::is_none).unwrap_or(0);
        let end = reused.iter().rposition(Option::is_none).map_or(first, |last| last + 1);
        let in_place =
            |index: usize| reused.get(index).is_some_and(|reused| reused.is_none_or(|reused| reused == index));
        if layout.blocks.len() != previous.layout.blocks.len() || !(0..reused.len()).all(in_place) {
            return None;
        }
        let mut blocks = layout.blocks.iter().zip(&previous.layout.blocks);
        let starts = blocks.all(|(block, old)| shift.place(old.span.start) == Some(block.span.start));
        starts.then_some(Self { shift, blocks: first..end })
    }

    /// Whether the blocks that were edited are what they were, of another text, and none of them bears on something, neither
    /// as it was nor as it is.
    #[must_use]
    pub fn is_apart(&self, article: &Article, previous: &Article, bears: impl Fn(&Article, usize) -> bool) -> bool {
        self.blocks.clone().all(|index| {
            let blocks = article.layout.blocks.get(index).zip(previous.layout.blocks.get(index));
            blocks.is_some_and(|(block, old)| block.zone == old.zone && block.kind == old.kind)
                && !bears(previous, index)
                && !bears(article, index)
        })
    }
}

/// Pairs the blocks of a layout with equal blocks of the previous article, from the start and from the end.
fn reuse(layout: &Layout, (previous, shift): (&Article, Shift)) -> Vec<Option<usize>> {
    let mut reused = vec![None; layout.blocks.len()];
    let old = &previous.layout.blocks;
    let same = |new: &Block, old: &Block| {
        new.zone == old.zone && new.kind == old.kind && new.cuts == old.cuts && shift.keeps(old.span, new.span)
    };
    let from_start = layout.blocks.iter().zip(old).take_while(|(new, old)| same(new, old)).count();
    for (index, slot) in reused.iter_mut().enumerate().take(from_start) {
        *slot = Some(index);
    }
    let left = layout.blocks.len().min(old.len()) - from_start;
    let from_end =
        layout.blocks.iter().rev().zip(old.iter().rev()).take(left).take_while(|(new, old)| same(new, old)).count();
    for (back, slot) in reused.iter_mut().rev().enumerate().take(from_end) {
        *slot = Some(old.len() - 1 - back);
    }
    reused
}
