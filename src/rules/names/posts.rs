//! Titles taken apart: what somebody is, and of what.

use crate::lexicon::{is_role_modifier, role};

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

/// A title taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Post {
    /// What somebody is, spelled out and in small letters: `lieutenant general`.
    pub(super) head: String,
    /// Of what, in small letters; empty where that is not said.
    pub(super) of: String,
}

/// A title taken apart.
pub(super) fn post_of(title: &str) -> Option<Post> {
    let plain = title.to_lowercase().replace("u.s.", "us").replace("u.k.", "uk");
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
    if is_same_head(one, other) {
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

/// Whether two heads are one, or one is a shortened form of the other: `general` for a lieutenant general.
fn is_same_head(one: &Post, other: &Post) -> bool {
    let shortens = |short: &str, long: &str| long.strip_suffix(short).is_some_and(|rest| rest.ends_with(' '));
    one.head == other.head || shortens(&one.head, &other.head) || shortens(&other.head, &one.head)
}

/// Whether two titles may be one post: the head is the same, and what it is of is the same or said in one only.
pub(super) fn is_same(one: &Post, other: &Post) -> bool {
    let of = |one: &Post, other: &Post| one.of.is_empty() || other.of.contains(&one.of);
    is_same_head(one, other) && (of(one, other) || of(other, one))
}

/// Whether a word says that a post was or will be somebody's: `former`, `president-elect`.
pub(super) fn is_modified(word: &str) -> bool {
    is_role_modifier(word) || word.contains('-') && word.split('-').any(is_role_modifier)
}
