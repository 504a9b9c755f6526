"""Do seconds fit the minutes they are told in, and are these rounded or cut off?

Seconds that are told again in minutes are rounded: half a minute and more
counts as one. A minute that was merely dropped is no conflict, yet a reader
who compares two reports should know it.

    >>> review("The missile flew for 5,156 seconds, or about 1 hour 25 minutes.")
    rounded_time: depends. 5,156 seconds is 85 minutes 56 seconds, which rounds to 1 hour 26 minutes; about 1
    hour 25 minutes is cut off.

    >>> review("The missile flew for 5,156 seconds, or about 1 hour 26 minutes.")
    rounded_time: holds. 5,156 seconds is 85 minutes 56 seconds, which rounds to about 1 hour 26 minutes.

So does a minute too many.

    >>> review("The missile flew for 2,832 seconds, about 48 minutes.")
    rounded_time: depends. 2,832 seconds is 47 minutes 12 seconds, which rounds to 47 minutes; about 48 minutes
    is taken up.

In brackets the minutes are the seconds told again, and conflict where they lie
further off than any rounding.

    >>> review("The missile flew for 5,156 seconds (76 minutes).")
    rounded_time: conflicts. 5,156 seconds is 85 minutes 56 seconds and does not fit 76 minutes.

    >>> review("The missile flew for 5,156 seconds, or 76 minutes.")
    rounded_time: conflicts. 5,156 seconds is 85 minutes 56 seconds and does not fit 76 minutes.

The next sentence counts as well, where it goes on with "that is".

    >>> review("The missile flew for 5,156 seconds, KCNA said. That is about 85 minutes.")
    rounded_time: depends. 5,156 seconds is 85 minutes 56 seconds, which rounds to 86 minutes; about 85 minutes
    is cut off.

Seconds worked out from whole minutes say more than anybody knew.

    >>> review("A flight of 86 minutes is 5,160 seconds.")
    rounded_time: depends. 5,160 seconds is 86 minutes worked out; seconds finer than the minutes they
    came from carry no knowledge.

Silent where two times that are told apart from each other differ by more, which
is for `same_figure` to say, on floors ("more than 85 minutes"), and where minutes
cut off are a round ten.

    >>> review("The missile flew for 4,840 seconds, or about 80 minutes.")

Source: the convention of rounding; NIST Special Publication 811 (2008), appendix B.7.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise, product
from math import isinf

from lofted.checking import Answer, depends, firm, holds, weigh
from lofted.facts import Claim, Finding, Interval, Quantity, Reading, Verdict
from lofted.reference.saying import HOUR, MINUTE
from lofted.reference.slips import printed, slip
from lofted.told.roundings import coarser, cut_off, rounded_to, taken_up

FIELD = "units and arithmetic"

MANY = 20  # flight times of one event; what holds more is a table
_AGAIN = re.compile(  # between two times of which the second is the first told again
    r"(?:[\s-](?:flight|journey|trip))?(?:,\s[^.;:,]{1,40}\ssaid)?[,.;:]?\s?(?:"
    r"(?:(?:that|which|this|it)(?:['’]s)?\s)?(?:is|was|are|makes?|made|means|equals?|comes?\sto|came\sto|gives?|amounts?\sto|lasted|lasts|took|takes|"
    r"works?\sout\s(?:at|as|to)|or|that['’]s|in\sother\swords,?|i\.e\.,?|that\sis,?|so|thus|=)\s?"
    r"(?:to\ssay\s|equal\sto\s|just\s|an?\s)?|(?:flight|journey)\s\()\s?",
    re.I,
)
_BESIDE = re.compile(r"[,:]\s|\s?[–—=]\s?|\s-\s")  # "in 4,015 seconds, 77 minutes"
NEAR = 60  # characters between two times of which one is the other told again
_OTHERS = re.compile(  # between two times that two parties, or two things, took
    r"\b(?:said|says?|saying|put|gave|told|counted|timed|measured|reckoned|according|while|whereas|but|and|against|than|then|"
    r"longer|shorter|after|before|later|earlier|from|until|first|second(?!s)|previous|older|up|down|per|every|each)\b|[;()]",
    re.I,
)
_TO_THE_SECOND = re.compile(r"\b(?:to\sthe|in|as)\sseconds?\b[^.;\d]{0,20}[:,–—-]\s?$|\bseconds:\s$")
_SECONDS = re.compile(r"(?!.{0,40}(?:hour|minute))[^\n]{0,30}\d[\s-]s(?:ec(?:ond)?s?)?", re.I)
_HOURS_AND_MINUTES = re.compile(r"\bhours?\b.{1,12}\bminutes?\b")
_SINCE = re.compile(r"\s(?:after|before|later|earlier|from|into|behind|ahead|more|longer|less|shorter)\b")
FIVE = 5 * MINUTE  # s; minutes taken up to a five are rounded to fives
TEN = 10 * MINUTE  # s; minutes that end in a zero may be rounded to tens


def rounded_time(reading: Reading) -> Iterator[Finding]:
    """Hold minutes against the seconds they were made of, in one claim and across those of one launch."""
    for claim in reading.claims:
        for one, other in combinations(claim.quantities, 2):
            yield from judged(claim, one, claim, other, again=True, tied=True)
    times = [in_seconds(one, reading.article.text) for one in reading.claims if one.aspect != "first_since"]
    times = [one for one in times if one.quantity and one.quantity.unit == "s"]
    for first, second in pairwise(sorted(times, key=lambda one: one.span)):
        both_flights = first.aspect == second.aspect == "flight_time" and first.subject  # those come below
        again = told_again_by(first, second, reading)
        if not both_flights and (again or within_a_minute(first, second, reading)):
            for one, other in product(first.quantities, second.quantities):
                tied = again and in_seconds_and_minutes(one, other)
                yield from judged(first, one, second, other, again=True, tied=tied)
    for event in reading.events:
        told = [one for one in event.about("flight_time") if firm(one)]
        for first, second in combinations(told[:MANY], 2):
            tied = told_again_by(first, second, reading)
            again = tied or first.voice.name == second.voice.name
            for one, other in product(first.quantities, second.quantities):
                both = tied and in_seconds_and_minutes(one, other)
                yield from judged(first, one, second, other, again=again, tied=both)


def in_seconds(claim: Claim, text: str) -> Claim:
    """A bare number as seconds, where the words before it say so: "to the second: 2,832"."""
    told = claim.quantity
    if told is None or told.unit or not _TO_THE_SECOND.search(text, claim.sentence.start, claim.span.start):
        return claim
    figure = replace(told, unit="s", written=f"{told.written} seconds")
    return replace(claim, value=figure, wordings=())


def told_again_by(first: Claim, second: Claim, reading: Reading) -> bool:
    """Whether the words between two times say that the second is the first: two voices may each have measured."""
    text = reading.article.text
    between = text[first.span.end : second.span.start]
    one, other = first.quantity, second.quantity
    beside = bool(_BESIDE.fullmatch(between) and one and other and in_seconds_and_minutes(one, other))
    beside = beside and all(told.bare.low > FIVE for told in (one, other) if told)  # "…, 34 seconds ahead"
    return (beside or bool(_AGAIN.fullmatch(between))) and not _SINCE.match(text, second.span.end)


def within_a_minute(first: Claim, second: Claim, reading: Reading) -> bool:
    """Whether of two times of one sentence and voice, a minute apart at most, the one is the other told again."""
    one, other, text = first.quantity, second.quantity, reading.article.text
    if not (one and other) or first.sentence != second.sentence or first.voice.name != second.voice.name:
        return False
    between = text[first.span.end : second.span.start]
    middles = [each.bare.middle for each in (one, other)]
    near = len(between) <= NEAR and abs(middles[0] - middles[1]) < MINUTE and in_seconds_and_minutes(one, other)
    return near and not _OTHERS.search(between) and not _SINCE.match(text, second.span.end)


def in_seconds_and_minutes(one: Quantity, other: Quantity) -> bool:
    """Whether one of two times is told in seconds alone, or in hours, and was the other made of it."""
    if len([told for told in (one, other) if _SECONDS.fullmatch(told.written)]) == 1:
        return True
    mixed = [told for told in (one, other) if _HOURS_AND_MINUTES.search(told.written)]
    return len(mixed) == 1 and all("minute" in told.written for told in (one, other))


def judged(
    first: Claim, one: Quantity, second: Claim, other: Quantity, *, again: bool, tied: bool
) -> Iterator[Finding]:
    """The verdict on two times, of which one is finer.

    `again` is whether the coarser is the finer told again, and `tied` whether the words say so.
    """
    if one.unit != "s" or other.unit != "s":
        return
    fine, coarse = (other, one) if coarser(one, other) else (one, other)
    if tied and first.aspect == second.aspect == "flight_time" and worked_out(one, other):
        reason = f"{other.written} is {one.written} worked out; seconds finer than the minutes they came from carry no"
        yield depends(first, second, reason=f"{reason} knowledge.", on="rounding: the minutes are round")
        return
    if isinf(coarse.said.high) or coarse.said.low <= 0:
        return  # "more than 85 minutes" is a floor and no rounding
    claims = (first,) if first is second else (first, second)
    middle = fine.bare.middle
    in_seconds_alone = not re.search(r"minute|hour", fine.written)
    fact = f"{fine.written} is {spelled(middle)}, which rounds to" if in_seconds_alone else f"{fine.written} rounds to"
    short, round_ten = cut_off(fine, coarse), coarse.bare.middle % TEN == 0
    if again and not round_ten and (short or (taken_up(fine, coarse) and coarse.bare.middle % FIVE)):
        step = coarse.bare.width
        right = in_words((middle + step / 2) // step * step, like=coarse.written)
        how = "cut off" if short else "taken up"
        reason = f"{fact} {right}; {coarse.written} is {how}."
        yield depends(*claims, reason=reason, on=f"whether the time is {how} or rounded", working=[fact + " " + right])
    elif rounded_to(fine, coarse):
        yield holds(*claims, reason=f"{fact} {coarse.written}.")
    elif tied:
        finding = told_again(claims, fine, coarse)
        if first is second or finding.verdict in (Verdict.CONFLICTS, Verdict.DEPENDS):
            yield finding


def worked_out(one: Quantity, other: Quantity) -> bool:
    """Whether seconds are whole minutes told before them, times sixty: "86 minutes, or 5,160 seconds"."""
    same = one.bare.low + one.bare.high == other.bare.low + other.bare.high
    whole = "minute" in one.written and "second" not in one.written  # "47 minutes 12 seconds" is as fine
    return same and whole and bool(_SECONDS.fullmatch(other.written))


def told_again(claims: Sequence[Claim], fine: Quantity, coarse: Quantity) -> Finding:
    """The verdict on two wordings of one time, neither rounded nor cut off."""
    plain = spelled(fine.bare.middle)
    fact, and_ = (fine.written, "") if plain == fine.written else (f"{fine.written} is {plain}", " and")
    one, other = printed(fine), printed(coarse)
    answer = Answer(
        holds=f"{fact}, as {coarse.written} says.",
        depends=f"{fact}{and_} fits {coarse.written} only if one of them is rounded coarsely.",
        conflicts=f"{fact}{and_} does not fit {coarse.written}.",
        would_hold_if=slip(one, other) if one and other else None,
    )
    off = abs(fine.bare.middle - coarse.bare.middle)
    if not coarse.bare.meets(fine.bare) and off > MINUTE / 2 and coarse.bare.middle % FIVE:
        step = coarse.bare.width  # both wordings are one time, and "about" hedges both
        fair = Interval(coarse.bare.middle - step, coarse.bare.middle + step)
        coarse = replace(coarse, said=coarse.bare, fair=fair)
    again = f"{coarse.written} is {spelled(coarse.bare.middle)}"
    return weigh(coarse, fine, *claims, answer=answer, working=[fact, again])


def spelled(seconds: float) -> str:
    """Seconds as minutes and seconds."""
    minutes, rest = divmod(round(seconds), int(MINUTE))
    return f"{minutes} minutes {rest} seconds"


def in_words(seconds: float, *, like: str) -> str:
    """A time in hours and minutes, or in minutes alone, as another is written."""
    hours, rest = divmod(round(seconds), int(HOUR))
    minutes = round(rest / MINUTE)
    if "hour" not in like.lower() or not hours:
        return f"{round(seconds / MINUTE)} minutes"
    return f"{hours} hour{'s' if hours > 1 else ''} {minutes} minutes"
