"""Does somebody tell of a deed before its day?

    >>> review("KCNA said on 15 December 2023 that the Hwasong-18 had been launched on 18 December 2023.")
    said_before: conflicts. What is told was on 18 December 2023, and it is said to have been told on 15 December
    2023, 3 days before.

    >>> review("A statement on Monday said the missile was fired on 25 September 2024.", published="2024-09-25")
    said_before: conflicts. What is told was on 25 September 2024, and it is said to have been told on “Monday”, 23
    September 2024, 2 days before.

A day apart can be that of another clock.

    >>> review("KCNA said on 17 December 2023 that the Hwasong-18 had been launched on 18 December 2023.")
    said_before: depends. What is told was on 18 December 2023, and it is said to have been told on 17 December 2023,
    1 day before.

    >>> review("KCNA said on 19 December 2023 that the Hwasong-18 had been launched on 18 December 2023.")

Silent on what was planned, feared or to come, where the deed has no year of its own, and where two days could be that
of the words.

Source: nobody reports what has not happened.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends
from lofted.facts import CLOCK, DAYS, Claim, Finding, Firmness, Reading
from lofted.reference.days import YEAR_TOLD, ZONE, days_of
from lofted.reference.saying import day, number
from lofted.reference.sentence import by_sentence

CUES = ("sai", "say", "announc", "report", "confirm", "stat")
WEEK = 6  # days; further back a weekday is none that a reader would count from

_SAID = r"(?:said|announced|reported|confirmed|stated|declared|revealed|disclosed)"
_AHEAD = re.compile(rf"\b(?:{_SAID}|statement|communiqu[ée]|report)(?:\sit)?,?\s(?:early\s|late\s)?on\s$")
_BEHIND = re.compile(rf"^(?:,)?\s(?:[\w’'.-]+\s){{0,6}}?{_SAID}\b")
_DONE = re.compile(
    r"\b(?:was|were|had|has|have|launched|fired|flew|fell|landed|rose|lifted\soff|took\splace|came\sdown|tested|conducted|carried\sout)\b"
)
_TO_COME = re.compile(
    r"\b(?:to\sbe|is\sto|was\sto|were\sto|set\sfor|for|by|until|till|before|ahead|from|since|deadline|next|anniversary|term|"
    r"would|will|could|may|might|should|shall|if|whether|not|never|plan(?:s|ned)?|expect\w*|schedul\w*|propos\w*|postpon\w*|"
    r"expire\w*|ends?|begin\w*|start\w*|notif\w*|window|invit\w*|due|election|meeting|summit|visit|talks)\b"
)


def said_before(reading: Reading) -> Iterator[Finding]:
    """Hold the day on which something is told against the day on which it was."""
    for sentence, claims in by_sentence(reading.claims):
        told = [one for one in claims if one.aspect == "statement"]
        if len(told) != 1:
            continue
        words = reading.article.quote(told[0].span)
        deeds = [one for one in claims if told[0].span.covers(one.span) and a_day(one) and YEAR_TOLD.search(one.told)]
        outside = [one for one in claims if one.moment and not told[0].span.covers(one.span)]
        if len({one.told for one in deeds}) != 1 or len({one.told for one in outside}) != 1:
            continue
        before = reading.article.text[sentence.start : outside[0].span.start]
        behind = reading.article.text[outside[0].span.end : sentence.end]
        spoken = _AHEAD.search(before) or (not before.strip(" On") and _BEHIND.match(behind))
        done = _DONE.search(words) and not _TO_COME.search(words)
        if spoken and done and a_day(outside[0]) and deeds[0].likelihood.words is not Firmness.PLANNED:
            yield from judged(outside[0], deeds[0], reading)


def a_day(claim: Claim) -> bool:
    """Whether a claim tells one day."""
    moment = claim.moment
    return bool(moment and moment.start and moment.precision in (*DAYS, *CLOCK))


def judged(said: Claim, deed: Claim, reading: Reading) -> Iterator[Finding]:
    """The verdict on the two days."""
    spoke, was = (days_of(one.moment) if one.moment else None for one in (said, deed))
    published = reading.article.published
    if spoke is None or was is None or spoke[0] >= was[0] or (published and was[0] > published):
        return
    apart = (was[0] - spoke[0]).days
    by_name = not YEAR_TOLD.search(said.told)
    if by_name and (published is None or not 0 <= (published - spoke[0]).days <= WEEK):
        return
    when = f"“{said.told}”, {day(spoke[0])}" if by_name else day(spoke[0])
    many = f"{number(apart)} day{'s' if apart > 1 else ''} before"
    reason = f"What is told was on {day(was[0])}, and it is said to have been told on {when}, {many}."
    if apart <= ZONE:
        yield depends(said, deed, reason=reason, on="whose clocks the two days are")
    else:
        yield conflicts(said, deed, reason=reason, would_hold_if=f"as told on {day(was[0])} or later")
