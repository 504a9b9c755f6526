"""Is the satellite's orbit told as one party alone has it?

    >>> review("Kwangmyongsong-4 went into an orbit with a lowest point of 494.6 km and a highest of 500 km.")
    orbit_told: depends. 494.6 km as the perigee of Kwangmyongsong-4 is what KCNA said: 494.6 km; US Strategic Command
    said 465 km to 502 km.

    >>> review("State media said that Kwangmyongsong-4 had gone into an orbit between 494.6 km and 500 km.")

An orbit that only the owner of the satellite saw depends on whom one follows.

    >>> review("Kwangmyongsong-2 circles the Earth between 490 km and 1,426 km.")
    orbit_told: depends. between 490 km and 1,426 km as the orbit of Kwangmyongsong-2 is what KCNA said: 490 km;
    nobody else is on record with an orbit of it.

Silent where the figures are told as that party's, where the text has another's as
well, where the parties agree within one in a hundred, and where no party gave such a figure.

Limits: orbits sink, so that figures of another year may differ from both.

Source: the rows of perigee and apogee in the catalogue's `details.csv`.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import depends, firm
from lofted.facts import Claim, Entry, Finding, Flight, Named, Reading, Record
from lofted.reference.bearing import same_digits
from lofted.reference.details import Detail, details_of
from lofted.reference.spokesmen import speaks_for

FIELD = "satellites and spaceflight"

ENDS = ("perigee", "apogee")
AGREED = 0.01  # share; ours: two parties' orbits of one satellite, measured on different days, lie within it
FEWEST = 3  # digits; a figure of fewer stands beside many satellites by chance

_ORBIT = re.compile(
    r"\b(?:orbit\w*|circl\w+|perigee|apogee|(?:lowest|highest)\spoint|a?round\sthe\s(?:Earth|globe|planet)|comes\sround)\b",
    re.I,
)


def orbit_told(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the ends of each satellite's orbit against what each party said of them."""
    seen: set[str] = set()
    for named in reading.claims:
        satellite = record.entry(named.value.entry) if isinstance(named.value, Named) else None
        if named.aspect != "satellite" or satellite is None or satellite.id in seen:
            continue
        if _ORBIT.search(reading.article.quote(named.sentence)):
            finding = next(found(named, satellite, reading, record), None)
            if finding:
                seen.add(satellite.id)
                yield finding


def found(named: Claim, satellite: Entry, reading: Reading, record: Record) -> Iterator[Finding]:
    """The figures of a satellite's sentence that one party gave, and another did not."""
    flights = [record.flight(one.strip()) for one in satellite.columns["flight"].split("|")]
    for flight in (one for one in flights if one is not None):
        told = {end: list(details_of(flight, end, "", record)) for end in ENDS}
        for claim in reading.claims:
            if claim.sentence != named.sentence or not firm(claim):
                continue
            for end, detail in ((each, one) for each in ENDS for one in told[each]):
                if is_its(claim, detail) and not own(claim, detail, flight, reading):
                    yield from judged(claim, satellite, end, detail, told, reading)


def is_its(claim: Claim, detail: Detail) -> bool:
    """Whether a figure is a party's, digit by digit."""
    figures = [one for one in claim.quantities if one.unit == "m"]
    digits = len(re.sub(r"\D", "", detail.written))
    pair = any(numbers(one.written) > numbers(detail.written) for one in figures)  # "between 494.6 and 500 km"
    return digits >= FEWEST and (pair or any(same_digits(one, detail.figure) for one in figures))


def numbers(written: str) -> set[str]:
    """The numbers of a figure, without the commas of their thousands.

    >>> sorted(numbers("between 490 and 1,426 km"))
    ['1426', '490']
    """
    return set(re.findall(r"\d+(?:\.\d+)?", written.replace(",", "")))


def own(claim: Claim, detail: Detail, flight: Flight, reading: Reading) -> bool:
    """Whether a figure is told as the party's own, by its voice or by its name in the sentence."""
    words = reading.article.quote(claim.sentence)
    names = (detail.party.name, *detail.party.aliases)
    return speaks_for(claim.voice, detail.party, launched_by=flight.country) or any(name in words for name in names)


def judged(
    claim: Claim, satellite: Entry, end: str, detail: Detail, told: dict[str, list[Detail]], reading: Reading
) -> Iterator[Finding]:
    """The verdict on one end of an orbit: a rival is another party whose orbit has another such end."""
    others = [one for one in told[end] if one.party.id != detail.party.id]
    rivals = [one for one in others if apart(one, detail)]
    alone = not others and "claimed" in satellite.columns["fate"]
    if (others and not rivals) or not (rivals or alone) or given(rivals, reading):
        return
    what = end if len(numbers(claim.told)) == 1 else "orbit"
    reason = f"{claim.told} as the {what} of {satellite.name} is what {detail.speaker} said: {detail.written}; "
    if alone:
        reason += "nobody else is on record with an orbit of it."
    else:
        party = rivals[0].party.id
        ends = [one.written for each in ENDS for one in told[each] if one.party.id == party]
        reason += f"{rivals[0].speaker} said {' to '.join(ends)}."
    evidence = [one.evidence for one in (detail, *rivals)]
    yield depends(claim, reason=reason, on="whose orbit is taken", evidence=evidence)


def apart(one: Detail, other: Detail) -> bool:
    """Whether two parties' figures lie apart by more than one in a hundred."""
    ours, theirs = one.figure.bare.low + one.figure.bare.high, other.figure.bare.low + other.figure.bare.high
    return abs(ours - theirs) > AGREED * theirs


def given(rivals: Sequence[Detail], reading: Reading) -> bool:
    """Whether the text gives a rival's figure too."""
    figures = [figure for one in reading.claims for figure in one.quantities if figure.unit == "m"]
    return any(
        same_digits(figure, one.figure) or numbers(one.written) <= numbers(figure.written)
        for figure in figures
        for one in rivals
    )
