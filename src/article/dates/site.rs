//! A time expression as its block has it: what is written, and what that means before the day of publication is known.

use jiff::civil::{Time, Weekday};

use super::holidays::Holiday;
use crate::lexicon::{DayPart, Season, Unit};
use crate::text::Span;

/// What an expression stands for, as in TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeKind {
    /// A day or something longer that has a place in the calendar: `Wednesday`, `last week`, `the 1990s`.
    Date,
    /// A time of day: `5 p.m.`, `Friday night`.
    Time,
    /// A length of time: `two weeks`, `the 20-year war`.
    Duration,
    /// Something that comes back: `every Tuesday`.
    Set,
}

impl TimeKind {
    /// The name in the `extract` format.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Duration => "DURATION",
            Self::Set => "SET",
        }
    }
}

/// A part of a date, with its place in bytes of the block's prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Part<T> {
    /// What it says.
    pub value: T,
    /// Where; the place of another date's part where a list shares it (`Aug. 30 and 31`).
    pub span: Span,
}

/// How the parts of a date are put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    /// It is not a date of the calendar, or has one part alone.
    #[default]
    None,
    /// `August 31, 2021`
    MonthDay,
    /// `31 August 2021`
    DayMonth,
    /// `2021-08-31`
    Iso,
    /// Figures alone that can be read in one way: `8/31/2021`, `31.8.2021`.
    Figures,
    /// Figures alone that can be read in two ways: `3/4/2021`. The parts are read as month, day, year.
    Ambiguous,
}

/// The parts of a calendar date that are written down, right or wrong: a day may be 31 in June.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Written {
    /// `Tuesday`
    pub weekday: Option<Part<Weekday>>,
    /// `31`, `31st`: any number from 0 to 99.
    pub day: Option<Part<u8>>,
    /// `Aug.`: from 1; in figures any number from 0 to 99.
    pub month: Option<Part<u8>>,
    /// `2021`, `’21`
    pub year: Option<Part<i16>>,
    /// How they are put together.
    pub order: Order,
}

/// A time of day as it is written, right or wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Clock {
    /// Where, in bytes of the block's prose, without the zone.
    pub span: Span,
    /// The hour from 0 to 24, after `p.m.` is counted in; nothing where there is no such hour.
    pub hour: Option<i8>,
    /// The minute; nothing where only the hour is written.
    pub minute: Option<i8>,
    /// The second; nothing where it is not written.
    pub second: Option<i8>,
    /// The words after it that say where it holds: `EST`, `local time`.
    pub zone: Option<Zone>,
    /// `a.m.` or `p.m.` is written.
    pub half: Option<Half>,
    /// No clock shows it: `25:10`, `13 p.m.`, `10:75`.
    pub impossible: bool,
}

impl Clock {
    /// The time, if a clock shows it; 24:00 is none of `jiff`'s times.
    #[must_use]
    pub fn time(&self) -> Option<Time> {
        let hour = self.hour.filter(|_| !self.impossible)?;
        Time::new(hour, self.minute.unwrap_or(0), self.second.unwrap_or(0), 0).ok()
    }
}

/// Which half of the day a time is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Half {
    /// `a.m.`
    Morning,
    /// `p.m.`
    Afternoon,
}

/// The zone of a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Zone {
    /// Where, in bytes of the block's prose.
    pub span: Span,
    /// Minutes east of Greenwich; nothing where that depends on the season or the place (`ET`, `local time`).
    pub minutes: Option<i16>,
}

/// Which of several weeks, months or Mondays is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Which {
    /// `this`, `the current`
    This,
    /// `last`, `the past`
    Last,
    /// `next`, `the coming`
    Next,
    /// `this past Sunday`: the one just gone.
    JustPast,
    /// `this coming Sunday`: the one that comes first.
    Coming,
    /// `that year`, `the same day`: the one that was told of last.
    That,
    /// `the following year`
    Following,
    /// `the previous year`
    Previous,
    /// `the year`: which one the story has to tell.
    The,
    /// `the latest quarter`: the last that is over.
    Latest,
    /// `the year-earlier quarter`: the same of the year before.
    YearBefore,
}

/// Where a distance counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shift {
    /// `two days ago`: back from the day of publication.
    Ago,
    /// `in two days`, `two days from now`: on from the day of publication.
    FromNow,
    /// `two days later`: on from the date that was told of last.
    Later,
    /// `two days earlier`: back from the date that was told of last.
    Earlier,
}

/// A length of time as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Length {
    /// How many; nothing where the words do not say (`several years`).
    pub count: Option<u32>,
    /// Hundredths of one more: 50 for `two and a half years`.
    pub hundredths: u8,
    /// Of what.
    pub unit: Unit,
}

/// What an expression means without a day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// A date of the calendar, whole or in part, of which `written` has the parts. `June last year` has no year written
    /// but says which, `last June` and `this September` too.
    Calendar {
        /// Which of its years, if the words say.
        which: Option<Which>,
        /// What `which` belongs to is the year (`June last year`), not the month (`last June`).
        of_year: bool,
    },
    /// A day of the week without a date; `written` has it.
    Weekday(Option<Which>),
    /// Days from the day of publication: 0 is `today`, -1 is `yesterday`.
    Day(i8),
    /// `last week`, `the following year`, `that day`.
    Unit(Unit, Which),
    /// `two days ago`, `three weeks later`.
    Shift(Length, Shift),
    /// A season; the year is in `written` if there is one.
    Season(Season, Option<Which>),
    /// A quarter from 1; 0 is the quarter that the story tells of (`the quarter`, `the latest period`).
    Quarter {
        /// From 1; 0 is the one that the story tells of.
        quarter: u8,
        /// Of which year, if the words say.
        which: Option<Which>,
        /// It is a company's own quarter.
        fiscal: bool,
    },
    /// The first or second half of a year, from 1.
    HalfYear(u8, Option<Which>),
    /// `year-end`: the end of the year that the story tells of.
    YearEnd,
    /// A company's or state's own year; `written` has the year if there is one.
    FiscalYear(Option<Which>),
    /// A decade by its first year: 1990; below 100 where its century is not written (`the ’90s`).
    Decade(i16),
    /// A century by its ordinal: 19 for the 19th; negative before Christ.
    Century(i8),
    /// A holiday; the year is in `written` if there is one.
    Holiday(Holiday, Option<Which>),
    /// `now`, `currently`, `these days`
    Present,
    /// `recently`, `in the past`
    Past,
    /// `soon`, `the future`
    Future,
    /// A time of day alone; `clock` or `part` has it.
    Clock,
    /// A length of time, by itself.
    Length(Length),
    /// The age of a person or a thing: `the 63-year-old`.
    Age(Length),
    /// `the last three years`: a length that ends with the story.
    LastLength(Length),
    /// `the next three years`: a length that begins with the story.
    NextLength(Length),
    /// `every Tuesday`, with the weekday, month or day in `written`: what comes back each week, month or year.
    Every,
    /// `daily`, `annually`.
    Regular(Unit),
    /// `each month`, `twice a year`: every so many of a unit.
    EveryUnit(Length),
    /// `every summer`.
    EverySeason(Season),
    /// `every fourth quarter`
    EveryQuarter(u8),
}

/// What narrows a date or a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limit {
    /// `early`, `the beginning of`, `earlier this`
    Start,
    /// `mid-`, `the middle of`
    Mid,
    /// `late`, `the end of`, `later this`
    End,
    /// `about`, `around`, `a year or so`
    About,
    /// `nearly`, `almost`
    Nearly,
    /// `less than`, `up to`, `within`
    AtMost,
    /// `more than`, `over`
    MoreThan,
    /// `at least`
    AtLeast,
}

impl Limit {
    /// The name in the `extract` format, which is TIMEX3's.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "START",
            Self::Mid => "MID",
            Self::End => "END",
            Self::About => "APPROX",
            Self::Nearly => "LESS_THAN",
            Self::AtMost => "EQUAL_OR_LESS",
            Self::MoreThan => "MORE_THAN",
            Self::AtLeast => "EQUAL_OR_MORE",
        }
    }
}

/// The word before an expression that says how it holds for what is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Link {
    /// `on`, `in`, `at`, `during`
    In,
    /// `by`
    By,
    /// `by`, of what had come about by then: `had filed by Wednesday`.
    ByThen,
    /// `since`
    Since,
    /// `until`, `till`, `through`, `to`
    Until,
    /// `from`, `between`
    From,
    /// `before`, `ahead of`, `leading up to`
    Before,
    /// `after`
    After,
    /// `for`
    For,
    /// `of`: `the report of May 3`
    Of,
    /// `within`
    Within,
    /// `ended`: `the year ended March 31`
    Ended,
}

/// How two expressions that stand together belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Joined {
    /// The first is the start and the next one the end: `from Aug. 3 to 5`, `2019-21`, `between May and June`.
    Range,
    /// Both are meant: `Aug. 31 and Sept. 2`.
    List,
}

/// The time that the words around an expression speak of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tense {
    /// No verb says.
    #[default]
    Unknown,
    /// `met`, `was`, `has met`
    Past,
    /// `meets`, `is`
    Present,
    /// `will meet`, `is to meet`, `plans to meet`, `due`
    Future,
    /// `would meet`, `was to meet`, `had been due`: ahead of something that is past, so on either side of the publish date.
    FutureInPast,
}

/// One time expression of a block. Places are bytes of the block's prose.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TimeSite {
    /// Where.
    pub span: Span,
    /// What it stands for.
    pub kind: TimeKind,
    /// What it means.
    pub meaning: Meaning,
    /// The parts of a calendar date that are written.
    pub written: Written,
    /// The time of day that is written.
    pub clock: Option<Clock>,
    /// The part of the day that is written: `Friday night`.
    pub part: Option<DayPart>,
    /// What narrows it.
    pub limit: Option<Limit>,
    /// The word before it that says how it holds.
    pub link: Option<Link>,
    /// How it and the next site of the block belong together.
    pub joined: Option<Joined>,
    /// It stands inside quotation marks.
    pub quoted: bool,
    /// The time that its clause speaks of.
    pub tense: Tense,
    /// The verb of its clause: what happens then.
    pub verb: Option<Span>,
    /// The noun that it stands before, with the nouns that belong to it: `Wednesday’s press conference`.
    pub noun: Option<Span>,
}

impl TimeSite {
    /// Whether it stands for no date at all: `now`, `recently`, `soon`.
    #[must_use]
    pub fn is_vague(&self) -> bool {
        matches!(self.meaning, Meaning::Past | Meaning::Present | Meaning::Future)
    }

    /// Whether its value counts from another date, so that without a publish date it has none.
    #[must_use]
    pub fn is_relative(&self) -> bool {
        match self.meaning {
            Meaning::Calendar { .. }
            | Meaning::Season(..)
            | Meaning::Quarter { .. }
            | Meaning::HalfYear(..)
            | Meaning::Holiday(..)
            | Meaning::FiscalYear(_) => self.written.year.is_none(),
            Meaning::Weekday(_)
            | Meaning::Day(_)
            | Meaning::Unit(..)
            | Meaning::Shift(..)
            | Meaning::Clock
            | Meaning::YearEnd => true,
            _ => false,
        }
    }
}
