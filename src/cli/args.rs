//! The arguments, and the help that their users read.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::text::Format;

/// Checks news copy: its quotations, who said them and when.
#[derive(Debug, Parser)]
#[command(
    name = "onrecord",
    version,
    about,
    after_help = "Exit status: 0 nothing to report, 1 errors or warnings found, 2 the command could not do all of its work."
)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// When to write in colour
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t = Color::Auto)]
    pub color: Color,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Report what is wrong in articles
    Check(CheckArguments),
    /// Make all safe fixes in articles: punctuation with one right answer, never a letter or a digit
    Fix(FixArguments),
    /// List what articles say: their quotations and statements, who says them, who is named, and when
    Extract(ExtractArguments),
    /// List who speaks in articles, and their words; or import the people whom a desk knows
    Speakers(SpeakersArguments),
    /// List what articles tell in the order in which it happened, with the dates that each expression stands for
    Timeline(TimelineArguments),
    /// Show a rule's page: what it finds, why, and what is right
    Explain(ExplainArguments),
    /// List all rules
    Rules(RulesArguments),
    /// Serve an editor over standard input and output; editors start it by themselves
    Server(ServerArguments),
}

/// When to write in colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal that has colours.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// How a list is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
}

/// How an article is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum InputFormat {
    /// Plain text.
    Plain,
    /// Markdown with front matter.
    Markdown,
    /// HTML.
    Html,
}

impl From<InputFormat> for Format {
    fn from(format: InputFormat) -> Self {
        match format {
            InputFormat::Plain => Self::Plain,
            InputFormat::Markdown => Self::Markdown,
            InputFormat::Html => Self::Html,
        }
    }
}

/// Which articles, and what is known about them.
#[derive(Clone, Debug, Default, Args)]
pub struct InputArguments {
    /// Articles, folders of articles (.txt .md .markdown .html .htm), or - for standard input
    #[arg(value_name = "FILE|FOLDER|-")]
    pub paths: Vec<PathBuf>,
    /// The house style: us-ap, us-chicago, uk-double or uk-single; by default the one that the article or onrecord.toml names, or that its marks show
    #[arg(long, value_name = "NAME")]
    pub profile: Option<String>,
    /// The day of publication, as 2021-09-02, instead of what the articles say themselves
    #[arg(long, value_name = "DATE")]
    pub published: Option<String>,
    /// How standard input is written
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub input_format: Option<InputFormat>,
    /// Use this configuration instead of the nearest onrecord.toml above each article
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub config: Option<PathBuf>,
    /// Use no onrecord.toml, no speakers.toml and no onrecord.ignore
    #[arg(long)]
    pub no_config: bool,
}

/// The arguments of `check`.
#[derive(Debug, Args)]
pub struct CheckArguments {
    /// Which articles.
    #[command(flatten)]
    pub input: InputArguments,
    /// How to report: text for people, json for programs
    #[arg(long, value_enum, default_value_t)]
    pub format: ReportFormat,
    /// Read one article a line from standard input, as {"id": 1, "text": "…"}, and write one result a line
    #[arg(long, conflicts_with_all = ["paths", "format"])]
    pub jsonl: bool,
    /// Report matters of taste and house style too
    #[arg(long)]
    pub hints: bool,
}

/// The arguments of `extract`.
#[derive(Debug, Args)]
pub struct ExtractArguments {
    /// Which articles.
    #[command(flatten)]
    pub input: InputArguments,
    /// How to report: text for people, json for programs
    #[arg(long, value_enum, default_value_t)]
    pub format: ReportFormat,
    /// Read one article a line from standard input, as {"id": 1, "text": "…"}, and write one result a line
    #[arg(long, conflicts_with_all = ["paths", "format"])]
    pub jsonl: bool,
}

/// The arguments of `speakers`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
pub struct SpeakersArguments {
    /// What to do besides.
    #[command(subcommand)]
    pub command: Option<SpeakersCommand>,
    /// Which articles.
    #[command(flatten)]
    pub input: InputArguments,
    /// How to list: text for people, json for programs, csv for spreadsheets: a row for each quotation
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
}

/// The arguments of `timeline`.
#[derive(Debug, Args)]
pub struct TimelineArguments {
    /// Which articles.
    #[command(flatten)]
    pub input: InputArguments,
    /// How to list: text for people, json for programs, csv for spreadsheets: a row for each date
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
}

/// What `speakers` can do besides listing.
#[derive(Debug, Subcommand)]
pub enum SpeakersCommand {
    /// Add people from files of other programs to speakers.toml: Popolo, or lists of American legislators, as JSON or YAML
    Import(ImportArguments),
}

/// The arguments of `speakers import`.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// Files of people, or - for standard input
    #[arg(value_name = "FILE|-", required = true)]
    pub files: Vec<PathBuf>,
    /// Add them to this file instead of the nearest speakers.toml, in this folder or above it
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
}

/// The arguments of `fix`.
#[derive(Debug, Args)]
pub struct FixArguments {
    /// Which articles.
    #[command(flatten)]
    pub input: InputArguments,
    /// Show what would be changed, and change nothing
    #[arg(long)]
    pub diff: bool,
    /// Mend matters of taste and house style too
    #[arg(long)]
    pub hints: bool,
}

/// The arguments of `explain`.
#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// The rule's name, as in square brackets in a report
    pub rule: String,
}

/// The arguments of `rules`.
#[derive(Debug, Args)]
pub struct RulesArguments {
    /// How to list: text for people, json for programs
    #[arg(long, value_enum, default_value_t)]
    pub format: ReportFormat,
    /// Write the rules' pages into a folder; for the project's own documentation
    #[arg(long, value_name = "FOLDER", hide = true)]
    pub write_docs: Option<PathBuf>,
}

/// The arguments of `server`.
#[derive(Debug, Args)]
pub struct ServerArguments {
    /// The way of talking that many editors name; there is no other
    #[arg(long)]
    pub stdio: bool,
}
