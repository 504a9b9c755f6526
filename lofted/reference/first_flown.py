"""The many wordings by which the first flight of a rocket or a missile is told, all of them built from the words here.

A rocket of the table of days is told by its name alone, so that "its first flight of the year" has to be kept apart
(`first_flown`). Of a missile that a sentence names once, less is wanted: who asks rules out narrower firsts of his own
(`told_first`).
"""

import re
from functools import cache

MAIDEN = "maiden flight"  # the deed of a rocket's first flight; its wordings are many and the same for all rockets

ONLY_FIRST = ("maiden", "inaugural", "debut")  # adjectives that tell of the first of all, and never of the first since
FIRST = re.compile(rf"\b(?:first|{'|'.join(ONLY_FIRST)})(?:ed|s)?\b", re.I)  # any word for a first: "debuted"
_ADJECTIVE = rf"(?:{'|'.join(ONLY_FIRST)}|first-ever)"
_FIRST = r"(?:first|maiden|inaugural)"

_FLIGHT = r"(?:(?:test|orbital|demonstration|qualification)\s)?(?:flight|launch|liftoff|lift-off|mission)"
_OF_MISSILE = r"(?:flights?|launch(?:es)?|firings?)"
_TEST_LAUNCH = rf"(?:known\s|ever\s|successful\s|test[\s-]?)?(?:{_OF_MISSILE}|tests?|test[\s-]?{_OF_MISSILE})"
_DEBUT = rf"(?:debut|{_FIRST}\s{_FLIGHT})"
_FLEW = r"(?:flew|flown|launched|lifted\soff|took\soff)"
_FIRED = r"(?:launched|fired|tested|test-fired|flew)"

_OF_THE_YEAR = r"(?!\s(?:of|with|from|to|for|since|after|under|this|carrying|that)\b)"  # "its first flight of the year"
_MAKERS = r"(?:the|its|a|new|Europe['’]s|Russia['’]s|China['’]s|Japan['’]s)"
_SORT = r"(?:[\w’'-]+\s){0,5}?"  # "the new solid-fuel" before a name
_ROCKET = r"\bNAME(?:\srocket)?"
_WORDINGS = (  # NAME stands for the rocket; "the first NAME launch" may be the first of a year, so a verb is wanted
    rf"\b{_ADJECTIVE}\s{_FLIGHT}\sof\s(?:{_MAKERS}\s){{0,2}}NAME\b",
    rf"\bfirst\s{_FLIGHT}\sof\s(?:(?:the|its|a|new)\s){{0,2}}NAME(?:\srocket)?(?=\s(?:was|took|came|happened|on\s))",
    rf"{_ROCKET}['’]s?\s{_ADJECTIVE}\s{_FLIGHT}{_OF_THE_YEAR}",
    rf"{_ROCKET}\s(?:(?:first|was\sfirst)\s{_FLEW}|debuted)",
    rf"{_ROCKET}\s(?:{_FLEW}|was\slaunched)\sfor\sthe\sfirst\stime",
    rf"{_ROCKET}\s(?:made|had)\s(?:its|a)\s{_DEBUT}{_OF_THE_YEAR}",
    rf"{_ROCKET}\s(?:failed|succeeded|exploded|flew|was\slost|was\sdestroyed)\son\sits\s{_DEBUT}{_OF_THE_YEAR}",
)
_NOT_ANOTHER = r"(?!-?\d|\sHeavy|\sBlock)"  # what makes another rocket of a name
_BEFORE = re.compile(  # "the first flight of the", "launched its first", "first fired the"
    rf"\b(?:{_FIRST}\s{_TEST_LAUNCH}\sof\s(?:the|its|an?)\s{_SORT}|"
    rf"{_FIRED}\s(?:the|its)\sfirst\s(?:[\w-]+-fuel(?:led)?\s)?|"
    rf"\bfirst\s{_FIRED}\s(?:the|its|an?)\s{_SORT}|"
    rf"^(?:in|on|during|at)\sits\s(?:{_FIRST}|debut)(?:\s{_TEST_LAUNCH})?(?:\s(?:on|in)\s[\w\s]{{3,18}})?,?\s(?:the|a)\s{_SORT})$",
    re.I,
)
_BEHIND = re.compile(
    r"(?:\s(?:ICBM|missile|rocket|launcher|intercontinental\sballistic\smissile))?"
    rf"(?:,?\s(?:(?:was|were)\s)?first\s(?:successfully\s)?(?:{_FIRED}|flown|used)\b|[’']s\s{_FIRST}\s{_TEST_LAUNCH}\b|"
    rf",?\s(?:on|in|at|during)\sits\s(?:{_FIRST}|debut)\s?{_TEST_LAUNCH}\b|"
    rf"\s(?:made|had|saw)\sits\s(?:{_FIRST}|debut)\s?{_TEST_LAUNCH}\b|\sdebuted\b|\smade\sits\sdebut\b|"
    rf"\s(?:(?:was|were|has\sbeen)\s)?(?:{_FIRED}|flown|used)\sfor\sthe\sfirst\stime\b)",
    re.I,
)
_DID = re.compile(rf"\b(?:{_FIRED}|used)\s(?:the|its|an?)\s(?:[\w-]+\s){{0,3}}?$", re.I)
_FIRST_TIME = re.compile(r"(?:\s(?:ICBM|missile|rocket|launcher))?\sfor\sthe\sfirst\stime\b")


@cache
def first_flown(name: str) -> re.Pattern[str]:
    """Every wording of a rocket's first flight.

    >>> bool(first_flown("Vulcan").search("Vulcan first flew in January"))
    True
    >>> bool(first_flown("Falcon 9").search("Falcon 9's maiden flight of the year"))
    False
    """
    return re.compile("|".join(one.replace("NAME", re.escape(name) + _NOT_ANOTHER) for one in _WORDINGS))


def told_first(words: str, begin: int, end: int) -> bool:
    """Whether the words beside a type's name, which stands from `begin` to `end`, tell of its first flight.

    >>> told_first("the first test of the new KN-23", 26, 31), told_first("KN-23 flew again", 0, 5)
    (True, False)
    """
    anew = _DID.search(words[:begin]) and _FIRST_TIME.match(words, end)  # "tested the KN-23 for the first time"
    return bool(anew or _BEFORE.search(words[:begin]) or _BEHIND.match(words, end))
