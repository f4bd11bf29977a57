"""The messages of whole sessions against the official model of the protocol, in the capability sets of real clients.

protocol.py SERVER, where SERVER is the onrecord program. Prints one line for each check and ends with 1 if any failed.
"""
import json, pathlib, sys

from conversation import Conversation
from model import faults, types
import session

HERE = pathlib.Path(__file__).parent
# What must have had a result with something in it, where the server says that it does it.
ASKED = {
    "hover": "textDocument/hover", "definition": "textDocument/definition", "references": "textDocument/references",
    "documentHighlight": "textDocument/documentHighlight", "documentSymbol": "textDocument/documentSymbol",
    "workspaceSymbol": "workspace/symbol", "foldingRange": "textDocument/foldingRange",
    "selectionRange": "textDocument/selectionRange", "inlayHint": "textDocument/inlayHint",
    "codeLens": "textDocument/codeLens", "completion": "textDocument/completion", "rename": "textDocument/rename",
    "codeAction": "textDocument/codeAction", "semanticTokens": "textDocument/semanticTokens/full",
    "diagnostic": "textDocument/diagnostic", "executeCommand": "workspace/executeCommand",
}
PLACE = {"line": 0, "character": 0}
RANGE = {"start": PLACE, "end": PLACE}
# Values that the model has to refuse, so that a check that passes says something.
WRONG = [
    ({"contents": {"kind": "markdwn", "value": ""}}, types.Hover, "a closed set"),
    ({"contents": "", "range": None}, types.Hover, "null for what may only be left out"),
    ({"contents": "", "rnage": RANGE}, types.Hover, "a property that is unknown"),
    ({"line": -1, "character": 0}, types.Position, "a negative number"),
    ({"line": 1.5, "character": 0}, types.Position, "a number that is not whole"),
    ({"line": True, "character": 0}, types.Position, "a boolean for a number"),
    ({"range": RANGE}, types.Diagnostic, "a property that is missing"),
    ({"range": RANGE, "message": "", "tags": [3]}, types.Diagnostic, "an unknown number of a closed set"),
    ({"changes": {"file:///a": [{"range": RANGE}]}}, types.WorkspaceEdit, "a fault inside a map"),
    ({"documentChanges": [{"kind": "make", "uri": "file:///a"}]}, types.WorkspaceEdit, "a literal in a union"),
    ({"label": [0], "documentation": ""}, types.ParameterInformation, "a tuple that is too short"),
]
RIGHT = [
    ({"title": "", "kind": "source.fixAll.onrecord"}, types.CodeAction, "a set that is open"),
    ({"changes": {"file:///a": [{"range": RANGE, "newText": ""}]}}, types.WorkspaceEdit, "a map"),
    ({"textDocument": {"uri": "file:///a", "version": None}, "edits": []}, types.TextDocumentEdit, "null that is allowed"),
]
# Messages of the server that no client may get, after one that cannot do much has asked for a hover with the id 1.
UNFIT = [
    ({"id": 1, "result": None, "error": {"code": 1, "message": ""}}, "a result and an error"),
    ({"id": 1, "result": {"contents": 5}}, "a result of another form"),
    ({"id": 7, "result": None}, "an answer to nothing"),
    ({"id": 1, "error": {"code": "1", "message": ""}}, "an error of another form"),
    ({"id": 2, "method": "workspace/applyEdit", "params": {"edit": {}}}, "what the client cannot do"),
    ({"method": "textDocument/hovered", "params": {}}, "a method that there is not"),
    ({"id": 2, "method": "textDocument/hover", "params": {}}, "a method of the client"),
    ({"method": "workspace/configuration", "params": {"items": []}}, "a request without an id"),
    ({"id": 2, "method": "client/registerCapability", "params": {"registrations": [
        {"id": "a", "method": "workspace/didChangeWatchedFiles"}]}}, "what the client does not let be registered"),
]
failed = passed = 0


def check(found, what):
    """A line for a check; it fails where faults were found."""
    global failed, passed
    failed, passed = failed + bool(found), passed + (not found)
    print(f"{'not ok' if found else 'ok'} - {what}")
    for fault, number in {fault: found.count(fault) for fault in found}.items():
        print(f"  {fault[:400]}" + (f" ({number} times)" if number > 1 else ""))


def answered(message):
    """What is wrong with a message of the server, after a hover was asked for."""
    conversation = Conversation()
    hover = {"textDocument": {"uri": "file:///a"}, "position": PLACE}
    conversation.take("client", {"jsonrpc": "2.0", "id": 1, "method": "textDocument/hover", "params": hover})
    conversation.take("server", {"jsonrpc": "2.0", **message})
    return conversation.faults


def main(server):
    missed = [what for value, hint, what in WRONG if not faults(value, hint, hint.__name__)]
    missed += [fault for value, hint, _ in RIGHT for fault in faults(value, hint, hint.__name__)]
    check(missed, f"the model refuses {len(WRONG)} wrong values, and takes {len(RIGHT)} right ones")
    check([what for message, what in UNFIT if not answered(message)], f"{len(UNFIT)} unfit messages are found")
    for path in sorted((HERE / "clients").glob("*.json")):
        client = json.loads(path.read_text(encoding="utf-8"))
        name = " ".join(client["clientInfo"].values())
        conversation = Conversation()
        can = session.run([server, "server"], client, conversation)
        sent = sum(number for (sender, what), number in conversation.seen.items() if not what.startswith("value "))
        check(conversation.faults, f"{name}: {sent} messages are as the model has them")
        check(conversation.unanswered(), f"{name}: every request has an answer")
        empty = [f"{method} never had a result with something in it" for provider, method in ASKED.items()
                 if can.get(f"{provider}Provider") and not conversation.seen["server", f"value of {method}"]]
        if not can.get("diagnosticProvider") and not conversation.seen["server", "textDocument/publishDiagnostics"]:
            empty.append("findings were neither asked for nor published")
        offered = sum(1 for provider in ASKED if can.get(f"{provider}Provider"))
        check(empty, f"{name}: each of the {offered} things that the server offers was seen")
        for note in conversation.notes:
            print(f"  by the way: {note}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
