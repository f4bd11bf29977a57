//! `textDocument/rename`: a name is written another way, wherever it stands outside quotation marks.

use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::ls_types::{RenameParams, WorkspaceEdit, error_codes};

use super::edits::workspace_edit;
use super::renaming::Renaming;
use super::session::Session;
use super::spot::{Spot, spot};
use crate::article::people::{Confidence, Mention, MentionKind};
use crate::article::{Article, Role};
use crate::rules::Edit;
use crate::text::Span;

pub(super) async fn handle(session: &Session, params: RenameParams) -> Result<Option<WorkspaceEdit>> {
    let at = params.text_document_position;
    let Some((analysis, place)) = session.place(&at).await else { return Ok(None) };
    let article = &analysis.checked.article;
    let edits = match name_at(article, place) {
        Ok(mention) => changes(article, mention, &written(&params.new_name)?),
        Err(refused) => return refused.tell(),
    };
    Ok(Some(workspace_edit(&at.text_document.uri, &analysis, &edits, session.features())))
}

/// Why a place cannot be renamed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// No name stands there.
    Nothing,
    /// Something stands there that is no name to be changed; says what.
    Because(String),
}

impl Refused {
    /// The answer that tells the user.
    pub(super) fn tell<T>(self) -> Result<T> {
        let message = match self {
            Self::Nothing => "there is no name here that could be changed".to_owned(),
            Self::Because(message) => message,
        };
        Err(Error { code: ErrorCode::ServerError(error_codes::REQUEST_FAILED), message: message.into(), data: None })
    }
}

/// The name at a place, if it may be changed there.
///
/// # Errors
/// If no name stands there, or one that is not to be touched.
pub(super) fn name_at(article: &Article, place: usize) -> std::result::Result<&Mention, Refused> {
    let record = article.record();
    let Some(Spot::Mention(mention)) = spot(record, place) else { return Err(Refused::Nothing) };
    let words = mention.span.of(&article.text);
    let name = record.speaker(mention.speaker).map_or("somebody", |speaker| &speaker.name);
    let elsewhere = "to change the name, start where it is written";
    match mention.kind {
        _ if mention.quoted => Err(Refused::Because(
            "quoted words are never changed: to change the name, start where it stands outside quotation marks".into(),
        )),
        MentionKind::Pronoun => Err(Refused::Because(format!("“{words}” is a pronoun for {name}: {elsewhere}"))),
        MentionKind::Role => Err(Refused::Because(format!("“{words}” is a role and no name: {elsewhere}"))),
        MentionKind::Full | MentionKind::Surname => Ok(mention),
    }
}

/// A new name as it is written.
fn written(name: &str) -> Result<String> {
    if name.chars().any(char::is_alphabetic) {
        Ok(name.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Err(Error::invalid_params("a name has at least one letter"))
    }
}

/// What changes in the article when a name is written another way, in order.
pub(super) fn changes(article: &Article, mention: &Mention, new: &str) -> Vec<Edit> {
    let record = article.record();
    let renaming = Renaming::new(mention.span.of(&article.text), new);
    let named = record.mentions_of(mention.speaker).filter(|other| {
        let is_name = matches!(other.kind, MentionKind::Full | MentionKind::Surname);
        // A name that may be somebody else's is left alone, unless it is the very one.
        is_name && !other.quoted && (other.confidence != Confidence::Guess || other.span == mention.span)
    });
    let edits = named.flat_map(|other| {
        let mut edits = renaming.edits(&article.text, other.span);
        edits.extend(ending(article, other, edits.last()));
        edits
    });
    edits.collect()
}

/// The letter that a possessive needs where the old name ends in `s` and the new one does not: `Ives’` is `Ward’s`.
fn ending(article: &Article, mention: &Mention, last: Option<&Edit>) -> Option<Edit> {
    let last = last.filter(|edit| edit.span.end == mention.span.end)?;
    let ends_in_s = |text: &str| text.ends_with(['s', 'S']);
    if !ends_in_s(last.span.of(&article.text)) || ends_in_s(&last.text) {
        return None;
    }
    let (block, facts) = (article.layout.blocks.get(mention.block)?, article.facts.get(mention.block)?);
    let place = facts.prose.of_source(mention.span.end - block.span.start);
    let mark = facts.pairing.marks.iter().find(|mark| mark.span.start == place && mark.role == Role::Apostrophe)?;
    let after = facts.prose.text().get(mark.span.end..)?;
    let end = facts.prose.exact(mark.span)?.shifted(block.span.start).end;
    (!after.starts_with(char::is_alphanumeric)).then(|| Edit { span: Span::at(end), text: "s".to_owned() })
}
