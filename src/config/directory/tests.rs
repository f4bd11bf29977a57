//! `speakers.toml`, read and written.

use std::fs;

use super::{Directories, Merged, add_speaker, merge, parse};
use crate::article::{Known, KnownRole, Pronoun};

const FULL: &str = r#"# The desk's own.
[[speaker]]
name = "Ann Okafor" # the mayor
other_names = ["Annie Okafor"]
pronouns = "she"
note = "pronounced oh-KAH-for"
url = "https://larkhaven.example/mayor"
[[speaker.roles]]
role = "mayor"
organization = "Larkhaven"
start = 2021-05-04
end = "2025-05"

[[speaker]]
name = "Björk"
single_name = true
roles = [{ role = "singer", start = 1977 }]
"#;

fn problems(text: &str) -> Vec<(String, String)> {
    parse(text).problems.into_iter().map(|problem| (problem.span.of(text).to_owned(), problem.message)).collect()
}

/// Checks that one thing is wrong, at this place and with these words.
#[track_caller]
fn is_wrong(text: &str, place: &str, parts: &[&str]) {
    let found = problems(text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    assert_eq!(found[0].0, place, "{text}: {found:?}");
    for part in parts {
        assert!(found[0].1.contains(part), "{part}: {found:?}");
    }
}

fn speaker(fields: &str) -> String {
    format!("[[speaker]]\nname = \"Ann Okafor\"\n{fields}\n[[speaker]]\nname = \"Bo Ray\"\n")
}

#[test]
fn all_that_can_be_said() {
    let parsed = parse(FULL);
    assert_eq!(parsed.problems, []);
    let [ann, björk] = parsed.people.as_slice() else { panic!("two people") };
    assert_eq!(ann.name, "Ann Okafor");
    assert_eq!(ann.place.unwrap().of(FULL), "Ann Okafor");
    assert_eq!((ann.pronouns, ann.single_name, björk.single_name), (Some(Pronoun::She), false, true));
    let dates = |role: &KnownRole| [role.start, role.end].map(|date| date.map(|date| date.to_string()));
    assert_eq!(dates(&ann.roles[0]), [Some("2021-05-04".to_owned()), Some("2025-05".to_owned())]);
    assert_eq!(dates(&björk.roles[0]), [Some("1977".to_owned()), None]);
    let directory = parse(FULL).into_directory();
    assert_eq!(directory.find("annie okafor").unwrap().roles[0].organization.as_deref(), Some("Larkhaven"));
    assert_eq!(parse(""), super::Parsed::default());
}

#[test]
fn every_slip_is_named_with_its_place_and_a_remedy() {
    is_wrong("[[speakers]]\nname = \"Ann Okafor\"", "speakers", &["did you mean 'speaker'?"]);
    is_wrong("name = \"Ann Okafor\"", "name", &["this is a list of [[speaker]]"]);
    is_wrong("speaker = \"Ann Okafor\"", "\"Ann Okafor\"", &["write [[speaker]]"]);
    is_wrong("speaker = [\"Ann Okafor\"]", "\"Ann Okafor\"", &["write [[speaker]]"]);
    is_wrong("[speaker]\nname = \"Ann Okafor\"", "[speaker]", &["write [[speaker]]"]);
    is_wrong("[[speaker]]\nnote = \"x\"", "[[speaker]]", &["no name", "add name"]);
    for (fields, place, parts) in [
        ("pronuns = \"she\"", "pronuns", &["did you mean 'pronouns'?"][..]),
        ("organisation = \"x\"", "organisation", &["there are name, other_names"]),
        ("pronouns = \"shee\"", "\"shee\"", &["he, she or they", "did you mean 'she'?"]),
        ("pronouns = 3", "3", &["as text, not as a number"]),
        ("other_names = \"Annie\"", "\"Annie\"", &["a list of texts"]),
        ("other_names = [\"Annie Okafor\", 3]", "3", &["as text, not as a number"]),
        ("single_name = \"yes\"", "\"yes\"", &["true or false, not text"]),
        ("url = \"larkhaven.example\"", "\"larkhaven.example\"", &["starts with https://"]),
        ("note = \" \"", "\" \"", &["missing"]),
        ("roles = \"mayor\"", "\"mayor\"", &["write [[speaker.roles]]"]),
        ("[speaker.roles]\nrole = \"mayor\"", "[speaker.roles]", &["write [[speaker.roles]]"]),
        ("[[speaker.roles]]\norganization = \"Larn\"", "[[speaker.roles]]", &["add role"]),
        (
            "[[speaker.roles]]\nrole = \"mayor\"\norganisation = \"Larn\"",
            "organisation",
            &["did you mean 'organization'?"],
        ),
        (
            "[[speaker.roles]]\nrole = \"mayor\"\nstart = \"May 2021\"",
            "\"May 2021\"",
            &["'May 2021' is no date", "2021-05-04"],
        ),
        ("[[speaker.roles]]\nrole = \"mayor\"\nstart = 2021-02-30", "2021-02-30", &["is no date"]),
        ("[[speaker.roles]]\nrole = \"mayor\"\nstart = 10:00:00", "10:00:00", &["is no date"]),
        ("[[speaker.roles]]\nrole = \"mayor\"\nstart = 21", "21", &["is no date"]),
        ("[[speaker.roles]]\nrole = \"mayor\"\nend = 2021-05", "2021-05", &["in quotation marks: \"2021-05\""]),
        (
            "[[speaker.roles]]\nrole = \"mayor\"\nstart = 2021-05-04\nend = \"2021-04\"",
            "\"2021-04\"",
            &["before it starts"],
        ),
    ] {
        let text = speaker(fields);
        is_wrong(&text, place, parts);
        let parsed = parse(&text);
        assert!(!parsed.is_broken, "{text}");
        let names: Vec<&str> = parsed.people.iter().map(|known| known.name.as_str()).collect();
        assert_eq!(names, ["Ann Okafor", "Bo Ray"], "{text}");
    }
}

#[test]
fn a_month_without_marks_is_understood_all_the_same() {
    let parsed = parse(&speaker("[[speaker.roles]]\nrole = \"mayor\"\nend = 2025-05"));
    assert_eq!(parsed.people[0].roles[0].end.unwrap().to_string(), "2025-05");
    // A start and an end of which one is wrong are both unknown.
    let parsed = parse(&speaker("roles = [{ role = \"mayor\", start = 2025, end = 2021 }]"));
    assert_eq!((parsed.people[0].roles[0].start, parsed.people[0].roles[0].end), (None, None));
}

#[test]
fn a_person_stands_there_once() {
    let text = "[[speaker]]\nname = \"Ann Okafor\"\npronouns = \"she\"\n[[speaker]]\nname = \"ANN  Okafor\"\n";
    is_wrong(text, "ANN  Okafor", &["line 2 already"]);
    assert_eq!(parse(text).people.len(), 1);
}

#[test]
fn what_is_no_toml_is_said_alone() {
    for text in
        ["[[speaker]]\nname = \"Ann Okafor\nnoet = 3\n", "Ann Okafor, mayor", "{\"name\": \"Ann\"}", "[[speaker]"]
    {
        let parsed = parse(text);
        assert!(parsed.is_broken && !parsed.problems.is_empty(), "{text}");
        assert!(parsed.problems.iter().all(|problem| problem.message.starts_with("this is no TOML")), "{parsed:?}");
    }
    for hostile in [
        "=",
        "[[speaker]]\nname = '''",
        "\u{FEFF}[[speaker]]\nname=\"é",
        "[[speaker]]\nroles=[[[[",
        "\0",
        "speaker=1979-",
    ] {
        let parsed = parse(hostile);
        assert!(parsed.problems.iter().all(|problem| problem.span.end <= hostile.len()), "{hostile:?}");
    }
}

#[test]
fn a_broken_file_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("speakers.toml");
    let mut directories = Directories::default();
    fs::write(&path, FULL).unwrap();
    let good = directories.read(&path);
    assert!(std::sync::Arc::ptr_eq(&good, &directories.read(&path)));
    for broken in [&b"[[speaker]]\nname = \"Ann"[..], b"\xff\xfe\0", b"x"] {
        fs::write(&path, broken).unwrap();
        let file = directories.read(&path);
        assert_eq!((file.directory.people.len(), file.problems.is_empty()), (2, false));
    }
    fs::write(&path, "[[speaker]]\nname = \"Bo Ray\"\nnoet = 3\n").unwrap();
    let file = directories.read(&path);
    assert_eq!((file.directory.people.len(), file.problems.len()), (1, 1));
    fs::write(&path, "").unwrap();
    assert_eq!(directories.read(&path).directory.people.len(), 0);
}

fn ann() -> Known {
    parse(FULL).people.remove(0)
}

fn bo() -> Known {
    Known { name: "Bo \"Ray\" Hale".to_owned(), pronouns: Some(Pronoun::He), ..Known::default() }
}

#[test]
fn a_speaker_is_added_and_not_a_byte_changes() {
    let added = "[[speaker]]\nname = 'Bo \"Ray\" Hale'\npronouns = \"he\"\n";
    for existing in [FULL, "# only a comment", "# a\n\n[[speaker]]\nname = \"x\"\n# at the end\n"] {
        let text = add_speaker(existing, &bo()).unwrap();
        let between = if existing.ends_with('\n') { "\n" } else { "\n\n" };
        assert_eq!(text, format!("{existing}{between}{added}"));
        assert_eq!(parse(&text).problems, []);
        assert_eq!(add_speaker(&text, &bo()).as_deref(), Ok(text.as_str()));
    }
    let new = add_speaker("", &ann()).unwrap();
    assert!(new.starts_with("# ") && new.contains("\n\n[[speaker]]\nname = \"Ann Okafor\"\n"), "{new}");
    assert_eq!(parse(&new).people[0].roles, ann().roles);
    let windows = add_speaker(&FULL.replace('\n', "\r\n"), &bo()).unwrap();
    assert_eq!(windows, format!("{FULL}\n{added}").replace('\n', "\r\n"));
}

#[test]
fn a_list_in_brackets_stays_one() {
    let text = "speaker = [ # ours\n  { name = \"Ann Okafor\" },\n]\n";
    let with_both = add_speaker(&add_speaker(text, &bo()).unwrap(), &ann()).unwrap();
    assert!(with_both.starts_with("speaker = [ # ours\n  { name = \"Ann Okafor\""), "{with_both}");
    let parsed = parse(&with_both);
    assert_eq!(parsed.problems, [], "{with_both}");
    assert_eq!(parsed.people[0].roles, ann().roles);
    assert_eq!(parsed.people[1].name, bo().name);
    assert_eq!(parse(&add_speaker("speaker = []", &ann()).unwrap()).people[0].roles, ann().roles);
}

#[test]
fn somebody_known_gets_only_what_is_missing() {
    let existing = "# ours\r\n[[speaker]]\r\nname = \"Annie Okafor\" # so she wants it\r\npronouns = \"they\"\r\n[[speaker.roles]]\r\nrole = \"Mayor\"\r\nstart = 2021-05-04 # sworn in\r\n\r\n[[speaker]]\r\nname = \"Bo Ray\"\r\n";
    let Merged { text, added, completed, unchanged } = merge(existing, &[ann()]).unwrap();
    assert_eq!((added, completed, unchanged), (0, 1, 0));
    let expected = existing
        .replace(
            "pronouns = \"they\"\r\n",
            "pronouns = \"they\"\r\nother_names = [\"Ann Okafor\"]\r\nnote = \"pronounced oh-KAH-for\"\r\nurl = \"https://larkhaven.example/mayor\"\r\n",
        )
        .replace("# sworn in\r\n", "# sworn in\r\nend = \"2025-05\"\r\n");
    assert_eq!(text, expected);
    let again = merge(&text, &[ann()]).unwrap();
    assert_eq!((again.text, again.unchanged), (text, 1));
}

#[test]
fn a_role_goes_on_and_a_new_one_is_added() {
    let existing = "[[speaker]]\nname = \"Ann Okafor\"\n[[speaker.roles]]\nrole = \"mayor\"\nend = 2021-05-04 # first term\n\n[[speaker]]\nname = \"Bo Ray\"\n";
    let mut known = Known { name: "Ann Okafor".to_owned(), ..Known::default() };
    let role = |role: &str, start: &str, end: &str| KnownRole {
        role: role.to_owned(),
        organization: None,
        start: start.parse().ok(),
        end: end.parse().ok(),
    };
    known.roles = vec![role("mayor", "2021-05-04", "2025"), role("judge", "2026", "")];
    let merged = merge(existing, &[known]).unwrap();
    let expected = existing.replace(
        "end = 2021-05-04 # first term\n",
        "end = 2025 # first term\n[[speaker.roles]]\nrole = \"judge\"\nstart = 2026\n",
    );
    assert_eq!(merged.text, expected);
}

#[test]
fn two_people_stay_two() {
    let known = |name: &str, other: &str| Known {
        name: name.to_owned(),
        other_names: vec![other.to_owned()],
        ..Known::default()
    };
    let two = [known("Mike D. Roe", "Mike Roe"), known("Mike J. Roe", "Mike Roe")];
    let merged = merge("", &two).unwrap();
    assert_eq!(merged.added, 2);
    assert_eq!(merge(&merged.text, &two).unwrap().unchanged, 2);
    let merged = merge("[[speaker]]\nname = \"Mike Roe\"\n", &two).unwrap();
    assert_eq!((merged.added, merged.completed), (1, 1));
    // The same person in two files of one run.
    let twice = [known("Ann Poe", "A. Poe"), known("Ann Poe", "Annie Poe")];
    let merged = merge("", &twice).unwrap();
    assert_eq!(merged.added, 1);
    assert_eq!(parse(&merged.text).people[0].other_names, ["A. Poe", "Annie Poe"]);
}

#[test]
fn a_file_that_cannot_be_edited_is_left_alone() {
    for (text, line, part) in [
        ("# a\n[[speaker]]\nname = \"Ann", "line 3", "no TOML"),
        ("# a\nspeaker = 3\n", "line 2", "write [[speaker]]"),
        ("# a\n[speaker]\nname = \"Ann\"\n", "line 2", "write [[speaker]]"),
        (
            "# a\n[[speaker]]\nname = \"Ann\"\n[[speaker.roles]]\nrole = \"mayor\"\nend = 2025-05\n",
            "line 6",
            "\"2025-05\"",
        ),
    ] {
        let message = add_speaker(text, &ann()).unwrap_err();
        assert!(message.contains(line) && message.contains(part) && message.contains("mend this first"), "{message}");
    }
    assert!(add_speaker("", &Known::default()).is_err());
}
