//! The commands and their report formats.
