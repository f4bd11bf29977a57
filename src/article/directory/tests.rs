//! Names found however they are written, and roles by their dates.

use jiff::civil::date;

use super::{Directory, Held, Known, KnownRole, Pronoun, fold};

fn known(name: &str, other_names: &[&str]) -> Known {
    let other_names = other_names.iter().map(|&name| name.to_owned()).collect();
    Known { name: name.to_owned(), other_names, ..Known::default() }
}

fn directory(names: &[&str]) -> Directory {
    Directory::new(names.iter().map(|name| known(name, &[])).collect())
}

#[track_caller]
fn finds(directory: &Directory, name: &str, expected: Option<&str>) {
    assert_eq!(directory.find(name).map(|known| known.name.as_str()), expected, "{name}");
}

#[test]
fn a_name_is_found_however_it_is_written() {
    for (name, writings) in [
        ("Ann O'Brien", &["Ann O\u{2019}Brien", "ANN O\u{2BC}BRIEN", " ann  o'brien ", "Dr. Ann O'Brien, Ph.D."][..]),
        ("Zoë García-Núñez", &["Zoe Garcia-Nunez", "Zoë García\u{2011}Núñez", "Zoe Garcia Nunez"]),
        ("Bjørn Łukaszewski", &["Bjorn Lukaszewski", "Bjo\u{308}rn \u{141}ukaszewski"]),
        ("J.D. Marsh", &["J. D. Marsh", "JD Marsh", "J.D.Marsh", "J.\u{A0}D. Marsh"]),
        ("Sam T. Poe", &["Sam Poe", "Sam Thomas Poe", "Sam T Poe", "Sam T. Poe Jr.", "Mr. Sam Poe"]),
        ("Sam Poe", &["Sam T. Poe", "Sam Poe, Jr.", "Sam Poe MP"]),
        ("William T. “Bill” Hart, Jr.", &["William Hart", "Bill Hart", "William T. Hart Jr.", "Bill Hart Jr"]),
        ("Dr. Debra \"Deb\" Wasser Stone", &["Deb Wasser Stone", "Debra Wasser Stone", "Deb 'Dee' Wasser Stone"]),
        ("Ana Maria de la Cruz (Annie)", &["Annie de la Cruz", "Ana M. de la Cruz"]),
        ("Joan (Jo) St. Clair", &["Jo St. Clair", "Joan St Clair", "Joan \"Jo\" St. Clair"]),
        ("Lula", &["LULA", "lula"]),
    ] {
        for writing in [&[name], writings].concat() {
            finds(&directory(&["Somebody Else", name]), writing, Some(name));
        }
    }
}

#[test]
fn another_name_is_not_found() {
    for (name, others) in [
        ("Ann B. Okafor", &["Ann C. Okafor", "Anna Okafor", "Okafor", "Ann", "Ann Carol Okafor"][..]),
        ("Ann Okafor Jr.", &["Ann Okafor Sr.", "Ann Okafor III"]),
        ("Jean-Luc Roe", &["Jean Roe", "Luc Roe"]),
        ("Ann Wood Hale", &["Ann Hale", "Ann Ward Hale"]),
        ("Ann Smith-Jones", &["Ann Smith", "Ann Jones"]),
    ] {
        for other in others.iter().chain(&["", " ", ".", "\"", "Dr", "Jr.", "\u{301}"]) {
            finds(&directory(&[name]), other, None);
        }
    }
    finds(&directory(&["", " ", "\"\"", "(", "Jr.", "-"]), "Ann Okafor", None);
}

#[test]
fn a_name_of_two_people_is_nobodys_unless_one_has_it_in_the_first_place() {
    let people = directory(&["John A. Vale", "John B. Vale", "Ann Poe Sr.", "Ann Poe"]);
    finds(&people, "John Vale", None);
    finds(&people, "John B. Vale", Some("John B. Vale"));
    finds(&people, "Ann Poe", Some("Ann Poe"));
    finds(&people, "Ann Poe Sr.", Some("Ann Poe Sr."));
    let people = Directory::new(vec![known("Jim Roe", &["Jay Roe"]), known("Jon Roe", &["Jay Roe", "Jim Roe"])]);
    finds(&people, "Jay Roe", None);
    finds(&people, "Jim Roe", Some("Jim Roe"));
    let people = Directory::new(vec![known("Jim Roe", &["Jay Roe", "JAY ROE"])]);
    finds(&people, "Jay Roe", Some("Jim Roe"));
}

#[test]
fn surnames_have_particles_and_two_words() {
    let mut people = vec![
        known("Ana de la Cruz", &["Ana Ruiz"]),
        known("Debbie Wasser Stone", &[]),
        known("Ann Smith-Jones", &[]),
        known("Kim Jo Un", &[]),
        known("Bo Cruz", &[]),
        known("Björk", &[]),
        known("John Q. Hart III", &[]),
    ];
    people[3].surname = Some("Kim".to_owned());
    let people = Directory::new(people);
    for (surname, expected) in [
        ("Cruz", &[0, 4][..]),
        ("de la Cruz", &[0]),
        ("De La Cruz", &[0]),
        ("Ruiz", &[0]),
        ("Stone", &[1]),
        ("Wasser Stone", &[1]),
        ("Debbie Wasser Stone", &[]),
        ("Smith\u{2013}Jones", &[2]),
        ("Jones", &[]),
        ("Kim", &[3]),
        ("Un", &[]),
        ("Bjork", &[5]),
        ("Hart", &[6]),
        ("Q. Hart", &[]),
        ("", &[]),
    ] {
        assert_eq!(people.by_surname(surname), expected, "{surname}");
    }
}

#[test]
fn a_role_is_held_between_its_dates() {
    let role = |start: &str, end: &str| KnownRole {
        role: "mayor".to_owned(),
        start: start.parse().ok(),
        end: end.parse().ok(),
        ..KnownRole::default()
    };
    let day = |text: &str| text.parse::<jiff::civil::Date>().unwrap();
    for (start, end, on, expected) in [
        ("2021-05-04", "2025-05", "2021-05-03", Held::No),
        ("2021-05-04", "2025-05", "2021-05-04", Held::Yes),
        ("2021-05-04", "2025-05", "2025-05-01", Held::Yes),
        ("2021-05-04", "2025-05", "2025-05-31", Held::Maybe),
        ("2021-05-04", "2025-05", "2025-06-01", Held::No),
        ("2021", "", "2021-06-01", Held::Maybe),
        ("2021", "", "2020-12-31", Held::No),
        ("2021", "", "2031-01-01", Held::Yes),
        ("", "2021", "1990-01-01", Held::Yes),
        ("", "", "1990-01-01", Held::Yes),
    ] {
        assert_eq!(role(start, end).held_on(day(on)), expected, "{start} to {end} on {on}");
    }
    let person =
        Known { roles: vec![role("2001", "2004"), role("2004", "2008"), role("2008", "")], ..Known::default() };
    assert_eq!(person.role_on(date(2004, 3, 1)).len(), 2);
    assert_eq!(person.role_on(date(2006, 3, 1)).len(), 1);
    assert!(person.role_on(date(1999, 3, 1)).is_empty());
}

#[test]
fn pronouns_are_read_as_people_write_them() {
    assert_eq!("she".parse(), Ok(Pronoun::She));
    assert_eq!("He/Him".parse(), Ok(Pronoun::He));
    assert_eq!("they/them/theirs".parse(), Ok(Pronoun::They));
    for text in ["", "her", "xe", "she/they", "he or she"] {
        assert!(text.parse::<Pronoun>().is_err(), "{text}");
    }
}

#[test]
fn folding_takes_away_what_does_not_matter() {
    assert_eq!(fold("  J.D.  ÅSTRÖM-O\u{2019}Neill, Ph.D. "), "jd astrom-o'neill, phd");
    assert_eq!(fold("Straße Ærø Đorđe Þór"), "strasse aero dorde thor");
    assert_eq!(fold(""), "");
}
