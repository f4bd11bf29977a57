//! What is said of a place can be said of any place of any text.

use ropey::Rope;

use super::analysis::Analysis;
use super::card::Cards;
use super::completing::Writing;
use super::date_hints::hints;
use super::positions::Encoding;
use super::rename::{changes, name_at};
use super::rewriting::{rewrites, selected};
use super::semantic_tokens::tokens;
use super::settings::Hints;
use super::spot::spot;
use super::times::{brief, dated, told};
use crate::config::Request;
use crate::text::{Format, Span};

const TEXTS: [&str; 9] = [
    "Council backs pier\n\nMayor Ada Holm said it rained. “We lost it,” she said. “We won’t\n\n“lose another.”\n\n\
        The mayor’s friend, Peter Okafor, left. Okafor called it “a ‘work’ of years”, according to Holm’s office.\n",
    "😀“Ada Holm said ”he “\r\rsaid” \r\n“\u{2028}Holm’s ‘\u{301}she” according to\n\n\0“”\n",
    "---\ntitle: Ada Holm\n---\n\n# **Ada** _Holm_\n\n> “We [won](x),” `said` **Ada\nHolm**. <b>She</b> said so.\n",
    "''It's over, '' Péter Ó Cathaín 👩‍🚒 told reporters; he added: ''Über alles''\n",
    "«Je pars», dit Zoë. ‘I’ll go,’ says Tom Ives. Ives’ plan, he says, “is” “good”",
    "Pier\n\nPublished: 2026-04-22\n\n👩‍🚒 Zoë said Monday, “April 20”, and Tue April 21, and on Wednesday, A\u{301}pril 3.\r\n",
    "---\ndate: 2026-04-22\n---\n\nOn **Fri**day, _Sept._ 31, at 25:10, `Monday` 20 April 9999 and 2 days later, \
        Monday, 1 January 0001, a million centuries ago, in 99999 days, [May](x) 1\u{a0}2026’s fair, Sunday, April 20.\n",
    "Monday, Tuesday’s, Wednesday, \n\nlast week, next year, the 1990s, 5 p.m. Friday\n",
    "",
];

#[test]
fn every_place_of_every_text() {
    for text in TEXTS {
        for format in [Format::Plain, Format::Markdown, Format::Html] {
            let mut request = Request::default();
            request.options.format = format;
            let analysis = Analysis::read(1, 1, Rope::from_str(text), &request, None);
            let article = &analysis.checked.article;
            for place in (0..=text.len()).filter(|&place| text.is_char_boundary(place)) {
                if let Some(spot) = spot(article.record(), place) {
                    assert!(spot.span().touches(place), "{text:?} at {place}: {spot:?}");
                    for markdown in [true, false] {
                        assert!(!Cards::new(&analysis, markdown).of(&spot).is_empty(), "{text:?} at {place}: {spot:?}");
                    }
                }
                for markdown in [true, false] {
                    if let Some((span, card)) = Cards::new(&analysis, markdown).at(place) {
                        assert!(span.touches(place) && !card.is_empty(), "{text:?} at {place}: {card}");
                    }
                }
                for offer in Writing::at(article, place).map(|writing| writing.offers().offers).unwrap_or_default() {
                    let (edit, besides) = (offer.edit.0, offer.besides.map(|besides| besides.0));
                    let fits = |span: Span| text.get(span.start..span.end).is_some();
                    assert!(fits(edit) && edit.end == place && besides.is_none_or(fits), "{text:?} at {place}");
                    assert!(besides.is_none_or(|besides| besides.end <= edit.start), "{text:?} at {place}");
                }
                if let Some(date) = selected(article, Span::at(place)) {
                    for edit in rewrites(&analysis, date) {
                        assert!(text.get(edit.span.start..edit.span.end).is_some(), "{text:?} at {place}: {edit:?}");
                    }
                }
                if let Ok(mention) = name_at(article, place) {
                    let mut end = 0;
                    for edit in changes(article, mention, "Nia van der Ward") {
                        assert!(end <= edit.span.start && text.get(edit.span.start..edit.span.end).is_some());
                        end = edit.span.end;
                    }
                }
            }
            let whole = Span::new(0, text.len());
            for hint in hints(&Cards::new(&analysis, false), Hints::All, whole) {
                assert!(text.is_char_boundary(hint.place) && !hint.label.is_empty(), "{text:?}: {}", hint.label);
            }
            for (found, value) in dated(article.timeline()) {
                let told = found.site(article).map(|site| told(article, found, site));
                assert!(told.is_some_and(|told| !told.is_empty()) && !brief(article, value).is_empty(), "{text:?}");
            }
            for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
                assert!(tokens(article, &analysis.rope, None, encoding).iter().all(|token| token.length > 0));
            }
        }
    }
}
