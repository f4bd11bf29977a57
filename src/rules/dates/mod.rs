//! Rules about dates and times.

pub mod age_arithmetic;
pub mod ambiguous_numeric;
pub mod anniversary_arithmetic;
pub mod duration_arithmetic;
pub mod duration_conflict;
mod figure;
mod form;
pub mod holiday_mismatch;
pub mod impossible_date;
pub mod metadata_conflict;
pub mod missing_zone;
pub mod mixed_date_styles;
pub mod no_anchor;
pub mod order_contradiction;
pub mod relative_week_conflict;
pub mod tense_vs_date;
pub mod vague_weekday;
pub mod weekday_mismatch;
mod when;
pub mod wrong_dst_letter;
pub mod year_missing;
