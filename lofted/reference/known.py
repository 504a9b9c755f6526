"""What happened on known days, the names by which it is told, and the words of its deed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from lofted.facts import Entry, Evidence, Record
from lofted.reference.catalogue import catalogue
from lofted.reference.days import Days, days_in, on
from lofted.reference.first_flown import MAIDEN, first_flown
from lofted.reference.pact_terms import parts
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.subjects import row_evidence

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
FAR = 36_525  # days; a century: any day told of a thing that happened once is meant to be its own
OFTEN = {  # days; ours: farther off another of the kind is meant, which is on no row
    "asat/usa": 1_100,  # the United States tested many times before
    "ukraine/invasion": 1_100,  # some count from 2014
    "carter/": 1_100,  # he came again in 2010
    "npt/north-korea": 1_100,  # it announced to leave in 1993 and left in 2003
}
EASTERN = (
    "punggye-ri/",
    "cheonan/",
    "yeonpyeong/",
    "liaison-office/",
    "mirv-test/",
    "choe-hyon/",
    "hiroshima/",
    "nagasaki/",
)
NUMBERS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Next")

_WORD = re.compile(r"\w+")
_PAST = re.compile(  # what is a verb that tells a deed, and no noun of it
    r"\w+ed\b|(?:shot|sank|sunk|fell|blew|blown|lost|struck|hit|took|taken|broke|flew|flown|went|came|rode|swept|left|"
    r"withdrew|quit|began|met|brought|sent|put|shut|ran|fled|burnt|born|set|reached)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Known:
    """Something that happened on known days; a day `reach` days off is told of something else.

    Where its return is kept, `kept_as` are the words that tell of it beside "anniversary", in a report that has one of
    the names of `about`.
    """

    entry: Entry
    fact: str
    days: Days
    names: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ("",)
    reach: int = FAR
    kept_as: tuple[str, ...] = ()
    about: tuple[str, ...] = ()

    @property
    def evidence(self) -> Evidence:
        """The row as evidence."""
        return row_evidence(self.entry, f"{self.fact} {on(self.days)}")

    @property
    def disputed(self) -> str:
        """On what its day depends, where accounts put it on several: "whether the day of the images is meant"."""
        note = self.entry.columns.get("note", "")
        return note.removeprefix("disputed: ").split(";")[0] if note.startswith("disputed: ") else ""

    @property
    def eastern(self) -> bool:
        """Whether it was in Korea or Japan, so that the day after it was on no clock."""
        return self.entry.id.startswith(EASTERN)

    def like(self, other: "Known") -> bool:
        """Whether another is a step of the same thing and told by a word of the same deeds: memorandum and road map."""
        same = "/" in self.entry.id and self.entry.id.split("/")[0] == other.entry.id.split("/")[0]
        return same and self is not other and bool(set(self.deeds) & set(other.deeds))

    def told_in(self, words: str) -> re.Match[str] | None:
        """Where a name of it stands, with everything that belongs to the name."""
        if MAIDEN in self.deeds:
            every = [first_flown(name).search(words) for name in self.names if name in words]
            return next(filter(None, every), None)
        return named(self.names, words)

    def told_of(self, part: str, around: str) -> re.Match[str] | None:
        """Where the first half of a name stands in a part of a list, the other half being told around it."""
        for name in self.names:
            first, *rest = pieces(name)
            found = whole(first).search(part)
            if rest and found and all(whole(one).search(around) for one in rest):
                return found
        return None

    def recalled_in(self, told: str, what: str) -> bool:
        """Whether its return is told of in some words, of which `what` is all that the anniversary is said to be of."""
        return any(
            what.strip() == one[1:] if one.startswith("=") else all(stem in told for stem in one.split(" & "))
            for one in self.kept_as
        )

    def done_in(self, words: str) -> bool:
        """Whether some words tell of the deed."""
        return MAIDEN in self.deeds or any(re.search(rf"\b{re.escape(deed)}", words, re.I) for deed in self.deeds)

    def bare(self, words: str) -> str:
        """Some words with the event's own names and deeds blanked out: they neither part it from its day nor change it.

        >>> row = Known(Entry("", "", ""), "", days_in("2022-12-21"), ("Vega-C",), ("failed",))
        >>> row.bare("Vega-C failed on its second flight")
        '              on its second flight'
        """
        told = {one for name in self.names if all(part in words for part in pieces(name)) for one in pieces(name)}
        for one in sorted(told, key=len, reverse=True):
            words = whole(one).sub(blank, words)
        return own(self.deeds).sub(blank, words)

    def acted_in(self, words: str) -> int | None:
        """Where a verb of the deed ends in some words, if one stands there: "sank", not "the sinking of".

        >>> row = Known(Entry("", "", ""), "", days_in("2010-03-26"), deeds=("sank", "sink"))
        >>> row.acted_in("a torpedo sank it"), row.acted_in("the sinking of the ship")
        (14, None)
        """
        found = [one for one in own(self.deeds).finditer(words) if _PAST.match(one[0])]
        return found[-1].end() if found else None


def named(names: Iterable[str], words: str) -> re.Match[str] | None:
    """Where the first piece of the first name stands of which all pieces are told in some words.

    >>> named(["Russia & anti-satellite"], "an anti-satellite test of Russia")
    <re.Match object; span=(26, 32), match='Russia'>
    """
    for name in names:
        if all(one in words for one in pieces(name)):
            found = [whole(one).search(words) for one in pieces(name)]
            if all(found):
                return found[0]
    return None


@cache
def pieces(name: str) -> tuple[str, ...]:
    """The pieces of a name that are all wanted: Russia and anti-satellite."""
    return tuple(name.split(" & "))


def blank(found: re.Match[str]) -> str:
    """As many spaces as a match is long, so that every place of the words stays where it was."""
    return " " * len(found[0])


@cache
def own(deeds: tuple[str, ...]) -> re.Pattern[str]:
    """Any word that tells of some deeds, by its stem; nothing where there is none."""
    stems = "|".join(re.escape(one) for one in deeds if one)
    return re.compile(rf"\b(?:{stems})\w*" if stems else r"(?!)", re.I)


@cache
def whole(name: str) -> re.Pattern[str]:
    """A name as whole words; Artemis I is not Artemis II."""
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w]|-\d)")


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
