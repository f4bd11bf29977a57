//! # season-hemisphere
//!
//! A season with a month beside it that it does not have, or that it has in the other half of the world only.
//!
//! Bad: `The fair was held in the summer of 2020, in December.`
//!
//! Good: `The fair was held in December 2020.`
//!
//! There is no fix, since south of the equator it may be right: name the month there.
//!
//! Silent: a season and a month that do not stand side by side, quotations.
//!
//! Authority: the Guardian: seasons tell readers elsewhere nothing.

use super::when::{When, is_apposed, neighbours};
use crate::article::Article;
use crate::article::dates::{Meaning, Season};
use crate::rules::{Draft, Grain, Rule, Scope, declare};

declare!(SeasonHemisphere, "season-hemisphere", Dates, Hint, None, "season_hemisphere.rs");

impl Rule for SeasonHemisphere {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn grain(&self) -> Grain {
        Grain::Times
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        for (first, second) in neighbours(article) {
            check(&first, &second, out);
            check(&second, &first, out);
        }
    }
}

fn check(named: &When<'_>, dated: &When<'_>, out: &mut Vec<Draft>) {
    let Meaning::Season(season, _) = named.site.meaning else { return };
    let Some(month) = dated.site.written.month else { return };
    let beside = is_apposed(named, dated) || is_apposed(dated, named);
    let middle = match season {
        Season::Spring => 4,
        Season::Summer => 7,
        Season::Autumn => 10,
        Season::Winter => 1,
    };
    // A month on either side of a season's three belongs to it still.
    let apart = (i32::from(month.value) - middle).rem_euclid(12);
    let apart = apart.min(12 - apart);
    if beside && apart > 2 {
        out.push(
            Draft::new(&META, named.told.span, format!("‘{}’ in the north has no ‘{}’", named.text(), dated.text()))
                .related(dated.told.span, "the month"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn months_of_other_seasons() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The fair was held last summer, in December, by the river.
                              ^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn months_of_the_season() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The fair was held last summer, in August, by the river, and in spring (March) in the hall. It was shut in winter.

            “It was held last summer, in December,” said Ann Ward, the mayor. In winter nobody spoke of July.
            ",
        );
    }
}
