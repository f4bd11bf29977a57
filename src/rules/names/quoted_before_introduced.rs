//! # quoted-before-introduced
//!
//! Somebody is quoted by a bare surname before the story says who that is.
//!
//! Bad: `"The bridge is safe," Ward said.` … `Ann Ward, the county engineer, inspected it in May.`
//!
//! Good: `"The bridge is safe," said Ann Ward, the county engineer.`
//!
//! There is no fix: either the quotation moves down, or the introduction up.
//!
//! Silent: a title before the surname that only one person has, such as `President` or `Pope`; people whom the directory
//! knows by a single name; quotations that are somebody's only by a guess.
//!
//! Authority: the Guardian and the BBC: readers must know at once who speaks.

use super::index::said_by;
use super::places::{named_in_body, persons, place_of};
use super::reference::needs_no_full_name;
use crate::article::people::{Attributed, Mention, MentionKind, Record};
use crate::article::{Article, QuotationKind};
use crate::rules::{Draft, Grain, Rule, Scope, declare};

declare!(QuotedBeforeIntroduced, "quoted-before-introduced", Names, Warning, None, "quoted_before_introduced.rs");

impl Rule for QuotedBeforeIntroduced {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn grain(&self) -> Grain {
        Grain::Introduction
    }

    fn check_article(&self, article: &Article, scope: &Scope, out: &mut Vec<Draft>) {
        if !scope.has_introductions() {
            return;
        }
        let record = article.record();
        let said = said_by(record, |index| scope.has_introduction(index));
        let asked = persons(record).filter(|index| scope.has_introduction(*index));
        for (speaker, said) in asked.filter_map(|index| Some((index, said.get(index)?))) {
            let Some((first, introduced)) = early(article, record, speaker, said) else { continue };
            let name = &record.speakers.get(speaker).map(|speaker| speaker.name.as_str()).unwrap_or_default();
            out.push(
                Draft::new(
                    &META,
                    first.span,
                    format!("{} is quoted here, and introduced only later", first.span.of(&article.text)),
                )
                .related(introduced.span, format!("{name} is introduced here"))
                .about(speaker),
            );
        }
    }
}

/// The first mention of a speaker and the one that introduces them, where the first is a bare surname that is the source
/// of a quotation.
pub(super) fn early<'a>(
    article: &'a Article,
    record: &'a Record,
    speaker: usize,
    said: &[&Attributed],
) -> Option<(&'a Mention, &'a Mention)> {
    let first = named_in_body(article, record, speaker).next().filter(|first| first.kind == MentionKind::Surname)?;
    let introduced = named_in_body(article, record, speaker).find(|mention| mention.kind == MentionKind::Full)?;
    let is_source = said.iter().any(|said| {
        said.quotation.kind == QuotationKind::Direct
            && said.source.is_some_and(|source| source.covers(first.span))
            && said.quotation.span.start < introduced.span.start
    });
    let place = place_of(article, first)?;
    let apart = !article
        .sentences_of(first.block)
        .iter()
        .any(|sentence| sentence.touches(first.span.start) && sentence.covers(introduced.span));
    (is_source && apart && !needs_no_full_name(article, &place)).then_some((first, introduced))
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn a_surname_that_speaks_before_it_is_introduced() {
        check(
            &META,
            r#"
            The bridge over the Lark will stay open this winter, the county decided on Monday.

            "The bridge is safe for every lorry that uses it," Ward said.
                                                               ^^^^

            Ann Ward, the county engineer, inspected it in May and found two cracks in the deck.
            "#,
        );
    }

    #[test]
    fn an_introduction_before_the_quotation() {
        silent(
            &META,
            r#"
            The bridge over the Lark will stay open this winter, the county decided on Monday.

            Ann Ward, the county engineer, inspected it in May and found two cracks in the deck.

            "The bridge is safe for every lorry that uses it," Ward said.
            "#,
        );
    }

    #[test]
    fn a_title_that_one_person_has() {
        silent(
            &META,
            r#"
            The bridge over the Lark will stay open this winter, the county decided on Monday.

            "The bridge is a blessing to all who cross it," Pope Francis said in Rome.

            The county engineer inspected it in May and found two cracks in the deck.
            "#,
        );
    }

    #[test]
    fn one_whom_the_directory_knows_by_a_single_name() {
        silent(
            &META,
            r#"
            %! known: Zarina Osei; also Zarina; single
            The bridge over the Lark will stay open this winter, the county decided on Monday.

            "The bridge is a song to me and to all who cross it," Zarina said in Larkhaven.

            Zarina Osei, a singer, crossed it in May.
            "#,
        );
    }
}
