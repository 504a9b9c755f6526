"""Does the flight time fit the apogee and the range?

A body that coasts obeys Kepler: how high and how far fix how long. The engines add some minutes to that.

    >>> review("The missile flew 998 km for 20 minutes at an altitude of 3,724.9 km.")
    flight_time: conflicts. 20 minutes and an apogee of 3,724.9 km do not fit together: such a flight takes
    43.4 to 48.4 minutes.

    >>> review("The missile flew 998 km for 47 minutes at an altitude of 3,724.9 km.")
    flight_time: holds. 47 minutes is within the 43.4 to 48.4 minutes that a flight of this apogee and range
    takes.

Where the article gives no range, that of the flight on record is taken; where
there is none, any range that the Earth allows.

    >>> review("The missile flew 998 km for 50 minutes at an altitude of 3,724.9 km.")
    flight_time: depends. 50 minutes is beyond the usual 43.4 to 48.4 minutes of such a flight; rounding or
    a long burn can explain it.

A time that a party gave of that flight needs no such word, nor does one that does not fit but stands beside another's.
A dated report that gives it in its own words depends on whose time is taken.

    >>> review("North Korea fired an ICBM on October 31, 2024. It rose 7,000 km and flew for 86 minutes.")

    >>> review("North Korea's ICBM rose to 6,248.5 km and flew for 67.5 minutes on Thursday.", published="2022-03-25")
    flight_time: depends. 67.5 minutes and an apogee of 6,248.5 km do not fit together: such a flight takes 68.0 to
    73.3 minutes; that is KCNA's figure.

    >>> review("The missile flew for 76 minutes and rose to an altitude of more than 7,000 km.")
    flight_time: open. 76 minutes is possible, as is any time from 75.6 minutes on: the words set no upper
    end.

A time told of the way up alone is held to half of the flight.

    >>> review("The missile climbed for 86 minutes to a height of 7,000 km.")
    flight_time: conflicts. 86 minutes is too long for the way up to 7,000 km, which is half of the flight and takes
    38.0 to 61.0 minutes.

Silent without both an apogee and a time, below 100 km, where air matters, and
for gliders, cruise missiles and launches of satellites.

    >>> review("The cruise missile flew 1,500 km for 126 minutes.")

Limits: a round Earth that stands still, right to about 0.6 per cent on the flights of the record.

Source: Bate, Mueller and White, Fundamentals of Astrodynamics (1971), chapter 6;
the allowance for the engines from the published flights in the catalogue.
"""

import re
from collections.abc import Iterator
from itertools import islice
from math import isinf

from lofted.checking import Answer, conflicts, depends, firm, leaves_open, weigh
from lofted.facts import (
    THIS_ARTICLE,
    Claim,
    Event,
    Evidence,
    Figure,
    Finding,
    Flight,
    Interval,
    Reading,
    Record,
    Verdict,
    compare,
)
from lofted.reference.coast_time import FARTHEST, USUAL, UTMOST, middle, possible, too_short
from lofted.reference.history import evidence_of, figure_of
from lofted.reference.mechanics import Arc, apogee_for
from lofted.reference.saying import DAY, KILOMETRE, MINUTE, between, day, kilometres, number
from lofted.told.one_flight import between_them, goes_on, nearest
from lofted.told.roundings import roundest
from lofted.told.whole_flight import PART_OF_IT, borne_out, cut_by, told_beside, told_by, whole

FIELD = "flight and orbit"

TYPICAL = 188.0  # s; the median of the ICBM flights whose three figures one party gave, 163 to 275 s
SURE = 1.25  # ours: the way up is told in round figures
AIR = 100_000.0  # m; below the Karman line drag and lift bend the path
LOFTY = 1_000_000.0  # m; ours: what comes back from so high in an hour or so is a missile, named or not
MANY = 50  # times of one flight that a report can hold; what holds more is a table
LOFTED = ("ICBM", "IRBM")  # classes whose flights are told one by one, with their times
COASTING = ("ballistic",)  # kinds of flight that Kepler holds for
_CLIMBED = re.compile(  # "climbed for about", "took 40 minutes to rise", "a 40-minute climb"
    r"\b(?:climb\w*|rose|ris(?:es|ing)|ascen\w+|soar\w*|upwards?|(?:went|going|shot)\s(?:straight\s)?up)\s(?:into\sspace\s)?"
    r"(?:for|lasting)\s(?:\w+\s){0,2}$"
)
_TO_CLIMB = re.compile(
    r"\s(?:to\s(?:climb|rise|ascend|soar|get\sup|reach\s(?:its|the)\s(?:top|peak|apogee))|(?:climb|ascent|rise))\b"
)
_WITHIN = re.compile(r"\b(?:[Ii]n|[Ww]ithin|[Aa]fter|[Ff]or|lasting)\s(?:about\s|some\s|only\s|just\s)?$")
_APART = re.compile(r"\s(?:later|earlier|before|after|ago|apart|of\snotice|into|from|since|long\s)\b")


def flight_time(event: Event, record: Record, reading: Reading) -> Iterator[Finding]:
    """Compare each reported flight time with the one that apogee and range fix."""
    flight = record.flight(event.entry)
    if (flight and flight.kind not in COASTING) or not coasts(event):
        return
    known, text = flight is not None, reading.article.text
    yield from of_the_climb(event, reading, flight)
    for long in islice(times_of(event, text), MANY):
        high = nearest(long, heights_of(event, long, reading), text, known=known)
        if high is None and flight:
            yield from by_record(long, event, flight, reading)
        if high is None or nearest(high, times_of(event, text), text, known=known) is not long:
            continue  # the apogee has a time of its own, nearer by
        named = names_missile(long, event, reading) or (
            goes_on(high, long, text) and names_missile(high, event, reading)
        )
        if between_them(high, long, event) or not (known or named):
            continue
        if high.quantity and long.quantity and high.quantity.bare.low >= AIR:
            far = nearest(long, event.about("range"), text, known=known)
            ranged = (far, far.quantity, []) if far and far.quantity else (None, *range_on_record(flight))
            found = judged(high, long, *ranged)
            if found.verdict is Verdict.OPEN and borne_out(long, flight):
                continue  # no upper end is told, and a party's time is one of those that are possible
            accused, party = found.verdict is Verdict.CONFLICTS, told_by(long, flight)
            if party and (told_beside(long, event, flight, reading) if accused else found.verdict is not Verdict.HOLDS):
                continue  # as that party has it, or its word beside another's, which fits
            if accused and told_by(long, flight, high) and of_its_news(long, reading):
                reason = f"{found.reason[:-1]}; that is {party}'s figure."
                found = depends(*found.claims, reason=reason, on="whose time is taken", evidence=found.evidence)
            if found.verdict is Verdict.CONFLICTS and (own := cut_by(long, flight, record)):
                reason = f"{found.reason[:-1]}; {own}, cut off."
                found = depends(*found.claims, reason=reason, on="how the time was rounded", evidence=found.evidence)
            yield found


def of_its_news(long: Claim, reading: Reading) -> bool:
    """Whether a dated report gives a party's time in its own words: others' may stand in for it there."""
    return long.voice.name == THIS_ARTICLE.name and reading.article.published is not None


def of_the_climb(event: Event, reading: Reading, flight: Flight | None) -> Iterator[Finding]:
    """Speaks where a time told of the way up is longer than half of any flight to that height, and the burn."""
    text, (distance, evidence) = reading.article.text, range_on_record(flight)
    for long in event.about("duration", "flight_time"):
        climbed = _CLIMBED.search(text, long.sentence.start, long.span.start) or _TO_CLIMB.match(text, long.span.end)
        high = next((one for one in event.about("apogee") if one.sentence == long.sentence), None)
        if not (climbed and high and high.quantity and long.quantity and names_missile(long, event, reading)):
            continue
        told = high.quantity.bare
        least, most = Arc(told.low, distance.said.low).seconds / 2, Arc(told.high, distance.said.high).seconds / 2
        if told.low >= AIR and long.quantity.fair.low > SURE * (most + UTMOST.high) and firm(long):
            takes = between(Interval(least + USUAL.low, most + USUAL.high), per=MINUTE, unit="minutes")
            reason = f"{long.told} is too long for the way up to {high.told}, which is half of the flight and takes "
            how = "for the whole flight, up and down"
            yield conflicts(high, long, reason=f"{reason}{takes}.", evidence=evidence, would_hold_if=how)


def heights_of(event: Event, long: Claim, reading: Reading) -> list[Claim]:
    """The apogees of a launch, or else the one altitude that a sentence tells with its range and its time."""
    told = list(event.about("apogee"))
    here = [one for one in reading.claims if one.sentence == long.sentence]
    ranged = any(one.aspect == "range" for one in here)
    return told or [one for one in here if one.aspect == "altitude" and ranged]


def times_of(event: Event, text: str) -> Iterator[Claim]:
    """The flight times of a launch, and a time told alone with its apogee and its range: "in 25 minutes it flew"."""
    yield from (claim for claim in event.about("flight_time") if whole(claim, text))
    for claim in event.about("duration"):
        here = [one for one in event.claims if one.sentence == claim.sentence]
        alone = sum(one.quantity is not None and one.quantity.unit == "s" for one in here) == 1
        complete = alone and {"apogee", "range"} <= {one.aspect for one in here}
        before = text[claim.sentence.start : claim.span.start]
        if _CLIMBED.search(before) or (claim.quantity and claim.quantity.bare.low >= DAY):
            continue  # the way up is no whole flight, nor are the days between two
        if complete and _WITHIN.search(before) and not _APART.match(text, claim.span.end):
            yield claim


def by_record(long: Claim, event: Event, flight: Flight, reading: Reading) -> Iterator[Finding]:
    """Speaks where a time told of a flight on record is one that no flight to its apogee can take."""
    heights = [
        (one, figure) for one in flight.accounts if (figure := figure_of(one, "apogee")) and not isinf(figure.said.high)
    ]
    days = {one.moment.start.date() for one in event.about("launch_date") if one.moment and one.moment.start}
    if flight.vehicle_class not in LOFTED or len(days) > 1:
        return  # two launches may have been taken for one
    if PART_OF_IT.search(reading.article.text, long.sentence.start, long.sentence.end):
        return
    named = any(one.sentence == long.sentence for one in event.about("vehicle", "launch_date", "launch_time"))
    distance, evidence = range_on_record(flight)
    if not (heights and named and long.quantity and evidence) or not firm(long):
        return
    if told_by(long, flight) and (told_beside(long, event, flight, reading) or long.voice.name != THIS_ARTICLE.name):
        return  # a party is on record with it, and is named with it, or another's time is told as well
    fits = [possible(figure, distance) for _, figure in heights]
    if any(compare(long.quantity, one) is not Verdict.CONFLICTS for one in fits):
        return
    account, high = heights[0]
    window = between(fits[0].said, per=MINUTE, unit="minutes")
    reason = f"{long.told} does not fit the apogee on record for {day(flight.day)}, {high.written}: "
    reason += f"such a flight takes {window}."
    rows = [evidence_of(account, f"apogee {high.written}"), *evidence]
    times = [
        f"{figure.written} of {one.speaker}" for one in flight.accounts if (figure := figure_of(one, "flight_time"))
    ]
    would = f"as {times[0]}" if times else None
    yield conflicts(
        long, reason=reason, evidence=rows, would_hold_if=would, working=[f"told on record: {', '.join(times)}"]
    )


def coasts(event: Event) -> bool:
    """Whether nothing in the claims says that it was no ballistic flight."""
    classes = {getattr(claim.value, "entry", "") for claim in event.about("vehicle_class")}
    return not classes & {"CRUISE", "SLV"} or "ICBM" in classes


def names_missile(claim: Claim, event: Event, reading: Reading) -> bool:
    """Whether the sentence names a missile, or how far a whole flight went: a rocket to orbit coasts to no impact."""
    here = [one for one in event.claims if one.sentence == claim.sentence]
    if any(one.aspect in ("vehicle_kind", "vehicle_class") for one in here):
        return True
    lofted = any(one.aspect == "apogee" and one.quantity and one.quantity.bare.low >= LOFTY for one in here)
    if lofted and not PART_OF_IT.search(reading.article.quote(claim.sentence)):
        return True
    far = any(one.aspect in ("range", "reach") and one.sentence == claim.sentence for one in reading.claims)
    return far and not PART_OF_IT.search(reading.article.quote(claim.sentence))


def range_on_record(flight: Flight | None) -> tuple[Figure, list[Evidence]]:
    """The range of the flight on record, or all that the Earth allows."""
    for account in flight.accounts if flight else ():
        figure = figure_of(account, "range")
        if figure is not None and not isinf(figure.said.high):
            return figure, [evidence_of(account, f"range {figure.written}")]
    return Figure(FARTHEST, FARTHEST), []


def judged(high: Claim, long: Claim, far: Claim | None, distance: Figure, evidence: list[Evidence]) -> Finding:
    """The verdict on one flight."""
    assert long.quantity, "given by flight_time"
    height = roundest(high)
    fits = possible(height, distance)
    arc = Arc(middle(height.bare), middle(distance.said))
    claims = [high, *([far] if far else []), long]
    least = number(fits.said.low / MINUTE, decimals=1)
    anywhere = distance.said == FARTHEST
    how = (
        f"any range → at least {least}"
        if anywhere
        else f"range {kilometres(distance)} → {number(arc.seconds / MINUTE, decimals=1)}"
    )
    working = [
        f"t = 2·√(a³/GM)·(π − E + e·sin E), a = {number(arc.semi_major / KILOMETRE)} km, e = {arc.eccentricity:.3f}",
        f"free arc: apogee {kilometres(height)}, {how} min",
        f"with {number(USUAL.low)} to {number(USUAL.high)} s for the engines: {said_minutes(fits.said)}",
        f"at the very most: {said_minutes(fits.fair)}; told: {long.told}",
    ]
    told, window = long.told, between(fits.said, per=MINUTE, unit="minutes")
    verdict = compare(long.quantity, fits)
    if verdict is Verdict.CONFLICTS or too_short(long.quantity, height, distance):
        reason = f"{told} and an apogee of {high.told} do not fit together: such a flight takes {window}."
        return conflicts(
            *claims, reason=reason, working=working, evidence=evidence, would_hold_if=remedy(long, distance)
        )
    if verdict is not Verdict.DEPENDS and (isinf(fits.said.high) or anywhere):
        reason = f"{told} is possible, as is any time from {least} minutes on: the words set no upper end."
        return leaves_open(*claims, reason=reason, working=working, evidence=evidence)
    answer = Answer(
        holds=f"{told} is within the {window} that a flight of this apogee and range takes.",
        depends=f"{told} is beyond the usual {window} of such a flight; rounding or a long burn can explain it.",
        conflicts="",
        on="rounding, or an unusual burn",
    )
    return weigh(long.quantity, fits, *claims, answer=answer, working=working, evidence=evidence)


def said_minutes(interval: Interval) -> str:
    """A stretch of time in minutes."""
    return between(interval, per=MINUTE, unit="min")


def remedy(long: Claim, distance: Figure) -> str | None:
    """The apogee that would take as long as told."""
    assert long.quantity, "given by judged"
    free = middle(long.quantity.bare) - TYPICAL
    if free <= 0 or distance.said == FARTHEST:
        return None
    high = apogee_for(free, middle(distance.said)) / KILOMETRE
    return f"with an apogee of about {number(round(high, -2))} km"  # to the next hundred: the burn is not known better
