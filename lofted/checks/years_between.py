"""Do the years told between two dates follow from the dates?

    >>> review("China had last fired an ICBM into the Pacific in May 1980. The 34 years that passed before the launch "
    ...        "of September 25, 2024 made it a signal.")
    years_between: conflicts. From May 1980 to September 25, 2024 are 44 years and 4 months, and “34 years” does
    not follow.

    >>> review("It flew on September 15, 2017. Some five years later, on October 4, 2022, another one followed.")
    years_between: holds. From September 15, 2017 to October 4, 2022 are 5 years, as “Some five years” says.

Silent on all times but those of a month or more that are told as lying between
two dates ("that passed", "a gap of", "later, on …", "later he watched …", "in 1980, 44 years before"),
and where the sentence and the one before it do not tell these two dates and no third.

    >>> review("Trump and Kim met in Singapore in June 2018. Two years later they met again in Hanoi in February 2019.")
    years_between: conflicts. From June 2018 to February 2019 are 8 months, and “Two years” does not follow.

    >>> review("It was agreed in 2011. Ten years later the plan was dropped.")

Source: the calendar.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from lofted.checking import Answer, weigh
from lofted.facts import Claim, Figure, Finding, Interval, Moment, Reading, Span
from lofted.reference.saying import ORDINALS, number

MONTH = 30.44 * 86_400.0  # s; the mean month
YEAR = 365.25 * 86_400.0  # s, the Julian year
A_DAY = 86_400.0  # s; whose midnight is meant is not said
SHORTEST = 0.9 * MONTH  # s; ours: days and weeks are for the calendar of the launch
BEFORE = 45  # characters before a time in which a word can stand that sets it between two dates
AFTER = 45  # characters behind it
DID = 110  # characters from a time to its later date, where what was done then is told between

_GAP_BEFORE = re.compile(
    r"\b(?:gap|pause|lull|wait|break|silence|hiatus|interval|absence|interlude)\s(?:of|lasting)\s(?:[\w-]+\s){0,3}$",
    re.I,
)
_GAP_BEHIND = re.compile(
    r"(?:['’]s?)?(?:[\s-]long)?\s(?:gap|pause|lull|wait|break|silence|hiatus|interval|absence|interlude)\b|"
    r"\s(?:that|which)\s(?:have\s|had\s)?(?:passed|lay|went|elapsed|separate\w*|part\w*)\b|\s(?:had\s|"
    r"have\s)?(?:passed|elapsed|gone by|"
    r"went by|lay|separate)\b|\s(?:between|apart|in between)\b",
    re.I,
)
_OF_A_COUNT = re.compile(rf"\bbetween\s(?:the|its)\s(?:{'|'.join(ORDINALS)})\b", re.I)  # is for `nth_apart`
_LATER = re.compile(r"\s(?:later|on|afterwards),?\s(?:(?:on|in|came|it was)\s)?(?:early\s|late\s)?$")
_LATER_DID = re.compile(  # "; four years later he watched the launch of", "Six years later, it fired another one on"
    r"\slater,?\s(?:he|she|it|they|the\s[\w-]+|[A-Z]\w+(?:\s[A-Z]\w+){0,2})\s(?:has\s|have\s|had\s)?"
    r"(?:watched|looked\son|attended|oversaw|fired|launched|tested|flew|met|signed|visited|landed|withdrew|joined|"
    r"returned|resigned|resumed|suspended|left|quit|broke|held|carried\sout|conducted)\b[^.;:,]{0,60}?\s(?:on|of|in)\s(?:early\s|late\s)?$"
)
_EARLIER = re.compile(r"[\s,(]{1,3}$")
_EARLIER_BEHIND = re.compile(r"\s(?:earlier|before|ago)(?=\s?[,.;)]|$)")


def years_between(reading: Reading) -> Iterator[Finding]:
    """Hold each time told between two dates against the dates."""
    text = reading.article.text
    seen: set[Span] = set()
    for claim in reading.claims:
        told = claim.quantity
        if told is None or told.unit != "s" or told.bare.low < SHORTEST or claim.span in seen or claim.denied:
            continue
        seen.add(claim.span)
        dates = [] if _OF_A_COUNT.search(reading.article.quote(claim.sentence)) else dates_near(claim, reading)
        if len(dates) == 2 and sets_between(claim, dates, text):
            yield judged(claim, *dates)


def dates_near(claim: Claim, reading: Reading) -> list[Claim]:
    """The dates of the claim's sentence and of the one before it, the earlier first."""
    starts = sorted({one.sentence.start for one in reading.claims if one.sentence.start < claim.sentence.start})
    spans = {claim.sentence.start, *starts[-1:]}
    dates: list[Claim] = []
    for one in reading.claims:
        if one.moment is None or one.sentence.start not in spans or claim.span.meets(one.span):
            continue
        if one.moment.relative or not one.moment.start or not one.moment.end:
            if not any(same(one.moment, other.moment) for other in reading.claims if other.moment and other is not one):
                return []  # a third time that is not known, or is told from the others
            continue
        if not any(same(one.moment, kept.moment) for kept in dates):
            dates.append(one)
    return sorted(dates, key=lambda one: one.moment.start if one.moment and one.moment.start else 0)


def same(one: Moment | None, other: Moment | None) -> bool:
    """Whether two times can be one."""
    if not (one and other and one.start and one.end and other.start and other.end):
        return False
    return one.start < other.end and other.start < one.end


def sets_between(claim: Claim, dates: list[Claim], text: str) -> bool:
    """Whether the words set the time between the two dates, and between nothing else."""
    before, behind = text[claim.sentence.start : claim.span.start][-BEFORE:], text[claim.span.end :][:AFTER]
    first, last = dates
    if _GAP_BEFORE.search(before) or _GAP_BEHIND.match(behind):
        return True
    did = text[claim.span.end : last.span.start] if first.span.end <= claim.span.start <= last.span.start else ""
    if len(did) <= DID and _LATER_DID.fullmatch(did):
        return True
    if claim.span.end <= last.span.start <= claim.span.end + AFTER and first.span.end <= claim.span.start:
        return bool(_LATER.fullmatch(text[claim.span.end : last.span.start]))
    if first.span.end <= claim.span.start and _EARLIER_BEHIND.match(behind):
        return bool(_EARLIER.fullmatch(text[first.span.end : claim.span.start]))
    return False


def judged(claim: Claim, first: Claim, last: Claim) -> Finding:
    """The verdict on one time."""
    begun, ended = first.moment, last.moment
    assert claim.quantity and begun and ended and begun.start and begun.end and ended.start and ended.end, "both known"
    least = max((ended.start - begun.end) / timedelta(seconds=1), 0.0)
    most = (ended.end - begun.start) / timedelta(seconds=1)
    gap = Interval(max(least - A_DAY, 0.0), most + A_DAY)
    middle = (least + most) / 2
    length = spelled(middle)
    fact = f"From {first.told} to {last.told} are {length}"
    answer = Answer(
        holds=f"{fact}, as “{claim.told}” says.",
        depends=f"{fact}, which “{claim.told}” allows only when read loosely.",
        conflicts=f"{fact}, and “{claim.told}” does not follow.",
        on="how loosely the words are read",
        would_hold_if=f"with {length}",
    )
    days = f"{number(round(least / A_DAY))} to {number(round(most / A_DAY))} days"
    working = (f"{begun.edtf} to {ended.edtf}: {days}",)
    return weigh(claim.quantity, Figure(gap, gap), claim, first, last, answer=answer, working=working)


def spelled(seconds: float) -> str:
    """A length in years, or in months below two years."""
    if seconds < 2 * YEAR:
        return f"{number(round(seconds / MONTH))} months"
    years, months = divmod(round(seconds / MONTH), 12)  # 12 months a year
    whole = years + (months > 9)  # ours: within a quarter of a year it is told in years
    return f"{years} years and {months} months" if 3 <= months <= 9 else f"{whole} years"  # months; the same quarter
