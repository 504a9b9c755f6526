"""The meetings of two leaders on record: who led the parties on the day, and where they met."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lofted.facts import Entry, Moment, Record
from lofted.reference.catalogue import catalogue
from lofted.reference.days import Days, days_in
from lofted.reference.pact_terms import parts
from lofted.reference.shelf import Shelf, by_shelf

YEARS = 2  # years; ours: a slip of the year is by one, seldom by two
LEADERS = ("president-", "leader-", "prime-minister-japan", "prime-minister-india")  # offices whose holders meet

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_IN_PLACE = re.compile(r"\b(?:in|at|to)\s(?P<place>[A-Z][\w-]+)(?=$|\s\|)")
_LEADERS_OF = re.compile(r"\b(?:leaders|presidents|heads)\sof\b")
_VISITED = re.compile(
    r"\b(?:visited|travell?ed\sto|went\sto|was\sin|(?:took|boarded)\s(?:a|his)\s(?:\w+\s)?train\sto|arrived\sin|(?:land|touch)ed\s(?:down\s)?in|flew\sto|(?:made|paid)\s(?:a|his)\s(?:\w+\s)?(?:visit|trip)\sto)\s(?P<where>[^,;]{3,50})"
)
_PLACE = re.compile(r"\b(?:in|at|to)\s[A-Z][\w-]+$")


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting on record, its days, and the surnames of those who met."""

    entry: Entry
    days: Days
    leaders: tuple[frozenset[str], ...]
    lands: tuple[frozenset[str], ...]

    def visited_in(self, words: str, record: Record) -> bool:
        """Whether some words tell of it as a guest's visit: "Putin visited Pyongyang", "Kim travelled to Russia"."""
        told, host = _VISITED.search(words), parts(self.entry.columns["parties"])
        home = self.entry.columns["country"]
        if told is None or home not in host or not self.listed(record):
            return False
        there = self.lands[host.index(home)]
        if not self.placed_in(told["where"], record) and not any(has(told["where"], name) for name in there):
            return False
        guests = [one for land, one in zip(host, self.leaders, strict=True) if land != home]
        return any(words[: told.start()].rstrip().endswith(name) for one in guests for name in one)

    def listed(self, record: Record) -> bool:
        """Whether the shelf lists every meeting of the leaders of those two."""
        return record.entry(f"complete/summit/{'+'.join(sorted(parts(self.entry.columns['parties'])))}") is not None

    def told_in(self, words: str) -> bool:
        """Whether some words name at least two of those who met, each by a name of his own, or all by their lands."""
        if (
            _LEADERS_OF.search(words)
            and self.lands
            and all(any(has(words, name) for name in one) for one in self.lands)
        ):
            return True
        own = [one.difference(*(other for other in self.leaders if other is not one)) for one in self.leaders]
        return sum(any(has(words, name) for name in one) for one in own) > 1  # "Kim" alone is either of the Koreas'

    def placed_in(self, words: str, record: Record) -> bool:
        """Whether some words name the place of the meeting."""
        return any(has(words, name) for name in place_names(self.entry, record))

    def off_by_years(self, told: Moment) -> bool:
        """Whether a moment is that of the meeting but for its year."""
        first = self.days[0]
        if told.start is None or not 0 < abs(told.start.year - first.year) <= YEARS or told.start.month != first.month:
            return False
        return told.precision == "month" or first.day <= told.start.day <= self.days[1].day


@by_shelf
def meetings(_: Shelf) -> tuple[Meeting, ...]:
    """Every summit on record with those who led its parties on its day."""
    return tuple(on_record(catalogue()))


def on_record(record: Record) -> Iterator[Meeting]:
    """The summits of a record, one after the other."""
    for entry in record.entries("occasion"):
        days = days_in(entry.columns["date"])
        if entry.columns["kind"] == "summit" and days:
            lands = parts(entry.columns["parties"])
            yield Meeting(
                entry,
                days,
                tuple(leaders(land, days, record) for land in lands),
                tuple(frozenset((one.name, *one.aliases)) for land in lands if (one := record.entry(land))),
            )


def leaders(land: str, days: Days, record: Record) -> frozenset[str]:
    """The names of whoever led a country on a day."""
    names: set[str] = set()
    for holder in record.entries("holder"):
        office = record.entry(holder.columns["office"])
        leads = office is not None and office.id.startswith(LEADERS) and office.columns["country"] == land
        if leads and (holder.columns["from"] or "") <= days[0].isoformat() <= (holder.columns["until"] or "9999"):
            names |= {short(holder.name), holder.name, *holder.aliases}
    return frozenset(names)


def led_by(land: str, record: Record) -> set[str]:
    """The surnames of all who have led a country, as far as the shelf goes."""
    offices = {
        one.id for one in record.entries("office") if one.id.startswith(LEADERS) and one.columns["country"] == land
    }
    return {short(one.name) for one in record.entries("holder") if one.columns["office"] in offices}


def short(name: str) -> str:
    """The name by which the news call a leader: the surname, which Koreans and Chinese put first.

    >>> short("Donald Trump"), short("Kim Jong Un"), short("Moon Jae-in")
    ('Trump', 'Kim', 'Moon')
    """
    first, *_, last = name.split()
    return first if first in ("Kim", "Moon", "Yoon", "Park", "Roh", "Lee", "Xi", "Hu") else last


def place_names(entry: Entry, record: Record) -> Iterator[str]:
    """The names by which the place of a meeting is told."""
    place = entry.columns["place"]
    site = record.entry(place)
    every = (site.name.split()[0], *site.aliases) if site else (place,)
    named = (one["place"] for one in _IN_PLACE.finditer(" | ".join((entry.name, *entry.aliases))))
    return (name for name in (*every, *named) if name)


def place_of(meeting: Meeting, record: Record) -> str:
    """The name of the place where a meeting was."""
    place = meeting.entry.columns["place"]
    site = record.entry(place)
    return site.name if site else place


def place_phrase(meeting: Meeting) -> str:
    """The place of a meeting as its name has it: "at Vostochny", "in Vladivostok"."""
    found = _PLACE.search(meeting.entry.name)
    return found[0].replace("to ", "in ", 1) if found else f"in {meeting.entry.columns['place'].title()}"


def has(words: str, name: str) -> bool:
    """Whether some words hold a name as a whole."""
    return name in words and whole_name(name).search(words) is not None


@lru_cache(maxsize=2000)  # names of leaders, countries and towns
def whole_name(name: str) -> re.Pattern[str]:
    """A name as a whole, and no part of a longer one."""
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")


@by_shelf
def towns(_: Shelf) -> frozenset[str]:
    """Every town and site by the names under which the shelf has it, and the towns of the meetings."""
    record = catalogue()
    named = {name for kind in ("city", "site") for one in record.entries(kind) for name in (one.name, *one.aliases)}
    named |= {name for one in record.entries("country") for name in parts(one.columns["capital"])}
    return frozenset(named | {place for one in meetings() if " " not in (place := place_of(one, record))})


def subject(before: str) -> str:
    """The leader with whom the sentence before begins: "Trump met Xi." """
    last = _SENTENCE.split(before.strip())[-1]
    names = sorted({name for one in meetings() for lead in one.leaders for name in lead}, key=len, reverse=True)
    return next((name for name in names if re.match(rf"(?:[A-Z][\w.-]*\s){{0,4}}?{re.escape(name)}(?!\w)", last)), "")
