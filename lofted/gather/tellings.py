"""What one reading tells of: its own event first, then the launches that it also tells of or only mentions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from math import inf
from zoneinfo import ZoneInfo

from lofted.facts import Article, Reading, Record, Role
from lofted.gather.evidence import A_DAY, FIGURES, Evidence, Hours, Known, evidence_of
from lofted.gather.flown import Flown, Meant
from lofted.gather.kinds import (
    AGREEMENT,
    EXERCISE,
    LAUNCH,
    LEAD,
    MEETING,
    STATEMENT,
    first_of,
    kind_of,
    tells_of_launch,
    tells_of_weapons,
)
from lofted.gather.meant import FRESH, also_told, explained, hour_told, is_other, tied
from lofted.reference.wording import content, country_ids

PARAGRAPHS = 3000  # characters; what an article is about shows in so many, however it begins
PAST = timedelta(days=10)  # from then on an article looks back; ours
PLAIN = 8.0  # weight from which on no headline makes it another matter; a day, its news and its figures; ours

_AHEAD = re.compile(
    r"\b(?:plans?|planned|planning|prepar\w+|to|will|on alert for|expected|possible|ready|readies|may|could|next)\b"
    r"[^.\n]{0,60}?\b(?:launch|fire|test|missile|rocket)",
    re.I,
)
_BEHIND = re.compile(
    r"\b(?:launched|fired|tested|launches|fires|tests|shot|conducted|fails?|failed|success\w*)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Telling:
    """One event as one reading tells it, with what it can be known by.

    `days` are the civil days on which it was, `news` those on which it can
    have been news; `central` says that the article is about it. It is light,
    so that ten thousand can be grouped: of the article's text it has the
    beginning alone.
    """

    article: Article
    id: str
    kind: str
    central: bool
    role: Role = Role.MAIN
    entry: str | None = None
    days: frozenset[date] = frozenset()
    news: tuple[date, date] | None = None
    countries: frozenset[str] = frozenset()
    evidence: Evidence | None = None
    words: frozenset[str] = frozenset()
    events: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    weapons: bool = False

    @property
    def order(self) -> tuple[str, str]:
        """Oldest first; undated last, and else by the article's id."""
        return moment_of(self.article), self.id


def moment_of(article: Article) -> str:
    """When an article appeared, as words that sort; an article without a date comes last."""
    if article.at:
        return article.at.astimezone(ZoneInfo("UTC")).isoformat()
    return article.published.isoformat() if article.published else "9999"  # no year is later


def tellings(reading: Reading, flown: Flown) -> tuple[Telling, ...]:
    """The events that a reading tells of, its own first."""
    article, told = reading.article, evidence_of(reading, flown.record)
    kind = kind_of(article.title, lead_of(article))
    if kind in (STATEMENT, EXERCISE) and tells_of_launch(lead_of(article)) and any(launch_days(told)):
        kind = LAUNCH
    planned = kind == LAUNCH and looks_ahead(article.title or lead_of(article))
    ranked = flown.meant(reading, told, planned=planned)
    own = own_event(reading, kind, told)
    either = len(ranked) > 1 and tied(*ranked[:2]) and not all(hour_told(one, told) for one in ranked[:2])
    if not ranked or either or explained(article, told, ranked[0][1]):
        return (own, *mentions(reading, flown, own, ranked))
    if is_other(kind, article) and (kind in (MEETING, AGREEMENT) or ranked[0][0] < PLAIN):
        return (own, *mentions(reading, flown, own, ranked, least=PLAIN))
    first = flight_telling(own, ranked[0], Role.MAIN)
    return (first, *mentions(reading, flown, first, ranked))


def flight_telling(own: Telling, meant: Meant, role: Role, *, central: bool = True) -> Telling:
    """The flight that an article tells of."""
    _, flight, why = meant
    published = own.article.published
    past = published is not None and published - flight.day > PAST
    return Telling(
        own.article,
        own.id,
        LAUNCH,
        central=central,
        role=Role.RECAP if past and role is Role.MAIN else role,
        entry=flight.id,
        days=frozenset((flight.day,)),
        countries=frozenset((flight.country,)),
        evidence=own.evidence,
        words=own.words,
        events=own.events,
        why=tuple(why),
        weapons=True,
    )


def mentions(
    reading: Reading, flown: Flown, own: Telling, ranked: list[Meant], *, least: float = inf
) -> Iterator[Telling]:
    """The other launches of an article: those it tells of as well, and those it only names.

    `least` is the weight from which on an article about a meeting tells of a launch, too.
    """
    linked = {event.entry for event in reading.events if event.entry in flown.known}
    for one in ranked:
        weight, flight, _ = one
        if flight.id == own.entry or own.evidence is None:
            continue
        role = (
            also_told(one, ranked[0][1], own.evidence) if own.entry else Role.MAIN if weight >= least else Role.MENTION
        )
        if role is not Role.MENTION or flight.id in linked:
            yield flight_telling(own, one, role, central=False)


def own_event(reading: Reading, kind: str, told: Evidence) -> Telling:
    """What an article is about, as its headline and its lead tell it."""
    article = reading.article
    lead = lead_of(article)
    published = article.published
    return Telling(
        replace(article, text=article.text[:PARAGRAPHS], original=b""),
        article.id,
        kind,
        central=True,
        days=frozenset(lead_days(kind, told)),
        news=(published - FRESH, published + A_DAY) if published else None,
        countries=parties_of(article, kind) or named_in(f"{article.title}. {lead}"),
        evidence=told,
        words=told.words,
        events=tuple(event.id for event in reading.events),
        weapons=tells_of_weapons(f"{article.title}\n{article.text[: 4 * LEAD]}"),
    )


def parties_of(article: Article, kind: str) -> frozenset[str]:
    """The parties to an agreement, as its first sentence names them; others sign the same on the same day."""
    return named_in(first_of(lead_of(article))) if kind == AGREEMENT else frozenset()


def known_telling(telling: Telling, record: Record) -> Known:
    """What a telling knows of its launch, for others to be held against."""
    told = telling.evidence
    assert told is not None, "every telling of an article's own event has its evidence"
    days = telling.days or frozenset(one.day for one in told.days if one.own)
    country = record.entry(next(iter(told.launchers or telling.countries), None))
    return Known(
        days,
        told.launchers or telling.countries,
        told.vehicles,
        told.classes,
        tuple((aspect, figure) for aspect, figure in told.figures if aspect in FIGURES),
        hour_of(told, days),
        country.columns.get("zone") if country else None,
    )


def hour_of(told: Evidence, days: frozenset[date]) -> Hours | None:
    """The hour told for a launch, a clock time before a part of the day, on the day it is known to be of."""
    fitting = [hour for hour in told.hours if not days or not hour.dated or hour.start.date() in days]
    hour = min(fitting, key=lambda one: one.end - one.start, default=None)
    if hour is None or hour.dated or not days:
        return hour
    start = datetime.combine(min(days), hour.start.time())
    return Hours(start, start, hour.zone, dated=True)


def launch_days(told: Evidence) -> Iterator[date]:
    """The day near publication that the lead gives a launch: the first that it names."""
    for one in told.days:
        if one.own and one.at < LEAD and (told.published is None or -A_DAY <= told.published - one.day <= FRESH):
            yield from (other.day for other in told.days if other.at == one.at)
            return


def lead_days(kind: str, told: Evidence) -> Iterator[date]:
    """The days near publication that the lead names for what it tells of."""
    if kind == LAUNCH:
        yield from launch_days(told)
    elif kind != STATEMENT:
        for one in told.days:
            if one.at < LEAD and (told.published is None or -A_DAY <= told.published - one.day <= FRESH):
                yield one.day


def lead_of(article: Article) -> str:
    """The first sentences of an article, in which its news is told."""
    return article.text[:LEAD]


def looks_ahead(words: str) -> bool:
    """Whether a headline tells of a launch that is still to come.

    >>> looks_ahead("North Korea announces plan to launch rocket"), looks_ahead("North launches rocket to orbit")
    (True, False)
    """
    return bool(_AHEAD.search(words)) and not _BEHIND.search(words)


def named_in(words: str) -> frozenset[str]:
    """The countries that some words name."""
    return frozenset(content(words)) & country_ids()
