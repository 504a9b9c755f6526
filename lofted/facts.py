"""The things the desk speaks of.

Everything here is frozen and says nothing about how it was found. All spans
count code points of `Article.text` and are half-open. Quantities are in SI
units, moments in the civil time of their zone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from math import inf
from typing import Protocol
from zoneinfo import ZoneInfo

EAST = timedelta(hours=14)  # UTC+14, Kiritimati: the first clock to reach a day
WEST = timedelta(hours=12)  # UTC-12, Baker Island: the last clock to leave it
CLOCK = ("hour", "minute", "second")  # precisions of a clock time
DAYS = ("day", "part of day")  # precisions of a day
ID_LENGTH = 12  # hex digits; 48 bits keep a desk of a million claims free of clashes


class SourceError(Exception):
    """What was handed in cannot be read; the message says why and what would do."""


class ReferenceError(Exception):
    """A row of the shelf is wrong; the message names the file and the row."""


class AskedError(Exception):
    """A name the desk does not know was asked for; the message lists what there is."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where some words stand in an article's text."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Whether the other words stand inside these."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it was published, and where it came from.

    `given` is the id or the address under which it was handed in, `sha256`
    the digest of the bytes as they came.
    """

    text: str
    title: str = ""
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    sha256: str = ""
    language: str = "en"
    given: str | None = None

    @property
    def id(self) -> str:
        """The same for the same bytes, whoever hands them in."""
        return content_id(self.sha256, self.title, self.text)

    def quote(self, span: Span) -> str:
        """The article's own words at a span."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from low to high, both included; an open end is infinite.

    >>> Interval(950, 1050).meets(Interval(1000, 2000))
    True
    >>> Interval(10, 12) - Interval(1, 3)
    Interval(low=7, high=11)
    """

    low: float
    high: float

    def meets(self, other: "Interval") -> bool:
        """Whether one number lies in both."""
        return self.low <= other.high and other.low <= self.high

    def within(self, other: "Interval") -> bool:
        """Whether every number of this one lies in the other."""
        return other.low <= self.low and self.high <= other.high

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def scaled(self, factor: float) -> "Interval":
        """Every number times a positive factor."""
        return Interval(self.low * factor, self.high * factor)

    def hull(self, other: "Interval") -> "Interval":
        """The smallest interval that holds both."""
        return Interval(min(self.low, other.low), max(self.high, other.high))


@dataclass(frozen=True, slots=True)
class Figure:
    """A number known in two widths.

    `said` is what its words say; `fair` is the widest that a fair reader would
    allow them. `fair` always holds `said`.
    """

    said: Interval
    fair: Interval

    def __add__(self, other: "Figure") -> "Figure":
        return Figure(self.said + other.said, self.fair + other.fair)

    def __sub__(self, other: "Figure") -> "Figure":
        return Figure(self.said - other.said, self.fair - other.fair)

    def scaled(self, factor: float) -> "Figure":
        """The same in a unit that is `factor` times smaller."""
        return Figure(self.said.scaled(factor), self.fair.scaled(factor))


@dataclass(frozen=True, slots=True)
class Quantity(Figure):
    """A measured or counted amount, in SI units, and the words as written.

    `bare` is what the digits say without their hedge; `unit` is an SI unit or,
    for a count, the noun that is counted.
    """

    bare: Interval
    unit: str
    written: str
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of civil time, half-open, with its precision and zone.

    `start` and `end` are clock times in `zone`, without an offset; both are
    None where the words do not fix a year. `zone` is an IANA name, or None
    where the words do not say whose clock they mean. `edtf` is the same in
    ISO 8601-2 (EDTF), with X for digits that are not known. `relative` marks a
    moment that was worked out from another ("on Friday", "a year ago").
    """

    start: datetime | None
    end: datetime | None
    precision: str
    edtf: str
    written: str
    zone: str | None = None
    relative: bool = False

    @property
    def fixed(self) -> bool:
        """Whether the words, or what they lean on, say which year."""
        return self.start is not None

    def instants(self) -> tuple[datetime, datetime] | None:
        """The first and the last instant meant, as UTC; None if not fixed."""
        if self.start is None or self.end is None:
            return None
        if self.zone is None:
            return _as_utc(self.start - EAST, "UTC"), _as_utc(self.end + WEST, "UTC")
        return _as_utc(self.start, self.zone), _as_utc(self.end, self.zone)


def _as_utc(civil: datetime, zone: str) -> datetime:
    return civil.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo("UTC"))


@dataclass(frozen=True, slots=True)
class Named:
    """A value that is an entry of the catalogue, and the words that name it."""

    entry: str
    written: str


@dataclass(frozen=True, slots=True)
class Words:
    """A value that is only words."""

    written: str


Value = Quantity | Moment | Named | Words


class VoiceKind(StrEnum):
    """Of what kind a voice is."""

    PERSON = "person"
    OFFICE = "office"
    STATE_MEDIA = "state media"
    OUTLET = "outlet"
    DOCUMENT = "document"
    UNNAMED_PERSON = "unnamed person"
    UNNAMED_GROUP = "unnamed group"

    @property
    def named(self) -> bool:
        """Whether a reader could ask that voice."""
        return self not in {VoiceKind.UNNAMED_PERSON, VoiceKind.UNNAMED_GROUP}


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says it, and through whom: a chain that ends at this article."""

    name: str
    kind: VoiceKind
    entry: str | None = None
    via: "Voice | None" = None
    cue: Span | None = None


THIS_ARTICLE = Voice("this article", VoiceKind.OUTLET)


class Firmness(StrEnum):
    """How firmly a thing is said."""

    FLAT = "flat"
    REPORTED = "reported"
    LIKELY = "likely"
    POSSIBLE = "possible"
    DOUBTED = "doubted"
    DENIED = "denied"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    ASKED = "asked"


class Act(StrEnum):
    """What somebody does by saying it."""

    STATES = "states"
    ANNOUNCES = "announces"
    WARNS = "warns"
    THREATENS = "threatens"
    ACCUSES = "accuses"
    CONDEMNS = "condemns"
    DENIES = "denies"
    PRAISES = "praises"
    DEMANDS = "demands"
    PROMISES = "promises"
    AGREES = "agrees"
    ASKS = "asks"
    PREDICTS = "predicts"


class Mark(StrEnum):
    """What the word for a saying shows of its reporter.

    "Reportedly" passes on hearsay, "claimed" keeps a distance, "confirmed" lends support.
    """

    HEARSAY = "hearsay"
    DISTANCE = "distance"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True)
class Likelihood:
    """How firmly a thing is said, with the band of ICD 203 where a word sets one.

    `low` and `high` are probabilities between 0 and 1.
    """

    words: Firmness = Firmness.FLAT
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """Whom or what a saying is aimed at: "accuses the United States of …"; `entry` is its entry in the catalogue."""

    name: str
    span: Span
    entry: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """One of the ways in which a claim puts its value."""

    span: Span
    value: Value


@dataclass(frozen=True, slots=True)
class Claim:
    """One voice, one aspect of one subject, one value, one span, one likelihood.

    A figure told twice, "998 km (620 miles)", is one claim: its value is that
    of the first wording, and `wordings` keeps them all. `sentence` is where
    the sentence stands that makes the claim. `act`, `mark` and `target` tell
    of the saying; without an attribution there are none.
    """

    id: str
    aspect: str
    value: Value
    span: Span
    sentence: Span
    voice: Voice = THIS_ARTICLE
    likelihood: Likelihood = Likelihood()
    denied: bool = False
    direct: bool = False
    act: Act | None = None
    mark: Mark | None = None
    target: Target | None = None
    subject: str = ""
    wordings: tuple[Wording, ...] = ()

    @property
    def told(self) -> str:
        """The value as its first wording puts it, for sentences that name it."""
        return self.wordings[0].value.written if self.wordings else self.value.written

    @property
    def quantity(self) -> Quantity | None:
        """The value, where it is a quantity."""
        return self.value if isinstance(self.value, Quantity) else None

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The value in each of its wordings, where it is a quantity: 998 km and 620 miles."""
        values = [one.value for one in self.wordings] or [self.value]
        return tuple(value for value in values if isinstance(value, Quantity))

    @property
    def moment(self) -> Moment | None:
        """The value, where it is a moment."""
        return self.value if isinstance(self.value, Moment) else None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened or is planned, as its claims tell it.

    `entry` is the catalogue's flight that it was matched to, `why` the reasons
    for the match; `who` and `where` are entries.
    """

    id: str
    kind: str
    claims: tuple[Claim, ...]
    when: Moment | None = None
    where: str | None = None
    who: tuple[str, ...] = ()
    entry: str | None = None
    why: tuple[str, ...] = ()

    def about(self, *aspects: str) -> Iterator[Claim]:
        """The claims on these aspects, in the order they were made."""
        return (claim for claim in self.claims if claim.aspect in aspects)


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the catalogue: its names, its columns, and where they come from."""

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    url: str = ""
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Account:
    """What one party said of one flight: apogee and range in m, time in s.

    `party` is the party's entry, `speaker` its name as a sentence has it.
    """

    flight: str
    party: str
    apogee: Quantity | None = None
    range: Quantity | None = None
    flight_time: Quantity | None = None
    launched: str = ""
    landed: str = ""
    vehicle: str = ""
    note: str = ""
    source: str = ""
    url: str = ""
    verified: bool = True
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Flight:
    """A launch on record, with what each party said of it, side by side."""

    id: str
    kind: str
    country: str
    vehicle: str
    vehicle_class: str
    when: Moment
    site: str = ""
    outcome: str = ""
    note: str = ""
    accounts: tuple[Account, ...] = ()
    source: str = ""
    url: str = ""
    verified: bool = True

    @property
    def day(self) -> date:
        """The civil day at the launch site."""
        assert self.when.start is not None, "the loader lets no flight in without a date"
        return self.when.start.date()


class Record(Protocol):
    """What the desk remembers and what the shelf holds, as checks may ask it."""

    def flights(self) -> Sequence[Flight]:
        """Every flight on record, oldest first."""
        ...

    def flight(self, id: str | None) -> Flight | None:
        """The flight of that id."""
        ...

    def entry(self, id: str | None) -> Entry | None:
        """The entry of that id."""
        ...

    def entries(self, kind: str) -> Sequence[Entry]:
        """Every entry of one kind, in the order of its file."""
        ...

    def called(self, name: str) -> Entry | None:
        """The entry that bears this name or alias."""
        ...


class Verdict(StrEnum):
    """What a check concluded; a check with nothing to say says nothing."""

    CONFLICTS = "conflicts"
    DEPENDS = "depends"
    OPEN = "open"
    HOLDS = "holds"


def compare(one: Figure, other: Figure) -> Verdict:
    """The one way in which two figures are held against each other.

    The first widths meet: holds. Only the second do: depends, on rounding.
    Neither: conflicts. And where no value could have missed, because both
    are open at the same end, nothing was tested: open.

    >>> tall = Figure(Interval(950, 1050), Interval(900, 1500))
    >>> compare(tall, Figure(Interval(1040, 1060), Interval(1040, 1060)))
    <Verdict.HOLDS: 'holds'>
    >>> compare(tall, Figure(Interval(1100, 1200), Interval(1100, 1200)))
    <Verdict.DEPENDS: 'depends'>
    >>> compare(tall, Figure(Interval(1600, 1700), Interval(1600, 1700)))
    <Verdict.CONFLICTS: 'conflicts'>
    >>> over = Figure(Interval(6000, inf), Interval(5500, inf))
    >>> compare(over, Figure(Interval(7000, inf), Interval(7000, inf)))
    <Verdict.OPEN: 'open'>
    """
    if not one.fair.meets(other.fair):
        return Verdict.CONFLICTS
    if one.said.high == other.said.high == inf or one.said.low == other.said.low == -inf:
        return Verdict.OPEN
    return Verdict.HOLDS if one.said.meets(other.said) else Verdict.DEPENDS


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the catalogue says that bears on a claim, and where it has it from."""

    entry: str
    says: str
    source: str
    url: str
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict on some claims: its reason, its working, its evidence.

    `check` is filled in by the runner, which signs every finding.
    """

    verdict: Verdict
    reason: str
    claims: tuple[Claim, ...] = ()
    spans: tuple[Span, ...] = ()
    working: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    depends_on: str | None = None
    would_hold_if: str | None = None
    check: str = ""

    def __str__(self) -> str:
        return f"{self.check}: {self.verdict}. {self.reason}"


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time as TIMEX3 has it: a date, a clock time, a length or what comes round again.

    `kind` is DATE, TIME, DURATION or SET; `value` is written as ISO 8601 with
    the additions of TIMEX3; `mod` is its modifier ("MORE_THAN"), or empty.
    """

    span: Span
    kind: str
    value: str
    mod: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One article, read: its claims and events, what was found, and every time it names.

    `headline` holds what the title claims; the spans of these claims count in
    the title, so that they go into no finding.
    """

    article: Article
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    findings: tuple[Finding, ...] = ()
    times: tuple[Time, ...] = ()
    headline: tuple[Claim, ...] = ()


class Memory(Protocol):
    """The other readings that the desk remembers, as checks may ask them."""

    def tells_of(self, event: Event, reading: Reading) -> Sequence[tuple[Reading, Event]]:
        """The same event as other readings tell it, in the order in which they were read."""
        ...

    def repeats(self, words: str, reading: Reading) -> Sequence[tuple[Reading, Span]]:
        """The sentences of other readings that have most of these words in common."""
        ...


def content_id(*parts: object) -> str:
    """An id that the same content always gets.

    >>> content_id("apogee", 12) == content_id("apogee", 12)
    True
    """
    joined = "\x1f".join(map(str, parts))
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]
