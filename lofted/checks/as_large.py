"""Is a size as large as so many of the thing it is told by: football fields, Olympic pools, buses, countries?

    >>> review("The new camp covers 2.5 hectares, roughly the size of seven football fields.")
    as_large: conflicts. 2.5 hectares cannot be the size of 7 football fields, each 0.45 to 0.83 hectares by the game
    that is played on it.

    >>> review("The new camp covers 2.5 hectares, roughly the size of four football fields.")

Of a country or a state the size itself is what can be looked up.

    >>> review("The iceberg has an area of 5,800 square kilometres, more than twice the size of France.")
    as_large: conflicts. 5,800 square kilometres cannot be more than twice the size of France, of 543,000 to 676,000
    square kilometres.

    >>> review("The iceberg has an area of 5,800 square kilometres, more than twice the size of Luxembourg.")

Silent on things without one size, as lakes and parks, on rates ("a football
field a minute"), and where the thing has another name behind it.

    >>> review("It burned 2,000 hectares, an area the size of France's smallest national park.")

Limits: it conflicts only where the size is off by more than half for one land, and by more than 15 percent beyond the
largest and the smallest field, pool or bus for a number of them.

Source: the catalogue's `yardsticks.csv`, each row with its own.
"""

from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Finding, Reading
from lofted.reference.saying import number
from lofted.reference.yardsticks import LAND
from lofted.told.as_large import Told, told_by

FIELD = "units and arithmetic"
CUES = (
    "size of", "area of", "equivalent", "equal to", "comparable", "length of", "volume of", "contents of",
    "larger than", "bigger than", "smaller than", "longer than", "shorter than", "as large as", "as big as",
    "as long as", "fill", "as much as", "territory of", "surface of", "capacity of", "football", "soccer",
    "Olympic", "bus", "double-decker",
)  # fmt: skip


def as_large(reading: Reading) -> Iterator[Finding]:
    """Hold each figure that is told by a thing of known size against that size."""
    for told in told_by(reading):
        assert told.claim.quantity is not None, "given by told_by"
        if not told.claim.quantity.bare.meets(told.room):
            reason = f"{told.claim.told} cannot be {shown(told)}."
            right = f"with {told.yardstick.right}"
            # without its claim: a plan excuses no comparison that does not fit
            yield conflicts(reason=reason, would_hold_if=right, evidence=[told.yardstick.evidence], spans=[told.span])


def shown(told: Told) -> str:
    """What a comparison says and how large its thing is."""
    yard, measure = told.yardstick, {"m": "length", "m2": "size", "m3": "volume"}[told.yardstick.unit]
    side = f"{told.side} than " if told.side else ""
    if yard.sort == LAND:
        count = number(told.many, decimals=0 if told.many >= 1 else 2)
        times = {1.0: "", 2.0: "twice "}.get(told.many, f"{count} times ")  # once, twice
        return f"{side}{times}the {measure} of {yard.name}, of {yard.right}"
    many = number(told.many, decimals=0 if told.many == round(told.many) else 1)
    return f"{side}the {measure} of {many} {yard.name if told.many == 1 else yard.plural}, each {yard.right}"
