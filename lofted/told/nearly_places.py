"""Names of provinces, prefectures and space centres that are a letter off one of the shelf: "Jangang Province".

What is spelled by another hand sounds the same, and is none of these.
"""

import re
from collections.abc import Iterator

from lofted.facts import Entry, Span
from lofted.reference.catalogue import catalogue
from lofted.reference.near_names import sound
from lofted.reference.shelf import Shelf, by_shelf

SHORTEST = 5  # letters; ours: shorter names are a letter off many
SHORTEST_THERE = {"china": 7}  # letters; ours: short names of China are a letter off each other
LANDS = ("north-korea", "south-korea", "japan", "china")  # all of whose provinces, or nearly all, are on the shelf
PROVINCES = ("province", "prefecture")
_NAMED = re.compile(
    r"(?<![\w’'-])(?P<name>(?:(?:North|South)\s)?[A-Z][a-z]{4,})\s(?P<noun>[Pp]rovince|[Pp]refecture)\b(?!['’]s\s[Mm]inister)"
)
_CALLED = re.compile(  # the other way round: "the northern province of Jangang"
    r"\b(?P<noun>[Pp]rovince|[Pp]refecture)\sof\s(?P<name>(?:(?:North|South)\s)?[A-Z][a-z]{4,})(?![\w-]|\s[A-Z])"
)
_PENINSULA = re.compile(r"(?<![\w’'-])(?P<name>[A-Z][a-z]{4,})\s(?P<noun>[Pp]eninsula)\b")
_HALF = re.compile(r"^(?:North|South)\s")
_NOUN = re.compile(r"\s(?:[Pp]rovince|[Pp]refecture|Island|Region)$")
_BEFORE_LIPS = re.compile(r"n(?=[mbp])")  # "Gunma" is also written "Gumma"


@by_shelf
def provinces(_: Shelf) -> dict[str, Entry]:
    """The provinces of some countries by each of their names."""
    rows = (one for one in catalogue().entries("place") if one.columns["kind"] in PROVINCES)
    own = (one for one in rows if one.columns["country"] in (*LANDS, ""))
    return {_NOUN.sub("", name): one for one in own for name in (one.name, *one.aliases)}


@by_shelf
def peninsulas(_: Shelf) -> dict[str, Entry]:
    """The peninsulas of the shelf by their first words."""
    rows = (one for one in catalogue().entries("site") if one.columns["kind"] == "peninsula")
    return {one.name.split()[0]: one for one in rows}


@by_shelf
def known(_: Shelf) -> frozenset[str]:
    """Every word of a name of the shelf's places, in small letters."""
    record = catalogue()
    rows = (one for kind in ("place", "site", "city", "country") for one in record.entries(kind))
    return frozenset(
        word for one in rows for name in (one.name, *one.aliases) for word in re.findall(r"[a-z]+", name.lower())
    )


def nearly_provinces(words: str) -> Iterator[tuple[str, str, Entry, Span]]:
    """The names told as provinces that are none, with the noun, the province they are a letter off, and where.

    >>> [(name, entry.name) for name, _, entry, _ in nearly_provinces("It is in Jangang Province.")]
    [('Jangang', 'Chagang')]
    >>> [name for name, *_ in nearly_provinces("It is in the northern province of Jangang.")]
    ['Jangang']
    >>> list(nearly_provinces("It is in Jakang Province, the province of Hunan or Gumma Prefecture."))
    []
    """
    for match in (*_NAMED.finditer(words), *_CALLED.finditer(words)):
        name = match["name"]
        if _HALF.sub("", name).lower() in known() or len(_HALF.sub("", name)) < SHORTEST:
            continue
        near = {one.id: one for other, one in provinces().items() if nearly(name, other) and long_enough(name, one)}
        alike = any(heard(name) == heard(other) for other in provinces())
        if len(near) == 1 and not alike:
            yield name, match["noun"].lower(), next(iter(near.values())), Span(*match.span())


def nearly_peninsulas(words: str) -> Iterator[tuple[str, str, Entry, Span]]:
    """The names told as peninsulas that are a letter off the one of the shelf whose land the words name too.

    >>> told = "It fell off the Toshima peninsula in Hokkaido."
    >>> [(name, entry.name) for name, _, entry, _ in nearly_peninsulas(told)]
    [('Toshima', 'Oshima Peninsula')]
    >>> list(nearly_peninsulas("It fell off the Oshima peninsula, and not the Izu Peninsula in Hokkaido."))
    []
    """
    for match in _PENINSULA.finditer(words):
        name = match["name"]
        near = [one for other, one in peninsulas().items() if nearly(name.lower(), other.lower())]
        if len(near) == 1 and name not in peninsulas() and near[0].columns["region"] in words:
            yield name, match["noun"].lower(), near[0], Span(*match.span())


def long_enough(name: str, entry: Entry) -> bool:
    """Whether a name is long enough that one a letter off is a slip."""
    return len(name) >= SHORTEST_THERE.get(entry.columns["country"], SHORTEST)


def heard(name: str) -> str:
    """A name as it sounds, whoever spells it."""
    return sound(_BEFORE_LIPS.sub("m", name.lower()))


def nearly(told: str, name: str) -> bool:
    """Whether one name is another with a letter lost, put in, changed, or two of them swapped.

    >>> [nearly("Jangang", one) for one in ("Jagang", "Jangnag", "Chagang")]
    [True, True, False]
    """
    if abs(len(told) - len(name)) > 1 or told == name:
        return False
    start = next((at for at, pair in enumerate(zip(told, name, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        return True
    mine, its = told[start:], name[start:]
    swapped = mine[:2] == its[1::-1] and mine[2:] == its[2:] and len(mine) > 1
    return mine[1:] == its[1:] or mine[1:] == its or mine == its[1:] or swapped
