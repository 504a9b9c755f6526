"""Can a speed have been kept for so long, over no more than the distance told?

A body that coasts so far in so many minutes moves on one arc, and the arc has a
length. A speed told for the whole time would have carried it further.

    >>> review("The missile flew 800 km in 15 minutes at Mach 11.")
    whole_way: depends. Mach 11 for 15 minutes makes a way of 2,700 km and more, and a free arc of 800 km
    in that time is about 2,000 km long.

    >>> review("The missile kept Mach 11 for all of the 15 minutes that it flew, over a distance of 800 km.")
    whole_way: conflicts. Mach 11 for 15 minutes makes a way of 2,700 km and more, and a free arc of 800
    km in that time is about 2,000 km long: it made about 0.9 km/s over the ground on average, and such a speed can have
    been that of one part, such as the final one.

So would one told as the average, in the same sentence as the distance and the time or in the next.

    >>> review("The missile took 15 minutes for the 800 km to the city. Over the whole way it averaged over Mach 11.")
    whole_way: conflicts. over Mach 11 for 15 minutes makes a way of 2,700 km and more, and a free arc of 800 km in
    that time is about 2,000 km long: it made about 0.9 km/s over the ground on average, and such a speed can have
    been that of one part, such as the final one.

And so would one that a headline tells of the whole flight.

    >>> review("Missile flew 15 minutes at Mach 11\\n\\nIt fell 800 km away. At the end it flew faster than Mach 11.")
    whole_way: conflicts. Mach 11 for 15 minutes makes a way of 2,700 km and more, and a free arc of 800 km in that
    time is about 2,000 km long: it made about 0.9 km/s over the ground on average, and such a speed can have been that
    of one part, such as the final one.

Where no distance is told, it is that from the launch site on record to the town, and some more.

    >>> review("The missile fired at Dnipro on 21 November 2024 flew for 15 minutes at more than Mach 11.")
    whole_way: conflicts. more than Mach 11 for 15 minutes makes a way of 2,700 km and more, and a free arc of some
    800 km, from Kapustin Yar to Dnipro, in that time is about 2,100 km long: it made about 1.2 km/s over the ground on
    average, and such a speed can have been that of one part, such as the final one.

Silent on a greatest speed and on that of one moment, on what keeps to the air, and where the arc is as long.

    >>> review("The missile flew 800 km in 15 minutes, with a top speed of Mach 11.")
    >>> review("The drone flew 800 km in 15 minutes at 3,200 km/h.")
    >>> review("The missile that hit Dnipro flew for 15 minutes and arrived at more than Mach 11.")

Limits: a flight that turns or skips can be longer than its arc by a quarter, and only what is beyond that is spoken of.

Source: Bate, Mueller and White, Fundamentals of Astrodynamics (1971), chapters 1 and 6.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from math import inf

from lofted.checking import conflicts, depends, firm
from lofted.facts import Claim, Finding, Reading, Record, Span
from lofted.reference.history import marks
from lofted.reference.mechanics import Arc, apogee_for
from lofted.reference.points import point
from lofted.reference.saying import KILOMETRE, MINUTE, number
from lofted.reference.sentence import by_sentence, one_voice, only
from lofted.reference.spots import towns_by_name
from lofted.told.one_flight import BLANKS

FIELD = "flight and orbit"
CUES = ("Mach", "mach", "speed", "averag", "km/", "kilomet", "mph", "miles")

SOUND = " the speed of sound"
SLOWEST_SOUND = 295.1  # m/s; sound from 11 to 20 km up (U.S. Standard Atmosphere 1976)
CLOSE = 40  # characters between an average and its speed
BEGUN = 14  # characters that "The average" and "Its average" take, as what a sentence is of
ABOUT = 1.4  # times; ours: how much farther off than the known site another place of its region may lie
WINDING = 1.25  # times; how much longer than a free arc the path of a gliding missile may be; ours
LONGEST = 5400.0  # s; beyond an hour and a half nothing but an orbit is meant

_HIT = re.compile(
    r"\b(?:hit|struck|strike\son|attack\son|against|(?:fired|launched|shot)\s(?:at|on)|to|reach\w*)\s(?:the\s)?(?:(?!end)\w+\s)?"
    r"(?:city\sof\s)?(?P<city>[A-Z][a-z]{3,14})\b"
)
_FROM = re.compile(r"\bfrom\s(?:the\s)?(?P<place>[A-Z][a-z]{3,14})\b")
_ITS_NAME = re.compile(r"\b(?:that|which)\s(?:hit|struck|slammed\sinto)\b")  # tells which one is meant, and no moment
_WHOLE = re.compile(
    r"\b(?:all\sthe\sway|the\s(?:whole|entire)\s(?:way|flight|time|distance)|throughout|from\sstart\sto\sfinish|constant\w*|steady|"
    r"steadily|(?:for|during)\sall\s(?:of\s)?(?:its|the|his|those)|for\sthe\sfull|kept\s(?:up\s)?(?:a\s|at\s|its\s)?|never\sslow\w*|always)\b",
    re.I,
)
_AT = re.compile(
    r"\b(?:at|with|doing|making|keeping|kept|going|held)\s(?:up\s)?(?:an?\s|the\s|its\s)?(?:(?:constant|steady|speeds?|velocity|some|"
    r"about|around|nearly|roughly|almost|over|more|than|of)\s){0,6}$",
    re.I,
)
_MEAN = re.compile(r"\b(?:averag(?:e|ed|es|ing)|mean(?=\s(?:speed|velocity|of)))\b", re.I)
_TIME_AT = re.compile(
    r"\b(?:for|spent|lasted|fl[ie]\w+|flew|took(?:\s(?:it|the\smissile))?)\s(?:(?:about|some|around|all\sof|the|its|an?|whole|full|entire)\s){0,3}"
    r"[\w.-]+(?:\sof\san)?\s(?:minutes?|seconds?|hour)\s(?:of\sflight\s)?(?:at\s)?"
    r"(?:(?:an?\s)?speeds?\s(?:of\s)?)?(?:faster|quicker|more|above|over|beyond)?\s?(?:than\s)?$",
    re.I,
)
_FOR_TIME = re.compile(
    r"\sfor\s(?:(?:about|some|around|all|the|its|of|an?|whole|full|entire)\s){0,3}[\w.-]+(?:\sof\san)?\s(?:minutes?|hour)\b",
    re.I,
)
_MOMENT = re.compile(
    r"\b(?:top|max\w*|peak\w*|highest|greatest|fastest|up\sto|reach\w*|hit|hits|hitting|impact\w*|struck|strik\w+|slam\w*|land\w*|"
    r"re-?ent\w+|separat\w+|burn-?out|terminal|(?:at|in|near|towards?)\sthe\s(?:very\s)?end|initial\w*|final\w*|last|ended|ends|ending|arriv\w*|accelerat\w*|glid\w*|descen\w*|dive\w*|"
    r"fall\w*|fell|come\w*|came|approach\w*)\b",
    re.I,
)
_NO_FLIGHT = re.compile(  # nothing that coasts, or only might
    r"\b(?:can|could|able|capable|would|orbit\w*|cruise|cruising|drones?|UAVs?|aircraft|jets?|planes?|bombers?|wind)\b",
    re.I,
)


def whole_way(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each speed told for a flight against the length of the arc that its distance and time leave."""
    every = list(by_sentence(reading.claims))
    text = reading.article.text
    yield from of_headline(reading, record)
    for at, (sentence, claims) in enumerate(every):
        told = [one for one in claims if one.quantity]
        fast = only([one for one in told if one.aspect == "speed" or in_sounds(one, text)], "speed", "multiple")
        if not fast or not firm(fast) or fast.told.lower().startswith("up to"):
            continue
        words = reading.article.quote(sentence)
        near = text[max(sentence.start, fast.span.start - CLOSE) : min(sentence.end, fast.span.end + CLOSE)]
        flat = bool(_MEAN.search(near) or _MEAN.search(words[:BEGUN]) or all_the_time(fast, sentence, text))
        led = _AT.search(words[: fast.span.start - sentence.start])
        never_less = led and fast.quantity and fast.quantity.said.high == inf  # "in 15 minutes at more than Mach 11"
        whole = flat or bool(never_less or _WHOLE.search(words))
        of_a_moment = not flat and _MOMENT.search(_ITS_NAME.sub("", _WHOLE.sub("", words)))
        if not (whole or led) or of_a_moment or _NO_FLIGHT.search(words):
            continue
        around = [one for one in (every[at - 1] if at else None, *every[at + 1 : at + 2]) if one and whole]
        beside = [each for each in around if apart(each[0], sentence) <= BLANKS]
        long = time_of(told)
        if long and not one_voice(fast, long):
            continue
        long = long or lone(time_of([one for one in each if one.quantity]) for _, each in beside)
        far = distance_of(told) or lone(distance_of([one for one in each if one.quantity]) for _, each in beside)
        if not long:
            continue
        distance, written = (
            (far.quantity.bare.high, far.told) if far and far.quantity else on_record(fast, reading, record)
        )
        if distance:
            shown = [one for one in (fast, long, far) if one]
            yield from judged(fast, long, shown, distance, written, whole=whole)


def of_headline(reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on a speed that a headline tells of all the time, by the one distance of the text."""
    title, told = reading.article.title, [one for one in reading.headline if one.quantity]
    fast = only([one for one in told if one.aspect == "speed" or in_sounds(one, title)], "speed", "multiple")
    if not fast or _NO_FLIGHT.search(title):
        return
    if not (_MEAN.search(title) or all_the_time(fast, Span(0, len(title)), title)):
        return
    body = [one for one in reading.claims if one.quantity]
    long, far = time_of(told) or time_of(body), distance_of(told) or distance_of(body)
    distance, written = (far.quantity.bare.high, far.told) if far and far.quantity else to_target(reading, record)
    if long and distance:
        shown = [one for one in (long, far) if one and one in body]  # a headline has no place in the text
        yield from judged(fast, long, shown, distance, written, whole=True)


def in_sounds(claim: Claim, text: str) -> bool:
    """Whether a multiple is one of the speed of sound: "eleven times the speed of sound"."""
    return claim.aspect == "multiple" and text.startswith(SOUND, claim.span.end)


def all_the_time(fast: Claim, sentence: Span, text: str) -> bool:
    """Whether a speed is told of a time: "flew for 15 minutes faster than Mach 11", "Mach 11 for 15 minutes"."""
    before, behind = text[sentence.start : fast.span.start], text[fast.span.end : sentence.end]
    return bool(_TIME_AT.search(before) or _FOR_TIME.match(behind.removeprefix(SOUND)))


def time_of(told: Sequence[Claim]) -> Claim | None:
    """The one time of a sentence."""
    return only(told, "flight_time") or only(told, "duration", "figure", unit="s")


def distance_of(told: Sequence[Claim]) -> Claim | None:
    """The one distance of a sentence."""
    return only(told, "range") or only(told, "distance", "figure", unit="m")


def lone(claims: Iterable[Claim | None]) -> Claim | None:
    """The one claim of some; None where there are more."""
    found = [one for one in claims if one]
    return found[0] if len(found) == 1 else None


def apart(one: Span, other: Span) -> int:
    """How many characters stand between two sentences."""
    return max(one.start, other.start) - min(one.end, other.end)


def on_record(fast: Claim, reading: Reading, record: Record) -> tuple[float, str]:
    """The greatest distance that a party gave of the flight of a speed, in m, and its words; 0 where there is none."""
    event = next((one for one in reading.events if fast in one.claims), None)
    flight = record.flight(event.entry) if event else None
    told = [mark.figure for mark in marks(flight, "range")] if flight else []
    most = max(told, key=lambda one: one.bare.high, default=None)
    return (most.bare.high, most.written) if most else to_target(reading, record)


def to_target(reading: Reading, record: Record) -> tuple[float, str]:
    """How far the one launch of an article was from the city that it is told to have hit, in m, taken wide; else 0.

    Of a shot in war it is rarely known from which place of a region it came: without a launch on record by its day, it
    is the only one told to have been against that city, or comes from the town whose region is named.
    """
    text, towns = reading.article.text, towns_by_name()
    city = next((one["city"] for one in _HIT.finditer(text) if one["city"] in towns), "")
    start = _FROM.search(text)
    flown = [flight for event in reading.events if (flight := record.flight(event.entry))]
    flown = flown or [one for one in record.flights() if city and f"against {city}" in one.note]
    site = record.entry(flown[0].site) if len({one.id for one in flown}) == 1 else None
    here = point("", site or (towns.get(start["place"]) if start else None))
    there = point(city, towns.get(city))
    if here is None or there is None or here.entry.id == there.entry.id:
        return 0.0, ""
    far = ABOUT * there.position.distance(here.position)
    return far, f"some {number(round(far / ABOUT / KILOMETRE, -2))} km, from {here.entry.name} to {there.name},"


def judged(
    fast: Claim, long: Claim, shown: Sequence[Claim], distance: float, written: str, *, whole: bool
) -> Iterator[Finding]:
    """Speaks of the claims `shown` where the speed would have carried it far beyond the end of its arc."""
    assert fast.quantity and long.quantity, "given by whole_way"
    slow = fast.quantity.bare.low * (SLOWEST_SOUND if fast.quantity.unit in ("mach", "times") else 1.0)
    seconds = long.quantity.bare
    if not MINUTE < seconds.high < LONGEST:
        return
    arc = Arc(apogee_for(seconds.high, distance), distance).length
    way = slow * seconds.low
    if way <= WINDING * arc:
        return
    would = f"{number(round(way / KILOMETRE, -2))} km and more"
    longest = f"{number(round(arc / KILOMETRE, -2))} km"
    mean = f"{number(distance / seconds.middle / KILOMETRE, decimals=1)} km/s"
    reason = f"{fast.told} for {long.told} makes a way of {would}, "
    reason += f"and a free arc of {written} in that time is about {longest} long"
    working = [f"slowest reading of {fast.told} × {long.told} = {would}", f"over the ground the average is {mean}"]
    if whole:
        reason += f": it made about {mean} over the ground on average, and such a speed can have been that of"
        yield conflicts(*shown, reason=f"{reason} one part, such as the final one.", working=working,
                        would_hold_if="as the greatest speed, of one part of the flight")  # fmt: skip
    else:
        yield depends(*shown, reason=f"{reason}.", working=working,
                      on="the speed being that of one part of the flight, and not of the whole")  # fmt: skip
