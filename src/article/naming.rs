//! The names of a block as they are compared with each other: word by word, folded.

use super::BlockFacts;
use super::speech::NameSite;
use super::words::tokens;
use crate::lexicon::fold;
use crate::text::Span;

/// Suffixes of names, which are no surname.
pub const SUFFIXES: &[&str] = &["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "KC", "QC", "MP", "MSP", "TD", "MEP"];

/// A name by its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Naming {
    /// The words without suffix and stops, in bytes of the block's prose.
    pub words: Vec<Span>,
    /// The same, folded.
    pub folded: Vec<String>,
    /// The hash of the words as they are written.
    pub written: u64,
}

impl Naming {
    fn read(text: &str, site: &NameSite) -> Self {
        let mut naming = Self { words: Vec::new(), folded: Vec::new(), written: 0xCBF2_9CE4_8422_2325 };
        // An ending of the genitive is no part of the name.
        let own = tokens(text.get(..site.name.end).unwrap_or(""), site.name.start);
        for word in own.filter(|word| word.is_word && !SUFFIXES.contains(&word.text)) {
            naming.words.push(word.span);
            naming.folded.push(fold(word.text));
            for byte in word.text.bytes().chain([b' ']) {
                naming.written = (naming.written ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
            }
        }
        naming
    }

    /// The first word, folded.
    #[must_use]
    pub fn given(&self) -> &str {
        self.folded.first().map_or("", String::as_str)
    }

    /// The last word, folded.
    #[must_use]
    pub fn surname(&self) -> &str {
        self.folded.last().map_or("", String::as_str)
    }
}

/// The names of a block, one for one with those of its speech.
pub(super) fn namings(facts: &BlockFacts) -> Vec<Naming> {
    facts.speech().names.iter().map(|site| Naming::read(facts.prose.text(), site)).collect()
}
