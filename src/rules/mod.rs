//! The rules: one file each, by family, and what runs them.

pub mod attribution;
pub mod dates;
pub mod document;
mod draft;
mod finding;
pub mod names;
pub mod quotes;
mod report;
mod rule;
mod scope;
mod settings;
#[cfg(test)]
pub(crate) mod testing;

pub use draft::{BlockDraft, Draft};
pub use finding::{Edit, Finding, Fix, FixKind, Related, Severity, apply};
pub use report::Report;
pub(crate) use rule::rule as declare;
pub use rule::{BlockContext, Family, Meta, Quoted, Rule};
pub use scope::{Grain, Scope};
pub use settings::{Level, Settings};

/// Every rule, by family and in the order in which they are listed to users.
pub static RULES: &[&dyn Rule] = &[
    &quotes::unclosed_quote::UnclosedQuote,
    &quotes::stray_closer::StrayCloser,
    &quotes::detached_closer::DetachedCloser,
    &quotes::space_after_opener::SpaceAfterOpener,
    &quotes::space_before_closer::SpaceBeforeCloser,
    &quotes::missing_outer_space::MissingOuterSpace,
    &quotes::missing_terminal::MissingTerminal,
    &quotes::missing_comma_before_attribution::MissingCommaBeforeAttribution,
    &quotes::full_stop_before_attribution::FullStopBeforeAttribution,
    &quotes::doubled_terminal::DoubledTerminal,
    &quotes::terminal_outside::TerminalOutside,
    &quotes::interrupted_quote_case::InterruptedQuoteCase,
    &quotes::adjacent_quotes::AdjacentQuotes,
    &quotes::lead_in_punctuation::LeadInPunctuation,
    &quotes::running_quote_missing_opener::RunningQuoteMissingOpener,
    &quotes::running_quote_unterminated::RunningQuoteUnterminated,
    &quotes::wrong_way_curly::WrongWayCurly,
    &quotes::mixed_curly_straight::MixedCurlyStraight,
    &quotes::same_level_nesting::SameLevelNesting,
    &quotes::crossed_closers::CrossedClosers,
    &quotes::empty_quote::EmptyQuote,
    &quotes::fake_or_doubled_marks::FakeOrDoubledMarks,
    &quotes::wrong_way_apostrophe::WrongWayApostrophe,
    &quotes::outer_level_profile::OuterLevelProfile,
    &quotes::locale_marks::LocaleMarks,
    &quotes::quote_drift::QuoteDrift,
    &quotes::interpolation_brackets::InterpolationBrackets,
    &quotes::terminal_inside_fragment::TerminalInsideFragment,
    &quotes::colon_semicolon_inside::ColonSemicolonInside,
    &quotes::question_exclamation_placement::QuestionExclamationPlacement,
    &quotes::comma_splice_attribution::CommaSpliceAttribution,
    &quotes::running_quote_closed_early::RunningQuoteClosedEarly,
    &quotes::prime_confusion::PrimeConfusion,
    &quotes::headline_quote_style::HeadlineQuoteStyle,
    &quotes::comma_before_fragment::CommaBeforeFragment,
    &quotes::quote_initial_case::QuoteInitialCase,
    &quotes::ellipsis_form::EllipsisForm,
    &quotes::blockquote_with_marks::BlockquoteWithMarks,
    &quotes::two_speakers_one_paragraph::TwoSpeakersOneParagraph,
    &quotes::fragment_or_scare_quotes::FragmentOrScareQuotes,
    &quotes::first_person_outside_quotes::FirstPersonOutsideQuotes,
    &attribution::unattributed_quote::UnattributedQuote,
    &attribution::orphan_paragraph::OrphanParagraph,
    &attribution::dangling_formula::DanglingFormula,
    &attribution::stacked_attribution::StackedAttribution,
    &attribution::speaker_switch_unmarked::SpeakerSwitchUnmarked,
    &attribution::pronoun_no_antecedent::PronounNoAntecedent,
    &attribution::unsourced_figure::UnsourcedFigure,
    &attribution::unsourced_allegation::UnsourcedAllegation,
    &attribution::late_attribution::LateAttribution,
    &attribution::ambiguous_pronoun::AmbiguousPronoun,
    &attribution::loaded_verb::LoadedVerb,
    &attribution::anonymous_source::AnonymousSource,
    &attribution::many_mouths::ManyMouths,
    &attribution::weasel_attribution::WeaselAttribution,
    &attribution::unnamed_media::UnnamedMedia,
    &attribution::cue_without_quote::CueWithoutQuote,
    &attribution::narrator_opinion::NarratorOpinion,
    &attribution::said_bookism::SaidBookism,
    &attribution::impossible_verb::ImpossibleVerb,
    &attribution::attribution_tense_mix::AttributionTenseMix,
    &attribution::inverted_attribution::InvertedAttribution,
    &attribution::mind_reading::MindReading,
    &attribution::unsourced_prediction::UnsourcedPrediction,
    &attribution::agentless_passive_claim::AgentlessPassiveClaim,
    &attribution::hearsay_chain::HearsayChain,
    &names::surname_first::SurnameFirst,
    &names::quoted_before_introduced::QuotedBeforeIntroduced,
    &names::name_variant::NameVariant,
    &names::shared_surname::SharedSurname,
    &names::age_conflict::AgeConflict,
    &names::no_credential::NoCredential,
    &names::never_named::NeverNamed,
    &names::title_conflict::TitleConflict,
    &names::pronoun_flip::PronounFlip,
    &names::repeat_full_name_or_title::RepeatFullNameOrTitle,
    &names::title_case_abbreviation::TitleCaseAbbreviation,
    &names::courtesy_title::CourtesyTitle,
    &names::particle_case::ParticleCase,
    &names::entity_variant::EntityVariant,
    &dates::impossible_date::ImpossibleDate,
    &dates::weekday_mismatch::WeekdayMismatch,
    &dates::no_anchor::NoAnchor,
    &dates::metadata_conflict::MetadataConflict,
    &dates::tense_vs_date::TenseVsDate,
    &dates::relative_week_conflict::RelativeWeekConflict,
    &dates::order_contradiction::OrderContradiction,
    &dates::duration_arithmetic::DurationArithmetic,
    &dates::duration_conflict::DurationConflict,
    &dates::age_arithmetic::AgeArithmetic,
    &dates::anniversary_arithmetic::AnniversaryArithmetic,
    &dates::holiday_mismatch::HolidayMismatch,
    &dates::decade_century::DecadeCentury,
    &dates::same_event_two_dates::SameEventTwoDates,
    &dates::ambiguous_numeric::AmbiguousNumeric,
    &dates::wrong_dst_letter::WrongDstLetter,
    &dates::missing_zone::MissingZone,
    &dates::vague_weekday::VagueWeekday,
    &dates::today_yesterday_tomorrow::TodayYesterdayTomorrow,
    &dates::year_missing::YearMissing,
    &dates::mixed_date_styles::MixedDateStyles,
    &dates::date_inside_week::DateInsideWeek,
    &dates::year_redundant::YearRedundant,
    &dates::month_abbreviation::MonthAbbreviation,
    &dates::ordinal_day::OrdinalDay,
    &dates::date_commas::DateCommas,
    &dates::on_before_day::OnBeforeDay,
    &dates::range_form::RangeForm,
    &dates::season_hemisphere::SeasonHemisphere,
    &dates::clock_form::ClockForm,
    &document::invalid_front_matter::InvalidFrontMatter,
    &document::unused_ignore::UnusedIgnore,
];

/// The rule of a name.
#[must_use]
pub fn rule(name: &str) -> Option<&'static dyn Rule> {
    RULES.iter().copied().find(|rule| rule.meta().name == name)
}
