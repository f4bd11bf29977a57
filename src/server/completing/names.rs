//! Names after a cue, and where one is begun.

use super::{Offer, Offered, Writing, ends_in_cue};
use crate::article::Known;
use crate::article::directory::fold;
use crate::article::people::Speaker;
use crate::server::card::role_words;
use crate::server::speakers;
use crate::text::Span;

/// How many people of the directory are offered at once.
const KNOWN_AT_ONCE: usize = 40;
/// How many words a name that is begun may have.
const WORDS: usize = 4;

/// A name that is begun: where its words start, each with what is typed from there on.
struct Begun<'a> {
    starts: Vec<(usize, &'a str)>,
}

impl Writing<'_> {
    pub(super) fn names(&self, out: &mut Offered) {
        let mut named = self.named();
        // A name that goes on as several words do comes before one that only the last of them begins.
        named.offers.sort_by_key(|offer| std::cmp::Reverse(offer.edit.0.len()));
        out.offers.append(&mut named.offers);
        out.more |= named.more;
    }

    fn named(&self) -> Offered {
        let mut out = Offered::default();
        let begun = self.begun();
        let start = begun.starts.first().map_or(self.before.len(), |(start, _)| *start);
        let before = self.before.get(..start).unwrap_or("");
        let after_cue = !self.quoted && before.ends_with(char::is_whitespace) && ends_in_cue(before);
        if begun.starts.is_empty() && !after_cue {
            return out;
        }
        let mut known_here: Vec<usize> = Vec::new();
        for (_, speaker) in self.speakers() {
            known_here.extend(speakers::known_at(self.article, speaker));
            let detail = speakers::titles(speaker);
            let short = self.name_here(speaker);
            if short != speaker.name {
                let full = detail.as_ref().map_or(speaker.name.clone(), |titles| format!("{}, {titles}", speaker.name));
                self.offer(&short, Some(full), &begun, &mut out);
            }
            self.offer(&speaker.name, detail.clone(), &begun, &mut out);
            self.offer_short(speaker, detail, &begun, &mut out);
        }
        let directory = self.article.options.directory.as_deref();
        let people = directory.into_iter().flat_map(|directory| &directory.people).enumerate();
        let mut offered = 0;
        for (_, known) in people.filter(|(index, _)| !known_here.contains(index)) {
            if offered == KNOWN_AT_ONCE {
                out.more = true;
                break;
            }
            offered += usize::from(self.offer(&known.name, role(known), &begun, &mut out));
        }
        out
    }

    /// The surname of somebody who is introduced further down, after all that is likelier.
    fn offer_short(&self, speaker: &Speaker, detail: Option<String>, begun: &Begun<'_>, out: &mut Offered) {
        if let Some(short) = self.short(speaker).filter(|short| *short != speaker.name) {
            self.offer(&short, detail, begun, out);
        }
    }

    /// Offers a name, if it goes on as what is begun does; whether it does.
    fn offer(&self, name: &str, detail: Option<String>, begun: &Begun<'_>, out: &mut Offered) -> bool {
        let Some((typed, filter)) = begun.fits(name) else { return false };
        let edit = (Span::new(self.place - typed, self.place), name.to_owned());
        let (label, filter) = (name.to_owned(), filter.to_owned());
        out.offers.push(Offer { label, detail, filter, edit, besides: None, is_phrase: false });
        true
    }

    /// The capitalised words right before the cursor, the longest first.
    fn begun(&self) -> Begun<'_> {
        let mut starts = Vec::new();
        let mut rest = self.before;
        while starts.len() < WORDS {
            let is_of_name = |char: char| char.is_alphanumeric() || matches!(char, '.' | '-' | '\'' | '’');
            let start = rest.char_indices().rev().take_while(|&(_, char)| is_of_name(char)).last();
            let Some((start, _)) = start else { break };
            let Some(typed) = self.before.get(start..).filter(|typed| typed.starts_with(char::is_uppercase)) else {
                break;
            };
            starts.push((start, typed));
            let Some(before) = self.before.get(..start).and_then(|before| before.strip_suffix(' ')) else { break };
            rest = before;
        }
        starts.reverse();
        Begun { starts }
    }
}

impl Begun<'_> {
    /// How many bytes of what is typed belong to a name, and the part of the name that they begin.
    fn fits<'n>(&self, name: &'n str) -> Option<(usize, &'n str)> {
        if self.starts.is_empty() {
            return Some((0, name));
        }
        let words = name.char_indices().filter(|&(at, char)| {
            !char.is_whitespace()
                && name.get(..at).is_none_or(|before| before.chars().next_back().is_none_or(char::is_whitespace))
        });
        let words: Vec<&str> = words.filter_map(|(at, _)| name.get(at..)).collect();
        self.starts.iter().find_map(|(_, typed)| {
            let part = words.iter().find(|part| goes_on(part, typed))?;
            Some((typed.len(), *part))
        })
    }
}

/// Whether a text begins with what is typed, whatever its case and accents.
fn goes_on(text: &str, typed: &str) -> bool {
    let (Some(a), Some(b)) = (text.chars().next(), typed.chars().next()) else { return false };
    // Most of a large directory is told apart by this.
    if a.is_ascii() && b.is_ascii() && !a.eq_ignore_ascii_case(&b) {
        return false;
    }
    fold(text).starts_with(&fold(typed))
}

/// What somebody of the directory is, or was last.
fn role(known: &Known) -> Option<String> {
    let current = known.roles.iter().find(|role| role.end.is_none());
    current.or(known.roles.last()).map(role_words)
}
