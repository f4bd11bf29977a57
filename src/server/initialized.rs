//! `initialized`: what the server asks of the client.

use std::sync::Arc;

use super::contain::contain;
use super::session::Session;
use super::watching;
use crate::config::{Checked, Request};
use crate::text::Format;

pub(super) fn handle(session: &Arc<Session>) {
    watching::start(session);
    session.ask_for_settings();
    tokio::task::spawn_blocking(warm_up);
}

/// Has the word lists and patterns made, so that the first article does not wait for them. It holds what makes the reader
/// of each kind of text look at them all.
fn warm_up() {
    const TEXT: &str = "---\ntitle: Rain\n---\n\nBy Ada Holm\n\nHOLM BAY (AP) — “It rained,” she said Monday. “It stopped.\n\n\
        “It's over, ” he told ''The Post.'' Photo: Getty\n";
    for format in [Format::Plain, Format::Markdown] {
        let mut request = Request::default();
        request.options.format = format;
        // A panic in here is one in every article, and is reported there.
        let _ = contain(|| Checked::read(TEXT.into(), &request, None).article.record().clone());
    }
}
