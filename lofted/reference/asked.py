"""What a name asks for on the shelf: an entry, a flight, a person; or the names that are spelled most like it."""

from difflib import get_close_matches

from lofted.facts import AskedError, Entry, Flight, Record
from lofted.reference.catalogue import CALLED

# Kinds that one can ask for by name, in order.
ASKED = (*CALLED, "office", "holder", "place", "city", "commitment", "meaning")


def look_up(name: str, record: Record) -> Entry | Flight:
    """The entry of that name or id, the flight or the person; raises `AskedError` with the nearest names."""
    entry = record.called(name) or record.entry(name) or record.flight(name) or by_any_name(name, record)
    if entry is None:
        raise unknown(name, record)
    return entry


def by_any_name(name: str, record: Record) -> Entry | None:
    """The first entry that bears a name in any capitals; an office also by a title that no other has."""
    told = name.casefold()
    for kind in ASKED:
        for entry in record.entries(kind):
            if told in (alias.casefold() for alias in (entry.name, *entry.aliases)):
                return entry
    titled = [
        office
        for office in record.entries("office")
        if told in (title.strip().casefold() for title in office.columns["titles"].split("|"))
    ]
    return titled[0] if len(titled) == 1 else None


def unknown(name: str, record: Record) -> AskedError:
    """The refusal of a name that nothing bears, with those spelled most like it."""
    names = {
        alias for kind in ASKED for entry in record.entries(kind) for alias in (entry.id, entry.name, *entry.aliases)
    }
    near = get_close_matches(name, names, n=5)  # 5 names: as many as a line holds
    hint = f"; near it are {', '.join(near)}" if near else ""
    return AskedError(f"nothing on the shelf is called {name!r}{hint}")
