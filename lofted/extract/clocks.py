"""By whose clock a day is told: "July 4 in Washington", "October 30 (UTC)", "in Seoul it was already Friday"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lofted.facts import CLOCK, DAYS, Entry, Moment, Span
from lofted.reference.clock import zone_named

BEFORE = (
    60  # characters before a day in which its clock stands: "by U.S. Eastern time, where it was still the evening of"
)
_TIME = (  # the name of a clock
    r"(?:UTC|GMT|KST|JST|E[SD]?T|Zulu|Greenwich(?!\s[A-Z]?[a-z]+\s[Tt]ime|\s[Tt]ime)|"
    r"(?:U\.S\.\s)?(?:[A-Z][A-Za-z.]{1,15}|universal)(?:\s[A-Z][a-z]{1,12})?\s[Tt]ime)"
)
_NAMED = re.compile(rf"\)?,?\s\(?(?:(?:by|in)\s(?:the\s)?)?(?P<name>{_TIME})\b(?!:?\s?\d)")
_CITY = re.compile(r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?")
_IN_THE_NEXT = re.compile(  # ", in Tokyo 5:17": the place of the hour that follows
    r",\s(?:and\s)?in\s(?:the\s)?(?:[A-Z][\w.]+,?\s){1,3}(?:it\s(?:was|is)\s)?(?:about\s|at\s|already\s|still\s)?"
    r"\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m\b|\so['’]clock)"
)
_IN = re.compile(  # "July 4 in Washington", "on Monday, the eve of the holiday, in Washington": whose day it was
    r"(?:,\s(?:the\s(?:eve|day|night|morning|evening)|still|already)\b[^,;.()]{0,40}(?=,))?\)?,?\s(?:local\stime\s)?in\s(?:the\s)?"
)
_WAS = (
    r",?\s(?:where\s|when\s)?it\s(?:was|is)\s(?:still\s|already\s|then\s|by\sthen\s|now\s|just\s)?"
    r"(?:on\s|early\s|late\s|the\s|evening\sof\s|morning\sof\s|night\sof\s|afternoon\sof\s){0,3}$"
)
_WAS_THERE = re.compile(_WAS)  # behind the name of a place
_WAS_BY = re.compile(rf"\b(?P<name>{_TIME}){_WAS}")
_BY_THE_CLOCK = re.compile(  # "9:00 by the North's own clock", "October 30 by Washington's calendar"
    r",?\s\(?(?:by|on)\s(?:the\s)?(?P<whose>[A-Z][A-Za-z.]{1,14}(?:\s[A-Z][a-z]{1,12})?)(?:['’]s?)?\s(?:own\s)?(?:clocks?|calendars?)\b"
)
NORTH = ("North", "North Korea", "North Korean", "Pyongyang")  # as reports call whose clock stood apart in 2015 to 2018
_LED = re.compile(rf"\W{{0,2}}(?:By|In)\s(?:the\s)?(?P<name>{_TIME})\b")  # at the head of a sentence: all of it
_PAIR = re.compile(r",?\s\(?")  # between a weekday and its date: "Wednesday evening (April 12)"

Names = Sequence[tuple[Span, Entry]]
Told = tuple[Span, Moment]


def by_clocks(moments: Sequence[Told], text: str, sentence: Span, names: Names) -> Iterator[Told]:
    """The moments of a sentence, each by the clock that its words name; a weekday shares that of its date."""
    led = _LED.match(text, sentence.start)
    zone = zone_named(led["name"]) if led else None
    known = [(span, in_zone(moment, span, text, names)) for span, moment in moments]
    known = [(span, replace(moment, zone=moment.zone or zone)) for span, moment in known]
    for index, (span, moment) in enumerate(known):
        beside = (known[at] for at in (index + 1, index - 1) if 0 <= at < len(known))
        yield span, shared((span, moment), list(beside), text)


def shared(told: Told, beside: Sequence[Told], text: str) -> Moment:
    """A moment with the zone of the one that stands beside it and tells the same day."""
    span, moment = told
    for there, other in beside:
        between = text[min(span.end, there.end) : max(span.start, there.start)]
        if moment.zone is None and other.zone and one_day(moment, other) and _PAIR.fullmatch(between):
            return replace(moment, zone=other.zone)
    return moment


def one_day(one: Moment, other: Moment) -> bool:
    """Whether two moments are one day, or a part of it, told twice; two clock times may be of two clocks."""
    if one.start is None or other.start is None or not {one.precision, other.precision} <= set(DAYS):
        return False
    return one.start.date() == other.start.date()


def in_zone(moment: Moment, span: Span, text: str, names: Names) -> Moment:
    """The moment by the clock of the country or capital that follows it, or of which it is told."""
    if moment.zone is not None:
        return moment
    clock = _NAMED.match(text, span.end)
    place = None if _IN_THE_NEXT.match(text, span.end) else _IN.match(text, span.end)
    if clock or place:
        zone = zone_named(clock["name"]) if clock else None
        at = clock.start("name") if clock else place.end() if place else 0
        zones = (entry.columns["zone"] for named, entry in names if named.start == at and entry.kind == "country")
        return replace(
            moment, zone=zone or next(zones, None) or (of_city(text, at) if moment.precision in CLOCK else None)
        )
    by = _BY_THE_CLOCK.match(text, span.end)
    if by:
        whose = "Pyongyang" if by["whose"] in NORTH else by["whose"]
        return replace(moment, zone=zone_named(f"{whose} time"))
    return replace(moment, zone=zone_before(text, span, names))


def of_city(text: str, at: int) -> str | None:
    """The zone of a city that is named there: "5:10 p.m. in New York"."""
    city = _CITY.match(text, at)
    words = city[0].split() if city else []
    return next(
        (zone for end in range(len(words), 0, -1) if (zone := zone_named(f"{' '.join(words[:end])} time"))), None
    )


def zone_before(text: str, span: Span, names: Names) -> str | None:
    """The zone of which a day is told: "in Washington, where it was still Wednesday"."""
    before = text[max(0, span.start - BEFORE) : span.start]
    by = _WAS_BY.search(before)
    zone = zone_named(by["name"]) if by else None
    there = (
        entry.columns["zone"]
        for named, entry in names
        if entry.kind == "country" and named.end <= span.start and _WAS_THERE.fullmatch(text[named.end : span.start])
    )
    return zone or next(there, None)
