"""Is a launch window told with the same two ends, and does the launch fall into it?

    >>> review("North Korea told Japan that it would launch a satellite from May 27 to June 4, 2024. The launch "
    ...        "window runs from May 27 to June 7, 2024.")
    window: conflicts. The window ends on 4 June 2024 in one place and on 7 June 2024 in another.

    >>> review("North Korea told Japan that it would launch a satellite in an eight-day window from May 27 to June 4, "
    ...        "2024. The launch window runs from May 27 to June 4, 2024, the coast guard said.")
    window: holds. From 27 May 2024 to 4 June 2024 is 8 days, as eight-day says.
    window: holds. From 27 May 2024 to 4 June 2024 is told twice.

    >>> review("The notice names a launch window of 10 days, from May 27 to June 4, 2024.")
    window: conflicts. From 27 May 2024 to 4 June 2024 is 8 or 9 days, and 10 days does not fit.

A launch outside its window may have been early or late, so it only depends.

    >>> review("North Korea notified Japan of a satellite launch between November 22 and December 1, 2023. It launched "
    ...        "the rocket on November 21, 2023.")
    window: depends. The launch on November 21, 2023 is before the window from 22 November 2023 to 1 December 2023.

Silent where the words tell of a window that was moved, where two windows share
no day, and without both ends.

    >>> review("The launch window opens on May 27, 2024.")

Limits: windows of hours are not looked at.

Source: the calendar.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, pairwise

from lofted.checking import conflicts, depends, holds
from lofted.facts import DAYS, THIS_ARTICLE, Claim, Finding, Firmness, Reading
from lofted.reference.days import A_DAY
from lofted.reference.saying import DAY, day

NEAR = timedelta(days=30)  # a launch further from a window belongs to another
MANY = 10  # windows in one article; what holds more is a calendar
_LAUNCH = re.compile(r"\b(?:launch\w*|satellites?|rockets?|missiles?|lift-?off|test\w*|fir(?:e|ing))\b", re.I)
_WINDOW = re.compile(r"\b(?:windows?|notif\w+|notices?|notam|warned|warnings?|navigational|no-(?:fly|sail))\b", re.I)
_PLAN = re.compile(r"\b(?:plan\w*|intend\w*|will|would|to|set|schedul\w+)\s(?:\w+\s){0,2}?launch\b", re.I)
_MOVED = re.compile(
    r"\b(?:new|revis\w+|extend\w+|postpon\w+|delay\w*|mov\w+|chang\w+|another|second|previous\w*|earlier|originally|instead|"
    r"first|last|initial\w*|mid-|backup|reserve)\b",
    re.I,
)
_OPENS = re.compile(r"\b(?:between|from)\s(?:\w+,?\s)?$", re.I)
_LINK = re.compile(r",?\s(?:and|to|through|until|till)\s(?:\w+,?\s)?", re.I)
_LENGTH = re.compile(r"[\s-](?:launch\s)?(?:window|period|stretch)\b", re.I)
_DATED = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class Window:
    """The first and the last day, the claim that tells the end, and its sentence's words."""

    first: date
    last: date
    claim: Claim
    words: str

    @property
    def spoken(self) -> str:
        """The window as a sentence has it."""
        return f"from {day(self.first)} to {day(self.last)}"


def window(reading: Reading) -> Iterator[Finding]:
    """Hold every launch window against its length, against the others, and against the launch."""
    found = list(windows(reading))[:MANY]
    for one in found:
        yield from length(one, reading)
    for one, other in combinations(found, 2):
        yield from told_twice(one, other)
    if len({(one.first, one.last) for one in found}) == 1:
        yield from fell(found[0], reading)


def windows(reading: Reading) -> Iterator[Window]:
    """Every launch window of days that the text tells with both ends."""
    dated = [one for one in reading.claims if one.moment and one.aspect != "first_since"]
    for one in dated:
        words = reading.article.quote(one.sentence)
        if one.moment and one.moment.precision == "span" and of_launch(words) and one.moment.start and one.moment.end:
            yield Window(one.moment.start.date(), one.moment.end.date() - A_DAY, one, words)
    for one, other in pairwise(sorted(dated, key=lambda claim: claim.span)):
        between = reading.article.text[one.span.end : other.span.start]
        before = reading.article.text[one.sentence.start : one.span.start]
        if one.sentence != other.sentence or not _LINK.fullmatch(between) or not _OPENS.search(before):
            continue
        words, ends = reading.article.quote(one.sentence), days(one, other)
        if ends and of_launch(words):
            yield Window(*ends, other, words)


def of_launch(words: str) -> bool:
    """Whether a sentence tells of the window of a launch, and not of one that was moved."""
    told = bool(_LAUNCH.search(words)) and bool(_WINDOW.search(words) or _PLAN.search(words))
    return told and not _MOVED.search(words)


def days(one: Claim, other: Claim) -> tuple[date, date] | None:
    """The two ends as days; the year of the one is that of the other, where only one has it."""
    assert one.moment and other.moment, "given by windows"
    first, last = _DATED.fullmatch(one.moment.edtf), _DATED.fullmatch(other.moment.edtf)
    years = [found[1] for found in (last, first) if found and found[1] != "XXXX"]
    if not (first and last and years):
        return None
    try:
        begins, ends = (date(int(years[0]), int(found[2]), int(found[3])) for found in (first, last))
    except ValueError:  # 29 February of another year
        return None
    return (begins, ends) if begins <= ends else None


def length(told: Window, reading: Reading) -> Iterator[Finding]:
    """Whether the days between the ends are as many as the sentence says."""
    for claim in reading.claims:
        long = claim.quantity
        behind = reading.article.text[claim.span.end : claim.span.end + len(" launch window,")]
        before = reading.article.text[max(0, claim.span.start - len("window of ")) : claim.span.start]
        named = _LENGTH.match(behind) or re.search(r"\b(?:window|period) of $", before)
        if claim.sentence != told.claim.sentence or long is None or long.unit != "s" or not named:
            continue
        apart = (told.last - told.first).days
        fact = f"From {told.spoken.removeprefix('from ')} is {apart}"
        fits = [count for count in (apart, apart + 1) if long.bare.low <= count * DAY <= long.bare.high]
        if fits:
            reason = f"From {told.spoken.removeprefix('from ')} is {fits[0]} days, as {claim.told} says."
            yield holds(told.claim, reason=reason, spans=[claim.span])
        elif long.bare.width <= DAY and not long.approximate:
            reason = f"{fact} or {apart + 1} days, and {claim.told} does not fit."
            yield conflicts(told.claim, reason=reason, would_hold_if=f"with {apart} days", spans=[claim.span])


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
