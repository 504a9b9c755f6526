"""Dossiers and views as they are kept, brought up to date before they are shown where that is quick.

On a large desk the reader's process does it, and a page shows what was there
before, and says so, until that is done.
"""

from datetime import datetime
from threading import Lock

from lofted.desk import Desk
from lofted.facts import AskedError, Listed
from lofted.gathering import PAGE, YEARS, is_fresh, view
from lofted.store import Store
from lofted.web.reader import Reader
from lofted.web.working import gather

LEAST = 2  # articles; one alone is no dossier, but a reading
SMALL = 400  # articles; of so many, all is gathered anew within seconds, and what one more changes at once


class Gathered:
    """What is gathered of one store, for the pages. Threads may share it."""

    def __init__(self, desk: Desk, store: Store, reader: Reader) -> None:
        """Take the store, and the reader that brings it up to date where that takes long."""
        self._desk = desk
        self._store = store
        self._reader = reader
        self._lock = Lock()

    def fresh(self) -> bool:
        """Bring what is gathered up to date where that is quick; whether it is."""
        if self._is_fresh():
            return True
        if len(self._store) > SMALL:
            self._reader.refresh()
            return False
        with self._lock:
            gather(self._desk, self._store)
        return True

    def _is_fresh(self) -> bool:
        return is_fresh(self._desk, self._store)

    def view(self, name: str, form: str) -> str:
        """A view in a form; of a large desk the one that is kept, where that is still to be brought up to date."""
        kept = None if self._is_fresh() else self._store.gatherings.page(name, form)
        return kept[1] if kept else view(self._desk, self._store, name, form)

    def listed(self, *, most: int | None = None, after: int = 0) -> list[Listed]:
        """The events that several articles tell of, the newest first."""
        return self._store.gatherings.listed(least=LEAST, most=most, after=after)

    def lately(self, most: int) -> list[tuple[Listed, datetime]]:
        """Those that changed last, with when that was."""
        return self._store.gatherings.lately(least=LEAST, most=most)

    def dossier(self, id: str, form: str = PAGE) -> tuple[str, str]:
        """A form of the dossier of that id, flight or article, and its name; `AskedError` if there is none."""
        for number in self._store.gatherings.numbers(wanted=id):
            found = self._store.gatherings.page(number, form)
            if found is not None:
                return found[1], self._store.gatherings.name(number)
        raise AskedError(f"there is no dossier {id!r}")

    def parts(self, name: str) -> list[str]:
        """The parts of a view, as years, in order; one without a name where it has no parts."""
        found = self._store.gatherings.page(name, YEARS)
        return found[1].split(" ") if found else []

    def part(self, name: str, part: str) -> str:
        """One part of a view, as the middle of a page; empty where it was not laid out yet."""
        found = self._store.gatherings.page(name, f"{PAGE} {part}")
        return found[1] if found else ""
