//! The card of a quotation: what it is, and who says it.

use unicode_segmentation::UnicodeSegmentation;

use super::speaker::role_words;
use super::{Cards, Page, count, shortened};
use crate::article::people::{Attributed, Basis, Confidence, Gap};
use crate::article::{PlacedQuotation, QuotationKind};
use crate::server::speakers::known;
use crate::server::spot::Saying;

/// How many characters of a quotation are shown; whoever hovers on it sees the rest in the text.
const SHOWN: usize = 400;

impl Cards<'_> {
    /// What a quotation is, and who says it, by which words, and how sure that is.
    pub(super) fn quotation(&self, said: &Attributed, page: &mut Page) {
        let heading = page.strong(kind(said.quotation.kind));
        page.paragraph(&format!("{heading} ({})", self.facts(&said.quotation)));
        page.quote(&shortened(self.words(said.quotation.inner), SHOWN));
        page.paragraph(&self.by_whom(said, page));
    }

    fn facts(&self, quotation: &PlacedQuotation) -> String {
        let mut facts = vec![count(self.words(quotation.inner).unicode_words().count(), "word")];
        if quotation.depth > 0 {
            facts.push("inside another quotation".to_owned());
        }
        if quotation.runs_on {
            facts.push("runs on in the next paragraph".to_owned());
        }
        facts.join(", ")
    }

    /// Who says a quotation, with title, by which words; nothing for words that are nobody's.
    pub(super) fn by_whom(&self, said: &Attributed, page: &Page) -> String {
        let Some(speaker) = said.speaker.and_then(|index| self.record.speaker(index)) else {
            return match (said.gap, said.quotation.kind) {
                (Some(Gap::Orphan), _) => "Nobody is said to say it; the paragraph before names somebody.".to_owned(),
                (Some(Gap::Unattributed), _) => "Nobody is said to say it.".to_owned(),
                (None, QuotationKind::Direct | QuotationKind::Fragment) if said.cue.is_some() => {
                    format!("Nobody is named; the words that say so: {}", self.by_words(said, page))
                }
                (None, _) => String::new(),
            };
        };
        let name = page.strong(&speaker.name);
        let title = speaker.titles.first().map(|title| format!(", {}", page.words(&title.text)));
        let known = || known(self.article, speaker).and_then(|known| known.roles.first());
        let title = title.or_else(|| known().map(|role| format!(", {}", page.words(&role_words(role)))));
        let title = title.unwrap_or_default();
        let sure = match (said.gap, said.confidence) {
            (Some(_), _) => "Nobody is said to say it; a guess:",
            (None, Confidence::Certain) => "Said by",
            (None, Confidence::Likely) => "Most likely said by",
            (None, Confidence::Guess) => "A guess: said by",
        };
        format!("{sure} {name}{title}{}", self.by_what(said, page))
    }

    fn by_what(&self, said: &Attributed, page: &Page) -> String {
        let words = self.by_words(said, page);
        match said.basis {
            Basis::Cue if words.is_empty() => String::new(),
            Basis::Cue => format!(": {words}"),
            Basis::Chain if words.is_empty() => ", who speaks in the same paragraph".to_owned(),
            Basis::Chain => format!(", who speaks in the same paragraph: {words}"),
            Basis::Running => ", whose words run on from the paragraph before".to_owned(),
            Basis::Before => ", whom the paragraph before names".to_owned(),
            Basis::After => ", whom the paragraph after names".to_owned(),
            Basis::Label => ", by the label before it".to_owned(),
            Basis::None => String::new(),
        }
    }

    /// The words that say that somebody speaks, with the line of each that stands elsewhere.
    fn by_words(&self, said: &Attributed, page: &Page) -> String {
        let Some(cue) = said.cue else { return String::new() };
        let saying = Saying { cue, source: said.source, speaker: said.speaker, confidence: said.confidence };
        let words = |span| format!("“{}”", page.words(&shortened(self.words(span), SHOWN / 4)));
        let joined = saying.span();
        match said.source.filter(|&source| !joined.covers(source)) {
            Some(source) => format!("{} and {}", words(source), words(joined)),
            None => words(joined),
        }
    }
}

fn kind(kind: QuotationKind) -> &'static str {
    match kind {
        QuotationKind::Direct => "Direct quotation",
        QuotationKind::Fragment => "Quoted fragment",
        QuotationKind::Title => "Title",
        QuotationKind::Scare => "Words at a distance",
    }
}
