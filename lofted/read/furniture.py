"""Takes off what a page adds around an article: calls, labels, links to other stories.

Each row of `data/furniture.csv` is a label and its kind:

- *line*: the words are the whole line ("Advertisement");
- *label*: the same, and the line below is the headline of another story ("Previous Article"); where the
  words end with a colon, the headline may stand in the same line ("Read more: …");
- *link*: the line begins with the words and names another story ("Read more about …");
- *call*: the line begins with the words and speaks to the reader ("Click here to …");
- *within*: the words stand in a line that speaks to the reader ("… in your inbox").

Only short lines are looked at, and a sentence of the article is kept: a
headline has no full stop, and a call quotes nobody. Captions stay, since they
claim things. A credit such as "(Reporting by A. Lee; Editing by B. Kim)" goes:
it says who wrote, and its names would be taken for voices.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lofted.reference.shelf import Shelf, by_shelf

LONGEST = 300  # characters; the longest credits and cookie notices; a longer line is a paragraph
HEADLINE_LONGEST = 160  # characters; a longer line below a label is no headline
KINDS = ("line", "label", "link", "call", "within")

_DRESS = " \t\u00a0*_•·▪⦁>»«›‹|[]#\\→←-–—=~▼▶►"  # what pages and Markdown put around a label
_STOPPED = re.compile(r"[.!…][\"'”’)\]]{0,2}$")  # a headline may ask
_SPOKEN = re.compile(
    r"[\"“”]|\b(?:said|says|saying|told|according|added|reported|announced|warned|wrote)\b", re.IGNORECASE
)
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Labels:
    """The rows of furniture.csv by kind; openings are found by their first word."""

    whole: dict[str, str] = field(default_factory=dict)
    openings: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    within: list[str] = field(default_factory=list)


@by_shelf
def labels(shelf: Shelf) -> Labels:
    """Every label, in lower case."""
    table = Labels()
    for row in shelf.rows("furniture", key=("words",)):
        kind = row.needed("kind")
        if kind not in KINDS:
            row.refuse(f"the kind {kind} is not one of {', '.join(KINDS)}")
        for words in (name.casefold() for name in row.many("words")):
            if kind in ("line", "label"):
                table.whole[words] = kind
            if kind == "within":
                table.within.append(words)
            elif kind in ("link", "call") or words.endswith(":"):
                opening = "call" if kind == "call" else "link"
                table.openings.setdefault(first_word(words), []).append((words, opening))
    return table


def without_furniture(text: str) -> str:
    """The text without the lines that a page added; all other lines as they were.

    >>> without_furniture("It flew 998 km.\\n\\nNext Article\\n\\nStorm nears the coast")
    'It flew 998 km.'
    >>> without_furniture("Read more about it in the annex, the agency said.")
    'Read more about it in the annex, the agency said.'
    """
    kept: list[str] = []
    for line in own_lines(text.split("\n")):
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n")


def own_lines(lines: list[str]) -> Iterator[str]:
    """The lines that are the article's own, blank lines among them."""
    link_follows, first = False, True
    for line in lines:
        if not line.strip():
            yield line
            continue
        kind = furniture(line)
        if first and kind == "link":  # "Watch: rocket fails" on top is the article's own headline
            kind = ""
        if not kind and not (link_follows and is_headline(line)):
            yield line
        link_follows, first = kind == "label", False


def furniture(line: str) -> str:
    """Which kind of furniture a line is, or nothing.

    >>> furniture("ADVERTISEMENT"), furniture("Read more: Rocket fails"), furniture("The advertisement cost 998 won.")
    ('line', 'link', '')
    """
    if len(line) > LONGEST:
        return ""
    known, bare = labels(), line.strip().casefold()
    plain = _BLANKS.sub(" ", bare.strip(_DRESS))
    for words in (bare, plain, plain.rstrip(" :.…!?")):
        if words in known.whole:
            return known.whole[words]
    for words, kind in known.openings.get(first_word(plain), ()):
        of_the_article = _STOPPED.search(line.strip()) if kind == "link" else _SPOKEN.search(line)
        if plain.startswith(words) and not of_the_article:
            return kind
    return "within" if any(words in plain for words in known.within) and not _SPOKEN.search(line) else ""


def is_headline(line: str) -> bool:
    """Whether a line below a label can be the headline of another story."""
    line = line.strip()
    return len(line) <= HEADLINE_LONGEST and not _STOPPED.search(line)


def first_word(words: str) -> str:
    """The letters at the beginning, by which openings are found.

    >>> first_word("(reporting by"), first_word("©")
    ('reporting', '©')
    """
    match = re.match(r"[(\s]*(\w+|\S)", words)
    return match[1] if match else ""
