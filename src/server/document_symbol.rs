//! `textDocument/documentSymbol`: the outline of an article: its sections, then its speakers with what each says, then
//! what happened when.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{
    DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, Location, Range, SymbolInformation, SymbolKind, Uri,
};

use super::positions;
use super::sections::{Section, sections};
use super::session::Session;
use super::{speakers, times};
use crate::article::Article;
use crate::article::dates::{Expression, Value};
use crate::article::people::Attributed;
use crate::text::Span;

/// Under what the speakers stand.
const SPEAKERS: &str = "Speakers";
/// Under what the quotations stand that nobody is said to say.
const NOBODY: &str = "Without a speaker";
/// Under what the dates stand.
const TIMELINE: &str = "Timeline";

/// An entry of the outline, in terms of the document.
struct Entry {
    name: String,
    detail: Option<String>,
    kind: SymbolKind,
    extent: Span,
    place: Span,
    children: Vec<Entry>,
}

pub(super) async fn handle(session: &Session, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>> {
    let uri = params.text_document.uri;
    let Some(analysis) = session.analysis(&uri).await else { return Ok(None) };
    let features = session.features();
    let range = |span: Span| positions::range(&analysis.rope, span, features.encoding);
    let article = &analysis.checked.article;
    let mut outline = nested(&sections(article));
    outline.extend(speakers(article));
    outline.extend(timeline(article));
    Ok(Some(if features.nested_symbols {
        DocumentSymbolResponse::Nested(outline.into_iter().map(|entry| symbol(entry, &range)).collect())
    } else {
        let mut symbols = Vec::new();
        flatten(outline, None, &uri, &range, &mut symbols);
        DocumentSymbolResponse::Flat(symbols)
    }))
}

fn nested(sections: &[Section]) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut rest = sections;
    while let Some((section, after)) = rest.split_first() {
        let inside = after.iter().take_while(|inner| inner.level > section.level).count();
        let (children, following) = after.split_at(inside);
        rest = following;
        entries.push(Entry {
            name: section.title.clone(),
            detail: None,
            kind: SymbolKind::STRING,
            extent: section.extent,
            place: section.heading,
            children: nested(children),
        });
    }
    entries
}

/// The speakers, in order of first mention. Each entry is as long as the words that it leads to: one that reached from
/// the first quotation to the last would seem to an editor to hold all that stands between.
fn speakers(article: &Article) -> Option<Entry> {
    let record = article.record();
    let quotation = |said: &Attributed| {
        let place = said.quotation.span;
        let (name, kind) = (speakers::words(article, said), SymbolKind::STRING);
        Entry { name, detail: None, kind, extent: place, place, children: Vec::new() }
    };
    let mut children: Vec<Entry> = Vec::new();
    for (index, speaker) in speakers::listed(record) {
        let Some(place) = speakers::introduced(record, speaker) else { continue };
        children.push(Entry {
            name: speaker.name.clone(),
            detail: speakers::titles(speaker),
            kind: speakers::symbol(speaker.kind),
            extent: place,
            place,
            children: speakers::said_by(record, index).map(quotation).collect(),
        });
    }
    let nobody: Vec<Entry> = speakers::unattributed(record).map(quotation).collect();
    if let Some(place) = nobody.first().map(|first| first.place) {
        let (name, kind) = (NOBODY.to_owned(), SymbolKind::NULL);
        children.push(Entry { name, detail: None, kind, extent: place, place, children: nobody });
    }
    let place = children.first()?.place;
    let (name, kind) = (SPEAKERS.to_owned(), SymbolKind::NAMESPACE);
    Some(Entry { name, detail: None, kind, extent: place, place, children })
}

/// What has a place in the calendar, in its order.
fn timeline(article: &Article) -> Option<Entry> {
    let entry = |(found, value): (&Expression, Value)| {
        let place = found.span;
        let (date, told) = (times::brief(article, value), times::told(article, found, found.site(article)?));
        let name = if date == told { date } else { format!("{date}: {told}") };
        let detail = times::weekday(value).map(str::to_owned);
        Some(Entry { name, detail, kind: SymbolKind::EVENT, extent: place, place, children: Vec::new() })
    };
    let children: Vec<Entry> = times::dated(article.timeline()).filter_map(entry).collect();
    let place = children.first()?.place;
    let (name, kind) = (TIMELINE.to_owned(), SymbolKind::NAMESPACE);
    Some(Entry { name, detail: None, kind, extent: place, place, children })
}

#[expect(deprecated, reason = "the type has no other constructor than its fields")]
fn symbol(entry: Entry, range: &impl Fn(Span) -> Range) -> DocumentSymbol {
    DocumentSymbol {
        name: entry.name,
        detail: entry.detail,
        kind: entry.kind,
        tags: None,
        deprecated: None,
        range: range(entry.extent),
        selection_range: range(entry.place),
        children: Some(entry.children.into_iter().map(|child| symbol(child, range)).collect()),
    }
}

fn flatten(
    entries: Vec<Entry>,
    container: Option<&str>,
    uri: &Uri,
    range: &impl Fn(Span) -> Range,
    out: &mut Vec<SymbolInformation>,
) {
    for entry in entries {
        let container_name = container.map(str::to_owned);
        let location = Location { uri: uri.clone(), range: range(entry.extent) };
        let (name, kind) = (entry.name.clone(), entry.kind);
        #[expect(deprecated, reason = "the type has no other constructor than its fields")]
        out.push(SymbolInformation { name, kind, tags: None, deprecated: None, location, container_name });
        flatten(entry.children, Some(&entry.name), uri, range, out);
    }
}
