"""The classes of missiles and rockets in words, and those by range as most draw them and as the widest do.

Source: the limits of the US National Air and Space Intelligence Center; the
widest are those of the INF treaty of 1987 and the Encyclopaedia Britannica.
"""

from math import inf

from lofted.facts import Interval, Quantity
from lofted.reference.saying import KILOMETRE, number

LIMITS = {  # class → usual and widest limits, km (NASIC; INF treaty, DoD in nautical miles, Britannica)
    "SRBM": (Interval(0, 1000), Interval(0, 1112)),
    "MRBM": (Interval(1000, 3000), Interval(480, 3500)),
    "IRBM": (Interval(3000, 5500), Interval(960, 5630)),
    "ICBM": (Interval(5500, inf), Interval(5300, inf)),
}

ROUNDED = 100  # km; as far as the ends of a range in round figures can lie from those told
LADDER = tuple(LIMITS)  # by range, so that neighbours are told apart by their limits alone
IN_FULL = {
    "SRBM": "a short-range ballistic missile",
    "MRBM": "a medium-range ballistic missile",
    "IRBM": "an intermediate-range ballistic missile",
    "ICBM": "an intercontinental ballistic missile",
    "SLBM": "a submarine-launched ballistic missile",
    "ALBM": "a ballistic missile of aircraft",
    "CRUISE": "a cruise missile",
    "SLV": "a launcher of satellites",
    "HGV": "a missile with a glider",
    "INTERCEPTOR": "an interceptor",
}

SOURCE = "Encyclopaedia Britannica, after NASIC and the INF treaty"
URL = "http://www.britannica.com/print/topic/290408"


def span(limits: Interval) -> str:
    """The limits of a class in words.

    >>> span(LIMITS["ICBM"][0]), span(LIMITS["SRBM"][0])
    ('that begins at 5,500 km', 'that ends at 1,000 km')
    """
    if limits.high == inf:
        return f"that begins at {number(limits.low)} km"
    return (
        f"that ends at {number(limits.high)} km"
        if not limits.low
        else f"of {number(limits.low)} to {number(limits.high)} km"
    )


def class_told(told: Quantity) -> str:
    """The class whose usual limits are told to the digit: "3,000 to 5,500 km"; nothing for any other range."""
    ends = (told.bare.low / KILOMETRE, told.bare.high / KILOMETRE)
    for name, (usual, _) in LIMITS.items():
        if usual.low and max(abs(usual.low - ends[0]), abs(usual.high - ends[1])) <= ROUNDED:
            return name
    return ""


def other_class(told: Quantity) -> str:
    """The class whose usual limits hold the range, or nothing."""
    middle = told.bare.low / KILOMETRE
    return next((name for name, (usual, _) in LIMITS.items() if usual.low <= middle < usual.high), "")


def neighbours(one: str, other: str) -> bool:
    """Whether two classes of range lie beside each other.

    >>> neighbours("IRBM", "ICBM"), neighbours("SRBM", "ICBM"), neighbours("CRUISE", "SRBM")
    (True, False, False)
    """
    return {one, other} <= set(LADDER) and abs(LADDER.index(one) - LADDER.index(other)) == 1
