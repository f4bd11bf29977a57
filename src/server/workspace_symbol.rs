//! `workspace/symbol`: the speakers of all open documents, and the people of the directory.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{Location, SymbolInformation, SymbolKind, WorkspaceSymbolParams, WorkspaceSymbolResponse};

use super::session::Session;
use super::speakers;
use super::{directories, positions};
use crate::article::Known;
use crate::article::directory::fold;

/// How many symbols are answered with; an editor asks again with each letter.
const AT_ONCE: usize = 500;

pub(super) async fn handle(
    session: &Session,
    params: WorkspaceSymbolParams,
) -> Result<Option<WorkspaceSymbolResponse>> {
    let query = fold(&params.query);
    let encoding = session.features().encoding;
    // All are asked for before any is waited for, so that each answers for the text as it is now.
    let mut waiting: Vec<_> =
        session.documents.all().into_iter().map(|document| (document.uri.clone(), document.analysis())).collect();
    waiting.sort_by(|(a, _), (b, _)| a.as_str().cmp(b.as_str()));
    let mut found = Vec::new();
    for (uri, soon) in waiting {
        let Some(analysis) = soon.get().await else { continue };
        let record = analysis.checked.article.record();
        for (_, speaker) in speakers::listed(record) {
            let Some(place) = speakers::introduced(record, speaker) else { continue };
            if matches(&query, &speaker.name) {
                let location = Location { uri: uri.clone(), range: positions::range(&analysis.rope, place, encoding) };
                found.push(symbol(&speaker.name, speakers::symbol(speaker.kind), speakers::titles(speaker), location));
            }
        }
    }
    let is_wanted =
        |known: &Known| matches(&query, &known.name) || known.other_names.iter().any(|name| matches(&query, name));
    for file in session.workspaces.directories() {
        for (known, location) in directories::entries(session, &file, is_wanted) {
            let role = known.roles.first().map(|role| role.role.clone());
            found.push(symbol(&known.name, SymbolKind::OBJECT, role, location));
        }
    }
    found.truncate(AT_ONCE);
    Ok(Some(WorkspaceSymbolResponse::Flat(found)))
}

/// Whether the letters of a query stand in a name in their order; an empty query matches all.
fn matches(query: &str, name: &str) -> bool {
    let name = fold(name);
    let mut letters = name.chars();
    query.chars().filter(|wanted| !wanted.is_whitespace()).all(|wanted| letters.any(|letter| letter == wanted))
}

fn symbol(name: &str, kind: SymbolKind, container_name: Option<String>, location: Location) -> SymbolInformation {
    #[expect(deprecated, reason = "the type has no other constructor than its fields")]
    SymbolInformation { name: name.to_owned(), kind, tags: None, deprecated: None, location, container_name }
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn letters_in_their_order() {
        assert!(matches("", "Ada Holm") && matches("holm", "Ada Holm") && matches("adhm", "Ada Holm"));
        assert!(matches("jose", "José Peña") && matches("ada h", "Ada Holm"));
        assert!(!matches("mloh", "Ada Holm") && !matches("x", ""));
    }
}
