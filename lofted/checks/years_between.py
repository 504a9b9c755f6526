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
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from lofted.checking import Answer, conflicts, weigh
from lofted.facts import Claim, Figure, Finding, Interval, Moment, Reading, Span
from lofted.reference.saying import ORDINALS, number

FIELD = "days and clocks"

MONTH = 30.44 * 86_400.0  # s; the mean month
YEAR = 365.25 * 86_400.0  # s, the Julian year
A_DAY = 86_400.0  # s; whose midnight is meant is not said
SHORTEST = 0.9 * MONTH  # s; ours: days and weeks are for the calendar of the launch
A_WEEK = 6 * A_DAY  # s; ours: from a week on where both days stand in the sentence itself
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
    r"went by|lay|separate)\b(?!\s(?:after|since)\b)|\s(?:between|apart|in between)\b",
    re.I,
)
_APART = re.compile(r"\s(?:apart|in\sbetween)\b")
_SEVERAL = re.compile(r"\b(?:both|two|three|all|and)\b", re.I)
_PAUSED = re.compile(  # "the pause since the last launch, on September 15, had lasted five months"
    r"\b(?:gap|pause|lull|wait|break|silence|hiatus)\s(?:since|between|from|after)\b[^.;]{0,70}\s(?:lasted|lasts|stretched)\s"
    r"(?:[a-z]+\s){0,2}$"
)
_OF_A_COUNT = re.compile(rf"\bbetween\s(?:the|its)\s(?:{'|'.join(ORDINALS)})\b", re.I)  # is for `nth_apart`
_LATER = re.compile(r"\s(?:later|on|afterwards),?\s(?:(?:on|in|came|it was)\s)?(?:early\s|late\s)?$")
_LATER_DID = re.compile(  # "; four years later he watched the launch of", "Six years later, it fired another one on"
    r"\slater,?\s(?:he|she|it|they|the\s[\w-]+|[A-Z]\w+(?:\s[A-Z]\w+){0,2})\s(?:has\s|have\s|had\s)?"
    r"(?:watched|looked\son|attended|oversaw|fired|launched|tested|flew|met|signed|visited|landed|withdrew|joined|"
    r"returned|resigned|resumed|suspended|left|quit|broke|held|carried\sout|conducted)\b[^.;:,]{0,60}?\s(?:on|of|in)\s(?:early\s|late\s)?$"
)
_EARLIER = re.compile(r"[\s,(–—-]{1,3}(?:some\s|just\s|only\s|barely\s|about\s|exactly\s|or\s)?$")
_EARLIER_BEHIND = re.compile(r"\s(?:earlier|before|ago)(?=\s?[,.;)]|$)")
_HAD = re.compile(  # ", had failed almost six months earlier"
    r",\s(?:had|was|were|came|took\splace|failed|flew|ended|happened)\s(?:[a-z]+\s){0,3}$"
)
_NO_YEAR = re.compile(r"XXXX-\d\d-(?!29)\d\d")
_TO = re.compile(r"\s(?:to|and|until|till|through)\s")
_DIGIT = re.compile(r"\d")
_LIVED = re.compile(  # "born in 1984, was 27 when he took power in December 2011"
    r"\b[Bb]orn\s(?:in|on)\s(?:[A-Z]\w+\s\d{1,2},\s|[^.;,]{0,20}?)(?P<born>(?:18|19|20)\d\d)\b[^.;\d]{0,60}?\b(?:was|turned|aged|(?:at|at\sthe\sage\sof|age))\s(?:only\s|just\s)?"
    r"(?P<age>\d{1,3})\b(?=,|\s(?:when|in|on|as|at|years\sold)\b)[^.;\d]{0,80}?\b(?:in|on|of)\s(?:[A-Z]\w+\s(?:\d{1,2},\s)?)?(?P<then>(?:18|19|20)\d\d)\b"
)
_AGO = re.compile(r"\sago(?=\s?[,.;)]|$)")
_LATER_BEHIND = re.compile(r"\s(?:later|after|afterwards|on)(?=\s?[,.;)–—]|$)")
_LAY = re.compile(
    r"\b(?:lay|lie|lies|were|are|passed|went\sby|elapsed)\s(?:just\s|only\s|barely\s|some\s|about\s|exactly\s|all\sof\s)?$"
)
_FROM = re.compile(r"\b[Ff]rom\s$")
_UNTIL = re.compile(r"\s(?:to|until|till|through)\s")
_IT_WAS = re.compile(  # "From 31 May to 21 November 2023 it was 174 days"
    r",?\s(?:(?:it|there|that)\s)?(?:was|were|is|are|makes?|made|lay|lie|passed|took)\s(?:just\s|only\s|some\s|about\s|exactly\s)?"
)
_BETWEEN = re.compile(r"\b[Bb]etween\s")


def years_between(reading: Reading) -> Iterator[Finding]:
    """Hold each time told between two dates against the dates."""
    text = reading.article.text
    seen: set[Span] = set()
    for claim in reading.claims:
        told = claim.quantity
        if told is None or told.unit != "s" or told.bare.low < A_WEEK or claim.span in seen or claim.denied:
            continue
        seen.add(claim.span)
        if told.bare.low < SHORTEST and not all_days(claim, reading):
            continue
        dates = [] if _OF_A_COUNT.search(reading.article.quote(claim.sentence)) else dates_near(claim, reading)
        if len(dates) == 2 and sets_between(claim, dates, text):
            yield judged(claim, *dates)
        elif _AGO.match(text, claim.span.end):
            yield from since_then(claim, reading)
    yield from lived(reading)


def lived(reading: Reading) -> Iterator[Finding]:
    """The verdict on an age told with the year of birth and the year in which it was reached."""
    text = reading.article.text
    for match in _LIVED.finditer(text):
        born, age, then = (int(match[name]) for name in ("born", "age", "then"))
        if then - born not in (age, age + 1) and then > born:
            years = then - born
            reason = f"From {born} to {then} are {years} years, and an age of {age} does not follow."
            span = Span(match.start("born"), match.end())
            yield conflicts(reason=reason, spans=[span], would_hold_if=f"at {years - 1} or {years}")


def since_then(claim: Claim, reading: Reading) -> Iterator[Finding]:
    """The verdict on a time "ago" right behind its date: "in September 2017, almost five years ago"."""
    text, published = reading.article.text, reading.article.published
    own = [one for one in reading.claims if one.moment and one.sentence == claim.sentence]
    told = [one for one in own if _EARLIER.fullmatch(text[one.span.end : claim.span.start] or "-")]
    moment = told[0].moment if told else None
    if published and moment and moment.start and moment.end and not moment.relative and moment.end.date() < published:
        today = datetime(published.year, published.month, published.day)
        now = Moment(today, today + timedelta(days=1), "day", published.isoformat(), "the day of publication")
        yield judged(claim, told[0], replace(told[0], value=now))


def all_days(claim: Claim, reading: Reading) -> bool:
    """Whether the sentence itself tells two full days, between which weeks can be counted."""
    here = [one.moment for one in reading.claims if one.moment and one.sentence == claim.sentence]
    return len(here) > 1 and all(one.precision == "day" and one.start and not one.relative for one in here)


def dates_near(claim: Claim, reading: Reading) -> list[Claim]:
    """The dates of the claim's sentence and of the one before it, the earlier first."""
    starts = sorted({one.sentence.start for one in reading.claims if one.sentence.start < claim.sentence.start})
    spans = {claim.sentence.start, *starts[-1:]}
    dates: list[Claim] = []
    for one in map(partial(with_year, reading=reading), reading.claims):
        if one.moment is None or one.sentence.start not in spans or claim.span.meets(one.span):
            continue
        a_day = one.moment.precision == "day" and (one.aspect == "launch_date" or _DIGIT.search(one.told))
        if (one.moment.relative and not a_day) or not one.moment.start or not one.moment.end:
            if not any(same(one.moment, other.moment) for other in reading.claims if other.moment and other is not one):
                return []  # a third time that is not known, or is told from the others
            continue
        if not any(same(one.moment, kept.moment) for kept in dates):
            dates.append(one)
    return sorted(dates, key=lambda one: one.moment.start if one.moment and one.moment.start else 0)


def with_year(claim: Claim, reading: Reading) -> Claim:
    """A day told without its year, with that of the later day it is told up to: "from 31 May to 21 November 2023"."""
    told = claim.moment
    if told is None or told.start or not _NO_YEAR.fullmatch(told.edtf):
        return claim
    behind = [one for one in reading.claims if one.sentence == claim.sentence and one.span.start > claim.span.end]
    for one in behind:
        end = one.moment.start if one.moment and one.moment.precision == "day" else None
        if (
            end
            and _TO.fullmatch(reading.article.text[claim.span.end : one.span.start])
            and told.edtf[5:10] < f"{end:%m-%d}"
        ):
            start = datetime(end.year, int(told.edtf[5:7]), int(told.edtf[8:10]))
            moment = Moment(start, start + timedelta(days=1), "day", f"{start:%Y-%m-%d}", told.written)
            return replace(claim, value=moment)
    return claim


def same(one: Moment | None, other: Moment | None) -> bool:
    """Whether two times can be one."""
    if not (one and other and one.start and one.end and other.start and other.end):
        return False
    return one.start < other.end and other.start < one.end


def inside_one(claim: Claim, dates: list[Claim], text: str) -> bool:
    """Whether several things lie in the one date of its sentence: "both in 2016, … apart"."""
    here = [one for one in dates if one.sentence == claim.sentence]
    lead = text[claim.sentence.start : claim.span.start]
    return len(here) == 1 and _APART.match(text, claim.span.end) is not None and bool(_SEVERAL.search(lead))


def sets_between(claim: Claim, dates: list[Claim], text: str) -> bool:
    """Whether the words set the time between the two dates, and between nothing else."""
    before, behind = text[claim.sentence.start : claim.span.start][-BEFORE:], text[claim.span.end :][:AFTER]
    first, last = dates
    if inside_one(claim, dates, text):
        return False
    if _PAUSED.search(text[claim.sentence.start : claim.span.start]):
        return True
    if _GAP_BEFORE.search(before) or _GAP_BEHIND.match(behind):
        return True
    if claim.sentence == first.sentence == last.sentence and _LAY.search(before):
        return bool(_BETWEEN.search(text, claim.sentence.start, first.span.start))
    lead = text[claim.sentence.start : first.span.start] if claim.sentence == first.sentence == last.sentence else ""
    if _FROM.search(lead) and _UNTIL.fullmatch(text[first.span.end : last.span.start]):
        return bool(_IT_WAS.fullmatch(text[last.span.end : claim.span.start]))
    if last.span.end <= claim.span.start and _LATER_BEHIND.match(behind):
        return bool(_EARLIER.fullmatch(text[last.span.end : claim.span.start]))
    did = text[claim.span.end : last.span.start] if first.span.end <= claim.span.start <= last.span.start else ""
    if len(did) <= DID and _LATER_DID.fullmatch(did):
        return True
    if claim.span.end <= last.span.start <= claim.span.end + AFTER and first.span.end <= claim.span.start:
        return bool(_LATER.fullmatch(text[claim.span.end : last.span.start]))
    if first.span.end <= claim.span.start and _EARLIER_BEHIND.match(behind):
        between = text[first.span.end : claim.span.start]
        return bool(_EARLIER.fullmatch(between) or (first.sentence == claim.sentence and _HAD.fullmatch(between)))
    return False


def judged(claim: Claim, first: Claim, last: Claim) -> Finding:
    """The verdict on one time."""
    begun, ended = first.moment, last.moment
    own = (first,) if last.span == first.span else (first, last)
    assert claim.quantity and begun and ended and begun.start and begun.end and ended.start and ended.end, "both known"
    least = max((ended.start - begun.end) / timedelta(seconds=1), 0.0)
    most = (ended.end - begun.start) / timedelta(seconds=1)
    gap = Interval(max(least - A_DAY, 0.0), most + A_DAY)
    middle = (least + most) / 2
    length = spelled(middle)
    fact = f"From {first.told} to {last.told if len(own) > 1 else 'the day of publication'} are {length}"
    answer = Answer(
        holds=f"{fact}, as “{claim.told}” says.",
        depends=f"{fact}, which “{claim.told}” allows only when read loosely.",
        conflicts=f"{fact}, and “{claim.told}” does not follow.",
        on="how loosely the words are read",
        would_hold_if=f"with {length}",
    )
    days = f"{number(round(least / A_DAY))} to {number(round(most / A_DAY))} days"
    working = (f"{begun.edtf} to {ended.edtf}: {days}",)
    return weigh(claim.quantity, Figure(gap, gap), claim, *own, answer=answer, working=working)


def spelled(seconds: float) -> str:
    """A length in years, in months below two years, or in days below two months."""
    if seconds < 2 * MONTH:
        return f"{number(round(seconds / A_DAY))} days"
    if seconds < 2 * YEAR:
        return f"{number(round(seconds / MONTH))} months"
    years, months = divmod(round(seconds / MONTH), 12)  # 12 months a year
    whole = years + (months > 9)  # ours: within a quarter of a year it is told in years
    return f"{years} years and {months} months" if 3 <= months <= 9 else f"{whole} years"  # months; the same quarter
