//! # pronoun-flip
//!
//! One person is `he` in one place of the story and `she` in another.
//!
//! Bad: `Robin Ward came late. He spoke first.` … `Ward left at noon. She did not return.`
//!
//! Good: the same pronoun throughout.
//!
//! Where it is the other one at least four times in the rest of the story, one slip is enough.
//!
//! There is no fix, since only the notes tell which one is right. Where the directory knows the pronoun, one slip is
//! enough.
//!
//! Silent: wherever the pronoun may be somebody else's, because another person is named or meant in the same paragraph or
//! the one before; quotations.
//!
//! Authority: copy desks check names, ages and pronouns of everybody in a story.

use super::places::persons;
use crate::article::people::{Confidence, Mention, MentionKind, SpeakerKind};
use crate::article::speech::{NameSite, Named, PronounSite};
use crate::article::{Article, Pronoun};
use crate::lexicon::{Gender, is_surname};
use crate::rules::{BlockContext, Draft, Grain, Rule, Scope, declare};
use crate::text::Span;

declare!(PronounFlip, "pronoun-flip", Names, Information, None, "pronoun_flip.rs");

/// In a paragraph with more mentions than these it is never clear who is meant.
const MOST: usize = 24;

impl Rule for PronounFlip {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn grain(&self) -> Grain {
        Grain::Speaker
    }

    fn check_article(&self, article: &Article, scope: &Scope, out: &mut Vec<Draft>) {
        let record = article.record();
        // The paragraphs that may say something of those who are gone through.
        let mut told = vec![false; article.layout.blocks.len()];
        let wanted = || persons(record).filter(|&index| scope.has_speaker(index));
        for mention in wanted().flat_map(|index| record.mentions_of(index)) {
            if let Some(told) = told.get_mut(mention.block) {
                *told = true;
            }
        }
        let mut seen: Vec<[Option<Span>; 2]> = vec![[None, None]; record.speakers.len()];
        for (block, _) in told.iter().enumerate().filter(|(_, told)| **told) {
            let Some(cx) = BlockContext::of(article, block).filter(|cx| cx.block.zone.is_body()) else { continue };
            let facts = cx.facts;
            // The first word of its sentence is the subject that the sentence before is about.
            let starts = |pronoun: &&PronounSite| facts.sentence_start(pronoun.span.start + 1) == pronoun.span.start;
            let Some(pronoun) = facts.speech().pronouns.iter().filter(|one| is_clear(one)).find(starts) else {
                continue;
            };
            let Some(speaker) = only_person(article, &cx, block, pronoun) else { continue };
            let slot = usize::from(pronoun.gender == Some(Gender::Female));
            let place = facts.prose.source(pronoun.span).shifted(cx.block.span.start);
            if let Some(slot) = seen.get_mut(speaker).and_then(|seen| seen.get_mut(slot)) {
                slot.get_or_insert(place);
            }
        }
        for index in wanted() {
            let (Some(&seen), Some(speaker)) = (seen.get(index), record.speaker(index)) else { continue };
            let name = &speaker.name;
            let known = article.options.directory.as_deref().zip(speaker.known);
            let pronoun = known.and_then(|(directory, known)| directory.people.get(known)?.pronouns);
            match (seen, pronoun) {
                ([Some(place), _], Some(Pronoun::She)) | ([_, Some(place)], Some(Pronoun::He)) => {
                    let (here, desk) = if pronoun == Some(Pronoun::She) { ("he", "she") } else { ("she", "he") };
                    let message = format!("{name} is ‘{here}’ here and ‘{desk}’ in the directory");
                    out.push(Draft::new(&META, place, message).about(index));
                }
                ([Some(he), Some(she)], None) => {
                    let (first, second, was, is) =
                        if he < she { (he, she, "he", "she") } else { (she, he, "she", "he") };
                    let message = format!("{name} is ‘{is}’ here and ‘{was}’ earlier in the story");
                    let draft = Draft::new(&META, second, message).related(first, format!("‘{was}’ here"));
                    out.push(draft.about(index));
                }
                ([he, she], None) => {
                    // Everywhere else the story uses the other pronoun.
                    let Some((slip, [male, female])) = he.xor(she).map(|slip| (slip, usual(article, index))) else {
                        continue;
                    };
                    let (here, rest, usual) = if he.is_some() { ("he", "she", female) } else { ("she", "he", male) };
                    let Some((_, first)) = usual.filter(|(count, _)| *count >= USUAL) else { continue };
                    if is_told_of_another(article, slip, he.is_some()) {
                        continue;
                    }
                    let message = format!("{name} is ‘{here}’ here and ‘{rest}’ everywhere else in the story");
                    let draft = Draft::new(&META, slip, message).related(first, format!("‘{rest}’ here"));
                    out.push(draft.about(index));
                }
                _ => {}
            }
        }
    }
}

/// How often a pronoun must be somebody's to be the usual one.
const USUAL: usize = 4;

/// How often a person is `he` and `she` in the story's own words, and where first.
fn usual(article: &Article, speaker: usize) -> [Option<(usize, Span)>; 2] {
    let mut usual = [None, None];
    let mentions = article.record().mentions_of(speaker);
    let own = mentions.filter(|one| one.kind == MentionKind::Pronoun && !one.quoted);
    for mention in own.filter(|one| one.confidence > Confidence::Guess) {
        let slot = match &*mention.span.of(&article.text).to_lowercase() {
            "he" | "his" | "him" | "himself" => 0,
            "she" | "her" | "hers" | "herself" => 1,
            _ => continue,
        };
        if let Some(found) = usual.get_mut(slot) {
            let (count, first) = found.unwrap_or((0, mention.span));
            *found = Some((count + 1, first));
        }
    }
    usual
}

/// Whether the paragraph before a pronoun, or its own before it, speaks of somebody of its gender.
fn is_told_of_another(article: &Article, slip: Span, is_he: bool) -> bool {
    let record = article.record();
    let index = record.mentions.partition_point(|mention| mention.span.start < slip.start);
    let block = article.layout.blocks.partition_point(|block| block.span.end <= slip.start);
    let before = record.mentions.get(..index).unwrap_or_default().iter().rev();
    let near = before.take_while(|mention| mention.block + 1 >= block && mention.block <= block);
    near.filter(|mention| !mention.quoted).any(|mention| {
        let Some(speaker) = record.speaker(mention.speaker) else { return false };
        let other = if is_he { Gender::Female } else { Gender::Male };
        speaker.kind == SpeakerKind::Person && speaker.gender != Some(other)
    })
}

fn is_clear(pronoun: &PronounSite) -> bool {
    pronoun.subject
        && !pronoun.quoted
        && !pronoun.plural
        && matches!(pronoun.gender, Some(Gender::Male | Gender::Female))
}

/// The one person whom a paragraph names before a pronoun; nothing where another human being, with a name or without, may
/// be meant.
fn only_person(article: &Article, cx: &BlockContext<'_>, block: usize, pronoun: &PronounSite) -> Option<usize> {
    let speech = cx.facts.speech();
    // Two genders are two persons, one of whom is named elsewhere.
    let other =
        speech.pronouns.iter().any(|other| !other.quoted && other.gender.is_some() && other.gender != pronoun.gender);
    if other {
        return None;
    }
    let record = article.record();
    let place = |span: Span| cx.facts.prose.source(span).shifted(cx.block.span.start);
    let from = record.mentions.partition_point(|mention| mention.span.start < cx.block.span.start);
    let mentions: Vec<&Mention> =
        record.mentions.get(from..)?.iter().take_while(|mention| mention.block == block).take(MOST + 1).collect();
    if mentions.len() > MOST {
        return None;
    }
    let speaker_of = |span: Span| {
        let found = mentions.iter().find(|mention| mention.span.start == place(span).start)?;
        Some(found.speaker)
    };
    let before = |span: Span| span.end <= pronoun.span.start;
    let text = cx.prose();
    let persons = speech.names.iter().filter(|site| !site.quoted && before(site.name) && may_be_person(site, text));
    let (mut found, mut is_subject) = (None, false);
    for site in persons {
        let speaker = speaker_of(site.name)?;
        if found.is_some_and(|known| known != speaker) {
            return None;
        }
        found = Some(speaker);
        is_subject = site.subject;
    }
    let speaker = found
        .filter(|_| is_subject)
        .filter(|&speaker| record.speaker(speaker).is_some_and(|one| one.kind == SpeakerKind::Person))?;
    let mut roles = speech.roles.iter().filter(|role| !role.quoted && !role.plural && before(role.span));
    roles.all(|role| speaker_of(role.span) == Some(speaker)).then_some(speaker)
}

/// Whether a name may be a person's: a single word that is no surname is a place or a thing.
fn may_be_person(site: &NameSite, text: &str) -> bool {
    match site.named {
        Named::Person => true,
        Named::Unknown => site.words > 1 || is_surname(site.name.of(text)),
        Named::Institution | Named::Place => false,
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn a_person_with_two_pronouns() {
        check(
            &META,
            "
            Robin Ward inspected the bridge in May. He found two cracks in the deck.

            On Monday Ward left Larkhaven at noon. She did not return.
                                                   ^^^
            ",
        );
    }

    #[test]
    fn the_other_pronoun_everywhere_else() {
        check(
            &META,
            "
            Peter Ward, a baker, said on Monday that he had found two cracks in his deck, and that he would close it.

            The bridge was built in 1961, and his father had worked on it.

            On Monday Ward left Larkhaven at noon. She did not return.
                                                   ^^^
            ",
        );
    }

    #[test]
    fn another_person_in_the_same_paragraph() {
        silent(
            &META,
            "
            Robin Ward inspected the bridge in May. He found two cracks in the deck.

            On Monday Ward met Mary Cole in Larkhaven. She did not return.

            In the evening Ward called the mayor. She did not answer.
            ",
        );
    }

    #[test]
    fn words_in_quotation_marks() {
        silent(
            &META,
            "
            Robin Ward, a baker, inspected the bridge in May. He found two cracks in the deck.

            On Monday Ward left Larkhaven at noon. “Nobody saw it. She did not return,” he said.
            ",
        );
    }

    #[test]
    fn a_pronoun_that_the_directory_gives_otherwise() {
        check(
            &META,
            "
            %! known: Robin Ward; she
            Robin Ward inspected the bridge in May. He found two cracks in the deck.
                                                    ^^
            ",
        );
        silent(
            &META,
            "
            %! known: Robin Ward; they
            Robin Ward inspected the bridge in May. He found two cracks in the deck.

            On Monday Ward left Larkhaven at noon. She did not return.
            ",
        );
    }
}
