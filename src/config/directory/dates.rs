//! Dates of a directory: days as TOML has them, months and years as text or numbers.

use jiff::civil::Date;
use toml::de::DeValue;

use crate::article::PartialDate;

/// What a value says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    Date(PartialDate),
    /// A date that can be understood, but that TOML does not allow to be written so.
    Odd {
        date: PartialDate,
        message: String,
    },
    None {
        message: String,
    },
}

/// Reads a date; `source` is how it is written.
pub(super) fn read_date(value: &DeValue<'_>, source: &str) -> Reading {
    let date = match value {
        DeValue::String(text) => text.trim().parse().ok(),
        DeValue::Integer(_) => source.parse().ok(),
        DeValue::Datetime(datetime) => {
            let day = datetime.date.and_then(|date| {
                Date::new(i16::try_from(date.year).ok()?, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?)
                    .ok()
            });
            match (day, source.parse::<PartialDate>()) {
                (Some(day), _) => Some(day.into()),
                (None, Ok(date)) => {
                    let message = format!("a month alone stands in quotation marks: \"{date}\"");
                    return Reading::Odd { date, message };
                }
                (None, Err(_)) => None,
            }
        }
        _ => None,
    };
    date.map_or_else(|| Reading::None { message: no_date(source) }, Reading::Date)
}

/// Says what is wrong with something that is no date.
pub(super) fn no_date(source: &str) -> String {
    let shown: String = source.trim_matches(['"', '\'']).chars().take(40).collect();
    format!("'{shown}' is no date: write a day as 2021-05-04, a month as \"2021-05\", a year as 2021")
}
