"""What each party said of a detail of a launch: where it fell, its axles, how many missiles, and the orbit reached."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lofted.facts import DAYS, Claim, Entry, Event, Evidence, Flight, Quantity, Record, ReferenceError
from lofted.reference.counting import count_of
from lofted.reference.figures import digits, hedges, quantity
from lofted.reference.speaking import spoken_name
from lofted.reference.units import measure

IN_ALL = "missiles in all"  # of every salvo of the day, and not of the flight's alone
# Details of a launch that a party can be on record with.
DETAILS = ("impact", "axles", "missiles", IN_ALL, "kind", "alert", "fault", "broken", "perigee", "apogee")
IN_WORDS = ("kind", "alert", "fault")  # details whose figure is told in words: what it is, where an alert went
COUNTED = {"axles": "axle", "missiles": "missile", IN_ALL: "missile"}
_SIDE = re.compile(
    r"\W{0,2}(?:\([^()]{1,24}\)\s?)?(?:to\sthe\s)?"
    r"(?P<side>(?:north|south)(?:[- ]?(?:east|west))?|east|west)(?:ern)?\s(?:of|off)\b",
    re.I,
)
_COUNT = re.compile(r"(?:(about|at least) )?(\d{1,3}|[a-z]+)")


@dataclass(frozen=True, slots=True)
class Detail:
    """What one party said of a detail of a flight.

    `superseded` is whether a later figure had replaced it when the report was
    published, `for_now` whether one was still to come.
    """

    party: Entry
    speaker: str
    written: str
    figure: Quantity
    superseded: bool
    for_now: bool
    evidence: Evidence
    side: str = ""  # of the place, where the note of an impact tells it


def details_of(
    flight: Flight, what: str, place: str, record: Record, *, published: date | None = None
) -> Iterator[Detail]:
    """Every party's word on one detail of a flight, as it stood on the day of a report."""
    for row in record.entries("detail"):
        cells = row.columns
        if (cells["flight"], cells["what"], cells["place"]) != (flight.id, what, place):
            continue
        party = record.entry(cells["party"])
        if party is None:
            continue  # the shelf in use has lost it
        speaker = spoken_name(party, record.entry(party.columns["country"]))
        figure, since = figure_in(cells["figure"], what), cells["superseded"]
        said = f"{speaker}: {figure.written}{'' if what == 'impact' else f' {what}'}"
        evidence = Evidence(row.id, said, row.source, row.url, row.verified)
        for_now = is_day(since) and published is not None and published < date.fromisoformat(since)
        superseded = bool(since) and not for_now
        yield Detail(party, speaker, figure.written, figure, superseded, for_now, evidence, side_in(cells["note"]))


def side_in(words: str) -> str:
    """The side of a place that some words begin with; empty where they tell none.

    >>> side_in(" (124 miles) north-west of the island"), side_in("off the coast")
    ('northwest', '')
    """
    found = _SIDE.match(words)
    return re.sub(r"[- ]", "", found["side"].lower()) if found else ""


def is_day(cell: str) -> bool:
    """Whether a cell holds a day.

    >>> is_day("2023-11-21"), is_day("21 November 2023")
    (True, False)
    """
    try:
        date.fromisoformat(cell)
    except ValueError:
        return False
    return True


def figure_in(cell: str, what: str) -> Quantity:
    """A detail's figure as its file writes it: a length in m, or a number of what is counted.

    >>> figure_in("about ten", "missiles").bare, figure_in("~200 km", "impact").unit
    (Interval(low=10.0, high=10.0), 'm')
    """
    if what not in COUNTED:
        return measure(cell)
    match = _COUNT.fullmatch(cell)
    number = count_of(match[2]) if match else 0
    if not match or not number:
        raise ReferenceError(f"{cell!r} is no number of {what}; write it as two, 12, about ten or at least 23")
    hedge = hedges()[match[1]] if match[1] else None
    return quantity(digits(str(number)), unit=COUNTED[what], hedge=hedge, written=cell, counted=True)


def is_number_fired(claim: Claim, event: Event) -> bool:
    """Whether a number is that of the missiles of the launch: it counts missiles, and its sentence names the day."""
    missiles = any(claim.span.covers(one.span) for one in event.about("vehicle_kind", "vehicle_class"))
    days = (one for one in event.about("launch_date") if one.sentence == claim.sentence and one.moment)
    return missiles and any(one.moment and one.moment.precision in DAYS for one in days)
