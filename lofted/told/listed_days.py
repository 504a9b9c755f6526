"""The day under which a list, a catalogue or a data base is said to have a launch."""

import re
from collections.abc import Iterator

from lofted.facts import DAYS, Claim, Event, Flight, Named, Reading, Record
from lofted.reference.listed import last_sentence

LISTED = re.compile(  # "A database gives the launch of 4 July as 3 July": what it has it under
    r"\b(?:gives?|given|lists?|listed|dates?|dated|has|have|puts?|records?|recorded|enters?|entered|files?|filed|shows?|carries|books?|"
    r"stands?|appears?|is)\b[^.;]{0,90}?\s(?:as|under|for|to|on|dated|at)\s(?:that\sof\s|the\s)?$"
)
LIST = re.compile(
    r"\b(?:data\s?bases?|data\sset|lists?|listing|logs?|catalogues?|catalogs?|tables?|archives?|trackers?|chronolog\w+|timelines?|"
    r"cop(?:y|ies)|encyclop\w+|Wikipedia|spreadsheet|register|almanac|records?)\b",
    re.I,
)
_FIRED = re.compile(
    r",?\s(?:the\s)?(?:[A-Z]\w+\s){0,3}(?:it\s)?(?:also\s)?(?:(?:test-)?(?:fired|launched)|tested|flew)\b"
)
_DATED = re.compile(
    r"\b(?:dated|listed|entered|filed|booked)\s(?:on\s|under\s)?$"
)  # "is dated 17 December in one list"


def listed_days(event: Event, reading: Reading) -> Iterator[Claim]:
    """Every day under which a list is said to have the launch of an event whose own day is not told."""
    for claim in event.about("date", "launch_date"):
        words = reading.article.quote(claim.sentence)
        lead = words[: claim.span.start - claim.sentence.start]
        dated = claim.moment is not None and claim.moment.precision in DAYS
        if dated and LIST.search(words) and (LISTED.search(lead) or _DATED.search(lead)):
            yield claim


def of_its_year(claim: Claim, reading: Reading) -> bool:
    """Whether a day has its year from the list that it stands in: "A timeline of 2017 follows. On May 14, …"."""
    text, start = reading.article.text, claim.moment.start if claim.moment else None
    words = last_sentence(text[: claim.sentence.start]) + text[claim.sentence.start : claim.span.start]
    return start is not None and bool(LIST.search(words)) and re.search(rf"\b{start.year}\b", words) is not None


def listed_as_fired(claim: Claim, reading: Reading) -> bool:
    """Whether a list of one year has somebody fire on a day: "On May 14, North Korea fired a Hwasong-12"."""
    return of_its_year(claim, reading) and _FIRED.match(reading.article.text, claim.span.end) is not None


def flown_by(event: Event, record: Record) -> list[Flight]:
    """The flights on record of the vehicle that an event names, or else of its class."""
    named = [one.value.entry for one in event.about("vehicle") if isinstance(one.value, Named)]
    classes = [one.value.entry for one in event.about("vehicle_class") if isinstance(one.value, Named)]
    lands = {one.value.entry for one in event.about("launcher") if isinstance(one.value, Named)}
    own = [one for one in record.flights() if one.vehicle in named or (not named and one.vehicle_class in classes)]
    return [one for one in own if not lands or one.country in lands]
