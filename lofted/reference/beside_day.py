"""Whether a day stands right beside the word of an event's own deed: "the shelling of November 2011", "a 2008 test"."""

import re

from lofted.reference.days import Days
from lofted.reference.known import Known, own

YEARS = 2  # years; ours: a slip of the year is by one, seldom by two

_OF = re.compile(
    r"(?:\sby\s(?:the\s)?[A-Z]?[\w'’]+(?:\s[A-Z]\w+){0,2})?\s(?:of|in|on|from)\s(?:the\s)?(?:early\s|late\s|mid-)?"
)
_BETWEEN = re.compile(r"['’]?s?\s(?:[a-z]+(?:-[a-z]+)*\s){0,2}")  # "in its 2008 anti-satellite"
_NOUN_OF = re.compile(r"\sof\s(?:the\s|an?\s|its\s)?(?:[\w'’-]+\s){0,4}$")
_SUBJECT = re.compile(  # what leads a sentence or hangs on a word of time: "The sinking of", "After the sinking of"
    r"(?:^|\b(?:[Aa]fter|[Ff]ollowing|[Ss]ince|[Bb]efore|[Ii]n|[Ww]ith|[Dd]uring|[Bb]y)\s)(?:[Tt]he|[Aa]n?|[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)*['’]s?|[A-Z]\w+(?:an|ese|sh|ch))\s"
    r"(?:[a-z-]+\s){0,2}$"
)
_OF_PLACE = re.compile(
    r"\s(?:the\s|its\s|an?\s)?(?:[A-Z]?[\w-]+\s){0,3}?(?:islands?|city|town|village|port|ship|corvette|frigate|submarine|satellite|plane|airliner)\sof\s"
)


def beside(known: Known, words: str, begin: int, end: int) -> bool:
    """Whether a day from `begin` to `end` stands right before or behind a word of a deed, with "of" or nothing between.

    >>> from lofted.facts import Entry
    >>> from lofted.reference.days import days_in
    >>> row = Known(Entry("", "", ""), "", days_in("2024-03-28"), deeds=("veto",))
    >>> beside(row, "Moscow's March 2023 veto", 9, 19), beside(row, "the veto that it cast in 2023", 25, 29)
    (True, False)
    """
    for deed in own(known.deeds).finditer(words):
        if deed.end() <= begin and _OF.fullmatch(words[deed.end() : begin]):
            return True
        if end <= deed.start() and _BETWEEN.fullmatch(words[end : deed.start()]):
            return True
    return False


def leads(known: Known, before: str) -> bool:
    """Whether the noun of a deed leads to a name that stands behind some words: "The sinking of the corvette".

    >>> from lofted.facts import Entry
    >>> from lofted.reference.days import days_in
    >>> row = Known(Entry("", "", ""), "", days_in("2010-03-26"), deeds=("sink",))
    >>> leads(row, "The sinking of the corvette "), leads(row, "Seoul blamed the North for the sinking of the ")
    (True, False)
    """
    found = list(own(known.deeds).finditer(before))
    return bool(found and _NOUN_OF.match(before[found[-1].end() :]) and _SUBJECT.search(before[: found[-1].start()]))


def without_place(words: str) -> str:
    """Some words behind a verb without the kind of thing that a name is of: "shelled the island of"."""
    return _OF_PLACE.sub(" ", words)


def slipped(told: Days, known: Days) -> bool:
    """Whether a month or a day is that of the occasion in another year, so that no other of the name is meant."""
    one_month = (told[0].year, told[0].month) == (told[1].year, told[1].month)
    years = abs(told[0].year - known[0].year)
    day = told[0].month, told[0].day
    a_month = told[0] != told[1] and day[0] == known[0].month
    same = a_month or (known[0].month, known[0].day) <= day <= (known[1].month, known[1].day)
    return one_month and same and 0 < years <= YEARS


def year_off(told: Days, known: Days) -> bool:
    """Whether a year alone is told, and is one or two beside that on record."""
    whole_year = (told[0].month, told[0].day, told[1].month, told[1].day) == (1, 1, 12, 31)
    return whole_year and 0 < abs(told[0].year - known[0].year) <= YEARS
