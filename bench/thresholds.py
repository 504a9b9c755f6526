"""What moving each threshold of the checks would change on our labelled texts: `make thresholds`.

Every number that a check names in capitals is halved and doubled in turn, and
the checks are run again on `gold/checks.csv`, on the tables of errors and on
the quiet paragraphs. A text counts where the verdicts on it change. Readings
are made once; the checks alone are run again.
"""

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from textwrap import wrap
from types import ModuleType

import lofted.checks
from lofted import Desk, Reading
from lofted.memory import Remembered
from lofted.putting import run
from lofted.reference.shelf import using

ROOT = Path(__file__).resolve().parent.parent
LATER = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
TABLES = ("checks", "errors", *(f"errors_{nth}" for nth in LATER))
OTHERS = tuple(
    f"lofted.reference.{name}"
    for name in ("slips", "roundings", "misfits", "bearing", "history", "named_near", "coast_time", "prompted")
)
FACTORS = (0.5, 2.0)  # times; a threshold that nothing hangs on within these needs no argument
PAGE = ROOT / "docs" / "tolerances.md"
WIDTH = 120  # characters of a line of the page
HOW = (
    "This section is written by `make thresholds`: every number that a check names in capitals is halved and doubled "
    "in turn, and the check is run again on"
)
TITLE = "## What moving them changes"


@dataclass(frozen=True)
class Text:
    """One labelled text, read, with the memory that it was read in."""

    table: str
    reading: Reading
    memory: Remembered
    desk: Desk

    def verdicts(self, name: str) -> tuple[str, ...]:
        """What the check of that name, or every check where there is none, now says of it, in one order."""
        asked = [one for one in self.desk.checks if one.name == name] or self.desk.checks
        with using(self.desk.shelf):
            found = run(self.reading, asked, self.desk.record, self.memory)
            return tuple(sorted(f"{one.check} {one.verdict}" for one in found))


def main() -> None:
    """Write the table into `docs/tolerances.md`."""
    sys.path.insert(0, str(ROOT / "tests"))
    lines = list(table(list(texts())))
    before = PAGE.read_text("utf-8").partition(TITLE)[0].rstrip()
    PAGE.write_text("\n".join([before, "", TITLE, "", *lines, ""]), "utf-8")


def texts() -> Iterator[Text]:
    """Every labelled text, read once."""
    for name in TABLES:
        with (ROOT / "gold" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                title = f"{row['title']}\n\n" if row.get("title") else ""
                yield read(name, title + row["text"], row["published"], row.get("before"), row.get("before_published"))
    from test_quiet import ALL

    for one in ALL:
        paragraph = one.values[0] if hasattr(one, "values") else one
        yield read("quiet", paragraph.text, paragraph.head.get("published"))


def read(table: str, text: str, published: str | None, before: str | None = None, day: str | None = None) -> Text:
    """One text with what was read before it, without its findings."""
    memory = Remembered()
    desk = Desk(memory=memory)
    if before:
        desk.review(before, published=day or None)
    reading = Desk().review(text, published=published or None)
    return Text(table, replace(reading, findings=()), memory, desk)


def table(labelled: list[Text]) -> Iterator[str]:
    """The lines of the page."""
    counts = {name: sum(one.table == name for one in labelled) for name in (*TABLES, "quiet")}
    said = ", ".join(f"{number} texts of {name}" for name, number in counts.items())
    moved, unmoved = [], []
    for module, name, value in thresholds():
        own = module.__name__.rpartition(".")[2]
        usual = [one.verdicts(own) for one in labelled]
        cells = [changed(module, name, value, factor, labelled, usual) for factor in FACTORS]
        place = f"`{own}` `{name}`"
        if any(any(cell.values()) for cell in cells):
            moved.append(f"| {place} | {value:g} | " + " | ".join(map(told, cells)) + " |")
        else:
            unmoved.append(place)
    yield from wrap(f"{HOW} {said}. Counted are the texts on which a verdict changes.", WIDTH, break_on_hyphens=False)
    yield from ("", "| threshold | value | halved | doubled |", "|---|---|---|---|", *moved, "")
    still = f"Halving and doubling change no verdict on these texts for {', '.join(unmoved)}."
    yield from wrap(still, WIDTH, break_on_hyphens=False)


def thresholds() -> Iterator[tuple[ModuleType, str, float]]:
    """Every module of the checks with each number that it names in capitals."""
    names = [f"lofted.checks.{one.name}" for one in iter_modules(lofted.checks.__path__)]
    for module in map(import_module, (*names, *OTHERS)):
        for name, value in sorted(vars(module).items()):
            number = isinstance(value, (int, float)) and not isinstance(value, bool)
            if name.isupper() and number and defined_in(module, name):
                yield module, name, value


def defined_in(module: ModuleType, name: str) -> bool:
    """Whether a module sets the name itself and does not import it."""
    source = Path(str(module.__file__)).read_text("utf-8")
    return any(line.startswith((f"{name} =", f"{name}:")) for line in source.splitlines())


def changed(
    module: ModuleType, name: str, value: float, factor: float, labelled: list[Text], usual: list[tuple[str, ...]]
) -> dict[str, int]:
    """In how many texts of each table the verdicts change with one threshold moved."""
    moved = type(value)(value * factor) if isinstance(value, float) else max(int(value * factor), 0)
    setattr(module, name, moved)
    try:
        counts = dict.fromkeys((*TABLES, "quiet"), 0)
        for one, before in zip(labelled, usual, strict=True):
            counts[one.table] += one.verdicts(module.__name__.rpartition(".")[2]) != before
        return counts
    finally:
        setattr(module, name, value)


def told(cell: dict[str, int]) -> str:
    """The counts that are not nothing."""
    return ", ".join(f"{number} of {name}" for name, number in cell.items() if number) or "–"


if __name__ == "__main__":
    main()
