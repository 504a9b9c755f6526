"""Whether a sentence tells by two clocks when something was, so that a day or an hour of one hides nothing."""

import re

from lofted.facts import Span

_ALREADY = re.compile(  # "in Korea it was already Tuesday", "where it was still Monday evening"
    r"\b(?:it|that|this|the\s(?:date|day|calendar|clocks?))\s(?:is|was|showed|read|said)\s(?:already|still|then|by\sthen|only)\s"
    r"(?:[\w’'.:,-]+\s){0,6}?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|morning|evening|night|afternoon|noon|midnight|the\s\d|\d)",
    re.I,
)


def told_by_two(text: str, sentence: Span) -> bool:
    """Whether a sentence tells what day or hour it was elsewhere.

    >>> told = "On Monday evening he heard of it; in Korea it was already Tuesday morning."
    >>> told_by_two(told, Span(0, len(told))), told_by_two("On Monday evening he heard of it.", Span(0, 33))
    (True, False)
    """
    return _ALREADY.search(text, sentence.start, sentence.end) is not None
