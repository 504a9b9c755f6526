"""Where one sentence tells degrees of Celsius again in Fahrenheit: "a rise of 2 degrees Celsius is one of 3.6"."""

import re

_HEDGE = r"(?:(?:about|some|roughly|nearly|around|almost|only|just|approximately|exactly)\s)?"
_MOVES = (
    r"(?:rises?|increases?|drops?|falls?|decreases?|declines?|differences?|changes?|swings?|jumps?|gaps?|warming|cooling|heating|"
    r"gains?|loss|limit|anomal(?:y|ies)|margin)"
)
_MOVED = r"(?:warms?|warmed|cools?|cooled|rises?|rose|falls?|fell|drops?|dropped|increases?|increased|climbs?|climbed)"
_IS = (
    r"(?:is|are|was|were|means?|meant|equals?|equalled|makes?|amounts?\sto|corresponds?\sto|comes?\sto|works?\sout\s(?:at|to)|"
    r"translates?\s(?:in)?to|converts?\s(?:in)?to|(?:is|are)\s(?:equal|equivalent)\sto|(?:is|are)\sthe\s(?:same|equivalent)\s(?:as|of))"
)
_ONE = rf"(?:(?:an?|one|the)\s)?(?:(?:temperature|global|further)\s)?(?:{_MOVES}\s)?(?:of|by)\s"
_BETWEEN = re.compile(
    rf"(?:[\s-](?:of\s)?(?:(?:global|temperature)\s)?{_MOVES})?,?\s(?:which\s|that\s|or\s)?(?:{_IS}\s)(?:then\s|also\s)?"
    rf"(?:{_ONE}|an?\s)?{_HEDGE}(?:an?\s)?|"
    rf",?\s(?:or|that\sis,?|i\.e\.,?|meaning|meaning\sthat|so|and\sso)\s(?:{_ONE}|(?:it|they)\s{_MOVED}\sby\s){_HEDGE}|"
    rf",?\s(?:then\s)?(?:it|they)\s{_MOVED}\s(?:by\s)?{_HEDGE}|"
    rf"\s{_IS}\s(?:limiting|holding|keeping)\s(?:it|warming)\s(?:to|at|below|under)\s{_HEDGE}",
    re.I,
)
_BEHIND = re.compile(
    rf"[.;!?)]|,\s|$|[\s-](?:of\s)?(?:(?:global|temperature)\s)?{_MOVES}\b|\s(?:above|below|warmer|cooler|hotter|colder|higher|lower)\b|"
    r"\sand\snot\b",
    re.I,
)


def told_again(between: str, behind: str) -> bool:
    """Whether degrees are told once more, by what stands between the two figures and behind the second.

    >>> told_again(" is a rise of ", "."), told_again(" of warming is ", " of warming.")
    (True, True)
    >>> told_again(" is dangerous; a rise of ", "."), told_again(" is a record, and ", " was felt.")
    (False, False)
    """
    return bool(_BETWEEN.fullmatch(between) and _BEHIND.match(behind))
