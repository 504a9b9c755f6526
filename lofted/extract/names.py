"""Which entries of the catalogue a text calls by name.

Names are matched word by word along a tree of all names, the longest first,
so the work grows with the text and not with the catalogue. A hyphen, a blank
or nothing may stand before a number: Hwasong-18, Hwasong 18, KN23.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from lofted.extract.by_owner import by_owner
from lofted.facts import Entry, Record, Span
from lofted.reference.catalogue import CALLED

LONGEST_GAP = 3  # characters between two words of a name, as in "Johnson & Co"
SHOUTED = 4  # letters from which on a name may stand all in capitals; shorter ones would be other words
SPELLINGS = {  # one family of missiles in four spellings, and the British spelling of ministries
    "Hwasongpho": "Hwasong", "Hwaseong": "Hwasong", "Hwasŏng": "Hwasong", "Defence": "Defense", "defence": "defense",
}  # fmt: skip

_PIECE = re.compile(r"[^\W\d_]+|\d+")
_MANY = re.compile(r"(?<=\d)s(?![\w’'-])")  # "two Hwasong-12s"
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
    """Yield each name in the words with its entry, and what is told by whose it is; spans count from `start` on.

    The longest name wins, and names do not overlap. A possessive is left
    outside the span.
    """
    told = [(Span(start + span.start, start + span.end), entry) for span, entry in by_owner(words, record)]
    called = list(find_called(words, start, record))
    told = [one for one in told if not any(one[0].meets(other) and entry.kind != "country" for other, entry in called)]
    called = [one for one in called if not any(other.covers(one[0]) for other, _ in told)]
    yield from sorted((*called, *told), key=lambda one: one[0].start)


def find_called(words: str, start: int, record: Record) -> Iterator[tuple[Span, Entry]]:
    """Yield each name in the words with its entry."""
    shelved = Shelved(record)
    known = heads(shelved)
    if known.isdisjoint(_PIECE.findall(words)):
        return
    root, done = tree(shelved), 0
    for piece in _PIECE.finditer(words):
        if piece[0] not in known or piece.start() < done:  # nearly every word
            continue
        end, entry = longest(root, piece, words)
        if entry and not is_place(entry, words, end) and not inner(root, piece, words, end):
            yield Span(start + piece.start(), start + name_end(words, end, entry)), entry
            done = end


def inner(root: Branch, article: re.Match[str], words: str, end: int) -> bool:
    """Whether a name with an article ends inside a longer one without it: "the South" in "the South Korean"."""
    return article[0].lower() == "the" and longest(root, _PIECE.search(words, article.end()), words)[0] > end


def longest(root: Branch, piece: re.Match[str] | None, words: str) -> tuple[int, Entry | None]:
    """Where the longest name ends that begins with a piece, and whose it is."""
    found: tuple[int, Entry | None] = (0, None)
    if piece and piece.start() and glued(words, piece.start()):
        return found
    branch, gap = root, ""
    while piece:
        step = branch.next.get((gap, SPELLINGS.get(piece[0], piece[0])))
        if step is None:
            break
        branch, end = step, piece.end()
        if branch.entry and (
            _MANY.match(words, end) or not (words[end : end + 1].isalnum() or words[end : end + 1] == "_")
        ):
            found = end, branch.entry
        piece = _PIECE.search(words, end)
        gap = joint(words[end : piece.start()]) if piece else ""
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
