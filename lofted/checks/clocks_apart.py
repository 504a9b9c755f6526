"""Are the clocks of two places so many hours apart, and on that side?

    >>> review("Seoul is eight hours ahead of UTC.")
    clocks_apart: conflicts. Seoul time is 9 hours ahead of UTC, and the words have eight hours ahead.

    >>> review("Seoul is nine hours ahead of UTC.")
    clocks_apart: holds. Seoul time is 9 hours ahead of UTC, as the words say.

Summer time moves some clocks by an hour, and Pyongyang's stood at half an hour more from 2015 to 2018, so any
difference that was in use in those years holds.

    >>> review("Washington is 13 hours behind Seoul, or 14 in winter.")
    clocks_apart: holds. Washington time is 13 or 14 hours behind Seoul time, as the words say.

    >>> review("Japan's clocks run an hour ahead of South Korea's.")
    clocks_apart: conflicts. Japan time and South Korea time are the same, and the words have an hour ahead.

    >>> review("Korean time is UTC+8.")
    clocks_apart: conflicts. Korean time is 9 hours ahead of UTC, and the words have UTC+8.

Silent where a name is that of no clock, and on anything else that is ahead by hours.

    >>> review("The train was two hours behind Moscow's schedule.")

Source: IANA time zone data base.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime

from lofted.checking import conflicts, holds
from lofted.facts import Finding, Reading, Span
from lofted.reference.clock import offset, zone_named
from lofted.reference.counting import count_of, spelled
from lofted.reference.saying import HOUR, number
from lofted.reference.tied import settled
from lofted.reference.wording import sentences

FIELD = "days and clocks"

Days = tuple[datetime, ...]
SEASONS: Days = (datetime(2024, 1, 15), datetime(2024, 7, 15))  # days of winter and summer, as the clocks stand now
HALF_HOUR: Days = (datetime(2017, 1, 15), datetime(2017, 7, 15))  # when Pyongyang's clock stood apart (IANA data base)

REJOINED = date(2018, 5, 5)  # from when on Pyongyang's clock is Seoul's again (IANA data base)
_IS = re.compile(r"\s(?:is|are|runs?|goe?s?|stands?|lies)\s")
_PLACE = r"(?:UTC|GMT|(?!(?:In|At|The|By)\s)(?:[A-Z]\w+\s)?[A-Z]\w+)"
_APART = re.compile(
    rf"\b(?P<one>{_PLACE})(?:['’]s?)?(?:\s(?:[Ss]tandard\s)?[Tt]ime|\s(?:the\s)?clocks?|\sit)?(?:\s\([A-Z]{{2,4}}\))?,?"
    rf"(?:\s(?:is|are|was|were|lies|runs?|goe?s?|stands?|stood|has\sbeen)\s(?:now\s|then\s)?|,\s|\s\()"
    rf"(?P<hours>\d{{1,2}}(?:\.5)?|{spelled()}|an|half\san)(?P<half>\sand\sa\shalf|½)?\shours?\s"
    rf"(?P<side>ahead\sof|behind|later\sthan|earlier\sthan)\s(?:that\sof\s|in\s)?(?P<other>{_PLACE})"
    rf"(?=(?:['’]s?)?(?:\s(?:[Tt]ime|clocks?))?(?P<season>\sin\s(?:summer|winter))?(?:[.,;)]|$|\s(?:and|in|or|all|on|but|so)\b))"
)
_FROM_UTC = re.compile(  # "Seoul time is GMT+8", "Korea Standard Time (UTC+8)"
    rf"\b(?P<one>{_PLACE})(?:['’]s)?(?:\s(?:[Ss]tandard\s)?[Tt]ime|\sclocks?)?(?:\s(?:is|are|runs?|stands?)\s(?:at\s|on\s)?|\s\(|,\s)"
    rf"(?P<other>UTC|GMT)\s?(?P<side>[+−–-])\s?(?P<hours>\d{{1,2}}(?:\.5)?)(?P<half>:30)?(?P<season>)\b(?!:)"
)
HALF = 0.5  # hours; "half an hour"
_MANY = re.compile(
    r"Russia|United\sStates|U\.?S\.?A?$|America|Canad|Australia|Brazil|Indonesia|Mexic|Kazakh|Mongolia|Congo"
)


def clocks_apart(reading: Reading) -> Iterator[Finding]:
    """Hold each difference told between the clocks of two places against the zones."""
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        for match in (*_APART.finditer(words), *_FROM_UTC.finditer(words)) if settled(words) else ():
            one, other = clock(match["one"]), clock(match["other"])
            if one and other:
                span = Span(sentence.start + match.start(), sentence.start + match.end())
                yield judged(match, one, other, span, reading.article.published)


def clock(name: str) -> str | None:
    """The zone of a place by its clock's name; None for a country of many zones."""
    return None if _MANY.match(name) else zone_named(name) or zone_named(f"{name} time")


def judged(match: re.Match[str], one: str, other: str, span: Span, published: date | None) -> Finding:
    """The verdict on one difference."""
    word = match["hours"]
    told = number_of(word) + (HALF if match["half"] else 0)
    ahead = match["side"].startswith(("ahead", "later", "+"))
    season = match["season"] or ""
    part = slice(0, 1) if "winter" in season else slice(1, 2) if season else slice(None)
    days, odd = SEASONS[part], HALF_HOUR[part]
    now = _IS.search(match[0]) and published is not None and published >= REJOINED
    right, known = apart(one, other, days), apart(one, other, days if now else days + odd)
    first, second = (name if name in ("UTC", "GMT") else f"{name} time" for name in (match["one"], match["other"]))
    fits = (told if ahead else -told) in known
    hours = " or ".join(number(gap) for gap in sorted({told} if fits and len(right) == 1 else map(abs, right)))
    many, side = "hour" if hours == "1" else "hours", "ahead of" if max(right) >= 0 else "behind"
    was = "is" if told in map(abs, right) or not fits else "was"
    fact = f"{first} {was} {hours} {many} {side} {second}"
    if right == {0.0}:
        fact = f"{first} and {second} are the same"
    if fits:
        return holds(reason=f"{fact}, as the words say.", spans=[span])
    length = f"{word}{match['half'] or ''} hour{'s' * (told > 1)}"
    has = f"{length} {'ahead' if ahead else 'behind'}"
    has = has if len(match["side"]) > 1 else f"{match['other']}{match['side']}{word}"
    reason = f"{fact}, and the words have {has}."
    return conflicts(
        reason=reason, spans=[span], would_hold_if=f"as {hours} {many} {side.split()[0]}" if any(right) else None
    )


def number_of(word: str) -> float:
    """The hours that a word or a number tells: "an", "half an", "seven"."""
    if word.startswith("half"):
        return HALF
    return 1.0 if word == "an" else float(count_of(word) or word)


def apart(one: str, other: str, days: tuple[datetime, ...]) -> set[float]:
    """By how many hours the first clock is ahead of the second, on some days."""
    return {(offset(day, one) - offset(day, other)).total_seconds() / HOUR for day in days}
