"""Headlines all in capitals, put into the letters that the readers of sentences look for."""

import re
from functools import lru_cache

from lofted.extract.names import Shelved, find_names
from lofted.facts import Record

FEWEST = 3  # words of a headline
SHOUTED = 0.9  # share of its letters that are capitals; ours: "SLBMs" and "mm" stand in small ones
KEPT = frozenset(  # words that stand in capitals in any sentence
    ["ICBM", "ICBMS", "IRBM", "MRBM", "SRBM", "SLBM", "US", "UN", "EU", "UK", "UAE", "NATO", "NASA", "KCNA", "NHK",
     "JAXA", "ISRO", "ISS", "EEZ", "IAEA", "GMT", "UTC", "KST", "JST", "EST", "EDT", "NPT", "CTBT"]
)  # fmt: skip
DATES = frozenset(  # but for March and May, which are words of other meanings too
    ["January", "February", "April", "June", "July", "August", "September", "October", "November", "December",
     "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")


def in_small_letters(title: str, record: Record) -> str:
    """A headline all in capitals in small letters but for its names, of the same length; any other as it stands.

    >>> from lofted.reference.catalogue import catalogue
    >>> in_small_letters("NORTH KOREA FIRES FIRST ICBM SINCE NOVEMBER", catalogue())
    'North Korea fires first ICBM since November'
    """
    letters = [letter for letter in title if letter.isalpha()]
    shouted = letters and sum(map(str.isupper, letters)) >= SHOUTED * len(letters)
    if not shouted or len(title.split()) < FEWEST:
        return title
    proper = known_words(Shelved(record))
    named = [span for span, _ in find_names(title, 0, record)]

    def spelled(word: re.Match[str]) -> str:
        name = any(span.start <= word.start() < span.end for span in named)
        if word[0] in KEPT or (name and len(word[0]) <= 2):  # 2: the last part of "KN-25 NA"
            return word[0]
        return word[0].title() if name or not word.start() or word[0].title() in proper else word[0].lower()

    return _WORD.sub(spelled, title)


@lru_cache(maxsize=4)  # records; a desk has one, tests a few
def known_words(shelved: Shelved) -> frozenset[str]:
    """The words that are written with a capital: the parts of people's names, of months and days."""
    names = (name for holder in shelved.record.entries("holder") for name in (holder.name, *holder.aliases))
    return DATES | {part for name in names for part in name.split() if part.isalpha() and part != "May"}
