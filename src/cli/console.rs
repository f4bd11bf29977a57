//! Standard output and standard error, with or without colour.

use std::io::{self, BufWriter, Stdout, Write};

use anstream::{AutoStream, ColorChoice};

use super::args::Color;
use super::status::Status;

/// Standard output and standard error. What is written first is shown first, though one is buffered.
#[derive(Debug)]
pub struct Console {
    output: BufWriter<Stdout>,
    coloured: bool,
}

impl Console {
    /// Opens both.
    #[must_use]
    pub fn new(color: Color) -> Self {
        let coloured = match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => AutoStream::choice(&io::stdout()) != ColorChoice::Never,
        };
        Self { output: BufWriter::with_capacity(64 << 10, io::stdout()), coloured }
    }

    /// Whether standard output takes colours.
    #[must_use]
    pub fn coloured(&self) -> bool {
        self.coloured
    }

    /// Standard output, where bytes are written as they are.
    pub fn plain(&mut self) -> &mut (impl Write + use<>) {
        &mut self.output
    }

    /// Says on standard error what could not be done.
    pub fn complain(&mut self, message: &str) -> Status {
        // Nobody can be told that nobody can be told.
        let _ = self.output.flush();
        let _ = writeln!(io::stderr(), "onrecord: {message}");
        Status::Failed
    }

    /// Says all that could not be done, if anything.
    pub fn complain_all(&mut self, messages: &[String]) -> Status {
        messages.iter().fold(Status::Clean, |_, message| self.complain(message))
    }
}
