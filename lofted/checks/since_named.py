"""Is the type of the missile still unknown, as it is told?

    >>> review("North Korea fired an ICBM on 31 October 2024. What type of missile it was has not yet been confirmed.",
    ...     published="2024-11-06")
    since_named: depends. “What type of missile it was has not yet been confirmed” was so only at first: the missile
    of 31 October 2024 is on record as the Hwasong-19.

    >>> review("North Korea fired an ICBM on 31 October 2024. What type of missile it was has not yet been confirmed.",
    ...     published="2024-10-31")

Silent in reports of the first two days, where the launch is on record without a type, and where a type is named in the
article, as of which others may have doubts.

Source: the catalogue's flights.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from lofted.checking import depends
from lofted.facts import DAYS, Finding, Reading, Record, Span
from lofted.reference.history import launch_evidence
from lofted.reference.saying import day
from lofted.reference.sentence import said_by
from lofted.reference.wording import sentences
from lofted.told.launch import launch_told

FIELD = "missiles, rockets and craft"
CUES = ("type", "kind of", "model", "sort of", "Which", "which", "name")

SOON = timedelta(days=2)  # ours: state media tell of a launch on the day after it
UNSURE = ("unknown", "unidentified", "new-")  # how the ids of vehicles begin that have no name
_WHAT = (
    r"(?:[Ww](?:hat|hich)\s(?:type|kind|sort|model)\sof\s(?:missile|rocket|ICBM|weapon)|[Ww]hich\s(?:missile|ICBM|rocket)|"
    r"(?:[Tt]he|[Ii]ts)\s(?:exact\s|precise\s)?(?:type|model|name)(?:\sof\s(?:the|this|that)\s(?:[\w-]+\s){0,2}?(?:missile|rocket|ICBM|weapon))?)"
)
_OPEN = (
    r"(?:(?:has|had|have)(?:\sstill)?(?:\snot|n['’]t)(?:\syet)?\sbeen\s(?:confirmed|identified|named|determined|disclosed|established)|"
    r"(?:is|was|remains|remained)\s(?:still\s|as\syet\s)?(?:unknown|unclear|unconfirmed|unidentified|not\s(?:yet\s)?(?:known|clear|confirmed)))"
)
_UNKNOWN = re.compile(rf"\b{_WHAT}(?:\s[\w-]+){{0,8}}?\s{_OPEN}\b")


def since_named(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look for missiles that are told to be of no known type, and are on record by their name."""
    if any(one.aspect == "vehicle" for one in reading.claims):
        return
    for sentence in sentences(reading.article.text):
        match = _UNKNOWN.search(reading.article.quote(sentence))
        flight = launch_told(sentence, reading, record) if match else None
        if match is None or flight is None or flight.vehicle.startswith(UNSURE):
            continue
        told = [
            one.moment.start.date()
            for one in reading.claims
            if one.moment and one.moment.start and one.moment.precision in DAYS
        ]
        as_of = reading.article.published or max(told, default=flight.day)
        entry = record.entry(flight.vehicle)
        if entry and as_of - flight.day > SOON:
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            reason = (
                f"“{match[0]}” was so only at first: the missile of {day(flight.day)} is on record as the {entry.name}."
            )
            on = "on which day it is told"
            yield depends(
                *said_by(span, reading), reason=reason, on=on, spans=[span], evidence=[launch_evidence(flight)]
            )
