//! The parts of an article that an editor may colour: what is quoted, who is named, the words that say that somebody
//! speaks, and those that say when.

use ropey::Rope;
use tower_lsp::ls_types::{
    SemanticToken, SemanticTokenModifier, SemanticTokenType, SemanticTokensClientCapabilities, SemanticTokensLegend,
};

use super::positions::{self, Encoding};
use super::speakers::is_speech;
use super::spot::sayings;
use crate::article::Article;
use crate::article::people::MentionKind;
use crate::text::Span;

/// What a token is; its place in the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Quotation = 0,
    Speaker = 1,
    Cue = 2,
    Time = 3,
}

/// What the kinds are called: by their own names where the client knows these, else by those of code that look alike.
const NAMES: [&[SemanticTokenType]; 4] = [
    &[SemanticTokenType::new("quotation"), SemanticTokenType::STRING],
    &[
        SemanticTokenType::new("speaker"),
        SemanticTokenType::CLASS,
        SemanticTokenType::TYPE,
        SemanticTokenType::VARIABLE,
    ],
    &[SemanticTokenType::new("cue"), SemanticTokenType::KEYWORD, SemanticTokenType::FUNCTION],
    &[SemanticTokenType::new("time"), SemanticTokenType::NUMBER, SemanticTokenType::ENUM_MEMBER],
];

/// The names of kinds and marks that a client knows.
pub(super) fn legend(client: Option<&SemanticTokensClientCapabilities>) -> SemanticTokensLegend {
    let known = client.map_or(&[] as &[_], |client| client.token_types.as_slice());
    let name = |names: &[SemanticTokenType]| {
        let fallback = names.get(1).or(names.first());
        names.iter().find(|name| known.contains(name)).or(fallback).cloned()
    };
    SemanticTokensLegend {
        token_types: NAMES.iter().filter_map(|names| name(names)).collect(),
        token_modifiers: vec![SemanticTokenModifier::DECLARATION],
    }
}

/// A part in terms of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    span: Span,
    kind: Kind,
    /// It is where somebody is introduced.
    introduces: bool,
}

/// The tokens of an article, or of a stretch of it, in the protocol's form.
pub(super) fn tokens(article: &Article, rope: &Rope, within: Option<Span>, encoding: Encoding) -> Vec<SemanticToken> {
    let mut parts = parts(article);
    parts.retain(|part| within.is_none_or(|within| within.meets(part.span)));
    parts.sort_unstable();
    let mut tokens = Vec::with_capacity(parts.len());
    let (mut line, mut character, mut end) = (0, 0, 0);
    for part in parts {
        // No client has to understand tokens that overlap; the one that starts first stays.
        if part.span.start < end {
            continue;
        }
        end = part.span.end;
        for span in lines(part.span, &article.text) {
            let range = positions::range(rope, span, encoding);
            let delta_line = range.start.line - line;
            let from = if delta_line == 0 { character } else { 0 };
            tokens.push(SemanticToken {
                delta_line,
                delta_start: range.start.character - from,
                length: range.end.character.saturating_sub(range.start.character),
                token_type: part.kind as u32,
                token_modifiers_bitset: u32::from(part.introduces),
            });
            (line, character) = (range.start.line, range.start.character);
        }
    }
    tokens
}

fn parts(article: &Article) -> Vec<Part> {
    let record = article.record();
    let quoted = record.quotations.iter().filter(|said| is_speech(said)).map(|said| said.quotation.span);
    let mut parts: Vec<Part> = quoted.map(|span| Part { span, kind: Kind::Quotation, introduces: false }).collect();
    for (index, mention) in record.mentions.iter().enumerate() {
        if !mention.quoted && mention.kind != MentionKind::Pronoun {
            let introduces = record.speaker(mention.speaker).is_some_and(|speaker| speaker.introduced == index);
            parts.push(Part { span: mention.span, kind: Kind::Speaker, introduces });
        }
    }
    parts.extend(sayings(record).map(|saying| Part { span: saying.cue, kind: Kind::Cue, introduces: false }));
    let times = article.timeline().expressions.iter();
    parts.extend(times.map(|found| Part { span: found.span, kind: Kind::Time, introduces: false }));
    parts
}

/// The lines of a stretch of text, without their ends: no client has to understand a token of several.
fn lines(span: Span, text: &str) -> impl Iterator<Item = Span> {
    let mut next = span.start;
    span.of(text).split(['\n', '\r']).filter_map(move |line| {
        let start = next;
        next += line.len() + 1;
        (!line.trim().is_empty()).then(|| Span::new(start, start + line.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::{legend, lines};
    use crate::text::Span;
    use tower_lsp::ls_types::{SemanticTokenType, SemanticTokensClientCapabilities};

    #[test]
    fn a_client_gets_names_that_it_knows() {
        let names = |types: &[&'static str]| {
            let token_types = types.iter().map(|name| SemanticTokenType::new(name)).collect();
            let client = SemanticTokensClientCapabilities { token_types, ..Default::default() };
            legend(Some(&client)).token_types.iter().map(|name| name.as_str().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(names(&["string", "time", "speaker", "cue", "quotation"]), ["quotation", "speaker", "cue", "time"]);
        assert_eq!(names(&["string", "type", "enumMember"]), ["string", "type", "keyword", "enumMember"]);
        assert_eq!(names(&[]), ["string", "class", "keyword", "number"]);
    }

    #[test]
    fn a_token_ends_with_its_line() {
        let text = "“We\r\nwon,\n\n it”";
        let found: Vec<&str> = lines(Span::new(0, text.len()), text).map(|span| span.of(text)).collect();
        assert_eq!(found, ["“We", "won,", " it”"]);
    }
}
