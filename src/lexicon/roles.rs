//! Titles and roles of people: `President`, `Lt. Gen.`, `spokeswoman`, `widow`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::given_names::Gender;
use super::phrases::{key, with_key};
use super::sections::sections;

/// What kind of role a title or a noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RoleClass {
    /// Heads of state and of government: `president`, `queen`.
    State,
    /// `vice president`, `deputy`.
    Deputy,
    /// `secretary of state`, `attorney general`.
    Cabinet,
    /// `senator`, `MP`.
    Legislator,
    /// `governor`, `mayor`, `councillor`.
    Local,
    /// `general`, `Sgt.`, `soldier`.
    Military,
    /// Police, fire and rescue: `sheriff`, `detective`, `firefighter`.
    Police,
    /// `judge`, `prosecutor`, `lawyer`.
    Judicial,
    /// `bishop`, `rabbi`, `the Rev.`
    Clergy,
    /// `professor`, `economist`, `student`.
    Academic,
    /// `doctor`, `nurse`.
    Medical,
    /// `chief executive`, `founder`.
    Corporate,
    /// `ambassador`, `envoy`.
    Diplomatic,
    /// `spokesman`, `press secretary`.
    Spokes,
    /// `official`, `aide`, `director`, `member`.
    Official,
    /// `nominee`, `front-runner`.
    Candidate,
    /// `coach`, `striker`.
    Sport,
    /// `actor`, `author`.
    Arts,
    /// `reporter`, `columnist`.
    Media,
    /// `witness`, `farmer`, `neighbour`.
    Civilian,
    /// `Sir`, `Baroness`.
    Honour,
    /// `Mr.`, `Ms.`
    Courtesy,
    /// `mother`, `widow`.
    Relation,
    /// `woman`, `teenager`, `Democrat`.
    Person,
}

/// What is known of a title or a noun for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Role {
    /// The kind.
    pub class: RoleClass,
    /// Whom it names, if the word shows it.
    pub gender: Option<Gender>,
    /// It names more than one.
    pub plural: bool,
    /// It may stand directly before a name: `President`, `Gen.`, `coach`.
    pub before_name: bool,
    /// `Gen.`, `MP`: its case counts.
    pub abbreviation: bool,
}

/// Which letters must be capitals.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Capitals {
    None,
    First,
    Two,
}

static ROLES: LazyLock<FxHashMap<String, (Role, Capitals)>> = LazyLock::new(|| {
    let mut roles = FxHashMap::default();
    for (class, entry) in sections(TABLE) {
        let Some(class) = class_of(class) else { continue };
        let (one, many, role) = entry_of(class, entry);
        let capitals = capitals_of(one);
        if let Some(many) = many {
            roles.entry(key(&many)).or_insert((Role { plural: true, ..role }, capitals));
        }
        roles.entry(key(one)).or_insert((role, capitals));
    }
    roles
});

static MODIFIERS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| sections(TABLE).filter(|&(class, _)| class == MODIFIER).map(|(_, word)| word).collect());

const TABLE: &str = include_str!("roles.txt");
const MODIFIER: &str = "modifier";

/// The role that a word or a phrase names; case does not count but for abbreviations, and full stops do not count.
///
/// Composed words have the role of their head: `ex-president`, `president-elect`. A genitive is to be cut off before.
#[must_use]
pub fn role(phrase: &str) -> Option<Role> {
    known(phrase).or_else(|| {
        let (before, after) = phrase.rsplit_once(['-', '‑'])?;
        let (head, modifier) = if is_role_modifier(after) { (before, after) } else { (after, before) };
        is_role_modifier(modifier).then(|| known(head))?
    })
}

fn known(phrase: &str) -> Option<Role> {
    let &(role, capitals) = with_key(phrase, |key| ROLES.get(key))?;
    let needed = match capitals {
        Capitals::None => 0,
        Capitals::First => 1,
        Capitals::Two => 2,
    };
    let letters = phrase.trim_start().trim_start_matches("the ").chars();
    letters.map(char::is_uppercase).chain([false; 2]).take(needed).all(|capital| capital).then_some(role)
}

/// Whether a word stands before a role, or behind it with a hyphen, and changes it: `former`, `acting`, `elect`.
#[must_use]
pub fn is_role_modifier(word: &str) -> bool {
    with_key(word, |key| MODIFIERS.contains(key.trim_end_matches('-')))
}

/// The singular, the plural and the role of an entry: `+deputy/deputies`, `spokeswoman/spokeswomen:f`.
fn entry_of(class: RoleClass, entry: &'static str) -> (&'static str, Option<String>, Role) {
    let (word, before_name) = entry.strip_prefix('+').map_or((entry, false), |word| (word, true));
    let (word, gender) = match word.rsplit_once(':') {
        Some((word, "m")) => (word, Some(Gender::Male)),
        Some((word, _)) => (word, Some(Gender::Female)),
        None => (word, None),
    };
    let (one, many) = word.split_once('/').unwrap_or((word, ""));
    let spaced = one.replace('_', " ");
    let is_part = |c| matches!(c, '_' | '-');
    let many = match many {
        "" => None,
        "s" | "es" => Some(spaced + many),
        _ => match one.rsplit_once(is_part) {
            Some((start, _)) if !many.contains(is_part) => {
                Some(format!("{}{many}", spaced.get(..=start.len()).unwrap_or_default()))
            }
            _ => Some(many.replace('_', " ")),
        },
    };
    let abbreviation = capitals_of(one) != Capitals::None;
    (one, many, Role { class, gender, plural: false, before_name, abbreviation })
}

fn capitals_of(entry: &str) -> Capitals {
    if !entry.contains(|c: char| c.is_ascii_uppercase()) {
        Capitals::None
    } else if entry.chars().nth(1).is_some_and(char::is_uppercase) {
        Capitals::Two
    } else {
        Capitals::First
    }
}

fn class_of(name: &str) -> Option<RoleClass> {
    Some(match name {
        "state" => RoleClass::State,
        "deputy" => RoleClass::Deputy,
        "cabinet" => RoleClass::Cabinet,
        "legislator" => RoleClass::Legislator,
        "local" => RoleClass::Local,
        "military" => RoleClass::Military,
        "police" => RoleClass::Police,
        "judicial" => RoleClass::Judicial,
        "clergy" => RoleClass::Clergy,
        "academic" => RoleClass::Academic,
        "medical" => RoleClass::Medical,
        "corporate" => RoleClass::Corporate,
        "diplomatic" => RoleClass::Diplomatic,
        "spokes" => RoleClass::Spokes,
        "official" => RoleClass::Official,
        "candidate" => RoleClass::Candidate,
        "sport" => RoleClass::Sport,
        "arts" => RoleClass::Arts,
        "media" => RoleClass::Media,
        "civilian" => RoleClass::Civilian,
        "honour" => RoleClass::Honour,
        "courtesy" => RoleClass::Courtesy,
        "relation" => RoleClass::Relation,
        "person" => RoleClass::Person,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(phrase: &str) -> Option<RoleClass> {
        role(phrase).map(|role| role.class)
    }

    #[test]
    fn every_entry_is_read() {
        for (class, entry) in sections(TABLE) {
            assert!(class_of(class).is_some() || class == MODIFIER, "{class}");
            assert!(!entry.contains(['[', ']', '(', ',']) && entry.split('/').count() < 3, "{entry}");
            if class == MODIFIER {
                assert!(!entry.contains(['/', '+', ':']), "{entry}");
            }
        }
    }

    #[test]
    fn titles_have_their_class() {
        for (phrase, expected) in [
            ("President", RoleClass::State),
            ("prime minister", RoleClass::State),
            ("Vice President", RoleClass::Deputy),
            ("attorneys general", RoleClass::Cabinet),
            ("secretary of state", RoleClass::Cabinet),
            ("Sen.", RoleClass::Legislator),
            ("MPs", RoleClass::Legislator),
            ("Gov", RoleClass::Local),
            ("Lt. Gen.", RoleClass::Military),
            ("sheriff’s deputies", RoleClass::Police),
            ("U.S. attorney", RoleClass::Judicial),
            ("the Rev.", RoleClass::Clergy),
            ("chief executive officer", RoleClass::Corporate),
            ("spokeswomen", RoleClass::Spokes),
            ("front-runner", RoleClass::Candidate),
            ("ex-president", RoleClass::State),
            ("president-elect", RoleClass::State),
            ("Gov.-elect", RoleClass::Local),
            ("ex-Gov.", RoleClass::Local),
            ("vice-president", RoleClass::Deputy),
            ("co-owner", RoleClass::Corporate),
            ("Mr", RoleClass::Courtesy),
            ("Dame", RoleClass::Honour),
            ("ex-wives", RoleClass::Relation),
        ] {
            assert_eq!(class(phrase), Some(expected), "{phrase}");
        }
    }

    #[test]
    fn other_words_are_none() {
        for phrase in
            ["", "-", ".", "the", "rep", "gen", "mp", "Mp", "table", "ex-", "-elect", "ex-table", "house", "Paris"]
        {
            assert_eq!(role(phrase), None, "{phrase}");
        }
    }

    #[test]
    fn nouns_show_gender_and_number() {
        for (word, gender, plural) in [
            ("woman", Some(Gender::Female), false),
            ("men", Some(Gender::Male), true),
            ("spokesman", Some(Gender::Male), false),
            ("actresses", Some(Gender::Female), true),
            ("Congressman", Some(Gender::Male), false),
            ("widow", Some(Gender::Female), false),
            ("senators", None, true),
            ("coach", None, false),
            ("coaches", None, true),
            ("deputies", None, true),
        ] {
            let role = role(word).unwrap();
            assert_eq!((role.gender, role.plural), (gender, plural), "{word}");
        }
    }

    #[test]
    fn titles_stand_before_names() {
        for word in ["President", "Gen.", "coach", "actor", "Mr."] {
            assert!(role(word).unwrap().before_name, "{word}");
        }
        for word in ["widow", "woman", "voters"] {
            assert!(!role(word).unwrap().before_name, "{word}");
        }
        assert!(role("Gen.").unwrap().abbreviation && !role("general").unwrap().abbreviation);
    }

    #[test]
    fn modifiers_are_known() {
        for word in ["former", "Former", "ex-", "then", "acting", "elect", "late", "deputy"] {
            assert!(is_role_modifier(word), "{word}");
        }
        assert!(!is_role_modifier("president") && !is_role_modifier("") && !is_role_modifier("-"));
    }
}
