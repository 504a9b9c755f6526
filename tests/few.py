"""A record of a few entries, for tests that need a shelf of their own."""

from dataclasses import dataclass

from lofted.facts import Entry, Flight


@dataclass(frozen=True)
class Few:
    """A record of a few entries and no flight."""

    held: tuple[Entry, ...]

    def flights(self) -> tuple[Flight, ...]:
        return ()

    def flight(self, id: str | None) -> Flight | None:
        return next((one for one in self.flights() if one.id == id), None)

    def entry(self, id: str | None) -> Entry | None:
        return next((one for one in self.held if one.id == id), None)

    def entries(self, kind: str) -> tuple[Entry, ...]:
        return tuple(one for one in self.held if one.kind == kind)

    def called(self, name: str) -> Entry | None:
        return next((one for one in self.held if name in (one.name, *one.aliases)), None)
