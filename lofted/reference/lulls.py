"""How long a thing in space had not been done before a craft did it: the last time, and that one."""

import re
from dataclasses import dataclass
from datetime import date

from lofted.facts import Evidence
from lofted.reference.milestones import any_stem, stem
from lofted.reference.shelf import Row, Shelf, by_shelf

YEAR = 365.2425  # days


@dataclass(frozen=True, slots=True)
class Break:
    """One such time: who ended it, the words that tell what was done, those that make it another, and its two days."""

    id: str
    who: re.Pattern[str]
    every: tuple[tuple[re.Pattern[str], ...], ...]
    unless: re.Pattern[str]
    last: str
    day: date
    now: date
    evidence: Evidence

    def tells(self, words: str) -> bool:
        """Whether the words behind "first" tell of what was done, and of nothing narrower."""
        return not self.unless.search(words) and any(all(one.search(words) for one in parts) for parts in self.every)

    @property
    def years(self) -> float:
        """How long it had lasted, in years."""
        return (self.now - self.day).days / YEAR


@by_shelf
def breaks(shelf: Shelf) -> tuple[Break, ...]:
    """Every such time of the shelf.

    >>> next(round(one.years) for one in breaks() if one.id == "luna-25")
    47
    """
    return tuple(a_break(row) for row in shelf.rows("lulls", key=("id",)))


def a_break(row: Row) -> Break:
    """A row of `lulls.csv` with its words as patterns."""
    last, day, now = row.needed("last"), row.needed("day"), row.needed("now")
    return Break(
        row.needed("id"),
        re.compile("|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in row.many("who"))),
        tuple(tuple(stem(part) for part in cell.split("&")) for cell in row.many("what")),
        any_stem(row.many("unless")),
        last,
        date.fromisoformat(day),
        date.fromisoformat(now),
        Evidence(f"lull/{row['id']}", f"{last}: {day}; then {now}", row.needed("source"), row["url"], row.verified),
    )
