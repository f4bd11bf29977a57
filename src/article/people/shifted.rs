//! The record after an edit that changes nothing about people: the same, with its places shifted.
//!
//! Most keystrokes change a word that names nobody. The record of the whole article follows from what its blocks say of
//! people; where the edited block says the same of them as before, only places are new.

use super::pronouns::{Lead, lead};
use super::record::{Attributed, Mention, Record, Speaker, Statement, Title};
use super::{close, gaps_of};
use crate::article::speech::Speech;
use crate::article::{Article, BlockFacts, Edit, Pair};
use crate::text::{Shift, Span};

/// The record of an article by that of an earlier reading, where the edit between them says nothing else of people.
pub(in crate::article) fn shifted(article: &Article, old: &Article, record: &Record) -> Option<Record> {
    let edit = article.edit().filter(|edit| is_same(article, old, edit))?;
    let mut record = record.shifted(&edit.shift)?;
    // A mark that opens nothing makes no pair, but may make a quotation in a document of single marks.
    let same = edit.blocks.clone().all(|block| {
        let own = article.quotations_of(block);
        own.iter().eq(record.quotations_in(block).iter().map(|said| &said.quotation))
    });
    if !same {
        return None;
    }
    gaps_of(article, &mut record.quotations);
    close(article, &mut record.quotations);
    Some(record)
}

/// Whether an edit between two readings says nothing else of people.
fn is_same(article: &Article, old: &Article, edit: &Edit) -> bool {
    let known = match (&article.options.directory, &old.options.directory) {
        (Some(one), Some(other)) => std::sync::Arc::ptr_eq(one, other),
        (None, None) => true,
        _ => false,
    };
    known
        && article.style == old.style
        && article.runs == old.runs
        && edit.blocks.clone().all(|index| is_same_block(article, old, index, &edit.shift).unwrap_or(false))
}

/// Whether a block says of people what it said before, each at the place where it stood.
fn is_same_block(article: &Article, old: &Article, index: usize, shift: &Shift) -> Option<bool> {
    let (block, before) = (article.layout.blocks.get(index)?, old.layout.blocks.get(index)?);
    let (facts, known) = (article.facts.get(index)?, old.facts.get(index)?);
    if block.kind != before.kind || block.zone != before.zone || !says_the_same(facts, known) {
        return Some(false);
    }
    let pairs =
        |facts: &BlockFacts| facts.pairing.pairs.iter().flat_map(|pair| [pair.span, pair.inner]).collect::<Vec<_>>();
    let now = places(facts.speech()).chain(pairs(facts)).map(|span| facts.prose.source(span));
    let mut then = places(known.speech()).chain(pairs(known)).map(|span| known.prose.source(span));
    // Where markup was edited, what was said may stand elsewhere.
    Some(now.into_iter().all(|now| {
        then.next()
            .is_some_and(|then| shift.span(then.shifted(before.span.start)) == Some(now.shifted(block.span.start)))
    }))
}

fn shift_of(facts: &BlockFacts, known: &BlockFacts) -> Shift {
    Shift::between(known.prose.text(), facts.prose.text())
}

/// The places of a block from which those of the record are made.
fn places(speech: &Speech) -> impl Iterator<Item = Span> {
    let cues = speech
        .cues
        .iter()
        .flat_map(|cue| [Some(cue.cue), cue.source, cue.antecedent, cue.content].into_iter().flatten());
    naming(speech).chain(cues)
}

/// The places of a block of which the words are read.
fn naming(speech: &Speech) -> impl Iterator<Item = Span> {
    let names = speech
        .names
        .iter()
        .flat_map(|name| [Some(name.name), name.title].into_iter().flatten().chain(name.appositions.iter().copied()));
    let roles = speech.roles.iter().map(|role| role.span);
    let pronouns = speech
        .pronouns
        .iter()
        .map(|pronoun| pronoun.span)
        .chain(speech.cues.iter().flat_map(|cue| [cue.source, cue.antecedent].into_iter().flatten()));
    names.chain(roles).chain(pronouns)
}

/// Whether a block says of people what it said before, each at its own place.
fn says_the_same(facts: &BlockFacts, known: &BlockFacts) -> bool {
    let shift = shift_of(facts, known);
    let (speech, before) = (facts.speech(), known.speech());
    let (text, old) = (facts.prose.text(), known.prose.text());
    let pair = |pair: &Pair| Some(Pair { span: shift.span(pair.span)?, inner: shift.span(pair.inner)?, ..*pair });
    let alike = |now: Span, then: Span| now.of(text) == then.of(old);
    before.shifted(&shift).as_ref() == Some(speech)
        && facts.sentences.len() == known.sentences.len()
        && facts.sentences.iter().zip(&known.sentences).all(|(now, then)| shift.span(*then) == Some(*now))
        && facts.pairing.pairs.len() == known.pairing.pairs.len()
        && facts.pairing.pairs.iter().zip(&known.pairing.pairs).all(|(now, then)| pair(then) == Some(*now))
        // The words that say who is meant are read as they are written.
        && naming(speech).zip(naming(before)).all(|(now, then)| alike(now, then))
        && speech.pronouns.iter().zip(&before.pronouns).all(|(now, then)| {
            let (now, then) = (lead(facts, now.span), lead(known, then.span));
            then.comma.map_or(Some(None), |at| shift.place(at).map(Some)) == Some(now.comma)
                && Lead { comma: None, ..now } == Lead { comma: None, ..then }
        })
        && facts.notes().says_the_same(known.notes(), &shift)
        // A name may stand two bytes behind the source that it belongs to.
        && before.cues.iter().filter_map(|cue| cue.antecedent.or(cue.source)).all(|source| {
            !shift.touches(source.end, source.end + 2)
        })
}

impl Record {
    /// Whether this is what another record is after an edit, but for its places.
    pub(in crate::article) fn is_after(&self, before: &Self, shift: &Shift) -> bool {
        let same = |now: &Speaker, then: &Speaker| now.is_after(then, shift);
        all(&self.mentions, &before.mentions, |now, then| then.shifted(shift).as_ref() == Some(now))
            && all(&self.quotations, &before.quotations, |now, then| then.shifted(shift).as_ref() == Some(now))
            && all(&self.statements, &before.statements, |now, then| then.shifted(shift).as_ref() == Some(now))
            && all(&self.speakers, &before.speakers, same)
    }

    /// The same with its places shifted; nothing where one of them was edited away.
    fn shifted(&self, shift: &Shift) -> Option<Self> {
        Some(Self {
            speakers: self.speakers.iter().map(|speaker| speaker.shifted(shift)).collect::<Option<_>>()?,
            mentions: self.mentions.iter().map(|mention| mention.shifted(shift)).collect::<Option<_>>()?,
            quotations: self.quotations.iter().map(|said| said.shifted(shift)).collect::<Option<_>>()?,
            statements: self.statements.iter().map(|said| said.shifted(shift)).collect::<Option<_>>()?,
        })
    }
}

fn all<T>(now: &[T], then: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    now.len() == then.len() && now.iter().zip(then).all(|(now, then)| same(now, then))
}

impl Speaker {
    fn is_after(&self, before: &Self, shift: &Shift) -> bool {
        let Self { name, kind, gender, titles, mentions, introduced, quotations, known } = before;
        let title = |now: &Title, then: &Title| now.text == then.text && shift.span(then.span) == Some(now.span);
        self.name == *name
            && (self.kind, self.gender, self.introduced) == (*kind, *gender, *introduced)
            && (self.quotations, self.known) == (*quotations, *known)
            && self.mentions == *mentions
            && all(&self.titles, titles, title)
    }

    fn shifted(&self, shift: &Shift) -> Option<Self> {
        let title = |title: &Title| Some(Title { text: title.text.clone(), span: shift.span(title.span)? });
        let titles = self.titles.iter().map(title).collect::<Option<_>>()?;
        Some(Self { name: self.name.clone(), titles, mentions: self.mentions.clone(), ..*self })
    }
}

impl Mention {
    fn shifted(&self, shift: &Shift) -> Option<Self> {
        Some(Self { span: shift.span(self.span)?, ..*self })
    }
}

impl Attributed {
    fn shifted(&self, shift: &Shift) -> Option<Self> {
        let mut said = self.clone();
        said.quotation.span = shift.span(self.quotation.span)?;
        said.quotation.inner = shift.span(self.quotation.inner)?;
        (said.cue, said.source) = (shift.option(self.cue)?, shift.option(self.source)?);
        Some(said)
    }
}

impl Statement {
    fn shifted(&self, shift: &Shift) -> Option<Self> {
        let mut said = self.clone();
        (said.span, said.cue) = (shift.span(self.span)?, shift.span(self.cue)?);
        (said.source, said.named) = (shift.option(self.source)?, shift.option(self.named)?);
        Some(said)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use crate::article::{Article, Directory, Options};

    const STORY: &str = "Ann Ward, the mayor of Larkhaven, opened the bridge on Monday. “It is late,” she said, “and it is dear.”\n\n\
        Asked about the cost, Ward said the town had paid. Her husband, Tom Reeve, 61, did not come.\n\n\
        “We waited for years,” said Reeve’s brother, Gen. Paul Reeve. The general praised Ward. He told her so.\n\n\
        “Nobody asked us. We would have said no.”\n\n\
        A spokesman for the Harbour Board said it was ‘glad’. “That is all,” the spokesman added.\n\n\
        In her speech, she thanked Marta Lindqvist, who wrote that the “bridge of sighs” was done. Lindqvist smiled. It opened on May 3, 2021; two days later it rained.\n\n\
        3. Rosa Vale. The Florida senator, 44, left. Sen. Otto Lund, R-Ohio, the harbour chairman, met the mayor’s son. The man \
        who fled was identified as Ivo Hart. If Vale wins, he said he would pay King Talal’s brother.\n";

    fn read(text: &str, previous: Option<&Article>) -> Article {
        let directory = Some(Arc::new(Directory::default()));
        // The directory is one and the same while a document is open.
        let options =
            previous.map_or_else(|| Options { directory, ..Options::default() }, |previous| previous.options.clone());
        let article = Article::read(Arc::from(text), options, previous);
        let _ = (article.record(), article.timeline());
        article
    }

    #[test]
    fn a_word_that_names_nobody_changes_places_only() {
        let before = read(STORY, None);
        let after = read(&STORY.replace("opened the bridge", "opened the old bridge"), Some(&before));
        assert!(after.same_speech());
        assert_eq!(after.record(), read(&after.text, None).record());
        for (old, new) in [("Ward said", "Wards said"), ("She", "He"), ("husband", "brother"), ("she said", "she sad")]
        {
            let after = read(&STORY.replacen(old, new, 1), Some(&before));
            assert_eq!(after.record(), read(&after.text, None).record(), "{old} {new}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn an_edit_gives_the_record_of_a_fresh_reading(
            edits in prop::collection::vec((0usize..STORY.len(), 0usize..3, "[a-zA-Z ,.“”\"'’\n0-9]{0,2}"), 1..5),
        ) {
            let mut text = STORY.to_owned();
            let mut article = read(&text, None);
            for (at, removed, typed) in edits {
                let boundary = |mut at: usize| {
                    at = at.min(text.len());
                    while !text.is_char_boundary(at) {
                        at -= 1;
                    }
                    at
                };
                let (from, to) = (boundary(at), boundary(at + removed));
                text.replace_range(from.min(to)..to, &typed);
                article = read(&text, Some(&article));
                let fresh = read(&text, None);
                prop_assert_eq!(article.record(), fresh.record());
                prop_assert_eq!(article.timeline(), fresh.timeline());
            }
        }
    }
}
