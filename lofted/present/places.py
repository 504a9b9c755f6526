"""Where words stand, in terms that a reader can find: the paragraph, and the words themselves."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from lofted.facts import Article, Claim, Reading, Span

_LINE = re.compile(r"^[^\S\n]*(?=\S)", re.M)


def paragraph(article: Article, span: Span) -> int:
    """The number of the paragraph in which a span begins, counted from 1; every line with words counts.

    >>> paragraph(Article("One.\\n\\nTwo."), Span(6, 9))
    2
    """
    return max(bisect_right(paragraph_starts(article.text), span.start), 1)


@lru_cache(maxsize=2)
def paragraph_starts(text: str) -> list[int]:
    """Where each line begins that holds words."""
    return [line.start() for line in _LINE.finditer(text)]


def place(article: Article, span: Span) -> str:
    """The place of some words, as the desk writes it behind a sentence."""
    return f"[¶{paragraph(article, span)}]"


def shortened(words: str, most: int) -> str:
    """Words on one line, cut at a blank with an ellipsis where they are longer than `most`.

    >>> shortened("One two three.", 9)
    'One two …'
    """
    line = " ".join(words.split())
    return line if len(line) <= most else line[: line.rfind(" ", 0, most - 1)] + " …"


def statements(reading: Reading) -> Iterator[Claim]:
    """The claims that are statements of some voice."""
    return (claim for claim in reading.claims if claim.aspect == "statement")
