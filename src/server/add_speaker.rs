//! The command `onrecord.addSpeaker`: somebody whom an article names becomes one whom the desk knows.

use super::analysis::Analysis;
use super::execute_command::Named;
use super::ignore_here::existing;
use super::paths;
use super::session::Session;
use super::speakers::known;
use crate::article::people::{MentionKind, Speaker, SpeakerKind};
use crate::article::{Article, Known, KnownRole, Pronoun};
use crate::config::directory::add_speaker;
use crate::config::{CONFIG_FILE, DIRECTORY_FILE, replace_file};

/// Adds somebody to the nearest `speakers.toml`, which is made where there is none; what was done, for the log.
///
/// # Errors
/// Says to the user why it could not be done.
pub(super) fn run(session: &Session, named: &Named, analysis: Option<&Analysis>) -> Result<String, String> {
    let name = &named.name;
    let analysis = analysis.ok_or_else(|| format!("{name} cannot be added: the document is not open"))?;
    let article = &analysis.checked.article;
    let mut speakers = article.record().speakers.iter().enumerate();
    let (index, speaker) = speakers
        .find(|(_, speaker)| speaker.name == *name)
        .ok_or_else(|| format!("{name} cannot be added: the article does not name them any more"))?;
    let root = session.workspaces.root();
    let file = paths::workspace_file(&[DIRECTORY_FILE, CONFIG_FILE], &named.uri, root).ok_or_else(|| {
        format!("{name} cannot be added: no folder is open, so there is no place for {DIRECTORY_FILE}")
    })?;
    let failed = |reason: String| format!("{name} cannot be added: {}: {reason}", file.display());
    let text = existing(&file).map_err(|error| failed(error.to_string()))?;
    let text = add_speaker(&text, &entry(article, index, speaker)).map_err(failed)?;
    replace_file(&file, text.as_bytes()).map_err(|error| failed(error.to_string()))?;
    Ok(format!("{name} was added to {}", file.display()))
}

/// Whether somebody can be added: a person with a full name whom the directory does not know.
pub(super) fn is_new(article: &Article, speaker: &Speaker) -> bool {
    let is_full = speaker.kind == SpeakerKind::Person && speaker.name.contains(' ');
    is_full && known(article, speaker).is_none()
}

/// What the article says of somebody. Since when they are what they are, it does not.
fn entry(article: &Article, index: usize, speaker: &Speaker) -> Known {
    let record = article.record();
    let is_past = |title: &str| ["former ", "ex-", "late "].iter().any(|past| title.to_lowercase().starts_with(past));
    let roles = speaker.titles.iter().filter(|title| !is_past(&title.text));
    let mentions = || record.mentions_of(index).filter(|mention| !mention.quoted);
    let pronoun = mentions().filter(|mention| mention.kind == MentionKind::Pronoun).find_map(|mention| {
        match mention.span.of(&article.text).to_lowercase().as_str() {
            "he" | "him" | "his" => Some(Pronoun::He),
            "she" | "her" | "hers" => Some(Pronoun::She),
            _ => None,
        }
    });
    let short = mentions().find(|mention| mention.kind == MentionKind::Surname);
    let short = short.map(|mention| mention.span.of(&article.text).split_whitespace().collect::<Vec<_>>().join(" "));
    Known {
        name: speaker.name.clone(),
        // The last word of a name is its surname anyway.
        surname: short
            .filter(|short| speaker.name.contains(short) && speaker.name.split_whitespace().next_back() != Some(short)),
        pronouns: pronoun,
        roles: roles.map(|title| KnownRole { role: title.text.clone(), ..KnownRole::default() }).collect(),
        ..Known::default()
    }
}
