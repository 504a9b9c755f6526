"""What kind of place a name is, where reports take it for another: an island for a peninsula, a prefecture for a city.

The names are those of the shelf's sites and places, by their kinds and aliases: what has "Peninsula" or "Island" as a
second name is one. Whether a province has a city of its name is told of a few alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lofted.facts import Entry, Span
from lofted.reference.catalogue import catalogue
from lofted.reference.pact_terms import parts
from lofted.reference.shelf import Shelf, by_shelf

MAIN_ISLANDS = ("Hokkaido", "Honshu", "Kyushu", "Shikoku")  # of Japan; none of them has a city of its name
NO_CITY = ("Iwate", "Miyagi", "Shimane", "Ehime", "Aichi", "Jagang", "Chagang", "Ryanggang", "Hainan")  # nor have these
OF_THEMSELVES = ("Pyongyang", "Nampo", "Kaesong", "Rason")  # cities of North Korea that are, or were, like a province
TOWNS = ("city", "town", "village")
_FEW = 40  # characters between "cities" and the names that follow; some seven words

NOUNS = ("peninsula", "island", *TOWNS, "province")  # what a place is called
BEHIND = (  # words that go on behind a place and its noun, so that the noun ends the name
    *("in", "on", "off", "was", "were", "is", "are", "and", "had", "has", "to", "at", "after", "when", "where"),
    *("with", "near", "during", "before", "by", "lies", "stands", "sits", "could", "said", "heard"),
)
ONE_OF_MANY = (  # words before a name that pick one of many towns: "a Hokkaido city"
    *("an?", "one", "every", "each", "another", "the", "this", "that", "some", "any", "no", "largest", "biggest"),
    *("second", "main"),
)
_NOUNS = rf"(?P<noun>{'|'.join(NOUNS)})"
_OF_WHERE = r"(?:[A-Z]\w+|(?:north|south|east|west|central)[\w-]*)\s"  # "the largest city of Hokkaido" is one of many
_GOES_ON = rf"(?=[.,;:)]|\s(?:{'|'.join(BEHIND)})\b|$)"
_A_TOWN = re.compile(rf"\b(?i:{'|'.join(ONE_OF_MANY)})\s(?:\w+\s)?$")
_NO_PLACE = re.compile(r"\b(?:North|South|East|West|not|no|never)\s$|[-’'&]$")
_MANY = re.compile(
    rf"\b[Cc]ities\b(?:[^.;:]{{0,{_FEW}}}?\s(?:were|are|such\sas|including|like|namely)|[^.;:]{{0,{_FEW}}}?:)\s"
    r"(?P<names>[A-Z]\w+(?:(?:,\s(?:and\s)?|\sand\s)[A-Z]\w+)*)"
)


@dataclass(frozen=True, slots=True)
class Sort:
    """A place, what it is in words, and the nouns that it is not."""

    entry: Entry
    what: str
    never: frozenset[str]


@by_shelf
def sorts(_: Shelf) -> dict[str, Sort]:
    """What each name of the shelf is, where it can be taken for another kind."""
    record, found = catalogue(), dict[str, Sort]()
    for row in (*record.entries("place"), *record.entries("site")):
        names = (row.name, *row.aliases)
        for name in names:
            sort = sort_of(row, name, names)
            if sort and re.fullmatch(r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?", name):
                found[name] = sort
    return found


def sort_of(row: Entry, name: str, names: tuple[str, ...]) -> Sort | None:
    """What one name of a row is; none where nothing is known that it is not."""
    country, kind = row.columns["country"], row.columns["kind"]
    towns = frozenset(TOWNS if name in MAIN_ISLANDS else TOWNS[:1] if name in NO_CITY else ())
    if f"{name} Peninsula" in names and kind in ("region", "peninsula", "city"):
        return Sort(row, "a peninsula", frozenset({"island"}))
    if kind == "island" or f"{name} Island" in names:
        is_land = not any("eninsula" in one for one in names) and bool(country) and name in (row.name, *MAIN_ISLANDS)
        also = " and a prefecture" if name in ("Hokkaido", "Okinawa") else " and a province" if name == "Hainan" else ""
        return Sort(row, f"an island{also}", towns | {"peninsula"}) if is_land else None
    if kind in ("province", "prefecture") and towns:
        return Sort(row, f"a {kind}", towns | {"peninsula", "island"})
    if (
        kind == "city"
        and country == "north-korea"
        and name not in (*OF_THEMSELVES, *parts(row.columns.get("region", "")))
    ):
        return Sort(row, "a town", frozenset({"province"})) if name == row.name else None
    return None


@by_shelf
def patterns(_: Shelf) -> tuple[re.Pattern[str], ...]:
    """A name with its noun: "the peninsula of Hokkaido", "Hokkaido peninsula", "Hokkaido is a city"."""
    names = rf"(?P<name>{'|'.join(sorted(map(re.escape, sorts()), key=len, reverse=True))})"
    return (
        re.compile(rf"\b[Tt]he\s(?:{_OF_WHERE}){{0,2}}?{_NOUNS}\sof\s{names}\b(?![-’'])"),
        re.compile(rf"(?<![\w-]){names}\s(?i:{_NOUNS}){_GOES_ON}"),
        re.compile(rf"(?<![\w-]){names}\s(?:is|was)\san?\s(?:[a-z][\w-]*\s|[A-Z]\w+\s){{0,2}}?{_NOUNS}{_GOES_ON}"),
    )


def taken_for(words: str) -> Iterator[tuple[Sort, str, str, Span]]:
    """The places of a sentence that it calls by what they are not, with the name, the noun and where.

    >>> [(name, noun) for _, name, noun, _ in taken_for("An alarm was heard in the Hokkaido peninsula.")]
    [('Hokkaido', 'peninsula')]
    >>> list(taken_for("The island of Hokkaido heard it, and so did a Hokkaido city."))
    []
    """
    for pattern in patterns():
        for match in pattern.finditer(words):
            noun, before = match["noun"].lower(), words[: match.start()]
            sort = sorts()[match["name"]]
            a_town = noun in TOWNS and match["name"] == match[0][: len(match["name"])] and _A_TOWN.search(before)
            if noun in sort.never and not a_town and not _NO_PLACE.search(before):
                yield sort, match["name"], noun, Span(*match.span())
    for match in _MANY.finditer(words):
        names = re.findall(r"[A-Z]\w+", match["names"])
        wrong = [one for one in names if (known := sorts().get(one)) and "city" in known.never]
        if wrong and (names[0] in wrong or len(wrong) > 1):
            yield sorts()[wrong[0]], wrong[0], "city", Span(*match.span("names"))
