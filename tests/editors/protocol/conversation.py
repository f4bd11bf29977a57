"""Every message of a session, each way, as the model of the protocol and the client's own capabilities have it."""
import collections

from lsprotocol import types
from model import faults, method

# What the server may ask of a client only where the client said that it can be asked: the places that say so.
GRANTS = {
    "workspace/applyEdit": ["workspace.applyEdit"],
    "workspace/configuration": ["workspace.configuration"],
    "workspace/diagnostic/refresh": ["workspace.diagnostics.refreshSupport"],
    "workspace/inlayHint/refresh": ["workspace.inlayHint.refreshSupport"],
    "workspace/codeLens/refresh": ["workspace.codeLens.refreshSupport"],
    "workspace/semanticTokens/refresh": ["workspace.semanticTokens.refreshSupport"],
    "workspace/workspaceFolders": ["workspace.workspaceFolders"],
    "window/showDocument": ["window.showDocument.support"],
    "window/workDoneProgress/create": ["window.workDoneProgress"],
}
# Where a client says that something can be registered later.
SECTIONS = {
    "workspace/didChangeWatchedFiles": "workspace.didChangeWatchedFiles",
    "workspace/didChangeConfiguration": "workspace.didChangeConfiguration",
}


def look_up(value, path):
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


class Conversation:
    """Takes the messages in, and keeps what is wrong with them."""

    def __init__(self):
        self.faults = []
        self.notes = []
        self.seen = collections.Counter()
        self.open = {"client": {}, "server": {}}
        self.capabilities = {}

    def take(self, sender, message):
        """Takes in a message of the `client` or the `server`."""
        found = self._envelope(sender, message)
        if "method" in message:
            found += self._call(sender, message)
        else:
            found += self._answer(sender, message)
        self.faults += [f"{sender}: {fault}" for fault in found]

    def _envelope(self, sender, message):
        known = {"jsonrpc", "id", "method", "params"} if "method" in message else {"jsonrpc", "id", "result", "error"}
        found = [f"{name}: no message has it" for name in message if name not in known]
        if message.get("jsonrpc") != "2.0":
            found.append("jsonrpc: not 2.0")
        if "method" not in message and ("result" in message) == ("error" in message):
            found.append(f"the answer {message.get('id')} has not one of result and error")
        return found

    def _call(self, sender, message):
        name = message["method"]
        self.seen[sender, name] += 1
        known = method(name)
        if known is None:
            # What begins so may be ignored by whoever does not know it.
            return [] if name.startswith("$/") else [f"{name}: the protocol has no such method"]
        found = []
        if known.direction not in ("both", f"{sender}To{'Server' if sender == 'client' else 'Client'}"):
            found.append(f"{name}: the {sender} does not send it")
        if known.is_request != ("id" in message):
            found.append(f"{name}: {'a request without' if known.is_request else 'a notification with'} an id")
        if known.is_request:
            if not isinstance(message.get("id"), (int, str)) or message["id"] in self.open[sender]:
                found.append(f"{name}: no new id: {message.get('id')!r}")
            self.open[sender][message.get("id")] = known
        params = message.get("params")
        if name == "initialize":
            self.capabilities = params["capabilities"]
            # A client may be newer than the model, and say so in what it can do; the rest is as strict as anything.
            told = dict(params, capabilities={})
            loose = faults(self.capabilities, types.ClientCapabilities, "capabilities", unknown=False)
            strict = faults(self.capabilities, types.ClientCapabilities, "capabilities")
            self.notes += [fault for fault in strict if fault not in loose]
            return found + [f"{name} {fault}" for fault in loose + faults(told, known.params, "params")]
        if params is not None or type(None) is not known.params:
            found += [f"{name} {fault}" for fault in faults(params, known.params, "params")]
        if sender == "server":
            found += self._granted(name, params)
        return found

    def _granted(self, name, params):
        """What the server asks of a client that cannot be asked."""
        found = []
        if name in GRANTS and not any(look_up(self.capabilities, path) for path in GRANTS[name]):
            found.append(f"{name}: this client did not say that it can be asked")
        for registration in (params or {}).get("registrations", []) if name == "client/registerCapability" else []:
            wanted = registration["method"]
            section = SECTIONS.get(wanted, wanted.replace("/", "."))
            if not look_up(self.capabilities, f"{section}.dynamicRegistration"):
                found.append(f"{name}: this client does not let {wanted} be registered")
            options = method(wanted) and method(wanted).registration
            if options and registration.get("registerOptions") is not None:
                found += faults(registration["registerOptions"], options, f"{name} {wanted}")
        return found

    def _answer(self, sender, message):
        other = "server" if sender == "client" else "client"
        known = self.open[other].pop(message.get("id"), None)
        if known is None:
            return [] if "error" in message else [f"an answer to nothing: {message.get('id')!r}"]
        if "error" in message:
            self.seen[sender, f"error of {known.name}"] += 1
            return [f"error of {known.name} {fault}" for fault in faults(message["error"], types.ResponseError, "error")]
        self.seen[sender, f"result of {known.name}"] += 1
        if message["result"] is not None:
            self.seen[sender, f"value of {known.name}"] += 1
        return [f"result of {known.name} {fault}" for fault in faults(message["result"], known.result, "result")]

    def unanswered(self):
        """The requests of the client that have no answer."""
        return [known.name for known in self.open["client"].values()]
