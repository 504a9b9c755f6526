"""What happened on known days, the names by which it is told, and the words of its deed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lofted.facts import Entry, Evidence, Record
from lofted.reference.catalogue import catalogue
from lofted.reference.days import Days, days_in, on
from lofted.reference.first_flown import MAIDEN, first_flown
from lofted.reference.pact_terms import parts
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.subjects import row_evidence

WALKED = ("set foot", "walked", "stepped", "landed", "became", "stood")
LANDED = ("land", "touch", "crash", "set down", "smash", "slam", "hit", "impact")
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
FULL = 10  # characters of 2024-10-31
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

_PAST = re.compile(  # what is a verb that tells a deed, and no noun of it
    r"\w+ed\b|(?:shot|sank|sunk|fell|blew|blown|lost|struck|hit|took|taken|broke|flew|flown|went|came|rode|swept|left|"
    r"withdrew|quit|began|met|brought|sent|put|shut|ran|fled|burnt|born|set|reached)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Known:
    """Something that happened on known days; a day `reach` days off is told of something else."""

    entry: Entry
    fact: str
    days: Days
    names: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ("",)
    reach: int = FAR

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
        for name in self.names:
            pieces = name.split(" & ")
            if all(one in words for one in pieces):
                found = [whole(one).search(words) for one in pieces]
                if all(found):
                    return found[0]
        return None

    def told_of(self, part: str, around: str) -> re.Match[str] | None:
        """Where the first half of a name stands in a part of a list, the other half being told around it."""
        for name in self.names:
            first, *rest = name.split(" & ")
            found = whole(first).search(part)
            if rest and found and all(whole(one).search(around) for one in rest):
                return found
        return None

    def done_in(self, words: str) -> bool:
        """Whether some words tell of the deed."""
        return MAIDEN in self.deeds or any(re.search(rf"\b{re.escape(deed)}", words, re.I) for deed in self.deeds)

    def bare(self, words: str) -> str:
        """Some words with the event's own names and deeds blanked out: they neither part it from its day nor change it.

        >>> row = Known(Entry("", "", ""), "", days_in("2022-12-21"), ("Vega-C",), ("failed",))
        >>> row.bare("Vega-C failed on its second flight")
        '              on its second flight'
        """
        pieces = {
            one for name in self.names if all(part in words for part in name.split(" & ")) for one in name.split(" & ")
        }
        for one in sorted(pieces, key=len, reverse=True):
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
    table = (known for row in record.entries("known day") for known in listed(row))
    landings = (known for row in record.entries("milestone") for known in milestone(row, record))
    elections = (row for row in record.entries("occasion") if row.columns["kind"] == "election")
    return (*table, *landings, *(known for row in elections for known in election(row, record)))


def listed(row: Entry) -> Iterator[Known]:
    """What has no table of its own."""
    if days := days_in(row.columns["date"]):
        names, deeds = tuple(parts(row.columns["called"])), tuple(parts(row.columns["deeds"])) or ("",)
        reach = next((far for id, far in OFTEN.items() if row.id.startswith(id)), FAR)
        yield Known(row, f"{headed(row)} was", days, names, deeds, reach)


def milestone(row: Entry, record: Record) -> Iterator[Known]:
    """A landing, or somebody's first flight."""
    days, deed, who = days_in(row.columns["date"]), row.columns["deed"], tuple(parts(row.columns["who"]))
    if days and deed in DEEDS:
        verb = "landed" if row.columns["outcome"] == "done" else "crashed or failed to land"
        land = record.entry(row.columns["country"])
        side = (f"{land.name} & {SIDES[deed]}",) if land and deed in SIDES else ()
        tried = LANDED if row.columns["outcome"] == "done" else (*LANDED, "fail", "attempt", "tried")
        yield Known(row, f"{who[0]} {verb}", days, (*who, *side), tried)
    elif days and deed == "person-on-moon" and len(row.columns["date"]) == FULL:
        yield Known(
            row,
            f"The landing of {who[0]} on the Moon was",
            days,
            tuple(f"{one} & {moon}" for one in who for moon in ("Moon", "moon", "lunar surface")),
            WALKED,
        )
    elif days and deed == "nuclear-test" and row.columns["country"] != "north-korea":  # whose tests have a check
        land = record.entry(row.columns["country"])
        lands = (land.name, *land.aliases, *parts(land.columns["demonyms"])) if land else ()
        lands += ("Soviet Union", "Soviet") if land and land.id == "russia" else ()
        yield Known(
            row,
            f"The first nuclear test of {land.name if land else who[0]} was",
            days,
            tuple(f"{one} & {what}" for one in lands for what in FIRST_BOMBS),
        )
    elif days and deed == "person-in-space" and "person:1 " in row.columns["place"]:
        yield Known(row, f"The flight of {who[0]} was", days, who, FLOWN)


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
