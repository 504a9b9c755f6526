"""Our labelled texts, each read once, to put checks to again: the tables of `gold/` and the quiet paragraphs."""

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lofted import Desk, Reading
from lofted.facts import ReferenceError
from lofted.memory import Remembered
from lofted.putting import Check, run
from lofted.reference.shelf import using

ROOT = Path(__file__).resolve().parent.parent
QUIET = "quiet"
CANNOT = (ArithmeticError, LookupError, ValueError, ReferenceError)  # how a check stops that cannot go on with a number
READER = Desk(checks=())
DESK = Desk()


@dataclass(frozen=True)
class Text:
    """One labelled text, read, with the memory that it was read in."""

    table: str
    reading: Reading
    memory: Remembered

    def verdicts(self, check: Check) -> tuple[str, ...]:
        """What a check says of it, in one order."""
        with using(DESK.shelf):
            return tuple(sorted(str(one.verdict) for one in run(self.reading, [check], DESK.record, self.memory)))


def tables() -> list[Path]:
    """The tables of texts with their verdicts."""
    return [ROOT / "gold" / "checks.csv", *sorted((ROOT / "gold").glob("errors*.csv"))]


def texts() -> Iterator[Text]:
    """Every labelled text, read once, without its findings."""
    for path in tables():
        kind = path.stem.partition("_")[0]  # the tables of errors are counted together
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                title = f"{row['title']}\n\n" if row.get("title") else ""
                yield read(kind, title + row["text"], row["published"], row.get("before"), row.get("before_published"))
    sys.path.insert(0, str(ROOT / "tests"))
    from test_quiet import ALL

    for one in ALL:
        yield read(QUIET, one.text, one.head.get("published"))


def read(table: str, text: str, published: str | None, before: str | None = None, day: str | None = None) -> Text:
    """One text with what was read before it."""
    memory = Remembered()
    if before:
        Desk(checks=(), memory=memory).review(before, published=day or None)
    return Text(table, READER.review(text, published=published or None), memory)
