//! The words of dates, times and spans of time.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// A unit of time, from the shortest to the longest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// `second`
    Second,
    /// `minute`
    Minute,
    /// `hour`
    Hour,
    /// `day`
    Day,
    /// `week`
    Week,
    /// `weekend`
    Weekend,
    /// `fortnight`
    Fortnight,
    /// `month`
    Month,
    /// `quarter`
    Quarter,
    /// `year`
    Year,
    /// `decade`
    Decade,
    /// `century`
    Century,
    /// `millennium`
    Millennium,
}

/// A season, by the months that it has in the north.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Season {
    /// March to May in the north.
    Spring,
    /// June to August in the north.
    Summer,
    /// September to November in the north.
    Autumn,
    /// December to February in the north.
    Winter,
}

/// A part of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DayPart {
    /// `morning`
    Morning,
    /// `afternoon`
    Afternoon,
    /// `evening`
    Evening,
    /// `night`
    Night,
    /// `lunchtime`
    Midday,
    /// `dawn`
    Dawn,
    /// `dusk`
    Dusk,
}

/// What a word of time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeWord {
    /// `August`, `aug`: a month, from 1.
    Month(i8),
    /// `Monday`, `mon`: a day of the week, from 1 for Monday.
    Weekday(i8),
    /// `Mondays`
    Weekdays(i8),
    /// `year`
    Unit(Unit),
    /// `years`
    Units(Unit),
    /// `twenty`
    Number(u16),
    /// `third`
    Ordinal(u8),
    /// `summer`
    Season(Season),
    /// `summers`
    Seasons(Season),
    /// `morning`
    Part(DayPart),
    /// `nineties`: the first year of the decade in its century.
    Decade(u8),
    /// `daily`: the unit in which something comes back.
    Repeated(Unit),
    /// `EST`: minutes east of Greenwich; nothing where that depends on the season or the country.
    Zone(Option<i16>),
    /// `Easter`, `Thanksgiving`: the name of a holiday may begin with it.
    Feast,
    /// Another word that the grammar of dates knows.
    Key(&'static str),
}

/// The longest word of the table, in bytes.
const LONGEST: usize = 16;

struct Table {
    words: FxHashMap<&'static str, TimeWord>,
    /// For each first letter, a bit for each length that a word has.
    lengths: [u32; 26],
}

static TABLE: LazyLock<Table> = LazyLock::new(|| load(include_str!("time_words.txt")));

fn load(file: &'static str) -> Table {
    let mut table = Table { words: FxHashMap::default(), lengths: [0; 26] };
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let mut parts = line.split_ascii_whitespace();
        let (Some(class), Some(value)) = (parts.next(), parts.next()) else { continue };
        for word in parts {
            let Some(meaning) = meaning(class, value, word) else { continue };
            table.words.entry(word).or_insert(meaning);
            let letter = word.bytes().next().map_or(0, |byte| usize::from(byte.wrapping_sub(b'a')));
            if let Some(lengths) = table.lengths.get_mut(letter) {
                *lengths |= 1 << word.len().min(31);
            }
        }
    }
    table
}

fn meaning(class: &str, value: &str, word: &'static str) -> Option<TimeWord> {
    let number: i16 = if value == "-" { 0 } else { value.parse().ok()? };
    let small = i8::try_from(number).unwrap_or(0);
    Some(match class {
        "month" => TimeWord::Month(small),
        "weekday" => TimeWord::Weekday(small),
        "weekdays" => TimeWord::Weekdays(small),
        "unit" => TimeWord::Unit(unit(number)?),
        "units" => TimeWord::Units(unit(number)?),
        "number" => TimeWord::Number(u16::try_from(number).ok()?),
        "ordinal" => TimeWord::Ordinal(u8::try_from(number).ok()?),
        "season" => TimeWord::Season(season(number)?),
        "seasons" => TimeWord::Seasons(season(number)?),
        "part" => TimeWord::Part(part(number)?),
        "decade" => TimeWord::Decade(u8::try_from(number).ok()?),
        "repeated" => TimeWord::Repeated(repeated(number)?),
        "zone" => TimeWord::Zone(Some(number).filter(|&number| number < 9999)),
        "feast" => TimeWord::Feast,
        "key" => TimeWord::Key(word),
        _ => return None,
    })
}

fn unit(number: i16) -> Option<Unit> {
    const UNITS: [Unit; 13] = [
        Unit::Second,
        Unit::Minute,
        Unit::Hour,
        Unit::Day,
        Unit::Week,
        Unit::Weekend,
        Unit::Fortnight,
        Unit::Month,
        Unit::Quarter,
        Unit::Year,
        Unit::Decade,
        Unit::Century,
        Unit::Millennium,
    ];
    UNITS.get(usize::try_from(number - 1).ok()?).copied()
}

fn season(number: i16) -> Option<Season> {
    [Season::Spring, Season::Summer, Season::Autumn, Season::Winter].get(usize::try_from(number - 1).ok()?).copied()
}

fn part(number: i16) -> Option<DayPart> {
    const PARTS: [DayPart; 7] = [
        DayPart::Morning,
        DayPart::Afternoon,
        DayPart::Evening,
        DayPart::Night,
        DayPart::Midday,
        DayPart::Dawn,
        DayPart::Dusk,
    ];
    PARTS.get(usize::try_from(number - 1).ok()?).copied()
}

fn repeated(number: i16) -> Option<Unit> {
    [Unit::Hour, Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year]
        .get(usize::try_from(number - 1).ok()?)
        .copied()
}

/// What a word, in any case, says about time.
#[must_use]
pub fn time_word(word: &str) -> Option<TimeWord> {
    let bytes = word.as_bytes();
    let letter = bytes.first()?.to_ascii_lowercase().wrapping_sub(b'a');
    let lengths = TABLE.lengths.get(usize::from(letter))?;
    if bytes.len() > LONGEST || lengths & (1 << bytes.len()) == 0 {
        return None;
    }
    let mut lower = [0; LONGEST];
    let lower = lower.get_mut(..bytes.len())?;
    lower.copy_from_slice(bytes);
    lower.make_ascii_lowercase();
    TABLE.words.get(std::str::from_utf8(lower).ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        for line in include_str!("time_words.txt").lines().filter(|line| !line.starts_with('#')) {
            let mut parts = line.split_ascii_whitespace();
            let (class, value) = (parts.next().unwrap(), parts.next().unwrap());
            for word in parts {
                assert!(word.len() <= LONGEST && word.bytes().all(|byte| byte.is_ascii_lowercase()), "{word}");
                assert!(meaning(class, value, word).is_some(), "{line}");
            }
        }
    }

    #[test]
    fn words_are_found_in_any_case() {
        assert_eq!(time_word("SEPT"), Some(TimeWord::Month(9)));
        assert_eq!(time_word("Monday"), Some(TimeWord::Weekday(1)));
        assert_eq!(time_word("fortnight"), Some(TimeWord::Unit(Unit::Fortnight)));
        assert_eq!(time_word("EST"), Some(TimeWord::Zone(Some(-300))));
        assert_eq!(time_word("last"), Some(TimeWord::Key("last")));
        for word in ["", "table", "Mondayish", "É", "antidisestablishmentarianism"] {
            assert_eq!(time_word(word), None, "{word}");
        }
    }
}
