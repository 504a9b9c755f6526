"""The words by which reports tell the class of a missile."""

import re

from lofted.facts import Claim, Flight, Reading

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
