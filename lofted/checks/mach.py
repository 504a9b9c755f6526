"""Does a Mach number fit the speed given with it?

Mach 1 is the speed of sound, which depends on how cold the air is: 1,225 km/h
at sea level, 1,062 km/h between 11 and 20 km. A number without its altitude is
by custom taken at sea level.

    >>> review("The missile reached Mach 10 (12,250 km/h).")
    mach: holds. Mach 10 and 12,250 km/h fit: Mach 10 is 10,620 to 12,460 km/h, by the altitude.

    >>> review("The missile reached Mach 5 (3,800 km/h).")
    mach: conflicts. Mach 5 and 3,800 km/h do not fit together: Mach 5 is 5,310 to 6,230 km/h, by the altitude.

A missile goes through all of the air. A speed of one that fits only high up, where
it is cold, depends on the altitude, unless the sentence names it.

    >>> review("The missile reached Mach 10 (10,700 km/h).")
    mach: depends. Mach 10 and 10,700 km/h fit in the cold air high up alone: at sea level Mach 10 is about
    12,250 km/h.

    >>> review("At an altitude of 15 km the missile reached Mach 10 (10,700 km/h).")
    mach: holds. Mach 10 and 10,700 km/h fit: Mach 10 is 10,620 to 12,460 km/h, by the altitude.

Nothing flies at fifteen times the speed of sound near the ground, so that such a speed depends on it too.

    >>> review("Mach 20 is about 24,500 km/h.")
    mach: depends. Mach 20 and about 24,500 km/h fit near the ground alone: at heights of 11 to 20 km Mach
    20 is about 21,250 km/h.

What is told of the air high up is held to that.

    >>> review("Such weapons fly high in the atmosphere at more than Mach 5, or 6,200 km per hour.")
    mach: depends. Mach 5 and 6,200 km per hour fit near the ground alone: at heights of 11 to 20 km Mach 5 is
    about 5,310 km per hour.

A range is held by each of its ends, since its writer named both.

    >>> review("The missile reached Mach 10, or about 2.5 to 3 kilometres per second.")
    mach: depends. Only one end of about 2.5 to 3 kilometres per second fits Mach 10, which is 2.95 to 3.46
    kilometres per second, by the altitude.

Where the words tell the speed of sound themselves, the rest is a product.

    >>> review("With the speed of sound at 1,192 km/h, Mach 20 is 23,040 km/h.")
    mach: conflicts. 20 × 1,192 km/h is 23,840 km/h and does not fit 23,040 km/h.

Silent where the two are not given as one speed, and where the air is that of
another planet.

    >>> review("The jet flew at Mach 2 and the missile at 3,800 km/h.")

Limits: the altitude at which it was flown is not asked for, and neither is the weather of the day.

Source: U.S. Standard Atmosphere 1976; the allowance for warm air is ours.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from lofted.checking import Answer, depends, weigh
from lofted.facts import Claim, Figure, Finding, Interval, Reading, Verdict, compare
from lofted.reference.air import sound
from lofted.reference.figures import digits
from lofted.reference.saying import KILOMETRE, MILE, number
from lofted.reference.sentence import by_sentence, one_voice
from lofted.reference.units import unit_in
from lofted.told.aloft import NEAR, names_height, of_a_missile, told_high

FIELD = "flight and orbit"
CUES = ("mach", "speed of sound")

USUAL = Interval(sound(15_000.0), 346.1)  # m/s; the standard at 15 km, and air of 25 degrees Celsius
UTMOST = Interval(sound(86_000.0), 360.0)  # m/s; the standard at its top, 86 km, and air of 50 degrees Celsius
GROUND = Interval(331.3, 346.1)  # m/s; air near the ground, from 0 to 25 degrees Celsius
STEP = 1.0001  # Mach; a number whose digits allow more is a range or was rounded to tens
HIGH = 15_000.0  # m; in the cold air from 11 to 20 km
COLD = Interval(sound(86_000.0), 300.0)  # m/s; the air between 11 and 86 km but for the warm layer at 50 km
MORE = 1.1  # times; ours: by so much "more than ten times" may be more
FASTEST_LOW = 15.0  # mach; ours: nothing flies so fast near the ground
STANDARD = Interval(sound(15_000.0), sound(0.0))  # m/s; the standard at 15 km, and at sea level
SOUND = " the speed of sound"
TENS = -1  # decimals; speeds in small units are told to ten of them

_HEDGE = r"(?:about|around|roughly|nearly|over|more than|some|approximately)"
_IS = (  # verbs that make of a speed another wording of it
    r"(?:or|that is|which is|which equals|which means|is|are|equals?|equal to|equivalent to|meaning|i\.e\.|comes\sto|"
    r"works\sout\s(?:at|to|as)|amounts\sto|translates\s(?:in)?to|corresponds\sto|=)"
)
_SAME = re.compile(  # what stands between two wordings of one speed
    r"(?:,\s[^,.;()]{3,70},(?=\s(?:is|are|equals|comes|means|works)))?[\s,–—-]*"
    rf"(?:\((?:or|i\.e\.|{_HEDGE})?\s*|{_IS}\s(?:(?:equal|equivalent)\sto\s)?)(?:{_HEDGE}\s)?",
    re.I,
)
_RANGE = re.compile(r"(\d[\d,.]{0,9})\s?(?:to|and|–|-)\s?(\d[\d,.]{0,9})")
_DASH = re.compile(r"\s?[–—-]\s?(?:or\s|that is\s)?")
_OTHER_AIR = re.compile(r"\b(?:mars|martian|venus|jupiter|titan|planet)\b", re.I)
_SOUND = re.compile(
    r"\bsound(?:\s(?:there|then|here))?,?\s(?:is|was|at|of|being|as|travels\sat|moves\sat|goes\sat)\s(?:\w+\s){0,2}$"
)


@dataclass(frozen=True, slots=True)
class Scale:
    """The unit in which an answer is given: m/s each, its name, and its decimals."""

    per: float
    unit: str
    decimals: int

    def between(self, window: Interval) -> str:
        """A stretch of speeds in this unit."""
        low, high = (
            number(round(end / self.per, self.decimals), decimals=max(self.decimals, 0))
            for end in (window.low, window.high)
        )
        return f"{low} to {high} {self.unit}"


def mach(reading: Reading) -> Iterator[Finding]:
    """Hold each Mach number against the speed that stands beside it for the same."""
    text = reading.article.text
    if _OTHER_AIR.search(text):
        return
    for _, claims in by_sentence(reading.claims):
        speeds = [one for one in claims if one.quantity and (one.quantity.unit == "m/s" or is_mach(one, text))]
        for first, second in pairwise(speeds):
            if one_voice(first, second) and one_speed(first, second, text):
                ratio, speed = (first, second) if is_mach(first, text) else (second, first)
                if is_mach(ratio, text) and not is_mach(speed, text) and not floors(ratio, speed):
                    sound = next((one for one in reading.claims if is_sound(one, ratio, text)), None)
                    yield of_told_sound(ratio, speed, sound) if sound else judged(ratio, speed, text)


def floors(ratio: Claim, speed: Claim) -> bool:
    """Whether both are told from below alone and the speed is the higher: "more than 7 km/s, over Mach 20"."""
    assert ratio.quantity and speed.quantity, "given by mach"
    least = ratio.quantity.bare.low * USUAL.low
    open_ended = ratio.quantity.said.high == inf and speed.quantity.said.high == inf
    return open_ended and speed.quantity.bare.high >= least


def is_mach(claim: Claim, text: str) -> bool:
    """Whether a figure counts speeds of sound: "Mach 5", "five times the speed of sound"."""
    unit = claim.unit
    return unit == "mach" or (unit == "times" and text.startswith(SOUND, claim.span.end))


def one_speed(first: Claim, second: Claim, text: str) -> bool:
    """Whether the words between two figures say that they are one speed."""
    start = first.span.end + (len(SOUND) if text.startswith(SOUND, first.span.end) else 0)
    between = text[start : second.span.start]
    hedged = bool(second.quantity and second.quantity.approximate)
    return bool(_SAME.fullmatch(between) or _DASH.fullmatch(between) or (hedged and between == ", "))


def is_sound(claim: Claim, ratio: Claim, text: str) -> bool:
    """Whether a speed told shortly before a Mach number is that of sound."""
    near = claim.span.end <= ratio.span.start <= claim.sentence.end + NEAR
    is_speed = claim.quantity is not None and claim.quantity.unit == "m/s"
    return near and is_speed and bool(_SOUND.search(text, max(0, claim.span.start - NEAR), claim.span.start))


def of_told_sound(ratio: Claim, speed: Claim, sound: Claim) -> Finding:
    """The verdict where the words tell the speed of sound themselves: the rest is a product."""
    assert ratio.quantity and speed.quantity and sound.quantity, "given by mach"
    count = ratio.quantity.bare.middle
    made = sound.quantity.bare.scaled(count)  # "roughly" goes for the sound, and the product is of its digits
    scale, fits = scale_of(speed), Figure(made, made)
    right = sound.quantity.bare.middle * count / scale.per
    product = f"{number(count)} × {sound.told} is {number(right, decimals=max(scale.decimals, 0))} {scale.unit}"
    answer = Answer(holds=f"{product}, as {speed.told} says.", conflicts=f"{product} and does not fit {speed.told}.")
    return weigh(speed.quantity, fits, ratio, speed, sound, answer=answer, working=[product])


def judged(ratio: Claim, speed: Claim, text: str) -> Finding:
    """The verdict on a Mach number and a speed."""
    assert ratio.quantity and speed.quantity, "given by mach"
    bare, called = ratio.quantity.bare, ratio.told
    given = bare
    if bare.width <= STEP:  # "Mach 5" was taken as five when the speed was worked out
        exact = bare.middle
        over = ratio.quantity.said.low >= exact and ratio.quantity.said.high > exact  # "a little over ten times"
        given = Interval(exact, min(ratio.quantity.said.high, MORE * exact) if over else exact)
        called = f"Mach {exact:.3g}"
    fits = Figure(times(given, USUAL), times(given, UTMOST))
    strict = Figure(fits.said, times(given, UTMOST))
    scale = scale_of(speed)
    window = scale.between(fits.said)
    working = [
        f"{called} × 295.1 m/s (11 to 20 km) to × 340.3 m/s (sea level): {scale.between(times(given, STANDARD))}",
        "air of 25 degrees Celsius carries sound at 346 m/s, the coldest below 86 km at 274 m/s",
    ]
    answer = Answer(
        holds=f"{called} and {speed.told} fit: {called} is {window}, by the altitude.",
        conflicts=f"{called} and {speed.told} do not fit together: {called} is {window}, by the altitude.",
        on="the altitude, and rounding",
        would_hold_if=slip(speed, fits.said),
    )
    finding = weigh(speed.quantity, fits, ratio, speed, answer=answer, working=working)
    if finding.verdict is Verdict.HOLDS and any(compare(end, strict) is Verdict.CONFLICTS for end in ends(speed)):
        reason = f"Only one end of {speed.told} fits {called}, which is {window}, by the altitude."
        on = "the altitude, which the text does not name; the other end fits none below 80 km"
        return depends(ratio, speed, reason=reason, on=on, working=working)
    high_up = compare(speed.quantity, strictly(times(given, GROUND))) is not Verdict.HOLDS
    if finding.verdict is Verdict.HOLDS and high_up and of_a_missile(speed, text):
        return by_altitude(ratio, speed, called, given, working)
    cold = compare(speed.quantity, strictly(times(given, COLD))) is not Verdict.HOLDS
    low = told_high(speed, text) or (bare.low > FASTEST_LOW and not names_height(speed, text))
    if finding.verdict is Verdict.HOLDS and cold and low:
        plain = Interval(bare.middle, bare.middle) if bare.width <= STEP else given
        return by_altitude(ratio, speed, called, plain, working, ground=True)
    return finding


def strictly(window: Interval) -> Figure:
    """A stretch of speeds with nothing beyond it."""
    return Figure(window, window)


def by_altitude(
    ratio: Claim, speed: Claim, called: str, given: Interval, working: list[str], *, ground: bool = False
) -> Finding:
    """That a speed fits its Mach number high up and not near the ground; or, with `ground`, the other way round."""
    scale = scale_of(speed)
    middle = given.middle * sound(HIGH if ground else 0.0) / scale.per
    other = number(round(middle, scale.decimals), decimals=max(scale.decimals, 0))
    where, there = (
        ("near the ground", "at heights of 11 to 20 km") if ground else ("in the cold air high up", "at sea level")
    )
    reason = f"{called} and {speed.told} fit {where} alone: {there} {called} is about {other} {scale.unit}."
    on = "the altitude, which the text does not name"
    return depends(ratio, speed, reason=reason, on=on, working=working)


def times(ratio: Interval, sound: Interval) -> Interval:
    """Mach numbers as speeds, in m/s."""
    return Interval(ratio.low * sound.low, ratio.high * sound.high)


def ends(speed: Claim) -> list[Figure]:
    """The two ends of a range, as their digits say them, in m/s; nothing for a single figure."""
    found = _RANGE.search(speed.told)
    per = scale_of(speed).per
    told = [digits(one) for one in found.groups()] if found else []
    return [Figure(one.said.scaled(per), one.said.scaled(per)) for one in told]


def scale_of(speed: Claim) -> Scale:
    """The unit of a speed as its words have it."""
    called, unit = unit_in(speed.told) or ("m/s", None)
    per = unit.per if unit else 1.0
    return Scale(per, called, 2 if per >= KILOMETRE else TENS)


def slip(speed: Claim, fits: Interval) -> str | None:
    """The one common slip that would explain the speed."""
    assert speed.quantity, "given by judged"
    if scale_of(speed).per >= 1:
        return None
    factors = {"in miles per hour": MILE / KILOMETRE, "in kilometres per hour": KILOMETRE / MILE}
    named = (name for name, factor in factors.items() if speed.quantity.bare.scaled(factor).meets(fits))
    return next(named, None)
