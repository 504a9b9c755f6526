"""Who counted the launches of a year otherwise than the shelf does, up to the day that a text tells of."""

from collections.abc import Sequence
from datetime import date

from lofted.facts import Flight
from lofted.reference.launch_counts import DayCount, launch_counts
from lofted.told.numbered import Numbered

COUNTED = ("ballistic", "glide")  # kinds of flight that Seoul and Tokyo count as ballistic missiles


def counted_otherwise(one: Numbered, words: str, own: Sequence[Flight], sentence: str) -> list[DayCount]:
    """The counts of the nearest day, of the one told or before it in that year, that differ from both of the shelf.

    None where missiles are counted, or where the sentence tells whose count it is.
    """
    when, begin = one.ways[0]
    known = [each for each in launch_counts().get(one.country, ()) if begin <= each.day <= when]
    if (
        begin != date(when.year, 1, 1)
        or "issile" in words
        or any(name in sentence for each in known for name in each.names)
    ):
        return []
    off = [each for each in known if each.number not in numbers(own, each.day)]
    last = max((each.day for each in off), default=when)
    return [each for each in off if each.day == last]


def numbers(own: Sequence[Flight], until: date) -> tuple[int, int]:
    """On how many days up to one there were launches of any kind, and of ballistic missiles."""
    then = [flight for flight in own if flight.day <= until]
    return len({flight.day for flight in then}), len({flight.day for flight in then if flight.kind in COUNTED})
