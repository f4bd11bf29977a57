//! People of Popolo and of lists of legislators, and what may be wrong with them.

use super::import;
use crate::article::{Known, Pronoun};

fn people(text: &str) -> Vec<Known> {
    let imported = import(text);
    assert_eq!(imported.problems, [], "{text}");
    imported.people
}

fn roles(known: &Known) -> Vec<String> {
    let date = |date: Option<crate::article::PartialDate>| date.map_or_else(String::new, |date| date.to_string());
    let organization = |role: &crate::article::KnownRole| role.organization.clone().unwrap_or_default();
    known
        .roles
        .iter()
        .map(|role| format!("{}, {}, {}/{}", role.role, organization(role), date(role.start), date(role.end)))
        .collect()
}

/// Checks that one thing is wrong, at this place and with these words.
#[track_caller]
fn is_wrong(text: &str, place: &str, part: &str) {
    let problems = import(text).problems;
    let [problem] = problems.as_slice() else { panic!("{text}: {problems:?}") };
    assert_eq!(problem.span.start, text.find(place).unwrap(), "{text}: {problems:?}");
    assert!(problem.message.contains(part), "{problems:?}");
}

const POPOLO: &str = r#"{
  "persons": [
    {"id": "p1", "name": "Ann Okafor", "given_name": "Ann", "family_name": "Okafor", "honorific_prefix": "Dr",
     "gender": "female", "other_names": [{"name": "Annie Okafor", "note": "short"}, "A. Okafor"],
     "contact_details": [{"type": "email", "value": "ann@larn.example"}],
     "links": [{"url": "https://larn.example/ann"}],
     "memberships": [
       {"role": "mayor", "organization": {"name": "Larn"}, "start_date": "2021-05-04", "end_date": "2025-05"},
       {"label": "deputy mayor", "organization_id": "o1", "start_date": "2019", "end_date": null}]},
    {"id": "p2", "given_name": "Maria", "family_name": "Garc\u00eda Roe", "gender": "other", "summary": "Poet.\nJudge."}
  ],
  "organizations": [{"id": "o1", "name": "Vale", "posts": [{"id": "s1", "label": "Chair", "organization_id": "o1"}],
    "memberships": [{"person_id": "p2", "post_id": "s1", "start_date": ""}]}],
  "memberships": [
    {"person_id": "p2", "role": "member", "organization_id": "o1", "legislative_period_id": "t1", "on_behalf_of_id": "x"},
    {"person_id": "p2", "role": "member", "organization_id": "o1", "legislative_period_id": "t2"}],
  "events": [{"id": "t1", "start_date": "2011-01-03", "end_date": "2015-01-02"},
    {"id": "t2", "start_date": "2015-01-03", "end_date": "2019-01-02T00:00:00"}]
}"#;

#[test]
fn popolo_with_everything() {
    let people = people(POPOLO);
    let [ann, maria] = people.as_slice() else { panic!("two people") };
    assert_eq!(ann.name, "Ann Okafor");
    assert_eq!(ann.other_names, ["Annie Okafor", "A. Okafor"]);
    assert_eq!((ann.pronouns, ann.surname.as_deref()), (Some(Pronoun::She), None));
    assert_eq!(ann.note.as_deref(), Some("styled Dr"));
    assert_eq!(ann.url.as_deref(), Some("https://larn.example/ann"));
    assert_eq!(roles(ann), ["deputy mayor, Vale, 2019/", "mayor, Larn, 2021-05-04/2025-05"]);
    assert_eq!((maria.name.as_str(), maria.surname.as_deref()), ("Maria García Roe", Some("García Roe")));
    assert_eq!((maria.pronouns, maria.note.as_deref()), (None, Some("Poet. Judge.")));
    assert_eq!(roles(maria), ["Chair, Vale, /", "member, Vale, 2011-01-03/2019-01-02"]);
}

#[test]
fn popolo_as_a_list_as_one_person_and_as_yaml() {
    for text in [
        "[{\"name\": \"Ann Okafor\"}]",
        "{\"name\": \"Ann Okafor\"}",
        "\u{FEFF} {\"persons\": [{\"name\": \"Ann Okafor\"}]}",
        "- name: Ann Okafor\n",
        "persons:\n- name: Ann Okafor\n  memberships: []\n",
    ] {
        assert_eq!(people(text)[0].name, "Ann Okafor", "{text}");
    }
}

const LEGISLATORS: &str = "\
- id:
    bioguide: X000001
  name:
    first: James
    middle: Earl
    last: Wasser Stone
    nickname: Jim
    suffix: Jr.
    official_full: James E. \"Jim\" Wasser Stone, Jr.
  bio:
    birthday: '1960-01-02'
    gender: M
  terms:
  - type: rep
    start: '2011-01-05'
    end: '2013-01-03'
    state: OH
    district: 4
    party: Democrat
    url: http://stone.example
  - type: rep
    start: '2013-01-03'
    end: '2015-01-03'
    state: OH
    district: 11
    party: Democrat
  - type: sen
    start: '2017-01-03'
    end: '2023-01-03'
    state: OH
    party: Independent
  leadership_roles:
  - title: Minority Leader
    chamber: senate
    start: '2019-01-03'
- name: {first: Ana, last: Roe}
  bio: {gender: F}
  terms:
  - {type: rep, start: '2021-01-03', end: '2023-01-03', state: DC, district: 0, party: Democrat}
";

#[test]
fn legislators_with_everything() {
    let people = people(LEGISLATORS);
    let [jim, ana] = people.as_slice() else { panic!("two people") };
    assert_eq!(jim.name, "James E. \"Jim\" Wasser Stone, Jr.");
    assert_eq!(jim.other_names, ["Jim Wasser Stone", "James Wasser Stone", "James Earl Wasser Stone Jr."]);
    assert_eq!((jim.surname.as_deref(), jim.pronouns), (Some("Wasser Stone"), Some(Pronoun::He)));
    assert_eq!(jim.url.as_deref(), Some("http://stone.example"));
    assert_eq!(jim.note.as_deref(), Some("Independent of Ohio"));
    assert_eq!(
        roles(jim),
        [
            "Representative, United States House of Representatives, 2011-01-05/2015-01-03",
            "Senator, United States Senate, 2017-01-03/2023-01-03",
            "Minority Leader, United States Senate, 2019-01-03/",
        ]
    );
    assert_eq!((ana.name.as_str(), ana.pronouns), ("Ana Roe", Some(Pronoun::She)));
    assert_eq!(roles(ana), ["Delegate, United States House of Representatives, 2021-01-03/2023-01-03"]);
    assert_eq!(ana.note.as_deref(), Some("Democrat of the District of Columbia"));
    let json = "[{\"name\": {\"first\": \"Ana\", \"last\": \"Roe\"}, \"terms\": [{\"type\": \"rep\", \"start\": \"2021\", \"state\": \"OH\", \"district\": 22, \"party\": \"Democrat\"}]}]";
    assert_eq!(self::people(json)[0].note.as_deref(), Some("Democrat of Ohio, 22nd District"));
}

#[test]
fn what_is_wrong_is_named_with_its_place_and_the_rest_is_taken() {
    for (from, to, place, part) in [
        ("\"2021-05-04\"", "\"May 4, 2021\"", "\"May 4", "'May 4, 2021' is no date: write a day as 2021-05-04"),
        ("\"2025-05\"", "\"2020\"", "\"2020\"", "ends before it starts"),
        ("\"id\": \"o1\", \"name\": \"Vale\"", "\"id\": \"o1\", \"name\": \"Vale\", \"x\": [1]", "", ""),
        ("\"post_id\": \"s1\"", "\"post_id\": \"s9\"", "\"s9\"", "leads nowhere"),
        (
            "\"name\": \"Ann Okafor\", \"given_name\": \"Ann\", \"family_name\": \"Okafor\"",
            "\"x\": 1",
            "{\"id\": \"p1\"",
            "no name",
        ),
        (
            "\"given_name\": \"Maria\", \"family_name\": \"Garc\\u00eda Roe\"",
            "\"name\": \"ANN OKAFOR\"",
            "{\"id\": \"p2\"",
            "second person",
        ),
    ] {
        let text = POPOLO.replace(from, to);
        assert_ne!(text, POPOLO);
        if !part.is_empty() {
            is_wrong(&text, place, part);
        }
        assert!(!import(&text).people.is_empty());
    }
    is_wrong(&LEGISLATORS.replace("type: sen", "type: king"), "king", "'king' is no type of term");
    is_wrong(
        &LEGISLATORS.replace("end: '2023-01-03', state: DC", "end: '2020-13-03', state: DC"),
        "'2020-13-03'",
        "is no date",
    );
    is_wrong(&LEGISLATORS.replace("last: Roe", "family: Roe"), "name: {first: Ana", "no name");
}

#[test]
fn what_is_no_list_of_people_is_refused_with_its_place() {
    is_wrong("[\n  {\"name\": \"Ann Okafor\",}\n]", "}", "this is no JSON");
    is_wrong("{\"persons\": [", "[", "this is no JSON");
    is_wrong("{\"persons\": 3}", "3", "a list of persons");
    is_wrong("{\"people\": []}", "{", "this reads Popolo");
    is_wrong("[]", "[", "this reads Popolo");
    is_wrong("", "", "this reads Popolo");
    is_wrong("Ann Okafor, mayor of Larn", "Ann", "this reads Popolo");
    is_wrong("- name: Añn\n  x: [\n- y", "- y", "this is no YAML");
    let deep = "[".repeat(100_000);
    for hostile in [
        deep.as_str(),
        "{\"name\": \"\\ud800\"}",
        "- &a [*a]",
        "a: &a [b, b]\nc: [*a, *a]",
        "\0",
        "{\"name\":",
        "-",
        "? ?",
        "{\"persons\": [[[[]]]]}",
    ] {
        let problems = import(hostile).problems;
        assert!(
            !problems.is_empty() && problems.iter().all(|problem| problem.span.end <= hostile.len()),
            "{problems:?}"
        );
    }
    let deep = format!("{{\"persons\": [{}{}]}}", "[".repeat(100), "]".repeat(100));
    assert!(!import(&deep).problems.is_empty());
}
