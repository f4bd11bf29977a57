//! Whether two names are one person's.

/// Small words that begin a surname of several words.
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "ten", "ter", "bin",
    "bint", "ibn", "abu", "al", "el", "zu", "af", "ben", "mac", "st.",
];
const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv", "kc", "qc", "mp", "md"];

/// A word of a name, with its hash: names are compared far more often than they are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::article) struct Part {
    text: String,
    hash: u64,
}

/// A name, cut for comparing: lower case, straight apostrophes, no initials in the middle, suffixes or nicknames.
#[derive(Clone, Debug, Default)]
pub(in crate::article) struct Cut {
    /// The words.
    words: Vec<Part>,
    /// The hash of all words.
    whole: u64,
    /// The hash of the surname with its particles: `de gaulle`.
    surname: u64,
    /// The hashes of all words and of the last one without the article of Arabic names.
    whole_bare: u64,
    last_bare: u64,
}

impl PartialEq for Cut {
    fn eq(&self, other: &Self) -> bool {
        self.whole == other.whole && self.surname == other.surname && self.words.len() == other.words.len()
    }
}

impl Cut {
    pub(in crate::article) fn of(name: &str) -> Self {
        let plain = name.replace('’', "'").to_lowercase();
        let mut words: Vec<&str> = plain
            .split_whitespace()
            .filter(|word| !word.starts_with(['"', '“', '‘', '(', '\'']) && !word.ends_with(['"', '”', ')']))
            .map(|word| word.trim_matches([',', '.']))
            .filter(|word| !word.is_empty() && !SUFFIXES.contains(word))
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
        let particle = words.iter().skip(1).position(|word| PARTICLES.contains(word)).map(|at| at + 1);
        let from = particle.unwrap_or(words.len().saturating_sub(1));
        let surname = hash(&words.get(from..).unwrap_or_default().join(" "));
        let whole = words.join(" ");
        let last = words.last().copied().unwrap_or_default();
        Self {
            whole: hash(&whole),
            surname,
            whole_bare: hash(without_al(&whole)),
            last_bare: hash(without_al(last)),
            words: words.into_iter().map(|text| Part { text: text.to_owned(), hash: hash(text) }).collect(),
        }
    }

    /// Says which of the words are the surname.
    pub(super) fn set_surname(&mut self, surname: &str) {
        self.surname = hash(&surname.replace('’', "'").to_lowercase());
    }

    /// How many words the name has.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The last word, in lower case.
    pub(super) fn surname(&self) -> &str {
        self.last().map_or("", |word| word.text.as_str())
    }

    fn first(&self) -> Option<&Part> {
        self.words.first()
    }

    fn last(&self) -> Option<&Part> {
        self.words.last()
    }

    /// Whether two names end with the same word.
    pub(super) fn ends_as(&self, other: &Self) -> bool {
        self.last().map(|word| word.hash) == other.last().map(|word| word.hash)
    }

    /// The keys under which a person is found by a name that [`is_same`](Self::is_same) or [`is_short`](Self::is_short).
    pub(super) fn keys(&self) -> impl Iterator<Item = u64> {
        self.words.iter().map(|word| word.hash).chain([self.surname, self.last_bare])
    }

    /// The keys under which whoever this name may stand for is found.
    pub(super) fn wanted(&self) -> [u64; 3] {
        [self.whole, self.whole_bare, self.last().map_or(self.whole, |word| word.hash)]
    }

    /// Whether a full name may be another form of this one: the same surname, and given names that agree.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        if !self.ends_as(other) {
            return false;
        }
        let (Some(own), Some(their)) = (self.first(), other.first()) else { return true };
        let is_among = |words: &[Part], word: &Part| words.split_last().is_some_and(|(_, rest)| rest.contains(word));
        agree(&own.text, &their.text)
            || is_among(&self.words, their) && self.last() != Some(their)
            || is_among(&other.words, own) && other.last() != Some(own)
    }

    /// Whether a short form (`Milley`, `de Blasio`, `Xi`) may stand for this name.
    pub(super) fn is_short(&self, short: &Self) -> Option<Short> {
        let last = self.last().map(|word| word.hash);
        if short.whole == self.surname || Some(short.whole) == last || short.whole_bare == self.last_bare {
            return Some(Short::Surname);
        }
        if self.len() > 1 && self.first().is_some_and(|first| first.hash == short.whole) {
            return Some(Short::Given);
        }
        // Double surnames, and names that begin with the family's: `Enrique Peña Nieto`, `Peña Nieto`.
        let tail = self.len().checked_sub(short.len())?;
        if tail > 0 && self.ends_as(short) && self.words.get(tail..) == Some(short.words.as_slice()) {
            return Some(Short::Surname);
        }
        (short.len() == 1
            && self.len() > 2
            && self.words.get(1..).is_some_and(|rest| rest.iter().any(|word| word.hash == short.whole)))
        .then_some(Short::Middle)
    }
}

/// The hash of some words (FNV-1a), by which names are compared.
pub(super) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
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
    ("sandy", "sandra"),
    ("sandy", "alexandra"),
    ("bobby", "robert"),
    ("billy", "william"),
    ("liam", "william"),
    ("jimmy", "james"),
    ("eddie", "edward"),
    ("ned", "edward"),
    ("meg", "margaret"),
    ("betty", "elizabeth"),
    ("lisa", "elizabeth"),
    ("cathy", "catherine"),
    ("kate", "catherine"),
    ("katie", "katherine"),
    ("vicky", "victoria"),
    ("mandy", "amanda"),
    ("cindy", "cynthia"),
    ("nick", "nicholas"),
    ("sally", "sarah"),
    ("joey", "joseph"),
    ("mick", "michael"),
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
