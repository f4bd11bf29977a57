//! The date of a weekday, and the weekday of a date.

use jiff::civil::{Date, Weekday};

use super::{Offer, Offered, Writing};
use crate::article::dates::{Expression, TimeSite, weekday_name};
use crate::server::times;
use crate::text::Span;

const WEEKDAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// How many days from the publish date a date is offered.
const REACH: i32 = 14;

/// How many bytes of a date may be typed already; more is another sentence.
const TYPED: usize = 12;

impl Writing<'_> {
    pub(super) fn dates(&self, out: &mut Offered) {
        self.dates_of_weekday(out);
        self.weekday_of_date(out);
    }

    /// After `Wednesday, ` the Wednesdays around the publish date; the one that the sentence speaks of comes first.
    fn dates_of_weekday(&self, out: &mut Offered) {
        let timeline = self.article.timeline();
        let Some(anchor) = timeline.anchor() else { return };
        let Some((weekday, start, typed)) = self.weekday_before() else { return };
        let found = times::at(timeline, start);
        if found.is_some_and(|found| found.span.end > self.place) {
            return;
        }
        let meant = found.and_then(|found| found.value?.day());
        let days = (-REACH..=REACH).filter_map(|days| {
            let date = anchor.date.checked_add(jiff::Span::new().days(days)).ok()?;
            (date.weekday() == weekday).then_some((date, days))
        });
        let mut days: Vec<(Date, i32)> = days.collect();
        days.sort_by_key(|&(date, days)| (meant != Some(date), days.abs()));
        let form = times::form(self.article);
        for (date, _) in days {
            let label = form.day(date, times::needs_year(timeline, date));
            let detail = format!("{date}, {}", times::distance((date, date), anchor.date));
            self.offer_time(label.clone(), label, detail, typed, out);
        }
    }

    /// The weekday right before the cursor, where it starts, and what is typed of its date.
    fn weekday_before(&self) -> Option<(Weekday, usize, &str)> {
        let last = |weekday| self.before.rfind(weekday_name(weekday)).map(|at| (at, weekday));
        let (at, weekday) = WEEKDAYS.into_iter().filter_map(last).max_by_key(|(at, _)| *at)?;
        let name = weekday_name(weekday).len();
        let (begin, rest) = (self.before.get(..at)?, self.before.get(at + name..)?);
        // A British date may follow its weekday without a comma; an American one may not.
        let space = rest.strip_prefix(',').or(Some(rest).filter(|_| !self.article.style.profile.is_us()))?;
        let typed = space.strip_prefix(' ')?;
        let is_of_date = |char: char| char.is_alphanumeric() || matches!(char, '.' | ' ');
        let fits = typed.len() <= TYPED && typed.chars().all(is_of_date) && !begin.ends_with(char::is_alphanumeric);
        fits.then_some((weekday, self.place - self.before.len() + at, typed))
    }

    /// Before `Aug. 31` its weekday.
    fn weekday_of_date(&self, out: &mut Offered) {
        let typed_from = self.before.trim_end_matches(char::is_alphabetic).len();
        let typed = self.before.get(typed_from..).unwrap_or_default();
        let start = self.place - typed.len();
        // A weekday that is half written may be read as part of the date.
        let after = times::touching_from(self.article.timeline(), start);
        let date = after.iter().take(2).find_map(|found| self.date_after(found, found.site(self.article)?, start));
        let Some((weekday, date)) = date else { return };
        let Some(between) = self.article.text.get(self.place..date) else { return };
        let name = weekday_name(weekday);
        let after_weekday = times::form(self.article).after_weekday();
        let end = match between {
            "" => after_weekday,
            " " => after_weekday.trim_end(),
            ", " => "",
            _ => return,
        };
        self.offer_time(name.to_owned(), format!("{name}{end}"), "the weekday of the date".to_owned(), typed, out);
    }

    /// The weekday of a date that begins after the cursor, and where it begins; of one that has no weekday but one that
    /// is being written.
    fn date_after(&self, found: &Expression, site: &TimeSite, typed: usize) -> Option<(Weekday, usize)> {
        let block = self.article.layout.blocks.get(found.block)?;
        let prose = &self.article.facts.get(found.block)?.prose;
        let place = |span: Span| prose.source(span).shifted(block.span.start);
        let (month, day) = (place(site.written.month?.span), place(site.written.day?.span));
        let begins = month.start.min(day.start);
        let own = site.written.weekday.map(|weekday| place(weekday.span));
        let is_free = own.is_none_or(|own| own == Span::new(typed, self.place));
        (is_free && begins >= self.place).then_some((found.value?.day()?.weekday(), begins))
    }

    fn offer_time(&self, label: String, new: String, detail: String, typed: &str, out: &mut Offered) {
        let begins = label.get(..typed.len()).is_some_and(|start| start.eq_ignore_ascii_case(typed));
        if begins {
            let edit = (Span::new(self.place - typed.len(), self.place), new);
            let filter = label.clone();
            out.offers.push(Offer { label, detail: Some(detail), filter, edit, besides: None, is_phrase: true });
        }
    }
}
