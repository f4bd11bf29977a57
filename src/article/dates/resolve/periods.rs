//! Seasons, quarters and holidays.

use jiff::civil::Date;

use super::{Resolved, Resolver, SLACK, Side, side};
use crate::article::dates::anchor::distance;
use crate::article::dates::holidays::Holiday;
use crate::article::dates::site::{Limit, Link, TimeSite, Which};
use crate::article::dates::timeline::Basis;
use crate::article::dates::value::{Value, season_month};
use crate::article::people::Confidence;
use crate::lexicon::Season;

impl Resolver {
    pub(super) fn season(&self, site: &TimeSite, season: Season, which: Option<Which>) -> Option<Value> {
        let anchor = self.anchor?;
        let start = |year: i16| Date::new(year, season_month(season), 1).ok();
        let years = || (anchor.year() - 2..=anchor.year() + 2).filter_map(|year| Some((year, start(year)?)));
        let over = |begin: Date| begin.checked_add(jiff::Span::new().months(3)).unwrap_or(begin);
        let year = match which {
            Some(Which::Last | Which::JustPast | Which::Previous) => {
                years().filter(|&(_, begin)| over(begin) <= anchor).max()?.0
            }
            Some(Which::Next | Which::Coming | Which::Following) => {
                years().filter(|&(_, begin)| begin > anchor).min()?.0
            }
            Some(Which::This) => years()
                .min_by_key(|&(_, begin)| distance(anchor, begin).abs())
                .filter(|_| season == Season::Winter)
                .map_or(anchor.year(), |(year, _)| year),
            _ => match side(site) {
                Side::After => years().filter(|&(_, begin)| over(begin) >= anchor).min()?.0,
                Side::Before => years().filter(|&(_, begin)| begin <= anchor).max()?.0,
                Side::Either => years().min_by_key(|&(_, begin)| distance(anchor, begin).abs())?.0,
            },
        };
        Some(Value::Season(year, season))
    }

    pub(super) fn quarter(&self, site: &TimeSite, quarter: u8, which: Option<Which>) -> Resolved {
        let guess = |value: Option<Value>, confidence: Confidence| Resolved {
            value,
            basis: if value.is_some() { Basis::Anchor } else { Basis::None },
            confidence,
            fault: None,
        };
        let told = self.period.and_then(|(value, index)| {
            if let Value::Quarter(year, quarter) = value { Some((year, quarter, index)) } else { None }
        });
        if let Some(year) = site.written.year {
            let quarter = if quarter > 0 { quarter } else { told.map_or(0, |(_, quarter, _)| quarter) };
            let value = if quarter > 0 { Value::Quarter(year.value, quarter) } else { Value::Year(year.value) };
            return Resolved {
                value: Some(value),
                basis: Basis::Written,
                confidence: Confidence::Certain,
                fault: None,
            };
        }
        let Some(anchor) = self.anchor else { return guess(None, Confidence::Guess) };
        let now = u8::try_from((anchor.month() - 1) / 3 + 1).unwrap_or(1);
        let step = |(year, quarter): (i16, u8), by: i16| {
            let count = year * 4 + i16::from(quarter) - 1 + by;
            Value::Quarter(count.div_euclid(4), u8::try_from(count.rem_euclid(4) + 1).unwrap_or(1))
        };
        if quarter > 0 {
            let year = match which {
                Some(Which::Last | Which::Previous | Which::YearBefore) => anchor.year() - 1,
                Some(Which::Next | Which::Following) => anchor.year() + 1,
                Some(Which::This) => anchor.year(),
                // The last that has begun, or the next where it lies ahead.
                _ if quarter <= now || side(site) == Side::After => anchor.year(),
                _ => anchor.year() - 1,
            };
            return guess(
                Some(Value::Quarter(year, quarter)),
                if which.is_some() { Confidence::Certain } else { Confidence::Likely },
            );
        }
        match (which, told) {
            (Some(Which::Last), None) => guess(Some(step((anchor.year(), now), -1)), Confidence::Certain),
            (Some(Which::Next), _) => guess(Some(step((anchor.year(), now), 1)), Confidence::Certain),
            (Some(Which::This), None) => guess(Some(step((anchor.year(), now), 0)), Confidence::Certain),
            (Some(Which::Last | Which::YearBefore), Some((year, quarter, index))) => {
                // `last year's quarter`, `the year-earlier quarter`: of the quarter told, a year before.
                let year = if year >= anchor.year() || which == Some(Which::YearBefore) { year - 1 } else { year };
                Resolved { basis: Basis::Told(index), ..guess(Some(Value::Quarter(year, quarter)), Confidence::Likely) }
            }
            (Some(Which::Previous), Some((year, quarter, index))) => {
                Resolved { basis: Basis::Told(index), ..guess(Some(step((year, quarter), -1)), Confidence::Likely) }
            }
            (_, Some((year, quarter, index))) => {
                Resolved { basis: Basis::Told(index), ..guess(Some(Value::Quarter(year, quarter)), Confidence::Guess) }
            }
            (Some(Which::Latest), None) => guess(Some(step((anchor.year(), now), -1)), Confidence::Likely),
            (Some(Which::YearBefore), None) => guess(Some(Value::Year(anchor.year() - 1)), Confidence::Guess),
            (_, None) => guess(Some(Value::Quarter(anchor.year(), 0)), Confidence::Guess),
        }
    }

    /// `year-end`: the last day of the year, where nothing blurs it; before a noun it is a time of year.
    pub(super) fn year_end(&self, site: &TimeSite) -> Option<Value> {
        let anchor = self.anchor?;
        // `since year-end`, or in January `at year-end it had`.
        let over = side(site) == Side::Before && (site.link == Some(Link::Since) || anchor.month() <= 6);
        let year = anchor.year() - i16::from(over);
        let exact = site.noun.is_none() && matches!(site.limit, None | Some(Limit::End));
        Some(if exact { Value::Day(Date::new(year, 12, 31).ok()?) } else { Value::Month(year, 12) })
    }

    pub(super) fn holiday(&self, site: &TimeSite, holiday: Holiday, which: Option<Which>) -> Resolved {
        if let Some(year) = site.written.year {
            let value = holiday.rule.day(year.value).map(Value::Day);
            let confidence = if holiday.others.is_empty() { Confidence::Certain } else { Confidence::Guess };
            return Resolved {
                value,
                basis: if value.is_some() { Basis::Written } else { Basis::None },
                confidence,
                fault: None,
            };
        }
        let days =
            |anchor: Date| (anchor.year() - 1..=anchor.year() + 1).filter_map(move |year| holiday.rule.day(year));
        let value = self.anchor.and_then(|anchor| {
            let nearest = days(anchor).min_by_key(|&day| distance(anchor, day).abs());
            let far = nearest.is_none_or(|day| distance(anchor, day).abs() > SLACK);
            match (which, side(site)) {
                (Some(Which::Last | Which::JustPast | Which::Previous), _) => {
                    days(anchor).filter(|&day| day < anchor).max()
                }
                (Some(Which::Next | Which::Coming), _) => days(anchor).filter(|&day| day >= anchor).min(),
                (None, Side::After) if far => days(anchor).filter(|&day| day >= anchor).min(),
                (None, Side::Before) if far => days(anchor).filter(|&day| day <= anchor).max(),
                _ => nearest,
            }
        });
        Resolved {
            value: value.map(Value::Day),
            basis: if value.is_some() { Basis::Anchor } else { Basis::None },
            confidence: if value.is_some() && holiday.others.is_empty() {
                Confidence::Likely
            } else {
                Confidence::Guess
            },
            fault: None,
        }
    }
}
