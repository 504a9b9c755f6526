"""Figures that stand in every textbook, and what a thing can weigh, measure or number at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lofted.facts import Interval
from lofted.reference.shelf import Row, Shelf, by_shelf

_DEPENDS = "depends on "  # how the scope of a figure begins that another count has otherwise
_EARTH = "earth"  # the scope of what another body has otherwise, and other things too
_ELSEWHERE = (
    r"moon|lunar|mars|martian|venus|mercury|jupiter|saturn|uranus|neptune|pluto|sun|solar|star|galaxy|galactic|"
    r"black hole|asteroid|comet|planet['’]s|near space|reach(?:ed|ing)?|flew|climb(?:ed|ing)?|rose|passed|"
    r"balloons?|transfer|graveyard|cent(?:re|er)|radius|circumference|half|twice|times|third|quarter|quarters|below|short"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of the textbooks: how it is named, all that it can fairly be told as in SI units, and how to say it."""

    names: re.Pattern[str]
    subject: str
    beside: re.Pattern[str]
    unless: re.Pattern[str]
    fair: Interval
    what: str
    right: str
    source: str
    url: str
    verified: bool
    on: str = ""  # what another figure would hang on, where one is told that is not wrong by every count


@by_shelf
def textbooks(shelf: Shelf) -> dict[str, tuple[Told, ...]]:
    """Every figure of the textbooks by its SI unit.

    >>> [one.what for one in textbooks()["mach"]]
    ['where hypersonic speed begins']
    """
    found: dict[str, list[Told]] = {}
    for row in shelf.rows("textbook", key=("names", "unit")):
        found.setdefault(row["unit"], []).append(told(row))
    return {unit: tuple(rows) for unit, rows in found.items()}


def told(row: Row) -> Told:
    """One row: names, words of which one must stand beside them, and words that must not."""
    nowhere = r"(?!)"  # a pattern that matches nothing
    unless = [words(row.many("unless"))] if "unless" in row else []
    elsewhere = [rf"\b(?:{_ELSEWHERE})\b"] if row["scope"] == _EARTH else []
    return Told(
        re.compile(words(row.many("names")), re.I),
        row["subject"],
        re.compile(words(row.many("beside")) if "beside" in row else "", re.I),
        re.compile("|".join([*unless, *elsewhere]) or nowhere, re.I),
        Interval(row.number_in("low"), row.number_in("high")),
        row.needed("what"),
        row.needed("right"),
        row.needed("source"),
        row["url"],
        row.verified,
        row["scope"].removeprefix(_DEPENDS) if row["scope"].startswith(_DEPENDS) else "",
    )


def words(phrases: Sequence[str]) -> str:
    """A pattern of any of some phrases, as whole words."""
    return rf"(?<!\w)(?:{'|'.join(re.escape(one) for one in phrases)})(?!\w)"
