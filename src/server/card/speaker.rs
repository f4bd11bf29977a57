//! The lines about a speaker in which most cards end.

use super::{Cards, Page, count, shortened};
use crate::article::people::{Confidence, MentionKind, Speaker, SpeakerKind};
use crate::article::{Known, KnownRole};
use crate::server::speakers::known;

/// How many quotations are listed; who wants all looks at the outline.
const LISTED: usize = 8;
/// How many characters of each are shown.
const SHOWN: usize = 72;

impl Cards<'_> {
    /// Who somebody is: roles, pronouns, first mention, words so far, and what the directory says. `reason` says why it
    /// is this one.
    pub(super) fn speaker(&self, index: usize, confidence: Confidence, reason: Option<String>, page: &mut Page) {
        let Some(speaker) = self.record.speaker(index) else { return };
        page.paragraph(&self.heading(speaker, confidence, page));
        if let Some(reason) = reason {
            page.paragraph(&reason);
        }
        page.paragraph(&self.so_far(index, speaker, page));
        let said = self.record.quotations_of(index);
        let quoted: Vec<String> = said
            .map(|said| {
                let words = shortened(self.words(said.quotation.inner), SHOWN);
                let sure = if said.confidence == Confidence::Guess { " (a guess)" } else { "" };
                format!("line {}: “{}”{sure}", self.line(said.quotation.span.start), page.words(&words))
            })
            .collect();
        let more = quoted.len().saturating_sub(LISTED);
        let rest = (more > 0).then(|| format!("and {more} more"));
        page.list(quoted.into_iter().take(LISTED).chain(rest));
        if let Some(known) = known(self.article, speaker) {
            page.paragraph(&entry(known, page));
        }
    }

    /// Name and roles, each with its source; the roles that the article does not give come from the directory.
    fn heading(&self, speaker: &Speaker, confidence: Confidence, page: &Page) -> String {
        let name = page.strong(&speaker.name);
        let name = if confidence == Confidence::Guess { format!("Perhaps {name}") } else { name };
        let titles = speaker.titles.iter().map(|title| {
            let line = self.line(title.span.start);
            format!("{} (line {line})", page.words(&title.text))
        });
        let known = known(self.article, speaker)
            .into_iter()
            .flat_map(|known| &known.roles)
            .map(|role| format!("{} (speakers.toml)", page.words(&role_words(role))));
        let roles: Vec<String> = titles.chain(known).collect();
        match (roles.is_empty(), speaker.kind) {
            (false, _) => format!("{name} · {}", roles.join(", ")),
            (true, SpeakerKind::Institution) => format!("{name} · an institution"),
            (true, SpeakerKind::Role) => format!("{name} · without a name"),
            (true, SpeakerKind::Person) => name,
        }
    }

    /// Pronouns, first mention and how much is quoted.
    fn so_far(&self, index: usize, speaker: &Speaker, page: &Page) -> String {
        let mut pronouns: Vec<String> = Vec::new();
        let all = self.record.mentions_of(index).filter(|mention| mention.kind == MentionKind::Pronoun);
        for mention in all.filter(|mention| mention.confidence != Confidence::Guess) {
            let pronoun = self.words(mention.span).to_lowercase();
            if !pronouns.contains(&pronoun) {
                pronouns.push(pronoun);
            }
        }
        let first = self.record.mentions.get(speaker.introduced);
        let first = first.map(|first| format!("first named in line {}", self.line(first.span.start)));
        let pronouns = (!pronouns.is_empty()).then(|| page.words(&pronouns.join(", ")));
        let quoted = Some(count(speaker.quotations, "quotation"));
        [first, pronouns, quoted].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

/// A role of the directory: `mayor, Larkhaven, since 2021`.
pub(in crate::server) fn role_words(role: &KnownRole) -> String {
    let of = role.organization.as_ref().map(|organization| format!(", {organization}"));
    let when = match (role.start, role.end) {
        (None, None) => String::new(),
        (Some(start), None) => format!(", since {start}"),
        (None, Some(end)) => format!(", until {end}"),
        (Some(start), Some(end)) => format!(", {start} to {end}"),
    };
    format!("{}{}{when}", role.role, of.unwrap_or_default())
}

/// What the directory says besides roles.
fn entry(known: &Known, page: &Page) -> String {
    let pronouns = known.pronouns.map(|pronoun| pronoun.name().to_owned());
    let others = known.other_names.join(", ");
    let others = (!others.is_empty()).then(|| format!("also {}", page.words(&others)));
    let note = known.note.as_deref().map(|note| page.words(note));
    let url = known.url.as_deref().map(|url| page.link(url));
    let said: Vec<String> = [pronouns, others, note, url].into_iter().flatten().collect();
    if said.is_empty() { "In speakers.toml".to_owned() } else { format!("speakers.toml: {}", said.join(" · ")) }
}
