"""Can a speed have been kept for so long, over no more than the distance told?

A body that coasts so far in so many minutes moves on one arc, and the arc has a
length. A speed told for the whole time would have carried it further.

    >>> review("The missile flew 800 km in 15 minutes at Mach 11.")
    whole_way: depends. Mach 11 for 15 minutes makes a way of 2,700 km and more, and a free arc of 800 km
    in that time is about 2,000 km long.

    >>> review("The missile kept Mach 11 for all of the 15 minutes that it flew, over a distance of 800 km.")
    whole_way: conflicts. Mach 11 for 15 minutes makes a way of 2,700 km and more, and a free arc of 800
    km in that time is about 2,000 km long: it cannot have flown so fast all the way.

Silent on a greatest speed and on that of one moment, on what keeps to the air, and where the arc is as long.

    >>> review("The missile flew 800 km in 15 minutes, with a top speed of Mach 11.")
    >>> review("The drone flew 800 km in 15 minutes at 3,200 km/h.")

Limits: a flight that turns or skips can be longer than its arc by a quarter, and only what is beyond that is spoken of.

Source: Bate, Mueller and White, Fundamentals of Astrodynamics (1971), chapters 1 and 6.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends, firm
from lofted.facts import Claim, Finding, Reading, Record
from lofted.reference.history import marks
from lofted.reference.mechanics import Arc, apogee_for
from lofted.reference.saying import KILOMETRE, MINUTE, number
from lofted.reference.sentence import by_sentence, one_voice, only

CUES = ("Mach", "mach", "speed", "km/", "kilomet", "mph", "miles")

SLOWEST_SOUND = 295.1  # m/s; sound from 11 to 20 km up (U.S. Standard Atmosphere 1976)
WINDING = 1.25  # times; how much longer than a free arc the path of a gliding missile may be; ours
LONGEST = 5400.0  # s; beyond an hour and a half nothing but an orbit is meant

_WHOLE = re.compile(
    r"\b(?:all\sthe\sway|the\s(?:whole|entire)\s(?:way|flight|time|distance)|throughout|from\sstart\sto\sfinish|constant\w*|steady|"
    r"steadily|(?:for|during)\sall\s(?:of\s)?(?:its|the|his|those)|for\sthe\sfull|kept\s(?:up\s)?(?:a\s|at\s|its\s)?|never\sslow\w*)\b",
    re.I,
)
_AT = re.compile(
    r"\b(?:(?:faster|quicker)\sthan|above|beyond|at|with|doing|making|keeping|kept|going|held)\s(?:up\s)?(?:an?\s|the\s|its\s)?(?:(?:constant|steady|speeds?|velocity|some|"
    r"about|around|nearly|roughly|almost|over|more|than|of)\s){0,6}$",
    re.I,
)
_AVERAGED = re.compile(r"\b(?:averag\w*|mean\sspeed)\b", re.I)
_STRUCK = re.compile(r"\b(?:that|which)\s(?:struck|hit)\b")  # which missile it was, and no moment of its flight
_SO_LONG = re.compile(  # "flew for 15 minutes faster than Mach 11"
    r"\b(?:fl(?:ew|ies|own|ying)|travel\w*|sped|raced|tore)\sfor\s[^,;.]{3,30}?\s"
    r"(?:(?:at|(?:faster|quicker)\sthan|above|beyond)\s)?$",
    re.I,
)
_MOMENT = re.compile(
    r"\b(?:top|max\w*|peak\w*|highest|greatest|fastest|up\sto|reach\w*|hit|hits|hitting|impact\w*|struck|strik\w+|slam\w*|land\w*|"
    r"re-?ent\w+|separat\w+|burn-?out|terminal|initial\w*|final\w*|last|accelerat\w*|glid\w*|descen\w*|dive\w*|at\sthe\send|near(?:s|ed|ing)?|"
    r"can|could|able|capable|would|orbit\w*|cruise|cruising|drones?|UAVs?|aircraft|jets?|planes?|bombers?|wind|"
    r"fall\w*|fell|come\w*|came|approach\w*)\b",
    re.I,
)


def whole_way(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each speed told for a flight against the length of the arc that its distance and time leave."""
    before: list[Claim] = []
    for sentence, claims in by_sentence(reading.claims):
        told = [one for one in claims if one.quantity]
        fast, earlier = only(told, "speed"), before
        before = told
        words = reading.article.quote(sentence)
        if fast and len(told) == 1 and (_AVERAGED.search(words) or _WHOLE.search(words)) and not only(earlier, "speed"):
            told = [*earlier, fast]  # the way and its time stand in the sentence before
        long = only(told, "flight_time") or only(told, "duration", "figure", unit="s")
        if not fast or not long or not firm(fast) or not (one_voice(fast, long) or long in earlier):
            continue
        lead = words[: fast.span.start - sentence.start]
        whole = bool(_WHOLE.search(words) or _AVERAGED.search(words) or _SO_LONG.search(lead))
        at = _AT.search(lead)
        rest = _STRUCK.sub("", lead if _SO_LONG.search(lead) else words)
        if not (whole or at) or _MOMENT.search(_WHOLE.sub("", rest)):
            continue
        far = only(told, "range") or only(told, "distance", "figure", unit="m")
        distance, written = (
            (far.quantity.bare.high, far.told) if far and far.quantity else on_record(fast, reading, record)
        )
        if distance:
            yield from judged(fast, long, far, distance, written, whole=whole)


def on_record(fast: Claim, reading: Reading, record: Record) -> tuple[float, str]:
    """The greatest distance that a party gave of the flight of a speed, in m, and its words; 0 where there is none."""
    event = next((one for one in reading.events if fast in one.claims), None)
    flight = record.flight(event.entry) if event else None
    told = [mark.figure for mark in marks(flight, "range")] if flight else []
    most = max(told, key=lambda one: one.bare.high, default=None)
    return (most.bare.high, most.written) if most else (0.0, "")


def judged(
    fast: Claim, long: Claim, far: Claim | None, distance: float, written: str, *, whole: bool
) -> Iterator[Finding]:
    """Speaks where the speed would have carried it far beyond the end of its arc."""
    assert fast.quantity and long.quantity, "given by whole_way"
    slow = fast.quantity.bare.low * (SLOWEST_SOUND if fast.quantity.unit == "mach" else 1.0)
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
    claims = [one for one in (fast, long, far) if one]
    if whole:
        yield conflicts(*claims, reason=f"{reason}: it cannot have flown so fast all the way.", working=working,
                        would_hold_if="as the greatest speed, of one part of the flight")  # fmt: skip
    else:
        yield depends(*claims, reason=f"{reason}.", working=working,
                      on="the speed being that of one part of the flight, and not of the whole")  # fmt: skip
