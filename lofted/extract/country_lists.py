"""Countries in a list, from one place of a sentence on or back from one."""

import re
from collections.abc import Sequence

from lofted.facts import Entry, Span

_LIST = re.compile(r"(?:,\s(?:and\s)?|\sand\s|\sas\swell\sas\s|\sboth\s)?(?:the\s)?")


def chain(words: str, at: int, lands: Sequence[tuple[Span, Entry]]) -> tuple[list[Entry], int]:
    """The countries listed from one place on, and where the list ends."""
    found: list[Entry] = []
    for span, entry in lands:
        if span.start >= at and _LIST.fullmatch(words[at : span.start]):
            found.append(entry)
            at = span.end
    return found, at


def chain_back(words: str, at: int, lands: Sequence[tuple[Span, Entry]]) -> list[Entry]:
    """The countries listed right before a verb."""
    found: list[Entry] = []
    for span, entry in reversed(lands):
        gap = words[span.end : at]
        ends = not found and re.fullmatch(
            r"\s(?:(?:has|have|had|also|both|formally|officially|recently|then)\s){0,2}", gap
        )
        if span.end <= at and (ends or (found and _LIST.fullmatch(gap))):
            found.append(entry)
            at = span.start
            at -= len("the ") if words[:at].endswith("the ") else 0
    return found


def by_name(words: str, span: Span, start: int, entry: Entry) -> bool:
    """Whether a country is called by its name, and not by its people or its capital."""
    told = words[span.start - start : span.end - start]
    return told == entry.name or told in [name.strip() for name in entry.columns["aliases"].split("|")]
