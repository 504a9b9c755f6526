"""The flight that a rank without a day can only be of: the one that held the record with its figure.

"Tokyo called the height of 6,000 km a record" names no day, no missile and no
country; but one flight alone was the highest so far with such a figure.
"""

import re
from collections.abc import Iterator

from lofted.facts import THIS_ARTICLE, Article, Claim, Flight, Record
from lofted.link.bare import LONGEST, own_lands, tells_of_harm
from lofted.link.bundles import Bundle
from lofted.reference.bearing import same_digits
from lofted.reference.history import ASPECTS, marks, marks_before
from lofted.reference.lone import names_nobody

LEAST = {"m": 1_000_000.0, "s": 1800.0}  # m and s; what is less is many a missile's height, distance or time; ours

_EVER = re.compile(r"\b(?:ever|yet|record|of\sall\stime|in\shistory|so\sfar|before)\b", re.I)


def record_flights(bundle: Bundle, article: Article, record: Record) -> Iterator[str]:
    """The flights that were the best so far with a figure and a rank that somebody gives, in a short text of no other.

    What an article ranks by itself may be ranked among all the world's.
    """
    ranked = any(one.aspect == "rank" and _EVER.search(one.told) and one.voice != THIS_ARTICLE for one in bundle.claims)
    if not ranked or bundle.dates or bundle.vehicles or len(article.text) > LONGEST or tells_of_harm(article.text):
        return
    told = [one for one in bundle.claims if one.aspect in ASPECTS and one.quantity]
    for flight in record.flights():
        if any(held(one, flight, record) for one in told) and names_nobody(
            article.text, record, own=own_lands(flight, record)
        ):
            yield flight.id


def held(claim: Claim, flight: Flight, record: Record) -> bool:
    """Whether a party gave a figure of a flight to the digit, and no earlier flight of its country had a greater."""
    figure = claim.quantity
    if figure is None or figure.bare.low < LEAST.get(figure.unit, 0.0) or flight.kind != "ballistic":
        return False
    if not any(same_digits(figure, mark.figure) for mark in marks(flight, claim.aspect)):
        return False
    before = marks_before(record, flight.day, country=flight.country, aspect=claim.aspect)
    return all(mark.figure.bare.low < figure.bare.low for mark in before)
