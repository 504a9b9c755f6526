"""Is a ballistic missile said to have been in orbit, or its test to be a feat of a space programme?

    >>> review("North Korea's new ICBM spent 86 minutes in orbit before it fell into the sea.")
    missile_in_orbit: conflicts. “spent 86 minutes in orbit” does not fit a ballistic missile: its path is suborbital,
    an arc through space that ends on the ground.

    >>> review("North Korea's new ICBM spent 86 minutes in the air before it fell into the sea.")

What flew is told by its day, too.

    >>> review("The missile of 31 October 2024 was in orbit for 86 minutes.")
    missile_in_orbit: conflicts. “was in orbit” does not fit a ballistic missile: its path is suborbital, an arc
    through space that ends on the ground.

    >>> review("The launch of 31 October 2024 was a success of North Korea's space programme.")
    missile_in_orbit: conflicts. “space programme” does not fit: what was launched on 31 October 2024 is on record as a
    ballistic missile, the Hwasong-19.

Silent where a satellite, its rocket or a weapon that is made for an orbit is told of beside it, on what is denied,
compared or to come.

Source: mechanics; the catalogue's flights.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Finding, Reading, Record, Span
from lofted.reference.history import launch_evidence
from lofted.reference.saying import day, name_of
from lofted.reference.sentence import said_by
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences
from lofted.told.launch import launch_told

FIELD = "missiles, rockets and craft"
CUES = ("orbit", "space pro", "space mis", "space lau", "space fl")

CARRIERS = ("SLV", "")  # classes of what can reach an orbit, and of what nobody has classed

_MISSILE = re.compile(r"\b(?:missiles?|ICBMs?|Hwasong(?:pho)?-\d\w*)\b")
_ORBITED = re.compile(
    r"\b(?:(?:spent|stayed|remained|flew|was|were|been|being|stay|remain)\s(?:for\s)?(?:[\w.,]+\s){0,4}?in\s(?:an?\s)?(?:low\s)?(?:Earth\s)?orbit|"
    r"(?:reach|enter|attain|achiev)(?:ed|es|ing)?\s(?:an?\s)?(?:low\s)?(?:Earth\s)?orbit|went\sinto\s(?:an?\s)?orbit|orbited(?:\sthe\s(?:Earth|planet))?|"
    r"(?:put|placed|launched|fired|sent)\s(?:an?\s|the\s|its\s)?(?:[\w-]+\s){0,4}?(?:missile|ICBM)\sinto\s(?:an?\s)?(?:low\s)?(?:Earth\s)?orbit)\b"
)
_SPACE = re.compile(
    r"\b(?:success|milestone|achievement|feat|step|advance|triumph|breakthrough)\s(?:of|for|in)\s(?:its|the|[A-Z]\w+(?:\sKorea)?['’]s|the\s(?:country|North)['’]s)\s"
    r"(?P<what>(?:civilian\s|peaceful\s)?space\s(?:programme|program|effort|exploration|flight))\b"
)
_CARRIER = re.compile(
    r"\b(?:satellites?|spacecraft|Chollima\w*|Unha\w*|Kwangmyongsong\w*|Malligyong\w*|Kuaizhou\w*|capsule|payload|fractional|FOBS|"
    r"station|carrier|space\srockets?|launch\svehicles?|space\slaunch(?:er)?|orbital\s(?:bombardment|weapon)|stages?|upper|debris|Minotaur|Rokot|Dnepr|"
    r"converted|derived|based\son)\b"
)
_NOT_SO = re.compile(
    r"\b(?:not|no|never|without|(?<!more\s)than(?!\s[\d,.]+\s(?:km|kilomet|miles?))|like|as\sif|instead|rather|could|would|may|might|can|if|unlike|height|altitude|altitudes|high\sas|"
    r"technology|wrongly|mistaken\w*|neither|nor|to\s(?:reach|enter|orbit|put|place)|plans?|claims?|claimed|called|calls)\b|n['’]t\b",
    re.I,
)


def missile_in_orbit(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look for ballistic missiles that are told to have orbited."""
    text, before = reading.article.text, ""
    for sentence in sentences(text):
        words = reading.article.quote(sentence)
        match = _ORBITED.search(words) or _SPACE.search(words)
        around, before = f"{before} {words}", words
        if match is None or _CARRIER.search(around) or _NOT_SO.search(words) or not flatly(words):
            continue
        span = Span(sentence.start + match.start(), sentence.start + match.end())
        if match.re is _ORBITED:
            if _MISSILE.search(words):
                reason = f"“{match[0]}” does not fit a ballistic missile: its path is suborbital, an arc through space "
                yield conflicts(*said_by(span, reading), reason=reason + "that ends on the ground.", spans=[span])
            continue
        yield from of_space(match, span, reading, record)


def of_space(match: re.Match[str], span: Span, reading: Reading, record: Record) -> Iterator[Finding]:
    """That the launch told as a feat of a space programme is on record as that of a missile."""
    flight = launch_told(span, reading, record)
    if flight is None or flight.vehicle_class in CARRIERS or any(_CARRIER.search(one.told) for one in reading.claims):
        return
    named = name_of(flight.vehicle, record)
    reason = f"“{match['what']}” does not fit: what was launched on {day(flight.day)} is on record as a "
    reason += f"ballistic missile, the {named}."
    yield conflicts(*said_by(span, reading), reason=reason, spans=[span], evidence=[launch_evidence(flight)])
