//! # missing-zone
//!
//! `local time`, and nothing says local to where.
//!
//! Bad: `The general spoke on Wednesday (local time).` in a story without a dateline.
//!
//! Good: `The general spoke on Wednesday in Kabul.` or `at 7 p.m. Kabul time`.
//!
//! It is reported once for a story.
//!
//! Silent: a story with a dateline or a place in its front matter, a place right behind the words (`7 p.m. local time in
//! Paris`) or, for a time of day, in the same paragraph, `GMT` and other zones, sports, quotations.
//!
//! Authority: AP: give the zone where readers cannot tell it from the place.

use memchr::memmem;

use super::when::{When, told};
use crate::article::dates::{AnchorKind, Meaning};
use crate::article::words::tokens;
use crate::article::{Article, Story};
use crate::lexicon::place;
use crate::rules::{Draft, FixKind, Rule, Scope, declare};
use crate::text::{Span, Zone, dateline};

declare!(MissingZone, "missing-zone", Dates, Information, Some(FixKind::Placeholder), "missing_zone.rs");

impl Rule for MissingZone {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        if article.style.story == Story::Sport || !says_local_time(&article.text) {
            return;
        }
        let found = told(article).filter(|when| when.cx.block.zone.is_body()).find_map(|when| {
            let span = local(&when)?;
            Some((when, span))
        });
        let Some((when, span)) = found.filter(|_| !is_placed(article)) else { return };
        let words = Span::new(when.site.span.start.min(span.start), span.end);
        when.cx
            .draft(&META, words, format!("‘{}’: local to where?", words.of(when.cx.prose())))
            .fix(FixKind::Placeholder, "Name the place", [(span, "([place] time)")])
            .report_in_article(out);
    }
}

/// Whether a text says `local time` anywhere, whatever its markup and its lines. Nearly none does, and then nothing is to be
/// gone through.
fn says_local_time(text: &str) -> bool {
    let behind =
        |at: usize| text.get(at + "ocal".len()..).unwrap_or("").trim_start_matches(|c: char| !c.is_alphanumeric());
    let says = |word: &str| {
        memmem::find_iter(text.as_bytes(), word)
            .any(|at| behind(at).get(..4).is_some_and(|next| next.eq_ignore_ascii_case("time")))
    };
    says("ocal") || says("OCAL")
}

/// Where `local time` belongs to an expression, with its brackets.
fn local(when: &When<'_>) -> Option<Span> {
    let prose = when.cx.prose();
    let dated = when.site.clock.is_some()
        || matches!(when.site.meaning, Meaning::Weekday(_) | Meaning::Day(_))
        || when.is_month_day();
    let zone = when.site.clock.and_then(|clock| clock.zone).map(|zone| zone.span);
    let span = match zone {
        Some(zone) if zone.of(prose).eq_ignore_ascii_case("local time") => {
            let open = prose.as_bytes().get(zone.start.wrapping_sub(1)) == Some(&b'(');
            if open { Span::new(zone.start - 1, zone.end + 1) } else { zone }
        }
        Some(_) => return None,
        None => {
            let after = when.after();
            let brackets = after.starts_with(" (local time)") && dated;
            let bare = after.starts_with(" local time") && dated;
            let length = if brackets { " (local time)".len() } else { " local time".len() };
            if !brackets && !bare {
                return None;
            }
            Span::new(when.site.span.end + 1, when.site.span.end + length)
        }
    };
    // A place right behind it.
    let mut after = tokens(prose, span.end);
    let (next, name) = (after.next(), after.next());
    let placed = next.is_some_and(|next| next.is_any(&["in", "at"])) && name.is_some_and(|name| name.is_capitalised());
    // The time of day is that of the place where it happened, and a paragraph that names one says where.
    let named = || {
        let capitals = tokens(prose, 0).filter(|word| word.is_word && word.is_capitalised());
        capitals.into_iter().any(|word| place(word.text).is_some())
    };
    let is_placed = placed || when.site.clock.is_some() && named();
    (!is_placed).then_some(span)
}

/// Whether the document says where it is from.
fn is_placed(article: &Article) -> bool {
    article.layout.metadata.location.is_some()
        || article.timeline().anchors.iter().any(|anchor| anchor.kind == AnchorKind::Dateline)
        || article.blocks().take(12).any(|(block, facts)| {
            block.zone == Zone::Dateline || block.zone.is_body() && dateline(facts.prose.text()).is_some()
        })
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn local_to_nowhere() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The general spoke on Wednesday (local time) to reporters, and again at 7 p.m. local time on Thursday.
                                 ^^^^^^^^^^^^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe general spoke at 7 p.m. local time on Thursday.",
            &["The general spoke at 7 p.m. ([place] time) on Thursday."],
        );
    }

    #[test]
    fn stories_that_say_where() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            LARKHAVEN, Sept. 2 (AP) — The general spoke on Wednesday (local time) to reporters, and left for the harbour soon.
            ",
        );
        silent(
            &META,
            "%! published: 2021-09-02\nThe general spoke at 7 p.m. local time in Larkhaven and left at 5 p.m. EDT.",
        );
        silent(&META, "%! published: 2021-09-02\nThe mayor of Paris spoke at 7 p.m. local time on Thursday.");
        silent(&META, "%! published: 2021-09-02\n“I spoke on Wednesday (local time),” said Ann Ward, the mayor.");
    }
}
