//! Rules about quotation marks and what stands around them.

pub mod adjacent_quotes;
pub mod crossed_closers;
pub mod detached_closer;
pub mod doubled_terminal;
pub mod empty_quote;
pub mod fake_or_doubled_marks;
pub mod full_stop_before_attribution;
pub mod interrupted_quote_case;
pub mod lead_in_punctuation;
pub mod missing_comma_before_attribution;
pub mod missing_outer_space;
pub mod missing_terminal;
pub mod mixed_curly_straight;
mod places;
pub mod running_quote_missing_opener;
pub mod running_quote_unterminated;
pub mod same_level_nesting;
pub mod space_after_opener;
pub mod space_before_closer;
pub mod stray_closer;
pub mod terminal_outside;
pub mod unclosed_quote;
pub mod wrong_way_curly;
