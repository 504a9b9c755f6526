"""Puts what a claim holds into plain words: its aspect, its value, its voice, its firmness."""

from math import ceil, inf, log10

from lofted.facts import (
    THIS_ARTICLE,
    Claim,
    Firmness,
    Interval,
    Likelihood,
    Moment,
    Named,
    Quantity,
    Record,
    Value,
    Voice,
)

ASPECTS = {
    "apogee": "highest point (apogee)",
    "range": "distance flown (range)",
    "reach": "how far it could fly (reach)",
    "launcher": "who launched it",
    "vehicle": "what was launched",
    "satellite": "the satellite",
    "vehicle_class": "class of what was launched",
    "first_since": "the first since",
    "record_margin": "margin over the record",
    "rank": "place in a ranking",
    "launch_date": "date of launch",
    "planned_end": "planned end",
    "figure": "a figure whose meaning is unclear",
}
FIRM = {
    Firmness.FLAT: "said flatly",
    Firmness.REPORTED: "as reported",
    Firmness.LIKELY: "called likely",
    Firmness.POSSIBLE: "called possible",
    Firmness.DOUBTED: "doubted",
    Firmness.DENIED: "denied",
    Firmness.PLANNED: "planned",
    Firmness.CONDITIONAL: "on a condition",
    Firmness.ASKED: "asked",
}
LADDERS: dict[str, tuple[tuple[float, float, str], ...]] = {  # SI unit → (from this size, how many make one, name)
    "m": ((10_000, 1000, "km"), (0, 1, "m")),  # m; prefixes of the SI Brochure, table 7
    "s": (
        (63_113_904, 31_556_952, "years"),  # s; from two Gregorian mean years
        (172_800, 86_400, "days"),  # s; from two days
        (14_400, 3600, "hours"),  # s; from four hours
        (120, 60, "minutes"),  # s; from two minutes
        (0, 1, "seconds"),
    ),
    "m/s": ((1000, 1000, "km/s"), (0, 1, "m/s")),  # m/s
    "kg": ((10_000, 1000, "tonnes"), (0, 1, "kg")),  # kg
}
MOST_DECIMALS = 3  # digits; more is dust from a conversion


def aspect(name: str) -> str:
    """What is claimed, as a reader would call it.

    >>> aspect("flight_time"), aspect("apogee")
    ('flight time', 'highest point (apogee)')
    """
    return ASPECTS.get(name, name.replace("_", " "))


def value(told: Value, record: Record | None = None) -> str:
    """What a claim's value was read as; figures as the interval that their words allow."""
    if isinstance(told, Quantity):
        return reach(told.said, told.unit)
    if isinstance(told, Moment):
        return f"{told.edtf} ({told.zone or 'the words name no time zone'})"
    if isinstance(told, Named):
        entry = record.entry(told.entry) if record else None
        return entry.name if entry else told.written
    return told.written


def reach(interval: Interval, unit: str) -> str:
    """An interval in SI units, in the unit a reader would use.

    >>> reach(Interval(6_950_000, 7_050_000), "m"), reach(Interval(5130, inf), "s")
    ('6,950 to 7,050 km', '85.5 minutes or more')
    """
    ends = [abs(end) for end in (interval.low, interval.high) if abs(end) != inf]
    if not ends:
        return "any value"
    per, name = next(rung[1:] for rung in LADDERS.get(unit, ((0, 1, unit),)) if max(ends) >= rung[0])
    low, high = interval.low / per, interval.high / per
    digits = decimals(high - low)
    if high == inf:
        return f"{number(low, digits)} {name} or more"
    if low == -inf:
        return f"{number(high, digits)} {name} or less"
    if number(low, digits) == number(high, digits):
        return f"{number(low, digits)} {name}"
    return f"{number(low, digits)} to {number(high, digits)} {name}"


def decimals(width: float) -> int:
    """How many decimals tell the ends of an interval of that width apart."""
    if width in (0, inf):
        return MOST_DECIMALS
    return min(MOST_DECIMALS, max(0, ceil(-log10(width)) + 1))


def number(amount: float, digits: int) -> str:
    """A number with commas and without zeros that say nothing.

    >>> number(7000.50, 3), number(86.0, 1)
    ('7,000.5', '86')
    """
    plain = f"{amount:,.{digits}f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def links(voice: Voice) -> tuple[Voice, ...]:
    """Everyone between the reader and the one who said it, this article first, as voices."""
    found: list[Voice] = []
    link: Voice | None = voice
    while link is not None:
        found.insert(0, link)
        link = link.via
    return tuple(found) if found[0].name == THIS_ARTICLE.name else (THIS_ARTICLE, *found)


def chain(voice: Voice) -> tuple[str, ...]:
    """Everyone between the reader and the one who said it, this article first.

    >>> from lofted.facts import VoiceKind
    >>> chain(Voice("Japanese authorities", VoiceKind.OFFICE, via=Voice("NHK", VoiceKind.OUTLET)))
    ('this article', 'NHK', 'Japanese authorities')
    """
    return tuple(link.name for link in links(voice))


def band(likelihood: Likelihood) -> str:
    """The band of ICD 203 behind a firmness, empty where no word sets one.

    >>> band(Likelihood(Firmness.LIKELY, 0.55, 0.8))
    ' (ICD 203: 55% to 80%)'
    """
    if likelihood.low is None or likelihood.high is None:
        return ""
    return f" (ICD 203: {likelihood.low:.0%} to {likelihood.high:.0%})"


def firmness(claim: Claim) -> str:
    """How firmly a claim is put, with the band of ICD 203 where a word sets one."""
    likelihood = claim.likelihood
    parts = [FIRM[likelihood.words] + band(likelihood)]
    if claim.denied and likelihood.words is not Firmness.DENIED:
        parts.append("denied")
    if claim.direct:
        parts.append("in the speaker’s own words")
    return ", ".join(parts)
