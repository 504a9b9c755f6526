"""Does a step of magnitude set free as many times the energy as is told?

Reports on nuclear tests and earthquakes take the factor of what a seismograph
draws, ten for each step, for that of the energy, which is about 32.

    >>> review("One point more on the scale means that ten times as much energy was set free.")
    magnitude_step: conflicts. One step of magnitude is about 32 times the energy, and ten times what a seismograph
    draws; the words have ten times the energy.

    >>> review("A quake of magnitude 6.3 sets free ten times as much energy as one of 5.3.")
    magnitude_step: conflicts. From magnitude 5.3 to 6.3 the energy is about 32 times as much; the words have ten times.

    >>> review("A quake of magnitude 6.3 sets free 32 times as much energy as one of 5.3.")

Silent on the motion of the ground and on what is only called stronger, for which ten times is right, and on magnitudes
given as ranges.

    >>> review("Each step of magnitude is ten times the motion of the ground.")

Limits: it conflicts only where the multiple is less than half of the right one, or more than twice as much.

Source: the energy grows as 10 to the power of 1.5 times the magnitude (Gutenberg and Richter, 1956; Hitachi High-Tech,
https://www.hitachi-hightech.com/global/channel/units/02_26.html).
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Evidence, Finding, Reading, Span
from lofted.reference.counting import count_of, spelled
from lofted.reference.saying import number
from lofted.reference.tied import settled
from lofted.reference.wording import sentences

FIELD = "units and arithmetic"
CUES = ("energy",)

EXPONENT = 1.5  # powers of ten of energy for one step of magnitude; Gutenberg and Richter, 1956
OFF = 2.0  # times; ours: "some 30 times" and "about 40 times" are the same rounded freely
_TIMES = rf"(?P<times>(?P<n>{spelled()}|\d{{1,3}}(?:,?\d{{3}}){{0,4}}(?:\.\d{{1,2}})?)\s?(?:times|-fold|fold)|tenfold)"
_ENERGY = r"(?:(?:as|more|the|that)\s)?(?:(?:much|more)\s)?(?:of\s)?(?:the\s)?(?:released?\s|seismic\s)?energy\b"
_STEP = (
    r"\b(?:[Oo]ne|[Ee]ach|[Ee]very|[Aa])\s(?:(?:whole|full|single|additional|further)\s)?"
    r"(?:points?|step|unit|degree|magnitude|whole\snumber)\b"
)
_BY_STEP = (  # "Each step of magnitude means ten times as much energy", "energy grows tenfold with each step"
    re.compile(rf"{_STEP}[^.;]{{0,80}}?\b{_TIMES}\s{_ENERGY}"),
    re.compile(rf"\benergy\b[^.;]{{0,40}}?\b{_TIMES}\b[^.;]{{0,40}}?{_STEP}"),
)
_SCALE = re.compile(r"\bmagnitudes?\b|\b(?:Richter|the)\sscale\b", re.I)
_FIGURE = r"\d(?:\.\d{1,2})?"
_OF_TWO = re.compile(  # "A quake of magnitude 6.3 sets free ten times as much energy as one of 5.3"
    rf"\bmagnitude\s(?:of\s)?(?P<more>{_FIGURE})\b[^.;\d]{{0,80}}?\b{_TIMES}\s{_ENERGY}\s(?:as|than|of)\s(?:[^.;\d]{{0,40}}?)"
    rf"(?P<less>{_FIGURE})(?![\d%])"
)
_MOTION = re.compile(r"\b(?:motion|amplitude|shak\w+|seismo\w+|waves?|ground)\b", re.I)
LAW = Evidence(
    "magnitude/energy",
    "one more in magnitude is 32 times the energy, two more 1,000 times",
    "Hitachi High-Tech, magnitude",
    "https://www.hitachi-hightech.com/global/channel/units/02_26.html",
)


def magnitude_step(reading: Reading) -> Iterator[Finding]:
    """Hold each multiple of energy that is told for a step of magnitude, or for two magnitudes."""
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        if not settled(words):
            continue
        for match in (found for one in (*_BY_STEP, _OF_TWO) for found in one.finditer(words)):
            if match.re is not _OF_TWO and (not _SCALE.search(words) or _MOTION.search(match[0])):
                continue
            finding = judged(match, sentence)
            if finding:
                yield finding


def judged(match: re.Match[str], sentence: Span) -> Finding | None:
    """The verdict on one multiple."""
    two = match.re is _OF_TWO
    apart = float(match["more"]) - float(match["less"]) if two else 1.0
    told = times_of(match)
    right = 10 ** (EXPONENT * apart)
    if apart <= 0 or not told or right / OFF <= told <= right * OFF:
        return None
    about = number(right, decimals=0)
    reason = (
        f"One step of magnitude is about {about} times the energy, and ten times what a seismograph draws; the words"
    )
    reason += f" have {match['times']} the energy."
    if two:
        reason = (
            f"From magnitude {match['less']} to {match['more']} the energy is about {about} times as much; the words"
        )
        reason += f" have {match['times']}."
    span = Span(sentence.start + match.start(), sentence.start + match.end())
    working = [f"10^({EXPONENT} × {number(apart, decimals=1)}) = {about}"]
    right_words = f"with about {about} times"
    return conflicts(reason=reason, working=working, evidence=[LAW], spans=[span], would_hold_if=right_words)


def times_of(match: re.Match[str]) -> float:
    """The multiple that is told."""
    if match["n"] is None:
        return 10.0  # "tenfold"
    return count_of(match["n"]) or float(match["n"].replace(",", ""))
