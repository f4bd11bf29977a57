//! Nouns of office: which mean one office, and which stand for anybody who has just been spoken of.

use super::cast::Person;
use super::notes::{self, Land};
use crate::lexicon::{RoleClass, role};

/// An abbreviated title in full, so that `the general` finds `Gen.`
pub(super) fn spelled(head: &str) -> &str {
    let bare = head.trim_end_matches('.');
    match bare {
        "gen" => "general",
        "sen" => "senator",
        "gov" => "governor",
        "sgt" => "sergeant",
        "capt" => "captain",
        "col" => "colonel",
        "lt" => "lieutenant",
        "maj" => "major",
        "adm" => "admiral",
        "cmdr" => "commander",
        "prof" => "professor",
        "dr" => "doctor",
        "rev" => "reverend",
        "pres" => "president",
        "supt" => "superintendent",
        "det" => "detective",
        "rep" | "congresswoman" | "congressman" => "representative",
        other => other,
    }
}

/// Whether two nouns stand for one office: `lawmaker` and `senator`.
pub(super) fn same_office(known: &str, head: &str) -> bool {
    let alike = |list: &[&str]| list.contains(&known) && list.contains(&head);
    alike(&["senator", "lawmaker", "legislator"])
        || alike(&["representative", "congressman", "congresswoman", "lawmaker", "legislator"])
        || alike(&["candidate", "nominee", "front-runner", "frontrunner", "contender", "hopeful"])
        || alike(&["ceo", "executive", "chief"])
        || alike(&["spokesman", "spokeswoman", "spokesperson"])
        || alike(&["lawyer", "attorney"])
        || alike(&["doctor", "physician", "surgeon"])
        || alike(&["president", "leader"])
        || alike(&["king", "monarch"])
        || alike(&["queen", "monarch"])
        || alike(&["pope", "pontiff"])
        || alike(&["premier", "prime minister"])
        || alike(&["general", "commander", "officer"])
        || alike(&["adviser", "advisor", "aide", "strategist"])
        || alike(&["mp", "lawmaker", "politician"])
        || alike(&["professor", "academic", "scholar"])
        || alike(&["chairman", "chairwoman", "chair"])
}

/// Whether the other words of a role phrase are known of a person: `the campaign manager`, `the Delaware Democrat`.
pub(super) fn modifiers_fit(whole: &str, person: &Person) -> bool {
    let mut words = whole.split_whitespace().skip(1).peekable();
    words.all(|word| {
        let word = word.trim_end_matches("'s").trim_end_matches("’s");
        person.titles.iter().any(|title| title.text.to_lowercase().contains(&word.to_lowercase()))
    })
}

/// Whether a word before an office makes it another one: `vice president`.
pub(super) fn is_deputy(word: &str) -> bool {
    ["vice", "deputy", "assistant", "associate"].iter().any(|deputy| word.eq_ignore_ascii_case(deputy))
}

/// Whether a word before `general` makes it the head of an office and no soldier: `attorney general`.
pub(super) fn is_chief(word: &str) -> bool {
    [
        "attorney",
        "solicitor",
        "surgeon",
        "inspector",
        "secretary",
        "governor",
        "auditor",
        "director",
        "consul",
        "postmaster",
    ]
    .iter()
    .any(|chief| word.eq_ignore_ascii_case(chief))
}

/// Nouns that often stand for whoever an article is about.
const ALIKE: &[&str] = &[
    "man",
    "woman",
    "boy",
    "girl",
    "teenager",
    "teen",
    "democrat",
    "republican",
    "conservative",
    "businessman",
    "businesswoman",
    "politician",
    "suspect",
    "victim",
    "star",
    "native",
    "candidate",
    "nominee",
    "front-runner",
    "frontrunner",
    "contender",
    "billionaire",
    "magnate",
    "mogul",
    "tycoon",
    "lawmaker",
    "legend",
    "icon",
    "champion",
    "veteran",
    "defendant",
    "entrepreneur",
    "philanthropist",
    "incumbent",
    "challenger",
    "opponent",
    "rival",
    "winner",
    "guy",
    "founder",
    "leader",
    "athlete",
    "celebrity",
    "laureate",
    "dissident",
    "activist",
    "gunman",
    "convict",
    "fugitive",
    "statesman",
];

/// Whether a noun may stand for a person of whom it has not been said: `the man`, `the former president`.
pub(super) fn may_stand(head: &str, whole: &str, person: &Person) -> bool {
    let Some(known) = role(head) else { return ALIKE.contains(&head) };
    let bare = whole.split_once(' ').map_or(whole, |(_, rest)| rest);
    let modified = bare.contains(' ') && role(bare).is_none();
    let untitled = person.heads.is_empty();
    if ALIKE.contains(&head) && (modified || untitled) || matches!(head, "man" | "woman" | "boy" | "girl") {
        let plain = matches!(known.class, RoleClass::Person | RoleClass::Official);
        // Of whom no more is said than the age is no tycoon.
        let nobody = untitled
            && person.age.is_some()
            && matches!(known.class, RoleClass::Corporate | RoleClass::Arts | RoleClass::Sport);
        return untitled && !nobody
            || modified && (if known.class == RoleClass::Candidate { may_run(person) } else { plain })
            || may_describe(Some(known.class), whole, person) && !nobody
            || known.class == RoleClass::Person
            || person.heads.iter().any(|&(_, own)| akin(own, known.class));
    }
    // `the retired surgeon`, `the Oscar-winning actor` is somebody who is known already, whatever else was said of them.
    let spoken = matches!(known.class, RoleClass::Spokes | RoleClass::Relation | RoleClass::Media);
    if !spoken
        && !is_public(known.class)
        && is_described(whole)
        && !person.heads.iter().any(|(_, own)| *own == RoleClass::Spokes || *own == RoleClass::Media)
    {
        return true;
    }
    // `the candidate` is anybody who runs.
    if known.class == RoleClass::Candidate && (untitled || may_run(person)) {
        return true;
    }
    // `the prime minister` is nobody of whom that has not been said.
    let staged = matches!(known.class, RoleClass::Sport | RoleClass::Arts);
    if staged && person.heads.iter().any(|&(_, own)| own == known.class) {
        return true;
    }
    let public = staged || is_public(known.class);
    public && modified && (untitled || person.heads.iter().any(|&(_, own)| akin(own, known.class)))
}

/// Whether a noun with other words before it may describe a person of whom it has not been said: `the wealthy developer`
/// may be anybody but an official of some kind.
pub(super) fn may_describe(class: Option<RoleClass>, whole: &str, person: &Person) -> bool {
    let Some(class) = class else { return false };
    if matches!(class, RoleClass::Spokes | RoleClass::Relation | RoleClass::Media | RoleClass::Official) {
        return false;
    }
    let modified = whole.split_whitespace().nth(2).is_some();
    let alike = person.heads.is_empty() || person.heads.iter().any(|&(_, own)| own == class);
    let free = person.heads.iter().all(|(head, own)| {
        **head == *"leader"
            || matches!(
                own,
                RoleClass::Candidate | RoleClass::Person | RoleClass::Corporate | RoleClass::Arts | RoleClass::Civilian
            )
    });
    if is_office(class) {
        return modified && (person.heads.is_empty() || person.heads.iter().any(|&(_, own)| akin(own, class)));
    }
    modified && (alike || free)
}

/// Whether somebody of these roles may run for office: no host, spokesman or officer.
fn may_run(person: &Person) -> bool {
    person.heads.iter().any(|&(_, own)| {
        akin(own, RoleClass::Candidate)
            || matches!(own, RoleClass::Candidate | RoleClass::Person | RoleClass::Corporate)
    })
}

/// Adjectives that tell what somebody has been: only who is known already is described so.
const DESCRIBED: &[&str] =
    &["former", "retired", "longtime", "long-time", "onetime", "one-time", "veteran", "fellow", "then"];

/// Whether the words of a role tell what somebody has been: `the former mayor`, `the Oscar-winning actor`.
pub(super) fn is_described(whole: &str) -> bool {
    let first = whole.split_whitespace().nth(1).unwrap_or("").to_lowercase();
    DESCRIBED.contains(&&*first)
        || ["-born", "-winning", "-nominated", "-time", "-term"].iter().any(|end| first.ends_with(end))
}

/// Whether a role is one of another place than a person’s: `the Florida senator`, of `Ann Roe, D-Iowa`.
pub(super) fn is_elsewhere(wanted: &[Land], person: &Person) -> bool {
    wanted.iter().any(|(kind, land)| {
        let mut own = person.lands.iter().filter(|(other, _)| other == kind).peekable();
        own.peek().is_some() && !own.any(|(_, other)| other == land)
    })
}

/// Whether a role names a place that is known to be a person’s.
pub(super) fn is_at_home(wanted: &[Land], person: &Person) -> bool {
    wanted.iter().any(|land| person.lands.contains(land))
}

/// Whether an office of several words is another one than those that a person has with the same noun: `the prime
/// minister`, of a finance minister.
pub(super) fn is_other_office(office: &str, head: &str, person: &Person) -> bool {
    let mut with_head = person
        .titles
        .iter()
        .map(|title| title.text.to_lowercase())
        .filter_map(|title| {
            let at = title.match_indices(head).map(|(at, _)| at + head.len()).next()?;
            Some(notes::office(&title, at))
        })
        .peekable();
    with_head.peek().is_some() && with_head.all(|known| known.is_some_and(|known| *known != *office))
}

fn is_public(class: RoleClass) -> bool {
    matches!(
        class,
        RoleClass::State
            | RoleClass::Legislator
            | RoleClass::Candidate
            | RoleClass::Local
            | RoleClass::Cabinet
            | RoleClass::Deputy
    )
}

/// Whether a noun of a class is an office or a rank, which nobody is called by who does not hold it.
pub(super) fn is_office(class: RoleClass) -> bool {
    is_public(class) && class != RoleClass::Candidate
        || matches!(class, RoleClass::Military | RoleClass::Judicial | RoleClass::Police | RoleClass::Clergy)
}

/// Whether one person may have roles of both kinds.
fn akin(own: RoleClass, other: RoleClass) -> bool {
    own == other && !matches!(own, RoleClass::Spokes | RoleClass::Official | RoleClass::Relation)
        || is_public(other) && matches!(own, RoleClass::Candidate | RoleClass::Person)
        || other == RoleClass::Candidate && is_public(own)
        || other == RoleClass::Person && own != RoleClass::Relation
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    use crate::article::people::SpeakerKind;
    use crate::article::people::names::Cut;
    use crate::article::people::notes::TitleNotes;
    use crate::lexicon::PlaceKind;
    use crate::text::Span;

    fn person(title: &str) -> Person {
        let cut = Arc::new(Cut::of("Ann Roe"));
        let mut person = Person::new("Ann Roe".to_owned(), cut, SpeakerKind::Person);
        person.add_title(&TitleNotes::read(title), Span::default());
        person
    }

    #[test]
    fn a_title_tells_what_somebody_is() {
        let heads = |title: &str| person(title).heads.into_iter().map(|(head, _)| head.to_string()).collect::<Vec<_>>();
        assert_eq!(heads("Gen."), ["general"]);
        assert_eq!(heads("the mayor of Leeds"), ["mayor"]);
        assert_eq!(heads("vice president"), ["vice president"]);
        assert_eq!(person("34").age.as_deref(), Some("34"));
        assert_eq!(person("52 years old").age.as_deref(), Some("52"));
        assert_eq!(person("its chairwoman").titles[0].text, "chairwoman");
        assert!(person("Mrs.").titles.is_empty() && person("hosts").titles.is_empty());
    }

    #[test]
    fn offices_have_other_nouns() {
        assert!(same_office("senator", "lawmaker") && same_office("lawyer", "attorney"));
        assert!(!same_office("senator", "attorney"));
    }

    #[test]
    fn some_nouns_stand_for_anybody() {
        let nobody = person("");
        assert!(may_stand("woman", "the woman", &nobody));
        assert!(may_stand("senator", "the Vermont senator", &nobody));
        assert!(may_stand("billionaire", "the New York billionaire", &person("candidate")));
        assert!(may_stand("actor", "the actor", &person("veteran comedian")));
        assert!(!may_stand("minister", "the prime minister", &person("candidate")));
        assert!(!may_stand("spokesman", "the army spokesman", &nobody));
        assert!(!may_stand("senator", "the Vermont senator", &person("coach")));
        assert!(may_stand("candidate", "the candidate", &person("Gov.")));
        assert!(!may_stand("mogul", "the business mogul", &person("34")));
        assert!(!may_describe(Some(RoleClass::Corporate), "the wealthy developer", &person("senator")));
        assert!(may_describe(Some(RoleClass::Corporate), "the wealthy developer", &person("candidate")));
    }

    #[test]
    fn what_hangs_on_a_role_is_somebody_elses() {
        let heads = |title: &str| person(title).heads.into_iter().map(|(head, _)| head.to_string()).collect::<Vec<_>>();
        assert_eq!(heads("friend of the prime minister and a lawyer"), ["friend", "lawyer"]);
        assert_eq!(heads("King Omar's brother"), ["brother"]);
        assert_eq!(heads("Bank of England governor"), ["governor"]);
        assert_eq!(heads("Attorney General"), ["attorney", "attorney general"]);
    }

    #[test]
    fn an_office_and_its_place_tell_people_apart() {
        let minister = person("French finance minister");
        assert!(is_other_office("prime minister", "minister", &minister));
        assert!(!is_other_office("finance minister", "minister", &minister));
        let land = |kind, name: &str| [(kind, Arc::from(name))];
        assert!(is_elsewhere(&land(PlaceKind::Country, "Germany"), &minister));
        assert!(is_at_home(&land(PlaceKind::Country, "France"), &minister));
        assert!(!is_elsewhere(&land(PlaceKind::State, "Ohio"), &minister));
    }
}
