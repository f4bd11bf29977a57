//! A small client.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long anything may take; a machine that builds something else at the same time is slow.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// A server with its client.
pub struct Client {
    process: Child,
    input: Option<ChildStdin>,
    messages: Receiver<Value>,
    /// Notifications and requests of the server that nobody has looked at.
    pub inbox: VecDeque<Value>,
    /// What `workspace/configuration` is answered with.
    pub settings: Value,
    /// Whether requests of the server are answered at all.
    pub answers: bool,
    last_id: i64,
    /// What the server said that it can do.
    pub capabilities: Value,
}

/// What most editors can do.
pub fn capabilities() -> Value {
    json!({
        "general": {"positionEncodings": ["utf-16"]},
        "workspace": {
            "workspaceEdit": {"documentChanges": true},
            "configuration": true,
            "didChangeWatchedFiles": {"dynamicRegistration": true},
        },
        "textDocument": {
            "publishDiagnostics": {"relatedInformation": true, "versionSupport": true},
            "hover": {"contentFormat": ["markdown", "plaintext"]},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "codeAction": {
                "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source"]}},
                "isPreferredSupport": true,
            },
        },
    })
}

pub fn frame(message: &Value) -> Vec<u8> {
    let body = message.to_string();
    format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

impl Client {
    /// A server that has not been spoken to.
    pub fn spawn() -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_onrecord"))
            .arg("server")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let output = BufReader::new(process.stdout.take().unwrap());
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            let mut output = output;
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        Self {
            input: process.stdin.take(),
            process,
            messages,
            inbox: VecDeque::new(),
            settings: Value::Null,
            answers: true,
            last_id: 0,
            capabilities: Value::Null,
        }
    }

    /// A server that is ready.
    pub fn start() -> Self {
        Self::start_with(json!({"capabilities": capabilities()}))
    }

    /// A server that is ready and counts columns in this encoding.
    pub fn start_in(encoding: &str) -> Self {
        let mut capabilities = capabilities();
        capabilities["general"]["positionEncodings"] = json!([encoding]);
        Self::start_with(json!({"capabilities": capabilities}))
    }

    /// A server that is ready, with these parameters of `initialize`.
    pub fn start_with(mut params: Value) -> Self {
        let mut client = Self::spawn();
        if params.get("processId").is_none() {
            params["processId"] = json!(std::process::id());
        }
        client.capabilities = client.ask("initialize", params)["capabilities"].take();
        client.tell("initialized", json!({}));
        client
    }

    pub fn write(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().unwrap();
        input.write_all(bytes).unwrap();
        input.flush().unwrap();
    }

    pub fn tell(&mut self, method: &str, params: Value) {
        self.write(&frame(&json!({"jsonrpc": "2.0", "method": method, "params": params})));
    }

    /// Sends a request and does not wait; its id.
    pub fn send(&mut self, method: &str, params: Value) -> i64 {
        self.last_id += 1;
        self.write(&frame(&json!({"jsonrpc": "2.0", "id": self.last_id, "method": method, "params": params})));
        self.last_id
    }

    /// Sends a request; its result.
    #[track_caller]
    pub fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.send(method, params);
        let mut answer = self.answer(id);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].take()
    }

    /// Waits for the response to a request.
    #[track_caller]
    pub fn answer(&mut self, id: i64) -> Value {
        self.wait("a response", |message| message.get("method").is_none() && message["id"] == id)
    }

    /// Waits for a notification.
    #[track_caller]
    pub fn notification(&mut self, method: &str) -> Value {
        self.wait(method, |message| message["method"] == method)["params"].take()
    }

    /// Waits for the first message that `is_it`; others are kept.
    #[track_caller]
    pub fn wait(&mut self, what: &str, is_it: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.inbox.iter().position(&is_it) {
            return self.inbox.remove(at).unwrap();
        }
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let message = match self.messages.recv_timeout(left) {
                Ok(message) => message,
                Err(error) => panic!("waited for {what}: {error}; inbox: {:?}", self.inbox),
            };
            self.react(&message);
            if is_it(&message) {
                return message;
            }
            self.inbox.push_back(message);
        }
    }

    /// Takes in what comes within a time.
    pub fn listen(&mut self, time: Duration) {
        let end = Instant::now() + time;
        loop {
            match self.messages.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(message) => {
                    self.react(&message);
                    self.inbox.push_back(message);
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Answers the server's questions as an editor does.
    fn react(&mut self, message: &Value) {
        let is_request = message.get("id").is_some() && message.get("method").is_some();
        if is_request && self.answers {
            let result =
                if message["method"] == "workspace/configuration" { json!([self.settings]) } else { Value::Null };
            self.write(&frame(&json!({"jsonrpc": "2.0", "id": message["id"], "result": result})));
        }
    }

    pub fn open(&mut self, uri: &str, language: &str, text: &str) {
        let document = json!({"uri": uri, "languageId": language, "version": 1, "text": text});
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// Replaces the whole text.
    pub fn replace(&mut self, uri: &str, version: i32, text: &str) {
        self.change(uri, version, json!([{ "text": text }]));
    }

    pub fn change(&mut self, uri: &str, version: i32, changes: Value) {
        let document = json!({"uri": uri, "version": version});
        self.tell("textDocument/didChange", json!({"textDocument": document, "contentChanges": changes}));
    }

    /// The diagnostics that are pushed for a version.
    #[track_caller]
    pub fn diagnostics(&mut self, uri: &str, version: i32) -> Vec<Value> {
        let published = self.wait("diagnostics", |message| {
            message["method"] == "textDocument/publishDiagnostics"
                && message["params"]["uri"] == uri
                && message["params"]["version"] == version
        });
        published["params"]["diagnostics"].as_array().unwrap().clone()
    }

    /// The diagnostics that are pushed next for a document, whatever their version.
    #[track_caller]
    pub fn next_diagnostics(&mut self, uri: &str) -> Vec<Value> {
        let published = self.wait("diagnostics", |message| {
            message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri
        });
        published["params"]["diagnostics"].as_array().unwrap().clone()
    }

    /// The actions for a range, by their titles.
    #[track_caller]
    pub fn actions(&mut self, uri: &str, range: &Value, context: Value) -> Vec<Value> {
        let params = json!({"textDocument": {"uri": uri}, "range": range, "context": context});
        self.ask("textDocument/codeAction", params).as_array().unwrap().clone()
    }

    /// Whether the server still answers.
    #[track_caller]
    pub fn is_alive(&mut self) {
        let params = json!({"textDocument": {"uri": "untitled:nothing"}, "position": {"line": 0, "character": 0}});
        assert_eq!(self.ask("textDocument/hover", params), Value::Null);
    }

    pub fn close_input(&mut self) {
        self.input = None;
    }

    /// Waits for the end of the server.
    #[track_caller]
    pub fn status(&mut self) -> ExitStatus {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            if let Some(status) = self.process.try_wait().unwrap() {
                return status;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("the server does not end");
    }

    /// Says goodbye; the server must go well.
    #[track_caller]
    pub fn stop(mut self) {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        assert_eq!(self.status().code(), Some(0));
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The next message of a server, if there is one.
pub fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line.trim().is_empty() {
            break;
        }
        if let Some(value) = line.strip_prefix("Content-Length:") {
            length = value.trim().parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).unwrap())
}
