"""Where one sentence ends and the next begins."""

import re
from collections.abc import Iterator

from lofted.facts import Article, Span

LONGEST = 2_000  # characters; a longer stretch without a full stop is cut at a blank, so that work stays bounded

_ABBREVIATION = re.compile(
    r"(?:\b(?:(?<![-/])[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|Sen|Rep|Gov|Pres|Sec|Amb|Rev|Hon|St|Jr|Sr|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|"
    r"No|Nos|Inc|Corp|Ltd|Co|vs|approx|ca|Ft|Mt|Va|Calif|Mass|Conn|Ariz|Fla|Ala|Wash|Penn?|Ore)|\b(?:[a-z]\.)+[a-z]|"
    r"\b[A-Z](?:\.[A-Z])+)\.$"
)
_STOP = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’)\]]*(?=\s|$)|\n\s*\n|\n(?=\S)")
_CLOCK_GOES_ON = re.compile(r"\s*\((?:\d|[A-Z]{2,5}\)|local)")  # "10:35 a.m. (0735 GMT)", "7:10 a.m. (KST)"
_OPENS = re.compile(r"[\s\"'“‘(\[—–-]*(?:[A-Z0-9À-ÞЀ-Я]|[a-z]+-[A-Z])")
_CLOCK = re.compile(r"\b[ap]\.m\.$")


def split_sentences(article: Article) -> Iterator[Span]:
    """Yield each sentence's span, without the blanks around it.

    A line of its own, as a heading is, is a sentence too.

    >>> text = "It flew 998.0 km, the U.S. military said. It fell at 5 a.m. Tuesday. Dr. No saw it."
    >>> [text[one.start : one.end] for one in split_sentences(Article(text))]
    ['It flew 998.0 km, the U.S. military said.', 'It fell at 5 a.m. Tuesday.', 'Dr. No saw it.']
    """
    text, start = article.text, 0
    for stop in _STOP.finditer(text):
        if stop[0][0] != "\n" and not ends(text, start, stop):
            continue
        yield from trimmed(text, start, stop.end())
        start = stop.end()
    yield from trimmed(text, start, len(text))


def ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a full stop closes the sentence and not an abbreviation."""
    follows = text[stop.end() : stop.end() + 40]  # characters; enough to see how the next word begins
    if not follows.strip():
        return True
    if not _OPENS.match(follows):
        return False
    before = text[max(start, stop.start() - 12) : stop.start() + 1]  # characters; the longest abbreviation and a blank
    if stop[0] != "." or not _ABBREVIATION.search(before):
        return True
    return bool(_CLOCK.search(before)) and not (_WEEKDAY.match(follows) or _CLOCK_GOES_ON.match(follows))


_WEEKDAY = re.compile(  # "10:30 p.m. Eastern Daylight Time", "6:27 a.m. May 31"
    r"\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\s+(?:[A-Z]{2,4}\b|(?:[A-Z][\w.]+\s){1,3}[Tt]ime\b)|"
    r"\s+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{3,6}|\.)?\s\d"
)


def trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without the blanks at its ends, cut where it is overlong."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        blank = text.rfind(" ", start, start + LONGEST)
        cut = blank if blank > start else start + LONGEST
        yield Span(start, cut)
        start = cut + 1 if blank > start else cut
    if end > start:
        yield Span(start, end)
