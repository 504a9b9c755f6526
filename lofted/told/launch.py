"""Which launch on record some words tell of, where no event was matched: by day, country and class."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.facts import DAYS, Claim, Flight, Named, Reading, Record, Span
from lofted.reference.days import A_DAY
from lofted.reference.subjects import event_before
from lofted.reference.tied import tied
from lofted.told.reported import said_then

FRESH = timedelta(days=3)  # a report that names no day tells of one of these days
BACK = 40  # characters before a date in which stands what makes it another's
FAR = 600  # characters from the words to a day that is told for them; a paragraph or two
WEIGHT = ("ICBM", "SLV", "IRBM", "SLBM", "HGV", "MRBM", "SRBM")  # of the launches of one day the one that is news

_ANOTHERS = re.compile(
    r"\b(?:after|since|before|following|than|like|until|unlike)\s(?:(?:that|those|the\s[\w-]+|its\s[\w-]+|one|an?\s[\w-]+)\s(?:of|on|in)\s)?$"
)
_EARLIER = re.compile(
    r"\b(?:had (?:been the )?last|last time|previous(?:ly)?|the last (?:such|one|was)|before that|earlier)\b"
)

_OF_A_LAUNCH = """
launch launches launched test tests tested firing fired fires flight flights flew flown shot shots test-fired missile
missiles ballistic intercontinental intermediate-range medium-range short-range long-range hypersonic solid-fuel
liquid-fuel solid-fueled solid-fuelled submarine-launched multi-stage new newest latest largest biggest most powerful
advanced type carrier rocket rockets satellite spy reconnaissance military space successfully second third fourth fifth
maiden inaugural off up out into orbit toward towards over sea east west coast nuclear-capable strategic tactical weapon
three-stage two-stage named dubbed designated version variant one two three more another already country's nation's
among them including four five six seven eight nine ten several salvo
attempt attempts attempted failed successful sent put carried conducted aboard atop using under upgraded modified range
"""
_LAUNCH_WORDS = frozenset(_OF_A_LAUNCH.split())
_DONE = re.compile(
    r"\b(?:launched|launches|(?:test-)?fire[sd]|flew|flown|flies|lifted|lifts|tested|tried|sent|sends|shot|puts?|placed|carried|"
    r"conducted|orbited|debut(?:ed|s)|rose|exploded|blew|crashed|failed|broke|took|made|goes|went)\b"
)
_REACTED = re.compile(  # what is done about a launch, on a day of its own
    r"\b(?:condemn|criti|discuss|met\b|meet|debat|respon|react|denounc|welcom|prais|celebrat|protest|sanction|punish|impos|"
    r"mention|spoke|speak|wrote|asked|(?<!so-)call|accus|urg|warn|told|slam|blast(?:ed|s)\s(?!off)|deplor|regret|answer|draft|adopt|mark)"
)

_TO_IT = re.compile(  # behind the day, what it was done about: "on Wednesday to North Korea's launch"
    r"\s(?:to|about|over|on|after|following|against|for|at)\s[^.;]{0,60}?\b(?:launch|test|firing|flight|missile|rocket|satellite|ICBM)"
)
_SPOKEN = re.compile(
    rf"{_REACTED.pattern}|\b(?:brief(?:ed|s|ing)|sa(?:id|ys)|announc|report(?:ed|s)|confirm|publish|show(?:ed|n|s)|releas|"
    r"conven|conclud|express|voic|convey|issu|held|broadcast|air(?:ed|s))"
)
_TOOK_PLACE = re.compile(
    r"\b(?:launch|test|firing|flight|it)\s(?:was|came|took\splace|happened|occurred)\s(?!\w+(?:ed|wn)\b)"
)
_PERSON_DID = re.compile(r";\s(?:he|she|they|who)\s[^;]*$")  # a clause of a person's own: "; he had taken over on"
_FIRED = re.compile(r"\b(?:(?:test-)?fire[sd]|launche[sd]|tested|flew|flown)\b")
_BOTH_BY = re.compile(  # "on Feb. 26 and March 4 Eastern time": the clock is that of both days
    r"(?:,?\s(?:19|20)\d\d)?,?\s(?:and|or|&)\s(?:on\s)?(?:[A-Z][a-z]+\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]+)(?:,?\s(?:19|20)\d\d)?"
    r",?\s\(?(?:(?:both|each)\s)?(?:by\s)?(?:[A-Z][\w.]{1,15}\s){0,3}(?:time|UTC|GMT|KST|JST|E[SD]?T)\b"
)


def launched_then(text: str, sentence: Span, day: Span, name: Span) -> bool:
    """Whether a day is told as that on which what is named was launched, and not of a deed of somebody else's about it.

    >>> said = "On 10 July 2017 the Council met on the launch of the Hwasong-14."
    >>> launched_then(said, Span(0, 64), Span(3, 15), Span(53, 63))
    False
    >>> said = "The Hwasong-14 was launched on 10 July 2017."
    >>> launched_then(said, Span(0, 44), Span(31, 43), Span(4, 14))
    True
    """
    first = day.end <= name.start
    before = text[day.end : name.start].lstrip(",: ") if first else text[sentence.start : name.start]
    done = [one.end() for one in _DONE.finditer(before)]
    if done:
        return tied(before[done[-1] :], _LAUNCH_WORDS) or tied(before, _LAUNCH_WORDS)
    if _REACTED.search(before):
        return False
    between = text[name.end : day.start]
    own = _PERSON_DID.search(between)
    if own and not _FIRED.search(own[0]):
        return False
    return tied(before, _LAUNCH_WORDS) if first else bool(_DONE.search(between)) or not _REACTED.search(between)


def reaction_day(claim: Claim, reading: Reading) -> bool:
    """Whether a day is that of what somebody did about a launch: "Seoul reacted on Wednesday to the launch"."""
    text = reading.article.text
    before, behind = text[claim.sentence.start : claim.span.start], text[claim.span.end : claim.sentence.end]
    reacted = list(_REACTED.finditer(before))
    to_it = bool(reacted) and not _DONE.search(before[reacted[-1].start() :]) and bool(_TO_IT.match(behind))
    return to_it or said_then(claim, reading)


def spoken_of_then(claim: Claim, reading: Reading) -> bool:
    """Whether a day may be that on which somebody spoke of a launch, since no launching is told between.

    "The ICBM launch was condemned on Monday evening", "It briefed reporters on the launch on Thursday afternoon".
    """
    before = reading.article.text[claim.sentence.start : claim.span.start]
    spoken = list(_SPOKEN.finditer(before))
    between = before[spoken[-1].start() :] if spoken else ""
    return bool(between) and not _DONE.search(between) and not _TOOK_PLACE.search(between)


def launch_told(span: Span, reading: Reading, record: Record, *, country: str = "") -> Flight | None:
    """The launch that some words tell of; none where it cannot be told."""
    for event in reading.events:
        if any(one.sentence.covers(span) or one.span.meets(span) for one in event.claims):
            flight = record.flight(event.entry)
            if flight is not None and country in ("", flight.country):
                return flight
    before = event_before(span.end, reading)
    flight = record.flight(before.entry) if before else None
    if flight is not None and country in ("", flight.country):
        return flight
    for days in days_near(span, reading):
        found = [one for one in record.flights() if one.day in days and country in ("", one.country)]
        if found and (country or len({one.country for one in found}) == 1):
            return of_class(found, reading)
    return None


def days_near(span: Span, reading: Reading) -> Iterator[set[date]]:
    """The days that may be meant: of the sentence, of those before, of those behind, and last of the report itself."""
    told = [one for one in reading.claims if is_day(one) and not of_another(one, reading)]
    here = [one for one in told if one.sentence.covers(span)]
    nearest = sorted(told, key=lambda one: (one.span.start > span.start, abs(one.span.start - span.start)))
    for one in (*here, *nearest):
        if abs(one.span.start - span.start) <= FAR and one.moment and one.moment.start:
            yield {one.moment.start.date()}
    for one in (*here, *nearest)[:1]:
        if one.moment and one.moment.start:
            yield {one.moment.start.date() - A_DAY, one.moment.start.date() + A_DAY}
    published = reading.article.published
    if published and not told:
        for ago in range(FRESH.days + 1):
            yield {published - ago * A_DAY}


def is_day(claim: Claim) -> bool:
    """Whether a claim names one day."""
    return bool(claim.moment and claim.moment.start and claim.moment.precision in DAYS)


def of_another(claim: Claim, reading: Reading) -> bool:
    """Whether a day is told as that of an earlier launch, or of one that something is counted from."""
    text = reading.article.text
    if _ANOTHERS.search(text[max(claim.sentence.start, claim.span.start - BACK) : claim.span.start]):
        return True
    return bool(_EARLIER.search(reading.article.quote(claim.sentence)))


def of_class(found: list[Flight], reading: Reading) -> Flight | None:
    """Of several launches of a day the one whose type or class the article names, else the weightiest."""
    vehicles = {one.value.entry for one in reading.claims if one.aspect == "vehicle" and isinstance(one.value, Named)}
    classes = {
        one.value.entry for one in reading.claims if one.aspect == "vehicle_class" and isinstance(one.value, Named)
    }
    named = [one for one in found if one.vehicle in vehicles] or [one for one in found if one.vehicle_class in classes]
    ranked = [one for one in named or found if one.vehicle_class in WEIGHT]
    ranked.sort(key=lambda one: WEIGHT.index(one.vehicle_class))
    best = [one for one in ranked if one.vehicle_class == ranked[0].vehicle_class]
    return best[0] if best else None


def shares_clock(claim: Claim, reading: Reading) -> bool:
    """Whether a day stands before another whose clock is named for both: "on Feb. 26 and March 4 Eastern time"."""
    return bool(_BOTH_BY.match(reading.article.text, claim.span.end))


_SAID_THEN = re.compile(
    r",?\s(?:and\s)?(?=(?:sa(?:id|ys|ying)|claim\w*|calls|called|declare[sd]|announce[sd]|show(?:ed|s)|told|tells)\b)"
)


def first_verb(words: str) -> str:
    """What a sentence tells of the day at its head, without what was said of it, maybe later.

    >>> first_verb("it fired a Hwasong-12, said the test was a success and showed it")
    'it fired a Hwasong-12'
    """
    return _SAID_THEN.split(words, maxsplit=1)[0]
