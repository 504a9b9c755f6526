"""Lofted: a verification desk for reporting on missiles, launches and space security.

>>> from lofted import Desk
>>> reading = Desk().review("The missile flew 998 km (720 miles).")
>>> print(reading.findings[0].reason)
998 km is about 620 miles and does not fit 720 miles.
"""

from lofted.desk import Desk
from lofted.facts import (
    Article,
    AskedError,
    Claim,
    Event,
    Finding,
    Moment,
    Quantity,
    Reading,
    ReferenceError,
    SourceError,
    Span,
    Verdict,
    Voice,
)
from lofted.memory import Remembered
from lofted.version import __version__

__all__ = [
    "Article",
    "AskedError",
    "Claim",
    "Desk",
    "Event",
    "Finding",
    "Moment",
    "Quantity",
    "Reading",
    "ReferenceError",
    "Remembered",
    "SourceError",
    "Span",
    "Verdict",
    "Voice",
    "__version__",
]
