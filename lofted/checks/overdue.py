"""Was the month of that plan over on the day of the report?

    >>> review("North Korea's second launch of a spy satellite has failed. It has vowed to try again in October.",
    ...     published="2023-11-17")
    overdue: depends. “October” is told as still to come, and on 17 November 2023 it was just over. The last launch of a
    satellite by North Korea before then was on 24 August 2023.

    >>> review("North Korea's second launch of a spy satellite has failed. It has vowed to try again in October.",
    ...     published="2023-08-24")

A report copied late takes its month with it.

Silent where the article has no date of its own, where the month has a year or is
spoken of as past anywhere in the text, and from five months after it on, when the
next one may well be meant.

    >>> review("It had vowed to try again in October.", published="2023-11-17")

Limits: whoever plans eight months ahead can mean the next such month; so it never conflicts.

Source: the article's own words; the catalogue's flights.
"""

import re
from collections.abc import Iterator
from datetime import date

from lofted.checking import depends
from lofted.facts import Evidence, Finding, Reading, Record, Span
from lofted.reference.history import launch_evidence
from lofted.reference.saying import day

FIELD = "launches on record"

MOST = 4  # months; ours: a plan for a month that comes round in eight is told with its year
MONTHS = {
    name: number
    for number, name in enumerate(
        ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
         "November", "December"), start=1)
}  # fmt: skip
COUNTRY = "north-korea"
AROUND = 140  # characters before a month in which the plan stands; a clause or two

_MONTH = re.compile(
    rf"\b(?:in|for|until|by|during)\s(?:late\s|early\s|mid-)?(?P<month>{'|'.join(MONTHS)})\b(?!\s(?:\d|of\s))"
)
_PLANNED = re.compile(
    r"\b(?:(?:has|have)\s(?:vowed|pledged|promised|announced|said\sit\swill|scheduled|set)|will|vows\sto|pledges|promises|plans?|intends?|"
    r"aims?|hopes?|is\s(?:to|due|set|planned|scheduled|expected)|are\s(?:to|due|set|planned|scheduled|expected)|"
    r"says\sit\s(?:will|would)|vowing|promising|planned\sfor)\b",
    re.I,
)
_BETWEEN = re.compile(  # what is planned, in a few words, none of which tells of something done
    r"(?:\s(?!(?:\w{2,}ed|back|reached|made|held|struck|met|began|with|from|between|like|in|at)\b)[\w’'-]+){1,10}\s?"
)
_BACK = re.compile(
    r"\b(?:had|was|were|did|last|ago|once|then|earlier|previous\w*|since|next|after|every|each|instead|delay\w*|postpon\w*|not|"
    r"never)\b",
    re.I,
)
_SATELLITE = re.compile(r"\bsatellites?\b", re.I)
_KOREAN = re.compile(r"\b(?:North\sKorea\w*|Pyongyang|the\sNorth)\b")


def overdue(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the month of each plan against the day of the report."""
    published, text = reading.article.published, reading.article.text
    for match in _MONTH.finditer(text) if published else ():
        assert published, "asked for just before"
        gone = (published.month - MONTHS[match["month"]]) % 12  # 12 months a year
        before = re.split(r"[.;!?]\s(?=[A-Z])|\n", text[max(0, match.start() - AROUND) : match.start()])[-1]
        cues = list(_PLANNED.finditer(before))
        if (
            not 1 <= gone <= MOST
            or not cues
            or _BACK.search(before)
            or not _BETWEEN.fullmatch(before[cues[-1].end() :])
        ):
            continue
        if len(re.findall(rf"\b{match['month']}\b", text)) > 1:
            continue
        just = "just over" if gone == 1 else f"{gone} months over"
        reason = f"“{match['month']}” is told as still to come, and on {day(published)} it was {just}."
        place = Span(match.start("month"), match.end("month"))
        last, evidence = last_launch(reading, published, MONTHS[match["month"]], record)
        on = "whether the report is an old one, or the month of the next year is meant"
        yield depends(reason=reason + last, on=on, spans=[place], evidence=evidence)
        return


def last_launch(reading: Reading, published: date, month: int, record: Record) -> tuple[str, list[Evidence]]:
    """The last launch of a satellite by North Korea before that month, where the text tells of one."""
    text = reading.article.text
    if not (_SATELLITE.search(text) and _KOREAN.search(text)):
        return "", []
    began = date(published.year - (month > published.month), month, 1)
    launches = [one for one in record.flights() if one.kind == "space" and one.country == COUNTRY]
    flown = [one for one in launches if one.day < began]
    if not flown:
        return "", []
    last = flown[-1]
    return f" The last launch of a satellite by North Korea before then was on {day(last.day)}.", [
        launch_evidence(last)
    ]
