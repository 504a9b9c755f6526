"""Reads the rows of the desk's data files, and a user's rows laid over them.

A data file is a CSV table with a header that a reporter can edit in any
spreadsheet. A mistake is named by file and row, with what was wanted.

Which shelf is in use is a matter of the call, not of the process: the desk
says so for the length of one reading, and two desks in two threads keep theirs.
"""

import csv
from collections.abc import Callable, Collection, Container, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, cached_property, wraps
from hashlib import sha256
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import Concatenate, Never, ParamSpec, TypeVar

from lofted.facts import ReferenceError

DATA = Path(str(files("lofted.reference") / "data"))
SHOWN = 12  # words that a refusal lists; more would bury the point
LARGEST = 20_000_000  # bytes; a file of reference rows is some hundred kilobytes
SEPARATOR = "|"  # between the names in one cell, since commas stand in names


P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Row:
    """One row, which knows where it stands so that a mistake can be named."""

    file: str
    number: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def __contains__(self, column: str) -> bool:
        return bool(self.cells.get(column))

    def many(self, column: str) -> tuple[str, ...]:
        """The names in a cell, parted by a bar."""
        parts = self[column].split(SEPARATOR)
        return tuple(part.strip() for part in parts if part.strip())

    def needed(self, column: str) -> str:
        """A cell that may not be empty."""
        return self[column] or self.refuse(f"needs a value in the column {column}")

    def number_in(self, column: str) -> float:
        """A cell that must be a number."""
        try:
            return float(self.needed(column))
        except ValueError:
            self.refuse(f"the column {column} holds {self[column]!r} and wants a number, as 1609.344")

    def one_of(self, column: str, known: Collection[str]) -> str:
        """A cell that is empty or holds one of the words there are."""
        if self[column] and self[column] not in known:
            self.refuse(f"the column {column} holds {self[column]!r}; there are {', '.join(sorted(known)[:SHOWN])}")
        return self[column]

    def points(self, column: str, known: Container[str], *, what: str = "") -> None:
        """Refuse a cell that names something which is not on the shelf; an empty one names nothing."""
        for id in self.many(column):
            if id not in known:
                self.refuse(f"there is no {what or column} {id!r} on the shelf; add a row for it first")

    def refuse(self, why: str) -> Never:
        """Stop, and say which file and row it is about."""
        raise ReferenceError(f"{self.file}, row {self.number}: {why}")

    @cached_property
    def verified(self) -> bool:
        """Whether someone saw the row's facts at its source."""
        return self["status"] != "unverified"


@dataclass(frozen=True)
class Shelf:
    """The built-in data files, and folders of a user's own laid over them.

    In a file of the same name a user's row replaces the built-in row with the
    same key, and is added where there is none.
    """

    overlays: tuple[Path, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a user's file that lies over nothing: its name is most likely misspelled."""
        for path in (path for folder in self.overlays for path in sorted(folder.glob("*.csv"))):
            if not (DATA / path.name).exists():
                known = ", ".join(sorted(own.name for own in DATA.glob("*.csv")))
                raise ReferenceError(f"{path} lies over no data file; there are {known}")

    @property
    def digest(self) -> str:
        """The SHA-256 of every file that lies on the shelf, in hex: another row, another digest."""
        whole = sha256()
        for folder in (DATA, *self.overlays):
            for path in sorted(path for path in folder.iterdir() if path.is_file()):
                whole.update(f"{path.name}\0{sha256(path.read_bytes()).hexdigest()}\n".encode())
        return whole.hexdigest()

    def rows(self, name: str, *, key: Sequence[str]) -> list[Row]:
        """All rows of a data file, by the columns that tell them apart."""
        found: dict[tuple[str, ...], Row] = {}
        columns: set[str] = set()
        for folder in (DATA, *self.overlays):
            path = folder / f"{name}.csv"
            if folder is DATA or path.exists():
                columns = columns or set(header(path))
                for own, row in keyed(path, key, columns):
                    found[own] = row
        return list(found.values())


_IN_USE: ContextVar[Shelf] = ContextVar("shelf in use", default=Shelf())  # noqa: B039  (a shelf is frozen)


@contextmanager
def using(shelf: Shelf) -> Iterator[None]:
    """Let every table be looked up on this shelf for as long as the block runs."""
    before = _IN_USE.set(shelf)
    try:
        yield
    finally:
        _IN_USE.reset(before)


def in_use() -> Shelf:
    """The shelf on which tables are looked up now."""
    return _IN_USE.get()


def by_shelf(load: Callable[Concatenate[Shelf, P], T]) -> Callable[P, T]:
    """A table that is loaded once for each shelf and looked up on the one in use."""
    loaded = cache(load)

    @wraps(load)
    def table(*words: P.args, **named: P.kwargs) -> T:
        return loaded(_IN_USE.get(), *words, **named)  # type: ignore[arg-type]  # the stub asks for hashable words

    return table


def header(path: Path) -> list[str]:
    """The column names of a data file."""
    return next(csv.reader(StringIO(text_of(path))), [])


def keyed(path: Path, key: Sequence[str], columns: set[str]) -> Iterator[tuple[tuple[str, ...], Row]]:
    """The rows of one file with their keys; no key twice, no unknown column."""
    seen: dict[tuple[str, ...], int] = {}
    for row in table(path):
        unknown = set(row.cells) - columns
        if unknown:
            row.refuse(f"there is no column {', '.join(sorted(unknown))}; there are {', '.join(sorted(columns))}")
        row.cells.update(dict.fromkeys(columns - set(row.cells), ""))
        own = tuple(row.needed(column) if len(key) == 1 else row[column] for column in key)
        if own in seen:
            row.refuse(f"{' '.join(own)} stands already in row {seen[own]}")
        seen[own] = row.number
        yield own, row


def table(path: Path) -> Iterator[Row]:
    """The rows of a file as they stand; the header is row 1."""
    reader = csv.DictReader(StringIO(text_of(path)), strict=True)
    try:
        for number, cells in enumerate(reader, start=2):
            if None in cells or None in cells.values():
                raise ReferenceError(
                    f"{path.name}, row {number}: has {'more' if None in cells else 'fewer'} cells than the header; "
                    "put a cell that holds a comma in double quotes"
                )
            yield Row(path.name, number, {name.strip(): (cell or "").strip() for name, cell in cells.items()})
    except csv.Error as problem:
        advice = "close every double quote, and keep cells below 131,072 characters"
        raise ReferenceError(f"{path.name}, near row {reader.line_num}: {problem}; {advice}") from problem


def text_of(path: Path) -> str:
    """A data file's text, refused above the cap and outside UTF-8."""
    if not path.is_file():
        raise ReferenceError(f"{path} is no file, and should be a table of rows")
    if path.stat().st_size > LARGEST:
        raise ReferenceError(f"{path.name} is larger than {LARGEST:,} bytes")
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise ReferenceError(f"{path.name} is not UTF-8 at byte {problem.start}; save it as UTF-8") from problem
