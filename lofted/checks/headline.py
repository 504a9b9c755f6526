"""Does the headline say what the text says?

A headline is written last and by another hand. Its figure should be one of the
text's, and its weekday that of the launch.

    >>> review("ICBM rises to an altitude of 4,500 km\\n\\nThe missile rose to an altitude of 6,000 km, the army said. "
    ...        "It fell into the sea.")
    headline: conflicts. The headline gives an altitude of 4,500 km, and the text 6,000 km.

    >>> review("ICBM rises to an altitude of 6,000 km\\n\\nThe missile rose to an altitude of 6,045 km, the army said. "
    ...        "It fell into the sea.")
    headline: holds. The headline's 6,000 km and the text's 6,045 km are the same.

    >>> review("North Korea's ICBM test of last Sunday worries Tokyo\\n\\nNorth Korea launched a Hwasong-15 ICBM on "
    ...        "Saturday, 18 February 2023.")
    headline: conflicts. The headline puts the launch on a Sunday, and the text on Saturday, 18 February 2023.

The text's own figure can come under another name, or its digits with another unit.

    >>> review("Missile has range of 7,000 km\\n\\nThe missile rose to an altitude of 7,000 km, the army said. It came "
    ...        "down in the sea.")
    headline: conflicts. The headline gives 7,000 km as the range, and the text as the altitude.

    >>> review("Rocket flies for 71 minutes\\n\\nThe rocket flew for 71 seconds before it broke up, the company said.")
    headline: conflicts. The headline has 71 minutes, and the text 71 seconds.

A weekday beside the text's depends on the clock, where the hour of the launch
is on no record.

Silent where the headline's figure stands anywhere in the text, save only as an
altitude for a range, where the headline plans, asks or doubts, where the text tells
of several launches, and without a headline.

    >>> review("The missile rose to an altitude of 6,000 km, the army said. It fell into the sea.")

Limits: only lengths, times and weekdays are compared here; `headline_count` and `headline_names` ask of the rest.

Source: the article's own words; the hour of a launch from the catalogue.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lofted.checking import conflicts, depends, firm, holds
from lofted.facts import (
    CLOCK,
    DAYS,
    Claim,
    Event,
    Finding,
    Flight,
    Quantity,
    Reading,
    Record,
    Verdict,
    compare,
)
from lofted.heading import a, apart, told
from lofted.reference.days import YEAR_TOLD
from lofted.reference.history import launch_evidence
from lofted.reference.saying import CALLED, day, in_unit, number
from lofted.reference.slips import TENS, Printed, printed, slip
from lofted.told.headline_day import WEEKDAYS, around, known_hour, weekday_told
from lofted.told.roundings import coarser

FIELD = "headlines"

LEAST = 10  # of any unit; a number of one digit stands beside many units by chance; ours
_HIGH = re.compile(r"\b(?:space|high|height|altitudes?|up|above|climbs?|rises?|rose|soars?)\b", re.I)
_REACH = ("range", "reach")  # how a headline tells how far: "has a range of", "flew"
_DISTANCES = ("range", "reach", "distance", "apogee", "altitude", "figure")
_MEASURED = ("m", "s", "kg")  # kinds of measure that one flight is told in
_LENGTHS = ("flight_time", "interval", "duration", "elapsed", "figure")
_MANY = re.compile(r"\b(?:missiles|rockets|second|two|three|another|again|series|salvo)\b", re.I)


def headline(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the figures and the weekday of the title against those of the first launch in the text."""
    launches = [event for event in reading.events if event.kind == "launch"]
    for claim in told(reading):
        yield from other_unit(claim, reading)
        yield from other_measure(claim, reading)
        yield from other_aspect(claim, reading) if claim.aspect in (*_REACH, "apogee") and not launches else ()
    if _MANY.search(reading.article.title):
        return
    if not launches:
        days = dates_of(reading)
        yield from named_day(days, flight_of(days, record), reading)
        return
    for claim in told(reading):
        yield from figure(claim, launches, reading) if claim.aspect in CALLED else ()
        yield from other_aspect(claim, reading) if claim.aspect in (*_REACH, "apogee") else ()
    days = [one for one in launches[0].about("launch_date", "launch_time") if firm(one) and day_of(one)]
    yield from named_day(days, record.flight(launches[0].entry), reading)


def flight_of(told: Sequence[Claim], record: Record) -> Flight | None:
    """The one flight on record for the day that a text tells, for its hour."""
    days = {day_of(one) for one in told}
    found = [flight for flight in record.flights() if flight.day in days] if len(days) == 1 else []
    return found[0] if len(found) == 1 else None


def dates_of(reading: Reading) -> list[Claim]:
    """The dates of a text that tells of no launch in words of its own, where one of them is a full one."""
    told = [one for one in reading.claims if one.aspect in ("date", "launch_date") and firm(one) and day_of(one)]
    return told if any(YEAR_TOLD.search(one.told) for one in told) else []


def figure(claim: Claim, launches: list[Event], reading: Reading) -> Iterator[Finding]:
    """The verdict on one figure of the headline: against the text's nearest, if it does not stand there itself."""
    told = [one for one in launches[0].about(claim.aspect) if one.quantity and firm(one)]
    if not told:
        return
    order = [Verdict.HOLDS, Verdict.OPEN, Verdict.DEPENDS, Verdict.CONFLICTS]
    pairs = [(one, ours, finest(one)) for one in told for ours in claim.quantities]
    body, ours, theirs = min(pairs, key=lambda pair: order.index(compare(pair[1], pair[2])))
    verdict = compare(ours, theirs)
    working = [f"headline: {in_unit(ours, claim.aspect)}", f"text: {in_unit(theirs, claim.aspect)}"]
    if verdict in (Verdict.HOLDS, Verdict.OPEN):
        reason = f"The headline's {ours.written} and the text's {body.told} are the same."
        yield holds(body, reason=reason, working=working)
    elif not stands_elsewhere(ours, reading, claim.aspect):
        what = CALLED[claim.aspect]
        reason = f"The headline gives {a(what)} {what} of {ours.written}, and the text {theirs.written}."
        if verdict is Verdict.DEPENDS:
            if not coarser(ours, theirs):  # a headline may round more than the text does
                yield depends(body, reason=reason, on="rounding", working=working)
        elif len(launches) == 1:
            first, second = printed(theirs), printed(ours)
            how = slip(first, second) if first and second else None
            yield conflicts(body, reason=reason, working=working, would_hold_if=how)


def other_unit(claim: Claim, reading: Reading) -> Iterator[Finding]:
    """The verdict where the text has the headline's digits with another unit, and nothing that fits them."""
    if len(re.findall(r"\d[\d,.]*", reading.article.title)) > 2:
        return  # a headline of many figures is a list
    kin = next((group for group in (_DISTANCES, _LENGTHS) if claim.aspect in group), ())
    told = [one for one in reading.claims if one.quantity and one.aspect in kin and firm(one)]
    figures = [(one, figure) for one in told for figure in one.quantities]
    shown = [printed(figure) for figure in claim.quantities]
    if any(meets(ours, figure) for ours in claim.quantities for _, figure in figures):
        return
    for one, figure in figures:
        theirs = printed(figure)
        how = next((how for mine in shown if mine and theirs and (how := slipped(mine, theirs, len(told)))), "")
        if how:
            yield apart(claim.told, figure.written, one, would_hold_if=how)
            return


def other_measure(claim: Claim, reading: Reading) -> Iterator[Finding]:
    """The verdict where the text has the headline's digits as another kind of measure alone: 74 km and 74 minutes."""
    mine = printed(claim.quantity) if claim.quantity else None
    if mine is None or mine.value < LEAST or len(re.findall(r"\d[\d,.]*", reading.article.title)) > 1:
        return
    figures = [(one, figure) for one in reading.claims if one.quantity and firm(one) for figure in one.quantities]
    same = [
        (one, figure, theirs) for one, figure in figures if (theirs := printed(figure)) and theirs.value == mine.value
    ]
    measured = [row for row in same if row[2].unit.si in _MEASURED]
    if mine.unit.si in _MEASURED and measured and len(measured) == len(same):
        one, figure, theirs = measured[0]
        alike = any(
            figure.unit == mine.unit.si and meets(claim.quantity, figure) for _, figure in figures if claim.quantity
        )
        if theirs.unit.si != mine.unit.si and not alike:
            yield apart(claim.told, figure.written, one, would_hold_if=f"in {theirs.called}")


def slipped(ours: Printed, theirs: Printed, told: int) -> str:
    """The unit, or the lost or added zeros, by which the headline's figure is the text's; nothing where it is not."""
    if ours.unit.si != theirs.unit.si or ours.value < LEAST or theirs.value < LEAST:
        return ""
    if ours.value == theirs.value:
        return f"in {theirs.called}"
    powers = [1 / ten for ten in TENS] + list(TENS)
    tenfold = ours.unit is theirs.unit and any(ours.value == theirs.value * power for power in powers)
    return f"as {number(theirs.value)} {theirs.called}, with zeros lost or added" if tenfold and told == 1 else ""


def meets(ours: Quantity, figure: Quantity) -> bool:
    """Whether two figures can be one; a floor of the same digits in another unit does not bear one out."""
    mine, theirs = printed(ours), printed(figure)
    slipped = mine and theirs and mine.value == theirs.value and mine.unit is not theirs.unit
    return not slipped and compare(ours, figure) is not Verdict.CONFLICTS


def other_aspect(claim: Claim, reading: Reading) -> Iterator[Finding]:
    """The verdict where the headline's range is the text's altitude, digit by digit, or the other way round."""
    assert claim.quantity is not None, "given by headline"
    far = claim.aspect in _REACH
    if far and _HIGH.search(reading.article.title):
        return
    measured = [one for one in reading.claims if one.quantity and one.quantity.unit == claim.quantity.unit]
    near = [one for one in measured if any(compare(claim.quantity, each) is Verdict.HOLDS for each in one.quantities)]
    other = "apogee" if far else "range"
    if (
        near
        and all(one.aspect == other and firm(one) for one in near)
        and same_digits(claim.quantity, near[0].quantity)
    ):
        mine = CALLED["range" if far else "apogee"]
        reason = f"The headline gives {claim.told} as the {mine}, and the text as the {CALLED[other]}"
        kinds = ("range", "distance") if far else ("apogee",)
        own = [one for kind in (kinds, ("figure",)) for one in measured if one.aspect in kind and one not in near]
        reason += f"; its {mine} there is {own[0].told}." if own else "."
        yield conflicts(near[0], reason=reason, would_hold_if=f"as the {CALLED[other]}")


def same_digits(one: Quantity, other: Quantity | None) -> bool:
    """Whether two figures have the same digits, hedges aside."""
    return other is not None and one.bare.meets(other.bare)


def finest(claim: Claim) -> Quantity:
    """Of a claim's wordings the one whose digits say most: the 7,687 km of "4,777 miles (7,687 km)"."""
    return min(claim.quantities, key=lambda one: one.bare.width)


def stands_elsewhere(ours: Quantity, reading: Reading, aspect: str) -> bool:
    """Whether the text has the headline's figure as something else, or its digits."""
    digits = re.search(r"\d[\d,.]*\d|\d", ours.written)
    if digits and re.search(rf"(?<![\d,.]){re.escape(digits[0])}(?![\d,]|\.\d)", reading.article.text):
        return True
    others = (claim for claim in reading.claims if claim.aspect != aspect)
    figures = (one for claim in others for one in claim.quantities if one.unit == ours.unit)
    return any(compare(ours, one) is Verdict.HOLDS for one in figures)


def named_day(told: Sequence[Claim], flight: Flight | None, reading: Reading) -> Iterator[Finding]:
    """The verdict on the weekday that the headline puts the launch on, by the days that the text tells for it."""
    title = reading.article.title
    name = weekday_told(title)
    if not name or name in reading.article.text or len({day_of(claim) for claim in told}) != 1:
        return
    here = day_of(told[0])
    assert here is not None, "kept just above"
    if WEEKDAYS[here.weekday()] == name:
        yield holds(told[0], reason=f"The headline's {name} is {day(here)}, the day of the launch in the text.")
        return
    working = [f"{here.isoformat()} is a {WEEKDAYS[here.weekday()]}"]
    evidence = [launch_evidence(flight)] if flight and known_hour(flight) else []
    if name in around(here, flight):
        reason = f"The headline puts the launch on a {name}, which is the day beside {told[0].told} in the text."
        on = "whose clock is meant, which the headline does not say"
        yield depends(told[0], reason=reason, on=on, working=working, evidence=evidence)
    else:
        reason = f"The headline puts the launch on a {name}, and the text on {told[0].told}."
        how = f"with {WEEKDAYS[here.weekday()]}"
        yield conflicts(told[0], reason=reason, would_hold_if=how, working=working, evidence=evidence)


def day_of(claim: Claim) -> date | None:
    """The day that a moment names, where its words tie it to a year and are no day of the week told from today."""
    moment = claim.moment
    known = moment is not None and moment.start is not None and moment.precision in (*CLOCK, *DAYS)
    return moment.start.date() if known and moment and moment.start else None
