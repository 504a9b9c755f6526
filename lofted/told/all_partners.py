"""What all partners of the International Space Station are told to have promised, which one of them has not."""

import re
from datetime import date

from lofted.facts import Entry, Record
from lofted.reference.partners import CALLED, PARTNERS, last_words, said, until
from lofted.reference.saying import day

_UNTIL = (
    r"[^.;]{0,60}?\b(?:committed|promised|agreed|pledged|confirmed|extended|vowed|bound|undertaken|stay|remain|fly|operate|run|support)\b"
    r"[^.;]{0,60}?\b(?:until|till|through|to|by)\s(?:at\sleast\s|the\send\sof\s)?(?=20\d\d)"
)
_EVERY = re.compile(
    r"(?:\b(?:[Ee]very|[Aa]ll|[Ee]ach|[Aa]ll\sfive|[Tt]he\sfive|[Ff]ive)\s(?:of\sthe\s|the\s|its\s)?(?:\w+\s)?(?:partners?|members?|agenc(?:y|ies)|participants)\b|"
    r"\b(?:All\s(?:five|of\sthem)|They\sall|The\sfive|All)(?=\s(?:have|has|are|will)\b)|"
    rf"\bpartners\s(?:have|are|will)\sall\b){_UNTIL}"
)
_THEY = re.compile(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]he\s(?:ISS|[Ss]pace\s[Ss]tation|station)['’]s)\s(?:(?:ISS|station|space|international|participating|station['’]s)\s){0,2}(?:partners|agencies)\b|"
    rf"\bISS\spartners\b){_UNTIL}"
)
_NAMED = re.compile(rf"^[^.;]{{3,160}}?(?=\s(?:have|are|will|has)\b){_UNTIL}")
_PROMISED = re.compile(r"\b(?:committed|promised|agreed|pledged|confirmed|vowed|bound|undertaken)\b")
_SOME = re.compile(r"\b(?:some|most|many|other|others|several|four|three|two|Western|few|except|without|Russia['’]s)\b")
ALL_FIVE = 5  # partners; those of the agreement of 1998


def everyone_until(words: str) -> re.Match[str] | None:
    """Where some words have every partner, or "the partners", or the five by name, stay until a year.

    >>> everyone_until("The partners of the ISS are committed to run it until 2030.") is not None
    True
    >>> everyone_until("Four partners of the ISS are committed to run it until 2030.") is None
    True
    """
    every = _EVERY.search(words)
    if every:
        return every
    they = None if _SOME.search(words) else _THEY.search(words)
    they = they if they and (_PROMISED.search(they[0]) or "Russia" in they[0]) else None
    named = None if they else _NAMED.search(words)
    return they or (named if named and five(named[0]) else None)


def five(words: str) -> bool:
    """Whether some words name all five partners."""
    return sum(re.search(names, words) is not None for names in PARTNERS.values()) == ALL_FIVE


def not_by_all(year: int, told: re.Match[str], on: date, record: Record) -> tuple[Entry, str, bool] | None:
    """The last word of a partner that has not promised that year, what to say of it, and whether it is surely meant."""
    rows = [last_words(party, on, record)[-1:] for party in PARTNERS]
    if not all(rows):
        return None
    first, latest = min((one[0] for one in rows), key=until), max((one[0] for one in rows), key=until)
    sure = _EVERY.match(told.string, told.start()) is not None or five(told[0])
    if until(first) < year:
        name = CALLED[first.columns["party"]]
        said_so = f"the last word of {name}, of {day(said(first))}, is {until(first)}."
        return first, f"Not every partner has said so: {said_so}", sure
    if year < until(latest):
        others = [one[0] for one in rows if until(one[0]) > year]
        name = CALLED[others[0].columns["party"]]
        said_so = f"the last word of {name}, of {day(said(others[0]))}, is {until(others[0])}."
        return others[0], f"Most partners have said more: {said_so}", False
    return None
