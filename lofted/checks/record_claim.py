"""Is it the highest, the longest or the farthest on record?

    >>> review("North Korea fired an ICBM on October 31, 2024. It reached a record altitude of 7,687 km.")
    record_claim: holds. 7,687 km is the greatest apogee of the country's flights on the shelf; the best
    before was 6,648.4 km (12 July 2023).

    >>> review("North Korea fired an ICBM on February 18, 2023. It was its longest flight ever, at 66 minutes.")
    record_claim: conflicts. “its longest flight ever” does not fit the record: the best before was 4,135
    s (18 November 2022), and this flight's flight time is 66 minutes.

What a type could reach is no flight: "longest-range missile yet" speaks of a
capability, and what was flown cannot settle it.

    >>> review("North Korea fired an ICBM, its longest-range missile yet, on October 31, 2024.")
    record_claim: depends. “its longest-range missile yet” speaks of what the type could reach; as flown,
    the best before was about 4,600 km (4 October 2022).

Silent where the launch is on no record. The scope is the launching country,
unless the words claim all of history.

Source: the catalogue's flights, with what each party said.
"""

import re
from collections.abc import Iterator
from math import inf

from lofted.checking import conflicts, depends, holds
from lofted.facts import Claim, Event, Finding, Flight, Quantity, Reading, Record
from lofted.reference.history import (
    ASPECTS,
    Mark,
    best_before,
    both_ranked,
    complete,
    doubtful,
    marks,
    marks_before,
    ranked_in,
    uncertain,
)
from lofted.reference.saying import day

FIELD = "records, firsts and counts"

LOOSELY = {"flight_time": ("duration", "figure")}  # beside a claim of the longest flight, a time is the flight's
_BARE = re.compile(
    r"\b(?:world|national|all-time|country|Korean) record|greatest", re.I
)  # of what, a figure beside it tells
_CAPABILITY = re.compile(r"longest[- ]range|range missile", re.I)
_LONGEST = re.compile(r"\b(?:longest|farthest|furthest)[- ](?:range|reaching)\b(?:\s[\w-]+){0,3}", re.I)
_NARROWED = re.compile(  # "of a solid-fuel missile", "in 2023"; not "of 6,518 km" or "of all time"
    r"\b(?:of|for|in|among|over|this|from)\s"
    r"(?!any\b|all\b|so long\b|that long\b|the country\b|(?:[\w’'-]+ ){0,3}history|the world|record|time|about|"
    r"more|some|over|nearly|"
    r"roughly|almost|"
    r"(?:an?|its|the) (?:(?:North )?Korean |North['’]s |own )?(?:missiles?|launch|flight|test)|"
    r"[\d,.]+\s?(?:k?m|mi|s|h))"
    r"|\w-(?:fuel|fuell?ed|range|stage|based|launched)\b",
    re.I,
)
_ALL_TIME = re.compile(
    r"of all time|in history|in the world|anyone|anywhere|\bby an?(?:y|other)? (?:missile|rocket)\b|"
    r"\bworld record|\ball-time\b|"
    r"\bever recorded\b|\brecord for an? (?:missile|rocket)\b|\bno (?:other )?(?:ballistic )?(?:missile|rocket)\b|"
    r"\bn?ever(?: before)? (?:has|had) an? (?:missile|rocket)\b|"
    r"\b(?:than|that|of) (?:any|all) (?:other |previous |earlier )?(?:ballistic )?(?:missile|rocket)s?\b",
    re.I,
)
_FLIGHT = re.compile(r"\blongest(?:[- ]ever)?\sflight\b(?!\stime)", re.I)
_OWN = re.compile(  # what is told behind a rank makes it the country's own
    r"\W{0,2}(?:(?:ever|before|that|yet|previously|had been|has been)\s)*(?:fired|launched|flown|tested|sent up|"
    r"of|by|from|in)?\s?(?:by\s)?"
    r"(?:it\b|its\b|North Korea|Pyongyang|the North\b|the country|the regime|Kim\b|an? North Korean|the reclusive)",
    re.I,
)
_SINCE = re.compile(r"\bsince\s(?:(?:early|late|mid)\s)?(?:[A-Z][a-z]{2,8}\s)?(?P<year>(?:19|20)\d\d)\b")
_KOREAN = re.compile(r"\b(?:North Korea\w*|its|country['’]s|(?:of|by|from) the North|Pyongyang)\b")
_EVERY = re.compile(  # among which is ranked, in so many words: one better flight before is enough
    r"\b(?:any|no|one) (?:(?:other|previous|earlier) )?(?:of its|North Korean|of North Korea['’]s|of the country['’]s)"
    r" |\b(?:of|among) all (?:of )?(?:its|(?:the )?North Korean|(?:the country|the North|North Korea)['’]s) "
    r"|\bno \w+ (?:of|by|from) (?:the North|North Korea|Pyongyang|its country|the country)\b"
    r"|\b(?:an?|the) North Korean (?:missile|rocket)|"
    r"\bany (?:\w+ )?(?:missile|rocket|weapon)s? (?:that )?(?:it|Pyongyang|(?:North|the) \w+) (?:has|had)\b|"
    r"\b(?:the North|North Korea|Pyongyang|it|the country|the regime)\s(?:has|had)\sever\b|"
    r"\bin North Korea['’]s history\b|"
    r"\bfor (?:the country|the North|North Korea|Pyongyang)\b|\bnational record|\bof (?:all )?its missiles",
    re.I,
)
_WITHIN = (
    re.compile(  # it ranks some only, however many words speak of all: "in five years", "of that class", "by night"
        r"\b(?:in|for|over)\s(?:(?:the|about|nearly|almost|more than|over|at least|past|last)\s){0,3}[\w-]+\s"
        r"(?:days?|weeks?|months?|years?|decades?)\b|\bthis (?:year|month|decade)\b|\b(?:in|of|during) (?:19|20)\d\d\b|"
        r"\b(?:of (?:that|this|its|the same) (?:class|kind|type|range|size|family)|"
        r"(?:solid|liquid|hypersonic|cruise|short-range|medium-range|intermediate-range|submarine)\b|"
        r"(?:first|maiden|second) (?:flight|test|launch)|from (?:an?|the) (?:train|submarine|silo|lake|ship)|"
        r"on a (?:lofted|normal))"
    )
)
_OF_CLASS = re.compile(r"\b(?:of|in) (?:its|that|this|the same|their) (?:class|kind|type|sort)\b")
_REST = re.compile(r"[.,;:]|\s(?:and|but|since|when|while|as)\b")
SEVERAL = 3  # flights; ours: one figure may be rounded up, and three hardly are
BEHIND = 40  # characters behind a rank in which its scope can stand


def record_claim(event: Event, record: Record, reading: Reading) -> Iterator[Finding]:
    """Hold each claim of rank against the best on record before that day."""
    flight = record.flight(event.entry)
    if flight is None:
        return
    for claim in (one for one in event.about("rank") if one.quantity is None):  # a place in a count is no record
        behind = reading.article.text[claim.span.end : claim.span.end + BEHIND]
        told, scoped = claim.value.written + _REST.split(behind)[0], bool(_OWN.match(_REST.split(behind)[0]))
        for aspect in both_ranked(claim.value.written) or filter(None, [ranked(claim, event)]):
            best = best_before(record, flight.day, country=flight.country, aspect=aspect, borne_out=True)
            bounded = since(claim, behind, flight, aspect, record)
            mark = bounded or best
            if best and mark:
                yield from judged(
                    claim, aspect, event, flight, mark, record, told, scoped=scoped, bounded=bool(bounded)
                )
    yield from in_headline(event, flight, reading, record)


def since(claim: Claim, behind: str, flight: Flight, aspect: str, record: Record) -> Mark | None:
    """The best since a year, where a rank goes back to that only; None where it has no such bound."""
    told = _SINCE.search(claim.value.written + behind.split(".")[0])
    if told is None:
        return None
    after = [mark for mark in marks_before(record, flight.day, country=flight.country, aspect=aspect)
             if mark.flight.day.year > int(told["year"]) and not uncertain(mark.flight)]  # fmt: skip
    return max(after, key=lambda mark: mark.figure.bare.low, default=None)


def in_headline(event: Event, flight: Flight, reading: Reading, record: Record) -> Iterator[Finding]:
    """Speaks where the headline alone calls the missile of the one launch the longest-range yet."""
    launches = [one for one in reading.events if one.entry and one.kind == "launch"]
    words = _LONGEST.search(reading.article.title)
    told = any(_CAPABILITY.search(one.value.written) for one in event.about("rank"))
    best = best_before(record, flight.day, country=flight.country, aspect="range")
    spans = [one.span for one in event.about("launch_date", "vehicle", "range")][:1]
    if words is None or told or not best or not spans or launches[0].id != event.id:
        return
    reason = f"The headline's “{words[0]}” speaks of what the type could reach; as flown, the best before was"
    reason += f" {best.figure.written} ({day(best.flight.day)})."
    evidence = [best.evidence, *(mark.evidence for mark in marks(flight, "range"))]
    yield depends(reason=reason, on="whether what was flown or what could be is meant", evidence=evidence, spans=spans)


def ranked(claim: Claim, event: Event) -> str:
    """What a rank is a rank in: what the figure inside it measures, or what its words say."""
    inside = [one.aspect for one in event.about(*ASPECTS) if claim.span.covers(one.span)]
    in_words = ranked_in(claim.value.written)
    figures = [one for one in event.about("range", "figure", "flight_time", "duration") if one.quantity]
    own = [one for one in figures if one.sentence == claim.sentence] or figures
    units = {one.quantity.unit for one in own if one.quantity}
    if in_words == "flight_time" and units == {"m"} and _FLIGHT.search(claim.value.written):
        return "range"  # "with 933 km, the longest flight"
    if not in_words and not inside and _BARE.search(claim.value.written):
        told = {one.aspect for one in event.about(*ASPECTS) if one.sentence == claim.sentence}
        timed = any(beside(one, claim, event) for one in event.about(*LOOSELY["flight_time"]))
        return told.pop() if len(told) == 1 else "flight_time" if timed and not told else ""
    here = {one.aspect for one in event.about("flight_time", "range") if one.sentence == claim.sentence}
    loose = any(beside(one, claim, event) for one in event.about(*LOOSELY["flight_time"]))
    timed = here == {"flight_time"} or (loose and not here)
    if not in_words and timed and re.search(r"\blong(?:est|er)\b", claim.value.written, re.I):
        return "flight_time"
    return inside[0] if inside else in_words


def judged(
    claim: Claim,
    aspect: str,
    event: Event,
    flight: Flight,
    best: Mark,
    record: Record,
    told: str,
    *,
    scoped: bool,
    bounded: bool,
) -> Iterator[Finding]:
    """The verdict on one claim of rank: `scoped` to the country's own, `bounded` to those since a year."""
    words, stood = claim.value.written, f"the best before was {best.figure.written} ({day(best.flight.day)})"
    evidence = [best.evidence, *(mark.evidence for mark in marks(flight, aspect))]
    now = as_measured(own_figure(claim, aspect, event, flight, best), aspect, flight)
    if aspect == "range" and _CAPABILITY.search(words):
        reason = f"“{words}” speaks of what the type could reach; as flown, {stood}."
        yield depends(claim, reason=reason, on="whether what was flown or what could be is meant", evidence=evidence)
        return
    if now is None:
        return
    working = (f"now {now.written}; {stood}",)
    what = aspect.replace("_", " ")
    every = bool(_EVERY.search(told)) and not _WITHIN.search(told)
    if _ALL_TIME.search(told) and not (scoped or _KOREAN.search(told)):
        country = flight.country.replace("-", " ").title()
        reason = f"“{words}” names no scope: of {country}'s flights {stood}, and others have gone beyond."
        yield depends(claim, reason=reason, on="the scope", working=working, evidence=evidence)
    elif now.bare.high > best.figure.bare.high:
        reason = f"{now.written} is the greatest {what} of the country's flights on the shelf; {stood}."
        yield holds(claim, reason=reason, working=working, evidence=evidence)
    elif now.bare.high > best_of_class(aspect, flight, record) and _OF_CLASS.search(told):
        reason = f"{now.written} is the greatest {what} of the flights of its class on the shelf; {stood}."
        yield holds(claim, reason=reason, working=working, evidence=evidence)
    elif not every and (
        ((_NARROWED.search(words) or _WITHIN.search(told)) and not bounded)
        or best.flight.vehicle_class != flight.vehicle_class
    ):
        reason = f"“{words}” may rank this flight among some only; of all the country's {stood}."
        yield depends(claim, reason=reason, on="among which flights it is ranked", working=working, evidence=evidence)
    elif not every and not complete(record, f"{flight.country}/{flight.vehicle_class}", best.flight.day, flight.day):
        reason = f"“{words}” does not fit what is on the shelf, which may lack flights: {stood}."
        yield depends(claim, reason=reason, on="flights that the shelf may lack", working=working, evidence=evidence)
    elif (
        now.fair.high > best.figure.fair.low
        and not short_of(now, aspect, flight, best)
        and beyond(now, aspect, flight, record) < SEVERAL
    ):
        reason = f"{now.written} is no more than a rounding away from the record: {stood}."
        yield depends(claim, reason=reason, on="rounding", working=working, evidence=evidence)
    else:
        reason = f"“{words}” does not fit the record: {stood}, and this flight's {what} is {now.written}."
        yield conflicts(claim, reason=reason, working=working, evidence=evidence)


def best_of_class(aspect: str, flight: Flight, record: Record) -> float:
    """The greatest that was measured before of the flights of one class."""
    earlier = marks_before(record, flight.day, country=flight.country, aspect=aspect)
    alike = (mark.figure.bare.high for mark in earlier if mark.flight.vehicle_class == flight.vehicle_class)
    return max(alike, default=inf)  # inf: the first of its class outdoes nothing


def as_measured(now: Quantity | None, aspect: str, flight: Flight) -> Quantity | None:
    """A hedged figure as the greatest that a party measured of this flight with its digits: 933 km for "about 930"."""
    near = [
        mark.figure for mark in marks(flight, aspect) if now and now.approximate and now.bare.meets(mark.figure.bare)
    ]
    exact = [one for one in near if not one.approximate]
    return max(exact, key=lambda one: one.bare.high, default=now)


def short_of(now: Quantity, aspect: str, flight: Flight, best: Mark) -> bool:
    """Whether one party's exact figures for both flights leave no doubt, and the article's can be that party's."""
    return any(
        mark.account.party == stood.account.party
        and mark.figure.fair.high < stood.figure.fair.low
        and now.said.meets(mark.figure.said)
        for mark in marks(flight, aspect)
        for stood in marks(best.flight, aspect)
    )


def beyond(now: Quantity, aspect: str, flight: Flight, record: Record) -> int:
    """How many earlier flights went beyond a figure by all that their own digits allow: not all can be rounded up."""
    earlier = marks_before(record, flight.day, country=flight.country, aspect=aspect)
    return len({mark.flight.id for mark in earlier if not doubtful(mark) and mark.figure.said.low > now.said.high})


def own_figure(claim: Claim, aspect: str, event: Event, flight: Flight, best: Mark) -> Quantity | None:
    """The figure that the rank rests on: the article's, else that of the record's party, else the greatest."""
    figures = event.about(aspect, *LOOSELY.get(aspect, ()))
    told = [one.quantity for one in figures if one.quantity and beside(one, claim, event)]
    given = list(marks(flight, aspect))
    same = [mark.figure for mark in given if mark.account.party == best.account.party]
    return max(told or same or [mark.figure for mark in given], key=lambda figure: figure.bare.high, default=None)


def beside(figure: Claim, rank: Claim, event: Event) -> bool:
    """Whether a figure is the rank's own: it measures the same, or is a time of the same sentence and of no first."""
    if figure.aspect not in ("duration", "figure"):
        return True
    taken = any(one.span.covers(figure.span) for one in event.about("first_since", "time_before", "time_after"))
    timed = figure.quantity is not None and figure.quantity.unit == "s"
    return timed and not taken and figure.sentence == rank.sentence
