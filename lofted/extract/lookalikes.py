"""Numbers that are no figures: parts of names, scores, years of an era, clock times."""

import re

REACH = 40  # characters before a number in which a name of which it is part may stand

SERIAL = (  # three numbers or more on one string: a telephone, a book, a version; but 1.000.000 is a number
    r"\d{1,15}(?:[-–]\d{1,15}){2,}|\d{1,15}(?:/\d{1,15}){2,}"
    r"|(?!\d{1,3}(?:\.\d{3}){2,5}(?!\.?\d))\d{1,15}(?:\.\d{1,15}){2,}"
)

_NAME = re.compile(
    r"(?:^|[\s(\"“/])(?!(?:In|On|At|By|To|For|From|With|Of|The|A|An|Some|About|Around|Nearly|Almost|Over|Only|All|These|Those|"
    r"But|And|Or|Between|Roughly|Approximately|Up|More|Less|Than|Another|Its|Their|His|Her|Our|That|This|It|They|He|She|We|"
    r"Least|Most|As|Just|Still|Then|When|While|After|Before|Since|Until|Under|Above|Below|Nor|Not|If|Is|Was|Were|Are|Has|Had|"
    r"You|I|There|Here|Where|Who|Which|What|How|Yes|No|So|Yet|Also|Even|Every|Each|Both|Other|Last|Next|First|Or|Per|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s$)"
    r"(?:[a-z]?[A-Z][\w’'&/-]{0,30}|No\.|Nos\.|#)\s?$"
)
_JOINS = frozenset(".#’'&/-")  # what else a name or "No." may end in
_NUMBERED = re.compile(  # things that are told apart by numbers
    r"\b(?:chapter|article|section|resolution|page|room|row|paragraph|flight|highway|route|channel|version|season|episode|"
    r"group|day|week|game|round|gate|title|unit|part|level|phase|stage|step|type|class|category|tier|grade|lane|line|platform|"
    r"no\.|nos\.|number|figure|table|appendix|annex|item|question|block|zone|district|area|ward|building|floor|apartment|"
    r"s\s?&?\s?p|sp|ftse|asx|tsx|dax|cac|nikkei|russell|nasdaq|stoxx)\s$",
    re.I,
)
_ERA = re.compile(r"(?:\bA\.?D\.?\s|\bB\.?C\.?\s)(?:\d{1,4}\s(?:and|to|or)\s)?$")
_OF_AN_ERA = re.compile(r"['’]?s(?![\w’'])|\s(?:A\.?D\.?|B\.?C\.?(?:E\.?)?|C\.?E\.?)(?![\w.])")
_CALLED = re.compile(
    r"\s[A-Z][a-z]+\b(?!\s(?:[a-z]+\s){0,2}?[a-z-]+s\b|s\b)"
)  # "787 Dreamliner", not "23 Russian ships"
_SCORE = re.compile(r"\d{1,2}[-–]\d{1,2}(?![\d%°]|[-–]\d)")
_BEFORE_SCORE = re.compile(r"(?<!\d)\d{1,2}[-–]$")


def is_name(words: str, start: int, end: int) -> bool:
    """Whether the number from `start` to `end`, which nothing follows, belongs to a name.

    >>> text = "The S&P 500 fell as Flight 93 and 12 men left."
    >>> [is_name(text, text.index(number), text.index(number) + len(number)) for number in ("500", "93", "12")]
    [True, True, False]
    """
    last = words[start - 1 : start] if start else ""
    before = words[max(0, start - REACH) : start] if last.isalnum() or last.isspace() or last in _JOINS else ""
    return bool(_NAME.search(before) or _NUMBERED.search(before) or _ERA.search(before)) or (
        end - start == 3 and bool(_CALLED.match(words, end))  # 3 digits: as aircraft and models have
    )


def is_clock(words: str, start: int, end: int) -> bool:
    """Whether a colon ties the number to another, as in "1:36.6"."""
    return (words[end : end + 1] == ":" and words[end + 1 : end + 2].isdigit()) or (
        words[start - 1 : start] == ":" and words[max(0, start - 2) : start - 1].isdigit()
    )


def is_score(words: str, start: int, end: int) -> bool:
    """Whether the number is half of a score, as "2-1"; two small numbers, a hyphen and no unit."""
    if _SCORE.match(words, start):
        return True
    return end - start < 3 and bool(_BEFORE_SCORE.search(words[max(0, start - 3) : start]))  # 3 characters: "12-"


def of_an_era(words: str, end: int) -> bool:
    """Whether "B.C." or the like stands behind the number, or the "s" of a decade or of many: "her 40s", "two 737s"."""
    return bool(_OF_AN_ERA.match(words, end))


def tied(words: str, start: int, end: int) -> bool:
    """Whether the number is the end of something longer: "3888-2", "9AB8"."""
    after = words[end : end + 2]
    glued = words[max(0, start - 2) : start]
    return (
        after[:1].isalpha()
        or (after[:1] in ("-", "–") and after[1:].isalpha())
        or (glued[-1:] in ("-", "/") and glued[:1].isalnum())
    )
