"""Whether a run of capitals is a person's name, an office's or a paper's, and which words before it are an office."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lofted.extract.cues import speakers
from lofted.extract.names import find_names
from lofted.facts import Record, VoiceKind

PRESS = {
    "Times", "Post", "News", "Herald", "Journal", "Tribune", "Daily", "Press", "Gazette", "Guardian", "Mail", "Today",
    "TV", "Radio", "Television", "List", "Monitor", "Review", "Chronicle", "Observer", "Economist", "Telegraph",
    "Standard", "Weekly", "Wire",
}  # fmt: skip
BODIES = {
    "Watch", "Rights", "Forum", "Network", "Initiative", "Project", "Fund", "Society", "League", "Trust", "Industries",
    "Systems", "Technologies", "Dynamics", "Heavy", "Research", "International", "Studies", "Policy", "Security",
    "Space", "Defense", "Defence", "Nuclear", "Science", "Affairs", "Programme", "Program", "Airlines",
    "Aerospace", "Energy",
}  # fmt: skip
NOT_PEOPLE = {VoiceKind.OFFICE, VoiceKind.OUTLET, VoiceKind.DOCUMENT, VoiceKind.STATE_MEDIA}
TITLES = re.compile(
    r"^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Adm|Prof|President|Sir|Lord|Capt|Maj|Sgt|Brig|Cmdr|Hon|Comrade|Marshal|"
    r"Ayatollah|Dame|Baroness|Major|Brigadier)\.?$"
)
NAME = re.compile(r"\b([A-Z](?:[a-z][\w-]*|\.)(?:\s+[A-Z]\.)?(?:\s+[A-Z][\w-]+){1,2})\b")
NO_GIVEN = {  # words that begin a sentence and no name
    "The", "In", "On", "But", "And", "At", "Former", "While", "When", "As", "After", "If", "Then", "No", "Did",
}  # fmt: skip
LINKS = {"for", "to", "from", "with", "in", "at", "and", "by", "who", "on"}  # after these a title is another's
LONGEST = 4  # words of a name after its title
PARTICLES = {"bin", "ibn", "al", "de", "van", "von", "der", "den", "la", "el", "da", "di"}  # lower-case words of a name
GIVEN = {  # parts of names that are nouns of `speakers.csv` too
    "Bill", "Page", "Son", "Man", "Guy", "Judge", "Fan", "Law", "Bishop", "Pope", "Dean", "Guard", "Coach",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name without titles, and the office that the words before it tell."""

    name: str
    office: str = ""


def is_person(name: str, record: Record) -> bool:
    """Whether a run of capitals can be a person's name: two words or more, none of them an office's or a place's."""
    pieces = name.split()
    if len(pieces) < 2 or name.isupper() or any(piece in PRESS | BODIES for piece in pieces):
        return False
    if any(noun_kind(piece) in NOT_PEOPLE for piece in pieces if piece not in GIVEN) or pieces[0] in NO_GIVEN:
        return False
    return not any(span.end == len(name) for span, _ in find_names(name, 0, record))


def person_in(words: str, record: Record) -> Person | None:
    """The person whom a phrase names before its first link ("at", "for"), with the office before the name.

    A run of capitals after a title is a name of one word or more; without
    one it takes two.
    """
    pieces = words.split()
    found: Person | None = None
    for start, end in runs(pieces[: linked(pieces)]):
        run = pieces[start:end]
        titles = [at for at, piece in enumerate(run[:-1]) if is_title(piece)]
        name = run[titles[-1] + 1 :] if titles else run
        if titles and len(name) == 1 and given(run, titles):
            name = run[titles[-1] :]
        before = pieces[: end - len(name)]
        titled = bool(before) and is_title(before[-1]) and not LINKS & set(before)
        if len(name) <= LONGEST and is_name(name) and (titled or is_person(" ".join(name), record)):
            found = Person(" ".join(name), office_of(before))
    return found


def linked(pieces: list[str]) -> int:
    """Where the phrase's first link stands; "of" links unless it belongs to the title, as in Secretary of State."""
    for at, piece in enumerate(pieces):
        if piece in LINKS or (piece == "of" and not (at and is_title(pieces[at - 1]) and of_title(pieces[at + 1 :]))):
            return at
    return len(pieces)


def of_title(rest: list[str]) -> bool:
    """Whether what follows "Secretary of" is the office's word or two and then a name of two words."""
    capitals = 0
    while capitals < len(rest) and rest[capitals][0].isupper():
        capitals += 1
    return capitals > 2


def runs(pieces: list[str]) -> Iterator[tuple[int, int]]:
    """The runs of capitalised words, possessives and "Secretary of State" left out."""
    start: int | None = None
    for at, piece in enumerate([*pieces, ""]):
        inner = piece in PARTICLES and start is not None and pieces[at + 1 : at + 2] and pieces[at + 1][0].isupper()
        if inner or (piece[:1].isupper() and not piece.endswith(("'s", "’s", "s'", "s’"))):
            start = at if start is None else start
        elif start is not None and piece.endswith(("'s", "’s", "s'", "s’")) and piece[0].isupper():
            start = None  # "Kim Jong Un's sister" names nobody
        elif start is not None:
            titled = start > 0 and pieces[start - 1] == "of"  # "Secretary of State": the name is the last two words
            yield (max(start, at - 2) if titled else start), at
            start = None


def given(run: list[str], titles: list[int]) -> bool:
    """Whether what looks like a title is a given name, as Gen after Minister."""
    last = run[titles[-1]]
    short = not last.endswith(".") and noun_kind(last) is None and last in ("Gen", "Col", "Sgt")
    return short and (len(titles) == 1 or titles[-1] == titles[-2] + 1)


def office_of(before: list[str]) -> str:
    """The words before a name as an office: without an article, and without the mark of a possessive at the end."""
    words = " ".join(before)
    words = re.sub(r"^(?:the|a|an|its|his|her|their)\s+", "", words, flags=re.I)
    return re.sub(r"['’]s?$", "", words)


def is_title(piece: str) -> bool:
    """Whether a word is a title or a person's office."""
    noun = noun_kind(piece) is VoiceKind.UNNAMED_PERSON and piece not in GIVEN
    return noun or bool(TITLES.match(piece))


def is_name(pieces: list[str]) -> bool:
    """Whether words are capitalised and none of them is a noun that speaks."""
    return all(
        piece in PARTICLES or (piece[0].isupper() and (noun_kind(piece) is None or piece in GIVEN)) for piece in pieces
    )


def surname(word: str, name: str) -> bool:
    """Whether a word is the surname in a full name: the last, or the first of three or before a hyphen.

    >>> surname("Kim", "Kim Yo Jong"), surname("Robert", "Robert Kelly")
    (True, False)
    """
    first, *others = name.split()
    return word == others[-1] or (word == first and (len(others) > 1 or "-" in others[-1]))


def without_title(name: str) -> str:
    """A name without the titles before it, where a name of two words is left."""
    pieces = name.split()
    while len(pieces) > 2 and noun_kind(pieces[0]) is not None:
        pieces = pieces[1:]
    return " ".join(pieces)


def noun_kind(piece: str) -> VoiceKind | None:
    """What a capitalised word is as a noun of `speakers.csv`; None where it is none."""
    kind = speakers().get(piece.lower())
    return kind[0] if kind else None
