#!/usr/bin/env python3
"""Measures the release build on the reference data beside the checkout and compares with .ci/floors.json.

A floor only rises: who makes the program better puts the new figure there. The comparison with a server that checks
nothing is for information, since its times depend on what else the machine does. Standard library only.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(HERE)
BINARY = os.path.join(PROJECT, "target/release/onrecord")
SHARED = os.path.join(os.path.dirname(PROJECT), "shared")
TOOLS, REFERENCE = os.path.join(SHARED, "tools"), os.path.join(SHARED, "reference")

# The kinds of injected defects that the rules of this version are about.
QUOTATION_KINDS = (
    "drop-closer drop-opener detach-closer space-after-opener space-before-closer glue-after-closer drop-comma "
    "stop-for-comma comma-outside double-terminal missing-terminal adjacent wrong-curly mixed-pair"
).split()
ATTRIBUTION_KINDS = "dangling-formula orphan-quote weasel unsourced-claim".split()
DATE_KINDS = (
    "wrong-weekday impossible-date future-in-past past-in-future reversed-range duration-sum age-sum anniversary-sum "
    "ambiguous-numeric"
).split()


def tool(name, *arguments):
    """The standard output of one of the tools."""
    command = [sys.executable, "-B", os.path.join(TOOLS, name), *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=900).stdout


def article():
    result = json.loads(tool("score.py", "article", f"{REFERENCE}/article", "--binary", BINARY, "--json").splitlines()[-1])
    return {"wrong at most": result["wrong"]}


def malformed():
    gold = f"{REFERENCE}/syn_malformed_train.jsonl"
    rows = json.loads(tool("score.py", "malformed", gold, "--binary", BINARY, "--json"))
    for kind, row in rows.items():
        print(f"  {kind:24} {row['found']:6.1f} % of {row['n']}")
    kinds = [row["found"] for kind, row in rows.items() if kind != "all"]
    return {"all at least": rows["all"]["found"], "each kind at least": min(kinds)}


def quotes():
    result = json.loads(tool("score.py", "quotes", f"{REFERENCE}/polnear_train.jsonl", "--binary", BINARY, "--json"))
    speaker, by = result["speaker"], result["speaker_by"]
    return {
        "overlap at least": speaker["acc_overlap"],
        "exact at least": speaker["acc_exact"],
        "precision at least": speaker["prec_overlap"],
        "answered at least": 100 * speaker["predicted"] / speaker["n"],
        "noun phrases at least": by["type:noun_phrase"]["overlap"],
        "source before at least": by["pos:before_same_sentence"]["overlap"],
        "speech at least": result["speech"]["f1"],
        "wrongly without a speaker per 1,000 words at most": result["unattributed"]["false_per_1000w"],
    }


def unattributed():
    gold = f"{REFERENCE}/syn_unattr_train.jsonl"
    result = json.loads(tool("score.py", "unattributed", gold, "--binary", BINARY, "--json"))["unattributed"]
    return {"recall at least": result["r"], "precision at least": result["p_all"]}


def dates():
    gold = f"{REFERENCE}/te3_timebank.jsonl"
    result = json.loads(tool("score.py", "dates", gold, "--binary", BINARY, "--json"))
    return {f"{kind} at least": row["value"]["f1"] for kind, row in result.items()}


def weekdays():
    gold = f"{REFERENCE}/syn_dates_timebank.jsonl"
    result = json.loads(tool("score.py", "weekdays", gold, "--binary", BINARY, "--json"))
    wrong = [row["flagged"] for kind, row in result.items() if kind != "ok"]
    return {"wrong ones at least": min(wrong), "right ones at most": result["ok"]["flagged"]}


def injected():
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        articles = f"{REFERENCE}/polnear_train.jsonl"
        tool("inject_defects.py", "--articles", articles, "--binary", BINARY, "--json", out.name)
        result = json.load(out)
    rows = {kind: result["kinds"][kind] for kind in (*QUOTATION_KINDS, *ATTRIBUTION_KINDS, *DATE_KINDS)}
    for kind, row in rows.items():
        print(f"  {kind:24} {100 * row['found']:6.1f} % of {row['n']}, cascade {row['cascade']:.2f}")
    for rule, n in sorted(result["alarms"].items(), key=lambda item: -item[1]):
        print(f"  on clean articles: {rule:32} {1000 * n / result['words']:.3f} per 1,000 words")
    figures = {
        "cascade at most": max(row["cascade"] for row in rows.values()),
        "dates: cascade at most": max(rows[kind]["cascade"] for kind in DATE_KINDS),
    }
    for family, kinds in (("quotations", QUOTATION_KINDS), ("attribution", ATTRIBUTION_KINDS), ("dates", DATE_KINDS)):
        chosen = [rows[kind] for kind in kinds]
        total = sum(row["n"] for row in chosen)
        figures[f"{family}: all at least"] = 100 * sum(row["found"] * row["n"] for row in chosen) / total
        figures[f"{family}: each kind at least"] = 100 * min(row["found"] for row in chosen)
    families = rule_families()
    per_thousand = lambda *wanted: sum(
        1000 * n / result["words"] for rule, n in result["alarms"].items() if families.get(rule) in wanted
    )
    figures["quotations: alarms per 1,000 words at most"] = per_thousand("quotes")
    figures["attribution and names: alarms per 1,000 words at most"] = per_thousand("attribution", "names")
    figures["dates: alarms per 1,000 words at most"] = per_thousand("dates")
    return figures


def rule_families():
    """The family of each rule, as `onrecord rules` tells."""
    out = subprocess.run([BINARY, "rules", "--format", "json"], check=True, stdout=subprocess.PIPE, text=True, timeout=60)
    return {rule["name"]: rule["family"] for rule in json.loads(out.stdout)}


def misses(name, figures, floors):
    """Prints the figures beside their floors; the names of those that are below."""
    below = []
    for measure, floor in floors.items():
        figure = figures[measure]
        held = figure >= floor if measure.endswith("at least") else figure <= floor
        print(f"{'ok  ' if held else 'MISS'} {name}: {measure} {floor:g}, is {figure:.2f}")
        if not held:
            below.append(f"{name}: {measure}")
    return below


def keystroke(name, command, out, diagnostics=0):
    """The median time of a keystroke on 10 KB in milliseconds, or None, and how many diagnostics the document has."""
    # The server that checks nothing publishes as many diagnostics as it is told to: sending them has its price, too.
    os.environ["FLOOR_DIAGNOSTICS"] = str(diagnostics)
    tool("lspbench.py", "--name", name, "--server", command, "--seeds", os.path.join(PROJECT, "tests/articles/*.txt"),
         "--sizes", "10k", "--edits", "200", "--requests", "50", "--starts", "2", "--budget", "20", "--json", out)
    with open(out, encoding="utf-8") as f:
        result = json.load(f)["results"][0]
    return (result.get("key") or {}).get("p50"), result.get("diagnostics", 0)


def against_floor():
    """For information: a keystroke against a server of the same framework that applies the edit and checks nothing."""
    build = os.path.join(PROJECT, "target/floor")
    with tempfile.TemporaryDirectory() as scratch:
        source = os.path.join(scratch, "floor")
        shutil.copytree(os.path.join(TOOLS, "floor"), source)
        subprocess.run(["cargo", "build", "--release", "--quiet", "--manifest-path", f"{source}/Cargo.toml",
                        "--target-dir", build], check=True, timeout=900)
        out = os.path.join(scratch, "bench.json")
        ours, diagnostics = keystroke("onrecord", f"{BINARY} server", out)
        floor, _ = keystroke("floor", f"{build}/release/floor", out, diagnostics)
    if floor and ours:
        print(f"info keystroke on 10 KB: {ours:.2f} ms, {ours / floor:.1f} times a server that checks nothing ({floor:.2f} ms)")
    else:
        print(f"info keystroke on 10 KB: not measured (onrecord {ours}, floor {floor})")


def main():
    with open(os.path.join(HERE, "floors.json"), encoding="utf-8") as f:
        floors = json.load(f)
    below = []
    for measure in (article, malformed, quotes, unattributed, dates, weekdays, injected):
        name = measure.__name__
        print(f"\n{name}", flush=True)
        below += misses(name, measure(), floors[name])
    print("\nspeed", flush=True)
    try:
        against_floor()
    except (OSError, subprocess.SubprocessError, ValueError, KeyError, IndexError) as error:
        print(f"info keystroke on 10 KB: not measured ({type(error).__name__}: {error})")
    if below:
        sys.exit("below the floors of .ci/floors.json: " + "; ".join(below))


if __name__ == "__main__":
    main()
