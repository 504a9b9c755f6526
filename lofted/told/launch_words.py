"""Words by which a sentence tells that something was launched, and words by which it may tell of something else."""

import re

_DONE = (
    r"(?:launch(?:ed|ing|es)?|fired|test-fired|flew|flown|flight|broke\s(?:up|apart)|exploded|blew\sup|orbited|crashed|failed|"
    r"lifted\soff|lift-off|(?:blasted|roared|thundered|took|taken)\soff|tested|tried\s(?:out|in\sflight)|sent|shot|lobbed|hurled|crossed|overflew|overflown|"
    r"passed\sover|flown\sover|fell|came\sdown|plunged|splashed|soared|climbed|went\sup|"
    r"(?:put|placed|carried)\s(?:[\w-]+\s){1,4}(?:in|into)\sorbit|"
    r"first\s(?:been\s)?used|(?:put|puts)\s(?:[\w-]+\s){0,2}to\sthe\stest|(?:took|taken)\s(?:to\sthe\s(?:air|skies?)|flight|off)|"
    r"tri(?:ed|es)\s(?:out\b|(?:[\w-]+\s){1,3}out\b)|debut(?:ed|s)?|(?:made|makes)\sits\s(?:\w+\s)?debut|rose|broke\s(?:its|the|their|an?)\s(?:[\w-]+\s){0,3}(?:moratorium|pause|freeze|halt|lull|silence))"
)
_NOUN = (  # "The first test was in July 2017", "the launch of 29 November", "its test on"
    r"(?:(?:tests?|test-firing|firing|launch(?:es)?)(?=\s(?:off|from|near|in|of|on|with|was|were|came|took\splace|happened|"
    r"occurred|followed)\b|:|,))"
)
FLEW = rf"\b(?:{_DONE}|{_NOUN})\b"
_FLEW = re.compile(FLEW, re.I)
_ELSE = re.compile(
    r"\b(?:engines?|motors?|static|ground|parad\w*|unveil\w*|display\w*|exhibit\w*|announc\w*|reveal\w*|since(?=\s\w)|until|"
    r"before|after|following|anniversary|would|will|could|plan\w*|not|never|no|video|film\w*|photos?|images?|published|"
    r"statement|said\son|reported\son|denied|simulat\w*|ejection|cold|"
    r"(?:was|were|been|is)\s(?:first\s|only\s|later\s|also\s){0,2}(?:reported|confirmed|made\s(?:public|known)|disclosed|acknowledged|"
    r"condemned|discussed|identified|named|dubbed|mentioned|told|described|celebrated))\b",
    re.I,
)
_OWN_COURSE = re.compile(  # what is told of the flight itself, with a word that else tells of another
    r"\b(?:minutes?|seconds?|shortly|soon|just|right|immediately|moments)\s(?:after|before)(?:\s(?:its|the))?\s"
    r"(?:launch|lift-?off|take-?off|burn-?out|ignition|stage|landing|impact)\b|"
    r"\b(?:before|after)\s(?:fall|land|crash|splash|plung|break|explod|fly|flying|travel|reach|cover|soar|climb|com)\w*"
)
SINCE_IT = re.compile(  # "the first since a Hwasong-18 flew on"
    r"\bsince\s(?=(?:an?|the|its|it|one|North\sKorea|Pyongyang|[Tt]he\sNorth)\b[^.,;:]{3,90}?\s(?:on|in)\s(?:early\s|late\s)?$)"
)
BETWEEN = 60  # characters between a name and the day tied to it
_LAUNCH = r"(?:launch|test|flight|firing|test-launch|test-firing|lift-off|missile|ICBM|rocket)"
_PLACE = r"(?:\s(?:first|second|third|fourth|last|latest|previous|only))?"
OF_DAY = re.compile(  # behind a name: "the Hwasong-18 of", "the Hwasong-18's launch on"
    rf"(?:[’']s)?{_PLACE}(?:\s{_LAUNCH}){{0,3}}\sof\s(?:late\s|early\s)?|"
    rf"(?:[’']s)?{_PLACE}(?:\s(?:missile|ICBM|rocket))?"
    r"\s(?:launch|test|flight|firing|test-launch|test-firing)\s(?:on|in)\s(?:late\s|early\s)?"
)
DAY_OF = re.compile(  # before one: "the 12 July 2023 launch of a"
    r"(?:[’']s)?\s(?:[\w-]+\s){0,2}?(?:launch|test|flight|firing)\sof\s(?:the\s|an?\s|its\s)?(?:[\w-]+\s){0,3}?"
)


def flew(words: str) -> bool:
    """Whether some words tell that something was launched or flew.

    >>> flew("The first test was in July 2017."), flew("The missile burns solid fuel.")
    (True, False)
    """
    return _FLEW.search(words) is not None


def told_of_else(words: str) -> bool:
    """Whether a day among some words may be that of something else: an engine, a parade, a plan, what came before.

    >>> told_of_else("It was shown at a parade on 9 September 2018."), told_of_else("It was fired on 4 July 2017.")
    (True, False)
    >>> told_of_else("The launch was reported by state media on 1 November 2024.")
    True
    """
    return _ELSE.search(_OWN_COURSE.sub(" ", words)) is not None
