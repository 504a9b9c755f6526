"""Everything on the shelf that happened on known days: the table's, landings and walks, first bombs, elections."""

import re
from collections.abc import Iterator

from lofted.facts import Entry, Record
from lofted.reference.catalogue import catalogue
from lofted.reference.days import days_in
from lofted.reference.known import FAR, Known
from lofted.reference.pact_terms import parts
from lofted.reference.shelf import Shelf, by_shelf

LANDED = ("land", "touch", "crash", "set down", "smash", "slam", "hit", "impact")
FAILED = ("fail", "lost", "attempt", "try", "tried", "bid")  # of a landing that went wrong
FLOWN = ("flew", "flight", "went", "launched", "orbited", "blasted", "lifted", "rode", "soared")
BOMBS = tuple(f"{sort} {what}" for sort in ("nuclear", "atomic") for what in ("bomb", "device", "weapon"))
FIRST_BOMBS = (
    *(
        "first nuclear test",
        "first nuclear tests",
        "first atomic test",
        "first nuclear explosion",
        "first nuclear weapons test",
    ),
    *(f"first {one}" for one in BOMBS),
    *(
        f"first {did} {a} {one}"
        for one in BOMBS
        for did in ("tested", "exploded", "detonated", "set off")
        for a in ("a", "an", "its")
    ),
)
WALKS = {  # deeds of a person on foot, and the words that tell them
    "person-on-moon": ("walk", "set foot", "stepp", "stood", "land"),
    "person-spacewalk": ("spacewalk", "walk", "float", "stepp"),
}
SIDES = {"moon-far-side": "far side", "moon-south-pole": "south pole"}  # deeds that tell a country's landing apart
DEEDS = ("moon-landing", "moon-far-side", "moon-south-pole", "mars-landing")  # deeds told as a landing
HALF_TERM = 550  # days; ours: half of a term of three years, so that the election is that one and no other
OFTEN = {  # days; ours: farther off another of the kind is meant, which is on no row
    "asat/usa": 1_100,  # the United States tested many times before
    "ukraine/invasion": 1_100,  # some count from 2014
    "carter/": 1_100,  # he came again in 2010
    "dprk-engine/": 2,  # it tested many engines; so near a day told is that of the report, or of another clock
    "npt/north-korea": 1_100,  # it announced to leave in 1993 and left in 2003
}
NUMBERS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Next")

_WORD = re.compile(r"\w+")


@by_shelf
def happened(_: Shelf) -> tuple[Known, ...]:
    """Everything on known days that is told by names and deeds: the table's, landings and elections."""
    record = catalogue()
    landings = (known for row in record.entries("milestone") for known in milestone(row, record))
    elections = (row for row in record.entries("occasion") if row.columns["kind"] == "election")
    named = (known for known in table() if known.names)
    return (*named, *landings, *(known for row in elections for known in election(row, record)))


def begun_in(words: str) -> list[Known]:
    """Those of `happened` of which a name begins with one of some words: the cheap test before names are looked for.

    >>> [one.entry.name for one in begun_in("Moskva sank.")]
    ['sinking of the cruiser Moskva']
    """
    every, first = happened(), first_words()
    return [every[at] for at in sorted({at for word in set(_WORD.findall(words)) for at in first.get(word, ())})]


@by_shelf
def first_words(_: Shelf) -> dict[str, set[int]]:
    """The places in `happened` of what has a name that begins with a word."""
    found: dict[str, set[int]] = {}
    for at, known in enumerate(happened()):
        for name in known.names:
            if word := _WORD.search(name):
                found.setdefault(word[0], set()).add(at)
    return found


def recalled(told: str, what: str) -> Iterator[Known]:
    """Each day of the table whose return is told of in some words, of which `what` is what it is said to be of.

    >>> [one.entry.name for one in recalled("the founding of the state", "the founding of the state")]
    ['founding of North Korea']
    """
    return (known for known in table() if known.recalled_in(told, what))


@by_shelf
def table(_: Shelf) -> tuple[Known, ...]:
    """The days of `known_days.csv`."""
    return tuple(known for row in catalogue().entries("known day") for known in listed(row))


def listed(row: Entry) -> Iterator[Known]:
    """What has no table of its own, or has its return kept."""
    if days := days_in(row.columns["date"]):
        names, deeds = tuple(parts(row.columns["called"])), tuple(parts(row.columns["deeds"])) or ("",)
        kept_as, about = tuple(parts(row.columns["kept_as"])), tuple(parts(row.columns["about"]))
        reach = next((far for id, far in OFTEN.items() if row.id.startswith(id)), FAR)
        yield Known(row, f"{headed(row)} was", days, names, deeds, reach, kept_as, about)


def milestone(row: Entry, record: Record) -> Iterator[Known]:
    """A landing, or somebody's first flight."""
    days, deed, who = days_in(row.columns["date"]), row.columns["deed"], tuple(parts(row.columns["who"]))
    if days and deed in DEEDS:
        verb = "landed" if row.columns["outcome"] == "done" else "crashed or failed to land"
        land = record.entry(row.columns["country"])
        side = (f"{land.name} & {SIDES[deed]}",) if land and deed in SIDES else ()
        deeds = LANDED if row.columns["outcome"] == "done" else (*LANDED, *FAILED)
        yield Known(row, f"{who[0]} {verb}", days, (*who, *side), deeds)
    elif days and deed == "nuclear-test" and row.columns["country"] != "north-korea":  # whose tests have a check
        land = record.entry(row.columns["country"])
        lands = (land.name, *land.aliases, *parts(land.columns["demonyms"])) if land else ()
        lands += ("Soviet Union", "Soviet") if land and land.id == "russia" else ()
        bombs = tuple(f"{one} & {what}" for one in lands for what in FIRST_BOMBS)
        yield Known(row, f"The first nuclear test of {land.name if land else who[0]} was", days, bombs)
    elif days and deed == "person-in-space" and row.columns["place"]:
        places = {part.partition(":")[2] for part in parts(row.columns["place"])}
        alone = "person:1 " in row.columns["place"]  # of others a later flight may be meant, unless a first is told
        names = tuple(one if alone else f"{one} & first" for one in who if not one[-1].isdigit())
        if "1" in places:
            yield Known(row, f"The flight of {who[0]} was", days, (*names, *(who if alone else ())), FLOWN)
    elif days and deed in WALKS:
        names = tuple(one for one in who if not one[-1].isdigit())
        with_it = ("Moon", "moon", "lunar") if deed == "person-on-moon" else ("first",)
        named = tuple(f"{one} & {more}" for one in names for more in with_it)
        yield Known(row, f"The walk of {who[0]} was", days, named, WALKS[deed])


def election(row: Entry, record: Record) -> Iterator[Known]:
    """An election by its country and its kind: "South Korea held its presidential election"."""
    home, days = record.entry(row.columns["country"]), days_in(row.columns["date"])
    if home and days:
        kind = " ".join(row.name.split()[-2:])
        lands = (home.name, *home.aliases, *parts(home.columns["demonyms"]))
        names = tuple(f"{land} & {kind}{many}" for land in lands for many in ("", "s"))
        yield Known(row, f"{headed(row)} was", days, names, reach=HALF_TERM)


def occasion(row: Entry) -> Known | None:
    """An occasion that is told by a name of its own."""
    days = days_in(row.columns["date"])
    return Known(row, f"{headed(row)} was", days) if days else None


def headed(row: Entry) -> str:
    """An occasion at the head of a sentence: "The third nuclear test of North Korea", "Putin's visit to Pyongyang"."""
    first, _, rest = row.name.partition(" ")
    if first.endswith(("'s", "’s")):
        return row.name
    return f"The {first.lower() if first in NUMBERS else first} {rest}"


def by_name(row: Entry) -> list[str]:
    """The leaders by whom a meeting is called: "Trump-Kim summit in Hanoi"."""
    first = row.name.split()[0]
    return first.split("-") if row.columns["kind"] == "summit" and "-" in first else []
