"""Finds where a text counts by the rule of one of Pyongyang's leaders: "since Kim Jong Un came to power"."""

import re
from datetime import date

_NAME = r"Kim\sJong[ -](?P<{group}>[UI][nl])"
_THEN = r"(?:,?\s(?:in|on)\s(?:(?:late|early|mid)[\s-])?(?:\d{1,2}\s)?(?:[A-Z][a-z]+\s)?(?:\d{1,2},\s)?(?:19|20)\d\d)?"
_CAME = (  # "came to power in late 2011", "took office in December 2011", "became leader"
    r"(?:(?:came|rose|acceded|ascended)\sto\s(?:power|office|the\shelm)|(?:took|assumed|seized)\s(?:the\s)?"
    r"(?:power|office|over|control|helm)|(?:inherited|succeeded\sto)\s(?:power|(?:the\s)?rule)|"
    r"(?:became|was\smade|was\snamed)\s(?:the\s)?(?:country['’]s\s|North\sKorea['’]s\s|supreme\s|top\s){0,2}leader|"
    rf"succeeded\shis\sfather){_THEN}"
)
RULE = re.compile(
    r"\b(?:(?:under|during|in)\s(?:the\s(?:rule|reign|leadership|tenure)\sof\s|(?:its\s)?(?:current\s|late\s)?leader\s)?"
    + _NAME.format(group="ruler")
    + r"(?P<his>['’]s?\s(?:father|predecessor))?(?:['’]s?\s(?:rule|leadership|reign|tenure|time|era))?|"
    rf"since\s(?:leader\s|its\sleader\s)?{_NAME.format(group='began')}\s{_CAME}|"
    r"since\s(?:the\sdeath\sof\s)?(?:(?:his|the\sleader['’]s|Kim\sJong[ -]Un['’]s)\sfather,?\s)?"
    + _NAME.format(group="died")
    + rf"(?:['’]s\sdeath|\sdied)?{_THEN}|"
    + _NAME.format(group="himself")
    + r"\s(?:(?:has|had)\s)?(?=oversaw|overseen|ordered|presided|conducted|carried|held|tested))",
    re.I,
)
REIGNS = {"un": (date(2011, 12, 17), None), "il": (date(1994, 7, 8), date(2011, 12, 17))}  # from one death to the next


def reign(match: re.Match[str]) -> tuple[date, date | None]:
    """From when to when the leader ruled whom some words name; no last day where he still does.

    >>> reign(RULE.search("since Kim Jong Un came to power in late 2011"))[0].year
    2011
    >>> reign(RULE.search("under Kim Jong Un's father"))[1].year
    2011
    >>> reign(RULE.search("since Kim Jong Il's death"))[0].year
    2011
    """
    if match["died"]:
        return REIGNS["un"]
    name = (match["ruler"] or match["began"] or match["himself"]).lower()
    return REIGNS["il" if match["his"] else name]
