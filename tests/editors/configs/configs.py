"""The configurations of editors: each is read as its editor reads it, and the command in it starts the server.

configs.py SERVER, where SERVER is the onrecord program. Prints one line for each check and ends with 1 if any failed.
"""
import json, os, re, shutil, subprocess, sys, tempfile

try:
    import tomllib
except ImportError:  # Python 3.10 and older
    tomllib = None

SERVER = sys.argv[1]
EDITORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../editors")
LANGUAGES = {"plaintext", "markdown", "html"}
failed = 0


def check(passed, what, instead=""):
    global failed
    failed += not passed
    print(f"{'ok' if passed else 'not ok'} - {what}" + (f": {instead}" if not passed else ""))


def read(path):
    with open(os.path.join(EDITORS, path), encoding="utf-8") as f:
        return f.read()


def toml(path):
    return tomllib.loads(read(path))


def json_with_comments(path):
    """JSON as Sublime Text and Zed read it: comments to the end of a line, and commas before a closing bracket."""
    text = re.sub(r'("(?:\\.|[^"\\])*")|//[^\n]*', lambda found: found[1] or "", read(path))
    return json.loads(re.sub(r'("(?:\\.|[^"\\])*")|,(?=\s*[}\]])', lambda found: found[1] or "", text))


def initialize(arguments, options=None):
    """What a server that is started with these arguments says that it can do."""
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {
        "processId": os.getpid(), "rootUri": None, "capabilities": {}, "initializationOptions": options}}).encode()
    frame = b"Content-Length: %d\r\n\r\n" % len(body) + body
    ran = subprocess.run([SERVER, *arguments], input=frame, capture_output=True, timeout=20)
    _, _, answer = ran.stdout.partition(b"\r\n\r\n")
    return json.JSONDecoder().raw_decode(answer.decode())[0]["result"]["capabilities"]


def starts(editor, command, arguments, options=None):
    check(command == "onrecord", f"{editor} starts onrecord", command)
    check("hoverProvider" in initialize(arguments, options), f"{editor}'s arguments start the server", arguments)


def helix():
    config = toml("helix/languages.toml")
    server = config["language-server"]["onrecord"]
    starts("Helix", server["command"], server["args"], server["config"])
    using = {language["name"] for language in config["language"] if "onrecord" in language["language-servers"]}
    check(using == {"text", "markdown", "html"}, "Helix uses it for three languages", using)


def kakoune():
    old = toml("kakoune/kak-lsp.toml")["language_server"]["onrecord"]
    starts("Kakoune with kak-lsp", old["command"], old["args"], old["settings"]["onrecord"])
    block = re.search(r"set-option buffer lsp_servers %\{(.*?)\n    \}", read("kakoune/onrecord.kak"), re.S)
    new = tomllib.loads(block[1])["onrecord"]
    starts("Kakoune with kakoune-lsp", new["command"], new["args"])
    check(set(old["filetypes"]) == {"plain", "markdown", "html"}, "Kakoune uses it for three file types")


def sublime():
    client = json_with_comments("sublime/LSP.sublime-settings")["clients"]["onrecord"]
    starts("Sublime Text", client["command"][0], client["command"][1:], client["settings"])
    check(client["enabled"] is True, "Sublime Text has it switched on")


def zed():
    server = toml("zed/extension.toml")["language_servers"]["onrecord"]
    check(set(server["language_ids"].values()) == LANGUAGES, "Zed sends the protocol's names of languages")
    check(set(server["language_ids"]) == set(server["languages"]), "Zed's languages all have a name")


VIM = r"""
function! ale#linter#Define(type, linter) abort
  let g:defined[a:type] = {'language': a:linter.language, 'lsp': a:linter.lsp,
    \ 'executable': call(a:linter.executable, [bufnr('%')]), 'command': a:linter.command,
    \ 'root': call(a:linter.project_root, [bufnr('%')]),
    \ 'options': call(a:linter.initialization_options, [bufnr('%')])}
endfunction
"""


def vim():
    if not shutil.which("vim"):
        print("skip - Vim is not here")
        return
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(f"{folder}/autoload/ale")
        os.makedirs(f"{folder}/desk")
        open(f"{folder}/desk/onrecord.toml", "w").close()
        with open(f"{folder}/autoload/ale/linter.vim", "w") as f:
            f.write(VIM)
        subprocess.run(
            ["vim", "-Nu", "NONE", "-es", "--cmd", f"set runtimepath^={folder}", "--cmd", "let g:defined = {}",
             "-c", "command ALEInfo echo", "-c", f"source {EDITORS}/vim/onrecord.vim", "-c", "doautocmd VimEnter",
             "-c", f"call writefile([json_encode(g:defined)], '{folder}/defined')", "-c", "qa!",
             f"{folder}/desk/story.txt"],
            stdin=subprocess.DEVNULL, timeout=20)
        with open(f"{folder}/defined", encoding="utf-8") as f:
            defined = json.load(f)
        check({linter["language"] for linter in defined.values()} == LANGUAGES, "Vim has it for three languages", defined)
        linter = defined.get("text", {})
        starts("Vim with ALE", linter.get("executable"), linter.get("command", "").replace("%e ", "").split(), {})
        check(os.path.realpath(linter.get("root", "")) == os.path.realpath(f"{folder}/desk"),
              "Vim finds the folder of the configuration", linter)


def main():
    if tomllib:
        helix(), kakoune(), zed()
    else:
        print("skip - Helix, Kakoune and Zed: this Python reads no TOML (3.11 or newer does)")
    sublime(), vim()
    sys.exit(1 if failed else 0)


main()
