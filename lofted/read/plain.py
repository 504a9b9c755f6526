"""Plain text: its title, the line that dates it, and the text between the furniture.

The first line is the title where it is short, is no sentence and a blank line
follows, or what is labelled so ("Headline: … Body: …"). A line close below it
that holds only a date is the day of publication. Neither is part of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lofted.facts import Article, SourceError
from lofted.read.encoding import fitting, text_of
from lofted.read.furniture import without_furniture
from lofted.read.published import published_line
from lofted.read.source import Kind, Source, digest

TITLE_LONGEST = 200  # characters; the longest headlines of agencies have some 150
TITLE_ALONE = 100  # characters; longer lines without a blank one behind them may be the first of a paragraph; ours
LONGER = 1.2  # times that the paragraph below is as long: lines that were broken by a program are alike; ours
MARKUP = ("<?xml", "<rss", "<feed", "<svg")  # how documents begin that only programs read
DATED_LINES = 6  # lines below the title among which the date is looked for: byline, place, date, blanks between

_SENTENCE_END = re.compile(r"[.:;,…][\"'”’)\]]{0,2}$")
_ABBREVIATION_END = re.compile(r"\b(?:[A-Z]\.){2,6}$")
_LABELLED = re.compile(  # "Headline: Missile flies 998 km. Body: It flew 998 miles."
    rf"(?:Headline|Title|Head|Sub-?head(?:line|ing)?|Standfirst|Caption)(?:\s(?:of|on|from)\s[\w\s,]{{3,20}})?\s?[:–—]\s?(?P<title>[^\n]{{3,{TITLE_LONGEST}}}?)[.;]?\s{{1,3}}"
    r"(?:Body|Text|Story|Article|Copy|Lead|Lede|Report|First paragraph)(?:\s(?:text|copy))?\s?[:–—]\s?(?=\S)",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:by|from|story by|reporting by)\s+[A-Z]", re.IGNORECASE)


def read_plain(source: Source) -> Iterator[Article | SourceError]:
    """The one article of a plain text."""
    content = source.content()
    text = text_of(source, content)
    if text.startswith(MARKUP):
        raise source.refused("seems to be XML, not text; save the article as .txt or .html and hand that in")
    yield replace(composed(source, text, sha256=digest(content)), original=content)


KIND = Kind(
    endings=(".txt", ".md", ".text", ""),
    types=("text/plain", "text/markdown"),
    seems=lambda _: True,
    read=read_plain,
)


def composed(source: Source, text: str, *, sha256: str, title: str = "") -> Article:
    """An article made of tidy text, with the title and the date that it bears."""
    text = without_furniture(fitting(source, text)).strip()
    if not text:
        raise source.refused("holds nothing but the labels around an article; hand in the article's text")
    title, text = headed(text, title)
    day, text = dated(text)
    return Article(
        text=text,
        title=title,
        published=source.published or day,
        url=source.url,
        sha256=sha256,
        given=source.given,
    )


def headed(text: str, title: str = "") -> tuple[str, str]:
    """The title, and the text below it.

    A title known beforehand is only taken off where the text repeats it.

    >>> headed("Missile falls into the sea\\n\\nIt flew 998 km.")
    ('Missile falls into the sea', 'It flew 998 km.')
    >>> headed("It flew 998 km.\\n\\nIt fell into the sea.")
    ('', 'It flew 998 km.\\n\\nIt fell into the sea.')
    >>> headed("Headline: Missile flies 998 km. Body: It flew 998 miles.")
    ('Missile flies 998 km', 'It flew 998 miles.')
    """
    labelled = None if title else _LABELLED.match(text)
    if labelled:
        return labelled["title"].strip(" “”\"'‘’"), text[labelled.end() :]
    first, end, rest = text.partition("\n")
    own = first.strip().lstrip("#").strip()
    if title:
        return title, rest.strip() if rest.strip() and own.casefold() == title.casefold() else text
    if end and rest.strip() and is_title(own) and (rest.startswith("\n") or stands_over(own, rest)):
        return own, rest.strip()
    return "", text


def stands_over(line: str, rest: str) -> bool:
    """Whether a line with no blank one behind it is the title of a paragraph, and not its first line.

    >>> stands_over("Missile falls into the sea", "It flew 998 km on Monday, the army said, and fell into the sea.")
    True
    >>> stands_over("On Monday the army said that a missile", "had flown 998 km and fallen into the sea.")
    False
    """
    below = rest.split("\n", 1)[0].strip()
    return (
        len(line) <= TITLE_ALONE
        and len(below) >= LONGER * len(line)
        and (below[:1].isupper() or below[:1] in '“"')
        and below.endswith((".", "!", "?", "”", '"'))
    )


def is_title(line: str) -> bool:
    """Whether a line of its own reads as a headline."""
    if not line or len(line) > TITLE_LONGEST or published_line(line) or _BYLINE.match(line):
        return False
    return not _SENTENCE_END.search(line) or bool(_ABBREVIATION_END.search(line))


def dated(text: str) -> tuple[date | None, str]:
    """The day that one of the first lines says and nothing else, and the text without that line.

    >>> dated("By Ann Lee\\n1 November 2024\\n\\nIt flew 998 km.")
    (datetime.date(2024, 11, 1), 'By Ann Lee\\n\\nIt flew 998 km.')
    """
    lines = text.split("\n", DATED_LINES)
    for number, line in enumerate(lines[:DATED_LINES]):
        day = published_line(line)
        if day:
            rest = "\n".join(lines[:number] + lines[number + 1 :]).strip()
            return (day, rest) if rest else (None, text)
        if _SENTENCE_END.search(line.strip()) and not _BYLINE.match(line.strip()):
            break
    return None, text
