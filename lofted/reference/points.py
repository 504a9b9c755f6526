"""Places that are points with a position, by the names that a text gives them."""

from dataclasses import dataclass

from lofted.facts import Entry, Evidence
from lofted.reference.globe import COMPASS, Position

KINDS = ("city", "spaceport", "test-site", "facility", "airfield")  # sites that are points; seas and islands are not
WIDE = ("hokkaido", "hainan", "hawaii", "okinawa", "kyushu", "honshu", "shikoku")  # islands that are no point


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its position, by the name that the text gives it."""

    name: str
    entry: Entry

    @property
    def position(self) -> Position:
        """Where it lies, in degrees."""
        return Position(float(self.entry.columns["latitude"]), float(self.entry.columns["longitude"]))

    @property
    def evidence(self) -> Evidence:
        """What the shelf says of where it lies."""
        says = f"{self.entry.name}: {self.position.latitude}° N, {self.position.longitude}° E"
        return Evidence(self.entry.id, says, self.entry.source, self.entry.url, self.entry.verified)


def point(name: str, entry: Entry | None, *, isles: bool = False) -> Place | None:
    """An entry as a place, if it is a point whose position is verified; a small island too, where `isles` are asked."""
    if entry is None or not entry.verified or not entry.columns.get("latitude") or not entry.columns.get("longitude"):
        return None
    isle = isles and entry.columns.get("kind") == "island" and entry.id not in WIDE
    return Place(name, entry) if entry.kind == "city" or entry.columns.get("kind") in KINDS or isle else None


def wind_of(words: str) -> str | None:
    """One of the eight winds as a word, where that is what is said."""
    wind = words.lower().replace("-", "").replace(" ", "").removesuffix("ern")
    return wind if wind in COMPASS else None
