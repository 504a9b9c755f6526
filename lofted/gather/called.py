"""What voices are called: offices, state media and persons, in full and without what stands before a name."""

import re
from collections.abc import Iterator
from datetime import date

from lofted.facts import CLOCK, Claim, Entry, Record, Voice, VoiceKind
from lofted.gather.places import named_places
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
_KIND_OF_BODY = re.compile(r"\b(?:institute|organi[sz]ation|agency|network|company|laboratory|centre|center|group)$")
_TITLE = re.compile(r"^(?:The|President|Mr|Mrs|Ms|Gen|General|Minister|Secretary|Spokesman|Admiral)\s")


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


@by_shelf
def posts(_: Shelf) -> dict[str, str]:
    """The offices that one title alone fits, by that title in small letters."""
    found: dict[str, set[str]] = {}
    for office in catalogue().entries("office"):
        for title in (office.name, *office.aliases):
            found.setdefault(title.lower(), set()).add(office.id)
    return {title: ids.pop() for title, ids in found.items() if len(ids) == 1 and " " in title}


def holder_of(title: str, day: date | None) -> str:
    """Who held an office on a day, by its title alone; nothing where no one title or no one person fits."""
    office = posts().get(title.lower())
    if office is None or day is None:
        return ""
    held = [
        entry.name
        for entry in catalogue().entries("holder")
        if entry.columns["office"] == office
        and entry.columns["from"] <= day.isoformat()
        and (not entry.columns["until"] or day.isoformat() <= entry.columns["until"])
    ]
    return held[0] if len(held) == 1 else ""


def measured(claim: Claim) -> bool:
    """Whether a claim is a figure or an hour, which somebody must have measured."""
    moment = claim.moment
    return (claim.quantity is not None and claim.aspect not in ("count", *WORKED_OUT)) or (
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


def only_base(text: str) -> str:
    """The one base of the shelf that a text names, in full; nothing where there are several or none."""
    pattern, entries = named_places()
    found = (catalogue().entry(entries[match[0]][0]) for match in pattern.finditer(text))
    bases = {entry.name for entry in found if entry is not None and entry.name.endswith(" Base")}
    return bases.pop() if len(bases) == 1 else ""


def with_name(kind: str, text: str) -> str:
    """What a body is called that is told by its kind; else the words as they are.

    >>> with_name("Norwegian institute", "The Norwegian institute NORSAR heard a blast, the institute said.")
    'NORSAR'
    """
    full = re.search(rf"\b{re.escape(kind)} ([A-Z]{{3,12}})\b", text) if _KIND_OF_BODY.search(kind) else None
    return full[1] if full else kind


def kind_of(entry: Entry, kind: VoiceKind) -> VoiceKind:
    """The kind of one on the shelf, however vaguely an article speaks of it: "the chiefs" are an office."""
    if kind.named:
        return kind
    return VoiceKind.STATE_MEDIA if entry.columns.get("kind") == "state media" else VoiceKind.OFFICE


def in_full(name: str, text: str) -> str:
    """A surname, or a noun such as "base", as the article calls it in full where it does."""
    if len(name.split()) > 1:
        return name
    if name == "base" and (site := only_base(text)):
        return site
    full = re.search(rf"\b((?:[A-Z][\w’'-]*\s){{1,4}}{re.escape(name.title() if name.islower() else name)})\b", text)
    return _TITLE.sub("", full[1]) if full else name
