"""Is a launch window told with the same two ends, and does the launch fall into it?

    >>> review("North Korea told Japan that it would launch a satellite from May 27 to June 4, 2024. The launch "
    ...        "window runs from May 27 to June 7, 2024.")
    window: conflicts. The window ends on 4 June 2024 in one place and on 7 June 2024 in another.

    >>> review("North Korea told Japan that it would launch a satellite in an eight-day window from May 27 to June 4, "
    ...        "2024. The launch window runs from May 27 to June 4, 2024, the coast guard said.")
    window: holds. From May 27 to June 4, 2024 is 8 days, as eight-day says.
    window: holds. From 27 May 2024 to 4 June 2024 is told twice.

    >>> review("The notice names a launch window of 10 days, from May 27 to June 4, 2024.")
    window: conflicts. From May 27 to June 4, 2024 is 8 or 9 days, and 10 days does not fit.

    >>> review("The window ran for ten days, from May 27 to June 4.")
    window: conflicts. From May 27 to June 4 is 8 or 9 days, and ten days does not fit.

Nor does a window end before it begins.

    >>> review("North Korea told Japan that it would launch a satellite between June 4 and May 27.",
    ...        published="2024-05-27")
    window: conflicts. The window ends on 27 May, before it begins on 4 June.

    >>> review("North Korea told Japan that it would launch a satellite between December 22 and January 10.",
    ...        published="2012-12-20")

A launch outside its window may have been early or late, so it only depends.

    >>> review("North Korea notified Japan of a satellite launch between November 22 and December 1, 2023. It launched "
    ...        "the rocket on November 21, 2023.")
    window: depends. The launch on November 21, 2023 is before the window from 22 November 2023 to 1 December 2023.

One that is said to have been inside it conflicts.

    >>> review("The rocket lifted off on November 21, 2023, within the launch window of November 22 to December 1.")
    window: conflicts. The launch on November 21, 2023 is before the window from 22 November 2023 to 1 December 2023,
    and not within it.

    >>> review("The rocket flew on November 21, 2023, before the launch window of November 22 to December 1 opened.")

Silent where the words tell of a window that was moved, where two windows share
no day, and without both ends.

    >>> review("The launch window opens on May 27, 2024.")

A window of hours is held against its two hours, too.

    >>> review("The window of 80 minutes opens at 9:00 a.m. and closes at 10:00 a.m.")
    window: conflicts. From 9:00 a.m. to 10:00 a.m. are 60 minutes, and 80 minutes does not fit.

Limits: of a window of hours only its length is asked for.

Source: the calendar; the launch log, for the day at the launch site.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from lofted.checking import conflicts, depends, holds
from lofted.facts import CLOCK, DAYS, THIS_ARTICLE, Claim, Finding, Firmness, Reading, Record
from lofted.reference.days import A_DAY
from lofted.reference.saying import DAY, day
from lofted.reference.sentence import by_sentence
from lofted.told.windows import Inside, Window, backwards, insides, moved, stretches, windows

FIELD = "days and clocks"

NEAR = timedelta(days=30)  # a launch further from a window belongs to another
MANY = 10  # windows in one article; what holds more is a calendar
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_OUTSIDE = re.compile(
    r"\b(?:before|outside|ahead\sof|after|earlier\sthan)\s(?:of\s)?(?:the|that|its|this)\s(?:[\w-]+\s){0,3}window\b|"
    r"\bwindow\s(?:had|was|did)\s(?:not|yet)\b|\b(?:early|too\ssoon|sooner\sthan\sannounced)\b",
    re.I,
)
_OPEN = re.compile(r"\b(?:opens?|opened|opening|begins?|starts?|runs?|lasts?|from|between)\b")
_OF = re.compile(r"\b(?:window|period) of $")
_RAN = re.compile(  # "the launch window ran for ten days, from"
    r"\b(?:window|period)[^.;]{0,60}?\b(?:runs?|ran|lasts?|lasted|spans?|spanned|covers?|covered|is|was|stretch\w*|open|of)\s"
    r"(?:open\s)?(?:for\s)?(?:a\stotal\sof\s)?$"
)
_ENDS_FOLLOW = re.compile(
    r"[,:;]?\s(?:\([^)]*\)\s)?(?:from|between|ran|running|starting|beginning|lasting)\b|[,:]?\s\("
)
_IN_DAYS = re.compile(r"\b(?:days?|weeks?)\b|-(?:day|week)\b")
_WORD = re.compile(r"[\w’'-]+")
_BETWEEN = """
that which would will to is was run runs running ran last lasts lasted lasting start starts starting began begins
beginning open opens opened opening announced set for the a an its launch satellite rocket missile test window -day
-week period stretch from between of on midnight north korea pyongyang
"""
_PLAIN = frozenset(_BETWEEN.split())  # words that may stand between the length of a window and its ends
_LENGTH = re.compile(r"[\s-](?:launch\s)?(?:window|period|stretch)\b", re.I)


def window(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold every launch window against its length, against the others, and against the launch."""
    placed = [finding for one in insides(reading) for finding in held(one, reading, record)]
    yield from placed
    found = list(windows(reading))[:MANY]
    yield from length(reading)
    yield from hours(reading)
    for claim, begins, ends in backwards(reading):
        reason = f"The window ends on {day_of_year(ends)}, before it begins on {day_of_year(begins)}."
        yield conflicts(claim, reason=reason, would_hold_if="with the two days in their order, or another month")
    for one, other in combinations(found, 2):
        yield from told_twice(one, other)
    if not placed and len({(one.first, one.last) for one in found}) == 1:
        yield from fell(found[0], reading)


def hours(reading: Reading) -> Iterator[Finding]:
    """Whether the two hours between which a window is open lie as far apart as the sentence says."""
    text = reading.article.text
    for sentence, claims in by_sentence(reading.claims):
        ends = [
            one for one in claims if one.moment and one.moment.precision in CLOCK and _CLOCK.search(one.moment.edtf)
        ]
        long = [one for one in claims if one.quantity and one.quantity.unit == "s" and of_window(one, text)]
        if len(ends) != 2 or len(long) != 1 or not _OPEN.search(text[sentence.start : ends[1].span.start]):
            continue
        first, last = (_CLOCK.search(one.moment.edtf) for one in ends if one.moment)
        if not (first and last and long[0].quantity) or ends[0].moment.zone != ends[1].moment.zone:  # type: ignore[union-attr]
            continue
        minutes = ((int(last[1]) - int(first[1])) * 60 + int(last[2]) - int(first[2])) % (24 * 60)  # minutes of a day
        fact = f"From {ends[0].told} to {ends[1].told} are {minutes} minutes"
        if long[0].quantity.bare.low <= minutes * 60 <= long[0].quantity.bare.high:  # 60 s a minute
            yield holds(long[0], reason=f"{fact}, as {long[0].told} says.")
        elif not long[0].quantity.approximate and 0 < minutes < 12 * 60:  # minutes; longer ones run past midnight
            reason = f"{fact}, and {long[0].told} does not fit."
            yield conflicts(long[0], reason=reason, would_hold_if=f"with {minutes} minutes")


def day_of_year(when: date) -> str:
    """A day without its year, which need not be told."""
    return f"{when.day} {when:%B}"


def of_window(claim: Claim, text: str) -> bool:
    """Whether a stretch of time is told as the length of a window."""
    return bool(
        _LENGTH.match(text, claim.span.end) or _OF.search(text, max(0, claim.span.start - 12), claim.span.start)
    )


def length(reading: Reading) -> Iterator[Finding]:
    """Whether the days between the ends of a window are as many as its sentence says."""
    for told, least, most, spoken in stretches(reading):
        if moved(reading.article.quote(told.sentence)):
            continue
        for claim in reading.claims:
            long = claim.quantity
            if (
                claim.sentence != told.sentence
                or not long
                or long.unit != "s"
                or not length_of(claim, told.span.end - len(spoken), reading)
            ):
                continue
            fits = [count for count in range(least, most + 1) if long.bare.low <= count * DAY <= long.bare.high]
            ends = f"F{spoken[1:]}" if spoken.startswith("from ") else f"From {spoken}"
            if fits:
                reason = f"{ends} is {fits[0]} days, as {claim.told} says."
                yield holds(told, reason=reason, spans=[claim.span])
            elif long.bare.width <= 7 * DAY and not long.approximate:
                reason = f"{ends} is {least} or {most} days, and {claim.told} does not fit."
                yield conflicts(told, reason=reason, would_hold_if=f"with {most} days", spans=[claim.span])


def length_of(claim: Claim, begins: int, reading: Reading) -> bool:
    """Whether days or weeks are told as the length of a window whose first day is told at a place of the text."""
    text = reading.article.text
    before = text[claim.sentence.start : claim.span.start]
    between = text[claim.span.end : begins]
    named = of_window(claim, text) or (_RAN.search(before) and _ENDS_FOLLOW.match(text, claim.span.end))
    plain = set(_WORD.findall(between.lower())) <= _PLAIN
    return bool(named) and plain and bool(_IN_DAYS.search(claim.told))


def told_twice(one: Window, other: Window) -> Iterator[Finding]:
    """The verdict on two statements of one window, which share at least a day."""
    if one.first > other.last or other.first > one.last or one.claim.sentence == other.claim.sentence:
        return
    spans, both = [other.claim.span], [one.spoken, other.spoken]
    gaps = {"begins": (one.first, other.first), "ends": (one.last, other.last)}
    off = {side: pair for side, pair in gaps.items() if pair[0] != pair[1]}
    if not off:
        yield holds(one.claim, reason=f"F{one.spoken[1:]} is told twice.", spans=spans)
        return
    side, (here, there) = max(off.items(), key=lambda item: abs(item[1][0] - item[1][1]))
    reason = f"The window {side} on {day(here)} in one place and on {day(there)} in another."
    if abs(here - there) <= A_DAY:
        on = "whose midnight is meant: a window that ends as one day begins is told by two dates"
        yield depends(one.claim, reason=reason, on=on, working=both, spans=spans)
    elif one.claim.voice.name == other.claim.voice.name or THIS_ARTICLE.name in voices(one, other):
        yield conflicts(one.claim, reason=reason, working=both, spans=spans)
    else:
        on = f"whose window is followed: {' and '.join(voices(one, other))} differ"
        yield depends(one.claim, reason=reason, on=on, working=both, spans=spans)


def voices(*told: Window) -> list[str]:
    """Who tells each window."""
    return [one.claim.voice.name for one in told]


def fell(told: Window, reading: Reading) -> Iterator[Finding]:
    """Whether the launch falls into its own window."""
    claim = next(iter(launches(told, reading)), None)
    if _OUTSIDE.search(reading.article.text):
        return  # the text says so itself
    if claim is None or claim.moment is None or claim.moment.start is None:
        return
    when = claim.moment.start.date()
    fact = f"The launch on {claim.told} is"
    if told.first <= when <= told.last:
        yield holds(claim, reason=f"{fact} within the window {told.spoken}.", spans=[told.claim.span])
    elif told.first - NEAR <= when <= told.last + NEAR:
        side = "before" if when < told.first else "after"
        reason = f"{fact} {side} the window {told.spoken}."
        on = "whether it was launched outside its window, and by whose clock"
        yield depends(claim, reason=reason, on=on, spans=[told.claim.span])


def launches(told: Window, reading: Reading) -> Sequence[Claim]:
    """The days told for a launch that took place, outside the sentence of the window, where there is one day only."""
    found = [
        one
        for one in reading.claims
        if one.aspect == "launch_date" and one.moment and one.moment.start and one.moment.precision in DAYS
        if one.sentence != told.claim.sentence and one.likelihood.words in (Firmness.FLAT, Firmness.REPORTED)
    ]
    single = len({one.moment.start.date() for one in found if one.moment and one.moment.start}) == 1
    return found if single else ()


def held(one: Inside, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on a launch that is said to have been inside its window, by the day told and that at the site."""
    event = next((each for each in reading.events if one.claim in each.claims), None)
    flight = record.flight(event.entry) if event else None
    every = {one.when} | ({flight.day} if flight else set())
    fact, spans = f"The launch on {one.claim.told} is", [one.told.span]
    if any(one.first <= each <= one.last for each in every):
        yield holds(one.claim, reason=f"{fact} within {one.spoken}.", spans=spans)
        return
    off = min(abs(each - end) for each in every for end in (one.first, one.last))
    side = "before" if one.when < one.first else "after"
    reason = f"{fact} {side} {one.spoken}, and not within it."
    if off <= A_DAY and not flight:
        yield depends(one.claim, reason=reason, on="whose clock is followed", spans=spans)
    elif off <= NEAR:
        yield conflicts(one.claim, reason=reason, would_hold_if=f"as launched {side} its window", spans=spans)
