"""Did a flight of that month or year have that figure?

A figure that is told with the time of a flight, to set another one beside it or in a look back, is held against
all flights of that time.

    >>> review("The ICBM of July 12, 2023 flew for 74 minutes, beating the 71 minutes of the one in March 2023.")
    figure_then: conflicts. “71 minutes” and “March 2023” do not fit together: on record are 4,151 s and about 70 min
    for 16 March 2023; the figure is that of 24 March 2022.

    >>> review("North Korea's Hwasong-17 climbed to 7,687 km in November 2022.")
    figure_then: conflicts. “7,687 km” and “November 2022” do not fit together: on record are 1,920 km and about 2,000
    km for 3 November 2022 and 6,040.9 km, about 6,100 km, about 6,000 km and 6,100 km for 18 November 2022; the figure
    is that of 31 October 2024.

Silent where one flight of that time may have had the figure, whoever told it, on figures of short flights, which the
shelf does not list in full, on floors, on what a type could do, and where the flight meant is linked already: that is
for `event_figures`.

    >>> review("North Korea's Hwasong-17 climbed to 6,040 km in November 2022.")

Source: the catalogue's flights, with what each party said; `complete.csv` for what it lists in full.
"""

import re
from collections.abc import Iterator, Sequence
from math import inf

from lofted.checking import conflicts, firm
from lofted.facts import DAYS, Claim, Finding, Flight, Named, Reading, Record, Verdict, compare
from lofted.reference.bearing import bears_out, fine
from lofted.reference.days import meets
from lofted.reference.history import Mark, complete, marks
from lofted.reference.holders import overlaps
from lofted.reference.saying import day, listing
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import countries, country_before
from lofted.reference.tied import tied
from lofted.told.far_off import apart

FIELD = "launches on record"
CUES = ("km", "kilomet", "mile", "hour", "minute", "second")

COUNTRY = "north-korea"  # whose long flights the shelf lists in full
LEAST = {  # m and s; above the highest and the longest flight of no ICBM (2,111.5 km, 30 min)
    "m": 2_200_000.0,
    "s": 1860.0,
}
A_DAY = 86_400.0  # s; no missile flies so long, and "in five months" is no flight time
MOST = 3  # flights of that time whose figures are shown; of more the words would tell nothing
DIGITS = 2  # digits of a figure that can be told to be another flight's; of one, many are
READ = ("apogee", "range", "flight_time", "figure", "duration", "altitude", "distance", "record_before", "difference")

_FLEW = """
flew flown fly flying rose risen rise rising climbed climbing reached reaching soared soaring travelled traveled stayed
aloft airborne lasted covered launched fired tested test-fired test launch launches flight flights missile missiles
rocket intercontinental ballistic up one ones first second last set achieved logged peaked peaking apogee
altitude height record previous earlier old former air got went by about some nearly
more than new solid-fuel solid liquid long-range intermediate-range when where as shot lofted while during timed clocked
flight's km minute minutes sent
"""
FLEW = frozenset(_FLEW.split())
_NO_TIME = re.compile(
    r"\b(?:since|until|till|before|after|by|between|from|ago|next|than\sin)\s(?:early\s|late\s|the\s)*$", re.I
)
_OTHERS = re.compile(  # "933 km against 787 in May, and rose": what comes after is not of May
    r"\b(?:against|than|compared\s(?:with|to))\s(?:the\s)?\d[\d,.]*(?:\s[a-z]{1,12}){0,2}\s(?:in|on|of)\s$"
)
_ASIDE = re.compile(r"\([^()]{1,40}\)")
_MORE = re.compile(
    r"\s(?:\([^()]{1,30}\)\s)?(?:more|higher|longer|farther|further|less|lower|shorter|short|better|above|below|beyond|behind|ahead|away|"
    r"off|(?:north|south|east|west)\w*|from|later|earlier|ago|apart|after)\b|[- ]range\b",
    re.I,
)
_NOT_FLOWN = re.compile(
    r"\b(?:could|may|might|would|can|capable|range\sof|satellites?|orbit\w*|cruise|if|planned|plans?|not|never|nobody|wrongly|world)\b|n['’]t\b"
)


def figure_then(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each long flight's figure that is told with a past time against the flights of that time."""
    for sentence, claims in by_sentence(reading.claims):
        text = reading.article.text
        figures = [one for one in claims if is_figure(one, reading)]
        times = [one for one in claims if is_time(one, reading)]
        for claim in figures:
            tied_to = [one for one in times if belongs(claim, one, claims, text)]
            words = text[sentence.start : sentence.end]
            if (
                len(tied_to) == 1
                and not _NOT_FLOWN.search(words)
                and of_the_north(claims, sentence.end, reading, record)
            ):
                yield from judged(claim, tied_to[0], claims, reading, record)


def is_figure(claim: Claim, reading: Reading) -> bool:
    """Whether a claim is a closed figure as of long flights alone, told as a fact."""
    figure = claim.quantity
    if figure is None or claim.aspect not in READ or claim.denied or not firm(claim) or figure.said.high == inf:
        return False
    behind = reading.article.text[claim.span.end : claim.span.end + 40]  # characters; a pair in brackets and a word
    flown = LEAST.get(figure.unit, inf) <= figure.bare.middle and not (
        figure.unit == "s" and figure.bare.middle >= A_DAY
    )
    return flown and not _MORE.match(behind)


def is_time(claim: Claim, reading: Reading) -> bool:
    """Whether a claim tells a past day, month or year as the time of something, and no end of a stretch."""
    moment = claim.moment
    if moment is None or moment.start is None or moment.end is None or claim.aspect == "first_since":
        return False
    before = reading.article.text[claim.sentence.start : claim.span.start]
    return moment.precision in (*DAYS, "month", "year") and not _NO_TIME.search(before)


def belongs(claim: Claim, time: Claim, claims: Sequence[Claim], text: str) -> bool:
    """Whether nothing but words of the flight itself stands between a figure and a time."""
    first, last = sorted((claim.span, time.span), key=lambda span: span.start)
    if first.end > last.start or (first == time.span and _OTHERS.search(text, claim.sentence.start, first.start)):
        return False
    between = text[first.end : last.start]
    others = [one for one in claims if one is not claim and one is not time and (one.quantity or one.moment)]
    parted = any(
        first.end <= one.span.start and one.span.end <= last.start and not one.span.covers(claim.span)
        for one in others
        if one.aspect not in ("vehicle", "rank")
    )
    return not parted and tied(_ASIDE.sub("", between), FLEW)


def of_the_north(claims: Sequence[Claim], at: int, reading: Reading, record: Record) -> bool:
    """Whether a sentence speaks of North Korea's missiles, by its own words or those before."""
    lands = {one.value.entry for one in claims if one.aspect == "launcher" and isinstance(one.value, Named)}
    vehicles = [record.entry(one) for one in named(claims)]
    makers = {one.columns["country"] for one in vehicles if one and one.columns.get("country")}
    if lands or makers:
        return lands | makers == {COUNTRY}
    linked = {flight.country for event in reading.events if (flight := record.flight(event.entry))}
    if linked:
        return linked == {COUNTRY}
    every = countries(
        record, {one.country for one in record.flights() if one.kind == "ballistic"} - {"japan", "south-korea"}
    )
    return country_before(reading.article, at, every) == COUNTRY


def named(claims: Sequence[Claim]) -> list[str]:
    """The vehicles that a sentence names."""
    return [
        one.value.entry
        for one in claims
        if one.aspect == "vehicle" and isinstance(one.value, Named) and one.value.entry
    ]


def judged(claim: Claim, time: Claim, claims: Sequence[Claim], reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one figure and its time."""
    figure, moment = claim.quantity, time.moment
    assert figure is not None and moment is not None and moment.start and moment.end, "asked for above"
    classes = ("ICBM", "IRBM") if figure.unit == "m" else ("ICBM",)
    known = [one for one in record.flights() if one.country == COUNTRY and one.vehicle_class in classes]
    then = [one for one in known if meets(moment, one.day)]
    own = [one for one in then if one.vehicle in named(claims)]
    if not then or (named(claims) and not own) or (len(own or then) > MOST and moment.precision != "year"):
        return
    then = own or then
    linked = [
        event.entry for event in reading.events if any(one.id == claim.id for one in event.claims) and event.entry
    ]
    listed = all(complete(record, f"{COUNTRY}/{kind}", then[0].day, then[-1].day) for kind in classes)
    if not listed or any(one.id in linked for one in then):
        return
    aspects = asked(claim, figure.unit)
    told = [mark for flight in then for aspect in aspects for mark in marks(flight, aspect)]
    silent = [one for one in then if one.outcome != "failure" and not any(mark.flight.id == one.id for mark in told)]
    other = whose(claim, then, known, aspects)
    if not told or silent or any(fits(claim, mark, told, other) for mark in told):
        return
    far = all(apart(figure, mark.figure) for mark in told if mark.figure.said.high < inf)
    if not far and other is None:
        return
    shown = listing([figures_of(flight, told) for flight in then][-MOST:]) if len(then) <= MOST else greatest(told)
    fact = f"“{claim.told}” and “{time.told}” do not fit together: on record are {shown}"
    reason = f"{fact}; the figure is that of {day(other.flight.day)}." if other else f"{fact}."
    right = f"as of {day(other.flight.day)}" if other else f"with {told[0].figure.written}"
    evidence = [mark.evidence for mark in ([*told[:4], other] if other else told[:4])]  # four parties of one flight
    yield conflicts(claim, time, reason=reason, evidence=evidence, would_hold_if=right)


def asked(claim: Claim, unit: str) -> tuple[str, ...]:
    """What of a flight a figure can be: what its words say, or any in its unit."""
    if unit == "s":
        return ("flight_time",)
    return (claim.aspect,) if claim.aspect in ("apogee", "range") else ("apogee", "range")


def fits(claim: Claim, mark: Mark, told: Sequence[Mark], other: Mark | None) -> bool:
    """Whether an account bears a figure out; a mere floor only where nobody gave that flight's figure itself.

    One that is another flight's to the digit is not taken for a rounding of this one's.
    """
    figure = claim.quantity
    assert figure is not None, "asked for above"
    if mark.figure.said.high == inf:
        closed = any(one.flight.id == mark.flight.id and one.figure.said.high < inf for one in told)
        return (
            not fine(figure) and bears_out(figure, mark.figure)
            if closed
            else compare(figure, mark.figure) is not Verdict.CONFLICTS
        )
    close = overlaps(claim, mark) or figure.approximate or other is None
    return compare(figure, mark.figure) is Verdict.HOLDS and close


def whose(claim: Claim, then: Sequence[Flight], known: Sequence[Flight], aspects: Sequence[str]) -> Mark | None:
    """The flight of another time that has the figure."""
    digits = re.sub(r"\D", "", claim.told).strip("0")
    others = [mark for one in known if one not in then for aspect in aspects for mark in marks(one, aspect)]
    alike = [mark for mark in others if len(digits) >= DIGITS and overlaps(claim, mark)]
    return alike[-1] if alike else None


def figures_of(flight: Flight, told: Sequence[Mark]) -> str:
    """What the parties said of one flight."""
    own = list(dict.fromkeys(mark.figure.written for mark in told if mark.flight.id == flight.id))
    return f"{listing(own)} for {day(flight.day)}" if own else f"no figures for {day(flight.day)}"


def greatest(told: Sequence[Mark]) -> str:
    """The greatest figure of a year with many flights."""
    best = max((mark for mark in told if mark.figure.said.high < inf), key=lambda mark: mark.figure.bare.high)
    return f"{best.figure.written} at most, on {day(best.flight.day)}"
