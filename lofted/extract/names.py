"""Which entries of the catalogue a text calls by name.

Names are matched word by word along a tree of all names, the longest first,
so the work grows with the text and not with the catalogue. A hyphen, a blank
or nothing may stand before a number: Hwasong-18, Hwasong 18, KN23.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from lofted.facts import Entry, Record, Span
from lofted.reference.catalogue import CALLED

LONGEST_GAP = 3  # characters between two words of a name, as in "Johnson & Co"
SHOUTED = 4  # letters from which on a name may stand all in capitals; shorter ones would be other words
SPELLINGS = {  # one family of missiles in four spellings, and the British spelling of ministries
    "Hwasongpho": "Hwasong", "Hwaseong": "Hwasong", "Hwasŏng": "Hwasong", "Defence": "Defense", "defence": "defense",
}  # fmt: skip

_PIECE = re.compile(r"[^\W\d_]+|\d+")
_AREA = re.compile(r"\s+(?:area|district|county|province|street|township|quarter|region|city)\b")  # then it is a place


@dataclass(slots=True)
class Branch:
    """What may follow the words so far, and the entry that they name."""

    entry: Entry | None = None
    next: dict[tuple[str, str], "Branch"] = field(default_factory=dict)


@dataclass(frozen=True, eq=False, slots=True)
class Shelved:
    """A record that is the same only as itself, so that its tree is grown once."""

    record: Record

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Shelved) and other.record is self.record

    def __hash__(self) -> int:
        return id(self.record)


def find_names(words: str, start: int, record: Record) -> Iterator[tuple[Span, Entry]]:
    """Yield each name in the words with its entry; spans count from `start` on.

    The longest name wins, and names do not overlap. A possessive is left
    outside the span.
    """
    shelved = Shelved(record)
    if heads(shelved).isdisjoint(_PIECE.findall(words)):
        return
    root = tree(shelved)
    pieces = [(SPELLINGS.get(piece[0], piece[0]), piece.start(), piece.end()) for piece in _PIECE.finditer(words)]
    at = 0
    while at < len(pieces):
        if ("", pieces[at][0]) not in root.next:  # nearly every word; the cheap test first
            at += 1
            continue
        length, entry = longest(root, pieces, at, words)
        if entry and not is_place(entry, words, pieces[at + length - 1][2]):
            yield Span(start + pieces[at][1], start + name_end(words, pieces[at + length - 1][2], entry)), entry
            at += length
        else:
            at += 1


def longest(root: Branch, pieces: list[tuple[str, int, int]], at: int, words: str) -> tuple[int, Entry | None]:
    """How many pieces from there on make the longest name, and whose it is."""
    branch: Branch | None = root.next.get(("", pieces[at][0]))
    if branch is None or (pieces[at][1] and glued(words, pieces[at][1])):
        return 0, None
    found: tuple[int, Entry | None] = (0, None)
    for count in range(1, len(pieces) - at + 1):
        end = pieces[at + count - 1][2]
        if branch.entry and not (end < len(words) and (words[end].isalnum() or words[end] == "_")):
            found = count, branch.entry
        if at + count == len(pieces):
            break
        gap = joint(words[end : pieces[at + count][1]])
        branch = branch.next.get((gap, pieces[at + count][0]))
        if branch is None:
            break
    return found


def glued(words: str, at: int) -> bool:
    """Whether the piece goes on from a character before it and begins no word."""
    return words[at - 1].isalnum() or words[at - 1] in "_@"


def joint(gap: str) -> str:
    """What parts two words, as far as names tell it apart; "x" where no name goes on."""
    if len(gap) > LONGEST_GAP:
        return "x"
    for mark in "&.'":
        if mark in gap.replace("’", "'"):
            return mark
    return "" if not gap.strip(" \n\t-‐‑–") else "x"


def name_end(words: str, end: int, entry: Entry) -> int:
    """Where the name ends: a full stop of an abbreviation such as U.S. belongs to it."""
    dotted = end < len(words) and words[end] == "." and words[end - 2 : end - 1] == "."
    return end + 1 if dotted and any(name.endswith(".") for name in (entry.name, *entry.aliases)) else end


def is_place(entry: Entry, words: str, end: int) -> bool:
    """Whether what follows shows that a vehicle's name stands for a place here."""
    return entry.kind == "vehicle" and bool(_AREA.match(words, end))


@lru_cache(maxsize=4)  # records; a desk has one, tests a few
def tree(shelved: Shelved) -> Branch:
    """Every name of the record as one tree of words."""
    root = Branch()
    entries = [entry for kind in CALLED for entry in shelved.record.entries(kind)]
    stems = {stem for entry in entries if entry.kind == "vehicle" for stem in numbered(entry)}
    for entry in entries:
        for name in (entry.name, *entry.aliases):
            if entry.kind != "vehicle" or name not in stems:
                grow(root, name, entry)
                if len(name) >= SHOUTED:
                    grow(root, name.upper(), entry)
    return root


@lru_cache(maxsize=4)  # records
def heads(shelved: Shelved) -> frozenset[str]:
    """The words with which a name can begin, in every spelling."""
    return frozenset(word for _, word in tree(shelved).next) | SPELLINGS.keys()


def numbered(entry: Entry) -> Iterator[str]:
    """The bare stems of names that end in a number, as Hwasong of Hwasong-18."""
    for name in (entry.name, *entry.aliases):
        stem = re.match(r"(\D+?)[\s-]*\d", name)
        if stem:
            yield stem[1]


def grow(root: Branch, name: str, entry: Entry) -> None:
    """Put a name into the tree; the first entry of a name keeps it."""
    branch, last = root, 0
    for count, piece in enumerate(_PIECE.finditer(name)):
        gap = joint(name[last : piece.start()]) if count else ""
        branch = branch.next.setdefault((gap, SPELLINGS.get(piece[0], piece[0])), Branch())
        last = piece.end()
    if branch is not root:
        branch.entry = branch.entry or entry
