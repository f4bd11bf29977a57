//! The conventions that a whole document follows.

use std::sync::Arc;

use super::{BlockFacts, Options, Profile};
use crate::text::Layout;

/// How the profile of a document was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProfileSource {
    /// The user named it for this document.
    Option,
    /// The document's front matter names it.
    FrontMatter,
    /// The workspace's configuration names it.
    Config,
    /// The document's own marks show it.
    Detected,
    /// Nothing shows it, so it is the one that most copy follows.
    Assumed,
}

/// The conventions that a whole document follows. Two documents of equal style have equal findings in equal blocks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Style {
    /// The house style in force.
    pub profile: Profile,
    /// How it was chosen.
    pub source: ProfileSource,
}

impl Style {
    /// Reads the conventions from the options, the metadata and what the blocks do.
    pub(super) fn read(options: &Options, layout: &Layout, _facts: &[Arc<BlockFacts>]) -> Self {
        let stated = layout.metadata.profile.as_ref().and_then(|field| field.value.parse().ok());
        let (profile, source) = if let Some(profile) = options.profile {
            (profile, ProfileSource::Option)
        } else if let Some(profile) = stated {
            (profile, ProfileSource::FrontMatter)
        } else if let Some(profile) = options.default_profile {
            (profile, ProfileSource::Config)
        } else {
            (Profile::UsAp, ProfileSource::Assumed)
        };
        Self { profile, source }
    }
}
