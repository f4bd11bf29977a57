//! `speakers.toml`, as the command line obeys it, and `onrecord speakers import`.

use crate::support::{CLEAN, Desk};

const POPOLO: &str = r#"{"persons": [
  {"id": "p1", "name": "Ann Okafor", "gender": "female", "other_names": [{"name": "Annie Okafor"}],
   "memberships": [{"role": "mayor", "organization_id": "o1", "start_date": "2021-05-04", "end_date": "2025-05"}]},
  {"id": "p2", "name": "Bo Ray"}],
 "organizations": [{"id": "o1", "name": "Larkhaven"}]}
"#;
const LEGISLATORS: &str = "\
- name: {first: Jo, last: Wasser Stone, official_full: Jo Wasser Stone}
  bio: {gender: F}
  terms:
  - {type: sen, start: '2017-01-03', end: '2023-01-03', state: OH, party: Democrat}
  - {type: sen, start: '2023-01-03', end: '2029-01-03', state: OH, party: Democrat}
";
const ANN: &str = "\n[[speaker]]\nname = \"Ann Okafor\"\nother_names = [\"Annie Okafor\"]\npronouns = \"she\"\n\
    [[speaker.roles]]\nrole = \"mayor\"\norganization = \"Larkhaven\"\nstart = 2021-05-04\nend = \"2025-05\"\n";

#[test]
fn a_bad_directory_is_named_place_by_place() {
    let bad = "[[speaker]]\nnmae = \"Ann Okafor\"\n\n[[speaker]]\nname = \"Bo Ray\"\npronouns = \"hee\"\n";
    let desk = Desk::new(&[("speakers.toml", bad), ("city/a.txt", CLEAN), ("b.txt", CLEAN)]);
    let answer = desk.run(&["check", "city/a.txt", "b.txt"]).ends_with(2).complains(&[
        "speakers.toml:2:1: a speaker has no 'nmae'",
        "did you mean 'name'?",
        "speakers.toml:6:12: 'hee' is no pronoun",
    ]);
    assert_eq!(answer.err.lines().count(), 2, "each is told once:\n{}", answer.err);
    desk.run(&["check", "--no-config", "b.txt"]).ends_with(0);
    desk.run(&["extract", "b.txt"]).ends_with(2).complains(&["speakers.toml:2:1: "]);
    desk.write("speakers.toml", b"[[speaker]]\nname = \"Ann");
    desk.run(&["check", "b.txt"]).ends_with(2).complains(&["speakers.toml:2:", "this is no TOML"]);
    desk.write("speakers.toml", b"name = \"\xff");
    desk.run(&["check", "b.txt"]).ends_with(2).complains(&["speakers.toml:1:1: ", "byte 8"]);
    desk.write("speakers.toml", ANN.as_bytes());
    desk.run(&["check", "b.txt"]).ends_with(0);
}

#[test]
fn people_are_imported_once() {
    let desk = Desk::new(&[("popolo.json", POPOLO), ("legislators.yaml", LEGISLATORS)]);
    let answer = desk.run(&["speakers", "import", "popolo.json", "legislators.yaml"]).ends_with(0);
    assert_eq!(answer.out, "3 speakers added to speakers.toml\n");
    let text = String::from_utf8(desk.read("speakers.toml")).unwrap();
    assert!(text.contains(ANN), "{text}");
    assert!(text.contains("name = \"Jo Wasser Stone\"\nsurname = \"Wasser Stone\"\n"), "{text}");
    assert!(text.contains("start = 2017-01-03\nend = 2029-01-03\n"), "{text}");
    desk.write("a.txt", CLEAN.as_bytes());
    desk.run(&["check", "a.txt"]).ends_with(0);
    let answer = desk.run(&["speakers", "import", "popolo.json", "legislators.yaml"]).ends_with(0);
    assert_eq!(answer.out, "0 speakers added to speakers.toml, 3 there already\n");
    assert_eq!(desk.read("speakers.toml"), text.as_bytes());
}

#[test]
fn what_the_desk_wrote_stays() {
    let ours = "# ours\n[[speaker]]\nname = \"Annie Okafor\" # as she wants it\npronouns = \"they\"\n";
    let desk = Desk::new(&[("city/speakers.toml", ours), ("city/east/x", "")]);
    // From standard input into the nearest file above a folder would need that folder; --to names it.
    let answer = desk.pipe(&["speakers", "import", "-", "--to", "city/speakers.toml"], POPOLO.as_bytes()).ends_with(0);
    assert_eq!(answer.out, "1 speaker added to city/speakers.toml, 1 completed\n");
    let text = String::from_utf8(desk.read("city/speakers.toml")).unwrap();
    assert!(text.starts_with(ours), "{text}");
    assert!(text.contains("other_names = [\"Ann Okafor\"]\n[[speaker.roles]]\nrole = \"mayor\"\n"), "{text}");
    assert!(text.ends_with("\n[[speaker]]\nname = \"Bo Ray\"\n"), "{text}");
}

#[test]
fn what_cannot_be_imported_is_named_with_its_place_and_a_remedy() {
    let odd = POPOLO.replace("2021-05-04", "4 May 2021").replace("\"name\": \"Bo Ray\"", "\"nmae\": \"Bo Ray\"");
    let desk = Desk::new(&[("odd.json", &odd), ("a.json", "{\"persons\": [,]}"), ("b.txt", CLEAN), ("c.yaml", "a: [")]);
    let answer = desk.run(&["speakers", "import", "odd.json"]).ends_with(2);
    assert_eq!(answer.out, "1 speaker added to speakers.toml\n");
    answer.complains(&[
        "odd.json:3:",
        "'4 May 2021' is no date: write a day as 2021-05-04",
        "odd.json:4:3: this person has no name",
        "add \"name\"",
    ]);
    let before = desk.read("speakers.toml");
    let answer = desk.run(&["speakers", "import", "a.json", "b.txt", "c.yaml", "none.json"]).ends_with(2);
    answer.complains(&[
        "a.json:1:14: this is no JSON",
        "b.txt:1:1: there are no people here",
        "c.yaml:1:",
        "this is no YAML",
        "none.json: ",
    ]);
    assert_eq!(desk.read("speakers.toml"), before);
    // A file that cannot be edited is left as it is.
    desk.write("speakers.toml", b"# ours\n[[speaker]\n");
    let answer = desk.pipe(&["speakers", "import", "-"], POPOLO.as_bytes()).ends_with(2);
    answer.complains(&["speakers.toml:2:", "mend this first"]);
    assert_eq!(desk.read("speakers.toml"), b"# ours\n[[speaker]\n");
    desk.pipe(&["speakers", "import", "-", "--to", "no/such/folder.toml"], POPOLO.as_bytes())
        .ends_with(2)
        .complains(&["no/such/folder.toml: "]);
    desk.run(&["speakers", "import"]).ends_with(2).complains(&["FILE"]);
}
