"""What voices are called: offices, state media and persons, in full and without what stands before a name."""

import re
from collections.abc import Iterator

from lofted.facts import CLOCK, Claim, Entry, Record, Voice
from lofted.reference.catalogue import catalogue
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.wording import content, country_ids

WORKED_OUT = ("record_margin", "difference", "multiple")  # aspects of figures that a writer works out
SHORTEST = 4  # letters of a name; "NIS" and "JCS" are found by their statements
_LEADING = re.compile(
    r"^(?:(?:an?|the|one|some|two|several|senior|its|his|her|their|that|country['’]s)\s){0,3}"
    r"(?:(?:officials?|spokes\w+|statements?|heads?)\s(?:of|for|from|at|by)\s(?:the\s)?)?",
    re.I,
)


@by_shelf
def named_speakers(_: Shelf) -> tuple[re.Pattern[str], dict[str, str]]:
    """Every name of an office, a body or state media, the longest first, with its entry."""
    record = catalogue()
    media = [entry for entry in record.entries("outlet") if entry.columns["kind"] == "state media"]
    found = [*record.entries("body"), *media]
    names = {
        name: entry.id for entry in reversed(found) for name in (entry.name, *entry.aliases) if len(name) >= SHORTEST
    }
    return re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in sorted(names, key=len, reverse=True))})\b"), names


@by_shelf
def holders(_: Shelf) -> dict[str, str]:
    """The full names of those who hold offices, by every name that reports give them."""
    found = catalogue().entries("holder")
    return {name: entry.name for entry in reversed(found) for name in (entry.name, *entry.aliases)}


def measured(claim: Claim) -> bool:
    """Whether a claim is a figure or an hour, which somebody must have measured."""
    moment = claim.moment
    return (claim.quantity is not None and claim.aspect != "count") or (
        moment is not None and moment.precision in CLOCK
    )


def full_name(entry: Entry, record: Record) -> str:
    """The name of an office, with its country where the shelf has it so: "South Korea's Joint Chiefs of Staff"."""
    country = record.entry(entry.columns.get("country", ""))
    if entry.kind != "body" or country is None:
        return entry.name
    return next((name for name in entry.aliases if name.startswith(f"{country.name}'s ")), entry.name)


def plain_name(name: str) -> str:
    """A name without what stands before it: "an official of the UN Secretariat" is the Secretariat.

    >>> plain_name("its Air Force"), plain_name("a spokesman for the Joint Chiefs of Staff"), plain_name("officials")
    ('Air Force', 'Joint Chiefs of Staff', 'officials')
    """
    return _LEADING.sub("", " ".join(name.split())) or name


def countries_of(words: str) -> list[str]:
    """The countries that some words name, in order."""
    places = country_ids()
    return [word for word in content(words) if word in places]


def links(voice: Voice | None) -> Iterator[Voice]:
    """A voice and everyone through whom it is heard."""
    while voice is not None:
        yield voice
        voice = voice.via
