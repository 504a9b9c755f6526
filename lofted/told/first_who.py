"""Which country is told to be the fourth to have done a thing, and whether a name is that of one who did it."""

import re

from lofted.facts import Entry, Record
from lofted.reference.milestones import Milestone

LINK = 80  # characters between a subject and "the fourth country"
SHORTEST = 3  # letters of a word that names somebody
_LINKED = re.compile(
    r"\b(?:bec(?:ame|omes?|oming)|is|was|are|were|has become|made|makes|making|as|named|remains?)\b"
    r"|^\W{0,3}(?:the\s|only\s|just\s)*$",
    re.I,
)
_BESIDE = re.compile(
    r"\b(?:after|behind|following|besides|alongside|than|against|by|from|joins?|joined|joining|like|unlike|with|over)\b",
    re.I,
)
_APPOSED = re.compile(r",\s(?:only\s|just\s)?(?:the\s)?(?:only\s)?$")
_CLOSED = re.compile(r"\band\s[^,]{3,30},\s(?:the\s)?$")  # "after Russia, China and the United States, …"
_BEHIND = re.compile(r"(?:,|\s(?:is|was|were|are)|:|\s[–—-])\s(?:the\s)?")
SOVIET = ("Soviet Union", "USSR", "U.S.S.R.", "Soviets")  # names of a state whose place in a count is Russia's here


def country_told(before: str, after: str, record: Record) -> str:
    """The country that is told to be the fourth: named right behind, or last before and tied by a verb."""
    behind = _BEHIND.match(after)
    names = country_names(record)
    if behind:
        follows = after[behind.end() : behind.end() + LINK]
        named = [country for name, country in names if re.match(rf"{re.escape(name)}(?!\w)", follows)]
        if named and not _LINKED.search(before[-LINK:].strip() or "-"):
            return named[0]
    found = max(((place, name, country) for name, country in names if (place := last(before, name)) >= 0), default=None)
    if found is None:
        return ""
    between = before[found[0] + len(found[1]) :]
    beside = bool(_APPOSED.search(between)) and not any(last(before[: found[0]], name) >= 0 for name, _ in names)
    if len(between) > LINK or not (beside or _LINKED.search(between)) or ";" in between:
        return ""
    others = beside_others(before[: found[0]], names)
    if others is None:
        return found[2]
    subjects = {country for name, country in names if last(before[:others], name) >= 0}
    return subjects.pop() if len(subjects) == 1 else ""


def beside_others(before: str, names: list[tuple[str, str]]) -> int | None:
    """Where a list of those that came before begins, if a country stands in it: "joining the United States and …"."""
    found = list(_BESIDE.finditer(before))
    if not found or _CLOSED.search(before):
        return None
    rest = before[found[-1].end() :]
    for name, _ in names:
        rest = rest.replace(name, " ") if name in rest else rest
    only_names = re.fullmatch(r"(?:[\s,]|\b(?:and|the|former|only|both|countries)\b)*", rest)
    return found[-1].start() if only_names else None


def country_names(record: Record) -> list[tuple[str, str]]:
    """Every name of a country with its entry, the longest first."""
    names = [(name, entry.id) for entry in record.entries("country") for name in names_of(entry)]
    return sorted([*names, *((name, "russia") for name in SOVIET)], key=lambda pair: -len(pair[0]))


def names_of(entry: Entry) -> tuple[str, ...]:
    """The names of a country itself, and neither its people's nor its capital's."""
    other = {part.strip() for column in ("demonyms", "capital") for part in entry.columns[column].split("|")}
    return tuple(name for name in (entry.name, *entry.aliases) if name not in other)


def last(words: str, name: str) -> int:
    """Where a name stands last as whole words; -1 where it does not."""
    place = words.rfind(name)
    whole = place >= 0 and not words[place - 1 : place].isalnum() and not words[place + len(name) :][:1].isalnum()
    return place if whole else -1


def is_one(person: str, milestone: Milestone) -> bool:
    """Whether a name can be that of one who did it: Chinese and Hungarian names begin with that of the family."""
    words = {part for part in re.split(r"[\s-]", person) if len(part) >= SHORTEST}
    return any(words & set(re.split(r"[\s-]", name)) for name in milestone.who)


def names_one(words: str, milestone: Milestone) -> bool:
    """Whether some words name one who did it, by any part of the name that tells."""
    for name in milestone.who:
        parts = [part for part in name.split() if len(part) >= SHORTEST and part[0].isupper()]
        wanted = [name] if any(character.isdigit() for character in name) or len(parts) < 2 else [name, parts[-1]]
        if any(last(words, one) >= 0 for one in wanted):
            return True
    return False
