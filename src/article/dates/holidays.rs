//! Holidays and when they are: fixed days, the nth weekday of a month, and days counted from Easter.

use jiff::civil::{Date, Weekday};

/// When a holiday is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The same day of the same month.
    Fixed(i8, i8),
    /// The nth such weekday of a month; the last for -1.
    Nth(i8, i8, Weekday),
    /// So many days after Easter Sunday of the western churches.
    Easter(i16),
    /// The last such weekday before a day of a month.
    Before(i8, i8, Weekday),
    /// So many days after the nth weekday of a month.
    AfterNth(i8, i8, Weekday, i8),
}

/// A holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Holiday {
    /// Its name.
    pub name: &'static str,
    /// When it is; the first where countries differ.
    pub rule: Rule,
    /// When it is elsewhere: Thanksgiving of Canada, Mother's Day of Britain and Ireland.
    pub others: &'static [Rule],
}

/// The day of Easter Sunday, by the anonymous Gregorian reckoning.
#[must_use]
pub fn easter(year: i16) -> Option<Date> {
    let number = i32::from(year);
    let (golden, century, of_century) = (number.rem_euclid(19), number.div_euclid(100), number.rem_euclid(100));
    // The corrections of the sun's and the moon's course, the full moon's days after the equinox, the Sunday after it.
    let moon = (8 * century + 13) / 25;
    let full = (19 * golden + century - century / 4 - moon + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - full - of_century % 4) % 7;
    let late = (golden + 11 * full + 19 * sunday) / 433;
    let month = (full + sunday - 7 * late + 90) / 25;
    let day = (full + sunday - 7 * late + 33 * month + 19) % 32;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

impl Rule {
    /// The day in a year.
    #[must_use]
    pub fn day(self, year: i16) -> Option<Date> {
        match self {
            Self::Fixed(month, day) => Date::new(year, month, day).ok(),
            Self::Nth(nth, month, weekday) => Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok(),
            Self::Easter(days) => shift(easter(year)?, i32::from(days)),
            Self::Before(month, day, weekday) => Date::new(year, month, day).ok()?.nth_weekday(-1, weekday).ok(),
            Self::AfterNth(nth, month, weekday, days) => {
                let day = Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()?;
                shift(day, i32::from(days))
            }
        }
    }
}

impl Holiday {
    /// The days in a year on which it is kept somewhere, the usual one first.
    pub fn days(&self, year: i16) -> impl Iterator<Item = Date> {
        std::iter::once(self.rule).chain(self.others.iter().copied()).filter_map(move |rule| rule.day(year))
    }
}

fn shift(day: Date, days: i32) -> Option<Date> {
    day.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

const fn holiday(name: &'static str, rule: Rule) -> Holiday {
    Holiday { name, rule, others: &[] }
}

/// The holidays of the press in English: United States, United Kingdom, Canada, Australia, New Zealand, Ireland.
/// Names are as [`find`] compares them: lower case, without apostrophes, full stops and hyphens.
static HOLIDAYS: &[Holiday] = &[
    holiday("new years eve", Rule::Fixed(12, 31)),
    holiday("new years day", Rule::Fixed(1, 1)),
    holiday("christmas eve", Rule::Fixed(12, 24)),
    holiday("christmas day", Rule::Fixed(12, 25)),
    holiday("christmas", Rule::Fixed(12, 25)),
    holiday("xmas", Rule::Fixed(12, 25)),
    holiday("boxing day", Rule::Fixed(12, 26)),
    holiday("st stephens day", Rule::Fixed(12, 26)),
    holiday("hogmanay", Rule::Fixed(12, 31)),
    holiday("valentines day", Rule::Fixed(2, 14)),
    holiday("st valentines day", Rule::Fixed(2, 14)),
    holiday("groundhog day", Rule::Fixed(2, 2)),
    holiday("st patricks day", Rule::Fixed(3, 17)),
    holiday("st davids day", Rule::Fixed(3, 1)),
    holiday("st georges day", Rule::Fixed(4, 23)),
    holiday("st andrews day", Rule::Fixed(11, 30)),
    holiday("april fools day", Rule::Fixed(4, 1)),
    holiday("earth day", Rule::Fixed(4, 22)),
    holiday("anzac day", Rule::Fixed(4, 25)),
    holiday("waitangi day", Rule::Fixed(2, 6)),
    holiday("australia day", Rule::Fixed(1, 26)),
    holiday("canada day", Rule::Fixed(7, 1)),
    holiday("bastille day", Rule::Fixed(7, 14)),
    holiday("may day", Rule::Fixed(5, 1)),
    holiday("cinco de mayo", Rule::Fixed(5, 5)),
    holiday("juneteenth", Rule::Fixed(6, 19)),
    holiday("fourth of july", Rule::Fixed(7, 4)),
    holiday("independence day", Rule::Fixed(7, 4)),
    holiday("halloween", Rule::Fixed(10, 31)),
    holiday("bonfire night", Rule::Fixed(11, 5)),
    holiday("guy fawkes night", Rule::Fixed(11, 5)),
    holiday("veterans day", Rule::Fixed(11, 11)),
    holiday("armistice day", Rule::Fixed(11, 11)),
    holiday("remembrance day", Rule::Fixed(11, 11)),
    holiday("remembrance sunday", Rule::Nth(2, 11, Weekday::Sunday)),
    holiday("international womens day", Rule::Fixed(3, 8)),
    holiday("martin luther king day", Rule::Nth(3, 1, Weekday::Monday)),
    holiday("martin luther king jr day", Rule::Nth(3, 1, Weekday::Monday)),
    holiday("mlk day", Rule::Nth(3, 1, Weekday::Monday)),
    holiday("presidents day", Rule::Nth(3, 2, Weekday::Monday)),
    holiday("memorial day", Rule::Nth(-1, 5, Weekday::Monday)),
    Holiday { name: "labor day", rule: Rule::Nth(1, 9, Weekday::Monday), others: &[] },
    Holiday {
        name: "labour day",
        rule: Rule::Nth(1, 9, Weekday::Monday),
        others: &[Rule::Nth(4, 10, Weekday::Monday), Rule::Fixed(5, 1)],
    },
    holiday("columbus day", Rule::Nth(2, 10, Weekday::Monday)),
    holiday("indigenous peoples day", Rule::Nth(2, 10, Weekday::Monday)),
    Holiday {
        name: "thanksgiving",
        rule: Rule::Nth(4, 11, Weekday::Thursday),
        others: &[Rule::Nth(2, 10, Weekday::Monday)],
    },
    Holiday {
        name: "thanksgiving day",
        rule: Rule::Nth(4, 11, Weekday::Thursday),
        others: &[Rule::Nth(2, 10, Weekday::Monday)],
    },
    Holiday { name: "mothers day", rule: Rule::Nth(2, 5, Weekday::Sunday), others: &[Rule::Easter(-21)] },
    holiday("mothering sunday", Rule::Easter(-21)),
    Holiday {
        name: "fathers day",
        rule: Rule::Nth(3, 6, Weekday::Sunday),
        others: &[Rule::Nth(1, 9, Weekday::Sunday)],
    },
    holiday("victoria day", Rule::Before(5, 25, Weekday::Monday)),
    holiday("election day", Rule::AfterNth(1, 11, Weekday::Monday, 1)),
    holiday("melbourne cup day", Rule::Nth(1, 11, Weekday::Tuesday)),
    holiday("shrove tuesday", Rule::Easter(-47)),
    holiday("pancake day", Rule::Easter(-47)),
    holiday("mardi gras", Rule::Easter(-47)),
    holiday("ash wednesday", Rule::Easter(-46)),
    holiday("palm sunday", Rule::Easter(-7)),
    holiday("maundy thursday", Rule::Easter(-3)),
    holiday("good friday", Rule::Easter(-2)),
    holiday("easter saturday", Rule::Easter(-1)),
    holiday("easter sunday", Rule::Easter(0)),
    holiday("easter monday", Rule::Easter(1)),
    holiday("easter", Rule::Easter(0)),
    holiday("ascension day", Rule::Easter(39)),
    holiday("whit sunday", Rule::Easter(49)),
    holiday("pentecost", Rule::Easter(49)),
    holiday("whit monday", Rule::Easter(50)),
    holiday("all saints day", Rule::Fixed(11, 1)),
    holiday("epiphany", Rule::Fixed(1, 6)),
];

/// The holiday of a name, written as the table has it.
#[must_use]
pub fn find(name: &str) -> Option<Holiday> {
    HOLIDAYS.iter().find(|holiday| holiday.name == name).copied()
}
