"""The day under which a list, a catalogue or a data base is said to have a launch."""

import re
from collections.abc import Iterator

from lofted.facts import DAYS, Claim, Event, Flight, Named, Reading, Record

LISTED = re.compile(  # "A database gives the launch of 4 July as 3 July": what it has it under
    r"\b(?:gives?|given|lists?|listed|dates?|dated|has|have|puts?|records?|recorded|enters?|entered|files?|filed|shows?|carries|books?|"
    r"stands?|appears?|is)\b[^.;]{0,90}?\s(?:as|under|for|to|on|dated|at)\s(?:that\sof\s|the\s)?$"
)
LIST = re.compile(
    r"\b(?:data\s?bases?|data\sset|lists?|listing|logs?|catalogues?|catalogs?|tables?|archives?|trackers?|chronolog\w+|timelines?|"
    r"cop(?:y|ies)|encyclop\w+|Wikipedia|spreadsheet|register|almanac|records?)\b",
    re.I,
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


def flown_by(event: Event, record: Record) -> list[Flight]:
    """The flights on record of the vehicle that an event names, or else of its class."""
    named = [one.value.entry for one in event.about("vehicle") if isinstance(one.value, Named)]
    classes = [one.value.entry for one in event.about("vehicle_class") if isinstance(one.value, Named)]
    lands = {one.value.entry for one in event.about("launcher") if isinstance(one.value, Named)}
    own = [one for one in record.flights() if one.vehicle in named or (not named and one.vehicle_class in classes)]
    return [one for one in own if not lands or one.country in lands]
