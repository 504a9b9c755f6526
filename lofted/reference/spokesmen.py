"""Whose account of a launch a voice speaks."""

import re
from collections.abc import Iterable

from lofted.facts import THIS_ARTICLE, Entry, Flight, Record, Voice, VoiceKind
from lofted.reference.catalogue import catalogue
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.speaking import SECOND_HAND
from lofted.reference.wording import countries

_OFFICIAL = re.compile(
    r"\b(?:government|military|army|navy|forces?|ministry|minister|officials?|spokes\w+|coast guard|command|"
    r"authorities|secretary|staff|academy|administration)\b",
    re.I,
)
_STATE_AGENCY = re.compile(
    r"\b(?:state|official)[\s-](?:\w+\s){0,2}?(?:agency|media|television|newspaper)\b|"
    r"\bNorth(?:\sKorea)?(?:['’]s|n)\s(?:(?:central|news)\s){0,2}(?:agency|television)\b",
    re.I,
)


def speaks_for(voice: Voice, party: Entry | None, *, launched_by: str) -> bool:
    """Whether a voice is a party of a launch, or speaks for it.

    A country speaks for its offices and its state media, and through these the
    offices of the country that launched; state media without a name are its own.
    """
    if party is None:
        return False
    country, kind = party.columns.get("country", ""), party.columns["kind"]
    if voice.entry is None and is_state_media(voice, launched_by):
        return kind == VoiceKind.STATE_MEDIA and country == launched_by
    own_media = kind == VoiceKind.STATE_MEDIA and country == launched_by  # through which its offices speak
    if voice.entry is None:
        return (kind == "office" or own_media) and country != "" and country == home_of(voice)
    if own_media and office_of(voice.entry) == launched_by:
        return True
    return voice.entry in ((party.id,) if kind == SECOND_HAND else (party.id, country))


def office_of(id: str) -> str:
    """The country whose office an entry is; empty where it is none."""
    entry = catalogue().entry(id)
    return entry.columns["country"] if entry and entry.kind == "body" and entry.columns["kind"] == "office" else ""


def is_state_media(voice: Voice, launched_by: str) -> bool:
    """Whether a voice is the state media of the country that launched, or called its state agency."""
    if voice.kind is VoiceKind.STATE_MEDIA:
        return True
    pattern, ids = countries()
    named = {ids[one[0]] for one in pattern.finditer(voice.name)}
    return bool(_STATE_AGENCY.search(voice.name)) and named <= {launched_by}


def home_of(voice: Voice) -> str:
    """The country of an office, or of a person in office, that the shelf has no row for; empty where none is told.

    >>> from lofted.facts import Voice, VoiceKind
    >>> home_of(Voice("Japan's defence minister", VoiceKind.UNNAMED_PERSON))
    'japan'
    >>> home_of(Voice("Gen Nakatani", VoiceKind.PERSON))
    'japan'
    """
    if voice.kind is VoiceKind.PERSON:
        return holders().get(voice.name, "")
    pattern, ids = countries()
    first = pattern.match(voice.name)
    return ids[first[0]] if first and _OFFICIAL.search(voice.name, first.end()) else ""


@by_shelf
def holders(_: Shelf) -> dict[str, str]:
    """The countries whose offices people hold, by their names; a name of two countries has none."""
    known = catalogue()
    homes = {one.id: one.columns["country"] for one in known.entries("office")}
    found: dict[str, str] = {}
    for holder in known.entries("holder"):
        home = homes.get(holder.columns["office"], "")
        found[holder.name] = home if found.get(holder.name, home) == home else ""
    return found


def without_account(voice: Voice, parties: Iterable[Entry | None], record: Record, *, flight: Flight) -> bool:
    """Whether a voice is one that could have given a launch's figures itself, and is none of the parties that did.

    So are the country that launched with its state media, and a country that gave
    other figures of the launch, or that nobody but the launcher stands beside; not
    one of which another office gave the figure.
    """
    known = [party for party in parties if party is not None]
    if (
        voice.name == THIS_ARTICLE.name
        or voice.via
        or any(speaks_for(voice, one, launched_by=flight.country) for one in known)
    ):
        return False
    if voice.entry is None and is_state_media(voice, flight.country):
        return True
    entry = record.entry(voice.entry)
    if entry is not None and entry.kind == "outlet":
        return voice.kind is VoiceKind.STATE_MEDIA and entry.columns.get("country") == flight.country
    country = home_of(voice) if entry is None else entry.id if entry.kind == "country" else entry.columns["country"]
    givers = {one.columns.get("country", "") for one in known}
    if not country or country in givers:
        return False  # nobody's, or another of its offices gave it
    telling = (
        party for one in flight.accounts if (party := record.entry(one.party)) and party.columns["kind"] == "office"
    )
    return (
        country == flight.country
        or givers == {flight.country}
        or country in {one.columns["country"] for one in telling}
    )
