#!/usr/bin/env python3
"""Makes given_names.txt, surnames.txt and common_words.txt from openly licensed lists; README.md says which.

    pip install names==0.3.0 faker==40.54.0 pyyaml
    python3 make_names.py LEGISLATORS.yaml SCOWL_DIRECTORY

LEGISLATORS.yaml is legislators-current.yaml of unitedstates/congress-legislators; SCOWL_DIRECTORY holds
english-words.10 and its fellows (in Debian: /usr/share/dict/scowl, of the package scowl).
"""

import importlib
import os
import re
import sys
import unicodedata
from collections import defaultdict

import names
import yaml

HERE = os.path.dirname(os.path.abspath(__file__))

# The locales of faker whose lists are in Latin letters and come from official statistics or from faker's own
# contributors. Lists that name a source with terms of its own are left out, here and in NO_SURNAMES.
LOCALES = (
    "da_DK de_AT de_CH en en_GB en_IE en_NZ en_US es_AR es_CA es_CL es_CO es_ES es_MX et_EE fi_FI fr_BE fr_CA fr_CH "
    "fr_FR hr_HR hu_HU is_IS lt_LT lv_LV nl_BE nl_NL no_NO pl_PL pt_PT sl_SI sv_SE tr_TR"
).split()
NO_SURNAMES = "de_AT es_AR et_EE fr_CA fr_CH is_IS".split()

# What a locale's list of given names weighs beside the percentages of the census.
LOCALE_WEIGHT = 0.004
# How many times more frequent one gender must be to be the name's gender.
RATIO = 10
# A given name that weighs less is the everyday word that it is too.
WORD_WEIGHT = 0.015
# A less common word that is a surname of a lower rank is the surname.
NO_NAME = 4_000
# Surnames up to this rank in the census keep it; rarer ones stand without.
RANKED = 10_000

LETTERS = str.maketrans({
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ə": "e",
    "ŋ": "n", "ŧ": "t", "'": "", "’": "", "ʻ": "", "`": "", "´": "",
})


def fold(word):
    """As `sorted::fold` of the loader folds: lower case, no diacritics, no apostrophes."""
    word = unicodedata.normalize("NFD", word.strip().lower()).translate(LETTERS)
    return "".join(c for c in word if not unicodedata.combining(c))


def is_name(word):
    return re.fullmatch(r"[a-z]+(-[a-z]+)*", word) is not None and len(word) > 1


def added():
    section = None
    for line in open(f"{HERE}/names_added.txt", encoding="utf-8"):
        line = line.strip()
        if line.startswith("["):
            section = line[1:-1]
        elif not line.startswith("#"):
            for word in line.split():
                name, _, gender = word.partition(":")
                yield section if not gender else {"m": "male", "f": "female", "e": "either"}[gender], fold(name)


def census(kind):
    folder = os.path.dirname(names.__file__)
    for line in open(f"{folder}/dist.{kind}"):
        name, percent, _, rank = line.split()
        yield fold(name), float(percent), int(rank)


def legislators(path):
    for person in yaml.load(open(path, encoding="utf-8"), Loader=yaml.CSafeLoader):
        name, gender = person["name"], person["bio"]["gender"].lower()
        given = [name["first"], name.get("nickname", "")]
        yield [fold(word) for word in given if "." not in word], gender, name["last"]


def provider(locale):
    return importlib.import_module(f"faker.providers.person.{locale}").Provider


def listed(owner, *fields):
    for field in fields:
        found = getattr(owner, field, ())
        yield from (fold(word) for word in (found if not isinstance(found, property) else ()))


def given_names(legislators_file, common):
    weight = defaultdict(lambda: {"m": 0.0, "f": 0.0})
    for kind, gender in (("female.first", "f"), ("male.first", "m")):
        for name, percent, _ in census(kind):
            weight[name][gender] += max(percent, 0.001)
    for locale in LOCALES:
        owner = provider(locale)
        for gender, field in (("f", "first_names_female"), ("m", "first_names_male")):
            for name in set(listed(owner, field)):
                weight[name][gender] += LOCALE_WEIGHT
    for given, gender, _ in legislators(legislators_file):
        for name in given:
            weight[name][gender] += 0.001
    genders = {}
    for name, by in weight.items():
        if name in common and by["m"] + by["f"] < WORD_WEIGHT:
            continue
        more, less = ("m", "f") if by["m"] >= by["f"] else ("f", "m")
        genders[name] = more if by[more] >= RATIO * by[less] else "e"
    chosen = defaultdict(set)
    for section, name in added():
        if section != "surname":
            chosen[name].add(section[0])
    for name, sections in chosen.items():
        genders[name] = sections.pop() if len(sections) == 1 else "e"
    return {name: gender for name, gender in genders.items() if is_name(name)}


def surnames(legislators_file, common):
    ranks = {}
    for name, _, rank in census("all.last"):
        ranks.setdefault(name, rank if rank <= RANKED else None)
    other = [name for section, name in added() if section == "surname"]
    kept = set(other)
    for locale in LOCALES:
        if locale not in NO_SURNAMES:
            other += listed(provider(locale), "last_names", "last_names_male", "last_names_female")
    for _, _, last in legislators(legislators_file):
        other += [fold(part) for part in last.split()]
    for name in other:
        ranks.setdefault(name, None)
    # A rare surname that is an everyday word is the word.
    return {
        name: rank for name, rank in ranks.items()
        if is_name(name) and (rank or name in kept or name not in common)
    }


def scowl_words(folder, *levels):
    words = set()
    for kind in ("english", "american", "british"):
        for level in levels:
            words |= {line.strip() for line in open(f"{folder}/{kind}-words.{level}", encoding="latin-1")}
    return {fold(word) for word in words if word.isalpha() and word.islower()}


def everyday_words(folder):
    words = scowl_words(folder, 10, 20)
    return (words | added_words("")) - added_words("-")


def added_words(sign):
    lines = open(f"{HERE}/common_words_added.txt", encoding="utf-8")
    words = [word for line in lines if not line.startswith("#") for word in line.split()]
    return {word.lstrip("-") for word in words if word.startswith("-") == bool(sign)}


def less_common_words(folder, given, last):
    """Words that are no names, but for rare surnames."""
    names_of_ours = set(given) | {name for _, name in added()}
    return {
        word for word in scowl_words(folder, 35) - names_of_ours
        if (last.get(word) or RANKED) >= NO_NAME
    }


def write(path, head, lines):
    with open(f"{HERE}/{path}", "w", encoding="ascii") as out:
        out.writelines(f"# {line}\n" for line in head)
        out.writelines(f"{line}\n" for line in sorted(lines, key=lambda line: line.split()[0]))


def main():
    legislators_file, scowl = sys.argv[1:]
    common = everyday_words(scowl)
    made = "Made by make_names.py, which README.md explains; do not edit. Lower case, no diacritics, no apostrophes, sorted."
    given = given_names(legislators_file, common)
    write("given_names.txt", [
        "Given names with their usual gender: m, f, or e for either.",
        "Sources: US Census 1990 (public domain, by way of the package names), the package faker (MIT, see",
        "docs/licences/faker.txt), congress-legislators (CC0), names_added.txt.", made,
    ], (f"{name} {gender}" for name, gender in given.items()))
    rare = less_common_words(scowl, given, surnames(legislators_file, common))
    common |= rare - added_words("-")
    last = surnames(legislators_file, common)
    write("surnames.txt", [
        f"Surnames, the {RANKED:,} most frequent of the US with their rank.",
        "Sources: US Census 1990 (public domain, by way of the package names), the package faker (MIT, see",
        "docs/licences/faker.txt), congress-legislators (CC0), names_added.txt.", made,
    ], (name if rank is None else f"{name} {rank}" for name, rank in last.items()))
    write("common_words.txt", [
        "Everyday words of English.",
        "Sources: SCOWL, sizes 10, 20 and 35 (see docs/licences/SCOWL.txt), common_words_added.txt.", made,
    ], common)


if __name__ == "__main__":
    main()
