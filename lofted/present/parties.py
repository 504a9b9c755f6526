"""Who is who across articles: one node for a voice, a party, an agreement or a matter, by its entry if it has one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lofted.facts import THIS_ARTICLE, Article, Record, Target, Voice, VoiceKind
from lofted.reference.catalogue import catalogue
from lofted.reference.shelf import Shelf, by_shelf

SHORTEST = 3  # letters of a name; "Kim" is one, initials are not
COUNTRY, MATTER, AGREEMENT = "country", "matter", "agreement"  # kinds of node that are no kind of voice


@dataclass(frozen=True, slots=True)
class Node:
    """A voice, a party or what is spoken about; `entry` is its id in the catalogue, or None."""

    id: str
    name: str
    kind: str
    entry: str | None = None


def of_entry(id: str, record: Record) -> Node:
    """A node by its entry."""
    entry = record.entry(id)
    if entry is None:
        return Node(id, id, MATTER, id)
    kind = entry.kind if entry.kind in (COUNTRY, AGREEMENT) else entry.columns.get("kind") or entry.kind
    return Node(id, entry.name, kind, id)


def of_voice(article: Article, voice: Voice, record: Record) -> Node:
    """The node of a voice; one without a name is another one in every article."""
    if voice.name == THIS_ARTICLE.name:
        return of_article(article, record)
    if voice.kind is VoiceKind.PERSON:
        return of_person(voice.name)
    if voice.entry:
        return of_entry(voice.entry, record)
    own = "" if voice.kind.named else f"{article.id}:"
    return Node(f"{own}{plain(voice.name)}", voice.name, str(voice.kind))


def of_article(article: Article, record: Record) -> Node:
    """The node of an article's own voice: its publisher, where it is known."""
    if not article.publisher:
        return Node(f"article:{article.id}", article.called, str(VoiceKind.OUTLET))
    entry = record.called(article.publisher)
    if entry is not None:
        return of_entry(entry.id, record)
    return Node(plain(article.publisher), article.publisher, str(VoiceKind.OUTLET))


def of_person(name: str) -> Node:
    """The node of a person, under the full name where a shorter one is only one office-holder's."""
    full = people().get(name, name)
    return Node(plain(full), full, str(VoiceKind.PERSON))


def of_target(article: Article, target: Target, record: Record) -> Node:
    """The node of whom or what a saying is aimed at; a matter such as "the launch" is that of its article."""
    if target.entry:
        return of_entry(target.entry, record)
    if target.name in people():
        return of_person(target.name)
    return Node(f"{article.id}:{plain(target.name)}", target.name, MATTER)


def plain(name: str) -> str:
    """A name as an id: small letters on one line.

    >>> plain("Japan's  Foreign Ministry")
    "japan's foreign ministry"
    """
    return " ".join(name.lower().split())


@by_shelf
def people(_: Shelf) -> dict[str, str]:
    """The full name of an office-holder by every name that no other one has."""
    bearers: dict[str, set[str]] = {}
    for term in catalogue().entries("holder"):
        for name in (term.name, *term.aliases):
            bearers.setdefault(name, set()).add(term.name)
    return {name: next(iter(full)) for name, full in bearers.items() if len(full) == 1 and len(name) >= SHORTEST}


@by_shelf
def countries(_: Shelf) -> dict[str, str]:
    """The country of every name and capital, without the words for its people."""
    found: dict[str, str] = {}
    for country in catalogue().entries(COUNTRY):
        peoples = {name.strip() for name in country.columns.get("demonyms", "").split("|")}
        found |= {name: country.id for name in (country.name, *country.aliases) if name not in peoples}
    return found


@by_shelf
def party_names(_: Shelf) -> str:
    """A pattern of every name of a country or an office-holder, the longest first."""
    names = sorted((*countries(), *people()), key=len, reverse=True)
    return "|".join(re.escape(name) for name in names if name[0].isupper())


@by_shelf
def country_names(_: Shelf) -> re.Pattern[str]:
    """A pattern of every name of a country, the longest first; not in the name of a sea or of a clock."""
    names = sorted(countries(), key=len, reverse=True)
    return re.compile(
        rf"\b(?=[A-Z])(?<!Sea of )(?:{'|'.join(map(re.escape, names))})(?:\b|(?<=\.))(?!\s(?:time|Sea)\b)"
    )


def party(name: str, record: Record) -> Node:
    """The node of a country or an office-holder by a name of `party_names`."""
    return of_entry(countries()[name], record) if name in countries() else of_person(name)


def countries_in(words: str, record: Record) -> Iterator[Node]:
    """The countries that some words name, each once."""
    for id in dict.fromkeys(countries()[name[0]] for name in country_names().finditer(words)):
        yield of_entry(id, record)
