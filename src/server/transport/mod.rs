//! Standard input and output, guarded.
//!
//! The framework ends the server at the first frame that it cannot decode, and stops reading while its client does not
//! read. So the bytes of the client pass through [`frames`], which lets whole and sound messages through and nothing
//! else, and both directions are pumped by threads of their own over queues without limit.

mod desk;
mod envelope;
mod frames;
mod input;
mod output;
mod repair;

pub use frames::{Frames, MAX_BODY, Taken};
pub(super) use input::input;
pub(super) use output::{Outbox, output, stdout};
