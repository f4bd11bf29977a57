//! Why a command ends before its work is done.

use std::io;

/// Why a command ends before its work is done.
#[derive(Debug)]
pub enum Stop {
    /// The arguments ask for something that cannot be done; the message says what to do instead.
    Usage(String),
    /// The output cannot be written.
    Output(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}
