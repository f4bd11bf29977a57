"""A session of a writer, as an editor with given capabilities has it with the server."""
import json, pathlib, queue, subprocess, tempfile, threading

from conversation import look_up

PATIENCE = 20

ARTICLE = """# Council backs new pier

Published: 2026-04-22

Mayor Ada Holm said on Monday that the council would build a new pier. “We lost the old one” she said. “We will not.”

The plan was drawn by Peter Okafor, an engineer. He called it “the work of many years.”

"It was a long night "Okafor said. "Nobody 👩‍🚒 went home."

“Who pays for it?”

Holm thanked Okafor. “He did it for nothing, she told reporters on Sunday, April 20.
"""
PLAIN = "Ferry stays\n\nThe ferry will run on Friday, said Lena Quist. “It is old,” she said.\n"
# The words at which each question about a place is asked.
PLACES = ["Ada Holm", "Monday", "We lost", "said", "He called", "Okafor said", "Nobody", "Sunday", "pays", "pier"]


class Refused(Exception):
    """The server answered with an error."""


class Session:
    """The server's process, and what is asked of it."""

    def __init__(self, command, client, conversation):
        self.client, self.conversation = client, conversation
        self.folder = tempfile.TemporaryDirectory(prefix="onrecord-protocol-")
        self.root = pathlib.Path(self.folder.name)
        self.uri = (self.root / "pier.md").as_uri()
        self.plain = "untitled:Untitled-1"
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, cwd=self.root)
        self.answers, self.number, self.version, self.text = queue.Queue(), 0, 1, ARTICLE
        threading.Thread(target=self._read, daemon=True).start()

    def can(self, path):
        """Whether the client can do something."""
        return look_up(self.client["capabilities"], path)

    def has(self, provider):
        """Whether the server said that it does something."""
        return self.server.get(f"{provider}Provider") not in (None, False)

    def send(self, message):
        message = {"jsonrpc": "2.0", **message}
        self.conversation.take("client", message)
        body = json.dumps(message, ensure_ascii=False).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def tell(self, method, params=None):
        self.send({"method": method} | ({} if params is None else {"params": params}))

    def ask(self, method, params=None):
        """The result of a request; what the server asks in between is answered."""
        self.number += 1
        self.send({"id": self.number, "method": method} | ({} if params is None else {"params": params}))
        while True:
            message = self.answers.get(timeout=PATIENCE)
            if message is None:
                self.log.seek(0)
                said = self.log.read().decode(errors="replace")[-2000:]
                raise EOFError(f"the server ended while it was asked {method}; it said:\n{said}")
            if "method" in message:
                self._serve(message)
            elif message.get("id") == self.number:
                if "error" in message:
                    raise Refused(message["error"]["message"])
                return message["result"]

    def refused(self, method, params=None):
        """Asks what the server has to refuse."""
        try:
            self.ask(method, params)
        except Refused:
            return
        self.conversation.faults.append(f"server: {method} with {params} was not refused")

    def _read(self):
        stream = self.process.stdout
        while True:
            headers = iter(lambda: stream.readline().strip(), b"")
            lengths = [int(line.split(b":")[1]) for line in headers if line.lower().startswith(b"content-length:")]
            if not lengths:
                return self.answers.put(None)
            self.answers.put(self._took(json.loads(stream.read(lengths[0]))))

    def _took(self, message):
        self.conversation.take("server", message)
        return message

    def _serve(self, message):
        """Answers what the server asks."""
        if "id" not in message:
            return
        answers = {
            "workspace/configuration": lambda asked: [{"hints": True} for _ in asked["items"]],
            "workspace/applyEdit": lambda _: {"applied": True},
            "window/showDocument": lambda _: {"success": True},
        }
        answer = answers.get(message["method"], lambda _: None)
        self.send({"id": message["id"], "result": answer(message.get("params"))})

    def place(self, words, after=0):
        """The position of some words, in the encoding that was agreed upon."""
        before = self.text[: self.text.index(words) + after]
        line = before.count("\n")
        row = before.rpartition("\n")[2]
        unit = {"utf-8": lambda: len(row.encode()), "utf-32": lambda: len(row)}
        units = unit.get(self.server.get("positionEncoding"), lambda: len(row.encode("utf-16-le")) // 2)()
        return {"line": line, "character": units}

    def at(self, words, after=1, **more):
        return {"textDocument": {"uri": self.uri}, "position": self.place(words, after), **more}

    def whole(self):
        return {"start": {"line": 0, "character": 0}, "end": {"line": self.text.count("\n"), "character": 0}}

    def about(self, **more):
        return {"textDocument": {"uri": self.uri}, **more}

    def edit(self, words, new):
        """Writes something for some words."""
        change = {"range": {"start": self.place(words), "end": self.place(words, len(words))}, "text": new}
        self.text = self.text.replace(words, new, 1)
        self.version += 1
        self.tell("textDocument/didChange", {
            "textDocument": {"uri": self.uri, "version": self.version}, "contentChanges": [change]})


def run(command, client, conversation):
    """A whole session; gives what the server said that it can do."""
    session = Session(command, client, conversation)
    try:
        begin(session)
        look(session)
        mend(session)
        commands(session)
        end(session)
        return session.server
    finally:
        session.process.kill()
        session.process.wait()
        session.folder.cleanup()


def begin(session):
    root = session.root.as_uri()
    answer = session.ask("initialize", {
        "processId": None, "clientInfo": session.client["clientInfo"], "rootUri": root,
        "capabilities": session.client["capabilities"], "initializationOptions": {"hints": True}, "trace": "off",
        "workspaceFolders": [{"uri": root, "name": "desk"}] if session.can("workspace.workspaceFolders") else None})
    session.server = answer["capabilities"]
    session.tell("initialized", {})
    session.tell("workspace/didChangeConfiguration", {"settings": {"onrecord": {"inlayHints": {"speakers": "all"}}}})
    (session.root / "pier.md").write_text(ARTICLE, encoding="utf-8")
    for uri, language, text in [(session.uri, "markdown", ARTICLE), (session.plain, "plaintext", PLAIN)]:
        session.tell("textDocument/didOpen", {
            "textDocument": {"uri": uri, "languageId": language, "version": 1, "text": text}})


def look(session):
    """Reads, as a client does that can do all that the server can."""
    for words in PLACES:
        session.ask("textDocument/hover", session.at(words))
        session.ask("textDocument/definition", session.at(words))
        session.ask("textDocument/references", session.at(words, context={"includeDeclaration": True}))
        session.ask("textDocument/documentHighlight", session.at(words))
        session.ask("textDocument/selectionRange", session.about(positions=[session.place(words, 1)]))
    symbols = session.ask("textDocument/documentSymbol", session.about())
    session.ask("workspace/symbol", {"query": "hol"})
    session.ask("textDocument/foldingRange", session.about())
    session.ask("textDocument/inlayHint", session.about(range=session.whole()))
    session.ask("textDocument/codeLens", session.about())
    tokens = session.ask("textDocument/semanticTokens/full", session.about()) if session.has("semanticTokens") else None
    if session.has("semanticTokens"):
        session.ask("textDocument/semanticTokens/range", session.about(range=session.whole()))
    session.edit("“Who pays for it?”", "“Who pays for it,” ")
    if tokens and tokens.get("resultId"):
        session.ask("textDocument/semanticTokens/full/delta", session.about(previousResultId=tokens["resultId"]))
    session.ask("textDocument/completion", session.at("pays for it,” ", len("pays for it,” "), context={"triggerKind": 1}))
    session.edit("“Who pays for it,” ", "“Who pays for it,” said Ok\n\nThey met on Thursday, \n")
    session.ask("textDocument/completion", session.at("said Ok", len("said Ok")))
    session.ask("textDocument/completion", session.at("on Thursday, ", len("on Thursday, ")))
    assert symbols, "the article has symbols"


def mend(session):
    """Findings, fixes and a new name."""
    report = session.ask("textDocument/diagnostic", session.about(identifier="onrecord")) if session.has("diagnostic") else {}
    if report.get("resultId"):
        session.ask("textDocument/diagnostic", session.about(identifier="onrecord", previousResultId=report["resultId"]))
    found = report.get("items", [])
    for diagnostics, only in [(found, None), ([], ["source.fixAll"]), ([], ["refactor"]), (found, ["quickfix"])]:
        context = {"diagnostics": diagnostics, "triggerKind": 1} | ({"only": only} if only else {})
        wanted = session.about(range=session.whole(), context=context)
        spots = [dict(wanted, range=each["range"]) for each in found[:4]]
        date = {"start": session.place("Monday"), "end": session.place("Monday", 3)}
        for params in [wanted, dict(wanted, range=date), *spots]:
            for action in session.ask("textDocument/codeAction", params) or []:
                if "edit" not in action and isinstance(action.get("command", {}), dict) and "data" in action:
                    session.ask("codeAction/resolve", action)
    session.ask("textDocument/prepareRename", session.at("Okafor said"))
    session.ask("textDocument/rename", session.at("Okafor said", newName="Okonkwo"))
    session.refused("textDocument/rename", session.at("He called", newName="Okonkwo"))
    session.tell("textDocument/didSave", {"textDocument": {"uri": session.uri}})
    session.tell("$/setTrace", {"value": "messages"})
    session.tell("$/cancelRequest", {"id": 99999})


def commands(session):
    """The server's own commands."""
    for command in session.server["executeCommandProvider"]["commands"]:
        more = {
            "onrecord.setProfile": {"profile": "us-chicago"}, "onrecord.setPublished": {"published": "2026-04-23"},
            "onrecord.addSpeaker": {"name": "Ada Holm"}, "onrecord.ignoreInWorkspace": {"rule": "detached-closer"},
            "onrecord.ignoreHere": {"rule": "detached-closer", "range": {
                "start": session.place("night \""), "end": session.place("night \"", 7)}},
        }.get(command, {})
        try:
            session.ask("workspace/executeCommand", {"command": command, "arguments": [{"uri": session.uri, **more}]})
        except Refused as reason:
            # What needs the client to make an edit is refused where it makes none.
            session.conversation.notes.append(f"{command}: {reason}")
        session.refused("workspace/executeCommand", {"command": command, "arguments": [{"uri": "untitled:none"}]})
    session.refused("workspace/executeCommand", {"command": "onrecord.nothing"})
    session.refused("textDocument/typeDefinition", session.at("Ada Holm"))
    changed = [{"uri": (session.root / "onrecord.toml").as_uri(), "type": 1}]
    session.tell("workspace/didChangeWatchedFiles", {"changes": changed})
    session.ask("textDocument/hover", session.at("Ada Holm"))


def end(session):
    for uri in (session.uri, session.plain):
        session.tell("textDocument/didClose", {"textDocument": {"uri": uri}})
    session.ask("shutdown")
    session.tell("exit")
    session.process.stdin.close()
    code = session.process.wait(PATIENCE)
    assert code == 0, f"the server ended with {code}"
