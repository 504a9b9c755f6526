"""Do a share and an average follow from the counts beside them?

    >>> review("Three of the 12 launches, or 35 percent, failed.")
    proportion: conflicts. Three of 12 launches is 25 per cent, and 35 percent does not fit.

    >>> review("Three of the 12 launches, or 25 percent, failed.")
    proportion: holds. Three of 12 launches is 25 per cent, as 25 percent says.

    >>> review("It fired 12 missiles in three days, an average of six missiles a day.")
    proportion: conflicts. 12 missiles in three days is an average of 4, and six missiles a day does not
    fit.

    >>> review("In four launches the company put 100 satellites into orbit, an average of 20 per launch.")
    proportion: conflicts. 100 satellites in four launches is an average of 25, and 20 does not fit.

Silent where the counts do not stand right before the share, and where one of
them is no exact count.

    >>> review("Several of the 12 launches failed, and 35 percent of the money was lost.")

Limits: shares in words ("a third"), counts that are read as one ("two of its three satellites")
and averages over people or money are not looked at.

Source: arithmetic.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import Answer, weigh
from lofted.facts import Claim, Figure, Finding, Interval, Reading
from lofted.reference.saying import number
from lofted.reference.units import units

HALF = 0.5  # of one; an average told as a whole number is rounded to it
_OF = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|their|all|those)\s)?")
_SHARE = re.compile(
    r"(?:\s[a-z-]{1,16}){0,3}(?:,\sor\s(?:about\s|some\s|roughly\s)?|\s\(|,\san?\s(?:[a-z]{1,12}\s){1,2}of\s)"
)
_AVERAGE = re.compile(r"\b(?:an\saverage|on\saverage|averaging|a\srate)(?:\sof)?\s$")
_IN = re.compile(r"(?:\s[a-z-]{1,16}){0,2}\s(?:in|over|within|during)\s(?:the\s)?(?:(?:past|last|first)\s)?")
_PER = re.compile(r"(?:\s[a-z-]{1,16}){0,3}?\s(?:per|for each|for every|in each|each|an?)\s(?P<one>[a-z]{3,16})\b")
_NOT_ALL = re.compile(
    r"\b(?:including|among|of which|about|some|at least|more than|nearly|almost|another|other)\b", re.I
)
_EACH = re.compile(r"\s(?:a|an|per|each|every)\s(second|minute|hour|day|week|month|year)\b")


def proportion(reading: Reading) -> Iterator[Finding]:
    """Work again every share and average that stands right behind its counts."""
    figures = sorted((one for one in reading.claims if one.quantity), key=lambda one: one.span)
    for at, claim in enumerate(figures):
        two = [one for one in figures[max(0, at - 2) : at] if one.sentence == claim.sentence]
        if len(two) == 2 and claim.aspect == "share":
            yield from share(two, claim, reading)
        elif len(two) == 2 and claim.aspect in ("count", "rate", "figure"):
            yield from average(two, claim, reading)
            yield from average_of(two, claim, reading)


def between(one: Claim, other: Claim, reading: Reading) -> str:
    """The words between two claims."""
    return reading.article.text[one.span.end : other.span.start]


def exact(claim: Claim) -> float | None:
    """A count that is no round or hedged one, or a bare number."""
    told = claim.quantity
    counted = told is not None and claim.aspect in ("count", "figure") and not told.approximate
    if told is None or not counted or told.said.width > 1:
        return None
    return told.said.middle


def share(two: Sequence[Claim], claim: Claim, reading: Reading) -> Iterator[Finding]:
    """The verdict on "18 of 24 flights, or 75 percent"."""
    part, whole = exact(two[0]), exact(two[1])
    linked = _OF.fullmatch(between(two[0], two[1], reading)) and _SHARE.fullmatch(between(two[1], claim, reading))
    if not linked or part is None or not whole or claim.quantity is None or claim.quantity.unit != "%" or part > whole:
        return
    percent = part / whole * 100  # per cent: of a hundred
    fact = f"{two[0].told} of {two[1].told} is {number(percent)} per cent"
    answer = Answer(
        holds=f"{fact}, as {claim.told} says.",
        depends=f"{fact}, which fits {claim.told} only when rounded.",
        conflicts=f"{fact}, and {claim.told} does not fit.",
        would_hold_if=f"with {number(percent)} per cent",
    )
    working = [f"{part:g} ÷ {whole:g} = {number(percent, decimals=1)} per cent"]
    point = Figure(Interval(percent, percent), Interval(percent, percent))
    yield weigh(claim.quantity, point, claim, *two, answer=answer, working=working)


def rate(claim: Claim, each: str) -> float | None:
    """The number of a rate that is neither round nor hedged, for each of its own unit of time."""
    told = claim.quantity
    if told is None or told.approximate or not told.unit.endswith("/s"):
        return None
    low, high = (end * units()[each].per for end in (told.said.low, told.said.high))
    return (low + high) / 2 if high - low <= 1 else None


def average(two: Sequence[Claim], claim: Claim, reading: Reading) -> Iterator[Finding]:
    """The verdict on "12 missiles in three days, an average of four a day"."""
    text = reading.article.text
    each = _EACH.match(text, claim.span.end) or _EACH.search(text, claim.span.start, claim.span.end)
    before = text[claim.sentence.start : claim.span.start]
    total, time = exact(two[0]), two[1].quantity
    told = rate(claim, each[1]) if each and claim.aspect == "rate" else exact(claim)
    linked = _IN.fullmatch(between(two[0], two[1], reading)) and _AVERAGE.search(before)
    if not (each and linked and total and told and time and time.unit == "s") or time.approximate:
        return
    count = time.bare.middle / units()[each[1]].per
    mean = total / count
    fact = f"{two[0].told} in {two[1].told} is an average of {number(mean)}"
    answer = Answer(
        holds=f"{fact}, as {claim.told} says.",
        depends=f"{fact}, which fits {claim.told} only when rounded.",
        conflicts=f"{fact}, and {claim.told} does not fit.",
        would_hold_if=f"with {number(mean)} a {each[1]}",
    )
    said = Figure(Interval(told - HALF, told + HALF), Interval(told - 1, told + 1))
    point = Figure(Interval(mean, mean), Interval(mean, mean))
    yield weigh(
        said, point, claim, *two, answer=answer, working=[f"{total:g} ÷ {count:g} = {number(mean, decimals=1)}"]
    )


def average_of(two: Sequence[Claim], claim: Claim, reading: Reading) -> Iterator[Finding]:
    """The verdict on "100 satellites in four launches, an average of 20 per launch"."""
    text = reading.article.text
    per = _PER.match(text, claim.span.end) or _PER.search(text, claim.span.start, claim.span.end)
    before = text[claim.sentence.start : claim.span.start]
    if per is None or not _AVERAGE.search(before) or _NOT_ALL.search(before):
        return
    each = [one for one in two if one.quantity and one.quantity.unit in (f"{per['one']}s", f"{per['one']}es")]
    others = [one for one in two if one not in each and one.aspect == "count"]
    told = exact(claim)
    if len(each) != 1 or len(others) != 1 or told is None:
        return
    total, number_of = others[0].quantity, exact(each[0])
    if not total or not number_of or any(one.voice.name != claim.voice.name for one in two):
        return
    fits = total.scaled(1 / number_of)
    mean = total.bare.middle / number_of
    fact = f"{others[0].told} in {each[0].told} is an average of {number(mean)}"
    answer = Answer(
        holds=f"{fact}, as {claim.told} says.",
        depends=f"{fact}, which fits {claim.told} only when rounded.",
        conflicts=f"{fact}, and {claim.told} does not fit.",
        would_hold_if=f"with {number(mean)}",
    )
    said = Figure(Interval(told - HALF, told + HALF), Interval(told - 1, told + 1))
    working = [f"{mean * number_of:g} ÷ {number_of:g} = {number(mean, decimals=1)}"]
    yield weigh(said, fits, claim, *two, answer=answer, working=working)
