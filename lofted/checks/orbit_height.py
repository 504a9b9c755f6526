"""Can a satellite stay at that height?

A satellite keeps pace with the turning Earth at one height only, 35,786 km
(22,236 miles), and nothing stays in orbit where the air is still thick.

    >>> review("The satellite is in geostationary orbit at an altitude of 22,300 km.")
    orbit_height: conflicts. 22,300 km is not the height of a geostationary orbit, which is 35,786 km.

    >>> review("The satellite is in geostationary orbit at an altitude of about 36,000 km.")
    orbit_height: holds. about 36,000 km is the height of a geostationary orbit, which is 35,786 km.

Miles multiplied by 1.6 are off by a little too much.

    >>> review("The geostationary orbit lies at a height of about 35,200 km.")
    orbit_height: conflicts. about 35,200 km is not the height of a geostationary orbit, which is 35,786 km.

    >>> review("The satellite orbits the Earth at an altitude of 50 km.")
    orbit_height: conflicts. 50 km is too low for an orbit: below about 120 km the air brings a satellite down
    within a round.

Nor is a satellite hit lower down.

    >>> review("The missile struck a satellite at an altitude of 300 metres.")
    orbit_height: conflicts. 300 metres is too low for an orbit: below about 120 km the air brings a satellite down
    within a round.

The space stations have stayed between 320 and 460 km for decades:

    >>> review("The International Space Station circles the Earth at an altitude of about 250 km.")
    orbit_height: conflicts. about 250 km is not the height of a space station, which is 320 to 460 km.

Since 2011 the ISS has been kept higher than while the shuttle flew to it.

    >>> review("The International Space Station orbits at about 350 km (220 miles).", published="2017-11-24")
    orbit_height: conflicts. about 350 km is the height at which the International Space Station flew until 2011; since
    then it has been kept at about 400 km (250 miles).

Silent on transfer and graveyard orbits, on orbits around other bodies, on what
failed or fell, and on a geostationary height that is far off in no way that is
known: miles told as kilometres, kilometres told as miles, a zero lost or added.

    >>> review("The satellite entered a geostationary transfer orbit at an altitude of 22,300 km.")

Limits: the lower edge of orbits depends on the craft and on the Sun; between 120 and 160 km it says nothing.

Source: Bate, Mueller and White, Fundamentals of Astrodynamics (1971), chapter 1, for a round of one sidereal day,
86,164 s; J. C. McDowell, The edge of space (Acta Astronautica 151, 2018), for the lowest orbits.
"""

import re
from collections.abc import Iterator

from lofted.checking import Answer, conflicts, depends, weigh
from lofted.facts import Claim, Figure, Finding, Interval, Quantity, Reading, Verdict
from lofted.reference.saying import KILOMETRE, number
from lofted.reference.sentence import by_sentence
from lofted.reference.slips import printed
from lofted.told.orbits import STAYING, around_earth, heights_of
from lofted.told.station_height import RAISED, too_old

FIELD = "flight and orbit"

STAYS = Interval(120_000.0, float("inf"))  # m; below it no satellite comes round again (McDowell 2018: 80 to 125 km)
LASTS = Interval(160_000.0, 40_000_000.0)  # m; from where an orbit lasts to beyond the geostationary one
GEOSTATIONARY = 35_786_000.0  # m; the altitude above the equator of an orbit of a sidereal day
STATION = Interval(320_000.0, 460_000.0)  # m; the ISS since 2000 (NASA: 330 to 435 km), Mir and Tiangong (340 to 450)
TEN = 10.0  # times; a nought
BAND = 0.03  # share; geostationary heights are told as 22,000 miles and 36,000 km
NEAR = 0.01  # share; a finer figure is told from 35,400 km (22,000 miles) to 36,100 km; graveyard orbits begin there
HANDY = 1.6  # km in a mile, as it is multiplied in the head
ROUND_MILES = 22_000  # miles; as the geostationary height is most often told in America
MILE = 1.609344  # km in a mile (NIST SP 811)
SLIPS = {"in miles": MILE, "in kilometres": 1 / MILE, "with a zero more": 10.0, "with a zero less": 0.1}  # told → right

_CRAFT = re.compile(
    r"\b(?:satellites?|spacecraft|space station|ISS|orbiter|telescope|Tiangong|Hubble|Starlink)\b", re.I
)
_STRUCK = re.compile(
    r"\b(?:struck|hit|destroy(?:ed|s)|smash(?:ed|es)|shot\sdown|knocked\sout|shattered|blew\sup)\s(?:an?|the|its|one\sof\sits)\s(?:[\w-]+\s){0,4}?"
    r"satellites?\b[^.;]{0,50}\b(?:at|in)\b"
)
_STATION = re.compile(
    r"\b(?:space station|ISS|Tiangong)\b[^.;]{0,60}\b(?:orbits|circles|flies|flying|orbiting|circling|is|which)\b", re.I
)
_NOT_STATION = re.compile(
    r"\b(?:above|below|beneath|under|over|from|than|toward\w*|near|away)\s(?:the\s)?(?:\w+\s){0,2}(?:station|ISS)"
    r"|\b(?:capsule|rocket|launch\w*|balloon|satellites?|debris|dock\w*|raise[ds]?|reboost\w*|would|will|planned)\b",
    re.I,
)
_FALLING = re.compile(
    r"\b(?:fail|fell|short of|re-?ent|decay|burn|attempt|not|never|los[et]|drop|de-?orbit|could|skim|dip|air-?launch)",
    re.I,
)
_GEO = re.compile(r"\b(?:geostationary|geosynchronous)\s(?:\w+\s)?(?:orbit|satellite|altitude|belt|ring)", re.I)
_WHICH = re.compile(  # the orbit itself is told of from here on, whatever else the sentence began with
    r"\bgeo(?:stationary|synchronous)\s(?:orbits?|belt|ring),?\s(?:(?:which|that)\s)?(?:lies|lie|is|are|runs?|begins)\s"
    r"(?:at|some|about|around|roughly|\d)"
)
_NOT_GEO = re.compile(
    r"\b(?:transfer|graveyard|perigee|apogee|while|unlike|low|lower|instead"
    r"|near-|drift\w*|sub-?|super-?|quasi-?"
    r"|(?:above|below|beneath|beyond|towards?|than|over)\s(?:the\s|a\s)?geo\w+)\b",
    re.I,
)


def orbit_height(reading: Reading) -> Iterator[Finding]:
    """Look at each altitude that a sentence gives alone for an orbit."""
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        if around_earth(words, reading.article.text) or _STRUCK.search(words) or _WHICH.search(words):
            heights = heights_of([one for one in claims if one.quantity], words)
            if len(heights) == 1:
                yield from geostationary(heights[0], words)
                named = any(one.aspect == "satellite" for one in claims)
                yield from too_low(heights[0], words, named=named)
                yield from station(heights[0], words)
                if too_old(heights[0], words, sentence, reading):
                    reason = f"{heights[0].told} is the height at which the International Space Station flew until "
                    reason += "2011; since then it has been kept at about 400 km (250 miles)."
                    right = "with some 400 km (250 miles)"
                    yield conflicts(heights[0], reason=reason, evidence=[RAISED], would_hold_if=right)


def struck(height: Claim, words: str) -> bool:
    """Whether a height is that at which a satellite was hit, which was in orbit then."""
    return bool(_STRUCK.search(words[: height.span.start - height.sentence.start]))


def geostationary(height: Claim, words: str) -> Iterator[Finding]:
    """Speaks where a geostationary height is right, or off by a slip that is known."""
    assert height.quantity, "given by heights_of"
    itself = _WHICH.search(words, 0, height.span.end - height.sentence.start)
    own = words[itself.start() :] if itself else words
    if not _GEO.search(own) or _NOT_GEO.search(own):
        return
    right = about(BAND)
    slips = [name for name, factor in SLIPS.items() if height.quantity.bare.scaled(factor).meets(right)]
    if not slips and not height.quantity.said.meets(about(BAND)):
        return
    if height.quantity.bare.meets(right) and not height.quantity.bare.meets(about(NEAR)):
        yield by_a_little(height, height.quantity)
        return
    known = f"the height of a geostationary orbit, which is {number(GEOSTATIONARY / KILOMETRE)} km"
    answer = Answer(
        holds=f"{height.told} is {known}.",
        conflicts=f"{height.told} is not {known}.",
        would_hold_if=slips[0] if slips else None,
    )
    working = ["a round of one sidereal day, 86,164 s, fixes the height: 35,786 km, 22,236 miles"]
    yield weigh(height.quantity, Figure(right, right), height, answer=answer, working=working)


def by_a_little(height: Claim, told: Quantity) -> Finding:
    """A geostationary height off by one to three in a hundred, with the handy factor that explains it, if one does."""
    reason = (
        f"{height.told} is not the height of a geostationary orbit, which is {number(GEOSTATIONARY / KILOMETRE)} km"
    )
    made = HANDY * ROUND_MILES * KILOMETRE
    if told.bare.meets(Interval(made, made)):
        how = f"made of {number(ROUND_MILES)} miles with the exact factor, {number(MILE, decimals=2)}"
        return conflicts(height, reason=f"{reason}.", would_hold_if=how)
    return depends(height, reason=f"{reason}.", on="how coarsely it is rounded")


def about(share: float) -> Interval:
    """The geostationary height, in m, and a share of it either way."""
    return Interval(GEOSTATIONARY * (1 - share), GEOSTATIONARY * (1 + share))


def station(height: Claim, words: str) -> Iterator[Finding]:
    """Speaks where the height of a space station is off by a slip that is known."""
    assert height.quantity, "given by heights_of"
    slips = [name for name, factor in SLIPS.items() if height.quantity.bare.scaled(factor).meets(STATION)]
    if not slips or not _STATION.search(words) or _NOT_STATION.search(words):
        return
    known = f"{number(STATION.low / KILOMETRE)} to {number(STATION.high / KILOMETRE)} km"
    reason = f"{height.told} is not the height of a space station, which is {known}."
    answer = Answer(holds="", conflicts=reason, would_hold_if=slips[0])
    working = ["lower, the air brings a station down; higher, neither crews nor cargo are sent"]
    finding = weigh(height.quantity, Figure(STATION, STATION), height, answer=answer, working=working)
    if finding.verdict is Verdict.CONFLICTS:
        yield finding


def lost(height: Claim) -> str | None:
    """The slip of metres told for kilometres, or of a nought, where it explains a height."""
    found = printed(height.quantity) if height.quantity else None
    if found is None or height.quantity is None:
        return None
    for factor, words in (
        (1000.0, "in kilometres and not in metres"),
        (10.0, "with a nought lost"),
    ):  # m to km; a place
        told = height.quantity.bare.scaled(factor)
        if LASTS.low <= told.low and told.high <= LASTS.high:
            shown = f"{number(found.value)} km" if factor > TEN else found.of(found.si * factor)
            return words if factor > TEN and found.unit.per > 1 else f"as {shown}, {words}"
    return None


def too_low(height: Claim, words: str, *, named: bool) -> Iterator[Finding]:
    """Speaks where a satellite is said to stay below the height at which anything can."""
    assert height.quantity, "given by heights_of"
    if not (STAYING.search(words) and (named or _CRAFT.search(words))) and not struck(height, words):
        return
    if _FALLING.search(words):
        return
    reason = f"{height.told} is too low for an orbit: below about {number(STAYS.low / KILOMETRE)} km the air brings a"
    answer = Answer(holds="", conflicts=f"{reason} satellite down within a round.", would_hold_if=lost(height))
    working = ["orbits that last begin near 160 km"]
    finding = weigh(height.quantity, Figure(STAYS, STAYS), height, answer=answer, working=working)
    if finding.verdict in (Verdict.CONFLICTS, Verdict.DEPENDS):
        yield finding
