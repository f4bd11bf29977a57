//! # title-conflict
//!
//! Somebody has two titles in the story that exclude each other.
//!
//! Bad: `Ann Ward, commander of Harbour Command` … `Ward, the director of Harbour Command`; `Gen. Ann Ward` … `Col. Ward`
//!
//! Good: one title throughout.
//!
//! Silent: former, acting, deputy and elected holders; two posts that one may have at once, such as chairman and chief
//! executive, or general and chairman; a shortened title (`general` for a lieutenant general).
//!
//! Authority: copy desks check every title.

use super::places::persons;
use crate::article::Article;
use crate::article::people::Title;
use crate::lexicon::{is_role_modifier, role};
use crate::rules::{Draft, FixKind, Rule, declare};

declare!(TitleConflict, "title-conflict", Names, Information, Some(FixKind::Choice), "title_conflict.rs");

/// Titles of which a person has one at a time.
const EXCLUSIVE: &[&[&str]] = &[
    &[
        "general",
        "colonel",
        "major",
        "captain",
        "lieutenant",
        "sergeant",
        "corporal",
        "private",
        "admiral",
        "commander",
    ],
    &["president", "vice president", "senator", "representative", "governor", "lieutenant governor", "mayor"],
    &[
        "prime minister",
        "foreign minister",
        "finance minister",
        "defense minister",
        "defence minister",
        "interior minister",
    ],
    &["secretary of state", "secretary of defense", "defense secretary", "treasury secretary", "attorney general"],
    &["bishop", "archbishop", "cardinal", "pope"],
];
/// Heads of an institution of which there is one, so that two of them for one institution exclude each other.
const HEADS: &[&str] = &[
    "director",
    "commander",
    "secretary",
    "administrator",
    "commissioner",
    "governor",
    "mayor",
    "superintendent",
    "dean",
    "principal",
    "sheriff",
    "treasurer",
    "ambassador",
    "president",
    "chairman",
    "chief executive",
    "rector",
    "coach",
];

impl Rule for TitleConflict {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, out: &mut Vec<Draft>) {
        let record = article.record();
        for speaker in persons(record).filter_map(|index| record.speaker(index)) {
            let posts: Vec<(&Title, Post)> =
                speaker.titles.iter().filter_map(|title| Some((title, post(article, title)?))).collect();
            let pair = posts.iter().enumerate().find_map(|(at, (later, post))| {
                let (earlier, _) = posts.get(..at)?.iter().find(|(_, other)| excludes(post, other))?;
                Some((*earlier, *later))
            });
            let Some((earlier, later)) = pair else { continue };
            let mut draft = Draft::new(
                &META,
                later.span,
                format!("{} is ‘{}’ here and ‘{}’ elsewhere in the story", speaker.name, later.text, earlier.text),
            )
            .related(earlier.span, format!("‘{}’ here", earlier.text));
            for (place, title) in [(later, earlier), (earlier, later)] {
                if place.span.of(&article.text) == place.text {
                    draft = draft.fix(
                        FixKind::Choice,
                        format!("Write ‘{}’ for ‘{}’", title.text, place.text),
                        [(place.span, title.text.clone())],
                    );
                }
            }
            out.push(draft);
        }
    }
}

/// A title taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Post {
    /// What somebody is, spelled out and in small letters: `lieutenant general`.
    pub(super) head: String,
    /// Of what, in small letters; empty where that is not said.
    pub(super) of: String,
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

fn is_modified(word: &str) -> bool {
    is_role_modifier(word) || word.contains('-') && word.split('-').any(is_role_modifier)
}

/// A title taken apart.
pub(super) fn post_of(title: &str) -> Option<Post> {
    let plain = title.to_lowercase();
    let (head, of) = [" of the ", " of ", " for the ", " for ", " at the ", " at "]
        .iter()
        .filter_map(|joint| plain.split_once(joint).map(|(head, of)| (head.len(), head, of)))
        .min_by_key(|(at, ..)| *at)
        .map_or((plain.as_str(), ""), |(_, head, of)| (head, of));
    // `secretary of state` is one head, and of nothing.
    let (head, of) = if role(&plain).is_some() { (plain.as_str(), "") } else { (head, of) };
    let words: Vec<&str> = head.split_whitespace().collect();
    if words.iter().any(|word| is_modified(word)) {
        return None;
    }
    // The longest end that is a role: `u.s. army general` is a general.
    let from = (0..words.len()).find(|&from| words.get(from..).is_some_and(|tail| role(&spelled(tail)).is_some()))?;
    let head = spelled(words.get(from..)?);
    Some(Post { head, of: of.trim_end_matches(',').to_owned() })
}

/// The words of a head without abbreviations and without gender.
fn spelled(words: &[&str]) -> String {
    let word = |word: &&str| {
        match word.trim_end_matches('.') {
            "gen" => "general",
            "col" => "colonel",
            "maj" => "major",
            "capt" => "captain",
            "lt" => "lieutenant",
            "sgt" => "sergeant",
            "adm" => "admiral",
            "cmdr" => "commander",
            "sen" => "senator",
            "rep" | "congressman" | "congresswoman" => "representative",
            "gov" => "governor",
            "pres" => "president",
            "chairwoman" | "chairperson" | "chair" => "chairman",
            "ceo" => "chief executive",
            _ => word,
        }
        .to_owned()
    };
    words.iter().map(word).collect::<Vec<String>>().join(" ")
}

/// Whether nobody has both posts at a time.
pub(super) fn excludes(one: &Post, other: &Post) -> bool {
    // A shortened title, or a longer one.
    if one.head == other.head
        || one.head.ends_with(&format!(" {}", other.head))
        || other.head.ends_with(&format!(" {}", one.head))
    {
        return false;
    }
    let ladder = EXCLUSIVE.iter().any(|ladder| {
        let has = |post: &Post| ladder.contains(&post.head.as_str());
        has(one) && has(other)
    });
    let same = !one.of.is_empty() && one.of == other.of;
    let heads = HEADS.contains(&one.head.as_str()) && HEADS.contains(&other.head.as_str());
    // `chairman and chief executive`, `chairman and president` are often one person.
    let joint = |post: &Post| matches!(post.head.as_str(), "chairman" | "chief executive" | "president");
    ladder && (one.of.is_empty() && other.of.is_empty()) || same && heads && !(joint(one) && joint(other))
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

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
}
