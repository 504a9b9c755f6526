"""How well an article fits a launch: by day, clock, name, class, figures, country and when it was printed.

The whole article speaks, and not only the sentence that tells of the launch: a
headline may be a pun, but the day, the name and a figure to a tenth of a
kilometre are there somewhere.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from lofted.facts import (
    CLOCK,
    DAYS,
    Article,
    Claim,
    Flight,
    Named,
    Quantity,
    Reading,
    Record,
    VoiceKind,
)
from lofted.gather.kinds import EARLY, LAUNCH, LEAD, kind_of, tells_of_launch
from lofted.reference.wording import content, country_ids

A_DAY = timedelta(days=1)
A_WEEK = timedelta(days=7)


LAUNCHED = ("launch_date", "launch_time")  # aspects that date a launch
DATED = (*LAUNCHED, "date", "occasion_date", "impact_time")  # aspects that can hold its day or hour
FIGURES = ("apogee", "range", "flight_time", "speed")  # aspects whose figures tell launches apart
VAGUE = ("figure", "duration", "interval", "altitude", "distance")  # aspects of figures that may be one of them
BESIDE = 30  # characters; a verb of saying so near a date is what is dated; ours
_VERBS = r"(?:said|says?|reported|reports?|announced|told|claimed|confirmed|added|published)"
_SAID_ON = re.compile(rf"\b{_VERBS}(?:(?:\s[\w’']+){{0,3}}?\s(?:on|late|early))?\s$")
_LEFT = re.compile(
    r"\b(?:it|missiles?|rockets?|weapon)\s(?:was |were )?(?:left|rose|rise|took off|lifted off|went up|detected)\b|"
    r"\b(?:puts?|placed|carried|took|lifted)\s[^.;\n]{1,40}?\s(?:into|in) (?:orbit|space)\b",
    re.I,
)
_SAID = re.compile(rf"\s(?:\w+\s)?{_VERBS}\b")


@dataclass(frozen=True, slots=True)
class Day:
    """A civil day that an article names, how much it is the launch's own, and whether a foreign clock is meant."""

    day: date
    own: bool
    written: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class Hours:
    """A clock time, or a part of a day, told for a launch: its ends, and the zone where one is named."""

    start: datetime
    end: datetime
    zone: str | None
    dated: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an article tells that a launch can be known by."""

    published: date | None
    topic: bool
    days: tuple[Day, ...]
    hours: tuple[Hours, ...]
    countries: frozenset[str]
    launchers: frozenset[str]
    vehicles: frozenset[str]
    classes: frozenset[str]
    figures: tuple[tuple[str, Quantity], ...]
    words: frozenset[str] = frozenset()

    def of_days(self, days: frozenset[date]) -> "Evidence":
        """The same without the other days that the article names, and their hours."""
        hours = (one for one in self.hours if not one.dated or one.start.date() in days)
        return replace(self, days=tuple(one for one in self.days if one.day in days), hours=tuple(hours))


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a launch, from the record or from the reports that set it up."""

    days: frozenset[date]
    country: frozenset[str] = frozenset()
    vehicles: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    figures: tuple[tuple[str, Quantity], ...] = ()
    hour: Hours | None = None
    zone: str | None = None


def evidence_of(reading: Reading, record: Record) -> Evidence:
    """What a whole article tells of launches."""
    article, claims = reading.article, reading.claims
    title = reading.headline
    early = [claim for claim in claims if claim.span.start < EARLY]
    words = frozenset(content(f"{article.title}. {article.text[:EARLY]}"))
    named = words & country_ids()
    vehicles = entries([*claims, *title], "vehicle")
    makers = frozenset(entry.columns.get("country", "") for id in vehicles if (entry := record.entry(id)))
    classes = frozenset(entry.columns.get("class", "") for id in vehicles if (entry := record.entry(id))) - {""}
    media = frozenset(entry.columns.get("country", "") for id in outlets(claims) if (entry := record.entry(id)))
    return Evidence(
        published=article.published,
        topic=kind_of(article.title, article.text[:LEAD]) == LAUNCH,
        days=tuple(days_of(article, claims)),
        hours=tuple(hours_of(claims)),
        countries=(named | makers | media) - {""},
        launchers=entries([*title, *early], "launcher"),
        vehicles=vehicles,
        classes=entries([*title, *early], "vehicle_class") | classes,
        figures=tuple(figures_of(claims)),
        words=words - named,
    )


def entries(claims: Iterable[Claim], aspect: str) -> frozenset[str]:
    """The entries that claims of one aspect name."""
    return frozenset(one.value.entry for one in claims if one.aspect == aspect and isinstance(one.value, Named))


def outlets(claims: Iterable[Claim]) -> frozenset[str]:
    """The state media that an article cites: whose they are is told by their name."""
    return frozenset(one.voice.entry for one in claims if one.voice.kind is VoiceKind.STATE_MEDIA and one.voice.entry)


def days_of(article: Article, claims: Iterable[Claim]) -> Iterator[Day]:
    """The civil days that an article names.

    A weekday that is tomorrow's is also that of six days ago; where the clock
    of the launch is ahead of the reporter's, tomorrow's is meant.
    """
    published = article.published
    for claim in claims:
        moment = claim.moment
        if claim.aspect not in DATED or moment is None or moment.start is None:
            continue
        if moment.precision == "span":  # "from August 16 to 26": what is told of began on the first of them
            yield Day(moment.start.date(), False, moment.written, claim.span.start)
        elif moment.precision in (*DAYS, *CLOCK) and not moment.edtf.startswith("XXXX"):
            day, own = moment.start.date(), of_launch(article, claim)
            yield Day(day, own, moment.written, claim.span.start)
            if published and moment.relative and published - day == A_WEEK - A_DAY:
                yield Day(day + A_WEEK, own, moment.written, claim.span.start)


def of_launch(article: Article, claim: Claim) -> bool:
    """Whether a date is that of a launch: read so, or told with a launch and not of the telling of it."""
    if claim.aspect in LAUNCHED:
        return True
    words = article.quote(claim.sentence)
    if claim.aspect != "date" or not (tells_of_launch(words) or _LEFT.search(words)):
        return False
    return not said_on(article, claim)


def said_on(article: Article, claim: Claim) -> bool:
    """Whether a date is that on which somebody said it: "the ministry said on Thursday"."""
    before, after = article.text[max(0, claim.span.start - BESIDE) : claim.span.start], article.text[claim.span.end :]
    return bool(_SAID_ON.search(before) or _SAID.match(after[:BESIDE]))


def hours_of(claims: Iterable[Claim]) -> Iterator[Hours]:
    """The clock times told for a launch, and parts of its day, with their zones; their days may not be known."""
    for claim in claims:
        moment = claim.moment
        if claim.aspect not in (*LAUNCHED, "date") or moment is None:
            continue
        part = moment.precision == "part of day" and claim.aspect in LAUNCHED
        _, mark, clock = moment.edtf.partition("T")
        if moment.start is not None and moment.end is not None and (part or moment.precision in CLOCK):
            yield Hours(moment.start, moment.end if part else moment.start, moment.zone, dated=True)
        elif moment.precision in CLOCK and mark and clock[:2].isdigit() and clock[3:5].isdigit():  # "T07:10"
            hour = datetime(2000, 1, 1, int(clock[:2]) % 24, int(clock[3:5]))  # a day that only carries the hour
            yield Hours(hour, hour, moment.zone, dated=False)


def figures_of(claims: Iterable[Claim]) -> Iterator[tuple[str, Quantity]]:
    """The figures that can be those of a flight, in each of their wordings."""
    for claim in claims:
        if claim.aspect in (*FIGURES, *VAGUE) and not claim.denied:
            for quantity in claim.quantities:
                yield claim.aspect, quantity


def known_flight(flight: Flight) -> Known:
    """What the record holds of a flight."""
    accounts = [
        (aspect, getattr(one, aspect)) for one in flight.accounts for aspect in ("apogee", "range", "flight_time")
    ]
    return Known(
        frozenset((flight.day,)),
        frozenset((flight.country,)),
        frozenset(one for one in (flight.vehicle, *(each.vehicle for each in flight.accounts)) if is_named(one)),
        frozenset((flight.vehicle_class,)) if flight.vehicle_class else frozenset(),
        tuple((aspect, figure) for aspect, figure in accounts if figure is not None),
        *hour_on_record(flight),
    )


def hour_on_record(flight: Flight) -> tuple[Hours | None, str | None]:
    """The hour of a flight on record, and the clock of its site."""
    when = flight.when
    if when.precision not in CLOCK or when.start is None:
        return None, when.zone
    return Hours(when.start, when.start, when.zone, dated=True), when.zone


def is_named(vehicle: str) -> bool:
    """Whether a vehicle has a name that reports could use."""
    return bool(vehicle) and not vehicle.startswith(("unknown", "new-"))
