"""The words by which reports tell the class of a missile."""

import re

from lofted.facts import Claim, Event, Flight, Reading, Record

SHORT = ("SRBM", "CRUISE")  # classes that nobody calls long-range
LONG = ("ICBM", "IRBM", "SLV")  # classes that everybody calls so, and of which every launch is news
_CLASS = re.compile(  # words that reports use of what flew and of little else
    r"(?P<ICBM>\bICBMs?\b|\bintercontinental\b)|(?P<IRBM>\bIRBMs?\b|\bintermediate[- ]range\b)|"
    r"(?P<MRBM>\bMRBMs?\b|\bmedium[- ]range\b)|(?P<SRBM>\bSRBMs?\b|\bshort[- ]range\b)|"
    r"(?P<SLBM>\bSLBMs?\b|\bsubmarine[- ]launched\b)|(?P<CRUISE>\bcruise missiles?\b)",
    re.I,
)


def classes_in(words: str) -> set[str]:
    """The classes of missile that some words name.

    >>> sorted(classes_in("An intercontinental missile, and not a short-range one, rose."))
    ['ICBM', 'SRBM']
    """
    return {str(match.lastgroup) for match in _CLASS.finditer(words)}


def of_another_class(claim: Claim, flight: Flight, reading: Reading) -> bool:
    """Whether a claim's sentence speaks of a missile of another class, and so of another launch."""
    classes = classes_in(reading.article.quote(claim.sentence))
    return bool(classes) and flight.kind == "ballistic" and flight.vehicle_class not in classes


def of_the_next(claim: Claim, event: Event, flight: Flight, record: Record) -> bool:
    """Whether two days are told, and the country launched on each: "on Sunday. It had fired one on Saturday"."""
    own = [one.moment for one in event.about("launch_date", "launch_time")]
    days = {one.start.date() for one in own if one and one.start}
    told = claim.moment.start.date() if claim.moment and claim.moment.start else None
    on = {one.day for one in record.flights() if one.country == flight.country and one.id != flight.id}
    return flight.day in days and told != flight.day and told in on
