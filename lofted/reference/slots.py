"""Facts of which one word alone can be put amiss: who were the last on the Moon, in which ocean, how many members."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from lofted.facts import Evidence
from lofted.reference.days import Days
from lofted.reference.shelf import Row, Shelf, by_shelf

ROOM = 80  # characters that "..." of a cue can stand for; some fifteen words
_SMALL = (
    r"(?:(?:the\s)?(?:Russian\s|Soviet\s|American\s|Chinese\s)?(?:cosmonaut|astronaut|veteran)\s|the\s(?:crew|astronauts|men|people)\sof\s|the\s|that\sof\s|those\sof\s|"
    r"its\s|about\s|just\s|only\s|all\s|by\s|with\s)?"
)


@dataclass(frozen=True, slots=True)
class Slot:
    """A fact with one place to fill: what it is of, the words round the place, and what stands there.

    `right` and `wrong` are the fillings; a cue has "_" for the place and "..." for a few words of no matter. A wrong
    one that begins with "~" is what some accounts have: it is in `disputed`. What changes, as a record does, is so
    `since` a day and `until` another.
    """

    id: str
    topic: tuple[str, ...]
    cues: tuple[re.Pattern[str], ...]
    right: frozenset[str]
    disputed: frozenset[str]
    unless: re.Pattern[str]
    fact: str
    evidence: Evidence
    since: date = date.min
    until: date = date.max

    def of(self, days: Sequence[Days]) -> bool:
        """Whether a fact that changes is the one of some days; without a day that of today alone is."""
        if not days:
            return self.until == date.max
        return all(self.since <= first and last <= self.until for first, last in days)

    def filled(self, words: str) -> re.Match[str] | None:
        """Where some words fill the place, and with what."""
        return next((found for one in self.cues if (found := one.search(words))), None)


@by_shelf
def slots(shelf: Shelf) -> tuple[Slot, ...]:
    """Every such fact of the shelf.

    >>> "gateway/orbit" in [one.id for one in slots()]
    True
    """
    return tuple(slot(row) for row in shelf.rows("slots", key=("id",)))


def slot(row: Row) -> Slot:
    """One row of `slots.csv`."""
    right, wrong = row.many("right"), [one.removeprefix("~") for one in row.many("wrong")]
    disputed = frozenset(one.removeprefix("~").lower() for one in row.many("wrong") if one.startswith("~"))
    unless = "|".join(rf"\b{re.escape(one)}" for one in row.many("unless"))
    fact, source = row.needed("fact"), row.needed("source")
    return Slot(
        row["id"],
        tuple(row.many("topic")),
        tuple(pattern(one, (*right, *wrong)) for one in row.many("cue")),
        frozenset(one.lower() for one in right),
        disputed,
        re.compile(unless or r"(?!)"),
        fact,
        Evidence(row["id"], fact, source, row["url"], row.verified),
        date.fromisoformat(row["since"]) if row["since"] else date.min,
        date.fromisoformat(row["until"]) if row["until"] else date.max,
    )


@cache
def pattern(cue: str, fillings: tuple[str, ...]) -> re.Pattern[str]:
    """A cue as a pattern; its words may go on: "splash" is "splashed" too.

    >>> pattern("splash ... in the _", ("Pacific", "Atlantic")).search("it splashed down in the Atlantic")["slot"]
    'Atlantic'
    """
    any_of = "|".join(re.escape(one) for one in sorted(fillings, key=len, reverse=True))
    parts = []
    for piece in cue.split(" ... "):
        words = [
            rf"{'' if at else _SMALL}(?P<slot>{any_of})(?!\w)" if one == "_" else word(one, any_of)
            for at, one in enumerate(piece.split())
        ]
        parts.append(r"\s".join(words).replace(r"\s(?P<slot>", rf"\s{_SMALL}(?P<slot>"))
    return re.compile(rf"(?<!\w){rf'[^.;:?!]{{0,{ROOM}}}?'.join(parts)}", re.I)


def word(told: str, any_of: str) -> str:
    """One word of a cue, which may have an ending; "_-member" is a filling with a word behind."""
    if told.startswith("_"):
        return rf"(?P<slot>{any_of}){re.escape(told[1:])}"
    return rf"{re.escape(told)}\w*" if len(told) > 3 else re.escape(told)
