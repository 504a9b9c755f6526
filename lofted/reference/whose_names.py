"""The names under which outlets, bodies and countries are told."""

import re
from collections.abc import Iterable

from lofted.facts import Entry
from lofted.reference.catalogue import catalogue
from lofted.reference.pact_terms import parts
from lofted.reference.shelf import Shelf, by_shelf

MANY = ("ADD", "ASI", "CSA", "CNS", "FAS", "MDA", "NIS", "SDF")  # letters that stand for bodies of several countries
NOTHING = "(?!)"  # a pattern that matches nowhere


@by_shelf
def outlet_names(_: Shelf) -> tuple[re.Pattern[str], dict[str, Entry]]:
    """The outlets of one country by the names under which they are told."""
    named: dict[str, Entry] = {}
    for entry in (*catalogue().entries("outlet"), *catalogue().entries("body")):
        if entry.columns["country"]:
            short = [
                name
                for name in (entry.name, *entry.aliases)
                if name[0].isupper()
                and len(name) > 2
                and "’s" not in name
                and "'s" not in name
                and (entry.kind == "outlet" or alone(name))
            ]
            named |= dict.fromkeys(short, entry)
    names = "|".join(map(re.escape, sorted(named, key=len, reverse=True)))
    return re.compile(rf"(?<![\w.@/-])(?=[A-Z])(?:{names})(?![\w@/-]|\.\w|\s[A-Z])"), named


def alone(name: str) -> bool:
    """Whether the name of a body tells which it is without its country: letters, or one word of its own.

    >>> alone("JAXA"), alone("Roscosmos"), alone("Strategic Command")
    (True, True, False)
    """
    return " " not in name and name not in MANY


@by_shelf
def lands(_: Shelf) -> tuple[dict[str, str], dict[str, str]]:
    """The countries by their names, and by their adjectives; capitals are no countries."""
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    for entry in catalogue().entries("country"):
        names |= dict.fromkeys((entry.name, *parts(entry.columns["aliases"])), entry.id)
        adjectives |= dict.fromkeys(parts(entry.columns["demonyms"]), entry.id)
    return names, adjectives


def choice(names: Iterable[str], words: str) -> str:
    """The names that stand in some words as one choice of a pattern, the longest first."""
    here = (re.escape(name) for name in names if len(name) > 3 and name in words)  # 3 letters: no "US"
    return "|".join(sorted(here, key=len, reverse=True)) or NOTHING
