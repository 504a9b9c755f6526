"""Brings public data bases of launches in, as rows to lay over the shelf.

A data base is read as its user downloads it and set beside the shelf. What
both tell of becomes one more account of that flight; what the shelf lacks
becomes a flight of its own; and where the two contradict each other, or the
data base itself, that is told and nothing is chosen.
"""

from collections.abc import Callable
from pathlib import Path

from lofted.facts import AskedError, Record
from lofted.reference.imports.cns import read_cns
from lofted.reference.imports.gcat import read_gcat
from lofted.reference.imports.merging import Brought, merge

READERS: dict[str, Callable[[Path, Record], Brought]] = {"cns": read_cns, "gcat": read_gcat}


def bring(database: str, file: Path, record: Record) -> Brought:
    """The rows of a data base's file and what they contradict; raises `AskedError` where it is no such file."""
    if database not in READERS:
        raise AskedError(f"there is no reader of {database!r}; there are {', '.join(READERS)}")
    brought = READERS[database](file, record)
    return merge(brought, record)


__all__ = ["READERS", "Brought", "bring"]
