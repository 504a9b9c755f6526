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

So for how much a count rises or falls.

    >>> review("The number of launchers rose from 20 to 30, an increase of 33 percent.")
    proportion: conflicts. From 20 to 30 is a rise of 50 per cent, and 33 percent does not fit.

    >>> review("It has 40 satellites, and 10 additional satellites would increase that number by 40 percent.")
    proportion: conflicts. From 40 to 50 is a rise of 25 per cent, and 40 percent does not fit.

Silent where the counts do not stand right before the share, and where one of
them is no exact count.

    >>> review("Several of the 12 launches failed, and 35 percent of the money was lost.")

Limits: shares in words ("a third"), counts that are read as one ("two of its three satellites")
and averages over people or money are not looked at.

Source: arithmetic.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

from lofted.checking import Answer, weigh
from lofted.facts import Claim, Figure, Finding, Interval, Quantity, Reading
from lofted.reference.saying import number
from lofted.reference.units import units
from lofted.told.wholes import SHARE, between, exact, led_by_whole, of_them, round_one

FIELD = "units and arithmetic"

HALF = 0.5  # of one; an average told as a whole number is rounded to it
_OF = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|their|all|those)\s)?")
_AVERAGE = re.compile(r"\b(?:an\saverage|on\saverage|averaging|a\srate)(?:\sof)?\s$")
_IN = re.compile(r"(?:\s[a-z-]{1,16}){0,2}\s(?:in|over|within|during)\s(?:the\s)?(?:(?:past|last|first)\s)?")
_PER = re.compile(r"(?:\s[a-z-]{1,16}){0,3}?\s(?:per|for each|for every|in each|each|an?)\s(?P<one>[a-z]{3,16})\b")
_NOT_ALL = re.compile(
    r"\b(?:including|among|of which|about|some|at least|more than|nearly|almost|another|other)\b", re.I
)
COUNTS = ("count", "figure", "money", "mass", "range", "apogee", "distance", "data")
_UP = r"(?:increase|rise|growth|jump|surge|gain|expansion|drop|fall|decline|decrease|cut|reduction|up|down)"
_WENT = (
    r"(?:rose|r[iu]ses?n?|grew|grows?|grown|increased?s?|jumped|surged|climbed|fell|falls?|fallen|dropped|declined|"
    r"decreased|shrank|expand\w*|rais\w*|cut|reduced?|lowered|up|down)"
)
_FROM_TO = re.compile(  # "from 20 to 30, an increase of 50 percent"; "rose by 50 percent, from 20 to 30"
    rf"\b{_WENT}\s(?:[a-z]+\s)?from\s<N>[^.;<>]{{0,25}}\sto\s<N>[^.;<>]{{0,25}},?\sby\s<P>|"
    rf"\bfrom\s<N>[^.;<>]{{0,25}}\sto\s<N>[^.;<>]{{0,25}},\s(?:or\s)?(?:an?\s(?:[a-z]+\s)?)?{_UP}\s(?:of\s|by\s)?<P>"
    rf"|\b{_WENT}\s(?:by\s)?<P>,?\s(?:[a-z]+\s){{0,3}}?from\s<N>[^.;<>]{{0,25}}\sto\s<N>",
    re.I,
)
_RAISES = (
    re.compile(  # "20 more would raise the 40 by 50 percent", "it has 40, and 20 more would raise that by 50 percent"
        r"<N>[^.;<>]{0,60}(?:<N>[^.;<>]{0,40})?\s(?:increase|raise|expand|enlarge|boost|grow)\w*\s[^.;<>]{0,60}"
        r"(?:<N>[^.;<>]{0,20})?\sby\s<P>"
    )
)
_ANOTHER_BASE = re.compile(  # "up 80 percent from a year earlier" measures from something else
    r",?\s(?:(?:in\s\w+\s)?from|on\s(?:the|a)|over|compared|since|than|year|annually|a\syear|per|against|of|above|below)\b"
)
_MORE = re.compile(r"\b(?:more|additional|extra|further|new)\b")
_EACH = re.compile(r"\s(?:a|an|per|each|every)\s(second|minute|hour|day|week|month|year)\b")


def proportion(reading: Reading) -> Iterator[Finding]:
    """Work again every share and average that stands right behind its counts."""
    figures = sorted((one for one in reading.claims if one.quantity), key=lambda one: one.span)
    for at, claim in enumerate(figures):
        two = [one for one in figures[max(0, at - 2) : at] if one.sentence == claim.sentence]
        if claim.aspect == "share":
            before = [one for one in figures if one.sentence == claim.sentence and one.aspect in COUNTS]
            yield from rise(before, claim, reading)
            if pair := of_them(claim, figures[:at], reading):
                yield from share(pair, claim, reading, linked=True)
        if len(two) == 2 and claim.aspect == "share":
            yield from share(two, claim, reading)
        elif len(two) == 2 and claim.aspect in ("count", "rate", "figure"):
            yield from average(two, claim, reading)
            yield from average_of(two, claim, reading)


def share(two: Sequence[Claim], claim: Claim, reading: Reading, *, linked: bool = False) -> Iterator[Finding]:
    """The verdict on "18 of 24 flights, or 75 percent"."""
    linked = linked or led_by_whole(two, claim, reading)
    two = two[::-1] if led_by_whole(two, claim, reading) else two
    part, whole = exact(two[0]), exact(two[1]) or round_one(two[1])
    linked = linked or bool(
        _OF.fullmatch(between(two[0], two[1], reading)) and SHARE.fullmatch(between(two[1], claim, reading))
    )
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


def rise(counts: Sequence[Claim], claim: Claim, reading: Reading) -> Iterator[Finding]:
    """The verdict on "from 20 to 30, an increase of 50 percent", and on "20 more would raise the 40 by 50 percent"."""
    if len(counts) != 2 or claim.quantity is None or claim.quantity.unit != "%":
        return
    words, start = reading.article.quote(claim.sentence), claim.sentence.start
    if _ANOTHER_BASE.match(words, claim.span.end - start):
        return
    places = sorted([*((one.span, "N") for one in counts), (claim.span, "P")], reverse=True)
    for span, sign in places:  # from the last to the first, so that the places before stay what they are
        words = f"{words[: span.start - start]}<{sign}>{words[span.end - start :]}"
    first, second = (one.quantity for one in sorted(counts, key=lambda one: one.span))
    if not first or not second or first.approximate or second.approximate:
        return
    added = _MORE.search(counts[0].told) or _MORE.search(counts[1].told)
    if _FROM_TO.search(words) and not added:
        old, new = first.said, second.said
    elif _RAISES.search(words) and bool(_MORE.search(counts[0].told)) != bool(_MORE.search(counts[1].told)):
        more, old = (first.said, second.said) if _MORE.search(counts[0].told) else (second.said, first.said)
        new = old + more
    else:
        return
    if old.low <= 0 or (first.unit and second.unit and first.unit != second.unit):
        return
    share = [(after / before - 1) * 100 for before in (old.low, old.high) for after in (new.low, new.high)]  # per cent
    point = Interval(min(map(abs, share)), max(map(abs, share)))
    way = "rise" if new.middle > old.middle else "fall"
    percent = abs(new.middle / old.middle - 1) * 100  # per cent: of a hundred
    if told_far_below(claim.quantity, percent):
        return
    ends = f"{number(old.middle)} to {number(new.middle)}" if added else f"{counts[0].told} to {counts[1].told}"
    fact = f"From {ends} is a {way} of {number(percent)} per cent"
    answer = Answer(
        holds=f"{fact}, as {claim.told} says.",
        depends=f"{fact}, which fits {claim.told} only when rounded.",
        conflicts=f"{fact}, and {claim.told} does not fit.",
        open=f"{fact}, and {claim.told} sets no end to it.",
        would_hold_if=f"with {number(percent)} per cent",
    )
    finding = weigh(claim.quantity, Figure(point, point), claim, *counts, answer=answer)
    yield replace(finding, claims=(), spans=(claim.span,)) if added else finding  # "would raise": the sum is no doubt


def told_far_below(told: Quantity, percent: float) -> bool:
    """Whether a share is told as a floor that lies far below: "more than 30 percent" of what is 80."""
    return told.said.high == inf and told.bare.middle < HALF * percent


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
