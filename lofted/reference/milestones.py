"""Deeds in space, who did them, and in which place of which count."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lofted.facts import Entry, Evidence, Moment, Record
from lofted.reference.shelf import Row, Shelf, by_shelf

LONG = 5  # letters of a stem behind which any ending may stand; behind a shorter one only those of a verb
A_DAY = 1  # days; a foreign clock tells the day beside
NEXT_MONTH = 12  # months; behind the last one a year begins
SOVIET = 1991  # the last year of the Soviet Union
AT_HAND = 10_000  # dates of the shelf that are kept as days; it holds some thousands
DAY, MONTH = 10, 7  # characters of a date that tells a day, and of one that tells a month


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done in space for which a count is kept, and the words that tell of it.

    Words that leave the scope open ("put a satellite into orbit") are held
    against the count of a narrower deed, and `scope` says what they leave open.
    `plain` are the words that may stand beside: where it is given, any other
    word ("to run a marathon in space") makes it another deed.
    """

    id: str
    name: str
    verbs: re.Pattern[str]
    objects: tuple[tuple[re.Pattern[str], ...], ...]
    bars: re.Pattern[str] | None
    counted_as: str = ""
    scope: str = ""
    plain: re.Pattern[str] | None = None

    def told_in(self, words: str) -> bool:
        """Whether some words tell of this deed, and of nothing narrower or wider."""
        if not self.verbs.search(words) or (self.bars and self.bars.search(words)):
            return False
        if self.objects and not any(all(part.search(words) for part in every) for every in self.objects):
            return False
        return self.plain is None or not re.search(r"\w", self.beside(words))

    def beside(self, words: str) -> str:
        """What is left of some words without those of the deed and those that add nothing."""
        patterns = (self.verbs, *(part for every in self.objects for part in every), self.plain)
        for pattern in patterns:
            words = pattern.sub(" ", words) if pattern else words
        return words


@dataclass(frozen=True, slots=True)
class Milestone:
    """One time that a deed was done, or tried."""

    entry: Entry
    deed: str
    country: str
    who: tuple[str, ...]
    start: date
    end: date
    places: tuple[tuple[str, int], ...]
    counted: str
    done: bool

    @property
    def when(self) -> str:
        """The date as it is on the shelf, as a sentence has it."""
        return told_as(self.entry.columns["date"])

    def place(self, group: str) -> tuple[int, ...]:
        """The places it has in one count: the usual one, then those that others give it."""
        return tuple(number for whose, number in self.places if whose == group)

    def evidence(self, says: str) -> Evidence:
        """The row as evidence."""
        return Evidence(self.entry.id, says, self.entry.source, self.entry.url, self.entry.verified)


@by_shelf
def deeds(shelf: Shelf) -> tuple[Deed, ...]:
    """Every deed of the shelf in use, the narrower ones first, as in the file."""
    return tuple(deed_of(row) for row in shelf.rows("deeds", key=("id",)))


def deed_of(row: Row) -> Deed:
    """A row of `deeds.csv` with its words as patterns."""
    every = tuple(tuple(stem(part) for part in cell.split("&")) for cell in row.many("objects"))
    bars = any_stem(row.many("not")) if row.many("not") else None
    verbs = any_stem(row.many("verbs"))
    plain = any_stem(row.many("plain")) if row.many("plain") else None
    return Deed(
        row.needed("id"), row.needed("name"), verbs, every, bars, row["counted_as"] or row["id"], row["scope"], plain
    )


def stem(word: str) -> re.Pattern[str]:
    """The pattern of one stem."""
    return any_stem([word.strip()])


def any_stem(words: list[str] | tuple[str, ...]) -> re.Pattern[str]:
    """The pattern of any of some stems, with the endings that each can take.

    >>> bool(any_stem(["land"]).search("a soft landing")), bool(any_stem(["man"]).search("many"))
    (True, False)
    """
    ends = (r"\w*" if len(word) >= LONG else "(?:s|ed|[tp]?ing)?" for word in words)
    parts = [re.escape(word).replace(r"\ ", r"[\s-]") + end for word, end in zip(words, ends, strict=True)]
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.I)


def deed_in(words: str, *, kind: str = "") -> Deed | None:
    """The first deed that some words tell of; of persons only or of countries only where that is asked."""
    for deed in deeds():
        if kind and (kind == "person") != deed.id.startswith("person-"):
            continue
        if deed.told_in(words):
            return deed
    return None


def milestones(record: Record, deed: Deed) -> list[Milestone]:
    """Every time a deed was done or tried, oldest first."""
    rows = [milestone_of(one) for one in record.entries("milestone") if one.columns["deed"] == deed.counted_as]
    return sorted(rows, key=lambda one: (one.end, one.start))


def milestone_of(entry: Entry) -> Milestone:
    """A row of `milestones.csv` with its parts taken apart."""
    start, end = span_of(entry.columns["date"])
    places = [cell.strip().partition(":") for cell in entry.columns["place"].split("|") if cell.strip()]
    who = tuple(name.strip() for name in entry.columns["who"].split("|") if name.strip())
    return Milestone(
        entry,
        entry.columns["deed"],
        entry.columns["country"],
        who,
        start,
        end,
        tuple((group, int(number)) for group, _, number in places),
        entry.columns["counted"],
        entry.columns["outcome"] == "done",
    )


@lru_cache(maxsize=AT_HAND)
def span_of(edtf: str) -> tuple[date, date]:
    """The first and the last day of a date of EDTF that tells a day, a month or a year.

    >>> span_of("1972-12")
    (datetime.date(1972, 12, 1), datetime.date(1972, 12, 31))
    """
    year, month, day = (int(part) for part in (*edtf.split("-"), "0", "0")[:3])  # 3 parts of a date
    if day:
        return date(year, month, day), date(year, month, day)
    if month:
        following = date(year + month // NEXT_MONTH, month % NEXT_MONTH + 1, 1)
        return date(year, month, 1), date.fromordinal(following.toordinal() - 1)
    return date(year, 1, 1), date(year, NEXT_MONTH, 31)  # 31 days of December


def told_as(edtf: str) -> str:
    """A date of EDTF as a sentence has it.

    >>> told_as("1972-12"), told_as("2023-08-23")
    ('in December 1972', 'on 23 August 2023')
    """
    start, _ = span_of(edtf)
    if len(edtf) >= DAY:
        return f"on {start.day} {start:%B %Y}"
    return f"in {start:%B %Y}" if len(edtf) >= MONTH else f"in {edtf}"


def meets(moment: Moment, row: Milestone) -> bool:
    """Whether a told moment and the row's have a day in common, give or take the day of a foreign clock."""
    if not moment.start or not moment.end:
        return True
    first, end = moment.start.date().toordinal(), moment.end.date().toordinal()
    return first - A_DAY <= row.end.toordinal() and row.start.toordinal() <= max(end, first + 1) - 1 + A_DAY


def country_name(country: str, when: date, record: Record) -> str:
    """A country as it was called at that time."""
    if country == "russia" and when.year <= SOVIET:
        return "the Soviet Union"
    entry = record.entry(country)
    name = entry.name if entry else country
    return f"the {name}" if name.startswith("United") else name
