//! # surname-first
//!
//! The story names somebody by a bare surname first, and gives the full name later or never.
//!
//! Bad: `Ward inspected the bridge in May.` … `Ann Ward, the county engineer, found two cracks.`
//!
//! Good: `Ann Ward, the county engineer, inspected the bridge in May. Ward found two cracks.`
//!
//! Headlines, decks and captions are no first reference. Where the full name never comes, only somebody who speaks in the
//! story is reported, at the first place where it has the name; where somebody is quoted before the full name, `quoted-before-introduced` reports it.
//!
//! Silent: people whom the directory knows by a single name; monarchs and popes; a head of state or government with the
//! title; names that everybody knows; peoples among whom one name is all there is; `the Ward administration`,
//! `the Ward plant`; teams; the heading of an item, over its paragraph or run into it; an excerpt from a book, as a line or
//! a note at its top says, whose earlier pages may have introduced them.
//!
//! Authority: AP, the Guardian: full name on first reference, surname afterwards.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::first_mention::{first_place, is_garbled, is_heading_of};
use super::index::{self, Longer, said_by};
use super::places::{Place, is_named_above, is_persons, is_story, named_in_body, persons, place_of, places, surname};
use super::quoted_before_introduced::early;
use super::reference::{is_no_reference, needs_no_full_name};
use crate::article::Article;
use crate::article::people::{Attributed, Mention, MentionKind, Record};
use crate::lexicon::{RoleClass, fold, given_name, is_common_word, is_surname, organisation, place, role};
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, declare};
use crate::text::{Span, Zone};

declare!(SurnameFirst, "surname-first", Names, Warning, Some(FixKind::Choice), "surname_first.rs");

impl Rule for SurnameFirst {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn asks_for_all_names(&self) -> bool {
        true
    }

    fn grain(&self) -> Grain {
        Grain::Introduction
    }

    fn check_article(&self, article: &Article, scope: &Scope, out: &mut Vec<Draft>) {
        if article.opening().is_excerpt {
            return;
        }
        if !scope.has_introductions() {
            return;
        }
        let record = article.record();
        let (said, bearers, longer) =
            (said_by(record, |index| scope.has_introduction(index)), OnceCell::new(), OnceCell::new());
        let bearers = || bearers.get_or_init(|| index::bearers(record));
        let longer = || longer.get_or_init(|| Longer::read(article));
        let asked = persons(record).filter(|index| scope.has_introduction(*index));
        for (index, said) in asked.filter_map(|index| Some((index, said.get(index)?))) {
            let Some(first) = named_in_body(article, record, index).next() else { continue };
            if first.kind != MentionKind::Surname || early(article, record, index, said).is_some() {
                continue;
            }
            let Some(place) = place_of(article, first) else { continue };
            let known = is_no_reference(&place) || is_signature(&place) || needs_no_full_name(article, &place);
            if known || is_named_above(article, record, index, first.span) {
                continue;
            }
            let text = &*article.text;
            let short = first.span.of(text);
            let full = named_in_body(article, record, index).find(|mention| mention.kind == MentionKind::Full);
            if let Some(full) = full {
                let sure = is_surname_of(bearers(), short, full.span.of(text))
                    && agree(article, &place, full)
                    && !is_heading_of(article, &place, first, full);
                if sure {
                    out.push(report(article, &place, short, Full::Later(full.span)).about(index));
                }
            } else if is_story(article) && speaks(record, index, said, &place) {
                match display_name(article, short) {
                    Some(name) if is_surname_of(bearers(), short, name.name()) => {
                        let first = first_place(article, &place).unwrap_or(place);
                        out.push(report(article, &first, short, Full::Above(name.span())).about(index));
                    }
                    None if is_nobody_elses(short)
                        && !longer().has(short)
                        && !is_garbled(article, short, first.span) =>
                    {
                        let first = first_place(article, &place).unwrap_or(place);
                        let draft = report(article, &first, short, Full::Never);
                        out.push(speaking(draft, &first, said).about(index));
                    }
                    _ => {}
                }
            }
        }
    }
}

/// Points at the first words of somebody, where those do not stand at the place of the finding.
fn speaking(draft: Draft, place: &Place<'_>, said: &[&Attributed]) -> Draft {
    let source = said.iter().find_map(|said| said.source).filter(|source| !source.covers(place.span()));
    source.into_iter().fold(draft, |draft, source| draft.related(source, "the story quotes them here"))
}

/// Where the full name stands.
#[derive(Clone, Copy)]
enum Full {
    Later(Span),
    /// In a headline, a deck or a caption only.
    Above(Span),
    Never,
}

/// The full name with a surname in a headline, a deck or a caption.
fn display_name<'a>(article: &'a Article, short: &str) -> Option<Place<'a>> {
    let key = fold(short);
    places(article)
        .filter(|place| matches!(place.cx.block.zone, Zone::Headline | Zone::Deck | Zone::Caption))
        .find(|place| place.site.words > 1 && fold(surname(place.name())) == key)
}

/// Whether a short form is the surname of a full name, and nobody else's in the story.
fn is_surname_of(bearers: &HashMap<String, usize>, short: &str, name: &str) -> bool {
    let key = fold(short);
    fold(surname(name)) == key && is_persons(name) && bearers.get(&key) == Some(&1)
}

/// Whether a title before the surname is one that the full name has too, so that both are one person's.
fn agree(article: &Article, place: &Place<'_>, full: &Mention) -> bool {
    let Some(title) = place.title() else { return true };
    let is_courtesy = role(title).is_some_and(|role| role.class == RoleClass::Courtesy);
    let head = |title: &str| title.rsplit(' ').next().map(fold);
    let other = place_of(article, full).and_then(|full| full.title().map(head));
    is_courtesy || other.is_some_and(|other| other == head(title))
}

/// Whether a line says who worked on the story: `Ward reported from Larkhaven.`
fn is_signature(place: &Place<'_>) -> bool {
    [" reported from", " contributed", " is a ", " can be reached", " writes "]
        .iter()
        .any(|words| place.after().starts_with(words))
        && place.site.name.start == 0
}

/// Names of peoples and faiths that are surnames too.
const FAITHS: &[&str] = &["Muslim", "Christian", "Catholic", "Hindu", "Sikh", "Protestant", "Islam", "Pope", "Lord"];

/// Whether a single name is a surname, and no given name, place or everyday word.
fn is_nobody_elses(name: &str) -> bool {
    let other =
        given_name(name).is_some() || is_common_word(name) || place(name).is_some() || organisation(name).is_some();
    is_surname(name) && !other && !FAITHS.contains(&name)
}

fn report(article: &Article, place: &Place<'_>, short: &str, full: Full) -> Draft {
    let (text, directory) = (&*article.text, article.options.directory.as_deref());
    let (span, message) = match full {
        Full::Later(span) => (Some(span), "whose full name comes only later"),
        Full::Above(span) => (Some(span), "whose full name stands over the story only"),
        Full::Never => (None, ""),
    };
    let Some(span) = span else {
        let message = format!("{short} speaks in this story, which never gives a full name");
        let mut draft = Draft::new(&META, place.span(), message);
        let known = directory.and_then(|directory| match directory.by_surname(short) {
            [one] => directory.people.get(*one),
            _ => None,
        });
        if let Some((known, exact)) = known.zip(place.exact(place.site.name)) {
            let name = &known.name;
            draft = draft.fix(FixKind::Choice, format!("Write ‘{name}’ here"), [(exact, name.clone())]);
        }
        return draft;
    };
    let name = span.of(text);
    let message = format!("{short} is the first that the story says of {name}, {message}");
    let mut draft = Draft::new(&META, place.span(), message).related(span, "the full name stands here");
    if let Some(exact) = place.exact(place.site.name) {
        draft = draft.fix(FixKind::Choice, format!("Write ‘{name}’ here"), [(exact, name.to_owned())]);
    }
    draft
}

/// Whether somebody says something, and is no firm or show that is named in passing: there is a title, or the name comes
/// again.
fn speaks(record: &Record, speaker: usize, said: &[&Attributed], place: &Place<'_>) -> bool {
    let again = record.speaker(speaker).is_some_and(|known| known.mentions.len() > 1);
    !said.is_empty() && (again || place.site.title.is_some())
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::Severity;
    use crate::rules::testing::{FILLER, check, fixes, severities, silent};

    #[test]
    fn a_surname_before_the_full_name() {
        check(
            &META,
            "
            The bridge over the Lark was closed to all lorries on Monday after Ward inspected it and found two cracks.
                                                                               ^^^^

            Ann Ward, the county engineer, found two cracks in the deck.
            ",
        );
        fixes(
            &META,
            "
            The bridge over the Lark was closed to all lorries on Monday after Ward inspected it and found two cracks.

            Ann Ward, the county engineer, found two cracks in the deck.
            ",
            &[
                "The bridge over the Lark was closed to all lorries on Monday after Ann Ward inspected it and found two cracks.\n\n\
               Ann Ward, the county engineer, found two cracks in the deck.",
            ],
        );
    }

    #[test]
    fn a_full_name_in_the_headline_alone() {
        check(
            &META,
            r#"
            %! length: story
            Ann Ward closes bridge over the Lark

            "The bridge over the Lark is not safe for lorries any more, and it was not safe last year," Ward said.
                                                                                                        ^^^^

            On Tuesday Ward met the council.
            "#,
        );
    }

    #[test]
    fn a_given_name_whose_letters_were_lost_on_the_way() {
        silent(
            &META,
            "
            %! length: story
            In a better year for the county TomÃ¡s Okafor would have closed the bridge over the Lark to all lorries.

            “The bridge is not safe,” Mr. Okafor, the engineer, said in Larkhaven. “It was not safe last year,” Okafor said.
            ",
        );
    }

    #[test]
    fn a_name_that_never_comes_is_missed_at_its_first_place() {
        check(
            &META,
            "
            %! length: story
            The county sent Okafor’s letter about the bridge over the Lark to every household on the river in May.
                            ^^^^^^

            It was the wettest May for years.

            “The bridge is not safe,” Okafor said in the old town hall. “It was not safe last year,” Okafor said.
            ",
        );
    }

    #[test]
    fn an_excerpt_from_a_book() {
        silent(
            &META,
            "
            %! length: story
            Editor’s note: This is the third excerpt from Ann Ward’s new book about the bridge.

            “The bridge is not safe,” Okafor said in the old town hall. “It was not safe last year,” Okafor said.
            ",
        );
    }

    #[test]
    fn a_title_in_a_first_line() {
        silent(
            &META,
            "
            %! length: story
            On a mild day in May, President Okafor had reason to bask in the sun.

            Across the river the county closed the bridge over the Lark to all lorries, and to the carts of the mill as well.

            “The bridge is not safe,” Okafor said in the old town hall. “It was not safe last year,” Okafor said.
            ",
        );
    }

    #[test]
    fn the_full_name_first() {
        silent(
            &META,
            "
            Ann Ward, the county engineer, found two cracks in the deck of the bridge over the Lark in May this year.

            In June Ward told the county that it had to be closed to lorries.
            ",
        );
    }

    #[test]
    fn monarchs_popes_and_heads_of_state() {
        for name in ["Pope Francis", "Queen Margaret", "President Ward", "Prime Minister Ward"] {
            silent(
                &META,
                &format!(
                    "%! length: story\n“The bridge over the Lark is not safe,” {name} said on Monday in Larkhaven.\n\n\
                     “It was not safe last year,” {name} said."
                ),
            );
        }
    }

    #[test]
    fn people_whom_the_directory_knows() {
        silent(
            &META,
            "
            %! length: story
            %! known: Zarina; single
            “The bridge is not safe,” Zarina said in Larkhaven. “Burn it,” Zarina said.
            ",
        );
        fixes(
            &META,
            "
            %! length: story
            %! known: Ruth Okafor; mayor
            “The bridge is not safe,” Okafor said on Monday in the old town hall by the river. “Burn it,” Okafor said.
            ",
            &[&format!(
                "“The bridge is not safe,” Ruth Okafor said on Monday in the old town hall by the river. “Burn it,” Okafor said.\n\n{FILLER}"
            )],
        );
    }

    #[test]
    fn names_that_everybody_knows() {
        silent(
            &META,
            "%! length: story\n“The bridge is not safe,” Napoleon said in Larkhaven. “Burn it,” Napoleon said.",
        );
    }

    #[test]
    fn peoples_with_one_name_or_with_given_names() {
        silent(
            &META,
            r#"
            %! length: story
            "The bridge is not safe," said Hartono, who goes by one name, on Monday in the old town hall by the river.

            "Burn it," Hartono said.
            "#,
        );
        silent(
            &META,
            "%! length: story\n“The bridge is not safe,” Suharto said in Larkhaven. “Burn it,” Suharto said.",
        );
        silent(
            &META,
            "
            Katrín Jakobsdóttir, an engineer, found two cracks in the deck of the bridge over the Lark in May this year.

            In June Katrín told the county that it had to be closed to lorries.
            ",
        );
    }

    #[test]
    fn what_is_called_after_somebody() {
        silent(
            &META,
            "
            In May the Ward administration inspected the bridge over the Lark and the Ward plant beside it, both of them old.

            Ward supporters came too, and the Wards lost to Skarn. Ann Ward, the county engineer, found two cracks.
            ",
        );
    }

    #[test]
    fn a_line_over_the_story_and_between_its_parts() {
        silent(
            &META,
            "
            Ward closes bridge over the Lark

            Ann Ward, the county engineer, found two cracks in the deck of the bridge over the Lark in May this year.

            Cole wants a ferry

            John Cole, the mayor, would rather have a ferry than a bridge.
            ",
        );
    }

    #[test]
    fn the_heading_of_an_item_that_runs_into_its_paragraph() {
        let item = |gap: &str| {
            format!(
                "The year is over, and the county has much to be thankful for and much to forget about in the next one.\n\n\
                 Cheers, Ms. Ward{gap}The county engineer, Ann Ward, found two cracks in the deck of the bridge.\n"
            )
        };
        silent(&META, &item("  "));
        assert_eq!(severities(&META, &item(", from all. ")), [Severity::Warning]);
    }

    #[test]
    fn the_beginning_of_a_story() {
        silent(&META, "“The bridge is not safe,” Ward said in Larkhaven. “It was not safe last year,” Ward said.");
    }
}
