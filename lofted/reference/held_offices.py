"""The terms in which persons held offices: whose they are, when they ran, and what they are called."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from lofted.facts import Entry, Evidence, Record
from lofted.reference.days import Days, on

_TITLED = r"(?:Mr\.?|Mrs\.?|Ms\.?|President|Premier|Chairman|Marshal|Secretary|Minister)\s"


def terms(record: Record, *, office: str = "", person: str = "") -> list[Entry]:
    """The terms of one office, of one person, or of the one in the other, oldest first."""
    found = (one for one in record.entries("holder") if not office or one.columns["office"] == office)
    return sorted((one for one in found if not person or one.name == person), key=lambda one: one.columns["from"])


def span_of(term: Entry) -> Days:
    """The first and the last day of a term; one that goes on has no last day."""
    until = term.columns["until"]
    return date.fromisoformat(term.columns["from"]), date.fromisoformat(until) if until else date.max


def meets(told: Days, term: Entry, *, grace: timedelta = timedelta(0)) -> bool:
    """Whether a stretch of days and a term share one."""
    first, last = span_of(term)
    return told[0] <= (last if last == date.max else last + grace) and first - grace <= told[1]


def within(told: Days, term: Entry) -> bool:
    """Whether all of a stretch of days lies in a term."""
    first, last = span_of(term)
    return first <= told[0] and told[1] <= last


def title(term: Entry, record: Record) -> str:
    """The name of a term's office, "acting" before it where its holder only acted."""
    office = record.entry(term.columns["office"])
    name = office.name if office else term.columns["office"]
    return f"acting {name}" if acting(term) else name


def acting(term: Entry) -> bool:
    """Whether the holder of a term only acted in the office."""
    return term.columns["note"].partition(",")[0] == "acting"


def home(term: Entry, record: Record) -> str:
    """The country of a term's office; empty for an international one."""
    office = record.entry(term.columns["office"])
    return office.columns["country"] if office else ""


def led_by(words: str, record: Record, when: date | None) -> dict[str, str]:
    """The countries whose office holders some words name, with the names: "Mr. Putin", "Kim Jong Un".

    A surname alone is told by a title before it. With `when`, only who held the office then.

    >>> from lofted import Desk
    >>> led_by("Kim Jong Un and Mr. Modi watched; a Putin did too.", Desk().record, None)
    {'north-korea': 'Kim Jong Un', 'india': 'Modi'}
    """
    found: dict[str, str] = {}
    for term in record.entries("holder"):
        for name in (term.name, *term.aliases):
            told = name in words and (" " in name or re.search(rf"{_TITLED}{re.escape(name)}(?!\w)", words))
            if told and (when is None or meets((when, when), term)) and (country := home(term, record)):
                found.setdefault(country, name)
    return found


def reach_of(term: Entry) -> str:
    """From when to when a term ran."""
    return f"{term.columns['from']} to {term.columns['until'] or 'now'}"


def evidence_of(term: Entry, record: Record) -> Evidence:
    """A term as evidence."""
    return Evidence(
        term.id, f"{term.name}, {title(term, record)}, {reach_of(term)}", term.source, term.url, term.verified
    )


def alike(term: Entry, office: Entry, record: Record) -> bool:
    """Whether a term is in the like office of another country."""
    other = record.entry(term.columns["office"])
    return (
        other is not None and other.columns["titles"].partition(" |")[0] == office.columns["titles"].partition(" |")[0]
    )


def on_days(asked: Sequence[Days]) -> str:
    """The stretches asked about, from the first day to the last."""
    return on((asked[0][0], max(last for _, last in asked)))


def worked(own: Sequence[Entry], other: Entry, record: Record) -> list[str]:
    """The terms that were held against each other."""
    return [f"{one.name}, {title(one, record)}: {reach_of(one)}" for one in (*own, other)]
