"""Are the two places as far apart, and on that side, as the text says?

    >>> review("The missile was launched from Panghyon, some 300 km northwest of Pyongyang.")
    place_distance: conflicts. Panghyon is about 108 km northwest of Pyongyang, and some 300 km does not fit.

    >>> review("The missile was launched from Panghyon, some 100 km northwest of Pyongyang.")
    place_distance: holds. Panghyon is about 108 km northwest of Pyongyang, and some 100 km fits.

    >>> review("Kusong, about 110 km southeast of Pyongyang, has a tank factory.")
    place_distance: conflicts. Kusong is northwest of Pyongyang, and not southeast.

"Near" reaches some 150 km.

    >>> review("The leaders met at Vostochny, near Vladivostok.")
    place_distance: conflicts. Vostochny is about 1,010 km north of Vladivostok, and not near it.

What flew from the one to the other flew as far as they are apart, where it is a missile.

    >>> review("The missile flew from Kapustin Yar to Dnipro, 1,800 km, in 15 minutes.")
    place_distance: conflicts. Kapustin Yar is about 786 km east of Dnipro, and 1,800 km does not fit.

Silent where the way by road is meant, where one of the two is a coast, a border, a sea or a country, where
the shelf has no verified position, and where the sentence does not set the one place against the other.

    >>> review("The missile flew over Kusong and fell 300 km northwest of Pyongyang.")

Limits: a place is held as one point with some kilometres around it, no more precise than public reporting; large
cities are told from their edge or from their middle.

Source: positions from the catalogue's sites and cities; great circles, Sinnott (Sky and Telescope 68, 1984).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lofted.checking import Answer, weigh
from lofted.facts import Claim, Entry, Figure, Finding, Interval, Reading, Record, Verdict
from lofted.reference.from_land import stretch
from lofted.reference.globe import apart, called
from lofted.reference.points import Place, wind_of
from lofted.reference.saying import KILOMETRE, number
from lofted.reference.spots import towns_by_name
from lofted.reference.wording import countries
from lofted.told.set_apart import (
    APPOSED,
    OFF_FROM,
    at_head,
    named,
    named_at,
    of_the_last,
    pointed,
    resumed_at,
    there_lies,
)

FIELD = "places and seas"

EDGE = (15_000.0, 30_000.0)  # m, said and fair; half across a large city, twice that for two
CLOSE_BY = 15_000.0  # m; ours: half across a city, below which nothing is far; else no told way is twice the real one
SHARE = (0.05, 0.15)  # shares of the distance, said and fair; ours: distances are passed on in round figures
MILE = 1609.344  # m (NIST SP 811)
ROAD = 1.55  # times; ours: how much longer than a straight line the way by road or rail commonly is
LONG = 300_000.0  # m; ours: nearer by, nobody tells the way by rail without saying so
SIDED = Interval(40_000.0, 2_000_000.0)  # m; nearer by the side depends on the part of a city, further off on the map
FLOWN = ("range", "distance", "figure")  # what a distance between two places can be read as
CLOSE = Figure(Interval(0.0, 150_000.0), Interval(0.0, 350_000.0))  # m; ours: what "near" may span, on a wide map too
SIDE = (45.0, 67.5)  # degrees, said and fair; a wind of eight covers 22.5 to each side, and is told loosely

_NEAR = re.compile(
    r"(?:\s(?:[Cc]osmodrome|[Ss]pace\s[Cc]ent(?:er|re)|(?:launch\s)?site|airport|station|airfield|base))?,?\s"
    r"(?:(?:is|lies|lay|located|situated)\s)?(?:near|close\sto|just\soutside|not\sfar\sfrom|on\sthe\soutskirts\sof)\s"
    r"(?:the\s(?:city|town|port)\sof\s)?(?=[A-Z])"
)
_FROM = re.compile(r"\bfrom\s(?:the\s)?(?=[A-Z])")
_ONWARD = re.compile(
    r"(?:\s[a-z]{2,9}){0,2}?\s(?:to|at|on|against|into|hit|struck)\s(?:the\s(?:city|town)\sof\s)?(?=[A-Z])"
)
_HIT = re.compile(
    r"\b(?:hit|hits|struck|(?:strike|attack)\son)\s(?:the\s(?:city|town)\sof\s)?(?=[A-Z])"
)  # "fired from … away"
_MISSILE = re.compile(r"\b(?:missiles?|rockets?|warheads?|IC?BMs?|[IMS]RBMs?)\b")
_LEVEL = re.compile(
    r"\b(?:bus|coach|ferry|cruise|drones?|aircraft|planes?|jets?|bombers?|ships?|truck\w*|flights?\sfrom|times)\b", re.I
)
_POSSESSED = re.compile(r"[’']|\s?[–-]")  # "North Korea's coast" is no country
_ROAD = re.compile(r"\b(?:bus|coach|ferry|driv\w+|road|rail\w*|train|by car|highway|miles? long|route|walk\w*)\b", re.I)


def place_distance(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each distance that sets one named place against another."""
    cities = {name: one for name, one in towns_by_name().items() if one.columns.get("latitude")}
    yield from flown(reading, cities, record)
    text = reading.article.text
    places = [one for one in reading.claims if one.aspect == "place"]
    for claim in places:
        yield from near(claim, text, cities, record)
    for far in reading.claims:
        to = OFF_FROM.match(text, far.span.end) if far.quantity and far.quantity.unit == "m" else None
        if to is None or _ROAD.search(text, far.sentence.start, far.sentence.end):
            continue
        before = [one for one in places if far.sentence.start <= one.span.start and one.span.end < far.span.start]
        gone_on = of_the_last(text, far, places, record) if there_lies(text, far) else None
        there = named(text, to.end(), cities, record) if gone_on else None
        if gone_on and there and gone_on.entry.id != there.entry.id:
            yield from compared(far, far, gone_on, there, wind_of(to["wind"]))
            continue
        here = pointed(before[-1], record) if before else None
        there = named(text, to.end(), cities, record)
        if there is None and not to["wind"]:
            yield from of_land(far, to.end(), text, before, cities, record)
        # a city at the head is no claim where it stands for its government
        head = None if before else at_head(text, far, cities, record) or resumed_at(text, far, reading, record)
        if head and there and head.entry.id != there.entry.id:
            yield from compared(far, far, head, there, wind_of(to["wind"]))
        if (
            here
            and there
            and here.entry.id != there.entry.id
            and APPOSED.fullmatch(text, before[-1].span.end, far.span.start)
        ):
            yield from compared(far, before[-1], here, there, wind_of(to["wind"]))


def of_land(
    far: Claim, start: int, text: str, before: list[Claim], cities: Mapping[str, Entry], record: Record
) -> Iterator[Finding]:
    """The verdict on how far a place lies from a whole country: "Guam, 3,400 km from North Korea"."""
    pattern, ids = countries()
    land, last = pattern.match(text, start), before[-1] if before else None
    here = pointed(last, record) if last else at_head(text, far, cities, record)
    told = record.entry(ids[land[0]]) if land and not _POSSESSED.match(text, land.end()) else None
    if not (here and told and far.quantity) or (last and not APPOSED.fullmatch(text, last.span.end, far.span.start)):
        return
    ways = stretch(here.entry, told.id, record)
    if ways is None or here.entry.columns.get("country") == told.id:
        return
    known = Figure(Interval(ways[0] * (1 - SHARE[0]), ways[1] * (1 + SHARE[0])),
                   Interval(ways[0] * (1 - SHARE[1]), ways[1] * (1 + SHARE[1])))  # fmt: skip
    low, high = (number(round(one / KILOMETRE, -1)) for one in ways)
    fact = f"{here.name} is {low} to {high} km from {told.name}, by where in that country one measures,"
    reason = f"{fact} and {far.told} does not fit."
    answer = Answer(
        holds=f"{fact} and {far.told} fits.", depends=reason, conflicts=reason, on="how roughly it is told",
        would_hold_if=f"as some {number(round(sum(ways) / 2 / KILOMETRE, -2))} km",
    )  # fmt: skip
    yield weigh(far.quantity, known, far, answer=answer, evidence=[here.evidence])


def near(claim: Claim, text: str, cities: Mapping[str, Entry], record: Record) -> Iterator[Finding]:
    """The verdict on a place that is said to be near another, where it is not."""
    link = None if claim.denied else _NEAR.match(text, claim.span.end)
    here = pointed(claim, record) if link else None
    there = named(text, link.end(), cities, record) if link else None
    if not (here and there):
        return
    far, evidence = there.position.distance(here.position), [here.evidence, there.evidence]
    told, wind = Figure(Interval(far, far), Interval(far, far)), called(there.position.bearing(here.position))
    reason = f"{here.name} is about {number(round(far / KILOMETRE))} km {wind} of {there.name}, and not near it."
    answer = Answer(holds="", conflicts=reason, on="how far “near” reaches")
    found = weigh(told, CLOSE, claim, answer=answer, evidence=evidence)
    if found.verdict is not Verdict.HOLDS:
        yield found


def flown(reading: Reading, cities: Mapping[str, Entry], record: Record) -> Iterator[Finding]:
    """Hold the one distance told of a missile against the two places that it flew between."""
    text = reading.article.text
    for far in (one for one in reading.claims if one.aspect in FLOWN and one.quantity and one.quantity.unit == "m"):
        words, start = reading.article.quote(far.sentence), far.sentence.start
        here = [one for one in reading.claims if one.sentence == far.sentence]
        alone = sum(one.aspect in FLOWN and one.quantity is not None and one.quantity.unit == "m" for one in here) == 1
        missile = _MISSILE.search(words) or any(one.aspect == "vehicle" for one in here)
        way = _FROM.search(words)
        if not (alone and missile and way) or _LEVEL.search(words) or far.denied:
            continue
        first, end = named_at(text, start + way.end(), cities, record)
        onward = _ONWARD.match(text, end, far.sentence.end)
        hit = _HIT.search(words) if text.startswith(" away", far.span.end) else None
        goal = onward.end() if onward else start + hit.end() if hit else 0
        last, _ = named_at(text, goal, cities, record) if goal else (None, 0)
        if first and last and first.entry.id != last.entry.id:
            yield from compared(far, far, first, last, None)


def compared(far: Claim, place: Claim, here: Place, there: Place, wind: str | None) -> Iterator[Finding]:
    """The verdict on the side, where it does not fit, else on the distance; of a side told loosely on the worse one."""
    distance = there.position.distance(here.position)
    bearing = there.position.bearing(here.position)
    sided = wind if wind and SIDED.low <= distance <= SIDED.high else None
    beside = side(far, place, here, there, sided, bearing) if sided else None
    if beside and beside.verdict is Verdict.CONFLICTS:
        yield beside
        return
    assert far.quantity, "given by place_distance"
    fits = Figure(around(distance, EDGE[0], SHARE[0]), around(distance, EDGE[1], SHARE[1]))
    in_miles = f" ({number(round(distance / MILE))} miles)" if "mile" in far.told else ""
    fact = f"{here.name} is about {number(round(distance / KILOMETRE))} km{in_miles} {called(bearing)} of {there.name}"
    answer = Answer(
        holds=f"{fact}, and {far.told} fits.",
        conflicts=f"{fact}, and {far.told} does not fit.",
        depends=f"{fact}, and {far.told} fits only when read loosely.",
        on="from which part of the places it is counted, or whether the way by road is meant",
        would_hold_if=slip(far, fits.said),
    )
    if wind is None and distance * (1 + SHARE[1]) < far.quantity.bare.middle <= distance * ROAD and distance >= LONG:
        answer = replace(answer, depends=f"{fact} in a straight line, and {far.told} fits a way by road or rail.")
        fits = Figure(fits.said, Interval(fits.fair.low, distance * ROAD + EDGE[1]))
    working = [f"great circle {number(distance / KILOMETRE)} km", f"at {number(bearing)} degrees from north"]
    evidence = [here.evidence, there.evidence]
    found = weigh(far.quantity, fits, place, far, answer=answer, working=working, evidence=evidence)
    yield found if beside is None or beside.verdict is Verdict.HOLDS or found.verdict is Verdict.CONFLICTS else beside


def side(far: Claim, place: Claim, here: Place, there: Place, wind: str, bearing: float) -> Finding:
    """The verdict on the direction."""
    off = apart(bearing, wind)
    turn = Figure(Interval(off, off), Interval(off, off))
    fits = Figure(Interval(0.0, SIDE[0]), Interval(0.0, SIDE[1]))
    reason = f"{here.name} is {called(bearing)} of {there.name}, and not {wind}."
    answer = Answer(
        holds="", conflicts=reason, on="how loosely the direction is told", would_hold_if=f"as {called(bearing)} of it"
    )
    working = [f"{number(bearing)} degrees from north, {number(off)} degrees from {wind}"]
    return weigh(turn, fits, place, far, answer=answer, working=working, evidence=[here.evidence, there.evidence])


def around(distance: float, edge: float, share: float) -> Interval:
    """The distances that a text may tell for one, in m."""
    slack = min(edge + distance * share, max(distance, CLOSE_BY))
    return Interval(max(distance - slack, 0.0), distance + slack)


def slip(far: Claim, fits: Interval) -> str | None:
    """The one common slip that would explain the distance."""
    assert far.quantity, "given by compared"
    mile = 1.609344  # km in a mile (NIST SP 811)
    factors = {"in miles": mile, "in kilometres": 1 / mile, "with a zero less": 0.1, "with a zero more": 10.0}
    wrong_unit = "in miles" if "mile" in far.told else "in kilometres"
    named = (name for name, by in factors.items() if name != wrong_unit and far.quantity.bare.scaled(by).meets(fits))
    return next(named, None)
