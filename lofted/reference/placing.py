"""How a place of the shelf is called in answers, and how far two of them lie apart."""

from lofted.facts import Entry, Evidence, Record
from lofted.reference.areas import position_of
from lofted.reference.saying import KILOMETRE

TAKES_ARTICLE = (  # last words of a name that takes one
    "Station", "Ground", "Cosmodrome", "Center", "Centre", "Range", "Site", "Facility", "Airport", "Spaceport",
    "Sea", "Ocean", "Strait", "Gulf",
)  # fmt: skip


def called(place: Entry) -> str:
    """A place at the head of a sentence: a site with a name of several words takes its article."""
    return f"The {place.name}" if place.name.split()[-1] in TAKES_ARTICLE else place.name


def kilometres_between(one: Entry, other: Entry) -> float | None:
    """Kilometres between two places of the shelf; none where either has no position."""
    here, there = position_of(one), position_of(other)
    return here.distance(there) / KILOMETRE if here and there else None


def nearest_of(place: Entry, land: Entry, record: Record) -> float | None:
    """Kilometres from a place to the nearest of the shelf in a country."""
    theirs = [one for kind in ("city", "site") for one in record.entries(kind) if one.columns["country"] == land.id]
    return min((km for one in theirs if (km := kilometres_between(place, one)) is not None), default=None)


def in_sentence(place: Entry) -> str:
    """A place inside a sentence, with its article where it takes one."""
    return called(place).replace("The ", "the ", 1) if called(place).startswith("The ") else place.name


def evidence_of(place: Entry, where: str) -> Evidence:
    """A place as evidence."""
    return Evidence(
        place.id,
        f"{place.name}: {place.columns.get('kind', 'city')} in {where}",
        place.source,
        place.url,
        place.verified,
    )


def crew_site(site: Entry, record: Record) -> Entry | None:
    """The site from which the country of another launches its crews, by a row that was looked up."""
    rows = record.entries("crew site")
    here = (row for row in rows if row.verified and row.columns["country"] == site.columns["country"])
    return next((record.entry(row.columns["site"]) for row in here if not row.columns["until"]), None)
