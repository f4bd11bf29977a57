//! Rules about quotation marks and what stands around them.

pub mod empty_quote;
