"""A written number with what stands behind it, before figures are put together."""

from dataclasses import dataclass

from lofted.facts import Interval, Span
from lofted.reference.figures import Digits, Hedge
from lofted.reference.units import Unit

DIMENSIONLESS = ""  # the unit of a number that nothing follows


@dataclass(frozen=True, slots=True)
class Part:
    """A written number and what stands behind it, before anything is joined.

    `ends` are the numbers as they are written, in `unit`: one, or the two ends
    of a range or of a vague word.
    """

    start: int
    end: int
    number: Digits
    unit: Unit | None = None
    noun: str = ""
    phrase: str = ""  # the noun with the words before it
    ends: tuple[float, ...] = ()
    bounds: tuple[Digits, ...] = ()  # the two ends of a range, each with its widths
    article: bool = False  # "a year": a figure only where a hedge makes it one
    scale: float = 1.0  # what "million" behind the number counts
    hedge: Hedge | None = None  # one that stands inside: "between about 400 and about 500 km"
    worded: bool = False  # "twice", "doubled": a multiple that names no number
    wide: bool = False  # "several", "dozens": a word that allows many numbers
    doubtful: bool = (
        False  # nothing follows and it may be a name: a figure only where a list or a range lends it a unit
    )

    @property
    def si(self) -> str:
        """The SI unit, or the noun that is counted."""
        return self.unit.si if self.unit else self.noun

    @property
    def values(self) -> tuple[float, ...]:
        """The number, or the two ends of a range, in the unit as written."""
        return self.ends or (self.number.value,)

    def meets(self, span: Span, start: int) -> bool:
        """Whether it shares a character with a span of the article; `start` is the sentence's place."""
        return span.meets(Span(start + self.start, start + self.end))


def negative(number: Digits) -> Digits:
    """The same below zero."""
    said, fair = number.said, number.fair
    return Digits(-number.value, Interval(-said.high, -said.low), Interval(-fair.high, -fair.low))


def times(number: Digits, factor: float) -> Digits:
    """The same, so many times as large."""
    return Digits(number.value * factor, number.said.scaled(factor), number.fair.scaled(factor))


def over(unit: Unit, per: Unit) -> Unit:
    """One unit for each of another.

    >>> over(Unit("USD", 1, ("dollar",)), Unit("kg", 0.001, ("gram",)))
    Unit(si='USD/kg', per=1000.0, names=('dollar per gram',), before=())
    """
    return Unit(f"{unit.si}/{per.si}", unit.per / per.per, (f"{unit.names[0]} per {per.names[0]}",))
