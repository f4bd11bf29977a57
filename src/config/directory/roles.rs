//! Roles of one person that say the same, or that go on from one another.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::article::directory::fold;
use crate::article::{KnownRole, PartialDate};

/// How many days may lie between two terms in one office.
const GAP: i32 = 7;

/// What a further role is to those that are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// It is there; what is known of it may be better.
    There,
    /// It is the known role at this place, which goes on or has ended: its end is this one.
    Ends(usize, Option<PartialDate>),
    /// It is another one.
    New,
}

/// Looks for a place for a further role. What is known is never contradicted.
pub(super) fn fit(known: &[KnownRole], new: &KnownRole) -> Fit {
    let alike = || known.iter().enumerate().filter(|(_, role)| is_same_office(role, new));
    if let Some((place, _)) = alike().find(|(_, role)| goes_on(role, new)) {
        // A known role may have been prolonged before.
        let covered = alike().any(|(other, role)| other != place && overlap(role, new));
        return if covered { Fit::There } else { Fit::Ends(place, new.end) };
    }
    match alike().find(|(_, role)| overlap(role, new)) {
        Some((place, role)) if role.end.is_none() && new.end.is_some() && role.start == new.start => {
            Fit::Ends(place, new.end)
        }
        Some(_) => Fit::There,
        None => Fit::New,
    }
}

/// Adds a role to those that are known, or prolongs one of them.
pub(super) fn join(known: &mut Vec<KnownRole>, new: KnownRole) {
    match fit(known, &new) {
        Fit::There => {}
        Fit::Ends(place, end) => {
            if let Some(role) = known.get_mut(place) {
                role.end = end;
            }
        }
        Fit::New => known.push(new),
    }
}

fn is_same_office(a: &KnownRole, b: &KnownRole) -> bool {
    let organization = |role: &KnownRole| role.organization.as_deref().map(fold);
    fold(&a.role) == fold(&b.role) && organization(a).zip(organization(b)).is_none_or(|(a, b)| a == b)
}

/// Whether `new` begins where `role` ends.
fn goes_on(role: &KnownRole, new: &KnownRole) -> bool {
    let (Some(end), Some(start)) = (role.end, new.start) else { return false };
    let begins_later = role.start.is_none_or(|known| known < start);
    let ends_later = new.end.is_none_or(|new| new > end);
    begins_later && ends_later && start.first() <= later(end.last()) && end.first() <= later(start.last())
}

fn overlap(a: &KnownRole, b: &KnownRole) -> bool {
    let begins = |role: &KnownRole| role.start.map_or(Date::MIN, PartialDate::first);
    let ends = |role: &KnownRole| role.end.map_or(Date::MAX, PartialDate::last);
    begins(a) <= ends(b) && begins(b) <= ends(a)
}

fn later(day: Date) -> Date {
    day.saturating_add(GAP.days())
}

#[cfg(test)]
mod tests {
    use super::join;
    use crate::article::KnownRole;

    fn role(dates: &str) -> KnownRole {
        let (start, end) = dates.split_once('/').unwrap();
        let (start, end) = (start.parse().ok(), end.parse().ok());
        KnownRole { role: "Mayor".to_owned(), organization: Some("Larn".to_owned()), start, end }
    }

    fn shown(role: &KnownRole) -> String {
        let date = |date: Option<crate::article::PartialDate>| date.map_or_else(String::new, |date| date.to_string());
        format!("{}/{}", date(role.start), date(role.end))
    }

    #[test]
    fn terms_are_one_role_and_gaps_make_two() {
        for (terms, expected) in [
            (
                &["2011-01-03/2013-01-03", "2013-01-03/2015-01-06", "2015-01-06/2017-01-03"][..],
                &["2011-01-03/2017-01-03"][..],
            ),
            (&["2001/2005", "2005/2009", "2012/"], &["2001/2009", "2012/"]),
            (&["2001/2005", "2006/2009"], &["2001/2009"]),
            (&["2001/2004", "2006/2009"], &["2001/2004", "2006/2009"]),
            (&["2001-02/2005-03", "2001-02/2005-03", "2001-02/2005-03"], &["2001-02/2005-03"]),
            (&["2001/", "2001/2005"], &["2001/2005"]),
            (&["2001/2005", "2001/"], &["2001/2005"]),
            (&["2001/2005", "2005/", "2009/2013"], &["2001/"]),
            (&["/", "2001/2005"], &["/"]),
            // What somebody mended stays mended, whatever the source says.
            (&["2013-01-03/2024-06-01", "2013-01-03/2019-01-03", "2019-01-03/2025-01-03"], &["2013-01-03/2024-06-01"]),
            // The same, once more, prolongs nothing.
            (&["2001/2005", "2005/2009", "2001/2005", "2005/2009"], &["2001/2009"]),
        ] {
            let mut known = Vec::new();
            for term in terms {
                join(&mut known, role(term));
            }
            assert_eq!(known.iter().map(shown).collect::<Vec<_>>(), expected, "{terms:?}");
        }
    }

    #[test]
    fn another_office_is_another_role() {
        let mut known = vec![role("2001/2005")];
        join(&mut known, KnownRole { organization: Some("Vale".to_owned()), ..role("2001/2005") });
        join(&mut known, KnownRole { role: "Judge".to_owned(), ..role("2001/2005") });
        join(&mut known, KnownRole { role: "MAYOR".to_owned(), organization: None, ..role("2001/2005") });
        assert_eq!(known.len(), 3);
    }
}
