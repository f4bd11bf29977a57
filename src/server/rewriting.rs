//! Other ways to write a date: in the form of the house style, or by its weekday where that says the same.

use std::sync::Arc;

use jiff::civil::Date;

use super::analysis::Analysis;
use super::times;
use crate::article::Article;
use crate::article::dates::{DateForm, Expression, Meaning, Order, TimeSite, Value, weekday_name};
use crate::rules::Edit;
use crate::text::Span;

/// Within how many days of publication a day goes by its weekday alone.
const BY_WEEKDAY: i32 = 6;

/// The date that is selected, or under the cursor; its index in the timeline.
pub(super) fn selected(article: &Article, selected: Span) -> Option<usize> {
    let timeline = article.timeline();
    let found = times::at(timeline, selected.start).filter(|found| found.span.covers(selected))?;
    timeline.expressions.iter().position(|other| other.span == found.span)
}

/// The other ways to write a date. Each was read again, and means the same day; words in quotation marks have none.
pub(super) fn rewrites(analysis: &Analysis, index: usize) -> Vec<Edit> {
    let article = &analysis.checked.article;
    let offers = || {
        let found = article.timeline().expressions.get(index)?;
        let rewriting = Rewriting::of(article, found)?;
        Some(rewriting.ways().into_iter().filter(|edit| rewriting.means_the_same(edit)).collect())
    };
    offers().unwrap_or_default()
}

/// A date that can be written another way.
struct Rewriting<'a> {
    article: &'a Article,
    site: &'a TimeSite,
    day: Date,
    /// Where it stands, without markup in between.
    place: Span,
    /// What stands after it.
    after: &'a str,
}

impl<'a> Rewriting<'a> {
    /// The date, if it is a day by itself, in the writer's own words, and right.
    fn of(article: &'a Article, found: &Expression) -> Option<Self> {
        let site = found.site(article)?;
        let Some(Value::Day(day)) = found.value.filter(|_| found.fault.is_none()) else { return None };
        let block = article.layout.blocks.get(found.block)?;
        let is_quoted = site.quoted || !article.quotations_at(found.span.start).is_empty();
        if is_quoted || !block.zone.is_prose() || times::stated(article.timeline(), found).is_some() {
            return None;
        }
        let is_day = match site.meaning {
            Meaning::Calendar { which: None, .. } => site.written.day.is_some() && site.written.month.is_some(),
            Meaning::Weekday(_) | Meaning::Day(_) => true,
            _ => false,
        };
        // Of several dates that share a month or a year none can be written by itself.
        let is_whole = parts(site).into_iter().all(|part| site.span.covers(part));
        if !is_day || !is_whole || site.joined.is_some() || site.limit.is_some() {
            return None;
        }
        let place = article.facts.get(found.block)?.prose.exact(site.span)?.shifted(block.span.start);
        let after = article.text.get(place.end..)?;
        Some(Self { article, site, day, place, after })
    }

    /// The ways to write it that are not the one that is there.
    fn ways(&self) -> Vec<Edit> {
        let timeline = self.article.timeline();
        let form = times::form(self.article);
        let with_year = self.site.written.year.is_some() || times::needs_year(timeline, self.day);
        // `the Sept. 1 meeting`, but `Wednesday’s meeting`
        let owns = ["'", "’"].iter().any(|mark| self.after.starts_with(mark));
        let dated = if owns { None } else { Some(self.dated(form, with_year)) };
        let away = timeline.anchor().and_then(|anchor| anchor.date.until(self.day).ok()).map(|span| span.get_days());
        let is_near = away.is_some_and(|days| days.abs() <= BY_WEEKDAY);
        // The comma that closes a year would be left behind.
        let closes_year = self.site.written.order == Order::MonthDay && self.site.written.year.is_some();
        let by_weekday = is_near && !(closes_year && self.after.starts_with(','));
        let weekday = by_weekday.then(|| weekday_name(self.day.weekday()).to_owned());
        let written = self.place.of(&self.article.text);
        let ways = dated.into_iter().chain(weekday).filter(|way| way != written);
        ways.map(|text| Edit { span: self.place, text }).collect()
    }

    /// The date in the form of the house, with the weekday if one is written before it.
    fn dated(&self, form: DateForm, with_year: bool) -> String {
        let keeps_weekday = self.site.written.weekday.is_some() && self.site.written.day.is_some();
        let mut text =
            if keeps_weekday { form.weekday_and_day(self.day, with_year) } else { form.day(self.day, with_year) };
        let goes_on = self.after.starts_with(' ') && self.after.trim_start().starts_with(char::is_alphanumeric);
        if with_year && self.article.style.profile.is_us() && goes_on {
            text.push(',');
        }
        text
    }

    /// Whether the article says the same day after an edit, and nothing else than before.
    fn means_the_same(&self, edit: &Edit) -> bool {
        let text = &self.article.text;
        let (Some(before), Some(after)) = (text.get(..edit.span.start), text.get(edit.span.end..)) else {
            return false;
        };
        let edited = format!("{before}{}{after}", edit.text);
        let read = Article::read(Arc::from(edited), self.article.options.clone(), Some(self.article));
        let (old, new) = (&self.article.timeline().expressions, &read.timeline().expressions);
        let same = |(old, new): (&Expression, &Expression)| old.value == new.value && old.fault == new.fault;
        old.len() == new.len()
            && old.iter().zip(new).all(same)
            && new.iter().any(|found| found.span.start == edit.span.start && found.value == Some(Value::Day(self.day)))
    }
}

/// Where the parts of a date are written.
fn parts(site: &TimeSite) -> Vec<Span> {
    let written = &site.written;
    [
        written.weekday.map(|part| part.span),
        written.day.map(|part| part.span),
        written.month.map(|part| part.span),
        written.year.map(|part| part.span),
    ]
    .into_iter()
    .flatten()
    .collect()
}
