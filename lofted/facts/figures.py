"""A figure as the interval its words allow, and the one comparison of two."""

from dataclasses import dataclass
from enum import StrEnum
from math import inf


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from low to high, both included; an open end is infinite.

    >>> Interval(950, 1050).meets(Interval(1000, 2000))
    True
    >>> Interval(10, 12) - Interval(1, 3)
    Interval(low=7, high=11)
    """

    low: float
    high: float

    @property
    def middle(self) -> float:
        """The number in the middle; infinite where an end is open."""
        return (self.low + self.high) / 2

    @property
    def width(self) -> float:
        """From the lowest number to the highest."""
        return self.high - self.low

    def meets(self, other: "Interval") -> bool:
        """Whether one number lies in both."""
        return self.low <= other.high and other.low <= self.high

    def within(self, other: "Interval") -> bool:
        """Whether every number of this one lies in the other."""
        return other.low <= self.low and self.high <= other.high

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def scaled(self, factor: float) -> "Interval":
        """Every number times a positive factor."""
        return Interval(self.low * factor, self.high * factor)

    def hull(self, other: "Interval") -> "Interval":
        """The smallest interval that holds both."""
        return Interval(min(self.low, other.low), max(self.high, other.high))


@dataclass(frozen=True, slots=True)
class Figure:
    """A number known in two widths.

    `said` is what its words say; `fair` is the widest that a fair reader would
    allow them. `fair` always holds `said`.
    """

    said: Interval
    fair: Interval

    def __add__(self, other: "Figure") -> "Figure":
        return Figure(self.said + other.said, self.fair + other.fair)

    def __sub__(self, other: "Figure") -> "Figure":
        return Figure(self.said - other.said, self.fair - other.fair)

    def scaled(self, factor: float) -> "Figure":
        """The same in a unit that is `factor` times smaller."""
        return Figure(self.said.scaled(factor), self.fair.scaled(factor))


@dataclass(frozen=True, slots=True)
class Quantity(Figure):
    """A measured or counted amount, in SI units, and the words as written.

    `bare` is what the digits say without their hedge; `unit` is an SI unit or,
    for a count, the noun that is counted.
    """

    bare: Interval
    unit: str
    written: str
    approximate: bool = False


class Verdict(StrEnum):
    """What a check concluded; a check with nothing to say says nothing."""

    CONFLICTS = "conflicts"
    DEPENDS = "depends"
    OPEN = "open"
    HOLDS = "holds"


def compare(one: Figure, other: Figure) -> Verdict:
    """The one way in which two figures are held against each other.

    The first widths meet: holds. Only the second do: depends, on rounding.
    Neither: conflicts. And where no value could have missed, because both
    are open at the same end, nothing was tested: open.

    >>> tall = Figure(Interval(950, 1050), Interval(900, 1500))
    >>> compare(tall, Figure(Interval(1040, 1060), Interval(1040, 1060)))
    <Verdict.HOLDS: 'holds'>
    >>> compare(tall, Figure(Interval(1100, 1200), Interval(1100, 1200)))
    <Verdict.DEPENDS: 'depends'>
    >>> compare(tall, Figure(Interval(1600, 1700), Interval(1600, 1700)))
    <Verdict.CONFLICTS: 'conflicts'>
    >>> over = Figure(Interval(6000, inf), Interval(5500, inf))
    >>> compare(over, Figure(Interval(7000, inf), Interval(7000, inf)))
    <Verdict.OPEN: 'open'>
    """
    if not one.fair.meets(other.fair):
        return Verdict.CONFLICTS
    if one.said.high == other.said.high == inf or one.said.low == other.said.low == -inf:
        return Verdict.OPEN
    return Verdict.HOLDS if one.said.meets(other.said) else Verdict.DEPENDS
