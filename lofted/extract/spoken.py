"""Reads clock times that are spoken out: "half past six", "20 minutes past noon", "ten to midnight"."""

import re

from lofted.extract.hours import HALF_DAY, alone, clock_at
from lofted.extract.stretches import Opened, Sentence, Stretch
from lofted.extract.time_words import GAP, amount
from lofted.reference.counting import spelled

HOUR = 60  # minutes
QUARTER = 15  # minutes
_HOURS = spelled()
_MINUTES = r"\d{1,2}|five|ten|fifteen|twenty|twenty-five"
_BARE = "five|ten|twenty|twenty-five"  # in figures it would be a count: "10 past tests"
_SPOKEN = re.compile(
    rf"(?:(?P<half>half){GAP}past|(?:a{GAP})?(?P<quarter>quarter){GAP}(?P<side>past|after|to|before)|"
    rf"(?P<count>{_MINUTES}){GAP}minutes{GAP}(?P<way>past|after|to|before)|"
    rf"(?<!from\s)(?<!between\s)(?P<bare>{_BARE}){GAP}(?P<turn>past|(?:to|before|after)(?={GAP}(?:noon|midnight)\b))){GAP}"
    rf"(?P<hour>(?:{_HOURS}|\d{{1,2}})(?![\w:%-]|[.,]\d)|noon\b|midnight\b)(?:[\s\u00a0]?o['’]clock\b)?"
    r"(?![\s\u00a0](?:percent|people|years?|months?|weeks?|days?|hours?|minutes?|of)\b)",
    re.IGNORECASE,
)


def read_spoken(match: re.Match[str], _sentence: Sentence) -> Stretch | None:
    """Half past six, a quarter to ten; morning or evening only where it is said beside it."""
    word = match["hour"].lower()
    hour = {"noon": HALF_DAY, "midnight": 0}.get(word, amount(word) or 0)
    if hour > HALF_DAY or (hour == 0 and word != "midnight"):
        return None
    told = match["count"] or match["bare"]
    past = HOUR // 2 if match["half"] else QUARTER if match["quarter"] else amount(told) or 0
    if past >= HOUR:
        return None
    before = (match["side"] or match["way"] or match["turn"] or "past").lower() in {"to", "before"}
    minutes = (hour * HOUR + (-past if before else past)) % (2 * HALF_DAY * HOUR)
    return alone(clock_at(str(minutes // HOUR), f"{minutes % HOUR:02}"))


READERS: tuple[Opened, ...] = (
    (frozenset({"half", "a", "quarter", "0", "five", "ten", "fifteen", "twenty"}), _SPOKEN, read_spoken),
)
