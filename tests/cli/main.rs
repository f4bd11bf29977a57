//! The command line, driven from outside: the real binary, real files, real pipes.

mod check;
mod config;
mod extract;
mod fix;
mod jsonl;
mod odd;
mod other;
mod support;
