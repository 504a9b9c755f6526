"""The offices of the shelf by their titles, and who ever held them by name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lofted.extract.names import Shelved
from lofted.extract.vocabulary import vocabulary
from lofted.facts import Entry

OF_STATE = ("leader-", "president-", "prime-minister-", "chancellor-", "king-")  # what offices begin with that rule
SURNAME_FIRST = ("north-korea", "south-korea", "china", "taiwan", "vietnam")  # whose holders' surnames lead their names
ENDS = re.compile(
    r"(?:\sof\s(?:the\s)?[A-Z][\w.]+(?:\s[A-Z]\w+)?)?(?:[,.;:)]|$|\s(?!of\b|and\b|for\b|to\b)[a-z])(?!\s[A-Z][\w-]+\s[A-Z])"
)
SURNAME_GOES_ON = re.compile(r"(?:\s[A-Z][a-z]|[-’'](?!s\b)\w)")
HEADS = ("boss", "chief", "director", "director general", "leader")  # by which a body's head is told as well
OF_BODIES = ("head", *(one.replace(" ", r"[\s-]") for one in HEADS))
_KIND = r"(?:agency|corporation|company|watchdog|body|organi[sz]ation)"  # what may stand before a body's name
_ADJECTIVES = r"(?:acting|interim|former|then|outgoing|incoming|(?:newly\s)?(?:Senate[\s-])?confirmed|permanent)[\s-]"
_QUALIFIED = rf"(?:{_ADJECTIVES})?"  # "NASA's acting administrator"
QUALIFIED = re.compile(rf"(?<=['’]s[\s-]){_ADJECTIVES}", re.I)
_OF_KIND = re.compile(rf"\b{_KIND}$")
_APPOSED = re.compile(rf"(?<=\bof\s)(?:the\s)?(?:[\w’'.]+[\s-]){{0,4}}?{_KIND},?\s(?=\w+$)", re.I)
_RANK = re.compile(
    r"(?:\b(?:Army|Navy|Vice|Rear|Lt\.?|Lieutenant|Maj\.?|Major|Brig\.?|Air\sForce)\s){0,2}\b(?:General|Gen\.|Admiral|Adm\.|Marshal|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Sir|Comrade)\s$"
)


@dataclass(frozen=True)
class Posts:
    """The offices of the shelf by their titles, and their holders by name."""

    titles: re.Pattern[str]
    names: re.Pattern[str]
    offices: dict[str, tuple[Entry, ...]]
    held: dict[str, frozenset[str]]  # name → offices that this person held at any time
    persons: dict[str, str]  # name or alias → name
    surnames: dict[tuple[str, str], frozenset[str]]  # office and surname → names
    words: frozenset[str]  # the longest word of each name, and its surname, in small letters


@lru_cache(maxsize=4)  # records; a desk has one, tests a few
def posts_of(shelved: Shelved) -> Posts | None:
    """The offices of a record, ready for looking up; none where it has no offices."""
    offices: dict[str, list[Entry]] = {}
    for office in shelved.record.entries("office"):
        for title in {spelled(one) for cell in office.columns["titles"].split("|") for one in owned(cell.strip())}:
            offices.setdefault(title, []).append(office)
    held: dict[str, set[str]] = {}
    surnames: dict[tuple[str, str], set[str]] = {}
    homes = {one.id: one.columns["country"] for found in offices.values() for one in found}
    persons: dict[str, str] = {}
    for holder in shelved.record.entries("holder"):
        held.setdefault(holder.name, set()).add(holder.columns["office"])
        home = homes.get(holder.columns["office"], "")
        surname = holder.name.split()[0 if home in SURNAME_FIRST else -1]
        surnames.setdefault((holder.columns["office"], surname), set()).add(holder.name)
        persons |= dict.fromkeys((holder.name, *holder.aliases), holder.name)
    if not offices or not persons:
        return None
    bodies = "|".join(sorted({one.split()[-1] for one in offices if len(one.split()) == len(("head", "of", "it"))}))
    titles = "|".join(written(title, bodies) for title in longest_first(offices))
    names = "|".join(re.escape(name) for name in longest_first(persons))
    return Posts(
        re.compile(rf"\b(?:{titles})\b", re.I),
        re.compile(rf"(?:{names})\b"),
        {title: tuple(found) for title, found in offices.items()},
        {name: frozenset(found) for name, found in held.items()},
        persons,
        {key: frozenset(found) for key, found in surnames.items()},
        frozenset(max(vocabulary(name), key=len) for name in persons) | {surname.lower() for _, surname in surnames},
    )


def owned(title: str) -> Iterator[str]:
    """A title, with a body's genitive where it begins with one, and by other words for a head: "boss of NASA"."""
    yield title
    if title.startswith("head of "):
        yield from (f"{other} of {title.removeprefix('head of ')}" for other in HEADS)
    if title.endswith((" head", " chief")):
        yield f"{title.rpartition(' ')[0]} boss"
    body, _, rest = title.partition(" ")
    names = [f"{body} {one}" for one in HEADS] if rest == "head" else []
    yield from names
    if rest and (body.isupper() or names):
        yield from (f"{body}{genitive} {one[len(body) + 1 :]}" for genitive in ("'s", "’s") for one in (title, *names))


def written(title: str, bodies: str) -> str:
    """The pattern of a title; between "head of" and a body's name may stand what it is: "the space corporation"."""
    pattern = re.escape(title).replace("defense", "defen[cs]e").replace(r"\ ", r"[\s-]")
    pattern = pattern.replace(r"'s[\s-]", rf"'s[\s-]{_QUALIFIED}").replace(r"’s[\s-]", rf"’s[\s-]{_QUALIFIED}")
    head, of, body = pattern.partition(r"[\s-]of[\s-]")
    if head in OF_BODIES and of and body.isalnum():
        return rf"{head}{of}(?:(?:the\s)?(?:[\w’'.]+[\s-]){{0,4}}?{_KIND},?\s)?{body}"
    return rf"{pattern}(?!,?\s(?:{bodies})\b)" if of and _OF_KIND.search(title) else pattern


def spelled(title: str) -> str:
    """A title in the one spelling that it is looked up by."""
    return " ".join(
        _APPOSED.sub("", QUALIFIED.sub("", title)).lower().replace("defence", "defense").replace("-", " ").split()
    )


def longest_first(words: dict[str, object] | dict[str, list[Entry]] | dict[str, str]) -> list[str]:
    """Words in the order in which a pattern must try them."""
    return sorted(words, key=len, reverse=True)


def office_country(known: Posts, id: str) -> str:
    """The country of an office."""
    return next((one.columns["country"] for found in known.offices.values() for one in found if one.id == id), "")


def begins_a_name(words: str, at: int) -> bool:
    """Whether no given name of another person stands before, and no article: in "Lyudmila Putin, …" it is not Putin,
    and "the Moon, …" is no Mr. Moon.
    """
    return not re.search(r"[A-Z][\w.-]*\s$|\w$|\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Ff]ull|[Nn]ew)\s$", _RANK.sub("", words[:at]))
