//! Whether two names are one person's.

/// Small words that begin a surname of several words.
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "ten", "ter", "bin",
    "bint", "ibn", "abu", "al", "el", "zu", "af", "ben", "mac", "st.",
];
const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv", "kc", "qc", "mp", "md"];

/// A name, cut for comparing: lower case, straight apostrophes, no initials, suffixes or nicknames.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Cut {
    /// The words, without initials in the middle.
    pub(super) words: Vec<String>,
    /// The surname with its particles: `de gaulle`.
    pub(super) surname: String,
}

impl Cut {
    pub(super) fn of(name: &str) -> Self {
        let plain = name.replace('’', "'").to_lowercase();
        let mut words: Vec<String> = plain
            .split_whitespace()
            .filter(|word| !word.starts_with(['"', '“', '‘', '(', '\'']) && !word.ends_with(['"', '”', ')']))
            .map(|word| word.trim_matches([',', '.']).to_owned())
            .filter(|word| !word.is_empty() && !SUFFIXES.contains(&word.as_str()))
            .collect();
        if words.len() > 2 {
            let last = words.len() - 1;
            let mut index = 0;
            // A middle initial is often left out; a first one is kept, since it may be all that is known.
            words.retain(|word| {
                index += 1;
                index == 1 || index > last || word.chars().count() > 1
            });
        }
        let particle = words.iter().skip(1).position(|word| PARTICLES.contains(&word.as_str())).map(|at| at + 1);
        let from = particle.unwrap_or(words.len().saturating_sub(1));
        let surname = words.get(from..).unwrap_or_default().join(" ");
        Self { words, surname }
    }

    pub(super) fn first(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }

    pub(super) fn last(&self) -> &str {
        self.words.last().map_or("", String::as_str)
    }

    /// Whether a full name may be another form of this one: the same surname, and given names that agree.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        if self.last() != other.last() {
            return false;
        }
        agree(self.first(), other.first())
            || self.words.iter().any(|word| word == other.first() && word != self.last())
            || other.words.iter().any(|word| word == self.first() && word != other.last())
    }

    /// Whether a short form (`Milley`, `de Blasio`, `Xi`) may stand for this name.
    pub(super) fn is_short(&self, short: &Self) -> Option<Short> {
        let joined = short.words.join(" ");
        if joined == self.surname || joined == self.last() || without_al(&joined) == without_al(self.last()) {
            return Some(Short::Surname);
        }
        if joined == self.first() && self.words.len() > 1 {
            return Some(Short::Given);
        }
        // Double surnames, and names that begin with the family's: `Enrique Peña Nieto`, `Peña Nieto`.
        let tail = self.words.len().checked_sub(short.words.len())?;
        if tail > 0 && self.words.get(tail..) == Some(short.words.as_slice()) {
            return Some(Short::Surname);
        }
        (short.words.len() == 1
            && self.words.len() > 2
            && self.words.get(1..).is_some_and(|rest| rest.contains(&joined)))
        .then_some(Short::Middle)
    }
}

/// A surname without the article of Arabic names: `al-Masri`, `Masri`.
fn without_al(name: &str) -> &str {
    ["al-", "el-", "al ", "el "].iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name)
}

/// Which part of a name a short form is; the likelier first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Short {
    /// The surname.
    Surname,
    /// The given name.
    Given,
    /// A word in the middle.
    Middle,
}

/// Whether two given names may be one: equal, an initial of the other, or a short form of it.
fn agree(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let bare = short.trim_end_matches('.');
    if bare.chars().count() == 1 {
        return long.starts_with(bare);
    }
    short.chars().count() >= 3 && long.starts_with(short)
        || NICKNAMES.iter().any(|&(nick, name)| nick == short && name == long || nick == long && name == short)
}

/// Short forms that are no beginnings of their names.
const NICKNAMES: &[(&str, &str)] = &[
    ("bill", "william"),
    ("bob", "robert"),
    ("rob", "robert"),
    ("dick", "richard"),
    ("rick", "richard"),
    ("jim", "james"),
    ("jack", "john"),
    ("joe", "joseph"),
    ("mike", "michael"),
    ("ted", "edward"),
    ("ted", "theodore"),
    ("tony", "anthony"),
    ("liz", "elizabeth"),
    ("beth", "elizabeth"),
    ("betsy", "elizabeth"),
    ("kate", "katherine"),
    ("kathy", "katherine"),
    ("peggy", "margaret"),
    ("maggie", "margaret"),
    ("chuck", "charles"),
    ("charlie", "charles"),
    ("hank", "henry"),
    ("harry", "henry"),
    ("larry", "lawrence"),
    ("jerry", "gerald"),
    ("terry", "terence"),
    ("sandy", "alexander"),
    ("bernie", "bernard"),
    ("ron", "ronald"),
    ("don", "donald"),
    ("jeb", "john"),
    ("andy", "andrew"),
    ("drew", "andrew"),
    ("steve", "stephen"),
    ("steve", "steven"),
    ("pat", "patrick"),
    ("pat", "patricia"),
    ("trish", "patricia"),
    ("sue", "susan"),
    ("debbie", "deborah"),
    ("becky", "rebecca"),
    ("mitch", "addison"),
    ("rand", "randal"),
    ("newt", "newton"),
    ("gus", "august"),
    ("nancy", "ann"),
    ("molly", "mary"),
    ("polly", "mary"),
    ("lizzie", "elizabeth"),
    ("jenny", "jennifer"),
    ("russ", "russell"),
    ("tim", "timothy"),
    ("greg", "gregory"),
    ("geoff", "geoffrey"),
    ("jeff", "jeffrey"),
    ("ken", "kenneth"),
    ("dave", "david"),
    ("dan", "daniel"),
    ("matt", "matthew"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str) -> bool {
        Cut::of(one).is_same(&Cut::of(other))
    }

    #[test]
    fn forms_of_one_name() {
        assert!(same("Ann Okafor", "Ann B. Okafor"));
        assert!(same("William Roe Jr.", "Bill Roe"));
        assert!(same("J. Gerald Hart", "Gerald Hart"));
        assert!(same("Pat O’Neill", "Pat O'Neill"));
        assert!(!same("Ann Okafor", "Ben Okafor"));
        assert!(!same("Ann Okafor", "Ann Li"));
    }

    #[test]
    fn short_forms() {
        let short = |name: &str, short: &str| Cut::of(name).is_short(&Cut::of(short));
        assert_eq!(short("Charles de Vries", "de Vries"), Some(Short::Surname));
        assert_eq!(short("Charles de Vries", "Vries"), Some(Short::Surname));
        assert_eq!(short("Enrique Pena Soto", "Pena Soto"), Some(Short::Surname));
        assert_eq!(short("Li Wei", "Li"), Some(Short::Given));
        assert_eq!(short("Ann Okafor", "Roe"), None);
    }
}
