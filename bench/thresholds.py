"""What moving each threshold of the checks would change on our labelled texts: `make thresholds`.

Every text of `gold/checks.csv`, of the tables of errors and of the quiet
paragraphs is read once, and every check is put to it once, while it is noted
which numbers the check reads there (`watched.py`). Each number is then halved
and doubled, and the checks that read it are put again to just those texts: on
all others it can make no difference. Nothing is sampled.

`python bench/thresholds.py --names` writes the list of thresholds alone, in a
second, and keeps what the last run found of each.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from textwrap import wrap
from typing import Any

from named_numbers import Threshold, decides, modules, named
from watched import Key, Watch, watch

PAGE = Path(__file__).resolve().parent.parent / "docs" / "tolerances.md"
TITLE = "## What moving them changes"
FACTORS = (0.5, 2.0)  # times; a threshold that nothing hangs on within these needs no argument
STEP = 25  # thresholds from one line of progress to the next
NO_CHANGE, NOT_READ, NOT_TRIED, STOPS = "–", "not read", "not tried", "stops"
GROUPED = 10_000  # from here on a count is written with commas; below it may be a year
WIDTH = 120  # characters of a line of the page
HOW = (
    "This section is written by `make thresholds`. It lists every number that a check names in capitals, and every one "
    "in the rooms that a check imports, with the remark beside it; but no measures such as `MINUTE`, nothing that a "
    "standard defines, and nothing that only a machine has to bear (`bench/named_numbers.py` has the rule). Each is "
    "halved and doubled, and the checks that read it are put again to every text on which they do, of {texts}. Counted "
    f"are the texts on which a verdict changes. “{NO_CHANGE}” is none; “{NOT_READ}” is a number that no check came to "
    f"read on these texts, “{NOT_TRIED}” one that cannot be moved or came after the last run, and “{STOPS}” one with "
    "which the check could not go on."
)
HEAD = ("| threshold | value | unit and origin | halved | doubled |", "|---|---|---|---|---|")
Number = int | float | timedelta
Cells = tuple[str, str]


def main() -> None:
    """Write the list into `docs/tolerances.md`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", action="store_true", help="the list alone, with what the last run found")
    run = None if parser.parse_args().names else measured()
    head, _, last = PAGE.read_text("utf-8").partition(TITLE)
    how, found = run or last_told(last)
    rows = [row(one, value, found.get(place(one, value), (NOT_TRIED, NOT_TRIED))) for one, value in thresholds()]
    PAGE.write_text("\n".join([head + TITLE, "", how, "", *HEAD, *rows, ""]), "utf-8")


def thresholds() -> Iterator[tuple[Threshold, Number]]:
    """Every threshold of the checks, with its value."""
    for module in modules():
        for one in named(module):
            value = getattr(import_module(module), one.name)
            if decides(one, value):
                yield one, value


def row(threshold: Threshold, value: Number, cells: Cells) -> str:
    """A line of the list."""
    return " | ".join([place(threshold, value), threshold.remark.replace("|", r"\|"), *cells]) + " |"


def place(threshold: Threshold, value: Number) -> str:
    """The first two cells of a line: where a threshold stands, and its value."""
    return f"| {threshold.place} | {size(value)}"


def last_told(page: str) -> tuple[str, dict[str, Cells]]:
    """What the last run wrote: how it was done, and what it found of each threshold with its value."""
    how = page.partition("\n| threshold")[0].strip()
    lines = [line.split(" | ") for line in page.splitlines() if line.startswith("| `")]
    return how, {" | ".join(cells[:2]): (cells[-2], cells[-1].removesuffix(" |")) for cells in lines}


def measured() -> tuple[str, dict[str, Cells]]:
    """How the run was done, and what moving each threshold changes."""
    watching = watch()
    from labelled import DESK, texts  # imported here: what lofted imports has to be watched

    every = list(texts())
    said(f"{len(every)} texts read")
    usual = Usual(watching, DESK.checks, every)
    counts = Counter(one.table for one in every)
    how = HOW.format(texts=", ".join(f"{number} of {table}" for table, number in counts.items()))
    listed = list(thresholds())
    found = {}
    for number, (one, value) in enumerate(listed):
        found[place(one, value)] = usual.cells((one.module, one.name), value)
        if number % STEP == 0:
            said(f"{number} of {len(listed)} thresholds moved")
    return "\n".join(wrap(how, WIDTH, break_on_hyphens=False)), found


class Usual:
    """What every check says of every text as things are, and which names it reads for that."""

    def __init__(self, watching: Watch, checks: Iterable[Any], texts: Iterable[Any]) -> None:
        self.watching = watching
        self.read: dict[Key, list[tuple[Any, Any, tuple[str, ...]]]] = defaultdict(list)
        for text in texts:
            for check in checks:
                with watching.noted() as seen:
                    verdicts = text.verdicts(check)
                for key in seen:
                    self.read[key].append((text, check, verdicts))

    def cells(self, key: Key, value: Number) -> Cells:
        """What halving and doubling a number changes."""
        if key in self.watching.fixed:
            return NOT_TRIED, NOT_TRIED
        if not any(self.read[one] for one in self.watching.hanging_on(key)):
            return NOT_READ, NOT_READ
        halved, doubled = (self.changed(key, times(value, factor)) for factor in FACTORS)
        return halved, doubled

    def changed(self, key: Key, value: Number) -> str:
        """On how many texts of each table a verdict changes with another number."""
        from labelled import CANNOT

        found: dict[int, str] = {}
        try:
            with self.watching.moving(key, value):
                for text, check, verdicts in (put for one in self.watching.hanging_on(key) for put in self.read[one]):
                    if id(text) not in found and text.verdicts(check) != verdicts:
                        found[id(text)] = text.table
        except CANNOT:
            return STOPS
        return ", ".join(f"{number} of {table}" for table, number in Counter(found.values()).items()) or NO_CHANGE


def times(value: Number, factor: float) -> Number:
    """A number times a factor, of the same kind; a count is cut to a whole one."""
    return int(value * factor) if isinstance(value, int) else value * factor


def size(value: Number) -> str:
    """A number, or a length of time in its largest whole unit."""
    if isinstance(value, timedelta):
        return f"{value.days} d" if value.days else f"{value.seconds // 60} min"  # 60 s in a minute
    is_year = isinstance(value, int) and value < GROUPED
    return str(value) if is_year else f"{value:,.9g}"  # 9 digits: more than any threshold has


def said(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
