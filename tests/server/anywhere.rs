//! Every request about a place survives any place, in any document.

use serde_json::{Value, json};

use crate::client::{Client, capabilities};
use crate::story::PIER;

const AT_PLACES: [&str; 7] =
    ["hover", "definition", "references", "documentHighlight", "prepareRename", "rename", "completion"];
const IN_RANGES: [&str; 3] = ["inlayHint", "semanticTokens/range", "codeAction"];
const IN_DOCUMENTS: [&str; 4] = ["documentSymbol", "codeLens", "semanticTokens/full", "semanticTokens/full/delta"];

/// Whether an answer is one: a result, or a refusal with a reason that is not the server's own failure.
#[track_caller]
fn is_answer(answer: &Value, of: &str) {
    let code = &answer["error"]["code"];
    let is_refusal = of.ends_with("ename") && (*code == -32803 || *code == -32602);
    assert!(answer.get("result").is_some() || is_refusal, "{of}: {answer}");
}

fn ask(client: &mut Client, uri: &str, position: &Value) {
    let document = json!({ "uri": uri });
    let mut sent = Vec::new();
    for method in AT_PLACES {
        let params = json!({"textDocument": document, "position": position, "newName": "Ward",
            "context": {"includeDeclaration": true}});
        let params =
            if method == "completion" { json!({"textDocument": document, "position": position}) } else { params };
        sent.push((method, client.send(&format!("textDocument/{method}"), params)));
    }
    for method in IN_RANGES {
        for range in [
            json!({"start": position, "end": position}),
            json!({"start": position, "end": {"line": 0, "character": 0}}),
        ] {
            let params = json!({"textDocument": document, "range": range, "context": {"diagnostics": []}});
            sent.push((method, client.send(&format!("textDocument/{method}"), params)));
        }
    }
    for method in IN_DOCUMENTS {
        let params = json!({"textDocument": document, "previousResultId": "x"});
        sent.push((method, client.send(&format!("textDocument/{method}"), params)));
    }
    for (method, id) in sent {
        is_answer(&client.answer(id), method);
    }
}

#[test]
fn any_place_of_any_document() {
    let broken = "😀“Ada Holm said ”he “\r\rsaid” \r\n“\u{2028}Holm’s ‘\u{301}she” according to\n\n\0“”\n";
    let documents = [
        ("untitled:a", "plaintext", PIER.to_owned()),
        ("untitled:b", "plaintext", PIER.replace('\n', "\r\n").replace("Peter", "👩‍🚒 Péter")),
        ("untitled:c.md", "markdown", format!("---\ntitle: Ada Holm wins\n---\n\n# **Ada** Holm\n\n> {PIER}")),
        ("untitled:d", "html", format!("<p>{PIER}</p>")),
        ("untitled:e", "plaintext", String::new()),
        ("untitled:f", "plaintext", broken.to_owned()),
        ("file:///no/such/folder/a.txt", "plaintext", "“We won,” Ada Holm said.".to_owned()),
    ];
    for (encoding, documents) in [
        ("utf-16", &documents[..]),
        ("utf-8", &documents[1..2]),
        ("utf-32", &documents[1..2]),
        ("utf-8", &documents[5..6]),
    ] {
        let mut capabilities = capabilities();
        capabilities["general"]["positionEncodings"] = json!([encoding]);
        let options = json!({"inlayHints": {"speakers": "all"}});
        let mut client = Client::start_with(json!({"capabilities": capabilities, "initializationOptions": options}));
        for (uri, language, text) in documents {
            client.open(uri, language, text);
            for line in [0, 2, 4, 8, 99, u32::MAX] {
                for character in [0, 1, 7, 40, 120, u32::MAX] {
                    ask(&mut client, uri, &json!({"line": line, "character": character}));
                }
            }
        }
        ask(&mut client, "untitled:unopened", &json!({"line": 0, "character": 0}));
        client.listen(std::time::Duration::from_millis(50));
        let failed = client.inbox.iter().find(|message| message["method"] == "window/showMessage");
        assert!(failed.is_none(), "{failed:?}");
        client.stop();
    }
}
