"""Which countries and bodies some words name, and to whom they give a missile: "fired by Iran", "Seoul's missile"."""

import re
from collections.abc import Iterator

from lofted.facts import Entry, Record, Span

LONGEST = 6  # words of a party's name: "South Korea's Joint Chiefs of Staff" and one more
ARTICLES = ("the", "a", "an", "its", "their", "this", "that", "each", "another")
WORD = re.compile(r"[^\W_][\w.’'-]*")
_DATE = (
    r"(?:on|in|at|the|late|early|morning|evening|of|\d[\d,]*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?,?)"
)
_WHO = r"(?P<who>[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3})"  # on one line: no headline runs into its text
_SENT_BY = re.compile(
    rf"\b(?:launch(?:ed)?|fired|sent|shot|test(?:ed)?)(?:[\s,]{{1,2}}{_DATE}){{0,7}}[\s,]{{1,2}}by\s(?:the\s)?{_WHO}"
)
_SENT_FROM = re.compile(
    rf"\b(?:launched|fired|sent|shot)(?:[\s,]{{1,2}}{_DATE}){{0,7}}[\s,]{{1,2}}from\s(?:the\s)?{_WHO}"
)
_SENDER = re.compile(
    rf"\b{_WHO}(?P<own>['’]s?)?\s(?:(?!(?:said|says|told|reported|the|an?|that|as|and|when|where|over|of|in|on|at|by|after|before|"
    r"since|with|from|for|to|near)\b)[a-z-]+\s){0,2}(?:missiles?|rockets?|projectiles?|ICBMs?|fired|launched|shot|sent|hurled|lobbed)\b"
)
_WAY = re.compile(r"\b(?:over|across|above|past|towards?|off|into|near)\s(?:the\s)?$")  # "The missile over Hokkaido"
_CALENDAR = re.compile(_DATE)


def land_of(entry: Entry) -> str:
    """The country that an entry is or is of, or nothing."""
    return entry.id if entry.kind == "country" else entry.columns.get("country", "")


def lands(words: str, record: Record) -> Iterator[tuple[str, str]]:
    """The countries that some words name, themselves or by an office or a place, with those words."""
    for span, entry in named_in(words, record):
        if land_of(entry):
            yield land_of(entry), words[span.start : span.end]


def named_in(words: str, record: Record) -> Iterator[tuple[Span, Entry]]:
    """The entries that some words name, the longest name first, not overlapping."""
    pieces = [(one.start(), one.end()) for one in WORD.finditer(words)]
    at = 0
    while at < len(pieces):
        found = longest(words, pieces[at : at + LONGEST], record)
        if found:
            yield found[0], found[1]
        at += found[2] if found else 1


def longest(words: str, pieces: list[tuple[int, int]], record: Record) -> tuple[Span, Entry, int] | None:
    """The longest name that begins with the first piece, its entry, and how many pieces it takes."""
    begin = pieces[0][0]
    if not any(words[start].isupper() for start, _ in pieces[:2]):
        return None
    for count in range(len(pieces), 0, -1):
        told = words[begin : pieces[count - 1][1]].rstrip(".")
        bare = re.sub(r"['’]s?$", "", told)
        entry = record.called(told) or record.called(bare)
        if entry:
            return Span(begin, begin + len(bare)), entry, count
    return None


def senders(words: str, record: Record) -> Iterator[Entry | None]:
    """Those to whom the words give a missile; None for a name that the shelf does not hold."""
    for match in (*_SENT_BY.finditer(words), *_SENDER.finditer(words)):
        if _CALENDAR.fullmatch(match["who"].split()[-1]):
            continue  # "Friday's missile"
        if match["who"].lower() in ARTICLES:
            continue  # "TOKYO – The missile"
        if _WAY.search(words[: match.start("who")]):
            continue  # where it flew, and nobody who sent it
        entry = entry_in(match["who"], record)
        opens = match.start("who") == 0 or words[match.start("who") - 2 : match.start("who")] in (". ", "\n")
        if entry is None and (opens or words[match.start("who") - 1] == "\n") and " " not in match["who"]:
            continue  # the capital of a sentence's first word names nobody
        if entry is None or land_of(entry) or entry.kind == "body":
            yield entry
    for match in _SENT_FROM.finditer(words):
        entry = entry_in(match["who"], record)
        if entry and land_of(entry):
            yield entry


def entry_in(name: str, record: Record) -> Entry | None:
    """The entry that a name, or the end of it, is of: "The North Korean"."""
    pieces = name.split()
    tails = (" ".join(pieces[at:]) for at in range(len(pieces)))
    return next((entry for tail in tails if (entry := record.called(tail))), None)
