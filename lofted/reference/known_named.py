"""Where a known event is named: in a sentence itself, or in the one before it, of which the sentence goes on to tell.

"Russia fired its Oreshnik at Lviv. The missile was first used in November 2024."
"""

import re

from lofted.reference.known import Known, whole

_THING = (
    r"(?:missile|weapon|rocket|craft|spacecraft|probe|lander|satellite|panel|station|treaty|pact|warship|destroyer|"
    r"helicopter|telescope)"
)
_GOES_ON = re.compile(
    rf"(?:The\s(?:new\s)?{_THING}|It)(?=,?\s(?:was|had\sbeen|has\sbeen|is)\s)|(?:The\s(?:new\s)?{_THING})(?='s\s|’s\s)|Its(?=\s)"
)
_SENTENCE = re.compile(r"[.!?][”\"’]?\s+")


def name_told(known: Known, words: str, before: str) -> re.Match[str] | None:
    """Where an event is named in some words; where they go on to tell of what stands before them, "The missile", "It".

    >>> from lofted.facts import Entry
    >>> from lofted.reference.days import days_in
    >>> row = Known(Entry("", "", ""), "", days_in("2024-11-21"), ("Oreshnik & Dnipro",), ("used",))
    >>> name_told(row, "The missile was first used against Dnipro.", "It fired an Oreshnik at Lviv. ")[0]
    'The missile'
    """
    told, goes_on = known.told_in(words), _GOES_ON.match(words)
    if told or not goes_on:
        return told
    last = _SENTENCE.split(before.strip().rstrip(".!?"))[-1]
    for name in known.names:
        pieces = name.split(" & ")
        away = [one for one in pieces if not whole(one).search(words)]
        if len(pieces) > 1 and away == pieces[:1] and whole(away[0]).search(last):
            return goes_on
    return None
