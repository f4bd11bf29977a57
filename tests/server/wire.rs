//! Edits sent to a real server.

use std::sync::Arc;

use onrecord::config::{Checked, Request};
use onrecord::server::positions::{Encoding, range};
use onrecord::text::Format;
use ropey::Rope;
use serde_json::{Value, json};
use tower_lsp::ls_types::TextDocumentContentChangeEvent;

use crate::client::Client;
use crate::model::Model;

const URI: &str = "untitled:wire";

/// Sends edits one by one to a fresh server and holds its last diagnostics against a fresh start's findings. What the model
/// has as U+FFFD is sent as half a surrogate pair, as an editor does whose strings are UTF-16.
pub fn check(encoding: Encoding, format: Format, text: &str, edits: &[TextDocumentContentChangeEvent]) {
    let mut client = Client::start_in(encoding.kind().as_str());
    client.open(URI, if format == Format::Markdown { "markdown" } else { "plaintext" }, text);
    let mut model = Model::new(text);
    let mut version = 1;
    for edit in edits {
        model.change(edit, encoding);
        version += 1;
        let params = json!({"textDocument": {"uri": URI, "version": version}, "contentChanges": [edit]});
        let message = json!({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": params}).to_string();
        let message = message.replace('\u{fffd}', r"\ud83d");
        client.write(format!("Content-Length: {}\r\n\r\n{message}", message.len()).as_bytes());
    }
    let published = client.diagnostics(URI, version);
    let mut request = Request::default();
    request.options.format = format;
    let fresh = Checked::read(Arc::from(model.text().as_str()), &request, None);
    let rope = Rope::from_str(model.text());
    let expected: Vec<Value> = fresh
        .findings
        .iter()
        .map(|finding| json!([finding.rule.name, range(&rope, finding.span, encoding), finding.message]))
        .collect();
    let got: Vec<Value> =
        published.iter().map(|found| json!([found["code"], found["range"], found["message"]])).collect();
    assert_eq!(got, expected, "{:?}", model.text());
    client.stop();
}
