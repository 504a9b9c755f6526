"""What a text names at length, so that a short form further on can be traced back to it."""

import re
from collections.abc import Iterator

from lofted.extract.names import find_names
from lofted.extract.people import Person, is_title, person_in, without_title
from lofted.facts import Entry, Record

LEAD = 60  # characters before a person's name in which the office stands
FORCES = "Force|Navy|Army|Guard|Corps|Command|Service"
KIN = {"service": FORCES, "agency": "Agency|Administration", "force": "Force|Forces"}  # noun → last words of names

_IN_BRACKETS = re.compile(
    r"((?:[A-Z][\w.'’&-]*\s+(?:(?:of|for|and|the|on|in|de)\s+){0,2}){1,8})\(([A-Z][A-Za-z&-]{1,9})\)"
)
_BRACKETED = re.compile(r"\([A-Z][A-Za-z&-]{1,9}\)")  # without one there is no acronym to look before
_FULL = re.compile(r"\b([A-Z](?:[a-z][\w-]*|\.)(?:\s+[A-Z]\.)?(?:\s+[A-Z][\w-]+){1,5})\b")
_STOP = re.compile(r"[,.;:!?()“”\"\n—–]")
_OPENING = re.compile(
    r"^(?:The|A|An|In|On|At|But|And|When|As|After|Before|For|By|From|With|Both|Then|If|While|Asked|According|To)\s+"
)
_APPOSITION = re.compile(
    r",\s+(?:the|an?|who\s+(?:heads|leads|runs|chairs)\s+the|his|her|their|its)?\s*([^,.;:()“”\"]{3,80}),"
)
_POSSESSIVE = re.compile(r"['’]s?$")


def acronyms_of(text: str) -> dict[str, str]:
    """The acronyms that a text introduces in brackets, with the name before each.

    >>> acronyms_of("The Korea Aerospace Research Institute (KARI) said it was ready.")
    {'KARI': 'Korea Aerospace Research Institute'}
    """
    found: dict[str, str] = {}
    for match in _IN_BRACKETS.finditer(text) if _BRACKETED.search(text) else ():
        name = _OPENING.sub("", match[1].strip())
        name = _POSSESSIVE.sub("", name)
        if " " in name and spelled(match[2], name):
            found.setdefault(match[2], name)
    return found


def spelled(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym follow each other in a name, the first at the head of a word.

    >>> spelled("JCS", "South Korea's Joint Chiefs of Staff"), spelled("EEZ", "Tokyo Bay")
    (True, False)
    """
    heads = [word[0].lower() for word in re.findall(r"[A-Za-z]\w*", name)]
    low = acronym.lower()
    for at, head in enumerate(heads):
        rest = iter("".join(heads[at:]))
        if head == low[0] and sum(letter in rest for letter in low) >= len(low) - 1:
            return True
    return False


def people_of(text: str, record: Record) -> Iterator[tuple[int, Person]]:
    """Every person whom a text names, with the place of the name and the office before or behind it."""
    known: dict[str, Person | None] = {}  # most names come several times
    for match in _FULL.finditer(text):
        if match[1] not in known:
            known[match[1]] = person_in(match[1], record)
        person = known[match[1]]
        words = lead(text, match.start())
        if words and is_title(words.split()[-1]):
            person = person_in(words + match[1], record) or person
        if person is None or person.name not in match[1] or not (" " in person.name or person.office):
            continue
        office = person.office or apposition(text, match.end())
        yield text.index(person.name, match.start()), Person(without_title(person.name), office)


def lead(text: str, at: int) -> str:
    """The words before a name in which the office may stand, back to the last mark."""
    words = _STOP.split(text[max(0, at - LEAD) : at])[-1]
    return _OPENING.sub("", words.lstrip()) if words.endswith(" ") else ""


def apposition(text: str, at: int) -> str:
    """What stands behind a name between commas, as an office: ", the minister for space,"."""
    match = _APPOSITION.match(text, at)
    return match[1].strip() if match else ""


def called_at_length(before: str, low: str) -> str | None:
    """The last longer name that ends in a noun: "Japan's Defence Ministry" for "ministry"."""
    ends = KIN.get(low, re.escape(low))
    pattern = re.compile(
        rf"(?:[A-Z][\w.-]*(?:['’]s?)?\s+(?:(?:of|for|and|the)\s+){{0,2}}){{1,5}}(?:{ends}|{ends.title()})\b"
        r"(?:\sof(?:\s[A-Z]\w+){1,3})?"
    )
    names = [_OPENING.sub("", one[0]) for one in pattern.finditer(before)]
    return next((" ".join(name.split()) for name in reversed(names) if " " in name), None)


def entry_of_noun(before: str, noun: str, record: Record) -> tuple[str, Entry] | None:
    """The last body or outlet named before, one of whose names ends in the noun: the Pentagon for "department"."""
    ends = {"agency": ("agency", "administration")}.get(noun, (noun,))
    for span, entry in reversed(list(find_names(before, 0, record))):
        names = (entry.name, *entry.aliases)
        if entry.kind in ("body", "outlet") and any(name.lower().endswith(end) for name in names for end in ends):
            return before[span.start : span.end], entry
    return None
