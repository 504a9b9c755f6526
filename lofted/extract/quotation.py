"""Where words stand between quotation marks, also across sentences and paragraphs.

Rounded marks open and close as they look. A straight mark, or two
single ones, opens after a blank or a bracket and closes otherwise. A quotation that is open at the end of a
paragraph goes on when the next paragraph opens with a mark, as newspapers
print it; otherwise it ends with its paragraph.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from lofted.facts import Span

_MARK = re.compile(r"[“”\"«»]|''|\n[ \t]*\n?\s*")
_OPENS = "“«"
_CLOSES = "”»"


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of an article in reading order; none overlaps another."""

    spans: tuple[Span, ...]

    def near(self, span: Span, *, reach: int = 0) -> Sequence[Span]:
        """Those that share a character with a span, or begin within `reach` characters after it."""
        wide = Span(span.start, span.end + reach + (1 if reach else 0))
        first = max(0, bisect_right(self.spans, Span(span.start, span.start)) - 1)
        near = takewhile(lambda one: one.start < wide.end, islice(self.spans, first, None))
        return tuple(one for one in near if one.meets(wide))

    def after(self, place: int) -> Iterator[Span]:
        """Those that begin at a place or later."""
        for at in range(bisect_left(self.spans, Span(place, place)), len(self.spans)):
            yield self.spans[at]


def find_quotations(text: str) -> Iterator[Span]:
    """Yield every quotation with its marks, in reading order, without overlaps.

    >>> text = 'He said: "It flew. It fell." Then he left.'
    >>> [text[one.start : one.end] for one in find_quotations(text)]
    ['"It flew. It fell."']
    """
    opened: int | None = None
    for mark in _MARK.finditer(text):
        at = mark.start()
        if mark[0][0] == "\n":
            if opened is not None and text[mark.end() : mark.end() + 1] != text[opened]:
                yield Span(opened, at)
                opened = None
        elif opened is None:
            if opens(text, at):
                opened = at
        elif closes(text, at):
            yield Span(opened, mark.end())
            opened = None
    if opened is not None:
        yield Span(opened, len(text.rstrip()))


def opens(text: str, at: int) -> bool:
    """Whether the mark there begins a quotation."""
    if text[at] in "\"'":
        before = text[at - 1 : at] if at else ""
        follows = text[at + 1 : at + 3].lstrip("'")[:1]
        return bool(follows) and not follows.isspace() and (not before or before.isspace() or before in "([—–-'‘")
    return text[at] in _OPENS


def closes(text: str, at: int) -> bool:
    """Whether the mark there ends the quotation that is open."""
    if text[at] in "\"'":
        return at > 0 and not text[at - 1].isspace()
    return text[at] in _CLOSES
