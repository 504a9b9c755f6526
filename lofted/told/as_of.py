"""As of which day an article, or one of its sentences, speaks of somebody's office."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from lofted.facts import Claim, Entry, Reading, Record, Span
from lofted.reference.days import Days, days_of
from lofted.reference.held_offices import span_of

NEAR_CHANGE = timedelta(days=60)  # ours: so long after a change, or before one, a reader may ask who held the office
_AT_ONCE = re.compile(
    r"\b(?:within\s(?:minutes|(?:an?|\w+)\s(?:minutes|hours?)|hours|the\s(?:hour|day))|(?:minutes|hours)\s(?:later|afterwards?|after)|"
    r"(?:on\s)?(?:the\ssame|that\s(?:same\s|very\s)?)\s?(?:day|evening|night|morning|afternoon)|at\sonce|immediately|promptly|straight\s?away)\b",
    re.I,
)
_ACTED = re.compile(  # what the bearer did, whatever its tense
    r",?\s(?:had\s|has\s)?(?:[a-z]+ly\s)?(?!recall|remember|criticis|criticiz|later)(?:[a-z]{2,}ed|met|spoke|told|said|sent|gave|took|led|put|held)\b"
)
_WITH_THEM = re.compile(  # whom the sentence before tells of, so that it is of one day with it: "guided them round"
    r"[^.;,]{0,40}?\b(?:them|him|her|the\s(?:guests?|(?:two\s)?leaders|two|pair|visitors?|delegation)|both)\b"
)
_DAYS_FROM = re.compile(  # what is told beside a day, within days of it: "days before US President …"
    r"\b(?:minutes|hours?|days?)\s(?:before|after|ahead\sof)\s(?:then\s|the\s)?$", re.I
)
_CAME_IN = re.compile(  # what a title that came with it is told ahead of
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,4}?(?:elect\w*|w[io]n\w*|victory|took|takes|taking|return\w*|inaugurat\w*|sw(?:ears|ore|orn)|assum\w*|"
    r"came|enter\w*|term|begins?|began|succe(?:ed\w*|ssors?|ssion)|replac\w+|became|becomes?|defeat\w*|office|transition)\b"
)


def long_past(days: Sequence[Days], published: date | None) -> bool:
    """Whether the days of a sentence lie well before its report."""
    return published is not None and days[-1][1] < published - NEAR_CHANGE


def at_once(claim: Claim, reading: Reading) -> bool:
    """Whether the bearer of a title acted within hours of what is told: no later title is meant there."""
    acted = _ACTED.match(reading.article.text, claim.span.end)
    with_them = acted and _WITH_THEM.match(reading.article.text, acted.end())
    return bool(acted and (with_them or _AT_ONCE.search(reading.article.quote(claim.sentence))))


def days_from(claim: Claim, reading: Reading) -> bool:
    """Whether what the bearer of a title did is told within days of the day of the sentence, and is no coming in."""
    text = reading.article.text
    return bool(
        _DAYS_FROM.search(text[claim.sentence.start : claim.span.start]) and not _CAME_IN.match(text, claim.span.end)
    )


def told_before(reading: Reading, claim: Claim) -> list[Days]:
    """The days of the sentence before a claim's."""
    earlier = [one.sentence for one in reading.claims if one.sentence.end <= claim.sentence.start]
    last = max(earlier, key=lambda span: span.start, default=None)
    return (
        told_in(reading, last)
        if last and not re.search(r"\n", reading.article.text[last.end : claim.sentence.start])
        else []
    )


def told_in(reading: Reading, sentence: Span) -> list[Days]:
    """The days that a sentence tells."""
    found = (one.moment for one in reading.claims if one.sentence.start == sentence.start and one.moment)
    published = reading.article.published or date.max  # what is to come is no day of the deed
    return sorted({days for moment in found if (days := days_of(moment)) and days[0] <= published})


def when(reading: Reading, record: Record) -> list[Days]:
    """The day as of which the article speaks: of its publication, else of the launch it tells of, else its last."""
    if reading.article.published:
        return [(reading.article.published, reading.article.published)]
    flights = [flight.day for event in reading.events if (flight := record.flight(event.entry))]
    told = sorted({days for one in reading.claims if one.moment and (days := days_of(one.moment))})
    return [(flights[0], flights[0])] if flights else told[-1:]


def every_day(reading: Reading, record: Record) -> list[Days]:
    """Every day that the article tells, its publication and its launches among them."""
    return when(reading, record) + [days for one in reading.claims if one.moment and (days := days_of(one.moment))]


def worth_saying(term: Entry, asked: Sequence[Days], here: Sequence[Days], reading: Reading) -> bool:
    """Whether anybody would ask: of a day that the sentence tells and that is not of these weeks, or near a change."""
    published = reading.article.published
    if here and (published is None or here[-1][1] < published - NEAR_CHANGE):
        return True
    return any(abs((edge - one).days) <= NEAR_CHANGE.days for edge in span_of(term) for one, _ in asked)
