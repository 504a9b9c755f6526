"""Takes a day on which a flight is on record of whom the sentence names for the day of that flight.

Prose seldom says "launched on": "Thursday's was already its fourth", "with
Saturday's flight Iran has …", "the weapon of October 4". Where a sentence speaks
of what flies, and names a vehicle or a country that had a flight on the very day
told, or a party that told of one, the day is the flight's, whatever the verb.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from lofted.extract.dating import shown
from lofted.extract.relations import Found
from lofted.facts import CLOCK, DAYS, Article, Entry, Flight, Moment, Record, Span
from lofted.reference.flight_hours import apart, hours
from lofted.reference.flying import speaks_of_flight

A_DAY = timedelta(days=1)  # a launch at dawn in Asia is told under the day before elsewhere
SAME_HOUR = 5  # minutes; parties' hours of one launch differ by 1 to 3, seldom 4
BEFORE = 40  # characters before a day in which stands what relates it, or who said something on it

LAUNCHED = ("launch_date", "launch_time", "impact_time")
_ELSE = re.compile(  # what else is told of a missile's country and a day
    r"\b(?:summits?|meetings?|met|talks|treat(?:y|ies)|pact|nuclear\stest(?:s|ed)?|tremor|underground|resolution|accords?|parade[ds]?|"
    r"exhibition|balloons?|drones?|aircraft|planes?|jets?|airliners?|floods?|earthquake|quake|volcan\w*|published|signed|sanctions?|"
    r"vote[ds]?|engines?|static|will|would|plans?|planned|due|expected|ahead\sof|until|interceptors?|intercept(?:ed|ion)|shot\sdown|"
    r"defen[cs]e\ssystems?|shield|artillery|cruise|factor(?:y|ies)|inspect\w*|visit\w*|unveil\w*|display\w*|deploy\w*|election|budget|"
    r"anniversary|years?\s(?:ago|earlier|before|after|later)|trial\sof\s[A-Z]|court|arrest\w*|kill\w*|wound\w*|strikes?|struck|attack\w*)\b",
    re.I,
)
_RELATED = re.compile(
    r"\b(?:since|until|till|by|after|before|between|from|following|ahead\sof|dated?|next|every|than|like|unlike)\s"
    r"(?:[\w’'-]+\s){0,4}$",
    re.I,
)
_DAY_AWAY = re.compile(r"\b(?:before|after|earlier|later|ago|next|following|yesterday|tomorrow)\b", re.I)
_SAID_ON = re.compile(  # whose own day it is when somebody spoke: "said on", "told reporters in Seoul on"
    r"\b(?:said|says|told|reported|announced|wrote|condemned|warned|added|spoke|vowed|called|urged|promised|stat(?:ed|ement)|"
    r"denounced|confirmed|admitted|acknowledged|declared|news(?:paper)?|agency|interview|briefing)\b[^,.;:]{0,25}$",
    re.I,
)


def on_flown_days(
    found: Sequence[Found],
    words: str,
    start: int,
    names: Sequence[tuple[Span, Entry]],
    article: Article,
    record: Record,
) -> Iterator[Found]:
    """What a sentence tells, each bare date that is a flight's day as that of a launch.

    `names` are the names of the sentence and of the one before it.
    """
    dated = any(one.aspect in LAUNCHED for one in found)
    asked = not dated and any(map(can_be, found)) and (speaks_of_flight(words, space=True) or named(names, "vehicle"))
    for one in found:
        yield launched(one, words, start, names, article, record) if asked and can_be(one) else one


def can_be(one: Found) -> bool:
    """Whether a finding is a full day, or an hour of one, of which the words do not say what it dates."""
    moment = one.value
    if one.aspect != "date" or not isinstance(moment, Moment) or moment.start is None:
        return False
    return moment.precision in (*DAYS, *CLOCK) and not _DAY_AWAY.search(moment.written)


def launched(
    one: Found,
    words: str,
    start: int,
    names: Sequence[tuple[Span, Entry]],
    article: Article,
    record: Record,
) -> Found:
    """A date as that of the launch, where a flight of that day fits what the sentence names; else as it was."""
    moment = one.value
    assert isinstance(moment, Moment), "only asked of dates"
    before = words[: one.span.start - start][-BEFORE:]
    related = _RELATED.search(before) or _SAID_ON.search(before)
    vehicles = named(names, "vehicle")
    flights = [flight for flight in record.flights() if beside(moment, flight) and not is_later(flight, article)]
    own = [flight for flight in flights if flight.vehicle in vehicles]
    if own and not shown(words) and not _ELSE.search(words) and not _RELATED.search(before):
        return aspect_of(one, moment, own)
    if related or shown(words) or _ELSE.search(words):
        return one
    theirs = [flight for flight in flights if on_day(moment, flight) and whose(flight, names, record)]
    fits = theirs if not vehicles else []
    return aspect_of(one, moment, fits) if fits else one


def aspect_of(one: Found, moment: Moment, flights: Sequence[Flight]) -> Found:
    """A date as a launch's day; an hour as a launch's only where it is one on record, since all else has hours too."""
    if moment.precision not in CLOCK:
        return replace(one, aspect="launch_date")
    return replace(one, aspect="launch_time") if any(at_hour(moment, flight) for flight in flights) else one


def at_hour(moment: Moment, flight: Flight) -> bool:
    """Whether an hour is that of a launch on record, by the clock it names or that of the site."""
    zone = moment.zone or flight.when.zone or "UTC"
    assert moment.start is not None, "only asked of dated hours"
    told = moment.start.hour * 60 + moment.start.minute  # 60 minutes an hour
    return any(apart(told, hour.on(zone)) <= SAME_HOUR for hour in hours(flight, landed=False))


def beside(moment: Moment, flight: Flight) -> bool:
    """Whether a date is a flight's or the one beside it."""
    return moment.start is not None and abs(moment.start.date() - flight.day) <= A_DAY


def on_day(moment: Moment, flight: Flight) -> bool:
    """Whether a date is a flight's own; by a named clock also the day beside it."""
    return moment.start is not None and (moment.start.date() == flight.day or moment.zone is not None)


def is_later(flight: Flight, article: Article) -> bool:
    """Whether a flight took place after the article was published, by the clock furthest ahead."""
    return article.published is not None and flight.day > article.published + A_DAY


def whose(flight: Flight, names: Sequence[tuple[Span, Entry]], record: Record) -> bool:
    """Whether a name is of the country that launched, of an office or a site of it, or of a party that told of it."""
    lands = {entry.id if entry.kind == "country" else entry.columns.get("country", "") for _, entry in names}
    if flight.country in lands:
        return True
    if any(one.country in lands for one in record.flights() if one.day == flight.day):
        return False  # the day is that of their own launch
    parties = (record.entry(one.party) for one in flight.accounts)
    return any(one.columns.get("country", "-") in lands for one in parties if one)


def named(names: Sequence[tuple[Span, Entry]], kind: str) -> set[str]:
    """The entries of one kind among some names."""
    return {entry.id for _, entry in names if entry.kind == kind}
