"""Folds figures that say one thing twice: "998 km (620 miles)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lofted.facts import Interval, Quantity, Span, Wording

LEAST, MOST = 907.18474, 1016.0469088  # kg; the short and the long ton, NIST SP 811 appendix B.8

_OPENS = re.compile(r"\)?,?\s?[(\[]\s?(?:or\s|i\.e\.,?\s|that is,?\s)?")
_OR = re.compile(r",?\s(?:or|i\.e\.,?|that is,?)\s|\s?/\s?|\s?=\s?")
_CLOSES = re.compile(r"\s?[)\]]")
_GOES_ON = re.compile(r"\s?[;,/]\s?(?:or\s|about\s)?\d")  # a third wording inside the bracket
_UNIT = re.compile(r"[^\d.,\s\u00a0½¼¾⅓⅔-][^\d]*$")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with all the wordings that the sentence gives it.

    Its value is that of the first wording, from which the others were most
    likely worked out, as written with all of them.
    """

    span: Span
    value: Quantity
    wordings: tuple[Wording, ...]


def fold(words: str, figures: Sequence[tuple[Span, Quantity]], start: int = 0) -> Iterator[Told]:
    """Yield each figure once, with the wordings that follow it in brackets or after "or".

    >>> from lofted.extract.quantities import find_quantities
    >>> flown = "It flew 998 km (620 miles) for 47 minutes."
    >>> [(told.value.written, len(told.wordings)) for told in fold(flown, list(find_quantities(flown)))]
    [('998 km (620 miles)', 2), ('47 minutes', 1)]
    """
    waiting = list(figures)
    while waiting:
        span, quantity = waiting.pop(0)
        wordings = [Wording(span, quantity)]
        while waiting and (end := says_again(words, start, wordings, waiting[0])):
            span = Span(span.start, end)
            wordings.append(Wording(*waiting.pop(0)))
        whole = replace(quantity, written=words[span.start - start : span.end - start])
        yield Told(span, whole, tuple(wordings))


def says_again(words: str, start: int, wordings: Sequence[Wording], after: tuple[Span, Quantity]) -> int:
    """Where the next figure ends, brackets included, if it puts the same in another unit; else nothing."""
    last, (span, quantity) = wordings[-1], after
    assert isinstance(last.value, Quantity), "only quantities are folded"
    between = words[last.span.end - start : span.start - start]
    if not alike_in_kind(quantity, last.value) or unit_of(quantity) in {
        unit_of(wording.value) for wording in wordings[:1]
    }:
        return 0
    closing = _CLOSES.match(words, span.end - start)
    if _OPENS.fullmatch(between):
        return span.end + len(closing[0]) if closing else span.end if _GOES_ON.match(words, span.end - start) else 0
    one, other = in_mass(last.value), in_mass(quantity)
    alike = quantity.unit not in ("s", "times") and one.meets(other)  # "200 km or 500 miles" are two figures
    return span.end if _OR.fullmatch(between) and alike else 0


def alike_in_kind(one: Quantity, other: Quantity) -> bool:
    """Whether two figures measure the same: "tons" are a mass, though it is not said which ones."""
    return one.unit == other.unit or {one.unit, other.unit} == {"ton", "kg"}


def in_mass(figure: Quantity) -> Interval:
    """How wide a fair reader takes a figure, tons as any of the tons in kilograms."""
    return figure.fair.scaled(LEAST).hull(figure.fair.scaled(MOST)) if figure.unit == "ton" else figure.fair


def unit_of(value: object) -> str:
    """The unit as it is written, to tell a conversion from a second figure."""
    match = _UNIT.search(value.written) if isinstance(value, Quantity) else None
    return match[0].strip().lower().rstrip(".)s") if match else ""
