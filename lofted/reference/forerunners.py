"""What came first of its kind: the craft that did it before all others, the day on which a weapon was first used."""

import re
from dataclasses import dataclass
from datetime import date

from lofted.facts import Evidence
from lofted.reference.milestones import any_stem, span_of, stem, told_as
from lofted.reference.shelf import Row, Shelf, by_shelf


@dataclass(frozen=True, slots=True)
class Forerunner:
    """One first: the words that tell of it, those that make it another, who it was and when.

    Of a `craft` and a `person` the words behind "first" are looked at, and of a `use` or a `deed` the whole sentence.
    """

    id: str
    kind: str
    every: tuple[tuple[re.Pattern[str], ...], ...]
    unless: re.Pattern[str] | None
    who: tuple[str, ...]
    day: date
    when: str
    says: str
    evidence: Evidence

    def left_of(self, words: str) -> str | None:
        """What some words tell beside the first; None where they do not tell of it."""
        told = next((parts for parts in self.every if all(part.search(words) for part in parts)), None)
        if told is None or (self.unless and self.unless.search(words)):
            return None
        for part in told:
            words = part.sub(" ", words)
        return words


@by_shelf
def forerunners(shelf: Shelf) -> tuple[Forerunner, ...]:
    """Every first of the shelf in use, as in the file.

    >>> next(one.when for one in forerunners() if one.id == "venus-landing")
    'on 15 December 1970'
    """
    return tuple(forerunner(row) for row in shelf.rows("forerunners", key=("id",)))


def forerunner(row: Row) -> Forerunner:
    """A row of `forerunners.csv` with its words as patterns."""
    every = tuple(tuple(stem(part) for part in cell.split("&")) for cell in row.many("what"))
    when, says = told_as(row.needed("date")), row.needed("says")
    evidence = Evidence(f"forerunner/{row['id']}", f"{says}, {when}", row.needed("source"), row["url"], row.verified)
    unless = any_stem(row.many("unless")) if row.many("unless") else None
    return Forerunner(
        row.needed("id"), row.needed("kind"), every, unless,
        row.many("who"), span_of(row.needed("date"))[1], when, says, evidence,
    )  # fmt: skip
