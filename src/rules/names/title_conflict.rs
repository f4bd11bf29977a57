//! # title-conflict
//!
//! Somebody has two titles in the story that exclude each other, or one that the directory gives otherwise for the day of
//! publication.
//!
//! Bad: `Ann Ward, commander of Harbour Command` … `Ward, the director of Harbour Command`; `Gen. Ann Ward` … `Col. Ward`
//!
//! Good: one title throughout.
//!
//! Silent: former, acting, deputy and elected holders; two posts that one may have at once, such as chairman and chief
//! executive, or general and chairman; a shortened title (`general` for a lieutenant general).
//!
//! Authority: copy desks check every title.

use jiff::civil::Date;

use super::places::persons;
use super::posts::{Post, excludes, is_modified, is_same, post_of};
use crate::article::people::Title;
use crate::article::{Article, Held, Known, KnownRole};
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, declare};

declare!(TitleConflict, "title-conflict", Names, Information, Some(FixKind::Choice), "title_conflict.rs");

/// How many titles of one person are looked at.
const MOST: usize = 30;

impl Rule for TitleConflict {
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
        let day = published(article);
        for index in persons(record).filter(|&index| scope.has_speaker(index)) {
            let Some(speaker) = record.speaker(index) else { continue };
            if speaker.titles.len() < 2 && speaker.known.is_none() {
                continue;
            }
            let posts: Vec<(&Title, Post)> =
                speaker.titles.iter().take(MOST).filter_map(|title| Some((title, post(article, title)?))).collect();
            let in_story = twice(article, &speaker.name, &posts);
            let known = || {
                let directory = article.options.directory.as_deref()?;
                let known = directory.people.get(speaker.known?)?;
                posts.iter().find_map(|(title, post)| outdated(article, known, day, title, post))
            };
            out.extend(in_story.or_else(known).map(|draft| draft.about(index)));
        }
    }
}

/// The finding for two titles of the story that exclude each other.
fn twice(article: &Article, name: &str, posts: &[(&Title, Post)]) -> Option<Draft> {
    let (earlier, later) = posts.iter().enumerate().find_map(|(at, (later, post))| {
        let (earlier, _) = posts.get(..at)?.iter().find(|(_, other)| excludes(post, other))?;
        Some((*earlier, *later))
    })?;
    let message = format!("{name} is ‘{}’ here and ‘{}’ elsewhere in the story", later.text, earlier.text);
    let draft = Draft::new(&META, later.span, message).related(earlier.span, format!("‘{}’ here", earlier.text));
    let draft = replaced(article, draft, later, &earlier.text);
    Some(replaced(article, draft, earlier, &later.text))
}

/// The finding for a title that somebody does not have by the directory, on the day of publication where that is known.
fn outdated(article: &Article, known: &Known, day: Option<Date>, title: &Title, post: &Post) -> Option<Draft> {
    let is_held = |role: &KnownRole| match day {
        Some(day) => role.held_on(day) != Held::No,
        None => role.end.is_none(),
    };
    let roles = || known.roles.iter().filter_map(|role| Some((role, post_of(&shown(role))?)));
    if roles().any(|(role, other)| is_held(role) && is_same(post, &other)) {
        return None;
    }
    let name = &known.name;
    let now = roles().find(|(role, other)| is_held(role) && (excludes(post, other) || post.of == other.of));
    let then = roles().find(|(_, other)| is_same(post, other)).filter(|_| day.is_some());
    if let Some((role, _)) = then {
        let text = &title.text;
        let since = match (role.start, role.end, day) {
            (Some(start), _, Some(day)) if day < start.first() => format!("only since {start}"),
            (_, Some(end), _) => format!("until {end}"),
            _ => return None,
        };
        let mut draft =
            Draft::new(&META, title.span, format!("{name} is ‘{text}’ here, but was it {since} by the directory"));
        if let Some((role, _)) = now {
            draft = replaced(article, draft, title, &shown(role));
        }
        let is_over = role.end.is_some_and(|end| day.is_some_and(|day| day > end.last()));
        return Some(if is_over { replaced(article, draft, title, &format!("former {text}")) } else { draft });
    }
    let (role, _) = roles().find(|(role, other)| is_held(role) && excludes(post, other))?;
    let message = format!("{name} is ‘{}’ here and ‘{}’ in the directory", title.text, shown(role));
    Some(replaced(article, Draft::new(&META, title.span, message), title, &shown(role)))
}

/// A role of the directory as a title: `mayor of Larkhaven`.
fn shown(role: &KnownRole) -> String {
    role.organization.as_ref().map_or_else(|| role.role.clone(), |of| format!("{} of {of}", role.role))
}

/// Adds the fix that writes another title, where the title stands in the text as it reads.
fn replaced(article: &Article, draft: Draft, title: &Title, other: &str) -> Draft {
    if title.span.of(&article.text) != title.text {
        return draft;
    }
    let name = format!("Write ‘{other}’ for ‘{}’", title.text);
    draft.fix(FixKind::Choice, name, [(title.span, other.to_owned())])
}

/// The day of publication, as the user or the document gives it.
fn published(article: &Article) -> Option<Date> {
    let stated = article.layout.metadata.date.as_ref().map(|field| field.value.as_str());
    let options = &article.options;
    options.published.as_deref().or(stated).or(options.default_published.as_deref())?.get(..10)?.parse().ok()
}

/// What a title says that somebody is now; nothing where it says what they were or will be, or no role.
fn post(article: &Article, title: &Title) -> Option<Post> {
    let before = article.text.get(..title.span.start).unwrap_or("").trim_end();
    let last = before.rsplit(|c: char| c.is_whitespace()).next().unwrap_or("");
    if is_modified(last) {
        return None;
    }
    post_of(&title.text)
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn two_heads_of_one_institution() {
        check(
            &META,
            "
            Ann Ward, commander of Harbour Command, spoke first on Monday in the town hall.

            On Tuesday Ward, director of Harbour Command, left for Larkhaven.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn two_ranks() {
        check(
            &META,
            "
            Gen. Ann Ward spoke first on Monday in the town hall by the river.

            On Tuesday Col. Ann Ward left for Larkhaven.
                       ^^^^
            ",
        );
    }

    #[test]
    fn former_and_acting_holders() {
        silent(
            &META,
            "
            Gov. Ann Ward, a former senator, spoke first on Monday in the town hall by the river.

            On Tuesday Ward, acting director of Harbour Command and once its commander, left for Larkhaven.
            ",
        );
        silent(
            &META,
            "
            Mayor Ann Ward spoke first on Monday in the town hall by the river.

            In 2015 then-senator Ann Ward, then a commander of the rowing club, left for Larkhaven.
            ",
        );
    }

    #[test]
    fn two_posts_at_once_and_a_shortened_title() {
        silent(
            &META,
            "
            Lt. Gen. Ann Ward, chairman of Harbour Command, spoke first on Monday in the town hall.

            On Tuesday Gen. Ann Ward, president of the rowing club, left for Larkhaven.
            ",
        );
        silent(
            &META,
            "
            Ann Ward, chairman of Lark Foods, spoke first on Monday in the town hall by the river.

            On Tuesday Ward, chief executive of Lark Foods, left for Larkhaven.
            ",
        );
    }

    #[test]
    fn a_title_that_the_directory_gives_otherwise() {
        check(
            &META,
            "
            %! known: Ann Ward; commander of Harbour Command 2019
            %! published: 2021-09-02
            On Tuesday Ann Ward, director of Harbour Command, left for Larkhaven.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "
            %! known: Ann Ward; mayor of Larkhaven 2015 2019
            %! published: 2021-09-02
            On Tuesday Ann Ward, mayor of Larkhaven, left for Skarn.
            ",
            &["On Tuesday Ann Ward, former mayor of Larkhaven, left for Skarn."],
        );
    }

    #[test]
    fn a_title_that_the_directory_has_too() {
        for title in ["mayor", "mayor of Larkhaven", "former senator", "owner of a bakery"] {
            silent(
                &META,
                &format!(
                    "%! known: Ann Ward; mayor of Larkhaven 2019; senator 2010 2014\n%! published: 2021-09-02\n\
                     On Tuesday Ann Ward, {title}, left for Skarn."
                ),
            );
        }
    }
}
