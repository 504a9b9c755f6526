"""Is the figure of the kind that its name says: a speed with a time in it, an altitude without one?

    >>> review("The missile fell into the sea after reaching a maximum speed of about 550 km.")
    measure_named: conflicts. “about 550 km” is a length, and the words have it as a speed.

    >>> review("The missile fell into the sea after reaching a maximum speed of about 5,500 km an hour.")

    >>> review("The missile rose to an altitude of 550 km/h.")
    measure_named: conflicts. “550 km/h” is a speed, and the words have it as an altitude.

Where the launch is on record with that number as another measure, the finding says so.

    >>> review("The Hwasong-12 of August 29, 2017 flew over Hokkaido. It came to a top speed of about 550 km in "
    ...        "14 minutes.")
    measure_named: conflicts. “about 550 km” is a length, and the words have it as a speed; on record it is the
    altitude, 550 km of CNS.

Silent where a time follows the length ("5 km in a minute"), where the two stand in a list, and where the name
belongs to another figure.

Limits: "a speed of 100 km" is often said of cars and meant by the hour, so it is asked where something is
launched or flies.

Source: the units themselves, SI Brochure (9th edition), table 4.
"""

import re
from collections.abc import Iterator

from lofted.checking import UNSURE, conflicts
from lofted.facts import Claim, Finding, Flight, Reading, Record
from lofted.reference.history import marks
from lofted.reference.misfits import same
from lofted.reference.saying import CALLED

_HEDGE = (
    r"(?:(?:about|around|some|roughly|nearly|almost|over|more\sthan|up\sto|approximately|"
    r"an\sestimated|only|just)\s){0,2}"
)
_NAMED = {  # what a figure is called right before it → the SI unit that it then has
    "speed": (re.compile(rf"\b(?:speeds?|velocity|velocities)\s(?:of|was|is|reached)\s{_HEDGE}$", re.I), "m/s"),
    "altitude": (
        re.compile(rf"\b(?:altitudes?|heights?|apogee|distance|range)\s(?:of|was|is)\s{_HEDGE}$", re.I),
        "m",
    ),
}
KINDS = {"m": "length", "m/s": "speed"}
_PER_TIME = re.compile(r"\)?\s?(?:/|per\b|an?\s(?:second|minute|hour)|every\b|each\b|in\s(?:a|one|each)\s|a\s)", re.I)
_FLIES = re.compile(
    r"\b(?:missiles?|rockets?|warheads?|ICBMs?|[IMS]RBMs?|projectiles?|Hwasong\S*|launch\w*|satellites?|spacecraft|station)\b",
    re.I,
)


def measure_named(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the unit of each figure against the name that stands right before it."""
    text = reading.article.text
    if not _FLIES.search(text):
        return
    for claim in reading.claims:
        unit = claim.quantity.unit if claim.quantity else ""
        if unit not in KINDS or len(claim.quantities) > 1 or claim.denied or claim.likelihood.words in UNSURE:
            continue
        before = text[claim.sentence.start : claim.span.start]
        for name, (words, wanted) in _NAMED.items():
            if unit != wanted and words.search(before) and not (unit == "m" and _PER_TIME.match(text, claim.span.end)):
                yield misnamed(claim, name, reading, record)


def misnamed(claim: Claim, name: str, reading: Reading, record: Record) -> Finding:
    """That a figure is no such measure, with what it is on record as."""
    assert claim.quantity is not None, "given by measure_named"
    article = "an" if name[0] in "aeiou" else "a"
    reason = f"“{claim.told}” is a {KINDS[claim.quantity.unit]}, and the words have it as {article} {name}"
    entries = {event.entry for event in reading.events if any(one.id == claim.id for one in event.claims)}
    flight = record.flight(entries.pop()) if len(entries) == 1 else None
    meant = next(of_flight(claim, flight), None) if flight else None
    if meant is None:
        would = "with the time that it was covered in" if claim.quantity.unit == "m" else "in kilometres alone"
        return conflicts(claim, reason=f"{reason}.", would_hold_if=would)
    aspect, words = meant
    reason += f"; on record it is the {CALLED[aspect]}, {words}."
    return conflicts(claim, reason=reason, would_hold_if=f"as the {CALLED[aspect]}")


def of_flight(claim: Claim, flight: Flight) -> Iterator[tuple[str, str]]:
    """The altitude or the range on record that a length is."""
    for aspect in ("apogee", "range"):
        for mark in marks(flight, aspect):
            if claim.quantity and claim.quantity.unit == "m" and same(claim.quantity, mark.figure):
                yield aspect, f"{mark.figure.written} of {mark.account.speaker}"
