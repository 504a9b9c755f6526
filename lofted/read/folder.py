"""A folder: every file below it that can be read, in the order of their paths."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from lofted.facts import SourceError
from lofted.read.source import shown

FILES_MOST = 10_000  # files; beyond that a corpus belongs into JSON Lines, which is read as it comes
UNREAD = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".eml", ".msg", ".pages", ".mhtml", ".webarchive")


def files_below(folder: Path, endings: Collection[str]) -> Iterator[Path | SourceError]:
    """The files with one of the endings; hidden ones and links to folders are passed over.

    A document of a kind that is not read is named, so that nobody takes it for
    read; pictures and the like are passed over.
    """
    barred: list[OSError] = []
    found = sorted(walked(folder, endings, barred))
    for problem in barred:
        yield SourceError(f"{shown(str(problem.filename))}: the folder cannot be opened ({problem.strerror}).")
    if not found and not barred:
        wanted = ", ".join(sorted(ending for ending in endings if ending))
        yield SourceError(f"{shown(str(folder))}: the folder holds no file that can be read; there may be {wanted}.")
    for path in found[:FILES_MOST]:
        if path.suffix.lower() in UNREAD:
            yield SourceError(f"{shown(str(path))}: {path.suffix} is not read; save its text as .txt or .html.")
        else:
            yield path
    if len(found) > FILES_MOST:
        yield SourceError(
            f"{shown(str(folder))}: holds more than {FILES_MOST:,} files, and the rest was left out; "
            "hand in its folders one by one, or JSON Lines."
        )


def walked(folder: Path, endings: Collection[str], barred: list[OSError]) -> Iterator[Path]:
    """The files to look at, in no order, and not many more than the cap."""
    count = 0
    for top, folders, names in os.walk(folder, onerror=barred.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in (Path(top, name) for name in sorted(names) if not name.startswith(".")):
            if path.suffix.lower() in (*endings, *UNREAD) and (path.is_file() or not path.exists()):
                count += 1
                yield path
        if count > FILES_MOST:
            return
