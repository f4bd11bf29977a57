//! A name taken apart, with everything gone that two writings of one name differ in.

use unicode_normalization::UnicodeNormalization;

/// Words before a name that are no part of it.
const HONORIFICS: [&str; 15] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "lord",
    "lady",
    "hon",
    "rev",
    "reverend",
];
/// Words after a name that tell father from son.
const GENERATIONS: [&str; 9] = ["jr", "junior", "sr", "senior", "ii", "iii", "iv", "v", "vi"];
/// Other words after a name.
const POST_NOMINALS: [&str; 14] =
    ["esq", "phd", "md", "dds", "qc", "kc", "mp", "mep", "msp", "td", "obe", "mbe", "cbe", "frs"];
/// Words inside a name that belong to the surname after them.
const PARTICLES: [&str; 31] = [
    "van", "von", "vom", "zu", "zum", "de", "del", "della", "dela", "der", "den", "des", "di", "da", "do", "dos",
    "das", "du", "la", "le", "las", "los", "lo", "el", "al", "bin", "ibn", "ben", "ter", "ten", "st",
];

/// A name taken apart, its letters folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Name {
    /// The given name; empty where the name is one word.
    pub first: String,
    /// What stands between.
    pub middle: Vec<String>,
    /// The last word of the name itself.
    pub last: String,
    /// `jr` or the like.
    pub generation: Option<&'static str>,
    /// Names in quotation marks or brackets, `Bill` of William “Bill” Hart, with the number of words before each.
    nicknames: Vec<(String, usize)>,
}

impl Name {
    pub(super) fn read(text: &str) -> Self {
        let mut name = Self::default();
        let folded = fold(text);
        let mut words = name.words(&folded);
        while words.len() > 2 && words.first().is_some_and(|word| HONORIFICS.contains(word)) {
            words.remove(0);
            name.nicknames.iter_mut().for_each(|(_, before)| *before = before.saturating_sub(1));
        }
        while words.len() > 2
            && let Some(word) = words.last()
        {
            if let Some(known) = GENERATIONS.into_iter().find(|known| known == word) {
                name.generation = Some(match known {
                    "junior" => "jr",
                    "senior" => "sr",
                    known => known,
                });
            } else if !POST_NOMINALS.contains(word) {
                break;
            }
            words.pop();
        }
        words.pop().unwrap_or_default().clone_into(&mut name.last);
        let mut words = words.into_iter().peekable();
        words.next().unwrap_or_default().clone_into(&mut name.first);
        // `J. D.` is `JD`.
        if is_initial(&name.first) {
            while let Some(initial) = words.next_if(|word| is_initial(word)) {
                name.first.push_str(initial);
            }
        }
        name.middle = words.map(str::to_owned).collect();
        name
    }

    /// The words, but for nicknames, which are kept.
    fn words<'f>(&mut self, folded: &'f str) -> Vec<&'f str> {
        let bare = |word: &'f str| word.trim_matches([',', ';']);
        let mut words = Vec::with_capacity(4);
        let mut nickname: Option<(char, String)> = None;
        for word in folded.split(' ').map(bare) {
            let closer = match word.chars().next() {
                Some('"') => Some('"'),
                Some('(') => Some(')'),
                Some('\'') => Some('\''),
                _ => None,
            };
            if nickname.is_none()
                && let Some(closer) = closer
                && folded.split(' ').any(|word| bare(word).ends_with(closer))
            {
                nickname = Some((closer, String::new()));
            }
            match &mut nickname {
                Some((closer, inside)) => {
                    let is_last = word.ends_with(*closer) && word.chars().count() > 1;
                    if !inside.is_empty() {
                        inside.push(' ');
                    }
                    inside.push_str(word.trim_matches(['"', '(', ')', '\'']));
                    if is_last {
                        self.nicknames.push((std::mem::take(inside), words.len()));
                        nickname = None;
                    }
                }
                None if word.is_empty() => {}
                None => words.push(word),
            }
        }
        words
    }

    /// By what the name is found if it is written just so: hyphens and spaces are the same.
    pub(super) fn key(&self) -> String {
        let parts = [self.first.as_str()].into_iter().chain(self.middle.iter().map(String::as_str));
        let mut key = String::with_capacity(self.first.len() + self.last.len() + 12);
        for part in parts.chain([self.last.as_str()]).chain(self.generation).filter(|part| !part.is_empty()) {
            if !key.is_empty() {
                key.push(' ');
            }
            key.push_str(part);
        }
        spaced(key)
    }

    /// The same name with each of its nicknames for the given names before it.
    pub(super) fn nicknamed(&self) -> impl Iterator<Item = Self> + '_ {
        self.nicknames.iter().map(|(nickname, before)| {
            let after = self.middle.get(before.saturating_sub(1)..).unwrap_or_default();
            // One that stands after the whole name says nothing about where the surname begins.
            let particles = self.middle.iter().rev().take_while(|word| PARTICLES.contains(&word.as_str())).count();
            let particles = self.middle.get(self.middle.len() - particles..).unwrap_or_default();
            let kept = if after.len() > particles.len() { after } else { particles };
            Self { first: nickname.clone(), middle: kept.to_vec(), nicknames: Vec::new(), ..self.clone() }
        })
    }

    /// Given name and last word, by which names are found that differ between the two.
    pub(super) fn ends(&self) -> Option<String> {
        (!self.first.is_empty()).then(|| format!("{} {}", self.first, self.last))
    }

    /// Whether two names with the same ends may be one: initials may be left out or stand for a name, and `Jr.` may be
    /// left out.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        let generation = self.generation.zip(other.generation).is_none_or(|(a, b)| a == b);
        generation && middles_agree(&self.middle, &other.middle)
    }

    /// The surnames that it may be: the last word, with the particles before it, and with the word before it.
    pub(super) fn surnames(&self) -> Vec<String> {
        let mut surname = self.last.clone();
        let mut all = vec![surname.clone()];
        let mut before = self.middle.iter().rev();
        let mut doubled = false;
        while let Some(word) = before.next().filter(|word| !is_initial(word)) {
            let is_particle = PARTICLES.contains(&word.as_str());
            if !is_particle && std::mem::replace(&mut doubled, true) {
                break;
            }
            surname = format!("{word} {surname}");
            all.push(surname.clone());
        }
        all.into_iter().map(spaced).collect()
    }
}

/// A folded text with spaces for hyphens.
pub(super) fn spaced(text: String) -> String {
    if text.contains('-') { text.replace('-', " ") } else { text }
}

fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some() && letters.next().is_none()
}

fn middles_agree(a: &[String], b: &[String]) -> bool {
    match (a, b) {
        ([], rest) | (rest, []) => rest.iter().all(|word| is_initial(word)),
        _ => {
            let same = |(a, b): (&String, &String)| {
                a == b || is_initial(a) && b.starts_with(a.as_str()) || is_initial(b) && a.starts_with(b.as_str())
            };
            a.len() == b.len() && a.iter().zip(b).all(same)
        }
    }
}

/// A text in which case, accents, full stops and the shapes of apostrophes, marks, hyphens and spaces are gone.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() { folded(text.chars(), text.len()) } else { folded(text.nfd(), text.len()) }
}

fn folded(letters: impl Iterator<Item = char>, length: usize) -> String {
    let mut folded = String::with_capacity(length);
    let mut letters = letters.peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '0'..='9' | 'a'..='z' => folded.push(letter),
            'A'..='Z' => folded.push(letter.to_ascii_lowercase()),
            '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' => {}
            // What is between two letters is looked at again when the words are whole.
            '.' => {
                if letters.peek().is_some_and(|next| next.is_alphabetic()) {
                    folded.push('.');
                }
            }
            '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2BC}' | '\u{2B9}' | '\u{2032}' | '`' | '\u{B4}' => {
                folded.push('\'');
            }
            '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{201F}' | '\u{AB}' | '\u{BB}' => folded.push('"'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => folded.push('-'),
            'ß' | 'ẞ' => folded.push_str("ss"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'œ' | 'Œ' => folded.push_str("oe"),
            'þ' | 'Þ' => folded.push_str("th"),
            'ø' | 'Ø' => folded.push('o'),
            'ł' | 'Ł' => folded.push('l'),
            'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
            'ħ' | 'Ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            space if space.is_whitespace() => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            letter => folded.extend(letter.to_lowercase()),
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    if folded.contains('.') { without_stops(&folded) } else { folded }
}

/// Takes the full stops out: `j.d.vance` is `jd vance`, `ph.d` is `phd`.
fn without_stops(text: &str) -> String {
    let word = |word: &str| {
        let mut parts = word.split('.').peekable();
        let mut joined = String::new();
        while let Some(part) = parts.next() {
            joined.push_str(part);
            if parts.peek().is_some_and(|next| next.chars().count() > 1) {
                joined.push(' ');
            }
        }
        joined
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
