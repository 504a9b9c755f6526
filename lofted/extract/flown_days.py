"""Takes a day on which a flight is on record of whom the sentence names for the day of that flight.

Prose seldom says "launched on": "Thursday's was already its fourth", "with
Saturday's flight Iran has …", "the weapon of October 4". Where a sentence speaks
of what flies, and names a vehicle or a country that had a flight on the very day
told, or a party that told of one, the day is the flight's, whatever the verb.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from lofted.extract.relations import Found
from lofted.extract.verbless import shown
from lofted.facts import CLOCK, DAYS, Article, Entry, Flight, Moment, Quantity, Record, Span
from lofted.reference.flight_hours import at_hour, is_later
from lofted.reference.flying import let_fly, speaks_of_flight
from lofted.reference.held_offices import led_by

A_DAY = timedelta(days=1)  # a launch at dawn in Asia is told under the day before elsewhere
BEFORE = 40  # characters before a day in which stands what relates it, or who said something on it
TOUCHING = 5  # characters between a vehicle and its month: ", ", " (", " of ", " in "
OF_A_FLIGHT = ("m", "s", "m/s", "mach")  # units of what is told of a flight

LAUNCHED = ("launch_date", "launch_time", "impact_time")
_ELSE = re.compile(  # what else is told of a missile's country and a day
    r"\b(?:summits?|meetings?|met|talks|treat(?:y|ies)|pact|nuclear\stest(?:s|ed)?|tremor|underground|resolution|accords?|parade[ds]?|"
    r"exhibition|balloons?|drones?|aircraft|planes?|jets?|airliners?|floods?|earthquake|quake|volcan\w*|published|signed|sanctions?|"
    r"vote[ds]?|engines?|static|will|would|plans?|planned|due|expected|ahead\sof|interceptors?|intercept(?:ed|ion)|shot\sdown|"
    r"defen[cs]e\ssystems?|shield|artillery|cruise|factor(?:y|ies)|inspect\w*|visit\w*|unveil\w*|display\w*|deploy\w*|election|budget|"
    r"anniversary|years?\s(?:ago|earlier|before|after|later)|trial\sof\s[A-Z]|court|arrest\w*|kill\w*|wound\w*|strikes?|struck|attack\w*)\b",
    re.I,
)
_IN_ANSWER = re.compile(  # what was done that day: "on Wednesday suspended a pact in answer to the launch"
    r"\s[a-z]+ed\b[^.;:]{0,120}?\bin\s(?:answer|response|reaction|retaliation|protest|reply)\s(?:to|at|against|over)\b"
)
_RELATED = re.compile(
    r"\b(?:since|until|till|by|after|before|between|following|ahead\sof|dated?|next|every|than|like|unlike)\s"
    r"(?:[\w’'-]+\s){0,4}$",
    re.I,
)
_DAY_AWAY = re.compile(r"\b(?:before|after|earlier|later|ago|next|following|yesterday|tomorrow)\b", re.I)
_OWNED = re.compile(  # "Tuesday's shot", "Thursday's was already its fourth missile"
    r"['’]s\s(?:(?!(?:planned|next|expected|to|the|of|in|at|on|with|for|from|and|by|over|about)\b)[A-Za-z-]+\s){0,3}?"
    r"(?:shot|salvo|weapon|giant|glider|missile|rocket|launch|firing|lift-?off|take-?off|"
    r"blast-?off|ICBM|IRBM|projectile|(?:ballistic|missile|rocket|intercontinental|satellite|hypersonic)\s(?:test|flight|drill))\b"
    r"(?!\s(?:plan|drill|attack|strike|defen[cs]e|shield|site|pad|talks|treaty|engine|parts?|maker|forces?)\w*)"
    r"|['’]s\s(?:was|is|makes|made)\s(?:[\w-]+\s){1,4}?(?:missile|ICBM|intercontinental|ballistic|launch)\b"
)
_WEAKLY_OWNED = re.compile(r"['’]s\s(?:[a-z-]+\s){0,2}(?:flight|test|drill|trial)\b")
_LIKE = re.compile(r"\b(?:like|than|as|resembl\w+|similar\sto|unlike)\s(?:the\s|an?\s)?$")
_PARTS = re.compile(
    r"[,;:–—]\s|\.\s(?=[A-Z])|\s(?:and|but|as|while|when|who|whom|which|that(?!\sended)|where|after|before|because|though|although)\s"
)
_HEADS = re.compile(r"\W?(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2},\s)?")  # nothing, or a place
_LEADS = re.compile(r"\d[^.;]{0,20}?(?::|\s[–—-])\s")
_SAYS = re.compile(
    r"\s(?:said|says|told|condemned|warned|called|urged|vowed|denounced|criticized|criticised|discussed|debated|met|slammed|rejected)\b"
)
_SAID_ON = re.compile(  # whose own day it is when somebody spoke: "said on", "told reporters in Seoul on"
    r"\b(?:sa(?:id|ys?|ying)|t(?:ells?|old)|report(?:ed|s)?|announc\w+|wr(?:ites?|ote)|condemn\w*|warn\w*|added|sp(?:eaks?|oke)|"
    r"vow\w*|call(?:ed|s)|urg\w+|promis\w+|statements?|stat(?:ed|es)|denounc\w+|confirm\w*|admit\w*|acknowledg\w+|declar\w+|"
    r"believ\w+|newspapers?|agency|interview|briefing|moved|spotted|loaded|transported)\b[^,.;:]{0,25}$",
    re.I,
)

Name = tuple[Span, Entry]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the names of it and of the one before, and with its figures."""

    words: str
    start: int
    names: Sequence[Name]
    figures: Sequence[Quantity]
    article: Article
    record: Record


def on_flown_days(
    found: Sequence[Found],
    words: str,
    start: int,
    names: Sequence[Name],
    article: Article,
    record: Record,
) -> Iterator[Found]:
    """What a sentence tells, each bare date that is a flight's day as that of a launch.

    `names` are the names of the sentence and of the one before it. Beside a launch's day another one is that of a
    vehicle only which stands in its clause: "on Saturday it had been a Hwasong-15".
    """
    dated = any(one.aspect in LAUNCHED and of_a_day(one) for one in found)
    figures = [one.value for one in found if isinstance(one.value, Quantity)]
    for one in found:
        here = in_clause(names, words, start, one.span) if dated else names
        if not can_be(one) or not (here or (figures and not dated)):
            yield one
            continue
        yield launched(one, Sentence(words, start, here, figures, article, record))


def in_clause(names: Sequence[Name], words: str, start: int, span: Span) -> list[Name]:
    """The vehicles named in the clause of a date."""
    first, last = clause(words, span.start - start)
    own = [one for one in names if one[1].kind == "vehicle"]
    return [one for one in own if first <= one[0].start - start < last]


def of_a_day(one: Found) -> bool:
    """Whether a finding is a day or an hour, and no month or year."""
    return isinstance(one.value, Moment) and one.value.precision in (*DAYS, *CLOCK)


def likened(span: Span, told: Sentence) -> bool:
    """Whether what is named is only what something is likened to: "it looked like the Hwasong-12 of 2017"."""
    return bool(_LIKE.search(told.words[: max(0, span.start - told.start)]))


def can_be(one: Found) -> bool:
    """Whether a finding is a full day, or an hour of one, of which the words do not say what it dates."""
    moment = one.value
    if one.aspect != "date" or not isinstance(moment, Moment) or moment.start is None:
        return False
    return (of_a_day(one) or moment.precision == "month") and not _DAY_AWAY.search(moment.written)


def launched(one: Found, told: Sentence) -> Found:
    """A date as that of the launch, where a flight of that day fits what the sentence names; else as it was."""
    moment, (at, end) = one.value, (one.span.start - told.start, one.span.end - told.start)
    assert isinstance(moment, Moment), "only asked of dates"
    before, behind = told.words[:at][-BEFORE:], told.words[end:]
    if _RELATED.search(before) or _IN_ANSWER.match(behind):
        return one
    if moment.precision == "month":
        return replace(one, aspect="launch_date") if flew_in(moment, one.span, told) else one
    flights = [one for one in told.record.flights() if beside(moment, one) and not is_later(one, told.article)]
    vehicles = {entry.id for span, entry in told.names if entry.kind == "vehicle" and not likened(span, told)}
    owned = genitive(told, end)
    idle = not owned and (shown(told.words) or _ELSE.search(told.words))
    near = moment.written[:1].isdigit() or moment.written[-1:].isdigit()  # a full date, which may be a foreign clock's
    own = [one for one in flights if one.vehicle in vehicles and (near or on_day(moment, one))]
    if own and not idle:
        return aspect_of(one, moment, own)
    said = _SAID_ON.search(before) or _SAYS.match(behind)
    if vehicles or said or (idle and not let_fly(told.words)):
        return one
    fits = [flight for flight in flights if on_day(moment, flight) and is_theirs(flight, moment, told, at, owned=owned)]
    return aspect_of(one, moment, fits) if fits else one


def flew_in(month: Moment, at: Span, told: Sentence) -> bool:
    """Whether a month stands right beside the name of a vehicle that flew once in it, and a flight's figure is told."""
    ends = ((span, entry.id) for span, entry in told.names if entry.kind == "vehicle" and not likened(span, told))
    beside = [id for span, id in ends if 0 <= at.start - span.end <= TOUCHING or 0 <= span.start - at.end <= TOUCHING]
    flown = [one for one in told.record.flights() if one.vehicle in beside and in_month(month, one)]
    told_of_it = any(one.unit in OF_A_FLIGHT for one in told.figures)
    return len(flown) == 1 and told_of_it and not (shown(told.words) or _ELSE.search(told.words))


def in_month(month: Moment, flight: Flight) -> bool:
    """Whether a flight was in a month, by the clock of its site."""
    return bool(month.start and month.end and month.start.date() <= flight.day < month.end.date())


def genitive(told: Sentence, end: int) -> bool:
    """Whether a flight is the day's own: "Tuesday's shot"; a test or a flight where a missile or a site is told."""
    if _OWNED.match(told.words, end):
        return True
    weak = _WEAKLY_OWNED.match(told.words, end)
    rest = told.words[:end] + told.words[weak.end() :] if weak else ""
    return bool(weak) and (speaks_of_flight(rest, space=True) or bool(named(told.names, "site")))


def is_theirs(flight: Flight, moment: Moment, told: Sentence, at: int, *, owned: bool) -> bool:
    """Whether a flight is told of by its country, or by a party that gave an account of it and more than the day."""
    first, last = clause(told.words, at)
    here = [one for one in told.names if first <= one[0].start - told.start < last]
    lands = countries(here) | led_by(told.words[first:last], told.record, told.article.published).keys()
    lands = lands or countries(told.names)
    known = owned or at_hour(moment, flight) or any(measures(one, flight) for one in told.figures)
    if flight.country in lands:
        return known or speaks_of_flight(told.words[first:last], space=flight.kind == "space")
    if any(one.country in lands for one in told.record.flights() if one.day == flight.day):
        return False  # the day is that of their own launch
    parties = (told.record.entry(one.party) for one in flight.accounts)
    return known and any(one.columns.get("country", "-") in lands for one in parties if one)


def clause(words: str, at: int) -> tuple[int, int]:
    """Where the clause begins and ends in which a place of a sentence stands."""
    if _HEADS.fullmatch(words[:at]) and _LEADS.search(words, at, at + BEFORE):
        return 0, len(words)  # the line of a list
    before = [one.end() for one in _PARTS.finditer(words, 0, at)]
    behind = _PARTS.search(words, at)
    return (before[-1] if before else 0), (behind.start() if behind else len(words))


def measures(figure: Quantity, flight: Flight) -> bool:
    """Whether a figure is told as closely as a flight's time or height and is what a party gave of it."""
    given = (one for account in flight.accounts for one in (account.apogee, account.flight_time) if one)
    return any(one.unit == figure.unit and figure.said.meets(one.said) for one in given)


def aspect_of(one: Found, moment: Moment, flights: Sequence[Flight]) -> Found:
    """A date as a launch's day; an hour as a launch's only where it is one on record, since all else has hours too."""
    if moment.precision not in CLOCK:
        return replace(one, aspect="launch_date")
    return replace(one, aspect="launch_time") if any(at_hour(moment, flight) for flight in flights) else one


def beside(moment: Moment, flight: Flight) -> bool:
    """Whether a date is a flight's or the one beside it."""
    return moment.start is not None and abs(moment.start.date() - flight.day) <= A_DAY


def on_day(moment: Moment, flight: Flight) -> bool:
    """Whether a date is a flight's own; by a named clock also the day beside it."""
    return moment.start is not None and (moment.start.date() == flight.day or moment.zone is not None)


def countries(names: Sequence[Name]) -> set[str]:
    """The countries that some names are of: their own, or those of offices and sites."""
    return {entry.id if entry.kind == "country" else entry.columns.get("country", "") for _, entry in names} - {""}


def named(names: Sequence[Name], kind: str) -> set[str]:
    """The entries of one kind among some names."""
    return {entry.id for _, entry in names if entry.kind == kind}
