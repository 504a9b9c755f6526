"""Whether a run of capitals is a person's name, an office's or a paper's."""

import re

from lofted.extract.cues import speakers
from lofted.extract.names import find_names
from lofted.facts import Record, VoiceKind

PRESS = {
    "Times", "Post", "News", "Herald", "Journal", "Tribune", "Daily", "Press", "Gazette", "Guardian", "Mail", "Today",
    "TV", "Radio", "Television",
}  # fmt: skip
NOT_PEOPLE = {VoiceKind.OFFICE, VoiceKind.OUTLET, VoiceKind.DOCUMENT, VoiceKind.STATE_MEDIA}
TITLES = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Adm|Prof|President|Sir|Lord|Capt|Maj|Sgt)\.?$")
NAME = re.compile(r"\b([A-Z][a-z][\w-]*(?:\s+[A-Z]\.)?(?:\s+[A-Z][\w-]+){1,2})\b")
LINKS = {"for", "to", "from", "with", "in", "at", "and", "by", "who", "on"}  # after these a title is another's
LONGEST = 4  # words of a name after its title


def is_person(name: str, record: Record) -> bool:
    """Whether a run of capitals can be a person's name: two words or more, none of them an office's or a place's."""
    pieces = name.split()
    if len(pieces) < 2 or name.isupper() or any(piece in PRESS for piece in pieces):
        return False
    if any(noun_kind(piece) in NOT_PEOPLE for piece in pieces) or pieces[0] in ("The", "In", "On", "But", "And", "At"):
        return False
    return not any(span.end == len(name) for span, _ in find_names(name, 0, record))


def titled(core: str) -> bool:
    """Whether a phrase is a title and a name.

    >>> titled("Finance Minister Yoo Il-ho"), titled("spokesman for President Moon")
    (True, False)
    """
    pieces = core.split()
    if LINKS & set(pieces) or any(piece.endswith(("’s", "'s")) for piece in pieces[-2:]):
        return False
    titles = [at for at, piece in enumerate(pieces) if is_title(piece)]
    name = pieces[titles[-1] + 1 :] if titles else []
    if name[:1] == ["of"]:  # "Secretary of Defense Chuck Hagel": the office takes a word or more, the name two
        name = name[-2:] if len(name) > 3 and is_name(name[-2:]) else []  # 3: of, a word of the office, one of the name
    return 0 < len(name) <= LONGEST and is_name(name)


def is_title(piece: str) -> bool:
    """Whether a word is a title or a person's office."""
    return noun_kind(piece) is VoiceKind.UNNAMED_PERSON or bool(TITLES.match(piece))


def is_name(pieces: list[str]) -> bool:
    """Whether words are capitalised and none of them is a noun that speaks."""
    return all(piece[0].isupper() and noun_kind(piece) is None for piece in pieces)


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
