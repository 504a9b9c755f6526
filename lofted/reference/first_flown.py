"""The many wordings by which a rocket's first flight is told."""

import re
from functools import cache

MAIDEN = "maiden flight"  # the deed of a rocket's first flight; its wordings are many and the same for all rockets
_OF_THE_YEAR = r"(?!\s(?:of|with|from|to|for|since|after|under|this|carrying|that)\b)"  # "its first flight of the year"
_FLIGHT = r"(?:(?:test|orbital|demonstration|qualification)\s)?(?:flight|launch|liftoff|lift-off|mission)"
_FIRST_FLOWN = (  # NAME stands for the rocket; "the first NAME launch" may be the first of a year, so a verb is wanted
    rf"\b(?:maiden|inaugural|debut|first-ever)\s{_FLIGHT}\sof\s(?:(?:the|its|a|new|Europe['’]s|Russia['’]s|China['’]s|Japan['’]s)\s){{0,2}}NAME\b",
    rf"\bfirst\s{_FLIGHT}\sof\s(?:(?:the|its|a|new)\s){{0,2}}NAME(?:\srocket)?(?=\s(?:was|took|came|happened|on\s))",
    rf"\bNAME(?:\srocket)?['’]s?\s(?:maiden|inaugural|debut|first-ever)\s{_FLIGHT}{_OF_THE_YEAR}",
    r"\bNAME(?:\srocket)?\s(?:(?:first|was\sfirst)\s(?:flew|flown|launched|lifted\soff|took\soff)|debuted)",
    r"\bNAME(?:\srocket)?\s(?:flew|lifted\soff|took\soff|launched|was\slaunched)\sfor\sthe\sfirst\stime",
    rf"\bNAME(?:\srocket)?\s(?:made|had)\s(?:its|a)\s(?:debut|(?:first|maiden|inaugural)\s{_FLIGHT}){_OF_THE_YEAR}",
    rf"\bNAME(?:\srocket)?\s(?:failed|succeeded|exploded|flew|was\slost|was\sdestroyed)\son\sits\s(?:debut|(?:first|maiden|inaugural)\s{_FLIGHT}){_OF_THE_YEAR}",
)


@cache
def first_flown(name: str) -> re.Pattern[str]:
    """Every wording of a rocket's first flight.

    >>> bool(first_flown("Vulcan").search("Vulcan first flew in January"))
    True
    >>> bool(first_flown("Falcon 9").search("Falcon 9's maiden flight of the year"))
    False
    """
    return re.compile(
        "|".join(one.replace("NAME", re.escape(name) + r"(?!-?\d|\sHeavy|\sBlock)") for one in _FIRST_FLOWN)
    )
