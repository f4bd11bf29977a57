//! What follows a stop.

/// Words that start a sentence far more often than they go on with a name, in order.
const STARTERS: &[&str] = &[
    "A",
    "About",
    "According",
    "After",
    "All",
    "Also",
    "Although",
    "Among",
    "An",
    "And",
    "Another",
    "Any",
    "As",
    "Asked",
    "At",
    "Because",
    "Before",
    "Both",
    "But",
    "By",
    "Critics",
    "Despite",
    "Did",
    "Do",
    "Does",
    "During",
    "Each",
    "Earlier",
    "Even",
    "Every",
    "Experts",
    "Few",
    "For",
    "Former",
    "From",
    "Had",
    "Has",
    "He",
    "Her",
    "Here",
    "His",
    "How",
    "However",
    "I",
    "If",
    "In",
    "Indeed",
    "Instead",
    "Is",
    "It",
    "Its",
    "Just",
    "Last",
    "Later",
    "Like",
    "Many",
    "Meanwhile",
    "More",
    "Most",
    "Much",
    "My",
    "Nearly",
    "Neither",
    "Next",
    "No",
    "Nobody",
    "None",
    "Nor",
    "Not",
    "Nothing",
    "Now",
    "Of",
    "Officials",
    "On",
    "Once",
    "One",
    "Only",
    "Or",
    "Other",
    "Others",
    "Our",
    "Over",
    "People",
    "Perhaps",
    "Police",
    "Residents",
    "She",
    "Should",
    "Since",
    "So",
    "Some",
    "Still",
    "Such",
    "That",
    "The",
    "Their",
    "Then",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Though",
    "Three",
    "Through",
    "To",
    "Today",
    "Two",
    "Under",
    "Unless",
    "Unlike",
    "Until",
    "Was",
    "We",
    "Were",
    "What",
    "When",
    "Where",
    "Whether",
    "Which",
    "While",
    "Who",
    "Why",
    "Will",
    "With",
    "Without",
    "Would",
    "Yes",
    "Yet",
    "You",
    "Your",
];

/// Words in capitals that go on after `9 a.m.`, in order.
const AFTER_TIMES: &[&str] = &[
    "AEDT",
    "AEST",
    "April",
    "Apr",
    "Aug",
    "August",
    "BST",
    "CDT",
    "CEST",
    "CET",
    "CST",
    "CT",
    "Central",
    "Dec",
    "December",
    "EDT",
    "EST",
    "ET",
    "Eastern",
    "Feb",
    "February",
    "Fri",
    "Friday",
    "GMT",
    "Greenwich",
    "IST",
    "Jan",
    "January",
    "July",
    "June",
    "MDT",
    "MST",
    "MT",
    "March",
    "May",
    "Mon",
    "Monday",
    "Mountain",
    "Nov",
    "November",
    "Oct",
    "October",
    "PDT",
    "PST",
    "PT",
    "Pacific",
    "Sat",
    "Saturday",
    "Sept",
    "September",
    "Sun",
    "Sunday",
    "Thu",
    "Thursday",
    "Tue",
    "Tuesday",
    "UTC",
    "Wed",
    "Wednesday",
];

/// Verbs that tie a quotation to the name before them.
const SPEECH: &[&str] = &[
    "added",
    "admitted",
    "argued",
    "asked",
    "asks",
    "bellowed",
    "called",
    "chanted",
    "concluded",
    "continued",
    "countered",
    "cried",
    "declared",
    "demanded",
    "exclaimed",
    "explained",
    "joked",
    "mused",
    "noted",
    "quipped",
    "recalled",
    "remarked",
    "replied",
    "responded",
    "said",
    "says",
    "screamed",
    "shouted",
    "snapped",
    "told",
    "tweeted",
    "warned",
    "wondered",
    "writes",
    "wrote",
    "yelled",
];

/// How the text goes on after a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Following<'a> {
    /// The words after the stop, from the first that is no mark.
    pub words: &'a str,
    /// The first character of these words.
    pub first: Option<char>,
    /// An opening mark or bracket stands before them.
    pub opens: bool,
    /// A space stands between the stop and what follows.
    pub spaced: bool,
}

impl<'a> Following<'a> {
    /// Reads what follows the byte `end` of a prose.
    pub(super) fn read(prose: &'a str, end: usize) -> Self {
        let rest = prose.get(end..).unwrap_or("");
        let after = rest.trim_start();
        let words = after.trim_start_matches(|c: char| {
            matches!(c, '"' | '\'' | '“' | '‘' | '«' | '„' | '‹' | '(' | '[' | '{' | '`' | '¿' | '¡' | '*' | '_')
        });
        Self { words, first: words.chars().next(), opens: words.len() < after.len(), spaced: after.len() < rest.len() }
    }

    /// The first word, without the signs after it.
    pub(super) fn word(&self) -> &'a str {
        let end = self.words.find(|c: char| !c.is_alphanumeric()).unwrap_or(self.words.len());
        self.words.get(..end).unwrap_or("")
    }

    /// Whether the words go on in lower case; `iPhone` and `al-Qaida` may start a sentence.
    pub(super) fn is_lower(&self) -> bool {
        if !self.first.is_some_and(char::is_lowercase) {
            return false;
        }
        let word = self.words.split_whitespace().next().unwrap_or("");
        let name = word.chars().skip(1).take(4).any(char::is_uppercase);
        !name
    }

    /// Whether the next word is one that starts sentences.
    pub(super) fn is_starter(&self) -> bool {
        let word = self.word();
        STARTERS.binary_search(&word).is_ok()
    }

    /// Whether a weekday, month or time zone follows.
    pub(super) fn is_calendar(&self) -> bool {
        AFTER_TIMES.contains(&self.word())
    }

    /// Whether one to five names, a pronoun not among them, and a verb of speech follow: `Roe asked`.
    pub(super) fn is_attribution(&self) -> bool {
        if self.opens || self.is_starter() {
            return false;
        }
        for (names, word) in self.words.split_whitespace().take(6).enumerate() {
            let bare = word.trim_end_matches([',', '.', ';', ':']);
            if names > 0 && SPEECH.contains(&bare) {
                return true;
            }
            if !word.starts_with(char::is_uppercase) || word.ends_with([';', ':', '?', '!']) {
                return false;
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starters_are_in_order() {
        let mut sorted = STARTERS.to_vec();
        sorted.sort_unstable();
        assert_eq!(STARTERS, sorted);
    }
}
